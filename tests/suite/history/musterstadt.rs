//! The example of a whole town as three deliveries with planted changes: each is reported as what it is, and nothing else is.
//!
//! | planted | reported |
//! |---|---|
//! | 2025: a corrected delivery of one Kennzahl | `korrektur`, with every cell that follows from it, and no other |
//! | 2026: 30 more name the E-Akte | beyond chance |
//! | 2026: nobody names open data any more | no longer named, beyond chance |
//! | 2026: the codebook splits tablets off mobile devices | by the codebook alone, no change |
//! | 2026: the Standesamt is merged into the Bürgerbüro | one unit with the sum of both |
//! | 2026: other age classes | a break, not compared |
//! | 2026: the target of the courses is missed | missed now, behind then |
//! | 2026: a measure is overdue | new among the overdue ones |
//! | nothing else | no other table of answers or grades has a change beyond chance |

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;

use super::since::{finding, row, table};
use super::{typed, words};
use crate::project_folder::{copy_folder, repository, scratch};

/// Column of the survey in which the need is named, from 0.
const NEED: usize = 10;

const UNITS: &str = "[[unit]]\nname = \"Bürgerbüro\"\n[[unit]]\nname = \"Standesamt\"\nuntil = 2025-12-31\nnow = \"Bürgerbüro\"\n";

const BOOK: &str = "[codebook]\nid = \"musterstadt\"\nversion = \"2026\"\ntitle = \"Musterstadt\"\nlanguage = \"de\"\nextends = \"builtin\"\nuse = \"all\"\n\
    [[category]]\nid = \"tablets\"\nquestions = [\"bedarf\"]\nlabel = \"Tablets\"\nhandlungsfeld = \"mobilitaet\"\n\
    definition = \"Tablets\"\nsplit_from = \"mobile-endgeraete\"\nterms = [\"Tablet\", \"Tablets\"]\nanchors = [\"Tablets für Kontrollen\"]\n";

fn edit(project: &Path, file: &str, changed: impl FnOnce(String) -> String) {
    let original = repository("inputs/musterstadt-2026").join(file);
    let text = fs::read_to_string(original).expect("an example");
    fs::write(project.join(file), changed(text)).expect("written");
}

/// The survey of a year: 30 respondents of whom nobody named the E-Akte name it in 2026, 15 named open data before.
fn survey(text: &str, is_last: bool) -> String {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let mut rows: Vec<Vec<String>> = { reader.records() }
        .map(|row| row.expect("a row").iter().map(str::to_owned).collect())
        .collect();
    let is_other =
        |text: &str| !["", "N/A"].contains(&text) && !text.contains("kte") && !text.contains("DMS");
    let free: Vec<usize> = (1..rows.len())
        .filter(|row| is_other(&rows[*row][NEED]))
        .collect();
    let (first, last) = match is_last {
        true => ("elektronische Akte", "Ticketsystem für die IT"),
        false => ("Ticketsystem für die IT", "Open Data"),
    };
    for row in &free[..30] {
        first.clone_into(&mut rows[*row][NEED]);
    }
    for row in &free[free.len() - 15..] {
        last.clone_into(&mut rows[*row][NEED]);
    }
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        writer.write_record(row).expect("written");
    }
    String::from_utf8(writer.into_inner().expect("written")).expect("UTF-8")
}

/// Makes the project what it is in a year, with so many laptops counted.
fn deliver(project: &Path, year: u16, laptops: u16) {
    let is_last = year == 2026;
    let history = "\n[history]\nkeep = true\nanswers = true\n";
    edit(project, "befund.toml", |text| {
        let classes = if is_last { "five-year" } else { "destatis" };
        text.replace(
            "language = \"de\"",
            "language = \"de\"\nunits = \"units.toml\"",
        )
        .replace(
            "age_classes = \"destatis\"",
            &format!("age_classes = \"{classes}\""),
        ) + history
    });
    edit(project, "umfrage_limesurvey.csv", |text| {
        survey(&text, is_last)
    });
    edit(project, "kennzahlen.csv", |text| {
        let later = [
            "Kurse;25;Anzahl;2025;40;2026\n",
            "Kurse;30;Anzahl;2026;40;2026\n",
        ];
        let later = later[..usize::from(year - 2024)].concat();
        text.replace("Laptops;341", &format!("Laptops;{laptops}"))
            + "Kurse;10;Anzahl;2024;40;2026\n"
            + &later
    });
    fs::write(project.join("units.toml"), UNITS).expect("written");
    if is_last {
        fs::write(project.join("codebook.toml"), BOOK).expect("written");
    }
}

