//! What goes wrong in an office: each gets a message, and nothing is lost or half done.

use std::fs;
use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::desk::{Answer, Desk, PASSPHRASE, TEAM, answer, names, small_disk};

/// A call whose passphrase is sent on the standard input.
fn with_input(mut command: Command, input: &str) -> Answer {
    let mut child = command
        .env_remove("MONFLUENCER_PASSPHRASE")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Answer {
        code: output.status.code().unwrap_or(-1),
        out: text(output.stdout),
        err: text(output.stderr),
    }
}

#[test]
fn the_passphrase_opens_the_data_and_nothing_else_does() {
    let Some(desk) = Desk::find() else { return };
    let call = ["member", "list"];
    let short = with_input(desk.command(&call), "kurz\n");
    assert_eq!(short.code, 1);
    assert!(short.err.contains("at least 12"), "{}", short.err);
    let missing = with_input(desk.command(&call), "");
    assert_eq!(missing.code, 1);
    assert!(missing.err.contains("passphrase"), "{}", missing.err);

    desk.member("Elif Yıldız", "IT");
    let sent = with_input(desk.command(&call), &format!("{PASSPHRASE}\r\n"));
    assert!(sent.code == 0 && sent.out.contains("Elif"), "{}", sent.err);
    for wrong in ["ganz und gar falsch", "", "Zwölf Zeichen und mehr"] {
        let refused = with_input(desk.command(&call), &format!("{wrong}\n"));
        assert_eq!((refused.code, refused.out.as_str()), (1, ""), "{wrong}");
        assert!(refused.err.contains("passphrase"), "{wrong}: {}", refused.err);
        assert!(!refused.err.contains("ganz und gar"), "a passphrase is never shown");
    }
    desk.ok(&["data", "check"]);
}

#[test]
fn data_are_not_begun_where_something_else_lies() {
    let Some(desk) = Desk::find() else { return };
    for verb in [
        &["data", "check"][..],
        &["data", "backup", "b"],
        &["report", "month", "2025-10", "--out", "r"],
    ] {
        let message = desk.refused(verb);
        assert!(message.contains("no data"), "{verb:?}: {message}");
        assert!(!desk.path("data").exists(), "{verb:?}");
    }
    desk.file("data/letter.txt", b"mine");
    let message = desk.refused(&["member", "list"]);
    assert!(message.contains("empty folder"), "{message}");
    assert_eq!(names(&desk.path("data")), ["letter.txt"]);
    fs::remove_dir_all(desk.path("data")).unwrap();
    desk.file("data", b"a file");
    desk.refused(&["member", "list"]);
    assert_eq!(fs::read(desk.path("data")).unwrap(), b"a file");
}

#[test]
fn damaged_data_are_named_and_a_backup_brings_them_back() {
    let Some(desk) = Desk::find() else { return };
    let elif = desk.member("Elif Yıldız", "IT");
    let backup = desk.ok(&["data", "backup", &desk.text("backups")]);
    let database = desk.path("data/monfluencer.db");
    let sound = fs::read(&database).unwrap();

    let flipped = |at: usize| {
        let mut bytes = sound.clone();
        bytes[at..at + 16].iter_mut().for_each(|byte| *byte ^= 0xff);
        bytes
    };
    let cases = [
        ("beginning", flipped(100)),
        ("middle", flipped(sound.len() / 2)),
        ("end", flipped(sound.len() - 100)),
        ("cut in half", sound[..sound.len() / 8192 * 4096].to_vec()),
        ("another file", TEAM.to_vec()),
    ];
    for (name, bytes) in cases {
        fs::write(&database, &bytes).unwrap();
        let checked = desk.run(&["data", "check"]);
        assert_eq!(checked.code, 1, "{name}: {} {}", checked.out, checked.err);
        assert!(!checked.err.trim().is_empty(), "{name}");
        assert_eq!(fs::read(&database).unwrap(), bytes, "{name}: looking changes nothing");
    }
    desk.ok(&["data", "restore", &backup]);
    assert_eq!(desk.json(&["member", "list"])[0]["id"], elif);
}

#[test]
fn a_table_of_german_excel_is_read_and_bad_rows_are_named() {
    let Some(desk) = Desk::find() else { return };
    let bad = b"Name;Bereich;E-Mail;Stand;Datum\r\n\
        J\xfcrgen M\xf6ller;B\xfcrgerb\xfcro;j@stadt.example;Aktiv;03.06.2024\r\n\
        ;IT;;;\r\n\
        Ada Krings;IT;zwei@a.de, b@c.de;;\r\n\
        Bert Br\xfcck;IT;;Chefin;\r\n\
        Cem Kaya;IT;;;31.02.2024\r\n\
        J\xdcRGEN M\xd6LLER;b\xfcrgerb\xfcro;;;\r\n";
    let file = desk.file("list.csv", bad);
    for words in [&["member", "import", &file][..], &["member", "import", &file, "--dry-run"]] {
        let refused = desk.run(words);
        assert_eq!(refused.code, 1, "{words:?}");
        for row in ["Row 3", "Row 4", "Row 5", "Row 6", "Row 7"] {
            assert!(refused.err.contains(row), "{row}: {}", refused.err);
        }
        assert!(!refused.err.contains("Row 2"), "{}", refused.err);
        assert_eq!(desk.json(&["member", "list"]), Value::Array(vec![]), "nothing half-imported");
    }
    let preview = desk.run(&["member", "import", &file, "--dry-run", "--json"]);
    let preview: Value = serde_json::from_str(&preview.out).unwrap();
    assert_eq!(preview["good"][0]["name"], "Jürgen Möller");
    assert_eq!(preview["bad"][2]["problem"], "stage-unknown");

    let end = bad.windows(6).position(|part| part == b"\r\n;IT;").unwrap();
    let good = desk.file("good.csv", &bad[..end]);
    assert_eq!(desk.ok(&["member", "import", &good]).len(), 36, "one id");
    let kept = desk.json(&["member", "list"]);
    assert_eq!(
        (&kept[0]["name"], &kept[0]["steps"][0]["on"]),
        (&"Jürgen Möller".into(), &"2024-06-03".into())
    );

    for (name, bytes, words) in [
        ("picture.csv", TEAM, "table"),
        ("no-columns.csv", b"a;b\n1;2\n", "column"),
        ("empty.csv", b"", "empty"),
    ] {
        let file = desk.file(name, bytes);
        let message = desk.refused(&["member", "import", &file]);
        assert!(message.contains(words), "{name}: {message}");
    }
    desk.refused(&["member", "import", &desk.text("home")]);
    desk.refused(&["member", "import", &desk.text("absent.csv")]);
}

