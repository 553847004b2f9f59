//! Whole processes next to their peers, in one run on one machine.
//!
//! Each row is the median of several rounds. Rounds take turns, so that a
//! machine that gets busier slows down all rows and not only the last.
//! An argument selects the groups whose name contains it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use tests::checkout;
use tests::measure::{is_wanted, print_row};
use tests::photos::jpeg_of;

type Trouble = Box<dyn std::error::Error>;

const ROUNDS: usize = 7;

const RESULT: &str = "result.jpg";

/// One way to do the work of a group.
struct Row {
    name: &'static str,
    program: PathBuf,
    /// What comes before the place for the results.
    before: &'static [&'static str],
    takes: Takes,
}

/// How a program is told where results go.
#[derive(Clone, Copy)]
enum Takes {
    /// A folder, then all sources.
    FolderFirst,
    /// One result, then its source.
    FileFirst,
    /// One source, then its result.
    FileLast,
    /// Nothing: only its start is measured.
    Nothing,
}

/// Rows that do the same work.
struct Group {
    name: String,
    sources: Vec<PathBuf>,
    rows: Vec<Row>,
}

fn main() -> Result<(), Trouble> {
    let folder = tempfile::tempdir()?;
    for group in groups(folder.path())? {
        if !is_wanted(&group.name) {
            continue;
        }
        println!("{}, median of {ROUNDS}", group.name);
        for (row, times) in group.rows.iter().zip(measure(&group, folder.path())?) {
            print_row(row.name, times, "not installed here");
        }
    }
    Ok(())
}

fn groups(folder: &Path) -> Result<Vec<Group>, Trouble> {
    let mut groups = vec![
        batch("20 JPEGs of 12 megapixels", folder, 20, (4000, 3000))?,
        batch("150 JPEGs of 3 megapixels", folder, 150, (2000, 1500))?,
        Group {
            name: String::from("start of the command line"),
            sources: Vec::new(),
            rows: vec![
                row("true", "true", &[], Takes::Nothing),
                row("Monfluencer", cli(), &["--version"], Takes::Nothing),
                row("ExifTool", "exiftool", &["-ver"], Takes::Nothing),
            ],
        },
    ];
    // Photos of phones do not lie in the repository.
    let heic = checkout().join("../shared/corpus/valid/heic");
    let mut files: Vec<PathBuf> = fs::read_dir(heic)
        .map(|entries| entries.flatten().map(|entry| entry.path()).collect())
        .unwrap_or_default();
    files.sort_by_key(|file| fs::metadata(file).map_or(0, |facts| facts.len()));
    if let Some(largest) = files.pop() {
        groups.push(Group {
            name: String::from("HEIC to JPEG"),
            sources: vec![largest],
            rows: vec![
                row("heif-convert", "heif-convert", &["-q", "95"], Takes::FileLast),
                row("Monfluencer", cli(), &["photo", "clean", "--out"], Takes::FileFirst),
            ],
        });
    }
    Ok(groups)
}

fn cli() -> PathBuf {
    std::env::var_os("MONFLUENCER_CLI").map(PathBuf::from).unwrap_or_default()
}

fn row(
    name: &'static str,
    program: impl Into<PathBuf>,
    before: &'static [&'static str],
    takes: Takes,
) -> Row {
    Row { name, program: program.into(), before, takes }
}

/// Photos in one call: starting a program is shared, as it is in real work.
fn batch(name: &str, folder: &Path, count: usize, side: (u32, u32)) -> Result<Group, Trouble> {
    let photo = jpeg_of(side.0, side.1)?;
    let sources: Vec<_> =
        (0..count).map(|index| folder.join(format!("{count}-{index}.jpg"))).collect();
    for path in &sources {
        fs::write(path, &photo)?;
    }
    let rows = vec![
        row("cp (leaves everything in)", "cp", &["-t"], Takes::FolderFirst),
        row("ExifTool, one call", "exiftool", &["-q", "-all=", "-o"], Takes::FolderFirst),
        row("Monfluencer, one call", cli(), &["photo", "clean", "--out-dir"], Takes::FolderFirst),
    ];
    Ok(Group { name: String::from(name), sources, rows })
}

/// The times of each row; none for a program that cannot be started.
fn measure(group: &Group, folder: &Path) -> Result<Vec<Vec<Duration>>, Trouble> {
    let mut times = vec![Vec::new(); group.rows.len()];
    for round in 0..ROUNDS {
        for (index, row) in group.rows.iter().enumerate() {
            let results = folder.join(format!("out-{index}-{round}"));
            fs::create_dir(&results)?;
            let mut command = Command::new(&row.program);
            let command = arguments(row, &group.sources, &results, &mut command);
            let start = Instant::now();
            let Ok(status) = command.status() else { continue };
            let time = start.elapsed();
            let written = fs::read_dir(&results)?.count();
            if !status.success() || written < group.sources.len() {
                return Err(format!("{} wrote {written} files", row.name).into());
            }
            times[index].push(time);
            fs::remove_dir_all(results)?;
        }
    }
    Ok(times)
}

fn arguments<'a>(
    row: &Row,
    sources: &[PathBuf],
    results: &Path,
    command: &'a mut Command,
) -> &'a mut Command {
    match row.takes {
        // ExifTool knows a folder by the slash behind its name.
        Takes::FolderFirst => command.args(row.before).arg(results.join("")).args(sources),
        Takes::FileFirst => command.args(row.before).arg(results.join(RESULT)).args(sources),
        Takes::FileLast => command.args(row.before).args(sources).arg(results.join(RESULT)),
        Takes::Nothing => command.args(row.before),
    };
    command.stdout(Stdio::null()).stderr(Stdio::null())
}
