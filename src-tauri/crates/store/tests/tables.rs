//! What goes into each table comes out again, and only what should.

#![allow(clippy::unwrap_used, reason = "clippy does not see that helpers here belong to tests")]

mod common;

use chrono::NaiveTime;
use common::{
    SIZE, a_department, a_finding, a_member, a_photo, a_post, at, day, fill, new_store, now, uuid,
};
use programme::calendar::Land;
use programme::consent::{Channel, Consent, Form, Giver, Limit, Purpose};
use programme::cover::{CoverMargin, CoverStyle};
use programme::finding::{AgeAnswer, Exception, Finding, FindingClass, FindingKind, Settlement};
use programme::goal::Goal;
use programme::id::{ConsentId, FindingId, HolderId, MemberId, PersonId, TodoId, TopicId};
use programme::journal::{Action, Entry};
use programme::member::{Acknowledgement, AgeBand, Agreement, LifeCycle, Step};
use programme::person::{Holder, Minor, Person, PersonKind};
use programme::photo::{CheckState, OwnLook};
use programme::post::{Post, PostState, Publication};
use programme::region::{PhotoSize, Region};
use programme::settings::{Role, Settings};
use programme::topic::{Localised, Topic};
use store::desk::Desk;
use store::photo::Replacement;
use store::todo::{Todo, TodoKind};
use store::{
    Error, consent, department, desk, finding, journal, member, person, photo, post, settings,
    todo, topic,
};

fn done(outcome: Result<(), Error>) {
    outcome.unwrap();
}

#[test]
fn settings_and_desk() {
    let (_folder, store) = new_store();
    let (_, member, _) = fill(&store);
    assert_eq!(store.read(settings::load).unwrap(), Settings::default());
    assert_eq!(store.read(desk::load).unwrap(), Desk::default());
    let mut changed = Settings {
        organisation: "Stadt Monheim am Rhein".into(),
        land: Land::By,
        window_start: NaiveTime::from_hms_opt(7, 30, 0).unwrap(),
        window_end: NaiveTime::from_hms_opt(17, 45, 0).unwrap(),
        monthly_target: 3,
        kita_children_allowed: true,
        employee_consent_in_writing: false,
        withdrawal_days: 7,
        expiry_notice_days: 60,
        service_agreement_version: 2,
        photo_notes_version: 4,
        smallest_face: 24,
    };
    let mine = Desk {
        member: Some(member),
        role: Role::Both,
        name: "Elif Yıldız".into(),
        onboarded: true,
    };
    for target in [3, 4] {
        changed.monthly_target = target;
        done(store.write(|tx| {
            settings::save(tx, &changed)?;
            desk::save(tx, &mine)
        }));
        assert_eq!(store.read(settings::load).unwrap(), changed);
        assert_eq!(store.read(desk::load).unwrap(), mine);
    }
}

#[test]
fn departments_are_listed_as_people_sort_and_kept_while_used() {
    let (_folder, store) = new_store();
    let (used, ..) = fill(&store);
    let [kita, aemter] = [a_department(10, "Kita"), a_department(11, "Ämter")];
    done(store.write(|tx| {
        department::insert(tx, &kita)?;
        department::insert(tx, &aemter)?;
        department::rename(tx, kita.id, "Zentrale")
    }));
    let names = || -> Vec<_> {
        store.read(department::list).unwrap().into_iter().map(|one| one.name).collect()
    };
    assert_eq!(names(), ["Ämter", "Bürgerbüro", "Zentrale"]);
    let refused = store.write(|tx| department::delete(tx, used, now()));
    assert!(matches!(refused, Err(Error::StillUsed { .. })));
    store.write(|tx| department::delete(tx, kita.id, now())).unwrap();
    let gone = store.write(|tx| department::rename(tx, kita.id, "Kita"));
    assert!(matches!(gone, Err(Error::Missing { table: "department", .. })));
    assert_eq!(names(), ["Ämter", "Bürgerbüro"]);
}

