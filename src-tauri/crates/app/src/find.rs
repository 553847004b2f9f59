//! Finding any member, post, topic or person by a few letters.

use store::member::Search;
use uuid::Uuid;

use crate::{App, Error};

/// Hits of each kind at the most.
const OF_EACH: usize = 6;

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HitKind {
    /// A member of the programme.
    Member,
    /// A post.
    Post,
    /// A topic.
    Topic,
    /// A person shown in photos.
    Person,
}

impl HitKind {
    /// Stable word for the wall to the UI.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Member => "member",
            Self::Post => "post",
            Self::Topic => "topic",
            Self::Person => "person",
        }
    }
}

/// One thing that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// What it is.
    pub kind: HitKind,
    /// Its id.
    pub id: Uuid,
    /// Its name or title.
    pub title: String,
}

/// Finds `text`: posts and topics by title, people shown by name, and members by name
/// where `everything` is asked for, as coordinators do.
///
/// # Errors
///
/// Those of the store.
pub fn find(app: &App, text: &str, german: bool, everything: bool) -> Result<Vec<Hit>, Error> {
    let wanted = text.trim().to_lowercase();
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    app.store.read(|db| {
        let mut hits = Vec::new();
        let mut add = |kind, found: Vec<(Uuid, String)>| {
            let matching =
                found.into_iter().filter(|(_, title)| title.to_lowercase().contains(&wanted));
            hits.extend(matching.take(OF_EACH).map(|(id, title)| Hit { kind, id, title }));
        };
        let posts = store::post::list(db)?;
        add(HitKind::Post, posts.into_iter().map(|one| (one.id.uuid(), one.title)).collect());
        let topics = store::topic::list(db)?.into_iter();
        let title = |text: programme::topic::Localised| if german { text.de } else { text.en };
        add(HitKind::Topic, topics.map(|one| (one.id.uuid(), title(one.title))).collect());
        let people = store::person::search(db, text, OF_EACH as u32)?.into_iter();
        hits.extend(people.map(|one| Hit {
            kind: HitKind::Person,
            id: one.id.uuid(),
            title: one.name,
        }));
        if everything {
            let search = Search { text, limit: OF_EACH as u32, ..Search::default() };
            let members = store::member::search(db, &search)?.into_iter();
            let hit = |one: programme::member::Member| Hit {
                kind: HitKind::Member,
                id: one.id.uuid(),
                title: one.profile.name,
            };
            hits.extend(members.map(hit));
        }
        Ok(hits)
    })
}
