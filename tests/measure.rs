//! What benchmarks of whole programs share: which are wanted, and how a row is told.

use std::time::Duration;

/// Whether a group of this name was asked for: by a part of it as an argument, or all without one.
#[must_use]
pub fn is_wanted(name: &str) -> bool {
    // Cargo hands over "--bench" as well.
    let mut wanted = std::env::args().skip(1).filter(|one| one != "--bench").peekable();
    wanted.peek().is_none() || wanted.any(|one| name.contains(&one))
}

/// Prints the median of `times`, or `absent` where there are none.
pub fn print_row(name: &str, mut times: Vec<Duration>, absent: &str) {
    times.sort_unstable();
    match times.get(times.len() / 2) {
        Some(median) => println!("  {name:<30} {:9.2} ms", median.as_secs_f64() * 1000.0),
        None => println!("  {name:<30} {absent}"),
    }
}
