//! Upright faces without any model from outside.

use std::sync::LazyLock;

use programme::finding::FindingKind;
use programme::region::{PhotoSize, Region};
use rustface::{Detector, ImageData, Model};

use crate::level::{Grey, Piece, pieces};
use crate::merge::{Scored, keep_best};
use crate::parallel::each;
use crate::{Error, Finder, Picture, Sighting, Stop};

/// The basic face finder: SeetaFace, by the crate `rustface`.
///
/// It finds upright, mostly frontal faces. It misses small, turned and covered
/// ones, so a check by it alone says so.
pub struct BasicFaces;

static MODEL: LazyLock<Option<Model>> = LazyLock::new(|| {
    let bytes: &[u8] = include_bytes!("../models/seeta_fd_frontal_v1.0.bin");
    rustface::read_model(bytes).ok()
});

// The library looks with a window of 40 pixels and wider, and ignores its setting for a narrower
// one. Small pictures are therefore enlarged, to find faces of 20 pixels, and large ones bounded:
// these pixels keep a look within seconds.
const MAX_ENLARGED: f32 = 2.0;
const MAX_LEVEL_PIXELS: f32 = 25_000_000.0;
// One look of the library takes tens of milliseconds on a piece of this side, so that a check
// can be cancelled in time. The library itself offers no way to break off.
const PIECE: u32 = 420;
// Each level finds faces from one window to two; the next level, half as large, takes over.
const WINDOW: u32 = 40;
const LARGEST: u32 = 2 * WINDOW + WINDOW / 4;
// Around the picture its edge is repeated, so that faces cut by the edge still fit a window.
const MARGIN: u32 = WINDOW / 2;
// Of the library's open-ended score. Measured in `examples/eval.rs`: below it false alarms
// multiply, above it turned and small faces get lost.
const MIN_SCORE: f64 = 2.0;

struct Job {
    level: usize,
    piece: Piece,
}

impl Finder for BasicFaces {
    fn name(&self) -> &'static str {
        "rustface"
    }

    fn find(
        &self,
        picture: &Picture<'_>,
        stop: &Stop,
        _: &mut dyn FnMut(&[Sighting]),
    ) -> Result<Vec<Sighting>, Error> {
        let levels = levels(picture)?;
        let jobs: Vec<Job> = levels
            .iter()
            .enumerate()
            .flat_map(|(level, grey)| {
                pieces(grey.size, PIECE, LARGEST, MARGIN)
                    .into_iter()
                    .map(move |piece| Job { level, piece })
            })
            .collect();
        let found = each(&jobs, stop, detector, |detector, job| {
            let grey = &levels[job.level];
            Ok(look_at_piece(detector.as_mut(), grey, job.piece, picture.size()))
        })?;
        let faces = keep_best(found.into_iter().flatten().collect());
        Ok(faces.into_iter().filter_map(|face| sighting(face, picture.size())).collect())
    }
}

fn detector() -> Result<Box<dyn Detector>, Error> {
    let model = MODEL.as_ref().ok_or(Error::Model("rustface"))?;
    let mut detector = rustface::create_detector_with_model(model.clone());
    detector.set_max_face_size(LARGEST);
    detector.set_score_thresh(MIN_SCORE);
    Ok(detector)
}

fn levels(picture: &Picture<'_>) -> Result<Vec<Grey>, Error> {
    let PhotoSize { width, height } = picture.size();
    let fitting = (MAX_LEVEL_PIXELS / (width as f32 * height as f32)).sqrt();
    let mut levels = vec![Grey::of(picture, fitting.min(MAX_ENLARGED))?];
    while let Some(last) = levels.last() {
        // A face can't be larger than the picture's shorter side, margins included.
        if last.size.width.min(last.size.height) + 2 * MARGIN <= LARGEST {
            break;
        }
        let half = last.halved()?;
        levels.push(half);
    }
    Ok(levels)
}

fn look_at_piece(
    detector: &mut dyn Detector,
    grey: &Grey,
    piece: Piece,
    photo: PhotoSize,
) -> Vec<Scored> {
    let pixels = grey.cut(piece);
    let across = photo.width as f32 / grey.size.width as f32;
    let down = photo.height as f32 / grey.size.height as f32;
    let faces = detector.detect(&ImageData::new(&pixels, piece.width, piece.height));
    let scored = |face: rustface::FaceInfo| {
        let place = face.bbox();
        let left = piece.left as f32 + place.x() as f32;
        let top = piece.top as f32 + place.y() as f32;
        let [right, bottom] = [left + place.width() as f32, top + place.height() as f32];
        let edges = [left * across, top * down, right * across, bottom * down];
        Scored { edges, score: face.score() as f32, more: () }
    };
    faces.into_iter().map(scored).collect()
}

fn sighting(face: Scored, photo: PhotoSize) -> Option<Sighting> {
    let region = Region::clipped(face.edges, photo)?;
    // Open-ended to 0..1: 2 becomes .39, 10 becomes .92.
    let confidence = 1.0 - (-face.score / 4.0).exp();
    Some(Sighting { kind: FindingKind::Face, region, class: None, confidence, content: None })
}
