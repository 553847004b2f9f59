//! `person`: people who can be recognised in photos.

use app::{HolderView, NewPerson, PersonView};
use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};
use programme::id::PersonId;
use programme::person::{Minor, PersonKind};
use serde_json::{Value, json};

use crate::call::Call;
use crate::consent;
use crate::department;
use crate::failure::Failure;
use crate::values::{day, id};

/// What can be done with people.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    Add(Add),
    List {
        #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
        search: String,
    },
    Show {
        #[arg(value_parser = id::<PersonId>)]
        id: PersonId,
    },
    Delete {
        #[arg(value_parser = id::<PersonId>)]
        id: PersonId,
    },
}

/// Which rules apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Kind {
    Employee,
    External,
    Minor,
}

#[derive(Debug, Args)]
pub(crate) struct Add {
    #[arg(long)]
    name: String,
    #[arg(long, value_enum, default_value = "employee")]
    kind: Kind,
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    note: String,
    #[arg(long)]
    department: Option<String>,
    #[arg(long, value_name = "DAY", value_parser = day)]
    born: Option<NaiveDate>,
    #[arg(long = "holder", value_name = "NAME")]
    holders: Vec<String>,
    #[arg(long)]
    sole_custody: bool,
    #[arg(long)]
    kita: bool,
}

pub(crate) fn run(call: &Call, verb: Verb) -> Result<(), Failure> {
    match verb {
        Verb::Add(new) => add(call, new),
        Verb::List { search } => list(call, &search),
        Verb::Show { id } => show(call, id),
        Verb::Delete { id } => {
            app::delete_person(&call.open_existing()?, id)?;
            call.print_id(id)
        }
    }
}

fn add(call: &Call, new: Add) -> Result<(), Failure> {
    let about_minor = new.born.is_some() || !new.holders.is_empty() || new.sole_custody || new.kita;
    // Quietly dropping what was said about a child could free a photo that must not go out.
    if about_minor && new.kind != Kind::Minor {
        return Err(Failure::Usage(call.words.plain("cli-person-not-minor")));
    }
    let app = call.open()?;
    let kind = match new.kind {
        Kind::External => PersonKind::External,
        Kind::Employee => PersonKind::Employee(match &new.department {
            Some(name) => Some(department::known(call, &app::departments(&app)?, name)?),
            None => None,
        }),
        Kind::Minor => PersonKind::Minor(Minor {
            born_on: new.born,
            holders: Vec::new(),
            sole_custody: new.sole_custody,
            kita: new.kita,
        }),
    };
    let holders = new.holders.into_iter().map(|name| (None, name)).collect();
    let person = NewPerson { id: None, name: new.name, note: new.note, kind, holders };
    call.print_id(app::save_person(&app, person)?)
}

fn list(call: &Call, search: &str) -> Result<(), Failure> {
    let people = app::list_people(&call.open()?, search)?;
    if call.json {
        let rows = people.iter().map(|view| as_json(call, view)).collect::<Vec<_>>();
        return call.print_json(&rows.into());
    }
    call.print_rows(people.iter().map(|view| {
        let person = &view.person;
        let standing = consent::standing(call, view.standing);
        [person.id.to_string(), person.name.clone(), person.kind.code().into(), standing]
    }))
}

fn show(call: &Call, id: PersonId) -> Result<(), Failure> {
    let view = app::get_person(&call.open_existing()?, id)?;
    if call.json {
        return call.print_json(&as_json(call, &view));
    }
    let gaps: Vec<String> = view.gaps.iter().map(|gap| consent::gap(call, gap)).collect();
    call.print_facts(&[
        ("cli-field-name", &view.person.name),
        ("cli-field-note", &view.person.note),
        ("cli-field-standing", &consent::standing(call, view.standing)),
        ("cli-field-gaps", &gaps.join(", ")),
    ])?;
    call.print_rows(
        view.holders.iter().map(|one| [one.holder.id.to_string(), one.holder.name.clone()]),
    )?;
    call.print_rows(view.consents.iter().map(|one| consent::row(call, one)))?;
    call.print_rows(
        view.posts
            .iter()
            .map(|(post, number)| [post.id.to_string(), number.to_string(), post.title.clone()]),
    )
}

fn as_json(call: &Call, view: &PersonView) -> Value {
    let holder = |one: &HolderView| {
        json!({
            "id": one.holder.id.to_string(), "name": one.holder.name, "signed_on": one.signed_on,
        })
    };
    let gap = |gap| json!({ "code": consent::gap_code(gap), "message": consent::gap(call, gap) });
    json!({
        "id": view.person.id.to_string(),
        "name": view.person.name,
        "note": view.person.note,
        "kind": view.person.kind.code(),
        "standing": view.standing.code(),
        "gaps": view.gaps.iter().map(gap).collect::<Vec<_>>(),
        "holders": view.holders.iter().map(holder).collect::<Vec<_>>(),
        "consents": view.consents.iter().map(consent::as_json).collect::<Vec<_>>(),
        "posts": view.posts.iter().map(|(post, _)| post.id.to_string()).collect::<Vec<_>>(),
    })
}
