//! A town over three deliveries with planted changes: each is reported as what it is, and as nothing else.
//!
//! | planted | reported |
//! |---|---|
//! | 2025: E-Akte is named more | beyond chance, and it alone |
//! | 2025: a corrected delivery of the grades | `korrektur`, and no change of 2024 against 2025 |
//! | 2026: nobody names Drucker any more | no longer named |
//! | 2026: the codebook splits Mobilfunk off Netz | by the codebook alone, no change |
//! | 2026: the Planungsamt is merged into the Bauamt | one unit with the sum of both, none gone |
//! | 2026: other age classes | a break, not compared |
//! | 2026: the target of Kurse is missed | standing then and now |
//! | 2026: a measure becomes overdue | new among the overdue ones; its status is as it was |

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::since::{finding, row, table};
use super::{typed, words};
use crate::project_folder::scratch;

/// What is planted in a year.
struct Year {
    day: &'static str,
    named: &'static [(&'static str, usize)],
    planning: &'static str,
    figures: &'static str,
    classes: &'static str,
    is_split: bool,
}

const FIGURES: &str = "Dienste;10;Anzahl;2024;50;2028\nKurse;10;Anzahl;2024;40;2026\n";

const YEARS: [Year; 3] = [
    Year {
        day: "2024-06-30",
        named: &[
            ("E-Akte", 20),
            ("Drucker", 15),
            ("WLAN", 40),
            ("Mobilfunk", 30),
            ("Zeit", 45),
        ],
        planning: "Planungsamt",
        figures: FIGURES,
        classes: "",
        is_split: false,
    },
    Year {
        day: "2025-06-30",
        named: &[
            ("E-Akte", 55),
            ("Drucker", 15),
            ("WLAN", 35),
            ("Mobilfunk", 25),
            ("Zeit", 40),
        ],
        planning: "Planungsamt",
        figures: "Dienste;20;Anzahl;2025;50;2028\nKurse;25;Anzahl;2025;40;2026\n",
        classes: "",
        is_split: false,
    },
    Year {
        day: "2026-06-30",
        named: &[
            ("E-Akte", 55),
            ("Laptop", 15),
            ("WLAN", 35),
            ("Mobilfunk", 25),
            ("Zeit", 40),
        ],
        planning: "Bauamt",
        figures: "Dienste;30;Anzahl;2026;50;2028\nKurse;30;Anzahl;2026;40;2026\n",
        classes: "[demography]\nage_classes = \"five-year\"\n",
        is_split: true,
    },
];

const HEAD: &str = "[project]\ntitle = \"Musterstadt\"\nreference_date = 2024-06-30\nunits = \"units.toml\"\n\
    [[question]]\nkey = \"bedarf\"\ntext = \"Was brauchen Sie?\"\n\
    [[source]]\nkind = \"answers\"\nfile = \"daten/{year}/antworten*.csv\"\n\
    [[source]]\nkind = \"barometer\"\nfile = \"daten/{year}/noten*.csv\"\n\
    [[source]]\nkind = \"kennzahlen\"\nfile = \"daten/*/kennzahlen.csv\"\n\
    [[source]]\nkind = \"measures\"\nfile = \"massnahmen.csv\"\n\
    [[source]]\nkind = \"staff\"\nfile = \"daten/{year}/personal.csv\"\n\
    [coding]\ncodebook = \"codebook.toml\"\n[disclosure]\nsalt = \"probe\"\n[history]\nkeep = true\nanswers = true\n";

const UNITS: &str = "[[unit]]\nname = \"Bauamt\"\n[[unit]]\nname = \"Hauptamt\"\n\
    [[unit]]\nname = \"Planungsamt\"\nuntil = 2025-12-31\nnow = \"Bauamt\"\n";

const MEASURES: &str =
    "Nr.;Maßnahme;Status;Ende\n1;Portal;in Umsetzung;31.12.2028\n2;Akte;geplant;31.12.2025\n";

