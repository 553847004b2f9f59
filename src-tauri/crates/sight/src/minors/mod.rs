//! How old faces look, to ask first about those that may be a minor's.
//!
//! Two networks guess apparent ages. A guess only ever raises the question; it answers none, is
//! not shown and not kept. Nothing here compares faces with each other.

mod face_api;
mod faceres;

use programme::region::PhotoSize;

use self::face_api::FaceApi;
use self::faceres::Faceres;
use crate::layers::Grid;
use crate::level::Colour;
use crate::models::ModelError;
use crate::parallel::each;
use crate::{Error, Stop};

/// The middles of both eyes, the one further left in an upright face first.
pub(crate) type EyePoints = [[f32; 2]; 2];

/// A face to be judged, in pixels of the upright photo.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Portrait {
    /// `[left, top, right, bottom]`
    pub(crate) edges: [f32; 4],
    pub(crate) eyes: EyePoints,
}

/// The two networks.
pub(crate) struct Ages {
    face_api: FaceApi,
    faceres: Faceres,
}

/// Buffers of one thread, kept from face to face.
#[derive(Default)]
struct Workspace {
    picture: Grid,
    between: Grid,
    turns: [Grid; 3],
}

// The networks were trained on faces with little around them: with hair and shoulders in the
// picture they tell children from adults much worse. Three cuts a little apart are averaged, by
// this share of the face's sides more at each edge. The first alone is enough for most adults.
const MARGINS: [f32; 3] = [0.025, -0.05, 0.1];
// Side of the cuts: what faceres was made for. face-api sees them half as large.
const LARGE: usize = faceres::SIDE;
const SMALL: usize = face_api::SIDE;
const _: () = assert!(LARGE == 2 * SMALL);
// A square around the face that holds the widest cut at any angle: 224 · 1.2 · √2.
const AROUND: u32 = 384;
// Eyes nearer to each other than this share of the face's height, as in a profile, tell no angle.
const PROFILE: f32 = 0.12;
// More faces than these are looked at in one cut each: the wait would grow long, and the three
// cuts rarely disagree.
const MANY: usize = 24;
// In a crowd only the small network looks: the large one takes ten times as long. Alone it needs
// another threshold: under 30 it has a recall of .87 at .33 false alarms on the faces below.
const CROWD: usize = 100;
const CROWD_AGE: f32 = 30.0;

// What faceres has to give to ages under 20.
const UNDER_20: f32 = 0.2;

/// What the networks guess.
#[derive(Debug, Clone, Copy)]
struct Guess {
    age: f32,
    shares: [f32; faceres::AGES],
}

impl Ages {
    pub(crate) fn load() -> Result<Self, ModelError> {
        let face_api = FaceApi::new(include_bytes!("../../models/age_face_api.onnx"));
        let faceres = Faceres::new(include_bytes!("../../models/age_faceres.onnx"));
        Ok(Self {
            face_api: face_api.ok_or(ModelError::Damaged)?,
            faceres: faceres.ok_or(ModelError::Damaged)?,
        })
    }

    /// For each of the faces whether it may be a minor's. `upright` is a copy of the photo.
    pub(crate) fn minors(
        &self,
        faces: &[Portrait],
        upright: &Colour,
        photo: PhotoSize,
        stop: &Stop,
    ) -> Result<Vec<bool>, Error> {
        let margins = if faces.len() > MANY { &MARGINS[..1] } else { &MARGINS[..] };
        let begin = || Ok(Workspace::default());
        let crowd = faces.len() > CROWD;
        each(faces, stop, begin, |work, face| {
            let Some(around) = upright.around(face.edges, LARGE as f32, AROUND, photo)? else {
                return Ok(false);
            };
            if crowd {
                let cut = halved(&face.cut(&around, margins[0]));
                return Ok(self.face_api.age(work, &cut) < CROWD_AGE);
            }
            Ok(self.guess(work, face, margins, &around, stop)?.may_be_minor())
        })
    }

