//! What the tests across crates share.

pub mod desk;
#[cfg(feature = "bench")]
pub mod measure;
#[cfg(feature = "bench")]
pub mod photos;

use std::path::{Path, PathBuf};

/// The folder with the workspace's Cargo.toml.
#[must_use]
pub fn checkout() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().unwrap_or(package).to_path_buf()
}
