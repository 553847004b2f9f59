//! `cargo xtask dist`: the installable packages of this system.

use std::fs;
use std::path::{Path, PathBuf};

use crate::Outcome;
use crate::models;
use crate::packages::{self, Need};
use crate::place::Place;
use crate::run::WINDOW_FEATURES;
use crate::step::Step;
use crate::web;

/// The same choice for both builds: another one would choose other features of what the programs
/// share, and build it a second time.
const PACKAGES: &[&str] = &["--package", "cli", "--package", "monfluencer"];

/// Builds a release and packs it.
pub(crate) fn dist() -> Outcome {
    let place = Place::find();
    packages::ensure(Need::Window)?;
    // A release without a model would check less than it promises.
    models::models()?;
    web::install(&place)?;
    build_cli(&place)?;
    // Tauri's own program builds the interface and sets its features itself.
    Step::npm()
        .args(["--prefix", "ui", "exec", "--offline", "--", "tauri", "build"])
        .args(["--bundles", bundles(), "--config"])
        .arg(more(&models::folder(&place)))
        .arg("--")
        .args(PACKAGES)
        .within(&place.root)
        .run()?;
    println!("The packages lie in {}", place.target.join("release/bundle").display());
    Ok(())
}

/// Adds the command line program and the models to what the packages hold. It stands here and not
/// in `tauri.conf.json`, because there every build of the window would ask for the files; and the
/// models lie in cargo's folder, which may be anywhere.
fn more(models: &Path) -> String {
    let models = models.display().to_string().replace('\\', "/").replace('"', "\\\"");
    format!(
        r#"{{"bundle":{{"externalBin":["../target/dist/monfluencer-cli"],"resources":{{"{models}/":"models/"}}}}}}"#
    )
}

/// Builds `monfluencer-cli` and lays it where Tauri looks for it: named after the system.
fn build_cli(place: &Place) -> Outcome {
    Step::cargo()
        .args(["build", "--release", "--bin", "monfluencer-cli"])
        .args(PACKAGES)
        .args(WINDOW_FEATURES)
        .run()?;
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn command_line_and_models_are_packed() {
        let more = more(Path::new(r"C:\a b\models"));
        assert!(more.contains(r#""externalBin":["../target/dist/monfluencer-cli"]"#), "{more}");
        assert!(more.contains(r#""resources":{"C:/a b/models/":"models/"}"#), "{more}");
    }
}
