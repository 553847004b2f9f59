//! `photo`: files, without any store.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use serde_json::Value;

use tests::checkout;

use crate::desk::{Desk, TEAM, answer, names, small_disk};

/// From the first scan on, where the coded picture begins.
fn scan(jpeg: &[u8]) -> &[u8] {
    let at = jpeg.windows(2).rposition(|pair| pair == [0xff, 0xda]).unwrap();
    &jpeg[at..]
}

/// A JPEG that says it has this size.
fn resized(width: u16, height: u16) -> Vec<u8> {
    let mut jpeg = TEAM.to_vec();
    let at = scan_header(&jpeg);
    jpeg[at + 5..at + 7].copy_from_slice(&height.to_be_bytes());
    jpeg[at + 7..at + 9].copy_from_slice(&width.to_be_bytes());
    jpeg
}

/// Where the last frame header stands: those before it belong to thumbnails.
fn scan_header(jpeg: &[u8]) -> usize {
    jpeg.windows(2).rposition(|pair| pair[0] == 0xff && matches!(pair[1], 0xc0..=0xc2)).unwrap()
}

fn facts(path: &Path) -> (Vec<u8>, SystemTime) {
    (fs::read(path).unwrap(), fs::metadata(path).unwrap().modified().unwrap())
}

#[test]
fn inspect_names_what_a_file_tells() {
    let Some(desk) = Desk::find() else { return };
    let file = desk.file("team.jpg", TEAM);
    let found = desk.json(&["photo", "inspect", &file]);
    let [one] = found.as_array().unwrap().as_slice() else { panic!("{found}") };
    assert_eq!((&one["file"], &one["format"]), (&file.into(), &"JPEG".into()));
    assert_eq!((one["width"].as_u64(), one["height"].as_u64()), (Some(1200), Some(900)));
    let metadata = one["metadata"].as_array().unwrap();
    for item in metadata {
        for field in ["group", "name", "value", "meaning"] {
            assert!(item[field].is_string(), "{item}");
        }
    }
    for kind in ["place", "serial_number", "owner", "time", "device", "hidden_picture"] {
        assert!(metadata.iter().any(|item| item["kind"] == kind), "{kind}");
    }
    let german = answer(desk.bare(&["photo", "inspect", "team.jpg", "--lang", "de"]));
    assert!(german.out.contains("Ort: "), "{}", german.out);
}

#[test]
fn clean_removes_everything_and_touches_no_pixel() {
    let Some(desk) = Desk::find() else { return };
    let file = desk.file("team.jpg", TEAM);
    let before = facts(&desk.path("team.jpg"));
    let out = desk.ok(&["photo", "clean", &file, "--out", &desk.text("clean.jpg")]);
    assert!(out.contains("clean.jpg"), "{out}");
    assert_eq!(facts(&desk.path("team.jpg")), before, "the original");
    let cleaned = fs::read(desk.path("clean.jpg")).unwrap();
    assert_eq!(scan(&cleaned), scan(TEAM), "the coded picture");
    assert!(cleaned.len() < TEAM.len());
    let again = desk.json(&["photo", "inspect", &desk.text("clean.jpg")]);
    assert_eq!(again[0]["metadata"], Value::Array(vec![]));
    // Nothing of a store is needed, so none is made.
    assert!(!desk.path("data").exists());
    assert_eq!(names(desk.path("clean.jpg").parent().unwrap()), ["clean.jpg", "home", "team.jpg"]);
}

#[test]
fn clean_never_overwrites_unless_told_and_never_the_original() {
    let Some(desk) = Desk::find() else { return };
    let file = desk.file("team.jpg", TEAM);
    let out = desk.file("there.jpg", b"mine");
    let before = facts(&desk.path("there.jpg"));
    let message = desk.refused(&["photo", "clean", &file, "--out", &out]);
    assert!(message.contains("already"), "{message}");
    assert_eq!(facts(&desk.path("there.jpg")), before);
    desk.ok(&["photo", "clean", &file, "--out", &out, "--force"]);
    assert_ne!(fs::read(desk.path("there.jpg")).unwrap(), b"mine");

    for words in [vec!["--out", &file], vec!["--out", &file, "--force"], vec!["--out", "team.jpg"]]
    {
        desk.refused(&[&["photo", "clean", &file], &words[..]].concat());
        assert_eq!(fs::read(desk.path("team.jpg")).unwrap(), TEAM, "{words:?}");
    }
    fs::create_dir(desk.path("folder")).unwrap();
    let message = desk.refused(&["photo", "clean", &file, "--out", &desk.text("folder")]);
    assert!(message.contains("--out-dir"), "{message}");
}

