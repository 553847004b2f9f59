//! The window of Monfluencer.

fn main() {}
