//! The programs behind a window under test, ended when they are dropped.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::Trouble;

const PROGRAMS: &[&str] = &["Xvfb", "dbus-daemon", "WebKitWebDriver"];

/// What the driver and the programs it starts write.
pub(super) const LOG: &str = "log";

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

/// What a program has to know to run at the desk instead of the person's own.
#[derive(Clone)]
pub(super) struct Surroundings {
    display: String,
    home: PathBuf,
    variables: Vec<(String, OsString)>,
}

impl Surroundings {
    fn new(home: &Path, display: &str, bus: &str, more: &[(String, String)]) -> Self {
        let folder = |name: &str| home.join(name).into_os_string();
        let own = [
            ("DISPLAY", display.into()),
            ("DBUS_SESSION_BUS_ADDRESS", bus.into()),
            ("HOME", folder("home")),
            ("XDG_RUNTIME_DIR", folder("runtime")),
            ("XDG_CONFIG_HOME", folder("config")),
            ("XDG_DATA_HOME", folder("data")),
            ("XDG_CACHE_HOME", folder("cache")),
            // Without this the window never answers the driver.
            ("TAURI_WEBVIEW_AUTOMATION", "true".into()),
            ("NO_AT_BRIDGE", "1".into()),
            ("GDK_BACKEND", "x11".into()),
            ("LIBGL_ALWAYS_SOFTWARE", "1".into()),
        ];
        let own = own.map(|(name, value)| (name.to_owned(), value));
        let more = more.iter().map(|(name, value)| (name.clone(), value.into()));
        Self {
            display: display.into(),
            home: home.into(),
            variables: own.into_iter().chain(more).collect(),
        }
    }

    /// The screen's name.
    pub(super) fn display(&self) -> &str {
        &self.display
    }

    /// A program that runs at the desk once it is started.
    pub(super) fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command
            .stdin(Stdio::null())
            // A dialog that begins in the folder it was started in begins at home.
            .current_dir(self.home.join("home"))
            .env_remove("WAYLAND_DISPLAY")
            // With these two a screenshot never arrives.
            .env_remove("WEBKIT_DISABLE_DMABUF_RENDERER")
            .env_remove("WEBKIT_DISABLE_COMPOSITING_MODE")
            .envs(self.variables.iter().map(|(name, value)| (name, value)));
        command
    }

    /// The processes of `program` that run at this desk and no other.
    pub(super) fn processes(&self, program: &Path) -> Vec<u32> {
        let mark = self.home.join("runtime").into_os_string().into_encoded_bytes();
        let mark = [b"XDG_RUNTIME_DIR=", mark.as_slice()].concat();
        let folders = fs::read_dir("/proc").into_iter().flatten().flatten();
        let ids = folders.filter_map(|entry| entry.file_name().to_str()?.parse().ok());
        let ours = |id: &u32| {
            let place = Path::new("/proc").join(id.to_string());
            let same = fs::read_link(place.join("exe")).is_ok_and(|path| path == program);
            let variables = fs::read(place.join("environ")).unwrap_or_default();
            same && variables.split(|byte| *byte == 0).any(|one| one == mark)
        };
        ids.filter(ours).collect()
    }
}

/// A screen, a message bus and a driver.
pub(super) struct Servers {
    address: SocketAddr,
    surroundings: Surroundings,
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
        let surroundings = Surroundings::new(home, &display, &bus_address, variables);
        let address = free_address()?;
        let mut command = surroundings.command("WebKitWebDriver");
        command.arg("--host=127.0.0.1").arg(format!("--port={}", address.port()));
        let log = fs::File::options().append(true).create(true).open(home.join(LOG))?;
        command.stdout(log.try_clone()?).stderr(log);
        let driver = Server(command.spawn()?);
        wait_for(address)?;
        Ok(Self { address, surroundings, _driver: driver, _bus: bus, _screen: screen })
    }

    /// Where the driver listens.
    pub(super) fn driver(&self) -> SocketAddr {
        self.address
    }

    /// What other programs at this desk have to know.
    pub(super) fn surroundings(&self) -> &Surroundings {
        &self.surroundings
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
