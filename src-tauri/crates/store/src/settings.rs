//! The programme's settings: one row, which every PC of the programme shares.

use programme::settings::Settings;
use rusqlite::{Row, named_params};

use crate::value::parsed;
use crate::{Db, Result, Tx};

const LOAD: &str = "
    SELECT *
    FROM   settings
";

/// The settings; the defaults where none were saved.
///
/// # Errors
///
/// Those of the database.
pub fn load(db: &Db) -> Result<Settings> {
    Ok(db.first(LOAD, &[], read)?.unwrap_or_default())
}

const SAVE: &str = "
    INSERT INTO settings (id, organisation, land, window_start, window_end, monthly_target,
                          kita_children_allowed, employee_consent_in_writing, withdrawal_days,
                          expiry_notice_days, service_agreement_version, photo_notes_version,
                          smallest_face)
    VALUES (1, :organisation, :land, :window_start, :window_end, :monthly_target,
            :kita_children_allowed, :employee_consent_in_writing, :withdrawal_days,
            :expiry_notice_days, :service_agreement_version, :photo_notes_version,
            :smallest_face)
        ON CONFLICT DO UPDATE
       SET organisation = :organisation, land = :land, window_start = :window_start,
           window_end = :window_end, monthly_target = :monthly_target,
           kita_children_allowed = :kita_children_allowed,
           employee_consent_in_writing = :employee_consent_in_writing,
           withdrawal_days = :withdrawal_days, expiry_notice_days = :expiry_notice_days,
           service_agreement_version = :service_agreement_version,
           photo_notes_version = :photo_notes_version,
           smallest_face = :smallest_face, revision = revision + 1
";

/// Replaces the settings.
///
/// # Errors
///
/// Those of the database.
pub fn save(tx: &Tx<'_>, settings: &Settings) -> Result<()> {
    let values = named_params! {
        ":organisation": settings.organisation,
        ":land": settings.land.code(),
        ":window_start": settings.window_start.to_string(),
        ":window_end": settings.window_end.to_string(),
        ":monthly_target": settings.monthly_target,
        ":kita_children_allowed": settings.kita_children_allowed,
        ":employee_consent_in_writing": settings.employee_consent_in_writing,
        ":withdrawal_days": settings.withdrawal_days,
        ":expiry_notice_days": settings.expiry_notice_days,
        ":service_agreement_version": settings.service_agreement_version,
        ":photo_notes_version": settings.photo_notes_version,
        ":smallest_face": settings.smallest_face,
    };
    tx.run(SAVE, values).map(drop)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Settings> {
    Ok(Settings {
        organisation: row.get("organisation")?,
        land: parsed(row, "land")?,
        window_start: parsed(row, "window_start")?,
        window_end: parsed(row, "window_end")?,
        monthly_target: row.get("monthly_target")?,
        kita_children_allowed: row.get("kita_children_allowed")?,
        employee_consent_in_writing: row.get("employee_consent_in_writing")?,
        withdrawal_days: row.get("withdrawal_days")?,
        expiry_notice_days: row.get("expiry_notice_days")?,
        service_agreement_version: row.get("service_agreement_version")?,
        photo_notes_version: row.get("photo_notes_version")?,
        smallest_face: row.get("smallest_face")?,
    })
}
