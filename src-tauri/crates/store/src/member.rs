//! Members, the steps of their life cycle and what they acknowledged.

mod search;

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use programme::id::MemberId;
use programme::member::{Acknowledgement, Member, Profile, Step};
use rusqlite::{Row, named_params};
use uuid::Uuid;

use crate::fold::fold;
use crate::value::{list as json, millis, parsed, parsed_or_none};
use crate::{Db, Result, Tx};

pub use search::{Search, Sort, count, search};

const INSERT: &str = "
    INSERT INTO member (id, name, folded, found_by, department_id, email, phone, linkedin_url,
                        experience, age_band, shares_figures, stage)
    VALUES (:id, :name, :folded, :found_by, :department_id, :email, :phone, :linkedin_url,
            :experience, :age_band, :shares_figures, :stage)
";

/// Adds a member with their steps and acknowledgements.
///
/// # Errors
///
/// Those of the database, such as an unknown department.
pub fn insert(tx: &Tx<'_>, member: &Member) -> Result<()> {
    let profile = &member.profile;
    let values = named_params! {
        ":id": member.id.to_string(),
        ":name": profile.name,
        ":folded": fold(&profile.name),
        ":found_by": found_by(profile),
        ":department_id": profile.department.to_string(),
        ":email": profile.email,
        ":phone": profile.phone,
        ":linkedin_url": profile.linkedin_url,
        ":experience": profile.experience.code(),
        ":age_band": profile.age_band.map(|band| band.code()),
        ":shares_figures": profile.shares_figures,
        ":stage": member.stage.code(),
    };
    tx.run(INSERT, values)?;
    for step in &member.steps {
        insert_step(tx, member.id, *step)?;
    }
    for acknowledgement in &member.acknowledgements {
        acknowledge(tx, member.id, *acknowledgement)?;
    }
    Ok(())
}

const UPDATE: &str = "
    UPDATE member
    SET    name = :name, folded = :folded, found_by = :found_by,
           department_id = :department_id, email = :email, phone = :phone,
           linkedin_url = :linkedin_url, experience = :experience, age_band = :age_band,
           shares_figures = :shares_figures, revision = revision + 1
    WHERE  id = :id
      AND  deleted_at IS NULL
";

/// Changes what was entered about a member.
///
/// # Errors
///
/// [`Error::Missing`](crate::Error::Missing) and those of the database.
pub fn update(tx: &Tx<'_>, id: MemberId, profile: &Profile) -> Result<()> {
    let values = named_params! {
        ":id": id.to_string(),
        ":name": profile.name,
        ":folded": fold(&profile.name),
        ":found_by": found_by(profile),
        ":department_id": profile.department.to_string(),
        ":email": profile.email,
        ":phone": profile.phone,
        ":linkedin_url": profile.linkedin_url,
        ":experience": profile.experience.code(),
        ":age_band": profile.age_band.map(|band| band.code()),
        ":shares_figures": profile.shares_figures,
    };
    tx.change(UPDATE, key(id), values)
}

const SET_STAGE: &str = "
    UPDATE member
    SET    stage = :stage, revision = revision + 1
    WHERE  id = :id
      AND  deleted_at IS NULL
";

const INSERT_STEP: &str = "
    INSERT INTO member_step (member_id, position, stage, on_day)
    SELECT :id, COALESCE(MAX(position) + 1, 0), :stage, :on_day
    FROM   member_step
    WHERE  member_id = :id
";

/// Adds a step of the life cycle, which becomes the member's stage.
///
/// Whether the step makes sense is the domain's question, not asked here.
///
/// # Errors
///
/// [`Error::Missing`](crate::Error::Missing) and those of the database.
pub fn add_step(tx: &Tx<'_>, id: MemberId, step: Step) -> Result<()> {
    let values = named_params! { ":id": id.to_string(), ":stage": step.stage.code() };
    tx.change(SET_STAGE, key(id), values)?;
    insert_step(tx, id, step)
}

fn insert_step(tx: &Tx<'_>, id: MemberId, step: Step) -> Result<()> {
    let values = named_params! {
        ":id": id.to_string(),
        ":stage": step.stage.code(),
        ":on_day": step.on.to_string(),
    };
    tx.run(INSERT_STEP, values).map(drop)
}

// Acknowledging the same version again keeps the first day.
const ACKNOWLEDGE: &str = "
    INSERT INTO acknowledgement (member_id, agreement, version, on_day)
    VALUES (:id, :agreement, :version, :on_day)
        ON CONFLICT DO NOTHING
";

/// Records that a member acknowledged a version of a document.
///
/// # Errors
///
/// Those of the database, such as an unknown member.
pub fn acknowledge(tx: &Tx<'_>, id: MemberId, acknowledgement: Acknowledgement) -> Result<()> {
    let values = named_params! {
        ":id": id.to_string(),
        ":agreement": acknowledgement.agreement.code(),
        ":version": acknowledgement.version,
        ":on_day": acknowledgement.on.to_string(),
    };
    tx.run(ACKNOWLEDGE, values).map(drop)
}

