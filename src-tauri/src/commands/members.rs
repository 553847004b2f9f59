//! The roster.

use std::path::PathBuf;

use app::{Search, Sort};
use programme::member::{self as domain, Agreement, LifeCycle};
use tauri::{AppHandle, State};

use super::Answer;
use crate::dto::{
    self, Coverage, Department, ImportPreview, Member, MemberPage, MemberQuery, MemberRow, Profile,
};
use crate::error::ErrorCode;
use crate::session::Session;

/// Finds members.
#[tauri::command(async)]
pub(crate) fn list_members(session: State<'_, Session>, query: MemberQuery) -> Answer<MemberPage> {
    let app = session.app()?;
    let search = Search {
        text: &query.text,
        department: query.department.as_deref().map(dto::read_id).transpose()?,
        stage: query.stage,
        with_left: false,
        sort: match query.sort.as_str() {
            "department" => Sort::Department,
            "stage" => Sort::Stage,
            _ => Sort::Name,
        },
        descending: query.descending,
        limit: query.limit,
        offset: query.offset,
    };
    let in_force = app::settings(&app)?.service_agreement_version;
    let departments = app::departments(&app)?;
    let (total, members) = app::list_members(&app, &search)?;
    let name_of = |member: &domain::Member| {
        let found = departments.iter().find(|one| one.id == member.profile.department);
        found.map(|one| one.name.clone()).unwrap_or_default()
    };
    let row = |member: domain::Member| {
        let department = name_of(&member);
        MemberRow::new(member, department, in_force)
    };
    Ok(MemberPage { total, rows: members.into_iter().map(row).collect() })
}

/// One member.
#[tauri::command(async)]
pub(crate) fn get_member(session: State<'_, Session>, id: &str) -> Answer<Member> {
    Ok(app::get_member(&*session.app()?, dto::read_id(id)?)?.into())
}

/// Shows a member's profile at LinkedIn in the browser.
#[tauri::command(async)]
pub(crate) fn open_profile(window: AppHandle, session: State<'_, Session>, id: &str) -> Answer<()> {
    let address = app::profile_address(&*session.app()?, dto::read_id(id)?)?;
    super::browse(&window, &address.ok_or(ErrorCode::BadRequest)?)
}

/// Suggests somebody for the programme.
#[tauri::command(async)]
pub(crate) fn add_member(session: State<'_, Session>, profile: Profile) -> Answer<Member> {
    let app = session.app()?;
    let id = app::add_member(&app, profile.try_into()?, LifeCycle::Suggested)?;
    Ok(app::get_member(&app, id)?.into())
}

/// Changes what was entered.
#[tauri::command(async)]
pub(crate) fn change_member(
    session: State<'_, Session>,
    id: &str,
    profile: Profile,
) -> Answer<Member> {
    let app = session.app()?;
    let id = dto::read_id(id)?;
    app::change_member(&app, id, profile.try_into()?)?;
    Ok(app::get_member(&app, id)?.into())
}

/// Takes the next step.
#[tauri::command(async)]
pub(crate) fn step_member(
    session: State<'_, Session>,
    id: &str,
    stage: LifeCycle,
    on: &str,
) -> Answer<Member> {
    let app = session.app()?;
    let id = dto::read_id(id)?;
    app::step_member(&app, id, stage, dto::read_day(on)?)?;
    Ok(app::get_member(&app, id)?.into())
}

/// Records that a document was acknowledged.
#[tauri::command(async)]
pub(crate) fn acknowledge_agreement(
    session: State<'_, Session>,
    id: &str,
    agreement: Agreement,
    version: u32,
    on: &str,
) -> Answer<Member> {
    let app = session.app()?;
    let id = dto::read_id(id)?;
    let what = domain::Acknowledgement { agreement, version, on: dto::read_day(on)? };
    app::acknowledge(&app, id, what)?;
    Ok(app::get_member(&app, id)?.into())
}

/// Erases a member.
#[tauri::command(async)]
pub(crate) fn delete_member(session: State<'_, Session>, id: &str) -> Answer<()> {
    Ok(app::delete_member(&*session.app()?, dto::read_id(id)?)?)
}

/// All departments.
#[tauri::command(async)]
pub(crate) fn list_departments(session: State<'_, Session>) -> Answer<Vec<Department>> {
    Ok(app::departments(&*session.app()?)?.into_iter().map(Department::from).collect())
}

/// Adds, renames and deletes departments.
#[tauri::command(async)]
pub(crate) fn save_departments(
    session: State<'_, Session>,
    departments: Vec<Department>,
) -> Answer<Vec<Department>> {
    let wanted = departments.into_iter().map(|one| {
        let id = if one.id.is_empty() { None } else { Some(dto::read_id(&one.id)?) };
        Answer::Ok((id, one.name))
    });
    let wanted: Vec<_> = wanted.collect::<Answer<_>>()?;
    let saved = app::save_departments(&*session.app()?, &wanted)?;
    Ok(saved.into_iter().map(Department::from).collect())
}

/// How many members stand for each department.
#[tauri::command(async)]
pub(crate) fn get_coverage(session: State<'_, Session>) -> Answer<Vec<Coverage>> {
    Ok(app::coverage(&*session.app()?)?.into_iter().map(Coverage::from).collect())
}

/// Looks into a table without taking anything over.
#[tauri::command(async)]
pub(crate) fn preview_import(session: State<'_, Session>, path: PathBuf) -> Answer<ImportPreview> {
    Ok(app::preview_import(&*session.app()?, &path)?.into())
}

/// Takes a table over, all rows or none.
#[tauri::command(async)]
pub(crate) fn import_members(session: State<'_, Session>, path: PathBuf) -> Answer<u32> {
    let members = app::import_members(&*session.app()?, &path)?;
    Ok(u32::try_from(members.len()).unwrap_or(u32::MAX))
}
