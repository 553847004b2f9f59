//! When to post, and on what.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, TimeZone, Timelike, Utc, Weekday};
use serde::Serialize;

use crate::calendar::is_working_day;
use crate::goal::Goal;
use crate::id::{DepartmentId, TopicId};
use crate::month::Month;
use crate::settings::Settings;
use crate::topic::Topic;

/// A suggested time to post (Zeitfenster).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Slot {
    /// When.
    pub at: DateTime<Utc>,
    /// The day is in the middle of the week.
    pub midweek: bool,
    /// Nobody else of the programme has planned a post on that day.
    pub day_is_free: bool,
}

/// Why a planned time is not a good one. Advice, it never blocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum SlotProblem {
    /// Weekend or holiday of the Land.
    NoWorkingDay,
    /// Before or after the posting window.
    OutsideWindow,
    /// It lies in the past.
    Past,
}

/// Times of day that are tried in this order.
///
/// Mid-morning, when the users are at work and have read their mail; the
/// programme knows no better figure yet, so this is a habit and no promise.
const TIMES: [(u32, u32); 4] = [(10, 20), (9, 10), (13, 40), (11, 15)];

/// How many days ahead a slot is looked for.
const HORIZON: u64 = 28;

/// The next good time after `now`.
///
/// `own` are this author's planned and published times, `all` the whole
/// programme's. Prefers Tuesday to Thursday, a day on which nobody posts, and
/// keeps five days between two posts of a person, so that two a month spread.
/// `None` only where no working day lies within four weeks.
#[must_use]
pub fn next_slot(
    now: DateTime<Utc>,
    own: &[DateTime<Utc>],
    all: &[DateTime<Utc>],
    settings: &Settings,
) -> Option<Slot> {
    let today = local_day(now);
    let days = today.iter_days().take(HORIZON as usize);
    let candidates: Vec<Slot> = days
        .filter(|day| is_working_day(*day, settings.land))
        .filter_map(|day| slot_on(day, now, all, settings))
        .collect();
    let far_enough = |slot: &&Slot| {
        own.iter().all(|other| (local_day(*other) - local_day(slot.at)).num_days().abs() >= 5)
    };
    let good = |slot: &&Slot| slot.midweek && slot.day_is_free;
    let spread: Vec<&Slot> = candidates.iter().filter(far_enough).collect();
    let chosen = spread.iter().find(|slot| good(slot)).or(spread.first()).copied();
    chosen.or(candidates.first()).copied()
}

fn slot_on(
    day: NaiveDate,
    now: DateTime<Utc>,
    all: &[DateTime<Utc>],
    settings: &Settings,
) -> Option<Slot> {
    let free_time = |time: &NaiveTime| {
        (settings.window_start..settings.window_end).contains(time)
            && local(day, *time).is_some_and(|at| at > now && !all.contains(&at))
    };
    let times =
        TIMES.iter().filter_map(|(hour, minute)| NaiveTime::from_hms_opt(*hour, *minute, 0));
    let time = times.chain([middle(settings)]).find(free_time)?;
    Some(Slot {
        at: local(day, time)?,
        midweek: matches!(day.weekday(), Weekday::Tue | Weekday::Wed | Weekday::Thu),
        day_is_free: all.iter().all(|other| local_day(*other) != day),
    })
}

/// The middle of the posting window, on a full ten minutes: for a short one that misses all habits.
fn middle(settings: &Settings) -> NaiveTime {
    let (start, end) = (settings.window_start, settings.window_end);
    let half = (end - start) / 2;
    let middle = start + half;
    let whole = NaiveTime::from_hms_opt(middle.hour(), middle.minute() / 10 * 10, 0);
    whole.filter(|time| *time >= start).unwrap_or(middle)
}

/// What speaks against `at`.
#[must_use]
pub fn slot_problem(
    at: DateTime<Utc>,
    now: DateTime<Utc>,
    settings: &Settings,
) -> Option<SlotProblem> {
    if at < now {
        Some(SlotProblem::Past)
    } else if !is_working_day(local_day(at), settings.land) {
        Some(SlotProblem::NoWorkingDay)
    } else if !settings.is_in_window(at) {
        Some(SlotProblem::OutsideWindow)
    } else {
        None
    }
}

/// The day in the time zone of the Land.
#[must_use]
pub fn local_day(at: DateTime<Utc>) -> NaiveDate {
    Settings::TIME_ZONE.from_utc_datetime(&at.naive_utc()).date_naive()
}

/// The full hour in the time zone of the Land, 0 to 23.
#[must_use]
pub fn local_hour(at: DateTime<Utc>) -> u32 {
    Settings::TIME_ZONE.from_utc_datetime(&at.naive_utc()).hour()
}

/// A local time as an instant; the earlier one where clocks go back, `None` where they jump over it.
#[must_use]
pub fn local(day: NaiveDate, time: NaiveTime) -> Option<DateTime<Utc>> {
    Settings::TIME_ZONE.from_local_datetime(&day.and_time(time)).earliest().map(|at| at.to_utc())
}

