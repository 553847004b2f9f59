//! The hand-over to LinkedIn's own composer.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;

/// Opens the composer. Source: LinkedIn's share links. Good.
const COMPOSER: &str = "https://www.linkedin.com/feed/?shareActive=true";

/// Longest link in bytes that is sure to arrive: servers commonly refuse a
/// request line of more than 8 KiB, and the path is only a part of it.
const LONGEST_LINK: usize = 8_000;

/// Everything but the unreserved characters of RFC 3986. Blanks become %20,
/// since LinkedIn would show a `+` as such.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// A link that opens LinkedIn's composer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Composer {
    /// To be opened in the browser.
    pub url: String,
    /// Whether the text is filled in. A text with very many umlauts or emoji
    /// does not fit into a link: then it has to be pasted.
    pub carries_text: bool,
}

/// The link that opens LinkedIn's composer with `text` filled in.
///
/// Pictures never travel along: LinkedIn offers no way.
#[must_use]
pub fn composer(text: &str) -> Composer {
    let text = text.trim().replace("\r\n", "\n");
    let room = LONGEST_LINK - COMPOSER.len() - "&text=".len();
    let mut encoded = String::new();
    for part in utf8_percent_encode(&text, ENCODED) {
        if encoded.len() + part.len() > room {
            return Composer { url: COMPOSER.into(), carries_text: false };
        }
        encoded.push_str(part);
    }
    if encoded.is_empty() {
        return Composer { url: COMPOSER.into(), carries_text: false };
    }
    Composer { url: format!("{COMPOSER}&text={encoded}"), carries_text: true }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_arrives_as_it_was_written() {
        let cases = [
            ("plain", "Guten Morgen"),
            ("what a query would swallow", "50 % & mehr + #Bürgerbüro = ja? /\\ \"x\" <y>"),
            ("lines and emoji", "eins\n\nzwei 👍🏽 „drei“"),
        ];
        for (name, text) in cases {
            let link = composer(text);
            let url = url::Url::parse(&link.url).unwrap();
            let query: Vec<_> = url.query_pairs().collect();
            assert_eq!(query[0], ("shareActive".into(), "true".into()), "{name}");
            assert_eq!(query[1], ("text".into(), text.into()), "{name}");
            assert!(link.url.is_ascii() && link.carries_text, "{name}");
            assert!(!link.url.contains('+'), "{name}: a plus would be shown");
        }
        assert_eq!(composer("a\r\nb").url, format!("{COMPOSER}&text=a%0Ab"));
    }

    #[test]
    fn a_link_stays_short_enough_to_open() {
        let cases = [
            ("a full German post", "Größe zählt. ".repeat(230), true),
            ("only emoji", "👍".repeat(1_500), false),
            ("a document", "x".repeat(1_000_000), false),
            ("nothing", "  ".into(), false),
        ];
        for (name, text, expected) in cases {
            let link = composer(&text);
            assert_eq!(link.carries_text, expected, "{name}");
            assert!(link.url.len() <= LONGEST_LINK, "{name}");
        }
    }
}
