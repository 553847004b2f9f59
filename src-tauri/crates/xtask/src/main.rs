//! Run, test, check, bench and package.

fn main() {}
