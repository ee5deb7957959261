//! `docs/papers.md`: every entry of the five papers has its line, and every finding named there is in the report of its example.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::project_folder::{befund, copy_folder, files, repository, said, scratch};

/// Entries by paper: letter, how many the paper has.
const ENTRIES: [(char, usize); 5] = [('E', 25), ('R', 29), ('D', 25), ('M', 20), ('N', 18)];
/// Entries that must be there with a finding.
const LEAST: usize = 105;

/// A line of the list.
struct Entry {
    number: String,
    /// The command and the findings; `None` where it cannot be made.
    made: Option<(String, Vec<String>)>,
    remark: String,
}

/// The texts between backticks.
fn quoted(cell: &str) -> Vec<String> {
    let parts = cell.split('`').skip(1).step_by(2);
    parts.map(str::to_owned).collect()
}

fn entries() -> Vec<Entry> {
    let text = std::fs::read_to_string(repository("docs/papers.md")).expect("the list");
    let rows = text.lines().filter_map(|line| {
        let cells: Vec<&str> = line
            .strip_prefix("| ")?
            .split(" |")
            .map(str::trim)
            .collect();
        let number = cells[0];
        let is_entry = number.len() == 3 && number[1..].chars().all(|c| c.is_ascii_digit());
        is_entry.then(|| Entry {
            number: number.to_owned(),
            made: (cells[2] != "**no**").then(|| {
                let command = quoted(cells[2]).pop().unwrap_or_default();
                (command, quoted(cells[3]))
            }),
            remark: cells.get(4).copied().unwrap_or_default().to_owned(),
        })
    });
    rows.collect()
}

#[test]
fn every_entry_of_the_papers_has_one_line() {
    let entries = entries();
    let numbers: BTreeSet<&str> = entries.iter().map(|entry| entry.number.as_str()).collect();
    assert_eq!(numbers.len(), entries.len(), "an entry stands twice");
    for (paper, count) in ENTRIES {
        let expected: BTreeSet<String> = (1..=count).map(|n| format!("{paper}{n:02}")).collect();
        let found = numbers.iter().filter(|number| number.starts_with(paper));
        let found: BTreeSet<String> = found.map(|number| (*number).to_owned()).collect();
        assert_eq!(found, expected);
    }
    let made = entries.iter().filter(|entry| entry.made.is_some()).count();
    assert!(made >= LEAST, "{made}");
    for entry in entries.iter().filter(|entry| entry.made.is_none()) {
        assert!(!entry.remark.is_empty(), "{} has no reason", entry.number);
    }
    let text = std::fs::read_to_string(repository("docs/papers.md")).expect("the list");
    let all = entries.len();
    assert!(text.contains(&format!("| all | {all} | {made} | {} |", all - made)));
}

/// Ids of the findings that a command of the list makes.
fn findings(command: &str) -> BTreeSet<String> {
    let folder = scratch();
    if let Some(reports) = command.strip_prefix("befund compare ") {
        return side_by_side(reports, folder.path());
    }
    let command = command.strip_prefix("befund run inputs/").expect("a run");
    let Some(example) = command.strip_suffix(" --keep") else {
        let project = repository("inputs").join(command);
        return ids(&project, folder.path(), &["--edition", "internal"]);
    };
    let project = folder.path().join(example);
    copy_folder(&repository("inputs").join(example), &project);
    let earlier = ["--keep", "--reference-date", "2025-06-30"];
    ids(&project, &folder.path().join("earlier"), &earlier);
    ids(&project, &folder.path().join("now"), &["--keep"])
}

/// Ids of the findings of a run.
fn ids(project: &Path, out: &Path, more: &[&str]) -> BTreeSet<String> {
    let (path, out) = (
        project.to_str().expect("a path"),
        out.to_str().expect("a path"),
    );
    let words = [&["run", path, "--format", "json", "--out", out][..], more].concat();
    let made = befund(&words, Path::new("."));
    assert!(made.status.success(), "{}", said(&made));
    let name = project.file_name().expect("a name");
    let edition = if more.contains(&"public") {
        "public"
    } else {
        "internal"
    };
    let inner = files(&Path::new(out).join(name).join(edition));
    let data: serde_json::Value =
        serde_json::from_slice(&inner["data/findings.json"]).expect("JSON");
    let findings = data["findings"].as_array().expect("findings");
    { findings.iter() }
        .filter_map(|finding| finding["id"].as_str().map(str::to_owned))
        .collect()
}

/// Names of the tables that public reports of examples have in common.
fn side_by_side(reports: &str, folder: &Path) -> BTreeSet<String> {
    for report in reports.split(' ') {
        let example = report.strip_suffix("/public").expect("a public report");
        let project = repository("inputs").join(example);
        ids(&project, folder, &["--edition", "public"]);
    }
    let words: Vec<&str> = ["compare"].into_iter().chain(reports.split(' ')).collect();
    let made = befund(&[&words[..], &["--out", "vergleich"]].concat(), folder);
    assert!(made.status.success(), "{}", said(&made));
    let tables = files(&folder.join("vergleich/tables")).into_keys();
    { tables.filter_map(|name| name.strip_suffix(".csv").map(str::to_owned)) }.collect()
}

#[test]
fn every_finding_of_the_list_is_in_its_example() {
    let mut wanted: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    for entry in entries() {
        let Some((example, findings)) = entry.made else {
            continue;
        };
        assert!(!findings.is_empty(), "{} names no finding", entry.number);
        let of_example = wanted.entry(example).or_default();
        of_example.extend(findings.into_iter().map(|id| (entry.number.clone(), id)));
    }
    let mut missing = Vec::new();
    for (example, ids) in wanted {
        let there = findings(&example);
        let lost = ids.into_iter().filter(|(_, id)| !there.contains(id));
        missing.extend(lost.map(|(number, id)| format!("{number} {example} {id}")));
    }
    assert!(missing.is_empty(), "{missing:#?}");
}
