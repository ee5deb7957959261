//! The dialogue of `init` on a real terminal: what a sheet is when it is not recognised, where its header stands, which column
//! holds what, and that nothing is written when the user leaves.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use super::programs::program;
use super::project_folder::{befund, repository, said, scratch};

const RETURN: &str = "\r";

/// `befund init` on a terminal, answered in order: a text to wait for, and what is typed then.
fn typed(folder: &Path, files: &[&str], answers: &[(&str, &str)]) -> Option<Output> {
    let python = program("python3")?;
    let answers = serde_json::to_string(answers).expect("JSON");
    let output = Command::new(python)
        .arg(repository("tests/tools/typed.py"))
        .arg(folder)
        .arg(answers)
        .arg(env!("CARGO_BIN_EXE_befund"))
        .args(["init", "stadt"])
        .args(files)
        .env("LANG", "de_DE.UTF-8")
        .env("TERM", "xterm")
        .output()
        .expect("Python runs");
    Some(output)
}

/// A list of devices whose headers nobody knows, below a title.
fn list(folder: &Path) {
    let text = "Bestand der Stadt;;\nBauart;Zeichen;Wann\nNotebook;A1;03/2021\nDrucker;B2;07/2019\nMonitor;C3;01/2020\n";
    fs::write(folder.join("liste.csv"), text).expect("written");
}

#[test]
fn what_is_not_recognised_can_be_said() {
    let folder = scratch();
    list(folder.path());
    let answers = [
        ("Was ist es dann?", "(devices)"),
        ("(devices)", RETURN),
        ("Überschriften?", "Bauart"),
        ("Bauart", RETURN),
        ("device_type", "Bauart"),
        ("Bauart", RETURN),
        ("verwenden?", "j\r"),
        ("Stichtag", "30.6.2026\r"),
        ("Titel", "Stadt M\r"),
    ];
    let Some(output) = typed(folder.path(), &["liste.csv"], &answers) else {
        return;
    };
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let toml = fs::read_to_string(folder.path().join("stadt/befund.toml")).expect("written");
    let table: toml::Table = toml::from_str(&toml).expect("TOML");
    let source = &table["source"][0];
    assert_eq!(source["kind"].as_str(), Some("devices"), "{toml}");
    assert_eq!(source["header_row"].as_integer(), Some(2), "{toml}");
    assert_eq!(
        source["columns"]["device_type"].as_str(),
        Some("Bauart"),
        "{toml}"
    );
    assert_eq!(table["project"]["reference_date"].to_string(), "2026-06-30");
    let shown = said(&output);
    assert!(shown.contains("A1"), "three rows are shown: {shown}");
    let checked = befund(&["check", "stadt"], folder.path());
    assert_eq!(checked.status.code(), Some(0), "{}", said(&checked));
}

#[test]
fn a_no_is_asked_what_it_is_then() {
    let folder = scratch();
    let text = "Interview;Note\nI1;2\nI2;3\nI3;1\n";
    fs::write(folder.path().join("noten.csv"), text).expect("written");
    let answers = [
        ("verwenden?", "n\r"),
        ("Was ist es dann?", "nichts davon"),
        ("nichts davon", RETURN),
    ];
    let Some(output) = typed(folder.path(), &["noten.csv"], &answers) else {
        return;
    };
    assert_eq!(output.status.code(), Some(3), "{}", said(&output));
    assert!(
        !folder.path().join("stadt").exists(),
        "nothing is left to read"
    );
}

#[test]
fn who_leaves_has_written_nothing() {
    let folder = scratch();
    list(folder.path());
    let Some(output) = typed(
        folder.path(),
        &["liste.csv"],
        &[("Was ist es dann?", "\u{1b}")],
    ) else {
        return;
    };
    assert_eq!(output.status.code(), Some(2), "{}", said(&output));
    assert!(
        said(&output).contains("nichts geschrieben"),
        "{}",
        said(&output)
    );
    assert!(!folder.path().join("stadt").exists());
}
