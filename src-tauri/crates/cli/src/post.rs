//! `post`: from the idea to the link on LinkedIn.

mod change;
mod ready;

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use clap::{Args, Subcommand};
use programme::id::{MemberId, PostId};
use programme::post::{Post, PostState};
use programme::readiness::{Light, light};
use serde_json::{Value, json};

use crate::call::Call;
use crate::failure::Failure;
use crate::values::{code, id, local, moment};

pub(crate) use ready::{photo_code, photo_sentence};

/// What can be done with posts.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    Add(change::Add),
    List {
        #[arg(long, value_name = "ID", value_parser = id::<MemberId>)]
        author: Option<MemberId>,
        #[arg(long, value_parser = code::<PostState>())]
        state: Option<PostState>,
    },
    Show {
        #[arg(value_parser = id::<PostId>)]
        id: PostId,
    },
    Change(change::Change),
    Ready {
        #[arg(value_parser = id::<PostId>)]
        id: PostId,
    },
    Export {
        #[arg(value_parser = id::<PostId>)]
        id: PostId,
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
    },
    Publish(Publish),
    Withdraw {
        #[arg(value_parser = id::<PostId>)]
        id: PostId,
    },
    Delete {
        #[arg(value_parser = id::<PostId>)]
        id: PostId,
    },
}

#[derive(Debug, Args)]
pub(crate) struct Publish {
    #[arg(value_parser = id::<PostId>)]
    id: PostId,
    #[arg(long)]
    url: String,
    #[arg(long, value_name = "WHEN", value_parser = moment)]
    at: DateTime<Utc>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(0..=9999))]
    minutes: Option<u32>,
}

pub(crate) fn run(call: &Call, verb: Verb) -> Result<(), Failure> {
    match verb {
        Verb::Add(new) => change::add(call, new),
        Verb::List { author, state } => list(call, author, state),
        Verb::Show { id } => show(call, id),
        Verb::Change(change) => change::change(call, change),
        Verb::Ready { id } => ready::ready(call, id),
        Verb::Export { id, out } => ready::export(call, id, &out),
        Verb::Publish(publish) => self::publish(call, &publish),
        Verb::Withdraw { id } => {
            app::take_down_post(&call.open_existing()?, id)?;
            call.print_id(id)
        }
        Verb::Delete { id } => {
            app::delete_post(&call.open_existing()?, id)?;
            call.print_id(id)
        }
    }
}

fn publish(call: &Call, publish: &Publish) -> Result<(), Failure> {
    let app = call.open_existing()?;
    // Without a word about it, the time that was written down so far stays.
    let minutes = match publish.minutes {
        Some(minutes) => minutes,
        None => app::get_post(&app, publish.id)?.post.minutes,
    };
    app::publish_post(&app, publish.id, &publish.url, publish.at, minutes)?;
    call.print_id(publish.id)
}

fn list(call: &Call, author: Option<MemberId>, state: Option<PostState>) -> Result<(), Failure> {
    let app = call.open()?;
    let (mut posts, register) = app::list_posts(&app, author)?;
    posts.retain(|(post, _)| state.is_none_or(|state| post.state == state));
    let names = app::author_names(&app)?;
    let author = |post: &Post| names.get(&post.author).cloned().unwrap_or_default();
    if call.json {
        let rows = posts.iter().map(|(post, photos)| {
            let lights: Vec<&str> =
                photos.iter().map(|photo| light(&register.photo_missing(photo)).code()).collect();
            let mut row = as_json(post, &author(post));
            row["photos"] = photos.len().into();
            row["lights"] = lights.into();
            row
        });
        return call.print_json(&rows.collect::<Vec<_>>().into());
    }
    call.print_rows(posts.iter().map(|(post, photos)| {
        let free =
            |photo: &&programme::photo::Photo| light(&register.photo_missing(photo)) == Light::Free;
        let lights = format!("{}/{}", photos.iter().filter(free).count(), photos.len());
        [
            post.id.to_string(),
            post.state.code().into(),
            when(post),
            author(post),
            title(post),
            lights,
        ]
    }))
}

/// The day it went out, or is meant to.
fn when(post: &Post) -> String {
    let at = post.publication.as_ref().map(|one| one.at).or(post.planned_at);
    at.map(local).unwrap_or_default()
}

/// Its working title, or the beginning of its text.
fn title(post: &Post) -> String {
    const LONGEST: usize = 60;
    let text = if post.title.trim().is_empty() { &post.text } else { &post.title };
    text.trim().chars().take(LONGEST).collect()
}

fn show(call: &Call, id: PostId) -> Result<(), Failure> {
    let view = app::get_post(&call.open_existing()?, id)?;
    if call.json {
        let mut shown = as_json(&view.post, &view.author);
        shown["photos"] = view.photos.iter().map(|photo| photo.id.to_string()).collect();
        shown["missing"] = ready::as_json(call, &view);
        return call.print_json(&shown);
    }
    let post = &view.post;
    let [at, minutes] = [when(post), post.minutes.to_string()];
    let goals: Vec<&str> = post.goals.iter().map(|goal| goal.code()).collect();
    call.print_facts(&[
        ("cli-field-title", &post.title),
        ("cli-field-author", &view.author),
        ("cli-field-state", post.state.code()),
        ("cli-field-when", &at),
        ("cli-field-goals", &goals.join(", ")),
        ("cli-field-minutes", &minutes),
        ("cli-field-link", post.publication.as_ref().map_or("", |one| &one.url)),
    ])?;
    call.print(format_args!("\n{}", post.text))
}

fn as_json(post: &Post, author: &str) -> Value {
    json!({
        "id": post.id.to_string(),
        "author": post.author.to_string(),
        "author_name": author,
        "topic": post.topic.map(|id| id.to_string()),
        "title": post.title,
        "text": post.text,
        "goals": post.goals.iter().map(|goal| goal.code()).collect::<Vec<_>>(),
        "planned_at": post.planned_at,
        "state": post.state.code(),
        "url": post.publication.as_ref().map(|one| &one.url),
        "published_at": post.publication.as_ref().map(|one| one.at),
        "minutes": post.minutes,
    })
}
