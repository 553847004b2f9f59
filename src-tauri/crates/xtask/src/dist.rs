//! `cargo xtask dist`: the installable packages of this system.

use std::fs;
use std::path::PathBuf;

use crate::Outcome;
use crate::packages::{self, Need};
use crate::place::Place;
use crate::step::Step;
use crate::web;

/// Adds the command line program to what the packages hold. It stands here and not in
/// `tauri.conf.json`, because there every build of the window would ask for the file.
const WITH_CLI: &str = r#"{"bundle":{"externalBin":["../target/dist/monfluencer-cli"]}}"#;

/// Builds a release and packs it.
pub(crate) fn dist() -> Outcome {
    let place = Place::find();
    packages::ensure(Need::Window)?;
    web::install(&place)?;
    build_cli(&place)?;
    // Tauri's own program builds the interface and sets its features itself.
    Step::npm()
        .args(["--prefix", "ui", "exec", "--offline", "--", "tauri", "build"])
        .args(["--bundles", bundles(), "--config", WITH_CLI])
        .within(&place.root)
        .run()?;
    println!("The packages lie in {}", place.target.join("release/bundle").display());
    Ok(())
}

/// Builds `monfluencer-cli` and lays it where Tauri looks for it: named after the system.
fn build_cli(place: &Place) -> Outcome {
    Step::cargo().args(["build", "--release", "--package", "cli"]).run()?;
    let built = place.released("monfluencer-cli");
    let folder: PathBuf = place.root.join("target/dist");
    let mut name = format!("monfluencer-cli-{}", system()?);
    if let Some(extension) = built.extension().and_then(|one| one.to_str()) {
        name = format!("{name}.{extension}");
    }
    let laid = fs::create_dir_all(&folder).and_then(|()| fs::copy(&built, folder.join(name)));
    laid.map(drop).map_err(|error| format!("the command line program cannot be copied: {error}"))
}

/// The triple by which Rust names this system.
fn system() -> Outcome<String> {
    let answer = Step::new("rustc").arg("-vV").output()?;
    let host = answer.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(String::from).ok_or_else(|| String::from("rustc does not say what system this is"))
}

/// What each system installs from. An AppImage is left out: making it downloads programs.
fn bundles() -> &'static str {
    if cfg!(windows) {
        "msi,nsis"
    } else if cfg!(target_os = "macos") {
        "app,dmg"
    } else {
        "deb,rpm"
    }
}
