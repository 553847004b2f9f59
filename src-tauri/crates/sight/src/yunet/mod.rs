//! Faces of all sizes and turns, by YuNet.

mod decode;
mod kernels;
mod net;

use std::path::Path;

use programme::finding::FindingKind;
use programme::region::{PhotoSize, Region};

use self::net::{Net, Workspace};
use crate::level::{Colour, Piece, STEP, Turn, pieces};
use crate::merge::{Scored, keep_best, overlap, same_thing};
use crate::minors::{Ages, EyePoints, Portrait};
use crate::models::{Model, ModelError};
use crate::parallel::each;
use crate::picture::{LEAST_SEEN, MOST_SEEN};
use crate::{Error, Finder, Picture, Sighting, Stop};

/// The face finder for which a model has to be brought. It also tells which faces may be a minor's.
pub struct YuNetFaces {
    net: Net,
    ages: Ages,
}

const FILE: &str = "face_detection_yunet_2023mar.onnx";

const MAX_ENLARGED: f32 = 2.0;
// Turned copies are for people lying down and photos without orientation: half the side is enough.
const TURNED_PIXELS: f32 = 3_100_000.0;

// Each copy gives the faces up to `LARGEST` pixels and the next, a quarter as wide, the larger
// ones: from about 300 pixels on YuNet fires on parts of faces. Neighbouring pieces share
// `LARGEST` pixels, so a face lies whole in one of them.
const SMALLEST: f32 = 8.0;
const LARGEST: u32 = 96;
const NEXT_COPY: f32 = 0.25;
const SMALLEST_IN_SMALLER_COPY: f32 = 20.0;
const MARGIN: u32 = STEP;
const LAST_COPY_SIDE: u32 = 320;
// About 65 ms of one thread at most, so that a check can be cancelled in time, and 50 MB.
const PIECE: u32 = 40 * STEP;

// A box is a little larger or smaller than the face: one that may count does.
const TOLERANCE: f32 = 0.2;

// A box is worth a second look from here on …
const DOUBTFUL: f32 = 0.5;
// … and needs none from here on.
const SURE: f32 = 0.8;
// The mean of the three looks at a doubtful box has to reach this.
const MIN_SCORE: f32 = 0.6;
// In a second look the face is this high, with the same three times over around it.
const SECOND_LOOK_FACE: f32 = 48.0;
const SECOND_LOOK: u32 = 6 * STEP;

/// What is known of a face besides its box.
#[derive(Debug, Clone, Copy)]
struct Seen {
    /// The turn of the copy in which it stood upright.
    turn: Turn,
    eyes: EyePoints,
}

type Face = Scored<Seen>;

struct Job<'a> {
    copy: &'a Colour,
    heights: (f32, f32),
    piece: Piece,
}

impl YuNetFaces {
    /// Loads the model from the folder of models.
    ///
    /// # Errors
    ///
    /// [`ModelError::Missing`] and [`ModelError::Damaged`].
    pub fn open(models: &Path) -> Result<Self, ModelError> {
        let bytes = Model::named(FILE).ok_or(ModelError::Missing)?.read(models)?;
        Ok(Self { net: Net::new(&bytes).ok_or(ModelError::Damaged)?, ages: Ages::load()? })
    }

    /// What may be a face in some series of copies, also twice and doubtful.
    fn candidates(
        &self,
        series: &[Vec<Colour>],
        photo: PhotoSize,
        stop: &Stop,
    ) -> Result<Vec<Face>, Error> {
        let jobs: Vec<Job<'_>> = series.iter().flat_map(|copies| jobs(copies)).collect();
        let begin = || Ok(Workspace::default());
        let found = each(&jobs, stop, begin, |work, job| Ok(self.look_at_piece(work, job, photo)))?;
        Ok(found.into_iter().flatten().collect())
    }

    /// Those of the candidates that count, each thing once, the surest first.
    fn settled(
        &self,
        candidates: &[Face],
        upright: &Colour,
        picture: &Picture<'_>,
        stop: &Stop,
    ) -> Result<Vec<Face>, Error> {
        let begin = || Ok(Workspace::default());
        let faces = each(candidates, stop, begin, |work, face| {
            self.look_again(work, *face, upright, picture.size())
        })?;
        let smallest = picture.smallest_face() * (1.0 - TOLERANCE);
        let counts = |face: &Face| face.score >= MIN_SCORE && face.height() >= smallest;
        Ok(keep_best(faces.into_iter().filter(counts).collect()))
    }

