//! Before and around the data: first run, unlocking, trouble.

use programme::calendar::Land;
use programme::settings::Role;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::ErrorCode;

/// What the window has to show first.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) enum Start {
    /// There is no data yet: the assistant.
    FirstRun {
        /// The folder in which the data would lie.
        folder: String,
        /// Whether the operating system's keychain can hold the key.
        has_keychain: bool,
        /// Fewest characters of a passphrase.
        passphrase_least: u32,
    },
    /// A passphrase is needed.
    Locked {
        /// The folder in which the data lie.
        folder: String,
    },
    /// Data are open.
    Ready {
        /// Whether these are the made-up data of the practice mode.
        practice: bool,
    },
    /// Data are there and can't be opened.
    Broken {
        /// Why.
        #[ts(type = "ErrorCode")]
        code: ErrorCode,
        /// The folder in which the data lie.
        folder: String,
        /// Backups that could be restored, newest first.
        backups: Vec<Backup>,
    },
}

/// A backup file.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct Backup {
    /// Full path.
    pub(crate) path: String,
    /// When it was made.
    pub(crate) made_at: String,
    /// Size in kilobytes.
    pub(crate) kilobytes: u32,
}

/// The answers of the first-run assistant.
#[derive(Debug, Clone, Deserialize, TS)]
pub(crate) struct FirstRun {
    /// Influencer, coordinator or both.
    #[ts(type = "Role")]
    pub(crate) role: Role,
    /// The person's own name; empty for a coordinator who does not post.
    pub(crate) name: String,
    /// Name of the person's department.
    pub(crate) department: String,
    /// Name of the administration.
    pub(crate) organisation: String,
    /// Which holidays count.
    #[ts(type = "Land")]
    pub(crate) land: Land,
    /// `null`: the key goes to the keychain.
    pub(crate) passphrase: Option<String>,
}

impl From<&app::BackupFile> for Backup {
    fn from(file: &app::BackupFile) -> Self {
        Self {
            path: file.path.to_string_lossy().into_owned(),
            made_at: super::instant(file.made_at),
            kilobytes: super::kilobytes(file.bytes),
        }
    }
}

impl From<&FirstRun> for app::FirstRun {
    fn from(answers: &FirstRun) -> Self {
        Self {
            role: answers.role,
            name: answers.name.clone(),
            department: answers.department.clone(),
            organisation: answers.organisation.clone(),
            land: answers.land,
        }
    }
}