#[test]
fn a_member_is_changed_and_erased() {
    let (_folder, store) = new_store();
    let (department, id, post) = fill(&store);
    let mut expected = store.read(|db| member::get(db, id)).unwrap();
    assert_eq!(expected, a_member(2, "Elif Yıldız", department));

    expected.profile.name = "Elif Yıldız-Öztürk".into();
    expected.profile.age_band = Some(AgeBand::From30);
    expected.profile.shares_figures = true;
    let step = Step { stage: LifeCycle::Paused, on: day("2026-11-01") };
    let first =
        Acknowledgement { agreement: Agreement::PhotoNotes, version: 1, on: day("2026-09-02") };
    let again = Acknowledgement { on: day("2026-10-01"), ..first };
    done(store.write(|tx| {
        member::update(tx, id, &expected.profile)?;
        member::add_step(tx, id, step)?;
        member::acknowledge(tx, id, first)?;
        member::acknowledge(tx, id, again)
    }));
    expected.stage = LifeCycle::Paused;
    expected.steps.push(step);
    expected.acknowledgements.push(first);
    assert_eq!(store.read(|db| member::get(db, id)).unwrap(), expected);
    assert_eq!(store.read(member::list).unwrap(), [expected]);

    store.write(|tx| member::delete(tx, id, now())).unwrap();
    assert!(matches!(store.read(|db| member::get(db, id)), Err(Error::Missing { .. })));
    assert!(store.read(member::list).unwrap().is_empty());
    let step_of_nobody = store.write(|tx| member::add_step(tx, id, step));
    assert!(matches!(step_of_nobody, Err(Error::Missing { .. })));
    assert_eq!(store.read(|db| post::get(db, post)).unwrap().author, id, "posts stay");
}

#[test]
fn topics_keep_their_lists_and_their_shipped_name() {
    let (_folder, store) = new_store();
    let (department, ..) = fill(&store);
    let mut idea = Topic {
        id: TopicId::from_uuid(uuid(20)),
        title: Localised { de: "Mein Arbeitsplatz".into(), en: "My desk".into() },
        hint: Localised { de: "Zeig ihn.".into(), en: "Show it.".into() },
        goals: vec![Goal::Recruiting, Goal::EmployerBrand],
        months: vec![1, 12],
        departments: vec![department],
        needs_photo: true,
        minutes: 30,
        retired: false,
    };
    store.write(|tx| topic::insert(tx, &idea, Some("desk"))).unwrap();
    idea.retired = true;
    idea.goals.clear();
    store.write(|tx| topic::update(tx, &idea)).unwrap();
    assert_eq!(store.read(|db| topic::get(db, idea.id)).unwrap(), idea);
    assert_eq!(store.read(topic::list).unwrap(), [idea.clone()]);
    assert_eq!(store.read(topic::shipped_keys).unwrap(), ["desk"]);
    idea.id = TopicId::from_uuid(uuid(21));
    let twice = store.write(|tx| topic::insert(tx, &idea, Some("desk")));
    assert!(matches!(twice, Err(Error::Sqlite(_))));
}

#[test]
fn two_windows_never_overwrite_each_other() {
    let (_folder, store) = new_store();
    let (.., id) = fill(&store);
    let read = store.read(|db| post::get(db, id)).unwrap();
    let save = |revision, text: &str| {
        let typed = Post { revision, text: text.into(), ..read.clone() };
        store.write(|tx| post::save(tx, &typed, now()))
    };
    assert_eq!(save(1, "eins").unwrap(), 2);
    assert!(matches!(save(1, "auch eins"), Err(Error::Conflict { found: 2, .. })));
    assert_eq!(save(2, "zwei").unwrap(), 3);

    let mut edited = store.read(|db| post::get(db, id)).unwrap();
    assert_eq!((edited.text.as_str(), edited.revision), ("zwei", 3));
    edited.planned_at = None;
    edited.goals = vec![Goal::Exchange];
    edited.minutes = 25;
    edited.changed_at = at("2026-11-24T10:00:00Z");
    let saved = store.write(|tx| post::save(tx, &edited, edited.changed_at)).unwrap();
    let outdated = store.write(|tx| post::save(tx, &edited, now()));
    assert!(matches!(outdated, Err(Error::Conflict { found: 4, .. })));
    edited.revision = saved;
    assert_eq!(store.read(|db| post::get(db, id)).unwrap(), edited);
}

