//! This PC: who sits here. One row, which is never shared.

use programme::id::MemberId;
use programme::settings::Role;
use rusqlite::{Row, named_params};

use crate::value::{parsed, parsed_or_none};
use crate::{Db, Result, Tx};

/// The person at this PC.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Desk {
    /// Which member the person is; `None` where they do not post.
    pub member: Option<MemberId>,
    /// What they do in the programme.
    pub role: Role,
    /// What they are called; a coordinator who does not post is no member.
    pub name: String,
    /// The first-run assistant was finished.
    pub onboarded: bool,
}

/// A PC on which nobody said anything yet.
impl Default for Desk {
    fn default() -> Self {
        Self { member: None, role: Role::Influencer, name: String::new(), onboarded: false }
    }
}

const LOAD: &str = "
    SELECT *
    FROM   desk
";

/// Who sits here; the default where nobody said.
///
/// # Errors
///
/// Those of the database.
pub fn load(db: &Db) -> Result<Desk> {
    Ok(db.first(LOAD, &[], read)?.unwrap_or_default())
}

const SAVE: &str = "
    INSERT INTO desk (id, member_id, role, name, onboarded)
    VALUES (1, :member_id, :role, :name, :onboarded)
        ON CONFLICT DO UPDATE
       SET member_id = :member_id, role = :role, name = :name, onboarded = :onboarded
";

/// Replaces what is known.
///
/// # Errors
///
/// Those of the database.
pub fn save(tx: &Tx<'_>, desk: &Desk) -> Result<()> {
    let values = named_params! {
        ":member_id": desk.member.map(|id| id.to_string()),
        ":role": desk.role.code(),
        ":name": desk.name,
        ":onboarded": desk.onboarded,
    };
    tx.run(SAVE, values).map(drop)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Desk> {
    Ok(Desk {
        member: parsed_or_none(row, "member_id")?,
        role: parsed(row, "role")?,
        name: row.get("name")?,
        onboarded: row.get("onboarded")?,
    })
}
