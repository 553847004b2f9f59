//! Why something was refused, in words. Where the window's words fit a script too, they are shared.

use std::io::ErrorKind;

use app::{Error, PhotoError, PostLinkError, SightError, StoreError, Words};
use programme::consent::ConsentError;
use programme::finding::SettlementError;
use programme::member::ProfileError;

/// One or two sentences: what is wrong and what to do about it.
pub(crate) fn reason(error: &Error, words: &Words) -> String {
    // No wildcard arm: whoever adds an error decides what people will read.
    let key = match error {
        Error::Store(error) => return of_store(error, words),
        Error::Photo(error) => return of_photo(error, words),
        Error::Sight(error) => of_sight(error),
        Error::Report(_) => "error-report-failed",
        Error::Profile(error) => of_profile(*error),
        Error::Consent(error) => of_consent(*error),
        Error::Settlement(error) => of_settlement(*error),
        Error::Region(_) => "error-region-outside",
        Error::PostLink(error) => of_link(*error),
        Error::StepImpossible { .. } => "error-step-impossible",
        Error::DateUnusable => "cli-error-date-unusable",
        Error::NameMissing => "error-name-missing",
        Error::NameTaken => "error-name-taken",
        Error::NotReady(..) => "cli-error-not-ready",
        Error::AlreadyPublished(_) => "error-already-published",
        Error::NotPublished(_) => "cli-error-not-published",
        Error::AlreadyWithdrawn(_) => "error-already-withdrawn",
        Error::NotATable => "error-not-a-table",
        Error::NotAText => "cli-error-not-a-text",
        Error::ColumnsMissing => "error-columns-missing",
        Error::BadRows(_) => "error-bad-rows",
        Error::TooManyRows(most) => {
            let most = u32::try_from(*most).unwrap_or(u32::MAX);
            return words.say("cli-error-too-many-rows", &[("most", most.into())]);
        }
        Error::NoPictures => "error-no-pictures",
        Error::TooManyFiles(most) => {
            let most = u32::try_from(*most).unwrap_or(u32::MAX);
            return words.say("error-too-many-files", &[("count", most.into())]);
        }
        Error::Io(kind) => of_file_system(*kind),
        Error::DiskFull => "error-disk-full",
        Error::NoMemory => "error-no-memory",
        Error::Cancelled => "cli-error-cancelled",
    };
    words.plain(key)
}

fn of_file_system(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::AlreadyExists => "error-already-there",
        ErrorKind::IsADirectory => "cli-error-is-a-folder",
        ErrorKind::NotADirectory => "cli-error-not-a-folder",
        ErrorKind::NotFound => "cli-error-folder-missing",
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => "cli-error-no-access",
        ErrorKind::InvalidFilename => "cli-error-file-name",
        _ => "cli-error-file-system",
    }
}

fn of_store(error: &StoreError, words: &Words) -> String {
    let key = match error {
        StoreError::FolderMissing => "cli-error-folder-missing",
        StoreError::FolderNotWritable => "cli-error-no-access",
        StoreError::Io(kind) => of_file_system(*kind),
        StoreError::Absent => "cli-error-no-data",
        StoreError::AlreadyThere => "cli-error-data-there",
        StoreError::InUse => "error-data-busy",
        StoreError::DiskFull => "error-disk-full",
        StoreError::PassphraseTooShort { least } => {
            let least = u32::try_from(*least).unwrap_or(u32::MAX);
            return words.say("cli-error-passphrase-too-short", &[("least", least.into())]);
        }
        StoreError::WrongKey => "error-wrong-passphrase",
        StoreError::OtherKeySource => "cli-error-other-key",
        StoreError::NoKeychain => "cli-error-no-keychain",
        StoreError::KeyMissing => "error-keychain-missing",
        StoreError::NotADatabase => "cli-error-not-our-data",
        StoreError::Damaged => "cli-error-data-damaged",
        StoreError::NewerVersion { .. } => "error-data-too-new",
        StoreError::Missing { table, id } => {
            let kind = words.plain(&format!("cli-thing-{}", table.replace('_', "-")));
            let id = id.to_string();
            let args = [("kind", (&kind).into()), ("id", (&id).into())];
            return words.say("cli-error-missing", &args);
        }
        StoreError::Conflict { .. } => "error-conflict",
        StoreError::StillUsed { .. } => "cli-error-still-used",
        StoreError::Settlement(error) => of_settlement(*error),
        StoreError::OtherBytes(_) | StoreError::Sqlite(_) => "cli-error-internal",
    };
    words.plain(key)
}

