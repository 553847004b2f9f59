//! People shown in photos, their consents, and what follows from a withdrawal.

use std::path::Path;

use chrono::{Days, NaiveDate};
use programme::consent::{
    Channel, Consent, Form, Gap, Giver, Limit, Purpose, Standing, Usage, gaps, standing,
};
use programme::finding::Settlement;
use programme::id::{ConsentId, HolderId, PersonId, PhotoId, PostId, TodoId};
use programme::journal::Action;
use programme::person::{Holder, Minor, Person, PersonKind};
use programme::photo::Photo;
use programme::post::{Post, PostState};
use store::todo::{Todo, TodoKind};
use store::{Db, Tx};

use crate::{App, Error, Register, Words, write_atomically};

/// A person with what the rules say about their consents today.
#[derive(Debug, Clone)]
pub struct PersonView {
    /// The person.
    pub person: Person,
    /// How the consents stand.
    pub standing: Standing,
    /// Why the person may not be shown on LinkedIn; empty if they may.
    pub gaps: Vec<Gap>,
    /// Completed years of a minor whose birthday is known.
    pub age: Option<i32>,
    /// Holders of custody.
    pub holders: Vec<HolderView>,
    /// All consents, newest first.
    pub consents: Vec<ConsentView>,
    /// How many of the to-dos are open.
    pub open_todos: u32,
    /// What withdrawals made necessary.
    pub todos: Vec<(Todo, Option<Post>, Option<u32>)>,
    /// Posts in which the person is shown, with the number of the photo from 1.
    pub posts: Vec<(Post, u32)>,
}

/// A holder of custody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HolderView {
    /// Who it is.
    pub holder: Holder,
    /// The day of the signature that holds today.
    pub signed_on: Option<NaiveDate>,
}

/// A consent and whether it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsentView {
    /// The consent.
    pub consent: Consent,
    /// Who signed.
    pub giver: String,
    /// Whether it holds today.
    pub holds: bool,
}

/// What is entered about a person.
#[derive(Debug, Clone)]
pub struct NewPerson {
    /// `None` for a new one.
    pub id: Option<PersonId>,
    /// Their name.
    pub name: String,
    /// A remark that tells two of the same name apart.
    pub note: String,
    /// Which rules apply; a minor's holders come in `holders`.
    pub kind: PersonKind,
    /// Holders of custody; `None` for new ones.
    pub holders: Vec<(Option<HolderId>, String)>,
}

/// What is entered about a consent.
#[derive(Debug, Clone)]
pub struct NewConsent {
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
    /// Why it is not in writing.
    pub form_reason: String,
    /// What it is limited to.
    pub limit: Limit,
    /// The day of the signature.
    pub given_on: NaiveDate,
    /// The last day.
    pub valid_until: Option<NaiveDate>,
    /// Where the original lies.
    pub original_place: String,
    /// The occasion or another remark.
    pub note: String,
}

/// What a withdrawal led to.
#[derive(Debug, Clone)]
pub struct Withdrawal {
    /// The person shown.
    pub person: PersonId,
    /// Live posts that show the person, with the number of the photo from 1.
    pub live_posts: Vec<(Post, u32)>,
    /// The last day for the to-dos.
    pub due_on: NaiveDate,
}

/// People whose name contains `text`, most urgent first, then by name.
///
/// # Errors
///
/// Those of the store.
pub fn list_people(app: &App, text: &str) -> Result<Vec<PersonView>, Error> {
    app.store.read(|db| {
        let register = Register::load(app, db)?;
        let people = if text.trim().is_empty() {
            register.people.clone()
        } else {
            store::person::search(db, text, u32::MAX)?
        };
        let open = store::todo::open(db)?;
        let with_todos = |person: Person| {
            let own = register.consents_of(person.id);
            let of_person = |todo: &&Todo| own.iter().any(|one| one.id == todo.consent);
            PersonView {
                open_todos: count(open.iter().filter(of_person).count()),
                ..standing_of(person, &register)
            }
        };
        let mut views: Vec<PersonView> = people.into_iter().map(with_todos).collect();
        views.sort_by(|a, b| (a.standing, &a.person.name).cmp(&(b.standing, &b.person.name)));
        Ok(views)
    })
}

/// A person with consents, to-dos and posts.
///
/// # Errors
///
/// Those of the store.
pub fn get_person(app: &App, id: PersonId) -> Result<PersonView, Error> {
    app.store.read(|db| view(app, db, id))
}

