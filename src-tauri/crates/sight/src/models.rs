//! The models: which there are, and those that lie in a folder of the machine.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use sha2::{Digest, Sha256};

// `cargo xtask models` reads the same list.
const MANIFEST: &str = include_str!("../models/manifest.tsv");

/// One model of the manifest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Model {
    /// What people call it.
    pub name: &'static str,
    /// Its makers' version.
    pub version: &'static str,
    /// Its file's name in the folder of models.
    pub file: &'static str,
    /// The file's length.
    pub bytes: u64,
    /// The file's SHA-256 in lower case hexadecimal digits.
    pub sha256: &'static str,
    /// SPDX identifier.
    pub licence: &'static str,
    /// Package, version and path in it of the file, or of what it was converted from; `-` for none.
    pub npm: &'static str,
    /// Where its makers offer it; `-` where only the npm package does.
    pub address: &'static str,
    /// Whether it is part of this program. The others lie in the folder of models.
    pub built_in: bool,
}

/// Why a model can't be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ModelError {
    /// The folder does not hold it, or it can't be read.
    #[error("model is missing")]
    Missing,
    /// Its bytes are not the expected ones, or the engine can't run it.
    #[error("model is damaged")]
    Damaged,
}

impl Model {
    /// All models that are used.
    pub fn all() -> impl Iterator<Item = Self> {
        MANIFEST.lines().filter(|line| !line.starts_with('#')).filter_map(Self::parse)
    }

    pub(crate) fn named(file: &str) -> Option<Self> {
        Self::all().find(|model| model.file == file)
    }

    fn parse(line: &'static str) -> Option<Self> {
        let columns: Vec<&str> = line.split('\t').collect();
        let &[name, version, file, bytes, sha256, licence, npm, address, ..] = columns.as_slice()
        else {
            return None;
        };
        let bytes = bytes.parse().ok()?;
        let built_in = address == "here";
        Some(Self { name, version, file, bytes, sha256, licence, npm, address, built_in })
    }

    /// Reads the model from `folder` and checks its hash.
    ///
    /// # Errors
    ///
    /// Any [`ModelError`].
    pub fn read(self, folder: &Path) -> Result<Vec<u8>, ModelError> {
        let file = File::open(folder.join(self.file)).map_err(|_| ModelError::Missing)?;
        let mut bytes = Vec::new();
        // One byte more than expected tells a longer file, however long it is.
        file.take(self.bytes + 1).read_to_end(&mut bytes).map_err(|_| ModelError::Missing)?;
        let hash: String =
            Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        if hash == self.sha256 { Ok(bytes) } else { Err(ModelError::Damaged) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_manifest_is_well_formed() {
        let lines = MANIFEST.lines().filter(|line| !line.starts_with('#'));
        assert_eq!(lines.clone().count(), Model::all().count());
        for line in lines {
            assert_eq!(line.split('\t').count(), 11, "{line}");
            assert!(line.split('\t').all(|column| !column.trim().is_empty()), "{line}");
        }
        for model in Model::all() {
            assert_eq!(model.sha256.len(), 64, "{}", model.file);
        }
    }

    #[test]
    fn what_is_built_in_is_what_the_manifest_says() {
        let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("models");
        let built_in: Vec<Model> = Model::all().filter(|model| model.built_in).collect();
        assert_eq!(built_in.len(), 3);
        for model in built_in {
            let bytes = model.read(&here).map(|bytes| bytes.len() as u64);
            assert_eq!(bytes, Ok(model.bytes), "{}", model.file);
        }
    }

    #[test]
    fn only_the_expected_bytes_are_taken() {
        let folder = std::env::temp_dir().join(format!("sight-models-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        // SHA-256 of "abc", from FIPS 180-2, appendix B.1.
        let sha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        let model = Model {
            name: "m",
            version: "1",
            file: "m.onnx",
            bytes: 3,
            sha256,
            licence: "MIT",
            npm: "-",
            address: "-",
            built_in: false,
        };
        let cases: [(&str, Option<&[u8]>, _); 5] = [
            ("missing", None, Err(ModelError::Missing)),
            ("as expected", Some(b"abc"), Ok(b"abc".to_vec())),
            ("cut short", Some(b"ab"), Err(ModelError::Damaged)),
            ("longer", Some(b"abcd"), Err(ModelError::Damaged)),
            ("other bytes", Some(b"abd"), Err(ModelError::Damaged)),
        ];
        for (name, bytes, expected) in cases {
            if let Some(bytes) = bytes {
                std::fs::write(folder.join("m.onnx"), bytes).unwrap();
            }
            assert_eq!(model.read(&folder), expected, "{name}");
        }
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
