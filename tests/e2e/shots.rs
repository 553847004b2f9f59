//! Pictures of the practice programme for the documentation: `cargo xtask shots`.

use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::time::Duration;

use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use serde_json::json;
use tests::desk::{Desk, Trouble, Window};

use crate::walk::{go, practise};

/// Where the pictures go; without it nobody wants any.
const FOLDER: &str = "MONFLUENCER_SHOTS";

/// The screens of the navigation, with the names of their pictures.
const SCREENS: [(&str, &str); 9] = [
    ("Heute", "heute"),
    ("Themen", "themen"),
    ("Beiträge", "beitraege"),
    ("Fotos", "fotos"),
    ("Einwilligungen", "einwilligungen"),
    ("Kalender", "kalender"),
    ("Botschafter", "botschafter"),
    ("Monatsbericht", "monatsbericht"),
    ("Einstellungen", "einstellungen"),
];
const DARK: [(&str, &str); 3] = [
    ("Heute", "heute-dunkel"),
    ("Fotos", "fotos-dunkel"),
    ("Monatsbericht", "monatsbericht-dunkel"),
];
/// As long as nothing changes, all that was asked for has come.
const QUIET: Duration = Duration::from_secs(1);
const POST: &str = "Wie wir die Wartezeit halbiert haben";

#[test]
fn screenshots() -> Result<(), Trouble> {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else {
        println!("skipped: nobody asked for screenshots");
        return Ok(());
    };
    let Some(desk) = Desk::find()? else { return Ok(()) };
    fs::create_dir_all(&folder)?;
    desk.work(async |window| {
        window.resize(1280, 800).await?;
        window.click("button", "Deutsch").await?;
        window.find("textbox", "Vor- und Nachname").await?;
        take(window, &folder, "erster-start").await?;
        practise(window).await?;
        walk(window, &folder, &SCREENS).await?;
        go(window, "Beiträge").await?;
        window.click_beginning("button", POST).await?;
        window.find("textbox", "Text des Beitrags").await?;
        take(window, &folder, "editor").await?;
        go(window, "Einstellungen").await?;
        window.click("button", "Darstellung").await?;
        window.click("button", "Dunkel").await?;
        walk(window, &folder, &DARK).await
    })
}

async fn walk(window: &Window, folder: &Path, screens: &[(&str, &str)]) -> Result<(), Trouble> {
    for (screen, name) in screens {
        go(window, screen).await?;
        let arrived = "return document.querySelector('[aria-current=page]')?.innerText
            .startsWith(arguments[0]) && document.querySelector('[aria-busy=true]') === null";
        window.wait_until(arrived, &[json!(screen)], "the screen does not come").await?;
        take(window, folder, name).await?;
    }
    Ok(())
}

/// Takes a picture once all photos in the window are there and nothing changes any more.
async fn take(window: &Window, folder: &Path, name: &str) -> Result<(), Trouble> {
    let settled = "const seen = document.body.innerText + document.images.length;
        const is_same = window.seenBefore === seen;
        window.seenBefore = seen;
        return is_same && [...document.images].every((one) => one.complete)";
    while window.run(settled, &[]).await? != json!(true) {
        tokio::time::sleep(QUIET).await;
    }
    // Where the pointer or the keyboard rests is of no interest.
    window.run("document.activeElement?.blur()", &[]).await?;
    let file = folder.join(name).with_extension("png");
    window.take_picture(&file).await?;
    fs::write(&file, compressed(&fs::read(&file)?)?)?;
    Ok(())
}

/// Keeps six bits of each colour: nobody sees the difference, and gradients cost half as much.
fn compressed(png: &[u8]) -> Result<Vec<u8>, Trouble> {
    let mut picture = image::load_from_memory(png)?.into_rgb8();
    for value in picture.iter_mut() {
        // To the nearest of 64 steps from black to white.
        let step = (u16::from(*value) * 63 + 127) / 255;
        *value = u8::try_from((step * 255 + 31) / 63)?;
    }
    let mut bytes = Cursor::new(Vec::new());
    picture.write_with_encoder(PngEncoder::new_with_quality(
        &mut bytes,
        CompressionType::Best,
        FilterType::Adaptive,
    ))?;
    Ok(bytes.into_inner())
}
