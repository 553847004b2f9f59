//! `cargo xtask check`: everything about the code that is not a test.

use crate::Outcome;
use crate::packages::{self, Need};
use crate::place::Place;
use crate::run::WINDOW_FEATURES;
use crate::step::Step;
use crate::{tools, web};

/// Where the generated types of the interface lie.
const BINDINGS: &str = "ui/src/lib/generated";

/// Runs all checks, also after one has failed, and names those that failed.
pub(crate) fn check() -> Outcome {
    let place = Place::find();
    packages::ensure(Need::Window)?;
    web::build(&place)?;
    let checks: [(&str, fn(&Place) -> Outcome); 7] = [
        ("format", format),
        ("lints", lints),
        ("interface", interface),
        ("bindings", bindings),
        ("licences", licences),
        ("unused dependencies", unused_dependencies),
        ("workflows", workflows),
    ];
    let mut failed = Vec::new();
    for (name, check) in checks {
        if let Err(reason) = check(&place) {
            eprintln!("{name}: {reason}");
            failed.push(name);
        }
    }
    if failed.is_empty() {
        println!("All checks passed.");
        Ok(())
    } else {
        Err(format!("failed: {}", failed.join(", ")))
    }
}

fn format(_: &Place) -> Outcome {
    Step::cargo().args(["fmt", "--all", "--check"]).run()
}

fn lints(_: &Place) -> Outcome {
    Step::cargo()
        .args(["clippy", "--workspace", "--all-targets"])
        .args(WINDOW_FEATURES)
        .args(["--features", "tests/bench", "--", "-D", "warnings"])
        .run()
}

fn interface(place: &Place) -> Outcome {
    Step::npm().args(["run", "check"]).within(&place.ui()).run()
}

/// Exports the types anew and compares them with the committed ones.
fn bindings(place: &Place) -> Outcome {
    let (tally, outcome) = Step::cargo()
        .args(["test", "--workspace", "--lib", "--bins"])
        .args(WINDOW_FEATURES)
        .arg("export_bindings")
        .run_counted();
    outcome?;
    if tally.passed == 0 {
        return Err(String::from("no test named export_bindings… ran"));
    }
    // Unlike `git diff`, this sees files that were never added.
    let status = Step::new("git").args(["status", "--porcelain", "--untracked-files=all", "--"]);
    let changed = status.arg(BINDINGS).within(&place.root).output()?;
    if changed.is_empty() {
        return Ok(());
    }
    Err(format!("{BINDINGS} is not what the Rust side exports; commit this:\n{changed}"))
}

/// Rust packages here; npm packages and the arrows are tests of package `tests`.
fn licences(place: &Place) -> Outcome {
    // Advisories need a connection: the workflow on GitHub asks for them. What is checked here
    // are the packages of all systems, so those of the others may have to be fetched first.
    let deny = tools::ensure(place, "cargo-deny", "0.20.2")?;
    Step::new(deny)
        .args(["--locked", "--workspace", "--all-features"])
        .args(["check", "licenses", "bans", "sources"])
        .within(&place.root)
        .run()
}

fn unused_dependencies(place: &Place) -> Outcome {
    let machete = tools::ensure(place, "cargo-machete", "0.9.2")?;
    // Some libraries have another name than their package: only the metadata tell.
    Step::new(machete).arg("--with-metadata").within(&place.root).run()
}

fn workflows(place: &Place) -> Outcome {
    Step::npm().args(["run", "workflows"]).within(&place.ui()).run()
}
