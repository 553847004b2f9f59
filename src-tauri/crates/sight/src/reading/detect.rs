//! Finds lines of text with PP-OCR's detector.

use std::collections::BTreeSet;

use programme::region::PhotoSize;

use super::boxes::{Line, Map, lines};
use super::detector::{Detector, Workspace};
use crate::level::{Colour, Piece, STEP, pieces};
use crate::parallel::each;
use crate::{Error, Picture, Stop};

// The longer side of the copy that is looked at: sideways text needs as much …
const LONGEST: f32 = 1536.0;
// … of the one that tells where to look: most of a photo holds no text. It shows all of 208 rendered
// blocks with letters from 10 pixels of the large copy on; one of 768 lost three without the filter
// that keeps strokes …
const OVERVIEW: f32 = 896.0;
// … and of the one for letters that fill the picture.
const SMALL: f32 = 448.0;
// A line of the small copy that is as high stands for what the large one found in its place.
const HIGH_IN_SMALL: f32 = 15.0;
const MOST_ENLARGED: f32 = 2.0;
// About 100 ms of one thread, so that a check can be cancelled in time: the network compares what
// it sees with the whole piece, and with smaller ones reads worse. Neighbours share enough that
// the seam lies where both saw what is around.
const PIECE: u32 = 18 * STEP;
const OVERLAP: u32 = 3 * STEP;
// What hints at text in the overview.
const HINT: f32 = 0.1;
// Of the pictures that the network was trained on, for red, green and blue.
const MEAN: [f32; 3] = [0.485, 0.456, 0.406];
const DEVIATION: [f32; 3] = [0.229, 0.224, 0.225];

/// Lines in pixels of the photo.
pub(super) fn detect(
    detector: &Detector,
    picture: &Picture<'_>,
    stop: &Stop,
) -> Result<Vec<Line>, Error> {
    let PhotoSize { width, height } = picture.size();
    let longest = width.max(height) as f32;
    let large = Colour::of(picture, (LONGEST / longest).min(MOST_ENLARGED))?;
    let longest = large.size.width.max(large.size.height) as f32;
    let overview = large.crisp((OVERVIEW / longest).min(1.0))?;
    let small = large.smaller((SMALL / longest).min(1.0))?;
    let all = |copy: &Colour| pieces(copy.size, PIECE, OVERLAP, 0);
    let [hints, coarse] =
        look(detector, [(&overview, all(&overview)), (&small, all(&small))], stop)?;
    let hinted = hinted(all(&large), &hints, large.size);
    let [fine] = look(detector, [(&large, hinted)], stop)?;
    let scales = [&large, &small].map(|copy| width as f32 / copy.size.width as f32);
    Ok(merged([lines(&fine), lines(&coarse)], scales))
}

/// One map for each copy, of some of its pieces.
fn look<const COPIES: usize>(
    detector: &Detector,
    copies: [(&Colour, Vec<Piece>); COPIES],
    stop: &Stop,
) -> Result<[Map; COPIES], Error> {
    let jobs: Vec<(&Colour, Piece)> = copies
        .iter()
        .flat_map(|(copy, pieces)| pieces.iter().map(move |piece| (*copy, *piece)))
        .collect();
    let begin = || Ok(Workspace::default());
    let look_at = |work: &mut Workspace, (copy, piece): &(&Colour, Piece)| {
        Ok(look_at(detector, work, copy, *piece))
    };
    let mut maps = each(&jobs, stop, begin, look_at)?.into_iter();
    Ok(copies.map(|(copy, pieces)| joined(copy.size, pieces.into_iter().zip(maps.by_ref()))))
}

/// Of each piece the part where the overview hints at text, with room around it.
fn hinted(pieces: Vec<Piece>, overview: &Map, copy: PhotoSize) -> Vec<Piece> {
    let scale = overview.width as f32 / copy.width as f32;
    // In cells that are as large as what two pieces share.
    let cell = |at: usize| (at as f32 / scale) as i64 / i64::from(OVERLAP);
    let cells: BTreeSet<[i64; 2]> = overview
        .values
        .iter()
        .enumerate()
        .filter(|(_, value)| **value > HINT)
        .map(|(at, _)| [at % overview.width, at / overview.width].map(cell))
        .collect();
    pieces.into_iter().filter_map(|piece| part(piece, &cells)).collect()
}

/// The smallest part of a piece that holds those of the cells that lie in it, and two more on each side.
fn part(piece: Piece, cells: &BTreeSet<[i64; 2]>) -> Option<Piece> {
    let side = i64::from(OVERLAP);
    let whole = [
        [piece.left, piece.left + i64::from(piece.width)],
        [piece.top, piece.top + i64::from(piece.height)],
    ];
    let mut edges: Option<[[i64; 2]; 2]> = None;
    for cell in cells {
        let reach = |from: i64, to: i64| {
            [0, 1].map(|axis| {
                let [start, end] = whole[axis];
                [((cell[axis] + from) * side).max(start), ((cell[axis] + to) * side).min(end)]
            })
        };
        if reach(0, 1).iter().any(|[start, end]| start >= end) {
            continue;
        }
        // With less room a line that ends here is read worse.
        let around = reach(-2, 3);
        let known = edges.unwrap_or(around);
        edges = Some([0, 1].map(|axis| {
            let ([a, b], [c, d]) = (known[axis], around[axis]);
            [a.min(c), b.max(d)]
        }));
    }
    let [[left, right], [top, bottom]] = edges?;
    Some(Piece { left, top, width: (right - left) as u32, height: (bottom - top) as u32 })
}

