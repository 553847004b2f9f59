use uuid::Uuid;

use super::*;
use crate::person::Holder;

const PERSON: PersonId = PersonId::from_uuid(Uuid::from_u128(1));
const MOTHER: HolderId = HolderId::from_uuid(Uuid::from_u128(2));
const FATHER: HolderId = HolderId::from_uuid(Uuid::from_u128(3));

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn person(kind: PersonKind) -> Person {
    Person { id: PERSON, name: "P".into(), note: String::new(), kind }
}

fn child(born_on: Option<&str>, holders: &[HolderId], sole_custody: bool, kita: bool) -> Person {
    let holder = |id: &HolderId| Holder { id: *id, name: "H".into() };
    person(PersonKind::Minor(Minor {
        born_on: born_on.map(day),
        holders: holders.iter().map(holder).collect(),
        sole_custody,
        kita,
    }))
}

fn consent(giver: Giver) -> Consent {
    Consent {
        id: ConsentId::from_uuid(Uuid::from_u128(9)),
        person: PERSON,
        giver,
        purposes: vec![Purpose::Programme],
        channels: vec![Channel::LinkedIn],
        form: Form::Written,
        form_reason: String::new(),
        limit: Limit::None,
        given_on: day("2026-01-10"),
        valid_until: Some(day("2026-12-31")),
        withdrawn_on: None,
        original_place: "Ordner 3".into(),
        note: String::new(),
    }
}

fn usage() -> Usage {
    Usage {
        channel: Channel::LinkedIn,
        purpose: Purpose::Programme,
        on: day("2026-11-23"),
        group_photo: false,
    }
}

/// A consent of the person with one thing changed.
fn own(change: impl FnOnce(&mut Consent)) -> Vec<Consent> {
    let mut consent = consent(Giver::Self_);
    change(&mut consent);
    vec![consent]
}

#[test]
fn adults_are_shown_only_with_a_matching_consent() {
    let employee = person(PersonKind::Employee(None));
    let guest = person(PersonKind::External);
    let cases = [
        ("no consent", &guest, vec![], Some(Gap::Missing)),
        ("consent", &guest, own(|_| {}), None),
        (
            "begins tomorrow",
            &guest,
            own(|c| c.given_on = day("2026-11-24")),
            Some(Gap::NotYetGiven),
        ),
        ("last day", &guest, own(|c| c.valid_until = Some(day("2026-11-23"))), None),
        ("ended", &guest, own(|c| c.valid_until = Some(day("2026-11-22"))), Some(Gap::Expired)),
        ("open end", &guest, own(|c| c.valid_until = None), None),
        (
            "withdrawn today",
            &guest,
            own(|c| c.withdrawn_on = Some(day("2026-11-23"))),
            Some(Gap::Withdrawn),
        ),
        (
            "other channel",
            &guest,
            own(|c| c.channels = vec![Channel::Print]),
            Some(Gap::OtherChannel),
        ),
        (
            "other purpose",
            &guest,
            own(|c| c.purposes = vec![Purpose::Recruiting]),
            Some(Gap::OtherPurpose),
        ),
        (
            "group photos only",
            &guest,
            own(|c| c.limit = Limit::GroupPhotos),
            Some(Gap::GroupPhotosOnly),
        ),
        ("guest by e-mail", &guest, own(|c| c.form = Form::Electronic), None),
        ("employee in writing", &employee, own(|_| {}), None),
        (
            "employee by e-mail",
            &employee,
            own(|c| c.form = Form::Electronic),
            Some(Gap::NotInWriting),
        ),
        (
            "employee by e-mail with a reason",
            &employee,
            own(|c| {
                c.form = Form::Electronic;
                c.form_reason = "im Ausland".into();
            }),
            None,
        ),
        (
            "employee's original nowhere recorded",
            &employee,
            own(|c| c.original_place.clear()),
            None,
        ),
    ];
    for (name, person, consents, expected) in cases {
        let found = gaps(person, &consents, usage(), &Settings::default());
        assert_eq!(found, Vec::from_iter(expected), "{name}");
    }
}

#[test]
fn a_new_consent_counts_although_an_old_one_was_withdrawn() {
    let mut old = consent(Giver::Self_);
    old.withdrawn_on = Some(day("2026-02-01"));
    let mut new = consent(Giver::Self_);
    new.given_on = day("2026-03-01");
    let guest = person(PersonKind::External);
    assert_eq!(gaps(&guest, &[old, new], usage(), &Settings::default()), []);
}

