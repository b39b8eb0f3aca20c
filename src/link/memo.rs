//! What linking takes over from the last time, because the files that it was made from are the same.

use std::sync::Arc;

use crate::cache::Cache;
use crate::diagnostics::Diagnostic;
use crate::text::{File, Source};

/// The files that something was made from. Two are equal if they hold the very same files, as the reader has read them.
#[derive(Debug, Default, Clone)]
pub(super) struct Inputs {
    texts: Vec<Arc<Source>>,
    bytes: Vec<Arc<[u8]>>,
}

impl Inputs {
    pub(super) fn new<'a>(texts: impl Iterator<Item = &'a Arc<Source>>, files: impl Iterator<Item = &'a File>) -> Self {
        Self { texts: texts.cloned().collect(), bytes: files.map(|file| file.bytes.clone()).collect() }
    }
}

impl PartialEq for Inputs {
    fn eq(&self, other: &Self) -> bool {
        same(&self.texts, &other.texts) && same(&self.bytes, &other.bytes)
    }
}

fn same<T: ?Sized>(a: &[Arc<T>], b: &[Arc<T>]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| Arc::ptr_eq(a, b))
}

/// A value that is made again only from other files, with what was wrong then.
#[derive(Debug)]
pub(super) struct Memo<T>(Cache<(), Inputs, (Arc<T>, Vec<Diagnostic>)>);

impl<T> Default for Memo<T> {
    fn default() -> Self {
        Self(Cache::default())
    }
}

impl<T> Memo<T> {
    /// The value for these files.
    pub(super) fn get(
        &mut self,
        inputs: Inputs,
        diagnostics: &mut Vec<Diagnostic>,
        make: impl FnOnce(&mut Vec<Diagnostic>) -> T,
    ) -> Arc<T> {
        let (value, problems) = self.0.one(inputs, Inputs::eq, |_| {
            let mut problems = Vec::new();
            let value = Arc::new(make(&mut problems));
            (value, problems)
        });
        diagnostics.extend(problems.iter().cloned());
        value.clone()
    }
}
