//! `report`: a month on paper.

use std::path::PathBuf;

use app::Format;
use clap::{Args, Subcommand};
use programme::month::Month;
use serde_json::json;

use crate::call::Call;
use crate::failure::Failure;
use crate::values::month;

/// What can be reported.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    Month(OfMonth),
}

#[derive(Debug, Args)]
pub(crate) struct OfMonth {
    #[arg(value_name = "YYYY-MM", value_parser = month)]
    month: Month,
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    #[arg(long, value_name = "pdf,xlsx,csv", value_delimiter = ',', value_parser = format)]
    format: Vec<Format>,
}

fn format(text: &str) -> Result<Format, crate::values::Unreadable> {
    let found = Format::ALL.into_iter().find(|one| one.extension() == text.trim().to_lowercase());
    found.ok_or(crate::values::Unreadable::new("cli-value-format"))
}

pub(crate) fn run(call: &Call, verb: Verb) -> Result<(), Failure> {
    let Verb::Month(wanted) = verb;
    let app = call.open_existing()?;
    std::fs::create_dir_all(&wanted.out).map_err(app::Error::from)?;
    let formats = if wanted.format.is_empty() { Format::ALL.to_vec() } else { wanted.format };
    let mut paths = Vec::new();
    for format in formats {
        let path = app::save_report(&app, wanted.month, format, &wanted.out, &call.words)?;
        if !call.json {
            call.print(path.display())?;
        }
        paths.push(path.to_string_lossy().into_owned());
    }
    if call.json {
        return call.print_json(&json!({ "month": wanted.month.to_string(), "files": paths }));
    }
    Ok(())
}