    /// Runs the network `times` over the whole picture on this thread and calls `done` after each
    /// run. For benchmarks: [`Finder::find`] looks at copies and pieces.
    ///
    /// # Errors
    ///
    /// [`Error::Scaling`].
    pub fn run_alone(
        &self,
        picture: &Picture<'_>,
        times: usize,
        mut done: impl FnMut(),
    ) -> Result<(), Error> {
        let copy = Colour::of(picture, 1.0)?;
        let PhotoSize { width, height } = copy.size;
        let piece = on_grid(Piece { left: 0, top: 0, width, height });
        let mut work = Workspace::default();
        for _ in 0..times {
            std::hint::black_box(self.run(&mut work, &copy, piece));
            done();
        }
        Ok(())
    }

    fn look_at_piece(&self, work: &mut Workspace, job: &Job<'_>, photo: PhotoSize) -> Vec<Face> {
        let (smallest, largest) = job.heights;
        let fits = |face: &Scored<EyePoints>| (smallest..=largest).contains(&face.height());
        let found = self.run(work, job.copy, job.piece);
        let corner = [job.piece.left as f32, job.piece.top as f32];
        let back = |[x, y]: [f32; 2]| job.copy.back([x + corner[0], y + corner[1]], photo);
        let found = found.into_iter().filter(fits);
        found.map(|face| moved(&face, job.copy.turn, back)).collect()
    }

    fn run(&self, work: &mut Workspace, copy: &Colour, piece: Piece) -> Vec<Scored<EyePoints>> {
        keep_best(decode::faces(self.net.run(work, copy, piece), DOUBTFUL))
    }

    /// Looks at a doubtful face alone, at a good size, once as it is and once mirrored.
    fn look_again(
        &self,
        work: &mut Workspace,
        face: Face,
        upright: &Colour,
        photo: PhotoSize,
    ) -> Result<Face, Error> {
        if face.score >= SURE {
            return Ok(face);
        }
        let Some(around) = upright.around(face.edges, SECOND_LOOK_FACE, SECOND_LOOK, photo)? else {
            return Ok(face);
        };
        let turned = around.turned(face.more.turn);
        let piece = Piece { left: 0, top: 0, width: SECOND_LOOK, height: SECOND_LOOK };
        let [start, end] =
            [SECOND_LOOK as f32 - SECOND_LOOK_FACE, SECOND_LOOK as f32 + SECOND_LOOK_FACE];
        let place = [start / 2.0, start / 2.0, end / 2.0, end / 2.0];
        let mut scores = face.score;
        for copy in [turned.mirrored(), turned] {
            let found = self.run(work, &copy, piece);
            let same = found.iter().filter(|other| overlap(other.edges, place) > 0.3);
            scores += same.map(|other| other.score).fold(0.0, f32::max);
        }
        Ok(Face { score: scores / 3.0, ..face })
    }
}

impl Finder for YuNetFaces {
    fn name(&self) -> &'static str {
        "yunet"
    }

    fn find(
        &self,
        picture: &Picture<'_>,
        stop: &Stop,
        seen: &mut dyn FnMut(&[Sighting]),
    ) -> Result<Vec<Sighting>, Error> {
        let mut series = [with_smaller(upright(picture)?)?];
        let mut candidates = self.candidates(&series, picture.size(), stop)?;
        let upright = series[0].swap_remove(0);
        drop(series);
        let alone = keep_best(candidates.clone());
        let mut faces = self.settled(&alone, &upright, picture, stop)?;
        // Most faces stand upright. Those that do not take as long again.
        seen(&sightings(&faces, picture.size()));

        candidates.extend(self.candidates(&turned(&upright, stop)?, picture.size(), stop)?);
        let best = keep_best(candidates).into_iter();
        let mut others: Vec<Face> = best.filter(|face| face.more.turn != Turn::Upright).collect();
        for face in &mut faces {
            // The same face, seen better: what stays is its place, since that was told already.
            let same = |other: &Face| same_thing(face.edges, other.edges);
            face.more = others.iter().find(|other| same(other)).map_or(face.more, |one| one.more);
        }
        others.retain(|other| !faces.iter().any(|face| same_thing(face.edges, other.edges)));
        faces.extend(self.settled(&others, &upright, picture, stop)?);
        faces.retain(|face| Region::clipped(face.edges, picture.size()).is_some());
        let mut sightings = sightings(&faces, picture.size());
        // Ages take longer than faces.
        seen(&sightings);

        let portraits: Vec<Portrait> =
            faces.iter().map(|face| Portrait { edges: face.edges, eyes: face.more.eyes }).collect();
        let minors = self.ages.minors(&portraits, &upright, picture.size(), stop)?;
        for (sighting, minor) in sightings.iter_mut().zip(minors) {
            if minor {
                sighting.kind = FindingKind::PossibleMinor;
            }
        }
        Ok(sightings)
    }
}

