//! Posts: from the idea to the link on LinkedIn.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use programme::goal::Goal;
use programme::id::{MemberId, PostId, TopicId};
use programme::journal::Action;
use programme::photo::Photo;
use programme::planning::{Slot, SlotProblem, next_slot, slot_problem};
use programme::post::{Post, PostState, Publication};
use programme::readiness::Missing;
use programme::topic::Topic;
use store::Db;

use crate::{App, Error, Register};

/// A post with everything the editor shows.
#[derive(Debug, Clone)]
pub struct PostView {
    /// The post.
    pub post: Post,
    /// Author's name.
    pub author: String,
    /// Author's department.
    pub department: String,
    /// The idea it came from.
    pub topic: Option<Topic>,
    /// Its photos in order.
    pub photos: Vec<Photo>,
    /// What is missing until it can go out.
    pub missing: Vec<Missing>,
    /// What speaks against the planned time.
    pub planned_problem: Option<SlotProblem>,
    /// Names and rules for the photos' lights.
    pub register: Register,
}

/// What the editor saves.
#[derive(Debug, Clone)]
pub struct PostChange {
    /// The revision that was read.
    pub revision: u32,
    /// Working title.
    pub title: String,
    /// The text.
    pub text: String,
    /// The idea it came from.
    pub topic: Option<TopicId>,
    /// What it is for; the first is the main goal.
    pub goals: Vec<Goal>,
    /// When it is planned.
    pub planned_at: Option<DateTime<Utc>>,
    /// Working time in minutes.
    pub minutes: u32,
}

/// Posts with their photos, newest change first: `author`'s, or everybody's.
///
/// # Errors
///
/// Those of the store.
pub fn list_posts(
    app: &App,
    author: Option<MemberId>,
) -> Result<(Vec<(Post, Vec<Photo>)>, Register), Error> {
    app.store.read(|db| {
        let mut posts = match author {
            Some(author) => store::post::of_author(db, author)?,
            None => store::post::list(db)?,
        };
        posts.sort_by_key(|post| std::cmp::Reverse((post.changed_at, post.id)));
        let mut by_post = crate::photo::by_post(store::photo::list(db)?);
        let with_photos = |post: Post| {
            let photos = by_post.remove(&Some(post.id)).unwrap_or_default();
            (post, photos)
        };
        Ok((posts.into_iter().map(with_photos).collect(), Register::load(app, db)?))
    })
}

/// One post.
///
/// # Errors
///
/// Those of the store.
pub fn get_post(app: &App, id: PostId) -> Result<PostView, Error> {
    app.store.read(|db| view(app, db, id))
}

fn view(app: &App, db: &Db, id: PostId) -> Result<PostView, Error> {
    let post = store::post::get(db, id)?;
    let register = Register::load(app, db)?;
    let photos = store::photo::of_post(db, id)?;
    // The author may have been erased since; their posts stay.
    let author = store::member::get(db, post.author).ok();
    let department = author.as_ref().map(|one| store::department::get(db, one.profile.department));
    Ok(PostView {
        missing: register.missing(&post, &photos),
        planned_problem: problem(app, &post, &register),
        author: author.map(|one| one.profile.name).unwrap_or_default(),
        department: department.transpose()?.map(|one| one.name).unwrap_or_default(),
        topic: post.topic.and_then(|topic| store::topic::get(db, topic).ok()),
        post,
        photos,
        register,
    })
}

fn problem(app: &App, post: &Post, register: &Register) -> Option<SlotProblem> {
    let at = post.planned_at.filter(|_| post.publication.is_none())?;
    slot_problem(at, app.now(), &register.settings)
}

/// Begins a post. One that comes from a topic takes over its goals, and its title where none is given.
///
/// # Errors
///
/// Those of the store.
pub fn add_post(
    app: &App,
    author: MemberId,
    title: &str,
    topic: Option<TopicId>,
    text: &str,
    german: bool,
) -> Result<PostId, Error> {
    let id = PostId::from_uuid(app.new_id());
    app.store.write(|tx| {
        store::member::get(tx, author)?;
        let topic = topic.map(|topic| store::topic::get(tx, topic)).transpose()?;
        let from_topic =
            topic.as_ref().map(|one| if german { &one.title.de } else { &one.title.en });
        let title =
            if title.trim().is_empty() { from_topic.map_or("", |one| one) } else { title.trim() };
        let post = Post {
            id,
            author,
            topic: topic.as_ref().map(|one| one.id),
            title: title.into(),
            text: text.into(),
            goals: topic.as_ref().map(|one| one.goals.clone()).unwrap_or_default(),
            planned_at: None,
            state: state_of(text),
            publication: None,
            minutes: 0,
            changed_at: app.now(),
            revision: 1,
        };
        store::post::insert(tx, &post)?;
        app.journal(tx, Action::Added, "post", id.uuid())
    })?;
    Ok(id)
}

