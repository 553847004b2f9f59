//! Posts.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::goal::Goal;
use crate::id::{MemberId, PostId, TopicId};

coded! {
    /// Where a post stands.
    PostState {
        /// A title, perhaps a topic; nothing written.
        Idea = "idea",
        /// Being written.
        Draft = "draft",
        /// Nothing is missing, it was handed over.
        Ready = "ready",
        /// It is on LinkedIn.
        Published = "published",
        /// It was taken down.
        Withdrawn = "withdrawn",
    }
}

/// Where and when a post went out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Publication {
    /// Link of the post on LinkedIn.
    pub url: String,
    /// When it went out.
    pub at: DateTime<Utc>,
}

/// A post on LinkedIn, from the idea on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Post {
    /// Its id.
    pub id: PostId,
    /// Who writes it, as a person.
    pub author: MemberId,
    /// The idea it came from.
    pub topic: Option<TopicId>,
    /// Working title, for lists only; never published.
    pub title: String,
    /// What will be published.
    pub text: String,
    /// What it is for; the first one is the main goal.
    pub goals: Vec<Goal>,
    /// When it is meant to go out.
    pub planned_at: Option<DateTime<Utc>>,
    /// Where it stands.
    pub state: PostState,
    /// Where and when it went out.
    pub publication: Option<Publication>,
    /// Working time spent on it, in minutes.
    pub minutes: u32,
    /// When it was last changed.
    pub changed_at: DateTime<Utc>,
    /// Counts changes; a save with an old number is refused, so that two windows never overwrite each other.
    pub revision: u32,
}
