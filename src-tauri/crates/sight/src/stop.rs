//! Cancelling a check.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::Error;

/// A flag that cancels a running check. Clones share it.
///
/// Finders ask it before each piece of work, and no piece takes 100 ms.
#[derive(Debug, Clone, Default)]
pub struct Stop(Arc<AtomicBool>);

/// Cancelled by whoever else sets the flag, such as a signal of the system.
impl From<Arc<AtomicBool>> for Stop {
    fn from(flag: Arc<AtomicBool>) -> Self {
        Self(flag)
    }
}

impl Stop {
    /// A flag that nobody has set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Cancels every check that got a clone of this flag. There is no way back.
    pub fn stop(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether the check was cancelled.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }

    /// # Errors
    ///
    /// [`Error::Stopped`] where the check was cancelled.
    pub fn check(&self) -> Result<(), Error> {
        if self.is_stopped() { Err(Error::Stopped) } else { Ok(()) }
    }
}
