//! The made-up posts: three months that went out, and what is under way.

use std::str::FromStr;

use chrono::{DateTime, Days, NaiveTime, Utc};
use programme::goal::Goal;
use programme::id::{MemberId, PostId, TopicId};
use programme::post::PostState;
use programme::topic::shipped::SHIPPED;

use super::people::People;
use super::pictures::{self, scene};
use super::roster::Members;
use super::{Story, instant};
use crate::{
    Error, PostChange, add_post, get_post, hand_over, list_topics, publish_post, save_post,
    take_down_post,
};

/// What was written, with who wrote it and when; [`Entry::parse`] says how it is laid out.
const GERMAN: &str = include_str!("posts.de.txt");
const ENGLISH: &str = include_str!("posts.en.txt");

/// One post of the text file.
#[derive(Debug, PartialEq)]
pub(super) struct Entry<'a> {
    pub(super) state: PostState,
    /// How many days ago it went out, or in how many it is planned, and at what time.
    pub(super) when: Option<(u64, NaiveTime)>,
    pub(super) minutes: u32,
    pub(super) author: &'a str,
    /// Key of a shipped topic.
    pub(super) topic: Option<&'a str>,
    /// Goals of a post without a topic.
    pub(super) goals: Vec<Goal>,
    /// Name of its picture.
    pub(super) picture: Option<&'a str>,
    pub(super) title: &'a str,
    pub(super) text: &'a str,
}

impl<'a> Entry<'a> {
    /// All posts of a text file. Each begins with
    /// `== state days time minutes | author | topic or -goals | picture`, then
    /// come the title, a blank line and the text.
    ///
    /// `None` where a post is laid out differently; a test reads every file.
    pub(super) fn all(source: &'a str) -> Option<Vec<Self>> {
        source.split("== ").skip(1).map(Self::parse).collect()
    }

    fn parse(block: &'a str) -> Option<Self> {
        let (head, rest) = block.split_once('\n')?;
        let (title, text) = rest.split_once('\n').unwrap_or((rest, ""));
        let mut fields = head.split(" | ");
        let mut when = fields.next()?.split(' ');
        let state = PostState::from_str(when.next()?).ok()?;
        let (days, time) = (when.next()?, when.next()?);
        let minutes = when.next()?.parse().ok()?;
        let when = match days {
            "-" => None,
            days => Some((days.parse().ok()?, NaiveTime::parse_from_str(time, "%H:%M").ok()?)),
        };
        let author = fields.next()?;
        let about = fields.next()?;
        let (topic, goals) = match about.strip_prefix('-') {
            Some(goals) => {
                let goals = goals.split(' ').map(Goal::from_str);
                (None, goals.collect::<Result<_, _>>().ok()?)
            }
            None => (Some(about), Vec::new()),
        };
        let picture = fields.next();
        let (title, text) = (title.trim(), text.trim());
        Some(Self { state, when, minutes, author, topic, goals, picture, title, text })
    }
}

/// The posts of the story's language.
pub(super) fn entries(german: bool) -> Vec<Entry<'static>> {
    Entry::all(if german { GERMAN } else { ENGLISH }).unwrap_or_default()
}

/// Writes, publishes and plans all posts, the oldest first.
pub(super) fn add(story: &Story<'_>, members: &Members, people: &People) -> Result<(), Error> {
    let mut entries = entries(story.is_german());
    entries.sort_by_key(|one| match (one.state, one.when) {
        (PostState::Published | PostState::Withdrawn, Some((days, _))) => std::cmp::Reverse(days),
        _ => std::cmp::Reverse(0),
    });
    let topics = list_topics(story.app)?;
    let topic = |key: &str| {
        let shipped = SHIPPED.iter().find(|one| one.key == key)?;
        topics.iter().find(|one| one.title.de == shipped.title[0]).map(|one| one.id)
    };
    for entry in &entries {
        let Some(author) = members.get(entry.author) else { continue };
        let topic = entry.topic.and_then(topic);
        match entry.state {
            PostState::Published | PostState::Withdrawn => {
                went_out(story, people, entry, *author, topic)?;
            }
            PostState::Idea | PostState::Draft | PostState::Ready => {
                under_way(story, people, entry, *author, topic)?;
            }
        }
    }
    Ok(())
}

fn went_out(
    story: &Story<'_>,
    people: &People,
    entry: &Entry<'_>,
    author: MemberId,
    topic: Option<TopicId>,
) -> Result<(), Error> {
    let app = story.app;
    let Some((days, time)) = entry.when else { return Ok(()) };
    let at = instant(story.before(days), time);
    app.tell_time(Some(at));
    let id = begin(story, entry, author, topic)?;
    attach(story, people, entry, id)?;
    publish_post(app, id, &link(at), at, entry.minutes)?;
    if entry.state == PostState::Withdrawn {
        app.tell_time(Some((at + Days::new(20)).min(story.now)));
        take_down_post(app, id)?;
    }
    Ok(())
}

fn under_way(
    story: &Story<'_>,
    people: &People,
    entry: &Entry<'_>,
    author: MemberId,
    topic: Option<TopicId>,
) -> Result<(), Error> {
    let app = story.app;
    story.go_to(story.before(1));
    let id = begin(story, entry, author, topic)?;
    if let Some((days, time)) = entry.when {
        change(story, id, |post| PostChange {
            planned_at: Some(instant(story.after(days), time)),
            minutes: entry.minutes,
            ..post
        })?;
    }
    attach(story, people, entry, id)?;
    if entry.state == PostState::Ready {
        let folder = tempfile::tempdir()?;
        match hand_over(app, id, folder.path(), story.words) {
            // A finder that could not look blocks here as everywhere; the post then stays a draft.
            Ok(_) | Err(Error::NotReady(..)) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// Writes title, text and goals.
fn begin(
    story: &Story<'_>,
    entry: &Entry<'_>,
    author: MemberId,
    topic: Option<TopicId>,
) -> Result<PostId, Error> {
    let id = add_post(story.app, author, entry.title, topic, entry.text, story.is_german())?;
    if !entry.goals.is_empty() {
        change(story, id, |post| PostChange { goals: entry.goals.clone(), ..post })?;
    }
    Ok(id)
}

fn change(
    story: &Story<'_>,
    id: PostId,
    change: impl FnOnce(PostChange) -> PostChange,
) -> Result<(), Error> {
    let post = get_post(story.app, id)?.post;
    let as_it_is = PostChange {
        revision: post.revision,
        title: post.title,
        text: post.text,
        topic: post.topic,
        goals: post.goals,
        planned_at: post.planned_at,
        minutes: post.minutes,
    };
    save_post(story.app, id, change(as_it_is)).map(drop)
}

fn attach(story: &Story<'_>, people: &People, entry: &Entry<'_>, id: PostId) -> Result<(), Error> {
    let Some(scene) = entry.picture.and_then(scene) else { return Ok(()) };
    pictures::add(story, people, id, &scene, entry.state != PostState::Draft)
}

/// A link as LinkedIn would give it: its numbers count milliseconds above 22 bits.
fn link(at: DateTime<Utc>) -> String {
    let number = at.timestamp_millis() << 22;
    format!("https://www.linkedin.com/feed/update/urn:li:activity:{number}")
}
