//! Public holidays and working days of the German states.

use chrono::{Datelike, Days, NaiveDate, Weekday};

coded! {
    /// A German state (Land); it decides which holidays count.
    Land {
        /// Baden-Württemberg.
        Bw = "bw",
        /// Bayern.
        By = "by",
        /// Berlin.
        Be = "be",
        /// Brandenburg.
        Bb = "bb",
        /// Bremen.
        Hb = "hb",
        /// Hamburg.
        Hh = "hh",
        /// Hessen.
        He = "he",
        /// Mecklenburg-Vorpommern.
        Mv = "mv",
        /// Niedersachsen.
        Ni = "ni",
        /// Nordrhein-Westfalen.
        Nw = "nw",
        /// Rheinland-Pfalz.
        Rp = "rp",
        /// Saarland.
        Sl = "sl",
        /// Sachsen.
        Sn = "sn",
        /// Sachsen-Anhalt.
        St = "st",
        /// Schleswig-Holstein.
        Sh = "sh",
        /// Thüringen.
        Th = "th",
    }
}

/// Whether offices work on `day`: Monday to Friday, no holiday of the whole Land.
///
/// Holidays of single municipalities (such as Assumption Day in parts of
/// Bavaria) are not known here; 24 and 31 December are working days by law.
#[must_use]
pub fn is_working_day(day: NaiveDate, land: Land) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !is_holiday(day, land)
}

/// Whether `day` is a public holiday in all of `land`.
///
/// Source: the holiday acts (Feiertagsgesetze) of the states as of 2026.
#[must_use]
pub fn is_holiday(day: NaiveDate, land: Land) -> bool {
    let year = day.year();
    is_fixed_holiday(day, land)
        || easter_holidays(land).iter().any(|&offset| from_easter(year, offset) == Some(day))
        || (land == Land::Sn && repentance_day(year) == Some(day))
}

/// Working days from `from` on, `from` included where it is one.
pub fn working_days(from: NaiveDate, land: Land) -> impl Iterator<Item = NaiveDate> {
    from.iter_days().filter(move |day| is_working_day(*day, land))
}

fn is_fixed_holiday(day: NaiveDate, land: Land) -> bool {
    use Land::{Bb, Be, Bw, By, Hb, Hh, Mv, Ni, Nw, Rp, Sh, Sl, Sn, St, Th};
    match (day.month(), day.day()) {
        (1 | 5, 1) | (10, 3) | (12, 25 | 26) => true,
        (1, 6) => matches!(land, Bw | By | St),
        // Berlin since 2019, Mecklenburg-Vorpommern since 2023.
        (3, 8) => (land == Be && day.year() >= 2019) || (land == Mv && day.year() >= 2023),
        (8, 15) => land == Sl,
        (9, 20) => land == Th && day.year() >= 2019,
        (10, 31) => match land {
            Bb | Mv | Sn | St | Th => true,
            // The northern states followed in 2018; 2017 was a holiday everywhere.
            Hb | Hh | Ni | Sh => day.year() >= 2017,
            _ => day.year() == 2017,
        },
        (11, 1) => matches!(land, Bw | By | Nw | Rp | Sl),
        _ => false,
    }
}

/// Days after Easter Sunday.
fn easter_holidays(land: Land) -> &'static [i64] {
    use Land::{Bb, Bw, By, He, Nw, Rp, Sl};
    match land {
        // Easter and Whit Sunday are holidays by law in Brandenburg.
        Bb => &[-2, 0, 1, 39, 49, 50],
        Bw | By | He | Nw | Rp | Sl => &[-2, 1, 39, 50, 60],
        _ => &[-2, 1, 39, 50],
    }
}

fn from_easter(year: i32, offset: i64) -> Option<NaiveDate> {
    let easter = easter_sunday(year)?;
    if offset < 0 {
        easter.checked_sub_days(Days::new(offset.unsigned_abs()))
    } else {
        easter.checked_add_days(Days::new(offset.unsigned_abs()))
    }
}

