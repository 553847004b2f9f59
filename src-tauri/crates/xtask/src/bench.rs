//! `cargo xtask bench`: what Monfluencer costs, next to peers in the same run.

use crate::Outcome;
use crate::eval;
use crate::models;
use crate::packages::{self, Need};
use crate::place::{Place, find_program};
use crate::run::WINDOW_FEATURES;
use crate::step::Step;
use crate::web;

/// Builds what people get, then measures it. `filter` selects rows by a part of their name.
pub(crate) fn bench(filter: &[String]) -> Outcome {
    let place = Place::find();
    packages::ensure(Need::Tests)?;
    if find_program("exiftool").is_none() {
        println!("exiftool is not installed here, so its rows will be missing.");
    }
    models::try_models(&place);
    web::build(&place)?;
    build_release()?;
    let mut speed = Step::new(place.released("examples/speed"));
    // Photos of real people do not lie in the repository.
    let photo = place.root.join("../shared/photos/human-group-5.jpg");
    if photo.is_file() {
        speed = speed.arg(photo);
    }
    speed.env(models::VARIABLE, models::folder(&place)).run()?;
    if filter.is_empty() {
        // Next to Tesseract and zbarimg, on the same pictures.
        eval::rendered(&place, &["--peers".to_owned()])?;
    }
    Step::cargo()
        .args(["bench", "--workspace", "--features", "tests/bench"])
        .args(WINDOW_FEATURES)
        .args(["--bench", "photos", "--bench", "processes", "--bench", "windows", "--"])
        .args(filter)
        .env(models::VARIABLE, models::folder(&place))
        .env("MONFLUENCER_WINDOW", place.released("monfluencer"))
        .env("MONFLUENCER_EMPTY_WINDOW", place.released("examples/empty_window"))
        .env("MONFLUENCER_CLI", place.released("monfluencer-cli"))
        .run()
}

/// Everything that is measured, in one build: a choice of packages would choose features of what
/// they share as well, and build that anew.
pub(crate) fn build_release() -> Outcome {
    Step::cargo()
        .args(["build", "--release", "--workspace", "--bins", "--examples"])
        .args(WINDOW_FEATURES)
        .run()
}
