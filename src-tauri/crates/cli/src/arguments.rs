//! What can stand on the command line. The words of the help are in the catalogue, by these names.

use std::path::PathBuf;

use clap::{ArgAction, Parser, Subcommand};

use crate::{consent, data, department, member, person, photo, post, report, topic, tour};

/// One call.
#[derive(Debug, Parser)]
#[command(name = "monfluencer-cli", version, disable_help_flag = true, disable_version_flag = true)]
#[command(disable_help_subcommand = true, subcommand_required = true)]
#[command(arg_required_else_help = true, max_term_width = 100)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) noun: Noun,
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) data: Option<PathBuf>,
    #[arg(long, global = true)]
    pub(crate) json: bool,
    #[arg(long, global = true, value_name = "LANG", value_parser = ["de", "en"])]
    lang: Option<String>,
    #[arg(long, global = true, value_name = "DIR", env = "MONFLUENCER_MODELS", hide_env = true)]
    pub(crate) models: Option<PathBuf>,
    #[arg(short, long, global = true, action = ArgAction::Help)]
    help: Option<bool>,
    #[arg(short = 'V', long, action = ArgAction::Version)]
    version: Option<bool>,
}

/// What a call is about.
#[derive(Debug, Subcommand)]
pub(crate) enum Noun {
    #[command(subcommand)]
    Photo(photo::Verb),
    #[command(subcommand)]
    Member(member::Verb),
    #[command(subcommand)]
    Department(department::Verb),
    #[command(subcommand)]
    Topic(topic::Verb),
    #[command(subcommand)]
    Post(post::Verb),
    #[command(subcommand)]
    Person(person::Verb),
    #[command(subcommand)]
    Consent(consent::Verb),
    #[command(subcommand)]
    Report(report::Verb),
    #[command(subcommand)]
    Data(data::Verb),
    Tour(tour::Arguments),
}