/// Easter Sunday by Gauss's rule in Lichtenberg's form, which needs no exceptions.
fn easter_sunday(year: i32) -> Option<NaiveDate> {
    let century = year / 100;
    let moon = 15 + (3 * century + 3) / 4 - (8 * century + 13) / 25;
    let sun = 2 - (3 * century + 3) / 4;
    let a = year % 19;
    let seed = (19 * a + moon) % 30;
    let correction = (seed + a / 11) / 29;
    let limit = 21 + seed - correction;
    let first_sunday = 7 - (year + year / 4 + sun).rem_euclid(7);
    let march_day = limit + 7 - (limit - first_sunday).rem_euclid(7);
    let march = NaiveDate::from_ymd_opt(year, 3, 1)?;
    march.checked_add_days(Days::new(u64::try_from(march_day - 1).ok()?))
}

/// Buß- und Bettag: the Wednesday before 23 November.
fn repentance_day(year: i32) -> Option<NaiveDate> {
    let before = NaiveDate::from_ymd_opt(year, 11, 22)?;
    let back = (before.weekday().num_days_from_monday() + 7 - 2) % 7;
    before.checked_sub_days(Days::new(u64::from(back)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn easter_falls_where_the_church_says() {
        for expected in [
            "1981-04-19",
            "2000-04-23",
            "2008-03-23",
            "2011-04-24",
            "2024-03-31",
            "2025-04-20",
            "2026-04-05",
            "2027-03-28",
            "2038-04-25",
            "2049-04-18",
        ] {
            let expected = day(expected);
            assert_eq!(easter_sunday(expected.year()), Some(expected), "{expected}");
        }
    }

    #[test]
    fn counts_the_holidays_of_2026_in_each_land() {
        // Nine everywhere. Brandenburg counts Easter Sunday and Whit Sunday as well.
        let cases = [
            (Land::Bw, 12),
            (Land::By, 12),
            (Land::Be, 10),
            (Land::Bb, 12),
            (Land::Hb, 10),
            (Land::Hh, 10),
            (Land::He, 10),
            (Land::Mv, 11),
            (Land::Ni, 10),
            (Land::Nw, 11),
            (Land::Rp, 11),
            (Land::Sl, 12),
            (Land::Sn, 11),
            (Land::St, 11),
            (Land::Sh, 10),
            (Land::Th, 11),
        ];
        assert_eq!(cases.len(), Land::ALL.len());
        for (land, expected) in cases {
            let year = day("2026-01-01").iter_days().take(365);
            assert_eq!(year.filter(|day| is_holiday(*day, land)).count(), expected, "{land}");
        }
    }

    #[test]
    fn knows_the_holidays_of_each_land() {
        let cases = [
            ("All Saints in NRW", "2027-11-01", Land::Nw, false),
            ("All Saints in Berlin", "2027-11-01", Land::Be, true),
            ("Corpus Christi in NRW", "2026-06-04", Land::Nw, false),
            ("Corpus Christi in Hamburg", "2026-06-04", Land::Hh, true),
            ("Reformation Day in Hamburg", "2028-10-31", Land::Hh, false),
            ("Reformation Day in NRW", "2028-10-31", Land::Nw, true),
            ("Repentance Day in Saxony", "2026-11-18", Land::Sn, false),
            ("Repentance Day in NRW", "2026-11-18", Land::Nw, true),
            ("Women's Day in Berlin", "2027-03-08", Land::Be, false),
            ("Saturday", "2026-11-21", Land::Nw, false),
            ("Christmas Eve, a Thursday", "2026-12-24", Land::Nw, true),
            ("German Unity, a Saturday in 2026", "2026-10-03", Land::Nw, false),
            ("Good Friday", "2026-04-03", Land::Nw, false),
            ("an ordinary Monday", "2026-11-23", Land::Nw, true),
        ];
        for (name, date, land, expected) in cases {
            assert_eq!(is_working_day(day(date), land), expected, "{name}");
        }
    }
}
