//! What stands beside the figures in a finished folder, in every file of every format: names, cells, rows, hashes, paths,
//! hours, digits that are not printed.

use std::io::{Cursor, Read};
use std::path::Path;

use serde_json::Value;

use super::print;
use crate::project_folder::files;

/// Everything that must not stand in a public folder; empty where nothing does.
pub(super) fn leaks(folder: &Path, project: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for (name, bytes) in files(folder) {
        let readings = match zip::ZipArchive::new(Cursor::new(&bytes)) {
            Ok(archive) => parts(&name, archive),
            Err(_) => vec![(name.clone(), bytes)],
        };
        for (place, bytes) in readings {
            found.extend(in_bytes(&place, &bytes, project));
        }
    }
    for finding in print::findings(folder) {
        found.extend(unrounded(&finding));
    }
    found
}

fn parts(name: &str, mut archive: zip::ZipArchive<Cursor<&Vec<u8>>>) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    for index in 0..archive.len() {
        let mut bytes = Vec::new();
        let mut part = archive.by_index(index).expect("a part");
        let inside = part.name().expect("a name").into_owned();
        part.read_to_end(&mut bytes).expect("readable");
        found.push((format!("{name}!{inside}"), bytes));
    }
    found
}

fn in_bytes(place: &str, bytes: &[u8], project: &Path) -> Vec<String> {
    let text = String::from_utf8_lossy(bytes);
    let mut found = Vec::new();
    // A hash without a letter is met once in 10^13; digits in a row are the numbers of columns in a table.
    let has_letter = |word: &str| word.bytes().any(|b| b.is_ascii_alphabetic());
    let is_hash = |word: &str| {
        word.len() == 64 && word.bytes().all(|b| b.is_ascii_hexdigit()) && has_letter(word)
    };
    if text
        .split(|c: char| !c.is_ascii_alphanumeric())
        .any(is_hash)
    {
        found.push(format!("{place}: a hash"));
    }
    let folder = project
        .parent()
        .expect("a folder")
        .to_string_lossy()
        .into_owned();
    for forbidden in [
        folder.as_str(),
        ".csv\"",
        ".xlsx\"",
        "personal.csv",
        "noten.csv",
        "antworten.csv",
    ] {
        // The folder's own tables are named in its manifest and on its pages.
        let is_own = forbidden.starts_with('.') && !place.ends_with("findings.json");
        if !is_own && text.contains(forbidden) {
            found.push(format!("{place}: {forbidden}"));
        }
    }
    if place.ends_with(".json") && has_hour(&text) {
        found.push(format!("{place}: an hour"));
    }
    found
}

/// Whether an hour of a day stands somewhere: `T12:34:56`.
fn has_hour(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.windows(9).any(|window| {
        let digit = |at: usize| window[at].is_ascii_digit();
        (window[0] == b'T' || window[0] == b' ')
            && window[3] == b':'
            && window[6] == b':'
            && [1, 2, 4, 5, 7, 8].into_iter().all(digit)
    })
}

/// Numbers with more digits than are printed.
fn unrounded(finding: &Value) -> Vec<String> {
    let cells = { finding["rows"].as_array().into_iter().flatten() }
        .flat_map(|row| row["cells"].as_array().into_iter().flatten());
    let base = finding["base"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|figure| &figure["value"]);
    cells
        .chain(base)
        .filter_map(|cell| {
            let digits = match cell["type"].as_str()? {
                "number" => i32::try_from(cell["digits"].as_i64()?).ok()?,
                "share" => 3,
                _ => return None,
            };
            let scaled = cell["value"].as_f64()? * 10f64.powi(digits);
            let is_long = (scaled - scaled.round()).abs() > 1e-6;
            is_long.then(|| format!("{}: {}", finding["id"], cell["value"]))
        })
        .collect()
}
