//! What a person can do in a window, by the words they see.

use std::fs;
use std::net::SocketAddr;
use std::path::Path;
use std::time::{Duration, Instant};

use fantoccini::elements::{Element, ElementRef};
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use super::Trouble;

/// How long a person would wait for anything to appear.
const PATIENCE: Duration = Duration::from_secs(15);

/// Finds visible elements by role and accessible name.
const FIND_BY_ROLE: &str = include_str!("findByRole.js");

/// An open window.
pub struct Window {
    client: Client,
}

impl Window {
    pub(super) async fn open(
        driver: SocketAddr,
        program: &Path,
        arguments: &[String],
    ) -> Result<Self, Trouble> {
        let options = json!({ "binary": program, "args": arguments });
        let mut capabilities = Capabilities::new();
        capabilities.insert(String::from("webkitgtk:browserOptions"), options);
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&format!("http://{driver}"))
            .await?;
        Ok(Self { client })
    }

    pub(super) async fn close(self) -> Result<(), Trouble> {
        Ok(self.client.close().await?)
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
        let start = Instant::now();
        loop {
            let found = self.client.execute(FIND_BY_ROLE, vec![json!(role), json!(name)]).await?;
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
        Ok(self.find(role, name).await?.click().await?)
    }

    /// Replaces the text of a field that is found by role and name.
    ///
    /// # Errors
    ///
    /// When it does not appear in time or takes no text.
    pub async fn fill(&self, role: &str, name: &str, text: &str) -> Result<(), Trouble> {
        let field = self.find(role, name).await?;
        field.clear().await?;
        Ok(field.send_keys(text).await?)
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
        let settled = "const done = arguments[0];
            document.fonts.ready.then(() => requestAnimationFrame(() =>
                requestAnimationFrame(() => setTimeout(done, 300))));";
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
