//! `cargo xtask test`: every test there is.

use crate::Outcome;
use crate::models;
use crate::packages::{self, Need};
use crate::place::Place;
use crate::run::WINDOW_FEATURES;
use crate::step::Step;
use crate::tally::Tally;
use crate::web;

/// Installs, builds and runs everything; ends with the sum of all runners.
pub(crate) fn test() -> Outcome {
    let place = Place::find();
    packages::ensure(Need::Tests)?;
    web::build(&place)?;
    // The very units that `cargo test` links, plus the programs under test.
    Step::cargo()
        .args(["build", "--workspace", "--bins", "--tests"])
        .args(WINDOW_FEATURES)
        .run()?;

    let suites = [
        ("Rust and the window", rust_tests(&place)),
        ("the parts of the interface", web::script(&place, "test")),
        ("the screens", screen_tests(&place)),
    ];
    let mut sum = Tally::default();
    let mut broken = Vec::new();
    for (name, suite) in suites {
        let (tally, outcome) = suite.run_counted();
        sum += tally;
        match outcome {
            Err(reason) => broken.push(format!("{name}: {reason}")),
            Ok(()) if tally.is_empty() => broken.push(format!("{name}: no test was counted")),
            Ok(()) => {}
        }
    }
    for reason in &broken {
        eprintln!("{reason}");
    }
    println!("{sum}");
    if broken.is_empty() { Ok(()) } else { Err(String::from("not everything passed")) }
}

/// Cargo goes on after a failed package, so that one run shows everything.
fn rust_tests(place: &Place) -> Step {
    Step::cargo()
        .args(["test", "--workspace", "--no-fail-fast"])
        .args(WINDOW_FEATURES)
        .env(models::VARIABLE, models::folder(place))
        .env("MONFLUENCER_WINDOW", place.built("monfluencer"))
        .env("MONFLUENCER_CLI", place.built("monfluencer-cli"))
}

fn screen_tests(place: &Place) -> Step {
    let step = web::script(place, "test:screens");
    match packages::browser() {
        Some(browser) => step.env("CHROMIUM", browser),
        None => step,
    }
}
