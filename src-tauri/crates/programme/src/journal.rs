//! The append-only record of who changed what when, without personal content.

use chrono::{DateTime, Utc};
use serde::Serialize;
use uuid::Uuid;

coded! {
    /// What happened.
    Action {
        /// Something was added.
        Added = "added",
        /// Something was changed.
        Changed = "changed",
        /// Something was deleted.
        Deleted = "deleted",
        /// A finding was settled.
        Settled = "settled",
        /// A settlement was taken back.
        Reopened = "reopened",
        /// A consent was given.
        ConsentGiven = "consent_given",
        /// A consent was withdrawn.
        ConsentWithdrawn = "consent_withdrawn",
        /// A to-do was done.
        Done = "done",
        /// A post was handed over with its pictures.
        Exported = "exported",
        /// A post went out.
        Published = "published",
        /// A post was taken down.
        TakenDown = "taken_down",
    }
}

/// One line of the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// When.
    pub at: DateTime<Utc>,
    /// What happened.
    pub action: Action,
    /// The table of the thing it happened to.
    pub subject: String,
    /// The id of the thing it happened to.
    pub id: Uuid,
}
