//! What a run keeps, when it does, and what it leaves alone.

use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

use super::{one_more, project, typed, words};
use crate::project_folder::{copy_example, files, scratch};

const RUN: &str = "run projekt --format json";
const DAY: &str = "projekt/history/2026-06-30";

fn sha256(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}

/// Writes a section into the project file.
fn add(project: &Path, section: &str) {
    let path = project.join("befund.toml");
    let text = fs::read_to_string(&path).expect("readable");
    fs::write(&path, format!("{text}\n{section}\n")).expect("written");
}

#[test]
fn without_a_word_nothing_is_kept_and_with_one_the_report_is_the_same() {
    let folder = scratch();
    let project = project(folder.path());
    assert_eq!(typed(RUN, folder.path()).status.code(), Some(0));
    assert!(!project.join("history").exists());
    let report = folder.path().join("reports/projekt/internal");
    let without = files(&report);
    let kept = typed(&format!("{RUN} --keep"), folder.path());
    assert_eq!(kept.status.code(), Some(0), "{}", words(&kept));
    assert!(words(&kept).contains(DAY), "{}", words(&kept));
    let with = files(&report);
    for (name, bytes) in without.iter().filter(|(name, _)| *name != "run.json") {
        assert!(with.get(name) == Some(bytes), "{name}");
    }
    assert_eq!(without.len(), with.len());
}

#[test]
fn a_snapshot_is_the_findings_and_their_checksums() {
    let folder = scratch();
    let project = project(folder.path());
    add(&project, "[history]\nkeep = true");
    let made = typed("run projekt --format csv", folder.path());
    assert_eq!(made.status.code(), Some(0), "{}", words(&made));
    let kept = files(&folder.path().join(DAY).join("internal"));
    let names: Vec<&str> = kept.keys().map(String::as_str).collect();
    assert_eq!(names, ["findings.json", "snapshot.json"]);
    // Findings are what the report writes, also where it was not asked for them.
    assert_eq!(typed(RUN, folder.path()).status.code(), Some(0));
    let report = folder
        .path()
        .join("reports/projekt/internal/data/findings.json");
    assert!(kept["findings.json"] == fs::read(report).expect("readable"));
    let text = String::from_utf8(kept["snapshot.json"].clone()).expect("UTF-8");
    let said: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(said["reference_date"], "2026-06-30");
    assert_eq!(said["edition"], "internal");
    assert_eq!(said["befund"], env!("CARGO_PKG_VERSION"));
    assert_eq!(said["files"][0]["file"], "findings.json");
    assert_eq!(
        said["files"][0]["sha256"],
        sha256(&kept["findings.json"]).as_str()
    );
    assert_eq!(said["codebook"].as_str().map(str::len), Some(64));
    // The seal is the sum of the text in which it is empty.
    let seal = said["seal"].as_str().expect("a seal");
    let open = text.replace(seal, "");
    assert_eq!(seal, sha256(open.as_bytes()));
}

#[test]
fn another_snapshot_of_a_day_stays_until_it_is_to_be_replaced() {
    let folder = scratch();
    let project = project(folder.path());
    let keep = format!("{RUN} --keep");
    assert_eq!(typed(&keep, folder.path()).status.code(), Some(0));
    let first = files(&folder.path().join(DAY));
    let again = typed(&keep, folder.path());
    assert_eq!(again.status.code(), Some(0));
    assert!(words(&again).contains("dasselbe"), "{}", words(&again));
    assert!(files(&folder.path().join(DAY)) == first);
    one_more(&project);
    let refused = typed(&format!("{keep} --quiet"), folder.path());
    assert_eq!(refused.status.code(), Some(6), "{}", words(&refused));
    assert!(words(&refused).contains("--replace"), "{}", words(&refused));
    assert!(
        files(&folder.path().join(DAY)) == first,
        "it was overwritten"
    );
    let report = fs::read(
        folder
            .path()
            .join("reports/projekt/internal/data/findings.json"),
    );
    let report = report.expect("the report is written all the same");
    assert!(report != first["internal/findings.json"]);
    let replaced = typed(&format!("{keep} --replace"), folder.path());
    assert_eq!(replaced.status.code(), Some(0), "{}", words(&replaced));
    let now = files(&folder.path().join(DAY));
    assert!(now["internal/findings.json"] == report);
    // What was replaced stays known: a later run can still say what the correction moved.
    assert_eq!(now.len(), 3, "{:?}", now.keys());
    assert!(now["internal/replaced.json"] == first["internal/findings.json"]);
    assert!(String::from_utf8_lossy(&report).contains("\"korrektur\""));
}

