//! The bench for photos, by keyboard alone from the first finding to the last.

use fantoccini::key::Key;
use serde_json::{Value, json};
use tests::desk::{Desk, Trouble, Window};

use crate::walk::{cover_what_is_left, first_run, fixture, go};

/// Rows of the list that are findings.
const FINDINGS: &str = "[...document.querySelectorAll('[data-row]')]
    .filter((row) => /(Gesicht|Text|Code|Bereich) \\d/.test(row.innerText))";

#[test]
fn the_whole_bench_by_keyboard_alone() -> Result<(), Trouble> {
    let Some(desk) = Desk::find()? else { return Ok(()) };
    desk.work(async |window| {
        first_run(window, "Beides").await?;
        go(window, "Fotos").await?;
        window.drop_files(&[&fixture("team.jpg")]).await?;
        window.see("Noch").await?;
        // From here on nothing is clicked. The list is where Tab leads to.
        window.find_css("[data-row]").await?;
        window.run("document.querySelector('[data-row][tabindex=\"0\"]').focus()", &[]).await?;
        cover(window).await?;
        except(window).await?;
        false_alarm(window).await?;
        draw_and_delete(window).await?;
        look_closer(window).await?;
        cover_what_is_left(window).await?;
        window.see("Frei").await
    })
}

/// Covers the first open finding, and changes the style.
async fn cover(window: &Window) -> Result<(), Trouble> {
    window.press("ja").await?;
    window.see("Abgedeckt, Mosaik").await?;
    window.press("3").await?;
    window.see("Abgedeckt, einfarbig").await?;
    press(window, Key::Escape).await
}

/// The next one needs no consent: age, way and reason.
async fn except(window: &Window) -> Result<(), Trouble> {
    window.press("jb").await?;
    window.see("Braucht keine Einwilligung, weil").await?;
    wait_for_focus(window, "document.activeElement.innerText === 'volljährig'").await?;
    window.press(" ").await?;
    for _ in 0..3 {
        press(window, Key::Tab).await?;
    }
    wait_for_focus(window, "document.activeElement.matches('textarea')").await?;
    window.press("Geht nur zufällig vorbei.").await?;
    window.chord(&[Key::Control], "\u{e007}").await?;
    window.see("Braucht keine: ").await
}

async fn false_alarm(window: &Window) -> Result<(), Trouble> {
    window.press("jx").await?;
    window.see("Kein Gesicht").await
}

/// A box of one's own: moved, made larger, kept, and deleted again.
async fn draw_and_delete(window: &Window) -> Result<(), Trouble> {
    let before = count(window).await?;
    window.press("r").await?;
    window.see("Neuer Rahmen").await?;
    let place = "return document.querySelector('[aria-live]:not(:empty)')?.innerText ?? ''";
    press(window, Key::Right).await?;
    window.chord(&[Key::Shift], &Key::Down.to_string()).await?;
    let said = window.run(place, &[]).await?;
    assert!(said.as_str().is_some_and(|said| said.contains("Prozent")), "what is said: {said}");
    press(window, Key::Enter).await?;
    let more = format!("return {FINDINGS}.length === arguments[0]");
    window.wait_until(&more, &[json!(before + 1)], "the new box is no finding").await?;
    press(window, Key::Delete).await?;
    window.wait_until(&more, &[json!(before)], "the box is not deleted").await
}

/// The magnifier, the boxes and the scale.
async fn look_closer(window: &Window) -> Result<(), Trouble> {
    let scale = "[...document.querySelectorAll('[data-bench=stage] output, [data-bench=stage]')]
        .map((one) => one.innerText).join(' ').match(/\\d+ %/)?.[0]";
    let before = window.run(&format!("return {scale}"), &[]).await?;
    window.press("+").await?;
    window
        .wait_until(&format!("return {scale} !== arguments[0]"), &[before], "nothing is enlarged")
        .await?;
    window.press("0").await?;
    window.press("v").await?;
    let open = "return document.querySelector('dialog[open], [role=dialog]') !== null";
    window.wait_until(open, &[], "the photo does not open in full size").await?;
    press(window, Key::Escape).await?;
    let closed = "return document.querySelector('dialog[open], [role=dialog]') === null";
    window.wait_until(closed, &[], "the photo in full size stays open").await
}

async fn press(window: &Window, key: Key) -> Result<(), Trouble> {
    window.press(&key.to_string()).await
}

async fn wait_for_focus(window: &Window, condition: &str) -> Result<(), Trouble> {
    window.wait_until(&format!("return {condition}"), &[], "the keyboard is elsewhere").await
}

async fn count(window: &Window) -> Result<u64, Trouble> {
    let number = window.run(&format!("return {FINDINGS}.length"), &[]).await?;
    Value::as_u64(&number).ok_or_else(|| "no number of findings".into())
}
