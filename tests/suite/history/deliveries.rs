//! Deliveries: of several the newest is read, one that is missing or too old stops the run, a correction shows what it moves.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use serde_json::Value;

use super::{typed, words};
use crate::project_folder::{files, scratch};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// A town whose grades come once a year, into a folder for the year.
fn town(folder: &Path, more: &str) -> PathBuf {
    let project = folder.join("stadt");
    fs::create_dir_all(project.join("daten/2026")).expect("a folder");
    let toml = format!(
        "[project]\ntitle = \"Probe\"\nreference_date = 2026-06-30\n\
         [[source]]\nkind = \"barometer\"\nfile = \"daten/{{year}}/*.csv\"\n{more}\n"
    );
    fs::write(project.join("befund.toml"), toml).expect("written");
    project
}

/// A delivery of grades, last changed so many days ago.
fn deliver(project: &Path, name: &str, good: usize, days: u32) {
    let rows = (0..30).map(|row| format!("{name}-{row};{}\n", if row < good { 1 } else { 5 }));
    let path = project.join(name);
    fs::write(
        &path,
        format!("Interview;Note\n{}", rows.collect::<String>()),
    )
    .expect("written");
    let file = fs::File::options().write(true).open(path).expect("open");
    file.set_modified(SystemTime::now() - DAY * days)
        .expect("changed");
}

/// How many gave the best grade, by the report.
fn good(folder: &Path) -> u64 {
    let path = folder.join("reports/stadt/internal/data/findings.json");
    let all: Value = serde_json::from_slice(&fs::read(path).expect("readable")).expect("JSON");
    let mut findings = all["findings"].as_array().expect("findings").iter();
    let mood = findings.find(|finding| finding["id"] == "stimmungsbarometer");
    mood.expect("a finding")["rows"][0]["cells"][1]["value"]
        .as_u64()
        .expect("a count")
}

#[test]
fn the_newest_delivery_is_read_and_named() {
    let folder = scratch();
    let project = town(folder.path(), "");
    let run = |expected: u64, file: &str| {
        let made = typed("run stadt --format json --quiet", folder.path());
        assert_eq!(made.status.code(), Some(0), "{}", words(&made));
        assert_eq!(good(folder.path()), expected);
        assert!(
            file.is_empty() || words(&made).contains(file),
            "{}",
            words(&made)
        );
    };
    deliver(&project, "daten/2026/noten.csv", 5, 10);
    run(5, "");
    // By the last change, where not all have a day in their names; the same file elsewhere counts for nothing.
    deliver(&project, "daten/2026/alte_noten.csv", 7, 20);
    fs::create_dir_all(project.join("daten/2025")).expect("a folder");
    deliver(&project, "daten/2025/noten.csv", 9, 0);
    run(5, "daten/2026/noten.csv");
    fs::remove_file(project.join("daten/2026/noten.csv")).expect("removed");
    fs::remove_file(project.join("daten/2026/alte_noten.csv")).expect("removed");
    // By the day in the name, where all have one: copying makes old files new.
    deliver(&project, "daten/2026/noten_2026-03-01.csv", 11, 0);
    deliver(&project, "daten/2026/noten 15.04.2026.csv", 12, 30);
    deliver(&project, "daten/2026/20260410_noten.csv", 13, 1);
    run(12, "noten 15.04.2026.csv");
    // A correction bears the same day and a word more.
    deliver(
        &project,
        "daten/2026/noten 15.04.2026 korrigiert.csv",
        14,
        30,
    );
    run(14, "korrigiert");
}

#[test]
fn all_deliveries_are_read_where_the_project_says_so() {
    let folder = scratch();
    let project = town(folder.path(), "delivery = \"all\"");
    deliver(&project, "daten/2026/a.csv", 5, 10);
    deliver(&project, "daten/2026/b.csv", 7, 20);
    let made = typed("run stadt --format json --quiet", folder.path());
    assert_eq!(made.status.code(), Some(0), "{}", words(&made));
    assert_eq!(good(folder.path()), 12);
}

#[test]
fn a_stale_or_missing_delivery_stops_before_anything_runs() {
    for age in [
        "max_age = 90",
        "max_age = \"90 days\"",
        "max_age = \"3 months\"",
    ] {
        let folder = scratch();
        let project = town(folder.path(), age);
        let status = |ok: bool| {
            let output = typed("status stadt --json", folder.path());
            let status: Value = serde_json::from_slice(&output.stdout).expect("JSON");
            assert_eq!(status["deliveries"][0]["ok"], ok, "{status:#}");
        };
        for line in ["run stadt --format json", "check stadt"] {
            let missing = typed(line, folder.path());
            assert_eq!(missing.status.code(), Some(3), "{}", words(&missing));
            assert!(words(&missing).contains("I001"), "{}", words(&missing));
        }
        status(false);
        deliver(&project, "daten/2026/noten.csv", 5, 20);
        let made = typed("run stadt --format json", folder.path());
        assert_eq!(made.status.code(), Some(0), "{}", words(&made));
        status(true);
        let before = files(&folder.path().join("reports"));
        deliver(&project, "daten/2026/noten.csv", 6, 100);
        for line in ["run stadt --format json", "check stadt"] {
            let stale = typed(line, folder.path());
            assert_eq!(stale.status.code(), Some(3), "{}", words(&stale));
            let said = words(&stale);
            assert!(said.contains("I029") && said.contains("100 Tage"), "{said}");
        }
        status(false);
        assert!(
            files(&folder.path().join("reports")) == before,
            "the last good report"
        );
    }
}

#[test]
fn a_correction_replaces_and_shows_what_it_moves() {
    let folder = scratch();
    let project = town(folder.path(), "");
    deliver(&project, "daten/2026/noten_2026-02-01.csv", 5, 3);
    let keep = "run stadt --format json,csv --keep";
    assert_eq!(typed(keep, folder.path()).status.code(), Some(0));
    let table = folder
        .path()
        .join("reports/stadt/internal/tables/korrektur.csv");
    assert!(!table.exists());
    deliver(&project, "daten/2026/noten_2026-02-20.csv", 8, 2);
    assert_eq!(typed(keep, folder.path()).status.code(), Some(6));
    let said = fs::read_to_string(&table).expect("what moved");
    assert!(said.contains(";5;8") && said.contains(";25;22"), "{said}");
    let replaced = typed(&format!("{keep} --replace"), folder.path());
    assert_eq!(replaced.status.code(), Some(0), "{}", words(&replaced));
    // What was corrected stays said, also when the report is written once more.
    let again = typed(&format!("{keep} --force"), folder.path());
    assert_eq!(again.status.code(), Some(0), "{}", words(&again));
    assert_eq!(fs::read_to_string(&table).expect("readable"), said);
}
