//! What boxes of user data tell: titles, places, devices.

use programme::metadata::MetadataKind;

use super::{BoxAt, children};
use crate::Error;
use crate::bytes::{be16, find};
use crate::metadata::{MAX_ITEMS, MetadataItem, text};

const GROUP: &str = "video";

/// Lists what stands in a box that goes.
///
/// # Errors
///
/// [`Error::TooComplex`].
pub(crate) fn describe(bytes: &[u8], found: BoxAt) -> Result<Vec<MetadataItem>, Error> {
    let mut items = Vec::new();
    match &found.kind {
        b"udta" => {
            for child in children(bytes, found.body, found.end)?.0.into_iter().take(MAX_ITEMS) {
                if &child.kind == b"meta" {
                    items.extend(list(bytes, child)?);
                } else {
                    items.push(entry(bytes, child));
                }
            }
        }
        b"meta" => items = list(bytes, found)?,
        b"uuid" if find(found.of(bytes), b"<x:xmpmeta").is_some() => {
            items = crate::xmp::read(found.of(bytes).get(16..).unwrap_or_default());
        }
        b"tref" => {}
        kind => {
            let name = String::from_utf8_lossy(kind).into_owned();
            items.push(MetadataItem::sized(
                MetadataKind::Other,
                GROUP,
                &name,
                found.end - found.body,
            ));
        }
    }
    Ok(items)
}

/// The keys and values of a "meta" box, with Apple's long names where they are used.
fn list(bytes: &[u8], meta: BoxAt) -> Result<Vec<MetadataItem>, Error> {
    // QuickTime leaves out the four bytes of version and flags.
    let start = if bytes.get(meta.body + 4..meta.body + 8) == Some(b"hdlr") {
        meta.body
    } else {
        meta.body + 4
    };
    let (boxes, _) = children(bytes, start, meta.end)?;
    let of = |kind: &[u8; 4]| boxes.iter().find(|found| &found.kind == kind).copied();
    let mut names = Vec::new();
    if let Some(keys) = of(b"keys") {
        let (entries, _) = children(bytes, keys.body + 8, keys.end)?;
        names.extend(entries.into_iter().take(MAX_ITEMS).map(|key| text(key.of(bytes))));
    }
    let Some(values) = of(b"ilst") else { return Ok(Vec::new()) };
    let mut items = Vec::new();
    for value in children(bytes, values.body, values.end)?.0.into_iter().take(MAX_ITEMS) {
        let number = u32::from_be_bytes(value.kind) as usize;
        let name = number.checked_sub(1).and_then(|index| names.get(index));
        let name = name.cloned().unwrap_or_else(|| latin(&value.kind));
        let (data, _) = children(bytes, value.body, value.end)?;
        let data = data.iter().find(|inner| &inner.kind == b"data");
        let content = data.and_then(|data| data.of(bytes).get(8..)).unwrap_or_default();
        items.push(item(&name, content));
    }
    Ok(items)
}

/// An entry of old user data: a length, a language, text.
fn entry(bytes: &[u8], found: BoxAt) -> MetadataItem {
    let content = found.of(bytes);
    let counted = be16(content, 0).and_then(|length| content.get(4..4 + usize::from(length)));
    let content = if found.kind[0] == 0xa9 { counted.unwrap_or(content) } else { content };
    item(&latin(&found.kind), content)
}

fn item(name: &str, content: &[u8]) -> MetadataItem {
    let is_text = std::str::from_utf8(content)
        .is_ok_and(|text| !text.chars().any(|c| c.is_control() && c != '\n'));
    let value = if is_text { text(content) } else { format!("{} bytes", content.len()) };
    MetadataItem::new(kind_of(name), GROUP, name, &value)
}

fn latin(kind: &[u8; 4]) -> String {
    kind.iter().map(|&byte| char::from(byte)).collect()
}

fn kind_of(name: &str) -> MetadataKind {
    let has = |part: &str| name.contains(part);
    match name {
        "©xyz" | "loci" => MetadataKind::Place,
        "©day" | "date" => MetadataKind::Time,
        "©mak" | "©mod" | "manu" | "modl" => MetadataKind::Device,
        "©swr" | "©too" | "©enc" => MetadataKind::EditHistory,
        "©aut" | "©ART" | "auth" | "cprt" | "©cpy" | "perf" => MetadataKind::Owner,
        "covr" | "thmb" => MetadataKind::HiddenPicture,
        _ if has("location") => MetadataKind::Place,
        _ if has("creationdate") => MetadataKind::Time,
        _ if has("make") || has("model") => MetadataKind::Device,
        _ if has("software") => MetadataKind::EditHistory,
        _ if has("author") || has("copyright") => MetadataKind::Owner,
        _ if has("identifier") => MetadataKind::SerialNumber,
        _ if name.starts_with('©') => MetadataKind::Description,
        _ => MetadataKind::Other,
    }
}

/// The day of a time that counts seconds from the beginning of 1904, as these files do.
pub(crate) fn date_since_1904(seconds: u64) -> String {
    // Days to a date in the Gregorian calendar, counted from March so that leap days come last.
    // 1904-01-01 is 695,361 days after 0000-03-01.
    let days = seconds / 86_400 + 695_361;
    let era = days / 146_097;
    let day_of_era = days % 146_097;
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    let year = era * 400 + year_of_era + u64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_since_1904() {
        let cases = [
            (0, "1904-01-01"),
            (59 * 86_400, "1904-02-29"),
            (2_082_844_800, "1970-01-01"),
            (3_797_798_400, "2024-05-06"),
        ];
        for (seconds, expected) in cases {
            assert_eq!(date_since_1904(seconds), expected);
        }
    }
}
