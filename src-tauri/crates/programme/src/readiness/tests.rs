use uuid::Uuid;

use super::*;
use crate::consent::{Form, Giver, Limit};
use crate::cover::{CoverMargin, CoverStyle};
use crate::finding::{Exception, FindingClass, SettlementError};
use crate::goal::Goal;
use crate::id::{ConsentId, MemberId, PostId};
use crate::person::Minor;
use crate::photo::OwnLook;
use crate::post::PostState;
use crate::region::{PhotoSize, Region};

const PHOTO: PhotoId = PhotoId::from_uuid(Uuid::from_u128(1));
const FINDING: FindingId = FindingId::from_uuid(Uuid::from_u128(2));
const ADULT: PersonId = PersonId::from_uuid(Uuid::from_u128(3));
const CHILD: PersonId = PersonId::from_uuid(Uuid::from_u128(4));
const GONE: PersonId = PersonId::from_uuid(Uuid::from_u128(5));

fn post() -> Post {
    Post {
        id: PostId::from_uuid(Uuid::nil()),
        author: MemberId::from_uuid(Uuid::nil()),
        topic: None,
        title: String::new(),
        text: "Text".into(),
        goals: vec![Goal::Image],
        planned_at: None,
        state: PostState::Draft,
        publication: None,
        minutes: 0,
        changed_at: "2026-11-23T09:00:00Z".parse().unwrap(),
        revision: 1,
    }
}

fn finding(kind: FindingKind, age: Option<AgeAnswer>, settlement: Option<Settlement>) -> Finding {
    let size = PhotoSize { width: 100, height: 100 };
    Finding {
        id: FINDING,
        kind,
        region: Region::new([0, 0, 10, 10], size).unwrap(),
        class: None,
        confidence: 0.9,
        age,
        settlement: settlement.map(|one| (one, "2026-11-23T09:00:00Z".parse().unwrap())),
    }
}

fn photo(findings: Vec<Finding>) -> Photo {
    Photo {
        id: PHOTO,
        post: None,
        position: 0,
        name: String::new(),
        media_type: "image/jpeg".into(),
        size: PhotoSize { width: 100, height: 100 },
        sha256: String::new(),
        verified: true,
        alt_text: String::new(),
        removed: vec![],
        check: CheckState::Checked,
        kept: vec![],
        engines: vec![],
        findings,
        own_look: Some((OwnLook::Looked, "2026-11-23T09:00:00Z".parse().unwrap())),
        added_at: "2026-11-23T09:00:00Z".parse().unwrap(),
    }
}

fn people() -> [Person; 2] {
    let person = |id, kind| Person { id, name: String::new(), note: String::new(), kind };
    let minor = Minor { born_on: None, holders: vec![], sole_custody: false, kita: false };
    [person(ADULT, PersonKind::External), person(CHILD, PersonKind::Minor(minor))]
}

fn consent() -> Consent {
    Consent {
        id: ConsentId::from_uuid(Uuid::nil()),
        person: ADULT,
        giver: Giver::Self_,
        purposes: vec![Purpose::Programme],
        channels: vec![Channel::LinkedIn],
        form: Form::Written,
        form_reason: String::new(),
        limit: Limit::None,
        given_on: "2026-01-01".parse().unwrap(),
        valid_until: None,
        withdrawn_on: None,
        original_place: String::new(),
        note: String::new(),
    }
}