#[test]
fn a_post_goes_out_and_is_erased() {
    let (_folder, store) = new_store();
    let (_, author, id) = fill(&store);
    let publication = Publication {
        url: "https://www.linkedin.com/feed/update/urn:li:activity:7".into(),
        at: at("2026-11-26T09:21:00Z"),
    };
    let ready = store.write(|tx| post::set_state(tx, id, PostState::Ready, now()));
    assert_eq!(ready.unwrap(), 2);
    store.write(|tx| post::publish(tx, id, &publication, 40, now())).unwrap();
    let out = store.read(|db| post::get(db, id)).unwrap();
    assert_eq!((out.state, out.minutes), (PostState::Published, 40));
    assert_eq!(out.publication, Some(publication));
    assert_eq!(store.read(|db| post::of_author(db, author)).unwrap(), std::slice::from_ref(&out));
    let erased = out;
    store.write(|tx| post::delete(tx, id, now())).unwrap();
    assert!(store.read(post::list).unwrap().is_empty());
    let late = store.write(|tx| post::save(tx, &Post { revision: 4, ..erased }, now()));
    assert!(matches!(late, Err(Error::Missing { .. })));
}

#[test]
fn photos_keep_bytes_order_and_findings() {
    let (_folder, store) = new_store();
    let (.., post) = fill(&store);
    let [first, second] = [b"first picture".as_slice(), b"second".as_slice()];
    let [mut one, mut two] = [a_photo(30, Some(post), first), a_photo(31, None, second)];
    let wrong = store.write(|tx| photo::insert(tx, &one, second, b"t"));
    assert!(matches!(wrong, Err(Error::OtherBytes(_))));
    done(store.write(|tx| {
        photo::insert(tx, &one, first, b"small first")?;
        photo::insert(tx, &two, second, b"small second")
    }));
    assert_eq!(store.read(|db| photo::of_post(db, post)).unwrap(), [one.clone()]);
    assert_eq!(store.read(photo::loose).unwrap(), [two.clone()]);
    assert_eq!(store.read(|db| photo::bytes(db, two.id)).unwrap(), second);
    assert_eq!(store.read(|db| photo::thumbnail(db, one.id)).unwrap(), b"small first");

    let engines = ["rustface 1".to_owned(), "text 2".to_owned()];
    done(store.write(|tx| {
        photo::reorder(tx, Some(post), &[two.id, one.id])?;
        photo::set_check(tx, one.id, CheckState::CouldNotCheck, &engines)?;
        photo::set_alt_text(tx, one.id, "Nebel")?;
        photo::rename(tx, one.id, "Rathaus im Nebel")?;
        photo::set_own_look(tx, one.id, Some(&OwnLook::Looked), now())?;
        photo::set_own_look(tx, two.id, Some(&OwnLook::Skipped("Gezeichnet".into())), now())
    }));
    let unfounded = store
        .write(|tx| photo::set_own_look(tx, two.id, Some(&OwnLook::Skipped(" ".into())), now()));
    assert!(matches!(unfounded, Err(Error::Settlement(_))));
    one.own_look = Some((OwnLook::Looked, now()));
    two.own_look = Some((OwnLook::Skipped("Gezeichnet".into()), now()));
    (one.position, two.post) = (1, Some(post));
    one.name = "Rathaus im Nebel".into();
    (one.check, one.engines, one.alt_text) =
        (CheckState::CouldNotCheck, engines.to_vec(), "Nebel".into());
    assert_eq!(store.read(|db| photo::of_post(db, post)).unwrap(), [two.clone(), one.clone()]);

    let size = PhotoSize { width: 800, height: 600 };
    let new = Replacement {
        bytes: b"smaller",
        thumbnail: b"tiny",
        media_type: "image/png",
        size,
        verified: false,
    };
    store.write(|tx| photo::replace_bytes(tx, one.id, new)).unwrap();
    let replaced = store.read(|db| photo::get(db, one.id)).unwrap();
    assert_eq!((replaced.size, replaced.verified), (size, false));
    assert_eq!(store.read(|db| photo::bytes(db, one.id)).unwrap(), b"smaller");

    store.write(|tx| photo::delete(tx, one.id, now())).unwrap();
    assert!(matches!(store.read(|db| photo::bytes(db, one.id)), Err(Error::Missing { .. })));
    let finding = one.findings[0].id;
    assert!(matches!(store.read(|db| finding::get(db, finding)), Err(Error::Missing { .. })));
    assert_eq!(store.read(photo::list).unwrap(), [two]);
}

