//! What can be said about a text while it is written.

use wording::{Device, Hint, Readability, Span};

/// Everything the editor shows beside a text. Positions are UTF-16 units.
#[derive(Debug, Clone)]
pub struct TextCheck {
    /// Its length.
    pub count: u32,
    /// Where "see more" cuts on a desktop.
    pub fold_desktop: Option<u32>,
    /// Where it cuts on a phone.
    pub fold_phone: Option<u32>,
    /// How well it reads; `None` while there is too little of it.
    pub readability: Option<Readability>,
    /// Advice in the order of the text.
    pub hints: Vec<Hint>,
    /// Where hashtags stand.
    pub hashtags: Vec<Span>,
}

/// Looks at a text; pure, and quick enough for every key.
#[must_use]
pub fn check_text(text: &str, pictures: usize) -> TextCheck {
    let fold = |device| wording::fold(text, device).map(|byte| wording::count(&text[..byte]));
    TextCheck {
        count: wording::count(text),
        fold_desktop: fold(Device::Desktop),
        fold_phone: fold(Device::Phone),
        readability: wording::readability(text),
        hints: wording::hints(text, pictures),
        hashtags: wording::hashtags(text).into_iter().map(|one| one.span).collect(),
    }
}
