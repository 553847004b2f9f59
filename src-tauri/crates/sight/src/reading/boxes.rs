//! From a map of how likely each pixel is text to turned boxes around lines.

/// A turned box, in pixels of the map.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Line {
    pub(super) centre: [f32; 2],
    /// Unit vector along the line's longer side.
    pub(super) along: [f32; 2],
    /// Longer and shorter side.
    pub(super) size: [f32; 2],
    /// Mean likelihood of its pixels, 0 to 1.
    pub(super) score: f32,
}

/// Likelihoods, row by row.
pub(super) struct Map {
    pub(super) width: usize,
    pub(super) height: usize,
    pub(super) values: Vec<f32>,
}

// The network's authors' values, but for MIN_SCORE: theirs is .6, which loses blurred lines.
const IS_TEXT: f32 = 0.3;
const MIN_SCORE: f32 = 0.5;
// The network marks the core of a line; the line itself reaches further by this share of the
// core's area divided by its girth.
const GROW: f32 = 1.6;
const LEAST_SIDE: f32 = 3.0;
const LEAST_PIXELS: usize = 12;

/// The lines of the map.
pub(super) fn lines(map: &Map) -> Vec<Line> {
    let mut seen = vec![false; map.values.len()];
    let mut lines = Vec::new();
    for start in 0..map.values.len() {
        if seen[start] || map.values[start] < IS_TEXT {
            continue;
        }
        let (pixels, sum) = spread(map, &mut seen, start);
        let score = sum / pixels.len() as f32;
        if pixels.len() >= LEAST_PIXELS && score >= MIN_SCORE {
            lines.extend(around(&pixels, score));
        }
    }
    lines
}

/// All pixels that hang together with `start`, and the sum of their values.
fn spread(map: &Map, seen: &mut [bool], start: usize) -> (Vec<[i32; 2]>, f32) {
    let mut open = vec![start];
    let mut pixels = Vec::new();
    let mut sum = 0.0;
    seen[start] = true;
    while let Some(at) = open.pop() {
        let [x, y] = [at % map.width, at / map.width];
        pixels.push([x as i32, y as i32]);
        sum += map.values[at];
        for y in y.saturating_sub(1)..(y + 2).min(map.height) {
            for x in x.saturating_sub(1)..(x + 2).min(map.width) {
                let next = y * map.width + x;
                if !seen[next] && map.values[next] >= IS_TEXT {
                    seen[next] = true;
                    open.push(next);
                }
            }
        }
    }
    (pixels, sum)
}

/// The smallest turned box around the pixels, grown to the size of the letters.
fn around(pixels: &[[i32; 2]], score: f32) -> Option<Line> {
    let hull = hull(pixels);
    let best = (0..hull.len())
        .filter_map(|index| {
            let [from, to] = [hull[index], hull[(index + 1) % hull.len()]];
            let [dx, dy] = [(to[0] - from[0]) as f32, (to[1] - from[1]) as f32];
            let length = dx.hypot(dy);
            (length > 0.0).then(|| box_along(&hull, [dx / length, dy / length]))
        })
        .min_by(|a, b| (a.size[0] * a.size[1]).total_cmp(&(b.size[0] * b.size[1])))?;
    let [long, short] = best.size;
    if short < LEAST_SIDE {
        return None;
    }
    let grow = GROW * long * short / (2.0 * (long + short));
    Some(Line { size: [long + 2.0 * grow, short + 2.0 * grow], score, ..best })
}

fn box_along(hull: &[[i32; 2]], [dx, dy]: [f32; 2]) -> Line {
    let mut least = [f32::INFINITY; 2];
    let mut most = [f32::NEG_INFINITY; 2];
    for [x, y] in hull.iter().map(|point| point.map(|at| at as f32 + 0.5)) {
        for (axis, at) in [x * dx + y * dy, y * dx - x * dy].into_iter().enumerate() {
            least[axis] = least[axis].min(at);
            most[axis] = most[axis].max(at);
        }
    }
    let middle = [(least[0] + most[0]) / 2.0, (least[1] + most[1]) / 2.0];
    let centre = [middle[0] * dx - middle[1] * dy, middle[0] * dy + middle[1] * dx];
    // A pixel is one wide.
    let [long, short] = [most[0] - least[0] + 1.0, most[1] - least[1] + 1.0];
    if long >= short {
        Line { centre, along: [dx, dy], size: [long, short], score: 0.0 }
    } else {
        Line { centre, along: [-dy, dx], size: [short, long], score: 0.0 }
    }
}

