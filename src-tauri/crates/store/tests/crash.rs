//! A process that is killed while it writes loses nothing that it reported as written.

#![allow(clippy::unwrap_used, reason = "clippy does not see that helpers here belong to tests")]

mod common;

use std::env;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use common::{a_department, a_photo, new_store, open, right_key, uuid};
use programme::id::{DepartmentId, PhotoId};
use store::{Error, Store, check, department, photo};

const FOLDER: &str = "STORE_CRASH_TEST_FOLDER";

/// How many writes the child reports before it is killed.
const WRITES: usize = 40;

#[test]
fn a_killed_writer_loses_nothing_it_reported() {
    let (folder, store) = new_store();
    // Held open, as a window beside the killed process.
    let mut child = Command::new(env::current_exe().unwrap())
        .args(["--exact", "child_that_writes_until_it_is_killed", "--ignored", "--nocapture"])
        .env(FOLDER, folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let output = BufReader::new(child.stdout.take().unwrap());
    let reported: Vec<u128> = output
        .lines()
        .map_while(|line| line.ok())
        .filter_map(|line| line.strip_prefix("written ")?.parse().ok())
        .take(WRITES)
        .collect();
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(reported.len(), WRITES, "the child ended by itself");

    drop(store);
    let store = open(folder.path()).unwrap();
    let kept = store.read(department::list).unwrap();
    for number in &reported {
        let id = DepartmentId::from_uuid(uuid(*number));
        assert!(kept.iter().any(|one| one.id == id), "write {number} was reported");
        let photo = PhotoId::from_uuid(uuid(*number));
        assert_eq!(store.read(|db| photo::bytes(db, photo)).unwrap(), picture(*number));
    }
    let photos = store.read(photo::list).unwrap();
    assert_eq!(photos.len(), kept.len(), "both parts of a transaction, or none");
    assert!(check::check(&store).unwrap().is_sound());
}

/// Large enough that the kill usually hits in the middle of one.
fn picture(number: u128) -> Vec<u8> {
    (0..200_000_u32).map(|place| (place as u8).wrapping_mul(number as u8)).collect()
}

#[test]
#[ignore = "the other half of the test above, in a process of its own"]
fn child_that_writes_until_it_is_killed() {
    // Run by hand with all ignored tests, there is nothing to write to.
    let Some(folder) = env::var_os(FOLDER).map(PathBuf::from) else { return };
    let store = Store::open(&folder, &right_key()).unwrap();
    for number in 1..u128::MAX {
        let bytes = picture(number);
        let written: Result<(), Error> = store.write(|tx| {
            department::insert(tx, &a_department(number, "IT"))?;
            let mut picture = a_photo(number, None, &bytes);
            picture.findings.clear();
            photo::insert(tx, &picture, &bytes, b"thumbnail")
        });
        written.unwrap();
        println!("written {number}");
    }
}
