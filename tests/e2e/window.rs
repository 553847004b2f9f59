//! The real window, driven as a person would.

use tests::desk::{Desk, Trouble};

#[test]
fn the_window_opens() -> Result<(), Trouble> {
    let Some(desk) = Desk::find()? else { return Ok(()) };
    desk.work(async |window| {
        assert_eq!(window.title().await?, "Monfluencer");
        Ok(())
    })
}
