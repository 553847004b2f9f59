//! `photo inspect`: what a file tells beside the picture.

use std::path::{Path, PathBuf};

use app::{Inspection, inspect_photo, read_photo};
use clap::Args;
use serde_json::{Value, json};

use super::item_meaning;
use crate::call::{Call, shown};
use crate::failure::Failure;
use crate::reason::reason;

#[derive(Debug, Args)]
pub(crate) struct Arguments {
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
}

pub(crate) fn run(call: &Call, arguments: &Arguments) -> Result<(), Failure> {
    let mut found = Vec::new();
    let mut refused = false;
    for file in &arguments.files {
        match read_photo(file).and_then(|bytes| inspect_photo(&bytes)) {
            Ok(inspection) if call.json => found.push(as_json(call, file, &inspection)),
            Ok(inspection) => print(call, file, &inspection)?,
            Err(error) => {
                refused = true;
                let reason = reason(&error.into(), &call.words);
                call.tell(format_args!("{}: {reason}", shown(file)));
            }
        }
    }
    if call.json {
        call.print_json(&found.into())?;
    }
    if refused { Err(Failure::Told) } else { Ok(()) }
}

fn as_json(call: &Call, file: &Path, inspection: &Inspection) -> Value {
    let item = |item: &app::MetadataItem| {
        json!({
            "group": item.group,
            "name": item.name,
            "value": item.value,
            "kind": item.kind.code(),
            "meaning": item_meaning(call, item),
        })
    };
    json!({
        "file": file.to_string_lossy(),
        "format": inspection.format.name(),
        "width": inspection.size.width,
        "height": inspection.size.height,
        "metadata": inspection.metadata.iter().map(item).collect::<Vec<_>>(),
    })
}

fn print(call: &Call, file: &Path, inspection: &Inspection) -> Result<(), Failure> {
    let count = u32::try_from(inspection.metadata.len()).unwrap_or(u32::MAX);
    let [file, width, height] =
        [shown(file), inspection.size.width.to_string(), inspection.size.height.to_string()];
    let args = [
        ("file", (&file).into()),
        ("format", inspection.format.name().into()),
        ("width", (&width).into()),
        ("height", (&height).into()),
        ("count", count.into()),
    ];
    call.print(call.words.say("cli-inspect-file", &args))?;
    for item in &inspection.metadata {
        let meaning = item_meaning(call, item);
        call.print(format_args!("  {meaning}: {} {} = {}", item.group, item.name, item.value))?;
    }
    Ok(())
}