fn of_photo(error: &PhotoError, words: &Words) -> String {
    let key = match error {
        PhotoError::NotFound => "cli-error-file-missing",
        PhotoError::NotAFile => "cli-error-not-a-file",
        PhotoError::Unreadable(_) => "cli-error-file-unreadable",
        PhotoError::Empty => "cli-error-file-empty",
        PhotoError::TooLarge { .. } => "cli-error-file-too-large",
        PhotoError::NotAPicture => "cli-error-not-a-picture",
        PhotoError::UnsupportedFormat(format) if format.is_video() => "cli-error-video-unchecked",
        PhotoError::UnsupportedFormat(format) => {
            let args = [("format", format.name().into())];
            return words.say("cli-error-format-unsupported", &args);
        }
        PhotoError::UnsupportedCoding(_) => "cli-error-coding-unsupported",
        PhotoError::NoConversion { from, to } => {
            let args = [
                ("from", from.name().into()),
                ("to", to.name().into()),
                ("extension", from.extension().into()),
            ];
            return words.say("cli-error-no-conversion", &args);
        }
        PhotoError::Truncated => "cli-error-photo-truncated",
        PhotoError::Damaged(_) | PhotoError::TooComplex(_) => "cli-error-photo-damaged",
        PhotoError::TooManyPixels { .. } => "cli-error-too-many-pixels",
        PhotoError::DoesNotFit { .. } => "cli-error-does-not-fit",
        PhotoError::MetadataKept(_) => "cli-error-metadata-kept",
        PhotoError::PictureChanged => "cli-error-picture-changed",
        PhotoError::Encode => "cli-error-internal",
    };
    words.plain(key)
}

fn of_sight(error: &SightError) -> &'static str {
    match error {
        SightError::TooLarge => "cli-error-too-many-pixels",
        SightError::Stopped => "cli-error-cancelled",
        _ => "cli-error-finder-failed",
    }
}

fn of_profile(error: ProfileError) -> &'static str {
    match error {
        ProfileError::NameMissing => "error-name-missing",
        ProfileError::NameTooLong => "error-name-too-long",
        ProfileError::EmailMalformed => "error-email-malformed",
        ProfileError::NotALinkedInProfile => "error-not-a-linkedin-profile",
    }
}

fn of_consent(error: ConsentError) -> &'static str {
    match error {
        ConsentError::ChannelsMissing => "cli-error-channels-missing",
        ConsentError::PurposesMissing => "cli-error-purposes-missing",
        ConsentError::EndsBeforeItBegins => "error-ends-before-it-begins",
        ConsentError::GivenInTheFuture => "cli-error-date-unusable",
        ConsentError::OccasionMissing => "cli-error-occasion-missing",
        ConsentError::UnknownHolder => "error-unknown-holder",
    }
}

fn of_settlement(error: SettlementError) -> &'static str {
    match error {
        SettlementError::ReasonMissing => "cli-error-reason-missing",
        SettlementError::NotAPerson => "cli-error-not-a-person",
        SettlementError::IsAPerson => "cli-error-is-a-person",
    }
}

fn of_link(error: PostLinkError) -> &'static str {
    match error {
        PostLinkError::Profile => "error-profile-link",
        PostLinkError::OtherHost => "error-foreign-link",
        PostLinkError::Empty
        | PostLinkError::NotALink
        | PostLinkError::Shortened
        | PostLinkError::CompanyPage
        | PostLinkError::NotAPost => "error-not-a-post-link",
    }
}

#[cfg(test)]
mod tests {
    use app::{Language, PhotoFormat};
    use programme::id::PostId;
    use uuid::Uuid;

    use super::*;

    #[test]
    fn every_refusal_has_words_in_both_languages() {
        let id = Uuid::nil();
        let format = PhotoFormat::Avif;
        let stores =
            ["member", "department", "topic", "post", "photo", "finding", "person", "consent"]
                .map(|table| Error::Store(StoreError::Missing { table, id }));
        let kinds = [
            ErrorKind::AlreadyExists,
            ErrorKind::IsADirectory,
            ErrorKind::NotADirectory,
            ErrorKind::NotFound,
            ErrorKind::PermissionDenied,
            ErrorKind::InvalidFilename,
            ErrorKind::Other,
        ];
        let others = [
            Error::Store(StoreError::PassphraseTooShort { least: 12 }),
            Error::Store(StoreError::Absent),
            Error::Store(StoreError::WrongKey),
            Error::Store(StoreError::Damaged),
            Error::Photo(PhotoError::UnsupportedFormat(format)),
            Error::Photo(PhotoError::UnsupportedFormat(PhotoFormat::Mov)),
            Error::Photo(PhotoError::NoConversion { from: format, to: PhotoFormat::Png }),
            Error::Photo(PhotoError::TooManyPixels { width: 1, height: 1 }),
            Error::Photo(PhotoError::MetadataKept("EXIF")),
            Error::NotReady(PostId::from_uuid(id), vec![]),
            Error::TooManyRows(50_000),
            Error::NotAText,
            Error::DiskFull,
            Error::NoMemory,
            Error::Cancelled,
        ];
        let all: Vec<Error> =
            stores.into_iter().chain(kinds.map(Error::Io)).chain(others).collect();
        for language in [Language::German, Language::English] {
            let words = Words::new(language);
            for error in &all {
                let text = reason(error, &words);
                assert!(text.ends_with('.'), "{error}: {text}");
                assert!(!text.contains("cli-"), "{error}: {text}");
            }
        }
    }
}
