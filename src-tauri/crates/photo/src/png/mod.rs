//! PNG and APNG files.

mod chunks;
pub(crate) mod clean;
mod stream;

#[cfg(test)]
pub(crate) use stream::deflate as deflated;
