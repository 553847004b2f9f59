//! Which parts of a text are already spoken for.

use std::ops::Range;

/// Marks bytes that belong to a link, an address or a number, so that the
/// same letters are not hinted at twice.
pub(crate) struct Mask(Vec<bool>);

impl Mask {
    pub(crate) fn new(text: &str) -> Self {
        Self(vec![false; text.len()])
    }

    pub(crate) fn cover(&mut self, bytes: &Range<usize>) {
        self.0[bytes.clone()].fill(true);
    }

    pub(crate) fn covers(&self, byte: usize) -> bool {
        self.0.get(byte).copied().unwrap_or(false)
    }
}
