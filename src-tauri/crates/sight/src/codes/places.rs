//! Places of a picture that may be a code: dense edges between dark and light.

use crate::level::Grey;
use crate::pyramid::Pyramid;

/// A place that may be a code, in pixels of the photo.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Place {
    /// `[left, top, right, bottom]`
    pub(super) edges: [f32; 4],
    /// Direction across most edges, in radians: across the bars of a bar code.
    pub(super) angle: f32,
    /// Direction of one side of a square code, in radians: a direction and those at right angles
    /// to it count as the same.
    pub(super) grid: f32,
    /// Pixels of the photo for one of the copy on which it was found. Finer modules were no edges there.
    pub(super) scale: f32,
    /// How much edges agree in `angle`: 1 for bars, 0 for what looks the same in all directions.
    pub(super) agreement: f32,
}

// Copies on which places are looked for; on each, codes with modules of up to about `CELL` pixels
// are dense.
const LONGEST_SIDE: u32 = 2100;
const SHORTEST_SIDE: u32 = 100;
const CELL: usize = 8;
// Of the 255 grey values. Below, print is too faint or a code too blurred to be decoded.
const STRONG_EDGE: i32 = 32;
const LEAST_RANGE: u8 = 56;
// A cell of a code has an edge at every fifth pixel at least, and hardly any grey that is
// neither ink nor paper.
const LEAST_EDGES: u32 = (CELL * CELL / 5) as u32;
// A code is dense all over: around a cell within it, of five by five cells this share at least.
const AROUND: usize = 2;
const DENSE: usize = 20;
// Cells at the edge of a code have too few around them, and some codes begin with a wide bar.
const RIM: usize = 2;
const SAME: f32 = 0.75;
// Dense cells across a place on a copy that is not the largest one looked at: a smaller code has
// modules so wide there that it is dense on the next larger copy as well, and shows better on it.
const LEAST_DENSE: usize = 2;

#[derive(Clone, Copy, Default)]
struct Cell {
    active: bool,
    /// Sums of the squares and the product of differences: the structure tensor.
    tensor: [f32; 3],
    /// Sum of the fourth powers of differences as complex numbers, each over its square length.
    grid: [f32; 2],
}

impl Place {
    /// Width and height.
    pub(super) fn size(&self) -> [f32; 2] {
        let [left, top, right, bottom] = self.edges;
        [right - left, bottom - top]
    }
}

/// All of them, those of the smallest copies first.
pub(super) fn places(pyramid: &Pyramid) -> Vec<Place> {
    let mut found: Vec<Place> = Vec::new();
    let longest = |grey: &Grey| grey.size.width.max(grey.size.height);
    let largest = pyramid.levels.iter().position(|grey| longest(grey) <= LONGEST_SIDE);
    for (level, grey) in pyramid.levels.iter().enumerate().rev() {
        let only = pyramid.levels.len() == 1;
        if only || (SHORTEST_SIDE..=LONGEST_SIDE).contains(&longest(grey)) {
            let least = if largest == Some(level) { 1 } else { LEAST_DENSE };
            for place in places_of(grey, pyramid.scale(level), least) {
                if !found.iter().any(|other| overlap(other, &place) > SAME) {
                    found.push(place);
                }
            }
        }
    }
    found
}

fn overlap(a: &Place, b: &Place) -> f32 {
    crate::merge::overlap(a.edges, b.edges)
}

fn places_of(grey: &Grey, scale: f32, least: usize) -> Vec<Place> {
    let columns = grey.size.width as usize / CELL;
    let rows = grey.size.height as usize / CELL;
    let mut cells: Vec<Cell> = (0..columns * rows)
        .map(|index| cell(grey, index % columns * CELL, index / columns * CELL))
        .collect();
    keep_dense(&mut cells, columns, rows);
    let groups = groups(&cells, columns, rows).into_iter();
    groups.filter(|group| group.shortest() >= least).map(|group| group.place(scale)).collect()
}

/// Leaves active only what has active cells around it: leaves, hair and woven cloth are dense here
/// and there, codes are all over.
fn keep_dense(cells: &mut [Cell], columns: usize, rows: usize) {
    // Active cells above and left of each corner of the grid.
    let stride = columns + 1;
    let mut above = vec![0_u32; stride * (rows + 1)];
    for y in 0..rows {
        let mut row = 0;
        for x in 0..columns {
            row += u32::from(cells[y * columns + x].active);
            above[(y + 1) * stride + x + 1] = above[y * stride + x + 1] + row;
        }
    }
    let dense = |index: usize| {
        let [x, y] = [index % columns, index / columns];
        let [left, top] = [x, y].map(|at| at.saturating_sub(AROUND));
        let [right, bottom] = [(x + AROUND + 1).min(columns), (y + AROUND + 1).min(rows)];
        let [upper, lower] =
            [top, bottom].map(|y| above[y * stride + right] - above[y * stride + left]);
        (lower - upper) as usize >= DENSE
    };
    for (index, cell) in cells.iter_mut().enumerate() {
        cell.active &= dense(index);
    }
}

