//! Which language the person reads.

use std::ffi::OsString;

use app::Language;

/// The language asked for by `--lang`, else that of the locale, else English.
pub(crate) fn choose(words: &[OsString]) -> Language {
    asked(words).or_else(|| locale().as_deref().map(of_locale)).unwrap_or(Language::English)
}

/// What `--lang` says, also in a call that is wrong elsewhere: its message is to be read too.
fn asked(words: &[OsString]) -> Option<Language> {
    let texts: Vec<_> = words.iter().map(|word| word.to_string_lossy()).collect();
    let after = |word: &str| match word.strip_prefix("--lang")?.strip_prefix('=') {
        Some(value) => Some(value.to_owned()),
        None if word == "--lang" => {
            let at = texts.iter().position(|one| one == "--lang")?;
            texts.get(at + 1).map(|value| value.clone().into_owned())
        }
        None => None,
    };
    match texts.iter().find_map(|word| after(word))?.as_str() {
        "de" => Some(Language::German),
        "en" => Some(Language::English),
        _ => None,
    }
}

/// The variables that Unix asks for messages, in its order; elsewhere what the system says.
fn locale() -> Option<String> {
    let set = |name| std::env::var(name).ok().filter(|value: &String| !value.is_empty());
    let variables = ["LC_ALL", "LC_MESSAGES", "LANG"];
    variables.into_iter().find_map(set).or_else(sys_locale::get_locale)
}

fn of_locale(locale: &str) -> Language {
    let code = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
    if code.eq_ignore_ascii_case("de") { Language::German } else { Language::English }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_option_is_understood_in_both_forms() {
        let cases: [(&str, &[&str], Option<Language>); 6] = [
            ("two words", &["cli", "--lang", "de", "photo"], Some(Language::German)),
            ("one word", &["cli", "photo", "--lang=en"], Some(Language::English)),
            ("not asked", &["cli", "photo"], None),
            ("unknown", &["cli", "--lang", "fr"], None),
            ("nothing behind it", &["cli", "--lang"], None),
            ("another option", &["cli", "--language", "de"], None),
        ];
        for (name, words, expected) in cases {
            let words: Vec<OsString> = words.iter().map(OsString::from).collect();
            assert_eq!(asked(&words), expected, "{name}");
        }
    }

    #[test]
    fn locales_begin_with_their_language() {
        let cases = [
            ("Unix", "de_DE.UTF-8", Language::German),
            ("Austria", "de-AT", Language::German),
            ("alone", "de", Language::German),
            ("Windows", "en-GB", Language::English),
            ("none", "C.UTF-8", Language::English),
            ("begins alike", "den_CA", Language::English),
        ];
        for (name, locale, expected) in cases {
            assert_eq!(of_locale(locale), expected, "{name}");
        }
    }
}
