//! The look for marks of metadata anywhere in the bytes.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use crate::{Error, Format};

/// Marks long enough that they don't come up by chance in coded pictures: the shortest, of six
/// bytes, would once in some 1.4 million files of 200 MB.
const MARKS: &[(&[u8], &str)] = &[
    (b"http://ns.adobe.com/", "XMP"),
    (b"<x:xmpmeta", "XMP"),
    (b"<?xpacket", "XMP"),
    (b"<rdf:RDF", "XMP"),
    (b"Photoshop 3.0", "Photoshop resources"),
    (b"c2pa.assertions", "provenance record"),
    (b"jumdc2pa", "provenance record"),
    (b"MotionPhoto_Data", "motion photo"),
    (b"MPF\0II*\0", "further pictures"),
    (b"MPF\0MM\0*", "further pictures"),
    (b"Raw profile type", "raw profile"),
    (b"XML:com.adobe.xmp", "XMP"),
    (b"urn:iso:std:iso:ts:21496", "gain map"),
];
/// Video files inside of pictures.
const VIDEO_MARKS: &[&[u8]] = &[b"ftypmp4", b"ftypisom", b"ftypqt  ", b"ftypM4V"];

/// The start of EXIF blocks, in both orders of bytes.
const EXIF_MARKS: &[&[u8]] = &[b"Exif\0\0II*\0", b"Exif\0\0MM\0*"];

/// All marks at once: files are long, and one walk is enough.
static SEARCH: LazyLock<AhoCorasick> = LazyLock::new(|| {
    let marks = MARKS.iter().map(|(mark, _)| *mark);
    let all = marks.chain(VIDEO_MARKS.iter().copied()).chain(EXIF_MARKS.iter().copied());
    AhoCorasick::new(all).expect("a few short patterns fit")
});

/// No mark may stand anywhere; of EXIF blocks there may be one, which the other looks judge.
pub(super) fn check(bytes: &[u8], format: Format) -> Result<(), Error> {
    let allowed_blocks = usize::from(format == Format::Jpeg);
    let mut blocks = 0;
    for found in SEARCH.find_iter(bytes) {
        let number = found.pattern().as_usize();
        if let Some((_, name)) = MARKS.get(number) {
            return Err(Error::MetadataKept(name));
        }
        if number < MARKS.len() + VIDEO_MARKS.len() {
            if !format.is_video() {
                return Err(Error::MetadataKept("motion photo"));
            }
        } else {
            blocks += 1;
            if blocks > allowed_blocks {
                return Err(Error::MetadataKept("EXIF"));
            }
        }
    }
    Ok(())
}
