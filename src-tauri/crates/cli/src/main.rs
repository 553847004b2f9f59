//! The same use cases as the window, for scripts.

fn main() {}
