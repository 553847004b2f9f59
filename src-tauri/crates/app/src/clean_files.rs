//! Files that are cleaned into other files and not kept: one, or whole folders on all cores.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::sync::{Condvar, Mutex, PoisonError};

use photo::{Cleaned, Format, Kept, MetadataItem, Target};
use sight::Stop;

use crate::file::write_new;
use crate::{Error, write_atomically};

/// Most pixels that are decoded at the same time: one picture of the largest size, or many
/// small ones, so that memory does not grow with the number of cores.
const PIXELS_AT_ONCE: u64 = photo::MAX_PIXELS;

/// What is to become of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CleanJob {
    /// The file; it is only read.
    pub from: PathBuf,
    /// The clean file.
    pub to: PathBuf,
    /// Whether `from` was named itself, and not found in a folder.
    pub named: bool,
    /// Size of `from` in bytes, for the time left; 0 where nobody knows.
    pub bytes: u64,
}

/// What clean files are to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wish {
    /// Their format.
    pub target: Target,
    /// Whether a JPEG is stored upright where that costs nothing, instead of saying how to turn it.
    pub upright: bool,
}

/// What may happen to the names of clean files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Naming {
    /// The name is the one that was asked for; its extension may be wrong for what is in it.
    AsAsked,
    /// The extension follows what is in the file where it says something else.
    ByContent,
}

/// A file that was cleaned.
#[derive(Debug, Clone)]
pub struct CleanedFile {
    /// Where it lies.
    pub path: PathBuf,
    /// What it is.
    pub format: Format,
    /// What the original was, where it had to be converted.
    pub converted_from: Option<Format>,
    /// The extension said something else than the content, and was corrected.
    pub renamed: bool,
    /// What is gone.
    pub removed: Vec<MetadataItem>,
    /// What stays on purpose.
    pub kept: Vec<Kept>,
    /// SHA-256 of the original, lower case hex.
    pub sha256_before: String,
    /// SHA-256 of the clean file, lower case hex.
    pub sha256_after: String,
}

/// What became of a job.
#[derive(Debug)]
pub enum CleanOutcome {
    /// It is clean.
    Cleaned(CleanedFile),
    /// It was refused; there is no new file.
    Refused(Error),
    /// It lay in a folder and is no picture, by its name nor by what is in it.
    NoPicture,
}

/// Cleans one file into a new one.
///
/// The new file is there whole and verified or not at all. An existing one is
/// only replaced where `replace` says so.
///
/// # Errors
///
/// [`Error::Photo`], and [`Error::Io`] with `AlreadyExists` and other failures of the file system.
pub fn clean_file(
    from: &Path,
    to: &Path,
    wish: Wish,
    naming: Naming,
    replace: bool,
) -> Result<CleanedFile, Error> {
    let bytes = photo::read_file(from)?;
    write(clean(&bytes, wish)?, to, naming, replace)
}

// A library that panics on one crafted file must not keep the others from being cleaned.
// Nothing outlives the call that a panic could have left half-changed.
fn clean(bytes: &[u8], wish: Wish) -> Result<Cleaned, Error> {
    let clean = if wish.upright { photo::clean_upright } else { photo::clean };
    let cleaned = catch_unwind(AssertUnwindSafe(|| clean(bytes, wish.target)));
    let crashed = Err(photo::Error::Damaged("decoder crashed"));
    Ok(cleaned.unwrap_or(crashed)?)
}

fn write(cleaned: Cleaned, to: &Path, naming: Naming, replace: bool) -> Result<CleanedFile, Error> {
    let path = match naming {
        Naming::AsAsked => to.to_owned(),
        Naming::ByContent => named_by_content(to, cleaned.format),
    };
    if replace {
        write_atomically(&path, &cleaned.bytes)?;
    } else {
        write_new(&path, &cleaned.bytes)?;
    }
    Ok(CleanedFile {
        renamed: cleaned.converted_from.is_none() && path != to,
        path,
        format: cleaned.format,
        converted_from: cleaned.converted_from,
        removed: cleaned.removed,
        kept: cleaned.kept,
        sha256_before: crate::look::hex(&cleaned.sha256_before),
        sha256_after: crate::look::hex(&cleaned.sha256_after),
    })
}

/// `wanted` with an extension that is true. A name without one says nothing wrong.
fn named_by_content(wanted: &Path, format: Format) -> PathBuf {
    match wanted.extension() {
        Some(extension) if Format::from_extension(&extension.to_string_lossy()) != Some(format) => {
            wanted.with_extension(format.extension())
        }
        _ => wanted.to_owned(),
    }
}

