//! What crosses the wall to the UI. Derives TypeScript, owns no rule.
//!
//! Ids, dates (`2026-11-23`) and instants (RFC 3339, UTC) are strings,
//! regions are `[left, top, width, height]` in pixels of the upright photo.

mod calendar;
mod consents;
mod members;
mod photos;
mod posts;
mod report;
mod settings;
mod start;
mod today;
mod topics;

pub(crate) use calendar::*;
pub(crate) use consents::*;
pub(crate) use members::*;
pub(crate) use photos::*;
pub(crate) use posts::*;
pub(crate) use report::*;
pub(crate) use settings::*;
pub(crate) use start::*;
pub(crate) use today::*;
pub(crate) use topics::*;

#[cfg(test)]
mod export;

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};

use crate::error::{CommandError, bad_request};

/// An instant as the UI reads it.
pub(crate) fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// An instant as the UI writes it.
pub(crate) fn read_instant(text: &str) -> Result<DateTime<Utc>, CommandError> {
    DateTime::parse_from_rfc3339(text).map(|at| at.to_utc()).map_err(bad_request)
}

/// A day as a person may have typed it into a date field.
pub(crate) fn read_day(text: &str) -> Result<NaiveDate, CommandError> {
    text.parse().map_err(|_| crate::error::ErrorCode::DateUnusable.into())
}

/// An id as the UI got it from us.
pub(crate) fn read_id<T: std::str::FromStr>(text: &str) -> Result<T, CommandError> {
    text.parse().map_err(bad_request)
}

/// Ids, all or none.
pub(crate) fn read_ids<T: std::str::FromStr>(texts: &[String]) -> Result<Vec<T>, CommandError> {
    texts.iter().map(|text| read_id(text)).collect()
}

/// A count for the UI, which has no 64-bit numbers.
pub(crate) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Bytes as whole kilobytes, at least one.
pub(crate) fn kilobytes(bytes: u64) -> u32 {
    u32::try_from(bytes.div_ceil(1024)).unwrap_or(u32::MAX)
}
