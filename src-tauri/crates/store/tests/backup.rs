//! Checks, backups, their rotation, and the way back.

#![allow(clippy::unwrap_used, reason = "clippy does not see that helpers here belong to tests")]

mod common;

use std::fs;
use std::path::{Path, PathBuf};

use common::{a_department, a_photo, day, fill, key, local, new_store, open, right_key};
use programme::department::Department;
use programme::journal::{Action, Entry};
use store::backup::{backup, list, rotate};
use store::check::{CheckReport, Problem, check};
use store::restore::restore;
use store::{Error, Key, Store, department, journal, photo};

fn names(store: &Store) -> Vec<String> {
    let found: Vec<Department> = store.read(department::list).unwrap();
    found.into_iter().map(|one| one.name).collect()
}

/// A store with a bit of everything, and a folder for its backups.
fn filled() -> (tempfile::TempDir, tempfile::TempDir, Store) {
    let (folder, store) = new_store();
    let (.., post) = fill(&store);
    let picture = vec![7; 300_000];
    let written: Result<(), Error> = store.write(|tx| {
        let photo = a_photo(30, Some(post), &picture);
        photo::insert(tx, &photo, &picture, b"thumbnail")?;
        for number in 1..=3 {
            let id = common::uuid(number);
            let entry = Entry { at: common::now(), action: Action::Added, subject: "x".into(), id };
            journal::append(tx, &entry)?;
        }
        Ok(())
    });
    written.unwrap();
    (folder, tempfile::tempdir().unwrap(), store)
}

fn file_name(path: &Path) -> &str {
    path.file_name().unwrap().to_str().unwrap()
}

