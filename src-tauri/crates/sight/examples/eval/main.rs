//! Measures the finders on photos whose faces, texts or codes are known.
//!
//! `cargo run --release -p sight --example eval -- FOLDER [--models DIR] [--finder basic|best]
//! [--shrink 1,2,4] [--turn 0,45,90] [--change none,mask,hat,fill] [--canvas] [--peers] [--misses]`
//!
//! FOLDER holds photos and one or more of `faces.json` (for each photo `faces` and `ignore`, both
//! lists of `[left, top, right, bottom]`), `text.json` and `codes.json` (for each photo `kind`,
//! `turn` and `blocks` or `codes`, each with `quad`, `class`, `text` and the `value` that has to
//! be read). `--peers` measures Tesseract and zbarimg on the same pictures, where they are
//! installed; `--misses` names what was not found. `--canvas` lays the photos out on sheets of 12 megapixels, so
//! that faces are as small beside the picture as they are in a phone's photo. `--change` paints
//! masks or hats over the faces, or cuts each large face out so that it fills the picture.

mod content;
mod peers;
mod truth;

use std::error::Error;
use std::path::PathBuf;
use std::time::Instant;

use sight::{BasicFaces, Eyes, Finder, Picture, Stop, YuNetFaces};
use truth::{Score, Truth};

struct Options {
    folder: PathBuf,
    models: Option<PathBuf>,
    basic: bool,
    shrink: Vec<u32>,
    turn: Vec<u32>,
    change: Vec<String>,
    canvas: bool,
    peers: bool,
    misses: bool,
}

fn main() -> Result<(), Box<dyn Error>> {
    let options = options()?;
    let has = |name: &str| options.folder.join(name).is_file();
    if has("faces.json") {
        measure_faces(&options)?;
    }
    for list in [content::TEXT, content::CODES] {
        if has(list.file) {
            content::measure(&list, &options)?;
        }
    }
    Ok(())
}

fn measure_faces(options: &Options) -> Result<(), Box<dyn Error>> {
    let finder: Box<dyn Finder> = match options.models.as_deref() {
        Some(models) if !options.basic => Box::new(YuNetFaces::open(models)?),
        _ => Box::new(BasicFaces),
    };
    let eyes = Eyes::with(vec![finder]);
    println!("finders: {}", eyes.engines().collect::<Vec<_>>().join(", "));
    let photos = truth::read(&options.folder)?;
    println!("{:>6} {:>6} {:>5}  {}", "change", "shrink", "turn", Score::header());
    for change in &options.change {
        let photos = changed(&photos, change)?;
        for &shrink in &options.shrink {
            let photos: Vec<Truth> = photos.iter().map(|photo| photo.shrunk(shrink)).collect();
            let sheets = if options.canvas { truth::sheets(&photos) } else { photos };
            for &turn in &options.turn {
                let sheets = sheets.iter().map(|sheet| sheet.turned(turn));
                println!("{change:>6} {shrink:>6} {turn:>5}  {}", measure(&eyes, sheets)?);
            }
        }
    }
    Ok(())
}

fn changed(photos: &[Truth], change: &str) -> Result<Vec<Truth>, Box<dyn Error>> {
    let painted = |from, to, colour| {
        photos.iter().map(|photo: &Truth| photo.painted(from, to, colour)).collect()
    };
    Ok(match change {
        "none" => photos.to_vec(),
        "mask" => painted(0.55, 1.0, [176, 206, 222]),
        "hat" => painted(-0.4, 0.22, [40, 38, 44]),
        "fill" => photos.iter().flat_map(Truth::filled).collect(),
        _ => return Err(format!("unknown change {change}").into()),
    })
}

fn measure(eyes: &Eyes, sheets: impl Iterator<Item = Truth>) -> Result<Score, Box<dyn Error>> {
    let mut score = Score::default();
    for sheet in sheets {
        let picture = Picture::new(sheet.size(), sheet.image.as_raw())?;
        let start = Instant::now();
        let look = eyes.look(&picture, &Stop::new(), &mut |_, _| ());
        let time = start.elapsed();
        if let Some((finder, error)) = look.failed.into_iter().next() {
            return Err(format!("{finder}: {error}").into());
        }
        let found = look.sightings.into_iter().filter(|sighting| sighting.kind.is_person());
        score.add(&sheet, found.collect(), time);
    }
    Ok(score)
}

fn options() -> Result<Options, Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().ok_or("folder is missing")?.into();
    let mut options = Options {
        folder,
        models: std::env::var_os("MONFLUENCER_MODELS").map(PathBuf::from),
        basic: false,
        shrink: vec![1],
        turn: vec![0],
        change: vec!["none".into()],
        canvas: false,
        peers: false,
        misses: false,
    };
    while let Some(name) = arguments.next() {
        let flag = match name.as_str() {
            "--canvas" => Some(&mut options.canvas),
            "--peers" => Some(&mut options.peers),
            "--misses" => Some(&mut options.misses),
            _ => None,
        };
        if let Some(flag) = flag {
            *flag = true;
            continue;
        }
        let value = arguments.next().ok_or_else(|| format!("{name} needs a value"))?;
        let numbers = || value.split(',').map(str::parse).collect::<Result<Vec<u32>, _>>();
        match name.as_str() {
            "--models" => options.models = Some(value.into()),
            "--finder" => options.basic = value == "basic",
            "--shrink" => options.shrink = numbers()?,
            "--turn" => options.turn = numbers()?,
            "--change" => options.change = value.split(',').map(String::from).collect(),
            _ => return Err(format!("unknown option {name}").into()),
        }
    }
    Ok(options)
}
