//! `department`: the parts of the administration, and how many stand for them.

use app::App;
use clap::Subcommand;
use programme::department::Department;
use programme::id::DepartmentId;
use serde_json::json;

use crate::call::Call;
use crate::failure::Failure;

/// What can be done with departments.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    Add {
        #[arg(long)]
        name: String,
    },
    List,
}

pub(crate) fn run(call: &Call, verb: &Verb) -> Result<(), Failure> {
    let app = call.open()?;
    match verb {
        Verb::Add { name } => call.print_id(app::add_department(&app, name)?),
        Verb::List => list(call, &app),
    }
}

fn list(call: &Call, app: &App) -> Result<(), Failure> {
    let coverage = app::coverage(app)?;
    if call.json {
        let row = |one: &programme::coverage::Coverage| {
            json!({
                "id": one.department.id.to_string(),
                "name": one.department.name,
                "members": one.members,
            })
        };
        return call.print_json(&coverage.iter().map(row).collect::<Vec<_>>().into());
    }
    call.print_rows(
        coverage.into_iter().map(|one| {
            [one.department.id.to_string(), one.department.name, one.members.to_string()]
        }),
    )
}

/// The department of that name or id. A new name adds one, which is said: it may be a slip.
pub(crate) fn named(call: &Call, app: &App, name: &str) -> Result<DepartmentId, Failure> {
    if let Some(found) = find(&app::departments(app)?, name) {
        return Ok(found);
    }
    let id = app::add_department(app, name)?;
    call.say("cli-department-added", &[("name", name.trim().into())]);
    Ok(id)
}

/// The department of that name or id, which must be there.
pub(crate) fn known(
    call: &Call,
    departments: &[Department],
    name: &str,
) -> Result<DepartmentId, Failure> {
    find(departments, name).ok_or_else(|| {
        let text = call.words.say("cli-department-unknown", &[("name", name.into())]);
        Failure::Message(text)
    })
}

fn find(departments: &[Department], name: &str) -> Option<DepartmentId> {
    let wanted = name.trim().to_lowercase();
    let fits =
        |one: &&Department| one.name.to_lowercase() == wanted || one.id.to_string() == wanted;
    departments.iter().find(fits).map(|one| one.id)
}
