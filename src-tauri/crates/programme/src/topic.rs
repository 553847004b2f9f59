//! Topic ideas.

pub mod shipped;

use serde::Serialize;

use crate::goal::Goal;
use crate::id::{DepartmentId, TopicId};

/// A text in both languages of the app.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Localised {
    /// German.
    pub de: String,
    /// English.
    pub en: String,
}

/// An idea for a post.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Topic {
    /// Its id.
    pub id: TopicId,
    /// What it is called.
    pub title: Localised,
    /// One or two sentences that help to begin.
    pub hint: Localised,
    /// What a post on it is for; the first one is the main goal.
    pub goals: Vec<Goal>,
    /// Months in which it fits, 1 to 12; empty: all year.
    pub months: Vec<u32>,
    /// Departments it suits; empty: all.
    pub departments: Vec<DepartmentId>,
    /// Whether it lives on a photo.
    pub needs_photo: bool,
    /// How long such a post takes, in minutes.
    pub minutes: u32,
    /// Taken out of the suggestions.
    pub retired: bool,
}

/// A topic idea as it ships with the app, before it has an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShippedTopic {
    /// Stable name, so that a later version can tell changed from new ideas.
    pub key: &'static str,
    /// German and English title.
    pub title: [&'static str; 2],
    /// German and English hint.
    pub hint: [&'static str; 2],
    /// What a post on it is for; the first one is the main goal.
    pub goals: &'static [Goal],
    /// Months in which it fits, 1 to 12; empty: all year.
    pub months: &'static [u32],
    /// Names from [`crate::department::DEFAULTS`]; empty: all.
    pub departments: &'static [&'static str],
    /// Whether it lives on a photo.
    pub needs_photo: bool,
    /// How long such a post takes, in minutes.
    pub minutes: u32,
}
