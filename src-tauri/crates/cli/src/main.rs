//! The same use cases as the window, for scripts. Words and exit codes live here, rules do not.

mod arguments;
mod call;
mod consent;
mod data;
mod data_folder;
mod department;
mod failure;
mod interrupt;
mod language;
mod member;
mod person;
mod photo;
mod post;
mod progress;
mod reason;
mod report;
mod topic;
mod tour;
mod usage;
mod values;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Parser;

use crate::arguments::{Arguments, Noun};
use crate::call::Call;
use crate::failure::Failure;

fn main() -> ExitCode {
    let words: Vec<OsString> = std::env::args_os().collect();
    let language = language::choose(&words);
    // Parsed without any words first: a call without a mistake needs none of the help.
    let outcome = match Arguments::try_parse_from(&words) {
        Ok(arguments) => {
            let call = Call::new(language, &arguments);
            let outcome = run(&call, arguments.noun);
            outcome.map_err(|failure| failure.tell(&call))
        }
        Err(error) => usage::answer(&error, &words, language),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(code) => code,
    }
}

fn run(call: &Call, noun: Noun) -> Result<(), Failure> {
    match noun {
        Noun::Photo(verb) => photo::run(call, verb),
        Noun::Member(verb) => member::run(call, verb),
        Noun::Department(verb) => department::run(call, &verb),
        Noun::Topic(verb) => topic::run(call, verb),
        Noun::Post(verb) => post::run(call, verb),
        Noun::Person(verb) => person::run(call, verb),
        Noun::Consent(verb) => consent::run(call, verb),
        Noun::Report(verb) => report::run(call, verb),
        Noun::Data(verb) => data::run(call, &verb),
        Noun::Tour(arguments) => tour::run(call, &arguments),
    }
}
