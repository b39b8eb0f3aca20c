//! Addresses in HTML that is read elsewhere, made whole. Those are attributes of elements, found by a parser: what
//! looks like one in a text, in code or in a comment is none.

use lol_html::html_content::Element;
use lol_html::{RewriteStrSettings, element, rewrite_str};

/// The attributes that hold an address, on whichever element (HTML, "Attributes"; SVG 2, section 16.1).
const ADDRESSES: [&str; 9] =
    ["href", "src", "poster", "action", "formaction", "cite", "data", "longdesc", "xlink:href"];

/// The attributes that hold several, each with a size (HTML, "srcset attributes").
const CANDIDATES: [&str; 2] = ["srcset", "imagesrcset"];

/// The same HTML with whole addresses. `page` is where it would be read otherwise.
pub(super) fn html(html: &str, page: &str) -> String {
    let whole = element!("*", |element| {
        make_whole(element, page);
        Ok(())
    });
    // No handler fails, and memory isn't limited: what can't be is passed on as it is.
    let settings = RewriteStrSettings::new().append_element_content_handler(whole).with_strict(false);
    rewrite_str(html, settings).unwrap_or_else(|_| html.to_owned())
}

fn make_whole(element: &mut Element<'_, '_>, page: &str) {
    // Elsewhere, `#gradient` means a part of the same picture.
    let is_link = matches!(element.tag_name().as_str(), "a" | "area");
    let mut changed = Vec::new();
    for attribute in element.attributes() {
        let (name, value) = (attribute.name(), attribute.value());
        if ADDRESSES.contains(&name.as_str()) && (is_link || !value.trim_start().starts_with('#')) {
            changed.extend(address(&value, page).map(|whole| (name, whole)));
        } else if CANDIDATES.contains(&name.as_str()) {
            let whole = |(url, size): (&str, &str)| format!("{}{size}", address(url, page).as_deref().unwrap_or(url));
            changed.push((name, candidates(&value).into_iter().map(whole).collect::<Vec<_>>().join(", ")));
        }
    }
    for (name, value) in changed {
        // It has an attribute of that name.
        let _ = element.set_attribute(&name, &value);
    }
}

/// A relative address, whole (RFC 3986, section 5.2.2, without taking `..` out: whoever follows it does). Nothing where
/// it's whole already, or empty.
fn address(value: &str, page: &str) -> Option<String> {
    let value = value.trim_matches(|char: char| char.is_ascii_whitespace());
    let scheme = value
        .split_once(':')
        .map(|(scheme, _)| scheme)
        .filter(|scheme| scheme.starts_with(|char: char| char.is_ascii_alphabetic()));
    let has_scheme =
        scheme.is_some_and(|scheme| scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte)));
    if value.is_empty() || has_scheme || value.starts_with("//") {
        return None;
    }
    let host_end = page.find("://").map_or(0, |at| at + 3);
    let path = page[host_end..].find('/').map_or(page.len(), |at| host_end + at);
    let base = match value.as_bytes()[0] {
        b'/' => &page[..path],
        b'#' | b'?' => page,
        // What it stands beside.
        _ => &page[..page.rfind('/').map_or(path, |at| (at + 1).max(path))],
    };
    Some(format!("{base}{value}"))
}

/// The addresses of a list of candidates, each with what follows it.
fn candidates(list: &str) -> Vec<(&str, &str)> {
    let mut candidates = Vec::new();
    let is_space = |char: char| char.is_ascii_whitespace();
    let mut rest = list.trim_start_matches(|char| is_space(char) || char == ',');
    while !rest.is_empty() {
        let (url, after) = rest.split_at(rest.find(is_space).unwrap_or(rest.len()));
        let bare = url.trim_end_matches(',');
        let size_end = if bare.len() < url.len() { 0 } else { after.find(',').unwrap_or(after.len()) };
        candidates.push((bare, after[..size_end].trim_end()));
        rest = after[size_end..].trim_start_matches(|char| is_space(char) || char == ',');
    }
    candidates
}

#[cfg(test)]
mod tests {
    #[test]
    fn addresses_are_made_whole_and_nothing_else() {
        for (given, expected) in [
            (r#"<a href="/fr/a/?x=1&amp;y#z">"#, r#"<a href="https://h.example/fr/a/?x=1&amp;y#z">"#),
            (
                "<a href='#n'>b</a><a href=?q>",
                r#"<a href="https://h.example/p/fr/n/#n">b</a><a href="https://h.example/p/fr/n/?q">"#,
            ),
            (
                r#"<img src=" b.jpg " SRCSET="/a.avif 1x,b.avif 2x, data:image/png;base64,AA, //c/d 3w">"#,
                r#"<img src="https://h.example/p/fr/n/b.jpg" SRCSET="https://h.example/a.avif 1x, https://h.example/p/fr/n/b.avif 2x, data:image/png;base64,AA, //c/d 3w">"#,
            ),
            (
                r#"<video poster="/a.jpg"><source src="../b.mp4">"#,
                r#"<video poster="https://h.example/a.jpg"><source src="https://h.example/p/fr/n/../b.mp4">"#,
            ),
            (
                r##"<svg><use href="/i.svg#a"/><use xlink:href="#b"/></svg>"##,
                r##"<svg><use href="https://h.example/i.svg#a" /><use xlink:href="#b"/></svg>"##,
            ),
        ] {
            assert_eq!(super::html(given, "https://h.example/p/fr/n/"), expected);
        }
        for same in [
            r#"<p>src="/logo.svg" <code>href="/a"</code> é</p>"#,
            r#"<!-- <img src="/a"> --><script>x = '<img src="/a">'</script>"#,
            r#"<script src="//cdn.example/x.js"></script><a href="mailto:a@b.example" title="href=&quot;/a">"#,
            r#"<a href="">a < b"#,
        ] {
            assert_eq!(super::html(same, "https://h.example/p/"), same);
        }
    }
}
