//! The window of Monfluencer.

// Without this a console window opens beside ours on Windows.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod arguments;
mod commands;
mod dto;
mod error;
mod pictures;
mod session;

use std::process::ExitCode;

use tauri::{Manager, WebviewUrl, WebviewWindowBuilder};

use crate::arguments::Arguments;
use crate::session::Session;

/// As designed; smaller screens get what fits, down to the least the design works with.
const SIZE: (f64, f64) = (1280.0, 800.0);
const LEAST_SIZE: (f64, f64) = (480.0, 400.0);

fn main() -> ExitCode {
    let arguments = match Arguments::read(std::env::args_os().skip(1)) {
        Ok(arguments) => arguments,
        Err(usage) => {
            eprintln!("{usage}");
            return ExitCode::from(2);
        }
    };
    tracing_subscriber::fmt()
        .with_max_level(tracing::Level::WARN)
        .with_writer(std::io::stderr)
        .init();
    match run(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: Arguments) -> tauri::Result<()> {
    tauri::Builder::default()
        // First, so that a second start ends before it opens anything.
        .plugin(tauri_plugin_single_instance::init(|app, _, _| bring_to_front(app)))
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .plugin(tauri_plugin_clipboard_manager::init())
        .manage(Session::new(arguments.data, arguments.models))
        .register_asynchronous_uri_scheme_protocol("photo", pictures::serve)
        .invoke_handler(commands::all())
        .setup(|app| {
            WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
                .title("Monfluencer")
                .inner_size(SIZE.0, SIZE.1)
                .min_inner_size(LEAST_SIZE.0, LEAST_SIZE.1)
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!())
}

fn bring_to_front(app: &tauri::AppHandle) {
    let Some(window) = app.get_webview_window("main") else { return };
    // A window manager may refuse; the window is open either way.
    let _ = window.unminimize();
    let _ = window.show();
    let _ = window.set_focus();
}
