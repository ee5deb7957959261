//! Lists of decisions are found without being named, and a run says what they changed.

use std::fs;

use super::client::project;
use crate::project_folder::{befund, run, said, scratch};

#[test]
fn a_list_is_found_and_the_run_says_what_changed() {
    let folder = scratch();
    let project = project(folder.path());
    let out = folder.path().join("out");
    let first = run(&project, &out);
    assert!(first.changes.is_none());
    let report = out.join("projekt/internal");
    assert!(!report.join("data/changes.csv").exists());
    let list = "frage;antwort;kategorien;wer;wann\n\
        bedarf;Wir brauchen eine E-Akte;geld;Anna;2026-11-20\n\
        bedarf;Die Hefter stapeln sich im Flur!;akte;Anna;2026-11-20\n\
        bedarf;Schnellere Leitungen zum Rathaus;netz;Anna;2026-11-20\n";
    fs::write(project.join("decisions.csv"), list).expect("written");
    let second = run(&project, &out);
    let changes = second.changes.clone().expect("a run before");
    assert_eq!(second.decisions, 3);
    assert!(changes.assignments >= 1, "{changes:?}");
    let codes: Vec<&str> = second.issues.iter().map(|issue| issue.code.0).collect();
    assert!(codes.contains(&"C043"), "{codes:?}");
    let table = fs::read_to_string(report.join("data/changes.csv")).expect("changes");
    assert!(
        table.starts_with("\u{feff}answer_id;question;text;before;now;decided\r\n"),
        "{table}"
    );
    assert!(
        table.contains("I4-bedarf;bedarf;Wir brauchen eine E-Akte;E-Akte <b>;Geld;Anna 2026-11-20"),
        "{table}"
    );
    // The same again changes nothing, and the folder is the same as after a first run with the list.
    let third = run(&project, &out);
    assert_eq!(third.changes.map(|changes| changes.assignments), Some(0));
    assert!(!report.join("data/changes.csv").exists());
}

#[test]
fn the_terminal_tells_it_in_both_languages() {
    let folder = scratch();
    let project = project(folder.path());
    let project = project.to_str().expect("UTF-8");
    befund(&["run", project], folder.path());
    let list = "frage;antwort;kategorien\nbedarf;Wir brauchen eine E-Akte;geld\n";
    fs::write(folder.path().join("projekt/decisions.csv"), list).expect("written");
    let text = said(&befund(&["run", project], folder.path()));
    assert!(
        text.contains("Seit dem letzten Lauf: 1 Entscheidung einer Person"),
        "{text}"
    );
    assert!(text.contains("E-Akte <b> → Geld: 1 ×"), "{text}");
    fs::write(
        folder.path().join("projekt/decisions.csv"),
        "frage;antwort;kategorien\n",
    )
    .expect("written");
    let text = said(&befund(&["run", project, "--lang", "en"], folder.path()));
    assert!(
        text.contains("Since the last run: no decision of a person"),
        "{text}"
    );
}

/// Who codes what stands in the methods chapter of the internal edition, and in no public one.
#[test]
fn the_report_says_who_coded() {
    let folder = scratch();
    let project = project(folder.path());
    let list = "frage;antwort;kategorien\nbedarf;Die Hefter stapeln sich im Flur;akte\n";
    fs::write(project.join("decisions.csv"), list).expect("written");
    let run = |edition: &str| {
        let path = project.to_str().expect("UTF-8");
        befund(
            &["run", path, "--format", "html", "--edition", edition],
            folder.path(),
        );
        let page = folder
            .path()
            .join(format!("reports/projekt/{edition}/report.html"));
        fs::read_to_string(page).unwrap_or_default()
    };
    let page = run("internal");
    assert!(
        page.contains("nur das Programm, 2 eine Person"),
        "no line on who coded"
    );
    assert!(!run("public").contains("eine Person, "));
}

/// "*.csv" means the data, not what persons decided about them.
#[test]
fn a_pattern_of_sources_leaves_lists_of_decisions_out() {
    let folder = scratch();
    let project = project(folder.path());
    let toml = project.join("befund.toml");
    let text = fs::read_to_string(&toml).expect("a project");
    fs::write(
        &toml,
        text.replace("file = 'antworten.csv'", "file = '*.csv'"),
    )
    .expect("written");
    let list = "frage;antwort;kategorien\nbedarf;Wir brauchen eine E-Akte;geld\n";
    fs::write(project.join("decisions.csv"), list).expect("written");
    let outcome = run(&project, &folder.path().join("out"));
    assert_eq!(outcome.decisions, 1);
    assert_eq!(outcome.answers, 8);
    let codes: Vec<&str> = outcome.issues.iter().map(|issue| issue.code.0).collect();
    assert!(
        !codes
            .iter()
            .any(|code| code.starts_with('I') || code.starts_with('V')),
        "{codes:?}"
    );
}

/// Who keeps the words to himself is told which answer may be meant, too: of the hash of a passage, of one that was cut, and by a passage.
#[test]
fn a_hash_that_hits_nothing_names_the_nearest_answer() {
    let folder = scratch();
    let project = project(folder.path());
    let hash = befund::coding::text_hash;
    let cut = &hash("Wir brauchen eine E-Akte")[..16];
    let list = format!(
        "frage;hash;segment;kategorien\n\
        bedarf;{};;geld\n\
        bedarf;{cut};;akte\n\
        bedarf;{};Leitungen zum Rathaus;netz\n\
        bedarf;{};;plan\n\
        andere;{};;plan\n",
        hash("Das Geld fehlt."),
        "0".repeat(64),
        "f".repeat(64),
        hash("Schnellere Leitungen zum Rathaus"),
    );
    fs::write(project.join("decisions.csv"), list).expect("written");
    let outcome = run(&project, &folder.path().join("out"));
    let named = |row: u32| {
        let own = |issue: &&befund::model::issue::Issue| {
            let place = issue.place.as_ref();
            place.is_some_and(|place| place.origin.file == "decisions.csv" && place.row == row)
        };
        let own = outcome.issues.iter().find(own);
        own.map_or_else(
            || format!("nothing on row {row}"),
            |issue| format!("{issue:?}"),
        )
    };
    assert!(
        named(2).contains("C043") && named(2).contains("Das Geld fehlt. Der Plan fehlt."),
        "{}",
        named(2)
    );
    assert!(
        named(3).contains("C043") && named(3).contains("Wir brauchen eine E-Akte"),
        "{}",
        named(3)
    );
    assert!(
        named(4).contains("C043") && named(4).contains("Schnellere Leitungen"),
        "{}",
        named(4)
    );
    assert!(
        !named(5).contains("C043") && !named(5).contains("nothing"),
        "{}",
        named(5)
    );
    assert!(
        named(6).contains("C043") && named(6).contains("Schnellere Leitungen"),
        "{}",
        named(6)
    );
}
