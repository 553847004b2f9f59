//! People shown, their consents, withdrawals.

use programme::consent::{Channel, Form, Gap, Giver, Limit, Purpose, Standing};
use programme::department::Department;
use programme::id::DepartmentId;
use programme::person::{Minor, PersonKind};
use programme::post::Post;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{CommandError, ErrorCode};

/// A row of the register.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct PersonRow {
    /// Their id.
    pub(crate) id: String,
    /// Their name.
    pub(crate) name: String,
    /// `employee`, `external` or `minor`.
    pub(crate) kind: String,
    /// Department or remark.
    pub(crate) note: String,
    /// Completed years, for minors.
    pub(crate) age: Option<u32>,
    /// How the consents stand.
    #[ts(type = "Standing")]
    pub(crate) standing: Standing,
    /// How many to-dos of withdrawals are open.
    pub(crate) open_todos: u32,
    /// Where the person may be shown.
    #[ts(type = "Channel[]")]
    pub(crate) channels: Vec<Channel>,
    /// What the newest consent is limited to.
    #[ts(type = "Limit")]
    pub(crate) limit: Limit,
    /// The first day on which something ends.
    pub(crate) valid_until: Option<String>,
    /// Why the person may not be shown; codes of `gap-<code>`.
    pub(crate) gaps: Vec<String>,
    /// Custody holders of a minor and whether they signed.
    pub(crate) holders: Vec<HolderRow>,
}

/// A holder of custody.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct HolderRow {
    /// Their id.
    pub(crate) id: String,
    /// Their name.
    pub(crate) name: String,
    /// The day they signed the consent that holds; `null`: missing.
    pub(crate) signed_on: Option<String>,
}

/// Everything about a person shown.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct Person {
    /// What the register shows.
    pub(crate) row: PersonRow,
    /// Day of birth of a minor.
    pub(crate) born_on: Option<String>,
    /// A document shows sole custody.
    pub(crate) sole_custody: bool,
    /// A child of a Kita.
    pub(crate) kita: bool,
    /// The department's id of an employee.
    pub(crate) department_id: Option<String>,
    /// All consents, newest first.
    pub(crate) consents: Vec<Consent>,
    /// To-dos of a withdrawal.
    pub(crate) todos: Vec<Todo>,
    /// Titles of posts in which the person is shown.
    pub(crate) posts: Vec<PostTitle>,
}

/// A post by its title.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct PostTitle {
    /// Its id.
    pub(crate) id: String,
    /// Its title.
    pub(crate) title: String,
    /// When it went out.
    pub(crate) published_at: Option<String>,
}

/// What is entered about a person.
#[derive(Debug, Clone, Deserialize, TS)]
pub(crate) struct PersonInput {
    /// `null` for a new one.
    pub(crate) id: Option<String>,
    /// Their name.
    pub(crate) name: String,
    /// A remark that tells two of the same name apart.
    pub(crate) note: String,
    /// `employee`, `external` or `minor`.
    pub(crate) kind: String,
    /// The department's id of an employee.
    pub(crate) department_id: Option<String>,
    /// Day of birth of a minor.
    pub(crate) born_on: Option<String>,
    /// All holders of custody; an empty id is a new one.
    pub(crate) holders: Vec<HolderInput>,
    /// A document shows sole custody.
    pub(crate) sole_custody: bool,
    /// A child of a Kita.
    pub(crate) kita: bool,
}

/// A holder of custody as entered.
#[derive(Debug, Clone, Deserialize, TS)]
pub(crate) struct HolderInput {
    /// Their id; empty for a new one.
    pub(crate) id: String,
    /// Their name.
    pub(crate) name: String,
}

/// One signed consent.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct Consent {
    /// Its id.
    pub(crate) id: String,
    /// What was entered.
    pub(crate) input: ConsentInput,
    /// Name of the signer.
    pub(crate) giver: String,
    /// The day it was withdrawn.
    pub(crate) withdrawn_on: Option<String>,
    /// Whether it holds today.
    pub(crate) holds: bool,
}

