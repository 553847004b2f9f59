//! A sheet as a camera sees it: from aside, turned, in uneven light, not quite sharp.

use image::{Rgb, RgbImage};

use crate::chance::Chance;
use crate::ink::Sheet;

/// Something readable and what it says.
#[derive(Clone)]
pub(crate) struct Truth {
    /// Its corners, clockwise from the top left one of the thing itself.
    pub(crate) quad: [[f32; 2]; 4],
    pub(crate) class: String,
    pub(crate) text: String,
    /// What has to be read without a mistake.
    pub(crate) value: String,
}

/// A picture and what is in it.
pub(crate) struct Scene {
    pub(crate) image: RgbImage,
    pub(crate) truths: Vec<Truth>,
    /// Degrees clockwise by which the sheet is turned.
    pub(crate) turn: i32,
}

/// A plane seen from aside: nine numbers, the last is 1.
struct Plane([f32; 9]);

impl Scene {
    /// The sheet over most of the picture.
    pub(crate) fn of(sheet: &Sheet, size: (u32, u32), chance: &mut Chance) -> Self {
        let share = chance.between(0.35, 0.55);
        Self::of_share(sheet, size, share, chance)
    }

    /// The sheet over this share of the picture.
    pub(crate) fn of_share(
        sheet: &Sheet,
        size: (u32, u32),
        share: f32,
        chance: &mut Chance,
    ) -> Self {
        let turn = [0, 0, 0, 7, -8, 15, 30, 90, 180, 270, -20, 45][chance.below(12)];
        let (corners, turn) = place(sheet.image.dimensions(), size, share, turn, chance);
        let mut image = ground(size, chance);
        let (width, height) = sheet.image.dimensions();
        let flat =
            [[0.0, 0.0], [width as f32, 0.0], [width as f32, height as f32], [0.0, height as f32]];
        lay(&mut image, &sheet.image, &Plane::from_to(corners, flat), corners);
        develop(&mut image, chance);
        let onto = Plane::from_to(flat, corners);
        let moved =
            |truth: &Truth| Truth { quad: truth.quad.map(|one| onto.map(one)), ..truth.clone() };
        Self { image, truths: sheet.truths.iter().map(moved).collect(), turn }
    }

    /// Nothing to read.
    pub(crate) fn empty(size: (u32, u32), chance: &mut Chance) -> Self {
        let mut image = ground(size, chance);
        develop(&mut image, chance);
        Self { image, truths: Vec::new(), turn: 0 }
    }
}

/// Corners of a turned sheet that lies in the picture, seen a little from aside.
fn place(
    (width, height): (u32, u32),
    size: (u32, u32),
    share: f32,
    turn: i32,
    chance: &mut Chance,
) -> ([[f32; 2]; 4], i32) {
    let [across, down] = [size.0 as f32, size.1 as f32];
    let (sin, cos) = (turn as f32).to_radians().sin_cos();
    let scale = (share * across * down / (width as f32 * height as f32)).sqrt();
    let [w, h] = [width as f32 * scale, height as f32 * scale];
    let box_of = |w: f32, h: f32| [w * cos.abs() + h * sin.abs(), w * sin.abs() + h * cos.abs()];
    let [bw, bh] = box_of(w, h);
    // A long sheet may have to be smaller to lie in the picture.
    let fit = (0.95 * across / bw).min(0.95 * down / bh).min(1.0);
    let [w, h, bw, bh] = [w, h, bw, bh].map(|side| side * fit);
    let centre =
        [chance.between(bw / 2.0, across - bw / 2.0), chance.between(bh / 2.0, down - bh / 2.0)];
    let lean = 0.045 * w.min(h);
    let corner = |x: f32, y: f32, chance: &mut Chance| {
        let [x, y] =
            [x * w / 2.0 + chance.between(-lean, lean), y * h / 2.0 + chance.between(-lean, lean)];
        [centre[0] + x * cos - y * sin, centre[1] + x * sin + y * cos]
    };
    let corners = [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)];
    (corners.map(|(x, y)| corner(x, y, chance)), turn)
}

/// A desk or a wall: soft stains of one colour, some plain things on it.
fn ground((width, height): (u32, u32), chance: &mut Chance) -> RgbImage {
    let base =
        [chance.between(60.0, 200.0), chance.between(60.0, 190.0), chance.between(50.0, 180.0)];
    let waves: Vec<[f32; 4]> = (0..6)
        .map(|_| {
            let length = chance.between(0.002, 0.02);
            let turn = chance.between(0.0, 6.3);
            [
                length * turn.cos(),
                length * turn.sin(),
                chance.between(0.0, 6.3),
                chance.between(2.0, 9.0),
            ]
        })
        .collect();
    let mut image = RgbImage::from_fn(width, height, |x, y| {
        let wave =
            |[a, b, start, height]: &[f32; 4]| (x as f32 * a + y as f32 * b + start).sin() * height;
        let sum: f32 = waves.iter().map(wave).sum();
        Rgb(base.map(|colour| (colour + sum).clamp(0.0, 255.0) as u8))
    });
    for _ in 0..chance.below(5) {
        thing(&mut image, chance);
    }
    image
}

