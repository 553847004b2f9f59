//! What can be said about a text while it is written, and reading one from a file.

use std::path::Path;

use wording::{Device, Hint, Readability, Span};

use crate::Error;

/// Everything the editor shows beside a text. Positions are UTF-16 units.
#[derive(Debug, Clone)]
pub struct TextCheck {
    /// Its length.
    pub count: u32,
    /// Where "see more" cuts on a desktop.
    pub fold_desktop: Option<u32>,
    /// Where it cuts on a phone.
    pub fold_phone: Option<u32>,
    /// How well it reads; `None` while there is too little of it.
    pub readability: Option<Readability>,
    /// Advice in the order of the text.
    pub hints: Vec<Hint>,
    /// Where hashtags stand.
    pub hashtags: Vec<Span>,
}

/// Looks at a text; pure, and quick enough for every key.
#[must_use]
pub fn check_text(text: &str, pictures: usize) -> TextCheck {
    let fold = |device| wording::fold(text, device).map(|byte| wording::count(&text[..byte]));
    TextCheck {
        count: wording::count(text),
        fold_desktop: fold(Device::Desktop),
        fold_phone: fold(Device::Phone),
        readability: wording::readability(text),
        hints: wording::hints(text, pictures),
        hashtags: wording::hashtags(text).into_iter().map(|one| one.span).collect(),
    }
}

/// Most bytes of a text: LinkedIn takes 3,000 characters, a pasted draft may have some more.
const MAX_BYTES: u64 = 1024 * 1024;

/// Reads a text as any editor on any system saves it, with line feeds alone between its lines.
///
/// # Errors
///
/// [`Error::Photo`] for what can't be read; [`Error::NotAText`].
pub fn read_text(path: &Path) -> Result<String, Error> {
    if std::fs::metadata(path).is_ok_and(|facts| facts.is_file() && facts.len() > MAX_BYTES) {
        return Err(Error::NotAText);
    }
    let bytes = photo::read_file(path)?;
    let text = crate::file::decoded(&bytes).ok_or(Error::NotAText)?;
    // The line feed that editors put behind the last line is none of the writer's.
    Ok(text.trim_end_matches('\n').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_texts_as_editors_save_them() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("text.txt");
        let cases: [(&str, &[u8], Option<&str>); 5] = [
            ("UTF-8", "Grüße\nda\n".as_bytes(), Some("Grüße\nda")),
            ("Notepad, UTF-8 with a mark", b"\xef\xbb\xbfGr\xc3\xbc\xc3\x9fe\r\n", Some("Grüße")),
            ("Windows-1252", b"Gr\xfc\xdfe", Some("Grüße")),
            ("Notepad, Unicode", b"\xff\xfeG\0r\0\xfc\0", Some("Grü")),
            ("a picture", b"\xff\xd8\xff\xe0\0\x10JFIF", None),
        ];
        for (name, bytes, expected) in cases {
            std::fs::write(&path, bytes).unwrap();
            assert_eq!(read_text(&path).ok().as_deref(), expected, "{name}");
        }
    }
}
