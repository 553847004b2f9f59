//! People shown and their consents.

use std::path::PathBuf;

use app::App;
use programme::id::PersonId;
use tauri::{State, WebviewWindow};
use tauri_plugin_dialog::DialogExt;

use super::Answer;
use crate::dto::{self, ConsentInput, Person, PersonInput, PersonRow};
use crate::session::Session;

/// The register, most urgent first.
#[tauri::command(async)]
pub(crate) fn list_people(session: State<'_, Session>, text: &str) -> Answer<Vec<PersonRow>> {
    let app = session.app()?;
    let departments = app::departments(&app)?;
    let people = app::list_people(&app, text)?;
    Ok(people.iter().map(|view| PersonRow::new(view, &departments)).collect())
}

/// One person.
#[tauri::command(async)]
pub(crate) fn get_person(session: State<'_, Session>, id: &str) -> Answer<Person> {
    view(&*session.app()?, dto::read_id(id)?)
}

fn view(app: &App, id: PersonId) -> Answer<Person> {
    Ok(Person::new(app::get_person(app, id)?, &app::departments(app)?))
}

/// Adds or changes a person.
#[tauri::command(async)]
pub(crate) fn save_person(session: State<'_, Session>, person: PersonInput) -> Answer<Person> {
    let app = session.app()?;
    let id = app::save_person(&app, person.try_into()?)?;
    view(&app, id)
}

/// Erases a person.
#[tauri::command(async)]
pub(crate) fn delete_person(session: State<'_, Session>, id: &str) -> Answer<()> {
    Ok(app::delete_person(&*session.app()?, dto::read_id(id)?)?)
}

/// Records a consent.
#[tauri::command(async)]
pub(crate) fn add_consent(session: State<'_, Session>, consent: ConsentInput) -> Answer<Person> {
    let app = session.app()?;
    let consent: app::NewConsent = consent.try_into()?;
    let person = consent.person;
    app::add_consent(&app, consent)?;
    view(&app, person)
}

/// Withdraws a consent.
#[tauri::command(async)]
pub(crate) fn withdraw_consent(session: State<'_, Session>, id: &str, on: &str) -> Answer<Person> {
    let app = session.app()?;
    let withdrawal = app::withdraw_consent(&app, dto::read_id(id)?, dto::read_day(on)?)?;
    view(&app, withdrawal.person)
}

/// Ticks a to-do off, or takes the tick back.
#[tauri::command(async)]
pub(crate) fn set_todo(session: State<'_, Session>, id: &str, done: bool) -> Answer<Person> {
    let app = session.app()?;
    let person = app::set_todo(&app, dto::read_id(id)?, done)?;
    view(&app, person)
}

/// Saves the blank form where the person wants it; `null`: they changed their mind.
#[tauri::command(async)]
pub(crate) fn save_consent_form(
    window: WebviewWindow,
    session: State<'_, Session>,
) -> Answer<Option<PathBuf>> {
    let words = session.words();
    let name = words.plain("hand-over-consent-form-file");
    let dialog = window.dialog().file().set_parent(&window).set_file_name(name);
    let dialog = dialog.add_filter("PDF", &["pdf"]);
    let Some(path) = dialog.blocking_save_file().and_then(|path| path.into_path().ok()) else {
        return Ok(None);
    };
    app::save_consent_form(&*session.app()?, &path, &words)?;
    Ok(Some(path))
}
