//! The people who post.

use chrono::NaiveDate;
use serde::Serialize;

use crate::id::{DepartmentId, MemberId};

coded! {
    /// Where a member stands in the programme.
    LifeCycle {
        /// Somebody thought of them, or they did themselves.
        Suggested = "suggested",
        /// They were written to.
        Invited = "invited",
        /// They came to the kick-off.
        KickedOff = "kicked_off",
        /// They went through the workshop.
        Trained = "trained",
        /// They post.
        Active = "active",
        /// They pause, for as long as they like, without a reason.
        Paused = "paused",
        /// They left, without a reason.
        Left = "left",
    }
}

impl LifeCycle {
    /// Whether a step from here to `next` makes sense.
    ///
    /// Forward steps may be skipped (someone joins after the kick-off); who
    /// paused comes back as active; who left may be suggested anew.
    #[must_use]
    pub fn can_become(self, next: Self) -> bool {
        match (self, next) {
            (from, to) if from == to => false,
            (Self::Left, to) => to == Self::Suggested,
            (_, Self::Left) => true,
            (Self::Paused, to) => to == Self::Active,
            (from, Self::Paused) => from != Self::Suggested,
            (from, to) => to > from,
        }
    }

    /// Whether the person stands for their department in the coverage.
    #[must_use]
    pub fn counts_for_coverage(self) -> bool {
        !matches!(self, Self::Paused | Self::Left)
    }
}

coded! {
    /// How much a member has posted before.
    Experience {
        /// Not said yet.
        Unknown = "unknown",
        /// New to LinkedIn.
        New = "new",
        /// Some experience.
        Some = "some",
        /// Practised.
        Practised = "practised",
    }
}

coded! {
    /// Age band, given voluntarily, for the balance of the roster only.
    AgeBand {
        /// Under 30 years.
        Under30 = "under_30",
        /// 30 to 49 years.
        From30 = "30_to_49",
        /// 50 years and over.
        From50 = "50_and_over",
    }
}

coded! {
    /// Documents a member acknowledges, by version.
    Agreement {
        /// Service agreement (Dienstvereinbarung) on public relations.
        ServiceAgreement = "service_agreement",
        /// The programme's notes on photos and image rights.
        PhotoNotes = "photo_notes",
    }
}

/// One dated step of the life cycle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Step {
    /// What the member became.
    pub stage: LifeCycle,
    /// On which day.
    pub on: NaiveDate,
}

/// A version of a document that a member acknowledged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Acknowledgement {
    /// Which document.
    pub agreement: Agreement,
    /// Which version of it.
    pub version: u32,
    /// On which day.
    pub on: NaiveDate,
}

/// What is entered about a member; checked by [`Profile::check`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Profile {
    /// First and last name.
    pub name: String,
    /// The department, by id.
    pub department: DepartmentId,
    /// Where reminders go; empty where unknown.
    pub email: String,
    /// Extension or number; empty where unknown.
    pub phone: String,
    /// Link of the LinkedIn profile; empty where there is none yet.
    pub linkedin_url: String,
    /// How much the member has posted before.
    pub experience: Experience,
    /// Voluntary.
    pub age_band: Option<AgeBand>,
    /// Whether coordinators may see this member's own figures.
    pub shares_figures: bool,
}

/// What is wrong with a [`Profile`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ProfileError {
    /// There is no name.
    #[error("name is empty")]
    NameMissing,
    /// Longer than [`NAME_LIMIT`].
    #[error("name is too long")]
    NameTooLong,
    /// Not of the form a@b.
    #[error("e-mail address is malformed")]
    EmailMalformed,
    /// Not a link to linkedin.com.
    #[error("profile link does not lead to linkedin")]
    NotALinkedInProfile,
}

/// Longest name in characters; far above any real one, so that a pasted text is noticed.
pub const NAME_LIMIT: usize = 200;

impl Profile {
    /// Checks what was typed.
    ///
    /// # Errors
    ///
    /// The first [`ProfileError`] in the order of the fields.
    pub fn check(&self) -> Result<(), ProfileError> {
        if self.name.trim().is_empty() {
            return Err(ProfileError::NameMissing);
        }
        if self.name.chars().count() > NAME_LIMIT {
            return Err(ProfileError::NameTooLong);
        }
        if !self.email.is_empty() && !looks_like_email(&self.email) {
            return Err(ProfileError::EmailMalformed);
        }
        if !self.linkedin_url.is_empty() && !is_linkedin_profile(&self.linkedin_url) {
            return Err(ProfileError::NotALinkedInProfile);
        }
        Ok(())
    }
}

