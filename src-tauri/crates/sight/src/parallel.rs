//! Work on all cores that can be cancelled.

use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Condvar, LazyLock, Mutex, PoisonError};
use std::thread;

use crate::{Error, Stop};

// More threads than this gain little on pieces of one photo and cost memory each.
const MAX_WORKERS: usize = 8;

/// Finders look side by side, but their jobs take turns on the cores: more at once than there are
/// cores would end no sooner, and each would take longer, and with it the wait for a cancelled check.
static CORES: Cores = Cores { busy: Mutex::new(0), freed: Condvar::new() };

/// How many there are; to ask takes the system longer than a small job.
static COUNT: LazyLock<usize> =
    LazyLock::new(|| thread::available_parallelism().map_or(1, NonZero::get));

struct Cores {
    busy: Mutex<usize>,
    freed: Condvar,
}

/// A core that a job works on; given back when dropped, also while unwinding.
struct Core<'a>(&'a Cores);

impl Cores {
    /// Waits for a free core. A job that has one must not take another.
    fn take(&self) -> Core<'_> {
        let busy = self.busy.lock().unwrap_or_else(PoisonError::into_inner);
        let busy = self.freed.wait_while(busy, |busy| *busy >= *COUNT);
        *busy.unwrap_or_else(PoisonError::into_inner) += 1;
        Core(self)
    }
}

impl Drop for Core<'_> {
    fn drop(&mut self) {
        *self.0.busy.lock().unwrap_or_else(PoisonError::into_inner) -= 1;
        self.0.freed.notify_one();
    }
}

/// Runs `work` on each job, on at most the available cores, and returns the results in order.
///
/// Each worker makes one `State` with `begin` and keeps it for its jobs.
///
/// # Errors
///
/// The first error that a job returned, [`Error::Stopped`] when cancelled, and
/// [`Error::Crashed`] when a job panicked: the panic ends its worker's thread,
/// and joining that thread tells. (This needs `panic = "unwind"`, the default,
/// in every profile.)
pub(crate) fn each<Job: Sync, State, Answer: Send>(
    jobs: &[Job],
    stop: &Stop,
    begin: impl Fn() -> Result<State, Error> + Sync,
    work: impl Fn(&mut State, &Job) -> Result<Answer, Error> + Sync,
) -> Result<Vec<Answer>, Error> {
    let next = AtomicUsize::new(0);
    let answers = Mutex::new(Vec::with_capacity(jobs.len()));
    let worker = || -> Result<(), Error> {
        let mut state = begin()?;
        while let Some((index, job)) = take(jobs, &next) {
            let core = CORES.take();
            stop.check()?;
            let answer = work(&mut state, job)?;
            drop(core);
            answers.lock().map_err(|_| Error::Crashed)?.push((index, answer));
        }
        Ok(())
    };
    thread::scope(|scope| {
        let count = (*COUNT).min(MAX_WORKERS).min(jobs.len());
        let workers: Vec<_> = (0..count).map(|_| scope.spawn(worker)).collect();
        // All are joined before the first error is returned: an unjoined panic would go on.
        let ends: Vec<_> = workers
            .into_iter()
            .map(|worker| worker.join().unwrap_or(Err(Error::Crashed)))
            .collect();
        ends.into_iter().collect::<Result<(), Error>>()
    })?;
    let mut answers = answers.into_inner().map_err(|_| Error::Crashed)?;
    answers.sort_by_key(|(index, _)| *index);
    Ok(answers.into_iter().map(|(_, answer)| answer).collect())
}

fn take<'a, Job>(jobs: &'a [Job], next: &AtomicUsize) -> Option<(usize, &'a Job)> {
    let index = next.fetch_add(1, Ordering::Relaxed);
    jobs.get(index).map(|job| (index, job))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(
        jobs: &[u32],
        work: impl Fn(u32) -> Result<u32, Error> + Sync,
    ) -> Result<Vec<u32>, Error> {
        each(jobs, &Stop::new(), || Ok(()), |(), &job| work(job))
    }

    #[test]
    fn answers_come_in_the_order_of_the_jobs() {
        let jobs: Vec<u32> = (0..100).collect();
        let doubled: Vec<u32> = jobs.iter().map(|job| job * 2).collect();
        assert_eq!(run(&jobs, |job| Ok(job * 2)).unwrap(), doubled);
        assert_eq!(run(&[], Ok).unwrap(), Vec::<u32>::new());
    }

    #[test]
    fn a_panic_and_an_error_of_one_job_fail_the_whole() {
        let panics = |job| if job == 3 { panic!("on purpose") } else { Ok(job) };
        assert!(matches!(run(&[1, 2, 3, 4], panics), Err(Error::Crashed)));
        let fails = |job| if job == 3 { Err(Error::Scaling) } else { Ok(job) };
        assert!(matches!(run(&[1, 2, 3, 4], fails), Err(Error::Scaling)));
    }

    #[test]
    fn stops_between_two_jobs() {
        let stop = Stop::new();
        let jobs: Vec<u32> = (0..100_000).collect();
        let done = AtomicUsize::new(0);
        let end = each(
            &jobs,
            &stop,
            || Ok(()),
            |(), _| {
                if done.fetch_add(1, Ordering::Relaxed) == 10 {
                    stop.stop();
                }
                Ok(())
            },
        );
        assert!(matches!(end, Err(Error::Stopped)));
        assert!(done.into_inner() < 11 + MAX_WORKERS);
    }
}
