//! The user interface's packages and build.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use crate::Outcome;
use crate::place::Place;
use crate::step::Step;

/// A copy of the lock file, left where `npm ci` removes it.
const STAMP: &str = "node_modules/.installed-package-lock.json";

/// Installs the packages of the lock file, unless these very ones are there.
pub(crate) fn install(place: &Place) -> Outcome {
    let ui = place.ui();
    let lock = fs::read(ui.join("package-lock.json"));
    let lock = lock.map_err(|error| format!("ui/package-lock.json cannot be read: {error}"))?;
    let stamp = ui.join(STAMP);
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    Step::npm().args(["ci", "--no-audit", "--no-fund"]).within(&ui).run()?;
    fs::write(stamp, lock).map_err(|error| format!("the stamp cannot be written: {error}"))
}

/// Installs and builds, each only where something changed.
pub(crate) fn build(place: &Place) -> Outcome {
    install(place)?;
    let ui = place.ui();
    // A build that changes nothing would make cargo link the window anew.
    let built = changed(&ui.join("dist/index.html"));
    let newest = newest_source(&ui);
    if built.is_some() && built > newest {
        return Ok(());
    }
    Step::npm().args(["run", "build"]).within(&ui).run()
}

/// Runs one of package.json's scripts, in a way that it can be counted.
pub(crate) fn script(place: &Place, name: &str) -> Step {
    Step::npm().args(["run", name]).within(&place.ui()).env("NO_COLOR", "1")
}

fn changed(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|data| data.modified()).ok()
}

/// When anything that the build reads was last changed.
fn newest_source(folder: &Path) -> Option<SystemTime> {
    let entries = fs::read_dir(folder).ok()?;
    let times = entries.flatten().filter_map(|entry| {
        let path = entry.path();
        match entry.file_name().to_str() {
            Some("node_modules" | "dist") => None,
            // The folder's own time tells of files that were removed.
            _ if path.is_dir() => newest_source(&path).max(changed(&path)),
            _ => changed(&path),
        }
    });
    times.max()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sees_what_changed_below_but_not_what_is_generated() {
        let folder = std::env::temp_dir().join(format!("xtask-web-{}", std::process::id()));
        fs::create_dir_all(folder.join("src/lib")).unwrap();
        fs::create_dir_all(folder.join("node_modules")).unwrap();
        fs::write(folder.join("src/lib/api.ts"), "").unwrap();
        let source = newest_source(&folder);

        let later = SystemTime::now() + std::time::Duration::from_secs(60);
        fs::write(folder.join("node_modules/x.js"), "").unwrap();
        fs::File::open(folder.join("node_modules/x.js")).unwrap().set_modified(later).unwrap();
        assert_eq!(newest_source(&folder), source, "a package");

        fs::File::open(folder.join("src/lib/api.ts")).unwrap().set_modified(later).unwrap();
        assert_eq!(newest_source(&folder), Some(later), "a source");
        fs::remove_dir_all(folder).unwrap();
    }
}
