//! What is kept of earlier reports: whole, never overwritten by accident, and every change of it noticed.

mod alerts;
mod chance;
mod compare;
mod deliveries;
mod kept;
mod kill;
mod musterstadt;
mod place;
mod since;
mod status;
mod three;
mod unchanged;
mod verify;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use crate::project_folder::{befund, project_of};

/// A small project with grades, named `projekt`.
pub(super) fn project(folder: &Path) -> PathBuf {
    let grades: String = (0..30)
        .map(|row| format!("I{row};Amt {};{}\n", row % 3, row % 6 + 1))
        .collect();
    let csv = format!("Interview;Amt;Note\n{grades}");
    project_of(folder, "kind = \"barometer\"", "noten.csv", csv.as_bytes())
}

/// One person more says how it is.
pub(super) fn one_more(project: &Path) {
    let path = project.join("noten.csv");
    let text = fs::read_to_string(&path).expect("readable");
    fs::write(&path, text + "I99;Amt 1;1\n").expect("written");
}

/// Runs `befund` with a line of words.
pub(super) fn typed(line: &str, folder: &Path) -> Output {
    let words: Vec<&str> = line.split(' ').collect();
    befund(&words, folder)
}

/// Everything that was printed.
pub(super) fn words(output: &Output) -> String {
    let out = String::from_utf8_lossy(&output.stdout);
    out.into_owned() + &String::from_utf8_lossy(&output.stderr)
}
