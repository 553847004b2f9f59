//! Checkers from the registry, installed once beside what cargo builds.

use std::path::PathBuf;

use crate::Outcome;
use crate::place::{Place, find_program};
use crate::step::Step;

/// Finds `program` in the search path or among our own tools, else builds it.
///
/// # Errors
///
/// When it cannot be built.
pub(crate) fn ensure(place: &Place, program: &str, version: &str) -> Outcome<PathBuf> {
    if let Some(found) = find_program(program) {
        return Ok(found);
    }
    // The version is in the folder's name, so a new one replaces the old one.
    let folder = place.target.join("tools").join(format!("{program}-{version}"));
    let tool = folder.join("bin").join(program).with_extension(std::env::consts::EXE_EXTENSION);
    if !tool.is_file() {
        let build = folder.join("build");
        Step::cargo()
            .args(["install", "--locked", program, "--version", version, "--root"])
            .arg(&folder)
            .arg("--target-dir")
            .arg(&build)
            .run()?;
        // Hundreds of megabytes that nobody needs again.
        let _ = std::fs::remove_dir_all(build);
    }
    Ok(tool)
}
