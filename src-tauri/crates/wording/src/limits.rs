//! LinkedIn's limits, each with its source and how sure it is.
//!
//! LinkedIn publishes few of them. When one changes, this file is the only
//! one to touch.

use std::ops::RangeInclusive;

/// Longest text of a post, in UTF-16 units; an emoji counts two.
///
/// Source: error text of LinkedIn's posts API and its own counter. Good.
pub const POST_UNITS: u32 = 3_000;

/// From here on the text is nearly too long, in UTF-16 units: room for one
/// more short sentence. Our own choice.
pub const POST_UNITS_NEARLY: u32 = 2_900;

/// Texts are examined up to here, in UTF-16 units. What is longer by so much
/// is no post but a pasted document: its length is the only hint it needs.
/// Our own choice, so that the time for any text is bounded.
pub const EXAMINED_UNITS: u32 = 4 * POST_UNITS;

/// Lines shown above "see more"; line breaks use them up.
///
/// Source: observation, confirmed by public preview tools. Medium.
pub const FOLD_LINES: usize = 3;

/// Most characters shown above "see more" on a desktop. Source as above.
pub const FOLD_CHARACTERS_DESKTOP: usize = 210;

/// Most characters shown above "see more" on a phone. Source as above.
pub const FOLD_CHARACTERS_PHONE: usize = 140;

/// Alternative texts above this many UTF-16 units are worth shortening:
/// screen readers cannot pause inside them.
///
/// Sources disagree about LinkedIn's own limit (120 to 4,086). Conflict.
pub const ALT_TEXT_UNITS_ADVISED: u32 = 300;

/// Alternative texts above this many UTF-16 units are refused: below every
/// recent figure for LinkedIn's own limit, above any useful description.
pub const ALT_TEXT_UNITS: u32 = 1_000;

/// Most pictures in one post. Source: LinkedIn's multi-image API. Good.
pub const PICTURES: usize = 20;

/// How many hashtags a post carries well. Source: LinkedIn's help pages. Medium.
pub const HASHTAGS: RangeInclusive<usize> = 3..=5;

/// Links longer than this many characters are replaced by a lnkd.in address.
///
/// Source: observation. Good.
pub const LINK_CHARACTERS_KEPT: usize = 26;

/// Length that is read to the end most often, in UTF-16 units. Weak: a
/// figure of agencies, so it is shown but never hinted at.
pub const READING_UNITS: RangeInclusive<u32> = 800..=1_200;
