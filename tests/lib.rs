//! What the tests across crates share.

pub mod desk;
#[cfg(feature = "bench")]
pub mod measure;
#[cfg(feature = "bench")]
pub mod photos;

use std::path::PathBuf;

/// The folder with the workspace's Cargo.toml.
#[must_use]
pub fn checkout() -> PathBuf {
    // Cargo tells a test that it runs. What it was built with may be another checkout's, which
    // shares the folder of built files.
    let package = std::env::var_os("CARGO_MANIFEST_DIR");
    let package = package.map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    package.parent().unwrap_or(&package).to_path_buf()
}
