//! What a content type's fields are made of: a value, where it was written, and how it travels between languages.
//!
//! A content type is declared once, with [`fields!`](crate::fields): from that declaration come the parsing, the
//! inheritance between languages, the check of what is required, the references, and what templates see. Nested values
//! are declared with [`record!`](crate::record). Touches nothing.

use std::collections::BTreeMap;
use std::ops::Deref;

use indexmap::IndexMap;
use serde::Deserialize;
use serde::de::{DeserializeOwned, MapAccess};
use tera::Value;
use tera::value::Key;

use super::references::{Reference, Scope};
use crate::source::yaml::{At, Spanned};

/// A map of template values.
pub type Map = tera::Map;

/// Values of any form that only templates know what to do with, by name.
pub type Params = IndexMap<String, serde_json::Value>;

/// How a field travels from the source language to its translations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// A fact: written once, in the source; repeated with another value it is an error.
    Fact,
    /// A fact that the source must give.
    Required,
    /// Words: each language may have its own, and otherwise shows the source's.
    Text,
    /// About one file, such as its being a draft: never inherited.
    Own,
}

/// What is known of a field without an entry: for messages, documentation and editors.
#[derive(Debug, Clone, Copy)]
pub struct FieldInfo {
    /// As authors write it.
    pub name: &'static str,
    /// How it travels between languages.
    pub role: Role,
    /// Its documentation, one string a line.
    pub docs: &'static [&'static str],
}

/// A field of an entry: a value, if it was given, and where.
#[derive(Debug, Clone)]
pub struct Field<T> {
    value: Option<T>,
    /// Where it stands in this file; unknown when it was inherited.
    at: Option<At>,
}

impl<T> Default for Field<T> {
    fn default() -> Self {
        Self { value: None, at: None }
    }
}

impl<T> Deref for Field<T> {
    type Target = Option<T>;

    fn deref(&self) -> &Option<T> {
        &self.value
    }
}

impl<T> From<T> for Field<T> {
    fn from(value: T) -> Self {
        Self { value: Some(value), at: None }
    }
}

impl<T: Clone> Field<T> {
    /// A copy of the value.
    pub fn to_option(&self) -> Option<T> {
        self.value.clone()
    }
}

impl<T> Field<T> {
    /// Where the value stands in its own file, if it stands there.
    pub fn at(&self) -> Option<At> {
        self.at
    }
}

impl<T: FieldValue> Field<T> {
    /// Reads the value of the key that a map has just given.
    ///
    /// # Errors
    /// When the value is not a `T`. A value that is left empty is as good as none.
    pub fn read<'de, A: MapAccess<'de>>(&mut self, map: &mut A) -> Result<(), A::Error> {
        let spanned: Spanned<Option<T>> = map.next_value()?;
        self.at = spanned.value.is_some().then_some(spanned.at);
        self.value = spanned.value;
        Ok(())
    }

    /// Visits every text in the value, to change it.
    pub fn each_text(&mut self, visit: &mut dyn FnMut(&mut String)) {
        self.value.iter_mut().for_each(|value| value.each_text(visit));
    }

    /// Takes over what the source language says, as the field's role has it. A fact that differs is handed to `clash`.
    pub fn inherit(&mut self, source: &Self, info: &FieldInfo, clash: &mut dyn FnMut(&FieldInfo, At)) {
        match info.role {
            Role::Own => {}
            Role::Text => {
                if self.value.is_none() {
                    self.value.clone_from(&source.value);
                }
            }
            Role::Fact | Role::Required => {
                if let (Some(_), Some(at)) = (&self.value, self.at)
                    && self.value != source.value
                {
                    clash(info, at);
                }
                self.value.clone_from(&source.value);
            }
        }
    }
}

