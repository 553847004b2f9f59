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
