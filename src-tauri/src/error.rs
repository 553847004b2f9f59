//! What the UI learns about failures. It owns the wording, in every language.

use std::collections::BTreeMap;

use app::{PhotoError, PostLinkError, StoreError};
use programme::consent::ConsentError;
use programme::member::ProfileError;
use serde::Serialize;
use ts_rs::TS;

macro_rules! error_codes {
    ($($(#[$doc:meta])* $variant:ident = $code:literal,)+) => {
        /// Every failure a person can meet; the words are `error-<code>` in `errors.ftl`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
        pub(crate) enum ErrorCode { $($(#[$doc])* #[serde(rename = $code)] $variant,)+ }

        #[cfg(test)]
        impl ErrorCode {
            pub(crate) const ALL: &'static [Self] = &[$(Self::$variant,)+];

            pub(crate) fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }
        }
    };
}

error_codes! {
    // The data.
    /// Nothing is open: locked, or before the first run.
    NotOpen = "not-open",
    /// The passphrase is wrong.
    WrongPassphrase = "wrong-passphrase",
    /// The passphrase has fewer than twelve characters.
    PassphraseTooShort = "passphrase-too-short",
    /// There is no keychain, or it refused.
    KeychainMissing = "keychain-missing",
    /// The database can't be read as one.
    DataDamaged = "data-damaged",
    /// A newer version of the app wrote it.
    DataTooNew = "data-too-new",
    /// Another program holds the database.
    DataBusy = "data-busy",
    /// The folder is missing or can't be written to.
    FolderUnusable = "folder-unusable",
    /// The disk is full.
    DiskFull = "disk-full",
    /// There is too little memory for a photo.
    NoMemory = "no-memory",
    /// There already are data in this folder.
    AlreadyThere = "already-there",
    // Things.
    /// It was deleted meanwhile.
    NotFound = "not-found",
    /// It was changed in another window.
    Conflict = "conflict",
    /// A name is missing.
    NameMissing = "name-missing",
    /// A name is too long.
    NameTooLong = "name-too-long",
    /// An e-mail address is malformed.
    EmailMalformed = "email-malformed",
    /// Not a profile on LinkedIn.
    NotALinkedInProfile = "not-a-linkedin-profile",
    /// This step does not follow.
    StepImpossible = "step-impossible",
    /// A date lies in the future or can't be read.
    DateUnusable = "date-unusable",
    /// The department is still used.
    DepartmentInUse = "department-in-use",
    /// The name is taken.
    NameTaken = "name-taken",
    // Consents.
    /// No channel is named.
    ChannelsMissing = "channels-missing",
    /// No purpose is named.
    PurposesMissing = "purposes-missing",
    /// It ends before it begins.
    EndsBeforeItBegins = "ends-before-it-begins",
    /// The occasion is not named.
    OccasionMissing = "occasion-missing",
    /// The signer holds no custody.
    UnknownHolder = "unknown-holder",
    /// It was withdrawn before.
    AlreadyWithdrawn = "already-withdrawn",
    // Findings.
    /// A reason is needed.
    ReasonMissing = "reason-missing",
    /// This way does not fit this kind of finding.
    SettlementUnfit = "settlement-unfit",
    /// The box lies outside the photo or is empty.
    RegionOutside = "region-outside",
    // Photos.
    /// No picture, or one nobody can read.
    NotAPicture = "not-a-picture",
    /// A format that is not taken (yet).
    FormatUnsupported = "format-unsupported",
    /// A video: nobody looks for faces in it here.
    VideoUnchecked = "video-unchecked",
    /// It ends too early.
    PhotoTruncated = "photo-truncated",
    /// It is damaged.
    PhotoDamaged = "photo-damaged",
    /// More than 200 MB.
    FileTooLarge = "file-too-large",
    /// More than 100 megapixels.
    TooManyPixels = "too-many-pixels",
    /// The second reader still found metadata.
    MetadataKept = "metadata-kept",
    /// It can't be opened.
    FileUnreadable = "file-unreadable",
    /// It is a folder.
    IsAFolder = "is-a-folder",
    /// A folder without pictures.
    NoPictures = "no-pictures",
    /// A folder with more pictures than are taken at once.
    TooManyFiles = "too-many-files",
    /// It is empty.
    FileEmpty = "file-empty",
    /// It was stopped.
    Cancelled = "cancelled",
    // Posts.
    /// Something is missing.
    NotReady = "not-ready",
    /// No link of a post.
    NotAPostLink = "not-a-post-link",
    /// The link of a profile.
    ProfileLink = "profile-link",
    /// Not on LinkedIn.
    ForeignLink = "foreign-link",
    /// It went out already.
    AlreadyPublished = "already-published",
    // Import.
    /// No table.
    NotATable = "not-a-table",
    /// There is no column for the name or the department.
    ColumnsMissing = "columns-missing",
    /// Some rows are bad.
    BadRows = "bad-rows",
    /// More rows than are taken at once.
    TooManyRows = "too-many-rows",
    // The rest.
    /// The report can't be made.
    ReportFailed = "report-failed",
    /// The browser could not be started.
    BrowserFailed = "browser-failed",
    /// No program could open the file or folder.
    ProgramFailed = "program-failed",
    /// The person at this PC is no member, so nothing can be written in their name.
    NobodyPosts = "nobody-posts",
    /// What the page sent can't be read: a fault of ours.
    BadRequest = "bad-request",
    /// A fault of ours.
    Internal = "internal",
}

/// A failure as it crosses the wall.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct CommandError {
    /// Which one.
    #[ts(type = "ErrorCode")]
    pub(crate) code: ErrorCode,
    /// What the words need.
    pub(crate) params: BTreeMap<String, String>,
}

impl From<ErrorCode> for CommandError {
    fn from(code: ErrorCode) -> Self {
        Self { code, params: BTreeMap::new() }
    }
}

impl CommandError {
    fn with(code: ErrorCode, name: &str, value: impl ToString) -> Self {
        Self { code, params: BTreeMap::from([(name.to_owned(), value.to_string())]) }
    }
}

/// What the page sent is no id, date or the like: only a mistake of ours can cause it.
pub(crate) fn bad_request<E>(_: E) -> CommandError {
    ErrorCode::BadRequest.into()
}

impl From<app::Error> for CommandError {
    fn from(error: app::Error) -> Self {
        use app::Error as E;
        // No wildcard arm: whoever adds an error decides what people will read.
        let found: Self = match &error {
            E::Store(error) => of_store(error),
            E::Photo(error) => of_photo(error),
            E::Sight(_) => ErrorCode::Internal.into(),
            E::Report(_) => ErrorCode::ReportFailed.into(),
            E::Profile(error) => of_profile(*error).into(),
            E::Consent(error) => of_consent(*error).into(),
            E::Settlement(programme::finding::SettlementError::ReasonMissing) => {
                ErrorCode::ReasonMissing.into()
            }
            E::Settlement(_) => ErrorCode::SettlementUnfit.into(),
            E::Region(_) => ErrorCode::RegionOutside.into(),
            E::PostLink(error) => of_link(*error).into(),
            E::StepImpossible { .. } => ErrorCode::StepImpossible.into(),
            E::DateUnusable => ErrorCode::DateUnusable.into(),
            E::NameMissing => ErrorCode::NameMissing.into(),
            E::NameTaken => ErrorCode::NameTaken.into(),
            E::NotReady(_, missing) => Self::with(ErrorCode::NotReady, "count", missing.len()),
            E::AlreadyPublished(_) => ErrorCode::AlreadyPublished.into(),
            E::NotPublished(_) => ErrorCode::Conflict.into(),
            E::AlreadyWithdrawn(_) => ErrorCode::AlreadyWithdrawn.into(),
            E::NotATable | E::NotAText => ErrorCode::NotATable.into(),
            E::ColumnsMissing => ErrorCode::ColumnsMissing.into(),
            E::BadRows(rows) => Self::with(ErrorCode::BadRows, "count", rows),
            E::TooManyRows(rows) => Self::with(ErrorCode::TooManyRows, "count", rows),
            E::NoPictures => ErrorCode::NoPictures.into(),
            E::TooManyFiles(most) => Self::with(ErrorCode::TooManyFiles, "count", most),
            E::Io(std::io::ErrorKind::IsADirectory) => ErrorCode::IsAFolder.into(),
            E::Io(_) => ErrorCode::FolderUnusable.into(),
            E::DiskFull => ErrorCode::DiskFull.into(),
            E::NoMemory => ErrorCode::NoMemory.into(),
            E::Cancelled => ErrorCode::Cancelled.into(),
        };
        tracing::error!(error = &error as &dyn std::error::Error, code = ?found.code, "command failed");
        found
    }
}

fn of_store(error: &StoreError) -> CommandError {
    let code = match error {
        StoreError::FolderMissing | StoreError::FolderNotWritable | StoreError::Io(_) => {
            ErrorCode::FolderUnusable
        }
        StoreError::Absent => ErrorCode::NotOpen,
        StoreError::AlreadyThere => ErrorCode::AlreadyThere,
        StoreError::InUse => ErrorCode::DataBusy,
        StoreError::DiskFull => ErrorCode::DiskFull,
        StoreError::PassphraseTooShort { least } => {
            return CommandError::with(ErrorCode::PassphraseTooShort, "least", least);
        }
        StoreError::OtherKeySource | StoreError::WrongKey => ErrorCode::WrongPassphrase,
        StoreError::NoKeychain | StoreError::KeyMissing => ErrorCode::KeychainMissing,
        StoreError::NotADatabase | StoreError::Damaged => ErrorCode::DataDamaged,
        StoreError::NewerVersion { .. } => ErrorCode::DataTooNew,
        StoreError::Missing { .. } => ErrorCode::NotFound,
        StoreError::Conflict { .. } => ErrorCode::Conflict,
        StoreError::StillUsed { .. } => ErrorCode::DepartmentInUse,
        StoreError::Settlement(_) => ErrorCode::SettlementUnfit,
        StoreError::OtherBytes(_) | StoreError::Sqlite(_) => ErrorCode::Internal,
    };
    code.into()
}

fn of_photo(error: &PhotoError) -> CommandError {
    let code = match error {
        PhotoError::NotFound | PhotoError::Unreadable(_) => ErrorCode::FileUnreadable,
        PhotoError::NotAFile => ErrorCode::IsAFolder,
        PhotoError::Empty => ErrorCode::FileEmpty,
        PhotoError::TooLarge { .. } => ErrorCode::FileTooLarge,
        PhotoError::NotAPicture => ErrorCode::NotAPicture,
        PhotoError::UnsupportedFormat(format) if format.is_video() => ErrorCode::VideoUnchecked,
        PhotoError::UnsupportedFormat(format) => {
            return CommandError::with(ErrorCode::FormatUnsupported, "format", format.name());
        }
        PhotoError::NoConversion { from, .. } => {
            return CommandError::with(ErrorCode::FormatUnsupported, "format", from.name());
        }
        PhotoError::UnsupportedCoding(coding) => {
            return CommandError::with(ErrorCode::FormatUnsupported, "format", coding);
        }
        PhotoError::Truncated => ErrorCode::PhotoTruncated,
        PhotoError::Damaged(_) | PhotoError::TooComplex(_) => ErrorCode::PhotoDamaged,
        PhotoError::TooManyPixels { .. } | PhotoError::DoesNotFit { .. } => {
            ErrorCode::TooManyPixels
        }
        PhotoError::MetadataKept(_) | PhotoError::PictureChanged => ErrorCode::MetadataKept,
        PhotoError::Encode => ErrorCode::Internal,
    };
    code.into()
}

fn of_profile(error: ProfileError) -> ErrorCode {
    match error {
        ProfileError::NameMissing => ErrorCode::NameMissing,
        ProfileError::NameTooLong => ErrorCode::NameTooLong,
        ProfileError::EmailMalformed => ErrorCode::EmailMalformed,
        ProfileError::NotALinkedInProfile => ErrorCode::NotALinkedInProfile,
    }
}

fn of_consent(error: ConsentError) -> ErrorCode {
    match error {
        ConsentError::ChannelsMissing => ErrorCode::ChannelsMissing,
        ConsentError::PurposesMissing => ErrorCode::PurposesMissing,
        ConsentError::EndsBeforeItBegins => ErrorCode::EndsBeforeItBegins,
        ConsentError::GivenInTheFuture => ErrorCode::DateUnusable,
        ConsentError::OccasionMissing => ErrorCode::OccasionMissing,
        ConsentError::UnknownHolder => ErrorCode::UnknownHolder,
    }
}

fn of_link(error: PostLinkError) -> ErrorCode {
    match error {
        PostLinkError::Profile => ErrorCode::ProfileLink,
        PostLinkError::OtherHost => ErrorCode::ForeignLink,
        PostLinkError::Empty
        | PostLinkError::NotALink
        | PostLinkError::Shortened
        | PostLinkError::CompanyPage
        | PostLinkError::NotAPost => ErrorCode::NotAPostLink,
    }
}
