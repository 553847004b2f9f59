//! The start screen.

use std::collections::HashMap;

use chrono::NaiveDate;
use programme::id::{MemberId, TopicId};
use programme::month::Month;
use programme::photo::Photo;
use programme::post::Post;
use serde::Serialize;
use ts_rs::TS;

use super::{PhotoCard, PostCard, TopicSuggestion};

/// What "Heute" shows.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct Today {
    /// The local day.
    pub(crate) day: String,
    /// The month, `2026-11`.
    pub(crate) month: String,
    /// Own posts that went out this month (all of the programme for a coordinator who does not post).
    pub(crate) posts: u32,
    /// Posts aimed at.
    pub(crate) target: u32,
    /// The next good time; `null` where none is left in four weeks.
    pub(crate) slot: Option<super::Slot>,
    /// The working days of the month.
    pub(crate) days: Vec<TodayDay>,
    /// Topics that fit.
    pub(crate) topics: Vec<super::TopicSuggestion>,
    /// How many topics there are.
    pub(crate) topic_count: u32,
    /// Posts under way.
    pub(crate) drafts: Vec<super::PostCard>,
    /// Photos with open findings.
    pub(crate) photos: Vec<super::PhotoCard>,
    /// The last post that went out.
    pub(crate) last_post: Option<super::PostCard>,
    /// For coordinators: what needs a look.
    pub(crate) programme: Option<TodayProgramme>,
}

/// A working day of the strip.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct TodayDay {
    /// The day.
    pub(crate) day: String,
    /// A post went out.
    pub(crate) published: bool,
    /// When a post is planned.
    pub(crate) planned_at: Option<String>,
}

/// A coordinator's morning.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct TodayProgramme {
    /// Departments nobody stands for.
    pub(crate) gaps: Vec<String>,
    /// Consents that end soon.
    pub(crate) expiring: u32,
    /// To-dos of withdrawals that are open.
    pub(crate) todos: u32,
    /// Members who have not acknowledged the agreement in force.
    pub(crate) agreements_missing: u32,
}

/// Numbers beside the navigation.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct Counts {
    /// Posts under way.
    pub(crate) posts: u32,
    /// Photos that are not free.
    pub(crate) photos: u32,
    /// People whose consents need something.
    pub(crate) consents: u32,
}

impl Today {
    /// The start screen for `me`, in one language; `names` are those of the authors.
    pub(crate) fn new(
        today: app::Today,
        names: &HashMap<MemberId, String>,
        used: &[(TopicId, NaiveDate)],
        me: Option<MemberId>,
        german: bool,
    ) -> Self {
        let register = &today.register;
        let card = |(post, photos): &(Post, Vec<Photo>)| {
            let author = names.get(&post.author).cloned().unwrap_or_default();
            PostCard::new(post, photos, register, author, me)
        };
        let day = |one: app::TodayDay| TodayDay {
            day: one.day.to_string(),
            published: one.published,
            planned_at: one.planned_at.map(super::instant),
        };
        let photo = |view: &app::PhotoView| {
            PhotoCard::new(&view.photo, &view.register, view.post_title.clone())
        };
        Self {
            day: today.day.to_string(),
            month: Month::of(today.day).to_string(),
            posts: today.posts,
            target: today.target,
            slot: today.slot.map(Into::into),
            topics: today
                .topics
                .into_iter()
                .map(|(topic, why)| TopicSuggestion::new(topic, why, used, german))
                .collect(),
            topic_count: today.topic_count,
            drafts: today.drafts.iter().map(card).collect(),
            photos: today.photos.iter().map(photo).collect(),
            last_post: today.last_post.as_ref().map(card),
            programme: today.programme.map(Into::into),
            days: today.days.into_iter().map(day).collect(),
        }
    }
}

impl From<app::Programme> for TodayProgramme {
    fn from(programme: app::Programme) -> Self {
        Self {
            gaps: programme.gaps,
            expiring: programme.expiring,
            todos: programme.todos,
            agreements_missing: programme.agreements_missing,
        }
    }
}
