//! `member`: the roster.

mod import;

use app::{MemberView, Search, Sort};
use chrono::NaiveDate;
use clap::{Args, Subcommand};
use programme::id::{DepartmentId, MemberId};
use programme::member::{
    Acknowledgement, AgeBand, Agreement, Experience, LifeCycle, Member, Profile,
};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::call::Call;
use crate::department;
use crate::failure::Failure;
use crate::values::{code, day, id};

/// What can be done with members.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    Add(Add),
    List(List),
    Show {
        #[arg(value_parser = id::<MemberId>)]
        id: MemberId,
    },
    Change(Change),
    Step {
        #[command(flatten)]
        whom: When,
        #[arg(long, value_name = "STAGE", value_parser = code::<LifeCycle>())]
        stage: LifeCycle,
    },
    Pause(When),
    Resume(When),
    Leave(When),
    Acknowledge(Acknowledge),
    Delete {
        #[arg(value_parser = id::<MemberId>)]
        id: MemberId,
    },
    Import(import::Arguments),
}

#[derive(Debug, Args)]
pub(crate) struct Add {
    #[arg(long)]
    name: String,
    #[arg(long)]
    department: String,
    #[command(flatten)]
    details: Details,
    #[arg(long, default_value = "suggested", value_parser = code::<LifeCycle>())]
    stage: LifeCycle,
}

#[derive(Debug, Args)]
pub(crate) struct Change {
    #[arg(value_parser = id::<MemberId>)]
    id: MemberId,
    #[arg(long)]
    name: Option<String>,
    #[arg(long)]
    department: Option<String>,
    #[command(flatten)]
    details: Details,
}

#[derive(Debug, Args)]
pub(crate) struct Details {
    #[arg(long)]
    email: Option<String>,
    // An extension is often written with a dash in front.
    #[arg(long, allow_hyphen_values = true)]
    phone: Option<String>,
    #[arg(long, value_name = "URL")]
    linkedin: Option<String>,
    #[arg(long, value_parser = code::<Experience>())]
    experience: Option<Experience>,
    #[arg(long, value_name = "BAND", value_parser = code::<AgeBand>())]
    age_band: Option<AgeBand>,
}

#[derive(Debug, Args)]
pub(crate) struct List {
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    search: String,
    #[arg(long)]
    department: Option<String>,
    #[arg(long, value_parser = code::<LifeCycle>())]
    stage: Option<LifeCycle>,
    #[arg(long, value_name = "N")]
    limit: Option<u32>,
}

#[derive(Debug, Args)]
pub(crate) struct When {
    #[arg(value_parser = id::<MemberId>)]
    id: MemberId,
    #[arg(long, value_name = "DAY", value_parser = day)]
    on: Option<NaiveDate>,
}

#[derive(Debug, Args)]
pub(crate) struct Acknowledge {
    #[command(flatten)]
    whom: When,
    #[arg(long, value_parser = code::<Agreement>())]
    agreement: Agreement,
    #[arg(long, value_name = "N")]
    version: u32,
}

pub(crate) fn run(call: &Call, verb: Verb) -> Result<(), Failure> {
    match verb {
        Verb::Add(new) => add(call, new),
        Verb::List(wanted) => list(call, &wanted),
        Verb::Show { id } => show(call, id),
        Verb::Change(change) => self::change(call, change),
        Verb::Step { whom, stage } => step(call, &whom, stage),
        Verb::Pause(whom) => step(call, &whom, LifeCycle::Paused),
        Verb::Resume(whom) => step(call, &whom, LifeCycle::Active),
        Verb::Leave(whom) => step(call, &whom, LifeCycle::Left),
        Verb::Acknowledge(what) => acknowledge(call, &what),
        Verb::Delete { id } => {
            app::delete_member(&call.open_existing()?, id)?;
            call.print_id(id)
        }
        Verb::Import(arguments) => import::run(call, &arguments),
    }
}

fn add(call: &Call, new: Add) -> Result<(), Failure> {
    let app = call.open()?;
    let profile = Profile {
        name: new.name,
        // Known below; it plays no part in the check.
        department: DepartmentId::from_uuid(Uuid::nil()),
        email: String::new(),
        phone: String::new(),
        linkedin_url: String::new(),
        experience: Experience::Unknown,
        age_band: None,
        shares_figures: false,
    };
    let profile = new.details.over(profile);
    // Nothing of a person that is refused shall stay, not even a new department.
    profile.check().map_err(app::Error::from)?;
    let profile =
        Profile { department: department::named(call, &app, &new.department)?, ..profile };
    call.print_id(app::add_member(&app, profile, new.stage)?)
}