/// One job for each file, and for each file below a folder, which keeps its place in there.
///
/// Hidden files and what lies in `out_dir` itself are left out. A path that
/// can't be read becomes a job all the same: doing it says why.
#[must_use]
pub fn plan_cleaning(paths: &[PathBuf], out_dir: &Path) -> Vec<CleanJob> {
    let mut jobs = Vec::new();
    // Results of an earlier call must not become sources of this one.
    let own = std::fs::canonicalize(out_dir).ok();
    for path in paths {
        if path.is_dir() {
            add_folder(path, out_dir, own.as_deref(), &mut jobs);
        } else {
            let name = path.file_name().unwrap_or_default();
            jobs.push(job(path, out_dir.join(name), true));
        }
    }
    jobs
}

fn add_folder(root: &Path, out_dir: &Path, own: Option<&Path>, jobs: &mut Vec<CleanJob>) {
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        let same = own.is_some() && std::fs::canonicalize(&folder).ok().as_deref() == own;
        if same && folder != root {
            continue;
        }
        let place = folder.strip_prefix(root).unwrap_or(Path::new(""));
        let Ok(entries) = std::fs::read_dir(&folder) else {
            jobs.push(job(&folder, out_dir.join(place), true));
            continue;
        };
        let mut entries: Vec<_> = entries.flatten().collect();
        entries.sort_by_key(std::fs::DirEntry::file_name);
        for entry in entries {
            let name = entry.file_name();
            // Links to folders are not followed: they may lead round in circles.
            let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
            if name.to_string_lossy().starts_with('.') {
                continue;
            }
            if is_folder {
                folders.push(entry.path());
            } else if !entry.path().is_dir() {
                jobs.push(job(&entry.path(), out_dir.join(place).join(name), false));
            }
        }
    }
}

fn job(from: &Path, to: PathBuf, named: bool) -> CleanJob {
    let bytes = std::fs::metadata(from).map_or(0, |facts| facts.len());
    CleanJob { from: from.to_owned(), to, named, bytes }
}

/// Does the jobs on all cores, and tells of each in the order of `jobs` once it is done.
///
/// A file that is refused does not keep the others from being cleaned. Returns
/// whether all were done, and not stopped before.
pub fn clean_files(
    jobs: &[CleanJob],
    wish: Wish,
    stop: &Stop,
    tell: &mut dyn FnMut(&CleanJob, CleanOutcome),
) -> bool {
    let next = AtomicUsize::new(0);
    let room = Room::default();
    let (done, results) = mpsc::channel();
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..cores.min(jobs.len()) {
            let done = done.clone();
            let (next, room) = (&next, &room);
            scope.spawn(move || {
                while !stop.is_stopped() {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(job) = jobs.get(index) else { break };
                    if done.send((index, outcome(job, wish, room))).is_err() {
                        break;
                    }
                }
            });
        }
        drop(done);
        in_order(results, |index, outcome| tell(&jobs[index], outcome)) == jobs.len()
    })
}

/// Hands on what comes in any order in the order of the numbers, and says how many came.
fn in_order<T>(results: mpsc::Receiver<(usize, T)>, mut hand_on: impl FnMut(usize, T)) -> usize {
    let mut early = BTreeMap::new();
    let mut next = 0;
    for (index, result) in results {
        early.insert(index, result);
        while let Some(result) = early.remove(&next) {
            hand_on(next, result);
            next += 1;
        }
    }
    // Numbers are given out in order, so that nothing can be left.
    next
}

fn outcome(job: &CleanJob, wish: Wish, room: &Room) -> CleanOutcome {
    match clean_with_room(job, wish, room) {
        Ok(file) => CleanOutcome::Cleaned(file),
        Err(Error::Photo(photo::Error::NotAPicture | photo::Error::Empty))
            if !job.named && !claims_to_be_picture(&job.from) =>
        {
            CleanOutcome::NoPicture
        }
        Err(error) => CleanOutcome::Refused(error),
    }
}

fn claims_to_be_picture(path: &Path) -> bool {
    let extension = path.extension().unwrap_or_default().to_string_lossy();
    Format::from_extension(&extension).is_some()
}

fn clean_with_room(job: &CleanJob, wish: Wish, room: &Room) -> Result<CleanedFile, Error> {
    let bytes = photo::read_file(&job.from)?;
    let size = photo::size(&bytes)?;
    let cleaned = {
        let _taken = room.take(u64::from(size.width) * u64::from(size.height));
        clean(&bytes, wish)?
    };
    if let Some(folder) = job.to.parent() {
        std::fs::create_dir_all(folder)?;
    }
    write(cleaned, &job.to, Naming::ByContent, false)
}

