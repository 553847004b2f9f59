use programme::department::Department;
use programme::id::DepartmentId;
use uuid::Uuid;

use super::*;
use crate::department;

fn department_of(number: u128, letters: usize) -> Department {
    let id = DepartmentId::from_uuid(Uuid::from_u128(number));
    Department { id, name: "x".repeat(letters) }
}

#[test]
fn a_full_disk_is_named_and_leaves_what_was_there() {
    let folder = tempfile::tempdir().unwrap();
    let key = Key::Passphrase("Rheinpromenade 7".to_owned().into());
    let store = Store::create(folder.path(), &key).unwrap();
    store.write(|tx| department::insert(tx, &department_of(1, 10))).unwrap();
    let pages: u32 = {
        let db = store.db();
        db.connection().pragma_query_value(None, "page_count", |row| row.get(0)).unwrap()
    };
    // What a disk without room for two more pages answers.
    store.db().connection().pragma_update(None, "max_page_count", pages + 1).unwrap();

    let refused = store.write(|tx| department::insert(tx, &department_of(2, 100_000)));
    assert!(matches!(refused, Err(Error::DiskFull)));
    store.write(|tx| department::insert(tx, &department_of(3, 10))).unwrap();
    let left = store.read(department::list).unwrap();
    assert_eq!(left.iter().map(|one| one.id.uuid().as_u128()).collect::<Vec<_>>(), [1, 3]);
    assert!(crate::check::check(&store).unwrap().is_sound());
}

#[test]
fn every_connection_keeps_a_log_and_waits_for_the_disk() {
    let folder = tempfile::tempdir().unwrap();
    let key = Key::Passphrase("Rheinpromenade 7".to_owned().into());
    drop(Store::create(folder.path(), &key).unwrap());
    let store = Store::open(folder.path(), &key).unwrap();
    let another = store.another().unwrap();
    for (name, connection) in [("first", store.db().connection()), ("another", &another)] {
        let value = |pragma: &str| -> String {
            let read = |row: &rusqlite::Row<'_>| row.get::<_, rusqlite::types::Value>(0);
            let value = connection.pragma_query_value(None, pragma, read).unwrap();
            format!("{value:?}")
        };
        assert_eq!(value("journal_mode"), "Text(\"wal\")", "{name}");
        // 2 is FULL: a commit is on the disk when it returns.
        assert_eq!(value("synchronous"), "Integer(2)", "{name}");
        assert_eq!(value("foreign_keys"), "Integer(1)", "{name}");
        assert_eq!(value("secure_delete"), "Integer(1)", "{name}");
    }
}

#[test]
fn a_writer_that_never_ends_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let key = Key::Passphrase("Rheinpromenade 7".to_owned().into());
    let [slow, other] =
        [Store::create(folder.path(), &key), Store::open(folder.path(), &key)].map(Result::unwrap);
    // Nobody wants to wait five seconds for this test.
    other.db().connection().busy_timeout(std::time::Duration::ZERO).unwrap();
    let outcome: Result<()> = slow.write(|_| {
        let refused = other.write(|tx| department::insert(tx, &department_of(1, 10)));
        assert!(matches!(refused, Err(Error::InUse)));
        assert!(other.read(department::list).unwrap().is_empty(), "readers go on");
        Ok(())
    });
    outcome.unwrap();
}

#[test]
fn a_keychain_key_opens_it_again_or_the_missing_keychain_is_named() {
    let folder = tempfile::tempdir().unwrap();
    match Store::create(folder.path(), &Key::Keychain) {
        Err(error) => {
            assert!(matches!(error, Error::NoKeychain), "{error}");
            assert_eq!(Store::state(folder.path()).unwrap(), StoreState::Absent);
        }
        Ok(store) => {
            let paper = store.recovery_key().unwrap();
            drop(store);
            assert_eq!(Store::state(folder.path()).unwrap(), StoreState::Keychain);
            assert!(Store::open(folder.path(), &Key::Keychain).is_ok());
            let KeySource::Keychain(name) =
                Place::new(folder.path()).unwrap().key_source().unwrap()
            else {
                panic!("the keychain is not noted");
            };
            keychain::forget(name);
            let lost = Store::open(folder.path(), &Key::Keychain);
            assert!(matches!(lost, Err(Error::KeyMissing)));
            assert!(Store::open(folder.path(), &Key::Recovery(paper)).is_ok());
        }
    }
}

#[test]
fn a_key_from_paper_opens_what_the_keychain_locked() {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::new(folder.path()).unwrap();
    // As `create` does where there is a keychain; many test machines have none.
    let raw = Zeroizing::new(raw_key::random().unwrap());
    let paper = raw_key::to_text(&raw);
    let secret = Secret::Raw(raw);
    place.set_key_source(KeySource::Keychain(Uuid::from_u128(7))).unwrap();
    write_key_check(&place, &secret).unwrap();
    create_database(&place, &secret).unwrap();

    let store = Store::open(folder.path(), &Key::Recovery(paper.clone())).unwrap();
    assert_eq!(store.recovery_key(), Some(paper));
    drop(store);
    let wrong = Store::open(folder.path(), &Key::Recovery("0".repeat(64).into()));
    assert!(matches!(wrong, Err(Error::WrongKey)));
    let passphrase = Key::Passphrase("Rheinpromenade 7".to_owned().into());
    assert!(matches!(Store::open(folder.path(), &passphrase), Err(Error::OtherKeySource)));
}
