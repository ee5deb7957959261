//! A project and a report mean the same on Windows: separators, line ends, names that a system keeps for itself.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::project_folder::{copy_example, files, project_of, run, scratch};

/// The tables, charts and figures that a project gives. Reports tell the hashes of their inputs, so that they differ.
fn figures(project: &Path, out: &Path) -> Vec<(String, Vec<u8>)> {
    let outcome = run(project, out);
    let is_figure = |name: &str| {
        ["tables/", "charts/", "data/"]
            .iter()
            .any(|part| name.starts_with(part))
    };
    let found = files(&outcome.folder).into_iter();
    found.filter(|(name, _)| is_figure(name)).collect()
}

/// Moves the inputs of an example into a folder below it, named with that separator.
fn moved(project: &Path, separator: &str) {
    let inner = project.join("daten");
    fs::create_dir(&inner).expect("a folder");
    let manifest = project.join("befund.toml");
    let mut text = fs::read_to_string(&manifest).expect("a project file");
    for (name, bytes) in files(project) {
        if name.ends_with(".csv") {
            fs::write(inner.join(&name), bytes).expect("written");
            fs::remove_file(project.join(&name)).expect("removed");
            let below = format!("'daten{separator}{name}'");
            text = text.replace(&format!("\"{name}\""), &below);
        }
    }
    fs::write(manifest, text).expect("written");
}

fn with_line_ends_of_windows(project: &Path) {
    for (name, bytes) in files(project) {
        if name.ends_with(".csv") || name.ends_with(".toml") {
            let text = String::from_utf8(bytes).expect("UTF-8");
            let text = text.replace("\r\n", "\n").replace('\n', "\r\n");
            fs::write(project.join(name), text).expect("written");
        }
    }
}

#[test]
fn a_project_written_on_windows_gives_the_same_report() {
    let (here, there, out) = (scratch(), scratch(), scratch());
    let example = copy_example("elmshorn-2019", here.path());
    moved(&example, "/");
    let copy = copy_example("elmshorn-2019", there.path());
    moved(&copy, "\\");
    with_line_ends_of_windows(&copy);
    let wanted = figures(&example, &out.path().join("a"));
    let found = figures(&copy, &out.path().join("b"));
    let names = |files: &[(String, Vec<u8>)]| -> Vec<String> {
        files.iter().map(|(name, _)| name.clone()).collect()
    };
    assert_eq!(names(&found), names(&wanted));
    assert!(found.len() > 20, "{} files", found.len());
    for ((name, found), (_, wanted)) in found.iter().zip(&wanted) {
        assert!(found == wanted, "{name} differs");
    }
}

/// Names that mean a device on Windows, whatever their ending.
fn is_device(stem: &str) -> bool {
    let lower = stem.to_lowercase();
    let numbered = ["com", "lpt"].iter().any(|device| {
        let number = lower.strip_prefix(device).unwrap_or_default();
        number.len() == 1 && number.chars().all(|c| c.is_ascii_digit())
    });
    numbered || ["con", "prn", "aux", "nul"].contains(&lower.as_str())
}

#[test]
fn every_name_that_is_written_can_be_a_file_on_windows() {
    let questions = [
        "con",
        "PRN",
        "aux",
        "NUL",
        "com1",
        "LPT9",
        "con.",
        "a/b\\c:d*e?\"<>|",
        "Frage.",
        "..",
        "Straße",
        "STRASSE",
    ];
    let long = "Welche Leistungen eignen sich besonders? ".repeat(12);
    let mut table = String::from("Frage;Antwort\r\n");
    for question in questions.iter().copied().chain([long.trim()]) {
        let quoted = question.replace('"', "\"\"");
        for answer in [
            "elektronische Akte (erfunden)",
            "schnelleres Netz (erfunden)",
        ] {
            table.push_str(&format!("\"{quoted}\";{answer}\r\n"));
        }
    }
    let (folder, out) = (scratch(), scratch());
    // As a file that Windows could not even hold, so that its name may lead nowhere.
    let project = project_of(
        folder.path(),
        "kind = \"answers\"",
        "con.csv",
        table.as_bytes(),
    );
    let outcome = run(&project, out.path());
    let mut seen = BTreeSet::new();
    let written = files(&outcome.folder);
    assert!(written.len() > 20, "{} files", written.len());
    for name in written.keys() {
        for part in name.split('/') {
            let stem = part.split('.').next().unwrap_or_default();
            assert!(!is_device(stem), "{name}");
            let plain = |c: char| c.is_ascii_alphanumeric() || "._-".contains(c);
            assert!(part.chars().all(plain), "{name}");
            assert!(!part.ends_with('.'), "{name}");
            // With the folders around it, a path of Windows has 260 signs.
            assert!(part.len() <= 120, "{} signs: {name}", part.len());
        }
        assert!(seen.insert(name.to_lowercase()), "{name} twice");
    }
}
