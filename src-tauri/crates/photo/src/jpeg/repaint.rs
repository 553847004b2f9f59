//! Painting parts of a JPEG picture anew: what is not touched keeps its very coefficients.

use image::RgbImage;
use programme::region::PhotoSize;

use super::clean::write_segment;
use super::coding::Coefficients;
use super::segments::{Piece, Pieces};

const APP14: u8 = 0xee;

/// Left, top, right and bottom edge of a part of the stored picture, in pixels.
pub(crate) type Edges = [u32; 4];

/// Which units of a picture are painted anew.
#[derive(Debug)]
pub(crate) struct Touched {
    unit: PhotoSize,
    columns: u32,
    rows: u32,
    is_touched: Vec<bool>,
}

/// Writes a clean file anew in which the units under `parts` show what is `painted`. `None` where its
/// coding does not allow that.
pub(crate) fn repaint(
    bytes: &[u8],
    painted: &RgbImage,
    parts: &[Edges],
) -> Option<(Vec<u8>, Touched)> {
    let colours = Colours::of(bytes)?;
    let mut picture = Coefficients::read(bytes)?;
    let size = PhotoSize { width: painted.width(), height: painted.height() };
    (picture.size == size).then_some(())?;
    let touched = Touched::new(picture.unit(), size, parts);
    let colours = if picture.components.len() == 1 { Colours::Grey } else { colours };
    for unit in touched.units() {
        picture.repaint(unit, |component, x, y| {
            colours.sample(component, painted.get_pixel(x, y).0.map(f32::from))
        });
    }
    Some((with_picture(bytes, &picture)?, touched))
}

/// The file with its segments about colours and orientation and another coded picture.
pub(crate) fn with_picture(bytes: &[u8], picture: &Coefficients) -> Option<Vec<u8>> {
    let mut written = vec![0xff, 0xd8];
    let mut pieces = Pieces::new(bytes);
    while let Some(piece) = pieces.next().ok()? {
        if let Piece::Segment { marker: marker @ 0xe0..=0xef, body } = piece {
            write_segment(&mut written, marker, body);
        }
    }
    written.extend(picture.write()?);
    written.extend([0xff, 0xd9]);
    Some(written)
}

/// What the numbers of a picture stand for.
#[derive(Debug, Clone, Copy)]
enum Colours {
    Grey,
    /// Brightness and two colour differences, as JFIF defines them.
    Differences,
    RedGreenBlue,
}

impl Colours {
    /// As decoders tell it; `None` for inks.
    fn of(bytes: &[u8]) -> Option<Self> {
        let mut pieces = Pieces::new(bytes);
        let mut colours = Self::Differences;
        while let Some(piece) = pieces.next().ok()? {
            match piece {
                Piece::Segment { marker: APP14, body } => match body.get(11)? {
                    0 => colours = Self::RedGreenBlue,
                    1 => {}
                    _ => return None,
                },
                Piece::Segment { marker: 0xc0..=0xc2, body } => {
                    if matches!(body.get(6..)?, [b'R', _, _, b'G', _, _, b'B', ..]) {
                        return Some(Self::RedGreenBlue);
                    }
                    return Some(colours);
                }
                _ => {}
            }
        }
        None
    }

    fn sample(self, component: usize, [red, green, blue]: [f32; 3]) -> f32 {
        match (self, component) {
            (Self::RedGreenBlue, _) => [red, green, blue][component],
            (_, 0) => 0.299 * red + 0.587 * green + 0.114 * blue,
            (_, 1) => 128.0 - 0.168_736 * red - 0.331_264 * green + 0.5 * blue,
            _ => 128.0 + 0.5 * red - 0.418_688 * green - 0.081_312 * blue,
        }
    }
}

impl Touched {
    fn new(unit: PhotoSize, size: PhotoSize, parts: &[Edges]) -> Self {
        let columns = size.width.div_ceil(unit.width);
        let rows = size.height.div_ceil(unit.height);
        let mut is_touched = vec![false; (columns * rows) as usize];
        for [left, top, right, bottom] in parts {
            for row in top / unit.height..bottom.div_ceil(unit.height).min(rows) {
                for column in left / unit.width..right.div_ceil(unit.width).min(columns) {
                    is_touched[(row * columns + column) as usize] = true;
                }
            }
        }
        Self { unit, columns, rows, is_touched }
    }

    fn units(&self) -> impl Iterator<Item = [u32; 2]> {
        let touched = self.is_touched.iter().enumerate().filter(|(_, touched)| **touched);
        touched.map(|(at, _)| [at as u32 % self.columns, at as u32 / self.columns])
    }

    /// Whether two pictures are the same but for the touched units and the pixels next to them: a
    /// decoder mixes the colours of neighbours where several pixels share one.
    pub(crate) fn is_same_elsewhere(&self, one: &RgbImage, other: &RgbImage) -> bool {
        let (width, height) = one.dimensions();
        one.dimensions() == other.dimensions()
            && (0..height).all(|y| {
                (0..self.columns).all(|column| {
                    let left = column * self.unit.width;
                    let right = (left + self.unit.width).min(width);
                    let start = 3 * (y as usize * width as usize + left as usize);
                    let row = start..start + 3 * (right - left) as usize;
                    let is_same = |x| one.get_pixel(x, y) == other.get_pixel(x, y);
                    one.as_raw()[row.clone()] == other.as_raw()[row]
                        || (left..right).all(|x| self.is_near(x, y, self.reach()) || is_same(x))
                })
            })
    }

    /// How far the colour of a unit may reach into its neighbours.
    fn reach(&self) -> PhotoSize {
        PhotoSize { width: self.unit.width / 4, height: self.unit.height / 4 }
    }

    /// Whether a touched unit lies within `reach` of a pixel.
    fn is_near(&self, x: u32, y: u32, reach: PhotoSize) -> bool {
        let span = |at: u32, reach: u32, unit: u32, count: u32| {
            at.saturating_sub(reach) / unit..((at + reach) / unit + 1).min(count)
        };
        span(y, reach.height, self.unit.height, self.rows).any(|row| {
            span(x, reach.width, self.unit.width, self.columns)
                .any(|column| self.is_touched[(row * self.columns + column) as usize])
        })
    }
}
