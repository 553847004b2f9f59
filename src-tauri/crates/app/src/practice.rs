//! The made-up programme of the practice mode.

use programme::calendar::Land;
use programme::member::{Experience, LifeCycle, Profile};
use programme::settings::Role;
use sight::Stop;

use crate::{App, Error, FirstRun, add_bytes, add_member, add_post, first_run, me};

/// Invented colleagues with their departments.
const MEMBERS: [(&str, &str); 6] = [
    ("Ayla Demir", "Kita"),
    ("Bernd Hollstein", "Finanzen"),
    ("Carla Winkens", "Personal"),
    ("Elif Yıldız", "Bürgerbüro"),
    ("Finn Petersen", "Werkstudierende"),
    ("Greta Oligschläger", "Smart City"),
];

/// A drawn scene with planted metadata; its origin stands in `tests/fixtures/practice`.
const TEAM: &[u8] = include_bytes!("../../../../tests/fixtures/practice/team.jpg");

/// Fills fresh data with a made-up programme, through the same use cases a person goes through.
///
/// # Errors
///
/// Those of the use cases.
pub fn fill_with_practice_data(app: &App) -> Result<(), Error> {
    let answers = FirstRun {
        role: Role::Both,
        name: "Miriam Kaltenbach".into(),
        department: "Bürgerbüro".into(),
        organisation: "Stadt Monheim am Rhein".into(),
        land: Land::Nw,
    };
    first_run(app, &answers)?;
    let departments = crate::departments(app)?;
    for (name, department) in MEMBERS {
        let Some(department) = departments.iter().find(|one| one.name == department) else {
            continue;
        };
        let profile = Profile {
            name: name.into(),
            department: department.id,
            email: String::new(),
            phone: String::new(),
            linkedin_url: String::new(),
            experience: Experience::Some,
            age_band: None,
            shares_figures: false,
        };
        add_member(app, profile, LifeCycle::Active)?;
    }
    let Some(author) = me(app)?.member else { return Ok(()) };
    let text =
        "Im Frühjahr hat man im Bürgerbüro im Schnitt 34 Minuten gewartet, heute sind es 16.";
    let post = add_post(app, author, "Wie wir die Wartezeit halbiert haben", None, text, true)?;
    add_bytes(app, TEAM, "Teamfoto Bürgerbüro", Some(post), &Stop::new(), &mut |_| {})?;
    Ok(())
}
