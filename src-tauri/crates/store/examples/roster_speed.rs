//! How fast the roster answers: searches, sorts and pages through 20,000 members.
//!
//! `cargo run -p store --example roster_speed [--release]`; the limit is 100 ms for a search.

use std::error::Error as StdError;
use std::time::{Duration, Instant};

use programme::department::{DEFAULTS, Department};
use programme::id::{DepartmentId, MemberId};
use programme::member::{Experience, LifeCycle, Member, Profile, Step};
use store::member::{self, Search, Sort};
use store::{Error, Key, Store, department};
use uuid::Uuid;

const MEMBERS: u128 = 20_000;
const ROUNDS: u32 = 20;
const FIRST: [&str; 10] =
    ["Elif", "Jürgen", "Änne", "Mehmet", "Sofia", "Łukasz", "Ute", "Kim", "Zoë", "Bernd"];
const LAST: [&str; 9] =
    ["Yıldız", "Müller", "Groß", "Schmidt", "Öztürk", "Żak", "Neumann", "Weiß", "Krämer"];

fn main() -> Result<(), Box<dyn StdError>> {
    let folder = tempfile::tempdir()?;
    let key = Key::Passphrase("only for this measurement".to_owned().into());
    let store = Store::create(folder.path(), &key)?;
    let begin = Instant::now();
    fill(&store)?;
    println!("{:<34} {:>8.1} ms", "write 20,000 members", millis(begin.elapsed()));
    drop(store);
    let begin = Instant::now();
    let store = Store::open(folder.path(), &key)?;
    println!("{:<34} {:>8.1} ms", "open (key derivation included)", millis(begin.elapsed()));

    let page = Search { limit: 60, ..Search::default() };
    let cases = [
        ("first page by name", page),
        ("two letters", Search { text: "mu", ..page }),
        ("two words", Search { text: "elif yil", ..page }),
        ("one address", Search { text: "mail19999@", ..page }),
        ("nobody", Search { text: "qqq", ..page }),
        ("by department, last page", Search { sort: Sort::Department, offset: 19_940, ..page }),
        ("by stage, backwards", Search { sort: Sort::Stage, descending: true, ..page }),
    ];
    for (name, search) in cases {
        let (first, slowest) = measure(&store, &search)?;
        println!("{name:<34} {first:>8.1} ms at first, then at most {slowest:.1} ms");
    }
    let begin = Instant::now();
    let all = store.read(member::list)?.len();
    println!("{:<34} {:>8.1} ms ({all})", "all members", millis(begin.elapsed()));
    Ok(())
}

/// A page and the count, as the roster asks for them: the first time, and the slowest of more.
fn measure(store: &Store, search: &Search<'_>) -> Result<(f64, f64), Error> {
    let once = || {
        let begin = Instant::now();
        store
            .read(|db| Ok::<_, Error>((member::search(db, search)?, member::count(db, search)?)))?;
        Ok::<_, Error>(millis(begin.elapsed()))
    };
    let first = once()?;
    let mut slowest = 0.0_f64;
    for _ in 0..ROUNDS {
        slowest = slowest.max(once()?);
    }
    Ok((first, slowest))
}

fn fill(store: &Store) -> Result<(), Error> {
    let departments: Vec<Department> = (1..)
        .zip(DEFAULTS)
        .map(|(number, name)| Department {
            id: DepartmentId::from_uuid(Uuid::from_u128(number)),
            name: name.into(),
        })
        .collect();
    store.write(|tx| {
        for one in &departments {
            department::insert(tx, one)?;
        }
        (0..MEMBERS).try_for_each(|number| {
            let department = departments[number as usize % departments.len()].id;
            member::insert(tx, &member_of(number, department))
        })
    })
}

fn member_of(number: u128, department: DepartmentId) -> Member {
    let place = number as usize;
    let stage = LifeCycle::ALL[place % LifeCycle::ALL.len()];
    // Scattered, as ids of many PCs are.
    let id = Uuid::from_u128(number.wrapping_mul(0x9E37_79B9_7F4A_7C15_F39C_C060_5CED_C835));
    Member {
        id: MemberId::from_uuid(id),
        profile: Profile {
            name: format!("{} {}", FIRST[place % FIRST.len()], LAST[place % LAST.len()]),
            department,
            email: format!("mail{number}@stadt.example"),
            phone: format!("02173 951-{number}"),
            linkedin_url: format!("https://www.linkedin.com/in/member-{number}"),
            experience: Experience::Unknown,
            age_band: None,
            shares_figures: false,
        },
        stage,
        steps: vec![Step {
            stage,
            on: chrono::NaiveDate::from_yo_opt(2026, 200).unwrap_or_default(),
        }],
        acknowledgements: vec![],
    }
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}
