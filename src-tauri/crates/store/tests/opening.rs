//! Creating and opening: every way in which it can fail has an error of its own.

#![allow(clippy::unwrap_used, reason = "clippy does not see that helpers here belong to tests")]

mod common;

use std::fs;
use std::path::Path;

use common::{a_department, fill, key, new_store, open, right_key};
use store::{Db, Error, Key, Store, StoreState, department, post};

fn content(store: &Store) -> usize {
    store.read(department::list).unwrap().len()
}

#[test]
fn what_was_written_is_there_after_opening_again() {
    let (folder, store) = new_store();
    assert_eq!(Store::state(folder.path()).unwrap(), StoreState::NeedsPassphrase);
    fill(&store);
    drop(store);
    assert_eq!(content(&open(folder.path()).unwrap()), 1);
}

#[test]
fn a_new_folder_is_absent_and_a_missing_one_an_error() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(Store::state(folder.path()).unwrap(), StoreState::Absent);
    assert!(matches!(open(folder.path()), Err(Error::Absent)));
    let gone = folder.path().join("gone");
    assert!(matches!(Store::state(&gone), Err(Error::FolderMissing)));
    assert!(matches!(Store::create(&gone, &right_key()), Err(Error::FolderMissing)));
    fs::write(&gone, "a file").unwrap();
    assert!(matches!(open(&gone), Err(Error::FolderMissing)));
}

#[test]
fn never_creates_over_a_database_or_with_a_short_passphrase() {
    let (folder, store) = new_store();
    fill(&store);
    // As long as it is open, and afterwards.
    assert!(matches!(Store::create(folder.path(), &right_key()), Err(Error::InUse)));
    drop(store);
    assert!(matches!(Store::create(folder.path(), &right_key()), Err(Error::AlreadyThere)));
    assert_eq!(content(&open(folder.path()).unwrap()), 1);

    let empty = tempfile::tempdir().unwrap();
    let short = Store::create(empty.path(), &key("elf Zeichen"));
    assert!(matches!(short, Err(Error::PassphraseTooShort { least: 12 })));
    assert_eq!(Store::state(empty.path()).unwrap(), StoreState::Absent);
}

#[test]
fn tells_a_wrong_key_from_a_damaged_file() {
    let (folder, store) = new_store();
    fill(&store);
    drop(store);
    let database = folder.path().join("monfluencer.db");
    let sound = fs::read(&database).unwrap();
    let keep = |bytes: &[u8]| fs::write(&database, bytes).unwrap();
    let outcome = |key: &Key| Store::open(folder.path(), key).err();

    assert!(matches!(outcome(&key("something else")), Some(Error::WrongKey)));
    assert!(matches!(outcome(&Key::Keychain), Some(Error::OtherKeySource)));

    let mut header = sound.clone();
    header[20..400].fill(0x5A);
    let cases: [(&str, &[u8]); 4] = [
        ("first page overwritten", &header),
        ("cut off", &sound[..sound.len() / 2 + 100]),
        ("another file", b"GIF89a, not a database at all"),
        ("a database without encryption", &plain_database()),
    ];
    for (name, bytes) in cases {
        keep(bytes);
        assert!(matches!(outcome(&right_key()), Some(Error::Damaged)), "{name}");
    }
    // With a wrong key nothing is known about the file, except what it can't be.
    keep(b"GIF89a, not a database at all");
    assert!(matches!(outcome(&key("something else")), Some(Error::NotADatabase)));

    keep(&sound);
    assert_eq!(content(&open(folder.path()).unwrap()), 1);
}

fn plain_database() -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plain.db");
    let connection = rusqlite::Connection::open(&path).unwrap();
    connection.execute_batch("CREATE TABLE t (a)").unwrap();
    drop(connection);
    fs::read(path).unwrap()
}

#[test]
fn nothing_readable_lies_on_the_disk() {
    let (folder, store) = new_store();
    fill(&store);
    let text = "Ein Text mit Umlauten";
    let stored: Vec<_> = store.read(post::list).unwrap();
    assert!(stored[0].text.starts_with(text));
    // While it is open, so that the log is looked at too.
    let mut files = 0;
    for entry in fs::read_dir(folder.path()).unwrap() {
        let bytes = fs::read(entry.unwrap().path()).unwrap();
        for secret in [text, "Elif", "Rheinpromenade", "CREATE TABLE"] {
            let found = bytes.windows(secret.len()).any(|part| part == secret.as_bytes());
            assert!(!found, "{secret}");
        }
        files += 1;
    }
    assert!(files >= 4, "database, log, key check and key source");
}

#[cfg(unix)]
#[test]
fn only_the_user_may_read_the_files() {
    use std::os::unix::fs::PermissionsExt;
    let (folder, store) = new_store();
    fill(&store);
    for name in ["monfluencer.db", "monfluencer.db-wal", "key-check.db", "key-source"] {
        let mode = fs::metadata(folder.path().join(name)).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{name}");
    }
}

#[test]
fn refuses_a_database_from_the_future_and_leaves_it_alone() {
    let (folder, store) = new_store();
    drop(store);
    raw(folder.path()).pragma_update(None, "user_version", 9_000).unwrap();
    let Some(Error::NewerVersion { found: 9_000, known }) = open(folder.path()).err() else {
        panic!("a newer version was opened");
    };
    raw(folder.path()).pragma_update(None, "user_version", known).unwrap();
    assert!(open(folder.path()).is_ok());
}

/// The database file without the store around it.
fn raw(folder: &Path) -> rusqlite::Connection {
    let connection = rusqlite::Connection::open(folder.join("monfluencer.db")).unwrap();
    connection.pragma_update(None, "key", "Rheinpromenade 7, früh").unwrap();
    connection
}

#[test]
fn two_processes_may_have_it_open() {
    let (folder, first) = new_store();
    let second = open(folder.path()).unwrap();
    first.write(|tx| department::insert(tx, &a_department(1, "IT"))).unwrap();
    second.write(|tx| department::insert(tx, &a_department(2, "Kita"))).unwrap();
    assert_eq!([content(&first), content(&second)], [2, 2]);

    // A reader sees one moment, whatever the other one does meanwhile.
    let counts = first.read(|db: &Db| {
        let before = department::list(db)?.len();
        second.write(|tx| department::insert(tx, &a_department(3, "Personal")))?;
        Ok::<_, Error>([before, department::list(db)?.len()])
    });
    assert_eq!(counts.unwrap(), [2, 2]);
    assert_eq!(content(&first), 3);
}

#[test]
fn a_failed_write_leaves_nothing() {
    let (_folder, store) = new_store();
    let failed: Result<(), Error> = store.write(|tx| {
        department::insert(tx, &a_department(1, "IT"))?;
        Err(Error::Absent)
    });
    assert!(matches!(failed, Err(Error::Absent)));
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        store.write(|tx| {
            department::insert(tx, &a_department(1, "IT"))?;
            assert_eq!(1, 2, "as a broken caller would");
            Ok::<_, Error>(())
        })
    }));
    assert!(panicked.is_err());
    assert_eq!(content(&store), 0);
    store.write(|tx| department::insert(tx, &a_department(1, "IT"))).unwrap();
    assert_eq!(content(&store), 1);
}
