//! A desk of its own for each test: a folder, the program, and nothing of the person's own system.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// Names the program under test; set by `cargo xtask test`.
const PROGRAM: &str = "MONFLUENCER_CLI";

pub(crate) const PASSPHRASE: &str = "zwölf Zeichen und mehr";

/// A drawn scene with planted metadata; see `fixtures/practice/README.md`.
pub(crate) const TEAM: &[u8] = include_bytes!("../fixtures/practice/team.jpg");

pub(crate) struct Desk {
    folder: TempDir,
    program: PathBuf,
}

/// How a call ended.
pub(crate) struct Answer {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Desk {
    /// `None`, with a message, where the program was not built for tests; never so in CI.
    pub(crate) fn find() -> Option<Self> {
        let Some(program) = std::env::var_os(PROGRAM).map(PathBuf::from) else {
            println!("skipped: monfluencer-cli is not built for tests: use cargo xtask test");
            return None;
        };
        assert!(program.is_file(), "{} is not there", program.display());
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("home")).unwrap();
        Some(Self { folder, program })
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn text(&self, name: &str) -> String {
        self.path(name).to_str().unwrap().to_owned()
    }

    /// Writes a file and names it as an argument.
    pub(crate) fn file(&self, name: &str, bytes: &[u8]) -> String {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, bytes).unwrap();
        self.text(name)
    }

    /// A call that is ready to start, in English, on this desk's data.
    pub(crate) fn command(&self, words: &[&str]) -> Command {
        let mut command = self.bare(words);
        command.args(["--lang", "en", "--data"]).arg(self.path("data"));
        command.env("MONFLUENCER_PASSPHRASE", PASSPHRASE);
        command
    }

    /// A call with nothing but `words`. No keychain of the person who tests is ever reached.
    pub(crate) fn bare(&self, words: &[&str]) -> Command {
        let mut command = Command::new(&self.program);
        command.args(words).current_dir(self.folder.path()).stdin(Stdio::null());
        command.env_clear().env("HOME", self.path("home")).env("PATH", "/usr/bin:/bin");
        for name in
            ["SystemRoot", "TEMP", "TMP", "USERPROFILE", "LOCALAPPDATA", "MONFLUENCER_MODELS"]
        {
            if let Some(value) = std::env::var_os(name) {
                command.env(name, value);
            }
        }
        command
    }

    pub(crate) fn run(&self, words: &[&str]) -> Answer {
        answer(self.command(words))
    }

    /// A call that must be done; its result.
    pub(crate) fn ok(&self, words: &[&str]) -> String {
        let answer = self.run(words);
        assert_eq!(answer.code, 0, "{words:?}: {}", answer.err);
        answer.out.trim_end().to_owned()
    }

    /// A call that must be done; its result as JSON.
    pub(crate) fn json(&self, words: &[&str]) -> Value {
        let out = self.ok(&[words, &["--json"]].concat());
        serde_json::from_str(&out).unwrap_or_else(|error| panic!("{words:?}: {error}: {out}"))
    }

    /// A call that must be refused: nothing on stdout, a message on stderr, which is returned.
    pub(crate) fn refused(&self, words: &[&str]) -> String {
        let answer = self.run(words);
        assert_eq!(answer.code, 1, "{words:?}: {} {}", answer.out, answer.err);
        assert_eq!(answer.out, "", "{words:?}");
        assert!(!answer.err.trim().is_empty(), "{words:?}");
        answer.err
    }

    pub(crate) fn member(&self, name: &str, department: &str) -> String {
        self.ok(&["member", "add", "--name", name, "--department", department, "--stage", "active"])
    }

    /// A post with everything but photos.
    pub(crate) fn post(&self, author: &str, text: &str) -> String {
        let file = self.file("text.txt", text.as_bytes());
        let words = ["post", "add", "--author", author, "--text-file", &file, "--goal", "image"];
        self.ok(&[&words[..], &["--title", "Ein Beitrag"]].concat())
    }
}

pub(crate) fn answer(mut command: Command) -> Answer {
    let Output { status, stdout, stderr } = command.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    let answer = Answer { code: status.code().unwrap_or(-1), out: text(stdout), err: text(stderr) };
    assert!(!answer.err.contains("panicked"), "{}", answer.err);
    answer
}

/// The names in a folder, sorted; hidden ones too, so that leftovers are seen.
pub(crate) fn names(folder: &Path) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// A file system of a few kilobytes at `folder`; `None`, with a message, where none can be had.
pub(crate) fn small_disk(folder: &Path, size: &str) -> Option<SmallDisk> {
    std::fs::create_dir_all(folder).unwrap();
    let options = format!("size={size}");
    let mounted = Command::new("mount")
        .args(["-t", "tmpfs", "-o", &options, "tmpfs"])
        .arg(folder)
        .stderr(Stdio::null())
        .status();
    if mounted.is_ok_and(|status| status.success()) {
        return Some(SmallDisk(folder.to_owned()));
    }
    println!("skipped: no small disk can be mounted here");
    None
}

/// Unmounted when dropped.
pub(crate) struct SmallDisk(PathBuf);

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(&self.0).status();
    }
}