#[test]
fn findings_are_settled_reopened_moved_and_brought_back() {
    let (_folder, store) = new_store();
    let person = Person {
        id: PersonId::from_uuid(uuid(40)),
        name: "Jörg Weiß".into(),
        note: "Sportverein".into(),
        kind: PersonKind::External,
    };
    let mut picture = a_photo(30, None, b"picture");
    let text = a_finding(41, FindingKind::Text);
    picture.findings.push(Finding { class: Some(FindingClass::Email), ..text });
    done(store.write(|tx| {
        person::insert(tx, &person)?;
        photo::insert(tx, &picture, b"picture", b"t")
    }));
    let [face, text] = [FindingId::from_uuid(uuid(1_030)), FindingId::from_uuid(uuid(41))];
    let stored = |id| store.read(|db| finding::get(db, id)).unwrap().1;
    assert_eq!([face, text].map(|id| stored(id).class), [None, Some(FindingClass::Email)]);
    let cases = [
        (face, Settlement::Consent(person.id)),
        (face, Settlement::Covered(CoverStyle::Mosaic, CoverMargin::Wide)),
        (face, Settlement::Exempt(Exception::Event, "Stadtfest".into())),
        (face, Settlement::FalseAlarm),
        (text, Settlement::NotNeeded("Plakat der Stadt".into())),
    ];
    for (id, settlement) in cases {
        store.write(|tx| finding::settle(tx, id, &settlement, now())).unwrap();
        assert_eq!(stored(id).settlement, Some((settlement, now())));
    }
    let misfit = Settlement::NotNeeded("ist doch nichts".into());
    let refused = store.write(|tx| finding::settle(tx, face, &misfit, now()));
    assert!(matches!(refused, Err(Error::Settlement(_))));
    let nobody = Settlement::Consent(PersonId::from_uuid(uuid(99)));
    let refused = store.write(|tx| finding::settle(tx, face, &nobody, now()));
    assert!(matches!(refused, Err(Error::Sqlite(_))));

    let region = Region::new([0, 0, 400, 300], SIZE).unwrap();
    done(store.write(|tx| {
        finding::reopen(tx, face)?;
        finding::set_region(tx, face, region)?;
        finding::set_age(tx, face, Some(AgeAnswer::Minor))
    }));
    let moved = stored(face);
    assert_eq!((moved.settlement, moved.region), (None, region));
    assert_eq!(moved.age, Some(AgeAnswer::Minor));

    store.write(|tx| finding::delete(tx, face, now())).unwrap();
    assert_eq!(store.read(|db| photo::get(db, picture.id)).unwrap().findings.len(), 1);
    store.write(|tx| finding::restore(tx, face)).unwrap();
    assert_eq!(stored(face).region, region);
    let never_deleted = store.write(|tx| finding::restore(tx, face));
    assert!(matches!(never_deleted, Err(Error::Missing { .. })));
}

