//! What the page can ask for. Each command calls one use case and converts the answer.

mod consents;
mod members;
mod photos;
mod posts;
mod programme;
mod report;
mod start;
mod topics;

use tauri::ipc::Invoke;
use tauri::{AppHandle, Wry};
use tauri_plugin_opener::OpenerExt;

use crate::error::{CommandError, ErrorCode};

/// All commands.
pub(crate) fn all() -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        start::get_start,
        start::set_language,
        start::create_data,
        start::unlock,
        start::switch_practice,
        start::restore_data,
        start::pick_folder,
        start::pick_file,
        start::open_folder,
        start::open_file,
        programme::get_me,
        programme::save_me,
        programme::get_settings,
        programme::save_settings,
        programme::get_data_info,
        programme::check_data,
        programme::backup_data,
        programme::find,
        programme::get_counts,
        programme::get_today,
        programme::get_calendar,
        members::list_members,
        members::get_member,
        members::open_profile,
        members::add_member,
        members::change_member,
        members::step_member,
        members::acknowledge_agreement,
        members::delete_member,
        members::list_departments,
        members::save_departments,
        members::get_coverage,
        members::preview_import,
        members::import_members,
        topics::list_topics,
        topics::save_topic,
        topics::retire_topic,
        topics::suggest_topics,
        posts::list_posts,
        posts::get_post,
        posts::add_post,
        posts::save_post,
        posts::delete_post,
        posts::check_text,
        posts::suggest_slot,
        posts::hand_over_post,
        posts::open_composer,
        posts::open_post,
        posts::publish_post,
        posts::take_down_post,
        photos::pick_photos,
        photos::add_photos,
        photos::add_pasted_photo,
        photos::cancel_photos,
        photos::list_photos,
        photos::get_photo,
        photos::check_photo,
        photos::rename_photo,
        photos::set_alt_text,
        photos::answer_own_look,
        photos::order_photos,
        photos::attach_photo,
        photos::delete_photo,
        photos::settle_finding,
        photos::reopen_finding,
        photos::answer_age,
        photos::add_area,
        photos::move_finding,
        photos::delete_finding,
        photos::restore_finding,
        consents::list_people,
        consents::get_person,
        consents::save_person,
        consents::delete_person,
        consents::add_consent,
        consents::withdraw_consent,
        consents::set_todo,
        consents::save_consent_form,
        report::get_report,
        report::save_report,
    ]
}

/// What a command answers.
type Answer<T> = Result<T, CommandError>;

/// Opens a page in the person's browser. The address comes from the data, never
/// from the page: what could run in it has no way to send anything out.
fn browse(window: &AppHandle, address: &str) -> Answer<()> {
    let opened = window.opener().open_url(address, None::<&str>);
    opened.map_err(|_| ErrorCode::BrowserFailed.into())
}
