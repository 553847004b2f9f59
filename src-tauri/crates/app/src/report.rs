//! The report of a month.

use std::path::{Path, PathBuf};

use programme::month::Month;
use programme::month_report::{MonthFacts, MonthReport, month_report as make};
use report::Language;

use crate::file::free_path;
use crate::{App, Error, Words, write_atomically};

/// As what a report is saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// PDF/UA, to be read and printed.
    Pdf,
    /// Excel, to be worked with.
    Xlsx,
    /// CSV for other programs.
    Csv,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Pdf, Self::Xlsx, Self::Csv];

    /// The extension of its files.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
        }
    }
}

/// The figures of a month.
///
/// # Errors
///
/// Those of the store.
pub fn month_report(app: &App, month: Month) -> Result<MonthReport, Error> {
    app.store.read(|db| {
        Ok(make(MonthFacts {
            month,
            made_at: app.now(),
            settings: &store::settings::load(db)?,
            departments: &store::department::list(db)?,
            members: &store::member::list(db)?,
            posts: &store::post::list(db)?,
            photos: &store::photo::list(db)?,
            people: &store::person::list(db)?,
            consents: &store::consent::all(db)?,
        }))
    })
}

/// Saves a month's report: to `path` itself, or under a free name in the folder `path`.
///
/// # Errors
///
/// [`Error::Report`], [`Error::DiskFull`] and others of the file system and the store.
pub fn save_report(
    app: &App,
    month: Month,
    format: Format,
    path: &Path,
    words: &Words,
) -> Result<PathBuf, Error> {
    let figures = month_report(app, month)?;
    let bytes = match format {
        Format::Pdf => report::pdf(&figures, words)?,
        Format::Xlsx => report::xlsx(&figures, words)?,
        Format::Csv => report::csv(&figures, words)?,
    };
    let target = if path.is_dir() {
        free_path(&path.join(file_name(month, format, report::Words::language(words))))
    } else {
        path.to_owned()
    };
    write_atomically(&target, &bytes)?;
    Ok(target)
}

/// What a report's file is called where nobody says otherwise.
#[must_use]
pub fn file_name(month: Month, format: Format, language: Language) -> String {
    let stem = match language {
        Language::German => "Monatsbericht",
        Language::English => "Monthly report",
    };
    format!("{stem} {month}.{}", format.extension())
}
