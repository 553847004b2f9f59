//! YuNet in this program next to ONNX Runtime: the same file, input and number of threads, in
//! turns, so that a machine that gets busier slows both down.
//!
//! `cargo run --release -p sight --example speed -- [PHOTO]`, with `MONFLUENCER_MODELS` set. With a
//! photo also the whole check of it at 12 megapixels, next to `deface`, which looks for faces alone. ONNX Runtime
//! and deface come from PyPI (`onnxruntime`, `deface`); without them only our rows are printed.

mod peer;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use image::imageops::{self, FilterType};
use peer::Peer;
use programme::region::PhotoSize;
use sight::{Eyes, Outcome, Picture, Stop, YuNetFaces};

// The input that the file is made for.
const SIDE: u32 = 640;
const ROUNDS: usize = 31;
const WHOLE_ROUNDS: usize = 5;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::var_os("MONFLUENCER_MODELS").ok_or("MONFLUENCER_MODELS is not set")?;
    let folder = PathBuf::from(folder);
    network(&folder)?;
    if let Some(photo) = std::env::args_os().nth(1) {
        whole(&folder, Path::new(&photo))?;
    }
    Ok(())
}

fn network(folder: &Path) -> Result<(), Box<dyn Error>> {
    let faces = YuNetFaces::open(folder)?;
    let pixels = pixels();
    let picture = Picture::new(PhotoSize { width: SIDE, height: SIDE }, &pixels)?;
    let mut peer = Peer::start(folder, &pixels);
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    let mut start = Instant::now();
    faces.run_alone(&picture, ROUNDS, || {
        ours.push(milliseconds(start.elapsed()));
        theirs.extend(peer.as_mut().map(Peer::run));
        start = Instant::now();
    })?;
    let theirs = theirs.into_iter().collect::<Result<_, _>>()?;
    let (ours, theirs) = (median(ours), median(theirs));
    println!("YuNet, {SIDE}x{SIDE}, one thread, median of {ROUNDS}");
    println!("{:<30} {:8.2} ms", "Monfluencer", ours.unwrap_or_default());
    match (&peer, theirs, ours) {
        (Some(peer), Some(theirs), Some(ours)) => {
            println!("{:<30} {theirs:8.2} ms", format!("ONNX Runtime {}", peer.version));
            println!("{:<30} {:8.2} x", "ours to theirs", ours / theirs);
        }
        _ => println!("{:<30} not installed here (PyPI: onnxruntime)", "ONNX Runtime"),
    }
    Ok(())
}

/// From the file to its faces.
fn whole(folder: &Path, photo: &Path) -> Result<(), Box<dyn Error>> {
    let scratch = std::env::temp_dir().join(format!("sight-speed-{}", std::process::id()));
    std::fs::create_dir_all(&scratch)?;
    let outcome = whole_in(folder, photo, &scratch);
    std::fs::remove_dir_all(&scratch)?;
    outcome
}

fn whole_in(folder: &Path, photo: &Path, scratch: &Path) -> Result<(), Box<dyn Error>> {
    let image = image::open(photo)?.into_rgb8();
    let by = (12_000_000.0 / f64::from(image.width() * image.height())).sqrt();
    let [width, height] = [image.width(), image.height()].map(|side| (f64::from(side) * by) as u32);
    let (file, out) = (scratch.join("photo.jpg"), scratch.join("out.jpg"));
    imageops::resize(&image, width, height, FilterType::CatmullRom).save(&file)?;
    let eyes = Eyes::open(Some(folder));
    let (mut faces, mut ours, mut theirs) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..WHOLE_ROUNDS {
        let start = Instant::now();
        let mut shown = None;
        let image = image::open(&file)?.into_rgb8();
        let picture = Picture::new(PhotoSize { width, height }, image.as_raw())?;
        eyes.look(&picture, &Stop::new(), &mut |_, outcome| {
            if matches!(outcome, Outcome::Seen(_) | Outcome::Found(_)) {
                shown.get_or_insert_with(|| start.elapsed());
            }
        });
        ours.push(milliseconds(start.elapsed()));
        faces.extend(shown.map(milliseconds));
        let mut deface = Command::new("deface");
        deface.arg("--output").arg(&out).arg(&file).stdout(Stdio::null()).stderr(Stdio::null());
        let start = Instant::now();
        if deface.status().is_ok_and(|status| status.success()) {
            theirs.push(milliseconds(start.elapsed()));
        }
    }
    println!("a photo of 12 megapixels, median of {WHOLE_ROUNDS}");
    let names = eyes.engines().collect::<Vec<_>>().join(", ");
    println!("{:<30} {:8.0} ms", "faces shown", median(faces).unwrap_or_default());
    println!("{:<30} {:8.0} ms ({names})", "whole check", median(ours).unwrap_or_default());
    match median(theirs) {
        Some(time) => println!("{:<30} {time:8.0} ms (faces alone)", "deface"),
        None => println!("{:<30} not installed here (PyPI: deface)", "deface"),
    }
    cancelled(&eyes, &file)
}

/// How long a look goes on after it was cancelled, at whatever it is just then.
fn cancelled(eyes: &Eyes, file: &Path) -> Result<(), Box<dyn Error>> {
    let image = image::open(file)?.into_rgb8();
    let size = PhotoSize { width: image.width(), height: image.height() };
    let picture = Picture::new(size, image.as_raw())?;
    let mut waits = Vec::new();
    for pause in (20..2000).step_by(90).map(Duration::from_millis) {
        let stop = Stop::new();
        let wait = thread::scope(|scope| {
            let look = scope.spawn(|| eyes.look(&picture, &stop, &mut |_, _| ()));
            thread::sleep(pause);
            stop.stop();
            let start = Instant::now();
            // A look that had ended before has nothing to wait for.
            look.join().ok().filter(|look| !look.failed.is_empty()).map(|_| start.elapsed())
        });
        waits.extend(wait.map(milliseconds));
    }
    let longest = waits.iter().copied().fold(0.0, f64::max);
    let typical = median(waits).unwrap_or_default();
    println!("{:<30} {typical:8.0} ms, at most {longest:.0} ms", "cancelled after");
    Ok(())
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// Edges of many sizes, always the same.
fn pixels() -> Vec<u8> {
    let pixel = |index: u32| {
        let [x, y, colour] = [index / 3 % SIDE, index / 3 / SIDE, index % 3];
        let checks = (x / (8 + 16 * colour) + y / (12 + 4 * colour)) % 3;
        (checks * 70 + (x.wrapping_mul(2_654_435_761) ^ y.wrapping_mul(40_503)) % 40) as u8
    };
    (0..SIDE * SIDE * 3).map(pixel).collect()
}

fn median(mut times: Vec<f64>) -> Option<f64> {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied()
}
