//! `post add` and `post change`.

use std::path::{Path, PathBuf};

use app::{App, PostChange};
use chrono::{DateTime, Utc};
use clap::Args;
use programme::goal::Goal;
use programme::id::{MemberId, PostId, TopicId};
use serde_json::json;

use crate::call::Call;
use crate::failure::Failure;
use crate::photo::take_in;
use crate::values::{code, id, moment};

#[derive(Debug, Args)]
pub(crate) struct Add {
    #[arg(long, value_name = "ID", value_parser = id::<MemberId>)]
    author: MemberId,
    #[command(flatten)]
    details: Details,
    #[arg(long = "photo", value_name = "FILE", num_args = 1..)]
    photos: Vec<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Change {
    #[arg(value_parser = id::<PostId>)]
    id: PostId,
    #[command(flatten)]
    details: Details,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(0..=9999))]
    minutes: Option<u32>,
}

#[derive(Debug, Args)]
pub(crate) struct Details {
    #[arg(long, value_name = "F")]
    text_file: Option<PathBuf>,
    #[arg(long)]
    title: Option<String>,
    #[arg(long, value_name = "ID", value_parser = id::<TopicId>)]
    topic: Option<TopicId>,
    #[arg(long = "goal", value_name = "GOAL", value_parser = code::<Goal>())]
    goals: Vec<Goal>,
    #[arg(long, value_name = "WHEN", value_parser = moment)]
    plan: Option<DateTime<Utc>>,
}

/// All of it, or nothing: a post without the photos it was to have is none.
pub(crate) fn add(call: &Call, new: Add) -> Result<(), Failure> {
    // Before anything is opened, so that a slip of the pen creates no data.
    let text = text(new.details.text_file.as_deref())?.unwrap_or_default();
    let app = call.open()?;
    let title = new.details.title.as_deref().unwrap_or_default();
    let id = app::add_post(&app, new.author, title, new.details.topic, &text, call.is_german())?;
    let photos = match complete(call, &app, id, &new.details, &new.photos) {
        Ok(photos) => photos,
        Err(failure) => {
            app::delete_post(&app, id)?;
            return Err(failure);
        }
    };
    if call.json {
        let photos: Vec<String> = photos.iter().map(ToString::to_string).collect();
        return call.print_json(&json!({ "id": id.to_string(), "photos": photos }));
    }
    call.print(id)
}

fn complete(
    call: &Call,
    app: &App,
    id: PostId,
    details: &Details,
    photos: &[PathBuf],
) -> Result<Vec<programme::id::PhotoId>, Failure> {
    if !details.goals.is_empty() || details.plan.is_some() {
        let before = before(app, id)?;
        let goals = if details.goals.is_empty() { before.goals } else { details.goals.clone() };
        app::save_post(app, id, PostChange { goals, planned_at: details.plan, ..before })?;
    }
    take_in(call, app, photos, Some(id))
}

pub(crate) fn change(call: &Call, change: Change) -> Result<(), Failure> {
    let details = change.details;
    let text = text(details.text_file.as_deref())?;
    let app = call.open_existing()?;
    let before = before(&app, change.id)?;
    let changed = PostChange {
        title: details.title.unwrap_or(before.title),
        text: text.unwrap_or(before.text),
        topic: details.topic.or(before.topic),
        goals: if details.goals.is_empty() { before.goals } else { details.goals },
        planned_at: details.plan.or(before.planned_at),
        minutes: change.minutes.unwrap_or(before.minutes),
        revision: before.revision,
    };
    app::save_post(&app, change.id, changed)?;
    call.print_id(change.id)
}

fn before(app: &App, id: PostId) -> Result<PostChange, Failure> {
    let post = app::get_post(app, id)?.post;
    Ok(PostChange {
        revision: post.revision,
        title: post.title,
        text: post.text,
        topic: post.topic,
        goals: post.goals,
        planned_at: post.planned_at,
        minutes: post.minutes,
    })
}

fn text(file: Option<&Path>) -> Result<Option<String>, Failure> {
    Ok(file.map(app::read_text).transpose()?)
}
