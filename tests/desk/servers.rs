//! The programs behind a window under test, ended when they are dropped.

use std::fs;
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::Trouble;

const PROGRAMS: &[&str] = &["Xvfb", "dbus-daemon", "WebKitWebDriver"];

/// Long enough for a machine that is busy with something else.
const START_LIMIT: Duration = Duration::from_secs(60);

const BUS_RULES: &str = r#"<busconfig>
  <type>session</type>
  <listen>unix:dir=FOLDER</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"#;

/// The first of the needed programs that is not installed.
pub(super) fn missing() -> Option<&'static str> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    let installed = |name: &str| folders.iter().any(|folder| folder.join(name).is_file());
    PROGRAMS.iter().copied().find(|name| !installed(name))
}

/// A screen, a message bus and a driver.
pub(super) struct Servers {
    address: SocketAddr,
    // Dropped in this order: the driver closes the window while its screen is there.
    _driver: Server,
    _bus: Server,
    _screen: Server,
}

impl Servers {
    /// Starts all three, with everything below `home`.
    pub(super) fn start(home: &Path, variables: &[(String, String)]) -> Result<Self, Trouble> {
        let (screen, display) = start_screen()?;
        let (bus, bus_address) = start_bus(home)?;
        let address = free_address()?;
        let mut command = Command::new("WebKitWebDriver");
        command
            .arg("--host=127.0.0.1")
            .arg(format!("--port={}", address.port()))
            .env("DISPLAY", display)
            .env("DBUS_SESSION_BUS_ADDRESS", bus_address)
            .env("HOME", home.join("home"))
            .env("XDG_RUNTIME_DIR", home.join("runtime"))
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("XDG_DATA_HOME", home.join("data"))
            .env("XDG_CACHE_HOME", home.join("cache"))
            // Without this the window never answers the driver.
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("NO_AT_BRIDGE", "1")
            .env("GDK_BACKEND", "x11")
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env_remove("WAYLAND_DISPLAY")
            // With these two a screenshot never arrives.
            .env_remove("WEBKIT_DISABLE_DMABUF_RENDERER")
            .env_remove("WEBKIT_DISABLE_COMPOSITING_MODE")
            .envs(variables.iter().map(|(name, value)| (name, value)));
        let driver = Server(command.stdin(Stdio::null()).spawn()?);
        wait_for(address)?;
        Ok(Self { address, _driver: driver, _bus: bus, _screen: screen })
    }

    /// Where the driver listens.
    pub(super) fn driver(&self) -> SocketAddr {
        self.address
    }
}

struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself, which is as good.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Lets Xvfb choose a free display by itself and say which one it is.
fn start_screen() -> Result<(Server, String), Trouble> {
    let mut command = Command::new("Xvfb");
    command.args(["-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]);
    let (server, number) = start_and_read(command.stderr(Stdio::null()), "Xvfb")?;
    Ok((server, format!(":{number}")))
}

/// Starts a bus on which nothing starts by itself: neither the person's
/// keychain nor a portal belongs to a test.
fn start_bus(home: &Path) -> Result<(Server, String), Trouble> {
    let rules = home.join("bus.conf");
    let folder = home.join("runtime");
    fs::write(&rules, BUS_RULES.replace("FOLDER", &folder.to_string_lossy()))?;
    let mut command = Command::new("dbus-daemon");
    command.arg("--config-file").arg(rules).args(["--nofork", "--print-address=1"]);
    start_and_read(command.stderr(Stdio::null()), "dbus-daemon")
}

/// Starts a program that prints one line once it is ready.
fn start_and_read(command: &mut Command, name: &str) -> Result<(Server, String), Trouble> {
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn()?;
    let output = child.stdout.take();
    let server = Server(child);
    let mut line = String::new();
    if let Some(output) = output {
        BufReader::new(output).read_line(&mut line)?;
    }
    let line = line.trim();
    if line.is_empty() {
        return Err(format!("{name} ended before it was ready").into());
    }
    Ok((server, String::from(line)))
}

/// A port that nobody listens on, in the moment it is asked for.
fn free_address() -> std::io::Result<SocketAddr> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()
}

fn wait_for(address: SocketAddr) -> Result<(), Trouble> {
    let start = Instant::now();
    while TcpStream::connect(address).is_err() {
        if start.elapsed() > START_LIMIT {
            return Err("WebKitWebDriver does not answer".into());
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    Ok(())
}
