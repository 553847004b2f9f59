//! German and English, by the option or the locale.

use crate::desk::{Desk, answer};

#[test]
fn the_locale_or_the_option_chooses_the_language() {
    let Some(desk) = Desk::find() else { return };
    let cases: [(&str, &[(&str, &str)], &[&str], bool); 6] = [
        ("German locale", &[("LANG", "de_DE.UTF-8")], &[], true),
        ("English locale", &[("LANG", "en_GB.UTF-8")], &[], false),
        ("another locale", &[("LANG", "fr_FR.UTF-8")], &[], false),
        ("messages come first", &[("LANG", "en_GB"), ("LC_MESSAGES", "de_DE")], &[], true),
        ("all comes before", &[("LC_ALL", "C"), ("LANG", "de_DE")], &[], false),
        ("the option comes before", &[("LANG", "en_GB")], &["--lang", "de"], true),
    ];
    for (name, variables, option, german) in cases {
        let mut command = desk.bare(&[&["photo", "inspect", "absent.jpg"], option].concat());
        command.envs(variables.iter().copied());
        let refused = answer(command);
        assert_eq!(refused.code, 1, "{name}");
        assert_eq!(refused.err.contains("gibt es nicht"), german, "{name}: {}", refused.err);
    }
}

#[test]
fn help_is_there_for_everything_in_both_languages() {
    let Some(desk) = Desk::find() else { return };
    let nouns =
        ["photo", "member", "department", "topic", "post", "person", "consent", "report", "data"];
    for noun in nouns {
        for (language, heading) in [("de", "Aufruf:"), ("en", "Usage:")] {
            let help = answer(desk.bare(&[noun, "--help", "--lang", language]));
            assert_eq!((help.code, help.err.as_str()), (0, ""), "{noun}");
            assert!(help.out.contains(heading), "{noun}: {}", help.out);
            assert!(
                !help.out.contains("cli-"),
                "a message is missing: {}",
                help.out.replace("monfluencer-cli", "")
            );
        }
    }
    let version = answer(desk.bare(&["--version"]));
    assert_eq!((version.code, version.out.starts_with("monfluencer-cli 0.")), (0, true));
}

#[test]
fn mistakes_are_explained_in_the_language() {
    let Some(desk) = Desk::find() else { return };
    for (language, words) in [("de", "Es fehlt"), ("en", "Missing")] {
        let wrong = answer(desk.bare(&["--lang", language, "photo", "clean"]));
        assert_eq!((wrong.code, wrong.out.as_str()), (2, ""));
        assert!(wrong.err.contains(words), "{}", wrong.err);
    }
}