fn with_register<T>(ask: impl FnOnce(Register<'_>) -> T) -> T {
    ask(Register {
        people: &people(),
        consents: &[consent()],
        settings: &Settings::default(),
        on: "2026-11-23".parse().unwrap(),
    })
}

#[test]
fn private_text_and_codes_block_and_others_advise() {
    use FindingKind::{Code, Text};
    let cases = [
        ("e-mail address", Text, Some(FindingClass::Email), Light::Open),
        ("number plate", Text, Some(FindingClass::Plate), Light::Open),
        ("a person's name", Text, Some(FindingClass::Name), Light::Open),
        ("text that nobody read", Text, None, Light::Open),
        ("text on a poster", Text, Some(FindingClass::Plain), Light::Free),
        ("a web address", Text, Some(FindingClass::Link), Light::Free),
        ("WLAN access", Code, Some(FindingClass::Wifi), Light::Open),
        ("ticket", Code, Some(FindingClass::Ticket), Light::Open),
        ("contact card", Code, Some(FindingClass::Contact), Light::Open),
        ("link", Code, Some(FindingClass::Link), Light::Free),
        ("product", Code, Some(FindingClass::Product), Light::Free),
        ("code that nobody read", Code, None, Light::Open),
    ];
    for (name, kind, class, expected) in cases {
        let one = Finding { class, ..finding(kind, None, None) };
        assert_eq!(one.is_advice(), expected == Light::Free, "{name}");
        let found = with_register(|register| photo_missing(&photo(vec![one]), register));
        assert_eq!(light(&found), expected, "{name}");
        let settled = Settlement::NotNeeded("Aushang der Stadt".into());
        let one = Finding { class, ..finding(kind, None, Some(settled)) };
        let found = with_register(|register| photo_missing(&photo(vec![one]), register));
        assert_eq!(found, [], "{name}");
    }
}

#[test]
fn every_finding_must_be_settled_by_its_own_rule() {
    use AgeAnswer::{Adult, Minor};
    use FindingKind::{Code, Face, PossibleMinor, Text};
    let exempt = || Settlement::Exempt(Exception::Event, "Stadtfest".into());
    let covered = Settlement::Covered(CoverStyle::Mosaic, CoverMargin::Medium);
    let open = PhotoMissing::Open(FINDING);
    let cases = [
        ("open face", finding(Face, None, None), Some(open.clone()), Light::Open),
        ("open text", finding(Text, None, None), Some(open), Light::Open),
        ("covered", finding(PossibleMinor, None, Some(covered)), None, Light::Free),
        ("no face", finding(Face, None, Some(Settlement::FalseAlarm)), None, Light::Free),
        (
            "code with reason",
            finding(Code, None, Some(Settlement::NotNeeded("Link".into()))),
            None,
            Light::Free,
        ),
        (
            "adult with consent",
            finding(Face, None, Some(Settlement::Consent(ADULT))),
            None,
            Light::Free,
        ),
        (
            "suspected minor, adult linked, not asked",
            finding(PossibleMinor, None, Some(Settlement::Consent(ADULT))),
            Some(PhotoMissing::AgeOpen(FINDING)),
            Light::Open,
        ),
        (
            "suspected minor, answered adult",
            finding(PossibleMinor, Some(Adult), Some(Settlement::Consent(ADULT))),
            None,
            Light::Free,
        ),
        (
            "minor linked to an adult",
            finding(Face, Some(Minor), Some(Settlement::Consent(ADULT))),
            Some(PhotoMissing::NotThisPerson(FINDING)),
            Light::Blocked,
        ),
        (
            "deleted person",
            finding(Face, None, Some(Settlement::Consent(GONE))),
            Some(PhotoMissing::PersonGone(FINDING)),
            Light::Blocked,
        ),
        ("event, adult", finding(Face, Some(Adult), Some(exempt())), None, Light::Free),
        (
            "event, not asked",
            finding(Face, None, Some(exempt())),
            Some(PhotoMissing::AgeOpen(FINDING)),
            Light::Open,
        ),
        (
            "event, minor",
            finding(Face, Some(Minor), Some(exempt())),
            Some(PhotoMissing::MinorNeedsConsent(FINDING)),
            Light::Blocked,
        ),
    ];
    for (name, finding, expected, expected_light) in cases {
        let found = with_register(|register| photo_missing(&photo(vec![finding]), register));
        assert_eq!(found, Vec::from_iter(expected), "{name}");
        assert_eq!(light(&found), expected_light, "{name}");
    }
}

#[test]
fn a_child_without_consents_blocks() {
    let linked = finding(FindingKind::Face, None, Some(Settlement::Consent(CHILD)));
    let found = with_register(|register| photo_missing(&photo(vec![linked]), register));
    assert_eq!(
        found,
        [
            PhotoMissing::Consent(FINDING, CHILD, Gap::HoldersUnknown),
            PhotoMissing::Consent(FINDING, CHILD, Gap::OwnConsentMissing),
        ]
    );
}

#[test]
fn what_was_not_checked_is_not_clean() {
    let cases: [(&str, fn(&mut Photo), Light); 6] = [
        ("checked and verified", |_| {}, Light::Free),
        ("no look of one's own", |photo| photo.own_look = None, Light::Open),
        (
            "neither looked at by anybody",
            |photo| (photo.check, photo.own_look) = (CheckState::Unchecked, None),
            Light::Unchecked,
        ),
        ("not verified", |photo| photo.verified = false, Light::NotCheckable),
        ("a finder failed", |photo| photo.check = CheckState::CouldNotCheck, Light::NotCheckable),
        ("nobody looked", |photo| photo.check = CheckState::Unchecked, Light::Unchecked),
    ];
    for (name, change, expected) in cases {
        let mut photo = photo(vec![]);
        change(&mut photo);
        assert_eq!(
            with_register(|register| light(&photo_missing(&photo, register))),
            expected,
            "{name}"
        );
    }
}

#[test]
fn a_look_of_ones_own_is_asked_last_and_skipped_only_with_a_reason() {
    let unseen = Photo { own_look: None, ..photo(vec![finding(FindingKind::Text, None, None)]) };
    assert_eq!(
        with_register(|register| photo_missing(&unseen, register)),
        [PhotoMissing::Open(FINDING), PhotoMissing::OwnLook]
    );
    let cases = [
        ("looked", OwnLook::Looked, Ok(())),
        ("skipped", OwnLook::Skipped("Gezeichnetes Bild".into()), Ok(())),
        ("no reason", OwnLook::Skipped(" ".into()), Err(SettlementError::ReasonMissing)),
    ];
    for (name, answer, expected) in cases {
        assert_eq!(answer.check(), expected, "{name}");
    }
}

#[test]
fn consents_have_to_hold_on_the_planned_day() {
    let linked = photo(vec![finding(FindingKind::Face, None, Some(Settlement::Consent(ADULT)))]);
    let until_december = Consent { valid_until: "2026-12-01".parse().ok(), ..consent() };
    let expired = vec![Missing::Photo(PHOTO, PhotoMissing::Consent(FINDING, ADULT, Gap::Expired))];
    let cases = [
        ("not planned", None, vec![]),
        ("on its last day", Some("2026-12-01T10:00:00Z"), vec![]),
        ("the day after", Some("2026-12-02T08:00:00Z"), expired),
        ("planned for the past", Some("2026-01-01T08:00:00Z"), vec![]),
    ];
    for (name, planned_at, expected) in cases {
        let post = Post { planned_at: planned_at.map(|at| at.parse().unwrap()), ..post() };
        let register = Register {
            people: &people(),
            consents: std::slice::from_ref(&until_december),
            settings: &Settings::default(),
            on: "2026-11-23".parse().unwrap(),
        };
        assert_eq!(missing(&post, std::slice::from_ref(&linked), register), expected, "{name}");
    }
}

#[test]
fn a_post_needs_text_and_a_goal_but_no_photo() {
    let cases: [(&str, fn(&mut Post), Vec<Missing>); 6] = [
        ("complete", |_| {}, vec![]),
        ("blank text", |post| post.text = " \n".into(), vec![Missing::Text]),
        ("at the limit", |post| post.text = "ä".repeat(3_000), vec![]),
        ("one over", |post| post.text = "a".repeat(3_001), vec![Missing::TextTooLong(1)]),
        ("emoji count two", |post| post.text = "🙂".repeat(1_501), vec![Missing::TextTooLong(2)]),
        ("no goal", |post| post.goals.clear(), vec![Missing::Goal]),
    ];
    for (name, change, expected) in cases {
        let mut post = post();
        change(&mut post);
        assert_eq!(with_register(|register| missing(&post, &[], register)), expected, "{name}");
    }
    let many = vec![photo(vec![]); PHOTO_LIMIT + 2];
    assert_eq!(
        with_register(|register| missing(&post(), &many, register)),
        [Missing::TooManyPhotos(2)]
    );
}