/// A cup, a pen, a folder: an ellipse or a box of one colour.
fn thing(image: &mut RgbImage, chance: &mut Chance) {
    let (width, height) = image.dimensions();
    let [x, y] = [chance.between(0.0, width as f32), chance.between(0.0, height as f32)];
    let [a, b] = [chance.between(20.0, 260.0), chance.between(20.0, 260.0)];
    let colour = [0; 3].map(|_: u8| chance.between(20.0, 235.0) as u8);
    let round = chance.below(2) == 0;
    let rows = (y - b).max(0.0) as u32..((y + b) as u32).min(height);
    for py in rows {
        for px in (x - a).max(0.0) as u32..((x + a) as u32).min(width) {
            let inside = ((px as f32 - x) / a).powi(2) + ((py as f32 - y) / b).powi(2) <= 1.0;
            if !round || inside {
                image.put_pixel(px, py, Rgb(colour));
            }
        }
    }
}

/// Lays the sheet into the picture; each pixel is the mean of four points.
fn lay(image: &mut RgbImage, sheet: &RgbImage, back: &Plane, corners: [[f32; 2]; 4]) {
    let bound = |axis: usize, limit: u32| {
        let along = corners.map(|corner| corner[axis]);
        let least = along.into_iter().fold(f32::INFINITY, f32::min).max(0.0) as u32;
        let most = along.into_iter().fold(0.0, f32::max).ceil().min(limit as f32) as u32;
        least..most
    };
    let (width, height) = image.dimensions();
    for y in bound(1, height) {
        for x in bound(0, width) {
            let mut sum = [0.0_f32; 3];
            let mut count = 0.0;
            for (dx, dy) in [(0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75)] {
                let at = back.map([x as f32 + dx, y as f32 + dy]);
                if let Some(colour) = point(sheet, at) {
                    for (sum, value) in sum.iter_mut().zip(colour) {
                        *sum += value;
                    }
                    count += 1.0;
                }
            }
            if count > 0.0 {
                let old = image.get_pixel(x, y).0;
                let mixed =
                    [0, 1, 2].map(|at| (sum[at] + f32::from(old[at]) * (4.0 - count)) / 4.0);
                image.put_pixel(x, y, Rgb(mixed.map(|value| value as u8)));
            }
        }
    }
}

fn point(sheet: &RgbImage, [x, y]: [f32; 2]) -> Option<[f32; 3]> {
    let (width, height) = sheet.dimensions();
    if x < 0.0 || y < 0.0 || x >= width as f32 || y >= height as f32 {
        return None;
    }
    let [x, y] = [(x - 0.5).max(0.0), (y - 0.5).max(0.0)];
    let [left, top] = [x as u32, y as u32];
    let [right, bottom] = [(left + 1).min(width - 1), (top + 1).min(height - 1)];
    let [over, under] = [x.fract(), y.fract()];
    let at = |x: u32, y: u32| sheet.get_pixel(x, y).0.map(f32::from);
    let [a, b, c, d] = [at(left, top), at(right, top), at(left, bottom), at(right, bottom)];
    Some([0, 1, 2].map(|one| {
        (a[one] * (1.0 - over) + b[one] * over) * (1.0 - under)
            + (c[one] * (1.0 - over) + d[one] * over) * under
    }))
}

/// Uneven light, a lens that is not quite sharp, noise.
fn develop(image: &mut RgbImage, chance: &mut Chance) {
    let (width, height) = image.dimensions();
    let blur = chance.between(0.3, 1.2);
    if blur > 0.5 {
        *image = image::imageops::blur(image, blur);
    }
    let turn = chance.between(0.0, 6.3);
    let [a, b] = [turn.cos() / width as f32, turn.sin() / height as f32];
    let [dark, light] = [chance.between(0.65, 0.95), chance.between(0.95, 1.1)];
    let noise = chance.between(1.0, 6.0);
    for (x, y, pixel) in image.enumerate_pixels_mut() {
        let at = (x as f32 * a + y as f32 * b).clamp(-1.0, 1.0) / 2.0 + 0.5;
        let lit = dark + (light - dark) * at;
        let grain = chance.normal() * noise;
        pixel.0 = pixel.0.map(|value| (f32::from(value) * lit + grain).clamp(0.0, 255.0) as u8);
    }
}

impl Plane {
    /// The plane that brings four points onto four others.
    fn from_to(from: [[f32; 2]; 4], to: [[f32; 2]; 4]) -> Self {
        let mut rows = [[0.0_f64; 9]; 8];
        for (index, ([x, y], [u, v])) in from.into_iter().zip(to).enumerate() {
            let [x, y, u, v] = [x, y, u, v].map(f64::from);
            rows[2 * index] = [x, y, 1.0, 0.0, 0.0, 0.0, -u * x, -u * y, u];
            rows[2 * index + 1] = [0.0, 0.0, 0.0, x, y, 1.0, -v * x, -v * y, v];
        }
        // Gauss and Jordan, with the largest number of a column as the pivot.
        for column in 0..8 {
            let best = (column..8)
                .max_by(|&a, &b| rows[a][column].abs().total_cmp(&rows[b][column].abs()))
                .unwrap_or(column);
            rows.swap(column, best);
            let pivot = rows[column];
            for (index, row) in rows.iter_mut().enumerate() {
                let factor = if index == column { 0.0 } else { row[column] / pivot[column] };
                for (value, other) in row.iter_mut().zip(pivot) {
                    *value -= factor * other;
                }
            }
        }
        let mut numbers = [1.0; 9];
        for (index, row) in rows.iter().enumerate() {
            numbers[index] = (row[8] / row[index]) as f32;
        }
        Self(numbers)
    }

    fn map(&self, [x, y]: [f32; 2]) -> [f32; 2] {
        let n = &self.0;
        let depth = n[6] * x + n[7] * y + n[8];
        [(n[0] * x + n[1] * y + n[2]) / depth, (n[3] * x + n[4] * y + n[5]) / depth]
    }
}
