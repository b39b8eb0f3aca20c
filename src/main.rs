//! The command line: everything is in the library's `cli`.

use std::process::ExitCode;

/// Rendering is many small allocations in parallel: with the system's allocator they're a third of a build.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    destination_maroc::cli::run(std::env::args_os())
}
