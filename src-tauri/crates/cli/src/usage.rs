//! Help and mistakes of a call, in the person's language.

use std::error::Error;
use std::ffi::OsString;
use std::io::Write;
use std::process::ExitCode;

use app::{Language, Words};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, CommandFactory};

use crate::arguments::Arguments;

/// Answers a call that was no order: help on the standard output, a mistake on the other.
pub(crate) fn answer(
    error: &clap::Error,
    call: &[OsString],
    language: Language,
) -> Result<(), ExitCode> {
    let words = Words::new(language);
    match error.kind() {
        ErrorKind::DisplayHelp => {
            return write(std::io::stdout(), &help(call, &words));
        }
        ErrorKind::DisplayVersion => return write(std::io::stdout(), &error.to_string()),
        // Somebody who does not know yet what to say.
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::MissingSubcommand => {
            let _ = write(std::io::stderr(), &help(call, &words));
        }
        _ => {
            let _ = write(std::io::stderr(), &explain(error, &words));
        }
    }
    Err(ExitCode::from(2))
}

fn write(mut to: impl Write, text: &str) -> Result<(), ExitCode> {
    to.write_all(text.as_bytes()).and_then(|()| to.flush()).map_err(|_| ExitCode::FAILURE)
}

/// The help that this call asks for.
fn help(call: &[OsString], words: &Words) -> String {
    let command = localised(Arguments::command(), words, "cli");
    let rendered = match command.try_get_matches_from(call) {
        Err(error) => error.to_string(),
        Ok(_) => String::new(),
    };
    rendered.replace("[OPTIONS]", &words.plain("cli-usage-options"))
}

/// A command with the words of the catalogue: `cli-photo-clean` says what it does,
/// `cli-photo-clean-details` what one has to know about it, `cli-photo-clean-arg-out` or else
/// `cli-arg-out` what an option means.
fn localised(command: Command, words: &Words, path: &str) -> Command {
    let template = format!(
        "{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}\n",
        words.plain("cli-usage-heading")
    );
    let command = command
        .about(words.plain(path))
        .after_help(known(words, &format!("{path}-details")).unwrap_or_default())
        .help_template(template)
        .subcommand_help_heading(words.plain("cli-usage-commands"))
        .subcommand_value_name(words.plain("cli-usage-command"));
    command.mut_args(|argument| localised_argument(argument, words, path)).mut_subcommands(|sub| {
        let path = format!("{path}-{}", sub.get_name());
        localised(sub, words, &path)
    })
}

fn localised_argument(argument: Arg, words: &Words, path: &str) -> Arg {
    let mut text = argument_help(&argument, words, path);
    let takes_values = argument.get_action().takes_values();
    let values = argument.get_possible_values();
    if takes_values && !values.is_empty() {
        let names: Vec<&str> = values.iter().map(|value| value.get_name()).collect();
        text.push_str(&format!(" [{}]", names.join(", ")));
    }
    if let [default] = argument.get_default_values()
        && takes_values
        && !argument.is_hide_default_value_set()
    {
        let default = default.to_string_lossy().into_owned();
        text.push(' ');
        text.push_str(&words.say("cli-usage-default", &[("value", (&default).into())]));
    }
    let heading =
        if argument.is_positional() { "cli-usage-arguments" } else { "cli-usage-other-options" };
    argument
        .help(text)
        .help_heading(words.plain(heading))
        .hide_possible_values(takes_values)
        .hide_default_value(takes_values)
}

fn argument_help(argument: &Arg, words: &Words, path: &str) -> String {
    let name = argument.get_id().as_str().replace('_', "-");
    known(words, &format!("{path}-arg-{name}"))
        .unwrap_or_else(|| words.plain(&format!("cli-arg-{name}")))
}

fn known(words: &Words, key: &str) -> Option<String> {
    Some(words.plain(key)).filter(|text| text != key)
}