fn look_at(detector: &Detector, work: &mut Workspace, copy: &Colour, piece: Piece) -> Map {
    let [width, height] = [piece.width, piece.height].map(|side| side.next_multiple_of(STEP));
    let rgb = copy.cut(Piece { width, height, ..piece });
    let trained = |pixel: &[u8; 3]| {
        [0, 1, 2]
            .map(|channel| (f32::from(pixel[channel]) / 255.0 - MEAN[channel]) / DEVIATION[channel])
    };
    let values: Vec<f32> = rgb.as_chunks::<3>().0.iter().flat_map(trained).collect();
    let [width, height] = [width, height].map(|side| side as usize);
    Map { width, height, values: detector.run(work, &values, [width, height]) }
}

/// One map of all pieces. Where two overlap, the one whose edge is further away counts.
fn joined(size: PhotoSize, pieces: impl Iterator<Item = (Piece, Map)>) -> Map {
    let [width, height] = [size.width as usize, size.height as usize];
    let mut values = vec![0.0; width * height];
    let mut depth = vec![0_u32; width * height];
    for (piece, map) in pieces {
        for y in 0..piece.height.min(size.height) {
            for x in 0..piece.width.min(size.width) {
                let at =
                    (piece.top as usize + y as usize) * width + piece.left as usize + x as usize;
                let inner = 1 + x.min(piece.width - 1 - x).min(y.min(piece.height - 1 - y));
                if inner > depth[at] {
                    depth[at] = inner;
                    values[at] = map.values[y as usize * map.width + x as usize];
                }
            }
        }
    }
    Map { width, height, values }
}

/// High lines from the small copy, and those of the large one that lie in none of them.
fn merged([large, small]: [Vec<Line>; 2], [fine, coarse]: [f32; 2]) -> Vec<Line> {
    let high = small.into_iter().filter(|line| line.size[1] >= HIGH_IN_SMALL);
    let mut found: Vec<Line> = Vec::new();
    let large: Vec<Line> = large.into_iter().map(|line| line.scaled(fine)).collect();
    for line in high.map(|line| line.scaled(coarse)) {
        // Several lines of the large copy in one are lines that the small one could not part.
        let inside: Vec<&Line> = large.iter().filter(|other| holds(&line, other.centre)).collect();
        let whole = inside.iter().any(|other| other.size[0] >= 0.8 * line.size[0]);
        let low = |other: &&&Line| {
            let [long, short] = other.size;
            long > 2.5 * short && short < 0.5 * line.size[1]
        };
        if !whole && inside.iter().filter(low).count() < 2 {
            found.push(line);
        }
    }
    let fragments = found.clone();
    found.extend(
        large.into_iter().filter(|line| !fragments.iter().any(|whole| holds(whole, line.centre))),
    );
    found
}

fn holds(line: &Line, [x, y]: [f32; 2]) -> bool {
    let [x, y] = [x - line.centre[0], y - line.centre[1]];
    let [dx, dy] = line.along;
    (x * dx + y * dy).abs() <= line.size[0] / 2.0 && (y * dx - x * dy).abs() <= line.size[1] / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(centre: [f32; 2], size: [f32; 2]) -> Line {
        Line { centre, along: [1.0, 0.0], size, score: 0.9 }
    }

    #[test]
    fn fragments_give_way_to_the_whole() {
        let large = vec![line([20.0, 10.0], [20.0, 20.0]), line([50.0, 10.0], [20.0, 20.0])];
        let small = vec![line([10.0, 3.0], [20.0, 16.0])];
        let whole = merged([large.clone(), small], [1.0, 3.5]);
        assert_eq!(whole, [line([35.0, 10.5], [70.0, 56.0])]);
        assert_eq!(merged([large.clone(), vec![]], [1.0, 3.5]), large);
        let low = vec![line([10.0, 3.0], [20.0, 6.0])];
        assert_eq!(merged([large.clone(), low], [1.0, 3.5]), large);
        let same = vec![line([35.0, 10.0], [60.0, 20.0])];
        let small = vec![line([10.0, 3.0], [20.0, 16.0])];
        assert_eq!(merged([same.clone(), small], [1.0, 3.5]), same);
    }

    #[test]
    fn lines_of_a_slanting_page_stay_apart() {
        let along = [0.7, 0.714];
        let slanting = |centre| Line { along, ..line(centre, [60.0, 14.0]) };
        let large = vec![slanting([40.0, 60.0]), slanting([60.0, 40.0])];
        let small = vec![Line { along, ..line([14.0, 14.0], [34.0, 24.0]) }];
        assert_eq!(merged([large.clone(), small], [1.0, 3.5]), large);
    }

    #[test]
    fn only_where_text_is_hinted_at_is_looked_closely() {
        let copy = PhotoSize { width: 1536, height: 1152 };
        let mut overview = Map { width: 768, height: 576, values: vec![0.0; 768 * 576] };
        let all = pieces(copy, PIECE, OVERLAP, 0);
        assert_eq!(hinted(all.clone(), &overview, copy), []);
        // In the first piece alone, which ends before the room does.
        overview.values[100 * 768 + 120] = 0.5;
        let alone = Piece { left: 0, top: 0, width: 480, height: 448 };
        assert_eq!(hinted(all.clone(), &overview, copy), [alone]);
        overview.values.fill(0.5);
        assert_eq!(hinted(all.clone(), &overview, copy), all);
    }

    #[test]
    fn pieces_join_where_both_saw_enough() {
        let size = PhotoSize { width: 6, height: 1 };
        let piece = |left: i64| Piece { left, top: 0, width: 4, height: 1 };
        let map = |value: f32| Map { width: 32, height: 32, values: vec![value; 1024] };
        let [a, b] = [map(0.1), map(0.2)];
        let joined = joined(size, [(piece(0), a), (piece(2), b)].into_iter());
        assert_eq!(joined.values, [0.1, 0.1, 0.1, 0.1, 0.2, 0.2]);
    }
}