fn run(folder: &Path, year: u16, more: &str, code: i32) -> Value {
    let line = format!(
        "run stadt --format json --reference-date {year}-06-30 --out aus/{{year}} --quiet{more}"
    );
    let made = typed(&line, folder);
    assert_eq!(made.status.code(), Some(code), "{year}: {}", words(&made));
    let path = folder.join(format!("aus/{year}/stadt/internal/data/findings.json"));
    serde_json::from_slice(&fs::read(path).expect("readable")).expect("JSON")
}

/// By table of answers or grades, the rows with a change beyond chance.
fn beyond(all: &Value) -> BTreeMap<String, Vec<String>> {
    let findings = all["findings"].as_array().expect("findings").iter();
    { findings }
        .filter(|one| one["columns"].to_string().contains("\"beyond\""))
        .map(|one| {
            let rows = table(one).into_iter();
            let moved = rows.filter(|(_, row)| row["beyond"] == "ja");
            let id = one["id"].as_str().expect("an id").to_owned();
            (id, moved.map(|(name, _)| name).collect::<Vec<_>>())
        })
        .filter(|(_, moved)| !moved.is_empty())
        .collect()
}

#[test]
fn three_deliveries_of_a_whole_town_say_what_was_planted_and_no_more() {
    let folder = scratch();
    let project = folder.path().join("stadt");
    copy_folder(&repository("inputs/musterstadt-2026"), &project);
    deliver(&project, 2024, 341);
    run(folder.path(), 2024, "", 0);
    deliver(&project, 2025, 341);
    let second = run(folder.path(), 2025, "", 0);
    assert!(beyond(&second).is_empty(), "{:?}", beyond(&second));
    deliver(&project, 2025, 351);
    run(folder.path(), 2025, "", 6);
    let corrected = run(folder.path(), 2025, " --replace", 0);
    let moved = finding(&corrected, "korrektur")["rows"]
        .as_array()
        .expect("rows");
    assert!(moved.len() >= 3, "{moved:?}");
    let of_laptops = |row: &Value| {
        row["cells"][1]["text"]
            .as_str()
            .is_some_and(|name| name.starts_with("Laptops"))
    };
    assert!(moved.iter().all(of_laptops), "{moved:?}");

    deliver(&project, 2026, 351);
    let now = run(folder.path(), 2026, "", 0);
    let expected = vec![
        "DMS / elektronische Akte".to_owned(),
        "Open Data".to_owned(),
    ];
    assert_eq!(
        beyond(&now),
        BTreeMap::from([("nennungen-bedarf-vorjahr".to_owned(), expected)])
    );
    let named = finding(&now, "nennungen-bedarf-vorjahr");
    let said = |name: &str| {
        row(
            named,
            name,
            &["before", "now", "recoded", "by_codebook", "beyond", "state"],
        )
    };
    assert_eq!(said("DMS / elektronische Akte")[..3], ["13", "43", "13"]);
    assert_eq!(said("Open Data")[5], "nicht mehr genannt");
    assert!(
        said("Tablets")[5].contains("abgespalten von"),
        "{:?}",
        said("Tablets")
    );
    assert_eq!(said("Tablets")[4], "nein");
    only_the_rest_is_left(&now);
}

fn only_the_rest_is_left(now: &Value) {
    let verdicts = table(finding(now, "ueberblick-vorjahr"));
    let others: Vec<&String> = { verdicts.iter() }
        .filter(|(_, row)| row["verdict"] != "verglichen")
        .map(|(name, _)| name)
        .collect();
    assert!(
        matches!(&others[..], [one] if one.starts_with("Altersstruktur")),
        "{others:?}"
    );
    let pace = row(
        finding(now, "kennzahlen-tempo-vorjahr"),
        "Kurse",
        &["before", "now"],
    );
    assert!(
        pace[0] != pace[1] && pace[1].contains("verfehlt"),
        "{pace:?}"
    );
    let late = table(finding(now, "massnahmen-ueberfaellig-vorjahr"));
    let new: Vec<(&String, &String)> = late
        .iter()
        .map(|(name, row)| (name, &row["state"]))
        .collect();
    assert_eq!(new.len(), 1, "{new:?}");
    assert_eq!(new[0].1, "neu");
    let measures = finding(now, "massnahmen-vorjahr");
    assert!(table(measures).is_empty(), "{measures}");
    for id in [
        "fachverfahren-nach-einheit-vorjahr",
        "geraete-nach-einheit-vorjahr",
    ] {
        let units = table(finding(now, id));
        assert!(
            units.contains_key("Bürgerbüro") && !units.contains_key("Standesamt"),
            "{id}"
        );
        let changed = units
            .values()
            .filter(|row| row["change"] != "0" || !row["state"].is_empty());
        assert_eq!(changed.count(), 0, "{id}");
    }
}