#[test]
fn a_folder_is_cleaned_as_it_is() {
    let Some(desk) = Desk::find() else { return };
    desk.file("in/a.jpg", TEAM);
    desk.file("in/b.png", TEAM);
    desk.file("in/sub/c d.JPG", TEAM);
    desk.file("in/notes.txt", b"not a picture");
    desk.file("in/.hidden.jpg", TEAM);
    let [input, out] = [desk.text("in"), desk.text("out")];
    let call = ["photo", "clean", "--out-dir", &out, &input];
    let done = desk.run(&call);
    assert_eq!(done.code, 0, "{}", done.err);
    assert_eq!(names(&desk.path("out")), ["a.jpg", "b.jpg", "sub"]);
    assert_eq!(names(&desk.path("out/sub")), ["c d.JPG"]);
    assert!(
        done.err.contains("notes.txt") && done.err.contains("3 cleaned, 0 refused"),
        "{}",
        done.err
    );
    assert!(done.out.contains("in fact JPEG"), "a corrected name is said: {}", done.out);

    desk.file("in/broken.jpg", &TEAM[..TEAM.len() / 2]);
    let before = facts(&desk.path("out/a.jpg"));
    let again = desk.run(&[&call[..], &["--json"]].concat());
    assert_eq!(again.code, 1);
    let list: Value = serde_json::from_str(&again.out).unwrap();
    let states: Vec<_> = list.as_array().unwrap().iter().map(|one| &one["state"]).collect();
    assert_eq!(states, ["refused", "refused", "refused", "no_picture", "refused"], "{list}");
    assert_eq!(facts(&desk.path("out/a.jpg")), before);
    assert_eq!(names(&desk.path("out")), ["a.jpg", "b.jpg", "sub"]);
}

#[test]
fn the_name_of_the_result_says_the_format() {
    let Some(desk) = Desk::find() else { return };
    let file = desk.file("team.jpg", TEAM);
    let message = desk.refused(&["photo", "clean", &file, "--out", &desk.text("team.png")]);
    assert!(message.contains("JPEG") && message.contains(".jpg"), "{message}");
    assert!(!desk.path("team.png").exists());
    desk.ok(&["photo", "clean", &file, "--out", &desk.text("no-extension")]);
    assert_eq!(scan(&fs::read(desk.path("no-extension")).unwrap()), scan(TEAM));
}

#[test]
fn what_cannot_be_cleaned_is_refused_in_words() {
    let Some(desk) = Desk::find() else { return };
    fs::create_dir(desk.path("folder.jpg")).unwrap();
    let huge = fs::File::create(desk.path("huge.jpg")).unwrap();
    huge.set_len(200 * 1024 * 1024 + 1).unwrap();
    desk.file("empty.jpg", b"");
    desk.file("short.jpg", &TEAM[..TEAM.len() - 4000]);
    desk.file("start.jpg", &TEAM[..3]);
    desk.file("words.jpg", b"These are words.");
    desk.file("pixels.jpg", &resized(20_000, 20_000));
    let cases = [
        ("absent.jpg", "no such file", "gibt es nicht"),
        ("folder.jpg", "not a file", "keine Datei"),
        ("huge.jpg", "200 MB", "200 MB"),
        ("empty.jpg", "empty", "leer"),
        ("short.jpg", "", ""),
        ("start.jpg", "", ""),
        ("words.jpg", "no picture", "kein Bild"),
        ("pixels.jpg", "100 million", "100 Millionen"),
    ];
    for (name, english, german) in cases {
        let call = ["photo", "clean", name, "--out", "out.jpg"];
        for (language, words) in [("en", english), ("de", german)] {
            let refused = answer(desk.bare(&[&call[..], &["--lang", language]].concat()));
            assert_eq!((refused.code, refused.out.as_str()), (1, ""), "{name}");
            assert!(refused.err.contains(name), "{name}: {}", refused.err);
            assert!(refused.err.contains(words), "{name}: {}", refused.err);
        }
        assert!(!desk.path("out.jpg").exists(), "{name}");
        let inspected = desk.run(&["photo", "inspect", name, "--json"]);
        // Half a picture has all its metadata.
        assert!(inspected.code == 1 || name == "short.jpg", "{name}");
        let checked = desk.run(&["photo", "check", name, "--json"]);
        let checked_as: Value = serde_json::from_str(&checked.out).unwrap();
        assert_eq!(checked_as[0]["state"], "could_not_check", "{name}");
        assert_eq!(checked.code, 1, "{name}");
    }
    assert!(!names(desk.path("x").parent().unwrap()).iter().any(|name| name.starts_with('.')));
}

