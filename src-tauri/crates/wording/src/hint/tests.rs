use std::time::Instant;

use super::*;

/// The part of `text` that a window would mark.
fn marked(text: &str, span: Span) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    String::from_utf16(&units[span.start as usize..span.end as usize]).unwrap()
}

/// Three hashtags, so that their number is no hint.
const TAGS: &str = "\n#Kita #Team #Monheim";

#[test]
fn hints_say_what_and_where() {
    let link = |shortened, without_preview| HintKind::LinkInText { shortened, without_preview };
    let long = "eins zwei drei vier fünf ".repeat(5) + "sechsundzwanzig.";
    let cases = [
        (
            "bold",
            "👍 Wir sind 𝗳𝘂\u{308}𝗿 Sie da",
            HintKind::PretendBold { plain: "für".into() },
            "𝗳𝘂\u{308}𝗿",
        ),
        ("short link", "Auf monheim.de steht mehr", link(false, true), "monheim.de"),
        (
            "long link",
            "👍 https://www.monheim.de/verwaltung hilft",
            link(true, true),
            "https://www.monheim.de/verwaltung",
        ),
        ("mention", "Danke an @Miriam.", HintKind::MentionPasted, "@Miriam"),
        ("shouting", "Jetzt BEWERBEN.", HintKind::Shouting, "BEWERBEN"),
        ("long sentence", &long, HintKind::LongSentence { words: 26 }, long.trim_end_matches('.')),
        ("address", "An info@monheim.de bitte", HintKind::EmailInText, "info@monheim.de"),
        ("telephone", "Tel. 02173 951-0", HintKind::PhoneInText, "02173 951-0"),
        (
            "account",
            "DE89 3704 0044 0532 0130 00",
            HintKind::IbanInText,
            "DE89 3704 0044 0532 0130 00",
        ),
        ("cut", "Im #Team-Rathaus sein", HintKind::HashtagCut, "#Team"),
        (
            "capitals",
            "Im #öffentlicherdienst",
            HintKind::HashtagCase { better: Some("#ÖffentlicherDienst".into()) },
            "#öffentlicherdienst",
        ),
    ];
    for (name, text, kind, part) in cases {
        let text = format!("{text}{TAGS}");
        let found = hints(&text, 1);
        assert_eq!(found.len(), 1, "{name}: {found:?}");
        assert_eq!(found[0].kind, kind, "{name}");
        assert_eq!(marked(&text, found[0].span), part, "{name}");
        assert_eq!(found[0].severity(), Severity::Advice, "{name}");
    }
}

#[test]
fn a_calm_post_gets_no_hint() {
    let text = "Im Frühjahr hat man bei uns 34 Minuten gewartet, heute sind es 16. Dafür brauchte \
        es nur eine Liste am Kühlschrank.\n\nAm 3. Dezember erzählen wir von 10:00 bis 11:30 Uhr \
        mehr, z. B. von der DSGVO. 👍\n\n#Bürgerbüro #MonheimAmRhein #ÖffentlicherDienst";
    assert_eq!(hints(text, 2), []);
    assert_eq!(hints(" \n\t", 0), [], "nothing written yet");
}

#[test]
fn counts_hashtags() {
    let cases = [
        (0, Some((HintKind::NoHashtag, ""))),
        (1, Some((HintKind::FewHashtags { count: 1 }, ""))),
        (3, None),
        (5, None),
        (6, Some((HintKind::TooManyHashtags { count: 6 }, "#T6"))),
        (7, Some((HintKind::TooManyHashtags { count: 7 }, "#T6 #T7"))),
    ];
    for (count, expected) in cases {
        let tags: Vec<String> = (1..=count).map(|number| format!("#T{number}")).collect();
        let text = format!("Ein Satz. {}", tags.join(" "));
        let found = hints(&text, 0).pop().map(|hint| (hint.kind, marked(&text, hint.span)));
        assert_eq!(found, expected.map(|(kind, part)| (kind, part.to_owned())), "{count}");
    }
}

#[test]
fn only_a_text_that_is_too_long_blocks() {
    let cases = [
        ("room enough", 2_899, None),
        ("little room", 2_900, Some((HintKind::NearlyTooLong { left: 100 }, Severity::Advice))),
        ("full", 3_000, Some((HintKind::NearlyTooLong { left: 0 }, Severity::Advice))),
        ("one too many", 3_001, Some((HintKind::TooLong { over: 1 }, Severity::Blocks))),
        ("a document", 500_000, Some((HintKind::TooLong { over: 497_000 }, Severity::Blocks))),
    ];
    for (name, units, expected) in cases {
        let text = format!("{}👍", ". ".repeat((units - 2) / 2) + &" ".repeat(units % 2));
        let length = hints(&text, 0).into_iter().find(|hint| hint.kind != HintKind::NoHashtag);
        assert_eq!(
            length.map(|hint| (hint.severity(), hint.kind)),
            expected.map(|(k, s)| (s, k)),
            "{name}"
        );
    }
    let long = format!("#A {}", "@b ".repeat(2_000));
    assert_eq!(hints(&long, 0)[0].severity(), Severity::Blocks, "what blocks comes first");
}

#[test]
fn nothing_is_hinted_at_twice() {
    let text = "Mail an @vorname.nachname@monheim.de, https://monheim.de/#ABTEILUNG/@miriam, \
        DE89 3704 0044 0532 0130 00 #VERWALTUNGEN";
    let mut ends = 0;
    let mut found = hints(text, 0);
    found.retain(|hint| hint.span.start < hint.span.end);
    assert!(found.len() >= 3, "{found:?}");
    for hint in &found {
        assert!(hint.span.start >= ends, "{found:?}");
        ends = hint.span.end;
    }
}

/// Whatever is pasted gets an answer while the next key is pressed. The bound
/// is generous for slow machines; anything quadratic misses it by far.
#[test]
fn a_huge_text_is_answered_at_once() {
    let cases = [
        ("prose", "Wir haben drei Wochen lang mitgezählt. "),
        ("hashtags", "#öffentlicherdienst "),
        ("one hashtag", "#amtamtamt"),
        ("links", "https://monheim.de/x "),
        ("addresses", "a@b.de"),
        ("numbers", "0171 "),
        ("accounts", "DE89 3704 "),
        ("bold", "𝗳𝘂\u{308}𝗿 "),
        ("one sentence", "wort "),
        ("one word", "x"),
        ("brackets", "(("),
        ("dots", "a."),
        ("marks", "!"),
        ("mentions", "@"),
        ("combining marks", "\u{308}"),
        ("breaks", "\n"),
    ];
    for (name, part) in cases {
        let text = part.repeat(1_000_000 / part.len());
        let started = Instant::now();
        let found = hints(&text, 0);
        let _ = crate::readability(&text);
        let _ = crate::hashtags(&text);
        let _ = crate::fold(&text, crate::Device::Phone);
        let took = started.elapsed();
        eprintln!("{name}: {took:?}");
        assert!(took.as_millis() < 1_000, "{name} took {took:?}");
        let blank = text.trim().is_empty();
        assert!(blank || found.iter().any(|hint| hint.severity() == Severity::Blocks), "{name}");
    }
}
