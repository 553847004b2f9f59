//! How long windows take from their start to the first thing one can read, next to an empty one.
//!
//! Rounds take turns, as in `processes.rs`. What a test driver adds is in both rows.

use std::path::PathBuf;
use std::time::Duration;

use tests::desk::{Desk, Trouble};

const ROUNDS: usize = 7;

/// The variable that names a program, and what is there once its window can be read.
const ROWS: [(&str, &str, &str); 2] = [
    ("empty Tauri window", "MONFLUENCER_EMPTY_WINDOW", "body"),
    ("Monfluencer", "MONFLUENCER_WINDOW", "h1"),
];

fn main() -> Result<(), Trouble> {
    // Cargo hands over "--bench" as well.
    let wanted: Vec<String> = std::env::args().skip(1).filter(|one| one != "--bench").collect();
    if !wanted.is_empty() && !wanted.iter().any(|one| "window start".contains(one.as_str())) {
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
    for ((name, ..), mut times) in ROWS.iter().zip(times) {
        times.sort_unstable();
        match times.get(times.len() / 2) {
            Some(median) => println!("  {name:<30} {:9.2} ms", median.as_secs_f64() * 1000.0),
            None => println!("  {name:<30} not built"),
        }
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