/// Memory for pixels, of which everybody takes some and gives it back.
#[derive(Default)]
struct Room {
    taken: Mutex<u64>,
    freed: Condvar,
}

impl Room {
    /// Waits until there is room. Who is larger than all of it gets it alone.
    fn take(&self, pixels: u64) -> Taken<'_> {
        let taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let full = |taken: &mut u64| *taken > 0 && *taken + pixels > PIXELS_AT_ONCE;
        let mut taken = self.freed.wait_while(taken, full).unwrap_or_else(PoisonError::into_inner);
        *taken += pixels;
        Taken { room: self, pixels }
    }
}

/// Given back when dropped, also while unwinding.
struct Taken<'a> {
    room: &'a Room,
    pixels: u64,
}

impl Drop for Taken<'_> {
    fn drop(&mut self) {
        *self.room.taken.lock().unwrap_or_else(PoisonError::into_inner) -= self.pixels;
        self.room.freed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const AS_IT_IS: Wish = Wish { target: Target::SameFormat, upright: false };

    const TEAM: &[u8] = include_bytes!("../../../../tests/fixtures/practice/team.jpg");

    fn clean_all(paths: &[PathBuf], out: &Path) -> Vec<(String, String)> {
        let jobs = plan_cleaning(paths, out);
        let mut told = Vec::new();
        let all = clean_files(&jobs, AS_IT_IS, &Stop::new(), &mut |job, outcome| {
            let name = job.from.file_name().unwrap_or_default().to_string_lossy().into_owned();
            told.push((
                name,
                match outcome {
                    CleanOutcome::Cleaned(file) => {
                        let place = file.path.strip_prefix(out).unwrap();
                        place.to_string_lossy().replace('\\', "/")
                    }
                    CleanOutcome::Refused(error) => error.to_string(),
                    CleanOutcome::NoPicture => "no picture".into(),
                },
            ));
        });
        assert!(all);
        told
    }

    #[test]
    fn a_folder_is_cleaned_with_its_names_and_places() {
        let folder = tempfile::tempdir().unwrap();
        let source = folder.path().join("in");
        std::fs::create_dir_all(source.join("sub")).unwrap();
        let files: [(&str, &[u8]); 6] = [
            ("a.jpg", TEAM),
            ("b.png", TEAM),
            ("c.txt", b"hello"),
            ("d.jpg", b"hello"),
            (".hidden.jpg", TEAM),
            ("sub/a.jpg", TEAM),
        ];
        for (name, bytes) in files {
            std::fs::write(source.join(name), bytes).unwrap();
        }
        let out = source.join("out");
        let expected = [
            ("a.jpg", "a.jpg"),
            ("b.png", "b.jpg"),
            ("c.txt", "no picture"),
            ("d.jpg", "content is no known kind of picture"),
            ("a.jpg", "sub/a.jpg"),
        ]
        .map(|(from, to)| (from.to_owned(), to.to_owned()));
        assert_eq!(clean_all(std::slice::from_ref(&source), &out), expected);
        for (name, bytes) in files {
            assert_eq!(std::fs::read(source.join(name)).unwrap(), bytes, "{name}");
        }

        let again = clean_all(&[source], &out);
        assert!(again[0].1.contains("exists"), "{again:?}");
        assert_eq!(again.len(), 5, "what lies in the folder of results is no source");
    }

    #[test]
    fn what_was_stopped_is_not_all() {
        let folder = tempfile::tempdir().unwrap();
        let from = folder.path().join("a.jpg");
        std::fs::write(&from, TEAM).unwrap();
        let jobs = plan_cleaning(&[from], &folder.path().join("out"));
        let stop = Stop::new();
        stop.stop();
        assert!(!clean_files(&jobs, AS_IT_IS, &stop, &mut |_, _| {}));
        assert!(!folder.path().join("out").exists());
    }

    #[test]
    fn numbers_come_in_order() {
        let (send, results) = mpsc::channel();
        for number in [2, 0, 1, 4, 3] {
            send.send((number, number)).unwrap();
        }
        drop(send);
        let mut seen = Vec::new();
        assert_eq!(in_order(results, |index, _| seen.push(index)), 5);
        assert_eq!(seen, [0, 1, 2, 3, 4]);
    }

    #[test]
    fn room_is_given_to_one_that_is_larger_than_all_of_it() {
        let room = Room::default();
        drop(room.take(2 * PIXELS_AT_ONCE));
        let _small = room.take(1);
        let _another = room.take(PIXELS_AT_ONCE - 1);
        assert_eq!(*room.taken.lock().unwrap(), PIXELS_AT_ONCE);
    }
}