#[test]
fn a_full_disk_loses_nothing() {
    let Some(desk) = Desk::find() else { return };
    let author = desk.member("Elif Yıldız", "IT");
    let post = desk.post(&author, "Ein Text.");
    let photo = desk.file("a.jpg", TEAM);
    let added = desk.json(&["photo", "add", &photo, "--post", &post]);
    assert_eq!(added["photos"].as_array().unwrap().len(), 1);
    for finding in desk.json(&["photo", "list", "--post", &post])[0]["findings"].as_array().unwrap()
    {
        let id = finding["id"].as_str().unwrap();
        desk.ok(&["photo", "settle", id, "--false-alarm"]);
    }
    let photo = desk.json(&["photo", "list", "--post", &post]);
    desk.ok(&["photo", "look", photo[0]["id"].as_str().unwrap()]);
    desk.ok(&["post", "ready", &post]);
    let Some(_disk) = small_disk(&desk.path("small"), "16k") else { return };
    for words in [
        vec!["post", "export", &post, "--out", "small"],
        vec!["report", "month", "2025-10", "--out", "small", "--format", "pdf"],
        vec!["data", "backup", "small"],
    ] {
        let message = desk.refused(&words);
        assert!(message.contains("full"), "{words:?}: {message}");
        assert_eq!(names(&desk.path("small")), Vec::<String>::new(), "{words:?}");
    }
    desk.ok(&["data", "check"]);
    assert_eq!(desk.json(&["post", "show", &post])["state"], "draft");
    desk.ok(&["post", "export", &post, "--out", &desk.text("large")]);
}

#[test]
fn folders_that_are_missing_or_files_are_named() {
    let Some(desk) = Desk::find() else { return };
    let author = desk.member("Elif Yıldız", "IT");
    let post = desk.post(&author, "Ein Text.");
    let [file, photo] = [desk.file("file", b"x"), desk.file("a.jpg", TEAM)];
    for words in [
        vec!["post", "export", &post, "--out", &file],
        vec!["report", "month", "2025-10", "--out", &file],
        vec!["data", "backup", &file],
        vec!["photo", "clean", &photo, "--out-dir", &file],
        vec!["photo", "clean", &photo, "--out", "gone/a.jpg"],
        vec!["tour", "--out", &file],
        vec!["post", "add", "--author", &author, "--text-file", "absent.txt"],
        vec!["post", "add", "--author", &author, "--text-file", "home"],
        vec!["post", "add", "--author", &author, "--text-file", &photo],
    ] {
        desk.refused(&words);
    }
    assert_eq!(fs::read(desk.path("file")).unwrap(), b"x");
    assert_eq!(desk.json(&["post", "list"]).as_array().unwrap().len(), 1);
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let Some(desk) = Desk::find() else { return };
    let photo = desk.file("a.jpg", TEAM);
    fs::create_dir(desk.path("locked")).unwrap();
    fs::set_permissions(desk.path("locked"), fs::Permissions::from_mode(0o500)).unwrap();
    if fs::write(desk.path("locked/probe"), b"").is_ok() {
        println!("skipped: this user may write everywhere");
        return;
    }
    let message = desk.refused(&["photo", "clean", &photo, "--out", "locked/a.jpg"]);
    assert!(message.contains("No access"), "{message}");
}

#[test]
fn wrong_words_end_with_2_and_leave_nothing() {
    let Some(desk) = Desk::find() else { return };
    for words in [
        &["member"][..],
        &["member", "add"],
        &["members", "list"],
        &["member", "show", "not-an-id"],
        &["report", "month", "2026-13", "--out", "r"],
        &["report", "month", "2025-10", "--out", "r", "--format", "docx"],
        &["topic", "suggest", "--member", "x", "--month", "May"],
        &["photo", "clean", "a.jpg"],
        &["photo", "clean", "a.jpg", "b.jpg", "--out", "c.jpg"],
        &["photo", "settle", "0190a6f2-7c3e-7d5a-9b1f-2f6c8e4d1a37"],
        &["data", "restore"],
        &["post", "publish", "0190a6f2-7c3e-7d5a-9b1f-2f6c8e4d1a37", "--url", "x", "--at", "now"],
    ] {
        let wrong = answer(desk.command(words));
        assert_eq!((wrong.code, wrong.out.as_str()), (2, ""), "{words:?}: {}", wrong.err);
        assert!(!wrong.err.is_empty(), "{words:?}");
    }
    assert!(!desk.path("data").exists());
    assert!(!desk.path("r").exists());
}
