use programme::finding::{FindingClass, FindingKind};
use programme::photo::OwnLook;
use programme::readiness::PhotoMissing;
use rxing::{BarcodeFormat, MultiFormatWriter, Writer};
use store::Key;

use super::*;
use crate::Context;

const TEAM: &[u8] = include_bytes!("../../../../../tests/fixtures/practice/team.jpg");

fn new_app() -> (tempfile::TempDir, App) {
    let folder = tempfile::tempdir().unwrap();
    let key = Key::Passphrase("sechs blaue Stühle im Flur".to_owned().into());
    let app = crate::create(&folder.path().join("data"), &key, None, Context::system()).unwrap();
    (folder, app)
}

/// Small, so that the finders are quick with it.
fn picture() -> Vec<u8> {
    photo::thumbnail(&photo::decode(TEAM).unwrap(), 200).unwrap()
}

/// Two pictures and a broken one between them, in a folder.
fn dropped(folder: &std::path::Path) -> PathBuf {
    let dropped = folder.join("Fest");
    std::fs::create_dir(&dropped).unwrap();
    let picture = picture();
    std::fs::write(dropped.join("1 vorn.jpg"), &picture).unwrap();
    std::fs::write(dropped.join("2 kaputt.jpg"), &picture[..400]).unwrap();
    std::fs::write(dropped.join("3 hinten.jpg"), &picture).unwrap();
    dropped
}

fn check_of(app: &App, id: PhotoId) -> CheckState {
    crate::get_photo(app, id).unwrap().photo.check
}

#[test]
fn a_photo_can_be_shown_before_it_is_looked_at() {
    let (folder, app) = new_app();
    let mut told = Vec::new();
    let paths = [dropped(folder.path())];
    let added = add_files(&app, &paths, None, &Stop::new(), &mut |one| {
        told.push((one.done, one.step, one.photo.map(|id| check_of(&app, id))));
        assert_eq!(one.total, 3);
    });
    let (unchecked, checked) = (Some(CheckState::Unchecked), Some(CheckState::Checked));
    let finders = app.eyes().engines().count();
    let of_one = |done| {
        let looks = [(done, Step::Looking, unchecked), (done, Step::Found, unchecked)];
        let clean = [(done, Step::Cleaning, None), (done, Step::Saving, None)];
        [&clean[..], &looks.repeat(finders), &[(done, Step::Checked, checked)]].concat()
    };
    let expected = [&of_one(0)[..], &[(1, Step::Cleaning, None)], &of_one(2)[..]].concat();
    assert_eq!(told, expected);
    assert_eq!(added.photos.len(), 2);
    assert_eq!(added.refused.len(), 1);
    assert_eq!(added.refused[0].file_name(), "2 kaputt.jpg");
    assert!(!added.cancelled);
    let names: Vec<String> =
        added.photos.iter().map(|id| crate::get_photo(&app, *id).unwrap().photo.name).collect();
    assert_eq!(names, ["1 vorn", "3 hinten"]);
}

#[test]
fn stopping_keeps_the_clean_photo_unchecked_and_brings_no_other() {
    let (folder, app) = new_app();
    let stop = Stop::new();
    let paths = [dropped(folder.path())];
    let added = add_files(&app, &paths, None, &stop, &mut |one| {
        if one.step == Step::Looking {
            stop.stop();
        }
    });
    assert!(added.cancelled);
    let [only] = added.photos[..] else { panic!("one photo was in") };
    assert_eq!(check_of(&app, only), CheckState::Unchecked);
    check_again(&app, only, &Stop::new()).unwrap();
    assert_eq!(check_of(&app, only), CheckState::Checked);
}

#[test]
fn a_photo_deleted_while_it_is_looked_at_stays_deleted() {
    let (folder, app) = new_app();
    let paths = [dropped(folder.path()).join("1 vorn.jpg")];
    let mut deleted = false;
    let added = add_files(&app, &paths, None, &Stop::new(), &mut |one| {
        // Each finder says that it begins; the photo goes with the first.
        if one.step == Step::Looking && !deleted {
            crate::delete_photo(&app, one.photo.unwrap()).unwrap();
            deleted = true;
        }
    });
    assert!(deleted && added.refused.is_empty());
    assert!(crate::list_photos(&app, None).unwrap().is_empty());
}

#[test]
fn a_closer_look_moves_possible_minors_to_the_front_and_leaves_deleted_findings_alone() {
    let (_folder, app) = new_app();
    let id = add_bytes(&app, &picture(), "Team", None, &Stop::new(), &mut |_| {}).unwrap();
    let findings = || crate::get_photo(&app, id).unwrap().photo.findings;
    for one in findings() {
        app.store.write(|tx| store::finding::delete(tx, one.id, app.now())).unwrap();
    }
    let size = crate::get_photo(&app, id).unwrap().photo.size;
    let seen = [10, 60, 110].map(|left| Sighting {
        kind: FindingKind::Face,
        region: programme::region::Region::new([left, 10, 30, 30], size).unwrap(),
        class: None,
        confidence: 0.9,
        content: None,
    });
    // In another order than the one in which they are asked about.
    let [a, b, c] = seen;
    let ids = add_findings(&app, id, &[c.clone(), a.clone(), b.clone()]).unwrap();
    assert_eq!(findings().iter().map(|one| one.id).collect::<Vec<_>>(), [ids[1], ids[2], ids[0]]);
    app.store.write(|tx| store::finding::delete(tx, ids[1], app.now())).unwrap();
    let minor = |one: Sighting| Sighting { kind: FindingKind::PossibleMinor, ..one };
    set_kinds(&app, &ids, &[minor(c), minor(a), b]).unwrap();
    let kinds: Vec<_> = findings().iter().map(|one| (one.id, one.kind)).collect();
    assert_eq!(kinds, [(ids[0], FindingKind::PossibleMinor), (ids[2], FindingKind::Face)]);
}

