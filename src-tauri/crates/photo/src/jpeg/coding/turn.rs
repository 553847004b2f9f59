//! Turning a picture by moving its blocks and what is in them: without loss.

use super::{Block, Coefficients, Component, ZIGZAG};
use crate::orientation::Orientation;

impl Coefficients {
    /// The picture as it stands upright. `None` where a side that would have to change ends within a
    /// unit: its open end would come to the other side.
    pub(crate) fn turned(self, orientation: Orientation) -> Option<Self> {
        use Orientation::*;
        let picture = match orientation {
            Transposed | TurnRight | Transversed | TurnLeft => self.transposed(),
            Upright | Mirrored | UpsideDown | Flipped => self,
        };
        let picture = match orientation {
            Mirrored | UpsideDown | TurnRight | Transversed => picture.mirrored()?,
            Upright | Flipped | Transposed | TurnLeft => picture,
        };
        match orientation {
            UpsideDown | Flipped | Transversed | TurnLeft => picture.flipped(),
            Upright | Mirrored | Transposed | TurnRight => Some(picture),
        }
    }

    fn transposed(mut self) -> Self {
        std::mem::swap(&mut self.size.width, &mut self.size.height);
        self.components = self.components.into_iter().map(transposed).collect();
        self
    }

    /// Left to right. Numbers that stand for an odd wave across change their sign.
    fn mirrored(mut self) -> Option<Self> {
        self.size.width.is_multiple_of(self.unit().width).then_some(())?;
        for component in &mut self.components {
            component.blocks.chunks_exact_mut(component.columns).for_each(<[Block]>::reverse);
            component.negate(|place| place % 2 == 1);
        }
        Some(self)
    }

    /// Top to bottom.
    fn flipped(mut self) -> Option<Self> {
        self.size.height.is_multiple_of(self.unit().height).then_some(())?;
        for component in &mut self.components {
            component.blocks.reverse();
            component.blocks.chunks_exact_mut(component.columns).for_each(<[Block]>::reverse);
            component.negate(|place| place / 8 % 2 == 1);
        }
        Some(self)
    }
}

impl Component {
    fn negate(&mut self, is_odd: impl Fn(usize) -> bool) {
        let signs = ZIGZAG.map(|place| if is_odd(place) { -1 } else { 1 });
        for block in &mut self.blocks {
            block
                .iter_mut()
                .zip(signs)
                .for_each(|(number, sign)| *number = number.saturating_mul(sign));
        }
    }
}

fn transposed(component: Component) -> Component {
    let mirror = mirror_of_diagonal();
    let (columns, rows) = (component.columns, component.rows());
    let mut blocks = Vec::with_capacity(component.blocks.len());
    for column in 0..columns {
        for row in 0..rows {
            let block = &component.blocks[row * columns + column];
            blocks.push(mirror.map(|index| block[index]));
        }
    }
    Component {
        id: component.id,
        across: component.down,
        down: component.across,
        steps: mirror.map(|index| component.steps[index]),
        columns: rows,
        blocks,
    }
}

/// For each index of a block the index of the place on the other side of the diagonal.
fn mirror_of_diagonal() -> [usize; 64] {
    let mut index_at = [0; 64];
    ZIGZAG.iter().enumerate().for_each(|(index, place)| index_at[*place] = index);
    ZIGZAG.map(|place| index_at[place % 8 * 8 + place / 8])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::coded::subsampled;

    #[test]
    fn turned_pixels_are_those_of_the_turned_picture() {
        let file = subsampled();
        let before = crate::decode::pixels(file, crate::Format::Jpeg).unwrap().image;
        for number in 1..=8 {
            let orientation = Orientation::from_exif(number).unwrap();
            let turned = Coefficients::read(file).unwrap().turned(orientation).unwrap();
            let written =
                [&[0xff, 0xd8], turned.write().unwrap().as_slice(), &[0xff, 0xd9]].concat();
            let after = crate::decode::pixels(&written, crate::Format::Jpeg).unwrap().image;
            let expected = crate::decode::turn(before.clone(), orientation).into_rgb8();
            let after = after.into_rgb8();
            assert_eq!(after.dimensions(), expected.dimensions(), "{orientation:?}");
            // Decoders round a little differently from left than from right.
            let most = after.iter().zip(expected.iter()).map(|(a, b)| a.abs_diff(*b)).max();
            assert!(most <= Some(4), "{orientation:?}: {most:?}");
        }
    }

    #[test]
    fn turning_four_times_leads_back() {
        let start = Coefficients::read(subsampled()).unwrap();
        let turn = |picture: Coefficients| picture.turned(Orientation::TurnRight);
        let end = Some(start.clone()).and_then(turn).and_then(turn).and_then(turn).and_then(turn);
        assert_eq!(end, Some(start));
    }

    #[test]
    fn a_side_that_ends_within_a_unit_does_not_turn() {
        let mut picture = Coefficients::read(subsampled()).unwrap();
        picture.size.width -= 3;
        assert!(picture.clone().turned(Orientation::Mirrored).is_none());
        assert!(picture.clone().turned(Orientation::Transposed).is_some());
        assert!(picture.turned(Orientation::TurnLeft).is_none());
    }
}
