//! Everything worth telling about a text, with its place.

use std::ops::Range;

use serde::Serialize;

use crate::hashtag::{self, CaseAdvice};
use crate::letters::{Pretend, pretend};
use crate::limits::{HASHTAGS, LINK_CHARACTERS_KEPT, POST_UNITS, POST_UNITS_NEARLY};
use crate::mask::Mask;
use crate::personal::{ibans, phones};
use crate::prose::{Sentence, sentences, shouting};
use crate::span::{Ruler, Span, count, examined};
use crate::weblink::{Addresses, addresses, mentions};

/// Sentences of more words are hard to follow on a phone. Source: guides to
/// plain German for public authorities advise 15 to 20; some room is left.
const LONGEST_SENTENCE_WORDS: usize = 25;

/// One thing worth telling.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Hint {
    /// What.
    pub kind: HintKind,
    /// Where. Empty, at the end of the text, where something is missing.
    pub span: Span,
}

/// What a hint is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum HintKind {
    /// LinkedIn would refuse the text.
    TooLong {
        /// UTF-16 units over the limit.
        over: u32,
    },
    /// Little room is left.
    NearlyTooLong {
        /// UTF-16 units left.
        left: u32,
    },
    /// Without a hashtag few people outside the network find the post.
    NoHashtag,
    /// Fewer hashtags than advised.
    FewHashtags {
        /// How many there are.
        count: u32,
    },
    /// More hashtags than advised.
    TooManyHashtags {
        /// How many there are.
        count: u32,
    },
    /// A hashtag reads better with a capital for each word.
    HashtagCase {
        /// Written so, with its sign; `None` where only the writer knows the words.
        better: Option<String>,
    },
    /// A sign such as a hyphen or a colon ends the hashtag early.
    HashtagCut,
    /// Letters that only look bold or italic, and that screen readers cannot read.
    PretendBold {
        /// The same in plain letters.
        plain: String,
    },
    /// A link.
    LinkInText {
        /// Long enough to be replaced by a lnkd.in address.
        shortened: bool,
        /// With a picture in the post LinkedIn shows no preview of the page.
        without_preview: bool,
    },
    /// A name behind an @, which stays plain text unless it is typed at LinkedIn.
    MentionPasted,
    /// Capitals or exclamation marks.
    Shouting,
    /// A sentence too long to follow.
    LongSentence {
        /// How many words it has.
        words: u32,
    },
    /// An e-mail address.
    EmailInText,
    /// A telephone number.
    PhoneInText,
    /// A bank account, with a right checksum.
    IbanInText,
}

/// What a hint means for the post.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The post cannot go out so.
    Blocks,
    /// Up to the writer.
    Advice,
}

impl Hint {
    /// What the hint means for the post: only a text that LinkedIn refuses blocks.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match self.kind {
            HintKind::TooLong { .. } => Severity::Blocks,
            HintKind::NearlyTooLong { .. }
            | HintKind::NoHashtag
            | HintKind::FewHashtags { .. }
            | HintKind::TooManyHashtags { .. }
            | HintKind::HashtagCase { .. }
            | HintKind::HashtagCut
            | HintKind::PretendBold { .. }
            | HintKind::LinkInText { .. }
            | HintKind::MentionPasted
            | HintKind::Shouting
            | HintKind::LongSentence { .. }
            | HintKind::EmailInText
            | HintKind::PhoneInText
            | HintKind::IbanInText => Severity::Advice,
        }
    }

    /// What to write in place of [`Hint::span`], where that is certain.
    #[must_use]
    pub fn replacement(&self) -> Option<&str> {
        match &self.kind {
            HintKind::HashtagCase { better } => better.as_deref(),
            HintKind::PretendBold { plain } => Some(plain),
            HintKind::TooLong { .. }
            | HintKind::NearlyTooLong { .. }
            | HintKind::NoHashtag
            | HintKind::FewHashtags { .. }
            | HintKind::TooManyHashtags { .. }
            | HintKind::HashtagCut
            | HintKind::LinkInText { .. }
            | HintKind::MentionPasted
            | HintKind::Shouting
            | HintKind::LongSentence { .. }
            | HintKind::EmailInText
            | HintKind::PhoneInText
            | HintKind::IbanInText => None,
        }
    }
}

/// A text taken apart. Each letter belongs to one part at most.
pub(crate) struct Parts<'text> {
    addresses: Addresses,
    ibans: Vec<Range<usize>>,
    phones: Vec<Range<usize>>,
    hashtags: Vec<Range<usize>>,
    mentions: Vec<Range<usize>>,
    pretend: Vec<Pretend>,
    /// Without the words of the parts above, except for pretend letters.
    pub(crate) sentences: Vec<Sentence<'text>>,
}

