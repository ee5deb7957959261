//! A file or folder of the command line that is not there: every command says so, with the name that was typed, and looks
//! for the mistake neither in Excel nor in itself.

use super::shim::words;
use crate::project_folder::{befund, project_of, scratch};

/// Commands beside a project `projekt`, each with one name that is nowhere.
const CALLS: [&str; 28] = [
    "run NIRGENDS",
    "run projekt/NIRGENDS.toml",
    "run projekt --model NIRGENDS",
    "check NIRGENDS",
    "check projekt/NIRGENDS.toml",
    "eval NIRGENDS --gold NIRGENDS.csv",
    "eval projekt --gold NIRGENDS.csv",
    "init neu NIRGENDS.csv --reference-date 2026-06-30 --yes",
    "init neu projekt/a.csv NIRGENDS --reference-date 2026-06-30 --yes",
    "look NIRGENDS.csv",
    "look projekt/a.csv NIRGENDS.xlsx",
    "sample NIRGENDS",
    "suggest NIRGENDS",
    "agree NIRGENDS.csv projekt",
    "agree projekt NIRGENDS.xlsx",
    "codebook export NIRGENDS --out buch.xlsx",
    "codebook export NIRGENDS.toml --out buch.xlsx",
    "codebook lint NIRGENDS.toml",
    "codebook import NIRGENDS.xlsx --out buch.toml",
    "codebook import NIRGENDS.qdpx --out buch.toml",
    "compare NIRGENDS projekt",
    "history list NIRGENDS",
    "history show NIRGENDS",
    "history verify NIRGENDS",
    "history prune NIRGENDS --keep 1",
    "status NIRGENDS",
    "texts NIRGENDS",
    "units NIRGENDS",
];

/// A folder with a project of one answer.
fn town() -> tempfile::TempDir {
    let folder = scratch();
    let table = "ID;Interview;Frage;Antwort\nA1;1;bedarf;WLAN\n";
    project_of(
        folder.path(),
        "kind = \"answers\"",
        "a.csv",
        table.as_bytes(),
    );
    folder
}

#[test]
fn what_is_not_there_is_said_to_be_not_there() {
    let folder = town();
    for call in CALLS {
        let args: Vec<&str> = call.split(' ').collect();
        let output = befund(&args, folder.path());
        let said = words(&output);
        let code = output.status.code();
        assert!(matches!(code, Some(2 | 3)), "{call}: {code:?}: {said}");
        let is_named = said.contains("NIRGENDS");
        let is_told = ["gibt es", "Es gibt keine", "keine lesbare"]
            .iter()
            .any(|told| said.contains(told));
        assert!(is_named && is_told, "{call}: {said}");
        let elsewhere = ["nicht mehr da", "in Excel", "os error", "beschädigt"];
        for wrong in elsewhere {
            assert!(!said.contains(wrong), "{call}: {said}");
        }
    }
}

#[test]
fn a_file_where_a_folder_is_to_be_made_is_said() {
    let folder = town();
    for call in [
        "sample projekt --out projekt/a.csv",
        "suggest projekt --all --out projekt/a.csv",
        "codebook export projekt --out projekt/a.csv/buch.xlsx",
        "demo projekt/a.csv/probe",
        "run projekt --out projekt/a.csv",
        "run projekt --out projekt/a.csv/tiefer",
    ] {
        let args: Vec<&str> = call.split(' ').collect();
        let output = befund(&args, folder.path());
        let said = words(&output);
        assert!(!output.status.success(), "{call}: {said}");
        assert!(said.contains("steht eine Datei"), "{call}: {said}");
        assert!(!said.contains("os error"), "{call}: {said}");
    }
}