/// A set of fields: the common ones, or those of one content type.
pub trait Fields: Default + Clone {
    /// Every field, in the order of its declaration.
    fn describe() -> &'static [FieldInfo];
    /// Reads one field; `false`, with nothing read, if there's none of that name.
    ///
    /// # Errors
    /// When the value has the wrong type.
    fn read<'de, A: MapAccess<'de>>(&mut self, name: &str, map: &mut A) -> Result<bool, A::Error>;
    /// Visits where each text stands: the fields that a translator translates.
    fn texts(&self, visit: &mut dyn FnMut(&FieldInfo, At));
    /// Visits every text of those fields, to change it.
    fn each_text(&mut self, visit: &mut dyn FnMut(&mut String));
    /// Takes over what the source language says; facts that differ are handed to `clash`.
    fn inherit(&mut self, source: &Self, clash: &mut dyn FnMut(&FieldInfo, At));
    /// The names of the required fields that were not given.
    fn missing(&self) -> Vec<&'static str>;
    /// Visits every reference to another entry, term, page or file.
    fn references(&self, visit: &mut dyn FnMut(&Reference));
    /// Adds what templates see, with references resolved.
    fn values(&self, scope: &dyn Scope, into: &mut Map);
}

/// What can stand in a field.
pub trait FieldValue: DeserializeOwned + Clone + PartialEq {
    /// What templates see.
    fn value(&self, scope: &dyn Scope) -> Value;
    /// Visits every reference in it.
    fn references(&self, _visit: &mut dyn FnMut(&Reference)) {}
    /// Visits every text in it, to change it. In a field of text they're words for people.
    fn each_text(&mut self, _visit: &mut dyn FnMut(&mut String)) {}
    /// Whether none is a value like others. Of other values, none stands for a reference to what isn't published, and
    /// what can't be without it is left out.
    const IS_OPTIONAL: bool = false;
    /// What templates see where the field isn't given: lists are empty, the rest is none.
    fn absent() -> Value {
        Value::none()
    }
}

impl<T: FieldValue> FieldValue for Vec<T> {
    fn value(&self, scope: &dyn Scope) -> Value {
        let items = self.iter().map(|item| item.value(scope));
        items.filter(|item| T::IS_OPTIONAL || !item.is_none()).collect::<Vec<_>>().into()
    }
    fn references(&self, visit: &mut dyn FnMut(&Reference)) {
        self.iter().for_each(|item| item.references(visit));
    }
    fn each_text(&mut self, visit: &mut dyn FnMut(&mut String)) {
        self.iter_mut().for_each(|item| item.each_text(visit));
    }
    fn absent() -> Value {
        Vec::<Value>::new().into()
    }
}

impl<T: FieldValue> FieldValue for Option<T> {
    const IS_OPTIONAL: bool = true;
    fn value(&self, scope: &dyn Scope) -> Value {
        self.as_ref().map_or_else(T::absent, |value| value.value(scope))
    }
    fn references(&self, visit: &mut dyn FnMut(&Reference)) {
        self.iter().for_each(|item| item.references(visit));
    }
    fn each_text(&mut self, visit: &mut dyn FnMut(&mut String)) {
        self.iter_mut().for_each(|item| item.each_text(visit));
    }
}

impl<T: FieldValue> FieldValue for IndexMap<String, T> {
    fn value(&self, scope: &dyn Scope) -> Value {
        self.iter().map(|(key, item)| (Key::from(key.clone()), item.value(scope))).collect::<Map>().into()
    }
    fn references(&self, visit: &mut dyn FnMut(&Reference)) {
        self.values().for_each(|item| item.references(visit));
    }
    fn each_text(&mut self, visit: &mut dyn FnMut(&mut String)) {
        self.values_mut().for_each(|item| item.each_text(visit));
    }
    fn absent() -> Value {
        Map::default().into()
    }
}

impl<T: FieldValue> FieldValue for BTreeMap<crate::l10n::PartialDate, T> {
    fn value(&self, scope: &dyn Scope) -> Value {
        self.iter().map(|(key, item)| (Key::from(key.to_string()), item.value(scope))).collect::<Map>().into()
    }
}

impl FieldValue for serde_json::Value {
    fn value(&self, _: &dyn Scope) -> Value {
        Value::from_serializable(self)
    }
}

impl FieldValue for String {
    fn value(&self, _: &dyn Scope) -> Value {
        Value::from(self.as_str())
    }
    fn each_text(&mut self, visit: &mut dyn FnMut(&mut String)) {
        visit(self);
    }
}

