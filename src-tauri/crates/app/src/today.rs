//! What the start screen and the navigation show.

use chrono::NaiveDate;
use programme::calendar::is_working_day;
use programme::consent::Standing;
use programme::coverage::coverage;
use programme::id::MemberId;
use programme::member::{Agreement, LifeCycle, Member};
use programme::month::Month;
use programme::photo::Photo;
use programme::planning::{Slot, TopicSuggestion, local_day};
use programme::post::{Post, PostState};
use programme::readiness::{Light, light};
use programme::topic::Topic;

use crate::photo::PhotoView;
use crate::{
    App, Error, PersonView, Register, list_people, list_photos, list_posts, suggest_topics,
};

/// Topics that are suggested at once.
const TOPICS: usize = 3;

/// The start screen.
#[derive(Debug, Clone)]
pub struct Today {
    /// The local day.
    pub day: NaiveDate,
    /// Posts that went out this month: one's own, or everybody's for who does not post.
    pub posts: u32,
    /// Posts aimed at.
    pub target: u32,
    /// The next good time.
    pub slot: Option<Slot>,
    /// Working days of the month.
    pub days: Vec<TodayDay>,
    /// Topics that fit, with the reasons.
    pub topics: Vec<(Topic, TopicSuggestion)>,
    /// Topics in all, without retired ones.
    pub topic_count: u32,
    /// Posts under way, with their photos.
    pub drafts: Vec<(Post, Vec<Photo>)>,
    /// Photos that are not free.
    pub photos: Vec<PhotoView>,
    /// The last post that went out.
    pub last_post: Option<(Post, Vec<Photo>)>,
    /// For coordinators.
    pub programme: Option<Programme>,
    /// Names and rules for the lights.
    pub register: Register,
}

/// A working day of the strip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TodayDay {
    /// The day.
    pub day: NaiveDate,
    /// A post went out.
    pub published: bool,
    /// When a post is planned.
    pub planned_at: Option<chrono::DateTime<chrono::Utc>>,
}

/// What a coordinator looks at in the morning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Programme {
    /// Departments nobody stands for.
    pub gaps: Vec<String>,
    /// People whose consent ends soon.
    pub expiring: u32,
    /// Open to-dos of withdrawals.
    pub todos: u32,
    /// Members who have not acknowledged the service agreement in force.
    pub agreements_missing: u32,
}

/// Numbers beside the navigation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    /// Posts under way.
    pub posts: u32,
    /// Photos that are not free.
    pub photos: u32,
    /// People whose consents need something.
    pub consents: u32,
}

/// Everything the start screen shows to `author`, or to a coordinator who does not post.
///
/// # Errors
///
/// Those of the store.
pub fn today(app: &App, author: Option<MemberId>, coordinates: bool) -> Result<Today, Error> {
    let day = app.today();
    let month = Month::of(day);
    let (posts, register) = list_posts(app, author)?;
    let topics = match author {
        Some(author) => suggest_topics(app, author, month, TOPICS)?,
        None => Vec::new(),
    };
    let members = app.store.read(|db| store::member::list(db).map_err(Error::from))?;
    let active = members.iter().filter(|one| one.stage == LifeCycle::Active).count();
    let authors = if author.is_some() { 1 } else { u32::try_from(active).unwrap_or(u32::MAX) };
    let all_topics = crate::list_topics(app)?;
    let published: Vec<&(Post, Vec<Photo>)> =
        posts.iter().filter(|(post, _)| post.publication.is_some()).collect();
    let this_month = published.iter().filter(|(post, _)| went_out(post, |day| month.contains(day)));
    let last = published.iter().max_by_key(|(post, _)| post.publication.as_ref().map(|one| one.at));
    Ok(Today {
        day,
        posts: count(this_month.count()),
        target: register.settings.monthly_target * authors,
        slot: crate::suggest_slot(app, author)?,
        days: days(month, &posts, &register),
        topics,
        topic_count: count(all_topics.iter().filter(|one| !one.retired).count()),
        drafts: posts.iter().filter(|(post, _)| is_under_way(post)).cloned().collect(),
        photos: open_photos(app, &posts)?,
        last_post: last.map(|one| (*one).clone()),
        programme: coordinates.then(|| programme(app, &members)).transpose()?,
        register,
    })
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn is_under_way(post: &Post) -> bool {
    matches!(post.state, PostState::Idea | PostState::Draft | PostState::Ready)
}

fn went_out(post: &Post, on: impl Fn(NaiveDate) -> bool) -> bool {
    post.publication.as_ref().is_some_and(|one| on(local_day(one.at)))
}

fn days(month: Month, posts: &[(Post, Vec<Photo>)], register: &Register) -> Vec<TodayDay> {
    let describe = |day: NaiveDate| {
        let planned = |(post, _): &(Post, Vec<Photo>)| {
            post.planned_at.filter(|at| is_under_way(post) && local_day(*at) == day)
        };
        TodayDay {
            day,
            published: posts.iter().any(|(post, _)| went_out(post, |on| on == day)),
            planned_at: posts.iter().filter_map(planned).min(),
        }
    };
    let land = register.settings.land;
    let shown = |day: &TodayDay| is_working_day(day.day, land) || day.published;
    month.days().map(describe).filter(shown).collect()
}

/// Photos that are not free, of these posts and of none.
fn open_photos(app: &App, posts: &[(Post, Vec<Photo>)]) -> Result<Vec<PhotoView>, Error> {
    let own = |id| posts.iter().any(|(post, _)| post.id == id);
    let mut photos = list_photos(app, None)?;
    photos.retain(|view| light(&view.missing) != Light::Free);
    photos.retain(|view| view.photo.post.is_none_or(own));
    Ok(photos)
}

fn programme(app: &App, members: &[Member]) -> Result<Programme, Error> {
    let people = list_people(app, "")?;
    app.store.read(|db| {
        let settings = store::settings::load(db)?;
        let in_force = settings.service_agreement_version;
        let takes_part =
            |one: &&Member| !matches!(one.stage, LifeCycle::Suggested | LifeCycle::Left);
        let lacks = |one: &&Member| {
            one.acknowledged(Agreement::ServiceAgreement).is_none_or(|version| version < in_force)
        };
        let found = coverage(&store::department::list(db)?, members);
        let gaps = found.into_iter().filter(|one| one.members == 0);
        let expiring = people.iter().filter(|one| one.standing == Standing::Expiring);
        Ok(Programme {
            gaps: gaps.map(|one| one.department.name).collect(),
            expiring: count(expiring.count()),
            todos: count(store::todo::open(db)?.len()),
            agreements_missing: count(members.iter().filter(takes_part).filter(lacks).count()),
        })
    })
}

/// The numbers beside the navigation, for `author` or for all.
///
/// # Errors
///
/// Those of the store.
pub fn counts(app: &App, author: Option<MemberId>, coordinates: bool) -> Result<Counts, Error> {
    let (posts, _) = list_posts(app, author)?;
    // Of a withdrawal nothing is left to do once its to-dos are done.
    let needs = |one: &&PersonView| match one.standing {
        Standing::Valid => false,
        Standing::Withdrawn => one.open_todos > 0,
        Standing::Blocked | Standing::Expiring | Standing::OriginalMissing => true,
    };
    let people = if coordinates { list_people(app, "")? } else { Vec::new() };
    Ok(Counts {
        posts: count(posts.iter().filter(|(post, _)| is_under_way(post)).count()),
        photos: count(open_photos(app, &posts)?.len()),
        consents: count(people.iter().filter(needs).count()),
    })
}