/// What is entered about a consent.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub(crate) struct ConsentInput {
    /// The person shown.
    pub(crate) person_id: String,
    /// The holder who signed; `null`: the person.
    pub(crate) holder_id: Option<String>,
    /// What for.
    #[ts(type = "Purpose[]")]
    pub(crate) purposes: Vec<Purpose>,
    /// Where.
    #[ts(type = "Channel[]")]
    pub(crate) channels: Vec<Channel>,
    /// How it was given.
    #[ts(type = "Form")]
    pub(crate) form: Form,
    /// Why it is not in writing.
    pub(crate) form_reason: String,
    /// What it is limited to.
    #[ts(type = "Limit")]
    pub(crate) limit: Limit,
    /// The day of the signature.
    pub(crate) given_on: String,
    /// The last day.
    pub(crate) valid_until: Option<String>,
    /// Where the original lies.
    pub(crate) original_place: String,
    /// The occasion or another remark.
    pub(crate) note: String,
}

/// Something to do after a withdrawal.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct Todo {
    /// Its id.
    pub(crate) id: String,
    /// `block`, `change_post` or `confirm`.
    pub(crate) kind: String,
    /// The post to change.
    pub(crate) post: Option<PostTitle>,
    /// Link of that post.
    pub(crate) url: Option<String>,
    /// Which photo of the post shows the person, from 1.
    pub(crate) photo_number: Option<u32>,
    /// The last day.
    pub(crate) due: String,
    /// When it was done.
    pub(crate) done_at: Option<String>,
}

/// The words are `gap-<code>`.
pub(crate) fn gap_code(gap: &Gap) -> &'static str {
    match gap {
        Gap::Missing => "missing",
        Gap::NotYetGiven => "not-yet-given",
        Gap::Expired => "expired",
        Gap::Withdrawn => "withdrawn",
        Gap::OtherChannel => "other-channel",
        Gap::OtherPurpose => "other-purpose",
        Gap::GroupPhotosOnly => "group-photos-only",
        Gap::NotInWriting => "not-in-writing",
        Gap::HoldersUnknown => "holders-unknown",
        Gap::SecondHolderUnclear => "second-holder-unclear",
        Gap::HolderMissing(_) => "holder-missing",
        Gap::OwnConsentMissing => "own-consent-missing",
        Gap::KitaChild => "kita-child",
    }
}

impl PersonRow {
    /// A row of the register; `departments` gives an employee's department its name.
    pub(crate) fn new(view: &app::PersonView, departments: &[Department]) -> Self {
        let holding = || view.consents.iter().filter(|one| one.holds);
        let mut channels: Vec<Channel> =
            holding().flat_map(|one| one.consent.channels.iter().copied()).collect();
        channels.sort();
        channels.dedup();
        let holder = |one: &app::HolderView| HolderRow {
            id: one.holder.id.to_string(),
            name: one.holder.name.clone(),
            signed_on: one.signed_on.map(|day| day.to_string()),
        };
        let ends = holding().filter_map(|one| one.consent.valid_until).min();
        Self {
            id: view.person.id.to_string(),
            name: view.person.name.clone(),
            kind: view.person.kind.code().into(),
            note: note(view, departments),
            age: view.age.and_then(|age| u32::try_from(age).ok()),
            standing: view.standing,
            open_todos: view.open_todos,
            channels,
            limit: holding().next().map_or(Limit::None, |one| one.consent.limit),
            valid_until: ends.map(|day| day.to_string()),
            gaps: view.gaps.iter().map(gap_code).map(str::to_owned).collect(),
            holders: view.holders.iter().map(holder).collect(),
        }
    }
}

/// The remark, or for employees without one the department.
fn note(view: &app::PersonView, departments: &[Department]) -> String {
    if !view.person.note.is_empty() {
        return view.person.note.clone();
    }
    let id = department_of(view);
    let found = departments.iter().find(|one| Some(one.id) == id);
    found.map(|one| one.name.clone()).unwrap_or_default()
}

fn department_of(view: &app::PersonView) -> Option<DepartmentId> {
    match view.person.kind {
        PersonKind::Employee(department) => department,
        PersonKind::External | PersonKind::Minor(_) => None,
    }
}

