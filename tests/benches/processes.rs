//! Whole processes next to their peers, in one run on one machine.
//!
//! Each row is the median of several rounds. Rounds take turns, so that a
//! machine that gets busier slows down all rows and not only the last.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

type Trouble = Box<dyn std::error::Error>;

const ROUNDS: usize = 7;
/// Photos in one call: starting a program is shared, as it is in real work.
const PHOTOS: usize = 20;

/// One way to do the same work.
struct Row {
    name: &'static str,
    program: PathBuf,
    /// What comes before the folder for the results.
    before: &'static [&'static str],
    /// Whether the program leaves a clean photo behind; `cp` does not.
    cleans: bool,
}

fn main() -> Result<(), Trouble> {
    let folder = tempfile::tempdir()?;
    let photos = make_photos(folder.path())?;
    let rows = rows();
    println!("cleaning {PHOTOS} JPEGs of 12 megapixels, time for each, median of {ROUNDS}");
    for (row, mut times) in rows.iter().zip(measure(&rows, &photos, folder.path())?) {
        times.sort_unstable();
        let Some(median) = times.get(times.len() / 2) else {
            println!("{:<30} not installed here", row.name);
            continue;
        };
        let milliseconds = median.as_secs_f64() * 1000.0 / PHOTOS as f64;
        let note = if row.cleans { "" } else { "  (leaves everything in)" };
        println!("{:<30} {milliseconds:8.2} ms{note}", row.name);
    }
    Ok(())
}

fn rows() -> Vec<Row> {
    let cli = std::env::var_os("MONFLUENCER_CLI").map(PathBuf::from).unwrap_or_default();
    vec![
        Row { name: "cp", program: "cp".into(), before: &["-t"], cleans: false },
        Row {
            name: "ExifTool, batch",
            program: "exiftool".into(),
            before: &["-q", "-all=", "-o"],
            cleans: true,
        },
        Row {
            name: "Monfluencer, batch",
            program: cli,
            before: &["photo", "clean", "--out-dir"],
            cleans: true,
        },
    ]
}

/// The times of each row; none for a program that cannot be started.
fn measure(rows: &[Row], photos: &[PathBuf], folder: &Path) -> Result<Vec<Vec<Duration>>, Trouble> {
    let mut times = vec![Vec::new(); rows.len()];
    for round in 0..ROUNDS {
        for (index, row) in rows.iter().enumerate() {
            let results = folder.join(format!("out-{index}-{round}"));
            fs::create_dir(&results)?;
            let mut command = Command::new(&row.program);
            // ExifTool knows a folder by the slash behind its name.
            command.args(row.before).arg(results.join("")).args(photos).stdout(Stdio::null());
            let start = Instant::now();
            let Ok(status) = command.status() else { continue };
            let time = start.elapsed();
            let written = fs::read_dir(&results)?.count();
            if !status.success() || written != photos.len() {
                return Err(format!("{} wrote {written} of {PHOTOS} photos", row.name).into());
            }
            times[index].push(time);
            fs::remove_dir_all(results)?;
        }
    }
    Ok(times)
}

/// Photos with as much detail as a camera's, and a comment to remove.
fn make_photos(folder: &Path) -> Result<Vec<PathBuf>, Trouble> {
    let picture = image::RgbImage::from_fn(4000, 3000, |x, y| {
        // A cheap hash stands for the grain of a sensor.
        let grain = (x.wrapping_mul(2_654_435_761) ^ y.wrapping_mul(2_246_822_519)) >> 27;
        let grain = u8::try_from(grain).unwrap_or_default();
        let [across, down] = [x * 200 / 4000, y * 200 / 3000];
        let light = |value: u32| u8::try_from(value).unwrap_or(u8::MAX).saturating_add(grain);
        image::Rgb([light(across), light(down), light((across + down) / 2)])
    });
    let mut encoded = Vec::new();
    image::codecs::jpeg::JpegEncoder::new_with_quality(&mut encoded, 92).encode_image(&picture)?;
    let photo = with_comment(&encoded, b"made for a benchmark");
    let paths: Vec<_> = (0..PHOTOS).map(|index| folder.join(format!("{index}.jpg"))).collect();
    for path in &paths {
        fs::write(path, &photo)?;
    }
    Ok(paths)
}

/// Puts a comment segment behind the first marker of a JPEG.
fn with_comment(jpeg: &[u8], comment: &[u8]) -> Vec<u8> {
    let length = u16::try_from(comment.len() + 2).unwrap_or(u16::MAX).to_be_bytes();
    let (start, rest) = jpeg.split_at(2);
    [start, &[0xff, 0xfe], &length, comment, rest].concat()
}
