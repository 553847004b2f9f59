//! Files outside of the database.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use crate::Error;

/// Writes a file so that it is there whole or not at all, also when power is lost.
///
/// An existing file is replaced.
///
/// # Errors
///
/// [`Error::DiskFull`] and other failures of the file system; nothing half-written stays.
pub fn write_atomically(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let unfinished = beside(path);
    let written = write_durably(&unfinished, bytes).and_then(|()| fs::rename(&unfinished, path));
    if let Err(error) = written {
        // The failure itself is what counts; a leftover is only untidy.
        let _ = fs::remove_file(&unfinished);
        return Err(error.into());
    }
    sync_folder(path);
    Ok(())
}

fn write_durably(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = File::create_new(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// A hidden name in the same folder, so that the rename stays on one disk.
fn beside(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    // Two windows may write the same file at once; the number keeps their halves apart.
    path.with_file_name(format!(".{name}.{}.unfinished", std::process::id()))
}

/// Makes the rename itself durable. Windows has no such call and needs none.
fn sync_folder(path: &Path) {
    #[cfg(unix)]
    if let Some(Ok(folder)) = path.parent().map(File::open) {
        // Some file systems refuse this; the file's own bytes are safe already.
        let _ = folder.sync_all();
    }
    #[cfg(not(unix))]
    let _ = path;
}

/// `wanted`, or the first of "wanted 2", "wanted 3" … that is free: nothing is ever overwritten.
pub(crate) fn free_path(wanted: &Path) -> PathBuf {
    if !wanted.exists() {
        return wanted.to_owned();
    }
    let stem = wanted.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let extension = wanted.extension().map(|one| format!(".{}", one.to_string_lossy()));
    let numbered = |number: u32| {
        wanted
            .with_file_name(format!("{stem} {number}{}", extension.as_deref().unwrap_or_default()))
    };
    (2..).map(numbered).find(|path| !path.exists()).unwrap_or_else(|| wanted.to_owned())
}

/// A title as a file name that Windows, macOS and Linux take; never empty.
pub(crate) fn file_name(title: &str) -> String {
    const LONGEST: usize = 60;
    let safe = |letter: char| {
        if letter.is_alphanumeric() || "-_,()".contains(letter) { letter } else { ' ' }
    };
    let mapped: String = title.chars().map(safe).collect();
    let words = mapped.split_whitespace().collect::<Vec<_>>().join(" ");
    let cut: String = words.chars().take(LONGEST).collect();
    let name = cut.trim();
    // Names of devices on Windows, with or without an extension.
    let reserved = ["con", "prn", "aux", "nul"].contains(&name.to_lowercase().as_str())
        || (name.len() == 4 && ["com", "lpt"].contains(&name[..3].to_lowercase().as_str()));
    if name.is_empty() || reserved { format!("Beitrag {name}").trim().into() } else { name.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_become_names_that_every_system_takes() {
        let cases = [
            ("plain", "Mein Weg zur Arbeit", "Mein Weg zur Arbeit"),
            ("umlauts stay", "Größe ändern", "Größe ändern"),
            ("path", "../../etc/passwd", "etc passwd"),
            ("Windows' own signs", "a:b*c?\"d\"<e>|f", "a b c d e f"),
            ("a device", "NUL", "Beitrag NUL"),
            ("another device", "com1", "Beitrag com1"),
            ("nothing", "…", "Beitrag"),
        ];
        for (name, title, expected) in cases {
            assert_eq!(file_name(title), expected, "{name}");
        }
        assert_eq!(file_name(&"x".repeat(500)).len(), 60);
    }

    #[test]
    fn files_are_replaced_whole_and_leave_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.txt");
        write_atomically(&path, b"one").unwrap();
        write_atomically(&path, b"two").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        assert!(matches!(
            write_atomically(&folder.path().join("no/a.txt"), b""),
            Err(Error::Io(_))
        ));
        assert_eq!(free_path(&path), folder.path().join("a 2.txt"));
    }
}
