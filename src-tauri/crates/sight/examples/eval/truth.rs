//! Photos with known faces, and how well the found ones fit them.

use std::error::Error;
use std::fmt;
use std::path::Path;
use std::time::Duration;

use image::RgbImage;
use image::imageops::{self, FilterType};
use programme::region::PhotoSize;
use sight::Sighting;

/// `[left, top, right, bottom]` in pixels.
type Edges = [f32; 4];

/// A picture and the faces in it.
#[derive(Clone)]
pub(crate) struct Truth {
    pub(crate) image: RgbImage,
    faces: Vec<Edges>,
    ignore: Vec<Edges>,
}

// Sheets are as large as a phone's photo.
const SHEET: (u32, u32) = (4032, 3024);
// A found box and a known one are the same face from this shared part of their joint area on.
const SAME: f32 = 0.3;
const HEIGHTS: [f32; 8] = [0.0, 8.0, 12.0, 16.0, 20.0, 32.0, 64.0, f32::INFINITY];

/// Reads the photos that `faces.json` in `folder` names.
pub(crate) fn read(folder: &Path) -> Result<Vec<Truth>, Box<dyn Error>> {
    let truth: serde_json::Value =
        serde_json::from_slice(&std::fs::read(folder.join("faces.json"))?)?;
    let photos = truth.as_object().ok_or("faces.json is no object")?;
    let read = |(name, known): (&String, &serde_json::Value)| {
        let image = image::open(folder.join(name))?.into_rgb8();
        let edges = |key: &str| serde_json::from_value::<Vec<Edges>>(known[key].clone());
        Ok(Truth { image, faces: edges("faces")?, ignore: edges("ignore")? })
    };
    photos.iter().map(read).collect()
}

/// Lays the photos out on sheets, row by row.
pub(crate) fn sheets(photos: &[Truth]) -> Vec<Truth> {
    let empty = || Truth {
        image: RgbImage::from_pixel(SHEET.0, SHEET.1, image::Rgb([118, 124, 120])),
        faces: Vec::new(),
        ignore: Vec::new(),
    };
    let mut sheets = vec![empty()];
    let (mut left, mut top, mut row) = (0, 0, 0);
    for photo in photos {
        let (width, height) = photo.image.dimensions();
        if left + width > SHEET.0 {
            (left, top, row) = (0, top + row, 0);
        }
        if top + height > SHEET.1 {
            sheets.push(empty());
            (left, top, row) = (0, 0, 0);
        }
        let sheet = sheets.last_mut().expect("there is always a sheet");
        imageops::replace(&mut sheet.image, &photo.image, left.into(), top.into());
        let moved = |edges: &Edges| {
            let [x, y] = [left as f32, top as f32];
            [edges[0] + x, edges[1] + y, edges[2] + x, edges[3] + y]
        };
        sheet.faces.extend(photo.faces.iter().map(moved));
        sheet.ignore.extend(photo.ignore.iter().map(moved));
        left += width;
        row = row.max(height);
    }
    sheets
}

impl Truth {
    pub(crate) fn size(&self) -> PhotoSize {
        let (width, height) = self.image.dimensions();
        PhotoSize { width, height }
    }

    pub(crate) fn shrunk(&self, by: u32) -> Self {
        let (width, height) = self.image.dimensions();
        let (width, height) = ((width / by).max(1), (height / by).max(1));
        let image = imageops::resize(&self.image, width, height, FilterType::Triangle);
        self.with(image, |edges| edges.map(|edge| edge / by as f32))
    }

    /// Turned clockwise.
    pub(crate) fn turned(&self, degrees: u32) -> Self {
        let (width, height) = (self.image.width() as f32, self.image.height() as f32);
        match degrees {
            90 => self.with(imageops::rotate90(&self.image), |[l, t, r, b]| {
                [height - b, l, height - t, r]
            }),
            180 => self.with(imageops::rotate180(&self.image), |[l, t, r, b]| {
                [width - r, height - b, width - l, height - t]
            }),
            270 => self.with(imageops::rotate270(&self.image), |[l, t, r, b]| {
                [t, width - r, b, width - l]
            }),
            0 => self.clone(),
            _ => self.askew((degrees as f32).to_radians()),
        }
    }

    /// Turned by any angle, on a canvas that holds all of it.
    fn askew(&self, angle: f32) -> Self {
        let (sin, cos) = angle.sin_cos();
        let [width, height] = [self.image.width() as f32, self.image.height() as f32];
        let [wide, high] =
            [width * cos.abs() + height * sin.abs(), width * sin.abs() + height * cos.abs()];
        let image = RgbImage::from_fn(wide as u32, high as u32, |x, y| {
            let [x, y] = [x as f32 + 0.5 - wide / 2.0, y as f32 + 0.5 - high / 2.0];
            let from = [x * cos + y * sin + width / 2.0, y * cos - x * sin + height / 2.0];
            imageops::interpolate_bilinear(&self.image, from[0] - 0.5, from[1] - 0.5)
                .unwrap_or(image::Rgb([118, 124, 120]))
        });
        // A face is about as wide and high as before, around its turned middle.
        self.with(image, |[left, top, right, bottom]| {
            let [x, y] = [(left + right - width) / 2.0, (top + bottom - height) / 2.0];
            let [x, y] = [x * cos - y * sin + wide / 2.0, x * sin + y * cos + high / 2.0];
            let half = (right - left + bottom - top) / 4.0;
            [x - half, y - half, x + half, y + half]
        })
    }

