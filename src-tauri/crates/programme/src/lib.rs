//! The domain of a corporate influencer programme: types and rules.
//!
//! No I/O, no clock, no random numbers and no SQL: the present, new ids and
//! everything stored come in as arguments, so that each rule is a function
//! that a table can test.

pub mod region;
