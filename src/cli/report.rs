//! What is printed: diagnostics on standard error, results on standard output.

use std::io::{IsTerminal, Write};

use crate::diagnostics::{Diagnostic, Severity};
use crate::program::Words;
use crate::program::to_terminal;

/// Prints a line to standard output. Nobody is left to tell when that fails.
pub(super) fn out(text: &str) {
    let _ = writeln!(std::io::stdout().lock(), "{}", text.trim_end());
}

/// Prints a line to standard error.
pub(super) fn err(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{}", text.trim_end());
}

/// Prints diagnostics, with colour on a terminal that wants it (<https://no-color.org>).
pub(super) fn diagnostics(diagnostics: &[Diagnostic], words: &Words) {
    if diagnostics.is_empty() {
        return;
    }
    let colour = std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let _ = std::io::stderr().lock().write_all(to_terminal(diagnostics, words, colour).as_bytes());
}

/// Says how many notes there are, if there are any.
pub(super) fn notes(diagnostics: &[Diagnostic], words: &Words) {
    let count = count(diagnostics, Severity::Note);
    if count > 0 {
        out(&words.say("summary-notes", &[("count", count.to_string())]));
    }
}

/// How many of a severity there are.
pub(super) fn count(diagnostics: &[Diagnostic], severity: Severity) -> usize {
    diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count()
}
