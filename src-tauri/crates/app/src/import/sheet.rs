//! The first sheet of an XLSX file.

use std::io::{self, Cursor, Read};

use calamine::{DataRef, Reader, Xlsx};

use super::MAX_ROWS;
use super::table::Row;
use crate::Error;

/// Columns from the left that are looked at; a roster has fewer.
const MAX_COLUMNS: usize = 64;

/// Most bytes that all parts of the file may have unpacked.
const MAX_UNPACKED: u64 = 400 * 1024 * 1024;

/// Reads the sheet cell by cell: a sheet may claim a million rows and hold two.
pub(super) fn rows(bytes: &[u8]) -> Result<Vec<Row>, Error> {
    check_size(bytes)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| Error::NotATable)?;
    let name = book.sheet_names().into_iter().next().ok_or(Error::NotATable)?;
    let mut cells = book.worksheet_cells_reader(&name).map_err(|_| Error::NotATable)?;
    let mut rows: Vec<Row> = Vec::new();
    while let Some(cell) = cells.next_cell().map_err(|_| Error::NotATable)? {
        let (line, column) = cell.get_position();
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        let text = text(cell.get_value());
        if column >= MAX_COLUMNS || text.trim().is_empty() {
            continue;
        }
        let line = line.saturating_add(1);
        if rows.last().is_none_or(|row| row.line != line) {
            rows.push(Row { line, cells: Vec::new() });
        }
        // The headings are one more row.
        if rows.len() > MAX_ROWS + 1 {
            return Err(Error::TooManyRows(MAX_ROWS));
        }
        if let Some(row) = rows.last_mut() {
            row.cells.resize(row.cells.len().max(column + 1), String::new());
            row.cells[column] = text;
        }
    }
    Ok(rows)
}

/// Unpacks everything once into nothing: what the file says about its own size may be a lie,
/// and the library would believe it until memory is full.
fn check_size(bytes: &[u8]) -> Result<(), Error> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| Error::NotATable)?;
    let mut left = MAX_UNPACKED;
    for number in 0..archive.len() {
        let part = archive.by_index(number).map_err(|_| Error::NotATable)?;
        let unpacked = io::copy(&mut part.take(left + 1), &mut io::sink());
        let unpacked = unpacked.map_err(|_| Error::NotATable)?;
        left = left.checked_sub(unpacked).ok_or(Error::TooManyRows(MAX_ROWS))?;
    }
    Ok(())
}

fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        // 142.0 is shown as 142, as Excel does.
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(truth) => truth.to_string(),
        DataRef::DateTime(date) => {
            let (year, month, day, ..) = date.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}
