//! Machine-readable codes, by the crate `rxing`.
//!
//! The library decodes a code that fills its picture well, and takes seconds for a whole photo.
//! So places with dense edges are looked for first, and each is handed to it straightened and in
//! a size that it likes.

mod decode;
mod places;

use std::f32::consts::FRAC_PI_2;

use programme::finding::FindingKind;
use programme::region::{PhotoSize, Region};

use self::decode::{Decoded, Kinds, decode};
use self::places::{Place, places};
use crate::meaning::{Symbology, class_of_code};
use crate::parallel::each;
use crate::pyramid::{Pyramid, View};
use crate::sighting::Content;
use crate::{Error, Finder, Picture, Sighting, Stop};

/// The finder of codes. It needs no model.
pub struct Codes;

// Around a place, in parts of its longer side: codes need a quiet zone.
const MARGIN: f32 = 0.14;
// Longer sides of the cuts, in pixels: what a code of 177 modules needs, and half of it, where
// noise and blur between modules average out.
const CUTS: [f32; 2] = [720.0, 330.0];
const MOST_ENLARGED: f32 = 2.5;
// Pixels of a cut for one of the copy on which the place was found: what was an edge there is shown
// well enough. Bars are narrower than the modules of squares, and are told apart by their widths.
const FINE_SQUARE: f32 = 4.0;
const FINE_BARS: f32 = 6.0;
// A place that is longer, in pixels of the copy on which it was found, is looked at in pieces as
// well: a code in a corner of it would be too small.
const LONG_PLACE: f32 = 700.0;
// Codes in one place; whoever prints more puts gaps between.
const MOST_IN_PLACE: usize = 12;
// Share of its cut that a code of stacked bars fills.
const LEAST_STACKED: f32 = 0.2;
// How much edges agree: of rendered codes with blur and noise bars have .55 and more, squares .25
// and less, and things beside them change it.
const BARS_ONLY: f32 = 0.6;
const MOSTLY_BARS: f32 = 0.4;
const SQUARE_ONLY: f32 = 0.25;
// Radians: a smaller difference is none for a bar code.
const SAME_DIRECTION: f32 = 0.02;
// The shortest code of bars, in pixels of the copy on which it was found.
const SHORTEST_BARS: f32 = 48.0;

/// A decoded code and where it is, in pixels of the photo.
struct Found {
    edges: [f32; 4],
    code: Decoded,
}

impl Finder for Codes {
    fn name(&self) -> &'static str {
        "rxing"
    }

    fn find(
        &self,
        picture: &Picture<'_>,
        stop: &Stop,
        _: &mut dyn FnMut(&[Sighting]),
    ) -> Result<Vec<Sighting>, Error> {
        let pyramid = Pyramid::of(picture)?;
        let places: Vec<Place> = places(&pyramid).iter().flat_map(pieces).collect();
        let found = each(&places, stop, || Ok(()), |(), place| look_at(&pyramid, place, stop))?;
        let mut codes: Vec<Found> = Vec::new();
        for one in found.into_iter().flatten() {
            let known = codes
                .iter()
                .any(|other| other.code.text == one.code.text && touch(other.edges, one.edges));
            if !known {
                codes.push(one);
            }
        }
        Ok(codes.into_iter().filter_map(|one| sighting(one, picture.size())).collect())
    }
}

fn touch(a: [f32; 4], b: [f32; 4]) -> bool {
    (0..2).all(|axis| a[axis] < b[axis + 2] && b[axis] < a[axis + 2])
}

fn sighting(found: Found, photo: PhotoSize) -> Option<Sighting> {
    Some(Sighting {
        kind: FindingKind::Code,
        region: Region::clipped(found.edges, photo)?,
        class: Some(class_of_code(found.code.symbology, &found.code.text)),
        // It has a checksum, and was decoded.
        confidence: 0.99,
        content: Some(Content { text: found.code.text }),
    })
}

/// The place, and where it is long the overlapping quarters of it.
fn pieces(place: &Place) -> Vec<Place> {
    let [left, top, right, bottom] = place.edges;
    let mut all = vec![*place];
    let [width, height] = place.size();
    let long = LONG_PLACE * place.scale;
    if width.max(height) <= long {
        return all;
    }
    let starts = |start: f32, length: f32| -> Vec<f32> {
        let count = ((length - long) / (long / 2.0)).ceil().max(0.0) as usize;
        (0..=count).map(|index| start + index as f32 * (long / 2.0)).collect()
    };
    for y in starts(top, height) {
        for x in starts(left, width) {
            let edges = [x, y, (x + long).min(right), (y + long).min(bottom)];
            all.push(Place { edges, ..*place });
        }
    }
    all
}

