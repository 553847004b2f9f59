use super::*;

/// Rows as a program of that version wrote them. A new migration brings the next file.
const ROWS: &[&str] = &[
    include_str!("../../tests/rows/0001.sql"),
    include_str!("../../tests/rows/0002.sql"),
    include_str!("../../tests/rows/0003.sql"),
    include_str!("../../tests/rows/0004.sql"),
];

/// Everything a later version has to understand of the rows above, in words of the domain.
fn readable(connection: Connection) -> String {
    let db = crate::Db::new(connection);
    let members = crate::member::list(&db).unwrap();
    let posts = crate::post::list(&db).unwrap();
    let lines = crate::journal::tail(&db, 10, 0).unwrap();
    format!(
        "{} {} {} {}",
        members[0].profile.name, members[0].steps[0].stage, posts[0].state, lines[0].action
    )
}

fn schema(connection: &Connection) -> Vec<String> {
    let sql = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name";
    let mut query = connection.prepare(sql).unwrap();
    let rows = query.query_map([], |row| row.get(0)).unwrap();
    rows.collect::<rusqlite::Result<_>>().unwrap()
}

#[test]
fn leads_from_every_released_version_to_the_newest() {
    let fresh = Connection::open_in_memory().unwrap();
    migrate(&fresh).unwrap();
    assert_eq!(ROWS.len(), MIGRATIONS.len(), "a migration without rows of its version");
    for (released, rows) in (1..).zip(ROWS) {
        let connection = Connection::open_in_memory().unwrap();
        connection.pragma_update(None, "foreign_keys", true).unwrap();
        migrate_to(&connection, released).unwrap();
        connection.execute_batch(rows).unwrap();
        migrate(&connection).unwrap();
        assert_eq!(version(&connection).unwrap(), newest(), "from {released}");
        assert_eq!(schema(&connection), schema(&fresh), "from {released}");
        assert_eq!(readable(connection), "Elif Yıldız active published published");
    }
}

#[test]
fn a_failing_migration_leaves_the_version_before() {
    let connection = Connection::open_in_memory().unwrap();
    // In the way of the first migration's last table.
    connection.execute_batch("CREATE TABLE journal (a)").unwrap();
    assert!(migrate(&connection).is_err());
    assert_eq!(version(&connection).unwrap(), 0);
    assert_eq!(schema(&connection), ["CREATE TABLE journal (a)"]);
}

#[test]
fn migrating_twice_changes_nothing() {
    let connection = Connection::open_in_memory().unwrap();
    migrate(&connection).unwrap();
    let before = schema(&connection);
    migrate(&connection).unwrap();
    assert_eq!(schema(&connection), before);
}
