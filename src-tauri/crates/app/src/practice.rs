//! The made-up programme of the practice mode: people, consents, posts and
//! photos of the last months, relative to the clock, so that it never looks stale.
//!
//! Everything goes through the use cases that a person goes through. Only the
//! clock is set back meanwhile, so that a post of last month went out last month.

mod people;
mod pictures;
mod posts;
mod roster;

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use programme::calendar::{Land, is_working_day};
use programme::planning::local;

use crate::{App, Error, Words};

/// Whose holidays the made-up programme keeps.
const LAND: Land = Land::Nw;

/// Fills fresh data with a made-up programme; its posts are written in the language of `words`.
///
/// # Errors
///
/// Those of the use cases.
pub fn fill_with_practice_data(app: &App, words: &Words) -> Result<(), Error> {
    let story = Story { app, words, now: app.now(), today: app.today() };
    let told = tell(&story);
    app.tell_time(None);
    told
}

fn tell(story: &Story<'_>) -> Result<(), Error> {
    let members = roster::add(story)?;
    let people = people::add(story)?;
    posts::add(story, &members, &people)?;
    people::withdraw(story, &people)
}

/// What the parts of the made-up past need to know.
struct Story<'a> {
    app: &'a App,
    words: &'a Words,
    now: DateTime<Utc>,
    today: NaiveDate,
}

impl Story<'_> {
    fn is_german(&self) -> bool {
        report::Words::language(self.words) == report::Language::German
    }

    /// `days` ago, or a working day before that: nothing happens in an office on a Sunday.
    ///
    /// In steps of two, so that what falls on a weekend does not all move to Friday.
    fn before(&self, days: u64) -> NaiveDate {
        let mut day = self.today - Days::new(days);
        while !is_working_day(day, LAND) {
            day = day - Days::new(2);
        }
        day
    }

    /// In `days` days, or a working day after that.
    fn after(&self, days: u64) -> NaiveDate {
        let mut day = self.today + Days::new(days);
        while !is_working_day(day, LAND) {
            day = day + Days::new(2);
        }
        day
    }

    /// Sets the clock to `day` at nine, or for things of today to the present.
    fn go_to(&self, day: NaiveDate) {
        let at = instant(day, NaiveTime::from_hms_opt(9, 0, 0).unwrap_or_default());
        self.app.tell_time(Some(at.min(self.now)));
    }
}

/// A local time; none of the made-up ones lies in the hour that the clocks jump over.
fn instant(day: NaiveDate, time: NaiveTime) -> DateTime<Utc> {
    local(day, time).unwrap_or_else(|| day.and_time(time).and_utc())
}

#[cfg(test)]
mod tests;
