//! What people type: codes, days and times.

use std::error::Error;
use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeZone, Utc};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use programme::month::Month;
use programme::settings::Settings;

/// Something that can't be read; its text is the key of the message that says so.
#[derive(Debug)]
pub(crate) struct Unreadable(&'static str);

impl Unreadable {
    pub(crate) fn new(key: &'static str) -> Self {
        Self(key)
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0)
    }
}

impl Error for Unreadable {}

/// A type with a stable word for each of its values.
pub(crate) trait Coded: FromStr + Clone + Send + Sync + 'static {
    /// The words, in the order in which people see them.
    fn codes() -> Vec<&'static str>;
}

macro_rules! coded {
    ($($type:path),+ $(,)?) => {$(
        impl Coded for $type {
            fn codes() -> Vec<&'static str> {
                Self::ALL.iter().map(|one| one.code()).collect()
            }
        }
    )+};
}

coded!(
    programme::consent::Channel,
    programme::consent::Form,
    programme::consent::Limit,
    programme::consent::Purpose,
    programme::cover::CoverMargin,
    programme::cover::CoverStyle,
    programme::finding::AgeAnswer,
    programme::finding::Exception,
    programme::finding::FindingKind,
    programme::goal::Goal,
    programme::member::AgeBand,
    programme::member::Agreement,
    programme::member::Experience,
    programme::member::LifeCycle,
    programme::post::PostState,
);

/// Reads one of the words of `T`.
pub(crate) fn code<T: Coded>() -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(T::codes())
        .try_map(|word| word.parse::<T>().map_err(|_| Unreadable("cli-value-code")))
}

/// An id as the program prints it.
pub(crate) fn id<T: FromStr>(text: &str) -> Result<T, Unreadable> {
    text.trim().parse().map_err(|_| Unreadable("cli-value-id"))
}

/// A month: `2026-11`.
pub(crate) fn month(text: &str) -> Result<Month, Unreadable> {
    text.trim().parse().map_err(|_| Unreadable("cli-value-month"))
}

/// A day: `2026-11-26` or `26.11.2026`.
pub(crate) fn day(text: &str) -> Result<NaiveDate, Unreadable> {
    let read = |format| NaiveDate::parse_from_str(text.trim(), format).ok();
    let found = ["%Y-%m-%d", "%d.%m.%Y"].into_iter().find_map(read);
    // "26.11.26" would be read as the year 26.
    let earliest = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap_or_default();
    found.filter(|day| *day >= earliest).ok_or(Unreadable("cli-value-day"))
}

/// A moment: `2026-11-26T10:20`, `26.11.2026 10:20`, both in German time, or with its own offset.
pub(crate) fn moment(text: &str) -> Result<DateTime<Utc>, Unreadable> {
    let text = text.trim();
    if let Ok(moment) = DateTime::parse_from_rfc3339(text) {
        return Ok(moment.with_timezone(&Utc));
    }
    let formats = [
        "%Y-%m-%dT%H:%M",
        "%Y-%m-%dT%H:%M:%S",
        "%Y-%m-%d %H:%M",
        "%d.%m.%Y %H:%M",
        "%d.%m.%Y, %H:%M",
    ];
    let read = |format| NaiveDateTime::parse_from_str(text, format).ok();
    let local = formats.into_iter().find_map(read).ok_or(Unreadable("cli-value-moment"))?;
    day(&local.date().to_string()).map_err(|_| Unreadable("cli-value-moment"))?;
    // The hour that the clocks repeat in autumn is taken the first time round.
    let found = Settings::TIME_ZONE.from_local_datetime(&local).earliest();
    Ok(found.ok_or(Unreadable("cli-value-moment"))?.with_timezone(&Utc))
}

/// A moment in German time, as this program reads it.
pub(crate) fn local(at: DateTime<Utc>) -> String {
    Settings::TIME_ZONE.from_utc_datetime(&at.naive_utc()).format("%Y-%m-%d %H:%M").to_string()
}

/// A place in a photo: left, top, width and height in pixels of the upright picture.
pub(crate) fn region(text: &str) -> Result<[u32; 4], Unreadable> {
    let numbers: Vec<u32> =
        text.split(',').filter_map(|number| number.trim().parse().ok()).collect();
    numbers.try_into().map_err(|_| Unreadable("cli-value-region"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_moments_as_people_and_machines_write_them() {
        let cases = [
            ("ISO, winter", "2026-11-26T10:20", Some("2026-11-26T09:20:00Z")),
            ("ISO, summer", "2026-07-01T10:20", Some("2026-07-01T08:20:00Z")),
            ("with an offset", "2026-11-26T10:20:00+00:00", Some("2026-11-26T10:20:00Z")),
            ("German", "26.11.2026 10:20", Some("2026-11-26T09:20:00Z")),
            ("with seconds", "2026-11-26T10:20:30", Some("2026-11-26T09:20:30Z")),
            ("an hour that does not exist", "2026-03-29T02:30", None),
            ("two digits of a year", "26.11.26 10:20", None),
            ("a day only", "2026-11-26", None),
            ("words", "morgen", None),
        ];
        for (name, text, expected) in cases {
            let expected = expected.map(|text| text.parse::<DateTime<Utc>>().unwrap());
            assert_eq!(moment(text).ok(), expected, "{name}");
        }
    }

    #[test]
    fn reads_days_and_regions() {
        let expected = NaiveDate::from_ymd_opt(2026, 11, 6);
        assert_eq!(day("2026-11-06").ok(), expected);
        assert_eq!(day("6.11.2026").ok(), expected);
        assert_eq!(day("31.02.2026").ok(), None);
        assert_eq!(day("06.11.26").ok(), None);
        assert_eq!(region("1, 2,3,4").ok(), Some([1, 2, 3, 4]));
        assert_eq!(region("1,2,3").ok(), None);
        assert_eq!(region("1,2,3,-4").ok(), None);
    }
}
