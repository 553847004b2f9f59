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

/// An AVIF file with transparency, a quarter turn, a profile, EXIF, XMP and a box of an unknown
/// maker. Nothing here writes AV1, so the file is kept ready: the test picture, made with avifenc.
pub(crate) fn avif() -> Vec<u8> {
    let made = include_bytes!("../../tests/fixtures/alpha.avif").as_slice();
    [made, &boxed(b"free", b"CANARY"), &boxed(b"mkrx", b"CANARY")].concat()
}

/// An old QuickTime file: no file type, the movie behind its samples, its lists ended with zeros, a
/// track of time codes, uncompressed sound, user data in two ways.
pub(crate) fn mov() -> Vec<u8> {
    let head = boxed(b"wide", b"");
    let at = head.len() as u32 + 8;
    let samples = [SAMPLE, b"\x01\x02\x03\x04", b"CANARY time"].concat();
    let video = track(b"vide", at, SAMPLE.len() as u32);
    let sound = track(b"soun", at + SAMPLE.len() as u32, 4);
    let code = track(b"tmcd", at + SAMPLE.len() as u32 + 4, 11);
    let key = boxed(b"mdta", b"com.apple.quicktime.location.ISO6709");
    let handler = boxed(b"hdlr", &[numbers(&[0, 0]), b"mdta".to_vec(), vec![0; 14]].concat());
    let value = [numbers(&[1, 0]), b"+51.0-003.5/CANARY".to_vec()].concat();
    let values = [numbers(&[(16 + value.len()) as u32, 1]), boxed(b"data", &value)].concat();
    let keys = boxed(b"keys", &[numbers(&[0, 1]), key].concat());
    let list = boxed(b"meta", &[handler, keys, boxed(b"ilst", &values)].concat());
    let old = boxed(b"udta", &[boxed(b"\xa9mak", b"\0\x06\x55\xc4CANARY"), vec![0; 4]].concat());
    let movie = [movie_header(), video, sound, code, list, old].concat();
    let trailer = boxed(b"skip", b"CANARY");
    [head, boxed(b"mdat", &samples), boxed(b"moov", &movie), trailer].concat()
}

/// A fragmented MP4 file of a video track and one that tells the way walked.
pub(crate) fn fragmented() -> Vec<u8> {
    let types = boxed(b"ftyp", b"iso5\0\0\0\0iso5mp41");
    let tracks = [track_with(b"vide", 7, &[]), track_with(b"meta", 8, &[])].concat();
    let defaults = [7, 8].map(|id| boxed(b"trex", &numbers(&[0, id, 1, 1, 13, 0]))).concat();
    let title = boxed(b"udta", &boxed(b"titl", b"CANARY title"));
    let movie =
        boxed(b"moov", &[movie_header(), tracks, boxed(b"mvex", &defaults), title].concat());
    let fragment = |data_at: u32| {
        let part = |id: u32, offset: u32, size: u32| {
            let header = boxed(b"tfhd", &numbers(&[0x2_0010, id, size]));
            boxed(b"traf", &[header, boxed(b"trun", &numbers(&[1, 1, offset]))].concat())
        };
        let length = SAMPLE.len() as u32;
        let parts = [part(8, data_at + length, 17), part(7, data_at, length)].concat();
        boxed(b"moof", &[boxed(b"mfhd", &numbers(&[0, 1])), parts].concat())
    };
    let data = boxed(b"mdat", &[SAMPLE, b"CANARY way walked"].concat());
    let event = boxed(b"emsg", b"CANARY");
    [types, movie, event, fragment(fragment(0).len() as u32 + 8), data].concat()
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

fn movie_header() -> Vec<u8> {
    let times = [0_u32, 3_797_798_400, 3_797_798_400];
    boxed(b"mvhd", &[numbers(&times), numbers(&[1000, 1000, 0x10000]), vec![0; 76]].concat())
}

fn movie(sample_at: u32) -> Vec<u8> {
    let place = boxed(b"\xa9xyz", b"\0\x18\0\0+51.0500-003.5000/CANARY");
    let video = track(b"vide", sample_at, SAMPLE.len() as u32);
    let way = track(b"meta", sample_at + SAMPLE.len() as u32, 17);
    boxed(b"moov", &[movie_header(), video, way, boxed(b"udta", &place)].concat())
}

fn track(handler: &[u8; 4], at: u32, length: u32) -> Vec<u8> {
    track_with(handler, 7, &[(at, length)])
}

/// A track whose chunks of one sample each lie at the places named.
fn track_with(kind: &[u8; 4], id: u32, samples: &[(u32, u32)]) -> Vec<u8> {
    let matrix = numbers(&[0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x4000_0000]);
    let sides = numbers(&[PHOTO.width << 16, PHOTO.height << 16]);
    let track_header =
        [numbers(&[7, 3_797_798_400, 3_797_798_400, id, 0, 1000, 0, 0, 0, 0]), matrix, sides]
            .concat();
    let media_header = numbers(&[0, 3_797_798_400, 3_797_798_400, 1000, 1000, 0x55c4_0000]);
    let handler =
        [numbers(&[0, 0]), kind.to_vec(), numbers(&[0, 0, 0]), b"CANARY handler\0".to_vec()]
            .concat();
    let is_sound = kind == b"soun";
    let count = samples.len() as u32;
    let (places, lengths): (Vec<u32>, Vec<u32>) = samples.iter().copied().unzip();
    let runs = if count == 0 { vec![0, 0] } else { vec![0, 1, 1, 1, 1] };
    let tables = [
        boxed(b"stsd", &[numbers(&[0, 1]), sample_description(is_sound)].concat()),
        boxed(b"stts", &numbers(&[0, 1, 1, 1000])),
        boxed(b"stsc", &numbers(&runs)),
        boxed(b"stsz", &[numbers(&[0, 0, count]), numbers(&lengths)].concat()),
        boxed(b"stco", &[numbers(&[0, count]), numbers(&places)].concat()),
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

fn sample_description(is_sound: bool) -> Vec<u8> {
    let mut entry = vec![0; if is_sound { 28 } else { 78 }];
    entry[7] = 1;
    entry[12..16].copy_from_slice(b"CNRY");
    if is_sound {
        entry[17] = 2;
        entry[19] = 16;
        return boxed(b"sowt", &entry);
    }
    entry[24..26].copy_from_slice(&(PHOTO.width as u16).to_be_bytes());
    entry[26..28].copy_from_slice(&(PHOTO.height as u16).to_be_bytes());
    entry[28..36].copy_from_slice(&numbers(&[0x48_0000, 0x48_0000]));
    entry[42..49].copy_from_slice(b"\x06CANARY");
    entry[75] = 24;
    let parts = [boxed(b"avcC", b"\x01\x42"), boxed(b"mkrx", b"CANARY")].concat();
    boxed(b"avc1", &[entry, parts].concat())
}
