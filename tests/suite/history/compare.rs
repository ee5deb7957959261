//! Several towns side by side: public reports only, rows of the same name, and everything else with its reason.

use std::fs;
use std::path::Path;
use std::time::Instant;

use super::{typed, words};
use crate::project_folder::{project_of, repository, scratch};

/// A town with grades and devices; its report in an edition.
fn town(folder: &Path, name: &str, good: usize, devices: &str, edition: &str) {
    let rows = (0..60).map(|row| format!("I{row};{}\n", if row < good { 1 } else { 4 }));
    let csv = format!("Interview;Note\n{}", rows.collect::<String>());
    let project = project_of(
        &folder.join(name),
        "kind = \"barometer\"",
        "noten.csv",
        csv.as_bytes(),
    );
    let list = format!("Gerätetyp;Modell;Amt;Nutzungsende;Status\n{devices}");
    fs::write(project.join("geraete.csv"), list).expect("written");
    let toml = fs::read_to_string(project.join("befund.toml")).expect("readable");
    let toml = toml.replace("title = \"Probe\"", &format!("title = \"{name}\""));
    let more =
        "[[source]]\nkind = \"devices\"\nfile = \"geraete.csv\"\n[disclosure]\nsalt = \"probe\"\n";
    fs::write(project.join("befund.toml"), toml + more).expect("written");
    let line = format!("run {name}/projekt --format json --edition {edition} --out {name}");
    let made = typed(&line, folder);
    assert_eq!(made.status.code(), Some(0), "{}", words(&made));
}

#[test]
fn towns_stand_side_by_side_with_what_cannot_be_compared() {
    let folder = scratch();
    town(
        folder.path(),
        "Adorf",
        20,
        "PC;M;A;2024;gut\nPC;M;A;2024;gut\nDrucker;D;A;2024;gut\n",
        "public",
    );
    town(
        folder.path(),
        "Bdorf",
        30,
        "PC;M;A;2024;gut\nScanner;S;A;2024;gut\n",
        "public",
    );
    let made = typed(
        "compare Adorf/projekt/public Bdorf/projekt --out aus",
        folder.path(),
    );
    assert_eq!(made.status.code(), Some(0), "{}", words(&made));
    let read =
        |name: &str| fs::read_to_string(folder.path().join("aus").join(name)).expect("readable");
    let devices = read("tables/vergleich-geraete.csv");
    let lines: Vec<&str> = devices.lines().skip(1).collect();
    // Only what both have: printers and scanners stand beside nothing.
    assert_eq!(lines.len(), 2, "{devices}");
    assert!(
        lines[0].contains("Adorf") && lines[0].contains(";2;"),
        "{devices}"
    );
    assert!(
        lines[1].contains("Bdorf") && lines[1].contains(";1;"),
        "{devices}"
    );
    let mood = read("tables/vergleich-stimmungsbarometer.csv");
    assert!(
        mood.contains(";20;33,3;60") && mood.contains(";30;50,0;60"),
        "{mood}"
    );
    let missing = read("tables/vergleich-nicht.csv");
    assert!(missing.contains("werden nicht verglichen"), "{missing}");
    assert!(read("compare.html").contains("<caption>"));
}

#[test]
fn an_internal_report_is_never_compared_and_one_alone_is_none() {
    let folder = scratch();
    town(folder.path(), "Adorf", 20, "PC;M;A;2024;gut\n", "public");
    town(folder.path(), "Bdorf", 30, "PC;M;A;2024;gut\n", "internal");
    for (line, code) in [
        (
            "compare Adorf/projekt/public Bdorf/projekt/internal --out aus",
            3,
        ),
        ("compare Adorf/projekt/public Cdorf --out aus", 3),
        ("compare Adorf/projekt/public --out aus", 2),
    ] {
        let refused = typed(line, folder.path());
        assert_eq!(
            refused.status.code(),
            Some(code),
            "{line}: {}",
            words(&refused)
        );
        assert!(!folder.path().join("aus").exists(), "{line}");
    }
}

#[test]
fn five_large_reports_are_compared_quickly() {
    let folder = scratch();
    let report = repository("reports/musterstadt-2026/public")
        .display()
        .to_string();
    let line = format!("compare {report} {report} {report} {report} {report} --out aus --lang de");
    let begun = Instant::now();
    let made = typed(&line, folder.path());
    let seconds = begun.elapsed().as_secs_f64();
    assert_eq!(made.status.code(), Some(0), "{}", words(&made));
    // An unoptimised build on a busy machine; docs/monitoring.md tells what the program takes.
    assert!(seconds < 20.0, "{seconds}");
}
