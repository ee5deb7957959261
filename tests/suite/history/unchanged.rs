//! A run to which nothing is new does nothing and says so; a quiet one says only what is new; logs and records are for machines.

use std::fs;
use std::path::Path;

use serde_json::Value;

use super::{one_more, project, typed, words};
use crate::project_folder::{files, scratch};

const RUN: &str = "run projekt --format json,csv";

#[test]
fn an_unchanged_run_writes_nothing_until_something_changes() {
    let folder = scratch();
    let project = project(folder.path());
    let report = folder.path().join("reports/projekt/internal");
    assert_eq!(typed(RUN, folder.path()).status.code(), Some(0));
    let first = files(&report);
    let again = typed(RUN, folder.path());
    assert_eq!(again.status.code(), Some(0), "{}", words(&again));
    assert!(
        words(&again).starts_with("Unverändert"),
        "{}",
        words(&again)
    );
    // Even the record of the first run stays.
    assert!(files(&report) == first);
    let wrote = |line: &str, why: &str| writes(folder.path(), line, why);
    wrote(&format!("{RUN} --force"), "forced");
    wrote("run projekt --format json", "other formats");
    one_more(&project);
    wrote(RUN, "other data");
    let toml = fs::read_to_string(project.join("befund.toml")).expect("readable");
    let more = "[barometer]\nquestion = \"Wie?\"\n";
    fs::write(project.join("befund.toml"), toml + more).expect("written");
    wrote(RUN, "other settings");
}

/// The line writes a report, and written once more does not.
fn writes(folder: &Path, line: &str, why: &str) {
    let output = typed(line, folder);
    assert_eq!(output.status.code(), Some(0), "{why}: {}", words(&output));
    let is_written = !words(&output).contains("Unverändert");
    assert!(is_written, "{why}: {}", words(&output));
    let rest = typed(line, folder);
    let is_still = words(&rest).contains("Unverändert");
    assert_eq!(is_still, !line.contains("--force"), "{why}");
}

#[test]
fn what_stands_around_a_report_is_looked_at_too() {
    let folder = scratch();
    let project = project(folder.path());
    let report = folder.path().join("reports/projekt/internal");
    let wrote = |line: &str, why: &str| writes(folder.path(), line, why);
    wrote(RUN, "the first time");
    let day = format!("{RUN} --reference-date 2026-07-01");
    wrote(&format!("{day} --replace"), "another day");
    fs::write(report.join("data/findings.json"), "{}").expect("written");
    wrote(&day, "a file of the report was edited");
    let text = project.join("texte/befund-stimmungsbarometer.md");
    fs::create_dir_all(project.join("texte")).expect("a folder");
    fs::write(text, "Ein Wort.\n").expect("written");
    wrote(&day, "a text of the house");
    wrote(&format!("{day} --keep"), "kept for the first time");
    let kept = project.join("history/2026-07-01/internal");
    fs::remove_dir_all(&kept).expect("removed");
    wrote(&format!("{day} --keep"), "the snapshot is gone");
    assert!(kept.join("snapshot.json").exists());
}

#[test]
fn a_run_that_was_not_kept_is_no_last_run() {
    let folder = scratch();
    let project = project(folder.path());
    let keep = format!("{RUN} --keep");
    assert_eq!(typed(&keep, folder.path()).status.code(), Some(0));
    one_more(&project);
    for _ in 0..2 {
        let refused = typed(&keep, folder.path());
        assert_eq!(refused.status.code(), Some(6), "{}", words(&refused));
    }
}

#[test]
fn a_quiet_run_says_only_what_is_new() {
    let folder = scratch();
    let project = project(folder.path());
    let path = project.join("noten.csv");
    let text = fs::read_to_string(&path).expect("readable");
    fs::write(&path, text.clone() + "I70;Amt 1;9\n").expect("written");
    let quiet = |more: &str| {
        let output = typed(&format!("{RUN} --quiet{more}"), folder.path());
        assert_eq!(output.status.code(), Some(0), "{}", words(&output));
        words(&output)
    };
    let first = quiet("");
    assert!(first.contains("C32"), "{first}");
    assert_eq!(quiet(""), "", "nothing changed");
    assert_eq!(quiet(" --force"), "", "nothing is new");
    fs::write(&path, text + "I70;Amt 1;9\nI71;Amt 1;8\n").expect("written");
    let second = quiet("");
    assert!(
        second.contains("C33") && !second.contains("C32"),
        "{second}"
    );
}

#[test]
fn a_log_for_machines_names_the_run_that_the_record_names() {
    let folder = scratch();
    project(folder.path());
    let output = typed(&format!("{RUN} --log-format json --quiet"), folder.path());
    assert_eq!(output.status.code(), Some(0), "{}", words(&output));
    let log = String::from_utf8(output.stderr).expect("UTF-8");
    let lines: Vec<Value> = log
        .lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}")))
        .collect();
    let run = lines[0]["run"].as_str().expect("a name");
    assert!(
        lines
            .iter()
            .all(|line| line["run"] == run && line["time"].is_string())
    );
    let events: Vec<&str> = lines
        .iter()
        .filter_map(|line| line["event"].as_str())
        .collect();
    assert_eq!(
        (events[0], events[events.len() - 1]),
        ("start", "end"),
        "{events:?}"
    );
    assert!(
        events.contains(&"stage") && events.contains(&"written"),
        "{events:?}"
    );
    assert_eq!(lines[lines.len() - 1]["exit"], 0);
    let record = folder.path().join("reports/projekt/internal/run.json");
    let record: Value = serde_json::from_slice(&fs::read(record).expect("readable")).expect("JSON");
    assert_eq!(record["run"], run);
    let stages = record["stages"].as_array().expect("stages");
    let names: Vec<&str> = stages
        .iter()
        .filter_map(|stage| stage["stage"].as_str())
        .collect();
    for stage in [
        "project", "read", "validate", "code", "analyse", "disclose", "render",
    ] {
        assert!(names.contains(&stage), "{stage} in {names:?}");
    }
    let sum: f64 = stages
        .iter()
        .filter_map(|stage| stage["seconds"].as_f64())
        .sum();
    let whole = record["seconds"].as_f64().expect("seconds");
    assert!(sum <= whole + 0.02, "{sum} of {whole}");
    // What is wrong is a line, too.
    let wrong = typed("run nirgends --log-format json", folder.path());
    assert_eq!(wrong.status.code(), Some(3));
    let log = String::from_utf8(wrong.stderr).expect("UTF-8");
    assert!(log.contains("P027") && log.contains("\"exit\":3"), "{log}");
}
