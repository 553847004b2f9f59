//! The month's figures.

use std::path::PathBuf;

use app::Format;
use programme::month::Month;
use tauri::{State, WebviewWindow};
use tauri_plugin_dialog::DialogExt;

use super::Answer;
use crate::dto::MonthReport;
use crate::error::{ErrorCode, bad_request};
use crate::session::Session;

/// The figures of a month.
#[tauri::command(async)]
pub(crate) fn get_report(session: State<'_, Session>, month: &str) -> Answer<MonthReport> {
    let month: Month = month.parse().map_err(bad_request)?;
    Ok(app::month_report(&*session.app()?, month)?.into())
}

/// Saves the report where the person wants it; `null`: they changed their mind.
#[tauri::command(async)]
pub(crate) fn save_report(
    window: WebviewWindow,
    session: State<'_, Session>,
    month: &str,
    format: &str,
) -> Answer<Option<PathBuf>> {
    let month: Month = month.parse().map_err(bad_request)?;
    let format = Format::ALL.into_iter().find(|one| one.extension() == format);
    let format = format.ok_or(ErrorCode::BadRequest)?;
    let name = app::file_name(month, format, session.language());
    let ending = format.extension();
    let dialog = window.dialog().file().set_parent(&window).set_file_name(name);
    let dialog = dialog.add_filter(ending, &[ending]);
    let Some(path) = dialog.blocking_save_file().and_then(|path| path.into_path().ok()) else {
        return Ok(None);
    };
    Ok(Some(app::save_report(&*session.app()?, month, format, &path, &session.words())?))
}
