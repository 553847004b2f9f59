//! What must hold for any bytes at all.

use photo::{Format, Target, clean, inspect, sniff, verify};

/// A file of one of the formats is refused, or it comes out clean, and cleaning it again changes
/// nothing.
///
/// # Panics
///
/// Where that does not hold.
pub fn check(bytes: &[u8], formats: &[Format]) {
    if !sniff(bytes).is_some_and(|format| formats.contains(&format)) {
        return;
    }
    let _ = inspect(bytes);
    if let Ok(once) = clean(bytes, Target::SameFormat) {
        verify(&once.bytes).expect("a cleaned file is clean");
        let twice = clean(&once.bytes, Target::SameFormat).expect("a cleaned file can be cleaned");
        assert!(once.bytes == twice.bytes, "cleaning twice changes something");
    }
}
