//! XLIFF 2.1, written.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use super::unit::{Code, Side, Token, Unit, codes};
use super::{NAMESPACE, OWN};

/// A file of the site in a document.
pub(super) struct WrittenFile {
    /// Its path.
    pub original: String,
    /// Its text.
    pub skeleton: String,
    /// In what state its translation is, if it's a text.
    pub target: Option<String>,
    /// What is said of it to the translator.
    pub note: Option<String>,
    /// Its units, each with what is said of it, by category, and with the translation that it has already.
    pub units: Vec<(Unit, Vec<UnitNote>, Option<Vec<Token>>)>,
}

/// What is said of a unit: the category of the note, and its text.
pub(super) type UnitNote = (&'static str, String);

/// A document: from a language into another.
pub(super) fn document(from: &str, to: &str, files: &[WrittenFile]) -> String {
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff xmlns=\"{NAMESPACE}\" xmlns:maroc=\"{OWN}\" version=\"2.1\" srcLang=\"{}\" trgLang=\"{}\">\n",
        attribute(from),
        attribute(to)
    );
    for (index, file) in files.iter().enumerate() {
        let number = index + 1;
        xml.push_str(&format!(
            "  <file id=\"file{number}\" original=\"{}\" canResegment=\"no\" xml:space=\"preserve\"{}>\n",
            attribute(&file.original),
            file.target.as_ref().map(|state| format!(" maroc:target=\"{}\"", attribute(state))).unwrap_or_default()
        ));
        xml.push_str(&format!("    <skeleton>{}</skeleton>\n", text(&skeleton(&file.skeleton))));
        if let Some(note) = &file.note {
            xml.push_str(&format!(
                "    <notes>\n      <note category=\"changes\">{}</note>\n    </notes>\n",
                text(note)
            ));
        }
        for (unit, notes, target) in &file.units {
            one(&mut xml, number, unit, notes, target.as_deref());
        }
        xml.push_str("  </file>\n");
    }
    xml.push_str("</xliff>\n");
    xml
}

/// A unit of the file of that number: its id is unique in the document, because tools read a document as one list.
fn one(xml: &mut String, number: usize, unit: &Unit, notes: &[UnitNote], target: Option<&[Token]>) {
    let name = if unit.name.is_empty() || unit.name == unit.id {
        String::new()
    } else {
        format!(" name=\"{}\"", attribute(&unit.name))
    };
    xml.push_str(&format!("    <unit id=\"{number}-{}\"{name}>\n", attribute(&unit.id)));
    if !notes.is_empty() {
        let notes: String = notes
            .iter()
            .map(|(category, note)| format!("        <note category=\"{category}\">{}</note>\n", text(note)))
            .collect();
        xml.push_str(&format!("      <notes>\n{notes}      </notes>\n"));
    }
    if codes(&unit.tokens).next().is_some() {
        xml.push_str("      <originalData>\n");
        for code in codes(&unit.tokens) {
            xml.push_str(&format!("        <data id=\"{}\">{}</data>\n", data_id(code), content(&code.data)));
        }
        xml.push_str("      </originalData>\n");
    }
    let state = if target.is_some() { "translated" } else { "initial" };
    xml.push_str(&format!(
        "      <segment id=\"s1\" state=\"{state}\">\n        <source>{}</source>\n",
        inline(&unit.tokens)
    ));
    if let Some(target) = target {
        xml.push_str(&format!("        <target>{}</target>\n", inline(target)));
    }
    xml.push_str("      </segment>\n    </unit>\n");
}

fn data_id(code: &Code) -> String {
    let end = if code.side == Side::Close { "e" } else { "" };
    format!("d{}{end}", code.number)
}

fn inline(tokens: &[Token]) -> String {
    tokens
        .iter()
        .map(|token| match token {
            Token::Text(words) => content(words),
            Token::Code(code) => {
                let number = code.number;
                let rules = if code.is_optional { " canCopy=\"no\"" } else { " canCopy=\"no\" canDelete=\"no\"" };
                match code.side {
                    Side::Alone => {
                        format!("<ph id=\"{number}\" dataRef=\"d{number}\" disp=\"{}\"{rules}/>", attribute(&code.data))
                    }
                    Side::Open => {
                        format!(
                            "<pc id=\"{number}\" dataRefStart=\"d{number}\" dataRefEnd=\"d{number}e\"{}{rules}>",
                            kind(&code.data)
                        )
                    }
                    Side::Close => "</pc>".to_owned(),
                }
            }
        })
        .collect()
}

/// What a pair is for, as far as XLIFF has a word for it.
fn kind(opening: &str) -> &'static str {
    match opening.bytes().next() {
        Some(b'[') => " type=\"link\"",
        Some(b'!') => " type=\"image\"",
        _ => " type=\"fmt\"",
    }
}

/// Text with what XML can't carry as it is: escaped, or as XLIFF's `cp` (section 4.2.3.1).
fn content(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            // A parser would make it a line feed.
            '\r' => out.push_str("<cp hex=\"000D\"/>"),
            c if !is_xml(c) => out.push_str(&format!("<cp hex=\"{:04X}\"/>", u32::from(c))),
            c => out.push(c),
        }
    }
    out
}

/// Text that may lose what XML can't carry: notes.
fn text(words: &str) -> String {
    content(&words.chars().map(|c| if is_xml(c) && c != '\r' { c } else { '\u{fffd}' }).collect::<String>())
}

fn attribute(words: &str) -> String {
    text(words).replace('"', "&quot;").replace('\n', "&#10;").replace('\t', "&#9;")
}

fn is_xml(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r') || (c >= ' ' && !matches!(c, '\u{fffe}' | '\u{ffff}'))
}

/// What is written otherwise in a skeleton, which has no `cp`: itself, and what XML can't carry.
const SKELETON: &AsciiSet = &CONTROLS.remove(b'\n').remove(b'\t').remove(b'\x7f').add(b'%');

fn skeleton(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            c if c.is_ascii() => out.extend(utf8_percent_encode(c.encode_utf8(&mut [0; 4]), SKELETON)),
            c if is_xml(c) => out.push(c),
            c => out.push_str(&utf8_percent_encode(c.encode_utf8(&mut [0; 4]), CONTROLS).to_string()),
        }
    }
    out
}
