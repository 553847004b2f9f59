//! Every kind of file that was thought of: what is hidden in it is found, gone, and nothing else changed.

use crate::metadata::Kept;
use crate::testing::kinds::kinds;
use crate::{Error, Format, Target, clean, decode, inspect, verify};

/// Whether a word stands in a file, plain or packed.
fn holds_canary(bytes: &[u8]) -> bool {
    let is_plain = bytes.windows(6).any(|window| window == b"CANARY");
    let inflated = |start: usize| {
        use std::io::Read;
        let mut out = Vec::new();
        let _ = flate2::read::ZlibDecoder::new(&bytes[start..]).take(100_000).read_to_end(&mut out);
        out.windows(6).any(|window| window == b"CANARY")
    };
    is_plain || (0..bytes.len()).filter(|&at| bytes[at] == 0x78).any(inflated)
}

#[test]
fn every_kind_comes_out_clean_or_is_refused_by_name() {
    for (name, bytes) in kinds() {
        assert!(holds_canary(&bytes), "{name}: nothing is planted");
        let cleaned = match clean(&bytes, Target::SameFormat) {
            Ok(cleaned) => cleaned,
            Err(Error::UnsupportedCoding("arithmetic JPEG")) => continue,
            Err(error) => panic!("{name}: {error}"),
        };
        assert!(!holds_canary(&cleaned.bytes), "{name}");
        assert!(!cleaned.removed.is_empty(), "{name}");
        assert!(cleaned.kept.contains(&Kept::Picture), "{name}");
        verify(&cleaned.bytes).unwrap_or_else(|error| panic!("{name}: {error}"));
        let again = clean(&cleaned.bytes, Target::SameFormat).unwrap();
        assert_eq!(again.bytes, cleaned.bytes, "{name}: cleaning twice");
        assert!(again.removed.is_empty(), "{name}: {:?}", again.removed);
        let shown = decode(&cleaned.bytes).unwrap();
        assert_eq!(decode(&bytes).unwrap(), shown, "{name}");
        assert_eq!(cleaned.size, shown.size, "{name}");
    }
}

#[test]
fn orientation_and_profile_of_every_kind_stay() {
    let turned = [
        ("JPEG, EXIF between scans", 3),
        ("JPEG, two EXIF blocks", 8),
        ("PNG, orientation behind the picture", 6),
        ("WebP, EXIF without a flag", 6),
        ("WebP, chunks in the wrong order", 6),
    ];
    for (name, bytes) in kinds() {
        let Ok(cleaned) = clean(&bytes, Target::SameFormat) else { continue };
        let orientation = inspect(&cleaned.bytes).unwrap().orientation as u8;
        let expected = turned.iter().find(|(kind, _)| *kind == name).map_or(1, |kind| kind.1);
        assert_eq!(orientation, expected, "{name}");
        let has_profile = name.contains("profile") && !name.contains("raw")
            || name == "WebP, chunks in the wrong order";
        assert_eq!(cleaned.kept.contains(&Kept::ColourProfile), has_profile, "{name}");
    }
}

#[test]
fn a_kind_cut_at_any_byte_is_refused_or_comes_out_clean() {
    for (name, bytes) in kinds() {
        for end in (0..bytes.len()).filter(|end| *end < 600 || end % 17 == 0) {
            if let Ok(cleaned) = crate::clean_without_decoding(&bytes[..end]) {
                assert!(
                    !cleaned.bytes.windows(6).any(|window| window == b"CANARY"),
                    "{name}, {end}"
                );
                assert_ne!(cleaned.format, Format::Mp4, "{name}, {end}");
            }
        }
    }
}
