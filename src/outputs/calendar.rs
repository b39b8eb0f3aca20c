//! Calendar files (RFC 5545): an event to be put into a calendar, or all of them to subscribe to.

use super::output::{Origin, OutputKind, Page, Renderer};
use super::planning::Planning;
use crate::diagnostics::Diagnostic;
use crate::model::{CollectionId, EntryId, Site};
use crate::render::View;
use crate::settings::Lang;

/// Octets of a line, without its break (section 3.1).
const LINE: usize = 75;

/// The calendar of a page: of an event, or of a collection of events.
#[derive(Debug)]
struct CalendarFile {
    page: Page,
    lang: Lang,
}

/// Plans the calendar of each event, and of each collection of them.
pub(super) fn plan(planning: &mut Planning<'_>) {
    let site = planning.site;
    let collections = site.collections.ids().map(|index| Page::Collection(index, 1));
    let pages: Vec<Page> = collections.chain(site.entries.ids().map(Page::Entry)).collect();
    for lang in site.settings.langs() {
        for page in &pages {
            if let Some(url) = url(site, *page, lang) {
                planning.add(&url, CalendarFile { page: *page, lang });
            }
        }
    }
}

/// The address of the calendar that belongs to a page; none where none does.
pub(super) fn url(site: &Site, page: Page, lang: Lang) -> Option<String> {
    let content_type = match page {
        Page::Entry(index) => &site.entries[index].content_type,
        Page::Collection(index, _) => &site.collections[index].content_type,
        Page::Taxonomy(_) | Page::Term(..) | Page::NotFound | Page::Chooser => return None,
    };
    content_type.does.calendar.as_ref()?;
    let url = site.entries[page.entry(site)?].urls[lang].as_deref()?;
    let slug = url.trim_end_matches('/').rsplit('/').next().unwrap_or("event");
    Some(format!("{url}{slug}.ics"))
}

impl OutputKind for CalendarFile {
    fn bytes(&self, renderer: &Renderer) -> Result<Vec<u8>, Diagnostic> {
        let view = renderer.view(self.lang);
        Ok(match self.page {
            Page::Collection(collection, _) => of_collection(view, collection),
            Page::Entry(entry) => calendar(view, None, &[entry]),
            Page::Taxonomy(_) | Page::Term(..) | Page::NotFound | Page::Chooser => Vec::new(),
        })
    }

    fn media_type(&self) -> Option<&'static str> {
        Some("text/calendar; charset=utf-8")
    }

    fn origin(&self, site: &Site) -> Option<Origin> {
        let Page::Entry(entry) = self.page else { return None };
        Some(Origin::of_entry(&site.entries[entry], self.lang))
    }
}

/// The calendar of a collection of events.
fn of_collection(view: &View, collection: CollectionId) -> Vec<u8> {
    let collection = &view.site.collections[collection];
    let index = collection.index.and_then(|index| view.site.entries[index].text(view.lang));
    let title = index.map_or("", |shown| shown.translation.front.title());
    calendar(view, Some(&format!("{title} – {}", view.message("site-title"))), &collection.entries[view.lang])
}

/// A calendar of events, with a name for those who subscribe to it. Times are in UTC, so that no calendar has to know a
/// time zone.
fn calendar(view: &View, name: Option<&str>, entries: &[EntryId]) -> Vec<u8> {
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        format!("PRODID:-//destination-maroc//destination-maroc//{}", locale(view, view.lang).to_uppercase()),
        "CALSCALE:GREGORIAN".to_owned(),
        "METHOD:PUBLISH".to_owned(),
    ];
    // RFC 7986, section 5.1, and the older name that calendars know.
    lines.extend(
        name.into_iter().flat_map(|name| [format!("NAME:{}", text(name)), format!("X-WR-CALNAME:{}", text(name))]),
    );
    entries.iter().for_each(|entry| event(view, *entry, &mut lines));
    lines.push("END:VCALENDAR".to_owned());
    lines.iter().map(|line| fold(line)).collect::<String>().into_bytes()
}

fn event(view: &View, entry_id: EntryId, lines: &mut Vec<String>) {
    let entry = &view.site.entries[entry_id];
    let Some(shown) = entry.text(view.lang) else { return };
    let front = &shown.translation.front;
    let Some(calendar) = &entry.content_type.does.calendar else { return };
    let utc = |time: &jiff::ZonedDateTime| time.timestamp().strftime("%Y%m%dT%H%M%SZ").to_string();
    let [start, end] = calendar.times(front).map(|time| time.as_ref().map(utc).unwrap_or_default());
    lines.push("BEGIN:VEVENT".to_owned());
    // The same event in each language, whatever the address.
    let host =
        view.site.settings.base_url.split("://").nth(1).and_then(|rest| rest.split('/').next()).unwrap_or_default();
    lines.push(format!("UID:{}@{host}", entry.id.replace('/', "-")));
    // The day of the last change that is known: the clock isn't asked.
    let stamp = front.day("updated_on").map(|day| day.strftime("%Y%m%dT000000Z").to_string());
    lines.push(format!("DTSTAMP:{}", stamp.unwrap_or_else(|| start.clone())));
    lines.push(format!("DTSTART:{start}"));
    lines.push(format!("DTEND:{end}"));
    // Section 3.2.10.
    let language = format!("LANGUAGE={}", locale(view, shown.lang));
    lines.push(format!("SUMMARY;{language}:{}", text(front.title())));
    lines.push(format!(
        "DESCRIPTION;{language}:{}",
        text(front.text("description").unwrap_or(&shown.translation.document.excerpt))
    ));
    if let Some(place) = calendar.place.iter().find_map(|path| view.said(path.get(front)?)) {
        lines.push(format!("LOCATION:{}", text(&place)));
    }
    let nearest = view.site.nearest(entry, view.lang).and_then(|lang| entry.urls[lang].as_deref());
    lines.push(format!("URL:{}", view.permalink(nearest.unwrap_or_default())));
    lines.push("END:VEVENT".to_owned());
}

fn locale(view: &View, lang: Lang) -> &str {
    &view.site.settings.language(lang).locale
}

/// Text as a property holds it (section 3.3.11).
fn text(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace(';', "\\;")
        .replace(',', "\\,")
        .replace("\r\n", "\\n")
        .replace(['\r', '\n'], "\\n")
}

/// A line with its break, folded between characters.
fn fold(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 8);
    let mut length = 0;
    for char in line.chars() {
        if length + char.len_utf8() > LINE {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(char);
        length += char.len_utf8();
    }
    out.push_str("\r\n");
    out
}
