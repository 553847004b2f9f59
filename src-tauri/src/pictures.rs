//! The pictures of the store as addresses: `photo://localhost/<photo>/<variant>?v=<version>`.

use std::borrow::Cow;
use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use app::{Error, StoreError, Variant, picture};
use tauri::http::{Request, Response, StatusCode, header};
use tauri::{Manager, Runtime, UriSchemeContext, UriSchemeResponder};

use crate::session::Session;

/// Pictures with covers take a while to make; the last few are kept while one works on them.
static LAST: Mutex<VecDeque<(String, Made)>> = Mutex::new(VecDeque::new());

/// Two photos with their views, and a strip.
const KEPT: usize = 24;

type Made = (Vec<u8>, String);

/// Answers one request, away from the window's thread.
pub(crate) fn serve<R: Runtime>(
    context: UriSchemeContext<'_, R>,
    request: Request<Vec<u8>>,
    responder: UriSchemeResponder,
) {
    let window = context.app_handle().clone();
    tauri::async_runtime::spawn_blocking(move || {
        let session = window.state::<Session>();
        responder.respond(answer(&session, &request));
    });
}

fn answer(session: &Session, request: &Request<Vec<u8>>) -> Response<Vec<u8>> {
    let refused = |status| {
        let response = Response::builder().status(status).body(Vec::new());
        response.expect("a status and no header make a valid response")
    };
    let address = decoded(request.uri().path());
    let address = address.trim_start_matches('/');
    let Some((id, variant)) = parse(address.split('?').next().unwrap_or_default()) else {
        return refused(StatusCode::BAD_REQUEST);
    };
    let Ok(app) = session.app() else { return refused(StatusCode::FORBIDDEN) };
    let name = format!("{address}?{}", request.uri().query().unwrap_or_default());
    match kept(&name).map_or_else(|| picture(&app, id, variant), Ok) {
        Ok(made) => {
            keep(name, &made);
            let response = Response::builder()
                .header(header::CONTENT_TYPE, &made.1)
                // Nothing of a photo is to lie in the web view's cache on the disk.
                .header(header::CACHE_CONTROL, "no-store")
                .header(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*");
            response.body(made.0).unwrap_or_else(|_| refused(StatusCode::INTERNAL_SERVER_ERROR))
        }
        Err(Error::Store(StoreError::Missing { .. })) => refused(StatusCode::NOT_FOUND),
        Err(error) => {
            tracing::error!(error = &error as &dyn std::error::Error, "picture could not be shown");
            refused(StatusCode::INTERNAL_SERVER_ERROR)
        }
    }
}

/// The page's side encodes the whole address as one piece, slashes and question mark too.
fn decoded(path: &str) -> Cow<'_, str> {
    percent_encoding::percent_decode_str(path).decode_utf8_lossy()
}

fn parse(address: &str) -> Option<(programme::id::PhotoId, Variant)> {
    let mut parts = address.split('/');
    let id = parts.next()?.parse().ok()?;
    let variant = match (parts.next()?, parts.next()) {
        ("full", None) => Variant::Full,
        ("whole", None) => Variant::Whole,
        ("open", None) => Variant::Open,
        ("thumb", None) => Variant::Thumbnail,
        ("finding", Some(finding)) => Variant::Finding(finding.parse().ok()?),
        _ => return None,
    };
    parts.next().is_none().then_some((id, variant))
}

fn kept(name: &str) -> Option<Made> {
    let last = LAST.lock().unwrap_or_else(PoisonError::into_inner);
    last.iter().find(|(known, _)| known == name).map(|(_, made)| made.clone())
}

/// Forgets every picture: other data are open now.
pub(crate) fn forget() {
    LAST.lock().unwrap_or_else(PoisonError::into_inner).clear();
}

fn keep(name: String, made: &Made) {
    let mut last = LAST.lock().unwrap_or_else(PoisonError::into_inner);
    last.retain(|(known, _)| *known != name);
    last.push_back((name, made.clone()));
    if last.len() > KEPT {
        last.pop_front();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn understands_only_addresses_of_pictures() {
        let id = "01890a5d-ac96-774b-bcce-b302099a8057";
        let cases = [
            ("full", format!("{id}/full"), true),
            ("whole", format!("{id}/whole"), true),
            ("finding", format!("{id}/finding/{id}"), true),
            ("no variant", id.to_owned(), false),
            ("no id", "x/full".to_owned(), false),
            ("too long", format!("{id}/full/more"), false),
            ("path", "../../secret".to_owned(), false),
        ];
        for (name, address, expected) in cases {
            assert_eq!(parse(&address).is_some(), expected, "{name}");
        }
    }
}