fn book(is_split: bool) -> String {
    let plain = |id: &str, label: &str, terms: &str, more: &str| {
        format!(
            "[[category]]\nid = \"{id}\"\nquestions = [\"bedarf\"]\nlabel = \"{label}\"\nterms = [{terms}]\n{more}"
        )
    };
    let net = match is_split {
        true => {
            plain("netz", "Netz", "\"WLAN\"", "")
                + &plain(
                    "mobil",
                    "Mobilfunk",
                    "\"Mobilfunk\"",
                    "split_from = \"netz\"\n",
                )
        }
        false => plain("netz", "Netz", "\"WLAN\", \"Mobilfunk\"", ""),
    };
    let rest = ["E-Akte", "Drucker", "Laptop", "Zeit"].map(|name| {
        plain(
            &name.to_lowercase().replace('-', ""),
            name,
            &format!("\"{name}\""),
            "",
        )
    });
    format!(
        "[codebook]\nid = \"probe\"\ntitle = \"Probe\"\n{net}{}",
        rest.concat()
    )
}

fn grades(good: usize) -> String {
    let rows = (0..60).map(|row| format!("N{row};{}\n", if row < good { 2 } else { 4 }));
    format!("Interview;Note\n{}", rows.collect::<String>())
}

fn deliver(project: &Path, year: &Year) {
    let folder = project.join("daten").join(&year.day[..4]);
    fs::create_dir_all(&folder).expect("a folder");
    let texts = year
        .named
        .iter()
        .flat_map(|(text, times)| (0..*times).map(move |_| *text));
    let answers: String = { texts.enumerate() }
        .map(|(row, text)| format!("A{row};P{row};bedarf;{text}\n"))
        .collect();
    let units = [("Bauamt", 30), (year.planning, 20), ("Hauptamt", 25)];
    let people = units
        .into_iter()
        .flat_map(|(unit, heads)| (0..heads).map(move |_| unit));
    let staff: String = { people.enumerate() }
        .map(|(row, unit)| format!("K{row};{unit};01.02.{}\n", 1970 + row % 25))
        .collect();
    for (file, text) in [
        (
            "antworten.csv",
            format!("ID;Interview;Frage;Antwort\n{answers}"),
        ),
        ("noten.csv", grades(30)),
        (
            "kennzahlen.csv",
            format!(
                "Kennzahl;Wert;Einheit;Jahr;Zielwert;Zieljahr\n{}",
                year.figures
            ),
        ),
        (
            "personal.csv",
            format!("Personalnummer;Amt;Geburtsdatum\n{staff}"),
        ),
    ] {
        fs::write(folder.join(file), text).expect("written");
    }
    for (file, text) in [
        ("befund.toml", HEAD.to_owned() + year.classes),
        ("codebook.toml", book(year.is_split)),
        ("units.toml", UNITS.to_owned()),
        ("massnahmen.csv", MEASURES.to_owned()),
    ] {
        fs::write(project.join(file), text).expect("written");
    }
}

/// Runs a year and returns its findings.
fn run(folder: &Path, day: &str, more: &str, code: i32) -> Value {
    let line = format!("run stadt --format json --reference-date {day} --out aus/{{year}}{more}");
    let made = typed(&line, folder);
    assert_eq!(made.status.code(), Some(code), "{day}: {}", words(&made));
    let path = folder.join(format!(
        "aus/{}/stadt/internal/data/findings.json",
        &day[..4]
    ));
    serde_json::from_slice(&fs::read(path).expect("readable")).expect("JSON")
}

fn has(all: &Value, id: &str) -> bool {
    let findings = all["findings"].as_array().expect("findings");
    findings.iter().any(|finding| finding["id"] == id)
}

/// The categories that changed by more than chance.
fn beyond(all: &Value) -> Vec<String> {
    let named = table(finding(all, "nennungen-bedarf-vorjahr"));
    let beyond = named.into_iter().filter(|(_, row)| row["beyond"] == "ja");
    beyond.map(|(name, _)| name).collect()
}

/// The town after two deliveries, the second of them corrected.
fn two_years(folder: &Path) -> (PathBuf, Value) {
    let project = folder.join("stadt");
    deliver(&project, &YEARS[0]);
    run(folder, YEARS[0].day, "", 0);
    deliver(&project, &YEARS[1]);
    run(folder, YEARS[1].day, "", 0);
    let corrected = project.join("daten/2025/noten_korrigiert.csv");
    fs::write(corrected, grades(34)).expect("written");
    run(folder, YEARS[1].day, "", 6);
    let now = run(folder, YEARS[1].day, " --replace", 0);
    (project, now)
}

