//! Numbers, times and days as people of a language write them.

use chrono::NaiveDate;

use crate::words::Language;

/// A whole number with its groups: 41.300 in German, 41,300 in English.
#[must_use]
pub fn number(value: u64, language: Language) -> String {
    let digits = value.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(if language == Language::German { '.' } else { ',' });
        }
        text.push(digit);
    }
    text
}

/// A number with one place after the decimal sign: 4,5 in German, 4.5 in English.
#[must_use]
pub fn decimal(value: f64, language: Language) -> String {
    let text = format!("{value:.1}");
    if language == Language::German { text.replace('.', ",") } else { text }
}

/// Minutes as hours and minutes: 860 is 14:20.
pub(crate) fn hours(minutes: u32) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

/// A day as in tables: 26.11.2026 in German, 26/11/2026 in English.
pub(crate) fn date(day: NaiveDate, language: Language) -> String {
    let pattern = if language == Language::German { "%d.%m.%Y" } else { "%d/%m/%Y" };
    day.format(pattern).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_digits_by_language() {
        let cases = [
            (0, "0", "0"),
            (999, "999", "999"),
            (1_000, "1.000", "1,000"),
            (41_300, "41.300", "41,300"),
            (4_294_967_295, "4.294.967.295", "4,294,967,295"),
        ];
        for (value, german, english) in cases {
            assert_eq!(number(value, Language::German), german);
            assert_eq!(number(value, Language::English), english);
        }
    }

    #[test]
    fn writes_decimals_hours_and_days() {
        assert_eq!(decimal(4.5, Language::German), "4,5");
        assert_eq!(decimal(1.733, Language::English), "1.7");
        assert_eq!(hours(860), "14:20");
        assert_eq!(hours(5), "0:05");
        let day = NaiveDate::from_ymd_opt(2026, 11, 6).unwrap();
        assert_eq!(date(day, Language::German), "06.11.2026");
        assert_eq!(date(day, Language::English), "06/11/2026");
    }
}
