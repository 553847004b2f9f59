//! The figures of one month. Each figure is defined once, here.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Timelike, Utc};
use serde::Serialize;

use crate::consent::{Consent, Standing, standing};
use crate::coverage::{Coverage, coverage};
use crate::department::Department;
use crate::goal::Goal;
use crate::id::DepartmentId;
use crate::member::{LifeCycle, Member};
use crate::metadata::MetadataKind;
use crate::month::Month;
use crate::person::Person;
use crate::photo::Photo;
use crate::planning::{local_day, local_hour};
use crate::post::Post;
use crate::settings::Settings;

/// Departments with fewer members are merged, so that no figure points at a person
/// (LPVG NRW § 72 (3), `reference/law.md`).
pub const SMALLEST_GROUP: u32 = 3;

/// Posts a person and month of the Munich programme's first half year: 436 / 16 / 6.
pub const MUNICH_POSTS_PER_PERSON: f32 = 4.5;

/// Everything a month's figures are made of.
#[derive(Debug, Clone, Copy)]
pub struct MonthFacts<'a> {
    /// The month.
    pub month: Month,
    /// When the report is made.
    pub made_at: DateTime<Utc>,
    /// The organisation's settings.
    pub settings: &'a Settings,
    /// All departments.
    pub departments: &'a [Department],
    /// All members, those who left included.
    pub members: &'a [Member],
    /// All posts; the report picks those that went out in the month.
    pub posts: &'a [Post],
    /// All photos; the report picks those of the month's posts.
    pub photos: &'a [Photo],
    /// All people shown.
    pub people: &'a [Person],
    /// All consents.
    pub consents: &'a [Consent],
}

/// One department's, or the merged departments', posts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DepartmentPosts {
    /// The name; `None` for all departments below [`SMALLEST_GROUP`] together.
    pub department: Option<String>,
    /// Members active in the month.
    pub members: u32,
    /// Posts that went out.
    pub posts: u32,
    /// Posts aimed at: members times the monthly target.
    pub target: u32,
}

/// A post that went out, without its author.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PostLine {
    /// The day, local.
    pub on: NaiveDate,
    /// The main goal, if one was chosen.
    pub goal: Option<Goal>,
    /// Whether it went out in the posting window.
    pub in_window: bool,
    /// How many photos it had.
    pub photos: u32,
}

/// Posts by weekday and hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct HourCell {
    /// 0 is Monday.
    pub weekday: u32,
    /// Local full hour, 0 to 23.
    pub hour: u32,
    /// How many posts.
    pub posts: u32,
}

/// A consent that ends soon.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ExpiringConsent {
    /// The person shown.
    pub person: String,
    /// The last day.
    pub until: Option<NaiveDate>,
}

/// One month of the programme.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MonthReport {
    /// The month.
    pub month: Month,
    /// The administration's name.
    pub organisation: String,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// Members who were active on at least one day of the month.
    pub active_members: u32,
    /// Posts that went out in the month, taken down ones included: they reached people.
    pub posts: u32,
    /// Posts aimed at: active members times the monthly target.
    pub target: u32,
    /// Posts in the posting window on a working day.
    pub in_window: u32,
    /// Working time recorded for these posts, in minutes.
    pub minutes: u32,
    /// Photos that went out with them.
    pub photos: u32,
    /// Pieces of metadata removed from these photos, by what they revealed.
    pub removed: Vec<(MetadataKind, u32)>,
    /// Posts by department, by name, small ones merged at the end.
    pub departments: Vec<DepartmentPosts>,
    /// Posts by main goal, in the goals' own order; each post counts once.
    pub goals: Vec<(Goal, u32)>,
    /// Posts without a main goal.
    pub without_goal: u32,
    /// When they went out.
    pub hours: Vec<HourCell>,
    /// The posting window as full hours, `[8, 16]`.
    pub window: [u32; 2],
    /// Members by department at the time the report was made.
    pub coverage: Vec<Coverage>,
    /// Consents that end within the notice period.
    pub expiring: Vec<ExpiringConsent>,
    /// People who withdrew a consent in the month.
    pub withdrawals: u32,
    /// Every post, by day.
    pub lines: Vec<PostLine>,
}

