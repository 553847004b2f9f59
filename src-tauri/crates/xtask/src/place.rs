//! Where things lie.

use std::path::{Path, PathBuf};

/// The folders a task works in.
pub(crate) struct Place {
    /// The checkout: the folder with the workspace's Cargo.toml.
    pub(crate) root: PathBuf,
    /// Where cargo builds: `CARGO_TARGET_DIR`, else `target` in the checkout.
    pub(crate) target: PathBuf,
}

impl Place {
    /// Finds the folders.
    pub(crate) fn find() -> Self {
        // Cargo says where this package lies; asked at run time, because a build
        // folder may be shared by several checkouts.
        let package = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        let root = package.as_deref().and_then(|package| package.ancestors().nth(3));
        let root = root.unwrap_or(Path::new(".")).to_path_buf();
        // As cargo does: a relative one counts from the folder the person is in.
        let chosen = std::env::var_os("CARGO_TARGET_DIR").map(std::path::absolute);
        let target = chosen.and_then(Result::ok).unwrap_or_else(|| root.join("target"));
        Self { root, target }
    }

    /// The folder of the user interface.
    pub(crate) fn ui(&self) -> PathBuf {
        self.root.join("ui")
    }

    /// A program that cargo built in the dev profile.
    pub(crate) fn built(&self, name: &str) -> PathBuf {
        self.target.join("debug").join(name).with_extension(std::env::consts::EXE_EXTENSION)
    }

    /// A program that cargo built in the release profile.
    pub(crate) fn released(&self, name: &str) -> PathBuf {
        self.target.join("release").join(name).with_extension(std::env::consts::EXE_EXTENSION)
    }
}

/// Where the search path has `program`, if it has it.
pub(crate) fn find_program(program: &str) -> Option<PathBuf> {
    let file = Path::new(program).with_extension(std::env::consts::EXE_EXTENSION);
    let folders = std::env::var_os("PATH")?;
    std::env::split_paths(&folders).map(|folder| folder.join(&file)).find(|path| path.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_checkout() {
        let place = Place::find();
        assert!(place.root.join("Cargo.lock").is_file());
        assert!(place.root.join("src-tauri/crates/xtask/Cargo.toml").is_file());
    }

    #[test]
    fn finds_only_programs_that_are_there() {
        assert!(find_program("cargo").is_some());
        assert_eq!(find_program("monfluencer-no-such-program"), None);
    }
}
