//! The encrypted database: migrations, queries, journal, backup. All SQL lives here.
//!
//! [`Store`] owns one SQLCipher file. Its closures hand out a [`Db`] to read
//! and a [`Tx`] to write with, which the functions of one module per table
//! take. Beside the database (`monfluencer.db` and its log) the data folder
//! holds `key-source` (whether a passphrase or the keychain opens it),
//! `key-check.db` (an empty database with the same key) and `monfluencer.lock`,
//! none of them secret. Two processes may hold the same store open. The present,
//! new ids and the data folder come in as arguments; no error names a person or a file.

#[macro_use]
mod code;

pub mod backup;
pub mod check;
pub mod consent;
mod db;
pub mod department;
pub mod desk;
mod error;
pub mod finding;
mod fold;
pub mod journal;
mod key;
mod keychain;
pub mod member;
mod migrate;
mod open;
pub mod person;
pub mod photo;
mod place;
pub mod post;
mod raw_key;
pub mod restore;
pub mod settings;
mod store;
pub mod todo;
pub mod topic;
mod value;

pub use db::{Db, Tx};
pub use error::{Error, Result};
pub use key::{Key, PASSPHRASE_LEAST};
pub use keychain::has_keychain;
pub use place::StoreState;
pub use store::Store;
