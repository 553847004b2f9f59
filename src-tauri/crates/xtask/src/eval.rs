//! `cargo xtask eval`: how much of what is in pictures the photo check sees.

use std::path::Path;

use crate::Outcome;
use crate::bench::build_release;
use crate::models;
use crate::packages::{self, Need};
use crate::place::Place;
use crate::step::Step;
use crate::web;

/// Finders are tuned on pictures of seeds below 1000. These are for reporting alone.
const REPORT_SEED: &str = "1001";

/// Pictures of each set: enough for every kind and turn, few enough for a coffee.
const COUNT: &str = "48";

/// Measures on the pictures of a folder, or without one on pictures made for it.
pub(crate) fn eval(arguments: &[String]) -> Outcome {
    let place = Place::find();
    packages::ensure(Need::Window)?;
    models::try_models(&place);
    // The window is a part of that build, and has the interface in it.
    web::build(&place)?;
    build_release()?;
    match arguments.first().filter(|first| !first.starts_with("--")) {
        Some(folder) => measure(&place, Path::new(folder), &arguments[1..]),
        None => rendered(&place, arguments),
    }
}

/// Makes texts, codes and pictures without either, and measures on them.
pub(crate) fn rendered(place: &Place, arguments: &[String]) -> Outcome {
    // 12 megapixels for codes, whose share of the picture is what counts, less for text, as a
    // phone's photo of a desk is shown.
    for (set, size) in [("text", "2400x1800"), ("codes", "4032x3024"), ("empty", "2400x1800")] {
        let folder = place.target.join("eval").join(set);
        example(place, "render")
            .arg(&folder)
            .args(["--only", set, "--size", size, "--seed", REPORT_SEED, "--count", COUNT])
            .run()?;
        measure(place, &folder, arguments)?;
    }
    Ok(())
}

fn measure(place: &Place, folder: &Path, arguments: &[String]) -> Outcome {
    let models = models::folder(place);
    example(place, "eval").arg(folder).args(arguments).env(models::VARIABLE, models).run()
}

fn example(place: &Place, name: &str) -> Step {
    Step::new(place.released(&format!("examples/{name}")))
}
