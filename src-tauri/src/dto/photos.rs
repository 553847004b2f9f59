//! Photos, what was found, how it was settled.

use std::hash::{Hash, Hasher};

use app::Register;
use programme::cover::{CoverMargin, CoverStyle};
use programme::finding::{AgeAnswer, Exception, FindingClass, FindingKind, Settlement as Domain};
use programme::metadata::{Kept, MetadataKind};
use programme::photo::{self as domain, CheckState};
use programme::readiness::{Light, PhotoMissing, light};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{CommandError, ErrorCode};

/// A photo in a strip or list.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct PhotoCard {
    /// Its id.
    pub(crate) id: String,
    /// What it is called.
    pub(crate) name: String,
    /// Its light.
    #[ts(type = "Light")]
    pub(crate) light: Light,
    /// What is open: findings, and the look of one's own.
    pub(crate) open: u32,
    /// Faces found.
    pub(crate) faces: u32,
    /// What people who can't see the picture read.
    pub(crate) alt_text: String,
    /// The post it belongs to.
    pub(crate) post_id: Option<String>,
    /// That post's title.
    pub(crate) post_title: Option<String>,
    /// Upright width in pixels.
    pub(crate) width: u32,
    /// Upright height in pixels.
    pub(crate) height: u32,
    /// Changes with every cover, so that no old picture is shown.
    pub(crate) version: String,
}

/// A photo on the bench.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct Photo {
    /// What the strip shows.
    pub(crate) card: PhotoCard,
    /// How far the look came.
    #[ts(type = "CheckState")]
    pub(crate) check: CheckState,
    /// Whether the second reader found nothing.
    pub(crate) verified: bool,
    /// Which finders looked.
    pub(crate) engines: Vec<String>,
    /// What none of them looked for; codes of `photos-unseen-<code>`.
    pub(crate) unseen: Vec<&'static str>,
    /// What was removed.
    pub(crate) removed: Vec<Removed>,
    /// What stayed in the file, since the picture needs it.
    #[ts(type = "Array<Kept>")]
    pub(crate) kept: Vec<Kept>,
    /// What was found.
    pub(crate) findings: Vec<Finding>,
    /// A person's own look; `null` while the question is open.
    pub(crate) own_look: Option<OwnLook>,
}

/// A person's answer whether anything in the picture should not be public.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub(crate) enum OwnLook {
    /// Somebody looked, and what should not be public is marked.
    Looked,
    /// Nobody looked.
    Skipped {
        /// Why not.
        reason: String,
    },
}

/// A piece of metadata that was removed, without its value.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct Removed {
    /// What it revealed.
    #[ts(type = "MetadataKind")]
    pub(crate) kind: MetadataKind,
    /// Where it stood.
    pub(crate) group: String,
    /// What it is called there.
    pub(crate) name: String,
}

/// Something found in a photo.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct Finding {
    /// Its id.
    pub(crate) id: String,
    /// Its number on the photo, from 1.
    pub(crate) number: u32,
    /// What was found.
    #[ts(type = "FindingKind")]
    pub(crate) kind: FindingKind,
    /// What can be read there.
    #[ts(type = "FindingClass | null")]
    pub(crate) class: Option<FindingClass>,
    /// What was read there since the program started. Nobody stores it.
    pub(crate) words: Option<String>,
    /// `[left, top, width, height]` in pixels of the upright photo.
    pub(crate) region: [u32; 4],
    /// 0 to 1.
    pub(crate) confidence: f32,
    /// A person's answer.
    #[ts(type = "AgeAnswer | null")]
    pub(crate) age: Option<AgeAnswer>,
    /// How it was settled.
    pub(crate) settlement: Option<Settlement>,
    /// The linked person's name.
    pub(crate) person: Option<String>,
    /// Its light: free, open or blocked.
    #[ts(type = "Light")]
    pub(crate) light: Light,
    /// Why it is not free; codes of `gap-<code>`.
    pub(crate) gaps: Vec<String>,
}

