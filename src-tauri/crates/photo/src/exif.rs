//! Reading EXIF blocks: what they tell, and how the picture is turned.

use std::collections::HashSet;

use programme::metadata::MetadataKind;

use crate::exif_tags;
use crate::ifd::{Block, Entry};
use crate::metadata::{Found, MetadataItem, text};
use crate::orientation::Orientation;

const GROUP: &str = "EXIF";
/// Most directories that are followed: main, EXIF, GPS, interoperability, thumbnail and some spare.
const MAX_DIRECTORIES: usize = 32;

const ORIENTATION: u16 = 0x0112;
const XMP: u16 = 0x02bc;
const IPTC: u16 = 0x83bb;
const EXIF_DIRECTORY: u16 = 0x8769;
const GPS_DIRECTORY: u16 = 0x8825;
const INTEROPERABILITY_DIRECTORY: u16 = 0xa005;
const SUB_DIRECTORIES: u16 = 0x014a;

/// What one EXIF block says.
#[derive(Debug, Default)]
pub(crate) struct Exif {
    /// The first orientation of the main directory that means something.
    pub(crate) orientation: Option<Orientation>,
    /// Everything but the orientation.
    pub(crate) found: Vec<MetadataItem>,
}

/// Which directory of a block is being read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Main,
    Gps,
    Inner,
    Thumbnail,
}

/// Reads an EXIF block, with or without the six bytes "Exif\0\0" in front. Never fails: what
/// can't be read is reported as a block of bytes, and goes like the rest.
pub(crate) fn read(bytes: &[u8]) -> Exif {
    let bytes = bytes.strip_prefix(b"Exif\0\0").unwrap_or(bytes);
    let Some((block, first)) = Block::new(bytes).and_then(|block| Some((block, block.first()?)))
    else {
        let found =
            vec![MetadataItem::sized(MetadataKind::Other, GROUP, "unreadable block", bytes.len())];
        return Exif { orientation: None, found };
    };
    let mut reading = Reading { block, found: Found::default(), orientation: None };
    reading.directories(first);
    Exif { orientation: reading.orientation, found: reading.found.into_items() }
}

struct Reading<'a> {
    block: Block<'a>,
    found: Found,
    orientation: Option<Orientation>,
}

impl Reading<'_> {
    fn directories(&mut self, first: u32) {
        let mut seen = HashSet::new();
        let mut waiting = vec![(first, Place::Main)];
        while let Some((offset, place)) = waiting.pop() {
            // Damaged and hostile files chain directories in circles.
            if offset == 0 || seen.len() >= MAX_DIRECTORIES || !seen.insert(offset) {
                continue;
            }
            let Some((entries, next)) = self.block.directory(offset) else { continue };
            if place == Place::Main || place == Place::Thumbnail {
                waiting.push((next, Place::Thumbnail));
            }
            for entry in &entries {
                match (entry.tag, place) {
                    (GPS_DIRECTORY, _) => {
                        waiting.extend(entry.integer().map(|at| (at, Place::Gps)))
                    }
                    (EXIF_DIRECTORY | INTEROPERABILITY_DIRECTORY, _) => {
                        waiting.extend(entry.integer().map(|at| (at, Place::Inner)));
                    }
                    (SUB_DIRECTORIES, _) => {
                        waiting
                            .extend(entry.integers().into_iter().map(|at| (at, Place::Thumbnail)));
                    }
                    (ORIENTATION, Place::Main) => {
                        let turned = entry.integer().and_then(Orientation::from_exif);
                        self.orientation = self.orientation.or(turned);
                    }
                    _ => self.entry(entry, place),
                }
            }
            if place == Place::Gps {
                self.position(&entries);
            }
            if place == Place::Thumbnail {
                self.found.push(MetadataItem::new(
                    MetadataKind::HiddenPicture,
                    GROUP,
                    "thumbnail",
                    "",
                ));
            }
        }
    }

    fn entry(&mut self, entry: &Entry<'_>, place: Place) {
        match (entry.tag, place) {
            (XMP, _) => self.found.extend(crate::xmp::read(entry.raw)),
            (IPTC, _) => self.found.extend(crate::iptc::read(entry.raw)),
            // The thumbnail's own size and compression tell nothing more than that it is there.
            (_, Place::Thumbnail) => {}
            (tag, _) => {
                let known = if place == Place::Gps {
                    exif_tags::describe_gps(tag)
                } else {
                    exif_tags::describe(tag)
                };
                let value = value_text(entry);
                let item = match known {
                    Some((name, kind)) => MetadataItem::new(kind, GROUP, name, &value),
                    None => MetadataItem::new(
                        MetadataKind::Other,
                        GROUP,
                        &format!("tag 0x{tag:04x}"),
                        &value,
                    ),
                };
                self.found.push(item);
            }
        }
    }

    /// The coordinates as one line, with the accuracy where it is known: what a reader wants to see.
    fn position(&mut self, entries: &[Entry<'_>]) {
        let of = |tag: u16| entries.iter().find(|entry| entry.tag == tag);
        let degrees = |value: u16, reference: u16| {
            let parts = of(value)?.numbers();
            let sum =
                parts.iter().zip([1.0, 60.0, 3600.0]).map(|(part, unit)| part / unit).sum::<f64>();
            let is_negative =
                matches!(of(reference).and_then(|entry| entry.raw.first()), Some(b'S' | b'W'));
            (!parts.is_empty() && sum.is_finite()).then_some(if is_negative { -sum } else { sum })
        };
        let (Some(latitude), Some(longitude)) = (degrees(2, 1), degrees(4, 3)) else { return };
        let stated = of(31).and_then(|entry| entry.numbers().first().copied());
        let fineness =
            [2, 4].into_iter().filter_map(|tag| of(tag).map(fineness)).fold(0.0, f64::max);
        // Nobody's phone knows better than a metre, and the earth is no larger than 20,000 km across.
        let metres = stated.unwrap_or(fineness).clamp(1.0, 2e7).round();
        let value = match stated {
            Some(_) => format!("{latitude:.5}, {longitude:.5} (± {metres} m)"),
            None => format!("{latitude:.5}, {longitude:.5}"),
        };
        let item = MetadataItem::new(MetadataKind::Place, GROUP, "GPSPosition", &value);
        self.found.push(MetadataItem { accuracy: Some(metres as u32), ..item });
    }
}

