//! A post from the topic to the link, with one photo.

use app::PostChange;
use programme::cover::{CoverMargin, CoverStyle};
use programme::finding::{AgeAnswer, Finding, FindingKind, Settlement};
use programme::goal::Goal;
use programme::id::{MemberId, PersonId, PhotoId, PostId};
use programme::month::Month;
use programme::photo::OwnLook;

use super::{Tour, number};
use crate::failure::Failure;

/// A drawn scene with planted metadata; its origin stands in `tests/fixtures/practice`.
const PHOTO: &[u8] = include_bytes!("../../../../../tests/fixtures/practice/team.jpg");

const TEXT: &str = "Heute haben wir im Sportbüro die Hallenzeiten für das Frühjahr verteilt.\n\n\
    Zwölf Vereine, vier Hallen, ein Nachmittag, und am Ende passte es für alle.\n\n\
    #Monheim #Sport #Stadtverwaltung";

const LINK: &str = "https://www.linkedin.com/posts/joerg-brenner_activity-7264000000000000000-abcd";

impl Tour<'_> {
    /// Chooses a topic that fits and writes on it; says its title.
    pub(super) fn begin_post(&mut self, author: MemberId) -> Result<(String, PostId), Failure> {
        let month = Month::of(self.app.today());
        let suggested = app::suggest_topics(&self.app, author, month, 1)?;
        let german = self.call.is_german();
        let topic = suggested.first().map(|(topic, _)| topic);
        let title = topic.map(|one| if german { &one.title.de } else { &one.title.en });
        let id = app::add_post(&self.app, author, "", topic.map(|one| one.id), TEXT, german)?;
        let slot = app::suggest_slot(&self.app, Some(author))?;
        let post = app::get_post(&self.app, id)?.post;
        let change = PostChange {
            revision: post.revision,
            title: post.title,
            text: post.text,
            topic: post.topic,
            goals: if post.goals.is_empty() { vec![Goal::Image] } else { post.goals },
            planned_at: slot.map(|one| one.at),
            minutes: 25,
        };
        app::save_post(&self.app, id, change)?;
        Ok((title.cloned().unwrap_or_default(), id))
    }

    pub(super) fn take_in_photo(&mut self, post: PostId) -> Result<PhotoId, Failure> {
        let file = self.desk.join("IMG_0815.jpg");
        app::write_new(&file, PHOTO)?;
        let photo = crate::photo::take_in(self.call, &self.app, &[file], Some(post))?[0];
        let kept = app::get_photo(&self.app, photo)?.photo;
        let faces = kept.findings.iter().filter(|one| one.kind.is_person()).count();
        let removed = number(kept.removed.len());
        self.say("photo", &[("removed", removed.into()), ("faces", number(faces).into())]);
        app::set_alt_text(&self.app, photo, "Fünf Menschen stehen an einem Tresen.")?;
        Ok(photo)
    }

    /// Settles every finding: one face by `person`'s consent, everything else by covering it.
    pub(super) fn settle(&mut self, photo: PhotoId, person: PersonId) -> Result<(), Failure> {
        let view = app::get_photo(&self.app, photo)?;
        if !view.photo.findings.iter().any(|one| one.kind.is_person()) {
            // No finder is perfect: a person draws what it missed.
            app::add_area(&self.app, photo, [400, 300, 200, 200], FindingKind::Face)?;
        }
        let findings = app::get_photo(&self.app, photo)?.photo.findings;
        let known = findings.iter().find(|one| one.kind == FindingKind::Face).map(|one| one.id);
        for finding in &findings {
            let (settlement, age) = way(finding, known == Some(finding.id), person);
            app::settle_finding(&self.app, finding.id, &settlement, age)?;
        }
        let count = number(findings.len());
        // The question that no finder answers, which is whether anything else is private.
        app::answer_own_look(&self.app, photo, Some(&OwnLook::Looked))?;
        self.say("settled", &[("count", count.into())]);
        Ok(())
    }

    pub(super) fn hand_over(&mut self, post: PostId) -> Result<(), Failure> {
        let handed = app::hand_over(&self.app, post, self.out, &self.call.words)?;
        self.say("ready", &[("pictures", number(handed.pictures.len()).into())]);
        self.results.push(handed.folder);
        self.results.extend(handed.pictures);
        Ok(())
    }

    pub(super) fn publish(&mut self, post: PostId) -> Result<(), Failure> {
        app::publish_post(&self.app, post, LINK, self.app.now(), 25)?;
        self.say("published", &[("link", LINK.into())]);
        Ok(())
    }
}

fn way(finding: &Finding, known: bool, person: PersonId) -> (Settlement, Option<AgeAnswer>) {
    let age = finding.kind.is_person().then_some(AgeAnswer::Adult);
    if known {
        return (Settlement::Consent(person), age);
    }
    (Settlement::Covered(CoverStyle::Mosaic, CoverMargin::Medium), age)
}
