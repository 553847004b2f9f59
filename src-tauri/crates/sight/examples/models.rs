//! The models that have to be brought: which are lacking, and taking them from a folder.
//!
//! `cargo xtask models` calls this, since it depends on nothing and so can't compute hashes.
//!
//! `models list TO` prints a line for each: file, `ok`, `missing` or `damaged`, npm path, address.
//! `models take FROM TO` copies what is right in FROM and not yet in TO.

use std::error::Error;
use std::path::{Path, PathBuf};

use sight::{Model, ModelError};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let arguments: Vec<&Path> = arguments.iter().map(PathBuf::as_path).collect();
    match arguments.as_slice() {
        [task, to] if task.as_os_str() == "list" => list(to),
        [task, from, to] if task.as_os_str() == "take" => take(from, to)?,
        _ => return Err("usage: models list TO | models take FROM TO".into()),
    }
    Ok(())
}

fn brought() -> impl Iterator<Item = Model> {
    Model::all().filter(|model| !model.built_in)
}

fn list(folder: &Path) {
    for model in brought() {
        let state = match model.read(folder) {
            Ok(_) => "ok",
            Err(ModelError::Missing) => "missing",
            Err(ModelError::Damaged) => "damaged",
        };
        println!("{}\t{state}\t{}\t{}", model.file, model.npm, model.address);
    }
}

fn take(from: &Path, to: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(to)?;
    for model in brought().filter(|model| model.read(to).is_err()) {
        let Ok(bytes) = model.read(from) else { continue };
        // Half a model is never left under its name.
        let part = to.join(format!("{}.part", model.file));
        std::fs::write(&part, bytes)?;
        std::fs::rename(&part, to.join(model.file))?;
        println!("{}\ttaken", model.file);
    }
    Ok(())
}
