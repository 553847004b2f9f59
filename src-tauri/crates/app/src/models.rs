//! Where the finders' models lie.

use std::path::{Path, PathBuf};

/// Names the folder, for machines where it lies elsewhere.
const VARIABLE: &str = "MONFLUENCER_MODELS";

// Seen from the program's folder: beside it (Windows), where the packages for macOS and for Linux
// put it, and in cargo's target folder, where `cargo xtask models` leaves it.
const PLACES: [&str; 5] = [
    "models",
    "../Resources/models",
    "../lib/Monfluencer/models",
    "../lib/monfluencer/models",
    "../models",
];

/// The folder of the finders' models: the one that `MONFLUENCER_MODELS` names, else the one that
/// came with the program. `None` where neither is there: the app then works with less.
#[must_use]
pub fn models_folder() -> Option<PathBuf> {
    let named = std::env::var_os(VARIABLE).filter(|name| !name.is_empty());
    named.map(PathBuf::from).or_else(|| near(std::env::current_exe().ok()?.parent()?))
}

fn near(program: &Path) -> Option<PathBuf> {
    PLACES.iter().map(|place| program.join(place)).find(|folder| folder.is_dir())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_is_found_where_packages_put_it() {
        let root = tempfile::tempdir().unwrap();
        let cases = [
            ("nowhere", "usr/bin", None),
            ("beside the program", "app", Some("app/models")),
            ("macOS", "Contents/MacOS", Some("Contents/Resources/models")),
            ("Linux", "linux/usr/bin", Some("linux/usr/lib/Monfluencer/models")),
            ("cargo", "target/debug", Some("target/models")),
        ];
        for (name, program, models) in cases {
            let program = root.path().join(program);
            std::fs::create_dir_all(&program).unwrap();
            if let Some(models) = models {
                std::fs::create_dir_all(root.path().join(models)).unwrap();
            }
            let found = near(&program).map(|folder| folder.canonicalize().unwrap());
            let expected = models.map(|models| root.path().join(models).canonicalize().unwrap());
            assert_eq!(found, expected, "{name}");
        }
    }
}
