//! Reading IPTC records and the Photoshop resources they come in.

use programme::metadata::MetadataKind::{
    self, Description, EditHistory, HiddenPicture, Other, Owner, Place, Time,
};

use crate::bytes::{be16, be32};
use crate::metadata::{MAX_ITEMS, MetadataItem, text};

const GROUP: &str = "IPTC";

/// The datasets of IPTC records (IIM 4.2). What can't be parsed is listed as one block.
pub(crate) fn read(bytes: &[u8]) -> Vec<MetadataItem> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some([0x1c, record, dataset]) = bytes.get(at..at + 3) {
        let Some(length) = be16(bytes, at + 3).map(usize::from) else { break };
        let Some(value) = bytes.get(at + 5..at + 5 + length) else { break };
        if *record == 2 && found.len() < MAX_ITEMS {
            let (name, kind) = describe(*dataset);
            found.push(MetadataItem::new(kind, GROUP, name, &text(value)));
        }
        at += 5 + length;
    }
    if found.is_empty() {
        found.push(MetadataItem::sized(Other, GROUP, "records", bytes.len()));
    }
    found
}

/// The image resources of Photoshop, as they stand in JPEG files.
pub(crate) fn read_photoshop(bytes: &[u8]) -> Vec<MetadataItem> {
    const IPTC: u16 = 0x0404;
    let group = "Photoshop";
    let mut found = Vec::new();
    let mut at = 0;
    while bytes.get(at..at + 4) == Some(b"8BIM") && found.len() < MAX_ITEMS {
        let Some(id) = be16(bytes, at + 4) else { break };
        // The name is counted and, with its count, padded to an even length.
        let name = usize::from(bytes.get(at + 6).copied().unwrap_or(0)) + 1;
        let data_at = at + 6 + name + name % 2;
        let Some(length) = be32(bytes, data_at).map(|length| length as usize) else { break };
        let data = bytes
            .get(data_at + 4..data_at.saturating_add(4).saturating_add(length))
            .unwrap_or_default();
        match id {
            IPTC => found.extend(read(data)),
            0x0409 | 0x040c => {
                found.push(MetadataItem::sized(HiddenPicture, group, "thumbnail", length))
            }
            _ => found.push(MetadataItem::sized(
                EditHistory,
                group,
                &format!("resource 0x{id:04x}"),
                length,
            )),
        }
        at = data_at.saturating_add(4).saturating_add(length).saturating_add(length % 2);
    }
    if found.is_empty() {
        found.push(MetadataItem::sized(EditHistory, group, "resources", bytes.len()));
    }
    found
}

fn describe(dataset: u8) -> (&'static str, MetadataKind) {
    match dataset {
        5 => ("ObjectName", Description),
        10 => ("Urgency", Description),
        15 => ("Category", Description),
        25 => ("Keywords", Description),
        40 => ("SpecialInstructions", Description),
        55 => ("DateCreated", Time),
        60 => ("TimeCreated", Time),
        62 => ("DigitalCreationDate", Time),
        63 => ("DigitalCreationTime", Time),
        65 => ("OriginatingProgram", EditHistory),
        80 => ("By-line", Owner),
        85 => ("By-lineTitle", Owner),
        90 => ("City", Place),
        92 => ("Sub-location", Place),
        95 => ("Province-State", Place),
        100 => ("CountryCode", Place),
        101 => ("Country", Place),
        105 => ("Headline", Description),
        110 => ("Credit", Owner),
        115 => ("Source", Owner),
        116 => ("CopyrightNotice", Owner),
        118 => ("Contact", Owner),
        120 => ("Caption", Description),
        122 => ("Writer-Editor", Owner),
        _ => ("other record", Other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_records_inside_photoshop_resources() {
        let resources =
            b"8BIM\x04\x04\0\0\0\0\0\x0a\x1c\x02\x50\0\x05Alice8BIM\x04\x0c\0\0\0\0\0\x01x\0";
        let found = read_photoshop(resources);
        let kinds: Vec<_> = found.iter().map(|item| (item.kind, item.value.as_str())).collect();
        assert_eq!(kinds, [(Owner, "Alice"), (HiddenPicture, "1 bytes")]);
    }

    #[test]
    fn survives_being_cut_at_any_byte() {
        let resources = b"8BIM\x04\x04\0\0\0\0\0\x0a\x1c\x02\x50\0\x05Alice";
        for end in 0..resources.len() {
            assert_eq!(read_photoshop(&resources[..end]).len(), 1, "cut at {end}");
        }
    }
}
