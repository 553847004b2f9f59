//! What is missing until a post can go out: the one place that decides it.
//!
//! Only photo findings, consents, leftover metadata, an empty or too long
//! text and the main goal can block. Everything else is advice.

use chrono::NaiveDate;
use serde::Serialize;

use crate::consent::{Channel, Consent, Gap, Purpose, Usage, gaps};
use crate::finding::{AgeAnswer, Finding, FindingKind, Settlement};
use crate::id::{FindingId, PersonId, PhotoId};
use crate::person::{Person, PersonKind};
use crate::photo::{CheckState, Photo};
use crate::planning::local_day;
use crate::post::Post;
use crate::settings::Settings;

/// Most characters of a post, in UTF-16 units (source: LinkedIn's error texts).
pub const TEXT_LIMIT: u32 = 3_000;

/// Most pictures of a post (source: LinkedIn's help pages).
pub const PHOTO_LIMIT: usize = 20;

/// Something without which a post can't go out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Missing {
    /// Nothing is written.
    Text,
    /// The text is longer than LinkedIn takes, by this many UTF-16 units.
    TextTooLong(u32),
    /// No main goal is chosen.
    Goal,
    /// More pictures than LinkedIn takes, by this many.
    TooManyPhotos(u32),
    /// Something about one photo.
    Photo(PhotoId, PhotoMissing),
}

/// Something without which a photo can't go out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum PhotoMissing {
    /// Metadata may be left: the second reader did not confirm the file.
    NotVerified,
    /// Nobody looked yet.
    Unchecked,
    /// A finder failed.
    CouldNotCheck,
    /// Nobody looked through the picture themselves, and nobody said why not.
    OwnLook,
    /// A finding is not settled.
    Open(FindingId),
    /// Nobody said whether this is an adult or a minor.
    AgeOpen(FindingId),
    /// An exception was chosen for a minor, where consent is needed.
    MinorNeedsConsent(FindingId),
    /// The finding says minor, the linked person is recorded as an adult.
    NotThisPerson(FindingId),
    /// The linked person was deleted.
    PersonGone(FindingId),
    /// The linked person may not be shown.
    Consent(FindingId, PersonId, Gap),
}

impl PhotoMissing {
    /// Whether it is more than an open question: no valid consent, so the light is red.
    #[must_use]
    pub fn is_blocked(&self) -> bool {
        matches!(
            self,
            Self::Consent(..)
                | Self::PersonGone(_)
                | Self::MinorNeedsConsent(_)
                | Self::NotThisPerson(_)
        )
    }

    /// The finding it is about; `None` where it is about the photo as a whole.
    #[must_use]
    pub fn finding(&self) -> Option<FindingId> {
        match self {
            Self::NotVerified | Self::Unchecked | Self::CouldNotCheck | Self::OwnLook => None,
            Self::Open(id)
            | Self::AgeOpen(id)
            | Self::MinorNeedsConsent(id)
            | Self::NotThisPerson(id)
            | Self::PersonGone(id)
            | Self::Consent(id, ..) => Some(*id),
        }
    }

    /// Whether nothing can be said about the photo at all.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        matches!(self, Self::NotVerified | Self::Unchecked | Self::CouldNotCheck)
    }
}

coded! {
    /// The traffic light of a photo.
    Light {
        /// Free to go out.
        Free = "free",
        /// Findings are open.
        Open = "open",
        /// A consent is missing or was withdrawn.
        Blocked = "blocked",
        /// Nobody looked yet; counts as not clean.
        Unchecked = "unchecked",
        /// A finder failed or the file was not verified; counts as not clean.
        NotCheckable = "not_checkable",
    }
}

/// The people and consents that the rules ask about.
#[derive(Debug, Clone, Copy)]
pub struct Register<'a> {
    /// Everyone who is linked.
    pub people: &'a [Person],
    /// Their consents.
    pub consents: &'a [Consent],
    /// The organisation's rules.
    pub settings: &'a Settings,
    /// The day on which the photo goes out.
    pub on: NaiveDate,
}