#[cfg(unix)]
#[test]
fn an_unreadable_file_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let Some(desk) = Desk::find() else { return };
    let file = desk.file("secret.jpg", TEAM);
    fs::set_permissions(&file, fs::Permissions::from_mode(0o000)).unwrap();
    if fs::File::open(&file).is_ok() {
        println!("skipped: this user may read everything");
        return;
    }
    let message = desk.refused(&["photo", "clean", &file, "--out", &desk.text("out.jpg")]);
    assert!(message.contains("can't be read"), "{message}");
}

#[test]
fn unusual_pictures_are_checked_like_others() {
    let Some(desk) = Desk::find() else { return };
    let inks = checkout().join("src-tauri/crates/photo/src/testing/files/cmyk.jpg");
    let inks = desk.file("inks.jpg", &fs::read(inks).unwrap());
    let [deep, black, panorama, dot] =
        ["deep.png", "black.png", "panorama.png", "dot.png"].map(|name| desk.text(name));
    image::ImageBuffer::from_fn(300, 200, |x, y| image::Rgb([x as u16 * 200, y as u16 * 300, 9]))
        .save(&deep)
        .unwrap();
    image::RgbImage::new(4000, 3000).save(&black).unwrap();
    image::RgbImage::new(6000, 300).save(&panorama).unwrap();
    image::GrayImage::new(1, 1).save(&dot).unwrap();
    for file in [inks, deep, black, panorama, dot] {
        let checked = desk.json(&["photo", "check", &file]);
        assert_eq!(checked[0]["state"], "checked", "{file}: {checked}");
        let findings = checked[0]["findings"].as_array().unwrap();
        assert!(findings.iter().all(|one| one["kind"] == "metadata"), "{file}: {checked}");
    }
}

// The limit is on addresses, which Linux alone counts like this.
#[cfg(target_os = "linux")]
#[test]
fn too_little_memory_is_told_before_the_program_runs_out_of_it() {
    let Some(desk) = Desk::find() else { return };
    let file = desk.text("large.jpg");
    image::GrayImage::new(9000, 9000).save(&file).unwrap();
    let whole = desk.bare(&["photo", "check", &file, "--json", "--lang", "de"]);
    let mut limited = Command::new("sh");
    limited.args(["-c", "ulimit -v 900000; exec \"$0\" \"$@\""]);
    limited.arg(whole.get_program()).args(whole.get_args());
    let checked = answer(limited);
    assert_eq!(checked.code, 1, "{}", checked.err);
    let checked: Value = serde_json::from_str(&checked.out).unwrap();
    assert_eq!(checked[0]["state"], "could_not_check", "{checked}");
    assert!(checked[0]["reason"].as_str().unwrap().contains("Arbeitsspeicher"), "{checked}");
}

#[test]
fn names_are_looked_for_where_there_are_data() {
    let Some(desk) = Desk::find() else { return };
    let file = desk.file("team.jpg", TEAM);
    let missing = desk.run(&["photo", "check", &file, "--names"]);
    assert_eq!(missing.code, 1, "{}", missing.out);
    desk.member("Erika Mustermann", "IT");
    let checked = desk.json(&["photo", "check", &file, "--names"]);
    assert_eq!(checked[0]["state"], "checked");
}

#[test]
fn what_stays_in_a_file_is_said_with_its_reason() {
    let Some(desk) = Desk::find() else { return };
    let file = desk.file("team.jpg", TEAM);
    let cleaned = desk.run(&["photo", "clean", &file, "--out", &desk.text("clean.jpg")]);
    assert!(cleaned.out.contains("\n  kept: The picture itself"), "{}", cleaned.out);
}

#[test]
fn check_says_what_is_seen_and_by_what() {
    let Some(desk) = Desk::find() else { return };
    let [file, words] = [desk.file("team.jpg", TEAM), desk.file("words.txt", b"words")];
    let one = desk.json(&["photo", "check", &file]);
    assert_eq!(one[0]["state"], "checked");
    let both = desk.run(&["photo", "check", &file, &words, "--json"]);
    assert_eq!(both.code, 1);
    let list: Value = serde_json::from_str(&both.out).unwrap();
    assert_eq!(list[0], one[0]);
    assert_eq!(list[1]["state"], "could_not_check");
    assert_eq!((&list[0]["width"], &list[0]["height"]), (&1200.into(), &900.into()));
    assert!(!list[0]["engines"].as_array().unwrap().is_empty());
    let findings = list[0]["findings"].as_array().unwrap();
    assert!(findings.iter().any(|one| one["kind"] == "metadata" && one["metadata"] == "place"));
    for finding in findings {
        let number = |field: &str| finding["region"][field].as_u64().unwrap();
        assert!(number("left") + number("width") <= 1200, "{finding}");
        assert!(number("top") + number("height") <= 900, "{finding}");
        assert!((0.0..=1.0).contains(&finding["confidence"].as_f64().unwrap()), "{finding}");
    }
}

