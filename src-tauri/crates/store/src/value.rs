//! How domain values are written into columns and read back.

use std::error::Error as StdError;
use std::str::FromStr;

use chrono::{DateTime, TimeZone, Utc};
use rusqlite::types::Type;
use rusqlite::{Error, Result, Row};
use serde_json as json;

/// A moment as it is stored: milliseconds since 1970, in UTC.
pub(crate) fn millis(at: DateTime<Utc>) -> i64 {
    at.timestamp_millis()
}

/// Reads a moment written by [`millis`].
pub(crate) fn moment(row: &Row<'_>, column: &str) -> Result<DateTime<Utc>> {
    moment_or_none(row, column)?.ok_or_else(|| unreadable(row, column, OutOfRange))
}

/// Reads a moment that may be missing.
pub(crate) fn moment_or_none(row: &Row<'_>, column: &str) -> Result<Option<DateTime<Utc>>> {
    let Some(millis) = row.get::<_, Option<i64>>(column)? else { return Ok(None) };
    let at = Utc.timestamp_millis_opt(millis).single();
    at.map(Some).ok_or_else(|| unreadable(row, column, OutOfRange))
}

/// Reads an id, a code or a day from its text form.
pub(crate) fn parsed<T: FromStr>(row: &Row<'_>, column: &str) -> Result<T>
where
    T::Err: StdError + Send + Sync + 'static,
{
    let text: String = row.get(column)?;
    text.parse().map_err(|error| unreadable(row, column, error))
}

/// Reads an id, a code or a day that may be missing.
pub(crate) fn parsed_or_none<T: FromStr>(row: &Row<'_>, column: &str) -> Result<Option<T>>
where
    T::Err: StdError + Send + Sync + 'static,
{
    let Some(text) = row.get::<_, Option<String>>(column)? else { return Ok(None) };
    text.parse().map(Some).map_err(|error| unreadable(row, column, error))
}

/// A short list as a JSON array.
pub(crate) fn list<T: serde::Serialize>(values: &[T]) -> String {
    json::to_string(values).expect("ids, codes, numbers and texts always have a JSON form")
}

/// Reads a list written by [`list`].
pub(crate) fn listed<T: serde::de::DeserializeOwned>(
    row: &Row<'_>,
    column: &str,
) -> Result<Vec<T>> {
    let text: String = row.get(column)?;
    // The parser's own message could quote the text.
    json::from_str(&text).map_err(|_| unreadable(row, column, NotAList))
}

/// The error for a column whose value can't be taken over.
pub(crate) fn unreadable(
    row: &Row<'_>,
    column: &str,
    error: impl StdError + Send + Sync + 'static,
) -> Error {
    let index = row.as_ref().column_index(column).unwrap_or_default();
    Error::FromSqlConversionFailure(index, Type::Text, Box::new(error))
}

#[derive(Debug, thiserror::Error)]
#[error("time is out of range")]
struct OutOfRange;

#[derive(Debug, thiserror::Error)]
#[error("not a list of the expected kind")]
struct NotAList;