impl<'text> Parts<'text> {
    /// `text` is [`examined`].
    pub(crate) fn of(text: &'text str) -> Self {
        let mut mask = Mask::new(text);
        let cover = |mask: &mut Mask, parts: &[Range<usize>]| {
            for bytes in parts {
                mask.cover(bytes);
            }
        };
        let addresses = addresses(text);
        cover(&mut mask, &addresses.links);
        cover(&mut mask, &addresses.emails);
        let ibans = ibans(text, &mask);
        cover(&mut mask, &ibans);
        let phones = phones(text, &mask);
        cover(&mut mask, &phones);
        let hashtags = hashtag::find(text, &mask);
        cover(&mut mask, &hashtags);
        let mentions = mentions(text, &mask);
        let sentences = sentences(text, &mask);
        Self { addresses, ibans, phones, hashtags, mentions, pretend: pretend(text), sentences }
    }
}

/// Hints for `text`, which goes out with so many `pictures`; what blocks first,
/// then in the order of the text. A blank text gets none.
///
/// Beyond [`crate::limits::EXAMINED_UNITS`] only the length is looked at.
#[must_use]
pub fn hints(text: &str, pictures: usize) -> Vec<Hint> {
    if text.trim().is_empty() {
        return Vec::new();
    }
    let units = count(text);
    let text = examined(text);
    let ruler = Ruler::new(text);
    let parts = Parts::of(text);
    let mut hints: Vec<Hint> = length_hint(units).into_iter().collect();
    hints.extend(hashtag_hints(text, &parts, &ruler));
    let placed = [links(text, &parts, pictures > 0), personal(&parts), style(text, &parts)];
    let placed = placed.into_iter().flatten();
    hints.extend(placed.map(|(kind, bytes)| Hint { kind, span: ruler.span(&bytes) }));
    hints.sort_by_key(|hint| (hint.severity(), hint.span));
    hints
}

type Placed = (HintKind, Range<usize>);

fn length_hint(units: u32) -> Option<Hint> {
    if units > POST_UNITS {
        let kind = HintKind::TooLong { over: units - POST_UNITS };
        return Some(Hint { kind, span: Span { start: POST_UNITS, end: units } });
    }
    let kind = HintKind::NearlyTooLong { left: POST_UNITS - units };
    (units >= POST_UNITS_NEARLY).then_some(Hint { kind, span: Span { start: units, end: units } })
}

fn hashtag_hints(text: &str, parts: &Parts<'_>, ruler: &Ruler) -> Vec<Hint> {
    let mut hints = Vec::new();
    let end = ruler.span(&(text.len()..text.len()));
    let count = u32::try_from(parts.hashtags.len()).unwrap_or(u32::MAX);
    match parts.hashtags.as_slice() {
        [] => hints.push(Hint { kind: HintKind::NoHashtag, span: end }),
        few if few.len() < *HASHTAGS.start() => {
            hints.push(Hint { kind: HintKind::FewHashtags { count }, span: end });
        }
        [.., last] if !HASHTAGS.contains(&parts.hashtags.len()) => {
            let span = ruler.span(&(parts.hashtags[*HASHTAGS.end()].start..last.end));
            hints.push(Hint { kind: HintKind::TooManyHashtags { count }, span });
        }
        _ => {}
    }
    for tag in parts.hashtags.iter().map(|bytes| hashtag::describe(text, bytes, ruler)) {
        let kind = match tag.advice {
            _ if tag.cut => HintKind::HashtagCut,
            Some(CaseAdvice::Write(better)) => {
                HintKind::HashtagCase { better: Some(format!("#{better}")) }
            }
            Some(CaseAdvice::CapitalPerWord) => HintKind::HashtagCase { better: None },
            None => continue,
        };
        hints.push(Hint { kind, span: tag.span });
    }
    hints
}

fn links(text: &str, parts: &Parts<'_>, without_preview: bool) -> Vec<Placed> {
    let link = |bytes: &Range<usize>| {
        let shortened = text[bytes.clone()].chars().count() > LINK_CHARACTERS_KEPT;
        (HintKind::LinkInText { shortened, without_preview }, bytes.clone())
    };
    parts.addresses.links.iter().map(link).collect()
}

fn personal(parts: &Parts<'_>) -> Vec<Placed> {
    let all = |kind: HintKind, found: &[Range<usize>]| -> Vec<Placed> {
        found.iter().map(|bytes| (kind.clone(), bytes.clone())).collect()
    };
    let mut hints = all(HintKind::EmailInText, &parts.addresses.emails);
    hints.extend(all(HintKind::PhoneInText, &parts.phones));
    hints.extend(all(HintKind::IbanInText, &parts.ibans));
    hints.extend(all(HintKind::MentionPasted, &parts.mentions));
    hints
}

fn style(text: &str, parts: &Parts<'_>) -> Vec<Placed> {
    let loud = shouting(text, &parts.sentences).into_iter();
    let mut hints: Vec<Placed> = loud.map(|bytes| (HintKind::Shouting, bytes)).collect();
    let pretend = parts.pretend.iter();
    hints.extend(
        pretend.map(|one| (HintKind::PretendBold { plain: one.plain.clone() }, one.bytes.clone())),
    );
    let long = parts.sentences.iter().filter(|one| one.words.len() > LONGEST_SENTENCE_WORDS);
    hints.extend(long.map(|one| {
        let words = u32::try_from(one.words.len()).unwrap_or(u32::MAX);
        (HintKind::LongSentence { words }, one.bytes())
    }));
    hints
}

#[cfg(test)]
mod tests;