fn cell(grey: &Grey, left: usize, top: usize) -> Cell {
    let width = grey.size.width as usize;
    let [last_x, last_y] = [width - 1, grey.size.height as usize - 1];
    let mut edges = 0;
    let mut tensor = [0.0_f32; 3];
    let mut grid = [0.0_f32; 2];
    let [mut darkest, mut lightest] = [u8::MAX, u8::MIN];
    for y in top..top + CELL {
        for x in left..left + CELL {
            let here = grey.luma[y * width + x];
            let right = grey.luma[y * width + (x + 1).min(last_x)];
            let below = grey.luma[(y + 1).min(last_y) * width + x];
            let [dx, dy] = [right, below].map(|other| i32::from(other) - i32::from(here));
            edges += u32::from(dx.abs() + dy.abs() >= STRONG_EDGE);
            let [fx, fy] = [dx as f32, dy as f32];
            tensor = [tensor[0] + fx * fx, tensor[1] + fy * fy, tensor[2] + fx * fy];
            // The square of (fx + i fy) is (a + i b); its square is (a² - b² + 2i ab).
            let [a, b] = [fx * fx - fy * fy, 2.0 * fx * fy];
            let length = (fx * fx + fy * fy).max(1.0);
            grid = [grid[0] + (a * a - b * b) / length, grid[1] + 2.0 * a * b / length];
            darkest = darkest.min(here);
            lightest = lightest.max(here);
        }
    }
    let active = edges >= LEAST_EDGES && lightest - darkest >= LEAST_RANGE;
    Cell { active, tensor, grid }
}

#[derive(Debug)]
struct Group {
    left: usize,
    top: usize,
    right: usize,
    bottom: usize,
    tensor: [f32; 3],
    grid: [f32; 2],
}

/// Active cells that touch, corners included.
fn groups(cells: &[Cell], columns: usize, rows: usize) -> Vec<Group> {
    let mut seen = vec![false; cells.len()];
    let mut groups = Vec::new();
    for start in 0..cells.len() {
        if seen[start] || !cells[start].active {
            continue;
        }
        seen[start] = true;
        let mut open = vec![start];
        let mut group = Group {
            left: columns,
            top: rows,
            right: 0,
            bottom: 0,
            tensor: [0.0; 3],
            grid: [0.0; 2],
        };
        while let Some(at) = open.pop() {
            let [x, y] = [at % columns, at / columns];
            group.left = group.left.min(x);
            group.top = group.top.min(y);
            group.right = group.right.max(x + 1);
            group.bottom = group.bottom.max(y + 1);
            for (sum, value) in group.tensor.iter_mut().zip(cells[at].tensor) {
                *sum += value;
            }
            for (sum, value) in group.grid.iter_mut().zip(cells[at].grid) {
                *sum += value;
            }
            for y in y.saturating_sub(1)..(y + 2).min(rows) {
                for x in x.saturating_sub(1)..(x + 2).min(columns) {
                    let next = y * columns + x;
                    if !seen[next] && cells[next].active {
                        seen[next] = true;
                        open.push(next);
                    }
                }
            }
        }
        groups.push(group);
    }
    groups
}

impl Group {
    /// Cells across the shorter side.
    fn shortest(&self) -> usize {
        (self.right - self.left).min(self.bottom - self.top)
    }

    fn place(&self, scale: f32) -> Place {
        let first = |cell: usize| (cell.saturating_sub(RIM) * CELL) as f32 * scale;
        let end = |cell: usize| ((cell + RIM) * CELL) as f32 * scale;
        let [xx, yy, xy] = self.tensor;
        let difference = (xx - yy).hypot(2.0 * xy);
        Place {
            edges: [first(self.left), first(self.top), end(self.right), end(self.bottom)],
            scale,
            grid: 0.25 * self.grid[1].atan2(self.grid[0]),
            angle: 0.5 * (2.0 * xy).atan2(xx - yy),
            agreement: difference / (xx + yy).max(1.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use programme::region::PhotoSize;

    use super::*;
    use crate::Picture;

    fn found(width: u32, height: u32, ink: impl Fn(f32, f32) -> bool) -> Vec<Place> {
        let size = PhotoSize { width, height };
        let grey = |at: u32| if ink((at % width) as f32, (at / width) as f32) { 30 } else { 220 };
        let rgb: Vec<u8> = (0..width * height).flat_map(|at| [grey(at); 3]).collect();
        places(&Pyramid::of(&Picture::new(size, &rgb).unwrap()).unwrap())
    }

    #[test]
    fn bars_are_found_with_their_direction() {
        // Bars of 4 pixels in a square of 200 around the middle, turned by 30 degrees.
        let [sin, cos] = [0.5_f32, 0.75_f32.sqrt()];
        let places = found(800, 600, |x, y| {
            let [x, y] = [x - 400.0, y - 300.0];
            let [across, along] = [x * cos + y * sin, y * cos - x * sin];
            across.abs() < 100.0 && along.abs() < 100.0 && (across / 4.0).floor() as i32 % 2 == 0
        });
        let best = places.iter().max_by(|a, b| a.agreement.total_cmp(&b.agreement)).unwrap();
        // On the copy that shows them best these bars are one pixel wide.
        assert!((best.angle - 30_f32.to_radians()).abs() < 0.1, "{best:?}");
        assert!(best.agreement > 0.8, "{best:?}");
        let [left, top, right, bottom] = best.edges;
        assert!(left < 290.0 && top < 190.0 && right > 510.0 && bottom > 410.0, "{best:?}");
    }

    #[test]
    fn plain_surfaces_show_no_place() {
        assert_eq!(found(800, 600, |_, _| false), []);
        assert_eq!(found(800, 600, |x, _| x < 400.0), []);
        assert_eq!(found(3, 2, |x, _| x < 1.0), []);
        assert_eq!(found(1, 1, |_, _| true), []);
    }
}
