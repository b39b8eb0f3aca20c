//! Pages without what no reader sees: comments, and white space that means nothing.

use html_minifier::HTMLMinifier;

/// The same page, shorter. `<pre>`, `<textarea>`, `<svg>`, `<code>` and scripts stay as they are, and so does a page
/// that isn't whole.
pub(super) fn html(page: Vec<u8>) -> Vec<u8> {
    let mut minifier = HTMLMinifier::new();
    minifier.set_minify_code(false);
    minifier.set_minify_js(false);
    minifier.set_minify_css(false);
    match minifier.digest(&page) {
        Ok(()) => minifier.into_html().unwrap_or(page),
        Err(_) => page,
    }
}
