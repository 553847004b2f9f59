//! One box for each thing, however often it was found.

/// A rectangle with a score, in pixels of the upright picture, not yet clipped to it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Scored<More = ()> {
    /// `[left, top, right, bottom]`
    pub(crate) edges: [f32; 4],
    pub(crate) score: f32,
    /// What else the finder knows of it.
    pub(crate) more: More,
}

impl<More> Scored<More> {
    /// The longer side.
    pub(crate) fn height(&self) -> f32 {
        let [left, top, right, bottom] = self.edges;
        (bottom - top).max(right - left)
    }
}

// Two boxes show the same thing when they share this much of their joint area …
const SAME: f32 = 0.3;
// … or when one lies in the other by this share: detectors fire on parts of large faces.
const INSIDE: f32 = 0.6;

/// Keeps the best box of each thing, best first.
pub(crate) fn keep_best<More>(mut boxes: Vec<Scored<More>>) -> Vec<Scored<More>> {
    boxes.retain(|one| one.edges.iter().all(|edge| edge.is_finite()) && area(one.edges) > 0.0);
    boxes.sort_by(|a, b| b.score.total_cmp(&a.score));
    let mut kept: Vec<Scored<More>> = Vec::new();
    for one in boxes {
        if !kept.iter().any(|other| same_thing(one.edges, other.edges)) {
            kept.push(one);
        }
    }
    kept
}

/// Whether two boxes show the same thing.
pub(crate) fn same_thing(a: [f32; 4], b: [f32; 4]) -> bool {
    let shared = shared_area(a, b);
    let [small, large] = [area(a).min(area(b)), area(a).max(area(b))];
    shared >= SAME * (small + large - shared) || shared >= INSIDE * small
}

/// Shared area divided by joint area, 0 to 1.
pub(crate) fn overlap(a: [f32; 4], b: [f32; 4]) -> f32 {
    let shared = shared_area(a, b);
    shared / (area(a) + area(b) - shared).max(f32::MIN_POSITIVE)
}

fn shared_area(a: [f32; 4], b: [f32; 4]) -> f32 {
    let side = |start: usize, end: usize| (a[end].min(b[end]) - a[start].max(b[start])).max(0.0);
    side(0, 2) * side(1, 3)
}

fn area([left, top, right, bottom]: [f32; 4]) -> f32 {
    (right - left).max(0.0) * (bottom - top).max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_one_box_for_each_thing() {
        let one = |edges, score| Scored { edges, score, more: () };
        let face = [100.0, 100.0, 200.0, 200.0];
        let cases = [
            ("nothing", vec![], 0),
            ("the same twice", vec![one(face, 0.9), one(face, 0.8)], 1),
            ("a little aside", vec![one(face, 0.9), one([120.0, 90.0, 220.0, 190.0], 0.8)], 1),
            ("a part of it", vec![one(face, 0.9), one([110.0, 110.0, 150.0, 150.0], 0.95)], 1),
            ("neighbours", vec![one(face, 0.9), one([190.0, 100.0, 290.0, 200.0], 0.8)], 2),
            ("far apart", vec![one(face, 0.9), one([500.0, 100.0, 600.0, 200.0], 0.8)], 2),
            ("not a number", vec![one([f32::NAN, 0.0, 1.0, 1.0], 0.9)], 0),
            ("no area", vec![one([5.0, 5.0, 5.0, 9.0], 0.9)], 0),
        ];
        for (name, boxes, expected) in cases {
            let kept = keep_best(boxes);
            assert_eq!(kept.len(), expected, "{name}");
            assert!(kept.is_sorted_by(|a, b| a.score >= b.score), "{name}");
        }
    }
}