/// Tries the kinds, turns and sizes until one gives something.
fn look_at(pyramid: &Pyramid, place: &Place, stop: &Stop) -> Result<Vec<Found>, Error> {
    let mut tries = Vec::new();
    for longest in CUTS {
        let [square, bars] =
            [FINE_SQUARE, FINE_BARS].map(|fine| Detail { longest, fine: fine * longest / CUTS[0] });
        if place.agreement < BARS_ONLY {
            tries.push((view(place, 0.0, square), Kinds::Square));
        }
        if place.agreement < MOSTLY_BARS {
            tries.push((view(place, place.grid, square), Kinds::Square));
        }
        if place.agreement >= SQUARE_ONLY && is_long(place) {
            tries.push((view(place, place.angle, bars), Kinds::Bars));
            // Rows of stacked bars bend `angle`, but not the sides.
            let turns = ((place.angle - place.grid) / FRAC_PI_2).round();
            let along = place.grid + turns * FRAC_PI_2;
            if (along - place.angle).abs() > SAME_DIRECTION {
                tries.push((view(place, along, bars), Kinds::Bars));
            }
        }
    }
    let mut crashed = 0;
    for (view, kinds) in &tries {
        stop.check()?;
        match decode_all(pyramid, view, *kinds) {
            Ok(found) if found.is_empty() => {}
            Ok(found) => return Ok(found),
            Err(_) => crashed += 1,
        }
    }
    // The other tries looked at the same place.
    if crashed > 0 && crashed == tries.len() { Err(Error::Crashed) } else { Ok(Vec::new()) }
}

fn is_long(place: &Place) -> bool {
    let [width, height] = place.size();
    width.hypot(height) >= SHORTEST_BARS * place.scale
}

/// How much a cut shows.
#[derive(Clone, Copy)]
struct Detail {
    /// Its longer side at most, in pixels.
    longest: f32,
    /// Its pixels at most for one of the copy on which the place was found.
    fine: f32,
}

/// A cut of the place, turned by `angle` radians.
fn view(place: &Place, angle: f32, Detail { longest, fine }: Detail) -> View {
    let [left, top, right, bottom] = place.edges;
    let [width, height] = place.size();
    let (sin, cos) = angle.sin_cos();
    let around = [width * cos.abs() + height * sin.abs(), width * sin.abs() + height * cos.abs()];
    let margin = MARGIN * around[0].max(around[1]);
    let around = around.map(|side| side + 2.0 * margin);
    let scale = around[0].max(around[1]) / longest;
    let scale = scale.max(1.0 / MOST_ENLARGED).max(place.scale / fine);
    View {
        centre: [(left + right) / 2.0, (top + bottom) / 2.0],
        across: [cos * scale, sin * scale],
        down: [-sin * scale, cos * scale],
        size: around.map(|side| ((side / scale).round() as u32).max(1)),
    }
}

/// One code after the other: each found one is painted over before the next look.
fn decode_all(pyramid: &Pyramid, view: &View, kinds: Kinds) -> Result<Vec<Found>, Error> {
    let mut luma = pyramid.cut(view);
    let mut found = Vec::new();
    while found.len() < MOST_IN_PLACE {
        let Some(code) = decode(&luma, view.size, kinds)? else { break };
        let edges = edges_in_cut(&code, view.size);
        paint_over(&mut luma, view.size, edges);
        found.push(Found { edges: in_photo(view, edges), code });
    }
    Ok(found)
}

/// Around the code's points, which lie within it.
fn edges_in_cut(code: &Decoded, size: [u32; 2]) -> [f32; 4] {
    let side = |axis: usize| {
        let along = code.points.iter().map(|point| point[axis]);
        let [least, most] =
            [along.clone().fold(f32::INFINITY, f32::min), along.fold(0.0, f32::max)];
        [least, most]
    };
    let [x, y] = [side(0), side(1)];
    let [width, height] = [x[1] - x[0], y[1] - y[0]];
    let all = size.map(|side| side as f32);
    if code.symbology == Symbology::Pdf417 && width * height < LEAST_STACKED * all[0] * all[1] {
        // Of some the library tells the places of one end alone. They fill the cut but for its rim.
        let rim = MARGIN / (1.0 + 2.0 * MARGIN) * all[0].max(all[1]);
        return [rim, rim, all[0] - rim, all[1] - rim];
    }
    let (beside, above) = if code.bars {
        // The points are the ends of one line through bars of unknown height.
        (0.06 * width, (0.45 * width).min(size[1] as f32 / (2.0 + 4.0 * MARGIN)))
    } else {
        // Of a small QR Code the points are the middles of its three marks.
        (0.27 * width, 0.27 * height)
    };
    [x[0] - beside, y[0] - above, x[1] + beside, y[1] + above]
}

fn paint_over(luma: &mut [u8], [width, height]: [u32; 2], edges: [f32; 4]) {
    let inside = |at: f32, limit: u32| at.clamp(0.0, limit as f32) as usize;
    let [left, right] = [inside(edges[0], width), inside(edges[2], width)];
    for y in inside(edges[1], height)..inside(edges[3], height) {
        luma[y * width as usize..][left..right].fill(u8::MAX);
    }
}

fn in_photo(view: &View, [left, top, right, bottom]: [f32; 4]) -> [f32; 4] {
    let corners = [[left, top], [right, top], [right, bottom], [left, bottom]];
    let corners = corners.map(|corner| view.to_photo(corner));
    let least = |axis: usize| corners.iter().map(|one| one[axis]).fold(f32::INFINITY, f32::min);
    let most = |axis: usize| corners.iter().map(|one| one[axis]).fold(f32::NEG_INFINITY, f32::max);
    [least(0), least(1), most(0), most(1)]
}
