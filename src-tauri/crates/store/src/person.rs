//! People shown in photos, and the holders of custody of the minors among them.

use chrono::{DateTime, NaiveDate, Utc};
use programme::id::{DepartmentId, PersonId};
use programme::person::{Holder, Minor, Person, PersonKind};
use rusqlite::{Row, named_params};
use uuid::Uuid;

use crate::fold::{fold, words};
use crate::value::{list as json, millis, parsed, parsed_or_none, unreadable};
use crate::{Db, Result, Tx};

const INSERT: &str = "
    INSERT INTO person (id, name, folded, found_by, note, kind, department_id, born_on,
                        sole_custody, kita)
    VALUES (:id, :name, :folded, :found_by, :note, :kind, :department_id, :born_on,
            :sole_custody, :kita)
";

/// Adds a person with their holders of custody.
///
/// # Errors
///
/// Those of the database, such as an unknown department.
pub fn insert(tx: &Tx<'_>, person: &Person) -> Result<()> {
    let columns = Columns::of(&person.kind);
    let values = named_params! {
        ":id": person.id.to_string(),
        ":name": person.name,
        ":folded": fold(&person.name),
        ":found_by": found_by(person),
        ":note": person.note,
        ":kind": person.kind.code(),
        ":department_id": columns.department.map(|id| id.to_string()),
        ":born_on": columns.born_on.map(|day| day.to_string()),
        ":sole_custody": columns.sole_custody,
        ":kita": columns.kita,
    };
    tx.run(INSERT, values)?;
    save_holders(tx, person.id, columns.holders)
}

const UPDATE: &str = "
    UPDATE person
    SET    name = :name, folded = :folded, found_by = :found_by, note = :note, kind = :kind,
           department_id = :department_id, born_on = :born_on, sole_custody = :sole_custody,
           kita = :kita, revision = revision + 1
    WHERE  id = :id
      AND  deleted_at IS NULL
";

/// Changes a person. Holders who are no longer named are erased; their consents stay.
///
/// # Errors
///
/// [`Missing`](crate::Error::Missing) and those of the database.
pub fn update(tx: &Tx<'_>, person: &Person, now: DateTime<Utc>) -> Result<()> {
    let columns = Columns::of(&person.kind);
    let values = named_params! {
        ":id": person.id.to_string(),
        ":name": person.name,
        ":folded": fold(&person.name),
        ":found_by": found_by(person),
        ":note": person.note,
        ":kind": person.kind.code(),
        ":department_id": columns.department.map(|id| id.to_string()),
        ":born_on": columns.born_on.map(|day| day.to_string()),
        ":sole_custody": columns.sole_custody,
        ":kita": columns.kita,
    };
    tx.change(UPDATE, key(person.id), values)?;
    erase_holders(tx, person.id, columns.holders, now)?;
    save_holders(tx, person.id, columns.holders)
}

// A row may only move within its own person: a foreign id is refused by the primary key.
const SAVE_HOLDER: &str = "
    INSERT INTO holder (id, person_id, position, name)
    VALUES (:id, :person_id, :position, :name)
        ON CONFLICT (id) DO UPDATE
       SET name = :name, position = :position, deleted_at = NULL
     WHERE person_id = :person_id
";

fn save_holders(tx: &Tx<'_>, person: PersonId, holders: &[Holder]) -> Result<()> {
    for (position, holder) in (0_u32..).zip(holders) {
        let values = named_params! {
            ":id": holder.id.to_string(),
            ":person_id": person.to_string(),
            ":position": position,
            ":name": holder.name,
        };
        tx.change(SAVE_HOLDER, ("holder", holder.id.uuid()), values)?;
    }
    Ok(())
}

const ERASE_HOLDERS: &str = "
    UPDATE holder
    SET    name = '', deleted_at = :deleted_at
    WHERE  person_id = :person_id
      AND  deleted_at IS NULL
      AND  id NOT IN (SELECT value FROM json_each(:kept))
";

fn erase_holders(tx: &Tx<'_>, person: PersonId, kept: &[Holder], now: DateTime<Utc>) -> Result<()> {
    let kept: Vec<_> = kept.iter().map(|holder| holder.id).collect();
    let values = named_params! {
        ":person_id": person.to_string(),
        ":kept": json(&kept),
        ":deleted_at": millis(now),
    };
    tx.run(ERASE_HOLDERS, values).map(drop)
}

const DELETE: &str = "
    UPDATE person
    SET    name = '', folded = '', found_by = '', note = '', department_id = NULL,
           born_on = NULL, deleted_at = :deleted_at, revision = revision + 1
    WHERE  id = :id
      AND  deleted_at IS NULL
";

// That there was a consent, when and for what stays as proof; it names nobody any more.
const DELETE_CONSENTS: &str = "
    UPDATE consent
    SET    form_reason = '', original_place = '', note = '', deleted_at = :deleted_at,
           revision = revision + 1
    WHERE  person_id = :id
      AND  deleted_at IS NULL
