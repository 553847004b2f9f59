//! What the system itself must have, installed where that is possible.

use std::fs;
use std::io::IsTerminal;

use crate::Outcome;
use crate::place::find_program;
use crate::step::Step;

/// What the packages are needed for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// Building the command line program.
    CommandLine,
    /// The above, and building and opening the window.
    Window,
    /// The above, and every test.
    Tests,
}

/// They build the encryption of the store.
const BUILD_PROGRAMS: &[&str] = &["gcc", "make", "perl"];
const WINDOW_PACKAGES: &[&str] = &["libwebkit2gtk-4.1-dev"];
const TEST_PACKAGES: &[&str] = &["webkit2gtk-driver", "xvfb", "dbus", "fonts-liberation"];

/// Programs any of which is the browser for the screen tests. The one without a window comes first:
/// the others draw one for every page that nobody sees, and take half as long again.
const BROWSERS: &[&str] =
    &["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "chrome"];

/// What other Linux systems call the packages, by their package manager.
const OTHER_LINUX: &[(&str, &str, &str)] = &[
    (
        "dnf",
        "sudo dnf install webkit2gtk4.1-devel gcc make perl",
        "xorg-x11-server-Xvfb dbus-daemon chromium liberation-fonts",
    ),
    (
        "pacman",
        "sudo pacman -S --needed webkit2gtk-4.1 base-devel perl",
        "xorg-server-xvfb dbus chromium ttf-liberation",
    ),
    (
        "zypper",
        "sudo zypper install webkit2gtk3-devel gcc make perl",
        "xorg-x11-server-Xvfb dbus-1 chromium liberation-fonts",
    ),
];

/// Installs what is missing. Quick where nothing is.
///
/// # Errors
///
/// Where this program cannot install it: the exact command to type.
pub(crate) fn ensure(need: Need) -> Outcome {
    if cfg!(target_os = "macos") {
        let found = Step::new("xcode-select").arg("-p").succeeds();
        return told(found, "xcode-select --install");
    }
    if cfg!(windows) {
        let found = Step::new("perl").arg("-v").succeeds();
        return told(found, "winget install StrawberryPerl.StrawberryPerl");
    }
    if find_program("dpkg-query").is_some() && find_program("apt-get").is_some() {
        return install_with_apt(&missing_debian_packages(need)?);
    }
    other_linux(need)
}

/// The browser for the screen tests, if there is one.
pub(crate) fn browser() -> Option<std::path::PathBuf> {
    BROWSERS.iter().find_map(|name| find_program(name))
}

fn told(found: bool, command: &str) -> Outcome {
    if found {
        Ok(())
    } else {
        Err(format!("something is missing. Please type:\n\n    {command}\n"))
    }
}

fn missing_debian_packages(need: Need) -> Outcome<Vec<&'static str>> {
    let mut wanted = BUILD_PROGRAMS.to_vec();
    if need != Need::CommandLine {
        wanted.extend(WINDOW_PACKAGES);
    }
    if need == Need::Tests {
        wanted.extend(TEST_PACKAGES);
    }
    let query = Step::new("dpkg-query").args(["-W", "-f=${db:Status-Status} ${Package}\\n"]);
    let installed = query.args(&wanted).output()?;
    let mut missing = not_installed(&wanted, &installed);
    if need == Need::Tests && browser().is_none() {
        let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
        missing.push(browser_package(&release));
    }
    Ok(missing)
}

