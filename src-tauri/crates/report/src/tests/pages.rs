//! Properties of the PDF files.

use super::months;
use super::spoken::{english, german};
use crate::{consent_form, pdf, xlsx};

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

#[test]
fn pages_are_tagged_and_declare_pdf_ua() {
    let documents = [
        ("report", pdf(&months::full(), &german()).unwrap(), "de-DE", "Monatsbericht Oktober 2026"),
        (
            "English",
            pdf(&months::full(), &english()).unwrap(),
            "en-GB",
            "Monthly report October 2026",
        ),
        (
            "form",
            consent_form("Stadt Monheim am Rhein", &german()).unwrap(),
            "de-DE",
            "Einwilligung in die Veröffentlichung von Fotos",
        ),
    ];
    for (name, bytes, language, title) in documents {
        assert!(holds(&bytes, "<pdfuaid:part>1</pdfuaid:part>"), "{name}");
        assert_eq!(holds(&bytes, "<pdfaid:part>2</pdfaid:part>"), name != "form", "{name}");
        assert!(holds(&bytes, "/MarkInfo"), "{name}");
        assert!(holds(&bytes, "/StructTreeRoot"), "{name}");
        assert!(holds(&bytes, language), "{name}");
        assert!(holds(&bytes, title), "{name}");
    }
}

#[test]
fn every_month_can_be_set() {
    let months = [
        ("full", months::full()),
        ("empty", months::empty()),
        ("blank", months::blank()),
        ("large", months::large()),
    ];
    for (name, month) in months {
        for (language, words) in [("de", german()), ("en", english())] {
            let bytes = pdf(&month, &words).unwrap_or_else(|error| panic!("{name}: {error}"));
            keep(&format!("{name}.{language}.pdf"), &bytes);
        }
    }
    for (language, words) in [("de", german()), ("en", english())] {
        let bytes = consent_form("Stadt Monheim am Rhein", &words).unwrap();
        keep(&format!("consent.{language}.pdf"), &bytes);
    }
}

/// Keeps a document for people to look at, where `KEEP_PAGES` names a folder.
fn keep(name: &str, bytes: &[u8]) {
    if let Some(folder) = std::env::var_os("KEEP_PAGES") {
        std::fs::write(std::path::Path::new(&folder).join(name), bytes).unwrap();
    }
}

#[test]
fn same_figures_give_the_same_bytes() {
    let month = months::full();
    assert!(pdf(&month, &german()).unwrap() == pdf(&month, &german()).unwrap());
    assert!(xlsx(&month, &german()).unwrap() == xlsx(&month, &german()).unwrap());
}
