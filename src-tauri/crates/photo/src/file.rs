//! Reading a file without trusting it.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

use crate::Error;
use crate::error::MAX_FILE_BYTES;

/// Reads a whole file, but no more than [`MAX_FILE_BYTES`].
///
/// # Errors
///
/// [`Error::NotFound`], [`Error::NotAFile`], [`Error::Unreadable`], [`Error::Empty`] or
/// [`Error::TooLarge`].
pub fn read_file(path: &Path) -> Result<Vec<u8>, Error> {
    let unreadable = |error: std::io::Error| match error.kind() {
        ErrorKind::NotFound => Error::NotFound,
        kind => Error::Unreadable(kind),
    };
    // Opening a pipe would wait for a writer, so the kind of the file is asked first.
    let metadata = std::fs::metadata(path).map_err(unreadable)?;
    if !metadata.is_file() {
        return Err(Error::NotAFile);
    }
    if metadata.len() > MAX_FILE_BYTES {
        return Err(Error::TooLarge { bytes: metadata.len() });
    }
    // One allocation of the right size: growing step by step would take up to twice the memory.
    let mut bytes = Vec::with_capacity(metadata.len() as usize + 1);
    // The file may grow while it is read.
    let mut file = File::open(path).map_err(unreadable)?.take(MAX_FILE_BYTES + 1);
    file.read_to_end(&mut bytes).map_err(unreadable)?;
    match bytes.len() as u64 {
        0 => Err(Error::Empty),
        length if length > MAX_FILE_BYTES => Err(Error::TooLarge { bytes: length }),
        _ => Ok(bytes),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_apart_what_can_not_be_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        std::fs::write(path("empty"), b"").unwrap();
        std::fs::write(path("some"), b"abc").unwrap();
        File::create(path("huge")).unwrap().set_len(MAX_FILE_BYTES + 1).unwrap();

        assert!(matches!(read_file(folder.path()), Err(Error::NotAFile)));
        assert!(matches!(read_file(&path("absent")), Err(Error::NotFound)));
        assert!(matches!(read_file(&path("empty")), Err(Error::Empty)));
        assert!(matches!(read_file(&path("huge")), Err(Error::TooLarge { .. })));
        assert_eq!(read_file(&path("some")).unwrap(), b"abc");
    }
}