/// The instants at which `month` begins and ends (exclusive), local time.
#[must_use]
pub fn bounds(month: Month) -> (DateTime<Utc>, DateTime<Utc>) {
    let start = |month: Month| {
        // Midnight is never skipped in Europe/Berlin: clocks change at 2 or 3 o'clock.
        local(month.first_day(), NaiveTime::MIN)
            .unwrap_or_else(|| month.first_day().and_time(NaiveTime::MIN).and_utc())
    };
    (start(month), start(month.next()))
}

coded! {
    /// Why a topic is suggested.
    TopicReason {
        /// It belongs to this time of year.
        Season = "season",
        /// It suits the person's department.
        Department = "department",
        /// The person has never used it.
        NeverUsed = "never_used",
        /// Its goal came short in this month so far.
        GoalShort = "goal_short",
        /// It is quickly written and needs no photo.
        Quick = "quick",
    }
}

/// A topic that fits a person and a month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TopicSuggestion {
    /// Which one.
    pub topic: TopicId,
    /// Why, strongest first; never empty.
    pub reasons: Vec<TopicReason>,
}

/// What a suggestion depends on.
#[derive(Debug, Clone, Copy)]
pub struct TopicWish<'a> {
    /// The month the post is for.
    pub month: Month,
    /// The author's department.
    pub department: DepartmentId,
    /// Topics the author used, with the day of the last time.
    pub used: &'a [(TopicId, NaiveDate)],
    /// Main goals of the programme's posts of that month so far.
    pub goals: &'a [Goal],
}

/// Up to `limit` topics that fit, best first, each with its reasons.
///
/// A topic out of season, of other departments, or used within half a year is left out.
#[must_use]
pub fn suggest_topics(topics: &[Topic], wish: TopicWish<'_>, limit: usize) -> Vec<TopicSuggestion> {
    let mut scored: Vec<(u32, &Topic, TopicSuggestion)> = topics
        .iter()
        .filter_map(|topic| suggest(topic, wish).map(|found| (score(&found.reasons), topic, found)))
        .collect();
    // Same score: by rotation with the month, so that not always the first ones show up.
    let turn = |topic: &Topic| {
        topic.id.uuid().as_u128().wrapping_mul(u128::from(wish.month.number()) * 2 + 1)
    };
    scored.sort_by_key(|(score, topic, _)| (std::cmp::Reverse(*score), turn(topic)));
    scored.into_iter().take(limit).map(|(_, _, found)| found).collect()
}

fn suggest(topic: &Topic, wish: TopicWish<'_>) -> Option<TopicSuggestion> {
    let in_season = topic.months.contains(&wish.month.number());
    let suits = topic.departments.contains(&wish.department);
    let last_use = wish.used.iter().find(|(id, _)| *id == topic.id).map(|(_, day)| *day);
    let half_year_ago = wish.month.first_day().checked_sub_days(Days::new(182))?;
    if topic.retired
        || (!topic.months.is_empty() && !in_season)
        || (!topic.departments.is_empty() && !suits)
        || last_use.is_some_and(|day| day > half_year_ago)
    {
        return None;
    }
    let short = topic.goals.first().is_some_and(|goal| is_short(*goal, wish.goals));
    let rules = [
        (in_season, TopicReason::Season),
        (suits, TopicReason::Department),
        (short, TopicReason::GoalShort),
        (last_use.is_none(), TopicReason::NeverUsed),
        (!topic.needs_photo && topic.minutes <= 15, TopicReason::Quick),
    ];
    let reasons: Vec<_> =
        rules.into_iter().filter(|(holds, _)| *holds).map(|(_, why)| why).collect();
    (!reasons.is_empty()).then_some(TopicSuggestion { topic: topic.id, reasons })
}

/// Weights by which reasons outdo each other; the season passes soonest.
fn score(reasons: &[TopicReason]) -> u32 {
    let weight = |reason: &TopicReason| match reason {
        TopicReason::Season => 8,
        TopicReason::Department => 4,
        TopicReason::GoalShort => 3,
        TopicReason::NeverUsed => 2,
        TopicReason::Quick => 1,
    };
    reasons.iter().map(weight).sum()
}

