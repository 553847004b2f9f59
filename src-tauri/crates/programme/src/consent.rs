//! Consents and what they allow. Rules and their sources: `reference/law.md`.

use chrono::{Days, NaiveDate};
use serde::Serialize;

use crate::calendar::Land;
use crate::id::{ConsentId, HolderId, PersonId};
use crate::person::{Minor, Person, PersonKind};
use crate::settings::Settings;

coded! {
    /// Where a picture may appear.
    Channel {
        /// Posts of people on LinkedIn.
        LinkedIn = "linkedin",
        /// The city's own website.
        CityWebsite = "city_website",
        /// The city's own pages on social networks.
        CityPage = "city_page",
        /// Printed matter.
        Print = "print",
    }
}

coded! {
    /// What a picture may be used for.
    Purpose {
        /// Posts of the corporate influencer programme.
        Programme = "programme",
        /// The city's public relations.
        PublicRelations = "public_relations",
        /// Job advertisements.
        Recruiting = "recruiting",
    }
}

coded! {
    /// How a consent was given.
    Form {
        /// Signed on paper (Schriftform, § 126 BGB).
        Written = "written",
        /// By e-mail or form (Textform, § 126b BGB).
        Electronic = "electronic",
        /// Said before a witness, noted at once.
        Oral = "oral",
    }
}

coded! {
    /// What a consent is limited to.
    Limit {
        /// Nothing.
        None = "none",
        /// Pictures with at least three people.
        GroupPhotos = "group_photos",
        /// One occasion, named in the note.
        OneOccasion = "one_occasion",
    }
}

/// Who signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Giver {
    /// The person shown.
    Self_,
    /// A holder of custody.
    Holder(HolderId),
}

/// One signed consent (Einwilligung).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Consent {
    /// Its id.
    pub id: ConsentId,
    /// The person shown.
    pub person: PersonId,
    /// Who signed.
    pub giver: Giver,
    /// What for.
    pub purposes: Vec<Purpose>,
    /// Where.
    pub channels: Vec<Channel>,
    /// How it was given.
    pub form: Form,
    /// Why an employee's consent is not in writing; empty where it is.
    pub form_reason: String,
    /// What it is limited to.
    pub limit: Limit,
    /// The day of the signature.
    pub given_on: NaiveDate,
    /// Last day on which it holds; `None`: until withdrawn.
    pub valid_until: Option<NaiveDate>,
    /// The day it was withdrawn.
    pub withdrawn_on: Option<NaiveDate>,
    /// Where the signed original lies, such as "Ordner 3, Blatt 17"; empty where not recorded.
    pub original_place: String,
    /// The occasion or another remark.
    pub note: String,
}

/// Why a consent, or a person's consents together, do not allow a photo.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Gap {
    /// There is none.
    Missing,
    /// It begins later.
    NotYetGiven,
    /// It ended.
    Expired,
    /// It was withdrawn.
    Withdrawn,
    /// It does not name this channel.
    OtherChannel,
    /// It does not name this purpose.
    OtherPurpose,
    /// It holds for group photos only.
    GroupPhotosOnly,
    /// An employee's consent is not in writing, and no reason is given (DSG NRW § 18 (2));
    /// outside of NRW neither in writing nor electronic (BDSG § 26 (2)).
    NotInWriting,
    /// No holder of custody is recorded.
    HoldersUnknown,
    /// One holder is recorded, but no document shows sole custody.
    SecondHolderUnclear,
    /// This holder's consent is missing (OLG Düsseldorf, 1 UF 74/21: all holders).
    HolderMissing(HolderId),
    /// The child's own consent is missing: 14 or older, or the age is not known.
    OwnConsentMissing,
    /// Children of day-care centres are not shown at all.
    KitaChild,
}

/// Youngest age at which a child's own consent is needed as well.
///
/// Source: case law on the capacity to understand ("about 14 years").
pub const OWN_CONSENT_FROM: i32 = 14;

/// How a photo is going to be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Usage {
    /// Where.
    pub channel: Channel,
    /// What for.
    pub purpose: Purpose,
    /// When.
    pub on: NaiveDate,
    /// Whether at least three people are in the picture.
    pub group_photo: bool,
}

