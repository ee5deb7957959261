//! `befund look`: its output for ten files is kept as text, and no real file keeps it waiting.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use befund::pipeline;

use super::project_folder::{befund, real_data, repository, said};

/// Files of `tests/cases/field` whose look is kept in `tests/cases/look`.
const KEPT: [&str; 10] = [
    "hr-art-falsch-standorte/standorte.csv",
    "hr-blatt-je-amt/personal.xlsx",
    "hr-init-status-statt-beschaeftigungsart/personal.csv",
    "hr-sap-seitenkopf/liste.txt",
    "hr-summenzeilen-geraete/inventar.csv",
    "survey-01-names-as-fachverfahren/umfrage.xlsx",
    "survey-04-label-row-as-respondent/umfrage.xlsx",
    "survey-06-surveymonkey/Umfrage.csv",
    "survey-09-transposed-interviews/interviews.xlsx",
    "survey-10-coded-segments/segmente.xlsx",
];

/// `BEFUND_BLESS=1` writes the texts anew.
#[test]
fn the_look_of_ten_files_is_kept() {
    let cases = repository("tests/cases/field");
    let mut wrong = Vec::new();
    for file in KEPT {
        let seen = said(&befund(&["look", file, "--lang", "de"], &cases));
        let name = format!("{}.txt", file.replace(['/', '.'], "-"));
        let path = repository("tests/cases/look").join(&name);
        if std::env::var_os("BEFUND_BLESS").is_some() {
            fs::create_dir_all(repository("tests/cases/look")).expect("a folder");
            fs::write(&path, &seen).expect("a text");
        }
        let kept = fs::read_to_string(&path).unwrap_or_default();
        if seen != kept {
            wrong.push(format!("{name} differs; it is now\n{seen}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn programs_get_columns_kinds_and_doubts() {
    let cases = repository("tests/cases/field");
    let file = "hr-summenzeilen-geraete/inventar.csv";
    let output = befund(&["look", file, "--format", "json"], &cases);
    let document: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let sheet = &document["sheets"][0];
    assert_eq!(sheet["kinds"][0]["kind"], "devices");
    assert_eq!(sheet["columns"][0]["name"], "device_type");
    assert_eq!(sheet["columns"][3]["header"], "Anzahl");
    assert!(
        sheet["doubts"]
            .as_array()
            .is_some_and(|doubts| doubts.len() == 5)
    );
}

/// Looking is told to take less than a second; a shared machine may be ten times slower.
#[test]
fn no_real_file_keeps_a_look_waiting() {
    const MOST: Duration = Duration::from_secs(10);
    let Some(data) = real_data() else {
        return;
    };
    let mut files = Vec::new();
    for folder in [
        "survey-exports",
        "it-inventory",
        "public-sector",
        "torture",
        "field",
    ] {
        gather(&data.join(folder), &mut files);
    }
    assert!(files.len() > 50);
    for file in files {
        let start = Instant::now();
        let _ = pipeline::inspect(&file, "datei");
        assert!(
            start.elapsed() < MOST,
            "{}: {:?}",
            file.display(),
            start.elapsed()
        );
    }
}

fn gather(folder: &Path, files: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            gather(&path, files);
        } else {
            files.push(path);
        }
    }
}
