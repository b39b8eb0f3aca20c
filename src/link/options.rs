//! What a site is linked for.

/// What a build is asked for, beside its sources. The clock is read by the command line and by nobody else.
#[derive(Debug, Clone)]
pub struct LinkOptions {
    /// The day that decides what is scheduled and what has expired.
    pub as_of: jiff::civil::Date,
    /// Shows drafts, scheduled and expired entries too.
    pub drafts: bool,
    /// Instead of the settings' address.
    pub base_url: Option<String>,
}
