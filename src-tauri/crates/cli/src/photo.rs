//! `photo`: files, and the photos of posts.

mod check;
mod clean;
mod inspect;
mod store;

use clap::Subcommand;
use programme::finding::FindingClass;
use programme::metadata::MetadataKind;

use crate::call::Call;
use crate::failure::Failure;

pub(crate) use store::take_in;

/// What can be done with photos.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    Inspect(inspect::Arguments),
    Clean(clean::Arguments),
    Check(check::Arguments),
    #[command(flatten)]
    Store(store::Verb),
}

pub(crate) fn run(call: &Call, verb: Verb) -> Result<(), Failure> {
    match verb {
        Verb::Inspect(arguments) => inspect::run(call, &arguments),
        Verb::Clean(arguments) => clean::run(call, &arguments),
        Verb::Check(arguments) => check::run(call, &arguments),
        Verb::Store(verb) => store::run(call, verb),
    }
}

/// What a piece of metadata reveals, in words.
fn meaning(call: &Call, kind: MetadataKind) -> String {
    call.words.plain(&format!("metadata-kind-{}", kind.code().replace('_', "-")))
}

/// The same of one piece, of a place with how exact it is.
fn item_meaning(call: &Call, item: &app::MetadataItem) -> String {
    match item.accuracy {
        Some(metres) => call.words.say("metadata-place-accuracy", &[("metres", metres.into())]),
        None => meaning(call, item.kind),
    }
}

/// What these pieces reveal, each kind once, the most dangerous first.
fn meanings(call: &Call, items: &[app::MetadataItem]) -> String {
    let mut kinds: Vec<MetadataKind> = items.iter().map(|item| item.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds.into_iter().map(|kind| meaning(call, kind)).collect::<Vec<_>>().join(", ")
}

/// What can be read at a finding, in words.
fn class_words(call: &Call, class: FindingClass) -> String {
    call.words.plain(&format!("finding-class-{}", class.code().replace('_', "-")))
}
