//! Ids: UUIDv7, so that they sort by the time they were made, on every PC without a server.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident,)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// Takes over an id that was just made or that was stored.
            #[must_use]
            pub const fn from_uuid(uuid: Uuid) -> Self {
                Self(uuid)
            }

            /// The bare UUID, for the journal and the database.
            #[must_use]
            pub const fn uuid(self) -> Uuid {
                self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(formatter)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map(Self)
            }
        }
    )+};
}

ids! {
    /// A department of the administration.
    DepartmentId,
    /// A member of the programme.
    MemberId,
    /// A topic idea.
    TopicId,
    /// A post.
    PostId,
    /// A cleaned photo.
    PhotoId,
    /// Something found in a photo.
    FindingId,
    /// A person who can be recognised in photos.
    PersonId,
    /// A holder of custody of a minor.
    HolderId,
    /// One signed consent.
    ConsentId,
    /// Something to do after a withdrawal.
    TodoId,
}
