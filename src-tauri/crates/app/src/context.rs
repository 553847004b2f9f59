//! What the world outside gives: the time and new ids.

use chrono::{DateTime, NaiveDate, Utc};
use programme::planning::local_day;
use uuid::Uuid;

/// Tells the time.
pub trait Clock: Send + Sync {
    /// The present instant.
    fn now(&self) -> DateTime<Utc>;
}

/// Makes ids.
pub trait Ids: Send + Sync {
    /// An id that nobody has yet; later ones sort after earlier ones.
    fn next(&self) -> Uuid;
}

/// The clock of the PC.
#[derive(Debug, Clone, Copy)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }
}

/// UUIDv7 from the clock and the system's random numbers.
#[derive(Debug, Clone, Copy)]
pub struct SystemIds;

impl Ids for SystemIds {
    fn next(&self) -> Uuid {
        Uuid::now_v7()
    }
}

/// Clock and ids together.
pub struct Context {
    /// The clock.
    pub clock: Box<dyn Clock>,
    /// The ids.
    pub ids: Box<dyn Ids>,
}

impl Context {
    /// Those of the PC.
    #[must_use]
    pub fn system() -> Self {
        Self { clock: Box::new(SystemClock), ids: Box::new(SystemIds) }
    }

    /// The present day in the time zone of the Land.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        local_day(self.clock.now())
    }
}
