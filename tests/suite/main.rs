//! The tests of the program and its library, from outside: one crate, because linking the library takes longer than most
//! tests. The cases, which are a test each, have a crate beside this one.

#![allow(clippy::expect_used, reason = "a test that panics has failed")]

mod commonmark;
mod drafts;
mod files;
mod formats;
mod language;
mod layers;
mod lint;
mod pictures;
mod preview;
mod publishing;
mod robust;
mod search;
mod second;
mod statics;
mod support;
mod theme;
mod translations;
mod typography;
mod wellformed;
