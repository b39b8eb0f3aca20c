//! stub
use std::path::Path;
use crate::diagnostics::Diagnostic;
use rayon::prelude::*;
#[derive(Debug)]
pub struct Report { pub written: usize, pub unchanged: usize, pub removed: usize }
#[derive(Debug)]
pub enum PublishError<E> { Render(Vec<E>), Io(std::io::Error) }
impl<E> PublishError<E> { pub fn into_diagnostic(self) -> Diagnostic { Diagnostic::error("publish-io") } }
pub fn publish<E: Send>(output: &Path, paths: &[&str], render: impl Fn(usize) -> Result<Vec<u8>, E> + Sync, progress: impl Fn() + Sync, _f: &[&Path]) -> Result<Report, PublishError<E>> {
    let errors: Vec<E> = (0..paths.len()).into_par_iter().filter_map(|i| {
        match render(i) { Ok(bytes) => { let p = output.join(paths[i]); let _ = std::fs::create_dir_all(p.parent().unwrap()); let _ = std::fs::write(p, bytes); progress(); None }, Err(e) => Some(e) }
    }).collect();
    if errors.is_empty() { Ok(Report { written: paths.len(), unchanged: 0, removed: 0 }) } else { Err(PublishError::Render(errors)) }
}
