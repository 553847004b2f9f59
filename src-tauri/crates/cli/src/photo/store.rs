//! `photo` verbs about photos in the store: take in, settle, describe.

use std::path::PathBuf;

use app::{App, PhotoView};
use clap::{Args, Subcommand};
use programme::cover::{CoverMargin, CoverStyle};
use programme::finding::{AgeAnswer, Exception, Finding, FindingClass, FindingKind, Settlement};
use programme::id::{FindingId, PersonId, PhotoId, PostId};
use programme::photo::OwnLook;
use programme::readiness::light;
use serde_json::{Value, json};

use crate::call::{Call, shown};
use crate::failure::Failure;
use crate::interrupt::stop_on_interrupt;
use crate::post::{photo_code, photo_sentence};
use crate::progress::Progress;
use crate::reason::reason;
use crate::values::{code, id, region};

/// What can be done with photos in the store.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    Add {
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        #[arg(long, value_name = "ID", value_parser = id::<PostId>)]
        post: Option<PostId>,
    },
    List {
        #[arg(long, value_name = "ID", value_parser = id::<PostId>)]
        post: Option<PostId>,
    },
    Settle(Settle),
    Age {
        #[arg(value_name = "FINDING", value_parser = id::<FindingId>)]
        finding: FindingId,
        #[arg(value_name = "AGE", value_parser = code::<AgeAnswer>())]
        age: AgeAnswer,
    },
    Reopen {
        #[arg(value_name = "FINDING", value_parser = id::<FindingId>)]
        finding: FindingId,
    },
    Mark {
        #[arg(value_parser = id::<PhotoId>)]
        id: PhotoId,
        #[arg(long, value_name = "L,T,W,H", value_parser = region)]
        region: [u32; 4],
        #[arg(long, default_value = "area", value_parser = code::<FindingKind>())]
        kind: FindingKind,
    },
    Look {
        #[arg(value_parser = id::<PhotoId>)]
        id: PhotoId,
        #[arg(long, value_name = "REASON")]
        skip: Option<String>,
    },
    Describe {
        #[arg(value_parser = id::<PhotoId>)]
        id: PhotoId,
        #[arg(long, value_name = "TEXT")]
        alt_text: String,
    },
    Recheck {
        #[arg(value_parser = id::<PhotoId>)]
        id: PhotoId,
    },
    Delete {
        #[arg(value_parser = id::<PhotoId>)]
        id: PhotoId,
    },
}

#[derive(Debug, Args)]
#[group(skip)]
pub(crate) struct Settle {
    #[arg(value_name = "FINDING", value_parser = id::<FindingId>)]
    finding: FindingId,
    #[command(flatten)]
    way: Way,
    #[arg(long, value_parser = code::<AgeAnswer>())]
    age: Option<AgeAnswer>,
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    reason: String,
    #[arg(long, default_value = "medium", value_parser = code::<CoverMargin>())]
    margin: CoverMargin,
}

#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub(crate) struct Way {
    #[arg(long, value_name = "PERSON", value_parser = id::<PersonId>)]
    consent: Option<PersonId>,
    #[arg(long, value_name = "STYLE", value_parser = code::<CoverStyle>())]
    cover: Option<CoverStyle>,
    #[arg(long, value_name = "EXCEPTION", value_parser = code::<Exception>())]
    exempt: Option<Exception>,
    #[arg(long)]
    not_needed: bool,
    #[arg(long)]
    false_alarm: bool,
}

pub(crate) fn run(call: &Call, verb: Verb) -> Result<(), Failure> {
    let photo_done = |outcome: Result<(), app::Error>, id: PhotoId| {
        outcome?;
        call.print_id(id)
    };
    match verb {
        Verb::Add { files, post } => add(call, &files, post),
        Verb::List { post } => list(call, post),
        Verb::Settle(settle) => self::settle(call, settle),
        Verb::Age { finding, age } => {
            app::answer_age(&call.open_existing()?, finding, Some(age))?;
            call.print_id(finding)
        }
        Verb::Reopen { finding } => {
            app::reopen_finding(&call.open_existing()?, finding)?;
            call.print_id(finding)
        }
        Verb::Mark { id, region, kind } => {
            call.print_id(app::add_area(&call.open_existing()?, id, region, kind)?)
        }
        Verb::Look { id, skip } => {
            let look = skip.map_or(OwnLook::Looked, OwnLook::Skipped);
            photo_done(app::answer_own_look(&call.open_existing()?, id, Some(&look)), id)
        }
        Verb::Describe { id, alt_text } => {
            photo_done(app::set_alt_text(&call.open_existing()?, id, &alt_text), id)
        }
        Verb::Recheck { id } => {
            photo_done(app::check_again(&call.open_existing()?, id, &stop_on_interrupt()), id)
        }
        Verb::Delete { id } => photo_done(app::delete_photo(&call.open_existing()?, id), id),
    }
}

fn add(call: &Call, files: &[PathBuf], post: Option<PostId>) -> Result<(), Failure> {
    let app = call.open()?;
    let photos = take_in(call, &app, files, post)?;
    if call.json {
        let ids: Vec<String> = photos.iter().map(ToString::to_string).collect();
        return call.print_json(&json!({ "photos": ids }));
    }
    call.print_rows(photos.iter().map(|id| [id.to_string()]))
}

