//! Reads a line with PP-OCR's reader.

use super::alphabet::{OTHER, SIGNS, letter};
use super::boxes::Line;
use super::reader::{HEIGHT, Reader, Workspace};
use crate::Error;
use crate::pyramid::{Pyramid, View};

/// What was read, and how surely.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Reading {
    pub(super) text: String,
    /// Mean likelihood of its signs, 0 to 1.
    pub(super) score: f32,
}

// Longer lines are squeezed: a run has to end in time for a check to be cancelled.
const WIDEST: f32 = 1100.0;
const NARROWEST: f32 = 32.0;
// Boxes are a little high for their letters.
const TRIM: f32 = 0.92;

/// Reads along the line, or with `reversed` the other way round.
pub(super) fn read(
    reader: &Reader,
    work: &mut Workspace,
    pyramid: &Pyramid,
    line: &Line,
    reversed: bool,
) -> Result<Reading, Error> {
    let pixels = pyramid.cut(&view(line, reversed));
    let trained: Vec<f32> =
        pixels.into_iter().map(|value| f32::from(value) / 127.5 - 1.0).collect();
    Ok(decoded(&reader.run(work, &trained)?))
}

fn view(line: &Line, reversed: bool) -> View {
    let [long, short] = line.size;
    let sign = if reversed { -1.0 } else { 1.0 };
    let high = short * TRIM;
    let fine = high / HEIGHT as f32;
    let width = (long / fine).clamp(NARROWEST, WIDEST);
    let step = long / width;
    let [dx, dy] = line.along.map(|part| part * sign);
    View {
        centre: line.centre,
        across: [dx * step, dy * step],
        down: [-dy * fine, dx * fine],
        size: [width as u32, HEIGHT as u32],
    }
}

/// The likeliest sign of each column, the same one after the other taken once.
fn decoded(columns: &[f32]) -> Reading {
    let mut text = String::new();
    let mut sum = 0.0;
    let mut count = 0;
    let mut last = 0;
    for column in columns.chunks_exact(SIGNS) {
        let (best, score) = column
            .iter()
            .copied()
            .enumerate()
            .fold((0, f32::MIN), |best, one| if one.1 > best.1 { one } else { best });
        if best != 0 && best != last {
            text.push(letter(best));
            sum += score;
            count += 1;
        }
        last = best;
    }
    let text = text.trim().to_owned();
    Reading { text, score: if count == 0 { 0.0 } else { sum / count as f32 } }
}

impl Reading {
    /// Letters and digits that are used here.
    pub(super) fn signs(&self) -> usize {
        self.text.chars().filter(|one| one.is_alphanumeric()).count()
    }

    /// Signs of other scripts, which the reader sees in leaves and curtains.
    pub(super) fn strange(&self) -> usize {
        self.text.chars().filter(|one| *one == OTHER).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repeated_columns_are_one_sign_and_a_blank_parts_two() {
        let column = |sign: usize, score: f32| {
            let mut column = vec![0.0; SIGNS];
            column[sign] = score;
            column
        };
        // 2, 2, 2, blank, 2, 0, other.
        let signs = [(25, 0.9), (25, 0.9), (0, 0.9), (25, 0.7), (26, 0.8), (0, 0.5), (7, 0.4)];
        let columns: Vec<f32> =
            signs.iter().flat_map(|(sign, score)| column(*sign, *score)).collect();
        let reading = decoded(&columns);
        assert_eq!(reading.text, format!("220{OTHER}"));
        assert!((reading.score - 0.7).abs() < 1e-6);
        assert_eq!((reading.signs(), reading.strange()), (3, 1));
        assert_eq!(decoded(&[]), Reading { text: String::new(), score: 0.0 });
    }

    #[test]
    fn a_line_lies_straight_in_its_cut() {
        let line =
            Line { centre: [50.0, 40.0], along: [0.0, 1.0], size: [96.0, 52.17], score: 1.0 };
        let view = view(&line, false);
        assert_eq!(view.size, [96, 48]);
        let start = |view: View| view.to_photo([0.0, 24.0]).map(f32::round);
        assert_eq!(start(view), [50.0, -8.0]);
        assert_eq!(start(super::view(&line, true)), [50.0, 88.0]);
    }
}
