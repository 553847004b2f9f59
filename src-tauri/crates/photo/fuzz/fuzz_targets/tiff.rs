#![no_main]

use photo::Format;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| photo_fuzz::check(bytes, &[Format::Tiff]));
