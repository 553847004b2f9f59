//! The programme: members, topics, posts, people, consents, data.

use std::fs;

use serde_json::Value;

use crate::desk::{Desk, TEAM, answer, names};

fn text<'a>(value: &'a Value, field: &str) -> &'a str {
    value[field].as_str().unwrap_or_else(|| panic!("{field} of {value}"))
}

#[test]
fn the_roster_is_kept() {
    let Some(desk) = Desk::find() else { return };
    let first = desk.run(&["member", "add", "--name", "Elif Yıldız", "--department", "bürgerbüro"]);
    assert_eq!(first.code, 0, "{}", first.err);
    assert!(first.err.contains("New data created"), "{}", first.err);
    let elif = first.out.trim();
    assert_eq!(elif.len(), 36, "only the id: {}", first.out);
    let jürgen = desk.member("Jürgen Möller", "IT");

    let list = desk.json(&["member", "list"]);
    let rows: Vec<_> = list.as_array().unwrap().iter().map(|one| text(one, "name")).collect();
    assert_eq!(rows, ["Elif Yıldız", "Jürgen Möller"]);
    assert_eq!(text(&list[0], "department"), "Bürgerbüro");
    assert_eq!(desk.json(&["member", "list", "--search", "moeller"])[0]["id"], jürgen);
    assert_eq!(desk.json(&["member", "list", "--department", "IT"]).as_array().unwrap().len(), 1);
    assert_eq!(desk.json(&["department", "list"]).as_array().unwrap().len(), 11);

    desk.ok(&["member", "change", elif, "--email", "elif@stadt.example", "--phone", "-142"]);
    desk.ok(&["member", "pause", &jürgen]);
    let message = desk.refused(&["member", "pause", &jürgen]);
    assert!(message.contains("does not fit"), "{message}");
    desk.ok(&["member", "resume", &jürgen]);
    desk.ok(&["member", "step", elif, "--stage", "trained"]);
    desk.ok(&["member", "acknowledge", elif, "--agreement", "photo_notes", "--version", "1"]);
    let shown = desk.json(&["member", "show", elif]);
    assert_eq!((text(&shown, "email"), text(&shown, "stage")), ("elif@stadt.example", "trained"));
    assert_eq!(shown["acknowledgements"][0]["agreement"], "photo_notes");
    assert_eq!(shown["steps"].as_array().unwrap().len(), 2);

    desk.ok(&["member", "leave", &jürgen]);
    desk.ok(&["member", "delete", &jürgen]);
    assert_eq!(desk.json(&["member", "list"]).as_array().unwrap().len(), 1);
    let message = desk.refused(&["member", "show", &jürgen]);
    assert!(message.contains(&jürgen), "{message}");
}

#[test]
fn topics_come_with_the_programme_and_with_reasons() {
    let Some(desk) = Desk::find() else { return };
    let topics = desk.json(&["topic", "list"]);
    assert_eq!(topics.as_array().unwrap().len(), 40);
    let german = answer({
        let mut command = desk.command(&["topic", "list"]);
        command.args(["--lang", "de"]);
        command
    });
    assert_eq!(german.code, 2, "an option that stands twice is a wrong call");

    let member = desk.member("Elif Yıldız", "Bürgerbüro");
    let call = ["topic", "suggest", "--member", &member, "--month", "2026-12"];
    let suggested = desk.json(&call);
    let first = &suggested[0];
    assert!(!first["reasons"].as_array().unwrap().is_empty());
    desk.ok(&["topic", "retire", text(first, "id")]);
    let without = desk.json(&call);
    assert!(without.as_array().unwrap().iter().all(|one| one["id"] != first["id"]));
    assert_eq!(desk.json(&["topic", "list"]).as_array().unwrap().len(), 39);
    desk.ok(&["topic", "restore", text(first, "id")]);

    let own =
        desk.ok(&["topic", "add", "--title", "Sommerfest", "--goal", "image", "--month", "6"]);
    desk.ok(&["topic", "change", &own, "--minutes", "15"]);
    let all = desk.json(&["topic", "list", "--all"]);
    let kept = all.as_array().unwrap().iter().find(|one| one["id"] == own.as_str()).unwrap();
    assert_eq!(kept["title"]["de"], "Sommerfest");
    assert_eq!((&kept["minutes"], &kept["months"]), (&15.into(), &vec![6].into()));
}

