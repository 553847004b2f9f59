//! How long windows take from their start to the first thing one can read, next to an empty one.
//!
//! Rounds take turns, as in `processes.rs`. What a test driver adds is in both rows.

use std::path::PathBuf;
use std::time::Duration;

use tests::desk::{Desk, Trouble};
use tests::measure::{is_wanted, print_row};

const ROUNDS: usize = 7;

/// The variable that names a program, and what is there once its window can be read.
const ROWS: [(&str, &str, &str); 2] = [
    ("empty Tauri window", "MONFLUENCER_EMPTY_WINDOW", "body"),
    ("Monfluencer", "MONFLUENCER_WINDOW", "h1"),
];

fn main() -> Result<(), Trouble> {
    if !is_wanted("window start") {
        return Ok(());
    }
    let mut times = vec![Vec::new(); ROWS.len()];
    for _ in 0..ROUNDS {
        for ((_, variable, sign), times) in ROWS.iter().zip(&mut times) {
            let program = std::env::var_os(variable).map(PathBuf::from);
            let Some(program) = program.filter(|path| path.is_file()) else { continue };
            times.push(start(program, sign)?);
        }
    }
    println!("window start, median of {ROUNDS}");
    for ((name, ..), times) in ROWS.iter().zip(times) {
        print_row(name, times, "not built");
    }
    Ok(())
}

fn start(program: PathBuf, sign: &str) -> Result<Duration, Trouble> {
    let mut time = Duration::ZERO;
    Desk::for_program(program)?.work(async |window| {
        window.find_css(sign).await?;
        time = window.since_start();
        Ok(())
    })?;
    Ok(time)
}
