//! Components: a fenced block whose info string is a name in braces, YAML arguments, and Markdown below `---`.

/// The name in an info string such as `{chart}`.
pub(crate) fn name(info: &str) -> Option<&str> {
    info.trim().strip_prefix('{')?.strip_suffix('}').map(str::trim)
}

/// What an info string begins with, up to the brace that closes it: `{figure}` of `{figure} logo.svg`.
pub(super) fn head(info: &str) -> &str {
    let info = info.trim();
    info.find('}').and_then(|at| info.get(..=at)).unwrap_or_default()
}

/// Whether a name can be a component's.
pub(super) fn is_name(name: &str) -> bool {
    name.starts_with(|char: char| char.is_ascii_lowercase())
        && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// The name of the component of the theme that this one means: template names have no hyphens.
pub(crate) fn template_name(name: &str) -> String {
    name.replace('-', "_")
}

/// The arguments, and where the body begins.
pub(crate) fn split(text: &str) -> (&str, Option<usize>) {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if line.trim_end() == "---" {
            return (&text[..at], Some(at + line.len()));
        }
        at += line.len();
    }
    (text, None)
}