";

/// Erases a person, their holders and the words in their consents. Findings
/// that name the person stay and block from then on.
///
/// # Errors
///
/// [`Missing`](crate::Error::Missing) and those of the database.
pub fn delete(tx: &Tx<'_>, id: PersonId, now: DateTime<Utc>) -> Result<()> {
    let values = named_params! { ":id": id.to_string(), ":deleted_at": millis(now) };
    tx.change(DELETE, key(id), values)?;
    tx.run(DELETE_CONSENTS, values)?;
    erase_holders(tx, id, &[], now)
}

const GET: &str = "
    SELECT *
    FROM   person
    WHERE  id = :id
      AND  deleted_at IS NULL
";

/// One person.
///
/// # Errors
///
/// [`Missing`](crate::Error::Missing) and those of the database.
pub fn get(db: &Db, id: PersonId) -> Result<Person> {
    let mut found = [db.one(GET, key(id), read)?];
    complete(db, &mut found)?;
    let [person] = found;
    Ok(person)
}

const SEARCH: &str = "
    SELECT   *
    FROM     person
    WHERE    deleted_at IS NULL
      AND    instr(found_by, :word1) > 0
      AND    instr(found_by, :word2) > 0
      AND    instr(found_by, :word3) > 0
      AND    instr(found_by, :word4) > 0
    ORDER BY folded, id
    LIMIT    :limit
";

/// Everybody, by name.
///
/// # Errors
///
/// Those of the database.
pub fn list(db: &Db) -> Result<Vec<Person>> {
    search(db, "", u32::MAX)
}

/// People in whose name or note all words of `text` occur, by name, at most `limit`.
///
/// # Errors
///
/// Those of the database.
pub fn search(db: &Db, text: &str, limit: u32) -> Result<Vec<Person>> {
    let [word1, word2, word3, word4] = words(text);
    let values = named_params! {
        ":word1": word1,
        ":word2": word2,
        ":word3": word3,
        ":word4": word4,
        ":limit": limit,
    };
    let mut people = db.all(SEARCH, values, read)?;
    complete(db, &mut people)?;
    Ok(people)
}

const HOLDERS: &str = "
    SELECT   person_id, id, name
    FROM     holder
    WHERE    person_id IN (SELECT value FROM json_each(:ids))
      AND    deleted_at IS NULL
    ORDER BY person_id, position
";

/// Adds the holders of custody to minors that were read without.
fn complete(db: &Db, people: &mut [Person]) -> Result<()> {
    let ids: Vec<PersonId> = people.iter().map(|person| person.id).collect();
    let found = db.all(HOLDERS, named_params! { ":ids": json(&ids) }, |row| {
        let holder = Holder { id: parsed(row, "id")?, name: row.get("name")? };
        Ok((parsed::<PersonId>(row, "person_id")?, holder))
    })?;
    let mut holders = std::collections::HashMap::<_, Vec<Holder>>::new();
    for (person, holder) in found {
        holders.entry(person).or_default().push(holder);
    }
    for person in people {
        if let PersonKind::Minor(minor) = &mut person.kind {
            minor.holders = holders.remove(&person.id).unwrap_or_default();
        }
    }
    Ok(())
}

/// The columns that depend on the kind of person.
#[derive(Default)]
struct Columns<'a> {
    department: Option<DepartmentId>,
    born_on: Option<NaiveDate>,
    sole_custody: bool,
    kita: bool,
    holders: &'a [Holder],
}

impl<'a> Columns<'a> {
    fn of(kind: &'a PersonKind) -> Self {
        match kind {
            PersonKind::Employee(department) => Self { department: *department, ..Self::default() },
            PersonKind::External => Self::default(),
            PersonKind::Minor(minor) => Self {
                department: None,
                born_on: minor.born_on,
                sole_custody: minor.sole_custody,
                kita: minor.kita,
                holders: &minor.holders,
            },
        }
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<Person> {
    let code: String = row.get("kind")?;
    let kind = match code.as_str() {
        "employee" => PersonKind::Employee(parsed_or_none(row, "department_id")?),
        "external" => PersonKind::External,
        "minor" => PersonKind::Minor(Minor {
            born_on: parsed_or_none(row, "born_on")?,
            holders: Vec::new(),
            sole_custody: row.get("sole_custody")?,
            kita: row.get("kita")?,
        }),
        _ => {
            let unknown = programme::UnknownCode { kind: "PersonKind" };
            return Err(unreadable(row, "kind", unknown));
        }
    };
    Ok(Person { id: parsed(row, "id")?, name: row.get("name")?, note: row.get("note")?, kind })
}

/// What a search looks at: name and note.
fn found_by(person: &Person) -> String {
    fold(&format!("{} {}", person.name, person.note))
}

fn key(id: PersonId) -> (&'static str, Uuid) {
    ("person", id.uuid())
}