/// Why `person` may not be shown; empty if they may.
#[must_use]
pub fn gaps(person: &Person, consents: &[Consent], usage: Usage, settings: &Settings) -> Vec<Gap> {
    let by = |giver: Giver| {
        let own = || consents.iter().filter(|one| one.person == person.id && one.giver == giver);
        best(own(), |consent| {
            let covers = |other: &&Consent| {
                other.channels.contains(&usage.channel) && other.purposes.contains(&usage.purpose)
            };
            let mut later = own().filter(covers);
            if later.any(|other| other.takes_back(consent, usage.on)) {
                return Some(Gap::Withdrawn);
            }
            gap_of(consent, person, usage, settings)
        })
    };
    match &person.kind {
        PersonKind::Employee(_) | PersonKind::External => by(Giver::Self_).into_iter().collect(),
        PersonKind::Minor(minor) => minor_gaps(minor, by, usage.on, settings),
    }
}

fn minor_gaps(
    minor: &Minor,
    by: impl Fn(Giver) -> Option<Gap>,
    on: NaiveDate,
    settings: &Settings,
) -> Vec<Gap> {
    let age = minor.age_on(on);
    if age.is_some_and(|age| age >= 18) {
        // Who came of age decides alone; the holders' signatures no longer count.
        return by(Giver::Self_).into_iter().collect();
    }
    let mut gaps = Vec::new();
    if minor.kita && !settings.kita_children_allowed {
        gaps.push(Gap::KitaChild);
    }
    match (minor.holders.len(), minor.sole_custody) {
        (0, _) => gaps.push(Gap::HoldersUnknown),
        (1, false) => gaps.push(Gap::SecondHolderUnclear),
        _ => {}
    }
    for holder in &minor.holders {
        match by(Giver::Holder(holder.id)) {
            Some(Gap::Missing) => gaps.push(Gap::HolderMissing(holder.id)),
            Some(gap) if !gaps.contains(&gap) => gaps.push(gap),
            _ => {}
        }
    }
    if age.is_none_or(|age| age >= OWN_CONSENT_FROM) {
        match by(Giver::Self_) {
            Some(Gap::Missing) => gaps.push(Gap::OwnConsentMissing),
            Some(gap) if !gaps.contains(&gap) => gaps.push(gap),
            _ => {}
        }
    }
    gaps
}

/// `None` if one of them allows it, else what is wrong with the one that comes nearest.
fn best<'a>(
    consents: impl Iterator<Item = &'a Consent>,
    gap_of: impl Fn(&Consent) -> Option<Gap>,
) -> Option<Gap> {
    let mut newest: Option<(NaiveDate, Gap)> = None;
    for consent in consents {
        let gap = gap_of(consent)?;
        if newest.as_ref().is_none_or(|(given_on, _)| consent.given_on >= *given_on) {
            newest = Some((consent.given_on, gap));
        }
    }
    Some(newest.map_or(Gap::Missing, |(_, gap)| gap))
}

fn gap_of(consent: &Consent, person: &Person, usage: Usage, settings: &Settings) -> Option<Gap> {
    let employee = matches!(person.kind, PersonKind::Employee(_));
    let formless = match consent.form {
        Form::Written => false,
        Form::Electronic => settings.land == Land::Nw,
        Form::Oral => true,
    };
    let unwritten = formless && consent.form_reason.trim().is_empty();
    if consent.withdrawn_on.is_some_and(|day| day <= usage.on) {
        Some(Gap::Withdrawn)
    } else if consent.given_on > usage.on {
        Some(Gap::NotYetGiven)
    } else if consent.valid_until.is_some_and(|day| day < usage.on) {
        Some(Gap::Expired)
    } else if !consent.channels.contains(&usage.channel) {
        Some(Gap::OtherChannel)
    } else if !consent.purposes.contains(&usage.purpose) {
        Some(Gap::OtherPurpose)
    } else if employee && settings.employee_consent_in_writing && unwritten {
        Some(Gap::NotInWriting)
    } else if consent.limit == Limit::GroupPhotos && !usage.group_photo {
        Some(Gap::GroupPhotosOnly)
    } else {
        None
    }
}

coded! {
    /// How a person's consents stand, for the register. The order is that of urgency.
    Standing {
        /// A consent was withdrawn.
        Withdrawn = "withdrawn",
        /// No photo of the person is free.
        Blocked = "blocked",
        /// Ends within the notice period.
        Expiring = "expiring",
        /// The place of the signed original is not recorded.
        OriginalMissing = "original_missing",
        /// All is well.
        Valid = "valid",
    }
}

