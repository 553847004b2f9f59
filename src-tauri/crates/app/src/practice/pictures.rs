//! The drawn pictures, what is on them, and how it was settled.

use programme::cover::{CoverMargin, CoverStyle};
use programme::finding::{AgeAnswer, Finding, FindingKind, Settlement};
use programme::id::{PhotoId, PostId};
use programme::photo::OwnLook;
use sight::Stop;

use super::Story;
use super::people::People;
use crate::{Error, add_area, add_bytes, answer_own_look, get_photo, set_alt_text, settle_finding};

/// A picture of `tests/fixtures/practice`, where its origin is written down.
pub(super) struct Scene {
    bytes: &'static [u8],
    name: [&'static str; 2],
    alt_text: [&'static str; 2],
    spots: &'static [Spot],
}

/// A place in a picture that a person has to decide about.
struct Spot {
    /// `[left, top, width, height]` in pixels.
    at: [u32; 4],
    kind: FindingKind,
    settled: Settled,
}

/// How a place was settled.
#[derive(Clone, Copy)]
enum Settled {
    /// Not yet.
    Open,
    /// With a person's consent.
    By(&'static str),
    /// Covered.
    Covered,
    /// Needs none; German and English reason.
    NotNeeded([&'static str; 2]),
}

macro_rules! picture {
    ($file:literal) => {
        include_bytes!(concat!("../../../../../tests/fixtures/practice/", $file, ".jpg"))
    };
}

const fn face(at: [u32; 4], settled: Settled) -> Spot {
    Spot { at, kind: FindingKind::Face, settled }
}

const fn text(at: [u32; 4], settled: Settled) -> Spot {
    Spot { at, kind: FindingKind::Text, settled }
}

/// A picture with nothing to decide about.
const fn still(
    bytes: &'static [u8],
    name: [&'static str; 2],
    alt_text: [&'static str; 2],
) -> Scene {
    Scene { bytes, name, alt_text, spots: &[] }
}

/// The draft that is open when a workshop begins: two of six places are settled.
const TEAM: Scene = Scene {
    bytes: picture!("team"),
    name: ["Teamfoto Bürgerbüro", "Team of the citizens' office"],
    alt_text: ["", ""],
    spots: &[
        face([186, 218, 123, 165], Settled::By("Miriam Kaltenbach")),
        face([402, 207, 111, 138], Settled::Covered),
        face([645, 188, 120, 150], Settled::Open),
        face([870, 232, 114, 142], Settled::By("Georg Pohlmann")),
        Spot { at: [520, 447, 114, 128], kind: FindingKind::PossibleMinor, settled: Settled::Open },
        text([704, 712, 262, 153], Settled::Open),
    ],
};

const COUNTER: Scene = Scene {
    bytes: picture!("counter"),
    name: ["Am Schalter", "At the counter"],
    alt_text: [
        "Zwei Beschäftigte stehen hinter einem Tresen, auf dem eine Tasse und ein Kalender liegen.",
        "Two employees stand behind a counter with a cup and a diary on it.",
    ],
    spots: &[
        face([332, 220, 117, 150], Settled::By("Georg Pohlmann")),
        face([658, 198, 123, 158], Settled::By("Samira Haddad")),
        text([311, 712, 264, 153], Settled::Covered),
    ],
};

const MEETING: Scene = Scene {
    bytes: picture!("meeting"),
    name: ["Besprechung", "Meeting"],
    alt_text: [
        "Drei Beschäftigte stehen vor einer Tafel mit bunten Zetteln.",
        "Three employees stand in front of a board with coloured notes.",
    ],
    spots: &[
        face([243, 270, 114, 150], Settled::By("Miriam Kaltenbach")),
        face([544, 256, 111, 142], Settled::By("Jannis Reuter")),
        face([832, 273, 120, 150], Settled::By("Samira Haddad")),
    ],
};

const DESK: Scene = Scene {
    bytes: picture!("desk"),
    name: ["Schreibtisch", "Desk"],
    alt_text: [
        "Ein aufgeräumter Schreibtisch mit Bildschirm, Kaktus und Tasse.",
        "A tidy desk with a screen, a cactus and a mug.",
    ],
    spots: &[text(
        [360, 210, 510, 345],
        Settled::NotNeeded([
            "Der Bildschirm zeigt nur Linien, nichts ist lesbar.",
            "The screen shows lines only, nothing can be read.",
        ]),
    )],
};

/// The picture of that name; `None` for a name in the texts that nobody drew.
pub(super) fn scene(name: &str) -> Option<Scene> {
    let scene = match name {
        "team" => TEAM,
        "counter" => COUNTER,
        "meeting" => MEETING,
        "desk" => DESK,
        "bicycle" => still(
            picture!("bicycle"),
            ["Fahrrad am Ufer", "Bicycle on the bank"],
            ["Ein blaues Fahrrad steht an einem Weg.", "A blue bicycle stands by a path."],
        ),
        "blocks" => still(
            picture!("blocks"),
            ["Bauklötze", "Toy blocks"],
            ["Drei Bauklötze und ein Ball.", "Three toy blocks and a ball."],
        ),
        "coffee" => still(
            picture!("coffee"),
            ["Tasse in der Teamküche", "Mug in the kitchen"],
            ["Eine Tasse Kaffee dampft auf einem Tisch.", "A cup of coffee steams on a table."],
        ),
        "townhall" => still(
            picture!("townhall"),
            ["Rathaus und Turm", "Town hall and tower"],
            [
                "Ein Rathaus mit rotem Dach, daneben ein Turm.",
                "A town hall with a red roof and a tower.",
            ],
        ),
        _ => return None,
    };
    Some(scene)
}

/// Cleans and checks the picture like any other, and settles what is on it.
///
/// With `whole`, what a finder saw beside the known places is settled as a false alarm, and
/// somebody has looked through the picture.
pub(super) fn add(
    story: &Story<'_>,
    people: &People,
    post: PostId,
    scene: &Scene,
    whole: bool,
) -> Result<(), Error> {
    let app = story.app;
    let said = |[de, en]: [&'static str; 2]| if story.is_german() { de } else { en };
    let id = add_bytes(app, scene.bytes, said(scene.name), Some(post), &Stop::new(), &mut |_| {})?;
    if !said(scene.alt_text).is_empty() {
        set_alt_text(app, id, said(scene.alt_text))?;
    }
    for spot in scene.spots {
        settle(story, people, id, spot)?;
    }
    if whole {
        let alarms = get_photo(app, id)?.photo.findings;
        let known = |one: &&Finding| scene.spots.iter().any(|spot| meets(one, spot));
        for alarm in alarms.iter().filter(|one| one.settlement.is_none() && !known(one)) {
            settle_finding(app, alarm.id, &Settlement::FalseAlarm, None)?;
        }
        answer_own_look(app, id, Some(&OwnLook::Looked))?;
    }
    Ok(())
}

/// Settles what a finder saw at `spot`, or draws the box that it missed, as a person would.
fn settle(story: &Story<'_>, people: &People, photo: PhotoId, spot: &Spot) -> Result<(), Error> {
    let app = story.app;
    let found = get_photo(app, photo)?.photo.findings;
    let seen = found.iter().filter(|one| one.settlement.is_none() && meets(one, spot));
    let mut ids: Vec<_> = seen.map(|one| one.id).collect();
    if ids.is_empty() {
        ids.push(add_area(app, photo, spot.at, spot.kind)?);
    }
    let settlement = match spot.settled {
        Settled::Open => return Ok(()),
        Settled::By(name) => match people.get(name) {
            Some(person) => Settlement::Consent(*person),
            None => return Ok(()),
        },
        Settled::Covered => Settlement::Covered(CoverStyle::Mosaic, CoverMargin::Medium),
        Settled::NotNeeded([de, en]) => {
            Settlement::NotNeeded(if story.is_german() { de.into() } else { en.into() })
        }
    };
    let age = spot.kind.is_person().then_some(AgeAnswer::Adult);
    for id in ids {
        settle_finding(app, id, &settlement, age)?;
    }
    Ok(())
}

/// Whether `finding` is what lies at `spot`: the same kind of thing, its middle inside.
fn meets(finding: &Finding, spot: &Spot) -> bool {
    let [left, top, width, height] = spot.at;
    let middle = (
        finding.region.left() + finding.region.width() / 2,
        finding.region.top() + finding.region.height() / 2,
    );
    finding.kind.is_person() == spot.kind.is_person()
        && (left..left + width).contains(&middle.0)
        && (top..top + height).contains(&middle.1)
}
