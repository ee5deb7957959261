//! What changed in a codebook since the edition before, found and said. Codebook and answers are invented.

use std::fs;
use std::path::Path;

use befund::coding::{parse_codebook, revision};
use befund::model::revision::{Extent, Revision, Since};
use befund::pipeline::Overrides;
use befund::project::{Edition, Format};
use chrono::NaiveDate;
use serde_json::Value;

use crate::project_folder::{repository, run_with, scratch};

const STICHTAG: (i32, u32, u32) = (2026, 6, 30);

fn day((year, month, day): (i32, u32, u32)) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day")
}

fn found(text: &str, since: (i32, u32, u32)) -> Option<Revision> {
    let codebook = parse_codebook(text, "codebook.toml");
    let codebook = codebook.value.expect("a codebook");
    revision(&codebook, Since::Edition(day(since)), day(STICHTAG))
}

fn category(lines: &str) -> String {
    format!(
        "[codebook]\nid = \"p\"\nversion = \"1\"\ntitle = \"P\"\n\n[[category]]\nid = \"alt\"\nlabel = \"Alt\"\nvalid_from = \"2020\"\n\n\
         [[category]]\nid = \"a\"\nlabel = \"A\"\n{lines}\n"
    )
}

fn kinds(text: &str, since: (i32, u32, u32)) -> String {
    match found(text, since).map(|revision| revision.extent) {
        None => "untold".to_owned(),
        Some(Extent::Nothing) => "nothing".to_owned(),
        Some(Extent::Everything) => "everything".to_owned(),
        Some(Extent::Some(changes)) => {
            let kinds = changes.iter().map(|change| format!("{:?}", change.kind));
            kinds.collect::<Vec<_>>().join("; ")
        }
    }
}

#[test]
fn waves_and_days_decide_what_counts_as_new() {
    let year = (2025, 6, 30);
    let spring = (2026, 3, 31);
    let new = "New { from: Some(\"2026\") }";
    for (lines, since, expected) in [
        ("valid_from = \"2026\"", year, new),
        // The edition before was in the same year: the day decides.
        ("valid_from = \"2026\"", spring, "nothing"),
        ("valid_from = \"2026\"\ndate = 2026-05-01", spring, new),
        (
            "valid_from = \"2026\"\ndate = 2026-02-01",
            spring,
            "nothing",
        ),
        ("valid_from = \"2025\"", year, "nothing"),
        ("valid_from = \"2027\"", year, "nothing"),
        ("valid_to = \"2025\"", year, "Ended { last: \"2025\" }"),
        ("valid_to = \"2026\"", year, "nothing"),
        ("valid_to = \"2023\"", year, "nothing"),
        // Two editions are two years apart.
        (
            "valid_to = \"2025\"",
            (2024, 6, 30),
            "Ended { last: \"2025\" }",
        ),
        // A day alone says when a category was written.
        ("date = 2026-05-01", year, "nothing"),
        ("date = 2026-05-01\nreason = \"r\"", year, "Reworded"),
        // After the Stichtag.
        ("date = 2026-07-01\nreason = \"r\"", year, "nothing"),
        (
            "split_from = \"alt\"\ndate = 2026-05-01",
            year,
            "Split { from: None, of: \"Alt\" }",
        ),
        (
            "merged_into = \"alt\"\ndate = 2026-05-01",
            year,
            "Merged { last: None, into: \"Alt\" }",
        ),
        ("merged_into = \"alt\"", year, "nothing"),
    ] {
        assert_eq!(
            kinds(&category(lines), since),
            expected,
            "{lines} {since:?}"
        );
    }
}

#[test]
fn a_codebook_without_time_says_nothing() {
    let head = "[codebook]\nid = \"p\"\nversion = \"1\"\ntitle = \"P\"\n";
    let body = "\n[[category]]\nid = \"a\"\nlabel = \"A\"\n";
    let year = (2025, 6, 30);
    assert_eq!(kinds(&format!("{head}{body}"), year), "untold");
    // Written before the edition before: nothing can have changed since.
    let dated = format!("{head}date = 2024-01-01\n{body}");
    assert_eq!(kinds(&dated, year), "nothing");
    let later = format!("{head}date = 2026-01-01\n{body}");
    assert_eq!(kinds(&later, year), "untold");
    let first = format!("{head}{body}valid_from = \"2026\"\n");
    assert_eq!(kinds(&first, year), "everything");
}

/// Runs the case and gives a file of its report.
fn run(edit: impl Fn(&Path), english: bool) -> (Value, String) {
    let folder = scratch();
    let project = folder.path().join("codebook-changes");
    fs::create_dir(&project).expect("a folder");
    for file in ["befund.toml", "answers.csv", "codebook.toml"] {
        let from = repository("tests/cases/codebook-changes").join(file);
        fs::copy(from, project.join(file)).expect("a copy");
    }
    edit(&project);
    let overrides = Overrides {
        formats: Some(vec![Format::Html, Format::Json]),
        edition: Some(Edition::Internal),
        language: english.then_some(befund::i18n::Language::En),
        ..Overrides::default()
    };
    let outcome = run_with(&project, &folder.path().join("out"), overrides).expect("a report");
    let read = |file: &str| fs::read_to_string(outcome.folder.join(file)).expect("a file");
    let findings = serde_json::from_str(&read("data/findings.json")).expect("JSON");
    (findings, read("report.html"))
}

