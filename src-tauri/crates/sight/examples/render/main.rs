//! Makes pictures of things with text and of codes, whose content is known.
//!
//! `cargo run --release -p sight --example render -- FOLDER [--seed 1] [--count 60]
//! [--only text|codes|empty] [--size 2400x1800]`
//!
//! Letters, monitors, badges, number plates, whiteboards and sticky notes, and codes of all kinds,
//! seen from aside, turned, unevenly lit, blurred a little and with noise. FOLDER gets the
//! pictures, `text.json` and `codes.json`. The same seed makes the same pictures. Finders are
//! tuned on seeds below 1000 and reported on others.

mod chance;
mod codes;
mod ink;
mod scene;
mod sheets;

use std::collections::BTreeMap;
use std::error::Error;
use std::path::{Path, PathBuf};

use image::codecs::jpeg::JpegEncoder;
use serde_json::{Value, json};

use crate::chance::Chance;
use crate::scene::{Scene, Truth};

struct Options {
    folder: PathBuf,
    seed: u64,
    count: u64,
    only: Option<String>,
    size: (u32, u32),
}

fn main() -> Result<(), Box<dyn Error>> {
    let options = options()?;
    std::fs::create_dir_all(&options.folder)?;
    let wanted = |what: &str| options.only.as_deref().is_none_or(|only| only == what);
    let font = ink::font()?;
    let mut texts = BTreeMap::new();
    let mut codes = BTreeMap::new();
    for number in 0..options.count {
        let name = |what: &str| format!("{what}-{}-{number:03}.jpg", options.seed);
        let chance = |salt: u64| Chance::new(options.seed * 1_000_003 + number * 17 + salt);
        if wanted("text") {
            let mut chance = chance(1);
            let kind = sheets::KINDS[number as usize % sheets::KINDS.len()];
            let sheet = sheets::make(kind, &font, &mut chance);
            let scene = Scene::of(&sheet, options.size, &mut chance);
            texts.insert(name(kind), known(&scene, kind, "blocks"));
            save(&scene, &options.folder.join(name(kind)))?;
        }
        if wanted("codes") {
            let mut chance = chance(2);
            let kind = codes::KINDS[number as usize % codes::KINDS.len()];
            let sheet = codes::make(kind, &font, &mut chance)?;
            let scene = Scene::of_share(&sheet, options.size, 0.03, &mut chance);
            codes.insert(name(kind), known(&scene, kind, "codes"));
            save(&scene, &options.folder.join(name(kind)))?;
        }
        if wanted("empty") {
            let scene = Scene::empty(options.size, &mut chance(3));
            texts.insert(name("empty"), known(&scene, "empty", "blocks"));
            codes.insert(name("empty"), known(&scene, "empty", "codes"));
            save(&scene, &options.folder.join(name("empty")))?;
        }
    }
    for (name, known) in [("text.json", texts), ("codes.json", codes)] {
        if known.is_empty() {
            continue;
        }
        std::fs::write(options.folder.join(name), serde_json::to_vec_pretty(&known)?)?;
    }
    Ok(())
}

fn known(scene: &Scene, kind: &str, list: &str) -> Value {
    let one = |truth: &Truth| json!({ "quad": truth.quad, "class": truth.class, "text": truth.text, "value": truth.value });
    let all: Vec<Value> = scene.truths.iter().map(one).collect();
    json!({ "kind": kind, "turn": scene.turn, list: all })
}

fn save(scene: &Scene, path: &Path) -> Result<(), Box<dyn Error>> {
    let file = std::io::BufWriter::new(std::fs::File::create(path)?);
    JpegEncoder::new_with_quality(file, 88).encode_image(&scene.image)?;
    Ok(())
}

fn options() -> Result<Options, Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().ok_or("folder is missing")?.into();
    let mut options = Options { folder, seed: 1, count: 60, only: None, size: (2400, 1800) };
    while let Some(name) = arguments.next() {
        let value = arguments.next().ok_or_else(|| format!("{name} needs a value"))?;
        match name.as_str() {
            "--seed" => options.seed = value.parse()?,
            "--count" => options.count = value.parse()?,
            "--only" => options.only = Some(value),
            "--size" => {
                let (width, height) = value.split_once('x').ok_or("size is WIDTHxHEIGHT")?;
                options.size = (width.parse()?, height.parse()?);
            }
            _ => return Err(format!("unknown option {name}").into()),
        }
    }
    Ok(options)
}
