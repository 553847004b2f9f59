//! JPEG files.

pub(crate) mod clean;
pub(crate) mod coding;
pub(crate) mod repaint;
pub(crate) mod segments;
