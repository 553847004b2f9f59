use store::Key;

use super::*;
use crate::{Context, create};

fn with_guest(test: impl FnOnce(&App, PersonId)) {
    let folder = tempfile::tempdir().unwrap();
    let key = Key::Passphrase("eine lange Passphrase".to_owned().into());
    let app = create(folder.path(), &key, None, Context::system()).unwrap();
    app.tell_time(Some("2026-11-23T09:00:00Z".parse().unwrap()));
    let guest = NewPerson {
        id: None,
        name: "Renate Vogt".into(),
        note: String::new(),
        kind: PersonKind::External,
        holders: Vec::new(),
    };
    let id = save_person(&app, guest).unwrap();
    test(&app, id);
}

fn sign(app: &App, person: PersonId, given_on: &str) -> ConsentId {
    let consent = NewConsent {
        person,
        giver: Giver::Self_,
        purposes: vec![Purpose::Programme],
        channels: vec![Channel::LinkedIn],
        form: Form::Written,
        form_reason: String::new(),
        limit: Limit::None,
        given_on: given_on.parse().unwrap(),
        valid_until: None,
        original_place: "Ordner 1".into(),
        note: String::new(),
    };
    add_consent(app, consent).unwrap()
}

fn kinds(view: &PersonView) -> Vec<TodoKind> {
    view.todos.iter().map(|(todo, ..)| todo.kind).collect()
}

#[test]
fn who_withdraws_twice_is_told_once() {
    with_guest(|app, guest| {
        let [first, second] =
            ["2026-01-10", "2026-03-01"].map(|given_on| sign(app, guest, given_on));
        let today = app.today();
        withdraw_consent(app, first, today).unwrap();
        withdraw_consent(app, second, today).unwrap();
        let view = get_person(app, guest).unwrap();
        let mut found = kinds(&view);
        found.sort_by_key(|kind| kind.code());
        assert_eq!(found, [TodoKind::Block, TodoKind::Confirm]);
        assert_eq!((view.standing, view.open_todos), (Standing::Withdrawn, 1));

        let open = view.todos.iter().find(|(todo, ..)| todo.done_at.is_none()).unwrap();
        set_todo(app, open.0.id, true).unwrap();
        let done = list_people(app, "").unwrap();
        assert_eq!((done[0].standing, done[0].open_todos), (Standing::Withdrawn, 0));
        let counts = crate::counts(app, None, true).unwrap();
        assert_eq!(counts.consents, 0, "nothing is left to do");

        // Signed anew and withdrawn anew: a matter of its own.
        let third = sign(app, guest, "2026-11-23");
        withdraw_consent(app, third, today).unwrap();
        assert_eq!(kinds(&get_person(app, guest).unwrap()).len(), 4);
    });
}

#[test]
fn an_earlier_consent_goes_with_a_withdrawal() {
    with_guest(|app, guest| {
        sign(app, guest, "2026-01-10");
        let newer = sign(app, guest, "2026-03-01");
        assert_eq!(get_person(app, guest).unwrap().standing, Standing::Valid);
        withdraw_consent(app, newer, app.today()).unwrap();
        let view = get_person(app, guest).unwrap();
        assert_eq!((view.standing, view.gaps), (Standing::Withdrawn, vec![Gap::Withdrawn]));
        assert!(view.consents.iter().all(|one| !one.holds));
    });
}
