//! `docs/papers.md`: every entry of the five papers has its line, and every finding named there is in the report of its example.

use std::collections::{BTreeMap, BTreeSet};

use befund::pipeline::Overrides;
use befund::project::Format;

use crate::project_folder::{files, repository, run_with, scratch};

/// Entries by paper: letter, how many the paper has.
const ENTRIES: [(char, usize); 5] = [('E', 25), ('R', 29), ('D', 25), ('M', 20), ('N', 18)];
/// Entries that must be there with a finding.
const LEAST: usize = 105;

/// A line of the list.
struct Entry {
    number: String,
    /// The example and the findings; `None` where it cannot be made.
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
                let example = command
                    .strip_prefix("befund run inputs/")
                    .expect("a command");
                (example.to_owned(), quoted(cells[3]))
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

/// Ids of the findings of an example.
fn findings(example: &str) -> BTreeSet<String> {
    let out = scratch();
    let overrides = Overrides {
        formats: Some(vec![Format::Json]),
        ..Overrides::default()
    };
    run_with(&repository("inputs").join(example), out.path(), overrides).expect("a report");
    let inner = files(&out.path().join(example).join("internal"));
    let data: serde_json::Value =
        serde_json::from_slice(&inner["data/findings.json"]).expect("JSON");
    let findings = data["findings"].as_array().expect("findings");
    { findings.iter() }
        .filter_map(|finding| finding["id"].as_str().map(str::to_owned))
        .collect()
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