/// From the first word to the withdrawal of a consent, as an influencer and a coordinator go.
#[test]
fn a_post_goes_all_the_way() {
    let Some(desk) = Desk::find() else { return };
    let photo = desk.file("IMG_0815.jpg", TEAM);
    let text_file = desk.file("post.txt", "Grüße aus dem Bürgerbüro.\r\n".as_bytes());
    let author = desk.member("Elif Yıldız", "Bürgerbüro");
    let begun = desk.json(&[
        "post",
        "add",
        "--author",
        &author,
        "--text-file",
        &text_file,
        "--photo",
        &photo,
    ]);
    assert_eq!(begun["photos"].as_array().unwrap().len(), 1);
    finish(&desk, text(&begun, "id"));
}

fn finish(desk: &Desk, post: &str) {
    let blocked = desk.run(&["post", "ready", post, "--json"]);
    assert_eq!(blocked.code, 1);
    let missing: Value = serde_json::from_str(&blocked.out).unwrap();
    assert_eq!(missing["ready"], false);
    let codes: Vec<_> =
        missing["missing"].as_array().unwrap().iter().map(|one| text(one, "code")).collect();
    assert!(codes.contains(&"goal"), "{codes:?}");
    let message = desk.refused(&["post", "export", post, "--out", &desk.text("out")]);
    assert!(message.contains("--goal"), "{message}");
    assert!(!desk.path("out").exists());

    desk.ok(&[
        "post",
        "change",
        post,
        "--goal",
        "image",
        "--title",
        "Ein Tag im Amt",
        "--minutes",
        "25",
    ]);
    let person = settle_all(desk, post);
    let ready = desk.run(&["post", "ready", post]);
    assert_eq!((ready.code, ready.out.as_str()), (0, ""), "{}", ready.err);

    let folder = desk.ok(&["post", "export", post, "--out", &desk.text("out")]);
    let written = names(folder.as_ref());
    assert_eq!(written.len(), 3, "{written:?}");
    assert!(written.iter().any(|name| name.starts_with("01 IMG_0815")), "{written:?}");
    let picture =
        format!("{folder}/{}", written.iter().find(|name| name.starts_with("01")).unwrap());
    assert_eq!(desk.json(&["photo", "inspect", &picture])[0]["metadata"], Value::Array(vec![]));
    let post_text =
        written.iter().find(|name| name.contains("text") && !name.contains("lt")).unwrap();
    let post_text = fs::read_to_string(format!("{folder}/{post_text}")).unwrap();
    assert_eq!(post_text, "Grüße aus dem Bürgerbüro.");

    publish(desk, post);
    let withdrawn = desk.json(&["consent", "withdraw", &person.consent]);
    assert_eq!(withdrawn["posts"][0]["id"], post);
    let message = desk.refused(&["consent", "withdraw", &person.consent]);
    assert!(message.contains("already"), "{message}");
    let again = desk.run(&["post", "ready", post]);
    assert_eq!(again.code, 1, "a withdrawn consent blocks at once");
    desk.ok(&["data", "check"]);
}

struct Shown {
    consent: String,
}

