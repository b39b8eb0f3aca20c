//! Kind `country`: a country, as `MA` (ISO 3166-1 alpha-2).

use super::form::form;

form!(
    Country,
    "country",
    crate::diagnostics::rules::INVALID_COUNTRY,
    |text| { text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase()) },
    super::form::schema("^[A-Z]{2}$")
);
