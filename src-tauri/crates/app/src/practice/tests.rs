use std::collections::BTreeSet;
use std::path::Path;

use chrono::{DateTime, Utc};
use programme::consent::Standing;
use programme::member::LifeCycle;
use programme::month::Month;
use programme::planning::local_day;
use programme::post::PostState;
use programme::topic::shipped::SHIPPED;
use report::Language;
use store::Key;
use store::member::Search;

use super::posts::entries;
use super::*;
use crate::{Clock, Context, SystemIds, create, list_members, list_people, list_posts};

struct Fixed(DateTime<Utc>);

impl Clock for Fixed {
    fn now(&self) -> DateTime<Utc> {
        self.0
    }
}

fn filled(folder: &Path, now: &str, language: Language) -> App {
    let context =
        Context { clock: Box::new(Fixed(now.parse().unwrap())), ids: Box::new(SystemIds) };
    let key = Key::Passphrase("eine lange Passphrase".to_owned().into());
    let app = create(folder, &key, None, context).unwrap();
    fill_with_practice_data(&app, &Words::new(language)).unwrap();
    app
}

#[test]
fn texts_are_laid_out_and_fit_linkedin() {
    for german in [true, false] {
        let entries = entries(german);
        assert!(entries.len() >= 70, "a file can't be read");
        for entry in entries {
            let name = entry.title;
            assert!(entry.text.encode_utf16().count() <= 3_000, "{name}");
            assert!(entry.text.is_empty() == (entry.state == PostState::Idea), "{name}");
            assert!(entry.picture.is_none_or(|one| pictures::scene(one).is_some()), "{name}");
            let known = |key: &str| SHIPPED.iter().any(|one| one.key == key);
            assert!(entry.topic.is_some_and(known) || !entry.goals.is_empty(), "{name}");
        }
    }
}

#[test]
fn both_languages_tell_the_same_story() {
    let (german, english) = (entries(true), entries(false));
    assert_eq!(german.len(), english.len());
    for (de, en) in german.into_iter().zip(english) {
        let name = de.title;
        assert_eq!(en, super::posts::Entry { title: en.title, text: en.text, ..de }, "{name}");
        assert_eq!(de.text.is_empty(), en.text.is_empty(), "{name}");
    }
}

#[test]
fn a_whole_programme_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let app = filled(folder.path(), "2026-11-26T09:00:00Z", Language::German);
    let (_, members) = list_members(&app, &Search::default()).unwrap();
    let taking_part = members.iter().filter(|one| one.stage != LifeCycle::Left);
    assert_eq!(taking_part.count(), 18);
    let departments: BTreeSet<_> = members.iter().map(|one| one.profile.department).collect();
    assert_eq!(departments.len(), 11);

    let (posts, register) = list_posts(&app, None).unwrap();
    let states: BTreeSet<_> = posts.iter().map(|(post, _)| post.state).collect();
    assert_eq!(states.len(), PostState::ALL.len(), "every state occurs: {states:?}");
    assert!(posts.iter().all(|(post, _)| !post.title.is_empty()));
    let out: Vec<_> = posts.iter().filter_map(|(post, _)| post.publication.as_ref()).collect();
    let outside = out.iter().filter(|one| !register.settings.is_in_window(one.at)).count();
    assert!((60..90).contains(&out.len()) && (1..9).contains(&outside));
    let latest = out.iter().map(|one| local_day(one.at)).max().unwrap();
    assert_eq!(latest.to_string(), "2026-11-24");

    let standings: BTreeSet<_> =
        list_people(&app, "").unwrap().iter().map(|one| one.standing).collect();
    assert_eq!(standings.len(), 5, "every standing occurs: {standings:?}");
    assert!(standings.contains(&Standing::Withdrawn));
    assert_eq!(app.now().to_string(), "2026-11-26 09:00:00 UTC", "the clock goes on");
}

#[test]
fn some_findings_are_settled_and_some_open() {
    let folder = tempfile::tempdir().unwrap();
    let app = filled(folder.path(), "2026-11-26T09:00:00Z", Language::German);
    let (posts, _) = list_posts(&app, None).unwrap();
    let findings = |state: PostState| {
        let photos = posts.iter().filter(move |(post, _)| post.state == state);
        photos.flat_map(|(_, photos)| photos).flat_map(|photo| &photo.findings)
    };
    assert!(findings(PostState::Published).all(|one| one.settlement.is_some()));
    assert!(findings(PostState::Draft).any(|one| one.settlement.is_some()));
    assert!(findings(PostState::Draft).any(|one| one.settlement.is_none()));
    let open: Vec<_> = list_people(&app, "Samira").unwrap();
    let samira = crate::get_person(&app, open[0].person.id).unwrap();
    assert!(
        samira.todos.iter().any(|(todo, ..)| todo.done_at.is_none()),
        "a post is to be changed"
    );
}

/// Clocks at which a day could be missed: new year, the leap day, the end of summer time.
#[test]
fn works_on_any_day() {
    for now in ["2027-01-01T00:30:00Z", "2028-02-29T22:59:00Z", "2026-10-25T00:30:00Z"] {
        let folder = tempfile::tempdir().unwrap();
        let app = filled(folder.path(), now, Language::English);
        let last_month = Month::of(app.today()).previous();
        let report = crate::month_report(&app, last_month).unwrap();
        assert!(report.posts > 10, "{now}");
    }
}
