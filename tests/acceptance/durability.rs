//! A process that is killed loses nothing whose id it has printed.

use std::collections::HashSet;
use std::io::{BufRead, BufReader};
use std::process::Stdio;
use std::time::Duration;

use crate::desk::{Desk, TEAM};

#[test]
fn what_was_printed_survives_a_kill() {
    let Some(desk) = Desk::find() else { return };
    let author = desk.member("Die Erste", "IT");
    let photo = desk.file("a.jpg", TEAM);
    let text = desk.file("text.txt", b"Hello");
    let mut printed = Vec::new();
    for number in 0..12 {
        let name = format!("Person {number}");
        let member = ["member", "add", "--name", &name, "--department", "IT"];
        let person = ["person", "add", "--name", &name];
        let post = ["post", "add", "--author", &author, "--text-file", &text, "--photo", &photo];
        let calls: [(&str, &[&str]); 3] =
            [("member", &member), ("person", &person), ("post", &post)];
        let (noun, words) = calls[number % 3];
        let mut child = desk.command(words).stdout(Stdio::piped()).spawn().unwrap();
        let mut id = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut id).unwrap();
        // Not a moment later: whatever is still to be done in there is not.
        child.kill().unwrap();
        child.wait().unwrap();
        assert_eq!(id.trim().len(), 36, "{noun}: {id}");
        printed.push((noun, id.trim().to_owned()));
    }
    for (noun, id) in &printed {
        let shown = desk.json(&[noun, "show", id]);
        assert_eq!(shown["id"], id.as_str());
        if *noun == "post" {
            assert_eq!(shown["photos"].as_array().unwrap().len(), 1);
        }
    }
    desk.ok(&["data", "check"]);
}

#[test]
fn an_import_that_is_killed_is_whole_or_nothing() {
    let Some(desk) = Desk::find() else { return };
    desk.member("Die Erste", "IT");
    const ROWS: usize = 3000;
    let mut known = 1;
    for (round, pause) in [30, 120, 250, 400, 600].into_iter().enumerate() {
        let rows = (0..ROWS).map(|row| format!("Person {round}-{row};IT\n"));
        let table: String = std::iter::once("Name;Bereich\n".into()).chain(rows).collect();
        let file = desk.file("list.csv", table.as_bytes());
        let mut child = desk
            .command(&["member", "import", &file])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        // The moments differ so that one hits before, one within, and one behind the transaction.
        std::thread::sleep(Duration::from_millis(pause));
        let _ = child.kill();
        child.wait().unwrap();
        let list = desk.ok(&["member", "list"]);
        let ids: HashSet<&str> = list.lines().collect();
        assert!(ids.len() == known || ids.len() == known + ROWS, "{} after {known}", ids.len());
        known = ids.len();
        desk.ok(&["data", "check"]);
    }
}

#[test]
fn two_at_once_both_keep_what_they_printed() {
    let Some(desk) = Desk::find() else { return };
    desk.member("Die Erste", "IT");
    let start = |name: String| {
        let words = ["member", "add", "--name", &name, "--department", "IT"];
        desk.command(&words).stdout(Stdio::piped()).spawn().unwrap()
    };
    let children: Vec<_> = (0..8).map(|number| start(format!("Person {number}"))).collect();
    let ids: Vec<String> = children
        .into_iter()
        .map(|child| {
            let output = child.wait_with_output().unwrap();
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            String::from_utf8(output.stdout).unwrap().trim().to_owned()
        })
        .collect();
    let list = desk.ok(&["member", "list"]);
    assert!(ids.iter().all(|id| list.contains(id.as_str())), "{list}");
}
