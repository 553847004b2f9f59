//! Random keys, and how they are written on paper.

use zeroize::Zeroizing;

use crate::{Error, Result};

/// A key without a passphrase to stretch: 256 random bits.
pub(crate) type RawKey = [u8; 32];

/// Random bytes from the operating system.
pub(crate) fn random<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| Error::Io(std::io::ErrorKind::Other))?;
    Ok(bytes)
}

/// 64 hex digits, as the database takes them.
pub(crate) fn to_digits(key: &RawKey) -> Zeroizing<String> {
    let mut digits = Zeroizing::new(String::with_capacity(key.len() * 2));
    for byte in key {
        for half in [byte >> 4, byte & 15] {
            digits.push(char::from_digit(half.into(), 16).expect("half a byte is below 16"));
        }
    }
    digits
}

/// The digits in groups of four, to be written down.
pub(crate) fn to_text(key: &RawKey) -> Zeroizing<String> {
    let digits = to_digits(key);
    let mut text = Zeroizing::new(String::with_capacity(digits.len() / 4 * 5));
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && place % 4 == 0 {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}

/// Reads what a person typed from paper: spaces and capitals do not matter.
///
/// # Errors
///
/// [`Error::WrongKey`] for anything but 64 hex digits.
pub(crate) fn from_text(text: &str) -> Result<Zeroizing<RawKey>> {
    let mut key = Zeroizing::new(RawKey::default());
    let mut place = 0;
    for letter in text.chars().filter(|letter| !letter.is_whitespace()) {
        let digit = letter.to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        let (Some(digit), Some(byte)) = (digit, key.get_mut(place / 2)) else {
            return Err(Error::WrongKey);
        };
        *byte = (*byte << 4) | digit;
        place += 1;
    }
    if place == key.len() * 2 { Ok(key) } else { Err(Error::WrongKey) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_comes_back_from_paper() {
        let key: RawKey = random().unwrap();
        let text = to_text(&key);
        assert_eq!(text.len(), 79);
        assert_eq!(*from_text(&text).unwrap(), key);
        let typed = format!("\n {}  ", text.to_uppercase());
        assert_eq!(*from_text(&typed).unwrap(), key);
    }

    #[test]
    fn refuses_what_is_no_key() {
        let cases = [
            ("empty", String::new()),
            ("one digit short", "a".repeat(63)),
            ("one digit long", "a".repeat(65)),
            ("a letter that is no digit", "g".repeat(64)),
            ("digits of another script", "\u{0661}".repeat(64)),
        ];
        for (name, text) in cases {
            assert!(matches!(from_text(&text), Err(Error::WrongKey)), "{name}");
        }
    }
}