#[test]
fn what_is_planted_in_the_second_year_is_reported_as_what_it_is() {
    let folder = scratch();
    let (_, now) = two_years(folder.path());
    assert_eq!(beyond(&now), ["E-Akte"]);
    // The correction moves grades, and nothing else.
    let moved = finding(&now, "korrektur");
    let rows = moved["rows"].as_array().expect("rows").iter();
    let titles: Vec<&str> = rows
        .filter_map(|row| row["cells"][0]["text"].as_str())
        .collect();
    assert!(
        !titles.is_empty() && titles.iter().all(|title| !title.contains("Bedarf")),
        "{titles:?}"
    );
    assert!(moved.to_string().contains("\"value\":34"), "{moved}");
    let mood = table(finding(&now, "stimmungsbarometer-vorjahr"));
    assert!(mood.values().all(|row| row["beyond"] != "ja"), "{mood:?}");
    let pace = finding(&now, "kennzahlen-tempo-vorjahr");
    assert!(table(pace).contains_key("Kurse"));
    let ages = finding(&now, "altersstruktur-nach-einheit-vorjahr");
    let columns = ["before", "now", "change"];
    assert_eq!(row(ages, "Planungsamt", &columns), ["20", "20", "0"]);
}

#[test]
fn what_is_planted_in_the_third_year_is_reported_as_what_it_is() {
    let folder = scratch();
    let (project, _) = two_years(folder.path());
    deliver(&project, &YEARS[2]);
    let now = run(folder.path(), YEARS[2].day, "", 0);
    assert!(!has(&now, "korrektur"));
    let named = finding(&now, "nennungen-bedarf-vorjahr");
    let said = |name: &str| {
        row(
            named,
            name,
            &[
                "before",
                "now",
                "recoded",
                "by_codebook",
                "change",
                "beyond",
                "state",
            ],
        )
    };
    assert_eq!(said("Drucker")[..4], ["15", "", "15", "0"]);
    assert_eq!(said("Drucker")[6], "nicht mehr genannt");
    // The split is one of the codebook: then and now as many say WLAN, and as many Mobilfunk.
    assert_eq!(said("Netz")[..6], ["60", "35", "35", "-25", "0.0", "nein"]);
    let mobile = said("Mobilfunk");
    assert_eq!(mobile[..6], ["", "25", "25", "25", "0.0", "nein"]);
    assert!(mobile[6].contains("abgespalten von „Netz“"), "{mobile:?}");
    assert_eq!(said("E-Akte")[4..6], ["0.0", "nein"]);
    assert_eq!(beyond(&now), ["Drucker", "Laptop"]);
    // The unit that was merged is neither gone nor did the other grow.
    let units = finding(&now, "altersstruktur-nach-einheit-vorjahr");
    assert_eq!(
        row(units, "Bauamt", &["before", "now", "change"]),
        ["50", "50", "0"]
    );
    assert!(!table(units).contains_key("Planungsamt"));
    let verdicts = table(finding(&now, "ueberblick-vorjahr"));
    let ages = verdicts
        .iter()
        .find(|(name, _)| name.starts_with("Altersstruktur"));
    assert!(
        ages.is_some_and(|(_, row)| row["verdict"].contains("Bruch")),
        "{verdicts:?}"
    );
    assert!(!has(&now, "altersstruktur-vorjahr"));
    let pace = finding(&now, "kennzahlen-tempo-vorjahr");
    let kurse = row(pace, "Kurse", &["before", "now"]);
    assert!(
        kurse[0] != kurse[1] && kurse[1].contains("verfehlt"),
        "{kurse:?}"
    );
    let late = finding(&now, "massnahmen-ueberfaellig-vorjahr");
    assert_eq!(row(late, "Akte", &["before", "state"]), ["", "neu"]);
    let measures = finding(&now, "massnahmen-vorjahr");
    assert!(table(measures).is_empty(), "{measures}");
}
