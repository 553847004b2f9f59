//! `member import`: a table becomes members, all of its rows or none.

use std::path::PathBuf;

use app::{BadRow, GoodRow, Preview};
use clap::Args;
use serde_json::{Value, json};

use crate::call::Call;
use crate::failure::Failure;

#[derive(Debug, Args)]
pub(crate) struct Arguments {
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[arg(long)]
    dry_run: bool,
}

pub(crate) fn run(call: &Call, arguments: &Arguments) -> Result<(), Failure> {
    let app = call.open()?;
    let preview = app::preview_import(&app, &arguments.file)?;
    tell_problems(call, &preview);
    if arguments.dry_run {
        print_preview(call, &preview)?;
        return if preview.bad.is_empty() { Ok(()) } else { Err(Failure::Told) };
    }
    if !preview.bad.is_empty() {
        return Err(app::Error::BadRows(preview.bad.len()).into());
    }
    let ids = app::import_members(&app, &arguments.file)?;
    if call.json {
        let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
        return call.print_json(&json!({ "imported": ids.len(), "ids": ids }));
    }
    call.print_rows(ids.iter().map(|id| [id.to_string()]))?;
    let count = u32::try_from(ids.len()).unwrap_or(u32::MAX);
    call.say("cli-import-done", &[("count", count.into())]);
    Ok(())
}

/// Every bad row by its line, and departments that nobody knew, which may be a slip of the pen.
fn tell_problems(call: &Call, preview: &Preview) {
    for row in &preview.bad {
        call.tell(describe(call, row));
    }
    for name in &preview.new_departments {
        call.say("cli-import-new-department", &[("name", name.into())]);
    }
}

fn describe(call: &Call, row: &BadRow) -> String {
    let line = row.line.to_string();
    let problem = call.words.plain(&format!("cli-row-{}", row.problem.code()));
    let args =
        [("line", (&line).into()), ("problem", (&problem).into()), ("value", (&row.value).into())];
    let key = if row.value.is_empty() { "cli-import-row" } else { "cli-import-row-value" };
    call.words.say(key, &args)
}

fn print_preview(call: &Call, preview: &Preview) -> Result<(), Failure> {
    if !call.json {
        let cells =
            |row: &GoodRow| [row.line.to_string(), row.name.clone(), row.department.clone()];
        return call.print_rows(preview.good.iter().map(cells));
    }
    let good = |row: &GoodRow| -> Value {
        json!({ "line": row.line, "name": row.name, "department": row.department })
    };
    let bad = |row: &BadRow| -> Value {
        json!({
            "line": row.line,
            "problem": row.problem.code(),
            "value": row.value,
            "message": describe(call, row),
        })
    };
    call.print_json(&json!({
        "good": preview.good.iter().map(good).collect::<Vec<_>>(),
        "bad": preview.bad.iter().map(bad).collect::<Vec<_>>(),
        "new_departments": preview.new_departments,
    }))
}