#[cfg(unix)]
#[test]
fn control_c_ends_a_batch_tidily() {
    use std::io::{BufRead, BufReader};
    use std::process::{Command, Stdio};
    let Some(desk) = Desk::find() else { return };
    for number in 0..400 {
        desk.file(&format!("in/{number:03}.jpg"), TEAM);
    }
    let mut command =
        desk.command(&["photo", "clean", "--out-dir", &desk.text("out"), &desk.text("in")]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    out.read_line(&mut String::new()).unwrap();
    let pid = child.id().to_string();
    assert!(Command::new("kill").args(["-INT", &pid]).status().unwrap().success());
    let reported = 1 + out.lines().count();
    let ended = child.wait_with_output().unwrap();
    assert_eq!(ended.status.code(), Some(1));
    let message = String::from_utf8(ended.stderr).unwrap();
    assert!(message.contains("Cancelled"), "{message}");
    let written = names(&desk.path("out"));
    assert_eq!(written.len(), reported, "each file that is there was reported, and none is left");
    assert!(written.len() < 400, "nothing was left to cancel");
    let expected = scan(TEAM);
    for name in written {
        let path = desk.path("out").join(&name);
        assert_eq!(scan(&fs::read(path).unwrap()), expected, "{name}");
    }
}

#[test]
fn a_full_disk_leaves_nothing_half_written() {
    let Some(desk) = Desk::find() else { return };
    let file = desk.file("team.jpg", TEAM);
    let Some(_disk) = small_disk(&desk.path("small"), "32k") else { return };
    let message = desk.refused(&["photo", "clean", &file, "--out", &desk.text("small/a.jpg")]);
    assert!(message.contains("disk is full"), "{message}");
    let message = desk.refused(&["photo", "clean", &file, "--out-dir", &desk.text("small")]);
    assert!(message.contains("disk is full"), "{message}");
    assert_eq!(names(&desk.path("small")), Vec::<String>::new());
}

/// Real files that can't lie in the repository; `None`, with a message, where they are not there.
fn collected(kind: &str) -> Option<PathBuf> {
    let folder = tests::checkout().parent()?.join("shared/corpus/valid").join(kind);
    if !folder.is_dir() {
        println!("skipped: ../shared/corpus/valid/{kind} is not there");
        return None;
    }
    Some(folder)
}

#[test]
fn collected_pictures_come_out_clean() {
    let Some(desk) = Desk::find() else { return };
    for kind in ["jpeg", "png", "webp", "planted"] {
        let Some(folder) = collected(kind) else { continue };
        let [from, out] = [folder.to_str().unwrap(), &desk.text(kind)];
        let list = desk.json(&["photo", "clean", "--out-dir", out, from]);
        let cleaned: Vec<&str> =
            list.as_array().unwrap().iter().map(|one| one["out"].as_str().unwrap()).collect();
        assert!(!cleaned.is_empty(), "{kind}");
        let left = desk.json(&[&["photo", "inspect"], &cleaned[..]].concat());
        for one in left.as_array().unwrap() {
            assert_eq!(one["metadata"], Value::Array(vec![]), "{}", one["file"]);
        }
    }
}

#[test]
fn a_video_is_cleaned_and_said_to_be_unseen() {
    let Some(desk) = Desk::find() else { return };
    let Some(folder) = collected("mp4") else { return };
    let name = names(&folder).into_iter().find(|name| name.ends_with(".mp4")).unwrap();
    let file = desk.file("video.mp4", &fs::read(folder.join(name)).unwrap());
    let cleaned = desk.run(&["photo", "clean", &file, "--out", &desk.text("clean.mp4")]);
    assert_eq!(cleaned.code, 0, "{}", cleaned.err);
    assert!(cleaned.err.contains("not looked for"), "{}", cleaned.err);
    let checked = desk.run(&["photo", "check", &file, "--json"]);
    let state: Value = serde_json::from_str(&checked.out).unwrap();
    assert_eq!((checked.code, &state[0]["state"]), (1, &"could_not_check".into()));
    assert!(checked.err.contains("videos"), "{}", checked.err);
}

#[cfg(target_os = "linux")]
#[test]
fn a_result_that_cannot_be_written_is_no_success() {
    let Some(desk) = Desk::find() else { return };
    let file = desk.file("team.jpg", TEAM);
    let mut command = desk.command(&["photo", "inspect", &file]);
    command.stdout(fs::File::options().write(true).open("/dev/full").unwrap());
    let failed = answer(command);
    assert_eq!(failed.code, 1);
    assert!(failed.err.contains("could not be written"), "{}", failed.err);
}
