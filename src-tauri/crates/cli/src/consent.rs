//! `consent`: what people signed, and what follows when they take it back.

use std::path::PathBuf;

use app::{App, ConsentView, NewConsent};
use chrono::NaiveDate;
use clap::{Args, Subcommand};
use programme::consent::{Channel, Form, Gap, Giver, Limit, Purpose, Standing};
use programme::id::{ConsentId, PersonId};
use serde_json::{Value, json};

use crate::call::Call;
use crate::failure::Failure;
use crate::values::{code, day, id};

/// What can be done with consents.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    Add(Add),
    List {
        #[arg(long, value_name = "ID", value_parser = id::<PersonId>)]
        person: Option<PersonId>,
    },
    Withdraw {
        #[arg(value_parser = id::<ConsentId>)]
        id: ConsentId,
        #[arg(long, value_name = "DAY", value_parser = day)]
        on: Option<NaiveDate>,
    },
    Form {
        #[arg(long, value_name = "OUT")]
        out: PathBuf,
    },
}

#[derive(Debug, Args)]
pub(crate) struct Add {
    #[arg(long, value_name = "ID", value_parser = id::<PersonId>)]
    person: PersonId,
    #[arg(long, value_name = "NAME|ID")]
    holder: Option<String>,
    #[arg(long = "purpose", default_value = "programme", value_parser = code::<Purpose>())]
    purposes: Vec<Purpose>,
    #[arg(long = "channel", default_value = "linkedin", value_parser = code::<Channel>())]
    channels: Vec<Channel>,
    #[arg(long, default_value = "written", value_parser = code::<Form>())]
    form: Form,
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    reason: String,
    #[arg(long, default_value = "none", value_parser = code::<Limit>())]
    limit: Limit,
    #[arg(long, value_name = "DAY", value_parser = day)]
    given_on: Option<NaiveDate>,
    #[arg(long, value_name = "DAY", value_parser = day)]
    valid_until: Option<NaiveDate>,
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    place: String,
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    note: String,
}

pub(crate) fn run(call: &Call, verb: Verb) -> Result<(), Failure> {
    match verb {
        Verb::Add(new) => add(call, new),
        Verb::List { person } => list(call, person),
        Verb::Withdraw { id, on } => withdraw(call, id, on),
        Verb::Form { out } => form(call, &out),
    }
}

fn add(call: &Call, new: Add) -> Result<(), Failure> {
    let app = call.open_existing()?;
    let giver = match &new.holder {
        Some(holder) => holder_of(call, &app, new.person, holder)?,
        None => Giver::Self_,
    };
    let id = app::add_consent(
        &app,
        NewConsent {
            person: new.person,
            giver,
            purposes: new.purposes,
            channels: new.channels,
            form: new.form,
            form_reason: new.reason,
            limit: new.limit,
            given_on: new.given_on.unwrap_or_else(|| app.today()),
            valid_until: new.valid_until,
            original_place: new.place,
            note: new.note,
        },
    )?;
    call.print_id(id)
}

/// The holder of custody of that name or id.
fn holder_of(call: &Call, app: &App, person: PersonId, wanted: &str) -> Result<Giver, Failure> {
    let view = app::get_person(app, person)?;
    let wanted = wanted.trim().to_lowercase();
    let fits = |one: &&app::HolderView| {
        one.holder.id.to_string() == wanted || one.holder.name.to_lowercase() == wanted
    };
    let found: Vec<_> = view.holders.iter().filter(fits).collect();
    match found.as_slice() {
        [one] => Ok(Giver::Holder(one.holder.id)),
        // Two of one name: only the id says whose signature it is.
        _ => Err(Failure::Message(call.words.plain("cli-consent-holder-unknown"))),
    }
}

fn list(call: &Call, person: Option<PersonId>) -> Result<(), Failure> {
    let app = call.open()?;
    let people = match person {
        Some(id) => vec![app::get_person(&app, id)?],
        None => app::list_people(&app, "")?,
    };
    let consents = people.iter().flat_map(|view| &view.consents);
    if call.json {
        return call.print_json(&consents.map(as_json).collect::<Vec<_>>().into());
    }
    call.print_rows(consents.map(|one| row(call, one)))
}

