//! What stands on the command line.

use std::ffi::OsString;
use std::path::PathBuf;

/// How the window was started.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Arguments {
    /// The data folder.
    pub(crate) data: PathBuf,
    /// The folder of the finders' models.
    pub(crate) models: Option<PathBuf>,
}

const USAGE: &str = "usage: monfluencer [--data DIR]";

impl Arguments {
    /// Reads `[--data DIR]`; what is left out is the platform's folder.
    pub(crate) fn read(mut words: impl Iterator<Item = OsString>) -> Result<Self, &'static str> {
        let mut data = None;
        while let Some(word) = words.next() {
            match word.to_str() {
                Some("--data") if data.is_none() => data = Some(words.next().ok_or(USAGE)?.into()),
                _ => return Err(USAGE),
            }
        }
        let data = data.or_else(app::default_folder).ok_or(USAGE)?;
        Ok(Self { data, models: app::models_folder() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_data_folder() {
        let read =
            |words: &[&str]| Arguments::read(words.iter().map(OsString::from)).map(|one| one.data);
        assert_eq!(read(&["--data", "x"]), Ok(PathBuf::from("x")));
        for (name, words) in [
            ("no folder", vec!["--data"]),
            ("unknown word", vec!["--dta", "x"]),
            ("twice", vec!["--data", "x", "--data", "y"]),
        ] {
            assert_eq!(read(&words), Err(USAGE), "{name}");
        }
    }
}
