//! `post ready` and `post export`: the traffic light, and the folder to post from.

use std::path::Path;

use app::PostView;
use programme::id::{FindingId, PhotoId, PostId};
use programme::readiness::{Missing, PhotoMissing};
use serde_json::{Value, json};

use crate::call::{Call, shown};
use crate::failure::Failure;

pub(crate) fn ready(call: &Call, id: PostId) -> Result<(), Failure> {
    let view = app::get_post(&call.open_existing()?, id)?;
    if call.json {
        let ready = view.missing.is_empty();
        call.print_json(&json!({ "ready": ready, "missing": as_json(call, &view) }))?;
    } else {
        for missing in &view.missing {
            call.print(sentence(call, &view, missing))?;
        }
    }
    let count = u32::try_from(view.missing.len()).unwrap_or(u32::MAX);
    call.say("cli-ready", &[("count", count.into())]);
    if view.missing.is_empty() { Ok(()) } else { Err(Failure::Told) }
}

pub(crate) fn export(call: &Call, id: PostId, out: &Path) -> Result<(), Failure> {
    let app = call.open_existing()?;
    let handed = match app::hand_over(&app, id, out, &call.words) {
        Err(app::Error::NotReady(..)) => {
            // Named here too: who exports wants to know what to do.
            let view = app::get_post(&app, id)?;
            for missing in &view.missing {
                call.tell(sentence(call, &view, missing));
            }
            return Err(Failure::Message(call.words.plain("cli-error-not-ready")));
        }
        other => other?,
    };
    if call.json {
        let pictures: Vec<_> = handed.pictures.iter().map(|path| path.to_string_lossy()).collect();
        return call.print_json(&json!({
            "folder": handed.folder.to_string_lossy(),
            "pictures": pictures,
            "text": handed.text,
            "composer": handed.composer,
            "text_in_link": handed.text_in_link,
        }));
    }
    call.say("cli-export-next", &[("link", (&handed.composer).into())]);
    call.print(shown(&handed.folder))
}

/// What is missing, for a program.
pub(crate) fn as_json(call: &Call, view: &PostView) -> Value {
    let one = |missing: &Missing| {
        let (photo, finding) = about(missing);
        json!({
            "code": code(missing),
            "photo": photo.map(|id| id.to_string()),
            "finding": finding.map(|id| id.to_string()),
            "message": sentence(call, view, missing),
        })
    };
    view.missing.iter().map(one).collect::<Vec<_>>().into()
}

fn about(missing: &Missing) -> (Option<PhotoId>, Option<FindingId>) {
    let Missing::Photo(photo, missing) = missing else { return (None, None) };
    (Some(*photo), missing.finding())
}

fn code(missing: &Missing) -> &'static str {
    match missing {
        Missing::Text => "text",
        Missing::TextTooLong(_) => "text_too_long",
        Missing::Goal => "goal",
        Missing::TooManyPhotos(_) => "too_many_photos",
        Missing::Photo(_, missing) => photo_code(missing),
    }
}

/// The stable word for what a photo lacks.
pub(crate) fn photo_code(missing: &PhotoMissing) -> &'static str {
    match missing {
        PhotoMissing::NotVerified => "not_verified",
        PhotoMissing::Unchecked => "unchecked",
        PhotoMissing::CouldNotCheck => "could_not_check",
        PhotoMissing::Open(_) => "open",
        PhotoMissing::AgeOpen(_) => "age_open",
        PhotoMissing::MinorNeedsConsent(_) => "minor_needs_consent",
        PhotoMissing::NotThisPerson(_) => "not_this_person",
        PhotoMissing::PersonGone(_) => "person_gone",
        PhotoMissing::Consent(..) => "consent",
        PhotoMissing::OwnLook => "own_look",
    }
}

fn sentence(call: &Call, view: &PostView, missing: &Missing) -> String {
    let Missing::Photo(photo, lacking) = missing else {
        let count = match missing {
            Missing::TextTooLong(count) | Missing::TooManyPhotos(count) => *count,
            _ => 0,
        };
        let key = format!("cli-missing-{}", code(missing).replace('_', "-"));
        return call.words.say(&key, &[("count", count.into())]);
    };
    let number = view.photos.iter().position(|one| one.id == *photo).unwrap_or_default() + 1;
    let number = u32::try_from(number).unwrap_or(u32::MAX);
    let text = photo_sentence(call, &view.register, lacking);
    call.words.say("cli-missing-photo", &[("number", number.into()), ("text", (&text).into())])
}

/// What a photo lacks, in words.
pub(crate) fn photo_sentence(
    call: &Call,
    register: &app::Register,
    missing: &PhotoMissing,
) -> String {
    let finding = missing.finding().map(|id| id.to_string()).unwrap_or_default();
    let mut args = vec![("finding", (&finding).into())];
    let (person, gap);
    if let PhotoMissing::Consent(_, id, why) = missing {
        person = register.name_of(*id).unwrap_or_default().to_owned();
        gap = crate::consent::gap(call, why);
        args.extend([("person", (&person).into()), ("gap", (&gap).into())]);
    }
    let key = format!("cli-missing-{}", photo_code(missing).replace('_', "-"));
    call.words.say(&key, &args)
}
