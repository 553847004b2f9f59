//! `cargo xtask run`: the window, or the tour where there is no display.

use crate::Outcome;
use crate::models;
use crate::packages::{self, Need};
use crate::place::Place;
use crate::step::Step;
use crate::web;

/// Makes the window load its own files instead of a development server's.
pub(crate) const WINDOW_FEATURES: &[&str] = &["--features", "tauri/custom-protocol"];

/// Builds and starts Monfluencer with `arguments`.
pub(crate) fn run(arguments: &[String]) -> Outcome {
    let place = Place::find();
    if !has_display(|name| std::env::var(name).ok()) {
        println!("There is no display here, so no window can open.");
        println!("The tour goes through the same work on made-up data instead.");
        return tour(&place);
    }
    packages::ensure(Need::Window)?;
    models::try_models(&place);
    web::build(&place)?;
    Step::cargo().args(["build", "--package", "monfluencer"]).args(WINDOW_FEATURES).run()?;
    let arguments = arguments.strip_prefix(&[String::from("--")]).unwrap_or(arguments);
    Step::new(place.built("monfluencer")).args(arguments).run()
}

fn tour(place: &Place) -> Outcome {
    packages::ensure(Need::CommandLine)?;
    models::try_models(place);
    Step::cargo().args(["build", "--package", "cli"]).run()?;
    let out = place.target.join("tour");
    Step::new(place.built("monfluencer-cli")).args(["tour", "--out"]).arg(out).run()
}

/// Whether a window can be shown. Only Linux does without.
fn has_display(variable: impl Fn(&str) -> Option<String>) -> bool {
    let set = |name| variable(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn knows_a_display_by_its_variables() {
        let cases = [
            ("X11", ("DISPLAY", ":0"), true),
            ("Wayland", ("WAYLAND_DISPLAY", "wayland-0"), true),
            ("set, but empty", ("DISPLAY", ""), false),
            ("neither", ("TERM", "xterm"), false),
        ];
        for (name, (variable, value), expected) in cases {
            let display = has_display(|asked| (asked == variable).then(|| String::from(value)));
            assert_eq!(display, expected, "{name}");
        }
    }
}
