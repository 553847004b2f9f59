//! The blank form of a consent, to print and to sign.

use programme::consent::{Channel, Limit, Purpose};
use typst::foundations::{Array, Dict, IntoValue, dict};

use crate::Error;
use crate::contents::{clipped, language};
use crate::labels::key;
use crate::press;
use crate::words::Words;

/// Texts of the form that hold no name, by the end of their key.
const TEXTS: [&str; 31] = [
    "title",
    "person",
    "name",
    "belongs",
    "purposes",
    "channels",
    "limits",
    "duration",
    "until",
    "until-withdrawn",
    "voluntary",
    "voluntary-text",
    "privacy",
    "basis",
    "recipients",
    "storage",
    "rights",
    "contact",
    "officer",
    "place-date",
    "signature",
    "written",
    "minor-title",
    "minor-text",
    "child",
    "child-name",
    "born",
    "sole",
    "own",
    "own-text",
    "no-name",
];

/// Sets the blank consent form of `organisation`: a sheet for everyone, and a
/// second one for minors with the holders of custody.
///
/// Source of its fields: GDPR Art. 7 and 13, KunstUrhG § 22, DSG NRW § 18 (2)
/// (`reference/law.md`). What the app can't know stays a line to fill in.
///
/// # Errors
///
/// [`Error::Typesetting`].
pub fn consent_form(organisation: &str, words: &dyn Words) -> Result<Vec<u8>, Error> {
    press::print(press::CONSENT, contents(organisation, words), None)
}

pub(crate) fn contents(organisation: &str, words: &dyn Words) -> Dict {
    let organisation = match clipped(organisation) {
        nobody if nobody.is_empty() => words.plain("report-form-organisation"),
        organisation => organisation,
    };
    let named = |name: &str| words.text(name, &[("organisation", (&organisation).into())]);
    let choices = |prefix: &str, codes: Vec<&str>| -> Array {
        codes.into_iter().map(|code| words.plain(&key(prefix, code)).into_value()).collect()
    };
    let mut form = dict! {
        "language" => language(words),
        "organisation" => organisation.as_str(),
        "consent" => named("report-form-consent"),
        "controller" => named("report-form-controller"),
        "sheet" => words.text("report-form-sheet", &[("page", "{page}".into())]),
        "purpose-choices" => choices("report-form-purpose", codes(Purpose::ALL, Purpose::code)),
        "channel-choices" => choices("report-form-channel", codes(Channel::ALL, Channel::code)),
        "limit-choices" => choices("report-form-limit", codes(Limit::ALL, Limit::code)),
        "holders" => (1..=2_u32).map(|holder| {
            words.text("report-form-holder", &[("number", holder.into())]).into_value()
        }).collect::<Array>(),
    };
    for name in TEXTS {
        form.insert(name.into(), words.plain(&format!("report-form-{name}")).into_value());
    }
    form
}

fn codes<T: Copy>(all: &'static [T], code: fn(T) -> &'static str) -> Vec<&'static str> {
    all.iter().map(|one| code(*one)).collect()
}
