//! `topic`: ideas for posts.

use app::{App, TopicChange};
use clap::{Args, Subcommand};
use programme::goal::Goal;
use programme::id::{DepartmentId, MemberId, TopicId};
use programme::month::Month;
use programme::planning::TopicReason;
use programme::topic::{Localised, Topic};
use serde_json::{Value, json};

use crate::call::Call;
use crate::department;
use crate::failure::Failure;
use crate::values::{code, id, month};

/// What can be done with topics.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    List {
        #[arg(long)]
        all: bool,
    },
    Suggest {
        #[arg(long, value_name = "ID", value_parser = id::<MemberId>)]
        member: MemberId,
        #[arg(long, value_name = "YYYY-MM", value_parser = month)]
        month: Option<Month>,
        #[arg(long, value_name = "N", default_value_t = 5)]
        limit: usize,
    },
    Add {
        #[arg(long)]
        title: String,
        #[command(flatten)]
        details: Details,
    },
    Change {
        #[arg(value_parser = id::<TopicId>)]
        id: TopicId,
        #[arg(long)]
        title: Option<String>,
        #[command(flatten)]
        details: Details,
    },
    Retire {
        #[arg(value_parser = id::<TopicId>)]
        id: TopicId,
    },
    Restore {
        #[arg(value_parser = id::<TopicId>)]
        id: TopicId,
    },
}

#[derive(Debug, Args)]
pub(crate) struct Details {
    #[arg(long)]
    hint: Option<String>,
    #[arg(long = "goal", value_name = "GOAL", value_parser = code::<Goal>())]
    goals: Vec<Goal>,
    #[arg(long = "month", value_name = "N", value_parser = clap::value_parser!(u32).range(1..=12))]
    months: Vec<u32>,
    #[arg(long = "department", value_name = "DEPARTMENT")]
    departments: Vec<String>,
    #[arg(long, value_name = "true|false")]
    needs_photo: Option<bool>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=999))]
    minutes: Option<u32>,
}

pub(crate) fn run(call: &Call, verb: Verb) -> Result<(), Failure> {
    match verb {
        Verb::List { all } => list(call, all),
        Verb::Suggest { member, month, limit } => suggest(call, member, month, limit),
        Verb::Add { title, details } => {
            let app = call.open()?;
            let fresh = TopicChange {
                id: None,
                german: call.is_german(),
                title,
                hint: String::new(),
                goals: Vec::new(),
                months: Vec::new(),
                departments: Vec::new(),
                needs_photo: false,
                minutes: 30,
            };
            save(call, &app, details, fresh)
        }
        Verb::Change { id, title, details } => change(call, id, title, details),
        Verb::Retire { id } => retire(call, id, true),
        Verb::Restore { id } => retire(call, id, false),
    }
}

fn retire(call: &Call, id: TopicId, retired: bool) -> Result<(), Failure> {
    app::retire_topic(&call.open_existing()?, id, retired)?;
    call.print_id(id)
}

fn change(
    call: &Call,
    id: TopicId,
    title: Option<String>,
    details: Details,
) -> Result<(), Failure> {
    let app = call.open_existing()?;
    let topic = app::get_topic(&app, id)?;
    let before = TopicChange {
        id: Some(id),
        german: call.is_german(),
        title: title.unwrap_or_else(|| text(call, &topic.title).into()),
        hint: text(call, &topic.hint).into(),
        goals: topic.goals,
        months: topic.months,
        departments: topic.departments,
        needs_photo: topic.needs_photo,
        minutes: topic.minutes,
    };
    save(call, &app, details, before)
}

/// `before` with what was typed in place of what it held.
fn save(call: &Call, app: &App, details: Details, before: TopicChange) -> Result<(), Failure> {
    let known = app::departments(app)?;
    let departments: Vec<DepartmentId> = details
        .departments
        .iter()
        .map(|name| department::known(call, &known, name))
        .collect::<Result<_, _>>()?;
    let change = TopicChange {
        hint: details.hint.unwrap_or(before.hint),
        goals: or(details.goals, before.goals),
        months: or(details.months, before.months),
        departments: or(departments, before.departments),
        needs_photo: details.needs_photo.unwrap_or(before.needs_photo),
        minutes: details.minutes.unwrap_or(before.minutes),
        ..before
    };
    call.print_id(app::save_topic(app, change)?.id)
}

fn or<T>(typed: Vec<T>, before: Vec<T>) -> Vec<T> {
    if typed.is_empty() { before } else { typed }
}

fn list(call: &Call, all: bool) -> Result<(), Failure> {
    let app = call.open()?;
    let mut topics = app::list_topics(&app)?;
    topics.retain(|topic| all || !topic.retired);
    if call.json {
        return call.print_json(&topics.iter().map(as_json).collect::<Vec<_>>().into());
    }
    call.print_rows(topics.iter().map(|topic| row(call, topic, text(call, &topic.hint))))
}

fn suggest(
    call: &Call,
    member: MemberId,
    month: Option<Month>,
    limit: usize,
) -> Result<(), Failure> {
    let app = call.open_existing()?;
    let month = month.unwrap_or_else(|| Month::of(app.today()));
    let found = app::suggest_topics(&app, member, month, limit)?;
    if call.json {
        let rows = found.iter().map(|(topic, suggestion)| {
            let mut row = as_json(topic);
            row["reasons"] = suggestion.reasons.iter().map(|one| one.code()).collect();
            row
        });
        return call.print_json(&rows.collect::<Vec<_>>().into());
    }
    call.print_rows(found.iter().map(|(topic, suggestion)| {
        let reasons: Vec<String> = suggestion.reasons.iter().map(|one| why(call, *one)).collect();
        row(call, topic, &reasons.join(", "))
    }))
}

fn why(call: &Call, reason: TopicReason) -> String {
    call.words.plain(&format!("cli-topic-reason-{}", reason.code().replace('_', "-")))
}

fn row(call: &Call, topic: &Topic, last: &str) -> [String; 3] {
    [topic.id.to_string(), text(call, &topic.title).to_owned(), last.to_owned()]
}

fn text<'a>(call: &Call, text: &'a Localised) -> &'a str {
    if call.is_german() { &text.de } else { &text.en }
}

fn as_json(topic: &Topic) -> Value {
    let text = |text: &Localised| json!({ "de": text.de, "en": text.en });
    json!({
        "id": topic.id.to_string(),
        "title": text(&topic.title),
        "hint": text(&topic.hint),
        "goals": topic.goals.iter().map(|goal| goal.code()).collect::<Vec<_>>(),
        "months": topic.months,
        "departments": topic.departments.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "needs_photo": topic.needs_photo,
        "minutes": topic.minutes,
        "retired": topic.retired,
    })
}
