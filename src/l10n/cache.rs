//! What is made once and read by all threads, without a lock once it's made: a list that only grows.

use std::sync::OnceLock;

/// Values by key, each made when it's first asked for. Meant for few keys: it looks at one after the other.
#[derive(Debug)]
pub(super) struct FormatterCache<K, V>(OnceLock<Box<CacheNode<K, V>>>);

#[derive(Debug)]
struct CacheNode<K, V> {
    key: K,
    value: V,
    next: FormatterCache<K, V>,
}

impl<K, V> Default for FormatterCache<K, V> {
    fn default() -> Self {
        Self(OnceLock::new())
    }
}

impl<K: Copy + PartialEq, V> FormatterCache<K, V> {
    /// The value of a key.
    pub(super) fn get(&self, key: K, make: impl Fn() -> V) -> &V {
        let mut at = self;
        loop {
            let node = at.0.get_or_init(|| Box::new(CacheNode { key, value: make(), next: Self::default() }));
            if node.key == key {
                return &node.value;
            }
            at = &node.next;
        }
    }
}