const DELETE: &str = "
    UPDATE member
    SET    name = '', folded = '', found_by = '', email = '', phone = '', linkedin_url = '',
           experience = 'unknown', age_band = NULL, shares_figures = 0,
           deleted_at = :deleted_at, revision = revision + 1
    WHERE  id = :id
      AND  deleted_at IS NULL
";

const DELETE_STEPS: &str = "DELETE FROM member_step WHERE member_id = :id";
const DELETE_ACKNOWLEDGEMENTS: &str = "DELETE FROM acknowledgement WHERE member_id = :id";

/// Erases what is known about a member. The bare id stays as the author of posts.
///
/// # Errors
///
/// [`Error::Missing`](crate::Error::Missing) and those of the database.
pub fn delete(tx: &Tx<'_>, id: MemberId, now: DateTime<Utc>) -> Result<()> {
    let values = named_params! { ":id": id.to_string(), ":deleted_at": millis(now) };
    tx.change(DELETE, key(id), values)?;
    for sql in [DELETE_STEPS, DELETE_ACKNOWLEDGEMENTS] {
        tx.run(sql, named_params! { ":id": id.to_string() })?;
    }
    Ok(())
}

const GET: &str = "
    SELECT *
    FROM   member
    WHERE  id = :id
      AND  deleted_at IS NULL
";

/// One member.
///
/// # Errors
///
/// [`Error::Missing`](crate::Error::Missing) and those of the database.
pub fn get(db: &Db, id: MemberId) -> Result<Member> {
    let mut found = [db.one(GET, key(id), read)?];
    complete(db, &mut found)?;
    let [member] = found;
    Ok(member)
}

const LIST: &str = "
    SELECT   *
    FROM     member
    WHERE    deleted_at IS NULL
    ORDER BY folded, id
";

/// All members, those who left included, by name.
///
/// # Errors
///
/// Those of the database.
pub fn list(db: &Db) -> Result<Vec<Member>> {
    let mut members = db.all(LIST, &[], read)?;
    complete(db, &mut members)?;
    Ok(members)
}

const STEPS: &str = "
    SELECT   member_id, stage, on_day
    FROM     member_step
    WHERE    member_id IN (SELECT value FROM json_each(:ids))
    ORDER BY member_id, position
";

const ACKNOWLEDGEMENTS: &str = "
    SELECT   member_id, agreement, version, on_day
    FROM     acknowledgement
    WHERE    member_id IN (SELECT value FROM json_each(:ids))
    ORDER BY member_id, agreement, version
";

/// Adds steps and acknowledgements to members that were read without.
fn complete(db: &Db, members: &mut [Member]) -> Result<()> {
    let ids: Vec<MemberId> = members.iter().map(|member| member.id).collect();
    let ids = json(&ids);
    let places: HashMap<MemberId, usize> =
        members.iter().enumerate().map(|(place, member)| (member.id, place)).collect();
    for (id, step) in db.all(STEPS, named_params! { ":ids": ids }, read_step)? {
        members[places[&id]].steps.push(step);
    }
    for (id, one) in
        db.all(ACKNOWLEDGEMENTS, named_params! { ":ids": ids }, read_acknowledgement)?
    {
        members[places[&id]].acknowledgements.push(one);
    }
    Ok(())
}

fn read(row: &Row<'_>) -> rusqlite::Result<Member> {
    let profile = Profile {
        name: row.get("name")?,
        department: parsed(row, "department_id")?,
        email: row.get("email")?,
        phone: row.get("phone")?,
        linkedin_url: row.get("linkedin_url")?,
        experience: parsed(row, "experience")?,
        age_band: parsed_or_none(row, "age_band")?,
        shares_figures: row.get("shares_figures")?,
    };
    Ok(Member {
        id: parsed(row, "id")?,
        profile,
        stage: parsed(row, "stage")?,
        steps: Vec::new(),
        acknowledgements: Vec::new(),
    })
}

fn read_step(row: &Row<'_>) -> rusqlite::Result<(MemberId, Step)> {
    let step = Step { stage: parsed(row, "stage")?, on: parsed(row, "on_day")? };
    Ok((parsed(row, "member_id")?, step))
}

fn read_acknowledgement(row: &Row<'_>) -> rusqlite::Result<(MemberId, Acknowledgement)> {
    let acknowledgement = Acknowledgement {
        agreement: parsed(row, "agreement")?,
        version: row.get("version")?,
        on: parsed(row, "on_day")?,
    };
    Ok((parsed(row, "member_id")?, acknowledgement))
}

/// What a search looks at: name and address.
fn found_by(profile: &Profile) -> String {
    fold(&format!("{} {}", profile.name, profile.email))
}

fn key(id: MemberId) -> (&'static str, Uuid) {
    ("member", id.uuid())
}