impl Details {
    /// `profile` with what was typed in place of what it held.
    fn over(self, profile: Profile) -> Profile {
        Profile {
            email: self.email.unwrap_or(profile.email),
            phone: self.phone.unwrap_or(profile.phone),
            linkedin_url: self.linkedin.unwrap_or(profile.linkedin_url),
            experience: self.experience.unwrap_or(profile.experience),
            age_band: self.age_band.or(profile.age_band),
            ..profile
        }
    }
}

fn change(call: &Call, change: Change) -> Result<(), Failure> {
    let app = call.open_existing()?;
    let before = app::get_member(&app, change.id)?.member.profile;
    let name = change.name.unwrap_or_else(|| before.name.clone());
    let profile = change.details.over(Profile { name, ..before });
    profile.check().map_err(app::Error::from)?;
    let department = match &change.department {
        Some(name) => department::named(call, &app, name)?,
        None => profile.department,
    };
    app::change_member(&app, change.id, Profile { department, ..profile })?;
    call.print_id(change.id)
}

fn step(call: &Call, whom: &When, stage: LifeCycle) -> Result<(), Failure> {
    let app = call.open_existing()?;
    app::step_member(&app, whom.id, stage, whom.on.unwrap_or_else(|| app.today()))?;
    call.print_id(whom.id)
}

fn acknowledge(call: &Call, what: &Acknowledge) -> Result<(), Failure> {
    let app = call.open_existing()?;
    let on = what.whom.on.unwrap_or_else(|| app.today());
    let what_for = Acknowledgement { agreement: what.agreement, version: what.version, on };
    app::acknowledge(&app, what.whom.id, what_for)?;
    call.print_id(what.whom.id)
}

fn list(call: &Call, wanted: &List) -> Result<(), Failure> {
    let app = call.open()?;
    let departments = app::departments(&app)?;
    let department = match &wanted.department {
        Some(name) => Some(department::known(call, &departments, name)?),
        None => None,
    };
    let search = Search {
        text: &wanted.search,
        department,
        stage: wanted.stage,
        sort: Sort::Name,
        limit: wanted.limit.unwrap_or(u32::MAX),
        ..Search::default()
    };
    let (_, members) = app::list_members(&app, &search)?;
    let name_of = |member: &Member| {
        let found = departments.iter().find(|one| one.id == member.profile.department);
        found.map_or("", |one| one.name.as_str())
    };
    if call.json {
        let rows = members.iter().map(|one| as_json(one, name_of(one))).collect::<Vec<_>>();
        return call.print_json(&rows.into());
    }
    call.print_rows(members.iter().map(|one| {
        let Member { id, profile, stage, .. } = one;
        [id.to_string(), profile.name.clone(), name_of(one).into(), stage.code().into()]
    }))
}

fn show(call: &Call, id: MemberId) -> Result<(), Failure> {
    let MemberView { member, department, next_stages } =
        app::get_member(&call.open_existing()?, id)?;
    if call.json {
        let mut shown = as_json(&member, &department);
        let next: Vec<_> = next_stages.iter().map(|stage| stage.code()).collect();
        shown["next_stages"] = next.into();
        return call.print_json(&shown);
    }
    let Profile { name, email, phone, linkedin_url, experience, .. } = &member.profile;
    let facts = [
        ("cli-field-name", name.as_str()),
        ("cli-field-department", department.as_str()),
        ("cli-field-email", email.as_str()),
        ("cli-field-phone", phone.as_str()),
        ("cli-field-linkedin", linkedin_url.as_str()),
        ("cli-field-experience", experience.code()),
    ];
    call.print_facts(&facts)?;
    for step in &member.steps {
        call.print(format_args!("{}\t{}", step.on, step.stage.code()))?;
    }
    Ok(())
}

fn as_json(member: &Member, department: &str) -> Value {
    let Profile { name, email, phone, linkedin_url, experience, age_band, .. } = &member.profile;
    let step =
        |step: &programme::member::Step| json!({ "stage": step.stage.code(), "on": step.on });
    let acknowledged = |one: &Acknowledgement| json!({ "agreement": one.agreement.code(), "version": one.version, "on": one.on });
    json!({
        "id": member.id.to_string(),
        "name": name,
        "department": department,
        "email": email,
        "phone": phone,
        "linkedin": linkedin_url,
        "experience": experience.code(),
        "age_band": age_band.map(AgeBand::code),
        "stage": member.stage.code(),
        "steps": member.steps.iter().map(step).collect::<Vec<_>>(),
        "acknowledgements": member.acknowledgements.iter().map(acknowledged).collect::<Vec<_>>(),
    })
}