macro_rules! plain_values {
    ($($ty:ty => |$value:ident| $make:expr;)*) => {$(
        impl FieldValue for $ty {
            fn value(&self, _: &dyn Scope) -> Value {
                let $value = self;
                Value::from($make)
            }
        }
    )*};
}

plain_values! {
    bool => |value| *value;
    u8 => |value| u64::from(*value);
    u16 => |value| u64::from(*value);
    u32 => |value| u64::from(*value);
    i32 => |value| i64::from(*value);
    f64 => |value| *value;
}

/// A value that authors write as text of a given form, and that templates see as that text.
macro_rules! text_values {
    ($($(#[$doc:meta])* $name:ident($inner:ty), $code:literal, |$text:ident| $parse:expr;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq)]
        pub struct $name(pub $inner, String);

        impl $name {
            /// Reads the text; `None` where it hasn't the form.
            pub fn parse($text: &str) -> Option<Self> {
                let value: Option<$inner> = $parse;
                value.map(|value| Self(value, $text.to_owned()))
            }

            /// As it was written.
            pub fn as_str(&self) -> &str {
                &self.1
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                Self::parse(&text).ok_or_else(|| crate::source::yaml::custom($code, &text))
            }
        }

        impl FieldValue for $name {
            fn value(&self, _: &dyn Scope) -> Value {
                Value::from(self.1.as_str())
            }
        }
    )*};
}

text_values! {
    /// A day, as `2012-03-15` (ISO 8601).
    Date(jiff::civil::Date), "invalid-date", |text| if text.len() == 10 { text.parse().ok() } else { None };
    /// A day and a time of it, as `2027-03-03T09:00` (ISO 8601), in the time zone that stands beside it.
    DateTime(jiff::civil::DateTime), "invalid-datetime", |text| {
        if text.contains('T') && matches!(text.len(), 16 | 19) { text.parse().ok() } else { None }
    };
    /// A time of day, as `09:00`.
    Time(jiff::civil::Time), "invalid-time", |text| {
        if text.len() == 5 && text.is_ascii() { jiff::civil::Time::strptime("%H:%M", text).ok() } else { None }
    };
    /// A time zone of the IANA database, as `Europe/Madrid`.
    TimeZone(jiff::tz::TimeZone), "invalid-time-zone", |text| crate::l10n::time_zone(text);
    /// A country, as `MA` (ISO 3166-1 alpha-2).
    Country(()), "invalid-country", |text| {
        (text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase())).then_some(())
    };
    /// An address on the web, with `https://` or `http://`.
    Url(url::Url), "invalid-url", |text| {
        let is_web = text.starts_with("https://") || text.starts_with("http://");
        let is_written = is_web && !text.contains(|char: char| char.is_whitespace() || matches!(char, '<' | '>' | '"'));
        url::Url::parse(text).ok().filter(|url| is_written && url.has_host())
    };
    /// One part of a path, of lower-case ASCII letters, digits and hyphens.
    Slug(()), "invalid-slug", |text| {
        let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        (!text.is_empty() && text.bytes().all(fits)).then_some(())
    };
    /// A language tag, as `fr` or `es-MX` (BCP 47).
    LanguageTag(unic_langid::LanguageIdentifier), "invalid-language", |text| text.parse().ok();
}

