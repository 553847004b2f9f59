//! Shared by the tests: a real encrypted database in a temporary folder.

#![allow(dead_code, reason = "each test file uses its own part")]

use std::path::Path;

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use programme::department::Department;
use programme::finding::{Finding, FindingKind};
use programme::goal::Goal;
use programme::id::{DepartmentId, FindingId, MemberId, PhotoId, PostId};
use programme::member::{Experience, LifeCycle, Member, Profile, Step};
use programme::metadata::{Kept, MetadataKind};
use programme::photo::{CheckState, Photo, Removed};
use programme::post::{Post, PostState};
use programme::region::{PhotoSize, Region};
use sha2::{Digest, Sha256};
use store::{Error, Key, Store, department, member, post};
use tempfile::TempDir;
use uuid::Uuid;

pub(crate) const SIZE: PhotoSize = PhotoSize { width: 400, height: 300 };

pub(crate) fn key(passphrase: &str) -> Key {
    Key::Passphrase(passphrase.to_owned().into())
}

pub(crate) fn right_key() -> Key {
    key("Rheinpromenade 7, früh")
}

/// A new store; the folder lives as long as the first value.
pub(crate) fn new_store() -> (TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::create(folder.path(), &right_key()).unwrap();
    (folder, store)
}

pub(crate) fn open(folder: &Path) -> Result<Store, Error> {
    Store::open(folder, &right_key())
}

/// Distinct and the same in every run.
pub(crate) fn uuid(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

pub(crate) fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

pub(crate) fn now() -> DateTime<Utc> {
    at("2026-11-23T09:12:30.123Z")
}

pub(crate) fn local() -> NaiveDateTime {
    day("2026-11-23").and_hms_opt(9, 12, 30).unwrap()
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn a_department(number: u128, name: &str) -> Department {
    Department { id: DepartmentId::from_uuid(uuid(number)), name: name.into() }
}

pub(crate) fn a_member(number: u128, name: &str, department: DepartmentId) -> Member {
    Member {
        id: MemberId::from_uuid(uuid(number)),
        profile: Profile {
            name: name.into(),
            department,
            email: format!("mail{number}@monheim.example"),
            phone: "02173 951-0".into(),
            linkedin_url: String::new(),
            experience: Experience::Some,
            age_band: None,
            shares_figures: false,
        },
        stage: LifeCycle::Active,
        steps: vec![Step { stage: LifeCycle::Active, on: day("2026-09-01") }],
        acknowledgements: vec![],
    }
}

pub(crate) fn a_post(number: u128, author: MemberId) -> Post {
    Post {
        id: PostId::from_uuid(uuid(number)),
        author,
        topic: None,
        title: "Arbeitstitel".into(),
        text: "Ein Text mit Umlauten: Grüße aus der Küche 🥨".into(),
        goals: vec![Goal::Recruiting, Goal::Image],
        planned_at: Some(at("2026-11-26T09:20:00Z")),
        state: PostState::Draft,
        publication: None,
        minutes: 0,
        changed_at: now(),
        revision: 1,
    }
}

pub(crate) fn a_photo(number: u128, post: Option<PostId>, bytes: &[u8]) -> Photo {
    Photo {
        id: PhotoId::from_uuid(uuid(number)),
        post,
        position: 0,
        name: "Rathaus".into(),
        media_type: "image/jpeg".into(),
        size: SIZE,
        sha256: format!("{:x}", Sha256::digest(bytes)),
        verified: true,
        alt_text: "Das Rathaus im Nebel".into(),
        removed: vec![Removed {
            kind: MetadataKind::Place,
            group: "EXIF".into(),
            name: "GPSLatitude".into(),
        }],
        kept: vec![Kept::ColourProfile, Kept::Picture],
        check: CheckState::Checked,
        engines: vec!["rustface 1".into()],
        findings: vec![a_finding(number + 1_000, FindingKind::Face)],
        own_look: None,
        added_at: now(),
    }
}

pub(crate) fn a_finding(number: u128, kind: FindingKind) -> Finding {
    Finding {
        id: FindingId::from_uuid(uuid(number)),
        kind,
        region: Region::new([10, 20, 30, 40], SIZE).unwrap(),
        class: None,
        confidence: 0.5,
        age: None,
        settlement: None,
    }
}

/// A department (1), a member (2) and a post (3) for other rows to point at.
pub(crate) fn fill(store: &Store) -> (DepartmentId, MemberId, PostId) {
    let department = a_department(1, "Bürgerbüro");
    let member = a_member(2, "Elif Yıldız", department.id);
    let post = a_post(3, member.id);
    let filled: Result<(), Error> = store.write(|tx| {
        department::insert(tx, &department)?;
        member::insert(tx, &member)?;
        post::insert(tx, &post)
    });
    filled.unwrap();
    (department.id, member.id, post.id)
}
