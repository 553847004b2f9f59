//! What can go wrong. Messages are for developers and name things by id only.

use programme::consent::ConsentError;
use programme::finding::SettlementError;
use programme::id::{ConsentId, PostId};
use programme::member::{LifeCycle, ProfileError};
use programme::readiness::Missing;
use programme::region::RegionError;

/// Why a use case failed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// A photo's file.
    #[error(transparent)]
    Photo(#[from] photo::Error),
    /// Looking at a photo.
    #[error(transparent)]
    Sight(#[from] sight::Error),
    /// A document.
    #[error(transparent)]
    Report(#[from] report::Error),
    /// What was typed about a member.
    #[error(transparent)]
    Profile(#[from] ProfileError),
    /// What was typed about a consent.
    #[error(transparent)]
    Consent(#[from] ConsentError),
    /// How a finding was to be settled.
    #[error(transparent)]
    Settlement(#[from] SettlementError),
    /// Where a box was to be.
    #[error(transparent)]
    Region(#[from] RegionError),
    /// A link that is none of a post.
    #[error("link is none of a post: {0:?}")]
    PostLink(wording::PostLinkError),
    /// A step that does not follow in the life cycle.
    #[error("no step from {from} to {to}")]
    StepImpossible {
        /// Where the member stands.
        from: LifeCycle,
        /// What was wanted.
        to: LifeCycle,
    },
    /// A date in the future, or before the one it has to follow.
    #[error("date is not possible here")]
    DateUnusable,
    /// A name is empty.
    #[error("name is missing")]
    NameMissing,
    /// There is one of that name.
    #[error("name is taken")]
    NameTaken,
    /// Something is missing until the post can go out.
    #[error("post {0} is not ready")]
    NotReady(PostId, Vec<Missing>),
    /// The post is on LinkedIn already.
    #[error("post {0} went out already")]
    AlreadyPublished(PostId),
    /// The post is not on LinkedIn.
    #[error("post {0} is not published")]
    NotPublished(PostId),
    /// The consent was withdrawn before.
    #[error("consent {0} was withdrawn already")]
    AlreadyWithdrawn(ConsentId),
    /// The file is no table we can read.
    #[error("file is no table")]
    NotATable,
    /// The file is no text.
    #[error("file is no text")]
    NotAText,
    /// The table has no column for the name or the department.
    #[error("columns are missing")]
    ColumnsMissing,
    /// Rows of the table are bad; nothing was taken over.
    #[error("{0} rows can't be taken over")]
    BadRows(usize),
    /// The table has more rows than are taken at once.
    #[error("table has more than {0} rows")]
    TooManyRows(usize),
    /// A folder without a single picture.
    #[error("folder holds no picture")]
    NoPictures,
    /// A folder with more pictures than are taken at once.
    #[error("folder holds more than {0} pictures")]
    TooManyFiles(usize),
    /// A file or folder outside of the database.
    #[error("file system failed: {0}")]
    Io(std::io::ErrorKind),
    /// The disk is full.
    #[error("disk is full")]
    DiskFull,
    /// There is too little memory for a photo.
    #[error("memory is full")]
    NoMemory,
    /// The person stopped it.
    #[error("stopped")]
    Cancelled,
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Self::DiskFull,
            kind => Self::Io(kind),
        }
    }
}
