//! Text: found and read by the networks of PP-OCR, joined into blocks, named by what it says.

mod alphabet;
mod backbone;
mod blocks;
mod boxes;
mod detect;
mod detector;
mod read;
mod reader;

use std::collections::HashMap;
use std::path::Path;

use programme::finding::FindingKind;
use programme::region::{PhotoSize, Region};

use self::blocks::{Block, Written, blocks};
use self::boxes::Line;
use self::detect::detect;
use self::detector::Detector;
use self::read::{Reading, read};
use self::reader::{Reader, Workspace};
use crate::meaning::class_of_text;
use crate::models::{Model, ModelError};
use crate::parallel::each;
use crate::pyramid::Pyramid;
use crate::sighting::Content;
use crate::{Error, Finder, Picture, Sighting, Stop};

/// The finder of text, for which two models have to be brought.
pub struct Texts {
    detector: Detector,
    reader: Reader,
}

const DETECTOR: &str = "ch_PP-OCRv4_det_infer.onnx";
const READER: (&str, &str) = ("ch_PP-OCRv4_rec_infer.onnx", "text reader");

// A wall of text would take minutes. The highest lines, which everybody can read, come first;
// what is left over is a block that nobody read, and a person has to look at it.
const MOST_LINES: usize = 400;
// Below, in pixels of the photo, nobody can read it, the reader neither.
const LEAST_HEIGHT: f32 = 7.0;
// Lines that tell which way round a picture's text stands.
const PROBES: usize = 3;
// A reading that is less sure is compared with one the other way round.
const SURE: f32 = 0.9;
// Leaves and curtains are "read" with less.
const LEAST_SCORE: f32 = 0.55;
const LEAST_SIGNS: usize = 2;

impl Texts {
    /// Loads both models from the folder of models.
    ///
    /// # Errors
    ///
    /// [`ModelError::Missing`] and [`ModelError::Damaged`].
    pub fn open(models: &Path) -> Result<Self, ModelError> {
        let bytes = |file| Model::named(file).ok_or(ModelError::Missing)?.read(models);
        let detector = Detector::new(&bytes(DETECTOR)?).ok_or(ModelError::Damaged)?;
        let (file, name) = READER;
        Ok(Self { detector, reader: Reader::new(name, bytes(file)?)? })
    }

    fn written(&self, picture: &Picture<'_>, stop: &Stop) -> Result<Vec<Written>, Error> {
        let mut lines = detect(&self.detector, picture, stop)?;
        lines.retain(|line| line.size[1] >= LEAST_HEIGHT);
        lines.sort_by(|a, b| b.size[1].total_cmp(&a.size[1]));
        let unread = lines.split_off(lines.len().min(MOST_LINES));
        if lines.is_empty() {
            return Ok(Vec::new());
        }
        let pyramid = Pyramid::of(picture)?;
        let (upright, sideways): (Vec<Line>, Vec<Line>) =
            lines.into_iter().map(directed).partition(|line| line.along[0] >= line.along[1].abs());
        let mut written = self.family(&pyramid, &upright, stop)?;
        written.extend(self.family(&pyramid, &sideways, stop)?);
        written.retain(|one| one.reading.as_ref().is_none_or(is_text));
        written.extend(unread.into_iter().map(|line| Written { line, reading: None }));
        Ok(written)
    }

    /// Reads lines of about one direction. A few tell which way round the others are tried first.
    fn family(
        &self,
        pyramid: &Pyramid,
        lines: &[Line],
        stop: &Stop,
    ) -> Result<Vec<Written>, Error> {
        let begin = || Ok(Workspace::new());
        let mut longest: Vec<(usize, &Line)> = lines.iter().enumerate().collect();
        longest
            .sort_by(|(_, a), (_, b)| (b.size[0] / b.size[1]).total_cmp(&(a.size[0] / a.size[1])));
        let probes: Vec<(usize, bool)> = longest
            .into_iter()
            .take(PROBES)
            .flat_map(|(index, _)| [(index, false), (index, true)])
            .collect();
        let readings = each(&probes, stop, begin, |work, (index, reversed)| {
            read(&self.reader, work, pyramid, &lines[*index], *reversed)
        })?;
        let votes: f32 = probes
            .iter()
            .zip(&readings)
            .map(|((_, reversed), reading)| if *reversed { -reading.score } else { reading.score })
            .sum();
        let known: HashMap<(usize, bool), Reading> = probes.into_iter().zip(readings).collect();
        let all: Vec<usize> = (0..lines.len()).collect();
        each(&all, stop, begin, |work, &index| {
            let mut read = |reversed| match known.get(&(index, reversed)) {
                Some(reading) => Ok(reading.clone()),
                None => read(&self.reader, work, pyramid, &lines[index], reversed),
            };
            let first = read(votes < 0.0)?;
            let reading = if first.score >= SURE {
                first
            } else {
                stop.check()?;
                let second = read(votes >= 0.0)?;
                if second.score > first.score { second } else { first }
            };
            Ok(Written { line: lines[index], reading: Some(reading) })
        })
    }
}

/// To the right, or upwards where it lies sideways.
fn directed(line: Line) -> Line {
    let [dx, dy] = line.along;
    let backwards = if dx.abs() >= dy.abs() { dx < 0.0 } else { dy > 0.0 };
    if backwards { Line { along: [-dx, -dy], ..line } } else { line }
}

fn is_text(reading: &Reading) -> bool {
    reading.score >= LEAST_SCORE
        && reading.signs() >= LEAST_SIGNS
        && reading.strange() * 2 <= reading.signs()
}

impl Finder for Texts {
    fn name(&self) -> &'static str {
        "ppocr"
    }

    fn find(
        &self,
        picture: &Picture<'_>,
        stop: &Stop,
        _: &mut dyn FnMut(&[Sighting]),
    ) -> Result<Vec<Sighting>, Error> {
        let blocks = blocks(self.written(picture, stop)?);
        Ok(blocks.iter().filter_map(|block| sighting(block, picture.size())).collect())
    }
}

fn sighting(block: &Block, photo: PhotoSize) -> Option<Sighting> {
    let text = block.text();
    let scores = block.lines.iter().map(|one| one.line.score);
    Some(Sighting {
        kind: FindingKind::Text,
        region: Region::clipped(block.edges(), photo)?,
        // Without a class it has to be settled: nobody knows what it says.
        class: (!block.is_unread()).then(|| class_of_text(&text)),
        confidence: scores.sum::<f32>() / block.lines.len() as f32,
        content: Some(Content { text }),
    })
}
