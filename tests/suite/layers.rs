//! The layers hold: each module uses only what stands above it in the table of `src/lib.rs`, no files use each other in a
//! circle, and no two types have one name. The one test that reads the program's own source, as Rust and not as text.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use syn::visit::{self, Visit};

use crate::support::{files, folder};

tests! {
    no_module_reaches_up,
    no_files_use_each_other_in_a_circle,
    no_two_types_have_one_name,
}

/// A path of Rust, or the module that a file is, from the crate's root.
type Names = Vec<String>;

/// What a file says of others.
struct File {
    /// Its path, from `src`.
    path: String,
    /// The module that it is.
    module: Names,
    /// The paths that it uses. What it only passes on (`pub use`) isn't among them.
    used: BTreeSet<Names>,
    /// The types that it declares.
    types: BTreeSet<String>,
    /// The names that it has from elsewhere, for itself or for others, and what they stand for.
    names: BTreeMap<String, Names>,
}

impl File {
    /// A path as it's written here, from the crate's root. One of another crate becomes one of this module's own, which
    /// leads nowhere.
    fn absolute(&self, path: &[String]) -> Names {
        let mut at = self.module.clone();
        let mut rest = path.iter();
        for segment in path {
            match segment.as_str() {
                "crate" => at.clear(),
                "self" => {}
                "super" => {
                    at.pop();
                }
                _ => break,
            }
            rest.next();
        }
        at.into_iter().chain(rest.cloned()).collect()
    }

    fn import(&mut self, tree: &syn::UseTree, before: &[String], is_passed_on: bool) {
        let (path, name) = match tree {
            syn::UseTree::Path(path) => {
                return self.import(&path.tree, &[before, &[path.ident.to_string()]].concat(), is_passed_on);
            }
            syn::UseTree::Group(group) => {
                return group.items.iter().for_each(|tree| self.import(tree, before, is_passed_on));
            }
            syn::UseTree::Name(name) if name.ident == "self" => (before.to_vec(), before.last().cloned()),
            syn::UseTree::Name(name) => ([before, &[name.ident.to_string()]].concat(), Some(name.ident.to_string())),
            syn::UseTree::Rename(name) => ([before, &[name.ident.to_string()]].concat(), Some(name.rename.to_string())),
            syn::UseTree::Glob(_) => (before.to_vec(), None),
        };
        let path = self.absolute(&path);
        if let Some(name) = name {
            self.names.insert(name, path.clone());
        }
        if !is_passed_on {
            self.used.insert(path);
        }
    }
}

impl<'ast> Visit<'ast> for File {
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.import(&item.tree, &[], !matches!(item.vis, syn::Visibility::Inherited));
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let segments: Names = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        // A name alone is the file's own, or one that it has imported.
        if segments.len() > 1 {
            self.used.insert(self.absolute(&segments));
        }
        visit::visit_path(self, path);
    }

    fn visit_item(&mut self, item: &'ast syn::Item) {
        let name = match item {
            syn::Item::Struct(item) => Some(&item.ident),
            syn::Item::Enum(item) => Some(&item.ident),
            syn::Item::Trait(item) => Some(&item.ident),
            syn::Item::Type(item) => Some(&item.ident),
            _ => None,
        };
        self.types.extend(name.map(ToString::to_string));
        visit::visit_item(self, item);
    }

    // `pub(super)` says who may use this, not what this uses.
    fn visit_visibility(&mut self, _: &'ast syn::Visibility) {}

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        // Unit tests may use what they like.
        if item.content.is_some() && item.ident != "tests" {
            self.module.push(item.ident.to_string());
            visit::visit_item_mod(self, item);
            self.module.pop();
        }
    }
}

/// The files of the library.
struct Library(Vec<File>);

impl Library {
    fn read(src: &Path) -> Self {
        let code = files(src).into_iter().filter(|(path, _)| path.ends_with(".rs") && path != "main.rs");
        Self(code.map(|(path, bytes)| Self::file(path, bytes)).collect())
    }

