//! What is in a picture: finders behind small traits.
//!
//! The crate gets an already decoded, upright picture and answers with places
//! that may show something private. It opens no photo, stores nothing and
//! never decides: a [`Sighting`] is a question to the person.
//!
//! No finder recognises anybody. Faces are found, not compared.

mod basic;
mod codes;
mod error;
mod eyes;
mod layers;
mod level;
mod meaning;
mod merge;
mod minors;
mod models;
mod network;
mod parallel;
mod picture;
mod pyramid;
mod reading;
mod sighting;
mod stop;
mod yunet;

pub use basic::BasicFaces;
pub use codes::Codes;
pub use error::Error;
pub use eyes::{Eyes, Finder, Look, Outcome};
pub use meaning::Names;
pub use models::{Model, ModelError};
pub use picture::{MAX_PIXELS, Picture, SMALLEST_FACE, memory_of_look};
pub use reading::Texts;
pub use sighting::{Content, Sighting};
pub use stop::Stop;
pub use yunet::YuNetFaces;

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    /// The folder of the models that are brought.
    pub(crate) fn models() -> Option<PathBuf> {
        let named = std::env::var_os("MONFLUENCER_MODELS").map(PathBuf::from);
        named.filter(|folder| folder.is_dir()).or_else(|| shared("models"))
    }

    /// A folder beside the checkout with what can't lie in the repository.
    pub(crate) fn shared(name: &str) -> Option<PathBuf> {
        // Where cargo runs it: one built in another checkout may still be fresh.
        let package = std::env::var_os("CARGO_MANIFEST_DIR");
        let package = package.unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
        let root = Path::new(&package).ancestors().nth(3)?;
        let folder = root.parent()?.join("shared").join(name);
        if !folder.is_dir() {
            eprintln!("skipped: ../shared/{name} is not there");
            return None;
        }
        Some(folder)
    }
}