/// An idea becomes a draft with its first word.
fn state_of(text: &str) -> PostState {
    if text.trim().is_empty() { PostState::Idea } else { PostState::Draft }
}

/// Saves what the editor holds and says the new revision. A post that was
/// ready becomes a draft again: its text is no longer the one handed over.
///
/// # Errors
///
/// [`Error::AlreadyPublished`], a conflict of the store where somebody else
/// saved meanwhile, and others of the store.
pub fn save_post(app: &App, id: PostId, change: PostChange) -> Result<u32, Error> {
    app.store.write(|tx| {
        let before = store::post::get(tx, id)?;
        if before.publication.is_some() {
            return Err(Error::AlreadyPublished(id));
        }
        let state = state_of(&change.text);
        let post = Post {
            revision: change.revision,
            title: change.title,
            text: change.text,
            topic: change.topic,
            goals: change.goals,
            planned_at: change.planned_at,
            minutes: change.minutes,
            ..before.clone()
        };
        let revision = store::post::save(tx, &post, app.now())?;
        let stays_ready = before.state == PostState::Ready && before.text == post.text;
        if stays_ready || before.state == state {
            return Ok(revision);
        }
        Ok(store::post::set_state(tx, id, state, app.now())?)
    })
}

/// Deletes a post. Its photos stay on the bench: cleaning and settling them was
/// work, and each can be deleted there.
///
/// # Errors
///
/// Those of the store.
pub fn delete_post(app: &App, id: PostId) -> Result<(), Error> {
    app.store.write(|tx| {
        let loose = store::photo::loose(tx)?.into_iter();
        let kept: Vec<_> = loose.chain(store::photo::of_post(tx, id)?).map(|one| one.id).collect();
        store::photo::reorder(tx, None, &kept)?;
        store::post::delete(tx, id, app.now())?;
        app.journal(tx, Action::Deleted, "post", id.uuid())
    })
}

/// Records that a post went out.
///
/// # Errors
///
/// [`Error::PostLink`], [`Error::DateUnusable`] where `at` lies in the future,
/// [`Error::AlreadyPublished`], and those of the store.
pub fn publish_post(
    app: &App,
    id: PostId,
    url: &str,
    at: DateTime<Utc>,
    minutes: u32,
) -> Result<(), Error> {
    let link = wording::post_link(url).map_err(Error::PostLink)?;
    if at > app.now() {
        return Err(Error::DateUnusable);
    }
    app.store.write(|tx| {
        let post = store::post::get(tx, id)?;
        if post.publication.is_some() {
            return Err(Error::AlreadyPublished(id));
        }
        // Whoever posted although something was missing has posted: the record must
        // tell the truth, so nothing is refused here.
        let publication = Publication { url: link.url, at };
        store::post::publish(tx, id, &publication, minutes, app.now())?;
        app.journal(tx, Action::Published, "post", id.uuid())
    })
}

/// Records that a post was taken down on LinkedIn.
///
/// # Errors
///
/// [`Error::NotPublished`] and those of the store.
pub fn take_down_post(app: &App, id: PostId) -> Result<(), Error> {
    app.store.write(|tx| {
        if store::post::get(tx, id)?.state != PostState::Published {
            return Err(Error::NotPublished(id));
        }
        store::post::set_state(tx, id, PostState::Withdrawn, app.now())?;
        app.journal(tx, Action::TakenDown, "post", id.uuid())
    })
}

/// The next good time for `author`.
///
/// # Errors
///
/// Those of the store.
pub fn suggest_slot(app: &App, author: Option<MemberId>) -> Result<Option<Slot>, Error> {
    app.store.read(|db| slot(app, db, author))
}

pub(crate) fn slot(app: &App, db: &Db, author: Option<MemberId>) -> Result<Option<Slot>, Error> {
    let posts = store::post::list(db)?;
    let time = |post: &Post| post.publication.as_ref().map(|one| one.at).or(post.planned_at);
    let all: Vec<DateTime<Utc>> = posts.iter().filter_map(time).collect();
    let own = posts.iter().filter(|post| Some(post.author) == author).filter_map(time);
    let own: Vec<DateTime<Utc>> = own.collect();
    Ok(next_slot(app.now(), &own, &all, &store::settings::load(db)?))
}

/// Names of all members by id, for lists of posts.
///
/// # Errors
///
/// Those of the store.
pub fn author_names(app: &App) -> Result<HashMap<MemberId, String>, Error> {
    app.store.read(|db| {
        let members = store::member::list(db)?.into_iter();
        Ok(members.map(|member| (member.id, member.profile.name)).collect())
    })
}