/// The first face by the consent of a person, a drawn one covered, others too.
fn settle_all(desk: &Desk, post: &str) -> Shown {
    let person = desk.ok(&["person", "add", "--name", "Carla Winkens"]);
    let photos = desk.json(&["photo", "list", "--post", post]);
    let photo = text(&photos[0], "id");
    desk.refused(&["photo", "look", photo, "--skip", " "]);
    assert!(desk.run(&["post", "ready", post]).out.contains("photo look"));
    desk.ok(&["photo", "look", photo]);
    desk.ok(&["photo", "describe", photo, "--alt-text", "Menschen an einem Tresen"]);
    let drawn = ["--region", "10,10,200,200", "--kind", "face"];
    let face = desk.ok(&[&["photo", "mark", photo], &drawn[..]].concat());
    let outside = ["photo", "mark", photo, "--region", "1100,10,200,200"];
    assert!(desk.refused(&outside).contains("outside"));

    for finding in photos[0]["findings"].as_array().unwrap() {
        let is_face = text(finding, "kind") == "face" || text(finding, "kind") == "possible_minor";
        let id = text(finding, "id");
        let mut words = vec!["photo", "settle", id, "--cover", "mosaic"];
        words.extend(if is_face { &["--age", "adult"][..] } else { &[] });
        desk.ok(&words);
    }
    let message = desk.refused(&["photo", "settle", &face, "--not-needed", "--reason", "egal"]);
    assert!(message.contains("consent"), "{message}");
    let message = desk.refused(&["photo", "settle", &face, "--exempt", "event"]);
    assert!(message.contains("--reason"), "{message}");
    desk.ok(&["photo", "settle", &face, "--exempt", "event", "--reason", "Tag der offenen Tür"]);
    let open = desk.run(&["post", "ready", post]);
    assert!(open.code == 1 && open.out.contains("adult or minor"), "{}", open.out);
    desk.ok(&["photo", "age", &face, "minor"]);
    assert!(desk.run(&["post", "ready", post]).out.contains("consent or cover"));
    desk.ok(&["photo", "settle", &face, "--consent", &person, "--age", "adult"]);
    let open = desk.run(&["post", "ready", post]);
    assert!(open.code == 1 && open.out.contains("Carla Winkens"), "{}", open.out);
    let consent = desk.ok(&["consent", "add", "--person", &person, "--place", "Ordner 3"]);
    Shown { consent }
}

fn publish(desk: &Desk, post: &str) {
    let link = "https://www.linkedin.com/posts/elif_activity-7264000000000000000-abcd";
    let call = |url: &str, at: &str| {
        ["post", "publish", post, "--url", url, "--at", at].map(str::to_owned)
    };
    let words = |call: &[String; 7]| -> Vec<String> { call.to_vec() };
    let refused = |call: [String; 7]| {
        let words = words(&call);
        desk.refused(&words.iter().map(String::as_str).collect::<Vec<_>>())
    };
    assert!(
        refused(call("https://www.linkedin.com/in/elif", "2025-11-04T10:20")).contains("profile")
    );
    assert!(refused(call("https://example.org/x", "2025-11-04T10:20")).contains("LinkedIn"));
    assert!(refused(call(link, "2999-11-02T10:20")).contains("future"));
    let good = words(&call(link, "04.11.2025 10:20"));
    desk.ok(&good.iter().map(String::as_str).collect::<Vec<_>>());
    let list = desk.json(&["post", "list", "--state", "published"]);
    assert_eq!((&list[0]["id"], &list[0]["minutes"]), (&post.into(), &25.into()));
    assert!(refused(call(link, "2025-11-04T10:20")).contains("already"));
}

#[test]
fn a_child_needs_everybody_who_holds_custody() {
    let Some(desk) = Desk::find() else { return };
    let parents = ["--holder", "Anke Sommer", "--holder", "Tobias Sommer"];
    let call = ["person", "add", "--name", "Mia Sommer", "--kind", "minor", "--born", "14.05.2016"];
    let child = desk.ok(&[&call[..], &parents].concat());
    let adult = desk.run(&["person", "add", "--name", "Mia", "--born", "14.05.2016"]);
    assert_eq!(adult.code, 2, "what was said about a child is never dropped");

    let codes = || -> Vec<String> {
        let shown = desk.json(&["person", "show", &child]);
        let gaps = shown["gaps"].as_array().unwrap();
        gaps.iter().map(|gap| text(gap, "code").to_owned()).collect()
    };
    assert_eq!(codes(), ["holder_missing", "holder_missing"]);
    let sign = |holder: &str| {
        ["consent", "add", "--person", &child, "--holder", holder].map(str::to_owned)
    };
    for holder in ["Anke Sommer", "Tobias Sommer"] {
        let words = sign(holder);
        desk.ok(&words.iter().map(String::as_str).collect::<Vec<_>>());
    }
    assert_eq!(codes(), Vec::<String>::new());
    let words = sign("Onkel Heinz");
    let message = desk.refused(&words.iter().map(String::as_str).collect::<Vec<_>>());
    assert!(message.contains("custody"), "{message}");
    let consents = desk.json(&["consent", "list", "--person", &child]);
    assert_eq!(consents.as_array().unwrap().len(), 2);

    desk.ok(&["consent", "form", "--out", &desk.text("form.pdf")]);
    desk.refused(&["consent", "form", "--out", &desk.text("form.pdf")]);
    assert!(fs::read(desk.path("form.pdf")).unwrap().starts_with(b"%PDF"));
}

