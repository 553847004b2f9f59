//! What a folder holds that somebody dropped on the window.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use photo::Format;
use sight::Stop;

use crate::{Error, Refused};

/// Most photos taken from one folder: a whole picture archive is dropped by mistake.
pub const MAX_FOLDER_PHOTOS: usize = 1_000;

/// Folders in folders that are looked into.
const DEEPEST: usize = 8;

/// Most things looked at in one folder, so that a home folder ends in words and not in waiting.
const MOST_ENTRIES: usize = 100_000;

/// Bytes by which a file tells what it is.
const HEAD: u64 = 256;

/// Replaces each folder by the pictures in it, in the order of their names.
/// A folder that can't be taken is refused, and the rest goes on.
pub(crate) fn unfold(paths: &[PathBuf], stop: &Stop) -> (Vec<PathBuf>, Vec<Refused>) {
    let (mut files, mut refused) = (Vec::new(), Vec::new());
    for path in paths {
        if !path.is_dir() {
            files.push(path.clone());
            continue;
        }
        match pictures(path, stop) {
            Ok(found) => files.extend(found),
            Err(error) => refused.push(Refused { file: path.clone(), error }),
        }
    }
    (files, refused)
}

fn pictures(folder: &Path, stop: &Stop) -> Result<Vec<PathBuf>, Error> {
    let mut walk = Walk { found: Vec::new(), entries: 0, stop };
    walk.enter(folder, 0)?;
    if walk.found.is_empty() {
        return Err(Error::NoPictures);
    }
    walk.found.sort();
    Ok(walk.found)
}

struct Walk<'a> {
    found: Vec<PathBuf>,
    entries: usize,
    stop: &'a Stop,
}

impl Walk<'_> {
    fn enter(&mut self, folder: &Path, depth: usize) -> Result<(), Error> {
        for entry in fs::read_dir(folder)? {
            if self.stop.is_stopped() {
                return Err(Error::Cancelled);
            }
            let entry = entry?;
            self.entries += 1;
            // What systems hide are their own notes, such as small pictures of the folder.
            if entry.file_name().to_string_lossy().starts_with('.') {
                continue;
            }
            // Links are not followed: they may lead in a circle or to somebody else's photos.
            let kind = entry.file_type()?;
            if kind.is_dir() && depth < DEEPEST {
                self.enter(&entry.path(), depth + 1)?;
            } else if kind.is_file() && is_picture(&entry.path()) {
                self.found.push(entry.path());
            }
            if self.found.len() > MAX_FOLDER_PHOTOS || self.entries > MOST_ENTRIES {
                return Err(Error::TooManyFiles(MAX_FOLDER_PHOTOS));
            }
        }
        Ok(())
    }
}

/// By name or by content: a broken picture has to be named as one, and a
/// picture under another name is one too.
fn is_picture(path: &Path) -> bool {
    let extension = path.extension().unwrap_or_default().to_string_lossy();
    Format::from_extension(&extension).is_some() || photo::sniff(&head(path)).is_some()
}

/// The first bytes; none where the file can't be read, which then counts as no picture.
fn head(path: &Path) -> Vec<u8> {
    let mut head = Vec::new();
    let read = File::open(path).and_then(|file| file.take(HEAD).read_to_end(&mut head));
    if read.is_ok() { head } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path, paths: &[PathBuf]) -> Vec<String> {
        let inside = |path: &PathBuf| {
            let inside = path.strip_prefix(folder).unwrap_or(path);
            inside.to_string_lossy().replace('\\', "/")
        };
        paths.iter().map(inside).collect()
    }

    #[test]
    fn a_folder_becomes_its_pictures_by_name_and_content() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, bytes: &[u8]| {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        };
        write("fest/b.JPG", b"broken, but meant as a picture");
        write("fest/a.png", b"\x89PNG\r\n\x1a\n");
        write("fest/without ending", b"\xff\xd8\xff\xe0");
        write("fest/more/c.heic", b"");
        write("fest/list.xlsx", b"PK\x03\x04");
        write("fest/.hidden.jpg", b"\xff\xd8\xff\xe0");
        write("notes/readme.txt", b"no picture");
        write("single.jpg", b"\xff\xd8\xff\xe0");

        let paths = ["single.jpg", "fest", "notes", "gone.jpg"].map(|one| folder.path().join(one));
        let (files, refused) = unfold(&paths, &Stop::new());
        assert_eq!(
            names(folder.path(), &files),
            [
                "single.jpg",
                "fest/a.png",
                "fest/b.JPG",
                "fest/more/c.heic",
                "fest/without ending",
                // Reading it will tell that it is gone.
                "gone.jpg"
            ]
        );
        assert_eq!(refused.len(), 1);
        assert_eq!(refused[0].file_name(), "notes");
        assert!(matches!(refused[0].error, Error::NoPictures));
    }

    #[test]
    fn an_archive_is_refused_as_a_whole() {
        let folder = tempfile::tempdir().unwrap();
        for number in 0..=MAX_FOLDER_PHOTOS {
            File::create(folder.path().join(format!("{number}.jpg"))).unwrap();
        }
        let (files, refused) = unfold(&[folder.path().to_owned()], &Stop::new());
        assert!(files.is_empty());
        assert!(matches!(refused[0].error, Error::TooManyFiles(MAX_FOLDER_PHOTOS)));
    }

    #[cfg(unix)]
    #[test]
    fn links_are_not_followed() {
        let folder = tempfile::tempdir().unwrap();
        std::os::unix::fs::symlink(folder.path(), folder.path().join("circle")).unwrap();
        fs::write(folder.path().join("a.jpg"), b"").unwrap();
        let (files, _) = unfold(&[folder.path().to_owned()], &Stop::new());
        assert_eq!(names(folder.path(), &files), ["a.jpg"]);
    }
}
