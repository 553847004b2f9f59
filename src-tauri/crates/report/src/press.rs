//! The typesetter: a template and values become a PDF.

use chrono::{DateTime, Datelike, Timelike, Utc};
use typst::diag::{FileError, FileResult};
use typst::foundations::{Array, Bytes, Datetime, Dict, Duration, Smart, Value};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::Error;

/// The template of the month's report.
pub(crate) const MONTH: &str = include_str!("../templates/month.typ");
/// The template of the consent form.
pub(crate) const CONSENT: &str = include_str!("../templates/consent.typ");

const LOOK: &str = include_str!("../templates/look.typ");

/// Fira Sans, the typeface of the app as well; `fonts/OFL.txt` is its licence.
const FONTS: [&[u8]; 3] = [
    include_bytes!("../fonts/FiraSans-Regular.ttf"),
    include_bytes!("../fonts/FiraSans-Medium.ttf"),
    include_bytes!("../fonts/FiraSans-SemiBold.ttf"),
];

/// Stands for a character that the typeface lacks. PDF/UA refuses to show nothing.
const MISSING: char = '\u{25CA}';

/// Sets `template` with `data`, which it finds in `sys.inputs`, as PDF/UA-1;
/// with the time it was made as PDF/A-2a too.
///
/// Data are values, never markup: nothing in them is run or interpreted.
pub(crate) fn print(
    template: &str,
    data: Dict,
    made_at: Option<DateTime<Utc>>,
) -> Result<Vec<u8>, Error> {
    let refused = |problems: usize| Error::Typesetting { problems };
    // An archive asks when a document was made, and a blank form has no such day.
    let standards: &[PdfStandard] = match made_at {
        Some(_) => &[PdfStandard::Ua_1, PdfStandard::A_2a],
        None => &[PdfStandard::Ua_1],
    };
    let desk = Desk::new(template, data);
    let document = typst::compile::<PagedDocument>(&desk).output;
    let pdf = document.map_err(|problems| refused(problems.len())).and_then(|document| {
        let options = PdfOptions {
            creator: Smart::Custom(Some("Monfluencer".to_owned())),
            timestamp: made_at.and_then(timestamp),
            standards: PdfStandards::new(standards).map_err(|_| refused(1))?,
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&document, &options).map_err(|problems| refused(problems.len()))
    });
    // The typesetter remembers what it has set; a report is not to stay in memory.
    typst::comemo::evict(0);
    pdf
}

fn timestamp(at: DateTime<Utc>) -> Option<Timestamp> {
    let part = |number: u32| u8::try_from(number).ok();
    let (month, day) = (part(at.month())?, part(at.day())?);
    let (hour, minute, second) = (part(at.hour())?, part(at.minute())?, part(at.second())?);
    Datetime::from_ymd_hms(at.year(), month, day, hour, minute, second).map(Timestamp::new_utc)
}

/// All that the typesetter can see: two sources, three fonts, no files and no clock.
struct Desk {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    sources: [Source; 2],
}

impl Desk {
    fn new(template: &str, data: Dict) -> Self {
        let fonts: Vec<Font> =
            FONTS.iter().flat_map(|font| Font::iter(Bytes::new(*font))).collect();
        let data = data.into_iter().map(|(key, value)| (key, printable(value, &fonts))).collect();
        let sources = [("main.typ", template), ("look.typ", LOOK)]
            .map(|(name, text)| Source::new(file(name), text.to_owned()));
        Self {
            library: LazyHash::new(Library::builder().with_inputs(data).build()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            sources,
        }
    }
}

fn file(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("a bare file name is a path");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.sources[0].id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let found = self.sources.iter().find(|source| source.id() == id);
        found.cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// Replaces in all texts what the fonts can't show.
fn printable(value: Value, fonts: &[Font]) -> Value {
    match value {
        Value::Str(text) => Value::Str(printable_text(&text, fonts).into()),
        Value::Array(items) => {
            let items = items.into_iter().map(|item| printable(item, fonts));
            Value::Array(items.collect::<Array>())
        }
        Value::Dict(entries) => {
            let entries = entries.into_iter().map(|(key, item)| (key, printable(item, fonts)));
            Value::Dict(entries.collect::<Dict>())
        }
        other => other,
    }
}

fn printable_text(text: &str, fonts: &[Font]) -> String {
    let shows =
        |glyph: char| fonts.iter().all(|font| font.info().coverage.contains(u32::from(glyph)));
    let character = |glyph: char| match glyph {
        '\t' | '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(' '),
        // Controls and marks that turn the direction of the text show nothing themselves.
        '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' => None,
        '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{AD}' => None,
        glyph if glyph.is_control() => None,
        glyph if shows(glyph) => Some(glyph),
        _ => Some(MISSING),
    };
    text.chars().filter_map(character).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_a_lozenge_for_what_the_fonts_lack() {
        let fonts: Vec<Font> =
            FONTS.iter().flat_map(|font| Font::iter(Bytes::new(*font))).collect();
        assert!(fonts[0].info().coverage.contains(u32::from(MISSING)));
        let cases = [
            ("umlauts and marks", "Bürgerbüro „Süd“ – ß €", "Bürgerbüro „Süd“ – ß €"),
            ("markup stays text", "#panic(\"x\") *a* $b$ \\", "#panic(\"x\") *a* $b$ \\"),
            ("emoji", "Kita 🎉", "Kita ◊"),
            ("Chinese", "部门", "◊◊"),
            ("direction marks", "\u{202E}abc\u{2068}", "abc"),
            ("line break", "a\nb\u{0}c", "a bc"),
            ("Turkish, Polish, Greek", "İğşłωΩ", "İğşłωΩ"),
        ];
        for (name, text, expected) in cases {
            assert_eq!(printable_text(text, &fonts), expected, "{name}");
        }
    }
}
