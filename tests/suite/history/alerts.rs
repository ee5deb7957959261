//! Alerts: what a project watches fires when it is the case, is told in the report and in a file, and has an exit code of its own.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::{typed, words};
use crate::project_folder::scratch;

const TOML: &str = "[project]\ntitle = \"Probe\"\nreference_date = 2026-06-30\n\
    [[source]]\nkind = \"kennzahlen\"\nfile = \"kennzahlen.csv\"\n\
    [[source]]\nkind = \"measures\"\nfile = \"massnahmen.csv\"\n\
    [disclosure]\nsalt = \"probe\"\n";

const FIGURES: &str = "Kennzahl;Wert;Einheit;Jahr;Zielwert;Zieljahr\n\
    Dienste;10;Anzahl;2024;50;2028\nDienste;12;Anzahl;2025;50;2028\n\
    Kurse;30;Anzahl;2024;50;2028\nKurse;40;Anzahl;2025;50;2028\n";

const MEASURES: &str =
    "Nr.;Maßnahme;Status;Ende\n1;Portal;in Umsetzung;31.12.2025\n2;Akte;geplant;31.12.2027\n";

/// A town that watches this.
fn town(folder: &Path, alerts: &[(&str, &str)]) -> PathBuf {
    let project = folder.join("stadt");
    fs::create_dir_all(&project).expect("a folder");
    let rule = |(finding, when): &(&str, &str)| {
        format!("[[alert]]\nfinding = \"{finding}\"\nwhen = \"{when}\"\n")
    };
    let rules: String = alerts.iter().map(rule).collect();
    fs::write(project.join("befund.toml"), format!("{TOML}{rules}")).expect("written");
    fs::write(project.join("kennzahlen.csv"), FIGURES).expect("written");
    fs::write(project.join("massnahmen.csv"), MEASURES).expect("written");
    project
}

/// The alerts of a report.
fn told(folder: &Path, edition: &str) -> Value {
    let path = folder.join(format!("reports/stadt/{edition}/alerts.json"));
    serde_json::from_slice(&fs::read(path).expect("readable")).expect("JSON")
}

fn states(alerts: &Value) -> Vec<&str> {
    let all = alerts["alerts"].as_array().expect("alerts").iter();
    all.filter_map(|alert| alert["state"].as_str()).collect()
}

#[test]
fn each_condition_fires_when_it_is_the_case() {
    let rules = [
        ("kennzahlen", "off track", "fired"),
        ("kennzahlen-tempo", "off track", "fired"),
        ("massnahmen", "overdue > 0", "fired"),
        ("massnahmen", "overdue > 1", "quiet"),
        ("kennzahlen", "value < 20", "fired"),
        ("kennzahlen", "value > 100", "quiet"),
        ("kennzahlen", "change > 10 %", "unknown"),
        ("ruecklauf", "response < 40 %", "unknown"),
    ];
    let folder = scratch();
    let typed_rules: Vec<(&str, &str)> = rules.iter().map(|(f, w, _)| (*f, *w)).collect();
    town(folder.path(), &typed_rules);
    for edition in ["internal", "public"] {
        let line = format!("run stadt --format json,csv --edition {edition}");
        let made = typed(&line, folder.path());
        assert_eq!(made.status.code(), Some(0), "{}", words(&made));
        let alerts = told(folder.path(), edition);
        let expected: Vec<&str> = rules.iter().map(|(.., state)| *state).collect();
        assert_eq!(states(&alerts), expected, "{edition}: {alerts:#}");
        assert_eq!(alerts["fired"], 4);
        assert_eq!(alerts["alerts"][0]["rows"][0]["row"], "Dienste");
        assert_eq!(
            alerts["alerts"][0]["rows"].as_array().map(Vec::len),
            Some(1)
        );
        // The report says the same, and a failing exit code must be asked for.
        let table = folder
            .path()
            .join(format!("reports/stadt/{edition}/tables/warnungen.csv"));
        assert!(
            fs::read_to_string(table)
                .expect("readable")
                .contains("off track")
        );
        let failed = typed(&format!("{line} --fail-on-alert"), folder.path());
        assert_eq!(failed.status.code(), Some(10), "{}", words(&failed));
        let forced = typed(&format!("{line} --fail-on-alert --force"), folder.path());
        assert_eq!(forced.status.code(), Some(10), "{}", words(&forced));
    }
    let status = typed("status stadt --json", folder.path());
    let status: Value = serde_json::from_slice(&status.stdout).expect("JSON");
    assert_eq!(status["editions"][0]["report"]["alerts"], 4, "{status:#}");
}

#[test]
fn a_change_fires_against_the_earlier_report() {
    let folder = scratch();
    let project = town(
        folder.path(),
        &[
            ("kennzahlen", "change > 10 %"),
            ("kennzahlen", "fall > 10 %"),
            ("kennzahlen", "rise >= 30 %"),
            ("kennzahlen", "change > 50 %"),
        ],
    );
    let first = "run stadt --format json --keep --reference-date 2025-06-30 --out alt";
    assert_eq!(typed(first, folder.path()).status.code(), Some(0));
    let now = FIGURES.to_owned() + "Dienste;12;Anzahl;2026;50;2028\nKurse;28;Anzahl;2026;50;2028\n";
    fs::write(project.join("kennzahlen.csv"), now).expect("written");
    let made = typed("run stadt --format json --fail-on-alert", folder.path());
    assert_eq!(made.status.code(), Some(10), "{}", words(&made));
    let alerts = told(folder.path(), "internal");
    assert_eq!(
        states(&alerts),
        ["fired", "fired", "quiet", "quiet"],
        "{alerts:#}"
    );
    assert_eq!(alerts["alerts"][0]["rows"][0]["row"], "Kurse");
    assert_eq!(alerts["alerts"][0]["rows"][0]["value"], "−30,0");
}

#[test]
fn a_rule_that_could_never_fire_is_an_error_with_a_way_out() {
    for (finding, when, code, advice) in [
        ("kennzahlenn", "off track", "P048", "kennzahlen"),
        ("kennzahlen", "of track", "P047", "off track"),
        ("kennzahlen", "vallue > 3", "P049", "value"),
        ("massnahmen", "off track", "P049", "overdue"),
    ] {
        let folder = scratch();
        town(folder.path(), &[(finding, when)]);
        let refused = typed("run stadt --format json", folder.path());
        let said = words(&refused);
        assert_eq!(refused.status.code(), Some(3), "{finding} {when}: {said}");
        assert!(said.contains(code) && said.contains(advice), "{said}");
        assert!(!folder.path().join("reports").exists(), "{finding} {when}");
    }
}
