//! What words and codes say, as far as it matters for privacy: rules without any model.
//!
//! The reader makes mistakes, so these rules rather ask once too often: a class is a question to
//! the person, who sees the place and the words.

mod code;
mod name;
mod number;
mod text;
mod words;

pub(crate) use code::{Symbology, class_of_code};
pub use name::Names;
pub(crate) use text::class_of_text;
