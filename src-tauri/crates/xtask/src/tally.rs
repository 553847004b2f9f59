//! Counts of tests, read from what the runners print.

use std::fmt;
use std::ops::AddAssign;

/// How many tests ran, and how they ended.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// Tests that passed.
    pub(crate) passed: u32,
    /// Tests that failed.
    pub(crate) failed: u32,
    /// Tests that were left out.
    pub(crate) skipped: u32,
}

impl Tally {
    /// Adds what `line` says, if it is the closing line of a known runner.
    ///
    /// Known are cargo test (`test result: …`) and Vitest (`Tests  …`).
    pub(crate) fn read(&mut self, line: &str) {
        let line = without_colours(line);
        let line = line.trim();
        if let Some(counts) = line.strip_prefix("test result:") {
            // "ok. 5 passed; 0 failed; 2 ignored; 0 measured; …"
            let counts = counts.split_once(". ").map_or("", |(_, counts)| counts);
            self.add_counts(counts, ';');
        } else if let Some(counts) = line.strip_prefix("Tests ") {
            // "1 failed | 12 passed | 3 skipped (16)"
            self.add_counts(counts, '|');
        }
    }

    /// Whether nothing was counted at all.
    pub(crate) fn is_empty(self) -> bool {
        self == Self::default()
    }

    fn add_counts(&mut self, counts: &str, separator: char) {
        for count in counts.split(separator) {
            let mut words = count.split_whitespace();
            let Some(number) = words.next().and_then(|word| word.parse::<u32>().ok()) else {
                continue;
            };
            match words.next() {
                Some("passed") => self.passed += number,
                Some("failed") => self.failed += number,
                Some("ignored" | "skipped" | "todo") => self.skipped += number,
                _ => {}
            }
        }
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 {
            write!(formatter, ", {} skipped", self.skipped)?;
        }
        Ok(())
    }
}

/// Removes the escape sequences by which a runner colours its words.
fn without_colours(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, after)) = rest.split_once("\u{1b}[") {
        plain.push_str(before);
        rest = after.find(char::is_alphabetic).map_or("", |end| &after[end + 1..]);
    }
    plain + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn tally(passed: u32, failed: u32, skipped: u32) -> Tally {
        Tally { passed, failed, skipped }
    }

    #[test]
    fn reads_the_closing_lines_of_the_runners() {
        let cases = [
            (
                "cargo test",
                "test result: ok. 5 passed; 0 failed; 2 ignored; 0 measured; 1 filtered out; finished in 0.01s",
                tally(5, 0, 2),
            ),
            (
                "cargo test, failed",
                "test result: FAILED. 3 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.20s",
                tally(3, 1, 0),
            ),
            ("vitest", "      Tests  12 passed (12)", tally(12, 0, 0)),
            ("vitest, mixed", " Tests  1 failed | 11 passed | 2 skipped (14)", tally(11, 1, 2)),
            (
                "vitest, in colour",
                "\u{1b}[2m      Tests \u{1b}[22m \u{1b}[1m\u{1b}[32m4 passed\u{1b}[39m\u{1b}[22m\u{1b}[90m (4)\u{1b}[39m",
                tally(4, 0, 0),
            ),
            ("vitest's count of files", " Test Files  3 passed (3)", tally(0, 0, 0)),
            ("one test of many", "test tally::tests::reads ... ok", tally(0, 0, 0)),
            ("an unfinished colour", "Tests  \u{1b}[", tally(0, 0, 0)),
            ("nothing", "", tally(0, 0, 0)),
        ];
        for (name, line, expected) in cases {
            let mut read = Tally::default();
            read.read(line);
            assert_eq!(read, expected, "{name}");
        }
    }

    #[test]
    fn closes_with_one_plain_line() {
        assert_eq!(tally(7, 1, 0).to_string(), "7 passed, 1 failed");
        assert_eq!(tally(7, 0, 2).to_string(), "7 passed, 0 failed, 2 skipped");
    }
}
