//! The organisation's and this PC's settings.

use programme::calendar::Land;
use programme::settings::Role;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::CommandError;

/// The organisation's decisions.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub(crate) struct Settings {
    /// Name of the administration.
    pub(crate) organisation: String,
    /// Which holidays count.
    #[ts(type = "Land")]
    pub(crate) land: Land,
    /// `08:00`.
    pub(crate) window_start: String,
    /// `16:00`.
    pub(crate) window_end: String,
    /// Posts a member aims at in a month.
    pub(crate) monthly_target: u32,
    /// Whether recognisable Kita children may be shown at all.
    pub(crate) kita_children_allowed: bool,
    /// Whether employees' consents must be in writing.
    pub(crate) employee_consent_in_writing: bool,
    /// Days until live posts have to be changed after a withdrawal.
    pub(crate) withdrawal_days: u32,
    /// Days before its end from which a consent counts as expiring.
    pub(crate) expiry_notice_days: u32,
    /// Version of the service agreement in force.
    pub(crate) service_agreement_version: u32,
    /// Version of the notes on photos in force.
    pub(crate) photo_notes_version: u32,
    /// Height of the smallest face that counts, in pixels of a photo of 12 megapixels.
    pub(crate) smallest_face: u32,
}

/// Who sits at this PC.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub(crate) struct Me {
    /// Influencer, coordinator or both.
    #[ts(type = "Role")]
    pub(crate) role: Role,
    /// The member this person is; `null` for a coordinator who does not post.
    pub(crate) member_id: Option<String>,
    /// Shown at the bottom of the navigation.
    pub(crate) name: String,
    /// The department's name, empty without one.
    pub(crate) department: String,
}

/// Where the data lie and how they are.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct DataInfo {
    /// The folder.
    pub(crate) folder: String,
    /// `keychain` or `passphrase`.
    pub(crate) key: String,
    /// Size of the database in kilobytes.
    pub(crate) kilobytes: u32,
    /// Backups, newest first.
    pub(crate) backups: Vec<super::Backup>,
    /// The program's version.
    pub(crate) version: String,
}

/// What the check of the data found.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct DataCheck {
    /// Whether everything is sound.
    pub(crate) sound: bool,
    /// Photos whose bytes no longer match their SHA-256.
    pub(crate) damaged_photos: u32,
    /// How many photos were compared.
    pub(crate) photos: u32,
}

/// A hit of "find anything".
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct Hit {
    /// `member`, `post`, `topic` or `person`.
    pub(crate) kind: String,
    /// Its id.
    pub(crate) id: String,
    /// Its name or title.
    pub(crate) title: String,
}

impl From<programme::settings::Settings> for Settings {
    fn from(settings: programme::settings::Settings) -> Self {
        Self {
            organisation: settings.organisation,
            land: settings.land,
            window_start: settings.window_start.format("%H:%M").to_string(),
            window_end: settings.window_end.format("%H:%M").to_string(),
            monthly_target: settings.monthly_target,
            kita_children_allowed: settings.kita_children_allowed,
            employee_consent_in_writing: settings.employee_consent_in_writing,
            withdrawal_days: settings.withdrawal_days,
            expiry_notice_days: settings.expiry_notice_days,
            service_agreement_version: settings.service_agreement_version,
            photo_notes_version: settings.photo_notes_version,
            smallest_face: settings.smallest_face,
        }
    }
}

impl TryFrom<Settings> for programme::settings::Settings {
    type Error = CommandError;

    fn try_from(settings: Settings) -> Result<Self, CommandError> {
        let time = |text: &str| {
            let read = chrono::NaiveTime::parse_from_str(text, "%H:%M");
            read.map_err(|_| CommandError::from(crate::error::ErrorCode::DateUnusable))
        };
        Ok(Self {
            organisation: settings.organisation.trim().into(),
            land: settings.land,
            window_start: time(&settings.window_start)?,
            window_end: time(&settings.window_end)?,
            monthly_target: settings.monthly_target,
            kita_children_allowed: settings.kita_children_allowed,
            employee_consent_in_writing: settings.employee_consent_in_writing,
            withdrawal_days: settings.withdrawal_days,
            expiry_notice_days: settings.expiry_notice_days,
            service_agreement_version: settings.service_agreement_version,
            photo_notes_version: settings.photo_notes_version,
            smallest_face: settings.smallest_face,
        })
    }
}

impl From<app::Me> for Me {
    fn from(me: app::Me) -> Self {
        Self {
            role: me.role,
            member_id: me.member.map(|id| id.to_string()),
            name: me.name,
            department: me.department,
        }
    }
}

impl From<app::Hit> for Hit {
    fn from(hit: app::Hit) -> Self {
        Self { kind: hit.kind.code().into(), id: hit.id.to_string(), title: hit.title }
    }
}
