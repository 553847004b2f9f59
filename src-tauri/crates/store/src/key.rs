//! Keys: where they come from and how they are handed to the database.

use std::fmt;

use unicode_normalization::UnicodeNormalization;
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::{Error, Result};

/// Fewest characters of a new passphrase.
///
/// Source: BSI, "Sichere Passwörter erstellen": long and simple is at least as
/// good as short and complex.
pub const PASSPHRASE_LEAST: usize = 12;

/// Name under which the system's keychain files our keys.
const SERVICE: &str = "monfluencer";

/// What opens the database.
#[derive(Clone, PartialEq, Eq)]
pub enum Key {
    /// What a person typed; `SQLCipher` stretches it.
    Passphrase(Zeroizing<String>),
    /// A random key of 256 bits that the system's keychain holds.
    Keychain,
}

/// Says which kind it is and never what it is.
impl fmt::Debug for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Passphrase(_) => "Passphrase",
            Self::Keychain => "Keychain",
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

/// The statement that unlocks a connection; wiped from memory when dropped.
pub(crate) struct Secret(Zeroizing<String>);

impl Secret {
    /// The secret for a new database, and where it is to be found again.
    ///
    /// A new keychain key is in the keychain when this returns.
    pub(crate) fn create(key: &Key) -> Result<(Self, KeySource)> {
        match key {
            Key::Passphrase(passphrase) => {
                if passphrase.chars().count() < PASSPHRASE_LEAST {
                    return Err(Error::PassphraseTooShort { least: PASSPHRASE_LEAST });
                }
                Ok((Self::from_passphrase(passphrase), KeySource::Passphrase))
            }
            Key::Keychain => {
                let raw = Zeroizing::new(random::<32>()?);
                let name = uuid::Builder::from_random_bytes(random()?).into_uuid();
                entry(name)?.set_secret(&*raw).map_err(|_| Error::NoKeychain)?;
                // A keychain that takes a key and does not give it back would lock people out.
                let source = KeySource::Keychain(name);
                Ok((Self::open(key, source)?, source))
            }
        }
    }

    /// The secret of a database whose key is kept at `source`.
    pub(crate) fn open(key: &Key, source: KeySource) -> Result<Self> {
        match (key, source) {
            (Key::Passphrase(passphrase), KeySource::Passphrase) => {
                Ok(Self::from_passphrase(passphrase))
            }
            (Key::Keychain, KeySource::Keychain(name)) => {
                let raw = entry(name)?.get_secret().map_err(|error| match error {
                    keyring::Error::NoEntry => Error::KeyMissing,
                    _ => Error::NoKeychain,
                })?;
                Ok(Self::from_raw(&Zeroizing::new(raw)))
            }
            _ => Err(Error::OtherKeySource),
        }
    }

    fn from_passphrase(passphrase: &str) -> Self {
        // Systems differ in how they type an umlaut: composed, or letter and mark.
        let composed = Zeroizing::new(passphrase.nfc().collect::<String>());
        let quoted = Zeroizing::new(composed.replace('\'', "''"));
        Self(Zeroizing::new(format!("PRAGMA key = '{}'", *quoted)))
    }

    fn from_raw(raw: &[u8]) -> Self {
        let mut hex = Zeroizing::new(String::with_capacity(raw.len() * 2));
        for byte in raw {
            for half in [byte >> 4, byte & 15] {
                hex.push(char::from_digit(u32::from(half), 16).expect("half a byte is below 16"));
            }
        }
        Self(Zeroizing::new(format!("PRAGMA key = \"x'{}'\"", *hex)))
    }

    /// Hands the key to a connection that was just opened.
    pub(crate) fn unlock(&self, connection: &rusqlite::Connection) -> Result<()> {
        // The driver's own error would quote the statement, and with it the key.
        connection.execute_batch(&self.0).map_err(|_| Error::WrongKey)
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Secret")
    }
}

/// Takes a new database's key out of the keychain again, after creating it failed.
pub(crate) fn forget(source: KeySource) {
    if let KeySource::Keychain(name) = source
        && let Ok(entry) = entry(name)
    {
        // Without its database the key is worthless, so a failure harms nobody.
        let _ = entry.delete_credential();
    }
}

fn entry(name: Uuid) -> Result<keyring::Entry> {
    keyring::Entry::new(SERVICE, &name.to_string()).map_err(|_| Error::NoKeychain)
}

fn random<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| Error::Io(std::io::ErrorKind::Other))?;
    Ok(bytes)
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
            assert_eq!(*Secret::from_passphrase(passphrase).0, expected, "{name}");
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
