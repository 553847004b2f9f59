//! The real window, driven as a person would.

mod bench;
mod clean;
mod coordinator;
mod influencer;
mod shots;
mod start;
mod walk;