/// The convex hull, by Andrew's monotone chain.
fn hull(pixels: &[[i32; 2]]) -> Vec<[i32; 2]> {
    // Of each row only the first and the last pixel can be a corner.
    let mut rows = std::collections::BTreeMap::<i32, [i32; 2]>::new();
    for &[x, y] in pixels {
        let row = rows.entry(y).or_insert([x, x]);
        *row = [row[0].min(x), row[1].max(x)];
    }
    let mut points: Vec<[i32; 2]> =
        rows.iter().flat_map(|(y, [left, right])| [[*left, *y], [*right, *y]]).collect();
    points.sort_unstable();
    points.dedup();
    if points.len() < 3 {
        return points;
    }
    let turns_left = |a: [i32; 2], b: [i32; 2], c: [i32; 2]| {
        let [ab, ac] = [[b[0] - a[0], b[1] - a[1]], [c[0] - a[0], c[1] - a[1]]];
        i64::from(ab[0]) * i64::from(ac[1]) - i64::from(ab[1]) * i64::from(ac[0]) > 0
    };
    let half = |points: &mut dyn Iterator<Item = [i32; 2]>| {
        let mut chain: Vec<[i32; 2]> = Vec::new();
        for point in points {
            while chain.len() > 1
                && !turns_left(chain[chain.len() - 2], chain[chain.len() - 1], point)
            {
                chain.pop();
            }
            chain.push(point);
        }
        chain.pop();
        chain
    };
    let mut chain = half(&mut points.iter().copied());
    chain.extend(half(&mut points.iter().rev().copied()));
    chain
}

impl Line {
    /// The line in other pixels: each times `scale`.
    pub(super) fn scaled(self, scale: f32) -> Self {
        Self {
            centre: self.centre.map(|at| at * scale),
            size: self.size.map(|at| at * scale),
            ..self
        }
    }

    /// Its corners.
    pub(super) fn corners(&self) -> [[f32; 2]; 4] {
        let [dx, dy] = self.along;
        let [long, short] = self.size.map(|side| side / 2.0);
        [[-long, -short], [long, -short], [long, short], [-long, short]]
            .map(|[a, b]| [self.centre[0] + a * dx - b * dy, self.centre[1] + a * dy + b * dx])
    }

    /// `[left, top, right, bottom]`
    pub(super) fn edges(&self) -> [f32; 4] {
        let corners = self.corners();
        let least = |axis: usize| corners.iter().map(|one| one[axis]).fold(f32::INFINITY, f32::min);
        let most =
            |axis: usize| corners.iter().map(|one| one[axis]).fold(f32::NEG_INFINITY, f32::max);
        [least(0), least(1), most(0), most(1)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn map(width: usize, height: usize, value: impl Fn(f32, f32) -> f32) -> Map {
        let values = (0..width * height)
            .map(|at| value((at % width) as f32 + 0.5, (at / width) as f32 + 0.5))
            .collect();
        Map { width, height, values }
    }

    #[test]
    fn a_turned_bar_becomes_a_turned_box() {
        for degrees in [0.0_f32, 20.0, 45.0, 90.0, 160.0] {
            let (sin, cos) = degrees.to_radians().sin_cos();
            let map = map(200, 200, |x, y| {
                let [x, y] = [x - 100.0, y - 90.0];
                let [a, b] = [x * cos + y * sin, y * cos - x * sin];
                if a.abs() < 60.0 && b.abs() < 8.0 { 0.9 } else { 0.0 }
            });
            let found = lines(&map);
            assert_eq!(found.len(), 1, "{degrees}");
            let line = found[0];
            assert!((line.centre[0] - 100.0).abs() < 1.0 && (line.centre[1] - 90.0).abs() < 1.0);
            let same = line.along[0] * cos + line.along[1] * sin;
            assert!(same.abs() > 0.995, "{degrees}: {line:?}");
            // 120 by 16 grown by 1.6 * 120 * 16 / 272 on each side.
            assert!((line.size[0] - 142.6).abs() < 4.0, "{degrees}: {line:?}");
            assert!((line.size[1] - 38.6).abs() < 4.0, "{degrees}: {line:?}");
        }
    }

    #[test]
    fn faint_and_tiny_spots_are_no_lines() {
        let spot = |size: f32, value: f32| {
            lines(&map(60, 60, |x, y| if x < size && y < size { value } else { 0.0 })).len()
        };
        assert_eq!(
            [spot(20.0, 0.9), spot(20.0, 0.4), spot(2.0, 0.9), spot(60.0, 0.1)],
            [1, 0, 0, 0]
        );
        assert_eq!(lines(&map(60, 60, |x, _| if x < 1.0 { 0.9 } else { 0.0 })), []);
    }
}