/// Those of `wanted` which dpkg-query's answer does not call installed.
fn not_installed(wanted: &[&'static str], answer: &str) -> Vec<&'static str> {
    let installed: Vec<&str> =
        answer.lines().filter_map(|line| line.strip_prefix("installed ")).collect();
    wanted.iter().copied().filter(|package| !installed.contains(package)).collect()
}

/// Ubuntu names the browser differently from Debian.
fn browser_package(os_release: &str) -> &'static str {
    let ubuntu = os_release.lines().any(|line| line == "ID=ubuntu");
    if ubuntu { "chromium-browser" } else { "chromium-headless-shell" }
}

fn install_with_apt(missing: &[&str]) -> Outcome {
    if missing.is_empty() {
        return Ok(());
    }
    let list = missing.join(" ");
    println!("These system packages are missing and will be installed with apt: {list}");
    let Some(prefix) = way_to_root() else {
        return Err(format!(
            "installing needs an administrator. Please type:\n\n    \
             sudo apt-get update && sudo apt-get install -y {list}\n"
        ));
    };
    as_root(prefix).args(["apt-get", "update"]).run()?;
    as_root(prefix)
        .args(["apt-get", "install", "-y", "--no-install-recommends"])
        .args(missing)
        .run()
}

/// The words before a command that make it run as root; `None` where there is no way.
fn way_to_root() -> Option<&'static [&'static str]> {
    let root = Step::new("id").arg("-u").output().is_ok_and(|id| id.trim() == "0");
    if root {
        return Some(&[]);
    }
    find_program("sudo")?;
    if Step::new("sudo").args(["-n", "true"]).succeeds() {
        return Some(&["sudo", "-n"]);
    }
    // Without a terminal sudo cannot ask for the password.
    std::io::stdin().is_terminal().then_some(&["sudo"])
}

fn as_root(prefix: &[&str]) -> Step {
    let mut words = prefix.iter().copied().chain(["env", "DEBIAN_FRONTEND=noninteractive"]);
    let program = words.next().unwrap_or("env");
    Step::new(program).args(words)
}

/// Looks for files instead of packages, since every distribution names them differently.
fn other_linux(need: Need) -> Outcome {
    let all = |programs: &[&str]| programs.iter().all(|name| find_program(name).is_some());
    let webkit = Step::new("pkg-config").args(["--exists", "webkit2gtk-4.1"]).succeeds();
    let testable = all(&["WebKitWebDriver", "Xvfb", "dbus-daemon"]) && browser().is_some();
    let found = match need {
        Need::CommandLine => all(BUILD_PROGRAMS),
        Need::Window => webkit,
        Need::Tests => webkit && testable,
    };
    let known = OTHER_LINUX.iter().find(|(manager, ..)| find_program(manager).is_some());
    let command = match known {
        Some((_, window, _)) if need != Need::Tests => String::from(*window),
        Some((_, window, tests)) => format!("{window} {tests}"),
        None => String::from(
            "the command by which your system installs WebKitGTK 4.1 with its headers and \
             WebKitWebDriver, make, perl, Xvfb, dbus and Chromium",
        ),
    };
    told(found, &command)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_installed_packages_from_missing_ones() {
        let wanted = ["gcc", "make", "xvfb"];
        let cases: [(&str, &str, &[&str]); 4] = [
            ("all there", "installed gcc\ninstalled make\ninstalled xvfb\n", &[]),
            ("unknown to dpkg", "installed gcc\ninstalled make\n", &["xvfb"]),
            (
                "removed, but its settings are left",
                "installed gcc\nconfig-files make\ninstalled xvfb\n",
                &["make"],
            ),
            ("no answer", "", &["gcc", "make", "xvfb"]),
        ];
        for (name, answer, expected) in cases {
            assert_eq!(not_installed(&wanted, answer), expected, "{name}");
        }
    }

    #[test]
    fn asks_for_the_browser_by_its_name_on_this_system() {
        assert_eq!(browser_package("NAME=\"Ubuntu\"\nID=ubuntu\n"), "chromium-browser");
        assert_eq!(browser_package("NAME=\"Debian\"\nID=debian\n"), "chromium-headless-shell");
    }

    #[test]
    fn a_missing_thing_comes_with_the_command_to_type() {
        assert_eq!(told(true, "install it"), Ok(()));
        assert!(told(false, "install it").unwrap_err().contains("\n    install it\n"));
    }
}
