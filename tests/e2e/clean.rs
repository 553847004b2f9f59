//! Whether a picture that left still tells what the original told.

use std::collections::BTreeSet;
use std::fs;
use std::io::Cursor;
use std::path::Path;

use exif::{Reader, Tag, Value};

use tests::desk::Trouble;

/// Shorter words stand in any file by chance.
const SHORTEST: usize = 6;

/// Two readers: one that knows EXIF, and one that only looks for the words of the original.
pub(crate) fn assert_clean(picture: &Path, original: &Path) -> Result<(), Trouble> {
    let told = words(&fs::read(original)?)?;
    assert!(told.len() > 3, "the original has nothing planted: {told:?}");
    let bytes = fs::read(picture)?;
    let left = Reader::new().read_from_container(&mut Cursor::new(&bytes));
    let tags: Vec<Tag> =
        left.iter().flat_map(|exif| exif.fields().map(|field| field.tag)).collect();
    assert!(tags.iter().all(|tag| *tag == Tag::Orientation), "{tags:?} are left");
    for word in &told {
        let found = bytes.windows(word.len()).any(|window| window == word.as_slice());
        assert!(!found, "{:?} is left", String::from_utf8_lossy(word));
    }
    Ok(())
}

/// All texts in the EXIF of a picture that must have a place in it.
fn words(bytes: &[u8]) -> Result<BTreeSet<Vec<u8>>, Trouble> {
    let exif = Reader::new().read_from_container(&mut Cursor::new(bytes))?;
    let has_place = exif.fields().any(|field| field.tag == Tag::GPSLatitude);
    assert!(has_place, "the original has no place");
    let texts = exif.fields().filter_map(|field| match &field.value {
        Value::Ascii(texts) => Some(texts.clone()),
        _ => None,
    });
    Ok(texts.flatten().filter(|text| text.len() >= SHORTEST).collect())
}