/// How a finding was settled.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub(crate) enum Settlement {
    /// The person shown is known.
    Consent {
        /// Their id.
        person_id: String,
    },
    /// The place is covered.
    Covered {
        /// How.
        #[ts(type = "CoverStyle")]
        style: CoverStyle,
        /// How far.
        #[ts(type = "CoverMargin")]
        margin: CoverMargin,
    },
    /// No consent is needed.
    Exempt {
        /// Which exception of § 23 KunstUrhG.
        #[ts(type = "Exception")]
        exception: Exception,
        /// The reason.
        reason: String,
    },
    /// It may be seen.
    NotNeeded {
        /// The reason.
        reason: String,
    },
    /// There is no face, text or code.
    FalseAlarm,
}

/// How far adding photos came.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct PhotoProgress {
    /// Photos done.
    pub(crate) done: u32,
    /// Photos in all.
    pub(crate) total: u32,
    /// `cleaning`, `saving`, `looking`, `found`, `checked`.
    pub(crate) step: String,
    /// The present photo, as soon as it can be shown.
    pub(crate) photo_id: Option<String>,
}

/// What became of the files that were dropped.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct PhotosAdded {
    /// The new photos.
    pub(crate) photos: Vec<PhotoCard>,
    /// Of these, the ones from which metadata were removed.
    pub(crate) cleaned: u32,
    /// Files that were refused.
    pub(crate) refused: Vec<RefusedFile>,
    /// Whether it was stopped.
    pub(crate) cancelled: bool,
}

/// A file that was refused.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct RefusedFile {
    /// The file's name, for the person only.
    pub(crate) file: String,
    /// Why.
    #[ts(type = "ErrorCode")]
    pub(crate) code: ErrorCode,
    /// What the words need.
    pub(crate) params: std::collections::BTreeMap<String, String>,
}

impl PhotoCard {
    /// A photo of the strip; `title` is that of its post.
    pub(crate) fn new(photo: &domain::Photo, register: &Register, title: Option<String>) -> Self {
        let missing = register.photo_missing(photo);
        let findings = photo.findings.iter().filter(|one| is_open(one, &missing)).count();
        let open = findings + usize::from(photo.own_look.is_none());
        let faces = photo.findings.iter().filter(|one| one.kind.is_person()).count();
        Self {
            id: photo.id.to_string(),
            name: photo.name.clone(),
            light: light(&missing),
            open: super::count(open),
            faces: super::count(faces),
            alt_text: photo.alt_text.clone(),
            post_id: photo.post.map(|id| id.to_string()),
            post_title: title,
            width: photo.size.width,
            height: photo.size.height,
            version: version(photo),
        }
    }
}

fn is_open(finding: &programme::finding::Finding, missing: &[PhotoMissing]) -> bool {
    missing.iter().any(|one| one.finding() == Some(finding.id))
}

/// Changes whenever the picture looks different: with its bytes and with each box.
fn version(photo: &domain::Photo) -> String {
    let mut state = std::hash::DefaultHasher::new();
    photo.sha256.hash(&mut state);
    for finding in &photo.findings {
        (finding.id, finding.region, finding.cover()).hash(&mut state);
    }
    format!("{:016x}", state.finish())
}

impl From<app::PhotoView> for Photo {
    fn from(view: app::PhotoView) -> Self {
        let photo = view.photo;
        let removed = |one: &domain::Removed| Removed {
            kind: one.kind,
            group: one.group.clone(),
            name: one.name.clone(),
        };
        let words = view.words;
        let finding = |(number, one): (u32, &programme::finding::Finding)| Finding {
            words: words.get(&one.id).cloned(),
            ..Finding::new(number, one, &view.missing, &view.register)
        };
        Self {
            card: PhotoCard::new(&photo, &view.register, view.post_title),
            check: photo.check,
            verified: photo.verified,
            engines: photo.engines.clone(),
            unseen: view.unseen,
            removed: photo.removed.iter().map(removed).collect(),
            kept: photo.kept.clone(),
            findings: (1..).zip(&photo.findings).map(finding).collect(),
            own_look: photo.own_look.as_ref().map(|(answer, _)| answer.into()),
        }
    }
}

