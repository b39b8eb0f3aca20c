//! What has been made, kept for as long as what it was made from is the same: the one cache in memory. Touches nothing.
//!
//! The stages read and link use it to do again only what a change asks for. What is kept on the disk is
//! [`crate::store`]'s.

use std::borrow::Borrow;
use std::hash::Hash;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

/// Values by key, each with the inputs that it was made from.
#[derive(Debug)]
pub struct Cache<K, I, T> {
    kept: FxHashMap<K, (I, T)>,
}

impl<K, I, T> Default for Cache<K, I, T> {
    fn default() -> Self {
        Self { kept: FxHashMap::default() }
    }
}

/// What becomes of a value when its inputs have been looked at.
#[derive(Debug)]
pub enum Fresh<I, T, E> {
    /// Its inputs are the same: it stays.
    Same,
    /// It was made from other inputs that come to the same: it stays, with these.
    Alike(I),
    /// It has been made, from these inputs.
    Made(I, T),
    /// There's none.
    Failed(E),
}

impl<K, I, T> Cache<K, I, T>
where
    K: Hash + Eq + Clone + Send + Sync,
    I: Send + Sync,
    T: Send + Sync,
{
    /// The value of a key.
    pub fn get<Q: Hash + Eq + ?Sized>(&self, key: &Q) -> Option<&T>
    where
        K: Borrow<Q>,
    {
        self.kept.get(key).map(|(_, value)| value)
    }

    /// The inputs that the value of a key was made from.
    pub fn inputs(&self, key: &K) -> Option<&I> {
        self.kept.get(key).map(|(inputs, _)| inputs)
    }

    /// How many values there are.
    pub fn len(&self) -> usize {
        self.kept.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.kept.is_empty()
    }

    /// Looks at some things in parallel: `key` is that of a thing, `look` says what becomes of its value, given the
    /// inputs and the value of before. Returns whether anything is new, and the failures, in the order of the things.
    pub fn refresh<G: Sync, E: Send>(
        &mut self,
        things: &[G],
        key: impl Fn(&G) -> &K + Sync,
        look: impl Fn(&G, Option<(&I, &T)>) -> Fresh<I, T, E> + Sync,
    ) -> (bool, Vec<E>) {
        let looked = |(number, thing): (usize, &G)| {
            let known = self.kept.get(key(thing)).map(|(inputs, value)| (inputs, value));
            match look(thing, known) {
                Fresh::Same => None,
                fresh => Some((number, fresh)),
            }
        };
        let looked: Vec<(usize, Fresh<I, T, E>)> = things.par_iter().enumerate().filter_map(looked).collect();
        let (mut is_new, mut failures) = (false, Vec::new());
        for (number, fresh) in looked {
            let key = key(&things[number]);
            match fresh {
                Fresh::Same => {}
                Fresh::Alike(inputs) => {
                    if let Some(kept) = self.kept.get_mut(key) {
                        kept.0 = inputs;
                    }
                }
                Fresh::Made(inputs, value) => {
                    self.kept.insert(key.clone(), (inputs, value));
                    is_new = true;
                }
                Fresh::Failed(failure) => {
                    self.kept.remove(key);
                    failures.push(failure);
                    is_new = true;
                }
            }
        }
        (is_new, failures)
    }

    /// Forgets the values that aren't wanted any more.
    pub fn retain(&mut self, is_wanted: impl Fn(&K, &T) -> bool) {
        self.kept.retain(|key, (_, value)| is_wanted(key, value));
    }

    /// Forgets everything.
    pub fn clear(&mut self) {
        self.kept.clear();
    }
}

impl<I, T> Cache<(), I, T> {
    /// The one value of some inputs: that of before where they're `same`, or else another one.
    pub fn one(&mut self, inputs: I, same: impl Fn(&I, &I) -> bool, make: impl FnOnce(&I) -> T) -> &T {
        let kept = match self.kept.remove(&()) {
            Some((known, value)) if same(&known, &inputs) => (inputs, value),
            _ => {
                let value = make(&inputs);
                (inputs, value)
            }
        };
        &self.kept.entry(()).or_insert(kept).1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_made_of_the_same_is_made_once() {
        let mut cache: Cache<&str, u8, String> = Cache::default();
        let refresh = |cache: &mut Cache<&'static str, u8, String>, things: &[(&'static str, u8)]| {
            cache.refresh(
                things,
                |(key, _)| key,
                |(key, input), known| match known {
                    Some((known, _)) if known == input => Fresh::Same,
                    Some((known, _)) if known % 10 == input % 10 => Fresh::Alike(*input),
                    _ if *input == 0 => Fresh::Failed(*key),
                    _ => Fresh::Made(*input, format!("{key}{input}")),
                },
            )
        };
        assert_eq!(refresh(&mut cache, &[("a", 1), ("b", 2)]), (true, vec![]));
        assert_eq!(refresh(&mut cache, &[("a", 1), ("b", 12)]), (false, vec![]));
        assert_eq!(refresh(&mut cache, &[("a", 0), ("b", 12)]), (true, vec!["a"]));
        assert_eq!((cache.get(&"a"), cache.get(&"b")), (None, Some(&"b2".to_owned())));
        assert_eq!(cache.inputs(&"b"), Some(&12));
        cache.retain(|key, _| *key == "a");
        assert!(cache.is_empty());
    }

    #[test]
    fn one_value_is_made_again_from_other_inputs() {
        let mut cache = Cache::default();
        for (input, expected) in [(1, 1), (11, 1), (2, 2), (1, 1)] {
            assert_eq!(*cache.one(input, |a, b| a % 10 == b % 10, |input| *input), expected);
        }
    }
}
