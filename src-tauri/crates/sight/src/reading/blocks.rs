//! Lines that belong together.

use super::boxes::Line;
use super::read::Reading;

/// A line and what it says; `None` where nobody read it.
#[derive(Debug, Clone)]
pub(super) struct Written {
    pub(super) line: Line,
    pub(super) reading: Option<Reading>,
}

/// Lines that belong together, in reading order.
pub(super) struct Block {
    pub(super) lines: Vec<Written>,
}

// In heights of the lower of two lines.
const GAP_BETWEEN_LINES: f32 = 0.9;
const GAP_IN_LINE: f32 = 1.6;
const MOST_ALIKE_HEIGHT: f32 = 1.7;
// Cosine of 15 degrees.
const SAME_DIRECTION: f32 = 0.966;

/// Joins lines of about the same direction and height that lie close together.
pub(super) fn blocks(lines: Vec<Written>) -> Vec<Block> {
    let mut group: Vec<usize> = (0..lines.len()).collect();
    for a in 0..lines.len() {
        for b in 0..a {
            if belong_together(&lines[a].line, &lines[b].line) {
                let [from, to] = [group[a], group[b]];
                group.iter_mut().filter(|one| **one == from).for_each(|one| *one = to);
            }
        }
    }
    let mut blocks = std::collections::BTreeMap::<usize, Vec<Written>>::new();
    for (line, group) in lines.into_iter().zip(group) {
        blocks.entry(group).or_default().push(line);
    }
    blocks.into_values().map(in_order).collect()
}

fn belong_together(a: &Line, b: &Line) -> bool {
    let [low, high] = [a.size[1].min(b.size[1]), a.size[1].max(b.size[1])];
    // A single sign has no direction of its own.
    let long = |line: &Line| line.size[0] > 1.8 * line.size[1];
    let cosine = (a.along[0] * b.along[0] + a.along[1] * b.along[1]).abs();
    if high > MOST_ALIKE_HEIGHT * low || long(a) && long(b) && cosine < SAME_DIRECTION {
        return false;
    }
    let [dx, dy] = if a.size[0] >= b.size[0] { a.along } else { b.along };
    let [x, y] = [b.centre[0] - a.centre[0], b.centre[1] - a.centre[1]];
    let [along, beside] = [(x * dx + y * dy).abs(), (y * dx - x * dy).abs()];
    let gap_along = along - (a.size[0] + b.size[0]) / 2.0;
    let gap_beside = beside - (a.size[1] + b.size[1]) / 2.0;
    let below = gap_along < 0.0 && gap_beside < GAP_BETWEEN_LINES * low;
    let beside = gap_along < GAP_IN_LINE * low && beside < 0.5 * low;
    below || beside
}

/// From the top, and in a row from the left, as the longest line lies.
fn in_order(mut lines: Vec<Written>) -> Block {
    let longest = lines.iter().max_by(|a, b| a.line.size[0].total_cmp(&b.line.size[0]));
    let [dx, dy] = longest.map_or([1.0, 0.0], |one| one.line.along);
    let height = longest.map_or(1.0, |one| one.line.size[1]);
    let place = |one: &Written| {
        let [x, y] = one.line.centre;
        let row = ((y * dx - x * dy) / (0.8 * height)).round();
        [row, x * dx + y * dy]
    };
    lines.sort_by(|a, b| {
        let [a, b] = [place(a), place(b)];
        a[0].total_cmp(&b[0]).then(a[1].total_cmp(&b[1]))
    });
    Block { lines }
}

impl Block {
    /// `[left, top, right, bottom]` in pixels of the photo.
    pub(super) fn edges(&self) -> [f32; 4] {
        let mut all = [f32::INFINITY, f32::INFINITY, f32::NEG_INFINITY, f32::NEG_INFINITY];
        for edges in self.lines.iter().map(|one| one.line.edges()) {
            for at in 0..2 {
                all[at] = all[at].min(edges[at]);
                all[at + 2] = all[at + 2].max(edges[at + 2]);
            }
        }
        all
    }

    /// What it says, one line after the other.
    pub(super) fn text(&self) -> String {
        let lines = self.lines.iter().filter_map(|one| one.reading.as_ref());
        lines.map(|one| one.text.as_str()).collect::<Vec<_>>().join("\n")
    }

    /// Whether one of its lines was not read.
    pub(super) fn is_unread(&self) -> bool {
        self.lines.iter().any(|one| one.reading.is_none())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(centre: [f32; 2], size: [f32; 2], text: &str) -> Written {
        let line = Line { centre, along: [1.0, 0.0], size, score: 0.9 };
        Written { line, reading: Some(Reading { text: text.into(), score: 0.9 }) }
    }

    #[test]
    fn neighbours_are_joined_in_reading_order() {
        let found = blocks(vec![
            written([100.0, 150.0], [180.0, 30.0], "40789 Ort"),
            written([100.0, 100.0], [200.0, 30.0], "Erika"),
            written([260.0, 102.0], [80.0, 32.0], "Muster"),
            written([700.0, 100.0], [100.0, 30.0], "weit weg"),
            written([100.0, 260.0], [200.0, 80.0], "GROSS"),
        ]);
        let texts: Vec<String> = found.iter().map(Block::text).collect();
        assert_eq!(texts, ["Erika\nMuster\n40789 Ort", "weit weg", "GROSS"]);
        assert_eq!(found[0].edges(), [0.0, 85.0, 300.0, 165.0]);
        assert!(!found[0].is_unread());
        assert!(blocks(vec![]).is_empty());
    }
}
