//! Pictures with known texts or codes, and how many of them are found and read right.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use programme::finding::{FindingClass, FindingKind};
use programme::region::PhotoSize;
use serde::Deserialize;
use sight::{Codes, Eyes, Finder, Look, Names, Picture, Sighting, Stop, Texts};

use crate::Options;
use crate::peers;

/// What is measured, and where its truth stands.
pub(crate) struct List {
    pub(crate) file: &'static str,
    kind: FindingKind,
    peer: fn(&Path) -> Option<String>,
}

pub(crate) const TEXT: List =
    List { file: "text.json", kind: FindingKind::Text, peer: peers::tesseract };
pub(crate) const CODES: List =
    List { file: "codes.json", kind: FindingKind::Code, peer: peers::zbarimg };

/// A picture's entry.
#[derive(Deserialize)]
struct Known {
    kind: String,
    turn: i32,
    #[serde(alias = "codes")]
    blocks: Vec<Thing>,
}

#[derive(Deserialize)]
struct Thing {
    quad: [[f32; 2]; 4],
    class: String,
    value: String,
}

/// Counts of one kind of picture, turn or class.
#[derive(Default, Clone)]
struct Tally {
    known: u32,
    found: u32,
    values: u32,
    read: u32,
    classed: u32,
    peer: u32,
}

#[derive(Default)]
struct Totals {
    rows: BTreeMap<String, Tally>,
    empty: u32,
    false_alarms: u32,
    false_blocks: u32,
    times: Vec<Duration>,
    peer_times: Vec<Duration>,
}

/// Measures one list and prints the table.
pub(crate) fn measure(list: &List, options: &Options) -> Result<(), Box<dyn Error>> {
    let bytes = std::fs::read(options.folder.join(list.file))?;
    let known: BTreeMap<String, Known> = serde_json::from_slice(&bytes)?;
    let finder: Box<dyn Finder> = match list.kind {
        FindingKind::Code => Box::new(Codes),
        _ => Box::new(Texts::open(options.models.as_deref().ok_or("--models is missing")?)?),
    };
    let eyes = Eyes::with(vec![finder]);
    let names = known.values().filter(|one| one.kind == "badge").flat_map(|one| &one.blocks);
    let names: Vec<String> =
        names.filter(|one| one.class == "name").map(|one| one.value.clone()).collect();
    let names = Names::new(names.iter().map(String::as_str));
    let mut totals = Totals::default();
    for (name, truth) in &known {
        let path = options.folder.join(name);
        let mut look = look_at(&eyes, &path, &mut totals)?;
        look.mark_names(&names);
        let peer = options.peers.then(|| totals.ask_peer(list, &path)).flatten();
        let misses = totals.add(truth, &look.sightings, peer.as_deref());
        for miss in misses.iter().filter(|_| options.misses) {
            println!("{name}: {miss}");
        }
    }
    totals.print(list);
    Ok(())
}

fn look_at(eyes: &Eyes, path: &PathBuf, totals: &mut Totals) -> Result<Look, Box<dyn Error>> {
    let image = image::open(path)?.into_rgb8();
    let size = PhotoSize { width: image.width(), height: image.height() };
    let picture = Picture::new(size, image.as_raw())?;
    let start = Instant::now();
    let look = eyes.look(&picture, &Stop::new(), &mut |_, _| ());
    totals.times.push(start.elapsed());
    match look.failed.first() {
        Some((finder, error)) => Err(format!("{finder}: {error}").into()),
        None => Ok(look),
    }
}

impl Totals {
    fn ask_peer(&mut self, list: &List, path: &Path) -> Option<String> {
        let start = Instant::now();
        let answer = (list.peer)(path)?;
        self.peer_times.push(start.elapsed());
        Some(answer)
    }

