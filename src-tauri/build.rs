//! Tells Tauri about the commands, so that the capability can name them one by one.

fn main() {
    tauri_build::build();
}
