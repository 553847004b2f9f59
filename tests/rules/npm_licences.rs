//! Every npm package of the interface may be shipped under the EUPL-1.2.

use serde_json::{Value, json};

/// Licences that ask for no more than a notice, or that the EUPL names as compatible.
const ALLOWED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BlueOak-1.0.0",
    "CC-BY-4.0",
    "CC0-1.0",
    "EUPL-1.2",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "OFL-1.1",
    "Python-2.0",
    "Unlicense",
    "Zlib",
];

/// Packages whose package.json forgot the licence that their LICENSE file states.
const READ_BY_US: &[(&str, &str)] = &[("node_modules/svelte-toolbelt", "MIT")];

#[test]
fn every_npm_package_has_an_allowed_licence() {
    let lock = std::fs::read_to_string(tests::checkout().join("ui/package-lock.json")).unwrap();
    let lock: Value = serde_json::from_str(&lock).unwrap();
    assert!(lock["packages"].as_object().unwrap().len() > 1, "the lock file names no package");
    let refused = refused(&lock);
    assert!(refused.is_empty(), "{}", refused.join("\n"));
}

#[test]
fn licences_are_judged() {
    let cases = [
        ("one that is allowed", json!("MIT"), true),
        ("either", json!("(GPL-3.0-only OR MIT)"), true),
        ("both", json!("MIT AND Apache-2.0"), true),
        ("both, one of them refused", json!("MIT AND GPL-3.0-only"), false),
        ("refused", json!("AGPL-3.0-or-later"), false),
        ("none", Value::Null, false),
        ("not a licence", json!("SEE LICENSE IN file"), false),
    ];
    for (name, licence, allowed) in cases {
        let lock = json!({ "packages": { "": {}, "node_modules/x": { "license": licence } } });
        assert_eq!(refused(&lock).is_empty(), allowed, "{name}");
    }
}

/// One sentence for each package that may not be used.
fn refused(lock: &Value) -> Vec<String> {
    let packages = lock["packages"].as_object().into_iter().flatten();
    // The one without a name is our own.
    let others = packages.filter(|(path, _)| !path.is_empty());
    let judged = others.filter_map(|(path, package)| {
        let read = READ_BY_US.iter().find(|(known, _)| known == path).map(|(_, licence)| *licence);
        let licence = package["license"].as_str().or(read).unwrap_or("no licence");
        (!is_allowed(licence)).then(|| format!("{path}: {licence}"))
    });
    judged.collect()
}

/// Reads an SPDX expression of the flat kind that npm packages use.
fn is_allowed(expression: &str) -> bool {
    let flat = expression.replace(['(', ')'], "");
    flat.split(" OR ").any(|choice| choice.split(" AND ").all(|one| ALLOWED.contains(&one.trim())))
}
