//! The layers hold: each module uses only what stands above it in the table of `src/lib.rs`. The one test that reads the
//! program's own source, as Rust and not as text.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use syn::visit::{self, Visit};

use crate::support::{files, folder};

tests! {
    no_module_reaches_up,
}

/// The modules in the order of the table, each with its place.
fn table(docs: &str) -> BTreeMap<String, usize> {
    let rows = docs.lines().filter_map(|line| line.trim_start().strip_prefix("//! | layer "));
    let modules = rows.filter_map(|row| row.rsplit('|').nth(1)).flat_map(|cell| cell.split(','));
    let names = modules.map(|name| name.trim().trim_matches(['[', ']', '`']).to_owned());
    names.enumerate().map(|(place, name)| (name, place)).collect()
}

/// The top-level modules that a file names.
struct Paths {
    /// The module that the file is, from the root.
    module: Vec<String>,
    found: Vec<String>,
}

impl Paths {
    fn add(&mut self, segments: &[String]) {
        let mut at = self.module.clone();
        for (index, segment) in segments.iter().enumerate() {
            match segment.as_str() {
                "crate" if index == 0 => at.clear(),
                "super" => {
                    at.pop();
                }
                "self" if index == 0 => {}
                name => {
                    if index > 0 && at.is_empty() {
                        self.found.push(name.to_owned());
                    }
                    return;
                }
            }
        }
    }

    fn tree(&mut self, tree: &syn::UseTree, before: &[String]) {
        match tree {
            syn::UseTree::Path(path) => {
                let inner = [before, &[path.ident.to_string()]].concat();
                self.tree(&path.tree, &inner);
            }
            syn::UseTree::Group(group) => group.items.iter().for_each(|tree| self.tree(tree, before)),
            syn::UseTree::Name(name) => self.add(&[before, &[name.ident.to_string()]].concat()),
            syn::UseTree::Rename(name) => self.add(&[before, &[name.ident.to_string()]].concat()),
            syn::UseTree::Glob(_) => self.add(&[before, &["*".to_owned()]].concat()),
        }
    }
}

impl<'ast> Visit<'ast> for Paths {
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.tree(&item.tree, &[]);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let segments: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        self.add(&segments);
        visit::visit_path(self, path);
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        // Unit tests may use what they like.
        if item.content.is_some() && item.ident != "tests" {
            self.module.push(item.ident.to_string());
            visit::visit_item_mod(self, item);
            self.module.pop();
        }
    }
}

/// The module that a file is: `model/mod.rs` and `model.rs` are `model`.
fn module(path: &Path) -> Vec<String> {
    let mut parts: Vec<String> =
        path.with_extension("").iter().map(|part| part.to_string_lossy().into_owned()).collect();
    if parts.last().is_some_and(|last| last == "mod") {
        parts.pop();
    }
    parts
}

fn no_module_reaches_up() {
    let src = folder("../src");
    let table = table(&fs::read_to_string(src.join("lib.rs")).expect("the library has a root"));
    assert!(table.len() > 20, "the table is there: {table:?}");
    let mut wrong = Vec::new();
    for (path, bytes) in files(&src) {
        if !path.ends_with(".rs") || ["lib.rs", "main.rs"].contains(&path.as_str()) {
            continue;
        }
        let module = module(&PathBuf::from(&path));
        let own = &module[0];
        let Some(place) = table.get(own) else {
            wrong.push(format!("{own} isn't in the table of src/lib.rs"));
            continue;
        };
        let file = syn::parse_file(&String::from_utf8(bytes).expect("code is text")).expect("it compiles");
        let mut paths = Paths { module: module.clone(), found: Vec::new() };
        paths.visit_file(&file);
        paths.found.sort();
        paths.found.dedup();
        let is_up = |other: &&String| *other != own && table.get(*other).is_some_and(|at| at > place);
        wrong.extend(paths.found.iter().filter(is_up).map(|other| format!("{path} uses {other}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
