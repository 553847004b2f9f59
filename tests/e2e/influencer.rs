//! The influencer's ten minutes: from the first start to the link of the published post.

use std::path::{Path, PathBuf};

use fantoccini::key::Key;
use serde_json::{Value, json};
use tests::desk::{Desk, Trouble, Window};

use crate::clean::assert_clean;
use crate::walk::{
    assert_policy, cover_what_is_left, files, first_run, fixture, go, unlock, watch_policy,
};

const TEXT: &str = "Im Frühjahr hat man im Bürgerbüro im Schnitt 34 Minuten gewartet, heute sind es 16. \
    Dafür brauchte es nur eine Liste am Kühlschrank. #MonheimAmRhein";
const LINK: &str =
    "https://www.linkedin.com/posts/miriam-kaltenbach_rathaus-activity-7399000000000000000-abcd";
const PHOTOS: [&str; 3] = ["team.jpg", "coffee.jpg", "townhall.jpg"];
/// What may stand in no log: names, texts and names of files.
const PRIVATE: [&str; 6] =
    ["Kaltenbach", "Karin Esser", "Kühlschrank", "team", "Tresen", "Monheim"];

#[test]
fn from_a_topic_to_the_published_post() -> Result<(), Trouble> {
    let Some(desk) = Desk::find()? else { return Ok(()) };
    let desk = desk.with_stand_in("xdg-open")?;
    desk.work(async |window| {
        watch_policy(window).await?;
        first_run(window, "Beides").await?;
        write(window).await?;
        add_photos(window).await?;
        let post = title(window).await?;
        settle(window).await?;
        settle_the_rest(window, &post).await?;
        describe(window).await?;
        hand_over(window, &desk).await?;
        publish(window).await?;
        assert_policy(window).await
    })?;
    let log = desk.log()?;
    let told: Vec<_> = PRIVATE.into_iter().filter(|private| log.contains(private)).collect();
    assert!(told.is_empty(), "the log tells {told:?}");
    Ok(())
}

#[test]
fn a_post_by_keyboard_alone() -> Result<(), Trouble> {
    let Some(desk) = Desk::find()? else { return Ok(()) };
    desk.work(async |window| {
        first_run(window, "Beides").await?;
        window.chord(&[Key::Control], "n").await?;
        window.find("textbox", "Text des Beitrags").await?;
        window
            .wait_until(
                "return document.activeElement.matches('textarea')",
                &[],
                "the text has no focus",
            )
            .await?;
        window.press(TEXT).await?;
        // The goal is missing: the key leads to it.
        window.see("Hauptziel wählen").await?;
        window.chord(&[Key::Control], "\u{e007}").await?;
        window
            .wait_until(
                "return document.activeElement.matches('select')",
                &[],
                "the goal has no focus",
            )
            .await?;
        window.press(&Key::Down.to_string()).await?;
        window.see("Nichts fehlt").await?;
        window.chord(&[Key::Control], "\u{e007}").await?;
        window.see("Text kopiert").await?;
        let focus = window.run("return document.activeElement.id", &[]).await?;
        assert_eq!(focus, json!("hand-over"), "where the keyboard is afterwards");
        Ok(())
    })?;
    let folders = files(&desk.home().join("Monfluencer"))?;
    assert_eq!(folders.len(), 1, "{folders:?}");
    assert_eq!(std::fs::read_to_string(folders[0].join("Beitragstext.txt"))?, TEXT);
    Ok(())
}

#[test]
fn a_killed_program_loses_nothing_that_was_written() -> Result<(), Trouble> {
    let Some(desk) = Desk::find()? else { return Ok(()) };
    desk.work(async |window| {
        first_run(window, "Beides").await?;
        write(window).await?;
        window.press(" Und noch ein Satz.").await?;
        // Nobody leaves the field or presses a button: it saves itself while one writes.
        window.see("Gespeichert").await?;
        window.kill()
    })?;
    desk.work(async |window| {
        unlock(window).await?;
        go(window, "Beiträge").await?;
        window.click_beginning("button", "Ein Dank").await?;
        let field = window.find("textbox", "Text des Beitrags").await?;
        let text = field.prop("value").await?;
        assert_eq!(text, Some(format!("{TEXT} Und noch ein Satz.")));
        Ok(())
    })
}

/// Picks the first topic and writes.
async fn write(window: &Window) -> Result<(), Trouble> {
    window.find_css("main .topic").await?.click().await?;
    window.fill("textbox", "Text des Beitrags", TEXT).await?;
    window.see("Gespeichert").await?;
    window.see("Nichts fehlt").await
}

async fn title(window: &Window) -> Result<String, Trouble> {
    let field = window.find("textbox", "Titel des Beitrags").await?;
    Ok(field.prop("value").await?.unwrap_or_default())
}

/// Drops three photos; what comes back from the store is shown.
async fn add_photos(window: &Window) -> Result<(), Trouble> {
    let paths: Vec<PathBuf> = PHOTOS.iter().map(|name| fixture(name)).collect();
    let paths: Vec<&Path> = paths.iter().map(PathBuf::as_path).collect();
    window.drop_files(&paths).await?;
    let shown = "const all = [...document.querySelectorAll('.thumb img')];
        return all.length === 3 && all.every((one) => one.naturalWidth > 0)";
    window.wait_until(shown, &[], "not all three photos are shown").await?;
    window.see("Funde in Foto 1 klären").await
}