fn files(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// The database file without the store around it.
fn raw(path: &Path) -> rusqlite::Connection {
    let connection = rusqlite::Connection::open(path).unwrap();
    connection.pragma_update(None, "key", "Rheinpromenade 7, früh").unwrap();
    connection
}

#[test]
fn a_sound_store_is_found_sound() {
    let (_folder, _, store) = filled();
    let expected = CheckReport { photos: 1, journal_lines: 3, problems: vec![] };
    assert_eq!(check(&store).unwrap(), expected);
}

#[test]
fn a_check_names_what_is_wrong() {
    let photo = a_photo(30, None, b"");
    let cases = [
        (
            "bytes changed",
            "UPDATE photo_bytes SET bytes = x'00'",
            vec![Problem::PhotoBytes(photo.id)],
        ),
        ("bytes gone", "DELETE FROM photo_bytes", vec![Problem::PhotoMissing(photo.id)]),
        (
            "author gone",
            "PRAGMA foreign_keys = OFF; UPDATE post SET author_id = 'x'",
            vec![Problem::Reference("post".into())],
        ),
        (
            "line gone from the journal",
            "DROP TRIGGER journal_is_never_shortened; DELETE FROM journal WHERE number = 2",
            vec![Problem::Journal],
        ),
        (
            "last line gone from the journal",
            "DROP TRIGGER journal_is_never_shortened; DELETE FROM journal WHERE number = 3",
            vec![Problem::Journal],
        ),
    ];
    let (folder, backups, store) = filled();
    let sound = backup(&store, backups.path(), local()).unwrap();
    drop(store);
    for (name, sql, expected) in cases {
        restore(&sound, folder.path(), &right_key(), local()).unwrap();
        raw(&folder.path().join("monfluencer.db")).execute_batch(sql).unwrap();
        let store = open(folder.path()).unwrap();
        assert_eq!(check(&store).unwrap().problems, expected, "{name}");
        let refused = backup(&store, backups.path(), local());
        assert!(matches!(refused, Err(Error::Damaged)), "{name}: no backup of a broken store");
    }
    assert_eq!(list(backups.path()).unwrap(), [sound]);
}

#[test]
fn a_page_that_changed_on_the_disk_is_found() {
    let (folder, _, store) = filled();
    drop(store);
    let database = folder.path().join("monfluencer.db");
    let mut bytes = fs::read(&database).unwrap();
    // In the middle of the photo's bytes, where no structure is hurt.
    let place = bytes.len() - 40 * 4096 + 100;
    bytes[place] ^= 1;
    fs::write(&database, bytes).unwrap();
    let problems = check(&open(folder.path()).unwrap()).unwrap().problems;
    assert!(problems.contains(&Problem::Encryption), "{problems:?}");
}

#[test]
fn a_backup_is_complete_encrypted_and_never_overwrites() {
    let (_folder, backups, store) = filled();
    let first = backup(&store, backups.path(), local()).unwrap();
    store.write(|tx| department::insert(tx, &a_department(9, "Tourismus"))).unwrap();
    let second = backup(&store, backups.path(), local()).unwrap();
    assert_eq!(file_name(&first), "monfluencer-2026-11-23-0912.db");
    assert_eq!(file_name(&second), "monfluencer-2026-11-23-0912-02.db");
    // Nothing half-made and no log is left beside them.
    assert_eq!(files(backups.path()), [file_name(&second), file_name(&first)]);
    assert!(!fs::read(&first).unwrap().windows(4).any(|part| part == b"Elif"));
    let count = |path: &PathBuf| -> u32 {
        let sql = "SELECT COUNT(*) FROM department";
        raw(path).query_row(sql, [], |row| row.get(0)).unwrap()
    };
    assert_eq!([count(&first), count(&second)], [1, 2]);
    let nowhere = backup(&store, &backups.path().join("gone"), local());
    assert!(matches!(nowhere, Err(Error::FolderMissing)));
}

#[test]
fn rotation_keeps_the_newest_and_what_is_not_a_backup() {
    let folder = tempfile::tempdir().unwrap();
    let days = ["2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23"];
    for day in days {
        fs::write(folder.path().join(format!("monfluencer-{day}-0900.db")), "x").unwrap();
    }
    for other in ["monfluencer-2026-11-22-0900-02.db", "Brief.db", "monfluencer.db"] {
        fs::write(folder.path().join(other), "x").unwrap();
    }
    assert_eq!(rotate(folder.path(), 3, None).unwrap(), 2);
    let kept: Vec<_> = list(folder.path()).unwrap();
    assert_eq!(
        kept.iter().map(|path| file_name(path)).collect::<Vec<_>>(),
        [
            "monfluencer-2026-11-23-0900.db",
            "monfluencer-2026-11-22-0900-02.db",
            "monfluencer-2026-11-22-0900.db"
        ]
    );
    assert_eq!(rotate(folder.path(), 0, None).unwrap(), 2, "one always stays");
    assert_eq!(files(folder.path()).len(), 3);
}

#[test]
fn the_way_back_keeps_the_present_beside() {
    let (folder, backups, store) = filled();
    let file = backup(&store, backups.path(), local()).unwrap();
    let before = fs::read(&file).unwrap();
    store.write(|tx| department::insert(tx, &a_department(9, "Tourismus"))).unwrap();
    let open_elsewhere = restore(&file, folder.path(), &right_key(), local());
    assert!(matches!(open_elsewhere, Err(Error::InUse)));
    drop(store);

    for _ in 0..2 {
        restore(&file, folder.path(), &right_key(), local()).unwrap();
    }
    assert_eq!(names(&open(folder.path()).unwrap()), ["Bürgerbüro"]);
    let aside = "monfluencer.db.before-restore-2026-11-23-0912";
    let found = files(folder.path());
    assert!(found.contains(&format!("{aside}-02")), "{found:?}");
    let count: u32 = raw(&folder.path().join(aside))
        .query_row("SELECT COUNT(*) FROM department", [], |row| row.get(0))
        .unwrap();
    assert_eq!(count, 2, "what was there before can still be read");
    assert_eq!(fs::read(&file).unwrap(), before, "the backup itself is never written to");
}

#[test]
fn a_backup_opens_on_another_pc() {
    let (_folder, backups, store) = filled();
    let file = backup(&store, backups.path(), local()).unwrap();
    let other = tempfile::tempdir().unwrap();
    restore(&file, other.path(), &right_key(), local()).unwrap();
    let restored = open(other.path()).unwrap();
    assert!(check(&restored).unwrap().is_sound());
    // The key check came along: damage and a wrong passphrase are still told apart.
    drop(restored);
    assert!(matches!(Store::open(other.path(), &key("something else")), Err(Error::WrongKey)));
}

#[test]
fn what_can_t_be_restored_changes_nothing() {
    let (folder, backups, store) = filled();
    let sound = backup(&store, backups.path(), local()).unwrap();
    drop(store);
    let write = |name: &str, bytes: &[u8]| {
        let path = backups.path().join(name);
        fs::write(&path, bytes).unwrap();
        path
    };
    let bytes = fs::read(&sound).unwrap();
    let mut changed = bytes.clone();
    let place = changed.len() - 40 * 4096 + 100;
    changed[place] ^= 1;
    let future = write("future.db", &bytes);
    raw(&future).pragma_update(None, "user_version", 77).unwrap();
    let stranger = backups.path().join("stranger.db");
    raw(&stranger).execute_batch("CREATE TABLE t (a)").unwrap();
    let right = right_key();
    let wrong = key("something else");
    let cases: [(&str, PathBuf, &Key, fn(&Error) -> bool); 10] = [
        ("no such file", backups.path().join("gone"), &right, |e| matches!(e, Error::Absent)),
        ("a folder", backups.path().into(), &right, |e| matches!(e, Error::NotADatabase)),
        ("empty", write("empty", b""), &right, |e| matches!(e, Error::NotADatabase)),
        ("a text", write("text", b"Liebe Elif"), &right, |e| matches!(e, Error::NotADatabase)),
        ("cut off", write("cut", &bytes[..9_000]), &right, |e| matches!(e, Error::NotADatabase)),
        ("one bit changed", write("bit", &changed), &right, |e| matches!(e, Error::Damaged)),
        ("no keychain key", sound.clone(), &Key::Keychain, |e| matches!(e, Error::KeyMissing)),
        ("other passphrase", sound, &wrong, |e| matches!(e, Error::WrongKey)),
        ("newer", future, &right, |e| matches!(e, Error::NewerVersion { found: 77, .. })),
        ("another program's", stranger, &right, |e| matches!(e, Error::NotADatabase)),
    ];
    let before = files(folder.path());
    for (name, file, key, expected) in cases {
        let error = restore(&file, folder.path(), key, local()).unwrap_err();
        assert!(expected(&error), "{name}: {error}");
        assert_eq!(files(folder.path()), before, "{name}");
    }
    assert_eq!(names(&open(folder.path()).unwrap()), ["Bürgerbüro"]);
}

#[test]
fn a_damaged_database_can_be_replaced_by_a_backup() {
    let (folder, backups, store) = filled();
    let file = backup(&store, backups.path(), local()).unwrap();
    drop(store);
    let database = folder.path().join("monfluencer.db");
    fs::write(&database, b"nothing of it is left").unwrap();
    fs::write(folder.path().join("monfluencer.db-wal"), b"and its log").unwrap();
    assert!(matches!(open(folder.path()), Err(Error::Damaged)));
    let at = day("2026-11-24").and_hms_opt(8, 0, 0).unwrap();
    restore(&file, folder.path(), &right_key(), at).unwrap();
    assert!(check(&open(folder.path()).unwrap()).unwrap().is_sound());
    let aside = folder.path().join("monfluencer.db.before-restore-2026-11-24-0800");
    assert_eq!(fs::read(aside).unwrap(), b"nothing of it is left");
}
