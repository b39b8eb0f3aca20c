//! How numbers and lists go through fluent-rs: values that know the formats of their language, and functions that make
//! them. fluent-rs itself would ask a memoizer behind a lock for each number, and has no lists.

use std::borrow::Cow;
use std::cell::RefCell;
use std::sync::Arc;

use fluent::concurrent::FluentBundle;
use fluent::memoizer::MemoizerKind;
use fluent::types::{FluentNumber, FluentType};
use fluent::{FluentArgs, FluentResource, FluentValue};
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

use super::call::{CallArgument, call};
use super::format::Formats;
use super::functions::FUNCTIONS;
use super::options::{Literal, NumberOptions};
use super::rewrite;

thread_local! {
    /// What functions couldn't do while a message was formatted: fluent-rs lets them give a value only. It's empty
    /// between messages.
    static PROBLEMS: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// What has gone wrong since this was last asked on this thread.
pub(super) fn take_problems() -> Vec<String> {
    PROBLEMS.take()
}

/// An argument of a message that fluent-rs has no type for, which doesn't know its language yet.
impl From<CallArgument<'static>> for FluentValue<'_> {
    fn from(argument: CallArgument<'static>) -> Self {
        match argument {
            CallArgument::Text(text) => FluentValue::String(text),
            CallArgument::Number(number, options) if options == NumberOptions::default() => number.into(),
            other => FluentValue::Custom(Box::new(other)),
        }
    }
}

impl FluentType for CallArgument<'static> {
    fn duplicate(&self) -> Box<dyn FluentType + Send> {
        Box::new(self.clone())
    }

    fn as_string(&self, _: &intl_memoizer::IntlLangMemoizer) -> Cow<'static, str> {
        self.text(Formats::root()).into()
    }

    fn as_string_threadsafe(&self, _: &IntlLangMemoizer) -> Cow<'static, str> {
        self.text(Formats::root()).into()
    }
}

/// A value with what it's written by.
#[derive(Clone)]
struct Localised {
    formats: &'static Formats,
    value: CallArgument<'static>,
}

impl std::fmt::Debug for Localised {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.value.fmt(f)
    }
}

impl PartialEq for Localised {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl FluentType for Localised {
    fn duplicate(&self) -> Box<dyn FluentType + Send> {
        Box::new(self.clone())
    }

    fn as_string(&self, _: &intl_memoizer::IntlLangMemoizer) -> Cow<'static, str> {
        self.value.text(self.formats).into()
    }

    fn as_string_threadsafe(&self, _: &IntlLangMemoizer) -> Cow<'static, str> {
        self.value.text(self.formats).into()
    }
}

fn localised<'a>(formats: &'static Formats, value: CallArgument<'static>) -> FluentValue<'a> {
    FluentValue::Custom(Box::new(Localised { formats, value }))
}

/// A number as fluent-rs has it: of a literal such as `1.0`, both digits are shown.
fn options_of(number: &FluentNumber) -> NumberOptions {
    let least = number.options.minimum_fraction_digits.and_then(|digits| u8::try_from(digits).ok());
    NumberOptions { fraction: (least, None), ..NumberOptions::default() }
}

/// Arguments with numbers and lists that know their language; nothing where there are none.
pub(super) fn localise<'a>(formats: &'static Formats, args: &'a FluentArgs<'_>) -> Option<FluentArgs<'a>> {
    if !args.iter().any(|(_, value)| matches!(value, FluentValue::Number(_) | FluentValue::Custom(_))) {
        return None;
    }
    let mut own = FluentArgs::new();
    for (name, value) in args.iter() {
        own.set(
            name,
            match value {
                FluentValue::String(text) => FluentValue::String(Cow::Borrowed(text)),
                other => match argument(other) {
                    Some(argument) => localised(formats, argument.into_owned()),
                    None => other.into_owned(),
                },
            },
        );
    }
    Some(own)
}

/// A value that messages are called with; none of a variable that is missing, which fluent-rs has told already.
fn argument<'a>(value: &'a FluentValue<'_>) -> Option<CallArgument<'a>> {
    match value {
        FluentValue::String(text) => Some(CallArgument::Text(Cow::Borrowed(text))),
        FluentValue::Number(number) => Some(CallArgument::Number(number.value, options_of(number))),
        FluentValue::Custom(custom) => {
            let any = (**custom).as_any();
            any.downcast_ref::<Localised>()
                .map(|own| &own.value)
                .or_else(|| any.downcast_ref::<CallArgument<'static>>())
                .cloned()
        }
        FluentValue::None | FluentValue::Error => None,
    }
}

/// Gives a bundle its functions.
pub(super) fn add_functions(bundle: &mut FluentBundle<Arc<FluentResource>>, formats: &'static Formats) {
    for function in FUNCTIONS {
        // It fails only for a name that is taken.
        let _ = bundle
            .add_function(function.name, move |values, args| function_value(formats, function.name, values, args));
    }
    let _ = bundle.add_function(rewrite::FUNCTION, move |values, _| plural(formats, values));
    bundle.set_formatter(Some(format_literal));
}

fn function_value<'a>(
    formats: &'static Formats,
    name: &'static str,
    values: &[FluentValue<'a>],
    args: &FluentArgs<'_>,
) -> FluentValue<'a> {
    let values: Option<Vec<CallArgument<'_>>> = values.iter().map(argument).collect();
    let Some(values) = values else { return FluentValue::Error };
    let options = args.iter().map(|(name, value)| match value {
        FluentValue::String(text) => (name, Literal::Text(text)),
        FluentValue::Number(number) => (name, Literal::Number(number.value)),
        _ => (name, Literal::Other),
    });
    match call(formats, name, &values, options) {
        Ok(CallArgument::Text(text)) => FluentValue::String(text),
        Ok(value) => localised(formats, value),
        Err(problem) => {
            PROBLEMS.with_borrow_mut(|problems| problems.push(problem.to_string()));
            FluentValue::Error
        }
    }
}

/// What a variant is chosen by: a number that a variant names, else its category; a text as it is. The variants'
/// numbers stand behind the value.
fn plural<'a>(formats: &Formats, values: &[FluentValue<'a>]) -> FluentValue<'a> {
    let Some((value, named)) = values.split_first() else { return FluentValue::Error };
    match argument(value) {
        Some(CallArgument::Number(number, options)) => {
            let exact =
                named.iter().position(|named| matches!(named, FluentValue::Number(named) if named.value == number));
            exact.map_or_else(|| formats.category(number, options).into(), |index| rewrite::number_name(index).into())
        }
        Some(CallArgument::Text(text)) => FluentValue::String(text.into_owned().into()),
        _ => FluentValue::Error,
    }
}

/// The locale's formats, kept by the bundle's own memoizer, behind its lock: only a number that stands in a message as
/// it is needs them.
struct Memoized(&'static Formats);

impl Memoizable for Memoized {
    type Args = ();
    type Error = ();

    fn construct(lang: LanguageIdentifier, (): ()) -> Result<Self, ()> {
        Ok(Memoized(Formats::of(&lang.to_string())))
    }
}

fn format_literal(value: &FluentValue<'_>, memoizer: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    memoizer
        .with_try_get_threadsafe::<Memoized, _, _>((), |memoized| {
            memoized.0.number_with(number.value, options_of(number))
        })
        .ok()
}
