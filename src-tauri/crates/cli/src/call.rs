//! One call of the program: where results and messages go.

use std::fmt::Display;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use app::{Arg, Language, Words};
use serde_json::{Value, json};

use crate::arguments::Arguments;
use crate::failure::Failure;

/// What holds for all of a call.
pub(crate) struct Call {
    /// The words of its language.
    pub(crate) words: Words,
    /// Which one that is.
    pub(crate) language: Language,
    /// Results are for a program to read.
    pub(crate) json: bool,
    /// The data folder; `None`: the platform's.
    pub(crate) data: Option<PathBuf>,
    /// The folder of the finders' models.
    pub(crate) models: Option<PathBuf>,
}

impl Call {
    pub(crate) fn new(language: Language, arguments: &Arguments) -> Self {
        Self {
            words: Words::new(language),
            language,
            json: arguments.json,
            data: arguments.data.clone(),
            models: arguments.models.clone().or_else(app::models_folder),
        }
    }

    /// Whether texts typed now are German.
    pub(crate) fn is_german(&self) -> bool {
        self.language == Language::German
    }

    /// Writes a line of the result.
    pub(crate) fn print(&self, line: impl Display) -> Result<(), Failure> {
        let mut out = std::io::stdout().lock();
        writeln!(out, "{line}").and_then(|()| out.flush()).map_err(Failure::Output)
    }

    /// Writes the result for a program.
    pub(crate) fn print_json(&self, value: &Value) -> Result<(), Failure> {
        self.print(format_args!("{value:#}"))
    }

    /// Writes an id, once what it stands for is stored for good.
    pub(crate) fn print_id(&self, id: impl Display) -> Result<(), Failure> {
        if self.json {
            return self.print_json(&json!({ "id": id.to_string() }));
        }
        self.print(id)
    }

    /// Writes a table: a line for each row, tabs between the cells.
    pub(crate) fn print_rows<const CELLS: usize>(
        &self,
        rows: impl Iterator<Item = [String; CELLS]>,
    ) -> Result<(), Failure> {
        let mut out = BufWriter::new(std::io::stdout().lock());
        for row in rows {
            let cells = row.map(|cell| cell.replace(|sign: char| sign.is_control(), " "));
            writeln!(out, "{}", cells.join("	")).map_err(Failure::Output)?;
        }
        out.flush().map_err(Failure::Output)
    }

    /// Writes facts with the catalogue's names for them; empty ones are left out.
    pub(crate) fn print_facts(&self, facts: &[(&str, &str)]) -> Result<(), Failure> {
        let filled = facts.iter().filter(|(_, value)| !value.is_empty());
        self.print_rows(filled.map(|(key, value)| [self.words.plain(key), (*value).to_owned()]))
    }

    /// Tells the person something beside the result. Nobody may be reading, which does no harm.
    pub(crate) fn tell(&self, text: impl Display) {
        let _ = writeln!(std::io::stderr().lock(), "{text}");
    }

    /// Tells a message of the catalogue.
    pub(crate) fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) {
        self.tell(self.words.say(key, args));
    }
}

/// A path in a message: on one line, whatever stands in it.
pub(crate) fn shown(path: &Path) -> String {
    let visible = |letter: char| if letter.is_control() { '\u{fffd}' } else { letter };
    path.to_string_lossy().chars().map(visible).collect()
}
