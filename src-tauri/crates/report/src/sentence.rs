//! The month in one sentence.

use programme::month_report::MonthReport;

use crate::labels;
use crate::words::Words;

/// How many of the posts went out in the posting window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Share {
    /// None.
    None,
    /// Up to half, or a single post: its number is said.
    Some,
    /// More than half.
    Most,
    /// At least nine of ten.
    Almost,
    /// Every one.
    All,
}

impl Share {
    /// The word by which messages choose.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Some => "some",
            Self::Most => "most",
            Self::Almost => "almost",
            Self::All => "all",
        }
    }
}

/// Puts `inside` of `posts` into words.
#[must_use]
pub fn share(inside: u32, posts: u32) -> Share {
    let (inside, posts) = (u64::from(inside), u64::from(posts));
    if inside == 0 {
        Share::None
    } else if posts == 1 || inside * 2 <= posts {
        Share::Some
    } else if inside >= posts {
        Share::All
    } else if inside * 10 >= posts * 9 {
        Share::Almost
    } else {
        Share::Most
    }
}

/// "26 von 30 Beiträgen, fast alle zwischen 8 und 16 Uhr."
#[must_use]
pub fn sentence(report: &MonthReport, words: &dyn Words) -> String {
    let month = labels::month(report.month, words);
    let [from, to] = report.window;
    let inside = ("inside", report.in_window.into());
    let window = [("from", from.into()), ("to", to.into())];
    match (report.posts, report.target) {
        (0, 0) => words.text("report-sentence-idle", &[("month", (&month).into())]),
        (0, target) => {
            let args = [("target", target.into()), ("month", (&month).into())];
            words.text("report-sentence-empty", &args)
        }
        (posts, 0) => {
            let args = [("posts", posts.into()), inside, window[0], window[1]];
            words.text("report-sentence-untargeted", &args)
        }
        (posts, target) => {
            let share = ("share", share(report.in_window, posts).code().into());
            let posts = ("posts", posts.into());
            let args = [posts, ("target", target.into()), inside, share, window[0], window[1]];
            words.text("report-sentence", &args)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_put_into_words() {
        let cases = [
            ("no posts", 0, 0, Share::None),
            ("none inside", 0, 26, Share::None),
            ("a single one", 1, 1, Share::Some),
            ("half", 13, 26, Share::Some),
            ("more than half", 14, 26, Share::Most),
            ("nine of ten", 9, 10, Share::Almost),
            ("just below", 89, 100, Share::Most),
            ("as in October", 24, 26, Share::Almost),
            ("all", 26, 26, Share::All),
            ("no overflow", u32::MAX, u32::MAX, Share::All),
        ];
        for (name, inside, posts, expected) in cases {
            assert_eq!(share(inside, posts), expected, "{name}");
        }
    }
}
