//! A month of planned and published posts.

use chrono::NaiveDate;
use programme::calendar::{is_holiday, is_working_day};
use programme::id::MemberId;
use programme::month::Month;
use programme::photo::Photo;
use programme::planning::local_day;
use programme::post::Post;

use crate::{App, Error, Register, list_posts};

/// A day of the calendar.
#[derive(Debug, Clone)]
pub struct CalendarDay {
    /// The day.
    pub day: NaiveDate,
    /// Neither weekend nor holiday.
    pub working: bool,
    /// A public holiday of the Land.
    pub holiday: bool,
    /// Planned and published posts, by time.
    pub posts: Vec<(Post, Vec<Photo>)>,
}

/// The days of `month` with `author`'s posts, or everybody's.
///
/// # Errors
///
/// Those of the store.
pub fn calendar(
    app: &App,
    month: Month,
    author: Option<MemberId>,
) -> Result<(Vec<CalendarDay>, Register), Error> {
    let (mut posts, register) = list_posts(app, author)?;
    let at = |post: &Post| post.publication.as_ref().map(|one| one.at).or(post.planned_at);
    posts.sort_by_key(|(post, _)| at(post));
    let land = register.settings.land;
    let day = |day: NaiveDate| {
        let on_day =
            |(post, _): &&(Post, Vec<Photo>)| at(post).is_some_and(|at| local_day(at) == day);
        CalendarDay {
            day,
            working: is_working_day(day, land),
            holiday: is_holiday(day, land),
            posts: posts.iter().filter(on_day).cloned().collect(),
        }
    };
    Ok((month.days().map(day).collect(), register))
}
