//! One box for each thing, however often it was found.

/// A rectangle with a score, in pixels of the upright picture, not yet clipped to it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Scored {
    /// `[left, top, right, bottom]`
    pub(crate) edges: [f32; 4],
    pub(crate) score: f32,
}

// Two boxes show the same thing when they share this much of their joint area …
const SAME: f32 = 0.3;
// … or when one lies in the other by this share: detectors fire on parts of large faces.
const INSIDE: f32 = 0.6;

/// Keeps the best box of each thing, best first.
pub(crate) fn keep_best(mut boxes: Vec<Scored>) -> Vec<Scored> {
    boxes.retain(|one| one.edges.iter().all(|edge| edge.is_finite()) && area(one) > 0.0);
    boxes.sort_by(|a, b| b.score.total_cmp(&a.score));
    let mut kept: Vec<Scored> = Vec::new();
    for one in boxes {
        if !kept.iter().any(|other| same_thing(&one, other)) {
            kept.push(one);
        }
    }
    kept
}

fn same_thing(a: &Scored, b: &Scored) -> bool {
    let shared = shared_area(a, b);
    let [small, large] = if area(a) < area(b) { [area(a), area(b)] } else { [area(b), area(a)] };
    shared >= SAME * (small + large - shared) || shared >= INSIDE * small
}

fn shared_area(a: &Scored, b: &Scored) -> f32 {
    let side = |start: usize, end: usize| {
        (a.edges[end].min(b.edges[end]) - a.edges[start].max(b.edges[start])).max(0.0)
    };
    side(0, 2) * side(1, 3)
}

fn area(one: &Scored) -> f32 {
    let [left, top, right, bottom] = one.edges;
    (right - left).max(0.0) * (bottom - top).max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_one_box_for_each_thing() {
        let one = |edges, score| Scored { edges, score };
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
