//! `monfluencer-cli` from outside: whole processes on a real encrypted store and real files.

#![allow(clippy::unwrap_used, reason = "all of this program is a test")]

mod bad_input;
mod desk;
mod documents;
mod durability;
mod languages;
mod photos;
mod programme;
mod tour;