/// What `post` lacks, in the order in which a person would settle it. Empty: ready.
#[must_use]
pub fn missing(post: &Post, photos: &[Photo], register: Register<'_>) -> Vec<Missing> {
    // What is handed over today goes out on the planned day: consents have to hold then.
    let planned = post.planned_at.map(local_day).filter(|_| post.publication.is_none());
    let register =
        Register { on: planned.map_or(register.on, |day| day.max(register.on)), ..register };
    let mut missing = Vec::new();
    let length = u32::try_from(post.text.encode_utf16().count()).unwrap_or(u32::MAX);
    if post.text.trim().is_empty() {
        missing.push(Missing::Text);
    } else if length > TEXT_LIMIT {
        missing.push(Missing::TextTooLong(length - TEXT_LIMIT));
    }
    for photo in photos {
        let found = photo_missing(photo, register);
        missing.extend(found.into_iter().map(|one| Missing::Photo(photo.id, one)));
    }
    if let Some(surplus) = photos.len().checked_sub(PHOTO_LIMIT).filter(|surplus| *surplus > 0) {
        missing.push(Missing::TooManyPhotos(u32::try_from(surplus).unwrap_or(u32::MAX)));
    }
    if post.goals.is_empty() {
        missing.push(Missing::Goal);
    }
    missing
}

/// What `photo` lacks. Empty: free.
#[must_use]
pub fn photo_missing(photo: &Photo, register: Register<'_>) -> Vec<PhotoMissing> {
    let mut missing = Vec::new();
    if !photo.verified {
        missing.push(PhotoMissing::NotVerified);
    }
    match photo.check {
        CheckState::Unchecked => missing.push(PhotoMissing::Unchecked),
        CheckState::CouldNotCheck => missing.push(PhotoMissing::CouldNotCheck),
        CheckState::Checked => {}
    }
    let usage = Usage {
        channel: Channel::LinkedIn,
        purpose: Purpose::Programme,
        on: register.on,
        group_photo: photo.is_group(),
    };
    for finding in &photo.findings {
        missing.extend(finding_missing(finding, usage, register));
    }
    // Last, as a person who has settled the findings knows the picture.
    if photo.own_look.is_none() {
        missing.push(PhotoMissing::OwnLook);
    }
    missing
}

/// The traffic light that `missing` amounts to.
#[must_use]
pub fn light(missing: &[PhotoMissing]) -> Light {
    if missing.iter().any(PhotoMissing::is_blocked) {
        Light::Blocked
    } else if missing.contains(&PhotoMissing::Unchecked) {
        Light::Unchecked
    } else if missing.iter().any(PhotoMissing::is_unknown) {
        Light::NotCheckable
    } else if missing.is_empty() {
        Light::Free
    } else {
        Light::Open
    }
}

fn finding_missing(finding: &Finding, usage: Usage, register: Register<'_>) -> Vec<PhotoMissing> {
    let Some((settlement, _)) = &finding.settlement else {
        return if finding.is_advice() { vec![] } else { vec![PhotoMissing::Open(finding.id)] };
    };
    match settlement {
        Settlement::Covered(..) | Settlement::FalseAlarm | Settlement::NotNeeded(_) => vec![],
        Settlement::Exempt(..) => match finding.age {
            Some(AgeAnswer::Adult) => vec![],
            // § 23 KunstUrhG yields to the child's interest: parents decide, or the face is covered.
            Some(AgeAnswer::Minor) => vec![PhotoMissing::MinorNeedsConsent(finding.id)],
            None => vec![PhotoMissing::AgeOpen(finding.id)],
        },
        Settlement::Consent(person) => {
            let Some(person) = register.people.iter().find(|one| one.id == *person) else {
                return vec![PhotoMissing::PersonGone(finding.id)];
            };
            let recorded_minor = matches!(person.kind, PersonKind::Minor(_));
            match finding.age {
                Some(AgeAnswer::Minor) if !recorded_minor => {
                    return vec![PhotoMissing::NotThisPerson(finding.id)];
                }
                // For a suspected minor the record alone is no answer: the wrong name is quickly chosen.
                None if finding.kind == FindingKind::PossibleMinor && !recorded_minor => {
                    return vec![PhotoMissing::AgeOpen(finding.id)];
                }
                _ => {}
            }
            let found = gaps(person, register.consents, usage, register.settings);
            found.into_iter().map(|gap| PhotoMissing::Consent(finding.id, person.id, gap)).collect()
        }
    }
}

#[cfg(test)]
mod tests;
