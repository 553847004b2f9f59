//! What a person can do in a window, by the words they see.

use std::cell::Cell;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus};
use std::time::{Duration, Instant};

use fantoccini::elements::{Element, ElementRef};
use fantoccini::key::Key;
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use super::Trouble;
use super::screen::{ENTER, Screen};
use super::servers::{Servers, Surroundings};

/// How long anything may take to appear: long, for a machine that is busy with something else.
/// Only what fails waits that long.
const PATIENCE: Duration = Duration::from_secs(180);

/// How long something may lie under something else.
const SECOND_TRIES: Duration = Duration::from_secs(30);

/// Finds visible elements by role and accessible name.
const FIND_BY_ROLE: &str = include_str!("findByRole.js");

/// An open window.
pub struct Window {
    client: Client,
    screen: Screen,
    surroundings: Surroundings,
    program: PathBuf,
    arguments: Vec<String>,
    killed: Cell<bool>,
    started: Instant,
}

impl Window {
    pub(super) async fn open(
        servers: &Servers,
        program: &Path,
        arguments: &[String],
    ) -> Result<Self, Trouble> {
        let options = json!({ "binary": program, "args": arguments });
        let mut capabilities = Capabilities::new();
        capabilities.insert(String::from("webkitgtk:browserOptions"), options);
        let started = Instant::now();
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&format!("http://{}", servers.driver()))
            .await?;
        let surroundings = servers.surroundings().clone();
        Ok(Self {
            client,
            screen: Screen::open(surroundings.display())?,
            surroundings,
            program: program.into(),
            arguments: arguments.into(),
            killed: Cell::new(false),
            started,
        })
    }

    /// How long ago the program was started.
    #[must_use]
    pub fn since_start(&self) -> Duration {
        self.started.elapsed()
    }

    pub(super) async fn close(self) -> Result<(), Trouble> {
        let closed = self.client.close().await;
        // Of a program that was killed nobody expects an answer.
        if self.killed.get() { Ok(()) } else { Ok(closed?) }
    }

    /// Closes the window as a click on its cross does, and waits until the program has ended.
    ///
    /// # Errors
    ///
    /// When it goes on running.
    pub async fn quit(&self) -> Result<(), Trouble> {
        let title = self.title().await?;
        self.screen.ask_to_close(self.screen.window(|_, one| one == title)?)?;
        self.killed.set(true);
        let start = Instant::now();
        while !self.surroundings.processes(&self.program).is_empty() {
            self.pause(start, || String::from("the program goes on running")).await?;
        }
        Ok(())
    }

    /// Ends the program at once, without a chance to save anything.
    ///
    /// # Errors
    ///
    /// When it does not run.
    pub fn kill(&self) -> Result<(), Trouble> {
        let ids = self.surroundings.processes(&self.program);
        if ids.is_empty() {
            return Err("the program does not run".into());
        }
        let ids: Vec<String> = ids.iter().map(u32::to_string).collect();
        let line = format!("kill -9 {}", ids.join(" "));
        if !Command::new("sh").args(["-c", &line]).status()?.success() {
            return Err("the program could not be killed".into());
        }
        self.killed.set(true);
        Ok(())
    }

    /// Starts the program once more, with the same arguments, and waits until it ends.
    ///
    /// # Errors
    ///
    /// When it cannot be started or goes on running.
    pub fn start_again(&self) -> Result<ExitStatus, Trouble> {
        let mut command = self.surroundings.command(&self.program);
        let mut child = command.args(&self.arguments).spawn()?;
        let start = Instant::now();
        loop {
            if let Some(status) = child.try_wait()? {
                return Ok(status);
            }
            if start.elapsed() > PATIENCE {
                child.kill()?;
                child.wait()?;
                return Err("the second start goes on running".into());
            }
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// The titles of all windows on the screen.
    ///
    /// # Errors
    ///
    /// When the screen does not answer.
    pub fn titles(&self) -> Result<Vec<String>, Trouble> {
        Ok(self.screen.windows()?.into_iter().map(|(_, title)| title).collect())
    }

    /// The title of the window that has the keyboard; none when no window has it.
    ///
    /// # Errors
    ///
    /// When the screen does not answer.
    pub fn in_front(&self) -> Result<Option<String>, Trouble> {
        let focus = self.screen.focus()?;
        Ok(self.screen.windows()?.into_iter().find(|(id, _)| *id == focus).map(|(_, title)| title))
    }

    /// Drops files on the window, as a file manager does.
    ///
    /// # Errors
    ///
    /// When the window does not take them.
    pub async fn drop_files(&self, files: &[&Path]) -> Result<(), Trouble> {
        let title = self.title().await?;
        let target = self.screen.window(|_, one| one == title)?;
        self.screen.drop_files(target, files)
    }

    /// Presses a button that opens the system's file dialog, and answers that with Enter.
    ///
    /// The page itself presses the button, as WebKit's driver never hears of the end of its own click
    /// when a dialog takes the pointer away.
    ///
    /// # Errors
    ///
    /// When no dialog opens, or it stays open.
    pub async fn save_with_dialog(&self, button: &str) -> Result<(), Trouble> {
        let before = self.screen.windows()?;
        let button = serde_json::to_value(self.find("button", button).await?)?;
        let later = "const [button] = arguments; setTimeout(() => button.click())";
        self.client.execute(later, vec![button]).await?;
        let dialog = self.screen.window(|id, _| before.iter().all(|(known, _)| *known != id))?;
        // A dialog that has just opened does not listen yet: the key is pressed until it goes.
        let start = Instant::now();
        while self.screen.windows()?.iter().any(|(id, _)| *id == dialog) {
            if self.screen.set_focus(dialog).is_ok() {
                self.screen.press(ENTER)?;
            }
            tokio::time::sleep(Duration::from_secs(1)).await;
            if start.elapsed() > PATIENCE {
                return Err("the dialog stays open".into());
            }
        }
        Ok(())
    }

    /// The title of the page in the window.
    ///
    /// # Errors
    ///
    /// When the window does not answer.
    pub async fn title(&self) -> Result<String, Trouble> {
        Ok(self.client.title().await?)
    }

    /// Waits for the element with this ARIA role and exactly this accessible name.
    ///
    /// # Errors
    ///
    /// When it does not appear in time.
    pub async fn find(&self, role: &str, name: &str) -> Result<Element, Trouble> {
        self.find_by(role, name, false).await
    }

    /// Waits for the first element with this ARIA role whose accessible name begins like this.
    ///
    /// # Errors
    ///
    /// When it does not appear in time.
    pub async fn find_beginning(&self, role: &str, name: &str) -> Result<Element, Trouble> {
        self.find_by(role, name, true).await
    }

    async fn find_by(&self, role: &str, name: &str, beginning: bool) -> Result<Element, Trouble> {
        let start = Instant::now();
        let arguments = vec![json!(role), json!(name), json!(beginning)];
        loop {
            let found = self.client.execute(FIND_BY_ROLE, arguments.clone()).await?;
            // WebDriver hands an element over as an object with its id as the only value.
            let ids = found.as_object().into_iter().flat_map(|object| object.values());
            if let Some(id) = ids.filter_map(Value::as_str).next() {
                let id = ElementRef::from(String::from(id));
                return Ok(Element::from_element_id(self.client.clone(), id));
            }
            self.pause(start, || format!("no {role} named \"{name}\" appears")).await?;
        }
    }

    /// Waits for the first element that a CSS selector describes.
    ///
    /// # Errors
    ///
    /// When it does not appear in time.
    pub async fn find_css(&self, selector: &str) -> Result<Element, Trouble> {
        let wait = self.client.wait().at_most(PATIENCE);
        Ok(wait.for_element(Locator::Css(selector)).await?)
    }

    /// Clicks what is found by role and name.
    ///
    /// # Errors
    ///
    /// When it does not appear in time or cannot be clicked.
    pub async fn click(&self, role: &str, name: &str) -> Result<(), Trouble> {
        self.click_by(role, name, false).await
    }

    /// Clicks the first element with this role whose name begins like this.
    ///
    /// # Errors
    ///
    /// When it does not appear in time or cannot be clicked.
    pub async fn click_beginning(&self, role: &str, name: &str) -> Result<(), Trouble> {
        self.click_by(role, name, true).await
    }

    async fn click_by(&self, role: &str, name: &str, beginning: bool) -> Result<(), Trouble> {
        let start = Instant::now();
        loop {
            let clicked = self.find_by(role, name, beginning).await?.click().await;
            // A menu that closes, or a row that moves up: a person would click again.
            let Err(error) = clicked else { return Ok(()) };
            if start.elapsed() > SECOND_TRIES {
                return Err(format!("{role} \"{name}\" can't be clicked: {error:?}").into());
            }
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
    }

    /// Chooses an entry of a list that is found by its name.
    ///
    /// # Errors
    ///
    /// When list or entry do not appear in time.
    pub async fn choose(&self, name: &str, entry: &str) -> Result<(), Trouble> {
        Ok(self.find("combobox", name).await?.select_by_label(entry).await?)
    }

    /// Replaces the text of a field that is found by role and name.
    ///
    /// # Errors
    ///
    /// When it does not appear in time or takes no text.
    pub async fn fill(&self, role: &str, name: &str, text: &str) -> Result<(), Trouble> {
        // Brings it on screen, whatever lay over it.
        self.click(role, name).await?;
        let field = self.find(role, name).await?;
        field.clear().await?;
        Ok(field.send_keys(text).await?)
    }

    /// Whether this is on screen right now.
    ///
    /// # Errors
    ///
    /// When the window does not answer.
    pub async fn is_there(&self, role: &str, name: &str) -> Result<bool, Trouble> {
        let arguments = vec![json!(role), json!(name), json!(false)];
        Ok(!self.client.execute(FIND_BY_ROLE, arguments).await?.is_null())
    }

    /// Presses a key while others are held.
    ///
    /// # Errors
    ///
    /// When the window does not answer.
    pub async fn chord(&self, held: &[Key], key: &str) -> Result<(), Trouble> {
        let held: String = held.iter().map(Key::to_string).collect();
        self.press(&format!("{held}{key}{}", Key::Null)).await
    }

    /// Presses keys wherever the focus is; see [`fantoccini::key::Key`] for special ones.
    ///
    /// # Errors
    ///
    /// When the window does not answer.
    pub async fn press(&self, keys: &str) -> Result<(), Trouble> {
        Ok(self.client.active_element().await?.send_keys(keys).await?)
    }

    /// Waits until `text` can be read somewhere in the window.
    ///
    /// # Errors
    ///
    /// When it does not appear in time.
    pub async fn see(&self, text: &str) -> Result<(), Trouble> {
        let script = "return document.body.innerText.includes(arguments[0])";
        self.wait_until(script, &[json!(text)], &format!("\"{text}\" does not appear")).await
    }

    /// Waits until `text` can be read nowhere in the window.
    ///
    /// # Errors
    ///
    /// When it stays.
    pub async fn miss(&self, text: &str) -> Result<(), Trouble> {
        let script = "return !document.body.innerText.includes(arguments[0])";
        self.wait_until(script, &[json!(text)], &format!("\"{text}\" stays")).await
    }

    /// Waits until `script` returns true; else the error says `complaint`.
    ///
    /// # Errors
    ///
    /// When it stays false for too long, or the script throws.
    pub async fn wait_until(
        &self,
        script: &str,
        arguments: &[Value],
        complaint: &str,
    ) -> Result<(), Trouble> {
        let start = Instant::now();
        while self.client.execute(script, arguments.to_vec()).await? != json!(true) {
            self.pause(start, || String::from(complaint)).await?;
        }
        Ok(())
    }

    /// Runs `script` in the page and returns what it returns.
    ///
    /// # Errors
    ///
    /// When the script throws.
    pub async fn run(&self, script: &str, arguments: &[Value]) -> Result<Value, Trouble> {
        Ok(self.client.execute(script, arguments.to_vec()).await?)
    }

    /// Makes the window this large, in pixels.
    ///
    /// # Errors
    ///
    /// When the window does not answer.
    pub async fn resize(&self, width: u32, height: u32) -> Result<(), Trouble> {
        Ok(self.client.set_window_size(width, height).await?)
    }

    /// Takes a picture of the page, as PNG.
    ///
    /// # Errors
    ///
    /// When the window does not answer or the file cannot be written.
    pub async fn take_picture(&self, file: &Path) -> Result<(), Trouble> {
        // Earlier than this WebKit hands out what it drew before.
        // A window that has just come up may draw no frames at all for a while.
        let settled = "const done = arguments[0];
            const drawn = new Promise((go) =>
                requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(go, 300))));
            const late = new Promise((go) => setTimeout(go, 5000));
            document.fonts.ready.then(() => Promise.race([drawn, late])).then(done);";
        self.client.execute_async(settled, Vec::new()).await?;
        fs::write(file, self.client.screenshot().await?)?;
        Ok(())
    }

    /// Adds to `trouble` where to see what the window looked like.
    pub(super) async fn with_picture(&self, trouble: Trouble) -> Trouble {
        let thread = std::thread::current();
        let test = thread.name().unwrap_or("window").replace("::", "-");
        let file = std::env::temp_dir().join(format!("monfluencer-{test}.png"));
        match self.take_picture(&file).await {
            Ok(()) => format!("{trouble} (see {})", file.display()).into(),
            Err(_) => trouble,
        }
    }

    async fn pause(&self, start: Instant, complaint: impl Fn() -> String) -> Result<(), Trouble> {
        if start.elapsed() > PATIENCE {
            return Err(complaint().into());
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
        Ok(())
    }
}
