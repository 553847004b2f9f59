//! A file that is looked at and not kept.

use std::panic::resume_unwind;
use std::path::Path;
use std::thread;

use photo::{Format, MetadataItem};
use programme::region::PhotoSize;
use sight::{Eyes, Look, Names, Stop};

use crate::Error;
use crate::memory::room_for;

/// What is in a file, beside the picture and in it.
#[derive(Debug)]
pub struct FileCheck {
    /// What it is.
    pub format: Format,
    /// Size of the upright picture.
    pub size: PhotoSize,
    /// What cleaning would remove.
    pub metadata: Vec<MetadataItem>,
    /// What the finders saw; where one failed the picture counts as not checked.
    pub look: Look,
}

/// Looks at the file as it is: what it tells beside the picture, and what can be seen in it.
///
/// # Errors
///
/// [`Error::Photo`] and [`Error::Sight`] where nobody can look, [`Error::NoMemory`], and
/// [`Error::Cancelled`].
pub fn check_file(
    eyes: &Eyes,
    path: &Path,
    names: &Names,
    stop: &Stop,
) -> Result<FileCheck, Error> {
    let bytes = photo::read_file(path)?;
    room_for(photo::size(&bytes)?)?;
    // Both go through all the coded pixels.
    let (inspection, picture) = thread::scope(|scope| {
        let inspection = scope.spawn(|| photo::inspect(&bytes));
        let picture = photo::decode(&bytes);
        (inspection.join(), picture)
    });
    let inspection = inspection.unwrap_or_else(|panic| resume_unwind(panic))?;
    let picture = picture?;
    drop(bytes);
    let view = sight::Picture::new(picture.size, &picture.rgb)?;
    let mut look = eyes.look(&view, stop, &mut |_, _| {});
    if stop.is_stopped() {
        return Err(Error::Cancelled);
    }
    look.mark_names(names);
    Ok(FileCheck {
        format: inspection.format,
        size: picture.size,
        metadata: inspection.metadata,
        look,
    })
}
