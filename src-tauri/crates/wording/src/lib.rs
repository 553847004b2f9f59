//! What is in a text: LinkedIn's limits, hints, hashtags, readability, links.
//!
//! Pure functions over `&str`. Nothing here judges a post except its length:
//! every other hint is advice. Positions are given in UTF-16 units, because
//! the text field that shows them counts in these.

mod alt_text;
mod composer;
mod fold;
mod hashtag;
mod hint;
mod letters;
pub mod limits;
mod mask;
mod personal;
mod post_link;
mod prose;
mod readability;
mod span;
mod weblink;

pub use alt_text::{AltText, alt_text};
pub use composer::{Composer, composer};
pub use fold::{Device, fold};
pub use hashtag::{CaseAdvice, Hashtag, hashtags};
pub use hint::{Hint, HintKind, Severity, hints};
pub use post_link::{PostKind, PostLink, PostLinkError, PostUrn, post_link};
pub use readability::{Readability, Reading, readability};
pub use span::{Span, count};