#[test]
fn people_their_holders_consents_and_what_a_withdrawal_causes() {
    let (_folder, store) = new_store();
    let (department, _, post) = fill(&store);
    let holder =
        |number, name: &str| Holder { id: HolderId::from_uuid(uuid(number)), name: name.into() };
    let minor = |holders| {
        PersonKind::Minor(Minor {
            born_on: Some(day("2016-02-29")),
            holders,
            sole_custody: false,
            kita: true,
        })
    };
    let mut child = Person {
        id: PersonId::from_uuid(uuid(50)),
        name: "Mia Müller".into(),
        note: "Kita Sonnenschein".into(),
        kind: minor(vec![holder(51, "Ute Müller"), holder(52, "Jan Groß")]),
    };
    let colleague = Person {
        id: PersonId::from_uuid(uuid(53)),
        name: "Änne Abel".into(),
        note: String::new(),
        kind: PersonKind::Employee(Some(department)),
    };
    let mut given = Consent {
        id: ConsentId::from_uuid(uuid(54)),
        person: child.id,
        giver: Giver::Holder(HolderId::from_uuid(uuid(52))),
        purposes: vec![Purpose::Programme],
        channels: vec![Channel::LinkedIn, Channel::Print],
        form: Form::Written,
        form_reason: String::new(),
        limit: Limit::GroupPhotos,
        given_on: day("2026-10-01"),
        valid_until: Some(day("2027-09-30")),
        withdrawn_on: None,
        original_place: "Ordner 3".into(),
        note: String::new(),
    };
    let task = Todo {
        id: TodoId::from_uuid(uuid(55)),
        consent: given.id,
        kind: TodoKind::ChangePost,
        post: Some(post),
        photo: None,
        due_on: day("2026-12-07"),
        done_at: None,
    };
    done(store.write(|tx| {
        person::insert(tx, &child)?;
        person::insert(tx, &colleague)?;
        consent::insert(tx, &given)?;
        todo::insert(tx, &task)
    }));
    assert_eq!(store.read(person::list).unwrap(), [colleague.clone(), child.clone()]);
    for (name, text, expected) in [
        ("written out", "mueller", vec![child.clone()]),
        ("note and name", "sonnen mia", vec![child.clone()]),
        ("wildcards are letters", "%", vec![]),
    ] {
        assert_eq!(store.read(|db| person::search(db, text, 10)).unwrap(), expected, "{name}");
    }

    // One holder goes, whose consent stays as it was given; the other gets a new place.
    child.kind = minor(vec![holder(56, "Kim Groß"), holder(51, "Ute Müller-Groß")]);
    done(store.write(|tx| {
        person::update(tx, &child, now())?;
        consent::withdraw(tx, given.id, day("2026-11-23"))?;
        consent::withdraw(tx, given.id, day("2026-11-30"))?;
        todo::set_done(tx, task.id, Some(now()))
    }));
    given.withdrawn_on = Some(day("2026-11-23"));
    assert_eq!(store.read(|db| person::get(db, child.id)).unwrap(), child);
    assert_eq!(store.read(consent::all).unwrap(), [given.clone()]);
    assert_eq!(store.read(|db| consent::of_person(db, child.id)).unwrap(), [given.clone()]);
    assert!(store.read(todo::open).unwrap().is_empty());
    let ticked = Todo { done_at: Some(now()), ..task };
    assert_eq!(store.read(|db| todo::of_consent(db, given.id)).unwrap(), [ticked]);

    store.write(|tx| person::delete(tx, child.id, now())).unwrap();
    assert_eq!(store.read(person::list).unwrap(), [colleague]);
    assert!(store.read(consent::all).unwrap().is_empty());
}

#[test]
fn a_holder_can_t_be_taken_from_another_child() {
    let (_folder, store) = new_store();
    let child = |number| Person {
        id: PersonId::from_uuid(uuid(number)),
        name: "Kind".into(),
        note: String::new(),
        kind: PersonKind::Minor(Minor {
            born_on: None,
            holders: vec![Holder { id: HolderId::from_uuid(uuid(9)), name: "Ute".into() }],
            sole_custody: true,
            kita: false,
        }),
    };
    store.write(|tx| person::insert(tx, &child(60))).unwrap();
    let taken = store.write(|tx| person::insert(tx, &child(61)));
    assert!(matches!(taken, Err(Error::Missing { table: "holder", .. })));
    assert_eq!(store.read(person::list).unwrap(), [child(60)]);
}

#[test]
fn the_journal_is_only_ever_appended_to() {
    let (folder, store) = new_store();
    let entry = |number: u128, action| Entry {
        at: now(),
        action,
        subject: "photo".into(),
        id: uuid(number),
    };
    let lines = [entry(1, Action::Added), entry(2, Action::Added), entry(1, Action::Settled)];
    for line in &lines {
        store.write(|tx| journal::append(tx, line)).unwrap();
    }
    let [first, second, third] = lines;
    let newest = store.read(|db| journal::tail(db, 2, 0)).unwrap();
    assert_eq!(newest, [third.clone(), second.clone()]);
    assert_eq!(store.read(|db| journal::tail(db, 9, 0)).unwrap(), [third, second, first]);
    drop(store);

    let raw = rusqlite::Connection::open(folder.path().join("monfluencer.db")).unwrap();
    raw.pragma_update(None, "key", "Rheinpromenade 7, früh").unwrap();
    for sql in ["UPDATE journal SET at = 0", "DELETE FROM journal WHERE number = 2"] {
        let error = raw.execute_batch(sql).unwrap_err();
        assert!(error.to_string().contains("append-only"), "{sql}");
    }
}