/// What is wrong with a call, and how it would be right.
fn explain(error: &clap::Error, words: &Words) -> String {
    let text = |kind| error.get(kind).map(joined).unwrap_or_default();
    let [argument, value] = [text(ContextKind::InvalidArg), text(ContextKind::InvalidValue)];
    let [command, prior] = [text(ContextKind::InvalidSubcommand), text(ContextKind::PriorArg)];
    let args = [
        ("argument", (&argument).into()),
        ("value", (&value).into()),
        ("command", (&command).into()),
        ("prior", (&prior).into()),
    ];
    let key = match error.kind() {
        ErrorKind::UnknownArgument => "cli-usage-unknown-argument",
        ErrorKind::InvalidSubcommand => "cli-usage-unknown-command",
        ErrorKind::MissingRequiredArgument => "cli-usage-missing",
        ErrorKind::ArgumentConflict if prior == argument => "cli-usage-twice",
        ErrorKind::ArgumentConflict => "cli-usage-conflict",
        ErrorKind::InvalidValue if value.is_empty() => "cli-usage-no-value",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "cli-usage-bad-value",
        ErrorKind::InvalidUtf8 => "cli-usage-not-text",
        _ => "cli-usage-wrong",
    };
    let mut lines = vec![words.say(key, &args)];
    // Our own parsers name a message as their reason.
    lines.extend(error.source().and_then(|source| known(words, &source.to_string())));
    lines.extend(alternatives(error, words));
    let usage = text(ContextKind::Usage);
    let usage = usage.trim().trim_start_matches("Usage:").trim();
    if !usage.is_empty() {
        let usage = usage.replace("[OPTIONS]", &words.plain("cli-usage-options"));
        let usage = usage.replace("<COMMAND>", &format!("<{}>", words.plain("cli-usage-command")));
        lines.push(format!("{} {usage}", words.plain("cli-usage-heading")));
    }
    lines.push(words.plain("cli-usage-see-help"));
    lines.join("\n") + "\n"
}

/// What could have been meant, or what is possible.
fn alternatives(error: &clap::Error, words: &Words) -> Option<String> {
    let suggested =
        [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    let meant = suggested.into_iter().find_map(|kind| error.get(kind)).map(joined);
    if let Some(meant) = meant.filter(|text| !text.is_empty()) {
        return Some(words.say("cli-usage-meant", &[("meant", (&meant).into())]));
    }
    let possible = error.get(ContextKind::ValidValue).map(joined)?;
    let args = [("values", (&possible).into())];
    (!possible.is_empty()).then(|| words.say("cli-usage-possible", &args))
}

fn joined(value: &ContextValue) -> String {
    match value {
        ContextValue::Strings(texts) => texts.join(", "),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every command and option of the whole tree, with the key that has to exist.
    fn check(command: &Command, words: &Words, path: &str, missing: &mut Vec<String>) {
        if known(words, path).is_none() {
            missing.push(path.to_owned());
        }
        for argument in command.get_arguments() {
            let text = argument_help(argument, words, path);
            if text.starts_with("cli-arg-") {
                missing.push(format!("{path}: {text}"));
            }
        }
        for sub in command.get_subcommands() {
            check(sub, words, &format!("{path}-{}", sub.get_name()), missing);
        }
    }

    #[test]
    fn every_command_and_option_is_explained_in_both_languages() {
        for language in [Language::German, Language::English] {
            let mut missing = Vec::new();
            check(&Arguments::command(), &Words::new(language), "cli", &mut missing);
            assert!(missing.is_empty(), "{language:?}: {}", missing.join("\n"));
        }
    }

    #[test]
    fn the_tree_of_commands_is_sound() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn help_and_mistakes_are_said_in_german() {
        let words = Words::new(Language::German);
        let call = |words: &[&str]| words.iter().map(OsString::from).collect::<Vec<_>>();
        let text = help(&call(&["monfluencer-cli", "photo", "clean", "--help"]), &words);
        for english in ["Usage", "Options", "Commands", "Arguments", "possible values", "cli-"] {
            assert!(!text.replace("monfluencer-cli", "").contains(english), "{english}: {text}");
        }
        let mistakes: [&[&str]; 7] = [
            &["monfluencer-cli", "foto"],
            &["monfluencer-cli", "photo", "clean"],
            &["monfluencer-cli", "photo", "inspect", "--jsn", "a.jpg"],
            &["monfluencer-cli", "--lang", "fr", "photo", "inspect", "a.jpg"],
            &["monfluencer-cli", "photo", "clean", "a", "--out", "b", "--out-dir", "c"],
            &["monfluencer-cli", "photo", "clean", "a", "--out"],
            &["monfluencer-cli", "photo", "clean", "a", "--out", "b", "--out", "c"],
        ];
        for mistake in mistakes {
            let error = <Arguments as clap::Parser>::try_parse_from(call(mistake)).unwrap_err();
            let text = explain(&error, &words).replace("monfluencer-cli", "");
            for english in ["error", "Usage", "cli-", "OPTIONS", "tip", "cannot"] {
                assert!(!text.contains(english), "{mistake:?}: {english}: {text}");
            }
        }
    }
}