    fn guess(
        &self,
        work: &mut Workspace,
        face: &Portrait,
        margins: &[f32],
        around: &Colour,
        stop: &Stop,
    ) -> Result<Guess, Error> {
        let mut mean = Guess { age: 0.0, shares: [0.0; faceres::AGES] };
        for (count, &margin) in (1_u8..).zip(margins) {
            stop.check()?;
            let cut = face.cut(around, margin);
            let age = self.face_api.age(work, &halved(&cut));
            let shares = self.faceres.shares(work, &cut);
            let share = 1.0 / f32::from(count);
            mean.age += share * (age - mean.age);
            mean.shares
                .iter_mut()
                .zip(shares)
                .for_each(|(mean, one)| *mean += share * (one - *mean));
            if mean.is_decided(usize::from(count), margins.len()) {
                break;
            }
        }
        Ok(mean)
    }
}

impl Guess {
    /// Of the rules tried on 467 unseen faces, 23 of them children's, the one with the highest
    /// recall at no more than 35 % false alarms: .96 at .26 (November 2026).
    ///
    /// Small faces look young to face-api: 2 years too young at 32 pixels of height, 5 at 24, 7 at
    /// 16. But this rule's false alarms stay within bounds there, too: .13 at full size, .14 at 64
    /// pixels, .16 at 48, .20 at 32, .24 at 24, .27 at 16 (70 adults of nine group photos, scaled
    /// down). So the thresholds are the same for all sizes, and no small child's face is lost to
    /// stricter ones.
    fn may_be_minor(&self) -> bool {
        self.under_20() > UNDER_20 || self.age < 20.0
    }

    /// Whether the mean of `all` cuts is known after some of them: they give so much to ages under
    /// 20 that the others can't change the answer, or so little that they hardly could. After one of
    /// three these would have to average .29, or 14 years, after two the last would have to say .5,
    /// or 6 years.
    fn is_decided(&self, cuts: usize, all: usize) -> bool {
        let (share, age) = if cuts == 1 { (0.02, 32.0) } else { (0.05, 27.0) };
        let far_from_minor = self.under_20() < share && self.age > age;
        far_from_minor || self.under_20() * cuts as f32 > UNDER_20 * all as f32
    }

    fn under_20(&self) -> f32 {
        self.shares[..20].iter().sum()
    }
}

impl Portrait {
    fn height(&self) -> f32 {
        (self.edges[3] - self.edges[1]).max(self.edges[2] - self.edges[0])
    }

    /// The face with level eyes, `LARGE` pixels wide and high, out of a square around it.
    fn cut(&self, around: &Colour, margin: f32) -> Vec<[f32; 3]> {
        let [left, right] = self.eyes;
        let [across, down] = [right[0] - left[0], right[1] - left[1]];
        let length = across.hypot(down);
        let told = length > PROFILE * self.height();
        let [cos, sin] = if told { [across / length, down / length] } else { [1.0, 0.0] };
        let grown = 1.0 + 2.0 * margin;
        let centre = AROUND as f32 / 2.0;
        let at = |index: usize| (index as f32 + 0.5 - LARGE as f32 / 2.0) * grown;
        let pixels = (0..LARGE * LARGE).map(|index| {
            let [x, y] = [at(index % LARGE), at(index / LARGE)];
            around.between([centre + x * cos - y * sin, centre + x * sin + y * cos])
        });
        pixels.collect()
    }
}

