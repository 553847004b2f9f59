//! What is in a picture: finders behind small traits.
//!
//! The crate gets an already decoded, upright picture and answers with places
//! that may show something private. It opens no photo, stores nothing and
//! never decides: a [`Sighting`] is a question to the person.
//!
//! No finder recognises anybody. Faces are found, not compared.

mod basic;
mod error;
mod eyes;
mod level;
mod merge;
mod parallel;
mod picture;
mod sighting;
mod stop;

pub use basic::BasicFaces;
pub use error::Error;
pub use eyes::{Eyes, Finder, Look, Outcome};
pub use picture::{MAX_PIXELS, Picture};
pub use sighting::{Content, Sighting};
pub use stop::Stop;
