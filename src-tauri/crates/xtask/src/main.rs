//! `cargo xtask`: run, test, check, bench and package Monfluencer.
//!
//! Depends on nothing but the standard library, so that it builds in a second
//! on a machine that has only Rust.

mod bench;
mod check;
mod dist;
mod eval;
mod models;
mod packages;
mod place;
mod run;
mod shots;
mod step;
mod tally;
mod test;
mod tools;
mod web;

use std::process::ExitCode;

/// What a task answers: nothing, or one sentence for the person who called it.
type Outcome<T = ()> = Result<T, String>;

const USAGE: &str = "\
usage: cargo xtask <task> [arguments]

  run [arguments]   install what is missing, build, open the window
  test              install what is missing, build, run every test
  check             format, lints, types, bindings, licences, unused dependencies
  bench [filter]    measure, next to peers
  eval [folder]     measure what the photo check sees
  models            bring the models of the photo check
  dist              build the installable packages of this system
  shots             take the screenshots in docs/screenshots
";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let task = arguments.next().unwrap_or_default();
    let rest: Vec<String> = arguments.collect();
    let outcome = match task.as_str() {
        "run" => run::run(&rest),
        "test" => test::test(),
        "check" => check::check(),
        "bench" => bench::bench(&rest),
        "eval" => eval::eval(&rest),
        "models" => models::models(),
        "dist" => dist::dist(),
        "shots" => shots::shots(),
        _ => {
            eprint!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("xtask {task}: {reason}");
            ExitCode::FAILURE
        }
    }
}