/// How many metres the last digit of a coordinate stands for. Degrees, minutes and seconds are three
/// fractions; the last one that is not 0 tells.
fn fineness(coordinate: &Entry<'_>) -> f64 {
    const METRES_OF_A_DEGREE: f64 = 111_320.0;
    let fractions = coordinate.fractions();
    let parts = fractions.iter().zip([1.0, 60.0, 3600.0]);
    let mut parts = parts.filter(|((upper, lower), _)| *upper > 0 && *lower > 0);
    parts.next_back().map_or(METRES_OF_A_DEGREE, |((_, lower), unit)| {
        METRES_OF_A_DEGREE / unit / f64::from(*lower)
    })
}

/// A value for people: text, up to eight numbers, else the size.
fn value_text(entry: &Entry<'_>) -> String {
    const USER_COMMENT: u16 = 0x9286;
    match entry.field_type {
        2 => text(entry.raw),
        7 if entry.tag == USER_COMMENT => text(entry.raw.get(8..).unwrap_or_default()),
        // Versions are four digits, marked as "undefined" bytes.
        7 if entry.raw.len() <= 4 && entry.raw.iter().all(u8::is_ascii_alphanumeric) => {
            text(entry.raw)
        }
        1 if (0x9c9b..=0x9c9f).contains(&entry.tag) => utf16_text(entry.raw),
        _ if entry.count <= 8 && !entry.numbers().is_empty() => {
            let numbers: Vec<_> =
                entry.numbers().iter().map(|number| short_number(*number)).collect();
            numbers.join(", ")
        }
        _ => format!("{} bytes", entry.raw.len()),
    }
}

/// Up to six digits after the point, none that are 0.
fn short_number(number: f64) -> String {
    let digits = format!("{number:.6}");
    digits.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Windows writes its own tags as little-endian UTF-16.
fn utf16_text(raw: &[u8]) -> String {
    let units = raw.chunks_exact(2).take(500).map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
    char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_place_device_and_orientation() {
        let exif = read(&crate::testing::exif_block(6));
        assert_eq!(exif.orientation, Some(Orientation::TurnRight));
        let of = |name: &str| exif.found.iter().find(|item| item.name == name).unwrap();
        assert_eq!(of("Make").value, "CANARY-Make");
        assert_eq!(of("BodySerialNumber").kind, MetadataKind::SerialNumber);
        assert_eq!(of("GPSPosition").value, "51.05000, -3.50000 (± 5 m)");
        assert_eq!(of("GPSPosition").accuracy, Some(5));
    }

    #[test]
    fn an_unreadable_block_is_still_found() {
        for bytes in [b"".as_slice(), b"Exif\0\0", b"Exif\0\0XX*\0", b"MM\0*\0\0"] {
            assert_eq!(read(bytes).found.len(), 1, "{bytes:?}");
        }
    }

    #[test]
    fn directories_in_a_circle_end() {
        let block = b"MM\0*\0\0\0\x08\0\x01\x87\x69\0\x04\0\0\0\x01\0\0\0\x08\0\0\0\x08";
        assert!(read(block).found.len() < 3);
    }
}
