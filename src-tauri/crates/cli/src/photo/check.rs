//! `photo check`: what can be seen in a picture, and what its file tells.

use std::path::{Path, PathBuf};

use app::{Error, Eyes, FileCheck, MetadataItem, Names, Sighting, check_file};
use clap::Args;
use programme::finding::FindingClass;
use programme::metadata::MetadataKind;
use programme::region::PhotoSize;
use serde_json::{Value, json};

use super::{class_words, meaning, meanings};
use crate::call::{Call, shown};
use crate::failure::Failure;
use crate::interrupt::stop_on_interrupt;
use crate::progress::Progress;
use crate::reason::reason;

#[derive(Debug, Args)]
pub(crate) struct Arguments {
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    #[arg(long)]
    names: bool,
}

pub(crate) fn run(call: &Call, arguments: &Arguments) -> Result<(), Failure> {
    let stop = stop_on_interrupt();
    let eyes = Eyes::open(call.models.as_deref());
    let names = match arguments.names {
        true => app::names(&call.open_existing()?)?,
        false => Names::default(),
    };
    let files = arguments.files.len();
    // How long a look takes hangs on pixels that nobody has counted yet: each file counts as one.
    let mut progress = Progress::new(call, files, files as u64);
    let mut found = Vec::new();
    let mut failed = false;
    for file in &arguments.files {
        let check = check_file(&eyes, file, &names, &stop);
        progress.clear();
        if matches!(check, Err(Error::Cancelled)) {
            return Err(Error::Cancelled.into());
        }
        let trouble = trouble(call, &check);
        failed |= trouble.is_some();
        if call.json {
            found.push(as_json(call, &eyes, file, &check, trouble.as_deref()));
        } else if let Ok(check) = &check {
            print(call, file, check, trouble.is_some())?;
        }
        if let Some(trouble) = trouble {
            call.tell(format_args!("{}: {trouble}", shown(file)));
        }
        progress.advance(1);
    }
    tell_lacking(call, &eyes);
    if call.json {
        call.print_json(&found.into())?;
    }
    if failed { Err(Failure::Told) } else { Ok(()) }
}

/// Why the picture counts as not checked; `None` where every finder looked.
fn trouble(call: &Call, check: &Result<FileCheck, Error>) -> Option<String> {
    match check {
        Err(error) => Some(reason(error, &call.words)),
        Ok(check) if check.look.failed.is_empty() => None,
        Ok(check) => {
            let names: Vec<&str> = check.look.failed.iter().map(|(name, _)| *name).collect();
            let names = names.join(", ");
            Some(call.words.say("cli-check-finder-failed", &[("names", (&names).into())]))
        }
    }
}

/// A check by less than the best is a check, but the person is to know.
fn tell_lacking(call: &Call, eyes: &Eyes) {
    for (name, _) in eyes.lacking() {
        call.say("cli-check-lacking", &[("name", (*name).into())]);
    }
}

fn as_json(
    call: &Call,
    eyes: &Eyes,
    file: &Path,
    check: &Result<FileCheck, Error>,
    trouble: Option<&str>,
) -> Value {
    let file = file.to_string_lossy();
    let state = if trouble.is_some() { "could_not_check" } else { "checked" };
    let Ok(check) = check else {
        return json!({
            "file": file, "state": state, "reason": trouble,
            "width": null, "height": null, "findings": [],
        });
    };
    let mut findings = metadata_findings(call, check.size, &check.metadata);
    findings.extend(check.look.sightings.iter().map(|seen| sighting(call, seen)));
    let lacking = eyes.lacking().iter().map(|(name, _)| {
        let meaning = call.words.say("cli-check-lacking", &[("name", (*name).into())]);
        json!({ "engine": name, "reason": "model", "meaning": meaning })
    });
    json!({
        "file": file,
        "state": state,
        "reason": trouble,
        "format": check.format.name(),
        "width": check.size.width,
        "height": check.size.height,
        "findings": findings,
        "engines": check.look.engines,
        "lacking": lacking.collect::<Vec<_>>(),
    })
}

/// One finding for each kind of metadata. They stand nowhere in the picture, so they are all of it.
fn metadata_findings(call: &Call, size: PhotoSize, items: &[MetadataItem]) -> Vec<Value> {
    let of_kind = |kind: &MetadataKind| {
        let count = items.iter().filter(|item| item.kind == *kind).count();
        (count > 0).then(|| {
            json!({
                "kind": "metadata",
                "region": { "left": 0, "top": 0, "width": size.width, "height": size.height },
                "confidence": 1.0,
                "metadata": kind.code(),
                "meaning": meaning(call, *kind),
                "count": count,
            })
        })
    };
    MetadataKind::ALL.iter().filter_map(of_kind).collect()
}

fn sighting(call: &Call, sighting: &Sighting) -> Value {
    json!({
        "kind": sighting.kind.code(),
        "class": sighting.class.map(FindingClass::code),
        "meaning": sighting.class.map(|class| class_words(call, class)),
        "region": region_json(sighting.region),
        "confidence": sighting.confidence,
        "text": sighting.content.as_ref().map(|content| content.text.as_str()),
    })
}

fn region_json(region: programme::region::Region) -> Value {
    json!({
        "left": region.left(), "top": region.top(),
        "width": region.width(), "height": region.height(),
    })
}

fn print(call: &Call, file: &Path, check: &FileCheck, failed: bool) -> Result<(), Failure> {
    let name = shown(file);
    let count = u32::try_from(check.look.sightings.len()).unwrap_or(u32::MAX);
    let key = if failed { "cli-check-not-checked" } else { "cli-check-checked" };
    call.print(call.words.say(key, &[("file", (&name).into()), ("count", count.into())]))?;
    if !check.metadata.is_empty() {
        let kinds = meanings(call, &check.metadata);
        call.print(call.words.say("cli-check-metadata", &[("kinds", (&kinds).into())]))?;
    }
    for seen in &check.look.sightings {
        let mut kind =
            call.words.plain(&format!("cli-kind-{}", seen.kind.code().replace('_', "-")));
        if let Some(class) = seen.class {
            kind = format!("{kind}, {}", class_words(call, class));
        }
        let [left, top, width, height] = seen.region.numbers();
        let confidence = f64::from(seen.confidence) * 100.0;
        call.print(format_args!("  {kind}: {left},{top} {width}x{height} ({confidence:.0} %)"))?;
    }
    Ok(())
}
