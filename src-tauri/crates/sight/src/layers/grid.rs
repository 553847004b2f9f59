//! What layers look at and what they answer.

/// Empty cells around a grid: what layers of five by five cells see beyond its edges.
pub(super) const MARGIN: usize = 2;

/// Values of the cells of a grid, row by row, all channels of a cell together.
#[derive(Default)]
pub(crate) struct Grid {
    pub(crate) width: usize,
    pub(crate) height: usize,
    pub(crate) channels: usize,
    // With the margin. Room for the largest grid so far: what lies behind the last row is left over.
    room: Vec<f32>,
}

impl Grid {
    /// Another size. The margin is empty then, and the cells hold whatever they held.
    pub(crate) fn reset(&mut self, width: usize, height: usize, channels: usize) {
        (self.width, self.height, self.channels) = (width, height, channels);
        let (row, rows) = (self.row_length(), height + 2 * MARGIN);
        if self.room.len() < row * rows {
            self.room.resize(row * rows, 0.0);
        }
        let side = MARGIN * channels;
        for (y, row) in self.room.chunks_exact_mut(row).take(rows).enumerate() {
            if (MARGIN..MARGIN + height).contains(&y) {
                row[..side].fill(0.0);
                row[side + width * channels..].fill(0.0);
            } else {
                row.fill(0.0);
            }
        }
    }

    /// Takes over the pixels of a picture: the numbers of each together, row by row.
    pub(crate) fn fill(&mut self, pixels: &[f32], [width, height]: [usize; 2]) {
        self.reset(width, height, pixels.len() / (width * height));
        for (y, row) in pixels.chunks_exact(width * self.channels).enumerate() {
            self.row_mut(y).copy_from_slice(row);
        }
    }

    /// Takes over all cells of another grid.
    pub(crate) fn copy(&mut self, other: &Self) {
        self.reset(other.width, other.height, other.channels);
        for y in 0..self.height {
            self.row_mut(y).copy_from_slice(other.row(y));
        }
    }

    /// Numbers of a row with its margin.
    pub(super) fn row_length(&self) -> usize {
        (self.width + 2 * MARGIN) * self.channels
    }

    /// Where in [`Self::from`] a cell begins.
    pub(super) fn place(&self, x: usize, y: usize) -> usize {
        (y + MARGIN) * self.row_length() + (x + MARGIN) * self.channels
    }

    /// All numbers from a place on. Rows lie [`Self::row_length`] apart.
    pub(super) fn from(&self, place: usize) -> &[f32] {
        &self.room[place..]
    }

    /// The cells of a row.
    pub(crate) fn row(&self, y: usize) -> &[f32] {
        &self.room[self.place(0, y)..][..self.width * self.channels]
    }

    pub(crate) fn row_mut(&mut self, y: usize) -> &mut [f32] {
        let start = self.place(0, y);
        &mut self.room[start..][..self.width * self.channels]
    }

    /// The numbers of one cell.
    pub(super) fn cell_mut(&mut self, x: usize, y: usize) -> &mut [f32] {
        let start = self.place(x, y);
        &mut self.room[start..][..self.channels]
    }

    /// Adds each cell of a grid of the same size.
    pub(crate) fn add(&mut self, other: &Self) {
        for y in 0..self.height {
            add(self.row_mut(y), other.row(y));
        }
    }

    /// Adds to each cell the one of a grid of half the width and height that lies in its place.
    pub(crate) fn add_enlarged(&mut self, small: &Self) {
        let channels = self.channels;
        for y in 0..self.height {
            let from = small.row(y / 2);
            for (x, cell) in self.row_mut(y).chunks_exact_mut(channels).enumerate() {
                add(cell, &from[x / 2 * channels..][..channels]);
            }
        }
    }

    /// Writes to `output` the most of each three by three cells, from every second cell on: half the
    /// width and height. What lies beyond the edges does not count.
    pub(crate) fn most_of_nine(&self, output: &mut Self) {
        let [width, height] = [self.width, self.height].map(|side| side.div_ceil(2));
        output.reset(width, height, self.channels);
        for y in 0..height {
            let row = output.row_mut(y);
            row.fill(f32::MIN);
            for line in 2 * y..(2 * y + 3).min(self.height) {
                let from = self.row(line);
                for (x, cell) in row.chunks_exact_mut(self.channels).enumerate() {
                    let seen = &from[2 * x * self.channels..];
                    for other in seen.chunks_exact(self.channels).take(3) {
                        cell.iter_mut().zip(other).for_each(|(most, one)| *most = most.max(*one));
                    }
                }
            }
        }
    }

    /// Nothing is below 0.
    pub(crate) fn relu(&mut self) {
        for y in 0..self.height {
            self.row_mut(y).iter_mut().for_each(|value| *value = value.max(0.0));
        }
    }

    /// The mean of each channel.
    pub(crate) fn means(&self) -> Vec<f32> {
        let mut sums = vec![0.0; self.channels];
        for y in 0..self.height {
            for cell in self.row(y).chunks_exact(self.channels) {
                add(&mut sums, cell);
            }
        }
        let cells = (self.width * self.height) as f32;
        sums.iter_mut().for_each(|sum| *sum /= cells);
        sums
    }

    /// Multiplies each channel.
    pub(crate) fn scale(&mut self, factors: &[f32]) {
        for y in 0..self.height {
            for cell in self.row_mut(y).chunks_exact_mut(factors.len()) {
                cell.iter_mut().zip(factors).for_each(|(value, factor)| *value *= factor);
            }
        }
    }
}

fn add(to: &mut [f32], more: &[f32]) {
    to.iter_mut().zip(more).for_each(|(value, more)| *value += more);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(grid: &Grid) -> Vec<f32> {
        (0..grid.height).flat_map(|y| grid.row(y).to_vec()).collect()
    }

    #[test]
    fn the_most_of_nine_ends_at_the_edges() {
        let mut grid = Grid::default();
        let pixels: Vec<f32> = (0..16).map(|at| -1.0 - at as f32).collect();
        grid.fill(&pixels, [4, 4]);
        let mut most = Grid::default();
        grid.most_of_nine(&mut most);
        assert_eq!((most.width, most.height), (2, 2));
        assert_eq!(numbers(&most), [-1.0, -3.0, -9.0, -11.0]);
        most.relu();
        assert_eq!(numbers(&most), [0.0; 4]);
    }

    #[test]
    fn channels_keep_to_themselves() {
        let mut grid = Grid::default();
        grid.fill(&[1.0, 10.0, 3.0, 30.0], [2, 1]);
        assert_eq!(grid.means(), [2.0, 20.0]);
        grid.scale(&[2.0, 0.5]);
        assert_eq!(numbers(&grid), [2.0, 5.0, 6.0, 15.0]);
        let mut more = Grid::default();
        more.fill(&[1.0, 1.0, 2.0, 2.0], [2, 1]);
        grid.add(&more);
        assert_eq!(numbers(&grid), [3.0, 6.0, 8.0, 17.0]);
        let mut small = Grid::default();
        small.fill(&[100.0, 200.0], [1, 1]);
        grid.add_enlarged(&small);
        assert_eq!(numbers(&grid), [103.0, 206.0, 108.0, 217.0]);
    }
}