#[test]
fn members_are_found_filtered_sorted_and_paged() {
    use store::member::{Search, Sort};
    let (_folder, store) = new_store();
    let [it, kita] = [a_department(1, "IT"), a_department(2, "Kita")];
    let names = ["Ömer Aydın", "Jürgen Groß", "anna Schmidt", "Bernd Mueller", "Zoë Öztürk"];
    done(store.write(|tx| {
        department::insert(tx, &it)?;
        department::insert(tx, &kita)?;
        for (number, name) in (10..).zip(names) {
            let department = if number % 2 == 0 { kita.id } else { it.id };
            let mut one = a_member(number, name, department);
            one.stage = if number < 12 { LifeCycle::Invited } else { LifeCycle::Active };
            member::insert(tx, &one)?;
        }
        member::insert(tx, &a_member(20, "Gelöschte Person", it.id))?;
        member::delete(tx, MemberId::from_uuid(uuid(20)), now())
    }));
    let all = Search::default();
    let by_department = Search { sort: Sort::Department, descending: true, ..all };
    let cases = [
        ("everybody by name", all, "anna Bernd Jürgen Ömer Zoë", 5),
        ("backwards", Search { descending: true, ..all }, "Zoë Ömer Jürgen Bernd anna", 5),
        ("umlaut written out", Search { text: "oemer", ..all }, "Ömer", 1),
        ("umlaut typed", Search { text: "müller", ..all }, "Bernd", 1),
        ("words in any order", Search { text: "GROSS jur", ..all }, "Jürgen", 1),
        ("address", Search { text: "mail12@", ..all }, "anna", 1),
        ("nobody", Search { text: "gelöscht", ..all }, "", 0),
        ("no wildcard", Search { text: "_", ..all }, "", 0),
        ("department", Search { department: Some(it.id), ..all }, "Bernd Jürgen", 2),
        ("stage", Search { stage: Some(LifeCycle::Invited), ..all }, "Jürgen Ömer", 2),
        ("nobody left yet", Search { with_left: false, ..all }, "anna Bernd Jürgen Ömer Zoë", 5),
        ("page", Search { limit: 2, offset: 1, ..all }, "Bernd Jürgen", 5),
        ("after the end", Search { offset: 9, ..all }, "", 5),
        ("by department", by_department, "anna Ömer Zoë Bernd Jürgen", 5),
        ("by stage", Search { sort: Sort::Stage, ..all }, "Jürgen Ömer anna Bernd Zoë", 5),
    ];
    for (name, search, expected, count) in cases {
        let found = store.read(|db| member::search(db, &search)).unwrap();
        let first = |one: &programme::member::Member| {
            one.profile.name.split(' ').next().unwrap_or_default().to_owned()
        };
        assert_eq!(found.iter().map(first).collect::<Vec<_>>().join(" "), expected, "{name}");
        assert_eq!(store.read(|db| member::count(db, &search)).unwrap(), count, "{name}");
    }
    let one = store.read(|db| member::search(db, &Search { limit: 1, ..all })).unwrap();
    assert_eq!(one[0].steps.len(), 1);

    let left = Step { stage: LifeCycle::Left, on: day("2026-11-23") };
    store.write(|tx| member::add_step(tx, one[0].id, left)).unwrap();
    let staying = Search { with_left: false, ..all };
    assert_eq!(store.read(|db| member::count(db, &staying)).unwrap(), 4, "without who left");
    assert_eq!(store.read(|db| member::count(db, &all)).unwrap(), 5, "with who left");
}

#[test]
fn unknown_authors_are_refused() {
    let (_folder, store) = new_store();
    let stray = a_post(3, MemberId::from_uuid(uuid(77)));
    let refused = store.write(|tx| post::insert(tx, &stray));
    assert!(matches!(refused, Err(Error::Sqlite(_))));
}
