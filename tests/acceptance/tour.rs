//! The tour walks the whole job, as often as one likes.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::desk::{Desk, answer, names};

#[test]
fn the_tour_shows_every_result_and_replaces_none() {
    let Some(desk) = Desk::find() else { return };
    let walk = || {
        let walked = answer(desk.bare(&["tour", "--out", "tour", "--lang", "de"]));
        assert_eq!(walked.code, 0, "{}", walked.err);
        walked.out.lines().map(str::to_owned).collect::<Vec<_>>()
    };
    let first = walk();
    let contents = |paths: &[String]| -> Vec<Vec<u8>> {
        let files = paths.iter().map(|path| desk.path(path)).filter(|path| path.is_file());
        files.map(|path| fs::read(path).unwrap()).collect()
    };
    let before = contents(&first);
    for extension in ["pdf", "xlsx", "csv", "jpg"] {
        assert!(first.iter().any(|path| path.ends_with(extension)), "{extension}: {first:?}");
    }
    let folder = first.iter().map(|path| desk.path(path)).find(|path| path.is_dir()).unwrap();
    assert_eq!(names(&folder).len(), 3, "picture, alt texts, text");
    let picture = first.iter().find(|path| path.ends_with("jpg")).unwrap();
    assert_eq!(desk.json(&["photo", "inspect", picture])[0]["metadata"], Value::Array(vec![]));

    let second = walk();
    assert!(first.iter().all(|path| !second.contains(path)), "{second:?}");
    assert!(second.iter().all(|path| desk.path(path).exists()), "{second:?}");
    assert_eq!(contents(&first), before, "what was there stays");
    assert!(!desk.path("data").exists() && !Path::new("tour").exists());
}