#[test]
fn the_look_of_ones_own_is_answered_skipped_with_a_reason_and_taken_back() {
    let (_folder, app) = new_app();
    let id = add_bytes(&app, &picture(), "Team", None, &Stop::new(), &mut |_| {}).unwrap();
    let own_look = || crate::get_photo(&app, id).unwrap().photo.own_look.map(|(answer, _)| answer);
    let is_missing = || {
        let view = crate::get_photo(&app, id).unwrap();
        view.missing.contains(&programme::readiness::PhotoMissing::OwnLook)
    };
    assert!(is_missing());
    crate::answer_own_look(&app, id, Some(&OwnLook::Looked)).unwrap();
    assert_eq!((own_look(), is_missing()), (Some(OwnLook::Looked), false));
    let unfounded = OwnLook::Skipped("  ".into());
    assert!(matches!(
        crate::answer_own_look(&app, id, Some(&unfounded)),
        Err(Error::Settlement(_))
    ));
    assert_eq!(own_look(), Some(OwnLook::Looked));
    let skipped = OwnLook::Skipped("Gezeichnetes Bild".into());
    crate::answer_own_look(&app, id, Some(&skipped)).unwrap();
    assert_eq!((own_look(), is_missing()), (Some(skipped), false));
    crate::answer_own_look(&app, id, None).unwrap();
    assert!(is_missing());
}

/// A picture of a QR Code.
fn code_saying(text: &str) -> Vec<u8> {
    let code = MultiFormatWriter.encode(text, &BarcodeFormat::QR_CODE, 1, 1).unwrap();
    let picture = image::RgbImage::from_fn(600, 600, |x, y| {
        let [column, row] = [x, y].map(|at| (at / 8).checked_sub(12));
        let inside = |(x, y): &(u32, u32)| *x < code.getWidth() && *y < code.getHeight();
        let place = column.zip(row).filter(inside);
        image::Rgb([if place.is_some_and(|(x, y)| code.get(x, y)) { 20 } else { 240 }; 3])
    });
    let mut png = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut png, image::ImageFormat::Png).unwrap();
    png.into_inner()
}

#[test]
fn a_private_code_blocks_and_a_link_only_advises() {
    let (_folder, app) = new_app();
    let cases = [
        ("WIFI:T:WPA;S:Rathaus;P:geheim123;;", FindingClass::Wifi, true),
        ("BEGIN:VCARD\nFN:Elif\nEND:VCARD", FindingClass::Contact, true),
        ("https://www.stadt.example/fest", FindingClass::Link, false),
    ];
    for (text, class, blocks) in cases {
        let bytes = code_saying(text);
        let id = add_bytes(&app, &bytes, "Aushang", None, &Stop::new(), &mut |_| {}).unwrap();
        let view = crate::get_photo(&app, id).unwrap();
        let codes = view.photo.findings.iter().filter(|one| one.kind == FindingKind::Code);
        let codes: Vec<_> = codes.map(|one| (one.id, one.class)).collect();
        let [(code, found)] = codes[..] else { panic!("{text}: {codes:?}") };
        assert_eq!(found, Some(class), "{text}");
        assert_eq!(view.missing.contains(&PhotoMissing::Open(code)), blocks, "{text}");
    }
}

#[test]
fn what_was_read_is_shown_while_the_program_runs_and_is_not_stored() {
    let (folder, app) = new_app();
    let text = "WIFI:T:WPA;S:Rathaus;P:geheim123;;";
    let bytes = code_saying(text);
    let add = || add_bytes(&app, &bytes, "Aushang", None, &Stop::new(), &mut |_| {}).unwrap();
    let [deleted, kept] = [add(), add()];
    let words = |app: &App, id| crate::get_photo(app, id).unwrap().words;
    let finding = *words(&app, deleted).iter().find(|(_, said)| *said == text).unwrap().0;
    crate::delete_photo(&app, deleted).unwrap();
    assert_eq!(app.words_at(finding), None);
    assert!(words(&app, kept).values().any(|said| said == text));
    drop(app);

    let key = Key::Passphrase("sechs blaue Stühle im Flur".to_owned().into());
    let app = crate::open(&folder.path().join("data"), &key, None, Context::system()).unwrap();
    let photo = crate::get_photo(&app, kept).unwrap().photo;
    assert!(photo.findings.iter().any(|one| one.class == Some(FindingClass::Wifi)));
    assert!(words(&app, kept).is_empty());
    // Nothing that is kept of the photo says it, in whatever field.
    assert!(!format!("{photo:?}").contains("geheim123"));
}
