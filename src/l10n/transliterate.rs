//! Words in Latin letters without marks, for addresses: CLDR's transforms, by ICU4X.
//!
//! A language's own rules come first where CLDR has some (German: ü is ue), then those of the script (UTS #35, part 2,
//! "Transforms"), then what any Latin letter is without its marks. What CLDR has no transform for goes letter by
//! letter. Transforms are made once a thread; nothing else is kept.

use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

use icu::experimental::transliterate::Transliterator;
use icu::locale::{LanguageIdentifier, Locale};
use icu::properties::props::{NamedEnumeratedProperty, Script};
use icu::properties::{CodePointMapData, CodePointMapDataBorrowed};
use rustc_hash::FxHashMap;

/// The languages that have rules of their own.
const LANGUAGES: [&str; 1] = ["de"];

/// The scripts that have a transform into Latin letters. Asking for one that there isn't would be noted on standard
/// error.
const SCRIPTS: [Script; 22] = [
    Script::Arabic,
    Script::Armenian,
    Script::Bengali,
    Script::Bopomofo,
    Script::CanadianAboriginal,
    Script::Cyrillic,
    Script::Devanagari,
    Script::Ethiopic,
    Script::Georgian,
    Script::Greek,
    Script::Gujarati,
    Script::Gurmukhi,
    Script::Hangul,
    Script::Hebrew,
    Script::Hiragana,
    Script::Katakana,
    Script::Kannada,
    Script::Malayalam,
    Script::Oriya,
    Script::Syriac,
    Script::Tamil,
    Script::Telugu,
];

/// The text in ASCII, as a reader of `locale` (BCP 47) writes it without the letters of their own: `Größe` is `Groesse`
/// in German. Letters that have no sound of their own, such as the Arabic ʿayn, are left out; what isn't a letter or a
/// digit is as near as ASCII comes to it.
pub fn to_ascii<'a>(text: &'a str, locale: &str) -> Cow<'a, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let language = locale.parse::<LanguageIdentifier>().map(|id| id.language.to_string()).unwrap_or_default();
    let mut latin = Cow::Borrowed(text);
    if LANGUAGES.contains(&language.as_str()) {
        latin = transform(&format!("{language}-t-{language}-d0-ascii"), text);
    }
    for script in scripts(&latin) {
        latin = transform(&format!("und-Latn-t-und-{}", script.short_name()), &latin).into_owned().into();
    }
    let mut ascii = String::with_capacity(latin.len());
    for char in latin.chars() {
        let nearest = any_ascii::any_ascii_char(char);
        if char.is_alphanumeric() {
            ascii.extend(nearest.chars().filter(char::is_ascii_alphanumeric));
        } else {
            ascii.push_str(nearest);
        }
    }
    ascii.into()
}

thread_local! {
    /// Transforms by id. They can't be shared between threads.
    static KNOWN: RefCell<FxHashMap<String, Option<Rc<Transliterator>>>> = RefCell::default();
}

/// The text as a transform of CLDR's has it; as it is should there be none.
fn transform<'a>(id: &str, text: &'a str) -> Cow<'a, str> {
    let find = || id.parse::<Locale>().ok().and_then(|id| Transliterator::try_new(&id).ok()).map(Rc::new);
    let transliterator = KNOWN.with_borrow_mut(|known| match known.get(id) {
        Some(found) => found.clone(),
        None => known.entry(id.to_owned()).or_insert_with(find).clone(),
    });
    transliterator.map_or(Cow::Borrowed(text), |transliterator| transliterator.transliterate(text.to_owned()).into())
}

/// The scripts of a text's letters that have a transform.
fn scripts(text: &str) -> Vec<Script> {
    const OF: CodePointMapDataBorrowed<'static, Script> = CodePointMapData::<Script>::new();
    let mut found: Vec<Script> = Vec::new();
    for script in text.chars().filter(|char| !char.is_ascii()).map(|char| OF.get(char)) {
        if SCRIPTS.contains(&script) && !found.contains(&script) {
            found.push(script);
        }
    }
    found
}
