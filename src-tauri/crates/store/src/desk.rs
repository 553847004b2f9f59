//! This PC: who sits here and how they like it. One row, which is never shared.

use programme::id::MemberId;
use programme::settings::Role;
use rusqlite::{Row, named_params};

use crate::value::{parsed, parsed_or_none};
use crate::{Db, Result, Tx};

stored_code! {
    /// Language of the window.
    Language {
        /// German.
        German = "de",
        /// English.
        English = "en",
    }
}

stored_code! {
    /// Colours of the window.
    Theme {
        /// As the system has it.
        System = "system",
        /// Light.
        Light = "light",
        /// Dark.
        Dark = "dark",
    }
}

/// The person at this PC and their preferences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Desk {
    /// Which member the person is; `None` where they do not post.
    pub member: Option<MemberId>,
    /// What they do in the programme.
    pub role: Role,
    /// `None`: as the system has it.
    pub language: Option<Language>,
    /// Colours.
    pub theme: Theme,
    /// Size of text; 100 is as designed.
    pub text_size_percent: u32,
    /// The first-run assistant was finished.
    pub onboarded: bool,
}

/// A PC on which nobody said anything yet.
impl Default for Desk {
    fn default() -> Self {
        Self {
            member: None,
            role: Role::Influencer,
            language: None,
            theme: Theme::System,
            text_size_percent: 100,
            onboarded: false,
        }
    }
}

const LOAD: &str = "
    SELECT *
    FROM   desk
";

/// The preferences; the defaults where none were saved.
///
/// # Errors
///
/// Those of the database.
pub fn load(db: &Db) -> Result<Desk> {
    Ok(db.first(LOAD, &[], read)?.unwrap_or_default())
}

const SAVE: &str = "
    INSERT INTO desk (id, member_id, role, language, theme, text_size_percent, onboarded)
    VALUES (1, :member_id, :role, :language, :theme, :text_size_percent, :onboarded)
        ON CONFLICT DO UPDATE
       SET member_id = :member_id, role = :role, language = :language, theme = :theme,
           text_size_percent = :text_size_percent, onboarded = :onboarded
";

/// Replaces the preferences.
///
/// # Errors
///
/// Those of the database.
pub fn save(tx: &Tx<'_>, desk: &Desk) -> Result<()> {
    let values = named_params! {
        ":member_id": desk.member.map(|id| id.to_string()),
        ":role": desk.role.code(),
        ":language": desk.language.map(Language::code),
        ":theme": desk.theme.code(),
        ":text_size_percent": desk.text_size_percent,
        ":onboarded": desk.onboarded,
    };
    tx.run(SAVE, values).map(drop)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Desk> {
    Ok(Desk {
        member: parsed_or_none(row, "member_id")?,
        role: parsed(row, "role")?,
        language: parsed_or_none(row, "language")?,
        theme: parsed(row, "theme")?,
        text_size_percent: row.get("text_size_percent")?,
        onboarded: row.get("onboarded")?,
    })
}
