//! The domain of a corporate influencer programme: types and rules.
//!
//! No I/O, no clock, no random numbers and no SQL: the present, new ids and
//! everything stored come in as arguments, so that each rule is a function
//! that a table can test.

#[macro_use]
mod code;

pub mod calendar;
pub mod consent;
pub mod cover;
pub mod coverage;
pub mod department;
pub mod finding;
pub mod goal;
pub mod id;
pub mod journal;
pub mod member;
pub mod metadata;
pub mod month;
pub mod month_report;
pub mod person;
pub mod photo;
pub mod planning;
pub mod post;
pub mod readiness;
pub mod region;
pub mod settings;
pub mod topic;

pub use code::UnknownCode;
