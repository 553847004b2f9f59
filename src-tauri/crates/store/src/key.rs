//! Keys: where they come from and how they are handed to the database.

use std::fmt;

use unicode_normalization::UnicodeNormalization;
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::raw_key::{self, RawKey};
use crate::{Error, Result, keychain};

/// Fewest characters of a new passphrase.
///
/// Source: BSI, "Sichere Passwörter erstellen": long and simple is at least as
/// good as short and complex.
pub const PASSPHRASE_LEAST: usize = 12;

/// What opens the database.
#[derive(Clone, PartialEq, Eq)]
pub enum Key {
    /// What a person typed; `SQLCipher` stretches it.
    Passphrase(Zeroizing<String>),
    /// A random key of 256 bits that the system's keychain holds.
    Keychain,
    /// The keychain's key as [`crate::Store::recovery_key`] wrote it, from paper:
    /// the only way to a backup after the PC is gone. Spaces do not matter.
    Recovery(Zeroizing<String>),
}

/// Says which kind it is and never what it is.
impl fmt::Debug for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Passphrase(_) => "Passphrase",
            Self::Keychain => "Keychain",
            Self::Recovery(_) => "Recovery",
        })
    }
}

/// Which kind of key a data folder's database has; nothing of it is secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum KeySource {
    /// A person types it.
    Passphrase,
    /// The keychain's entry of this name holds it.
    Keychain(Uuid),
}

impl KeySource {
    /// The content of the file `key-source`.
    pub(crate) fn to_line(self) -> String {
        match self {
            Self::Passphrase => "passphrase\n".into(),
            Self::Keychain(entry) => format!("keychain {entry}\n"),
        }
    }

    /// Reads what [`KeySource::to_line`] wrote.
    pub(crate) fn from_line(line: &str) -> Option<Self> {
        match line.trim_end().split_once(' ') {
            None if line.trim_end() == "passphrase" => Some(Self::Passphrase),
            Some(("keychain", entry)) => Uuid::parse_str(entry).ok().map(Self::Keychain),
            _ => None,
        }
    }
}

/// What a connection is unlocked with; wiped from memory when dropped.
pub(crate) enum Secret {
    /// Stretched by `SQLCipher`.
    Passphrase(Zeroizing<String>),
    /// Used as it is.
    Raw(Zeroizing<RawKey>),
}

impl Secret {
    /// The secret for a new database, and where it is to be found again.
    ///
    /// A new keychain key is in the keychain when this returns.
    pub(crate) fn create(key: &Key) -> Result<(Self, KeySource)> {
        match key {
            Key::Passphrase(passphrase) if passphrase.chars().count() < PASSPHRASE_LEAST => {
                Err(Error::PassphraseTooShort { least: PASSPHRASE_LEAST })
            }
            Key::Passphrase(passphrase) => {
                Ok((Self::from_passphrase(passphrase), KeySource::Passphrase))
            }
            Key::Keychain => {
                let raw = Zeroizing::new(raw_key::random()?);
                let name = keychain::keep(&raw)?;
                Ok((Self::Raw(raw), KeySource::Keychain(name)))
            }
            // It belongs to a database that exists.
            Key::Recovery(_) => Err(Error::OtherKeySource),
        }
    }

    /// The secret of a database whose key is kept at `source`.
    pub(crate) fn open(key: &Key, source: KeySource) -> Result<Self> {
        match (key, source) {
            (Key::Passphrase(passphrase), KeySource::Passphrase) => {
                Ok(Self::from_passphrase(passphrase))
            }
            (Key::Keychain, KeySource::Keychain(name)) => Ok(Self::Raw(keychain::get(name)?)),
            (Key::Recovery(text), _) => raw_key::from_text(text).map(Self::Raw),
            _ => Err(Error::OtherKeySource),
        }
    }

    fn from_passphrase(passphrase: &str) -> Self {
        // Systems differ in how they type an umlaut: composed, or letter and mark.
        Self::Passphrase(Zeroizing::new(passphrase.nfc().collect()))
    }

    /// Hands the key to a connection that was just opened.
    pub(crate) fn unlock(&self, connection: &rusqlite::Connection) -> Result<()> {
        // The driver's own error would quote the statement, and with it the key.
        connection.execute_batch(&self.statement()).map_err(|_| Error::WrongKey)
    }

    fn statement(&self) -> Zeroizing<String> {
        let quoted = match self {
            Self::Passphrase(passphrase) => Zeroizing::new(passphrase.replace('\'', "''")),
            Self::Raw(raw) => {
                let digits = raw_key::to_digits(raw);
                Zeroizing::new(format!("x''{}''", *digits))
            }
        };
        Zeroizing::new(format!("PRAGMA key = '{}'", *quoted))
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Secret")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_output_never_shows_a_passphrase() {
        let key = Key::Passphrase(Zeroizing::new("Rheinpromenade 7".into()));
        let (secret, source) = Secret::create(&key).unwrap();
        let shown = format!("{key:?} {secret:?} {source:?}");
        assert_eq!(shown, "Passphrase Secret Passphrase");
    }

    #[test]
    fn passphrases_are_quoted_and_composed() {
        let cases = [
            ("plain", "zwölf Zeichen", "PRAGMA key = 'zwölf Zeichen'"),
            ("letter and mark", "zwo\u{308}lf Zeichen", "PRAGMA key = 'zwölf Zeichen'"),
            ("quote", "O'Neill'; DROP", "PRAGMA key = 'O''Neill''; DROP'"),
        ];
        for (name, passphrase, expected) in cases {
            assert_eq!(*Secret::from_passphrase(passphrase).statement(), expected, "{name}");
        }
    }

    #[test]
    fn counts_characters_not_bytes() {
        let cases = [("eleven", "äöüäöüäöüäö", false), ("twelve", "äöüäöüäöüäöü", true)];
        for (name, passphrase, allowed) in cases {
            let key = Key::Passphrase(Zeroizing::new(passphrase.into()));
            assert_eq!(Secret::create(&key).is_ok(), allowed, "{name}");
        }
    }

    #[test]
    fn reads_only_the_lines_it_writes() {
        let entry = Uuid::from_u128(7);
        let cases = [
            ("passphrase", KeySource::Passphrase.to_line(), Some(KeySource::Passphrase)),
            ("keychain", KeySource::Keychain(entry).to_line(), Some(KeySource::Keychain(entry))),
            ("keychain without entry", "keychain\n".into(), None),
            ("no id", "keychain 7\n".into(), None),
            ("something else", "passphrase geheim\n".into(), None),
            ("empty", String::new(), None),
        ];
        for (name, line, expected) in cases {
            assert_eq!(KeySource::from_line(&line), expected, "{name}");
        }
    }
}
