//! Steps that several walks share.

use std::path::{Path, PathBuf};

use fantoccini::key::Key;
use serde_json::json;
use tests::desk::{Trouble, Window};

pub(crate) const PASSPHRASE: &str = "vier ganz normale Woerter";

/// The pictures of the practice mode: JPEGs with a place and much else in them.
pub(crate) fn fixture(name: &str) -> PathBuf {
    tests::checkout().join("tests/fixtures/practice").join(name)
}

/// Goes through the three steps of the assistant and ends on the first screen.
pub(crate) async fn first_run(window: &Window, role: &str) -> Result<(), Trouble> {
    window.click("button", "Deutsch").await?;
    window.see("Schritt 1 von 3").await?;
    window.click_beginning("radio", role).await?;
    window.fill("textbox", "Vor- und Nachname", "Miriam Kaltenbach").await?;
    if role != "Koordination" {
        window.fill("textbox", "Bereich", "Bürgerbüro").await?;
    }
    window.click("button", "Weiter").await?;
    window.see("Schritt 2 von 3").await?;
    window.fill("textbox", "Verwaltung", "Stadt Monheim am Rhein").await?;
    window.choose("Land", "Nordrhein-Westfalen").await?;
    window.click("button", "Weiter").await?;
    window.see("Schritt 3 von 3").await?;
    window.fill("textbox", "Passphrase", PASSPHRASE).await?;
    window.fill("textbox", "Passphrase wiederholen", PASSPHRASE).await?;
    window.click("button", "Daten anlegen").await?;
    window.see("Themen, die passen").await
}

/// Opens the data of an earlier start.
pub(crate) async fn unlock(window: &Window) -> Result<(), Trouble> {
    window.fill("textbox", "Passphrase", PASSPHRASE).await?;
    window.press(&Key::Enter.to_string()).await?;
    window.see("Themen, die passen").await
}

/// Enters the practice mode from the assistant.
pub(crate) async fn practise(window: &Window) -> Result<(), Trouble> {
    window.click("button", "Deutsch").await?;
    window.click_beginning("button", "Übungsmodus ansehen").await?;
    // Some twenty photos are cleaned and looked at meanwhile.
    for _ in 0..5 {
        if window.see("Übungsmodus: erfundene Daten").await.is_ok() {
            return Ok(());
        }
    }
    Err("the made-up programme does not come".into())
}

/// Goes to a screen through the navigation.
pub(crate) async fn go(window: &Window, screen: &str) -> Result<(), Trouble> {
    window.click_beginning("button", screen).await
}

/// Begins to note what the page is refused: scripts, styles or connections.
pub(crate) async fn watch_policy(window: &Window) -> Result<(), Trouble> {
    let script = "
        window.refusedByPolicy = [];
        document.addEventListener('securitypolicyviolation', (event) =>
            window.refusedByPolicy.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`));
        window.addEventListener('error', (event) => window.refusedByPolicy.push(event.message));
        window.addEventListener('unhandledrejection', (event) =>
            window.refusedByPolicy.push(String(event.reason)));";
    window.run(script, &[]).await.map(drop)
}

/// Nothing was refused since, and nothing went wrong in the page.
pub(crate) async fn assert_policy(window: &Window) -> Result<(), Trouble> {
    let refused = window.run("return window.refusedByPolicy", &[]).await?;
    if refused == json!([]) { Ok(()) } else { Err(format!("in the page: {refused}").into()) }
}

/// Covers what is still open in the photo on the bench and looks through it, by key.
pub(crate) async fn cover_what_is_left(window: &Window) -> Result<(), Trouble> {
    const MOST: usize = 60;
    window.find_css("[data-row]").await?;
    let focus = "document.querySelector('[data-row][tabindex=\"0\"]').focus()";
    window.run(focus, &[]).await?;
    for _ in 0..MOST {
        if window.run("return /Noch \\d+ Fund/.test(document.body.innerText)", &[]).await?
            == json!(false)
        {
            return look_through(window).await;
        }
        let left = window
            .run("return document.querySelector('main [data-bench] h2').innerText", &[])
            .await?;
        window.press("j").await?;
        window.press("a").await?;
        let changed =
            "return document.querySelector('main [data-bench] h2').innerText !== arguments[0]";
        window.wait_until(changed, &[left], "a cover is not taken").await?;
    }
    Err("the findings do not become fewer".into())
}

/// The question that no finder answers, by key as well.
async fn look_through(window: &Window) -> Result<(), Trouble> {
    window.press("j").await?;
    window.see("Liegt etwas im Bild, das nicht öffentlich sein soll?").await?;
    window.press("x").await?;
    window.see("Durchgesehen").await
}

/// The files of a folder in order, by name.
pub(crate) fn files(folder: &Path) -> Result<Vec<PathBuf>, Trouble> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        files.push(entry?.path());
    }
    files.sort();
    Ok(files)
}
