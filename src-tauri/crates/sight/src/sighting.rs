//! What a finder saw.

use programme::finding::{FindingClass, FindingKind};
use programme::region::Region;

/// A place in the picture that may show something private.
#[derive(Debug, Clone, PartialEq)]
pub struct Sighting {
    /// What it may be.
    pub kind: FindingKind,
    /// Where it is, in pixels of the upright picture.
    pub region: Region,
    /// What can be read there, where the finder reads.
    pub class: Option<FindingClass>,
    /// How sure the finder is, 0 to 1. It orders sightings, it is no probability.
    pub confidence: f32,
    /// The words themselves.
    pub content: Option<Content>,
}

/// What was read in a region. It may be shown to the person, and is never stored or logged.
#[derive(Clone, PartialEq, Eq)]
pub struct Content {
    /// The words or the decoded code.
    pub text: String,
}

// Text of a photo is private: a log line of a sighting must not carry it.
impl std::fmt::Debug for Content {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Content").finish_non_exhaustive()
    }
}
