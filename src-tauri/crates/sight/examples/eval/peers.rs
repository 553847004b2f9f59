//! Other programs on the same pictures. `None` where one is not installed.

use std::path::Path;
use std::process::Command;
use std::sync::Once;

/// Tesseract's words, with its mode for scattered text.
pub(crate) fn tesseract(picture: &Path) -> Option<String> {
    static TOLD: Once = Once::new();
    let output = Command::new("tesseract").arg(picture).args(["-", "--psm", "11"]).output();
    said(output, "tesseract", &TOLD)
}

/// What zbarimg decodes.
pub(crate) fn zbarimg(picture: &Path) -> Option<String> {
    static TOLD: Once = Once::new();
    said(Command::new("zbarimg").args(["--quiet", "--raw"]).arg(picture).output(), "zbarimg", &TOLD)
}

fn said(output: std::io::Result<std::process::Output>, name: &str, told: &Once) -> Option<String> {
    match output {
        Ok(output) => Some(String::from_utf8_lossy(&output.stdout).into_owned()),
        Err(_) => {
            told.call_once(|| println!("{name} is not installed here, so its column is missing."));
            None
        }
    }
}
