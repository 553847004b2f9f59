//! The real window under test: a screen, a message bus and a driver of its own.
//!
//! Nothing of the person's own desktop, home folder or settings is touched.

mod screen;
mod servers;
mod window;

use std::fs;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use servers::Servers;
pub use window::Window;

/// Names the program under test; set by `cargo xtask test`.
const PROGRAM: &str = "MONFLUENCER_WINDOW";

/// How long the system may take to start another program.
const NOTE_LIMIT: Duration = Duration::from_secs(60);

/// Two windows at once would only wait for each other, and one of them would give up.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

/// What goes wrong in a walk. For developers.
pub type Trouble = Box<dyn std::error::Error>;

/// A desk at which one person works with one window.
pub struct Desk {
    program: PathBuf,
    arguments: Vec<String>,
    variables: Vec<(String, String)>,
    home: TempDir,
}

impl Desk {
    /// A tidy desk for the program that `cargo xtask test` built.
    ///
    /// `None`, with a message, where there is nothing to test or nothing to test it with.
    ///
    /// # Panics
    ///
    /// In CI on Linux, where that must not happen.
    ///
    /// # Errors
    ///
    /// When the temporary home folder cannot be made.
    pub fn find() -> Result<Option<Self>, Trouble> {
        let program = std::env::var_os(PROGRAM).map(PathBuf::from);
        let reason = match &program {
            None => Some(String::from("it is not built for tests: use cargo xtask test")),
            Some(path) if !path.is_file() => Some(String::from("it is not where it should be")),
            Some(_) => servers::missing().map(|name| format!("{name} is not installed")),
        };
        if let Some(reason) = reason {
            // WebKit's driver exists only on Linux.
            let possible = cfg!(target_os = "linux") && program.is_some();
            let needed = possible && std::env::var_os("CI").is_some();
            assert!(!needed, "the window cannot be tested: {reason}");
            println!("skipped: the window cannot be tested: {reason}");
            return Ok(None);
        }
        program.map(Self::for_program).transpose()
    }

    /// A tidy desk for any program with a web view.
    ///
    /// # Errors
    ///
    /// When the temporary home folder cannot be made.
    pub fn for_program(program: PathBuf) -> Result<Self, Trouble> {
        let home = tempfile::tempdir()?;
        for folder in ["home", "runtime", "config", "data", "cache"] {
            fs::create_dir(home.path().join(folder))?;
        }
        only_for_its_owner(&home.path().join("runtime"))?;
        Ok(Self { program, arguments: Vec::new(), variables: Vec::new(), home })
    }

    /// Starts the program with one more argument.
    #[must_use]
    pub fn with_argument(mut self, argument: impl Into<String>) -> Self {
        self.arguments.push(argument.into());
        self
    }

    /// Starts the program with one more variable in its environment.
    #[must_use]
    pub fn with_variable(mut self, name: &str, value: impl Into<String>) -> Self {
        self.variables.push((name.into(), value.into()));
        self
    }

    /// Puts a program of that name before the system's own, for example the one that opens browsers.
    ///
    /// It only writes down what it was called with, one argument a line; see [`Desk::noted`].
    ///
    /// # Errors
    ///
    /// When it cannot be written.
    pub fn with_stand_in(self, name: &str) -> Result<Self, Trouble> {
        let folder = self.home.path().join("programs");
        fs::create_dir_all(&folder)?;
        let program = folder.join(name);
        let notes = self.home.path().join(format!("{name}.notes"));
        let script = format!("#!/bin/sh\nprintf '%s\\n' \"$@\" >> '{}'\n", notes.display());
        fs::write(&program, script)?;
        only_for_its_owner(&program)?;
        let path = std::env::var("PATH").unwrap_or_default();
        Ok(self.with_variable("PATH", format!("{}:{path}", folder.display())))
    }

    /// What a stand-in was called with so far.
    #[must_use]
    pub fn noted(&self, name: &str) -> Vec<String> {
        let notes = fs::read_to_string(self.home.path().join(format!("{name}.notes")));
        notes.unwrap_or_default().lines().map(String::from).collect()
    }

    /// Waits until a stand-in was called, and returns its first argument.
    ///
    /// # Errors
    ///
    /// When it is not called in time.
    pub fn wait_for_note(&self, name: &str) -> Result<String, Trouble> {
        self.wait_for_notes(name, 1)?;
        Ok(self.noted(name).swap_remove(0))
    }

    /// Waits until a stand-in was called with that many arguments altogether.
    ///
    /// # Errors
    ///
    /// When it is not called in time.
    pub fn wait_for_notes(&self, name: &str, count: usize) -> Result<(), Trouble> {
        let start = Instant::now();
        while self.noted(name).len() < count {
            if start.elapsed() > NOTE_LIMIT {
                return Err(format!("{name} was called with {:?}", self.noted(name)).into());
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    }

    /// What the program wrote to its log so far.
    ///
    /// # Errors
    ///
    /// When it cannot be read.
    pub fn log(&self) -> Result<String, Trouble> {
        Ok(fs::read_to_string(self.home.path().join(servers::LOG))?)
    }

    /// The folder in which the program keeps its data.
    #[must_use]
    pub fn data(&self) -> PathBuf {
        self.home.path().join("data/Monfluencer")
    }

    /// The home folder; gone when the desk is dropped.
    #[must_use]
    pub fn home(&self) -> PathBuf {
        self.home.path().join("home")
    }

    /// Opens the window, does `work` in it and closes it again.
    ///
    /// May be called several times: what the program stored stays until the desk is dropped.
    ///
    /// # Errors
    ///
    /// Those of `work`, with a picture of the window at that moment; or when
    /// the window does not open.
    pub fn work(
        &self,
        work: impl AsyncFnOnce(&Window) -> Result<(), Trouble>,
    ) -> Result<(), Trouble> {
        let _turn = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
        let servers = Servers::start(self.home.path(), &self.variables)?;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        runtime.block_on(async {
            let window = Window::open(&servers, &self.program, &self.arguments).await?;
            let outcome = work(&window).await;
            let outcome = match outcome {
                Ok(()) => Ok(()),
                Err(trouble) => Err(window.with_picture(trouble).await),
            };
            let closed = window.close().await;
            // What went wrong first says more than a window that does not close afterwards.
            outcome.and(closed)
        })
    }
}

/// WebKit and D-Bus refuse a runtime folder that others can read; programs must be executable.
#[cfg(unix)]
fn only_for_its_owner(path: &std::path::Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o700))
}

#[cfg(not(unix))]
fn only_for_its_owner(_: &std::path::Path) -> std::io::Result<()> {
    Ok(())
}
