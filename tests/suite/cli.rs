//! The program as a user meets it: exit codes, output, help.

use std::path::Path;

use super::project_folder::{befund, copy_example, project_of, repository, said, scratch};

fn path(path: &Path) -> &str {
    path.to_str().expect("UTF-8")
}

#[test]
fn run_says_where_and_how_much() {
    let folder = scratch();
    let project = repository("inputs/elmshorn-2019");
    let output = befund(&["run", path(&project)], folder.path());
    let text = said(&output);
    assert_eq!(output.status.code(), Some(0), "{text}");
    assert!(text.contains("reports/elmshorn-2019/internal"), "{text}");
    assert!(
        text.contains("Antworten:") && text.contains("Codes"),
        "{text}"
    );
    assert!(text.contains("nicht verwendet"), "{text}");
    assert!(
        folder
            .path()
            .join("reports/elmshorn-2019/internal/report.html")
            .is_file()
    );
    assert!(!text.contains('\u{1b}'), "no colour in a pipe");
}

#[test]
fn check_exits_with_three_and_names_cells() {
    let folder = scratch();
    let project = project_of(
        folder.path(),
        "kind = \"barometer\"",
        "noten.csv",
        "Interview;Note\nI1;2\nI2;7\nI3;drei\n".as_bytes(),
    );
    let output = befund(&["check", path(&project)], folder.path());
    let text = said(&output);
    assert_eq!(output.status.code(), Some(3), "{text}");
    assert!(text.contains("noten.csv, Zelle B3"), "{text}");
    assert!(text.contains("noten.csv, Zelle B4"), "{text}");
    assert!(text.contains("Hinweis:"), "{text}");
    let english = said(&befund(
        &["check", path(&project), "--lang", "en"],
        folder.path(),
    ));
    assert!(
        english.contains("noten.csv, cell B3") && english.contains("Hint:"),
        "{english}"
    );
}

#[test]
fn check_gives_json_for_programs() {
    let folder = scratch();
    let project = project_of(
        folder.path(),
        "kind = \"barometer\"",
        "noten.csv",
        "Interview;Note\nI1;2\nI2;7\n".as_bytes(),
    );
    let output = befund(
        &["check", path(&project), "--format", "json"],
        folder.path(),
    );
    let document: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(document["errors"], 1);
    let issue = &document["issues"][0];
    assert_eq!(issue["file"], "noten.csv");
    assert_eq!(issue["cell"], "B3");
    assert_eq!(issue["severity"], "error");
    assert!(
        issue["fact"]
            .as_str()
            .is_some_and(|fact| fact.contains('7'))
    );
}

#[test]
fn wrong_usage_and_missing_projects_have_their_codes() {
    let folder = scratch();
    assert_eq!(befund(&["fly"], folder.path()).status.code(), Some(2));
    assert_eq!(
        befund(&["run", "nowhere"], folder.path()).status.code(),
        Some(3)
    );
    assert_eq!(
        befund(&["check", "nowhere"], folder.path()).status.code(),
        Some(3)
    );
    assert!(!folder.path().join("reports").exists());
}

#[test]
fn strict_writes_nothing_when_data_has_errors() {
    let folder = scratch();
    let project = project_of(
        folder.path(),
        "kind = \"barometer\"",
        "noten.csv",
        "Interview;Note\nI1;2\nI2;7\n".as_bytes(),
    );
    let output = befund(&["run", path(&project), "--strict"], folder.path());
    assert_eq!(output.status.code(), Some(3));
    assert!(!folder.path().join("reports").exists());
    assert_eq!(
        befund(&["run", path(&project)], folder.path())
            .status
            .code(),
        Some(0)
    );
}

#[test]
fn a_locked_folder_is_said_and_left_alone() {
    let folder = scratch();
    let project = project_of(
        folder.path(),
        "kind = \"barometer\"",
        "noten.csv",
        b"Interview;Note\nI1;2\n",
    );
    assert_eq!(
        befund(&["run", path(&project)], folder.path())
            .status
            .code(),
        Some(0)
    );
    let lock = std::fs::File::create(folder.path().join("reports/projekt/.internal.lock"))
        .expect("a file");
    lock.lock().expect("locked");
    // What the run that holds it writes, or left behind when it was stopped.
    let staging = folder.path().join("reports/projekt/.internal-a1b2c3");
    std::fs::create_dir(&staging).expect("a folder");
    std::fs::write(staging.join("run.json"), b"{}").expect("written");
    let output = befund(&["run", path(&project)], folder.path());
    assert_eq!(output.status.code(), Some(5), "{}", said(&output));
    assert!(staging.join("run.json").exists(), "left alone");
    drop(lock);
    assert_eq!(
        befund(&["run", path(&project)], folder.path())
            .status
            .code(),
        Some(0)
    );
    let left: Vec<_> = std::fs::read_dir(folder.path().join("reports/projekt"))
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name())
        // What is known of the last run stays.
        .filter(|name| name != ".internal.state.json")
        .collect();
    assert_eq!(left, ["internal"], "nothing temporary stays");
}

