//! Small files with planted metadata, made on the spot. Every planted value holds the word CANARY.

mod boxes;
pub(crate) mod coded;
pub(crate) mod kinds;

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ExtendedColorType, ImageEncoder, RgbImage};
use programme::region::PhotoSize;

/// Size of the stored test picture.
pub(crate) const PHOTO: PhotoSize = PhotoSize { width: 48, height: 32 };

/// A picture with a different colour at every place.
pub(crate) fn picture() -> RgbImage {
    RgbImage::from_fn(PHOTO.width, PHOTO.height, |x, y| {
        image::Rgb([(x * 5) as u8, (y * 8) as u8, ((x * y) % 251) as u8])
    })
}

/// The head of a colour profile: enough for programs that pass profiles on.
pub(crate) fn profile() -> Vec<u8> {
    let mut profile = vec![0; 256];
    profile[..4].copy_from_slice(&256_u32.to_be_bytes());
    profile[12..20].copy_from_slice(b"mntrRGB ");
    profile[36..40].copy_from_slice(b"acsp");
    profile
}

/// A big-endian EXIF block with maker, orientation, serial number, place and a thumbnail.
pub(crate) fn exif_block(orientation: u16) -> Vec<u8> {
    let mut block = ExifWriter::default();
    let serial = block.directory(
        &[(0xa431, Value::Text("CANARY-Serial")), (0x927c, Value::Text("CANARY-Maker"))],
        0,
    );
    let place = block.directory(
        &[
            (1, Value::Text("N\0")),
            (2, Value::Rationals(&[(51, 1), (3, 1), (0, 1)])),
            (3, Value::Text("W\0")),
            (4, Value::Rationals(&[(3, 1), (30, 1), (0, 1)])),
            (31, Value::Rationals(&[(5, 1)])),
        ],
        0,
    );
    let thumbnail = block.directory(&[(0x0201, Value::Long(0)), (0x0202, Value::Long(0))], 0);
    let main = block.directory(
        &[
            (0x010f, Value::Text("CANARY-Make")),
            (0x0112, Value::Short(orientation)),
            (0x0132, Value::Text("2024:05:06 07:08:09 CANARY")),
            (0x8769, Value::Long(serial)),
            (0x8825, Value::Long(place)),
        ],
        thumbnail,
    );
    block.finish(main)
}