impl Finding {
    fn new(
        number: u32,
        finding: &programme::finding::Finding,
        missing: &[PhotoMissing],
        register: &Register,
    ) -> Self {
        let own: Vec<PhotoMissing> =
            missing.iter().filter(|one| one.finding() == Some(finding.id)).cloned().collect();
        let settlement = finding.settlement.as_ref().map(|(settlement, _)| settlement);
        let person = match settlement {
            Some(Domain::Consent(id)) => register.name_of(*id).map(str::to_owned),
            _ => None,
        };
        Self {
            id: finding.id.to_string(),
            number,
            kind: finding.kind,
            class: finding.class,
            words: None,
            region: finding.region.numbers(),
            confidence: finding.confidence,
            age: finding.age,
            settlement: settlement.map(Into::into),
            person,
            light: light(&own),
            gaps: own.iter().filter_map(gap_code).map(str::to_owned).collect(),
        }
    }
}

/// The words are `gap-<code>`; an open finding needs none.
fn gap_code(missing: &PhotoMissing) -> Option<&'static str> {
    match missing {
        PhotoMissing::NotVerified
        | PhotoMissing::Unchecked
        | PhotoMissing::CouldNotCheck
        | PhotoMissing::OwnLook
        | PhotoMissing::Open(_) => None,
        PhotoMissing::AgeOpen(_) => Some("age-open"),
        PhotoMissing::MinorNeedsConsent(_) => Some("minor-needs-consent"),
        PhotoMissing::NotThisPerson(_) => Some("not-this-person"),
        PhotoMissing::PersonGone(_) => Some("person-gone"),
        PhotoMissing::Consent(_, _, gap) => Some(super::gap_code(gap)),
    }
}

impl From<&Domain> for Settlement {
    fn from(settlement: &Domain) -> Self {
        match settlement {
            Domain::Consent(person) => Self::Consent { person_id: person.to_string() },
            Domain::Covered(style, margin) => Self::Covered { style: *style, margin: *margin },
            Domain::Exempt(exception, reason) => {
                Self::Exempt { exception: *exception, reason: reason.clone() }
            }
            Domain::NotNeeded(reason) => Self::NotNeeded { reason: reason.clone() },
            Domain::FalseAlarm => Self::FalseAlarm,
        }
    }
}

impl TryFrom<Settlement> for Domain {
    type Error = CommandError;

    fn try_from(settlement: Settlement) -> Result<Self, CommandError> {
        Ok(match settlement {
            Settlement::Consent { person_id } => Self::Consent(super::read_id(&person_id)?),
            Settlement::Covered { style, margin } => Self::Covered(style, margin),
            Settlement::Exempt { exception, reason } => Self::Exempt(exception, reason),
            Settlement::NotNeeded { reason } => Self::NotNeeded(reason),
            Settlement::FalseAlarm => Self::FalseAlarm,
        })
    }
}

impl From<&domain::OwnLook> for OwnLook {
    fn from(answer: &domain::OwnLook) -> Self {
        match answer {
            domain::OwnLook::Looked => Self::Looked,
            domain::OwnLook::Skipped(reason) => Self::Skipped { reason: reason.clone() },
        }
    }
}

impl From<OwnLook> for domain::OwnLook {
    fn from(answer: OwnLook) -> Self {
        match answer {
            OwnLook::Looked => Self::Looked,
            OwnLook::Skipped { reason } => Self::Skipped(reason),
        }
    }
}

impl From<app::Progress> for PhotoProgress {
    fn from(progress: app::Progress) -> Self {
        Self {
            done: progress.done,
            total: progress.total,
            step: progress.step.code().into(),
            photo_id: progress.photo.map(|id| id.to_string()),
        }
    }
}

impl RefusedFile {
    /// A refused file; its name goes to the person who chose it and nowhere else.
    pub(crate) fn new(file: String, error: app::Error) -> Self {
        let CommandError { code, params } = error.into();
        Self { file, code, params }
    }
}
