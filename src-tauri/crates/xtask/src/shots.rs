//! `cargo xtask shots`: pictures of the real window for the documentation.

use crate::Outcome;
use crate::packages::{self, Need};
use crate::place::Place;
use crate::run::WINDOW_FEATURES;
use crate::step::Step;
use crate::web;

/// Walks through the practice programme and writes `docs/screenshots`.
pub(crate) fn shots() -> Outcome {
    let place = Place::find();
    packages::ensure(Need::Tests)?;
    web::build(&place)?;
    // The same selection as for all tests, so that nothing is built a second time for this.
    Step::cargo()
        .args(["build", "--workspace", "--bins", "--tests"])
        .args(WINDOW_FEATURES)
        .run()?;
    // The walk is a test that only runs when it is told where to write.
    let (tally, outcome) = Step::cargo()
        .args(["test", "--workspace", "--test", "window"])
        .args(WINDOW_FEATURES)
        .args(["--", "screenshots"])
        .env("MONFLUENCER_WINDOW", place.built("monfluencer"))
        .env("MONFLUENCER_SHOTS", place.root.join("docs/screenshots"))
        .run_counted();
    outcome?;
    if tally.passed > 0 { Ok(()) } else { Err(String::from("no walk took a picture")) }
}
