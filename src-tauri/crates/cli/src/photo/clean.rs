//! `photo clean`: files that hold the picture and nothing else.

use std::path::{Path, PathBuf};

use app::{
    CleanJob, CleanOutcome, CleanedFile, Naming, PhotoFormat, Target, Wish, clean_file,
    clean_files, plan_cleaning,
};
use clap::Args;
use serde_json::{Value, json};

use super::{item_meaning, meanings};
use crate::call::{Call, shown};
use crate::failure::Failure;
use crate::interrupt::stop_on_interrupt;
use crate::progress::Progress;
use crate::reason::reason;

#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("result").required(true).args(["out", "out_dir"]))]
pub(crate) struct Arguments {
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    #[arg(long, value_name = "OUT")]
    out: Option<PathBuf>,
    #[arg(long, value_name = "DIR")]
    out_dir: Option<PathBuf>,
    #[arg(long, conflicts_with = "out_dir")]
    force: bool,
    #[arg(long, conflicts_with = "out")]
    linkedin: bool,
    #[arg(long)]
    upright: bool,
}

pub(crate) fn run(call: &Call, arguments: &Arguments) -> Result<(), Failure> {
    match (&arguments.out, &arguments.out_dir) {
        (Some(out), _) => match arguments.files.as_slice() {
            [file] => one(call, file, out, arguments),
            _ => Err(Failure::Usage(call.words.plain("cli-clean-one-file"))),
        },
        (None, Some(folder)) => many(call, folder, arguments),
        (None, None) => unreachable!("the parser asks for one of the two"),
    }
}

/// The name of the new file says what it is to be.
fn one(call: &Call, file: &Path, out: &Path, arguments: &Arguments) -> Result<(), Failure> {
    if out.is_dir() {
        return Err(Failure::Message(call.words.plain("cli-clean-out-is-folder")));
    }
    if same_file(file, out) {
        return Err(Failure::Message(call.words.plain("cli-clean-same-file")));
    }
    let extension = out.extension().unwrap_or_default().to_string_lossy();
    let wanted = PhotoFormat::from_extension(&extension);
    let target = wanted.map_or(Target::SameFormat, Target::Format);
    let wish = Wish { target, upright: arguments.upright };
    let outcome = clean_file(file, out, wish, Naming::AsAsked, arguments.force);
    let failed = outcome.is_err();
    let outcome = outcome.map_or_else(CleanOutcome::Refused, CleanOutcome::Cleaned);
    if call.json {
        call.print_json(&json!([as_json(call, file, &outcome)]))?;
    }
    tell(call, file, &outcome)?;
    if let (CleanOutcome::Cleaned(cleaned), false) = (&outcome, call.json) {
        tell_kept(call, cleaned)?;
    }
    if failed { Err(Failure::Told) } else { Ok(()) }
}

/// Whether writing to `out` would touch the very file that is read.
fn same_file(file: &Path, out: &Path) -> bool {
    let real = |path: &Path| std::fs::canonicalize(path).ok();
    real(file).is_some_and(|file| Some(file) == real(out))
}

fn many(call: &Call, folder: &Path, arguments: &Arguments) -> Result<(), Failure> {
    std::fs::create_dir_all(folder).map_err(app::Error::from)?;
    let jobs = plan_cleaning(&arguments.files, folder);
    let target = if arguments.linkedin { Target::LinkedIn } else { Target::SameFormat };
    let wish = Wish { target, upright: arguments.upright };
    let mut progress = Progress::new(call, jobs.len(), jobs.iter().map(|job| job.bytes).sum());
    let mut sum = Sum::default();
    let mut list = List::default();
    let mut unwritten = None;
    let stop = stop_on_interrupt();
    let all = clean_files(&jobs, wish, &stop, &mut |job: &CleanJob, outcome| {
        sum.count(&outcome);
        progress.clear();
        let written = list.add(call, &job.from, &outcome);
        if let Err(failure) = written.and_then(|()| tell(call, &job.from, &outcome)) {
            // Nobody can read the results any more.
            unwritten.get_or_insert(failure);
            stop.stop();
        }
        progress.advance(job.bytes);
    });
    progress.clear();
    if let Some(failure) = unwritten {
        return Err(failure);
    }
    list.end(call)?;
    sum.tell(call, jobs.len(), all);
    if all && sum.refused == 0 { Ok(()) } else { Err(Failure::Told) }
}

/// How many files came to which end.
#[derive(Default)]
struct Sum {
    cleaned: u32,
    refused: u32,
    no_picture: u32,
}

impl Sum {
    fn count(&mut self, outcome: &CleanOutcome) {
        match outcome {
            CleanOutcome::Cleaned(_) => self.cleaned += 1,
            CleanOutcome::Refused(_) => self.refused += 1,
            CleanOutcome::NoPicture => self.no_picture += 1,
        }
    }

