//! A Tauri window with nothing in it: what the start of ours is measured against.

use tauri::{WebviewUrl, WebviewWindowBuilder};

fn main() -> tauri::Result<()> {
    tauri::Builder::default()
        .setup(|app| {
            let nothing = WebviewUrl::External("about:blank".parse()?);
            WebviewWindowBuilder::new(app, "main", nothing).build()?;
            Ok(())
        })
        .run(tauri::generate_context!())
}