enum Value<'a> {
    Text(&'a str),
    Short(u16),
    Long(u32),
    Rationals(&'a [(u32, u32)]),
    /// Count and place of values that were written before.
    Shorts(u32, u32),
    Bytes(u32, u32),
}

#[derive(Default)]
struct ExifWriter {
    /// What stands behind the eight bytes of the header.
    body: Vec<u8>,
}

impl ExifWriter {
    fn append(&mut self, bytes: &[u8]) -> u32 {
        let at = self.body.len() as u32 + 8;
        self.body.extend_from_slice(bytes);
        at
    }

    fn directory(&mut self, entries: &[(u16, Value<'_>)], next: u32) -> u32 {
        let mut directory = (entries.len() as u16).to_be_bytes().to_vec();
        for (tag, value) in entries {
            let (field_type, count, raw) = match value {
                Value::Text(text) => (2_u16, text.len(), text.as_bytes().to_vec()),
                Value::Short(number) => (3, 1, [number.to_be_bytes(), [0, 0]].concat()),
                Value::Long(number) => (4, 1, number.to_be_bytes().to_vec()),
                Value::Shorts(count, at) => (3, *count as usize, at.to_be_bytes().to_vec()),
                Value::Bytes(count, at) => (7, *count as usize, at.to_be_bytes().to_vec()),
                Value::Rationals(parts) => {
                    let raw =
                        parts.iter().flat_map(|(a, b)| [a.to_be_bytes(), b.to_be_bytes()].concat());
                    (5, parts.len(), raw.collect())
                }
            };
            directory.extend([tag.to_be_bytes(), field_type.to_be_bytes()].concat());
            directory.extend((count as u32).to_be_bytes());
            if raw.len() <= 4 {
                directory.extend(raw.iter().copied().chain([0; 4]).take(4));
            } else {
                directory.extend(self.append(&raw).to_be_bytes());
            }
        }
        directory.extend(next.to_be_bytes());
        self.append(&directory)
    }

    fn finish(self, main: u32) -> Vec<u8> {
        [b"MM\0*".as_slice(), &main.to_be_bytes(), &self.body].concat()
    }
}

pub(crate) const XMP: &str = r#"<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
    xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
    xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:City="CANARY-City"/></rdf:RDF></x:xmpmeta>"#;

fn segment(marker: u8, body: &[u8]) -> Vec<u8> {
    [&[0xff, marker], ((body.len() + 2) as u16).to_be_bytes().as_slice(), body].concat()
}

/// A JPEG file without metadata.
pub(crate) fn plain_jpeg() -> Vec<u8> {
    let mut bytes = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut bytes, 90);
    encoder.write_image(&picture(), PHOTO.width, PHOTO.height, ExtendedColorType::Rgb8).unwrap();
    bytes
}

/// A JPEG file with everything a phone or an editor puts into one, and more.
pub(crate) fn jpeg(orientation: u16) -> Vec<u8> {
    let plain = plain_jpeg();
    let scan = plain.windows(2).position(|pair| pair == [0xff, 0xda]).unwrap();
    let photoshop = b"Photoshop 3.0\08BIM\x04\x04\0\0\0\0\0\x0b\x1c\x02\x50\0\x06CANARY\0";
    [
        &[0xff, 0xd8],
        segment(0xe1, &[b"Exif\0\0".as_slice(), &exif_block(orientation)].concat()).as_slice(),
        &segment(0xe1, &[b"http://ns.adobe.com/xap/1.0/\0", XMP.as_bytes()].concat()),
        &segment(0xe0, b"JFXX\0\x10CANARY"),
        &segment(0xe2, &[b"ICC_PROFILE\0\x01\x01".as_slice(), &profile()].concat()),
        &segment(0xe2, b"MPF\0MM\0*CANARY"),
        &segment(0xe9, b"CANARY of an unknown maker"),
        &segment(0xeb, b"JP\0\0CANARY jumb c2pa.assertions"),
        &segment(0xed, photoshop),
        b"CANARY between segments",
        &plain[2..scan],
        &segment(0xfe, b"CANARY comment"),
        &plain[scan..plain.len() - 2],
        &segment(0xfe, b"CANARY comment behind the picture"),
        &[0xff, 0xff, 0xff, 0xd9],
        b"\0\0\0\x18ftypmp42CANARY motion photo",
    ]
    .concat()
}

/// A JPEG file with an EXIF block in front that says more than its orientation.
pub(crate) fn with_orientation(file: &[u8], orientation: u16) -> Vec<u8> {
    let block = [b"Exif\0\0".as_slice(), &exif_block(orientation)].concat();
    [&file[..2], &segment(0xe1, &block), &file[2..]].concat()
}

fn chunk(name: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let named = [name, data].concat();
    let sum = crc32fast::hash(&named).to_be_bytes();
    [(data.len() as u32).to_be_bytes().as_slice(), &named, &sum].concat()
}

/// A zlib stream.
pub(crate) fn packed(bytes: &[u8]) -> Vec<u8> {
    crate::png::deflated(bytes)
}

/// A PNG file without metadata.
pub(crate) fn plain_png() -> Vec<u8> {
    let mut plain = Vec::new();
    DynamicImage::from(picture())
        .write_with_encoder(image::codecs::png::PngEncoder::new(&mut plain))
        .unwrap();
    plain
}

/// A PNG file with every kind of text, an orientation (6), a profile and data behind the end.
pub(crate) fn png() -> Vec<u8> {
    let plain = plain_png();
    let header_end = 8 + 25;
    let end = plain.len() - 12;
    [
        &plain[..header_end],
        &chunk(b"iCCP", &[b"CANARY profile\0\0".as_slice(), &packed(&profile())].concat()),
        &chunk(b"gAMA", &45_455_u32.to_be_bytes()),
        &chunk(b"tEXt", b"Author\0CANARY"),
        &chunk(b"zTXt", &[b"Comment\0\0".as_slice(), &packed(b"CANARY")].concat()),
        &chunk(b"iTXt", &[b"XML:com.adobe.xmp\0\0\0\0\0", XMP.as_bytes()].concat()),
        &chunk(b"tIME", &[7, 0xe8, 5, 6, 7, 8, 9]),
        &chunk(b"caBX", b"CANARY"),
        &chunk(b"prVt", b"CANARY"),
        &plain[header_end..end],
        &chunk(b"eXIf", &exif_block(1)),
        &plain[end..],
        b"CANARY",
    ]
    .concat()
}

fn riff_chunk(name: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let padding: &[u8] = if data.len().is_multiple_of(2) { &[] } else { &[0] };
    [name.as_slice(), &(data.len() as u32).to_le_bytes(), data, padding].concat()
}

/// A simple WebP file without metadata.
pub(crate) fn plain_webp() -> Vec<u8> {
    let mut plain = Vec::new();
    let encoder = image::codecs::webp::WebPEncoder::new_lossless(&mut plain);
    encoder.encode(&picture(), PHOTO.width, PHOTO.height, ExtendedColorType::Rgb8).unwrap();
    plain
}

/// A WebP file with EXIF (orientation 8), XMP, a profile, an unknown chunk and data behind the end.
pub(crate) fn webp() -> Vec<u8> {
    let plain = plain_webp();
    let (width, height) = ((PHOTO.width - 1).to_le_bytes(), (PHOTO.height - 1).to_le_bytes());
    let header = [&[0x2c, 0, 0, 0], &width[..3], &height[..3]].concat();
    let body = [
        b"WEBP".as_slice(),
        &riff_chunk(b"VP8X", &header),
        &riff_chunk(b"ICCP", &profile()),
        &plain[12..],
        &riff_chunk(b"EXIF", &exif_block(8)),
        &riff_chunk(b"XMP ", XMP.as_bytes()),
        &riff_chunk(b"CNRY", b"CANARY!"),
    ]
    .concat();
    [b"RIFF", (body.len() as u32).to_le_bytes().as_slice(), &body, b"CANARY"].concat()
}

/// A GIF animation of two frames with a loop count, comments, XMP and data behind the end.
pub(crate) fn gif() -> Vec<u8> {
    let mut plain = Vec::new();
    {
        let mut encoder = image::codecs::gif::GifEncoder::new(&mut plain);
        encoder.set_repeat(image::codecs::gif::Repeat::Finite(3)).unwrap();
        let frame = || image::Frame::new(DynamicImage::from(picture()).into_rgba8());
        encoder.encode_frames([frame(), frame()]).unwrap();
    }
    let head = 13 + if plain[10] & 0x80 == 0 { 0 } else { 3 * (2 << (plain[10] & 7)) };
    let table: Vec<u8> = std::iter::once(1).chain((1..=255).rev()).chain([0, 0]).collect();
    [
        &plain[..head],
        b"\x21\xfe\x06CANARY\0",
        b"\x21\xff\x0bXMP DataXMP",
        XMP.as_bytes(),
        &table,
        b"\x21\xff\x0bCANARYCANAR\x06CANARY\0",
        &plain[head..],
        b"CANARY",
    ]
    .concat()
}

/// A TIFF file with strings, a place, bytes that nothing leads to, and a second, smaller page.
pub(crate) fn tiff() -> Vec<u8> {
    let mut block = ExifWriter::default();
    let pixels = picture().into_raw();
    let strip = block.append(&pixels);
    block.append(b"CANARY that no tag leads to");
    let depth = block.append(&[0, 8, 0, 8, 0, 8]);
    let place = block.directory(&[(1, Value::Text("N\0")), (27, Value::Text("CANARY place"))], 0);
    let profile_at = block.append(&profile());
    let layout = |subfile: u32| {
        vec![
            (254, Value::Long(subfile)),
            (256, Value::Long(PHOTO.width)),
            (257, Value::Long(PHOTO.height)),
            (258, Value::Shorts(3, depth)),
            (259, Value::Short(1)),
            (262, Value::Short(2)),
            (273, Value::Long(strip)),
            (277, Value::Short(3)),
            (278, Value::Long(PHOTO.height)),
            (279, Value::Long(pixels.len() as u32)),
        ]
    };
    let mut preview = layout(1);
    preview.push((305, Value::Text("CANARY preview")));
    let preview = block.directory(&preview, 0);
    let mut main = layout(0);
    main.insert(6, (270, Value::Text("CANARY description")));
    main.insert(7, (271, Value::Text("CANARY-Make")));
    main.insert(9, (274, Value::Short(3)));
    main.push((305, Value::Text("CANARY software")));
    main.push((34_675, Value::Bytes(256, profile_at)));
    main.push((0x8825, Value::Long(place)));
    let main = block.directory(&main, preview);
    block.append(b"CANARY behind the end");
    block.finish(main)
}

/// A bitmap with the path of a profile in its header, a gap, and data behind the end.
pub(crate) fn bmp() -> Vec<u8> {
    let mut header = vec![0; 124];
    header[..4].copy_from_slice(&124_u32.to_le_bytes());
    header[4..8].copy_from_slice(&PHOTO.width.to_le_bytes());
    header[8..12].copy_from_slice(&PHOTO.height.to_le_bytes());
    header[12..16].copy_from_slice(&[1, 0, 24, 0]);
    header[56..60].copy_from_slice(b"KNIL");
    let pixels: Vec<u8> = picture().into_raw();
    let path_at = 124 + 10 + pixels.len() as u32;
    header[112..116].copy_from_slice(&path_at.to_le_bytes());
    header[116..120].copy_from_slice(&13_u32.to_le_bytes());
    let mut file = b"BM\0\0\0\0CNRY".to_vec();
    file.extend((14_u32 + 124 + 10).to_le_bytes());
    [file, header, b"CANARY gap".to_vec(), pixels, b"CANARY\\a.icc".to_vec(), b"CANARY".to_vec()]
        .concat()
}

/// One file of each format, with everything planted that it can hold.
pub(crate) fn fixtures() -> Vec<(&'static str, Vec<u8>)> {
    vec![
        ("JPEG", jpeg(6)),
        ("PNG", png()),
        ("WebP", webp()),
        ("GIF", gif()),
        ("TIFF", tiff()),
        ("BMP", bmp()),
        ("HEIC", boxes::heic()),
        ("AVIF", boxes::avif()),
        ("MP4", boxes::mp4()),
        ("MOV", boxes::mov()),
        ("MP4 in fragments", boxes::fragmented()),
    ]
}
