//! `data`: whether what is stored is sound, and copies of it.

use std::path::{Path, PathBuf};

use app::{CheckReport, Context, Key, Problem};
use clap::Subcommand;
use serde_json::{Value, json};

use crate::call::Call;
use crate::failure::Failure;

/// The variable that holds a keychain key as it was written on paper.
const RECOVERY: &str = "MONFLUENCER_RECOVERY_KEY";

/// What can be done with the data as a whole.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    Check,
    Backup {
        #[arg(value_name = "DIR")]
        folder: PathBuf,
    },
    Restore {
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
}

pub(crate) fn run(call: &Call, verb: &Verb) -> Result<(), Failure> {
    match verb {
        Verb::Check => check(call),
        Verb::Backup { folder } => backup(call, folder),
        Verb::Restore { file } => restore(call, file),
    }
}

fn check(call: &Call) -> Result<(), Failure> {
    let report = app::check(&call.open_existing()?)?;
    if call.json {
        call.print_json(&as_json(call, &report))?;
    } else {
        for problem in &report.problems {
            call.print(sentence(call, problem))?;
        }
        if report.is_sound() {
            let args = [("photos", report.photos.into()), ("lines", report.journal_lines.into())];
            call.print(call.words.say("cli-data-sound", &args))?;
        }
    }
    if report.is_sound() {
        return Ok(());
    }
    call.say("cli-error-data-damaged", &[]);
    Err(Failure::Told)
}

fn as_json(call: &Call, report: &CheckReport) -> Value {
    let problem = |one: &Problem| json!({ "code": code(one), "message": sentence(call, one) });
    json!({
        "sound": report.is_sound(),
        "photos": report.photos,
        "journal_lines": report.journal_lines,
        "problems": report.problems.iter().map(problem).collect::<Vec<_>>(),
    })
}

fn code(problem: &Problem) -> &'static str {
    match problem {
        Problem::Encryption => "encryption",
        Problem::Structure => "structure",
        Problem::Reference(_) => "reference",
        Problem::PhotoBytes(_) => "photo_bytes",
        Problem::PhotoMissing(_) => "photo_missing",
        Problem::Journal => "journal",
    }
}

fn sentence(call: &Call, problem: &Problem) -> String {
    let what = match problem {
        Problem::Reference(table) => table.clone(),
        Problem::PhotoBytes(id) | Problem::PhotoMissing(id) => id.to_string(),
        Problem::Encryption | Problem::Structure | Problem::Journal => String::new(),
    };
    let key = format!("cli-data-problem-{}", code(problem).replace('_', "-"));
    call.words.say(&key, &[("what", (&what).into())])
}

fn backup(call: &Call, folder: &Path) -> Result<(), Failure> {
    let app = call.open_existing()?;
    let made = app::backup(&app, Some(folder))?;
    if call.json {
        let file = made.path.to_string_lossy();
        return call.print_json(&json!({ "file": file, "bytes": made.bytes }));
    }
    call.print(made.path.display())
}

fn restore(call: &Call, file: &Path) -> Result<(), Failure> {
    let folder = call.folder()?;
    app::restore(file, &folder, &key(call, &folder)?, &Context::system())?;
    if call.json {
        return call.print_json(&json!({ "folder": folder.to_string_lossy() }));
    }
    call.print(folder.display())
}

/// A backup has the key of the data it was made from: this PC's keychain has it, or it is on
/// paper, or it is a passphrase.
fn key(call: &Call, folder: &Path) -> Result<Key, Failure> {
    if let Some(text) = std::env::var(RECOVERY).ok().filter(|text| !text.trim().is_empty()) {
        return Ok(Key::Recovery(text.into()));
    }
    if folder.is_dir() && app::Store::state(folder).ok() == Some(app::StoreState::Keychain) {
        return Ok(Key::Keychain);
    }
    call.passphrase()
}
