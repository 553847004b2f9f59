//! Finds lines of text with PP-OCR's detector.

use programme::region::PhotoSize;

use super::boxes::{Line, Map, lines};
use crate::level::{Colour, Piece, STEP, pieces};
use crate::network::{Array, Network, Runner};
use crate::parallel::each;
use crate::{Error, Picture, Stop};

// The longer side of the copy that is looked at: sideways text needs as much …
const LONGEST: f32 = 1536.0;
// … and of the copy for letters that fill the picture.
const SMALL: f32 = 448.0;
// A line of the small copy that is as high stands for what the large one found in its place.
const HIGH_IN_SMALL: f32 = 15.0;
const MOST_ENLARGED: f32 = 2.0;
// About 90 ms of one thread, so that a check can be cancelled in time. Neighbours share enough
// that the seam lies where both saw what is around.
const PIECE: u32 = 18 * STEP;
const OVERLAP: u32 = 3 * STEP;
// Of the pictures that the network was trained on, for red, green and blue.
const MEAN: [f32; 3] = [0.485, 0.456, 0.406];
const DEVIATION: [f32; 3] = [0.229, 0.224, 0.225];

struct Job {
    copy: usize,
    piece: Piece,
}

/// Lines in pixels of the photo.
pub(super) fn detect(
    network: &Network,
    picture: &Picture<'_>,
    stop: &Stop,
) -> Result<Vec<Line>, Error> {
    let PhotoSize { width, height } = picture.size();
    let longest = width.max(height) as f32;
    let large = Colour::of(picture, (LONGEST / longest).min(MOST_ENLARGED))?;
    let small = large.smaller((SMALL / large.size.width.max(large.size.height) as f32).min(1.0))?;
    let copies = [large, small];
    let jobs: Vec<Job> = copies
        .iter()
        .enumerate()
        .flat_map(|(copy, colour)| {
            pieces(colour.size, PIECE, OVERLAP, 0).into_iter().map(move |piece| Job { copy, piece })
        })
        .collect();
    let maps = each(
        &jobs,
        stop,
        || Ok(Runner::new()),
        |runner, job| look_at(network, runner, &copies[job.copy], job.piece),
    )?;
    let mut found = [Vec::new(), Vec::new()];
    for (index, copy) in copies.iter().enumerate() {
        let own = jobs.iter().zip(&maps).filter(|(job, _)| job.copy == index);
        let map = joined(copy.size, own.map(|(job, map)| (job.piece, map)));
        found[index] = lines(&map);
    }
    let scales = copies.map(|copy| width as f32 / copy.size.width as f32);
    Ok(merged(found, scales))
}

fn look_at(network: &Network, runner: &Runner, copy: &Colour, piece: Piece) -> Result<Map, Error> {
    let [width, height] = [piece.width, piece.height].map(|side| side.next_multiple_of(STEP));
    let rgb = copy.cut(Piece { width, height, ..piece });
    let plane = width as usize * height as usize;
    let mut data = vec![0.0; 3 * plane];
    for (at, pixel) in rgb.as_chunks::<3>().0.iter().enumerate() {
        for channel in 0..3 {
            let value = f32::from(pixel[channel]) / 255.0;
            data[channel * plane + at] = (value - MEAN[channel]) / DEVIATION[channel];
        }
    }
    let input = Array { shape: [1, 3, height as usize, width as usize], data };
    let output = network.run::<4>(runner, input)?.pop().ok_or(Error::Model(network.name()))?;
    if output.shape != [1, 1, height as usize, width as usize] {
        return Err(Error::Model(network.name()));
    }
    Ok(Map { width: width as usize, height: height as usize, values: output.data })
}

/// One map of all pieces. Where two overlap, the one whose edge is further away counts.
fn joined<'a>(size: PhotoSize, pieces: impl Iterator<Item = (Piece, &'a Map)>) -> Map {
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
    fn pieces_join_where_both_saw_enough() {
        let size = PhotoSize { width: 6, height: 1 };
        let piece = |left: i64| Piece { left, top: 0, width: 4, height: 1 };
        let map = |value: f32| Map { width: 32, height: 32, values: vec![value; 1024] };
        let [a, b] = [map(0.1), map(0.2)];
        let joined = joined(size, [(piece(0), &a), (piece(2), &b)].into_iter());
        assert_eq!(joined.values, [0.1, 0.1, 0.1, 0.1, 0.2, 0.2]);
    }
}
