//! A month as PDF, XLSX and CSV, and the blank form of a consent as PDF.
//!
//! Bytes only: the caller writes them. Words come in through [`Words`], figures
//! from [`programme::month_report`]; nothing is counted anew here.
//!
//! No document names a person. Members never come near a report, and of the
//! consents that end soon the documents hold number and date alone: files are
//! mailed and printed, the names are needed only where one can act on them,
//! in the app (GDPR Art. 5 (1) (c)).

mod contents;
mod csv;
mod form;
mod format;
mod labels;
mod press;
mod sentence;
mod words;
mod xlsx;

pub use self::csv::csv;
pub use self::form::consent_form;
pub use self::format::{decimal, number};
pub use self::sentence::{Share, sentence, share};
pub use self::words::{Arg, Language, Words};
pub use self::xlsx::xlsx;

use programme::month_report::MonthReport;

/// Why a document could not be made.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The typesetter refused; its messages quote the text, so only their number is kept.
    #[error("document can't be set, {problems} problems")]
    Typesetting {
        /// How many.
        problems: usize,
    },
    /// The workbook could not be put together.
    #[error("workbook can't be written")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
    /// The table could not be put together.
    #[error("table can't be written")]
    Table(#[from] ::csv::Error),
}

/// Sets the report of a month on A4, as PDF/UA-1 and PDF/A-2a.
///
/// # Errors
///
/// [`Error::Typesetting`]. Text never causes it: characters that the report's
/// font lacks are shown as a lozenge.
pub fn pdf(report: &MonthReport, words: &dyn Words) -> Result<Vec<u8>, Error> {
    press::print(press::MONTH, contents::contents(report, words), Some(report.made_at))
}

#[cfg(test)]
mod tests;