#[test]
fn a_withdrawal_takes_earlier_consents_along() {
    let guest = person(PersonKind::External);
    let withdrawn = |change: fn(&mut Consent)| {
        let mut consent = consent(Giver::Self_);
        consent.given_on = day("2026-03-01");
        consent.withdrawn_on = Some(day("2026-05-01"));
        change(&mut consent);
        consent
    };
    let cases = [
        ("signed twice, withdrew once", withdrawn(|_| {}), day("2026-01-10"), Some(Gap::Withdrawn)),
        ("signed anew on that day", withdrawn(|_| {}), day("2026-05-01"), None),
        ("signed anew later", withdrawn(|_| {}), day("2026-06-01"), None),
        (
            "withdrew for print alone",
            withdrawn(|c| c.channels = vec![Channel::Print]),
            day("2026-01-10"),
            None,
        ),
        (
            "withdrew for job advertisements alone",
            withdrawn(|c| c.purposes = vec![Purpose::Recruiting]),
            day("2026-01-10"),
            None,
        ),
        (
            "withdrew for one occasion alone",
            withdrawn(|c| c.limit = Limit::OneOccasion),
            day("2026-01-10"),
            None,
        ),
        (
            "withdraws tomorrow",
            withdrawn(|c| c.withdrawn_on = Some(day("2026-11-24"))),
            day("2026-01-10"),
            None,
        ),
    ];
    for (name, withdrawn, given_on, expected) in cases {
        let kept = own(|c| c.given_on = given_on).remove(0);
        let found = gaps(&guest, &[kept, withdrawn], usage(), &Settings::default());
        assert_eq!(found, Vec::from_iter(expected), "{name}");
    }
}

#[test]
fn employees_sign_as_the_law_of_the_land_asks() {
    let employee = person(PersonKind::Employee(None));
    let cases = [
        ("on paper in NRW", Land::Nw, Form::Written, true),
        ("by e-mail in NRW", Land::Nw, Form::Electronic, false),
        ("aloud in NRW", Land::Nw, Form::Oral, false),
        ("on paper in Berlin", Land::Be, Form::Written, true),
        ("by e-mail in Berlin", Land::Be, Form::Electronic, true),
        ("aloud in Berlin", Land::Be, Form::Oral, false),
    ];
    for (name, land, form, allowed) in cases {
        let settings = Settings { land, ..Settings::default() };
        let found = gaps(&employee, &own(|c| c.form = form), usage(), &settings);
        assert_eq!(found.is_empty(), allowed, "{name}");
    }
    let lenient = Settings { employee_consent_in_writing: false, ..Settings::default() };
    let aloud = own(|c| c.form = Form::Oral);
    assert_eq!(gaps(&employee, &aloud, usage(), &lenient), [], "the organisation decides");
}

#[test]
fn kita_children_are_shown_only_where_the_organisation_allows_it() {
    let kita = child(Some("2022-05-01"), &[MOTHER, FATHER], false, true);
    let allowing = Settings { kita_children_allowed: true, ..Settings::default() };
    let signed = [consent(Giver::Holder(MOTHER)), consent(Giver::Holder(FATHER))];
    assert_eq!(gaps(&kita, &signed, usage(), &Settings::default()), [Gap::KitaChild]);
    assert_eq!(gaps(&kita, &signed, usage(), &allowing), []);
    assert_eq!(gaps(&kita, &signed[..1], usage(), &allowing), [Gap::HolderMissing(FATHER)]);
}

#[test]
fn a_minor_is_free_only_while_every_signature_holds() {
    let both = child(Some("2017-05-01"), &[MOTHER, FATHER], false, false);
    let father = |change: fn(&mut Consent)| {
        let mut consent = consent(Giver::Holder(FATHER));
        change(&mut consent);
        consent
    };
    let cases = [
        ("withdrew", father(|c| c.withdrawn_on = Some(day("2026-11-01"))), Gap::Withdrawn),
        ("ended", father(|c| c.valid_until = Some(day("2026-11-01"))), Gap::Expired),
        ("print alone", father(|c| c.channels = vec![Channel::Print]), Gap::OtherChannel),
    ];
    for (name, signature, expected) in cases {
        let consents = [consent(Giver::Holder(MOTHER)), signature];
        assert_eq!(gaps(&both, &consents, usage(), &Settings::default()), [expected], "{name}");
    }
}