#[test]
fn days_and_editions_lie_beside_each_other() {
    let folder = scratch();
    project(folder.path());
    for (day, edition) in [
        ("2025-06-30", "internal"),
        ("2026-06-30", "internal"),
        ("2026-06-30", "public"),
    ] {
        let line = format!(
            "{RUN} --keep --edition {edition} --reference-date {day} --out aus-{day}-{edition}"
        );
        let made = typed(&line, folder.path());
        assert_eq!(made.status.code(), Some(0), "{}", words(&made));
    }
    let listed = typed("history list projekt", folder.path());
    let lines: Vec<String> = words(&listed)
        .lines()
        .map(|line| {
            line.split_whitespace()
                .take(2)
                .collect::<Vec<_>>()
                .join(" ")
        })
        .collect();
    let expected = [
        "2025-06-30 internal",
        "2026-06-30 internal",
        "2026-06-30 public",
    ];
    assert_eq!(lines, expected, "{}", words(&listed));
}

#[test]
fn a_public_snapshot_holds_what_is_public() {
    let folder = scratch();
    let project = copy_example("musterstadt-2026", folder.path());
    let line = "run musterstadt-2026 --edition public --format json --keep --quiet";
    let made = typed(line, folder.path());
    assert_eq!(made.status.code(), Some(0), "{}", words(&made));
    let kept = files(&project.join("history"));
    let names: Vec<&str> = kept.keys().map(String::as_str).collect();
    let folder_of = "2026-06-30/public";
    assert_eq!(
        names,
        [
            format!("{folder_of}/findings.json"),
            format!("{folder_of}/snapshot.json")
        ]
    );
    let report = folder
        .path()
        .join("reports/musterstadt-2026/public/data/findings.json");
    let report = fs::read(report).expect("readable");
    assert!(kept[&format!("{folder_of}/findings.json")] == report);
    // No hash of what is not public, no place, no hour.
    let text = String::from_utf8_lossy(&kept[&format!("{folder_of}/snapshot.json")]).into_owned();
    let said: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let mut keys: Vec<&str> = { said.as_object().expect("a table").keys() }
        .map(String::as_str)
        .collect();
    keys.sort_unstable();
    assert_eq!(
        keys,
        [
            "befund",
            "edition",
            "files",
            "findings",
            "format",
            "language",
            "reference_date",
            "seal"
        ]
    );
    assert_eq!(text.matches("sha256").count(), 1, "{text}");
}

#[test]
fn the_newest_stay_and_what_is_damaged_too() {
    let folder = scratch();
    project(folder.path());
    let days = ["2022-06-30", "2023-06-30", "2024-06-30", "2025-06-30"];
    for day in days {
        let line = format!("{RUN} --keep --reference-date {day} --out aus-{day}");
        assert_eq!(typed(&line, folder.path()).status.code(), Some(0));
    }
    let public = format!("{RUN} --keep --edition public --reference-date 2022-06-30 --out aus-p");
    assert_eq!(typed(&public, folder.path()).status.code(), Some(0));
    let history = folder.path().join("projekt/history");
    fs::write(history.join("2025-06-30/internal/findings.json"), "{}").expect("written");
    let pruned = typed("history prune projekt --keep 1", folder.path());
    assert_eq!(pruned.status.code(), Some(0), "{}", words(&pruned));
    let left = files(&history);
    let mut left: Vec<&str> = left
        .keys()
        .filter_map(|name| name.strip_suffix("/snapshot.json"))
        .collect();
    left.sort_unstable();
    // The newest whole one of each edition, and the damaged one.
    let expected = [
        "2022-06-30/public",
        "2024-06-30/internal",
        "2025-06-30/internal",
    ];
    assert_eq!(left, expected, "{}", words(&pruned));
    let folders = fs::read_dir(&history).expect("a folder").count();
    assert_eq!(folders, 3, "an empty folder is left");
    assert_eq!(
        typed("history prune projekt", folder.path()).status.code(),
        Some(2)
    );
    assert_eq!(
        typed("history prune projekt --keep 0", folder.path())
            .status
            .code(),
        Some(2)
    );
}

#[test]
fn what_was_kept_is_shown_again() {
    let folder = scratch();
    project(folder.path());
    let none = typed("history show projekt", folder.path());
    assert_eq!(none.status.code(), Some(0));
    assert!(words(&none).contains("--keep"), "{}", words(&none));
    assert_eq!(
        typed(&format!("{RUN} --keep"), folder.path()).status.code(),
        Some(0)
    );
    let report = fs::read(
        folder
            .path()
            .join("reports/projekt/internal/data/findings.json"),
    );
    let report: serde_json::Value =
        serde_json::from_slice(&report.expect("readable")).expect("JSON");
    let shown = words(&typed("history show projekt", folder.path()));
    for finding in report["findings"].as_array().expect("findings") {
        for part in ["id", "title", "statement"] {
            let text = finding[part].as_str().unwrap_or_default();
            assert!(shown.contains(text), "{text}\n{shown}");
        }
    }
    let other = "history show projekt --reference-date 2020-01-01";
    assert_eq!(typed(other, folder.path()).status.code(), Some(2));
}
