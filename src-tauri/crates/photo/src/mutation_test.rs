//! Random damage to files that hold everything: never a panic, never a result that is not clean.
//!
//! The numbers are the same in every run. Longer runs: `PHOTO_MUTATIONS=100000 cargo test -p photo`.

use crate::testing::fixtures;
use crate::{Target, clean, inspect, verify};

/// Pseudo-random numbers (xorshift, public domain): the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }
}

/// One of the ways in which files break: a bit, a length, a cut, a repetition, a hole, a splice.
fn damage(bytes: &mut Vec<u8>, dice: &mut Dice) {
    if bytes.is_empty() {
        return;
    }
    // Most of what decides stands in front.
    let area = [48, 400, 2_000, bytes.len()][dice.below(4)].min(bytes.len());
    let at = dice.below(area);
    let end = (at + 1 + dice.below(8)).min(bytes.len());
    match dice.below(6) {
        0 => bytes[at] ^= 1 << dice.below(8),
        1 => bytes[at..end].fill([0, 0x7f, 0xff][dice.below(3)]),
        2 => bytes.truncate(at + 1),
        3 => {
            let copy = bytes[at..end].to_vec();
            bytes.splice(at..at, copy);
        }
        4 => drop(bytes.drain(at..end)),
        _ => bytes[at] = dice.below(256) as u8,
    }
}

#[test]
fn damaged_files_are_refused_or_come_out_clean() {
    let rounds =
        std::env::var("PHOTO_MUTATIONS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(250);
    for (name, whole) in fixtures() {
        let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
        for round in 0..rounds {
            let mut bytes = whole.clone();
            for _ in 0..=dice.below(3) {
                damage(&mut bytes, &mut dice);
            }
            let _ = inspect(&bytes);
            if let Ok(cleaned) = clean(&bytes, Target::SameFormat) {
                assert!(verify(&cleaned.bytes).is_ok(), "{name}, round {round}");
                let again = clean(&cleaned.bytes, Target::SameFormat);
                assert!(
                    again.is_ok_and(|again| again.bytes == cleaned.bytes),
                    "{name}, round {round}: not stable"
                );
            }
        }
    }
}

/// Files that once broke a promise, found by the fuzz targets beside this crate.
#[test]
fn files_that_broke_a_promise_do_so_no_more() {
    // Where cargo runs it: one built in another checkout may still be fresh.
    let package = std::env::var_os("CARGO_MANIFEST_DIR");
    let package = package.unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    let folder = std::path::Path::new(&package).join("tests/fixtures/damaged");
    let mut names: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    names.sort();
    assert!(!names.is_empty());
    for path in names {
        let name = path.file_name().unwrap().to_string_lossy();
        let bytes = std::fs::read(&path).unwrap();
        let _ = inspect(&bytes);
        if let Ok(cleaned) = clean(&bytes, Target::SameFormat) {
            assert!(verify(&cleaned.bytes).is_ok(), "{name}");
            let again = clean(&cleaned.bytes, Target::SameFormat).unwrap();
            assert!(again.bytes == cleaned.bytes, "{name}: not stable");
        }
        // Decoders of pictures meet the same bytes.
        let _ = clean(&bytes, Target::LinkedIn);
    }
}