/// Cleans, checks and keeps files: all of them, or none.
pub(crate) fn take_in(
    call: &Call,
    app: &App,
    files: &[PathBuf],
    post: Option<PostId>,
) -> Result<Vec<PhotoId>, Failure> {
    if files.is_empty() {
        return Ok(Vec::new());
    }
    let mut progress = Progress::new(call, files.len(), files.len() as u64);
    let mut counted = 0;
    let stop = stop_on_interrupt();
    let added = app::add_files(app, files, post, &stop, &mut |now| {
        if now.done > counted {
            counted = now.done;
            progress.advance(1);
        }
    });
    progress.clear();
    if added.refused.is_empty() && !added.cancelled {
        return Ok(added.photos);
    }
    for photo in &added.photos {
        app::delete_photo(app, *photo)?;
    }
    for refused in &added.refused {
        let reason = reason(&refused.error, &call.words);
        call.tell(format_args!("{}: {reason}", shown(&refused.file)));
    }
    if added.cancelled {
        return Err(app::Error::Cancelled.into());
    }
    call.say("cli-photos-none-taken", &[]);
    Err(Failure::Told)
}

fn settle(call: &Call, settle: Settle) -> Result<(), Failure> {
    let reason = settle.reason;
    let settlement = match settle.way {
        Way { consent: Some(person), .. } => Settlement::Consent(person),
        Way { cover: Some(style), .. } => Settlement::Covered(style, settle.margin),
        Way { exempt: Some(exception), .. } => Settlement::Exempt(exception, reason),
        Way { not_needed: true, .. } => Settlement::NotNeeded(reason),
        _ => Settlement::FalseAlarm,
    };
    app::settle_finding(&call.open_existing()?, settle.finding, &settlement, settle.age)?;
    call.print_id(settle.finding)
}

fn list(call: &Call, post: Option<PostId>) -> Result<(), Failure> {
    let views = app::list_photos(&call.open_existing()?, post)?;
    if call.json {
        let rows = views.iter().map(|view| as_json(call, view)).collect::<Vec<_>>();
        return call.print_json(&rows.into());
    }
    for view in &views {
        let photo = &view.photo;
        let size = format!("{}x{}", photo.size.width, photo.size.height);
        let light = light(&view.missing).code().to_owned();
        call.print_rows([[photo.id.to_string(), light, size, photo.name.clone()]].into_iter())?;
        call.print_rows(photo.findings.iter().map(|finding| row(call, finding)))?;
        for missing in &view.missing {
            call.print(format_args!("  {}", photo_sentence(call, &view.register, missing)))?;
        }
    }
    Ok(())
}

fn row(call: &Call, finding: &Finding) -> [String; 4] {
    let kind = call.words.plain(&format!("cli-kind-{}", finding.kind.code().replace('_', "-")));
    let [left, top, width, height] = finding.region.numbers();
    let settled = finding.settlement.as_ref().map_or("open", |(way, _)| way_code(way));
    [
        format!("  {}", finding.id),
        kind,
        format!("{left},{top},{width},{height}"),
        settled.to_owned(),
    ]
}

fn way_code(settlement: &Settlement) -> &'static str {
    match settlement {
        Settlement::Consent(_) => "consent",
        Settlement::Covered(..) => "covered",
        Settlement::Exempt(..) => "exempt",
        Settlement::NotNeeded(_) => "not_needed",
        Settlement::FalseAlarm => "false_alarm",
    }
}

fn as_json(call: &Call, view: &PhotoView) -> Value {
    let photo = &view.photo;
    let removed = |one: &programme::photo::Removed| json!({ "kind": one.kind.code(), "group": one.group, "name": one.name });
    let missing = |one: &programme::readiness::PhotoMissing| {
        json!({
            "code": photo_code(one),
            "finding": one.finding().map(|id| id.to_string()),
            "message": photo_sentence(call, &view.register, one),
        })
    };
    json!({
        "id": photo.id.to_string(),
        "post": photo.post.map(|id| id.to_string()),
        "name": photo.name,
        "media_type": photo.media_type,
        "width": photo.size.width,
        "height": photo.size.height,
        "sha256": photo.sha256,
        "alt_text": photo.alt_text,
        "check": photo.check.code(),
        "light": light(&view.missing).code(),
        "own_look": photo.own_look.as_ref().map(|(look, _)| match look {
            OwnLook::Looked => "looked",
            OwnLook::Skipped(_) => "skipped",
        }),
        "removed": photo.removed.iter().map(removed).collect::<Vec<_>>(),
        "findings": photo.findings.iter().map(finding_json).collect::<Vec<_>>(),
        "missing": view.missing.iter().map(missing).collect::<Vec<_>>(),
    })
}

fn finding_json(finding: &Finding) -> Value {
    let [left, top, width, height] = finding.region.numbers();
    let person = match &finding.settlement {
        Some((Settlement::Consent(person), _)) => Some(person.to_string()),
        _ => None,
    };
    json!({
        "id": finding.id.to_string(),
        "kind": finding.kind.code(),
        "class": finding.class.map(FindingClass::code),
        "region": { "left": left, "top": top, "width": width, "height": height },
        "confidence": finding.confidence,
        "age": finding.age.map(AgeAnswer::code),
        "settlement": finding.settlement.as_ref().map(|(way, _)| way_code(way)),
        "person": person,
    })
}
