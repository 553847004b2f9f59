//! What YuNet's numbers mean.

use super::kernels::{BLOCK, Grid};
use crate::merge::Scored;
use crate::minors::EyePoints;

// The sides of the three grids' cells in pixels.
const CELLS: [f32; 3] = [8.0, 16.0, 32.0];

/// Faces with at least `min_score`, in pixels of the input.
///
/// Each cell answers whether it is part of a face, how well its box fits, and where the box lies,
/// in cells from its own corner; ten more numbers place eyes, nose and mouth, the eyes first. The
/// score is the geometric mean of the first two, as in OpenCV's `FaceDetectorYN`.
pub(super) fn faces(grids: &[Grid<BLOCK>; 3], min_score: f32) -> Vec<Scored<EyePoints>> {
    let mut faces = Vec::new();
    for (grid, side) in grids.iter().zip(CELLS) {
        for (index, answers) in grid.cells().iter().enumerate() {
            let [class, fit, place @ ..] = answers;
            let score = (sigmoid(*class) * sigmoid(*fit)).sqrt();
            if score < min_score {
                continue;
            }
            let corner = [(index % grid.width) as f32, (index / grid.width) as f32];
            let point =
                |first: usize| [0, 1].map(|axis| (corner[axis] + place[first + axis]) * side);
            let [x, y] = point(0);
            let [w, h] = [2, 3].map(|axis| place[axis].exp() * side / 2.0);
            let edges = [x - w, y - h, x + w, y + h];
            faces.push(Scored { edges, score, more: [4, 6].map(point) });
        }
    }
    faces
}

fn sigmoid(value: f32) -> f32 {
    1.0 / (1.0 + (-value).exp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_becomes_a_face_at_its_place() {
        // An input of 64 x 32 pixels.
        let grid = |width, height| {
            let mut grid = Grid::<BLOCK>::default();
            grid.reset(width, height);
            grid.cells_mut().iter_mut().for_each(|[class, ..]| *class = -20.0);
            grid
        };
        let mut grids = [grid(8, 4), grid(4, 2), grid(2, 1)];
        let cell = &mut grids[1].cells_mut()[5];
        cell[..6].copy_from_slice(&[20.0, 20.0, 0.5, 0.25, 0.0, 2.0_f32.ln()]);
        cell[6..10].copy_from_slice(&[0.25, 0.0, 0.75, 0.125]);
        let found = faces(&grids, 0.9);
        assert_eq!(found.len(), 1);
        assert!(found[0].score > 0.999);
        // Cell 5 of the second grid: column 1, row 1, 16 pixels wide.
        assert_eq!(found[0].edges, [16.0, 4.0, 32.0, 36.0]);
        assert_eq!(found[0].more, [[20.0, 16.0], [28.0, 18.0]]);
    }
}
