//! Addresses and e-mail addresses in a text that become links by themselves, as in GitHub's Markdown
//! (<https://github.github.com/gfm/#autolinks-extension->).

use linkify::{LinkFinder, LinkKind};
use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::Hole;

/// What ends an address in prose: the quotes of our languages, and what typography sets beside them.
const ENDS: [char; 11] = ['«', '»', '“', '”', '„', '‹', '›', '…', '—', '–', '’'];

/// Makes links of the bare addresses in some events, from one on. What stands in a link, in code or in HTML of the
/// author's stays.
pub(super) fn link<'a>(events: &mut Vec<Event<'a>>, from: usize, holes: &[Hole]) {
    let may_have =
        |event: &Event<'a>| matches!(event, Event::Text(text) if text.contains(['@', ':']) || text.contains("www."));
    if !events.iter().skip(from).any(may_have) {
        return;
    }
    let tail: Vec<Event<'a>> = events.drain(from.min(events.len())..).collect();
    let (mut run, mut depth) = (Vec::new(), 0_usize);
    for event in tail {
        match &event {
            Event::Text(_) if depth == 0 => {
                run.push(event);
                continue;
            }
            Event::Start(Tag::Link { .. }) => depth += 1,
            Event::End(TagEnd::Link) => depth = depth.saturating_sub(1),
            Event::InlineHtml(html) => match hole(html, holes) {
                Some(Hole::LinkOpen(_)) => depth += 1,
                Some(Hole::LinkClose) => depth = depth.saturating_sub(1),
                Some(_) => {}
                None if html.to_ascii_lowercase().starts_with("<a") => depth += 1,
                None if html.to_ascii_lowercase().starts_with("</a") => depth = depth.saturating_sub(1),
                None => {}
            },
            _ => {}
        }
        flush(&mut run, events);
        events.push(event);
    }
    flush(&mut run, events);
}

fn hole<'h>(html: &str, holes: &'h [Hole]) -> Option<&'h Hole> {
    holes.get(html.strip_prefix('\0')?.strip_suffix('\0')?.parse::<usize>().ok()?)
}

/// Puts a run of texts out: as it was, or with the links that are in it.
fn flush<'a>(run: &mut Vec<Event<'a>>, out: &mut Vec<Event<'a>>) {
    let text: String = run.iter().map(|event| if let Event::Text(text) = event { &**text } else { "" }).collect();
    let found = addresses(&text);
    if found.is_empty() {
        out.append(run);
        return;
    }
    run.clear();
    let mut at = 0;
    let push = |out: &mut Vec<Event<'a>>, piece: Option<&str>| {
        out.extend(piece.filter(|piece| !piece.is_empty()).map(|piece| Event::Text(piece.to_owned().into())));
    };
    for (start, end, link_type, url) in found {
        push(out, text.get(at..start));
        out.push(Event::Start(Tag::Link { link_type, dest_url: url.into(), title: "".into(), id: "".into() }));
        push(out, text.get(start..end));
        out.push(Event::End(TagEnd::Link));
        at = end;
    }
    push(out, text.get(at..));
}

/// The addresses in a text: where each begins and ends, what kind it is, and where it leads, as pulldown-cmark has it:
/// `mailto:` is its own.
fn addresses(text: &str) -> Vec<(usize, usize, LinkType, String)> {
    let mut finder = LinkFinder::new();
    finder.url_must_have_scheme(false).kinds(&[LinkKind::Url, LinkKind::Email]);
    let of = |link: linkify::Link<'_>| {
        let whole = link.as_str();
        if *link.kind() == LinkKind::Email {
            return Some((link.start(), link.end(), LinkType::Email, whole.to_owned()));
        }
        let end = whole.find(|char: char| char.is_whitespace() || ENDS.contains(&char)).unwrap_or(whole.len());
        let address = whole.get(..end)?.trim_end_matches(['.', ',', ';', ':', '!', '?', '*', '_', '~', '\'', '"']);
        let lower = address.to_ascii_lowercase();
        let host = ["https://", "http://", "www."].into_iter().find_map(|start| lower.strip_prefix(start))?;
        // GitHub asks for a point in the domain; what has a scheme may be a name of one's own network.
        let is_www = lower.starts_with("www.");
        if host.is_empty() || is_www && !host.contains('.') {
            return None;
        }
        let url = if is_www { format!("http://{address}") } else { address.to_owned() };
        Some((link.start(), link.start() + address.len(), LinkType::Autolink, url))
    };
    finder.links(text).filter_map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_end_where_prose_goes_on() {
        let found = |text: &str| -> Vec<String> {
            addresses(text)
                .into_iter()
                .map(|(start, end, _, url)| format!("{}={url}", text.get(start..end).unwrap_or_default()))
                .collect()
        };
        assert_eq!(
            found("Voir https://a.example/b_c?d=e#f."),
            ["https://a.example/b_c?d=e#f=https://a.example/b_c?d=e#f"]
        );
        assert_eq!(
            found("(www.exemple.org), et écrire à contact@exemple.org !"),
            ["www.exemple.org=http://www.exemple.org", "contact@exemple.org=contact@exemple.org"]
        );
        assert_eq!(found("« https://a.example/été »"), ["https://a.example/été=https://a.example/été"]);
        assert_eq!(
            found("«https://a.example» et https://b.example/x(y)z)"),
            ["https://a.example=https://a.example", "https://b.example/x(y)z=https://b.example/x(y)z"]
        );
        for none in [
            "javascript:alert(1)",
            "exemple.org",
            "a.b",
            "https://",
            "www.",
            "C:\\a",
            "8:30",
            "@/members/atlas",
            "ftp://a.example",
            "12:30–13:00",
        ] {
            assert!(found(none).is_empty(), "{none}: {:?}", found(none));
        }
    }
}
