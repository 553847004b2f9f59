//! The made-up colleagues.

use std::collections::HashMap;

use programme::id::{DepartmentId, MemberId};
use programme::member::LifeCycle::{Active, Invited, KickedOff, Left, Paused, Suggested, Trained};
use programme::member::{Acknowledgement, AgeBand, Agreement, Experience, LifeCycle, Profile};
use programme::settings::Role;

use super::{LAND, Story};
use crate::{Error, FirstRun, acknowledge, add_member, change_member, first_run, me, step_member};

/// Steps with the number of days that lie between them and today.
type Journey = &'static [(LifeCycle, u64)];

const PARTICIPANT: Journey =
    &[(Suggested, 170), (Invited, 160), (KickedOff, 140), (Trained, 120), (Active, 112)];
const ON_A_BREAK: Journey = &[
    (Suggested, 170),
    (Invited, 160),
    (KickedOff, 140),
    (Trained, 120),
    (Active, 112),
    (Paused, 45),
];
const GONE: Journey =
    &[(Suggested, 170), (Invited, 160), (KickedOff, 140), (Active, 112), (Left, 70)];
const JUST_TRAINED: Journey = &[(Suggested, 60), (Invited, 50), (KickedOff, 30), (Trained, 9)];
const JUST_INVITED: Journey = &[(Suggested, 40), (Invited, 12)];

/// The person at this PC, who coordinates and posts.
const SELF: &str = "Miriam Kaltenbach";

/// Their department.
const OWN_DEPARTMENT: &str = "Bürgerbüro";

struct Colleague {
    name: &'static str,
    department: &'static str,
    experience: Experience,
    age_band: Option<AgeBand>,
    journey: Journey,
}

const fn colleague(
    name: &'static str,
    department: &'static str,
    experience: Experience,
    age_band: Option<AgeBand>,
    journey: Journey,
) -> Colleague {
    Colleague { name, department, experience, age_band, journey }
}

/// Eighteen take part, the one at this PC included; one left. All are invented.
const COLLEAGUES: [Colleague; 18] = {
    use AgeBand::{From30, From50, Under30};
    use Experience::{New, Practised, Some as Experienced, Unknown};
    [
        colleague("Elif Yıldız", "Bürgerbüro", Experienced, Some(Under30), PARTICIPANT),
        colleague("Torben Achterkamp", "Bürgerbüro", New, Some(From50), PARTICIPANT),
        colleague("Bernd Hollstein", "Finanzen", New, Some(From50), PARTICIPANT),
        colleague("Rafael Stockhorst", "IT", Practised, Some(From30), PARTICIPANT),
        colleague("Linh Tran", "IT", Unknown, None, JUST_TRAINED),
        colleague("Ayla Demir", "Kita", Experienced, Some(From30), PARTICIPANT),
        colleague("Nadine Fuhrberg", "Kita", New, None, PARTICIPANT),
        colleague("Lukas Wendering", "Kita", New, Some(Under30), PARTICIPANT),
        colleague("Uwe Terhardt", "Liegenschaften", Unknown, None, JUST_INVITED),
        colleague("Carla Winkens", "Personal", Practised, Some(From30), PARTICIPANT),
        colleague("Sabrina Ollmann", "Personal", Experienced, Some(From30), PARTICIPANT),
        colleague("Deniz Karaca", "Personal", New, None, PARTICIPANT),
        colleague("Greta Oligschläger", "Smart City", Practised, Some(From30), PARTICIPANT),
        colleague("Marek Zielonka", "Sportbüro", Experienced, Some(From50), PARTICIPANT),
        colleague("Helene Rosskamp", "Tourismusmanagement", Practised, Some(From30), ON_A_BREAK),
        colleague("Finn Petersen", "Werkstudierende", New, Some(Under30), PARTICIPANT),
        colleague("Viktoria Lindhorst", "Wirtschaftsförderung", Practised, None, PARTICIPANT),
        colleague("Ingrid Sommerfeld", "Finanzen", Experienced, None, GONE),
    ]
};

/// Who has not acknowledged the service agreement yet, so that the gap is seen.
const WITHOUT_AGREEMENT: &str = "Lukas Wendering";

/// The members by name.
pub(super) type Members = HashMap<&'static str, MemberId>;

/// Adds the person at this PC and everybody else, with their steps.
pub(super) fn add(story: &Story<'_>) -> Result<Members, Error> {
    let app = story.app;
    let mut members = Members::new();
    story.go_to(story.before(112));
    first_run(app, &answers())?;
    let departments = crate::departments(app)?;
    let department = |name: &str| departments.iter().find(|one| one.name == name);
    if let (Some(own), Some(office)) = (me(app)?.member, department(OWN_DEPARTMENT)) {
        let age_band = Some(AgeBand::From30);
        change_member(app, own, profile(SELF, office.id, Experience::Practised, age_band))?;
        acknowledge_both(story, own, SELF, 112)?;
        members.insert(SELF, own);
    }
    for one in &COLLEAGUES {
        let Some(office) = department(one.department) else { continue };
        let profile = profile(one.name, office.id, one.experience, one.age_band);
        members.extend(walk(story, one, profile)?.map(|id| (one.name, id)));
    }
    Ok(members)
}

fn answers() -> FirstRun {
    FirstRun {
        role: Role::Both,
        name: SELF.into(),
        department: OWN_DEPARTMENT.into(),
        organisation: "Stadt Monheim am Rhein".into(),
        land: LAND,
    }
}

fn walk(story: &Story<'_>, one: &Colleague, profile: Profile) -> Result<Option<MemberId>, Error> {
    let Some(((first, days), others)) = one.journey.split_first() else { return Ok(None) };
    story.go_to(story.before(*days));
    let id = add_member(story.app, profile, *first)?;
    for (stage, days) in others {
        let day = story.before(*days);
        story.go_to(day);
        step_member(story.app, id, *stage, day)?;
        if *stage == KickedOff {
            acknowledge_both(story, id, one.name, *days)?;
        }
    }
    Ok(Some(id))
}

fn acknowledge_both(story: &Story<'_>, id: MemberId, name: &str, days: u64) -> Result<(), Error> {
    let on = story.before(days);
    for agreement in [Agreement::ServiceAgreement, Agreement::PhotoNotes] {
        if agreement == Agreement::ServiceAgreement && name == WITHOUT_AGREEMENT {
            continue;
        }
        acknowledge(story.app, id, Acknowledgement { agreement, version: 1, on })?;
    }
    Ok(())
}

/// Addresses and numbers that lead nowhere: `.example` is reserved for this (RFC 2606).
fn profile(
    name: &str,
    department: DepartmentId,
    experience: Experience,
    age_band: Option<AgeBand>,
) -> Profile {
    let plain = plain(name);
    Profile {
        name: name.into(),
        department,
        email: format!("{}@stadt.example", plain.replace(' ', ".")),
        phone: String::new(),
        linkedin_url: match experience {
            Experience::Unknown => String::new(),
            _ => format!("https://www.linkedin.com/in/{}-beispiel", plain.replace(' ', "-")),
        },
        experience,
        age_band,
        shares_figures: experience == Experience::Practised,
    }
}

/// Lower case without umlauts, as addresses are written.
fn plain(name: &str) -> String {
    let letter = |one: char| match one {
        'ä' => "ae".into(),
        'ö' => "oe".into(),
        'ü' => "ue".into(),
        'ß' => "ss".into(),
        'ı' => "i".into(),
        other => other.to_string(),
    };
    name.to_lowercase().chars().map(letter).collect()
}
