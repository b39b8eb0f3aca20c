//! Localisation: messages, formats and the order of each language. Touches nothing: no disk, no clock; the formats of a
//! locale, which are always the same, are kept.
//!
//! Messages are Fluent's (<https://projectfluent.org>); numbers, dates, lists and sorting are CLDR's, by ICU4X; time
//! zones are the IANA database's. Messages and templates format by the same functions ([`functions`] lists them,
//! [`call()`] calls them).

mod affixes;
mod cache;
mod call;
mod dates;
mod datetime;
mod format;
pub mod functions;
mod messages;
mod number;
mod options;
pub mod rewrite;
mod transliterate;
mod units;
mod values;
mod variants;
mod zones;

pub use call::{CallArgument, call, check};
pub use dates::PartialDate;
pub use datetime::Moment;
pub use format::Formats;
pub use messages::{Formatted, LanguageChain, Messages, MessagesBuilder, arguments, negotiate};
pub use options::{
    CallError, CurrencyDisplay, DateOptions, Grouping, ListOptions, ListType, Literal, NumberOptions, NumberStyle,
    RangePart, RelativeOptions, SignDisplay, Width,
};
pub use transliterate::to_ascii;
pub use variants::{canonical, folders};
pub use zones::{time_zone, time_zones_version};
