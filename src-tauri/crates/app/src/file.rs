//! Files outside of the database.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

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

/// Writes a file that is not there yet, whole or not at all, also when power is lost.
///
/// # Errors
///
/// [`Error::Io`] with `AlreadyExists` where there is one of that name, which stays as it is;
/// [`Error::DiskFull`] and other failures of the file system; nothing half-written stays.
pub fn write_new(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    // Asked first, so that nothing is written in vain; what counts is asked again below.
    if path.symlink_metadata().is_ok() {
        return Err(Error::Io(std::io::ErrorKind::AlreadyExists));
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let mut builder = tempfile::Builder::new();
    builder.prefix(".monfluencer-").suffix(".unfinished");
    // As any new file; alone, temporary ones are readable to nobody else.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder.unwrap_or(Path::new(".")))?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist_noclobber(path).map_err(|failed| failed.error)?;
    sync_folder(path);
    Ok(())
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

/// The text of a file: by its byte order mark, else UTF-8 where that is valid,
/// else Windows-1252, which is what German Excel writes as "CSV". `None` where it is no text.
pub(crate) fn decoded(bytes: &[u8]) -> Option<String> {
    let marked = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let encoding = marked
        .unwrap_or_else(|| if std::str::from_utf8(bytes).is_ok() { UTF_8 } else { WINDOWS_1252 });
    let (text, _, _) = encoding.decode(bytes);
    // No text holds them, every binary file does.
    if text.contains('\0') { None } else { Some(text.replace("\r\n", "\n")) }
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

    #[test]
    fn new_files_never_replace_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(format!("{}.txt", "x".repeat(240)));
        write_new(&path, b"one").unwrap();
        let again = write_new(&path, b"two");
        assert!(matches!(again, Err(Error::Io(std::io::ErrorKind::AlreadyExists))), "{again:?}");
        assert_eq!(fs::read(&path).unwrap(), b"one");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