impl Person {
    /// Everything about a person.
    pub(crate) fn new(view: app::PersonView, departments: &[Department]) -> Self {
        let row = PersonRow::new(&view, departments);
        let department_id = department_of(&view).map(|id| id.to_string());
        let minor = match view.person.kind {
            PersonKind::Minor(minor) => Some(minor),
            PersonKind::Employee(_) | PersonKind::External => None,
        };
        let todo = |(todo, post, number): (app::Todo, Option<Post>, Option<u32>)| Todo {
            id: todo.id.to_string(),
            kind: todo.kind.code().into(),
            url: post.as_ref().and_then(|one| one.publication.as_ref().map(|one| one.url.clone())),
            post: post.map(Into::into),
            photo_number: number,
            due: todo.due_on.to_string(),
            done_at: todo.done_at.map(super::instant),
        };
        Self {
            row,
            born_on: minor.as_ref().and_then(|one| one.born_on).map(|day| day.to_string()),
            sole_custody: minor.as_ref().is_some_and(|one| one.sole_custody),
            kita: minor.as_ref().is_some_and(|one| one.kita),
            department_id,
            consents: view.consents.into_iter().map(Into::into).collect(),
            todos: view.todos.into_iter().map(todo).collect(),
            posts: view.posts.into_iter().map(|(post, _)| post.into()).collect(),
        }
    }
}

impl From<Post> for PostTitle {
    fn from(post: Post) -> Self {
        Self {
            id: post.id.to_string(),
            title: post.title,
            published_at: post.publication.map(|one| super::instant(one.at)),
        }
    }
}

impl From<app::ConsentView> for Consent {
    fn from(view: app::ConsentView) -> Self {
        let consent = view.consent;
        let holder = match consent.giver {
            Giver::Self_ => None,
            Giver::Holder(id) => Some(id.to_string()),
        };
        Self {
            id: consent.id.to_string(),
            input: ConsentInput {
                person_id: consent.person.to_string(),
                holder_id: holder,
                purposes: consent.purposes,
                channels: consent.channels,
                form: consent.form,
                form_reason: consent.form_reason,
                limit: consent.limit,
                given_on: consent.given_on.to_string(),
                valid_until: consent.valid_until.map(|day| day.to_string()),
                original_place: consent.original_place,
                note: consent.note,
            },
            giver: view.giver,
            withdrawn_on: consent.withdrawn_on.map(|day| day.to_string()),
            holds: view.holds,
        }
    }
}

impl TryFrom<ConsentInput> for app::NewConsent {
    type Error = CommandError;

    fn try_from(input: ConsentInput) -> Result<Self, CommandError> {
        let giver = match input.holder_id {
            Some(id) => Giver::Holder(super::read_id(&id)?),
            None => Giver::Self_,
        };
        Ok(Self {
            person: super::read_id(&input.person_id)?,
            giver,
            purposes: input.purposes,
            channels: input.channels,
            form: input.form,
            form_reason: input.form_reason,
            limit: input.limit,
            given_on: super::read_day(&input.given_on)?,
            valid_until: input.valid_until.as_deref().map(super::read_day).transpose()?,
            original_place: input.original_place,
            note: input.note,
        })
    }
}

impl TryFrom<PersonInput> for app::NewPerson {
    type Error = CommandError;

    fn try_from(input: PersonInput) -> Result<Self, CommandError> {
        let kind = match input.kind.as_str() {
            "employee" => PersonKind::Employee(
                input.department_id.as_deref().map(super::read_id).transpose()?,
            ),
            "external" => PersonKind::External,
            "minor" => PersonKind::Minor(Minor {
                born_on: input.born_on.as_deref().map(super::read_day).transpose()?,
                holders: Vec::new(),
                sole_custody: input.sole_custody,
                kita: input.kita,
            }),
            _ => return Err(ErrorCode::BadRequest.into()),
        };
        let holder = |one: HolderInput| {
            let id = if one.id.is_empty() { None } else { Some(super::read_id(&one.id)?) };
            Ok::<_, CommandError>((id, one.name))
        };
        Ok(Self {
            id: input.id.as_deref().map(super::read_id).transpose()?,
            name: input.name,
            note: input.note,
            kind,
            holders: input.holders.into_iter().map(holder).collect::<Result<_, _>>()?,
        })
    }
}
