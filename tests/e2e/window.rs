//! The real window, driven as a person would.

mod clean;
mod coordinator;
mod influencer;
mod shots;
mod start;
mod walk;
