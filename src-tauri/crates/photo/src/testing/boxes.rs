//! Test files built from boxes.

use super::{PHOTO, XMP, exif_block, picture, profile};

fn boxed(kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
    [((content.len() + 8) as u32).to_be_bytes().as_slice(), kind, content].concat()
}

fn numbers(numbers: &[u32]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_be_bytes()).collect()
}

/// A HEIC file with a profile, EXIF, XMP, a box of an unknown maker and a motion photo.
pub(crate) fn heic() -> Vec<u8> {
    let metadata = heifer::Metadata {
        exif: Some(exif_block(1)),
        xmp: Some(XMP.as_bytes().to_vec()),
        icc_profile: Some(profile()),
    };
    let options = heifer::EncodeOptions { quality: 80, ..Default::default() };
    let plain = heifer::encode_rgb8(PHOTO.width, PHOTO.height, &picture(), &options).unwrap();
    let image = heifer::decode(&plain).unwrap();
    let planted = heifer::encode_with_metadata(&image, &metadata, &options).unwrap();
    [planted, boxed(b"mkrx", b"CANARY"), boxed(b"mpvd", b"\0\0\0\x18ftypmp42CANARY")].concat()
}

/// Bytes of the one video sample.
pub(crate) const SAMPLE: &[u8] = b"coded picture";

/// An MP4 file with one video track and one of metadata, user data with a place, times, names of
/// programs, and bytes that no sample uses.
pub(crate) fn mp4() -> Vec<u8> {
    let types = boxed(b"ftyp", b"isom\0\0\0\0isommp42");
    let data = [b"CANARY unused ".as_slice(), SAMPLE, b"CANARY way walked"].concat();
    // Box heads and what stands before the sample; the length of the movie does not depend on it.
    let sample_at = (types.len() + movie(0).len() + 8 + 14) as u32;
    [types, movie(sample_at), boxed(b"mdat", &data)].concat()
}

fn movie(sample_at: u32) -> Vec<u8> {
    let times = [0_u32, 3_797_798_400, 3_797_798_400];
    let header = [numbers(&times), numbers(&[1000, 1000, 0x10000]), vec![0; 76]].concat();
    let place = boxed(b"\xa9xyz", b"\0\x18\0\0+51.0500-003.5000/CANARY");
    let video = track(b"vide", sample_at, SAMPLE.len() as u32);
    let way = track(b"meta", sample_at + SAMPLE.len() as u32, 17);
    boxed(b"moov", &[boxed(b"mvhd", &header), video, way, boxed(b"udta", &place)].concat())
}

fn track(handler: &[u8; 4], at: u32, length: u32) -> Vec<u8> {
    let matrix = numbers(&[0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x4000_0000]);
    let sides = numbers(&[PHOTO.width << 16, PHOTO.height << 16]);
    let track_header =
        [numbers(&[7, 3_797_798_400, 3_797_798_400, 1, 0, 1000, 0, 0, 0, 0]), matrix, sides]
            .concat();
    let media_header = numbers(&[0, 3_797_798_400, 3_797_798_400, 1000, 1000, 0x55c4_0000]);
    let handler =
        [numbers(&[0, 0]), handler.to_vec(), numbers(&[0, 0, 0]), b"CANARY handler\0".to_vec()]
            .concat();
    let tables = [
        boxed(b"stsd", &[numbers(&[0, 1]), sample_description()].concat()),
        boxed(b"stts", &numbers(&[0, 1, 1, 1000])),
        boxed(b"stsc", &numbers(&[0, 1, 1, 1, 1])),
        boxed(b"stsz", &numbers(&[0, 0, 1, length])),
        boxed(b"stco", &numbers(&[0, 1, at])),
    ]
    .concat();
    let reference = boxed(b"dref", &[numbers(&[0, 1]), boxed(b"url ", &numbers(&[1]))].concat());
    let parts =
        [boxed(b"vmhd", &numbers(&[1, 0, 0])), boxed(b"dinf", &reference), boxed(b"stbl", &tables)]
            .concat();
    let media =
        [boxed(b"mdhd", &media_header), boxed(b"hdlr", &handler), boxed(b"minf", &parts)].concat();
    boxed(b"trak", &[boxed(b"tkhd", &track_header), boxed(b"mdia", &media)].concat())
}

fn sample_description() -> Vec<u8> {
    let mut entry = vec![0; 78];
    entry[7] = 1;
    entry[12..16].copy_from_slice(b"CNRY");
    entry[24..26].copy_from_slice(&(PHOTO.width as u16).to_be_bytes());
    entry[26..28].copy_from_slice(&(PHOTO.height as u16).to_be_bytes());
    entry[28..36].copy_from_slice(&numbers(&[0x48_0000, 0x48_0000]));
    entry[42..49].copy_from_slice(b"\x06CANARY");
    boxed(b"avc1", &entry)
}