/// Whether `goal` had fewer posts than the average goal.
fn is_short(goal: Goal, goals: &[Goal]) -> bool {
    let count = goals.iter().filter(|one| **one == goal).count();
    count * Goal::ALL.len() < goals.len()
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::topic::Localised;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn finds_the_next_good_time() {
        let cases = [
            ("Monday: Tuesday", "2026-11-23T08:00:00Z", "", "", "2026-11-24T09:20:00Z"),
            (
                "Tuesday taken: Wednesday",
                "2026-11-23T08:00:00Z",
                "",
                "2026-11-24T12:00:00Z",
                "2026-11-25T09:20:00Z",
            ),
            (
                "posted on Monday: a week on",
                "2026-11-23T08:00:00Z",
                "2026-11-23T07:30:00Z",
                "2026-11-23T07:30:00Z",
                "2026-12-01T09:20:00Z",
            ),
            ("Thursday afternoon: Tuesday", "2026-11-26T14:30:00Z", "", "", "2026-12-01T09:20:00Z"),
            ("over Christmas", "2026-12-24T15:00:00Z", "", "", "2026-12-29T09:20:00Z"),
            ("summer time", "2026-07-20T08:00:00Z", "", "", "2026-07-21T08:20:00Z"),
        ];
        for (name, now, own, all, expected) in cases {
            let times = |text: &str| if text.is_empty() { vec![] } else { vec![at(text)] };
            let slot = next_slot(at(now), &times(own), &times(all), &Settings::default());
            assert_eq!(slot.map(|slot| slot.at), Some(at(expected)), "{name}");
        }
    }

    #[test]
    fn finds_a_time_in_any_window() {
        let clock = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
        let cases = [
            ("short morning", clock(8, 0), clock(9, 0), "2026-11-24T07:30:00Z"),
            ("late afternoon", clock(14, 0), clock(16, 0), "2026-11-24T14:00:00Z"),
            ("five minutes", clock(8, 5), clock(8, 10), "2026-11-24T07:07:00Z"),
        ];
        for (name, window_start, window_end, expected) in cases {
            let settings = Settings { window_start, window_end, ..Settings::default() };
            let slot = next_slot(at("2026-11-23T18:00:00Z"), &[], &[], &settings).unwrap();
            assert!(settings.is_in_window(slot.at), "{name}");
            assert_eq!(slot.at.date_naive(), at(expected).date_naive(), "{name}");
        }
    }

    #[test]
    fn every_suggestion_lies_in_the_window_of_a_working_day() {
        let mut now = at("2026-01-01T00:00:00Z");
        for land in crate::calendar::Land::ALL {
            let settings = Settings { land: *land, ..Settings::default() };
            for _ in 0..60 {
                let slot = next_slot(now, &[], &[], &settings).unwrap();
                assert!(settings.is_in_window(slot.at), "{land}: {}", slot.at);
                assert_eq!(slot_problem(slot.at, now, &settings), None, "{land}: {}", slot.at);
                now += chrono::Duration::hours(37);
            }
        }
    }

    #[test]
    fn says_what_speaks_against_a_time() {
        let now = at("2026-11-23T08:00:00Z");
        let cases = [
            ("good", "2026-11-24T09:20:00Z", None),
            ("evening", "2026-11-24T18:00:00Z", Some(SlotProblem::OutsideWindow)),
            ("Sunday", "2026-11-29T10:00:00Z", Some(SlotProblem::NoWorkingDay)),
            ("yesterday", "2026-11-22T10:00:00Z", Some(SlotProblem::Past)),
        ];
        for (name, time, expected) in cases {
            assert_eq!(slot_problem(at(time), now, &Settings::default()), expected, "{name}");
        }
    }

    fn topic(id: u128, change: impl FnOnce(&mut Topic)) -> Topic {
        let text = Localised { de: String::new(), en: String::new() };
        let mut topic = Topic {
            id: TopicId::from_uuid(Uuid::from_u128(id)),
            title: text.clone(),
            hint: text,
            goals: vec![Goal::Image],
            months: vec![],
            departments: vec![],
            needs_photo: true,
            minutes: 30,
            retired: false,
        };
        change(&mut topic);
        topic
    }

    #[test]
    fn suggests_what_fits_and_says_why() {
        let office = DepartmentId::from_uuid(Uuid::from_u128(100));
        let other = DepartmentId::from_uuid(Uuid::from_u128(101));
        let topics = [
            topic(1, |_| {}),
            topic(2, |t| t.months = vec![12]),
            topic(3, |t| t.months = vec![6]),
            topic(4, |t| t.departments = vec![office]),
            topic(5, |t| t.departments = vec![other]),
            topic(6, |t| t.retired = true),
            topic(7, |t| t.months = vec![12]),
        ];
        let used = [(topics[6].id, "2026-10-01".parse().unwrap())];
        let wish = TopicWish {
            month: Month::new(2026, 12).unwrap(),
            department: office,
            used: &used,
            goals: &[Goal::Recruiting, Goal::Recruiting],
        };
        let found = suggest_topics(&topics, wish, 9);
        let ids: Vec<u128> = found.iter().map(|one| one.topic.uuid().as_u128()).collect();
        assert_eq!(ids, [2, 4, 1]);
        assert_eq!(
            found[0].reasons,
            [TopicReason::Season, TopicReason::GoalShort, TopicReason::NeverUsed]
        );
        assert_eq!(suggest_topics(&topics, wish, 1).len(), 1);
    }
}