#[test]
fn a_post_without_the_photos_it_was_to_have_is_none() {
    let Some(desk) = Desk::find() else { return };
    let author = desk.member("Elif Yıldız", "Bürgerbüro");
    let [good, bad] = [desk.file("good.jpg", TEAM), desk.file("bad.jpg", &TEAM[..2000])];
    let text_file = desk.file("post.txt", b"Hello");
    let call = ["post", "add", "--author", &author, "--text-file", &text_file, "--photo"];
    let message = desk.refused(&[&call[..], &[&good, &bad]].concat());
    assert!(message.contains("bad.jpg"), "{message}");
    assert_eq!(desk.json(&["post", "list"]), Value::Array(vec![]));
    assert_eq!(desk.json(&["photo", "list"]), Value::Array(vec![]));
    let nobody = "0190a6f2-7c3e-7d5a-9b1f-2f6c8e4d1a37";
    let message = desk.refused(&["post", "add", "--author", nobody, "--text-file", &text_file]);
    assert!(message.contains(nobody), "{message}");
}

#[test]
fn data_are_backed_up_and_come_back() {
    let Some(desk) = Desk::find() else { return };
    let elif = desk.member("Elif Yıldız", "Bürgerbüro");
    let backup = desk.ok(&["data", "backup", &desk.text("backups")]);
    assert!(fs::metadata(&backup).unwrap().len() > 0, "{backup}");
    desk.ok(&["member", "delete", &elif]);
    desk.ok(&["data", "restore", &backup]);
    assert_eq!(desk.json(&["member", "list"])[0]["id"], elif);
    assert!(desk.json(&["data", "check"])["sound"].as_bool().unwrap());
    let kept = names(&desk.path("data"));
    assert!(kept.iter().any(|name| name.contains("before-restore")), "{kept:?}");

    // On another PC: an empty folder, and the passphrase.
    let mut elsewhere = desk.bare(&["data", "restore", &backup, "--data", "elsewhere"]);
    elsewhere.env("MONFLUENCER_PASSPHRASE", crate::desk::PASSPHRASE);
    assert_eq!(answer(elsewhere).code, 0);
    let mut list = desk.bare(&["member", "list", "--data", "elsewhere"]);
    list.env("MONFLUENCER_PASSPHRASE", crate::desk::PASSPHRASE);
    assert!(answer(list).out.contains(&elif));

    let other = desk.file("other.db", b"not a backup");
    let message = desk.refused(&["data", "restore", &other]);
    assert!(message.contains("no backup"), "{message}");
    desk.ok(&["data", "check"]);
}

#[test]
fn twenty_thousand_members_are_no_trouble() {
    let Some(desk) = Desk::find() else { return };
    let row = |number: u32| format!("Person {number:05};Bereich {}\n", number % 40);
    let table: String =
        std::iter::once("Name;Bereich\n".into()).chain((0..20_000).map(row)).collect();
    let file = desk.file("all.csv", table.as_bytes());
    let done = desk.json(&["member", "import", &file]);
    assert_eq!(
        (&done["imported"], done["ids"].as_array().unwrap().len()),
        (&20_000.into(), 20_000)
    );
    assert_eq!(desk.ok(&["member", "list"]).lines().count(), 20_000);
    let found = desk.json(&["member", "list", "--search", "person 12345"]);
    assert_eq!(text(&found[0], "name"), "Person 12345");
}
