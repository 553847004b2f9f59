//! The month as a calendar.

use std::collections::HashMap;

use app::Register;
use programme::id::MemberId;
use programme::month::Month;
use serde::Serialize;
use ts_rs::TS;

use super::PostCard;

/// A month of planned and published posts.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct CalendarMonth {
    /// `2026-11`.
    pub(crate) month: String,
    /// Its days, first to last.
    pub(crate) days: Vec<CalendarDay>,
}

/// A day of the calendar.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct CalendarDay {
    /// The day.
    pub(crate) day: String,
    /// Neither weekend nor holiday.
    pub(crate) working: bool,
    /// A public holiday of the Land.
    pub(crate) holiday: bool,
    /// Planned and published posts, by time.
    pub(crate) posts: Vec<super::PostCard>,
}

impl CalendarMonth {
    /// A month for `me`; `names` are those of the authors.
    pub(crate) fn new(
        month: Month,
        days: Vec<app::CalendarDay>,
        register: &Register,
        names: &HashMap<MemberId, String>,
        me: Option<MemberId>,
    ) -> Self {
        let day = |one: app::CalendarDay| {
            let cards = one.posts.iter().map(|(post, photos)| {
                let author = names.get(&post.author).cloned().unwrap_or_default();
                PostCard::new(post, photos, register, author, me)
            });
            CalendarDay {
                posts: cards.collect(),
                day: one.day.to_string(),
                working: one.working,
                holiday: one.holiday,
            }
        };
        Self { month: month.to_string(), days: days.into_iter().map(day).collect() }
    }
}
