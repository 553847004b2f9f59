//! One sheet: a frozen row of heads, and cells of a known kind below.

use chrono::NaiveDate;
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Workbook, XlsxError};

use super::excel_day;
use crate::words::Language;

/// Excel holds no longer text in a cell (Microsoft, "Excel specifications and limits").
const LONGEST_TEXT: usize = 32_767;

/// Excel's number for the paper size.
const A4: u8 = 9;

/// What a cell holds.
pub(super) enum Cell {
    Empty,
    Text(String),
    Number(u32),
    Day(NaiveDate),
}

pub(super) struct Column {
    pub(super) head: String,
    /// In characters of the normal font.
    pub(super) width: f64,
}

pub(super) struct Sheet {
    pub(super) name: String,
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<Vec<Cell>>,
}

impl Sheet {
    /// Adds it to `workbook`.
    pub(super) fn write(
        &self,
        workbook: &mut Workbook,
        language: Language,
    ) -> Result<(), XlsxError> {
        let head = Format::new().set_bold().set_border_bottom(FormatBorder::Thin);
        let number = Format::new().set_num_format("#,##0");
        // A date keeps its place beside the other texts of a row.
        let day = Format::new()
            .set_num_format(if language == Language::German { "dd.mm.yyyy" } else { "dd/mm/yyyy" })
            .set_align(FormatAlign::Left);
        let sheet = workbook.add_worksheet();
        sheet.set_name(&self.name)?.set_freeze_panes(1, 0)?;
        sheet.set_tab_color(Color::RGB(0x0020_44AA));
        // On paper all columns stand side by side, with their heads on each page.
        sheet.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0);
        sheet.set_repeat_rows(0, 0)?;
        for (at, column) in (0_u16..).zip(&self.columns) {
            sheet.set_column_width(at, column.width)?;
            sheet.write_string_with_format(0, at, &column.head, &head)?;
        }
        for (row, cells) in (1_u32..).zip(&self.rows) {
            for (at, cell) in (0_u16..).zip(cells) {
                match cell {
                    Cell::Empty => {}
                    Cell::Text(text) => {
                        sheet.write_string(row, at, plain(text))?;
                    }
                    Cell::Number(value) => {
                        sheet.write_number_with_format(row, at, *value, &number)?;
                    }
                    Cell::Day(date) => {
                        if let Some(date) = excel_day(*date) {
                            sheet.write_datetime_with_format(row, at, &date, &day)?;
                        }
                    }
                }
            }
        }
        Ok(())
    }
}

/// A text that fits into a cell and holds no character that XML forbids.
fn plain(text: &str) -> String {
    let shown = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter });
    shown.take(LONGEST_TEXT).collect()
}
