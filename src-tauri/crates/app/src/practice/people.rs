//! Made-up people who are shown in photos, with consents in every state.

use std::collections::HashMap;

use chrono::{Days, Months, NaiveDate};
use programme::consent::{Channel, Form, Giver, Limit, Purpose};
use programme::id::{ConsentId, PersonId};
use programme::person::{Minor, PersonKind};
use store::todo::TodoKind;

use super::Story;
use crate::{
    Error, NewConsent, NewPerson, add_consent, get_person, save_person, set_todo, withdraw_consent,
};

/// The people by name.
pub(super) type People = HashMap<&'static str, PersonId>;

/// Works at the town hall, in the department of that name.
const EMPLOYEES: [&str; 6] = [
    "Miriam Kaltenbach",
    "Georg Pohlmann",
    "Samira Haddad",
    "Jannis Reuter",
    "Petra Lohmar",
    "Holger Wiesner",
];

const EXTERNALS: [(&str, &str, &str); 5] = [
    ("Renate Vogt", "Seniorenbeirat", "advisory board of the elderly"),
    ("Aylin Korkmaz", "Seifenladen", "soap shop"),
    ("Paul Jansen", "Tischlerei", "joinery"),
    ("Stefan Kurz", "Gast beim Infoabend", "visitor of an information evening"),
    ("Ulla Berger", "Sportverein", "sports club"),
];

struct Child {
    name: &'static str,
    years: u32,
    holders: &'static [&'static str],
    /// How many of the holders have signed.
    signed: usize,
    sole_custody: bool,
    kita: bool,
    /// Has signed as well.
    own: bool,
}

const CHILDREN: [Child; 5] = [
    Child {
        name: "Emil Brandes",
        years: 9,
        holders: &["Julia Brandes", "Tobias Brandes"],
        signed: 1,
        sole_custody: false,
        kita: false,
        own: false,
    },
    Child {
        name: "Mia Sonntag",
        years: 15,
        holders: &["Katja Sonntag", "Ralf Sonntag"],
        signed: 2,
        sole_custody: false,
        kita: false,
        own: true,
    },
    Child {
        name: "Ben Aksoy",
        years: 4,
        holders: &["Derya Aksoy", "Kerem Aksoy"],
        signed: 2,
        sole_custody: false,
        kita: true,
        own: false,
    },
    Child {
        name: "Lina Marquardt",
        years: 11,
        holders: &["Svenja Marquardt"],
        signed: 1,
        sole_custody: false,
        kita: false,
        own: false,
    },
    Child {
        name: "Theo Falk",
        years: 7,
        holders: &["Anne Falk"],
        signed: 1,
        sole_custody: true,
        kita: false,
        own: false,
    },
];

/// Adds everybody with the consents they gave.
pub(super) fn add(story: &Story<'_>) -> Result<People, Error> {
    story.go_to(story.before(110));
    let mut people = People::new();
    for name in EMPLOYEES {
        people.insert(name, person(story, name, "", PersonKind::Employee(None), &[])?);
    }
    for (name, de, en) in EXTERNALS {
        let note = if story.is_german() { de } else { en };
        people.insert(name, person(story, name, note, PersonKind::External, &[])?);
    }
    for child in &CHILDREN {
        people.insert(child.name, add_child(story, child)?);
    }
    consents(story, &people)?;
    Ok(people)
}

fn person(
    story: &Story<'_>,
    name: &str,
    note: &str,
    kind: PersonKind,
    holders: &[&str],
) -> Result<PersonId, Error> {
    let holders = holders.iter().map(|name| (None, (*name).to_owned())).collect();
    save_person(
        story.app,
        NewPerson { id: None, name: name.into(), note: note.into(), kind, holders },
    )
}

/// A child with the signatures there are.
fn add_child(story: &Story<'_>, child: &Child) -> Result<PersonId, Error> {
    // Half a year on, so that nobody has a birthday on the day of a workshop.
    let born_on = story.today.checked_sub_months(Months::new(child.years * 12 + 6));
    let kind = PersonKind::Minor(Minor {
        born_on,
        holders: Vec::new(),
        sole_custody: child.sole_custody,
        kita: child.kita,
    });
    let id = person(story, child.name, "", kind, child.holders)?;
    let holders = get_person(story.app, id)?.holders;
    let signed = holders.iter().take(child.signed).map(|one| Giver::Holder(one.holder.id));
    for giver in signed.chain(child.own.then_some(Giver::Self_)) {
        let place = story.place("Ordner 3", "folder 3");
        give(story, consent(id, giver, story.before(110), place))?;
    }
    Ok(id)
}

