//! Dependencies point one way: `docs/architecture.md`, read from `cargo metadata`.

#![allow(clippy::unwrap_used, reason = "all of this file is a test")]

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde_json::Value;

type Packages = BTreeMap<String, BTreeSet<String>>;

/// Which of our packages each of our packages may use.
const ALLOWED: &[(&str, &[&str])] = &[
    ("monfluencer", &["app", "programme"]),
    ("cli", &["app", "programme"]),
    ("app", &["photo", "programme", "report", "sight", "store", "wording"]),
    ("photo", &["programme"]),
    ("programme", &[]),
    ("report", &["programme"]),
    ("sight", &["programme"]),
    ("store", &["programme"]),
    ("wording", &["programme"]),
    ("xtask", &[]),
];

/// Crates that open connections. What reads people's photos is linked with none of them.
const NETWORK: &[&str] = &[
    "curl",
    "h2",
    "hyper",
    "isahc",
    "mio",
    "native-tls",
    "quinn",
    "reqwest",
    "rustls",
    "socket2",
    "surf",
    "tokio",
    "tungstenite",
    "ureq",
    "zbus",
];

#[test]
fn the_arrows_of_the_workspace_hold() {
    let broken = broken_arrows(&direct_dependencies(&metadata()));
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn nothing_below_photo_and_sight_opens_a_connection() {
    let graph = resolved_graph(&metadata());
    for package in ["photo", "sight"] {
        let reached = reach(&graph, package);
        assert!(reached.contains("programme"), "{package} has lost its dependencies");
        let network: Vec<_> =
            NETWORK.iter().filter(|name| reached.contains::<str>(*name)).collect();
        assert!(network.is_empty(), "{package} is linked with {network:?}");
    }
}

#[test]
fn a_wrong_arrow_is_found() {
    let cases: [(&str, &str, &[&str], usize); 7] = [
        ("a right one", "app", &["photo", "serde"], 0),
        ("a sibling", "photo", &["sight"], 1),
        ("upwards", "programme", &["store"], 1),
        ("past the use cases", "cli", &["store"], 1),
        ("Tauri outside of the shell", "app", &["tauri"], 1),
        ("a plugin outside of the shell", "cli", &["tauri-plugin-log"], 1),
        ("anything in xtask", "xtask", &["serde"], 1),
    ];
    for (name, from, to, expected) in cases {
        let mut packages = Packages::new();
        for (known, _) in ALLOWED {
            packages.insert(String::from(*known), BTreeSet::new());
        }
        packages.insert(from.into(), to.iter().map(|name| String::from(*name)).collect());
        assert_eq!(broken_arrows(&packages).len(), expected, "{name}");
    }
}

#[test]
fn a_package_without_a_rule_is_found() {
    let packages = Packages::from([(String::from("linkedin"), BTreeSet::new())]);
    assert_eq!(broken_arrows(&packages), ["linkedin has no rule in tests/rules/arrows.rs"]);
}

/// One sentence for every arrow that must not be.
fn broken_arrows(packages: &Packages) -> Vec<String> {
    let ours = |name: &str| ALLOWED.iter().any(|(known, _)| *known == name);
    let mut broken = Vec::new();
    for (from, dependencies) in packages.iter().filter(|(name, _)| *name != "tests") {
        let Some((_, allowed)) = ALLOWED.iter().find(|(name, _)| name == from) else {
            broken.push(format!("{from} has no rule in tests/rules/arrows.rs"));
            continue;
        };
        for to in dependencies {
            let wrong = if ours(to) {
                !allowed.contains(&to.as_str())
            } else {
                from == "xtask" || (to.starts_with("tauri") && from != "monfluencer")
            };
            if wrong {
                broken.push(format!("{from} must not depend on {to}"));
            }
        }
    }
    broken
}

/// What cargo knows of the workspace, as it is built on this system: the
/// packages of other systems need not have been downloaded.
fn metadata() -> Value {
    let about = printed(Command::new("rustc").arg("-vV"));
    let about = String::from_utf8(about).unwrap();
    let host = about.lines().find_map(|line| line.strip_prefix("host: ")).unwrap();
    let arguments = ["metadata", "--format-version", "1", "--locked", "--offline"];
    let cargo = &mut Command::new(env!("CARGO"));
    let answer = printed(cargo.args(arguments).args(["--filter-platform", host]));
    serde_json::from_slice(&answer).unwrap()
}

fn printed(command: &mut Command) -> Vec<u8> {
    let output = command.current_dir(tests::checkout()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap()
}

/// What each of our packages names in its manifest; tests may name more.
fn direct_dependencies(metadata: &Value) -> Packages {
    let members = list(metadata, "workspace_members");
    let ours = list(metadata, "packages").iter().filter(|package| members.contains(&package["id"]));
    ours.map(|package| {
        let dependencies = list(package, "dependencies").iter();
        let shipped = dependencies.filter(|dependency| dependency["kind"] != "dev");
        let names = shipped.map(|dependency| String::from(text(dependency, "name"))).collect();
        (String::from(text(package, "name")), names)
    })
    .collect()
}

/// Every package of the lock file with what it is linked with.
fn resolved_graph(metadata: &Value) -> Packages {
    let packages = list(metadata, "packages").iter();
    let names: BTreeMap<&str, &str> =
        packages.map(|package| (text(package, "id"), text(package, "name"))).collect();
    let mut graph = Packages::new();
    for node in list(&metadata["resolve"], "nodes") {
        // A name can stand for several versions: they count together.
        let links = graph.entry(String::from(names[text(node, "id")])).or_default();
        for link in list(node, "deps") {
            if list(link, "dep_kinds").iter().any(|kind| kind["kind"].is_null()) {
                links.insert(String::from(names[text(link, "pkg")]));
            }
        }
    }
    graph
}

/// Everything that can be reached from `start`.
fn reach(graph: &Packages, start: &str) -> BTreeSet<String> {
    let mut reached = BTreeSet::new();
    let mut open = vec![String::from(start)];
    while let Some(package) = open.pop() {
        for next in graph.get(&package).into_iter().flatten() {
            if reached.insert(next.clone()) {
                open.push(next.clone());
            }
        }
    }
    reached
}