/// Makes the report of one month.
#[must_use]
pub fn month_report(facts: MonthFacts<'_>) -> MonthReport {
    let posts = published_in(facts.month, facts.posts);
    let photos: Vec<&Photo> = facts
        .photos
        .iter()
        .filter(|photo| posts.iter().any(|(post, _)| photo.post == Some(post.id)))
        .collect();
    let active: Vec<&Member> =
        facts.members.iter().filter(|one| was_active(one, facts.month)).collect();
    let window = [full_hour(facts.settings.window_start), hour_after(facts.settings.window_end)];
    let count = |what: usize| u32::try_from(what).unwrap_or(u32::MAX);
    MonthReport {
        month: facts.month,
        organisation: facts.settings.organisation.clone(),
        made_at: facts.made_at,
        active_members: count(active.len()),
        posts: count(posts.len()),
        target: count(active.len()) * facts.settings.monthly_target,
        in_window: count(posts.iter().filter(|(_, at)| facts.settings.is_in_window(*at)).count()),
        minutes: posts.iter().map(|(post, _)| post.minutes).sum(),
        photos: count(photos.len()),
        removed: removed(&photos),
        departments: departments(&facts, &posts, &active),
        goals: goals(&posts),
        without_goal: count(posts.iter().filter(|(post, _)| post.goals.is_empty()).count()),
        hours: hours(&posts),
        window,
        coverage: coverage(facts.departments, facts.members),
        expiring: expiring(&facts),
        withdrawals: withdrawals(&facts),
        lines: lines(&facts, &posts, &photos),
    }
}

type Published<'a> = (&'a Post, DateTime<Utc>);

fn published_in(month: Month, posts: &[Post]) -> Vec<Published<'_>> {
    let mut found: Vec<Published<'_>> = posts
        .iter()
        .filter_map(|post| post.publication.as_ref().map(|publication| (post, publication.at)))
        .filter(|(_, at)| month.contains(local_day(*at)))
        .collect();
    found.sort_by_key(|(post, at)| (*at, post.id));
    found
}

/// Whether the member was active on at least one day of `month`.
fn was_active(member: &Member, month: Month) -> bool {
    let end = month.next().first_day();
    let mut stage = None;
    for step in member.steps.iter().filter(|step| step.on < end) {
        if step.on >= month.first_day()
            && (step.stage == LifeCycle::Active || stage == Some(LifeCycle::Active))
        {
            return true;
        }
        stage = Some(step.stage);
    }
    stage == Some(LifeCycle::Active)
}

/// The full hour in which `time` lies.
fn full_hour(time: NaiveTime) -> u32 {
    time.hour()
}

/// The first full hour that is not before `time`.
fn hour_after(time: NaiveTime) -> u32 {
    time.hour() + u32::from(time.minute() > 0)
}

fn removed(photos: &[&Photo]) -> Vec<(MetadataKind, u32)> {
    let mut counts = BTreeMap::new();
    for piece in photos.iter().flat_map(|photo| &photo.removed) {
        *counts.entry(piece.kind).or_insert(0) += 1;
    }
    counts.into_iter().collect()
}

