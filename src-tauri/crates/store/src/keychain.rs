//! The system's keychain: Secret Service, macOS Keychain, Windows Credential Manager.

use uuid::Uuid;
use zeroize::Zeroizing;

use crate::raw_key::{RawKey, random};
use crate::{Error, Result};

/// Name under which the system's keychain files our keys.
const SERVICE: &str = "monfluencer";

/// Puts a key into the keychain and says under which name it is found again.
///
/// # Errors
///
/// [`Error::NoKeychain`].
pub(crate) fn keep(key: &RawKey) -> Result<Uuid> {
    let name = uuid::Builder::from_random_bytes(random()?).into_uuid();
    entry(name)?.set_secret(key).map_err(|_| Error::NoKeychain)?;
    // A keychain that takes a key and does not give it back would lock people out.
    if *get(name)? == *key { Ok(name) } else { Err(Error::NoKeychain) }
}

/// The key that the keychain holds under `name`.
///
/// # Errors
///
/// [`Error::NoKeychain`]; [`Error::KeyMissing`], as on another PC.
pub(crate) fn get(name: Uuid) -> Result<Zeroizing<RawKey>> {
    let kept = entry(name)?.get_secret().map(Zeroizing::new).map_err(|error| match error {
        keyring::Error::NoEntry => Error::KeyMissing,
        _ => Error::NoKeychain,
    })?;
    let key = kept.as_slice().try_into().map_err(|_| Error::KeyMissing)?;
    Ok(Zeroizing::new(key))
}

/// Takes a key out of the keychain, after creating its database failed.
pub(crate) fn forget(name: Uuid) {
    // Without its database the key is worthless, so a failure harms nobody.
    let _ = entry(name).map(|entry| entry.delete_credential());
}

fn entry(name: Uuid) -> Result<keyring::Entry> {
    keyring::Entry::new(SERVICE, &name.to_string()).map_err(|_| Error::NoKeychain)
}

/// Whether the system has a keychain that answers. Nothing is stored in it.
#[must_use]
pub fn has_keychain() -> bool {
    let answer = entry(Uuid::nil()).and_then(|one| match one.get_secret() {
        Ok(_) | Err(keyring::Error::NoEntry) => Ok(()),
        Err(_) => Err(Error::NoKeychain),
    });
    answer.is_ok()
}