    /// The same with every face painted over in part: a stand-in for real masks and hats.
    pub(crate) fn painted(&self, from: f32, to: f32, colour: [u8; 3]) -> Self {
        let mut image = self.image.clone();
        for &[left, top, right, bottom] in &self.faces {
            let high = bottom - top;
            for y in (top + from * high).max(0.0) as u32..(top + to * high).max(0.0) as u32 {
                for x in left.max(0.0) as u32..right as u32 {
                    if x < image.width() && y < image.height() {
                        image.put_pixel(x, y, image::Rgb(colour));
                    }
                }
            }
        }
        Self { image, ..self.clone() }
    }

    /// Each large face alone, filling the picture.
    pub(crate) fn filled(&self) -> Vec<Self> {
        let large = self.faces.iter().filter(|face| face[3] - face[1] >= 60.0);
        let alone = |&[left, top, right, bottom]: &Edges| {
            let margin = 0.05 * (bottom - top);
            let [x, y] = [(left - margin).max(0.0) as u32, (top - margin).max(0.0) as u32];
            let size = [right + margin - x as f32, bottom + margin - y as f32];
            let cut = imageops::crop_imm(&self.image, x, y, size[0] as u32, size[1] as u32);
            let cut = cut.to_image();
            let by = 1600.0 / cut.height() as f32;
            let [width, height] = [(cut.width() as f32 * by) as u32, 1600];
            let image = imageops::resize(&cut, width, height, FilterType::CatmullRom);
            let face = [left, top, right, bottom];
            let moved = [0, 1, 2, 3].map(|edge| (face[edge] - [x, y][edge % 2] as f32) * by);
            Self { image, faces: vec![moved], ignore: Vec::new() }
        };
        large.map(alone).collect()
    }

    fn with(&self, image: RgbImage, moved: impl Fn(Edges) -> Edges + Copy) -> Self {
        let all = |edges: &[Edges]| edges.iter().copied().map(moved).collect();
        Self { image, faces: all(&self.faces), ignore: all(&self.ignore) }
    }
}

/// Counts over several pictures.
#[derive(Default)]
pub(crate) struct Score {
    known: [u32; 7],
    found: [u32; 7],
    false_alarms: u32,
    times: Vec<Duration>,
}

impl Score {
    pub(crate) fn header() -> String {
        let bins =
            HEIGHTS.windows(2).map(|bin| format!("{:>11}", format!("{}-{}", bin[0], bin[1])));
        format!("{} {:>7} {:>7} {:>9}", bins.collect::<String>(), "recall", "false", "median ms")
    }

    pub(crate) fn add(&mut self, truth: &Truth, found: Vec<Sighting>, time: Duration) {
        self.times.push(time);
        let edges = |sighting: &Sighting| {
            let region = sighting.region;
            [region.left(), region.top(), region.right(), region.bottom()].map(|edge| edge as f32)
        };
        let mut found: Vec<Edges> = found.iter().map(edges).collect();
        for face in &truth.faces {
            let height = (face[3] - face[1]).max(face[2] - face[0]);
            let bin = HEIGHTS.iter().rposition(|&from| height >= from).unwrap_or(0).min(6);
            self.known[bin] += 1;
            let best = (0..found.len())
                .max_by(|&a, &b| overlap(face, &found[a]).total_cmp(&overlap(face, &found[b])));
            if let Some(best) = best.filter(|&best| overlap(face, &found[best]) >= SAME) {
                found.swap_remove(best);
                self.found[bin] += 1;
            }
        }
        let ignored = |edges: &&Edges| truth.ignore.iter().all(|ignore| !centred(edges, ignore));
        self.false_alarms += found.iter().filter(ignored).count() as u32;
    }
}

impl fmt::Display for Score {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (found, known) in self.found.iter().zip(self.known) {
            let cell = if known == 0 { "–".to_owned() } else { format!("{found}/{known}") };
            write!(out, "{cell:>11}")?;
        }
        let [found, known] = [self.found, self.known].map(|counts| counts.iter().sum::<u32>());
        let recall = f64::from(found) / f64::from(known.max(1));
        let mut times = self.times.clone();
        times.sort();
        let median = times.get(times.len() / 2).map_or(0, Duration::as_millis);
        write!(out, " {recall:>7.3} {:>7} {median:>9}", self.false_alarms)
    }
}

fn overlap(a: &Edges, b: &Edges) -> f32 {
    let side = |from: usize, to: usize| (a[to].min(b[to]) - a[from].max(b[from])).max(0.0);
    let area = |edges: &Edges| (edges[2] - edges[0]) * (edges[3] - edges[1]);
    let shared = side(0, 2) * side(1, 3);
    shared / (area(a) + area(b) - shared)
}

fn centred(edges: &Edges, within: &Edges) -> bool {
    let [x, y] = [(edges[0] + edges[2]) / 2.0, (edges[1] + edges[3]) / 2.0];
    x >= within[0] && x <= within[2] && y >= within[1] && y <= within[3]
}
