//! Departments.

use chrono::{DateTime, Utc};
use programme::department::Department;
use programme::id::DepartmentId;
use rusqlite::{Row, named_params};
use uuid::Uuid;

use crate::fold::fold;
use crate::value::{millis, parsed};
use crate::{Db, Error, Result, Tx};

const INSERT: &str = "
    INSERT INTO department (id, name, folded)
    VALUES (:id, :name, :folded)
";

/// Adds a department.
///
/// # Errors
///
/// Those of the database.
pub fn insert(tx: &Tx<'_>, department: &Department) -> Result<()> {
    let values = named_params! {
        ":id": department.id.to_string(),
        ":name": department.name,
        ":folded": fold(&department.name),
    };
    tx.run(INSERT, values).map(drop)
}

const RENAME: &str = "
    UPDATE department
    SET    name = :name, folded = :folded, revision = revision + 1
    WHERE  id = :id
      AND  deleted_at IS NULL
";

/// Gives a department another name.
///
/// # Errors
///
/// [`Error::Missing`] and those of the database.
pub fn rename(tx: &Tx<'_>, id: DepartmentId, name: &str) -> Result<()> {
    let values = named_params! { ":id": id.to_string(), ":name": name, ":folded": fold(name) };
    tx.change(RENAME, key(id), values)
}

const LIST: &str = "
    SELECT   id, name
    FROM     department
    WHERE    deleted_at IS NULL
    ORDER BY folded, id
";

/// All departments, by name.
///
/// # Errors
///
/// Those of the database.
pub fn list(db: &Db) -> Result<Vec<Department>> {
    db.all(LIST, &[], read)
}

const GET: &str = "
    SELECT id, name
    FROM   department
    WHERE  id = :id
      AND  deleted_at IS NULL
";

/// One department.
///
/// # Errors
///
/// [`Error::Missing`] and those of the database.
pub fn get(db: &Db, id: DepartmentId) -> Result<Department> {
    db.one(GET, key(id), read)
}

const USES: &str = "
    SELECT (SELECT COUNT(*) FROM member WHERE department_id = :id AND deleted_at IS NULL)
         + (SELECT COUNT(*) FROM person WHERE department_id = :id AND deleted_at IS NULL)
";

const DELETE: &str = "
    UPDATE department
    SET    deleted_at = :deleted_at, revision = revision + 1
    WHERE  id = :id
      AND  deleted_at IS NULL
";

/// Deletes a department to which nobody belongs.
///
/// # Errors
///
/// [`Error::StillUsed`], [`Error::Missing`] and those of the database.
pub fn delete(tx: &Tx<'_>, id: DepartmentId, now: DateTime<Utc>) -> Result<()> {
    let (table, uuid) = key(id);
    if tx.count(USES, named_params! { ":id": id.to_string() })? > 0 {
        return Err(Error::StillUsed { table, id: uuid });
    }
    let values = named_params! { ":id": id.to_string(), ":deleted_at": millis(now) };
    tx.change(DELETE, key(id), values)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Department> {
    Ok(Department { id: parsed(row, "id")?, name: row.get("name")? })
}

fn key(id: DepartmentId) -> (&'static str, Uuid) {
    ("department", id.uuid())
}
