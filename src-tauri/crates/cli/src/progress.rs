//! How far long work came, for a person at a terminal.

use std::io::{IsTerminal, Write};
use std::time::{Duration, Instant};

use crate::call::Call;

/// No more often than the eye can follow.
const EVERY: Duration = Duration::from_millis(100);

/// A line on the terminal that is written anew; nothing where nobody watches.
pub(crate) struct Progress<'a> {
    call: &'a Call,
    watched: bool,
    started: Instant,
    written: Option<Instant>,
    /// Files in all.
    total: usize,
    /// Their size, by which the time left is told.
    bytes: u64,
    done: usize,
    bytes_done: u64,
}

impl<'a> Progress<'a> {
    pub(crate) fn new(call: &'a Call, total: usize, bytes: u64) -> Self {
        let watched = std::io::stderr().is_terminal() && total > 1;
        let started = Instant::now();
        Self { call, watched, started, written: None, total, bytes, done: 0, bytes_done: 0 }
    }

    /// One more file of that size is done.
    pub(crate) fn advance(&mut self, bytes: u64) {
        self.done += 1;
        self.bytes_done += bytes;
        let due = self.written.is_none_or(|last| last.elapsed() >= EVERY);
        if self.watched && due && self.done < self.total {
            self.written = Some(Instant::now());
            self.write();
        }
    }

    /// Takes the line away, so that something else can be written.
    pub(crate) fn clear(&self) {
        if self.watched && self.written.is_some() {
            let _ = write!(std::io::stderr(), "\r\u{1b}[K");
        }
    }

    fn write(&self) {
        let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let [done, total] = [number(self.done), number(self.total)];
        let seconds = left(self.started.elapsed(), self.bytes_done, self.bytes).as_secs() + 1;
        let args = [
            ("done", done.into()),
            ("total", total.into()),
            ("minutes", u32::try_from(seconds / 60).unwrap_or(u32::MAX).into()),
            ("seconds", u32::try_from(seconds).unwrap_or(u32::MAX).into()),
        ];
        let key = if seconds < 100 { "cli-progress-seconds" } else { "cli-progress-minutes" };
        let text = self.call.words.say(key, &args);
        let mut terminal = std::io::stderr();
        let _ = write!(terminal, "\r\u{1b}[K{text}").and_then(|()| terminal.flush());
    }
}

/// The time for the rest, if it goes on as it went so far.
fn left(spent: Duration, done: u64, total: u64) -> Duration {
    let rest = total.saturating_sub(done) as f64 / done.max(1) as f64;
    // A file without a size tells nothing; a day is as good as any other large number.
    Duration::try_from_secs_f64((spent.as_secs_f64() * rest).min(86_400.0)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rest_takes_as_long_as_what_was_done() {
        let spent = Duration::from_secs(10);
        assert_eq!(left(spent, 50, 100), spent);
        assert_eq!(left(spent, 100, 100), Duration::ZERO);
        assert_eq!(left(spent, 0, 100), Duration::from_secs(1000));
    }
}
