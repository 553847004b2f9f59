//! Why a call did not do what it was asked, and the exit code that says so.

use std::io::ErrorKind;
use std::process::ExitCode;

use crate::call::Call;
use crate::reason::reason;

/// Why a call failed.
#[derive(Debug)]
pub(crate) enum Failure {
    /// A use case refused.
    App(app::Error),
    /// A message that is ready to be told.
    Message(String),
    /// Everything was told already.
    Told,
    /// The call itself makes no sense; the message says why.
    Usage(String),
    /// The result could not be written to the standard output.
    Output(std::io::Error),
}

impl From<app::Error> for Failure {
    fn from(error: app::Error) -> Self {
        Self::App(error)
    }
}

impl Failure {
    /// Tells the person, and says how the program is to end.
    pub(crate) fn tell(self, call: &Call) -> ExitCode {
        match self {
            Self::App(error) => call.tell(reason(&error, &call.words)),
            Self::Message(text) => call.tell(text),
            Self::Told => {}
            Self::Usage(text) => {
                call.tell(text);
                return ExitCode::from(2);
            }
            // Whoever reads the first lines only has got what they wanted.
            Self::Output(error) if error.kind() == ErrorKind::BrokenPipe => {}
            Self::Output(_) => call.say("cli-output-failed", &[]),
        }
        ExitCode::FAILURE
    }
}
