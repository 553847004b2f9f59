//! What is in a picture: finders behind small traits.
