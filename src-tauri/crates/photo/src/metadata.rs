//! What was found in a file beside the picture.

pub use programme::metadata::Kept;
use programme::metadata::MetadataKind;

/// Most items that are listed of one file. A file can hold 100,000 comments; nobody reads them.
pub(crate) const MAX_ITEMS: usize = 500;
/// Most characters of a value that are kept for reading.
const MAX_VALUE: usize = 200;

/// One piece of metadata, in a form people can read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MetadataItem {
    /// What it reveals.
    pub kind: MetadataKind,
    /// Where it stands: "EXIF", "XMP", "IPTC", "JPEG segment", "PNG chunk" …
    pub group: String,
    /// The name the format gives it, such as "GPSLatitude".
    pub name: String,
    /// The value, at most 200 characters, without control characters.
    pub value: String,
    /// Of a place: on how many metres it is exact, as stated or else as finely as it is written down.
    pub accuracy: Option<u32>,
}

impl MetadataItem {
    /// An item with its value made readable.
    pub(crate) fn new(kind: MetadataKind, group: &str, name: &str, value: &str) -> Self {
        let [name, value] = [name, value].map(readable);
        Self { kind, group: group.to_owned(), name, value, accuracy: None }
    }

    /// An item that is known by its size only.
    pub(crate) fn sized(kind: MetadataKind, group: &str, name: &str, bytes: usize) -> Self {
        Self::new(kind, group, name, &format!("{bytes} bytes"))
    }
}

/// A list of items that stops growing at [`MAX_ITEMS`].
#[derive(Debug, Default)]
pub(crate) struct Found {
    items: Vec<MetadataItem>,
}

impl Found {
    /// Adds an item while there is room.
    pub(crate) fn push(&mut self, item: MetadataItem) {
        if self.items.len() < MAX_ITEMS {
            self.items.push(item);
        }
    }

    /// Adds several.
    pub(crate) fn extend(&mut self, items: impl IntoIterator<Item = MetadataItem>) {
        let room = MAX_ITEMS - self.items.len();
        self.items.extend(items.into_iter().take(room));
    }

    /// The list, in the order of the file.
    pub(crate) fn into_items(self) -> Vec<MetadataItem> {
        self.items
    }
}

/// Text without control characters, trimmed, and cut at [`MAX_VALUE`] characters.
pub(crate) fn readable(text: &str) -> String {
    let mut characters = text
        .trim_matches(|c: char| c.is_whitespace() || c == '\0')
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c });
    let mut value: String = characters.by_ref().take(MAX_VALUE).collect();
    if characters.next().is_some() {
        value.push('…');
    }
    value
}

/// Bytes that ought to be text: UTF-8 where it is valid, else Latin-1.
pub(crate) fn text(bytes: &[u8]) -> String {
    // A long blob is cut before it is converted: only its beginning is shown.
    let head = &bytes[..bytes.len().min(4 * MAX_VALUE)];
    match std::str::from_utf8(head) {
        Ok(text) => text.to_owned(),
        // Cut within a character: the part before it is good.
        Err(error) if error.error_len().is_none() => {
            String::from_utf8_lossy(&head[..error.valid_up_to()]).into_owned()
        }
        Err(_) => head.iter().map(|&byte| char::from(byte)).collect(),
    }
}

/// What a block of bytes that no reader needs seems to be, told from what stands in it.
pub(crate) fn describe_trailer(group: &str, bytes: &[u8]) -> MetadataItem {
    let holds = |pattern: &[u8]| crate::bytes::find(bytes, pattern).is_some();
    let (kind, name) = if holds(b"ftypmp4") || holds(b"ftypisom") || holds(b"ftypqt") {
        (MetadataKind::HiddenPicture, "motion photo video")
    } else if holds(b"\xff\xd8\xff") {
        (MetadataKind::HiddenPicture, "second picture")
    } else {
        (MetadataKind::Other, "data after the end")
    };
    MetadataItem::sized(kind, group, name, bytes.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_short_and_printable() {
        let cases = [
            ("padded", " Canon\0\0", "Canon".to_owned()),
            ("control characters", "a\u{1b}[31mb", "a [31mb".to_owned()),
            ("too long", &"x".repeat(300), format!("{}…", "x".repeat(200))),
        ];
        for (name, raw, expected) in cases {
            assert_eq!(readable(raw), expected, "{name}");
        }
    }

    #[test]
    fn text_is_utf8_or_latin_1() {
        assert_eq!(text("Köln".as_bytes()), "Köln");
        assert_eq!(text(b"K\xf6ln"), "Köln");
    }
}
