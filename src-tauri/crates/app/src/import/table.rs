//! A file as rows of texts, whatever program wrote it.

use std::path::Path;

use super::columns::Columns;
use super::{MAX_ROWS, sheet};
use crate::Error;
use crate::file::decoded;

/// Most bytes of a table: 50,000 long rows have fewer.
const MAX_BYTES: u64 = 20 * 1024 * 1024;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    /// Its line in the file, from 1.
    pub(super) line: u32,
    /// Its cells from the left.
    pub(super) cells: Vec<String>,
}

impl Row {
    fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

/// The rows below the headings.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) columns: Columns,
    pub(super) rows: Vec<Row>,
}

impl Table {
    /// Reads a file; blank rows are left out.
    pub(super) fn read(path: &Path) -> Result<Self, Error> {
        let too_large =
            std::fs::metadata(path).is_ok_and(|facts| facts.is_file() && facts.len() > MAX_BYTES);
        if too_large {
            return Err(Error::TooManyRows(MAX_ROWS));
        }
        Self::parse(&photo::read_file(path)?)
    }

    pub(super) fn parse(bytes: &[u8]) -> Result<Self, Error> {
        let mut rows = if bytes.starts_with(b"PK\x03\x04") {
            sheet::rows(bytes)?
        } else {
            separated(&decoded(bytes).ok_or(Error::NotATable)?)?
        };
        rows.retain(|row| !row.is_blank());
        if rows.is_empty() {
            return Err(Error::NotATable);
        }
        let headings = rows.remove(0);
        if rows.len() > MAX_ROWS {
            return Err(Error::TooManyRows(MAX_ROWS));
        }
        Ok(Self { columns: Columns::read(&headings.cells)?, rows })
    }
}

fn separated(text: &str) -> Result<Vec<Row>, Error> {
    let (separator, skipped, text) = separator(text);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let (mut line, mut counted) = (1 + skipped, 0);
    for record in reader.records() {
        let record = record.map_err(|_| Error::NotATable)?;
        // The reader's own count stops before the blank lines that it skips.
        let begin = record.position().map_or(0, |place| place.byte() as usize);
        let blank = text[begin..].bytes().take_while(|byte| *byte == b'\n').count();
        line += text[counted..begin + blank].matches('\n').count();
        counted = begin + blank;
        rows.push(Row {
            line: u32::try_from(line).unwrap_or(u32::MAX),
            cells: record.iter().map(str::to_owned).collect(),
        });
        // The headings are one more row.
        if rows.len() > MAX_ROWS + 1 {
            return Err(Error::TooManyRows(MAX_ROWS));
        }
    }
    Ok(rows)
}

/// The separator, the lines that are no part of the table, and the table.
fn separator(text: &str) -> (u8, usize, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    // Excel's own hint for Excel.
    if let Some(&[sign]) = first.trim_end().strip_prefix("sep=").map(str::as_bytes) {
        return (sign, 1, rest);
    }
    let mut quoted = false;
    let outside = |letter: &char| {
        quoted ^= *letter == '"';
        !quoted
    };
    let signs: String = first.chars().filter(outside).collect();
    let count = |sign: &u8| signs.bytes().filter(|byte| byte == sign).count();
    // Where none occurs it is a table of one column, and any will do. The last of the largest wins.
    let found = [b',', b'\t', b';'].into_iter().max_by_key(count).unwrap_or(b';');
    (found, 0, text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(table: &Table) -> Vec<(u32, Vec<&str>)> {
        table
            .rows
            .iter()
            .map(|row| (row.line, row.cells.iter().map(String::as_str).collect()))
            .collect()
    }

    #[test]
    fn reads_what_programs_write() {
        let utf16: Vec<u8> = "\u{feff}Name\tBereich\r\nJürgen\tIT\r\n"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        let cases: [(&str, &[u8], u32); 7] = [
            ("UTF-8, comma", "Name,Bereich\nJürgen,IT\n".as_bytes(), 2),
            ("UTF-8 with BOM", "\u{feff}Name;Bereich\r\nJürgen;IT\r\n".as_bytes(), 2),
            ("German Excel", b"Name;Bereich\r\nJ\xfcrgen;IT\r\n", 2),
            ("tab", "Name\tBereich\nJürgen\tIT".as_bytes(), 2),
            ("UTF-16 from Excel", &utf16, 2),
            ("Excel's hint", "sep=;\nName;Bereich\nJürgen;IT\n".as_bytes(), 3),
            ("blank rows", "\n;\n\"Name\";\"Bereich\"\n;\n\nJürgen;IT\n".as_bytes(), 6),
        ];
        for (name, bytes, line) in cases {
            let table = Table::parse(bytes).unwrap();
            assert_eq!(cells(&table), [(line, vec!["Jürgen", "IT"])], "{name}");
        }
    }

    #[test]
    fn refuses_what_is_no_table() {
        let cases: [(&str, &[u8]); 4] = [
            ("a picture", b"\xff\xd8\xff\xe0\0\x10JFIF"),
            ("an old Excel file", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0"),
            ("a broken new one", b"PK\x03\x04nothing"),
            ("blanks", b"  \n\n"),
        ];
        for (name, bytes) in cases {
            assert!(matches!(Table::parse(bytes), Err(Error::NotATable)), "{name}");
        }
        let long = format!("Name;Bereich\n{}", "a;b\n".repeat(MAX_ROWS + 1));
        assert!(matches!(Table::parse(long.as_bytes()), Err(Error::TooManyRows(MAX_ROWS))));
    }
}
