//! Kind `language`: a language tag, as `fr` or `es-MX` (BCP 47).

use super::form::form;

form!(
    Language,
    "language",
    crate::diagnostics::rules::INVALID_LANGUAGE,
    |text| text.parse::<unic_langid::LanguageIdentifier>().is_ok(),
    super::form::schema("^[A-Za-z]{2,8}([-_][A-Za-z0-9]+)*$")
);
