//! The first minutes: no project yet, a date as people write it, `init` that touches nothing too early, the demo, and many
//! mistakes of one kind.

use std::fs;

use super::project_folder::{befund, befund_in, files, project_of, said, scratch};

#[test]
fn where_no_project_is_init_is_named() {
    let folder = scratch();
    for command in ["check", "run", "sample", "suggest"] {
        let output = befund(&[command, "stadt"], folder.path());
        let text = said(&output);
        assert_eq!(output.status.code(), Some(3), "{command}: {text}");
        assert!(
            text.contains("P027") && text.contains("befund init stadt"),
            "{command}: {text}"
        );
        assert!(!text.contains("Excel"), "{text}");
    }
}

#[test]
fn a_day_may_be_written_as_people_do() {
    let folder = scratch();
    let project = project_of(
        folder.path(),
        "kind = \"barometer\"",
        "noten.csv",
        b"Interview;Note\nI1;2\n",
    );
    let project = project.to_str().expect("UTF-8");
    let used = |args: &[&str]| {
        let args = [
            &["run", project, "--format", "json", "--quiet", "--replace"],
            args,
        ]
        .concat();
        let output = befund(&args, folder.path());
        assert_eq!(output.status.code(), Some(0), "{args:?}: {}", said(&output));
        let manifest =
            fs::read_to_string(folder.path().join("reports/projekt/internal/manifest.json"));
        let manifest: serde_json::Value =
            serde_json::from_str(&manifest.expect("written")).expect("JSON");
        manifest["settings"]["reference_date"]
            .as_str()
            .expect("a date")
            .to_owned()
    };
    assert_eq!(used(&[]), "2026-06-30");
    for written in ["2025-01-31", "31.01.2025", "31.1.2025"] {
        assert_eq!(
            used(&["--reference-date", written]),
            "2025-01-31",
            "{written}"
        );
    }
    let today = used(&["--reference-date", "today"]);
    assert_eq!(today, used(&["--reference-date", "heute"]));
    let new_year = format!("{}-01-01", &today[..4]);
    assert_eq!(used(&["--reference-date", "year-start"]), new_year);
    for wrong in [
        "31.02.2025",
        "1.2.25",
        "2025-1",
        "2025",
        "",
        "+1.2.2025",
        "morgen",
    ] {
        let output = befund(&["run", project, "--reference-date", wrong], folder.path());
        assert_eq!(output.status.code(), Some(2), "{wrong}");
    }
    let toml = folder.path().join("projekt/befund.toml");
    let text = fs::read_to_string(&toml).expect("readable");
    fs::write(&toml, text.replace("2026-06-30", "\"1.7.2026\"")).expect("written");
    assert_eq!(used(&[]), "2026-07-01");
}

#[test]
fn init_touches_nothing_before_it_knows_everything() {
    let folder = scratch();
    fs::write(
        folder.path().join("noten.csv"),
        "Interview;Note\nI1;2\nI2;3\n",
    )
    .expect("written");
    let output = befund(&["init", "stadt", "noten.csv", "--yes"], folder.path());
    assert_eq!(output.status.code(), Some(2), "{}", said(&output));
    assert!(
        said(&output).contains("--reference-date"),
        "{}",
        said(&output)
    );
    assert!(
        !folder.path().join("stadt").exists(),
        "no folder without a date"
    );
    fs::write(
        folder.path().join("brief.txt"),
        "Sehr geehrte Damen und Herren\n",
    )
    .expect("written");
    let output = befund(
        &[
            "init",
            "stadt",
            "brief.txt",
            "--yes",
            "--reference-date",
            "today",
        ],
        folder.path(),
    );
    assert_eq!(output.status.code(), Some(3), "{}", said(&output));
    assert!(
        !folder.path().join("stadt").exists(),
        "no folder without a table"
    );
    let output = befund(
        &[
            "init",
            "stadt",
            "noten.csv",
            "brief.txt",
            "--yes",
            "--reference-date",
            "30.06.2026",
        ],
        folder.path(),
    );
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let there: Vec<String> = files(&folder.path().join("stadt")).into_keys().collect();
    assert_eq!(
        there,
        ["befund.toml", "noten.csv"],
        "only what is read is copied"
    );
    let toml = fs::read_to_string(folder.path().join("stadt/befund.toml")).expect("written");
    assert!(toml.contains("reference_date = 2026-06-30"), "{toml}");
    assert!(toml.contains("language = \"de\""), "{toml}");
}

#[test]
fn init_refuses_two_files_of_one_name() {
    let folder = scratch();
    for (inner, note) in [("a", "2"), ("b", "3")] {
        fs::create_dir(folder.path().join(inner)).expect("a folder");
        let text = format!("Interview;Note\nI1;{note}\nI2;{note}\n");
        fs::write(folder.path().join(inner).join("noten.csv"), text).expect("written");
    }
    let output = befund(
        &[
            "init",
            "stadt",
            "a/noten.csv",
            "b/noten.csv",
            "--yes",
            "--reference-date",
            "today",
        ],
        folder.path(),
    );
    assert_eq!(output.status.code(), Some(2), "{}", said(&output));
    assert!(!folder.path().join("stadt").exists());
}