fn words(changes: &Value) -> Vec<String> {
    let all = changes["changes"].as_array().expect("a list");
    all.iter()
        .map(|one| format!("{}: {}", one["label"], one["text"]).replace('"', ""))
        .collect()
}

#[test]
fn the_methods_chapter_says_every_change() {
    let (findings, page) = run(|_| {}, false);
    let changes = &findings["codebook_changes"];
    assert_eq!(changes["since"], "2025-06-30");
    assert_eq!(changes["earlier_edition"], false);
    let sentence = "Seit dem 30.06.2025, ein Jahr vor dem Stichtag, verzeichnet der Kodierleitfaden 5 Änderungen:";
    assert_eq!(changes["statement"], sentence);
    assert!(page.contains(sentence));
    let said = [
        "Künstliche Intelligenz: neu ab 2026 (12.03.2026: in vielen Antworten genannt)",
        "Mobile Geräte: ab Frühjahr 2026 abgetrennt von „Technik“",
        "Scannen: aufgegangen in „Elektronische Akte“; zuletzt 2025 verwendet (08.01.2026)",
        "Fax: entfallen; zuletzt 2025 verwendet (nicht mehr genannt)",
        "Schulung: neu gefasst (02.02.2026: von „Personal“ abgegrenzt)",
    ];
    assert_eq!(words(changes), said);
    for line in said {
        let (label, text) = line.split_once(": ").expect("two parts");
        assert!(page.contains(&format!("<dt>{label}</dt><dd>{text}</dd>")));
    }
    // What ended is not coded any more, and what has not begun is not yet.
    let needs = findings["findings"].as_array().expect("findings");
    let needs = needs.iter().find(|one| one["id"] == "nennungen-bedarf");
    let rows = needs.expect("a table")["rows"].to_string();
    assert!(rows.contains("Mobile Geräte") && !rows.contains("\"Fax\""));
    assert!(!rows.contains("Digitale Post"));
}

#[test]
fn the_changes_are_said_in_english() {
    let (findings, _) = run(|_| {}, true);
    let changes = &findings["codebook_changes"];
    let sentence =
        "The codebook records 5 changes since 2025-06-30, one year before the reference date:";
    assert_eq!(changes["statement"], sentence);
    assert_eq!(
        words(changes),
        [
            "Künstliche Intelligenz: new from 2026 (2026-03-12: in vielen Antworten genannt)",
            "Mobile Geräte: split from “Technik” in Frühjahr 2026",
            "Scannen: merged into “Elektronische Akte”; last used in 2025 (2026-01-08)",
            "Fax: dropped; last used in 2025 (nicht mehr genannt)",
            "Schulung: worded anew (2026-02-02: von „Personal“ abgegrenzt)",
        ]
    );
}

#[test]
fn an_earlier_edition_says_since_when() {
    let edit = |project: &Path| {
        let earlier = r#"{"edition": "public", "reference_date": "2026-02-15", "findings": []}"#;
        fs::write(project.join("findings-2026.json"), earlier).expect("a file");
        let toml = project.join("befund.toml");
        let text = fs::read_to_string(&toml).expect("a project file");
        let more = "\n[disclosure]\nearlier_editions = [\"findings-2026.json\"]\n";
        fs::write(&toml, text + more).expect("a project file");
    };
    let (findings, page) = run(edit, false);
    let sentence = "Seit der vorigen Ausgabe (Stichtag 15.02.2026) verzeichnet der Kodierleitfaden eine Änderung:";
    assert_eq!(findings["codebook_changes"]["statement"], sentence);
    assert!(page.contains("neu ab 2026 (12.03.2026"));
    let same = |project: &Path| {
        edit(project);
        let file = project.join("codebook.toml");
        let text = fs::read_to_string(&file).expect("a codebook");
        fs::write(&file, text.replace("2026-03-12", "2026-02-12")).expect("a codebook");
    };
    let (findings, _) = run(same, false);
    let sentence = "Seit der vorigen Ausgabe (Stichtag 15.02.2026) verzeichnet der Kodierleitfaden keine Änderung.";
    assert_eq!(findings["codebook_changes"]["statement"], sentence);
}

#[test]
fn a_codebook_that_says_nothing_of_time_is_not_mentioned() {
    let edit = |project: &Path| {
        let text = "[codebook]\nid = \"p\"\nversion = \"1\"\ntitle = \"P\"\n\n[[category]]\nid = \"a\"\nlabel = \"Akte\"\nterms = [\"E-Akte\"]\n";
        fs::write(project.join("codebook.toml"), text).expect("a codebook");
    };
    let (findings, page) = run(edit, false);
    assert!(findings.get("codebook_changes").is_none());
    assert!(!page.contains("verzeichnet der Kodierleitfaden"));
}
