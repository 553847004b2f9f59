//! Files of the kinds that phones, editors, scanners and web services leave behind, and of the kinds
//! that somebody might use to hide something. Each holds the word CANARY where its name says.

use super::coded::{baseline, progressive, subsampled};
use super::{XMP, chunk, exif_block, gif, packed, plain_jpeg, plain_png, plain_webp, profile};
use super::{riff_chunk, segment};

/// One file with its name.
pub(crate) type Kind = (&'static str, Vec<u8>);

/// All kinds of all formats.
pub(crate) fn kinds() -> Vec<Kind> {
    [jpeg_segments(), jpeg_trailers(), jpeg_codings(), png_kinds(), webp_kinds(), gif_kinds()]
        .concat()
}

/// A file with something behind its start marker.
fn in_front(file: &[u8], segments: &[Vec<u8>]) -> Vec<u8> {
    [&file[..2], &segments.concat(), &file[2..]].concat()
}

/// A file with something in front of its `number`th marker of a kind, counted from 0.
fn before_marker(file: &[u8], marker: u8, number: usize, inserted: &[u8]) -> Vec<u8> {
    let mut places = (0..file.len() - 1).filter(|&at| file[at..at + 2] == [0xff, marker]);
    let at = places.nth(number).unwrap();
    [&file[..at], inserted, &file[at..]].concat()
}

fn exif_segment(orientation: u16) -> Vec<u8> {
    segment(0xe1, &[b"Exif\0\0".as_slice(), &exif_block(orientation)].concat())
}

fn jpeg_segments() -> Vec<Kind> {
    let plain = plain_jpeg();
    let comment = segment(0xfe, b"CANARY");
    let with = |body: &[u8], marker: u8| in_front(&plain, &[segment(marker, body)]);
    let mut extended = b"http://ns.adobe.com/xmp/extension/\0".to_vec();
    extended.extend(b"0123456789abcdef0123456789ABCDEF\0\0\0\x06\0\0\0\0CANARY");
    let resources = b"Photoshop 3.0\08BIM\x04\x04\0\0\0\0\0\x0b\x1c\x02\x50\0\x06CANARY\0";
    let profile = profile();
    let part = |number: u8, range: std::ops::Range<usize>| {
        segment(0xe2, &[b"ICC_PROFILE\0".as_slice(), &[number, 2], &profile[range]].concat())
    };
    vec![
        ("JPEG, comment in front", with(b"CANARY", 0xfe)),
        ("JPEG, comment before the scan", before_marker(&plain, 0xda, 0, &comment)),
        ("JPEG, comment between scans", before_marker(progressive(), 0xda, 1, &comment)),
        ("JPEG, comment after the scans", before_marker(progressive(), 0xd9, 0, &comment)),
        (
            "JPEG, application segment between scans",
            before_marker(progressive(), 0xda, 2, &segment(0xe5, b"CANARY")),
        ),
        ("JPEG, EXIF between scans", before_marker(progressive(), 0xda, 1, &exif_segment(3))),
        ("JPEG, two EXIF blocks", in_front(&plain, &[exif_segment(8), exif_segment(3)])),
        ("JPEG, JFXX thumbnail", with(b"JFXX\0\x10CANARY", 0xe0)),
        ("JPEG, extended XMP", with(&extended, 0xe1)),
        (
            "JPEG, XMP twice",
            in_front(
                &plain,
                &[0, 1].map(|_| {
                    segment(0xe1, &[b"http://ns.adobe.com/xap/1.0/\0", XMP.as_bytes()].concat())
                }),
            ),
        ),
        ("JPEG, Photoshop resources in two segments", {
            let (one, other) = resources.split_at(30);
            let second = [b"Photoshop 3.0\0".as_slice(), other].concat();
            in_front(&plain, &[segment(0xed, one), segment(0xed, &second)])
        }),
        ("JPEG, FlashPix", with(b"FPXR\0\0\x01CANARY", 0xe2)),
        ("JPEG, provenance record", with(b"JP\0\x01\0\0\0\x01\0\0\0\x20jumbCANARY", 0xeb)),
        ("JPEG, gain map parameters", with(b"urn:iso:std:iso:ts:21496:-1\0CANARY", 0xe2)),
        ("JPEG, reserved marker", with(b"CANARY", 0xf3)),
        ("JPEG, short Adobe segment", with(b"AdobCANARY", 0xee)),
        ("JPEG, long Adobe segment", with(b"Adobe\0\x64\0\0\0\0\x01CANARY", 0xee)),
        ("JPEG, JFIF with a thumbnail", {
            let body = [b"JFIF\0\x01\x01\0\0\x01\0\x01\x02\x01".as_slice(), b"CANARY"].concat();
            [&plain[..2], &segment(0xe0, &body), &plain[20..]].concat()
        }),
        ("JPEG, fill bytes", before_marker(&plain, 0xda, 0, b"\xff\xff\xff\xff\xfe\0\x08CANARY")),
        ("JPEG, profile in two segments", {
            in_front(&plain, &[part(1, 0..100), part(2, 100..256), comment.clone()])
        }),
        ("JPEG, profile in two segments, the second first", {
            in_front(&plain, &[part(2, 100..256), comment, part(1, 0..100)])
        }),
    ]
}

fn jpeg_trailers() -> Vec<Kind> {
    let behind = |rest: &[u8]| [baseline(), rest].concat();
    let gain_map =
        in_front(&plain_jpeg(), &[segment(0xe2, b"urn:iso:std:iso:ts:21496:-1\0CANARY")]);
    let list = segment(0xe2, b"MPF\0MM\0*\0\0\0\x08CANARY");
    vec![
        ("JPEG, text behind the end", behind(b"CANARY")),
        ("JPEG, archive behind the end", behind(b"PK\x03\x04CANARY.txt")),
        ("JPEG, second picture", in_front(&behind(&gain_map), &[list])),
        ("JPEG, Google's motion photo", behind(b"\0\0\0\x18ftypmp42\0\0\0\0mp42isomCANARY")),
        ("JPEG, Samsung's trailer", behind(b"\0\0\x30\x0a\x10\0\0\0MotionPhoto_DataCANARYSEFT")),
    ]
}

fn jpeg_codings() -> Vec<Kind> {
    let canary = segment(0xfe, b"CANARY");
    let files = [
        ("JPEG, restart markers", subsampled()),
        ("JPEG, progressive", progressive()),
        ("JPEG, inks", super::coded::inks()),
        ("JPEG, grey", super::coded::grey()),
        ("JPEG, tall units", super::coded::tall_units()),
        ("JPEG, arithmetic", super::coded::arithmetic()),
    ];
    let with_canary = |(name, file)| (name, in_front(file, std::slice::from_ref(&canary)));
    files.map(with_canary).to_vec()
}

fn png_kinds() -> Vec<Kind> {
    let plain = plain_png();
    let header_end = 8 + 25;
    let data_at = plain.windows(4).position(|name| name == b"IDAT").unwrap() - 4;
    let end = plain.len() - 12;
    let early = |chunks: &[u8]| [&plain[..header_end], chunks, &plain[header_end..]].concat();
    let late = |chunks: &[u8]| [&plain[..end], chunks, &plain[end..]].concat();
    let mut broken = chunk(b"tEXt", b"Author\0CANARY");
    *broken.last_mut().unwrap() ^= 1;
    let mut broken_gamma = chunk(b"gAMA", b"CNRY");
    *broken_gamma.last_mut().unwrap() ^= 1;
    let international =
        [b"Title\0\x01\0de\0Titel\0".as_slice(), &packed(b"CANARY in German")].concat();
    let raw_profile = b"Raw profile type exif\0\0";
    let data = &plain[data_at + 8..end - 4];
    vec![
        ("PNG, text with a wrong sum", early(&broken)),
        ("PNG, gamma with a wrong sum", [early(&broken_gamma), b"CANARY".to_vec()].concat()),
        ("PNG, packed international text", early(&chunk(b"iTXt", &international))),
        (
            "PNG, raw profile",
            early(&chunk(b"zTXt", &[raw_profile.as_slice(), &packed(b"CANARY")].concat())),
        ),
        ("PNG, private chunk that is safe to copy", early(&chunk(b"cnRy", b"CANARY"))),
        ("PNG, private chunk behind the picture", late(&chunk(b"vpAg", b"CANARY"))),
        ("PNG, palette with a name", early(&chunk(b"sPLT", b"CANARY\0\x08\0\0\0\0\0\0"))),
        ("PNG, long background", early(&chunk(b"bKGD", b"CANARYCANARY"))),
        ("PNG, profile with a name and a tail", {
            let packed = [b"CANARY name\0\0".as_slice(), &packed(&profile()), b"CANARY"].concat();
            early(&chunk(b"iCCP", &packed))
        }),
        ("PNG, orientation behind the picture", late(&chunk(b"eXIf", &exif_block(6)))),
        ("PNG, archive behind the end", [plain.clone(), b"PK\x03\x04CANARY".to_vec()].concat()),
        ("PNG, bytes behind the picture data", {
            let data = [data, b"CANARY"].concat();
            [&plain[..data_at], &chunk(b"IDAT", &data), &plain[end..]].concat()
        }),
        ("PNG, animation with bytes behind the data of a frame", animated_png(data)),
    ]
}

/// A PNG with two frames, text between them, and a tail in the second one.
fn animated_png(data: &[u8]) -> Vec<u8> {
    let plain = plain_png();
    let side = |side: u32| side.to_be_bytes();
    let control = |number: u32| {
        let size = [side(super::PHOTO.width), side(super::PHOTO.height)].concat();
        chunk(b"fcTL", &[&side(number)[..], &size, &[0; 8], &[0, 1, 0, 10, 0, 0]].concat())
    };
    [
        &plain[..8 + 25],
        &chunk(b"acTL", &[side(2), side(0)].concat()),
        &control(0),
        &chunk(b"IDAT", data),
        &chunk(b"tEXt", b"Comment\0CANARY"),
        &control(1),
        &chunk(b"fdAT", &[&side(2)[..], data, b"CANARY"].concat()),
        &plain[plain.len() - 12..],
    ]
    .concat()
}

fn webp_kinds() -> Vec<Kind> {
    let plain = plain_webp();
    let size = [super::PHOTO.width, super::PHOTO.height].map(|side| (side - 1).to_le_bytes());
    let extended = |flags: u8, chunks: &[Vec<u8>]| {
        let header = [&[flags, 0, 0, 0], &size[0][..3], &size[1][..3]].concat();
        riff(&[&[riff_chunk(b"VP8X", &header)], chunks].concat().concat())
    };
    let picture = plain[12..].to_vec();
    let frame = |inner: &[u8]| {
        let head = [&[0; 6], &size[0][..3], &size[1][..3], &[100, 0, 0, 0]].concat();
        riff_chunk(b"ANMF", &[&head, inner].concat())
    };
    let unknown = riff_chunk(b"CNRY", b"CANARY!");
    let exif = riff_chunk(b"EXIF", &[b"Exif\0\0".as_slice(), &exif_block(6)].concat());
    vec![
        ("WebP, list of texts", {
            let list =
                riff_chunk(b"LIST", &[b"INFO", &riff_chunk(b"IART", b"CANARY")[..]].concat());
            extended(0, &[picture.clone(), list])
        }),
        ("WebP, EXIF without a flag", extended(0, &[picture.clone(), exif.clone()])),
        ("WebP, flags without chunks", extended(0x2c, &[picture.clone(), unknown.clone()])),
        ("WebP, chunks in the wrong order", {
            extended(
                0x28,
                &[exif, unknown.clone(), picture.clone(), riff_chunk(b"ICCP", &profile())],
            )
        }),
        ("WebP, simple with a chunk behind", riff(&[picture.clone(), unknown.clone()].concat())),
        ("WebP, two pictures", {
            let second = riff_chunk(b"VP8L", b"CANARY");
            extended(0, &[picture.clone(), second])
        }),
        ("WebP, animation", {
            let loops = riff_chunk(b"ANIM", &[255, 255, 255, 255, 3, 0]);
            let inner = [picture.clone(), unknown.clone()].concat();
            extended(0x02, &[loops, frame(&picture), unknown, frame(&inner)])
        }),
        ("WebP, data behind the end", [plain, b"CANARY".to_vec()].concat()),
    ]
}

fn riff(body: &[u8]) -> Vec<u8> {
    let length = (body.len() as u32 + 4).to_le_bytes();
    [b"RIFF".as_slice(), &length, b"WEBP", body].concat()
}

fn gif_kinds() -> Vec<Kind> {
    let whole = gif();
    // Behind the frames: the trailer and what the fixture has behind it.
    let end = whole.len() - 7;
    let late = |block: &[u8]| [&whole[..end], block, b";"].concat();
    vec![
        ("GIF, comment behind the frames", late(b"\x21\xfe\x06CANARY\0")),
        ("GIF, text to be drawn", {
            late(b"\x21\x01\x0c\0\0\0\0\x10\0\x10\0\x08\x08\x01\0\x06CANARY\0")
        }),
        ("GIF, no trailer", [&whole[..end], b"\x21\xfe\x06CANARY\0".as_slice()].concat()),
        ("GIF, application block that calls itself a loop", {
            late(b"\x21\xff\x0bNETSCAPE2.0\x07\x01\x01CANARY\0")
        }),
        ("GIF, unknown extension", late(b"\x21\xab\x06CANARY\0")),
    ]
}
