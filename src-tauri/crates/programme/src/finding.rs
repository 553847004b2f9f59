//! What was found in a photo and how a person settled it.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::cover::{CoverMargin, CoverStyle};
use crate::id::{FindingId, PersonId};
use crate::region::Region;

coded! {
    /// What kind of thing was found. Metadata is removed at once and is no open finding.
    FindingKind {
        /// A face.
        Face = "face",
        /// A face that may be a minor's. Only ever a question to the person.
        PossibleMinor = "possible_minor",
        /// Readable text: paper, screen, badge.
        Text = "text",
        /// A machine-readable code.
        Code = "code",
        /// An area a person marked.
        Area = "area",
    }
}

impl FindingKind {
    /// Whether a person is shown, so that consent is the question.
    #[must_use]
    pub fn is_person(self) -> bool {
        matches!(self, Self::Face | Self::PossibleMinor)
    }
}

coded! {
    /// What can be read at a text or a code. The class is kept, the words themselves never are.
    FindingClass {
        /// Identity card, passport, health card or medication plan.
        Document = "document",
        /// A password, or a note that looks like one.
        Password = "password",
        /// Access to a WLAN with its password.
        Wifi = "wifi",
        /// A ticket or boarding pass.
        Ticket = "ticket",
        /// A bank account.
        Iban = "iban",
        /// A contact card.
        Contact = "contact",
        /// An e-mail address.
        Email = "email",
        /// A telephone number.
        Phone = "phone",
        /// A number plate.
        Plate = "plate",
        /// A file number (Aktenzeichen).
        FileNumber = "file_number",
        /// A date of birth.
        BirthDate = "birth_date",
        /// The name of a person in the store.
        Name = "name",
        /// A link.
        Link = "link",
        /// A product's number.
        Product = "product",
        /// Nothing of these.
        Plain = "plain",
    }
}

impl FindingClass {
    /// Whether a person has to settle it. The others are advice: they point, and block nothing.
    #[must_use]
    pub fn is_sensitive(self) -> bool {
        !matches!(self, Self::Link | Self::Product | Self::Plain)
    }
}

coded! {
    /// A person's answer to the question whose face it is. No machine ever answers it.
    AgeAnswer {
        /// 18 or over.
        Adult = "adult",
        /// Under 18.
        Minor = "minor",
    }
}

coded! {
    /// Why a recognisable person needs no consent (KunstUrhG § 23 (1)).
    Exception {
        /// No. 3: gatherings and events, where the event is shown and not the person.
        Event = "event",
        /// No. 2: mere accessory (Beiwerk) beside a place.
        Accessory = "accessory",
        /// No. 1: person of contemporary history, such as the mayor in office.
        ContemporaryHistory = "contemporary_history",
    }
}

/// How a finding was settled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Settlement {
    /// The person shown is known; their consents decide, today and later.
    Consent(PersonId),
    /// The place is covered in the picture that leaves.
    Covered(CoverStyle, CoverMargin),
    /// A person, but no consent is needed; the reason is written down.
    Exempt(Exception, String),
    /// Text, code or area that may be seen; the reason is written down.
    NotNeeded(String),
    /// There is no face, text or code.
    FalseAlarm,
}

/// Something found in a photo.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Finding {
    /// Its id.
    pub id: FindingId,
    /// What was found.
    pub kind: FindingKind,
    /// Where, in pixels of the upright photo.
    pub region: Region,
    /// What can be read there; `None` for what is not read, or was drawn by a person.
    pub class: Option<FindingClass>,
    /// How sure the finder is, 0 to 1; 1 where a person drew it.
    pub confidence: f32,
    /// A person's answer, where they were asked.
    pub age: Option<AgeAnswer>,
    /// How and when it was settled; `None` while it is open.
    pub settlement: Option<(Settlement, DateTime<Utc>)>,
}

/// A settlement that can't be written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SettlementError {
    /// An exception or "needs none" without a reason.
    #[error("reason is missing")]
    ReasonMissing,
    /// A consent or an exception of § 23 for something that is no person.
    #[error("finding is no person")]
    NotAPerson,
    /// "Needs none" for a face: people need consent, cover or an exception.
    #[error("finding is a person")]
    IsAPerson,
}

impl Finding {
    /// Checks that `settlement` fits this kind of finding.
    ///
    /// # Errors
    ///
    /// Any [`SettlementError`].
    pub fn check(&self, settlement: &Settlement) -> Result<(), SettlementError> {
        let reason = |text: &str| {
            if text.trim().is_empty() { Err(SettlementError::ReasonMissing) } else { Ok(()) }
        };
        match settlement {
            Settlement::Consent(_) if !self.kind.is_person() => Err(SettlementError::NotAPerson),
            Settlement::Exempt(..) if !self.kind.is_person() => Err(SettlementError::NotAPerson),
            Settlement::NotNeeded(_) if self.kind.is_person() => Err(SettlementError::IsAPerson),
            Settlement::Exempt(_, text) | Settlement::NotNeeded(text) => reason(text),
            Settlement::Consent(_) | Settlement::Covered(..) | Settlement::FalseAlarm => Ok(()),
        }
    }

    /// Whether it only points at something: it may stay as it is.
    #[must_use]
    pub fn is_advice(&self) -> bool {
        self.class.is_some_and(|class| !class.is_sensitive())
    }

    /// How it is covered, where it is.
    #[must_use]
    pub fn cover(&self) -> Option<(CoverStyle, CoverMargin)> {
        match self.settlement {
            Some((Settlement::Covered(style, margin), _)) => Some((style, margin)),
            _ => None,
        }
    }
}
