//! Starting, restarting, and what stands in the way of it.

use std::fs;

use serde_json::json;
use tests::desk::{Desk, Trouble};

use crate::walk::{PASSPHRASE, assert_policy, first_run, go, unlock, watch_policy};

#[test]
fn the_window_opens() -> Result<(), Trouble> {
    let Some(desk) = Desk::find()? else { return Ok(()) };
    desk.work(async |window| {
        assert_eq!(window.title().await?, "Monfluencer");
        Ok(())
    })
}

#[test]
fn data_of_the_first_run_open_again_with_the_passphrase_only() -> Result<(), Trouble> {
    let Some(desk) = Desk::find()? else { return Ok(()) };
    desk.work(async |window| {
        watch_policy(window).await?;
        first_run(window, "Beides").await?;
        assert_policy(window).await
    })?;
    desk.work(async |window| {
        window.see("Daten öffnen").await?;
        window.fill("textbox", "Passphrase", "etwas ganz anderes").await?;
        window.click("button", "Öffnen").await?;
        window.see("Diese Passphrase passt nicht.").await?;
        unlock(window).await?;
        window.see("Miriam Kaltenbach").await
    })
}

#[test]
fn a_second_start_brings_the_first_window_to_the_front() -> Result<(), Trouble> {
    let Some(desk) = Desk::find()? else { return Ok(()) };
    desk.work(async |window| {
        window.find("button", "Deutsch").await?;
        assert!(window.start_again()?.success(), "the second start fails");
        assert_eq!(window.titles()?, ["Monfluencer"], "windows on the screen");
        assert_eq!(window.in_front()?.as_deref(), Some("Monfluencer"));
        Ok(())
    })
}

#[test]
fn language_theme_and_size_outlive_a_restart() -> Result<(), Trouble> {
    let Some(desk) = Desk::find()? else { return Ok(()) };
    desk.work(async |window| {
        first_run(window, "Beides").await?;
        go(window, "Einstellungen").await?;
        window.click("button", "Darstellung").await?;
        window.click("button", "Dunkel").await?;
        window.click("button", "English").await?;
        window.see("Settings").await?;
        window.resize(1100, 720).await?;
        // What the system reports of the window is written when it closes.
        window.quit().await
    })?;
    desk.work(async |window| {
        // Before its first screen the page has no colours of its own.
        window.see("Open the data").await?;
        let theme = window.run("return document.documentElement.dataset.kernTheme", &[]).await?;
        assert_eq!(theme, json!("dark"));
        let size = window.run("return [innerWidth, innerHeight]", &[]).await?;
        assert_eq!(size, json!([1100, 720]));
        window.fill("textbox", "Passphrase", PASSPHRASE).await?;
        window.click("button", "Open").await?;
        window.find_beginning("button", "Topics").await.map(drop)
    })
}

#[test]
fn damaged_data_say_so_and_take_a_backup() -> Result<(), Trouble> {
    let Some(desk) = Desk::find()? else { return Ok(()) };
    desk.work(async |window| {
        first_run(window, "Beides").await?;
        go(window, "Einstellungen").await?;
        window.click("button", "Daten und Sicherung").await?;
        window.click("button", "Jetzt sichern").await?;
        window.see("Gesichert und geprüft").await
    })?;
    let data = desk.data().join("monfluencer.db");
    let mut bytes = fs::read(&data)?;
    bytes[..2000].fill(7);
    fs::write(&data, bytes)?;
    desk.work(async |window| {
        window.fill("textbox", "Passphrase", PASSPHRASE).await?;
        window.click("button", "Öffnen").await?;
        window.see("Die Daten lassen sich nicht öffnen").await?;
        window.see("Die Datei mit den Daten ist beschädigt.").await?;
        window.click_beginning("button", "Sicherung einspielen").await?;
        window.find_css(".m-sheet-body li button").await?.click().await?;
        window.fill("textbox", "Passphrase der Sicherung", PASSPHRASE).await?;
        window.click("button", "Einspielen").await?;
        window.see("Die Sicherung ist eingespielt").await?;
        window.click("button", "Weiterarbeiten").await?;
        window.see("Themen, die passen").await
    })
}

#[test]
fn data_that_another_program_holds_open_once_it_lets_go() -> Result<(), Trouble> {
    let Some(desk) = Desk::find()? else { return Ok(()) };
    desk.work(async |window| first_run(window, "Beides").await)?;
    let held = fs::File::options().write(true).open(desk.data().join("monfluencer.lock"))?;
    held.lock()?;
    desk.work(async |window| {
        window.fill("textbox", "Passphrase", PASSPHRASE).await?;
        window.click("button", "Öffnen").await?;
        window.see("Ein anderes Programm hat die Daten offen.").await?;
        held.unlock()?;
        window.click("button", "Erneut versuchen").await?;
        unlock(window).await
    })
}

#[test]
fn a_drive_that_is_not_there_is_no_first_start() -> Result<(), Trouble> {
    let Some(desk) = Desk::find()? else { return Ok(()) };
    let drive = desk.home().join("drive");
    let away = desk.home().join("away");
    fs::create_dir(&drive)?;
    let folder = drive.join("Monfluencer");
    let desk = desk.with_argument("--data").with_argument(folder.to_string_lossy());
    desk.work(async |window| first_run(window, "Beides").await)?;
    fs::rename(&drive, &away)?;
    desk.work(async |window| {
        window.click("button", "Deutsch").await?;
        window.see("Die Daten lassen sich nicht öffnen").await?;
        window.see("Prüfen, ob das Laufwerk verbunden ist").await?;
        fs::rename(&away, &drive)?;
        window.click("button", "Erneut versuchen").await?;
        unlock(window).await
    })
}
