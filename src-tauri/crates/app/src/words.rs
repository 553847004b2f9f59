//! Words from the catalogues that UI, command line and documents share.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::memoizer::MemoizerKind;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use report::{Arg, Language};

macro_rules! catalogue {
    ($language:literal: $($file:literal),+) => {
        [$(include_str!(concat!("../../../../ui/locales/", $language, "/", $file, ".ftl"))),+]
    };
}

/// The catalogues the Rust side speaks from; the window reads all of them.
const GERMAN: [&str; 7] =
    catalogue!("de": "report", "metadata", "findings", "gaps", "cli", "document", "errors");
const ENGLISH: [&str; 7] =
    catalogue!("en": "report", "metadata", "findings", "gaps", "cli", "document", "errors");

/// One language's words.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
    language: Language,
}

impl Words {
    /// The words of `language`.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let (code, sources) = match language {
            Language::German => ("de", GERMAN),
            Language::English => ("en", ENGLISH),
        };
        let locale = code.parse().expect("the two codes above are well-formed");
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // Marks around arguments disturb copied text and PDF; both languages run left to right.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::German => german_number,
            Language::English => english_number,
        }));
        for source in sources {
            // A message with a mistake is left out here and found by the test below.
            let resource =
                FluentResource::try_new(source.to_owned()).unwrap_or_else(|(good, _)| good);
            bundle.add_resource_overriding(resource);
        }
        Self { bundle, language }
    }

    /// A message without arguments.
    #[must_use]
    pub fn plain(&self, key: &str) -> String {
        self.say(key, &[])
    }

    /// A message; its key where there is none, so that a gap is seen and nothing breaks.
    #[must_use]
    pub fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut values = FluentArgs::new();
        for (name, value) in args {
            match value {
                Arg::Number(number) => values.set(*name, *number),
                Arg::Text(text) => values.set(*name, (*text).to_owned()),
            }
        }
        let mut problems = Vec::new();
        self.bundle.format_pattern(pattern, Some(&values), &mut problems).into_owned()
    }
}

fn german_number<M: MemoizerKind>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    grouped(value, Language::German)
}

fn english_number<M: MemoizerKind>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    grouped(value, Language::English)
}

/// Whole numbers as documents write them. Fluent's own way has no groups and knows one language.
fn grouped(value: &FluentValue<'_>, language: Language) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let whole = number.value.is_finite() && number.value >= 0.0 && number.value.fract() == 0.0;
    whole.then(|| report::number(number.value as u64, language))
}

impl report::Words for Words {
    fn text(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.say(key, args)
    }

    fn language(&self) -> Language {
        self.language
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_catalogue_is_well_formed() {
        for source in GERMAN.iter().chain(&ENGLISH) {
            assert!(FluentResource::try_new((*source).to_owned()).is_ok());
        }
    }

    #[test]
    fn groups_the_digits_of_numbers() {
        let posts = |language| {
            Words::new(language).say("report-goals-without", &[("count", Arg::Number(12_345))])
        };
        assert!(posts(Language::German).contains("12.345"), "{}", posts(Language::German));
        assert!(posts(Language::English).contains("12,345"), "{}", posts(Language::English));
    }

    #[test]
    fn says_the_key_where_words_are_missing() {
        assert_eq!(Words::new(Language::German).plain("no-such-message"), "no-such-message");
    }
}
