//! Links, e-mail addresses and pasted mentions in a text.

use std::ops::Range;

use linkify::{LinkFinder, LinkKind};

use crate::mask::Mask;

/// What was found, by place.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Addresses {
    pub(crate) links: Vec<Range<usize>>,
    pub(crate) emails: Vec<Range<usize>>,
}

/// Endings that make "monheim.de" a link while "Schluss.Danach" is a missing blank.
const ENDINGS: [&str; 22] = [
    "at", "berlin", "ch", "cologne", "com", "de", "edu", "eu", "fr", "gov", "info", "int", "io",
    "koeln", "li", "lu", "net", "nl", "nrw", "org", "ruhr", "uk",
];

/// Finds links, with and without a scheme, and e-mail addresses.
pub(crate) fn addresses(text: &str) -> Addresses {
    let mut finder = LinkFinder::new();
    finder.url_must_have_scheme(false);
    let mut found = Addresses::default();
    for link in finder.links(text) {
        let bytes = link.start()..link.end();
        match link.kind() {
            LinkKind::Email => found.emails.push(bytes),
            LinkKind::Url if leads_somewhere(link.as_str()) => found.links.push(bytes),
            _ => {}
        }
    }
    found
}

fn leads_somewhere(link: &str) -> bool {
    if let Some((scheme, _)) = link.split_once("://") {
        return matches!(scheme.to_ascii_lowercase().as_str(), "http" | "https");
    }
    let host = link.split(['/', '?', '#', ':']).next().unwrap_or(link);
    let ending = host.rsplit('.').next().unwrap_or(host);
    ENDINGS.iter().any(|known| known.eq_ignore_ascii_case(ending))
}

/// Finds names behind an @, which LinkedIn links only when typed in its own field.
pub(crate) fn mentions(text: &str, mask: &Mask) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices('@') {
        let name = &text[at + 1..];
        let stands_alone = !text[..at].ends_with(|before: char| before.is_alphanumeric());
        if mask.covers(at) || !stands_alone || !name.starts_with(char::is_alphabetic) {
            continue;
        }
        let end = name.find(|letter: char| !letter.is_alphanumeric() && !"-_.".contains(letter));
        let name = name[..end.unwrap_or(name.len())].trim_end_matches(['-', '_', '.']);
        found.push(at..at + 1 + name.len());
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_links_and_addresses() {
        let cases: [(&str, &str, &[&str], &[&str]); 8] = [
            ("nothing", "Kein Link, z.B. hier. Schluss.Danach geht es weiter.", &[], &[]),
            (
                "with a scheme",
                "Auf https://monheim.de/a_(b)?c=d#e.",
                &["https://monheim.de/a_(b)?c=d#e"],
                &[],
            ),
            (
                "without",
                "Auf www.monheim.de, Monheim.DE/kita und so.",
                &["www.monheim.de", "Monheim.DE/kita"],
                &[],
            ),
            ("in brackets", "(siehe https://monheim.de)", &["https://monheim.de"], &[]),
            (
                "umlauts",
                "https://bürgerbüro.de/größe ist da",
                &["https://bürgerbüro.de/größe"],
                &[],
            ),
            ("an address", "An info@monheim.example.", &[], &["info@monheim.example"]),
            ("times and versions", "8.30 Uhr, Version 2.0.1, 12.11.2026", &[], &[]),
            ("file names", "bericht.pdf und foto.jpg", &[], &[]),
        ];
        for (name, text, links, emails) in cases {
            let found = addresses(text);
            let words = |parts: &[Range<usize>]| -> Vec<&str> {
                parts.iter().map(|bytes| &text[bytes.clone()]).collect()
            };
            assert_eq!(words(&found.links), links, "{name}");
            assert_eq!(words(&found.emails), emails, "{name}");
        }
    }

    #[test]
    fn finds_pasted_mentions() {
        let cases: [(&str, &str, &[&str]); 5] = [
            ("nothing", "Um 10 @ Rathaus, @1, a@b", &[]),
            ("a name", "Danke, @Miriam!", &["@Miriam"]),
            ("a handle", "Mit @stadt-monheim. Ende", &["@stadt-monheim"]),
            ("in brackets", "(@Jörg)", &["@Jörg"]),
            ("two", "@a @b", &["@a", "@b"]),
        ];
        for (name, text, expected) in cases {
            let found = mentions(text, &Mask::new(text));
            let found: Vec<_> = found.into_iter().map(|bytes| &text[bytes]).collect();
            assert_eq!(found, expected, "{name}");
        }
    }
}
