//! `tour`: the whole job once, on made-up data, without a window.

mod people;
mod post;

use std::path::{Path, PathBuf};

use app::{App, Arg, Context, Format, Key};
use clap::Args;
use programme::month::Month;
use serde_json::json;
use uuid::Uuid;

use crate::call::Call;
use crate::failure::Failure;

#[derive(Debug, Args)]
pub(crate) struct Arguments {
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

/// A walk under way.
struct Tour<'a> {
    call: &'a Call,
    app: App,
    /// Where the results go.
    out: &'a Path,
    /// Where files lie that stand for a person's own.
    desk: &'a Path,
    results: Vec<PathBuf>,
}

pub(crate) fn run(call: &Call, arguments: &Arguments) -> Result<(), Failure> {
    let io = |error: std::io::Error| Failure::App(error.into());
    std::fs::create_dir_all(&arguments.out).map_err(io)?;
    // Made-up data go as they came, and their key with them.
    let workshop = tempfile::tempdir().map_err(io)?;
    let key = Key::Passphrase(format!("{}{}", Uuid::now_v7(), Uuid::now_v7()).into());
    let data = workshop.path().join("data");
    let app = app::create(&data, &key, call.models.as_deref(), Context::system())?;
    app::fill_with_practice_data(&app, &call.words)?;
    let mut tour =
        Tour { call, app, out: &arguments.out, desk: workshop.path(), results: Vec::new() };
    tour.walk()?;
    if call.json {
        let files: Vec<_> = tour.results.iter().map(|path| path.to_string_lossy()).collect();
        return call.print_json(&json!({ "files": files }));
    }
    tour.results.iter().try_for_each(|path| call.print(path.display()))
}

impl Tour<'_> {
    /// From the roster to the report, in the order of the work.
    fn walk(&mut self) -> Result<(), Failure> {
        let author = self.roster()?;
        let (topic, post) = self.begin_post(author)?;
        self.say("post", &[("title", (&topic).into())]);
        let photo = self.take_in_photo(post)?;
        let (person, consent) = self.consents()?;
        self.settle(photo, person)?;
        self.hand_over(post)?;
        self.publish(post)?;
        self.withdraw(consent)?;
        self.report()?;
        self.check()
    }

    /// Tells how a step went.
    fn say(&self, step: &str, args: &[(&str, Arg<'_>)]) {
        self.call.say(&format!("cli-tour-{step}"), args);
    }

    fn report(&mut self) -> Result<(), Failure> {
        let month = Month::of(self.app.today());
        for format in Format::ALL {
            let path = app::save_report(&self.app, month, format, self.out, &self.call.words)?;
            self.results.push(path);
        }
        let posts = app::month_report(&self.app, month)?.posts;
        let month = month.to_string();
        self.say("report", &[("month", (&month).into()), ("posts", posts.into())]);
        Ok(())
    }

    fn check(&self) -> Result<(), Failure> {
        let report = app::check(&self.app)?;
        if !report.is_sound() {
            return Err(Failure::Message(self.call.words.plain("cli-error-data-damaged")));
        }
        self.say("check", &[("photos", report.photos.into())]);
        Ok(())
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