/// A consent in writing, for the programme on LinkedIn, until it is withdrawn.
fn consent(person: PersonId, giver: Giver, given_on: NaiveDate, place: String) -> NewConsent {
    NewConsent {
        person,
        giver,
        purposes: vec![Purpose::Programme],
        channels: vec![Channel::LinkedIn],
        form: Form::Written,
        form_reason: String::new(),
        limit: Limit::None,
        given_on,
        valid_until: None,
        original_place: place,
        note: String::new(),
    }
}

fn give(story: &Story<'_>, consent: NewConsent) -> Result<ConsentId, Error> {
    story.go_to(consent.given_on);
    add_consent(story.app, consent)
}

/// The adults' consents: one of each kind that a coordinator meets.
fn consents(story: &Story<'_>, people: &People) -> Result<(), Error> {
    let soon = story.today.checked_add_days(Days::new(20));
    let over = story.today.checked_sub_days(Days::new(12));
    let next_year = story.today.checked_add_months(Months::new(11));
    let folder = || story.place("Ordner 1", "folder 1");
    let all: [(&str, u64, &dyn Fn(NewConsent) -> NewConsent); 10] = [
        ("Miriam Kaltenbach", 110, &|one| NewConsent {
            channels: vec![Channel::LinkedIn, Channel::CityWebsite, Channel::Print],
            purposes: vec![Purpose::Programme, Purpose::PublicRelations],
            ..one
        }),
        ("Georg Pohlmann", 108, &|one| NewConsent { valid_until: soon, ..one }),
        ("Samira Haddad", 108, &|one| one),
        ("Jannis Reuter", 60, &|one| NewConsent { valid_until: next_year, ..one }),
        // Signed, but nobody wrote down where the paper lies.
        ("Petra Lohmar", 50, &|one| NewConsent { original_place: String::new(), ..one }),
        // An employee's mail alone: writing is required, and no reason is given.
        ("Holger Wiesner", 45, &|one| NewConsent {
            form: Form::Electronic,
            original_place: String::new(),
            ..one
        }),
        ("Renate Vogt", 100, &|one| NewConsent { valid_until: over, ..one }),
        ("Aylin Korkmaz", 90, &|one| NewConsent { form: Form::Electronic, ..one }),
        ("Paul Jansen", 80, &|one| NewConsent { limit: Limit::GroupPhotos, ..one }),
        ("Ulla Berger", 95, &|one| one),
    ];
    for (name, days, change) in all {
        let Some(id) = people.get(name) else { continue };
        give(story, change(consent(*id, Giver::Self_, story.before(days), folder())))?;
    }
    Ok(())
}

/// Two people withdrew: for one everything is done, for the other a live post is still to be changed.
pub(super) fn withdraw(story: &Story<'_>, people: &People) -> Result<(), Error> {
    for (name, days) in [("Ulla Berger", 34), ("Samira Haddad", 4)] {
        let Some(id) = people.get(name) else { continue };
        let day = story.before(days);
        story.go_to(day);
        let Some(consent) = get_person(story.app, *id)?.consents.pop() else { continue };
        withdraw_consent(story.app, consent.consent.id, day)?;
    }
    let todos = |name: &str| -> Result<_, Error> {
        let Some(id) = people.get(name) else { return Ok(Vec::new()) };
        let all = get_person(story.app, *id)?.todos.into_iter().map(|(todo, ..)| todo);
        Ok(all.filter(|todo| todo.done_at.is_none()).collect())
    };
    story.go_to(story.before(30));
    for todo in todos("Ulla Berger")? {
        set_todo(story.app, todo.id, true)?;
    }
    story.go_to(story.before(2));
    let changed = todos("Samira Haddad")?.into_iter().find(|one| one.kind == TodoKind::ChangePost);
    if let Some(todo) = changed {
        set_todo(story.app, todo.id, true)?;
    }
    Ok(())
}

impl Story<'_> {
    fn place(&self, de: &str, en: &str) -> String {
        if self.is_german() { de.into() } else { en.into() }
    }
}
