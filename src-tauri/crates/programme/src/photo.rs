//! A cleaned photo and what is known about it. The original is never kept.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::finding::{Finding, SettlementError};
use crate::id::{PhotoId, PostId};
use crate::metadata::{Kept, MetadataKind};
use crate::region::PhotoSize;

coded! {
    /// How far the look at the picture came.
    CheckState {
        /// Not looked at yet. Counts as not clean.
        Unchecked = "unchecked",
        /// Every finder looked.
        Checked = "checked",
        /// A finder failed. Counts as not clean.
        CouldNotCheck = "could_not_check",
    }
}

/// A piece of metadata that was removed, without its value: that stays nowhere.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Removed {
    /// What it revealed.
    pub kind: MetadataKind,
    /// Where it stood, such as `EXIF`.
    pub group: String,
    /// What it is called there, such as `GPSLatitude`.
    pub name: String,
}

/// A person's answer to the question that no finder answers: is there
/// anything in the picture that should not be public?
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum OwnLook {
    /// Somebody looked; what should not be public is marked as a finding.
    Looked,
    /// Nobody looked; the reason is written down.
    Skipped(String),
}

impl OwnLook {
    /// Checks that a skipped look has a reason.
    ///
    /// # Errors
    ///
    /// [`SettlementError::ReasonMissing`].
    pub fn check(&self) -> Result<(), SettlementError> {
        match self {
            Self::Skipped(reason) if reason.trim().is_empty() => {
                Err(SettlementError::ReasonMissing)
            }
            Self::Skipped(_) | Self::Looked => Ok(()),
        }
    }
}

/// A photo as it is kept: cleaned bytes lie beside this record in the store.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Photo {
    /// Its id.
    pub id: PhotoId,
    /// The post it belongs to; `None` on the bench alone.
    pub post: Option<PostId>,
    /// Its place in the post, from 0.
    pub position: u32,
    /// What it is called on screen: the file's name without its extension, or what a person typed.
    pub name: String,
    /// Media type of the cleaned bytes, `image/jpeg` and so on.
    pub media_type: String,
    /// Upright size in pixels.
    pub size: PhotoSize,
    /// SHA-256 of the cleaned bytes, lower case hex.
    pub sha256: String,
    /// Whether the cleaned bytes were verified by the second reader.
    pub verified: bool,
    /// What people who can't see the picture read.
    pub alt_text: String,
    /// What was removed.
    pub removed: Vec<Removed>,
    /// What stayed in the file, since the picture needs it.
    pub kept: Vec<Kept>,
    /// How far the look came.
    pub check: CheckState,
    /// Which finders looked, so that a better one can be told to look again.
    pub engines: Vec<String>,
    /// What was found.
    pub findings: Vec<Finding>,
    /// A person's own look and when it was; `None` while the question is open.
    pub own_look: Option<(OwnLook, DateTime<Utc>)>,
    /// When it came in.
    pub added_at: DateTime<Utc>,
}

impl Photo {
    /// Whether at least three people are found in it, covered ones included.
    #[must_use]
    pub fn is_group(&self) -> bool {
        self.findings.iter().filter(|finding| finding.kind.is_person()).count() >= 3
    }
}