fn sightings(faces: &[Face], photo: PhotoSize) -> Vec<Sighting> {
    let sighting = |face: &Face| {
        let (kind, confidence) = (FindingKind::Face, face.score);
        let region = Region::clipped(face.edges, photo)?;
        Some(Sighting { kind, region, class: None, confidence, content: None })
    };
    faces.iter().filter_map(sighting).collect()
}

/// The copy on which the smallest faces that count are looked for.
fn upright(picture: &Picture<'_>) -> Result<Colour, Error> {
    let PhotoSize { width, height } = picture.size();
    let pixels = width as f32 * height as f32;
    let enlarged = (LEAST_SEEN / pixels).sqrt().clamp(1.0, MAX_ENLARGED);
    let fine = (MOST_SEEN / pixels).sqrt().min(enlarged);
    Colour::of(picture, fine / picture.coarseness().max(1.0))
}

/// Series of smaller copies for the three turns.
fn turned(upright: &Colour, stop: &Stop) -> Result<Vec<Vec<Colour>>, Error> {
    let pixels = upright.size.width as f32 * upright.size.height as f32;
    let half = upright.smaller((TURNED_PIXELS / pixels).sqrt().min(1.0))?;
    let turns = [Turn::Quarter, Turn::Half, Turn::ThreeQuarters];
    each(&turns, stop, || Ok(()), |(), turn| with_smaller(half.turned(*turn)))
}

/// This copy and smaller ones, the largest first.
fn with_smaller(first: Colour) -> Result<Vec<Colour>, Error> {
    let mut copies = vec![first];
    while let Some(last) = copies.last() {
        if last.size.width.max(last.size.height) <= LAST_COPY_SIDE {
            break;
        }
        let next = last.smaller(NEXT_COPY)?;
        copies.push(next);
    }
    Ok(copies)
}

fn jobs(copies: &[Colour]) -> impl Iterator<Item = Job<'_>> {
    copies.iter().enumerate().flat_map(move |(index, copy)| {
        let smallest = if index == 0 { SMALLEST } else { SMALLEST_IN_SMALLER_COPY };
        let last = index + 1 == copies.len();
        let largest = if last { f32::INFINITY } else { LARGEST as f32 };
        // Only the last copy shows faces that fill the picture, and these need room around them.
        let margin = if last { MARGIN } else { 0 };
        let pieces = pieces(copy.size, PIECE, LARGEST, margin).into_iter();
        pieces.map(move |piece| Job { copy, heights: (smallest, largest), piece: on_grid(piece) })
    })
}

fn on_grid(piece: Piece) -> Piece {
    let [width, height] = [piece.width, piece.height].map(|side| side.next_multiple_of(STEP));
    Piece { width, height, ..piece }
}

fn moved(face: &Scored<EyePoints>, turn: Turn, back: impl Fn([f32; 2]) -> [f32; 2]) -> Face {
    let [left, top, right, bottom] = face.edges;
    let [a, b] = [back([left, top]), back([right, bottom])];
    let edges = [a[0].min(b[0]), a[1].min(b[1]), a[0].max(b[0]), a[1].max(b[1])];
    Scored { edges, score: face.score, more: Seen { turn, eyes: face.more.map(back) } }
}
