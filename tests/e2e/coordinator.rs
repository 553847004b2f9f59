//! The coordinator's morning: the month's report on screen and as files.

use std::fs;
use std::path::PathBuf;

use tests::desk::{Desk, Trouble};

use crate::walk::{assert_policy, go, practise, watch_policy};

/// The buttons, the ending of the file and how it begins.
const FORMATS: [(&str, &str, &[u8]); 3] =
    [("Als PDF speichern", "pdf", b"%PDF-"), ("Excel", "xlsx", b"PK"), ("CSV", "csv", b"")];

#[test]
fn the_report_on_screen_and_in_three_files() -> Result<(), Trouble> {
    let Some(desk) = Desk::find()? else { return Ok(()) };
    let desk = desk.with_stand_in("xdg-open")?;
    desk.work(async |window| {
        watch_policy(window).await?;
        practise(window).await?;
        go(window, "Monatsbericht").await?;
        window.see("Beiträge je Bereich").await?;
        window.see("Wann veröffentlicht wurde").await?;
        for (number, (button, ending, beginning)) in (1..).zip(FORMATS) {
            window.save_with_dialog(button).await?;
            window.see(&format!(".{ending}")).await?;
            window.click("button", "Öffnen").await?;
            desk.wait_for_notes("xdg-open", number)?;
            let file = PathBuf::from(&desk.noted("xdg-open")[number - 1]);
            assert_eq!(file.extension().and_then(|one| one.to_str()), Some(ending));
            let bytes = fs::read(&file)?;
            assert!(bytes.len() > 200 && bytes.starts_with(beginning), "{} bytes", bytes.len());
            window.click("button", "Schließen").await?;
        }
        window.click("button", "Beenden").await?;
        window.see("Schritt 1 von 3").await?;
        assert_policy(window).await
    })
}
