//! The command line: everything is in the library's `cli`.

use std::process::ExitCode;

fn main() -> ExitCode {
    destination_maroc::cli::run(std::env::args_os())
}
