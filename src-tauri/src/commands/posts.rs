//! Posts.

use std::path::PathBuf;

use app::{App, Language};
use programme::id::{MemberId, PostId};
use tauri::{AppHandle, State};
use tauri_plugin_clipboard_manager::ClipboardExt;

use super::Answer;
use crate::dto::{self, HandOver, Missing, Post, PostCard, PostInput, Saved, Slot, TextCheck};
use crate::error::ErrorCode;
use crate::session::Session;

/// One's own posts, for coordinators all.
#[tauri::command(async)]
pub(crate) fn list_posts(session: State<'_, Session>) -> Answer<Vec<PostCard>> {
    let app = session.app()?;
    let me = app::me(&app)?;
    let names = app::author_names(&app)?;
    let (posts, register) = app::list_posts(&app, me.shows_posts_of())?;
    let card = |(post, photos): &(programme::post::Post, Vec<programme::photo::Photo>)| {
        let author = names.get(&post.author).cloned().unwrap_or_default();
        PostCard::new(post, photos, &register, author, me.member)
    };
    Ok(posts.iter().map(card).collect())
}

/// One post.
#[tauri::command(async)]
pub(crate) fn get_post(session: State<'_, Session>, id: &str) -> Answer<Post> {
    view(&session, &*session.app()?, dto::read_id(id)?)
}

fn view(session: &Session, app: &App, id: PostId) -> Answer<Post> {
    Ok(Post::new(app::get_post(app, id)?, session.language() == Language::German))
}

/// Begins a post.
#[tauri::command(async)]
pub(crate) fn add_post(
    session: State<'_, Session>,
    title: &str,
    topic_id: Option<String>,
) -> Answer<Post> {
    let app = session.app()?;
    let topic = topic_id.as_deref().map(dto::read_id).transpose()?;
    let german = session.language() == Language::German;
    let id = app::add_post(&app, author(&app)?, title, topic, "", german)?;
    view(&session, &app, id)
}

/// Who writes at this PC.
fn author(app: &App) -> Answer<MemberId> {
    app::me(app)?.member.ok_or_else(|| ErrorCode::NobodyPosts.into())
}

/// Saves what the editor holds.
#[tauri::command(async)]
pub(crate) fn save_post(session: State<'_, Session>, id: &str, post: PostInput) -> Answer<Saved> {
    let app = session.app()?;
    let id = dto::read_id(id)?;
    let revision = app::save_post(&app, id, post.try_into()?)?;
    let view = app::get_post(&app, id)?;
    Ok(Saved {
        revision,
        saved_at: dto::instant(app.now()),
        missing: Missing::list(&view.missing, &view.photos),
        planned_problem: view.planned_problem,
    })
}

/// Deletes a post with its photos.
#[tauri::command(async)]
pub(crate) fn delete_post(session: State<'_, Session>, id: &str) -> Answer<()> {
    Ok(app::delete_post(&*session.app()?, dto::read_id(id)?)?)
}

/// What can be said about a text. Needs no data, so it answers at once.
#[tauri::command(async)]
pub(crate) fn check_text(text: &str) -> TextCheck {
    TextCheck::new(app::check_text(text, 0), text)
}

/// The next good time.
#[tauri::command(async)]
pub(crate) fn suggest_slot(session: State<'_, Session>) -> Answer<Option<Slot>> {
    let app = session.app()?;
    Ok(app::suggest_slot(&app, app::me(&app)?.member)?.map(Slot::from))
}

/// Writes pictures, alt texts and text to a folder and copies the text.
#[tauri::command(async)]
pub(crate) fn hand_over_post(
    window: AppHandle,
    session: State<'_, Session>,
    id: &str,
    folder: Option<PathBuf>,
) -> Answer<HandOver> {
    let app = session.app()?;
    let folder = folder.or_else(app::default_hand_over_folder);
    let folder = folder.ok_or(ErrorCode::FolderUnusable)?;
    let done = app::hand_over(&app, dto::read_id(id)?, &folder, &session.words())?;
    let text_copied = window.clipboard().write_text(done.text.as_str()).is_ok();
    Ok(HandOver::new(done, text_copied))
}

/// Opens LinkedIn's composer in the browser.
#[tauri::command(async)]
pub(crate) fn open_composer(
    window: AppHandle,
    session: State<'_, Session>,
    id: &str,
) -> Answer<()> {
    let text = app::get_post(&*session.app()?, dto::read_id(id)?)?.post.text;
    super::browse(&window, &app::composer(&text).url)
}

/// Shows a published post in the browser.
#[tauri::command(async)]
pub(crate) fn open_post(window: AppHandle, session: State<'_, Session>, id: &str) -> Answer<()> {
    let id = dto::read_id(id)?;
    let publication = app::get_post(&*session.app()?, id)?.post.publication;
    let publication = publication.ok_or(app::Error::NotPublished(id))?;
    super::browse(&window, &publication.url)
}

/// Records that a post went out.
#[tauri::command(async)]
pub(crate) fn publish_post(
    session: State<'_, Session>,
    id: &str,
    url: &str,
    at: &str,
    minutes: u32,
) -> Answer<Post> {
    let app = session.app()?;
    let id = dto::read_id(id)?;
    app::publish_post(&app, id, url, dto::read_instant(at)?, minutes)?;
    view(&session, &app, id)
}

/// Records that a post was taken down.
#[tauri::command(async)]
pub(crate) fn take_down_post(session: State<'_, Session>, id: &str) -> Answer<Post> {
    let app = session.app()?;
    let id = dto::read_id(id)?;
    app::take_down_post(&app, id)?;
    view(&session, &app, id)
}
