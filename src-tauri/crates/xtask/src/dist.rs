//! `cargo xtask dist`: the installable packages of this system.

use crate::Outcome;
use crate::packages::{self, Need};
use crate::place::Place;
use crate::step::Step;
use crate::web;

/// Builds a release and packs it.
pub(crate) fn dist() -> Outcome {
    let place = Place::find();
    packages::ensure(Need::Window)?;
    web::install(&place)?;
    // Tauri's own program builds the interface and sets its features itself.
    Step::npm()
        .args([
            "--prefix",
            "ui",
            "exec",
            "--offline",
            "--",
            "tauri",
            "build",
            "--bundles",
            bundles(),
        ])
        .within(&place.root)
        .run()?;
    println!("The packages lie in {}", place.target.join("release/bundle").display());
    Ok(())
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
