//! One command of another program, printed before it runs.

use std::ffi::{OsStr, OsString};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use crate::Outcome;
use crate::tally::Tally;

/// A command that is shown as it could be typed, then run.
pub(crate) struct Step {
    command: Command,
    shown: String,
}

impl Step {
    /// A program to be started in the folder `xtask` was started in.
    pub(crate) fn new(program: impl AsRef<OsStr>) -> Self {
        let shown = quoted(program.as_ref());
        Self { command: Command::new(program), shown }
    }

    /// The same `cargo` that started this program.
    pub(crate) fn cargo() -> Self {
        let program = std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
        Self { command: Command::new(program), shown: String::from("cargo") }
    }

    /// `npm`, which is a batch file on Windows.
    pub(crate) fn npm() -> Self {
        Self::new(if cfg!(windows) { "npm.cmd" } else { "npm" })
    }

    /// Adds one argument.
    pub(crate) fn arg(mut self, argument: impl AsRef<OsStr>) -> Self {
        self.shown.push(' ');
        self.shown.push_str(&quoted(argument.as_ref()));
        self.command.arg(argument);
        self
    }

    /// Adds several arguments.
    pub(crate) fn args<A: AsRef<OsStr>>(self, arguments: impl IntoIterator<Item = A>) -> Self {
        arguments.into_iter().fold(self, Self::arg)
    }

    /// Sets a variable of the environment.
    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.shown = format!("{name}={} {}", quoted(value.as_ref()), self.shown);
        self.command.env(name, value);
        self
    }

    /// Runs in `folder` instead of the current one.
    pub(crate) fn within(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Prints the command, runs it and waits for its end.
    ///
    /// # Errors
    ///
    /// When it cannot be started or ends with anything but success.
    pub(crate) fn run(mut self) -> Outcome {
        println!("$ {}", self.shown);
        let status = self.command.status().map_err(|error| self.not_started(&error))?;
        self.judge(status.success())
    }

    /// As [`Step::run`], and counts the tests named in what the command prints.
    ///
    /// The tally is there for a failed run too: its counts are of interest most.
    pub(crate) fn run_counted(mut self) -> (Tally, Outcome) {
        println!("$ {}", self.shown);
        let mut tally = Tally::default();
        let mut child = match self.command.stdout(Stdio::piped()).spawn() {
            Ok(child) => child,
            Err(error) => return (tally, Err(self.not_started(&error))),
        };
        if let Some(output) = child.stdout.take() {
            for line in BufReader::new(output).split(b'\n').map_while(Result::ok) {
                let line = String::from_utf8_lossy(&line);
                println!("{line}");
                tally.read(&line);
            }
        }
        let success = child.wait().is_ok_and(|status| status.success());
        (tally, self.judge(success))
    }

    /// Runs without a word and tells whether it ended well.
    pub(crate) fn succeeds(mut self) -> bool {
        self.command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        self.command.status().is_ok_and(|status| status.success())
    }

    /// Runs without a word and returns what the command printed, even when it failed.
    ///
    /// # Errors
    ///
    /// When it cannot be started.
    pub(crate) fn output(mut self) -> Outcome<String> {
        let output = self.command.stderr(Stdio::null()).output();
        let output = output.map_err(|error| self.not_started(&error))?;
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    fn not_started(&self, error: &std::io::Error) -> String {
        format!("`{}` could not be started: {error}", self.shown)
    }

    fn judge(&self, success: bool) -> Outcome {
        if success { Ok(()) } else { Err(format!("`{}` failed", self.shown)) }
    }
}

/// The text as a shell would want it.
fn quoted(text: &OsStr) -> String {
    let text = text.to_string_lossy();
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./:=@+,\\".contains(c);
    if !text.is_empty() && text.chars().all(plain) {
        text.into_owned()
    } else {
        format!("'{}'", text.replace('\'', r"'\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_a_command_as_it_could_be_typed() {
        let cases = [
            ("plain", Step::new("npm").args(["run", "build"]), "npm run build"),
            ("a blank", Step::new("open").arg("my file"), "open 'my file'"),
            ("nothing", Step::new("echo").arg(""), "echo ''"),
            ("a quote", Step::new("echo").arg("it's"), r"echo 'it'\''s'"),
            ("a variable", Step::new("npm").arg("test").env("CI", "true"), "CI=true npm test"),
        ];
        for (name, step, expected) in cases {
            assert_eq!(step.shown, expected, "{name}");
        }
    }

    #[test]
    fn a_program_that_is_not_there_is_named() {
        let reason = Step::new("monfluencer-no-such-program").run().unwrap_err();
        assert!(reason.contains("monfluencer-no-such-program"), "{reason}");
    }
}