/// Declares the fields of a content type: for each its documentation for authors, its [`Role`] and its type.
#[macro_export]
macro_rules! fields {
    (
        $(#[doc = $doc:literal])*
        pub struct $name:ident {
            $(
                $(#[doc = $field_doc:literal])*
                $role:ident $field:ident: $ty:ty,
            )*
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Default)]
        pub struct $name {
            $( $(#[doc = $field_doc])* pub $field: $crate::model::fields::Field<$ty>, )*
        }

        impl $crate::model::fields::Fields for $name {
            fn describe() -> &'static [$crate::model::fields::FieldInfo] {
                &[$( $crate::model::fields::FieldInfo {
                    name: stringify!($field),
                    role: $crate::fields!(@role $role),
                    docs: &[$($field_doc),*],
                } ),*]
            }

            fn read<'de, A: serde::de::MapAccess<'de>>(&mut self, name: &str, _map: &mut A) -> Result<bool, A::Error> {
                match name {
                    $( stringify!($field) => self.$field.read(_map).map(|()| true), )*
                    _ => Ok(false),
                }
            }

            fn texts(&self, _visit: &mut dyn FnMut(&$crate::model::fields::FieldInfo, $crate::source::yaml::At)) {
                let mut _infos = Self::describe().iter();
                $( if let Some(info) = _infos.next()
                    && matches!(stringify!($role), "text")
                    && let Some(at) = self.$field.at()
                {
                    _visit(info, at);
                } )*
            }

            fn each_text(&mut self, _visit: &mut dyn FnMut(&mut String)) {
                $( if matches!(stringify!($role), "text") {
                    self.$field.each_text(_visit);
                } )*
            }

            fn inherit(
                &mut self,
                _source: &Self,
                _clash: &mut dyn FnMut(&$crate::model::fields::FieldInfo, $crate::source::yaml::At),
            ) {
                let mut _infos = Self::describe().iter();
                $( if let Some(info) = _infos.next() { self.$field.inherit(&_source.$field, info, _clash); } )*
            }

            fn missing(&self) -> Vec<&'static str> {
                let given = [$( self.$field.is_some() ),*];
                Self::describe()
                    .iter()
                    .zip(given as [bool; _])
                    .filter(|(info, given)| info.role == $crate::model::fields::Role::Required && !given)
                    .map(|(info, _)| info.name)
                    .collect()
            }

            fn references(&self, _visit: &mut dyn FnMut(&$crate::model::references::Reference)) {
                $( if let Some(value) = &*self.$field {
                    $crate::model::fields::FieldValue::references(value, _visit);
                } )*
            }

            fn values(&self, _scope: &dyn $crate::model::references::Scope, _into: &mut $crate::model::fields::Map) {
                $( _into.insert(
                    stringify!($field).into(),
                    $crate::model::fields::FieldValue::value(&*self.$field, _scope),
                ); )*
            }
        }
    };
    (@role fact) => { $crate::model::fields::Role::Fact };
    (@role required) => { $crate::model::fields::Role::Required };
    (@role text) => { $crate::model::fields::Role::Text };
    (@role own) => { $crate::model::fields::Role::Own };
}

/// Declares a nested value: a group of fields under one name. A field of type `Option` or with `= default` may be left
/// out.
#[macro_export]
macro_rules! record {
    (
        $(#[doc = $doc:literal])*
        pub struct $name:ident {
            $( $(#[$meta:meta])* pub $field:ident: $ty:ty, )*
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, PartialEq, serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            $( $(#[$meta])* pub $field: $ty, )*
        }

        impl $crate::model::fields::FieldValue for $name {
            fn value(&self, scope: &dyn $crate::model::references::Scope) -> tera::Value {
                let mut map = $crate::model::fields::Map::default();
                $(
                    let value = $crate::model::fields::FieldValue::value(&self.$field, scope);
                    if value.is_none() && !<$ty as $crate::model::fields::FieldValue>::IS_OPTIONAL {
                        return value;
                    }
                    map.insert(stringify!($field).into(), value);
                )*
                map.into()
            }

            fn references(&self, visit: &mut dyn FnMut(&$crate::model::references::Reference)) {
                $( $crate::model::fields::FieldValue::references(&self.$field, visit); )*
            }

            fn each_text(&mut self, visit: &mut dyn FnMut(&mut String)) {
                $( $crate::model::fields::FieldValue::each_text(&mut self.$field, visit); )*
            }
        }
    };
}

/// Declares a value of a few words, written in kebab case.
#[macro_export]
macro_rules! choice {
    (
        $(#[doc = $doc:literal])*
        pub enum $name:ident { $( $(#[doc = $variant_doc:literal])* $variant:ident = $text:literal, )* }
    ) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
        pub enum $name { $( $(#[doc = $variant_doc])* #[serde(rename = $text)] $variant, )* }

        impl $name {
            /// As authors write it.
            pub fn as_str(self) -> &'static str {
                match self { $( Self::$variant => $text, )* }
            }
        }

        impl $crate::model::fields::FieldValue for $name {
            fn value(&self, _: &dyn $crate::model::references::Scope) -> tera::Value {
                tera::Value::from(self.as_str())
            }
        }
    };
}
