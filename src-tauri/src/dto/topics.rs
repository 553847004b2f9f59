//! Topic ideas.

use chrono::NaiveDate;
use programme::goal::Goal;
use programme::id::TopicId;
use programme::planning::TopicReason;
use programme::topic as domain;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An idea for a post, in the language of the window.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct Topic {
    /// Its id.
    pub(crate) id: String,
    /// What it is called.
    pub(crate) title: String,
    /// What helps to begin.
    pub(crate) hint: String,
    /// What it is for; the first is the main goal.
    #[ts(type = "Goal[]")]
    pub(crate) goals: Vec<Goal>,
    /// Months, 1 to 12; empty: all year.
    pub(crate) months: Vec<u32>,
    /// Ids of departments; empty: all.
    pub(crate) departments: Vec<String>,
    /// Whether it lives on a photo.
    pub(crate) needs_photo: bool,
    /// How long it takes.
    pub(crate) minutes: u32,
    /// Taken out of the suggestions.
    pub(crate) retired: bool,
    /// Last day on which this person used it.
    pub(crate) last_used: Option<String>,
}

/// A topic that fits.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct TopicSuggestion {
    /// The topic.
    pub(crate) topic: Topic,
    /// Why, strongest first.
    #[ts(type = "TopicReason[]")]
    pub(crate) reasons: Vec<TopicReason>,
}

/// What is entered about a topic.
#[derive(Debug, Clone, Deserialize, TS)]
pub(crate) struct TopicInput {
    /// `null` for a new one.
    pub(crate) id: Option<String>,
    /// Title in the language of the window.
    pub(crate) title: String,
    /// Hint in the language of the window.
    pub(crate) hint: String,
    /// What it is for.
    #[ts(type = "Goal[]")]
    pub(crate) goals: Vec<Goal>,
    /// Months, 1 to 12.
    pub(crate) months: Vec<u32>,
    /// Ids of departments.
    pub(crate) departments: Vec<String>,
    /// Whether it lives on a photo.
    pub(crate) needs_photo: bool,
    /// How long it takes.
    pub(crate) minutes: u32,
}

impl Topic {
    /// A topic in one language; `used` are the topics this person used, with the last day.
    pub(crate) fn new(topic: domain::Topic, used: &[(TopicId, NaiveDate)], german: bool) -> Self {
        let last_used = used.iter().find(|(id, _)| *id == topic.id).map(|(_, day)| *day);
        let text = |both: domain::Localised| if german { both.de } else { both.en };
        Self {
            id: topic.id.to_string(),
            title: text(topic.title),
            hint: text(topic.hint),
            goals: topic.goals,
            months: topic.months,
            departments: topic.departments.iter().map(ToString::to_string).collect(),
            needs_photo: topic.needs_photo,
            minutes: topic.minutes,
            retired: topic.retired,
            last_used: last_used.map(|day| day.to_string()),
        }
    }
}

impl TopicSuggestion {
    /// A suggestion in one language.
    pub(crate) fn new(
        topic: domain::Topic,
        why: programme::planning::TopicSuggestion,
        used: &[(TopicId, NaiveDate)],
        german: bool,
    ) -> Self {
        Self { topic: Topic::new(topic, used, german), reasons: why.reasons }
    }
}