    fn file(path: String, bytes: Vec<u8>) -> File {
        let stem = path.trim_end_matches(".rs");
        let stem = stem.strip_suffix("/mod").unwrap_or(stem);
        let module = if stem == "lib" { Vec::new() } else { stem.split('/').map(str::to_owned).collect() };
        let syntax = syn::parse_file(&String::from_utf8(bytes).expect("code is text")).expect("it compiles");
        let mut file = File { path, module, used: BTreeSet::new(), types: BTreeSet::new(), names: BTreeMap::new() };
        file.visit_file(&syntax);
        file
    }

    /// The file where what a path names is written: names that a file only passes on lead further.
    fn resolve(&self, path: &[String], patience: usize) -> Option<usize> {
        let is_at = |length: usize| self.0.iter().position(|file| file.module == path[..length]);
        let (length, found) = (0..=path.len()).rev().find_map(|length| is_at(length).map(|found| (length, found)))?;
        let passed_on = path.get(length).and_then(|name| self.0[found].names.get(name));
        match passed_on.filter(|_| patience > 0) {
            Some(onward) => self.resolve(&[onward, &path[length + 1..]].concat(), patience - 1).or(Some(found)),
            None => Some(found),
        }
    }

    /// For each file the others that it uses.
    fn uses(&self) -> Vec<BTreeSet<usize>> {
        let of = |at: usize| {
            self.0[at].used.iter().filter_map(|path| self.resolve(path, 8)).filter(|other| *other != at).collect()
        };
        (0..self.0.len()).map(of).collect()
    }
}

/// The modules in the order of the table, each with its place.
fn table(docs: &str) -> BTreeMap<String, usize> {
    let rows = docs.lines().filter_map(|line| line.trim_start().strip_prefix("//! | layer "));
    let modules = rows.filter_map(|row| row.rsplit('|').nth(1)).flat_map(|cell| cell.split(','));
    let names = modules.map(|name| name.trim().trim_matches(['[', ']', '`']).to_owned());
    names.enumerate().map(|(place, name)| (name, place)).collect()
}

fn no_module_reaches_up() {
    let src = folder("../src");
    let table = table(&fs::read_to_string(src.join("lib.rs")).expect("the library has a root"));
    assert!(table.len() > 20, "the table is there: {table:?}");
    let mut wrong = Vec::new();
    for file in Library::read(&src).0 {
        let Some(own) = file.module.first() else { continue };
        let Some(place) = table.get(own) else {
            wrong.push(format!("{own} isn't in the table of src/lib.rs"));
            continue;
        };
        let others: BTreeSet<&String> =
            file.used.iter().chain(file.names.values()).filter_map(|path| path.first()).collect();
        let is_up = |other: &&&String| **other != own && table.get(**other).is_some_and(|at| at > place);
        wrong.extend(others.iter().filter(is_up).map(|other| format!("{} uses {other}", file.path)));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The files that can be reached from one by what files use.
fn reached(uses: &[BTreeSet<usize>], from: usize) -> BTreeSet<usize> {
    let mut found = BTreeSet::new();
    let mut next = vec![from];
    while let Some(at) = next.pop() {
        next.extend(uses[at].iter().filter(|other| found.insert(**other)));
    }
    found
}

fn no_files_use_each_other_in_a_circle() {
    let library = Library::read(&folder("../src"));
    let uses = library.uses();
    assert!(uses.iter().map(BTreeSet::len).sum::<usize>() > library.0.len(), "files use each other at all");
    let reached: Vec<BTreeSet<usize>> = (0..uses.len()).map(|at| reached(&uses, at)).collect();
    let mut told = Vec::new();
    for (at, file) in library.0.iter().enumerate() {
        for other in uses[at].iter().filter(|other| reached[**other].contains(&at)) {
            told.push(format!("{} uses {}", file.path, library.0[*other].path));
        }
    }
    assert!(told.is_empty(), "in a circle:\n{}", told.join("\n"));
}

fn no_two_types_have_one_name() {
    let library = Library::read(&folder("../src"));
    let mut declared: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for file in &library.0 {
        file.types.iter().for_each(|name| declared.entry(name).or_default().push(&file.path));
    }
    assert!(declared.len() > 300, "there are types at all");
    let twice: Vec<String> = declared
        .iter()
        .filter(|(_, files)| files.len() > 1)
        .map(|(name, files)| format!("{name}: {}", files.join(", ")))
        .collect();
    assert!(twice.is_empty(), "{}", twice.join("\n"));
}