#[test]
fn minors_need_every_holder_and_from_14_their_own_consent() {
    let mother = || consent(Giver::Holder(MOTHER));
    let father = || consent(Giver::Holder(FATHER));
    let self_ = || consent(Giver::Self_);
    let both = [MOTHER, FATHER];
    let nine = Some("2017-05-01");
    let cases = [
        ("both signed", child(nine, &both, false, false), vec![mother(), father()], vec![]),
        (
            "one signed",
            child(nine, &both, false, false),
            vec![mother()],
            vec![Gap::HolderMissing(FATHER)],
        ),
        (
            "one holder, nothing documented",
            child(nine, &[MOTHER], false, false),
            vec![mother()],
            vec![Gap::SecondHolderUnclear],
        ),
        ("sole custody documented", child(nine, &[MOTHER], true, false), vec![mother()], vec![]),
        ("no holder known", child(nine, &[], false, false), vec![], vec![Gap::HoldersUnknown]),
        (
            "the child alone",
            child(nine, &both, false, false),
            vec![self_()],
            vec![Gap::HolderMissing(MOTHER), Gap::HolderMissing(FATHER)],
        ),
        (
            "14 today without own",
            child(Some("2012-11-23"), &both, false, false),
            vec![mother(), father()],
            vec![Gap::OwnConsentMissing],
        ),
        (
            "14 tomorrow",
            child(Some("2012-11-24"), &both, false, false),
            vec![mother(), father()],
            vec![],
        ),
        (
            "14 with own",
            child(Some("2012-11-23"), &both, false, false),
            vec![mother(), father(), self_()],
            vec![],
        ),
        (
            "age unknown",
            child(None, &both, false, false),
            vec![mother(), father()],
            vec![Gap::OwnConsentMissing],
        ),
        (
            "18 today, holders signed",
            child(Some("2008-11-23"), &both, false, false),
            vec![mother(), father()],
            vec![Gap::Missing],
        ),
        (
            "18 today with own",
            child(Some("2008-11-23"), &both, false, false),
            vec![self_()],
            vec![],
        ),
        (
            "Kita child, all signed",
            child(nine, &both, false, true),
            vec![mother(), father()],
            vec![Gap::KitaChild],
        ),
    ];
    for (name, child, consents, expected) in cases {
        assert_eq!(gaps(&child, &consents, usage(), &Settings::default()), expected, "{name}");
    }
}

#[test]
fn register_shows_the_most_urgent_thing() {
    let guest = person(PersonKind::External);
    let cases = [
        ("valid", own(|c| c.valid_until = None), Standing::Valid),
        ("30 days left", own(|c| c.valid_until = Some(day("2026-12-23"))), Standing::Expiring),
        ("31 days left", own(|c| c.valid_until = Some(day("2026-12-24"))), Standing::Valid),
        ("withdrawn", own(|c| c.withdrawn_on = Some(day("2026-11-19"))), Standing::Withdrawn),
        ("ended", own(|c| c.valid_until = Some(day("2026-11-01"))), Standing::Blocked),
        (
            "original nowhere recorded",
            own(|c| {
                c.valid_until = None;
                c.original_place.clear();
            }),
            Standing::OriginalMissing,
        ),
        ("none", vec![], Standing::Blocked),
    ];
    for (name, consents, expected) in cases {
        let found = standing(&guest, &consents, day("2026-11-23"), &Settings::default());
        assert_eq!(found, expected, "{name}");
    }
}

#[test]
fn refuses_consents_that_say_nothing() {
    let today = day("2026-11-23");
    let guest = person(PersonKind::External);
    let cases: [(&str, Vec<Consent>, Result<(), ConsentError>); 6] = [
        ("complete", own(|_| {}), Ok(())),
        ("no channel", own(|c| c.channels.clear()), Err(ConsentError::ChannelsMissing)),
        ("no purpose", own(|c| c.purposes.clear()), Err(ConsentError::PurposesMissing)),
        ("tomorrow", own(|c| c.given_on = day("2026-11-24")), Err(ConsentError::GivenInTheFuture)),
        (
            "ends first",
            own(|c| c.valid_until = Some(day("2026-01-09"))),
            Err(ConsentError::EndsBeforeItBegins),
        ),
        (
            "stranger signs",
            own(|c| c.giver = Giver::Holder(MOTHER)),
            Err(ConsentError::UnknownHolder),
        ),
    ];
    for (name, consents, expected) in cases {
        assert_eq!(consents[0].check(&guest, today), expected, "{name}");
    }
}