fn departments(
    facts: &MonthFacts<'_>,
    posts: &[Published<'_>],
    active: &[&Member],
) -> Vec<DepartmentPosts> {
    let department_of = |post: &Post| {
        let author = facts.members.iter().find(|member| member.id == post.author);
        author.map(|member| member.profile.department)
    };
    let row = |name: Option<String>, within: &dyn Fn(Option<DepartmentId>) -> bool| {
        let members = active.iter().filter(|one| within(Some(one.profile.department))).count();
        let members = u32::try_from(members).unwrap_or(u32::MAX);
        let posts = posts.iter().filter(|(post, _)| within(department_of(post))).count();
        DepartmentPosts {
            department: name,
            members,
            posts: u32::try_from(posts).unwrap_or(u32::MAX),
            target: members * facts.settings.monthly_target,
        }
    };
    let mut large = large(facts.departments, active);
    // Everything else together: small departments, and posts of people who left or were erased.
    let rest = |large: &[&Department]| {
        row(None, &|id| id.is_none_or(|id| !large.iter().any(|one| one.id == id)))
    };
    let says_something = |row: &DepartmentPosts| row.members > 0 || row.posts > 0;
    let mut merged = rest(&large);
    // What is merged would point at a person as well if it were of fewer: the smallest of the
    // others then joins it.
    if says_something(&merged) && merged.members < SMALLEST_GROUP && large.pop().is_some() {
        merged = rest(&large);
    }
    let mut rows: Vec<DepartmentPosts> =
        large.iter().map(|one| row(Some(one.name.clone()), &|id| id == Some(one.id))).collect();
    rows.sort_by(|a, b| a.department.cmp(&b.department));
    rows.extend(Some(merged).filter(says_something));
    rows
}

/// Departments that can be shown alone, the largest first.
fn large<'a>(departments: &'a [Department], active: &[&Member]) -> Vec<&'a Department> {
    let size = |one: &&Department| {
        active.iter().filter(|member| member.profile.department == one.id).count()
    };
    let mut large: Vec<&Department> =
        departments.iter().filter(|one| size(one) >= SMALLEST_GROUP as usize).collect();
    large.sort_by_key(|one| std::cmp::Reverse(size(one)));
    large
}

fn goals(posts: &[Published<'_>]) -> Vec<(Goal, u32)> {
    let count = |goal: Goal| {
        let found = posts.iter().filter(|(post, _)| post.goals.first() == Some(&goal)).count();
        (goal, u32::try_from(found).unwrap_or(u32::MAX))
    };
    Goal::ALL.iter().map(|goal| count(*goal)).collect()
}

fn hours(posts: &[Published<'_>]) -> Vec<HourCell> {
    let mut counts = BTreeMap::new();
    for (_, at) in posts {
        let weekday = local_day(*at).weekday().num_days_from_monday();
        *counts.entry((weekday, local_hour(*at))).or_insert(0) += 1;
    }
    let cell = |((weekday, hour), posts)| HourCell { weekday, hour, posts };
    counts.into_iter().map(cell).collect()
}

fn expiring(facts: &MonthFacts<'_>) -> Vec<ExpiringConsent> {
    let today = local_day(facts.made_at);
    let own = |person: &Person| -> Vec<Consent> {
        facts.consents.iter().filter(|one| one.person == person.id).cloned().collect()
    };
    let mut found: Vec<ExpiringConsent> = facts
        .people
        .iter()
        .map(|person| (person, own(person)))
        .filter(|(person, own)| standing(person, own, today, facts.settings) == Standing::Expiring)
        .map(|(person, own)| ExpiringConsent {
            person: person.name.clone(),
            until: own
                .iter()
                .filter(|one| one.holds_on(today))
                .filter_map(|one| one.valid_until)
                .min(),
        })
        .collect();
    found.sort_by(|a, b| (a.until, &a.person).cmp(&(b.until, &b.person)));
    found
}

fn withdrawals(facts: &MonthFacts<'_>) -> u32 {
    let withdrawn = facts
        .consents
        .iter()
        .filter(|one| one.withdrawn_on.is_some_and(|day| facts.month.contains(day)));
    let people: std::collections::BTreeSet<_> = withdrawn.map(|one| one.person).collect();
    u32::try_from(people.len()).unwrap_or(u32::MAX)
}

fn lines(facts: &MonthFacts<'_>, posts: &[Published<'_>], photos: &[&Photo]) -> Vec<PostLine> {
    let line = |(post, at): &Published<'_>| PostLine {
        on: local_day(*at),
        goal: post.goals.first().copied(),
        in_window: facts.settings.is_in_window(*at),
        photos: u32::try_from(photos.iter().filter(|one| one.post == Some(post.id)).count())
            .unwrap_or(0),
    };
    posts.iter().map(line).collect()
}

#[cfg(test)]
mod tests;
