//! Reading XMP packets: which properties they hold.

use programme::metadata::MetadataKind;

use crate::metadata::{MAX_ITEMS, MetadataItem, text};

const GROUP: &str = "XMP";
/// Larger packets hold pictures or depth maps; they are listed by their size only.
const MAX_PACKET: usize = 1024 * 1024;

/// The properties of a packet. What can't be parsed is listed as one block.
pub(crate) fn read(packet: &[u8]) -> Vec<MetadataItem> {
    let whole = || vec![MetadataItem::sized(MetadataKind::Other, GROUP, "packet", packet.len())];
    if packet.len() > MAX_PACKET {
        return whole();
    }
    let Ok(xml) = std::str::from_utf8(packet) else { return whole() };
    let Ok(document) = roxmltree::Document::parse(xml.trim_matches('\0').trim()) else {
        return whole();
    };
    let mut found = Vec::new();
    for node in document.descendants().filter(roxmltree::Node::is_element) {
        for attribute in node.attributes().filter(|attribute| !is_syntax(attribute.namespace())) {
            found.push(item(attribute.name(), attribute.value()));
        }
        if let Some(value) = node.text().filter(|value| !value.trim().is_empty()) {
            found.push(item(property_of(node), value));
        }
        if found.len() >= MAX_ITEMS {
            break;
        }
    }
    if found.is_empty() { whole() } else { found }
}

/// Whether an attribute belongs to RDF or XML itself and holds no property.
fn is_syntax(namespace: Option<&str>) -> bool {
    matches!(
        namespace,
        Some(
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                | "http://www.w3.org/XML/1998/namespace"
                | "adobe:ns:meta/"
        )
    )
}

/// The property a text belongs to: lists stand in elements of RDF's own, two levels further down.
fn property_of<'a>(node: roxmltree::Node<'a, '_>) -> &'a str {
    let own = node.ancestors().find(|node| !is_syntax(node.tag_name().namespace()));
    own.map_or("", |node| node.tag_name().name())
}

fn item(name: &str, value: &str) -> MetadataItem {
    MetadataItem::new(kind_of(name), GROUP, name, &text(value.as_bytes()))
}

/// What a property reveals, by its local name.
fn kind_of(name: &str) -> MetadataKind {
    match name {
        _ if name.starts_with("GPS") && name.contains("Time") => MetadataKind::Time,
        _ if name.starts_with("GPS") => MetadataKind::Place,
        "City" | "State" | "Country" | "CountryCode" | "CountryName" | "Location"
        | "Sublocation" | "ProvinceState" | "WorldRegion" | "LocationName" => MetadataKind::Place,
        _ if name.contains("SerialNumber") => MetadataKind::SerialNumber,
        "ImageUniqueID" => MetadataKind::SerialNumber,
        "creator" | "rights" | "AuthorsPosition" | "Credit" | "Source" | "OwnerName" | "Owner"
        | "Artist" | "Copyright" | "CreatorContactInfo" | "UsageTerms" | "WebStatement"
        | "CaptionWriter" | "Photographer" => MetadataKind::Owner,
        _ if name.starts_with("Ci") && name.len() > 4 => MetadataKind::Owner,
        "PersonInImage" | "PersonDisplayName" | "PersonEmailDigest" | "Name" | "RegionInfo" => {
            MetadataKind::People
        }
        _ if name.contains("Date") || name.contains("Time") => MetadataKind::Time,
        "Make" | "Model" | "Lens" | "LensModel" | "LensMake" | "LensID" | "LensInfo"
        | "Firmware" => MetadataKind::Device,
        "title"
        | "description"
        | "subject"
        | "Rating"
        | "Label"
        | "Headline"
        | "Instructions"
        | "Keywords"
        | "UserComment"
        | "hierarchicalSubject"
        | "AltTextAccessibility" => MetadataKind::Description,
        "image" | "Data" | "MotionPhoto" | "MicroVideo" | "MicroVideoOffset" | "Mime"
        | "Semantic" | "Version" => MetadataKind::HiddenPicture,
        "CreatorTool" | "DocumentID" | "InstanceID" | "OriginalDocumentID" | "action"
        | "softwareAgent" | "instanceID" | "documentID" | "changed" | "parameters"
        | "DigitalSourceType" | "History" => MetadataKind::EditHistory,
        _ if name.contains("Exposure") || name.contains("Focal") || name.contains("Flash") => {
            MetadataKind::Exposure
        }
        _ => MetadataKind::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_attributes_elements_and_lists() {
        let packet = br#"<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
            xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
            xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"
            exif:GPSLatitude="51,3N"><dc:creator><rdf:Seq><rdf:li>Some Body</rdf:li></rdf:Seq></dc:creator>
            </rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>"#;
        let found: Vec<_> =
            read(packet).into_iter().map(|item| (item.kind, item.name, item.value)).collect();
        let expected = [
            (MetadataKind::Place, "GPSLatitude".to_owned(), "51,3N".to_owned()),
            (MetadataKind::Owner, "creator".to_owned(), "Some Body".to_owned()),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn what_is_no_xml_is_one_block() {
        let long = vec![b'<'; MAX_PACKET + 1];
        for packet in [b"".as_slice(), b"<x", b"\xff\xfe<", &long] {
            let found = read(packet);
            assert_eq!((found.len(), found[0].name.as_str()), (1, "packet"));
        }
    }
}
