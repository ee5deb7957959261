//! How a project stands, as a monitor is told.

use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};

use serde_json::Value;

use super::{project, typed, words};
use crate::project_folder::scratch;

/// Exit code and JSON of a status.
fn status(folder: &Path, more: &str) -> (Option<i32>, Value) {
    let output = typed(&format!("status projekt --json{more}"), folder);
    let said = words(&output);
    let document = serde_json::from_str(&said).unwrap_or_else(|error| panic!("{error}: {said}"));
    (output.status.code(), document)
}

#[test]
fn a_report_is_told_with_its_day_age_and_wholeness() {
    let folder = scratch();
    project(folder.path());
    let (code, none) = status(folder.path(), "");
    assert_eq!((code, &none["ok"]), (Some(3), &Value::Bool(false)));
    assert_eq!(none["editions"].as_array().map(Vec::len), Some(0));
    for edition in ["internal", "public"] {
        let line =
            format!("run projekt --format json,csv --keep --edition {edition} --out aus/{{year}}");
        let made = typed(&line, folder.path());
        assert_eq!(made.status.code(), Some(0), "{}", words(&made));
    }
    let (code, good) = status(folder.path(), " --out aus/{year} --max-age 0");
    assert_eq!((code, &good["ok"]), (Some(0), &Value::Bool(true)), "{good}");
    for (at, edition) in ["internal", "public"].into_iter().enumerate() {
        let told = &good["editions"][at];
        assert_eq!(told["edition"], edition);
        assert_eq!(told["report"]["reference_date"], "2026-06-30");
        assert_eq!(told["report"]["befund"], env!("CARGO_PKG_VERSION"));
        assert_eq!(told["report"]["age_days"], 0);
        assert_eq!(told["snapshots"][0], "2026-06-30");
    }
    // Another year has no report.
    let (code, other) = status(
        folder.path(),
        " --out aus/{year} --reference-date 2027-01-01",
    );
    assert_eq!(code, Some(3), "{other}");
    assert!(other["editions"][0]["report"].is_null(), "{other}");
    let said = words(&typed("status projekt --out aus/{year}", folder.path()));
    assert!(
        said.contains("Stichtag 2026-06-30") && said.contains("heute"),
        "{said}"
    );
}

#[test]
fn age_and_damage_are_reasons_to_look() {
    let folder = scratch();
    let project = project(folder.path());
    let made = typed("run projekt --format json,csv --keep", folder.path());
    assert_eq!(made.status.code(), Some(0), "{}", words(&made));
    let report = folder.path().join("reports/projekt/internal");
    let manifest = fs::File::options()
        .write(true)
        .open(report.join("manifest.json"));
    let then = SystemTime::now() - Duration::from_secs(41 * 24 * 60 * 60 + 60);
    manifest.expect("a file").set_modified(then).expect("set");
    for (most, code) in [(40, 3), (41, 0)] {
        let (found, told) = status(folder.path(), &format!(" --max-age {most}"));
        assert_eq!(found, Some(code), "{told}");
        assert_eq!(told["editions"][0]["report"]["age_days"], 41, "{told}");
    }
    let table = report.join("tables/stimmungsbarometer.csv");
    let text = fs::read_to_string(&table).expect("readable");
    fs::write(&table, text.replace('1', "2")).expect("written");
    let (code, told) = status(folder.path(), "");
    assert_eq!(code, Some(3), "{told}");
    let damaged = &told["editions"][0]["report"]["damaged"];
    assert_eq!(
        damaged,
        &serde_json::json!(["tables/stimmungsbarometer.csv"])
    );
    fs::write(&table, &text).expect("written");
    assert_eq!(status(folder.path(), "").0, Some(0));
    fs::remove_file(&table).expect("removed");
    assert_eq!(status(folder.path(), "").0, Some(3));
    fs::write(&table, &text).expect("written");
    fs::write(report.join("manifest.json"), "{").expect("written");
    let (code, told) = status(folder.path(), "");
    assert_eq!(
        (code, &told["editions"][0]["report"]["damaged"][0]),
        (Some(3), &"manifest.json".into())
    );
    // The report is written anew; then the history is damaged.
    let made = typed("run projekt --format json,csv", folder.path());
    assert_eq!(made.status.code(), Some(0), "{}", words(&made));
    assert_eq!(status(folder.path(), "").0, Some(0));
    fs::write(
        project.join("history/2026-06-30/internal/findings.json"),
        "",
    )
    .expect("written");
    let (code, told) = status(folder.path(), "");
    assert_eq!(
        (code, &told["editions"][0]["damaged"][0]),
        (Some(3), &"2026-06-30".into())
    );
}

/// The units that `docs/scheduling.md` speaks of are those that are there, and call commands that exist.
#[test]
fn the_units_for_systemd_call_what_there_is() {
    let page = crate::docs::read("docs/scheduling.md");
    for unit in ["befund@.service", "befund@.timer"] {
        assert!(page.contains(unit), "{unit}");
    }
    let package = crate::docs::read("Cargo.toml");
    assert!(package.contains("\"packaging/systemd/befund@.*\""));
    let service = crate::docs::read("packaging/systemd/befund@.service");
    let line = service
        .lines()
        .find_map(|line| line.strip_prefix("ExecStart="));
    let line = line.expect("a command").replace("%%", "%");
    let folder = scratch();
    project(folder.path());
    let words_of: Vec<&str> = line.split(' ').skip(1).collect();
    let words_of: Vec<String> = { words_of.into_iter() }
        .map(|word| match word {
            "/srv/befund/%i" => "projekt".to_owned(),
            word => word.replace("/srv/befund-reports", "aus"),
        })
        .collect();
    let made = typed(&words_of.join(" "), folder.path());
    assert_eq!(made.status.code(), Some(0), "{}", words(&made));
    assert!(folder.path().join("projekt/history").is_dir());
    let year = fs::read_dir(folder.path().join("aus"))
        .expect("a folder")
        .count();
    assert_eq!(year, 1);
}
