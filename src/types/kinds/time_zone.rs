//! Kind `time-zone`: a time zone of the IANA database, as `Europe/Madrid`.

use super::form::form;

form!(
    TimeZone,
    "time-zone",
    crate::diagnostics::rules::INVALID_TIME_ZONE,
    |text| crate::l10n::time_zone(text).is_some(),
    super::form::schema("^[A-Za-z_]+(/[A-Za-z0-9_+-]+)*$")
);