/// Withdrawing always succeeds before anything is said: what it leads to is the result.
fn withdraw(call: &Call, id: ConsentId, on: Option<NaiveDate>) -> Result<(), Failure> {
    let app = call.open_existing()?;
    let withdrawal = app::withdraw_consent(&app, id, on.unwrap_or_else(|| app.today()))?;
    let due_on = withdrawal.due_on.to_string();
    let count = u32::try_from(withdrawal.live_posts.len()).unwrap_or(u32::MAX);
    call.say("cli-consent-withdrawn", &[("count", count.into()), ("due", (&due_on).into())]);
    if call.json {
        let post = |(post, photo): &(programme::post::Post, u32)| {
            json!({
                "id": post.id.to_string(),
                "title": post.title,
                "url": post.publication.as_ref().map(|one| &one.url),
                "photo": photo,
            })
        };
        return call.print_json(&json!({
            "id": id.to_string(),
            "person": withdrawal.person.to_string(),
            "posts": withdrawal.live_posts.iter().map(post).collect::<Vec<_>>(),
            "due_on": withdrawal.due_on,
        }));
    }
    call.print_rows(withdrawal.live_posts.into_iter().map(|(post, photo)| {
        let url = post.publication.map(|one| one.url).unwrap_or_default();
        [post.id.to_string(), photo.to_string(), url, post.title]
    }))
}

fn form(call: &Call, out: &std::path::Path) -> Result<(), Failure> {
    // The use case replaces a file, as its window has asked; here nobody was asked.
    if out.symlink_metadata().is_ok() {
        return Err(app::Error::Io(std::io::ErrorKind::AlreadyExists).into());
    }
    app::save_consent_form(&call.open()?, out, &call.words)?;
    call.print(out.display())
}

/// One consent in a table.
pub(crate) fn row(call: &Call, view: &ConsentView) -> [String; 6] {
    let consent = &view.consent;
    let until = consent.valid_until.map(|day| day.to_string()).unwrap_or_default();
    let state = match (consent.withdrawn_on, view.holds) {
        (Some(_), _) => "cli-consent-state-withdrawn",
        (None, true) => "cli-consent-state-holds",
        (None, false) => "cli-consent-state-over",
    };
    let giver = view.giver.clone();
    let [id, given_on] = [consent.id.to_string(), consent.given_on.to_string()];
    [id, giver, given_on, until, consent.form.code().into(), call.words.plain(state)]
}

/// One consent for a program.
pub(crate) fn as_json(view: &ConsentView) -> Value {
    let consent = &view.consent;
    json!({
        "id": consent.id.to_string(),
        "person": consent.person.to_string(),
        "giver": view.giver,
        "purposes": consent.purposes.iter().map(|one| one.code()).collect::<Vec<_>>(),
        "channels": consent.channels.iter().map(|one| one.code()).collect::<Vec<_>>(),
        "form": consent.form.code(),
        "limit": consent.limit.code(),
        "given_on": consent.given_on,
        "valid_until": consent.valid_until,
        "withdrawn_on": consent.withdrawn_on,
        "holds": view.holds,
    })
}

/// How a person's consents stand, in words.
pub(crate) fn standing(call: &Call, standing: Standing) -> String {
    call.words.plain(&format!("cli-standing-{}", standing.code().replace('_', "-")))
}

/// Why somebody may not be shown, in words.
pub(crate) fn gap(call: &Call, gap: &Gap) -> String {
    call.words.plain(&format!("gap-{}", gap_code(gap).replace('_', "-")))
}

/// The stable word for why somebody may not be shown.
pub(crate) fn gap_code(gap: &Gap) -> &'static str {
    match gap {
        Gap::Missing => "missing",
        Gap::NotYetGiven => "not_yet_given",
        Gap::Expired => "expired",
        Gap::Withdrawn => "withdrawn",
        Gap::OtherChannel => "other_channel",
        Gap::OtherPurpose => "other_purpose",
        Gap::GroupPhotosOnly => "group_photos_only",
        Gap::NotInWriting => "not_in_writing",
        Gap::HoldersUnknown => "holders_unknown",
        Gap::SecondHolderUnclear => "second_holder_unclear",
        Gap::HolderMissing(_) => "holder_missing",
        Gap::OwnConsentMissing => "own_consent_missing",
        Gap::KitaChild => "kita_child",
    }
}