/// Three faces of the first photo: by a consent, by a cover, by a reason.
async fn settle(window: &Window) -> Result<(), Trouble> {
    window.click_beginning("button", "Foto 1 prüfen").await?;
    window.see("Entfernt: ").await?;
    choose_face(window, 0).await?;
    window.click_beginning("button", "Einwilligung verknüpfen").await?;
    answer_adult(window).await?;
    window.fill("combobox", "Name der Person", "Karin Esser").await?;
    window.find_beginning("option", "Neue Person").await?.click().await?;
    window.click("button", "Anlegen und verknüpfen").await?;
    window.click("button", "Einwilligung eintragen").await?;
    window.click_beginning("button", "Erfassen").await?;
    window.fill("textbox", "Ort des Originals", "Ordner 3, Blatt 17").await?;
    window.click("button", "Einwilligung speichern").await?;
    window.see("Schriftlich am").await?;
    go(window, "Fotos").await?;
    window.see("Einwilligung: Karin Esser").await?;

    choose_face(window, 1).await?;
    window.click_beginning("button", "Abdecken").await?;
    window.see("Abgedeckt, Mosaik").await?;

    choose_face(window, 2).await?;
    window.click_beginning("button", "Braucht keine").await?;
    window.click("button", "volljährig").await?;
    window.click_beginning("radio", "Beiwerk").await?;
    window.fill("textbox", "Begründung", "Geht nur zufällig vorbei.").await?;
    window.click_beginning("button", "Festhalten").await?;
    window.see("Braucht keine: Beiwerk").await
}

/// Opens the card of a face, by its place among the faces.
async fn choose_face(window: &Window, place: usize) -> Result<(), Trouble> {
    let script = "const faces = [...document.querySelectorAll('[data-row]')]
            .filter((row) => /Gesicht \\d/.test(row.innerText));
        const face = faces[arguments[0]];
        if (face?.ariaExpanded === 'false') face.click();
        return face?.ariaExpanded === 'true'";
    window.wait_until(script, &[json!(place)], "so many faces are not found").await
}

/// Some faces are asked about first.
async fn answer_adult(window: &Window) -> Result<(), Trouble> {
    if window.is_there("button", "Ja, volljährig").await? {
        window.click("button", "Ja, volljährig").await?;
    }
    Ok(())
}

/// Covers whatever else was found and looks through it, by key, photo by photo, until the post lacks nothing.
async fn settle_the_rest(window: &Window, post: &str) -> Result<(), Trouble> {
    for _ in PHOTOS {
        cover_what_is_left(window).await?;
        go(window, "Beiträge").await?;
        window.click_beginning("button", post).await?;
        window.find("textbox", "Text des Beitrags").await?;
        let missing = "return document.querySelector('.missing li button') !== null";
        if window.run(missing, &[]).await? == Value::Bool(false) {
            break;
        }
        window.find_css(".missing li button").await?.click().await?;
    }
    window.see("Nichts fehlt").await
}

async fn describe(window: &Window) -> Result<(), Trouble> {
    for number in 1..=PHOTOS.len() {
        window.click("button", &format!("Mehr zu Foto {number}")).await?;
        window.click("menuitem", "Alternativtext").await?;
        let words = format!("Am Tresen, Bild {number}.");
        window.fill("textbox", "Was ist auf dem Bild zu sehen?", &words).await?;
        window.click("button", "Speichern").await?;
        let closed = "return document.querySelector('[role=dialog]') === null";
        window.wait_until(closed, &[], "the sheet stays open").await?;
    }
    window.miss("noch keinen Alternativtext").await
}

/// "Bereit zum Posten": the folder, the clipboard and the browser.
async fn hand_over(window: &Window, desk: &Desk) -> Result<(), Trouble> {
    window.click_beginning("button", "Bereit zum Posten").await?;
    window.see("Text kopiert").await?;
    let folders = files(&desk.home().join("Monfluencer"))?;
    assert_eq!(folders.len(), 1, "{folders:?}");
    let written = files(&folders[0])?;
    assert_eq!(written.len(), PHOTOS.len() + 2, "{written:?}");
    for (picture, original) in written.iter().zip(PHOTOS) {
        assert_clean(picture, &fixture(original))?;
    }
    let read = |name: &str| std::fs::read_to_string(folders[0].join(name));
    assert_eq!(read("Beitragstext.txt")?, TEXT);
    for number in 1..=PHOTOS.len() {
        assert!(read("Alternativtexte.txt")?.contains(&format!("Am Tresen, Bild {number}.")));
    }

    window.find("textbox", "Link des Beitrags").await?.click().await?;
    window.chord(&[Key::Control], "v").await?;
    let pasted = window.find("textbox", "Link des Beitrags").await?.prop("value").await?;
    assert_eq!(pasted.as_deref(), Some(TEXT), "what the clipboard holds");

    window.click("button", "LinkedIn öffnen").await?;
    let opened = desk.wait_for_note("xdg-open")?;
    assert!(opened.starts_with("https://www.linkedin.com/"), "{opened}");
    window.click("button", "Ordner öffnen").await?;
    desk.wait_for_notes("xdg-open", 2)?;
    assert_eq!(desk.noted("xdg-open")[1], folders[0].to_string_lossy());
    Ok(())
}

/// The link comes back; a profile's is refused where it stands.
async fn publish(window: &Window) -> Result<(), Trouble> {
    window.fill("textbox", "Link des Beitrags", "https://www.linkedin.com/in/miriam").await?;
    window.click("button", "Veröffentlicht").await?;
    window.see("Das ist ein Profil.").await?;
    window.fill("textbox", "Link des Beitrags", LINK).await?;
    window.fill("textbox", "Arbeitszeit", "25").await?;
    window.click("button", "Veröffentlicht").await?;
    window.see("Zurückziehen").await?;
    window.see("25 min").await?;
    go(window, "Heute").await?;
    window.see("1 von 2 Beiträgen").await
}
