//! Topic ideas.

use chrono::NaiveDate;
use programme::goal::Goal;
use programme::id::{DepartmentId, MemberId, TopicId};
use programme::journal::Action;
use programme::month::Month;
use programme::planning::{TopicSuggestion, TopicWish, local_day, suggest_topics as suggest};
use programme::post::Post;
use programme::topic::{Localised, Topic};
use store::Db;

use crate::{App, Error};

/// What is entered about a topic, in one language.
#[derive(Debug, Clone)]
pub struct TopicChange {
    /// `None` for a new one.
    pub id: Option<TopicId>,
    /// Title and hint were typed in German; the English text follows where it was the same.
    pub german: bool,
    /// The title.
    pub title: String,
    /// What helps to begin.
    pub hint: String,
    /// What it is for; the first is the main goal.
    pub goals: Vec<Goal>,
    /// Months, 1 to 12; empty: all year.
    pub months: Vec<u32>,
    /// Departments it suits; empty: all.
    pub departments: Vec<DepartmentId>,
    /// Whether it lives on a photo.
    pub needs_photo: bool,
    /// How long it takes.
    pub minutes: u32,
}

/// All topics, retired ones included.
///
/// # Errors
///
/// Those of the store.
pub fn list_topics(app: &App) -> Result<Vec<Topic>, Error> {
    app.store.read(|db| Ok(store::topic::list(db)?))
}

/// One topic.
///
/// # Errors
///
/// Those of the store.
pub fn get_topic(app: &App, id: TopicId) -> Result<Topic, Error> {
    app.store.read(|db| Ok(store::topic::get(db, id)?))
}

/// Topics that `author` used, with the day of the last time.
///
/// # Errors
///
/// Those of the store.
pub fn used_topics(app: &App, author: MemberId) -> Result<Vec<(TopicId, NaiveDate)>, Error> {
    app.store.read(|db| used(db, author))
}

fn used(db: &Db, author: MemberId) -> Result<Vec<(TopicId, NaiveDate)>, Error> {
    let mut found: Vec<(TopicId, NaiveDate)> = Vec::new();
    for post in store::post::of_author(db, author)? {
        let Some(topic) = post.topic else { continue };
        let day = local_day(post.publication.as_ref().map_or(post.changed_at, |one| one.at));
        match found.iter_mut().find(|(id, _)| *id == topic) {
            Some((_, last)) => *last = day.max(*last),
            None => found.push((topic, day)),
        }
    }
    Ok(found)
}

/// Up to `limit` topics that fit `author` in `month`, best first, with the reasons.
///
/// # Errors
///
/// Those of the store.
pub fn suggest_topics(
    app: &App,
    author: MemberId,
    month: Month,
    limit: usize,
) -> Result<Vec<(Topic, TopicSuggestion)>, Error> {
    app.store.read(|db| {
        let member = store::member::get(db, author)?;
        let topics = store::topic::list(db)?;
        let goals = main_goals(&store::post::list(db)?, month);
        let wish = TopicWish {
            month,
            department: member.profile.department,
            used: &used(db, author)?,
            goals: &goals,
        };
        let found = suggest(&topics, wish, limit);
        let with_topic = |one: TopicSuggestion| {
            topics.iter().find(|topic| topic.id == one.topic).map(|topic| (topic.clone(), one))
        };
        Ok(found.into_iter().filter_map(with_topic).collect())
    })
}

/// Main goals of the posts that went out or are planned in `month`.
fn main_goals(posts: &[Post], month: Month) -> Vec<Goal> {
    let at = |post: &Post| post.publication.as_ref().map(|one| one.at).or(post.planned_at);
    let in_month = |post: &&Post| at(post).is_some_and(|at| month.contains(local_day(at)));
    posts.iter().filter(in_month).filter_map(|post| post.goals.first().copied()).collect()
}

/// Adds or changes a topic.
///
/// # Errors
///
/// [`Error::NameMissing`] and those of the store.
pub fn save_topic(app: &App, change: TopicChange) -> Result<Topic, Error> {
    if change.title.trim().is_empty() {
        return Err(Error::NameMissing);
    }
    app.store.write(|tx| {
        let known = change.id.map(|id| store::topic::get(tx, id)).transpose()?;
        let topic = Topic {
            id: change.id.unwrap_or_else(|| TopicId::from_uuid(app.new_id())),
            title: merged(known.as_ref().map(|one| &one.title), change.title.trim(), change.german),
            hint: merged(known.as_ref().map(|one| &one.hint), change.hint.trim(), change.german),
            goals: change.goals,
            months: change.months,
            departments: change.departments,
            needs_photo: change.needs_photo,
            minutes: change.minutes,
            retired: known.as_ref().is_some_and(|one| one.retired),
        };
        let action = if known.is_some() {
            store::topic::update(tx, &topic)?;
            Action::Changed
        } else {
            store::topic::insert(tx, &topic, None)?;
            Action::Added
        };
        app.journal(tx, action, "topic", topic.id.uuid())?;
        Ok(topic)
    })
}

/// One language replaced. A topic of one's own has the same text in both, and keeps it so.
fn merged(known: Option<&Localised>, text: &str, german: bool) -> Localised {
    match known {
        Some(known) if known.de != known.en && german => {
            Localised { de: text.into(), en: known.en.clone() }
        }
        Some(known) if known.de != known.en => Localised { de: known.de.clone(), en: text.into() },
        _ => Localised { de: text.into(), en: text.into() },
    }
}

/// Takes a topic out of the suggestions, or back in.
///
/// # Errors
///
/// Those of the store.
pub fn retire_topic(app: &App, id: TopicId, retired: bool) -> Result<(), Error> {
    app.store.write(|tx| {
        let topic = Topic { retired, ..store::topic::get(tx, id)? };
        store::topic::update(tx, &topic)?;
        app.journal(tx, Action::Changed, "topic", id.uuid())
    })
}
