//! Words from the very files that ship with the app.

use fluent_bundle::types::FluentValue;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

use crate::{Arg, Language, Words};

const GERMAN: [&str; 2] = [
    include_str!("../../../../../ui/locales/de/report.ftl"),
    include_str!("../../../../../ui/locales/de/metadata.ftl"),
];
const ENGLISH: [&str; 2] = [
    include_str!("../../../../../ui/locales/en/report.ftl"),
    include_str!("../../../../../ui/locales/en/metadata.ftl"),
];

pub(super) struct Spoken {
    bundle: FluentBundle<FluentResource>,
    language: Language,
}

pub(super) fn german() -> Spoken {
    spoken(Language::German, "de", GERMAN)
}

pub(super) fn english() -> Spoken {
    spoken(Language::English, "en", ENGLISH)
}

fn spoken(language: Language, tag: &str, files: [&str; 2]) -> Spoken {
    let mut bundle = FluentBundle::new(vec![tag.parse().unwrap()]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::German => |value, _| grouped(value, Language::German),
        Language::English => |value, _| grouped(value, Language::English),
    }));
    for file in files {
        bundle.add_resource(FluentResource::try_new(file.to_owned()).unwrap()).unwrap();
    }
    Spoken { bundle, language }
}

fn grouped(value: &FluentValue<'_>, language: Language) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(crate::number(number.value as u64, language)),
        _ => None,
    }
}

impl Words for Spoken {
    fn text(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let message = self.bundle.get_message(key).unwrap_or_else(|| panic!("no message {key}"));
        let mut values = FluentArgs::new();
        for (name, value) in args {
            match value {
                Arg::Number(number) => values.set(*name, *number),
                Arg::Text(text) => values.set(*name, (*text).to_owned()),
            }
        }
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(message.value().unwrap(), Some(&values), &mut errors);
        assert!(errors.is_empty(), "{key}: {errors:?}");
        text.into_owned()
    }

    fn language(&self) -> Language {
        self.language
    }
}