fn halved(pixels: &[[f32; 3]]) -> Vec<[f32; 3]> {
    let small = (0..SMALL * SMALL).map(|index| {
        let first = 2 * (index / SMALL) * LARGE + 2 * (index % SMALL);
        let four = [first, first + 1, first + LARGE, first + LARGE + 1].map(|at| pixels[at]);
        [0, 1, 2].map(|colour| four.iter().map(|pixel| pixel[colour]).sum::<f32>() / 4.0)
    });
    small.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Picture;
    use crate::level::Turn;

    // Twin of `models/convert/pictures.js`.
    fn picture(index: u32, side: usize) -> Vec<[f32; 3]> {
        let mut noise = index + 1;
        let mut value = |place: usize, colour: i32| {
            noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let [x, y] = [place % side, place / side].map(|at| (at * 112 / side) as i32);
            (shade(index as i32, x, y, colour) + (noise >> 27) as i32).min(255) as f32
        };
        (0..side * side).map(|place| [0, 1, 2].map(|colour| value(place, colour))).collect()
    }

    fn shade(index: i32, x: i32, y: i32, colour: i32) -> i32 {
        let within = |left: i32, top: i32, a: i32, b: i32| {
            (x - left).pow(2) * b * b + (y - top).pow(2) * a * a <= a * a * b * b
        };
        match index {
            0 => 0,
            1 => ((x >> 3) + (y >> 4) + colour) % 3 * 90,
            _ if within(38, 46, 8, 4) || within(74, 46, 8, 4) => 50 + 10 * colour,
            _ if within(56, 84, 16, 4) => [170, 80, 80][colour as usize],
            _ if within(56, 58, 5, 12) => [230, 190, 165][colour as usize],
            _ if within(56, 58, if index == 2 { 44 } else { 36 }, 50) => {
                [214, 172, 148][colour as usize]
            }
            _ => 90 + 20 * index,
        }
    }

    #[test]
    fn the_converted_networks_answer_what_the_originals_answer() {
        let ages = Ages::load().unwrap();
        let mut work = Workspace::default();
        let reference = include_str!("../../models/age_reference.tsv").lines().skip(1);
        assert_eq!(reference.clone().count(), 4);
        for (index, line) in (0..).zip(reference) {
            let original: Vec<f32> = line.split('\t').map(|one| one.parse().unwrap()).collect();
            let age = ages.face_api.age(&mut work, &picture(index, SMALL));
            let shares = ages.faceres.shares(&mut work, &picture(index, LARGE));
            assert_eq!(original.len(), 1 + shares.len());
            for (ours, theirs) in [age].iter().chain(&shares).zip(&original) {
                let difference = (ours - theirs).abs() / theirs.max(1.0);
                assert!(difference < 1e-5, "{index}: {ours} {theirs}");
            }
        }
    }

    #[test]
    fn a_turned_face_is_cut_as_the_upright_one() {
        let side = AROUND as usize;
        let pixel = |index: usize| {
            let [x, y, colour] = [index / 3 % side, index / 3 / side, index % 3];
            (x / 3 + colour * y / 4) as u8
        };
        let pixels: Vec<u8> = (0..side * side * 3).map(pixel).collect();
        let size = PhotoSize { width: AROUND, height: AROUND };
        let upright = Colour::of(&Picture::new(size, &pixels).unwrap(), 1.0).unwrap();
        let eyes = [[150.0, 160.0], [230.0, 160.0]];
        let edges = [80.0, 80.0, 304.0, 304.0];
        let expected = Portrait { edges, eyes }.cut(&upright, 0.1);
        for turn in [Turn::Quarter, Turn::Half, Turn::ThreeQuarters] {
            let turned = upright.turned(turn);
            let place = |[x, y]: [f32; 2]| match turn {
                Turn::Quarter => [side as f32 - y, x],
                Turn::Half => [side as f32 - x, side as f32 - y],
                _ => [y, side as f32 - x],
            };
            let cut = Portrait { edges, eyes: eyes.map(place) }.cut(&turned, 0.1);
            for (ours, theirs) in cut.iter().flatten().zip(expected.iter().flatten()) {
                assert!((ours - theirs).abs() < 0.01, "{turn:?}: {ours} {theirs}");
            }
        }
    }
}