    /// Counts one picture, and tells what was missed.
    fn add(&mut self, truth: &Known, found: &[Sighting], peer: Option<&str>) -> Vec<String> {
        let mut misses = Vec::new();
        for thing in &truth.blocks {
            let here: Vec<&Sighting> = found.iter().filter(|one| covers(one, thing)).collect();
            let said = |one: &&Sighting| one.content.as_ref().map(|content| content.text.clone());
            let words: Vec<String> = here.iter().filter_map(said).collect();
            let value = plain(&thing.value);
            let read = !value.is_empty() && words.iter().any(|text| plain(text).contains(&value));
            // A block has one class, so a more private neighbour in it may name it.
            let wanted = thing.class.parse::<FindingClass>().ok();
            let private = wanted.is_some_and(FindingClass::is_sensitive);
            let classed = here
                .iter()
                .filter_map(|one| one.class)
                .any(|class| Some(class) == wanted || private && class.is_sensitive())
                || !private;
            if here.is_empty() || !value.is_empty() && !read || !classed {
                misses.push(format!(
                    "{} {:?} at {:?}: {words:?}",
                    thing.class, thing.value, thing.quad[0]
                ));
            }
            let keys = [
                "all".to_owned(),
                format!("kind {}", truth.kind),
                format!("turn {}", truth.turn),
                format!("class {}", thing.class),
            ];
            for key in keys {
                let row = self.rows.entry(key).or_default();
                row.known += 1;
                row.found += u32::from(!here.is_empty());
                row.values += u32::from(!value.is_empty());
                row.read += u32::from(read);
                row.classed += u32::from(!here.is_empty() && classed);
                row.peer += u32::from(
                    !value.is_empty() && peer.is_some_and(|text| plain(text).contains(&value)),
                );
            }
        }
        if truth.blocks.is_empty() {
            self.empty += 1;
        }
        let wrong = found.iter().filter(|one| !truth.blocks.iter().any(|thing| near(one, thing)));
        for one in wrong {
            let said = one.content.as_ref().map_or("", |content| &content.text);
            misses.push(format!("false {:?} {said:?}", one.class));
            self.false_alarms += 1;
            self.false_blocks += u32::from(one.class.is_none_or(FindingClass::is_sensitive));
        }
        misses
    }

    fn print(&mut self, list: &List) {
        println!("\n{}", list.file);
        println!(
            "{:<20} {:>11} {:>7} {:>11} {:>7} {:>7} {:>7}",
            "", "found", "recall", "read", "share", "class", "peer"
        );
        for (name, row) in &self.rows {
            let share = |part: u32, of: u32| {
                if of == 0 {
                    "–".to_owned()
                } else {
                    format!("{:.3}", f64::from(part) / f64::from(of))
                }
            };
            println!(
                "{name:<20} {:>11} {:>7} {:>11} {:>7} {:>7} {:>7}",
                format!("{}/{}", row.found, row.known),
                share(row.found, row.known),
                format!("{}/{}", row.read, row.values),
                share(row.read, row.values),
                share(row.classed, row.known),
                if self.peer_times.is_empty() { "–".into() } else { share(row.peer, row.values) },
            );
        }
        let median = |times: &mut Vec<Duration>| {
            times.sort();
            times.get(times.len() / 2).map_or(0, Duration::as_millis)
        };
        println!(
            "{} pictures ({} without), {} false alarms, {} of them blocking; median {} ms, peer {} ms",
            self.times.len(),
            self.empty,
            self.false_alarms,
            self.false_blocks,
            median(&mut self.times),
            median(&mut self.peer_times),
        );
    }
}

/// Letters and digits only, in lower case, umlauts as the reader writes them.
fn plain(text: &str) -> String {
    let fold = |letter: char| match letter {
        'ö' => 'o',
        'ä' => 'a',
        'ü' => 'u',
        other => other,
    };
    text.to_lowercase().chars().filter(|one| one.is_alphanumeric()).map(fold).collect()
}

fn edges(thing: &Thing) -> [f32; 4] {
    let least = |axis: usize| thing.quad.iter().map(|one| one[axis]).fold(f32::INFINITY, f32::min);
    let most = |axis: usize| thing.quad.iter().map(|one| one[axis]).fold(0.0, f32::max);
    [least(0), least(1), most(0), most(1)]
}

fn shared(one: &Sighting, [left, top, right, bottom]: [f32; 4]) -> f32 {
    let region = one.region;
    let side =
        |from: f32, to: f32, a: u32, b: u32| (to.min(b as f32) - from.max(a as f32)).max(0.0);
    side(left, right, region.left(), region.right())
        * side(top, bottom, region.top(), region.bottom())
}

/// Whether at least half of the thing would be covered with the sighting.
fn covers(one: &Sighting, thing: &Thing) -> bool {
    let edges = edges(thing);
    shared(one, edges) >= 0.5 * (edges[2] - edges[0]) * (edges[3] - edges[1])
}

fn near(one: &Sighting, thing: &Thing) -> bool {
    shared(one, edges(thing)) > 0.0
}