    fn tell(&self, call: &Call, total: usize, all: bool) {
        let total = u32::try_from(total).unwrap_or(u32::MAX);
        if total > 1 {
            let args = [("cleaned", self.cleaned.into()), ("refused", self.refused.into())];
            call.say("cli-clean-sum", &args);
        }
        if total == 0 {
            call.say("cli-clean-nothing", &[]);
        }
        if !all {
            let left = total - self.cleaned - self.refused - self.no_picture;
            call.say("cli-clean-cancelled", &[("count", left.into())]);
        }
    }
}

/// The array that a program reads, written as the files are done.
#[derive(Default)]
struct List {
    begun: bool,
}

impl List {
    fn add(&mut self, call: &Call, file: &Path, outcome: &CleanOutcome) -> Result<(), Failure> {
        if !call.json {
            return Ok(());
        }
        let before = if self.begun { "," } else { "[" };
        self.begun = true;
        call.print(format_args!("{before}{:#}", as_json(call, file, outcome)))
    }

    fn end(&self, call: &Call) -> Result<(), Failure> {
        match (call.json, self.begun) {
            (false, _) => Ok(()),
            (true, true) => call.print("]"),
            (true, false) => call.print("[]"),
        }
    }
}

fn as_json(call: &Call, file: &Path, outcome: &CleanOutcome) -> Value {
    let file = file.to_string_lossy();
    match outcome {
        CleanOutcome::Cleaned(cleaned) => {
            let removed = |item: &app::MetadataItem| {
                json!({
                    "group": item.group,
                    "name": item.name,
                    "kind": item.kind.code(),
                    "meaning": item_meaning(call, item),
                })
            };
            json!({
                "file": file,
                "state": if cleaned.converted_from.is_some() { "converted" } else { "cleaned" },
                "out": cleaned.path.to_string_lossy(),
                "format": cleaned.format.name(),
                "converted_from": cleaned.converted_from.map(PhotoFormat::name),
                "extension_corrected": cleaned.renamed,
                "faces_unchecked": cleaned.format.is_video(),
                "removed": cleaned.removed.iter().map(removed).collect::<Vec<_>>(),
                "kept": cleaned.kept.iter().map(|kept| kept.code()).collect::<Vec<_>>(),
                "sha256_before": cleaned.sha256_before,
                "sha256_after": cleaned.sha256_after,
            })
        }
        CleanOutcome::Refused(error) => {
            json!({ "file": file, "state": "refused", "reason": reason(error, &call.words) })
        }
        CleanOutcome::NoPicture => json!({ "file": file, "state": "no_picture" }),
    }
}

/// Tells a person what became of a file: a result, or a message.
fn tell(call: &Call, file: &Path, outcome: &CleanOutcome) -> Result<(), Failure> {
    let name = shown(file);
    match outcome {
        CleanOutcome::Cleaned(cleaned) => {
            // Nobody looks into a video, so whoever posts it has to.
            if cleaned.format.is_video() {
                call.say("cli-clean-video", &[("file", (&name).into())]);
            }
            if call.json { Ok(()) } else { call.print(sentence(call, &name, cleaned)) }
        }
        CleanOutcome::Refused(error) => {
            call.tell(format_args!("{name}: {}", reason(error, &call.words)));
            Ok(())
        }
        CleanOutcome::NoPicture => {
            call.say("cli-clean-no-picture", &[("file", (&name).into())]);
            Ok(())
        }
    }
}

/// What stays in a file and why. For many files at once that would be most of what is said.
fn tell_kept(call: &Call, cleaned: &CleanedFile) -> Result<(), Failure> {
    for kept in &cleaned.kept {
        let what = call.words.plain(&format!("metadata-kept-{}", kept.code().replace('_', "-")));
        call.print(call.words.say("cli-clean-kept", &[("what", (&what).into())]))?;
    }
    Ok(())
}

fn sentence(call: &Call, file: &str, cleaned: &CleanedFile) -> String {
    let out = shown(&cleaned.path);
    let kinds = meanings(call, &cleaned.removed);
    let count = u32::try_from(cleaned.removed.len()).unwrap_or(u32::MAX);
    let args = [
        ("file", file.into()),
        ("out", (&out).into()),
        ("count", count.into()),
        ("kinds", (&kinds).into()),
        ("format", cleaned.format.name().into()),
    ];
    let key = match cleaned.converted_from {
        Some(_) => "cli-clean-converted",
        None if cleaned.renamed => "cli-clean-renamed",
        None => "cli-clean-cleaned",
    };
    call.words.say(key, &args)
}