fn view(app: &App, db: &Db, id: PersonId) -> Result<PersonView, Error> {
    let register = Register::load(app, db)?;
    let person = store::person::get(db, id)?;
    let posts = store::post::list(db)?;
    let photos = store::photo::list(db)?;
    let shown = shown_in(id, &posts, &photos);
    let todos = todos_of(db, &register.consents_of(id))?;
    let describe = |todo: Todo| {
        let post = todo.post.and_then(|post| posts.iter().find(|one| one.id == post)).cloned();
        let number = todo.photo.and_then(|photo| number_of(photo, &photos));
        (todo, post, number)
    };
    Ok(PersonView {
        open_todos: count(todos.iter().filter(|one| one.done_at.is_none()).count()),
        todos: todos.into_iter().map(describe).collect(),
        posts: shown,
        ..standing_of(person, &register)
    })
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// What the withdrawals of `consents` made necessary, done or not.
fn todos_of(db: &Db, consents: &[Consent]) -> Result<Vec<Todo>, Error> {
    let mut todos = Vec::new();
    for consent in consents {
        todos.extend(store::todo::of_consent(db, consent.id)?);
    }
    Ok(todos)
}

fn number_of(id: PhotoId, photos: &[Photo]) -> Option<u32> {
    photos.iter().find(|photo| photo.id == id).map(|photo| photo.position + 1)
}

/// Posts with a photo in which the person was linked.
fn shown_in(id: PersonId, posts: &[Post], photos: &[Photo]) -> Vec<(Post, u32)> {
    let links = |photo: &&Photo| {
        photo.findings.iter().any(|finding| {
            matches!(finding.settlement, Some((Settlement::Consent(person), _)) if person == id)
        })
    };
    let mut found: Vec<(PostId, u32)> = photos
        .iter()
        .filter(links)
        .filter_map(|photo| photo.post.map(|post| (post, photo.position + 1)))
        .collect();
    found.sort();
    found.dedup_by_key(|(post, _)| *post);
    let with_post =
        |(id, number)| posts.iter().find(|post| post.id == id).map(|post| (post.clone(), number));
    found.into_iter().filter_map(with_post).collect()
}

fn standing_of(person: Person, register: &Register) -> PersonView {
    let own = register.consents_of(person.id);
    let usage = Usage {
        channel: Channel::LinkedIn,
        purpose: Purpose::Programme,
        on: register.on,
        group_photo: true,
    };
    let holds = |one: &Consent| {
        one.holds_on(register.on) && !own.iter().any(|other| other.takes_back(one, register.on))
    };
    let signed = |giver: Giver| {
        let holding = own.iter().filter(|one| one.giver == giver && holds(one));
        holding.map(|one| one.given_on).max()
    };
    let minor = match &person.kind {
        PersonKind::Minor(minor) => Some(minor),
        PersonKind::Employee(_) | PersonKind::External => None,
    };
    let holders = minor.map(|one| one.holders.as_slice()).unwrap_or_default();
    let holder = |holder: &Holder| HolderView {
        holder: holder.clone(),
        signed_on: signed(Giver::Holder(holder.id)),
    };
    let mut consents: Vec<ConsentView> = own
        .iter()
        .map(|one| ConsentView {
            holds: holds(one),
            giver: giver_of(one, &person, holders),
            consent: one.clone(),
        })
        .collect();
    consents.sort_by_key(|one| std::cmp::Reverse((one.consent.given_on, one.consent.id)));
    PersonView {
        standing: standing(&person, &own, register.on, &register.settings),
        gaps: gaps(&person, &own, usage, &register.settings),
        age: minor.and_then(|one| one.age_on(register.on)),
        holders: holders.iter().map(holder).collect(),
        consents,
        open_todos: 0,
        todos: Vec::new(),
        posts: Vec::new(),
        person,
    }
}

/// Who signed. A holder who was taken off the list has signed all the same, under no name.
fn giver_of(consent: &Consent, person: &Person, holders: &[Holder]) -> String {
    match consent.giver {
        Giver::Self_ => person.name.clone(),
        Giver::Holder(id) => {
            let found = holders.iter().find(|one| one.id == id);
            found.map(|one| one.name.clone()).unwrap_or_default()
        }
    }
}

/// Adds or changes a person.
///
/// # Errors
///
/// [`Error::NameMissing`] where the person or a holder has no name,
/// [`Error::DateUnusable`] for a birthday in the future, and those of the store.
pub fn save_person(app: &App, new: NewPerson) -> Result<PersonId, Error> {
    if new.name.trim().is_empty() || new.holders.iter().any(|(_, name)| name.trim().is_empty()) {
        return Err(Error::NameMissing);
    }
    let id = new.id.unwrap_or_else(|| PersonId::from_uuid(app.new_id()));
    let kind = match new.kind {
        PersonKind::Minor(minor) => {
            if minor.born_on.is_some_and(|born| born > app.today()) {
                return Err(Error::DateUnusable);
            }
            let holder = |(id, name): (Option<HolderId>, String)| Holder {
                id: id.unwrap_or_else(|| HolderId::from_uuid(app.new_id())),
                name: name.trim().into(),
            };
            let holders = new.holders.into_iter().map(holder).collect();
            PersonKind::Minor(Minor { holders, ..minor })
        }
        other => other,
    };
    let person = Person { id, name: new.name.trim().into(), note: new.note.trim().into(), kind };
    app.store.write(|tx| {
        let action = if new.id.is_some() {
            store::person::update(tx, &person, app.now())?;
            Action::Changed
        } else {
            store::person::insert(tx, &person)?;
            Action::Added
        };
        app.journal(tx, action, "person", id.uuid())
    })?;
    Ok(id)
}

/// Erases a person with their consents; the journal keeps the proof that it was done.
///
/// # Errors
///
/// Those of the store.
pub fn delete_person(app: &App, id: PersonId) -> Result<(), Error> {
    app.store.write(|tx| {
        store::person::delete(tx, id, app.now())?;
        app.journal(tx, Action::Deleted, "person", id.uuid())
    })
}

/// Records a signed consent.
///
/// # Errors
///
/// [`Error::Consent`] and those of the store.
pub fn add_consent(app: &App, new: NewConsent) -> Result<ConsentId, Error> {
    let id = ConsentId::from_uuid(app.new_id());
    let consent = Consent {
        id,
        person: new.person,
        giver: new.giver,
        purposes: new.purposes,
        channels: new.channels,
        form: new.form,
        form_reason: new.form_reason.trim().into(),
        limit: new.limit,
        given_on: new.given_on,
        valid_until: new.valid_until,
        withdrawn_on: None,
        original_place: new.original_place.trim().into(),
        note: new.note.trim().into(),
    };
    app.store.write(|tx| {
        consent.check(&store::person::get(tx, consent.person)?, app.today())?;
        store::consent::insert(tx, &consent)?;
        app.journal(tx, Action::ConsentGiven, "consent", id.uuid())
    })?;
    Ok(id)
}

/// Withdraws a consent and writes down what has to be done about live posts.
///
/// # Errors
///
/// [`Error::AlreadyWithdrawn`], [`Error::DateUnusable`] where `on` lies in the
/// future or before the consent, and those of the store.
pub fn withdraw_consent(app: &App, id: ConsentId, on: NaiveDate) -> Result<Withdrawal, Error> {
    app.store.write(|tx| {
        let consent = store::consent::get(tx, id)?;
        if consent.withdrawn_on.is_some() {
            return Err(Error::AlreadyWithdrawn(id));
        }
        if on > app.today() || on < consent.given_on {
            return Err(Error::DateUnusable);
        }
        store::consent::withdraw(tx, id, on)?;
        app.journal(tx, Action::ConsentWithdrawn, "consent", id.uuid())?;
        let photos = store::photo::list(tx)?;
        let shown = shown_in(consent.person, &store::post::list(tx)?, &photos);
        let live: Vec<(Post, u32)> =
            shown.into_iter().filter(|(post, _)| post.state == PostState::Published).collect();
        let days = store::settings::load(tx)?.withdrawal_days;
        let due_on = on.checked_add_days(Days::new(days.into())).ok_or(Error::DateUnusable)?;
        add_todos(app, tx, &consent, &live, &photos, due_on)?;
        Ok(Withdrawal { person: consent.person, live_posts: live, due_on })
    })
}

fn add_todos(
    app: &App,
    tx: &Tx<'_>,
    consent: &Consent,
    live: &[(Post, u32)],
    photos: &[Photo],
    due_on: NaiveDate,
) -> Result<(), Error> {
    let todo = |kind, post: Option<PostId>, photo, done_at| Todo {
        id: TodoId::from_uuid(app.new_id()),
        consent: consent.id,
        kind,
        post,
        photo,
        due_on,
        done_at,
    };
    let known = todos_of(tx, &store::consent::of_person(tx, consent.person)?)?;
    // Someone who signed twice and withdraws twice is told and taken out of a post once.
    let is_under_way =
        known.iter().any(|one| one.kind == TodoKind::Confirm && one.done_at.is_none());
    if !is_under_way {
        // New use is barred by the rules from this moment on, so this one is done.
        store::todo::insert(tx, &todo(TodoKind::Block, None, None, Some(app.now())))?;
        store::todo::insert(tx, &todo(TodoKind::Confirm, None, None, None))?;
    }
    let is_new = |(post, _): &&(Post, u32)| {
        !known.iter().any(|one| one.post == Some(post.id) && one.kind == TodoKind::ChangePost)
    };
    for (post, number) in live.iter().filter(is_new) {
        let shown = |photo: &&Photo| photo.post == Some(post.id) && photo.position + 1 == *number;
        let photo = photos.iter().find(shown).map(|photo| photo.id);
        store::todo::insert(tx, &todo(TodoKind::ChangePost, Some(post.id), photo, None))?;
    }
    Ok(())
}

/// Ticks a to-do off, or takes the tick back, and says whose it is.
///
/// # Errors
///
/// Those of the store.
pub fn set_todo(app: &App, id: TodoId, done: bool) -> Result<PersonId, Error> {
    app.store.write(|tx| {
        let todo = store::todo::get(tx, id)?;
        store::todo::set_done(tx, id, done.then(|| app.now()))?;
        if done {
            app.journal(tx, Action::Done, "todo", id.uuid())?;
        }
        Ok(store::consent::get(tx, todo.consent)?.person)
    })
}

/// Saves the blank form on which people consent.
///
/// # Errors
///
/// [`Error::Report`] and those of the file system and the store.
pub fn save_consent_form(app: &App, path: &Path, words: &Words) -> Result<(), Error> {
    let settings = app.store.read(|db| store::settings::load(db).map_err(Error::from))?;
    write_atomically(path, &report::consent_form(&settings.organisation, words)?)
}

#[cfg(test)]
mod tests;
