//! Before and around the data.

use std::path::PathBuf;

use app::{Context, Language};
use tauri::{AppHandle, State, WebviewWindow};
use tauri_plugin_dialog::DialogExt;
use tauri_plugin_opener::OpenerExt;

use super::Answer;
use crate::dto::{FirstRun, Start};
use crate::error::{CommandError, ErrorCode};
use crate::session::{Session, key};

/// Says what the window has to show first.
#[tauri::command(async)]
pub(crate) fn get_start(session: State<'_, Session>) -> Start {
    session.start()
}

/// Tells which language the window speaks, for topics and documents.
#[tauri::command]
pub(crate) fn set_language(session: State<'_, Session>, language: &str) {
    session.set_language(if language == "en" { Language::English } else { Language::German });
}

/// Creates the data with the answers of the assistant.
#[tauri::command(async)]
pub(crate) fn create_data(session: State<'_, Session>, answers: FirstRun) -> Answer<Start> {
    session.create(&key(answers.passphrase.clone()), &app::FirstRun::from(&answers))
}

/// Opens data that a passphrase protects.
#[tauri::command(async)]
pub(crate) fn unlock(session: State<'_, Session>, passphrase: String) -> Answer<Start> {
    session.unlock(&key(Some(passphrase)))
}

/// Enters or leaves the practice mode.
#[tauri::command(async)]
pub(crate) fn switch_practice(session: State<'_, Session>, on: bool) -> Answer<Start> {
    crate::pictures::forget();
    session.practise(on)
}

/// Puts a backup in the place of the data and opens it.
#[tauri::command(async)]
pub(crate) fn restore_data(
    session: State<'_, Session>,
    path: PathBuf,
    passphrase: Option<String>,
) -> Answer<Start> {
    crate::pictures::forget();
    let key = key(passphrase);
    session.close();
    app::restore(&path, session.folder(), &key, &Context::system())?;
    session.open(&key)
}

/// Lets the person choose a folder.
#[tauri::command(async)]
pub(crate) fn pick_folder(window: WebviewWindow, title: &str) -> Option<PathBuf> {
    let dialog = window.dialog().file().set_parent(&window).set_title(title);
    let chosen = dialog.blocking_pick_folder();
    chosen.and_then(|path| path.into_path().ok())
}

/// Lets the person choose a table or a backup.
#[tauri::command(async)]
pub(crate) fn pick_file(window: WebviewWindow, title: &str, kinds: &str) -> Option<PathBuf> {
    let endings: &[&str] = if kinds == "backup" { &["db"] } else { &["csv", "txt", "xlsx", "xls"] };
    let dialog = window.dialog().file().set_parent(&window).set_title(title);
    let dialog = dialog.add_filter(title, endings);
    dialog.blocking_pick_file().and_then(|path| path.into_path().ok())
}

/// Shows a folder in the system's file manager.
#[tauri::command(async)]
pub(crate) fn open_folder(window: AppHandle, path: PathBuf) -> Answer<()> {
    if !path.is_dir() {
        return Err(ErrorCode::FolderUnusable.into());
    }
    open(&window, &path)
}

/// Opens a document that was just saved in the system's program for it.
#[tauri::command(async)]
pub(crate) fn open_file(window: AppHandle, path: PathBuf) -> Answer<()> {
    // The page can only have got the path from us, but a program is never started by it.
    let ending = path.extension().and_then(|one| one.to_str()).unwrap_or_default();
    if !["pdf", "xlsx", "csv"].contains(&ending) || !path.is_file() {
        return Err(ErrorCode::FileUnreadable.into());
    }
    open(&window, &path)
}

fn open(window: &AppHandle, path: &std::path::Path) -> Answer<()> {
    let opened = window.opener().open_path(path.to_string_lossy(), None::<&str>);
    opened.map_err(|_| CommandError::from(ErrorCode::ProgramFailed))
}
