//! The functions that format: one way in, for messages as for templates. Which there are says [`super::functions`].

use std::borrow::Cow;

use super::datetime::Moment;
use super::format::Formats;
use super::options::{CallError, DateOptions, ListOptions, Literal, NumberOptions, RelativeOptions};

/// What a function is called with, and what it gives.
#[derive(Debug, Clone, PartialEq)]
pub enum CallArgument<'a> {
    /// A text; dates and times are texts too (ISO 8601).
    Text(Cow<'a, str>),
    /// A number, and how it's written.
    Number(f64, NumberOptions),
    /// Several.
    List(Vec<Self>),
}

impl CallArgument<'_> {
    /// As it's written where no function is asked: numbers and lists as the language has them, texts as they are.
    pub fn text(&self, formats: &Formats) -> String {
        match self {
            Self::Text(text) => text.clone().into_owned(),
            Self::Number(value, options) => formats.number_with(*value, *options),
            Self::List(items) => formats.list(&texts(items, formats), ListOptions::default()),
        }
    }

    /// The same, that needs nothing else to live.
    pub fn into_owned(self) -> CallArgument<'static> {
        match self {
            Self::Text(text) => CallArgument::Text(Cow::Owned(text.into_owned())),
            Self::Number(value, options) => CallArgument::Number(value, options),
            Self::List(items) => CallArgument::List(items.into_iter().map(CallArgument::into_owned).collect()),
        }
    }

    fn literal(&self) -> Literal<'_> {
        match self {
            Self::Text(text) => Literal::Text(text),
            Self::Number(value, _) => Literal::Number(*value),
            Self::List(_) => Literal::Other,
        }
    }
}

fn texts(items: &[CallArgument<'_>], formats: &Formats) -> Vec<String> {
    let flat = items.iter().flat_map(|item| match item {
        CallArgument::List(inner) => inner.as_slice(),
        single => std::slice::from_ref(single),
    });
    flat.map(|item| item.text(formats)).collect()
}

/// Whether a function can be called with options, whatever its values.
///
/// # Errors
/// There's no such function, it has no such option, or they don't go together.
pub fn check<'a>(function: &str, options: impl Iterator<Item = (&'a str, Literal<'a>)>) -> Result<(), CallError> {
    match function {
        "NUMBER" => NumberOptions::read(options).map(drop),
        "DATETIME" => DateOptions::read(options).map(drop),
        "DATERANGE" => DateOptions::read_range(options).map(drop),
        "LIST" => ListOptions::read(options).map(drop),
        "RELATIVETIME" => RelativeOptions::read(options).map(drop),
        _ => Err(CallError::Function(function.to_owned())),
    }
}

/// Calls a function.
///
/// # Errors
/// There's no such function, it has no such option, or it can't take these values.
pub fn call<'a>(
    formats: &Formats,
    function: &'static str,
    values: &[CallArgument<'_>],
    options: impl Iterator<Item = (&'a str, Literal<'a>)>,
) -> Result<CallArgument<'static>, CallError> {
    let wrong = || {
        let values: Vec<String> = values.iter().map(|value| value.literal().to_string()).collect();
        CallError::Argument(function, values.join(", "))
    };
    let moment = |value: &CallArgument<'_>| match value {
        CallArgument::Text(text) => text.parse::<Moment>().ok(),
        _ => None,
    };
    let text = match (function, values) {
        ("NUMBER", [CallArgument::Number(value, _)]) => {
            return Ok(CallArgument::Number(*value, NumberOptions::read(options)?));
        }
        ("DATETIME", [date]) => {
            let options = DateOptions::read(options)?;
            moment(date).and_then(|date| formats.datetime(date, options)).ok_or_else(wrong)?
        }
        ("DATERANGE", [from, to]) => {
            let (options, part) = DateOptions::read_range(options)?;
            let range = moment(from).zip(moment(to)).and_then(|(from, to)| formats.date_range(from, to, options, part));
            range.ok_or_else(wrong)?
        }
        ("LIST", [_, ..]) => formats.list(&texts(values, formats), ListOptions::read(options)?),
        ("RELATIVETIME", [CallArgument::Number(value, _)]) => {
            formats.relative_time(*value, RelativeOptions::read(options)?)
        }
        _ => return Err(wrong()),
    };
    Ok(CallArgument::Text(text.into()))
}
