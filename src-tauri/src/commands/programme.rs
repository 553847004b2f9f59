//! Settings, data, and what spans all domains.

use std::path::PathBuf;

use app::{Language, StoreState};
use programme::month::Month;
use tauri::State;

use super::Answer;
use crate::dto::{
    self, Backup, CalendarMonth, Counts, DataCheck, DataInfo, Hit, Me, Settings, Today,
};
use crate::error::bad_request;
use crate::session::Session;

/// Who sits at this PC.
#[tauri::command(async)]
pub(crate) fn get_me(session: State<'_, Session>) -> Answer<Me> {
    Ok(app::me(&*session.app()?)?.into())
}

/// Changes role and name.
#[tauri::command(async)]
pub(crate) fn save_me(session: State<'_, Session>, me: Me) -> Answer<Me> {
    let app = session.app()?;
    let member = me.member_id.as_deref().map(dto::read_id).transpose()?;
    app::save_me(&app, me.role, member, &me.name)?;
    Ok(app::me(&app)?.into())
}

/// The organisation's rules.
#[tauri::command(async)]
pub(crate) fn get_settings(session: State<'_, Session>) -> Answer<Settings> {
    Ok(app::settings(&*session.app()?)?.into())
}

/// Changes the organisation's rules.
#[tauri::command(async)]
pub(crate) fn save_settings(session: State<'_, Session>, settings: Settings) -> Answer<()> {
    Ok(app::save_settings(&*session.app()?, &settings.try_into()?)?)
}

/// Where the data lie.
#[tauri::command(async)]
pub(crate) fn get_data_info(session: State<'_, Session>) -> Answer<DataInfo> {
    let app = session.app()?;
    let info = app::data_info(&app)?;
    Ok(DataInfo {
        folder: app.folder().to_string_lossy().into_owned(),
        key: if info.state == StoreState::Keychain { "keychain" } else { "passphrase" }.into(),
        kilobytes: dto::kilobytes(info.bytes),
        backups: app::backups(app.folder()).iter().map(Backup::from).collect(),
        version: env!("CARGO_PKG_VERSION").into(),
    })
}

/// Checks the data.
#[tauri::command(async)]
pub(crate) fn check_data(session: State<'_, Session>) -> Answer<DataCheck> {
    let report = app::check(&*session.app()?)?;
    let damaged = |problem: &&app::Problem| matches!(problem, app::Problem::PhotoBytes(_));
    Ok(DataCheck {
        sound: report.is_sound(),
        damaged_photos: dto::count(report.problems.iter().filter(damaged).count()),
        photos: report.photos,
    })
}

/// Makes a backup.
#[tauri::command(async)]
pub(crate) fn backup_data(session: State<'_, Session>, folder: Option<PathBuf>) -> Answer<Backup> {
    Ok(Backup::from(&app::backup(&*session.app()?, folder.as_deref())?))
}

/// Finds anything.
#[tauri::command(async)]
pub(crate) fn find(session: State<'_, Session>, text: &str) -> Answer<Vec<Hit>> {
    let app = session.app()?;
    let coordinates = app::me(&app)?.coordinates();
    let german = session.language() == Language::German;
    Ok(app::find(&app, text, german, coordinates)?.into_iter().map(Hit::from).collect())
}

/// Numbers beside the navigation.
#[tauri::command(async)]
pub(crate) fn get_counts(session: State<'_, Session>) -> Answer<Counts> {
    let app = session.app()?;
    let me = app::me(&app)?;
    let counts = app::counts(&app, me.member, me.coordinates())?;
    Ok(Counts { posts: counts.posts, photos: counts.photos, consents: counts.consents })
}

/// The start screen.
#[tauri::command(async)]
pub(crate) fn get_today(session: State<'_, Session>) -> Answer<Today> {
    let app = session.app()?;
    let me = app::me(&app)?;
    let names = app::author_names(&app)?;
    let used = me.member.map(|id| app::used_topics(&app, id)).transpose()?.unwrap_or_default();
    let today = app::today(&app, me.member, me.coordinates())?;
    let german = session.language() == Language::German;
    Ok(Today::new(today, &names, &used, me.member, german))
}

/// A month of planned and published posts: one's own, for coordinators all.
#[tauri::command(async)]
pub(crate) fn get_calendar(session: State<'_, Session>, month: &str) -> Answer<CalendarMonth> {
    let app = session.app()?;
    let month: Month = month.parse().map_err(bad_request)?;
    let me = app::me(&app)?;
    let names = app::author_names(&app)?;
    let (days, register) = app::calendar(&app, month, me.shows_posts_of())?;
    Ok(CalendarMonth::new(month, days, &register, &names, me.member))
}
