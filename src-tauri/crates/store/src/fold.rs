//! Folding: the form in which texts are searched and sorted.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Lower case without accents, so that what people type finds what is meant.
///
/// `ß` counts as `ss`; `ae`, `oe` and `ue` count as `a`, `o` and `u`, as do
/// umlauts, so that Müller, Mueller and muller find each other. The price is
/// that a search for "ez" does not find "Suez".
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let letters = text.nfkd().filter(|letter| !is_combining_mark(*letter));
    // Lower case can bring marks of its own (İ becomes i and a dot).
    let lower = letters.flat_map(char::to_lowercase).filter(|letter| !is_combining_mark(*letter));
    for letter in lower {
        match letter {
            'e' if folded.ends_with(['a', 'o', 'u']) => {}
            'ß' => folded.push_str("ss"),
            'æ' => folded.push('a'),
            'œ' | 'ø' => folded.push('o'),
            'ı' => folded.push('i'),
            'ł' => folded.push('l'),
            'đ' => folded.push('d'),
            letter => folded.push(letter),
        }
    }
    folded
}

/// Words that are searched for; a longer search keeps its rest in the last one.
pub(crate) const WORDS: usize = 4;

/// The folded words of a search, each of which has to occur; unused ones are empty and occur always.
pub(crate) fn words(search: &str) -> [String; WORDS] {
    let folded = fold(search.trim());
    let mut words = folded.split_whitespace();
    let mut next = || words.next().unwrap_or_default().to_owned();
    let mut found = [next(), next(), next(), next()];
    for word in words {
        found[WORDS - 1].push(' ');
        found[WORDS - 1].push_str(word);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_what_people_type_differently() {
        let cases = [
            ("umlaut", "Müller", "muller"),
            ("written out", "Mueller", "muller"),
            ("without", "MULLER", "muller"),
            ("sharp s", "Weiß", "weiss"),
            ("capital sharp s", "WEIẞ", "weiss"),
            ("Turkish i without dot", "Yıldız", "yildiz"),
            ("Turkish I with dot", "İpek", "ipek"),
            ("composed of two characters", "A\u{308}nne", "anne"),
            ("Polish", "Łukasz Żak", "lukasz zak"),
            ("Danish", "Jørgen Ærø", "jorgen aro"),
            ("double e stays", "Seeger", "seeger"),
            ("empty", "", ""),
        ];
        for (name, text, expected) in cases {
            assert_eq!(fold(text), expected, "{name}");
        }
    }

    #[test]
    fn keeps_the_rest_of_a_long_search() {
        let cases = [
            ("nothing", "  ", ["", "", "", ""]),
            ("two words", " Elif  Yıldız ", ["elif", "yildiz", "", ""]),
            ("six words", "a b c d e f", ["a", "b", "c", "d e f"]),
        ];
        for (name, search, expected) in cases {
            assert_eq!(words(search), expected, "{name}");
        }
    }
}