#[test]
fn the_report_is_german_on_an_english_machine_too() {
    let folder = scratch();
    fs::write(
        folder.path().join("noten.csv"),
        "Interview;Note\nI1;2\nI2;3\n",
    )
    .expect("written");
    let args = [
        "init",
        "stadt",
        "noten.csv",
        "--yes",
        "--reference-date",
        "today",
    ];
    let output = befund_in("C", &args, folder.path());
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(said(&output).contains("Written:"), "{}", said(&output));
    let toml = fs::read_to_string(folder.path().join("stadt/befund.toml")).expect("written");
    assert!(toml.contains("language = \"de\""), "{toml}");
}

#[test]
fn the_demo_needs_nothing_and_overwrites_nothing() {
    let folder = scratch();
    let output = befund(&["demo"], folder.path());
    let text = said(&output);
    assert_eq!(output.status.code(), Some(0), "{text}");
    assert!(text.contains("befund init"), "{text}");
    let report = folder
        .path()
        .join("befund-demo/reports/befund-demo/internal");
    let html = fs::read_to_string(report.join("report.html")).expect("a report");
    assert!(html.contains("Gemeinde Kleinau (erfunden)"));
    let checked = befund(&["check", "befund-demo"], folder.path());
    assert_eq!(checked.status.code(), Some(0), "{}", said(&checked));
    assert!(
        said(&checked).contains("Keine Fehler, 0 Warnungen"),
        "{}",
        said(&checked)
    );
    let again = befund(&["demo"], folder.path());
    assert_eq!(again.status.code(), Some(2), "{}", said(&again));
    let english = befund_in("C", &["demo", "town", "--edition", "public"], folder.path());
    assert_eq!(english.status.code(), Some(0), "{}", said(&english));
    assert!(
        said(&english).contains("Report written"),
        "{}",
        said(&english)
    );
    let page = folder.path().join("town/reports/town/public/report.html");
    assert!(
        fs::read_to_string(page)
            .expect("a report")
            .contains("Kleinau (invented)")
    );
}

#[test]
fn both_demos_differ_in_words_only() {
    let lines = |language: &str| -> Vec<String> {
        let inner = format!("assets/demo/befund.{language}.toml");
        let text = fs::read_to_string(super::project_folder::repository(&inner)).expect("readable");
        let lines = text
            .lines()
            .map(|line| line.split('#').next().unwrap_or_default());
        lines
            .map(|line| line.trim_end().to_owned())
            .filter(|line| {
                !["title", "language", "notes"]
                    .iter()
                    .any(|key| line.starts_with(key))
            })
            .collect()
    };
    assert_eq!(lines("de"), lines("en"));
}

#[test]
fn equal_mistakes_are_said_once_with_all_their_cells() {
    let folder = scratch();
    let mut rows = String::from("Frage;Antwort\n");
    for row in 2..=80 {
        rows.push_str(if row % 40 == 0 {
            "Bedarf?;Laptops\n"
        } else {
            ";Laptops\n"
        });
    }
    let project = project_of(
        folder.path(),
        "kind = \"answers\"\nlayout = \"long\"\ncolumns = { question = \"Frage\", text = \"Antwort\" }",
        "antworten.csv",
        rows.as_bytes(),
    );
    let project = project.to_str().expect("UTF-8");
    let output = befund(&["check", project, "--format", "json"], folder.path());
    let document: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let all = document["issues"].as_array().expect("a list");
    let code = "V010";
    let each = all.iter().filter(|issue| issue["code"] == code).count();
    let text = said(&befund(&["check", project], folder.path()));
    let lines: Vec<&str> = text.lines().filter(|line| line.starts_with(code)).collect();
    assert!(each > 1, "{text}");
    assert_eq!(lines.len(), 1, "{text}");
    assert!(lines[0].contains(&format!("{code} × {each} ")), "{text}");
    assert!(
        lines[0].contains("Zellen A") && lines[0].contains('–'),
        "{text}"
    );
}

#[test]
fn a_list_of_codes_is_read_once_and_named_with_its_rows() {
    let folder = scratch();
    let project = project_of(
        folder.path(),
        "kind = \"barometer\"\nvalues_file = \"codes.csv\"",
        "noten.csv",
        b"Interview;Amt;Note\nI1;4711;2\nI2;4712;3\n",
    );
    let codes = project.join("codes.csv");
    let path = project.to_str().expect("UTF-8");
    let checked = || said(&befund(&["check", path], folder.path()));
    assert!(
        checked().contains("codes.csv"),
        "a missing list is named: {}",
        checked()
    );
    fs::write(
        &codes,
        "Spalte;Wert;Bedeutung\nAmt;4711;Bauamt\nAmt;4712;Schulamt\nAmt;4712;Hauptamt\n",
    )
    .expect("written");
    assert!(checked().contains("V142 codes.csv"), "{}", checked());
    fs::write(
        &codes,
        "Spalte;Wert;Bedeutung\nAmt;4711;Bauamt\nAmt;4712;Schulamt\n",
    )
    .expect("written");
    let ran = befund(&["run", path, "--format", "json", "--quiet"], folder.path());
    assert_eq!(ran.status.code(), Some(0), "{}", said(&ran));
    let report = folder.path().join("reports/projekt/internal");
    let findings = fs::read_to_string(report.join("data/findings.json")).expect("written");
    assert!(
        findings.contains("Schulamt") && !findings.contains("4712"),
        "{findings}"
    );
    let manifest = fs::read_to_string(report.join("manifest.json")).expect("written");
    assert!(
        manifest.contains("codes.csv"),
        "its hash is kept: {manifest}"
    );
}