/// A member of the programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Member {
    /// Their id.
    pub id: MemberId,
    /// What was entered about them.
    pub profile: Profile,
    /// Where they stand: the stage of the last step.
    pub stage: LifeCycle,
    /// All steps, oldest first.
    pub steps: Vec<Step>,
    /// What they acknowledged, newest version of each document last.
    pub acknowledgements: Vec<Acknowledgement>,
}

impl Member {
    /// The newest version of `agreement` that the member acknowledged.
    #[must_use]
    pub fn acknowledged(&self, agreement: Agreement) -> Option<u32> {
        let versions = self.acknowledgements.iter().filter(|one| one.agreement == agreement);
        versions.map(|one| one.version).max()
    }
}

fn looks_like_email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else { return false };
    !local.is_empty()
        && domain.contains('.')
        && !domain.starts_with('.')
        && !domain.ends_with('.')
        && !text.chars().any(|letter| letter.is_whitespace() || letter == ',' || letter == ';')
        && !domain.contains('@')
}

fn is_linkedin_profile(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://")).unwrap_or(url);
    let host = rest.split('/').next().unwrap_or_default();
    let path = &rest[host.len()..];
    (host == "linkedin.com" || host.ends_with(".linkedin.com"))
        && path.starts_with("/in/")
        && path.len() > "/in/".len()
        && !path.contains(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn profile() -> Profile {
        Profile {
            name: "Elif Yıldız".into(),
            department: DepartmentId::from_uuid(uuid::Uuid::nil()),
            email: String::new(),
            phone: String::new(),
            linkedin_url: String::new(),
            experience: Experience::Unknown,
            age_band: None,
            shares_figures: false,
        }
    }

    #[test]
    fn checks_what_was_typed() {
        let cases: [(&str, fn(&mut Profile), _); 9] = [
            ("only a name", |_| {}, Ok(())),
            ("blank name", |p| p.name = "  ".into(), Err(ProfileError::NameMissing)),
            ("a pasted text", |p| p.name = "x".repeat(201), Err(ProfileError::NameTooLong)),
            ("address", |p| p.email = "e.yildiz@monheim.example".into(), Ok(())),
            (
                "two addresses",
                |p| p.email = "a@b.de; c@d.de".into(),
                Err(ProfileError::EmailMalformed),
            ),
            ("no domain", |p| p.email = "a@b".into(), Err(ProfileError::EmailMalformed)),
            ("profile", |p| p.linkedin_url = "https://www.linkedin.com/in/elif-y".into(), Ok(())),
            (
                "company page",
                |p| p.linkedin_url = "https://www.linkedin.com/company/x".into(),
                Err(ProfileError::NotALinkedInProfile),
            ),
            (
                "look-alike host",
                |p| p.linkedin_url = "https://evil-linkedin.com/in/x".into(),
                Err(ProfileError::NotALinkedInProfile),
            ),
        ];
        for (name, change, expected) in cases {
            let mut profile = profile();
            change(&mut profile);
            assert_eq!(profile.check(), expected, "{name}");
        }
    }

    #[test]
    fn life_cycle_goes_forward_pauses_and_ends() {
        use LifeCycle::{Active, Invited, KickedOff, Left, Paused, Suggested, Trained};
        let cases = [
            ("first step", Suggested, Invited, true),
            ("joins after the kick-off", Invited, Trained, true),
            ("no way back", Trained, KickedOff, false),
            ("pauses", Active, Paused, true),
            ("nothing to pause yet", Suggested, Paused, false),
            ("comes back", Paused, Active, true),
            ("comes back only as active", Paused, Invited, false),
            ("leaves at any time", Invited, Left, true),
            ("starts anew", Left, Suggested, true),
            ("left stays left", Left, Active, false),
            ("same again", Active, Active, false),
        ];
        for (name, from, to, expected) in cases {
            assert_eq!(from.can_become(to), expected, "{name}");
        }
    }
}