#[test]
fn init_writes_a_project_that_runs() {
    let folder = scratch();
    let example = copy_example("elmshorn-2019", folder.path());
    for file in ["befund.toml", "codebook.toml", "README.md"] {
        std::fs::remove_file(example.join(file)).expect("removed");
    }
    let output = befund(
        &[
            "init",
            "elmshorn-2019",
            "--yes",
            "--reference-date",
            "2019-09-03",
        ],
        folder.path(),
    );
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let toml = std::fs::read_to_string(example.join("befund.toml")).expect("written");
    for kind in ["answers", "mentions", "barometer", "kennzahlen"] {
        assert!(
            toml.contains(&format!("kind = \"{kind}\"")),
            "{kind} in\n{toml}"
        );
    }
    let output = befund(&["run", "elmshorn-2019"], folder.path());
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let again = befund(
        &[
            "init",
            "elmshorn-2019",
            "--yes",
            "--reference-date",
            "2019-09-03",
        ],
        folder.path(),
    );
    assert_eq!(
        again.status.code(),
        Some(2),
        "an existing file is not overwritten"
    );
}

#[test]
fn schema_completions_and_man_page_print() {
    let folder = scratch();
    let schema = said(&befund(&["schema", "staff"], folder.path()));
    assert!(schema.contains("Geburtsdatum"), "{schema}");
    let all = befund(&["schema", "--json"], folder.path());
    let document: serde_json::Value = serde_json::from_slice(&all.stdout).expect("JSON");
    assert_eq!(
        document.as_array().map(Vec::len),
        Some(befund::project::SourceKind::ALL.len())
    );
    for shell in ["bash", "zsh", "fish", "powershell"] {
        assert!(
            said(&befund(&["completions", shell], folder.path())).contains("befund"),
            "{shell}"
        );
    }
    let man = said(&befund(&["man"], folder.path()));
    assert!(man.contains(".TH") && man.contains("befund\\-run"), "{man}");
    let help = said(&befund(&["run", "--help"], folder.path()));
    assert!(help.contains("Beispiele:"), "{help}");
}

#[test]
fn evidence_is_the_cells_that_a_report_writes() {
    let folder = scratch();
    let project = repository("inputs/elmshorn-2019");
    let run = [
        "run",
        path(&project),
        "--format",
        "csv",
        "--csv-dialect",
        "plain",
    ];
    assert_eq!(befund(&run, folder.path()).status.code(), Some(0));
    let written = folder
        .path()
        .join("reports/elmshorn-2019/internal/data/evidence.csv");
    let written = std::fs::read_to_string(written).expect("evidence.csv");
    let behind = written
        .lines()
        .filter(|line| line.starts_with("nennungen-bedarf,2,"));
    let output = befund(
        &[
            "evidence",
            "nennungen-bedarf",
            "2",
            path(&project),
            "--quiet",
        ],
        folder.path(),
    );
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    assert_eq!(output.status.code(), Some(0), "{text}");
    assert!(text.lines().count() > 2, "{text}");
    assert_eq!(text.lines().count(), behind.clone().count(), "{text}");
    for (line, written) in text.lines().zip(behind) {
        let (place, quote) = line.split_once('\t').expect("a place and words");
        let cell = place.rsplit(' ').next().expect("a cell");
        assert!(
            written.contains(&format!("!{cell},")) && written.contains(quote),
            "{line}: {written}"
        );
    }
    for (finding, row, says) in [
        ("nichts", "1", "nennungen-bedarf"),
        ("nennungen-bedarf", "999", "999"),
    ] {
        let output = befund(&["evidence", finding, row, path(&project)], folder.path());
        assert_eq!(output.status.code(), Some(2));
        let text = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(text.contains(says), "{text}");
    }
}
