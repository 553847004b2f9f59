//! Topic ideas.

use app::{App, Language};
use chrono::NaiveDate;
use programme::id::TopicId;
use programme::month::Month;
use tauri::State;

use super::Answer;
use crate::dto::{self, Topic, TopicInput, TopicSuggestion};
use crate::error::bad_request;
use crate::session::Session;

/// Suggestions that are shown.
const SUGGESTIONS: usize = 6;

/// All topics.
#[tauri::command(async)]
pub(crate) fn list_topics(session: State<'_, Session>) -> Answer<Vec<Topic>> {
    let app = session.app()?;
    let used = used(&app)?;
    let german = session.language() == Language::German;
    let topics = app::list_topics(&app)?.into_iter();
    Ok(topics.map(|topic| Topic::new(topic, &used, german)).collect())
}

/// Adds or changes a topic.
#[tauri::command(async)]
pub(crate) fn save_topic(session: State<'_, Session>, topic: TopicInput) -> Answer<Topic> {
    let german = session.language() == Language::German;
    let change = app::TopicChange {
        id: topic.id.as_deref().map(dto::read_id).transpose()?,
        german,
        title: topic.title,
        hint: topic.hint,
        goals: topic.goals,
        months: topic.months,
        departments: dto::read_ids(&topic.departments)?,
        needs_photo: topic.needs_photo,
        minutes: topic.minutes,
    };
    Ok(Topic::new(app::save_topic(&*session.app()?, change)?, &[], german))
}

/// Takes a topic out of the suggestions, or back in.
#[tauri::command(async)]
pub(crate) fn retire_topic(session: State<'_, Session>, id: &str, retired: bool) -> Answer<()> {
    Ok(app::retire_topic(&*session.app()?, dto::read_id(id)?, retired)?)
}

/// Topics that fit the person at this PC; none for who does not post.
#[tauri::command(async)]
pub(crate) fn suggest_topics(
    session: State<'_, Session>,
    month: &str,
) -> Answer<Vec<TopicSuggestion>> {
    let app = session.app()?;
    let month: Month = month.parse().map_err(bad_request)?;
    let Some(author) = app::me(&app)?.member else { return Ok(Vec::new()) };
    let used = used(&app)?;
    let german = session.language() == Language::German;
    let found = app::suggest_topics(&app, author, month, SUGGESTIONS)?.into_iter();
    Ok(found.map(|(topic, why)| TopicSuggestion::new(topic, why, &used, german)).collect())
}

fn used(app: &App) -> Answer<Vec<(TopicId, NaiveDate)>> {
    let author = app::me(app)?.member;
    Ok(author.map(|id| app::used_topics(app, id)).transpose()?.unwrap_or_default())
}
