//! The floor: what no generator can do without. The Markdown of the same files is read and made HTML, and files of the
//! same sizes are written at the same paths.

use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

/// `built` is a build of the site in `root`, for the paths and the sizes.
pub(crate) fn run(root: &Path, built: &Path, output: &Path) {
    let files = |folder: &Path| -> Vec<(PathBuf, u64)> {
        let entries = walkdir::WalkDir::new(folder).into_iter().flatten().filter(|entry| entry.file_type().is_file());
        entries.map(|entry| (entry.path().to_owned(), entry.metadata().map_or(0, |metadata| metadata.len()))).collect()
    };
    let markdown: Vec<_> = files(&root.join("content"))
        .into_iter()
        .filter(|(path, _)| path.extension().is_some_and(|ending| ending == "md"))
        .collect();
    let html: usize = markdown
        .par_iter()
        .map(|(path, _)| {
            let text = fs::read_to_string(path).expect("the benchmark's files can be read");
            let mut html = String::with_capacity(text.len() * 3 / 2);
            let extensions = pulldown_cmark::Options::ENABLE_TABLES | pulldown_cmark::Options::ENABLE_FOOTNOTES;
            pulldown_cmark::html::push_html(&mut html, pulldown_cmark::Parser::new_ext(&text, extensions));
            html.len()
        })
        .sum();
    assert!(html > 0, "there's something to measure");
    files(built).par_iter().for_each(|(path, size)| {
        let target = output.join(path.strip_prefix(built).expect("found below it"));
        fs::create_dir_all(target.parent().expect("a file has a folder")).expect("the benchmark's folder can be made");
        fs::write(target, vec![b'x'; *size as usize]).expect("the benchmark's files can be written");
    });
}
