//! Finding members among thousands while somebody types.

use programme::id::DepartmentId;
use programme::member::{LifeCycle, Member};
use rusqlite::named_params;

use super::{complete, read};
use crate::fold::words;
use crate::{Db, Result};

/// By what members are sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// Name.
    #[default]
    Name,
    /// Department's name, then name.
    Department,
    /// Stage in the order of the life cycle, then name.
    Stage,
}

/// Which members, in which order, and which part of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Search<'a> {
    /// Words that all occur in the name or the address; empty: everybody.
    pub text: &'a str,
    /// Only this department.
    pub department: Option<DepartmentId>,
    /// Only this stage.
    pub stage: Option<LifeCycle>,
    /// Those who left as well.
    pub with_left: bool,
    /// In which order.
    pub sort: Sort,
    /// The other way round.
    pub descending: bool,
    /// At most so many.
    pub limit: u32,
    /// Without the first so many.
    pub offset: u32,
}

/// Everybody, by name.
impl Default for Search<'_> {
    fn default() -> Self {
        Self {
            text: "",
            department: None,
            stage: None,
            with_left: true,
            sort: Sort::Name,
            descending: false,
            limit: u32::MAX,
            offset: 0,
        }
    }
}

// Only the index is read here, and one page of the table afterwards.
const MATCHES: &str = "
    FROM  member INDEXED BY member_search
    WHERE deleted_at IS NULL
      AND (:department_id IS NULL OR department_id = :department_id)
      AND (:stage IS NULL OR stage = :stage)
      AND (:with_left OR stage <> 'left')
      AND instr(found_by, :word1) > 0
      AND instr(found_by, :word2) > 0
      AND instr(found_by, :word3) > 0
      AND instr(found_by, :word4) > 0
";

// The codes in the order of the life cycle; none is part of another.
const BY_STAGE: &str =
    "instr('suggested invited kicked_off trained active paused left', member.stage)";

const BY_DEPARTMENT: &str =
    "(SELECT folded FROM department WHERE department.id = member.department_id)";

/// The members that `search` describes.
///
/// # Errors
///
/// Those of the database.
pub fn search(db: &Db, search: &Search<'_>) -> Result<Vec<Member>> {
    let sql = format!(
        "SELECT   *
         FROM     member
         WHERE    id IN (SELECT id {MATCHES} ORDER BY {order} LIMIT :limit OFFSET :offset)
         ORDER BY {order}",
        order = order(search),
    );
    let [word1, word2, word3, word4] = words(search.text);
    let values = named_params! {
        ":department_id": search.department.map(|id| id.to_string()),
        ":stage": search.stage.map(LifeCycle::code),
        ":with_left": search.with_left,
        ":word1": word1,
        ":word2": word2,
        ":word3": word3,
        ":word4": word4,
        ":limit": search.limit,
        ":offset": search.offset,
    };
    let mut members = db.all(&sql, values, read)?;
    complete(db, &mut members)?;
    Ok(members)
}

/// How many members `search` describes, whatever its limit and offset.
///
/// # Errors
///
/// Those of the database.
pub fn count(db: &Db, search: &Search<'_>) -> Result<u32> {
    let [word1, word2, word3, word4] = words(search.text);
    let values = named_params! {
        ":department_id": search.department.map(|id| id.to_string()),
        ":stage": search.stage.map(LifeCycle::code),
        ":with_left": search.with_left,
        ":word1": word1,
        ":word2": word2,
        ":word3": word3,
        ":word4": word4,
    };
    db.count(&format!("SELECT COUNT(*) {MATCHES}"), values)
}

/// Made of constants alone; nothing typed ever becomes SQL.
fn order(search: &Search<'_>) -> String {
    let direction = if search.descending { "DESC" } else { "ASC" };
    let first = match search.sort {
        Sort::Name => String::new(),
        Sort::Department => format!("{BY_DEPARTMENT} {direction}, "),
        Sort::Stage => format!("{BY_STAGE} {direction}, "),
    };
    // Among equals, names go forward, except where names are what is turned round.
    let name = if search.sort == Sort::Name { direction } else { "ASC" };
    format!("{first}member.folded {name}, member.id {name}")
}
