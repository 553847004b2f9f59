//! What a file is, told from its content.

/// A kind of picture or video file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// JPEG, also with second pictures after the first (MPO, Ultra HDR).
    Jpeg,
    /// PNG and APNG.
    Png,
    /// WebP: lossy, lossless, animated.
    WebP,
    /// GIF, also animated.
    Gif,
    /// TIFF with 32 bit offsets.
    Tiff,
    /// Windows bitmap.
    Bmp,
    /// HEIF with HEVC pictures, as iPhones write it.
    Heic,
    /// HEIF with AV1 pictures.
    Avif,
    /// MPEG-4 video.
    Mp4,
    /// QuickTime video.
    Mov,
}

impl Format {
    /// The usual extension, lower case, without a dot.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::WebP => "webp",
            Self::Gif => "gif",
            Self::Tiff => "tif",
            Self::Bmp => "bmp",
            Self::Heic => "heic",
            Self::Avif => "avif",
            Self::Mp4 => "mp4",
            Self::Mov => "mov",
        }
    }

    /// The media type as registered with IANA.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::WebP => "image/webp",
            Self::Gif => "image/gif",
            Self::Tiff => "image/tiff",
            Self::Bmp => "image/bmp",
            Self::Heic => "image/heic",
            Self::Avif => "image/avif",
            Self::Mp4 => "video/mp4",
            Self::Mov => "video/quicktime",
        }
    }

    /// The name people know, the same in every language.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Jpeg => "JPEG",
            Self::Png => "PNG",
            Self::WebP => "WebP",
            Self::Gif => "GIF",
            Self::Tiff => "TIFF",
            Self::Bmp => "BMP",
            Self::Heic => "HEIC",
            Self::Avif => "AVIF",
            Self::Mp4 => "MP4",
            Self::Mov => "MOV",
        }
    }

    /// The format a file extension stands for, in any case, without the dot.
    #[must_use]
    pub fn from_extension(extension: &str) -> Option<Self> {
        Some(match extension.to_ascii_lowercase().as_str() {
            "jpg" | "jpeg" | "jpe" | "jfif" | "mpo" => Self::Jpeg,
            "png" | "apng" => Self::Png,
            "webp" => Self::WebP,
            "gif" => Self::Gif,
            "tif" | "tiff" => Self::Tiff,
            "bmp" | "dib" => Self::Bmp,
            "heic" | "heif" | "hif" => Self::Heic,
            "avif" => Self::Avif,
            "mp4" | "m4v" => Self::Mp4,
            "mov" | "qt" => Self::Mov,
            _ => return None,
        })
    }

    /// Whether it is a video, which is cleaned but not looked into.
    #[must_use]
    pub fn is_video(self) -> bool {
        matches!(self, Self::Mp4 | Self::Mov)
    }
}

/// Tells the format from the first bytes. The name of a file is never asked.
#[must_use]
pub fn sniff(bytes: &[u8]) -> Option<Format> {
    let starts = |signature: &[u8]| bytes.starts_with(signature);
    if starts(b"\xff\xd8\xff") {
        return Some(Format::Jpeg);
    }
    if starts(b"\x89PNG\r\n\x1a\n") {
        return Some(Format::Png);
    }
    if starts(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return Some(Format::WebP);
    }
    if starts(b"GIF87a") || starts(b"GIF89a") {
        return Some(Format::Gif);
    }
    if starts(b"II*\0") || starts(b"MM\0*") {
        return Some(Format::Tiff);
    }
    // "BM" alone is two letters of text: the size of the header must be a known one too.
    if starts(b"BM")
        && matches!(bytes.get(14..18), Some([12 | 40 | 52 | 56 | 64 | 108 | 124, 0, 0, 0]))
    {
        return Some(Format::Bmp);
    }
    sniff_boxes(bytes)
}

/// Brands of files that hold still pictures, whatever the coding inside.
const PICTURE_BRANDS: &[&[u8]] = &[
    b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1", b"mif2",
    b"mif3", b"msf1", b"miaf", b"MiHB", b"MiHA", b"MiHE", b"avci", b"avcs", b"vvic", b"vvis",
    b"jpeg", b"jpgs", b"j2ki", b"j2is",
];
const AV1_BRANDS: &[&[u8]] = &[b"avif", b"avis", b"avio", b"MA1A", b"MA1B"];

/// Tells apart the formats that are built from ISO base media boxes.
fn sniff_boxes(bytes: &[u8]) -> Option<Format> {
    match bytes.get(4..8)? {
        b"ftyp" => {}
        // QuickTime files from before the file type box start with one of these.
        b"moov" | b"mdat" | b"wide" | b"free" | b"skip" | b"pnot" if bytes.len() > 64 => {
            return Some(Format::Mov);
        }
        _ => return None,
    }
    let length = u32::from_be_bytes(bytes.get(..4)?.try_into().ok()?) as usize;
    let end = length.min(bytes.len()).min(256);
    let mut compatible = bytes.get(16..end).unwrap_or_default().chunks_exact(4);
    let major = bytes.get(8..12)?;
    if AV1_BRANDS.contains(&major) {
        return Some(Format::Avif);
    }
    if PICTURE_BRANDS.contains(&major) {
        let is_av1 =
            !major.starts_with(b"he") && compatible.any(|brand| AV1_BRANDS.contains(&brand));
        return Some(if is_av1 { Format::Avif } else { Format::Heic });
    }
    match major {
        b"qt  " => Some(Format::Mov),
        // Canon raw, JPEG XL and JPEG 2000 use boxes too, but are none of ours.
        b"crx " | b"jxl " | b"jp2 " | b"jpx " | b"jpm " => None,
        _ => Some(Format::Mp4),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_decides_what_a_file_is() {
        let cases: [(&str, &[u8], Option<Format>); 13] = [
            ("nothing", b"", None),
            ("JPEG", b"\xff\xd8\xff\xe0", Some(Format::Jpeg)),
            ("only the start of image", b"\xff\xd8", None),
            ("PNG", b"\x89PNG\r\n\x1a\n", Some(Format::Png)),
            ("WebP", b"RIFF\0\0\0\0WEBP", Some(Format::WebP)),
            ("another RIFF", b"RIFF\0\0\0\0WAVE", None),
            ("TIFF, Motorola", b"MM\0*\0\0\0\x08", Some(Format::Tiff)),
            ("text that starts with BM", b"BM is short for Basic Multilingual", None),
            ("HEIC", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", Some(Format::Heic)),
            (
                "AVIF behind a neutral brand",
                b"\0\0\0\x18ftypmif1\0\0\0\0mif1avif",
                Some(Format::Avif),
            ),
            ("AVC in HEIF", b"\0\0\0\x18ftypavci\0\0\0\0mif1avci", Some(Format::Heic)),
            ("QuickTime", b"\0\0\0\x14ftypqt  \0\0\0\0qt  ", Some(Format::Mov)),
            ("JPEG XL", b"\0\0\0\x14ftypjxl \0\0\0\0jxl ", None),
        ];
        for (name, bytes, expected) in cases {
            assert_eq!(sniff(bytes), expected, "{name}");
        }
    }
}
