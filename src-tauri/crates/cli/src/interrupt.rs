//! Ctrl+C during long work.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use app::Stop;
use signal_hook::consts::SIGINT;
use signal_hook::flag::{register, register_conditional_shutdown};

/// A flag that Ctrl+C raises, so that the work ends tidily. Pressed again, it ends at once.
pub(crate) fn stop_on_interrupt() -> Stop {
    let flag = Arc::new(AtomicBool::new(false));
    // In this order: the first press finds the flag still down. Where neither can be
    // registered, Ctrl+C ends the program at once, as it does everywhere.
    let _ = register_conditional_shutdown(SIGINT, 1, Arc::clone(&flag));
    let _ = register(SIGINT, Arc::clone(&flag));
    Stop::from(flag)
}