/// How `person`'s consents stand on `today` for posts on LinkedIn.
#[must_use]
pub fn standing(
    person: &Person,
    consents: &[Consent],
    today: NaiveDate,
    settings: &Settings,
) -> Standing {
    let usage = Usage {
        channel: Channel::LinkedIn,
        purpose: Purpose::Programme,
        on: today,
        group_photo: true,
    };
    let gaps = gaps(person, consents, usage, settings);
    if gaps.contains(&Gap::Withdrawn) {
        return Standing::Withdrawn;
    }
    if !gaps.is_empty() {
        return Standing::Blocked;
    }
    let soon = today.checked_add_days(Days::new(settings.expiry_notice_days.into()));
    let ends_soon = |consent: &Consent| consent.valid_until.is_some_and(|day| Some(day) <= soon);
    let allowing = consents.iter().filter(|one| one.person == person.id && one.holds_on(today));
    // Several signatures of one giver: the one that lasts longest counts.
    let mut last: Vec<&Consent> = Vec::new();
    for consent in allowing {
        match last.iter_mut().find(|one| one.giver == consent.giver) {
            Some(one) if outlasts(consent, one) => *one = consent,
            Some(_) => {}
            None => last.push(consent),
        }
    }
    if last.iter().any(|consent| ends_soon(consent)) {
        Standing::Expiring
    } else if last
        .iter()
        .any(|one| one.form == Form::Written && one.original_place.trim().is_empty())
    {
        Standing::OriginalMissing
    } else {
        Standing::Valid
    }
}

fn outlasts(one: &Consent, other: &Consent) -> bool {
    match (one.valid_until, other.valid_until) {
        (None, _) => true,
        (Some(_), None) => false,
        (Some(one), Some(other)) => one > other,
    }
}

impl Consent {
    /// Whether it was given, has not ended and was not withdrawn on `day`.
    #[must_use]
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.given_on <= day
            && self.valid_until.is_none_or(|until| until >= day)
            && self.withdrawn_on.is_none_or(|withdrawn| withdrawn > day)
    }

    /// Whether this consent was withdrawn by `day` and `earlier`, which the same
    /// person gave for some of the same, went with it.
    ///
    /// Whoever says no to pictures on LinkedIn has not looked up first how often
    /// they once said yes. Only what was signed since then counts, and a
    /// withdrawal for one occasion leaves the others alone.
    #[must_use]
    pub fn takes_back(&self, earlier: &Self, day: NaiveDate) -> bool {
        self.person == earlier.person
            && self.giver == earlier.giver
            && self.limit != Limit::OneOccasion
            && self.withdrawn_on.is_some_and(|on| on <= day && earlier.given_on < on)
            && self.channels.iter().any(|one| earlier.channels.contains(one))
            && self.purposes.iter().any(|one| earlier.purposes.contains(one))
    }
}

/// A consent that can't be written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ConsentError {
    /// No channel is named.
    #[error("channels are missing")]
    ChannelsMissing,
    /// No purpose is named.
    #[error("purposes are missing")]
    PurposesMissing,
    /// It ends before it begins.
    #[error("consent ends before it begins")]
    EndsBeforeItBegins,
    /// It begins in the future.
    #[error("consent is dated in the future")]
    GivenInTheFuture,
    /// One occasion, but which?
    #[error("occasion is not named")]
    OccasionMissing,
    /// The signer is no recorded holder of custody of this person.
    #[error("giver holds no custody of this person")]
    UnknownHolder,
}

impl Consent {
    /// Checks what was entered for `person` on `today`.
    ///
    /// # Errors
    ///
    /// Any [`ConsentError`].
    pub fn check(&self, person: &Person, today: NaiveDate) -> Result<(), ConsentError> {
        if self.channels.is_empty() {
            return Err(ConsentError::ChannelsMissing);
        }
        if self.purposes.is_empty() {
            return Err(ConsentError::PurposesMissing);
        }
        if self.given_on > today {
            return Err(ConsentError::GivenInTheFuture);
        }
        if self.valid_until.is_some_and(|until| until < self.given_on) {
            return Err(ConsentError::EndsBeforeItBegins);
        }
        if self.limit == Limit::OneOccasion && self.note.trim().is_empty() {
            return Err(ConsentError::OccasionMissing);
        }
        if let Giver::Holder(id) = self.giver {
            let PersonKind::Minor(minor) = &person.kind else {
                return Err(ConsentError::UnknownHolder);
            };
            if !minor.holders.iter().any(|holder| holder.id == id) {
                return Err(ConsentError::UnknownHolder);
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
