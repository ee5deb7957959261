//! Two years of a town with planted changes: each is reported as what it is, and nothing else is.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::{typed, words};
use crate::project_folder::scratch;

/// What a town has in a year.
struct Year {
    named: &'static [(&'static str, u64)],
    grades: [u64; 6],
    figures: &'static str,
    measures: &'static str,
    staff: [u64; 3],
}

const THEN: Year = Year {
    named: &[
        ("E-Akte", 30),
        ("WLAN", 45),
        ("Drucker", 10),
        ("mehr Zeit", 65),
    ],
    grades: [10, 40, 50, 30, 15, 5],
    figures: "Dienste;10;Anzahl;2024;50;2028\nKurse;40;Anzahl;2024;50;2028\nQuote;300;Anzahl;2024;900;2028\nBriefe;70;Anzahl;2024;20;2028\n",
    measures: "1;Portal;in Umsetzung\n2;Akte;geplant\n3;Chat;geplant\n",
    staff: [20, 30, 10],
};

const NOW: Year = Year {
    // E-Akte from 20 to 40 %, WLAN as it was, Drucker gone, Laptop new.
    named: &[
        ("E-Akte", 60),
        ("WLAN", 45),
        ("Laptop", 15),
        ("mehr Zeit", 30),
    ],
    grades: [11, 40, 50, 29, 15, 5],
    // Nearer, farther, another unit of measure, no new value.
    figures: "Dienste;20;Anzahl;2025;50;2028\nKurse;30;Anzahl;2025;50;2028\nQuote;33;%;2025;90;2028\nBriefe;70;Anzahl;2024;20;2028\n",
    // One done, one as before, one gone, one new.
    measures: "1;Portal;umgesetzt\n2;Akte;geplant\n4;Netz;neu\n",
    staff: [22, 25, 14],
};

fn book() -> String {
    let categories = ["E-Akte", "WLAN", "Drucker", "Laptop", "mehr Zeit"];
    let category = |(at, name): (usize, &str)| {
        format!(
            "[[category]]\nid = \"k{at}\"\nquestions = [\"bedarf\"]\nlabel = \"{name}\"\nterms = [\"{name}\"]\n"
        )
    };
    let all: String = categories.into_iter().enumerate().map(category).collect();
    format!("[codebook]\nid = \"probe\"\ntitle = \"Probe\"\n{all}")
}

const TOML: &str = "[project]\ntitle = \"Probe\"\nreference_date = 2026-06-30\n\
    [[question]]\nkey = \"bedarf\"\ntext = \"Was brauchen Sie?\"\n\
    [[source]]\nkind = \"answers\"\nfile = \"antworten.csv\"\n\
    [[source]]\nkind = \"barometer\"\nfile = \"noten.csv\"\n\
    [[source]]\nkind = \"kennzahlen\"\nfile = \"kennzahlen.csv\"\n\
    [[source]]\nkind = \"measures\"\nfile = \"massnahmen.csv\"\n\
    [[source]]\nkind = \"staff\"\nfile = \"personal.csv\"\n\
    [coding]\ncodebook = \"codebook.toml\"\n[disclosure]\nsalt = \"probe\"\n";

fn write(project: &Path, year: &Year) {
    fs::create_dir_all(project).expect("a folder");
    let mut answers = String::from("ID;Interview;Frage;Antwort\n");
    let named = year.named.iter();
    let texts = named.flat_map(|(text, times)| (0..*times).map(move |_| *text));
    for (row, text) in texts.enumerate() {
        answers.push_str(&format!("A{row};P{row};bedarf;{text}\n"));
    }
    let mut grades = String::from("Interview;Note\n");
    let all = year.grades.iter().zip(1..);
    let all = all.flat_map(|(times, grade)| (0..*times).map(move |_| grade));
    for (row, grade) in all.enumerate() {
        grades.push_str(&format!("N{row};{grade}\n"));
    }
    let mut staff = String::from("Personalnummer;Amt;Geburtsdatum\n");
    let born = year.staff.iter().zip([1995, 1983, 1964]);
    let born = born.flat_map(|(times, year)| (0..*times).map(move |_| year));
    for (row, year) in born.enumerate() {
        staff.push_str(&format!("K{row};Bauamt;01.02.{year}\n"));
    }
    let figures = format!(
        "Kennzahl;Wert;Einheit;Jahr;Zielwert;Zieljahr\n{}",
        year.figures
    );
    let measures = format!("Nr.;Maßnahme;Status\n{}", year.measures);
    for (file, text) in [
        ("befund.toml", TOML.to_owned()),
        ("codebook.toml", book()),
        ("antworten.csv", answers),
        ("noten.csv", grades),
        ("kennzahlen.csv", figures),
        ("massnahmen.csv", measures),
        ("personal.csv", staff),
    ] {
        fs::write(project.join(file), text).expect("written");
    }
}

/// The town after its first year was kept.
fn town(folder: &Path, edition: &str) -> PathBuf {
    let project = folder.join("stadt");
    write(&project, &THEN);
    run(folder, "2025-06-30", edition);
    write(&project, &NOW);
    project
}

/// Runs a year, keeps it, and returns its findings.
fn run(folder: &Path, day: &str, edition: &str) -> Value {
    let line = format!(
        "run stadt --format json --keep --reference-date {day} --edition {edition} --out aus/{{date}}"
    );
    let made = typed(&line, folder);
    assert_eq!(made.status.code(), Some(0), "{}", words(&made));
    let path = folder.join(format!("aus/{day}/stadt/{edition}/data/findings.json"));
    serde_json::from_slice(&fs::read(path).expect("readable")).expect("JSON")
}

pub(super) fn finding<'v>(all: &'v Value, id: &str) -> &'v Value {
    let findings = all["findings"].as_array().expect("findings");
    let ids: Vec<&Value> = findings.iter().map(|finding| &finding["id"]).collect();
    let found = findings.iter().find(|finding| finding["id"] == id);
    found.unwrap_or_else(|| panic!("no {id} in {ids:?}"))
}

/// A cell in a word: number, name or sign.
fn word(cell: &Value) -> String {
    match cell["type"].as_str() {
        Some("text") => cell["text"].as_str().expect("text").to_owned(),
        Some("sign") => cell["symbol"].as_str().expect("a sign").to_owned(),
        Some("number") => {
            let digits = usize::try_from(cell["digits"].as_u64().expect("digits")).expect("few");
            format!("{:.digits$}", cell["value"].as_f64().expect("a number"))
        }
        Some("empty") => String::new(),
        _ => cell["value"].to_string(),
    }
}

/// The data rows by their first cell: column → word.
pub(super) fn table(finding: &Value) -> BTreeMap<String, BTreeMap<String, String>> {
    let columns = finding["columns"].as_array().expect("columns");
    let rows = finding["rows"].as_array().expect("rows").iter();
    rows.filter(|row| row["kind"] == "data")
        .map(|row| {
            let cells = row["cells"].as_array().expect("cells");
            let named = columns.iter().zip(cells);
            let named = named.map(|(column, cell)| {
                (column["id"].as_str().expect("an id").to_owned(), word(cell))
            });
            (word(&cells[0]), named.collect())
        })
        .collect()
}

/// The words of a row under some columns.
pub(super) fn row(finding: &Value, name: &str, columns: &[&str]) -> Vec<String> {
    let table = table(finding);
    let row = table
        .get(name)
        .unwrap_or_else(|| panic!("no {name} in {table:#?}"));
    columns.iter().map(|column| row[*column].clone()).collect()
}

/// Logarithm of n!, by adding.
fn log_factorial(n: u64) -> f64 {
    (1..=n).map(|k| (k as f64).ln()).sum()
}

/// Fisher's p-value, two-sided, over all tables with these margins.
fn exact(a: u64, n: u64, b: u64, m: u64) -> f64 {
    let choose = |n: u64, k: u64| log_factorial(n) - log_factorial(k) - log_factorial(n - k);
    let yes = a + b;
    let likely = |k: u64| (choose(n, k) + choose(m, yes - k) - choose(n + m, yes)).exp();
    let own = likely(a);
    (yes.saturating_sub(m)..=yes.min(n))
        .map(likely)
        .filter(|other| *other <= own * (1.0 + 1e-7))
        .sum()
}

/// Which of the comparisons hold at 5 % after Holm: the smallest against 5 % of all, the next against 5 % of the rest, until one fails.
fn hold(values: &[(String, f64)]) -> Vec<String> {
    let mut sorted: Vec<&(String, f64)> = values.iter().collect();
    sorted.sort_by(|a, b| a.1.total_cmp(&b.1));
    let all = sorted.len();
    let passes = sorted
        .iter()
        .enumerate()
        .take_while(|(rank, (_, p))| p * (all - rank) as f64 <= 0.05);
    passes.map(|(_, (name, _))| name.clone()).collect()
}

#[test]
fn what_is_named_more_is_told_from_chance() {
    let folder = scratch();
    town(folder.path(), "internal");
    let now = run(folder.path(), "2026-06-30", "internal");
    let named = finding(&now, "nennungen-bedarf-vorjahr");
    let of = |year: &Year, name: &str| {
        let found = year.named.iter().find(|(text, _)| *text == name);
        found.map_or(0, |(_, times)| *times)
    };
    let names = ["E-Akte", "WLAN", "Drucker", "Laptop", "mehr Zeit"];
    let values: Vec<(String, f64)> = { names.iter() }
        .map(|name| {
            (
                (*name).to_owned(),
                exact(of(&NOW, name), 150, of(&THEN, name), 150),
            )
        })
        .collect();
    let beyond = hold(&values);
    assert!(beyond.contains(&"E-Akte".to_owned()) && !beyond.contains(&"WLAN".to_owned()));
    for name in names {
        let (then, is) = (of(&THEN, name), of(&NOW, name));
        let count = |count: u64| {
            if count == 0 {
                String::new()
            } else {
                count.to_string()
            }
        };
        let points = 100.0 * (is as f64 - then as f64) / 150.0;
        let judged = if beyond.contains(&name.to_owned()) {
            "ja"
        } else {
            "nein"
        };
        assert_eq!(
            row(named, name, &["before", "now", "change", "beyond"]),
            [
                count(then),
                count(is),
                format!("{points:.1}"),
                judged.to_owned()
            ],
            "{name}"
        );
    }
    for (name, state) in [
        ("Drucker", "nicht mehr genannt"),
        ("Laptop", "neu"),
        ("E-Akte", "höher"),
        ("mehr Zeit", "tiefer"),
        ("WLAN", "gleich"),
    ] {
        assert_eq!(row(named, name, &["state"]), [state], "{name}");
    }
}

#[test]
fn figures_and_measures_are_told_by_what_became_of_them() {
    let folder = scratch();
    town(folder.path(), "internal");
    let now = run(folder.path(), "2026-06-30", "internal");
    for (name, change, way) in [
        ("Dienste", "10", "näher"),
        ("Kurse", "-10", "weiter weg"),
        ("Quote", "|", "andere Einheit"),
        ("Briefe", "0", "kein neuer Wert"),
    ] {
        let figures = finding(&now, "kennzahlen-vorjahr");
        assert_eq!(
            row(figures, name, &["change", "way"]),
            [change, way],
            "{name}"
        );
    }
    let measures = table(finding(&now, "massnahmen-vorjahr"));
    let moved: Vec<[&str; 3]> = { measures.values() }
        .map(|row| ["title", "before", "now"].map(|column| row[column].as_str()))
        .collect();
    assert_eq!(
        moved,
        [
            ["Portal", "in Umsetzung", "umgesetzt"],
            ["Chat", "geplant", "–"],
            ["Netz", "–", "neu"]
        ]
    );
}

#[test]
fn grades_and_ages_stand_beside_each_other() {
    let folder = scratch();
    town(folder.path(), "internal");
    let now = run(folder.path(), "2026-06-30", "internal");
    // Six grades of which nothing but chance changed.
    let mood = table(finding(&now, "stimmungsbarometer-vorjahr"));
    for (grade, (then, is)) in THEN.grades.iter().zip(NOW.grades).enumerate() {
        let row = &mood[&(grade + 1).to_string()];
        assert_eq!(row["before"], then.to_string(), "{row:?}");
        assert_eq!(row["now"], is.to_string(), "{row:?}");
        assert_eq!(row["beyond"], "nein", "{row:?}");
    }
    let ages = table(finding(&now, "altersstruktur-vorjahr"));
    let changes: BTreeMap<&str, i64> = { ages.values() }
        .map(|row| {
            (
                row["class"].as_str(),
                row["change"].parse().expect("a number"),
            )
        })
        .filter(|(_, change)| *change != 0)
        .collect();
    let sum: i64 = changes.values().sum();
    assert_eq!(sum, 61 - 60, "{changes:?}");
}

#[test]
fn without_an_earlier_snapshot_nothing_is_compared() {
    let folder = scratch();
    write(&folder.path().join("stadt"), &THEN);
    let first = run(folder.path(), "2025-06-30", "internal");
    let ids = first["findings"].as_array().expect("findings").iter();
    let ids: Vec<&str> = ids.filter_map(|finding| finding["id"].as_str()).collect();
    assert!(ids.iter().all(|id| !id.ends_with("-vorjahr")), "{ids:?}");
    // Neither with one of the same day, nor with a later one.
    for day in ["2025-06-30", "2024-06-30"] {
        let line = format!("run stadt --format json --reference-date {day} --out noch");
        let again = typed(&(line + " --replace"), folder.path());
        assert_eq!(again.status.code(), Some(0), "{}", words(&again));
        let path = folder.path().join("noch/stadt/internal/data/findings.json");
        let text = fs::read_to_string(path).expect("readable");
        assert!(!text.contains("-vorjahr"), "{day}");
    }
}

#[test]
fn another_codebook_is_no_change_of_what_people_say() {
    let folder = scratch();
    let project = town(folder.path(), "internal");
    let text = book().replace("terms = [\"E-Akte\"]", "terms = [\"E-Akte\", \"Akte\"]");
    fs::write(project.join("codebook.toml"), text).expect("written");
    let now = run(folder.path(), "2026-06-30", "internal");
    let named = finding(&now, "nennungen-bedarf-vorjahr");
    assert_eq!(
        row(named, "E-Akte", &["before", "now", "change", "beyond"]),
        ["30", "60", "", ""]
    );
    let said = named.to_string();
    assert!(said.contains("Codebuch"), "{said}");
    assert!(!said.contains("Fisher"), "{said}");
    // What has no codes is tested as ever.
    let mood = finding(&now, "stimmungsbarometer-vorjahr").to_string();
    assert!(mood.contains("Fisher"), "{mood}");
}

#[test]
fn other_classes_are_a_break_and_other_words_no_comparison() {
    let folder = scratch();
    let project = town(folder.path(), "internal");
    let path = project.join("befund.toml");
    let toml = fs::read_to_string(&path).expect("readable");
    fs::write(
        &path,
        format!("{toml}[demography]\nage_classes = \"five-year\"\n"),
    )
    .expect("written");
    let now = run(folder.path(), "2026-06-30", "internal");
    let overview = finding(&now, "ueberblick-vorjahr");
    let verdicts = table(overview);
    let ages = verdicts
        .iter()
        .find(|(name, _)| name.contains("Altersstruktur"));
    let (_, ages) = ages.expect("a row");
    assert!(ages["verdict"].contains("Bruch"), "{ages:?}");
    let ids = now["findings"].as_array().expect("findings").iter();
    let none = ids
        .filter(|finding| finding["id"] == "altersstruktur-vorjahr")
        .count();
    assert_eq!(none, 0);
    let english = typed(
        "run stadt --format json --lang en --reference-date 2026-07-31 --out englisch",
        folder.path(),
    );
    assert_eq!(english.status.code(), Some(0), "{}", words(&english));
    let path = folder
        .path()
        .join("englisch/stadt/internal/data/findings.json");
    let english: Value = serde_json::from_slice(&fs::read(path).expect("readable")).expect("JSON");
    let overview = finding(&english, "ueberblick-vorjahr").to_string();
    assert!(overview.contains("another language"), "{overview}");
    let ids = english["findings"].as_array().expect("findings").iter();
    let compared = ids.filter(|f| f["id"].as_str().is_some_and(|id| id.ends_with("-vorjahr")));
    assert_eq!(compared.count(), 1);
}

#[test]
fn a_damaged_snapshot_is_said_and_the_one_before_is_taken() {
    let folder = scratch();
    let project = town(folder.path(), "internal");
    run(folder.path(), "2026-03-31", "internal");
    let damaged = project.join("history/2026-03-31/internal/findings.json");
    fs::write(&damaged, "{}").expect("written");
    let line = "run stadt --format json --quiet --reference-date 2026-06-30 --out aus/{date}";
    let made = typed(line, folder.path());
    let said = words(&made);
    assert_eq!(made.status.code(), Some(0), "{said}");
    assert!(
        said.contains("H001") && said.contains("2026-03-31"),
        "{said}"
    );
    let path = folder
        .path()
        .join("aus/2026-06-30/stadt/internal/data/findings.json");
    let now: Value = serde_json::from_slice(&fs::read(path).expect("readable")).expect("JSON");
    let overview = finding(&now, "ueberblick-vorjahr").to_string();
    assert!(overview.contains("30.06.2025"), "{overview}");
}

/// Every number of the comparison that is no difference stands in one of the two reports, beside the same name.
#[test]
fn a_public_comparison_says_nothing_that_was_not_printed() {
    let folder = scratch();
    town(folder.path(), "public");
    let path = folder
        .path()
        .join("aus/2025-06-30/stadt/public/data/findings.json");
    let then: Value = serde_json::from_slice(&fs::read(path).expect("readable")).expect("JSON");
    let now = run(folder.path(), "2026-06-30", "public");
    let mut compared = 0;
    for made in now["findings"].as_array().expect("findings") {
        let id = made["id"].as_str().expect("an id");
        // The flow counts measures of both lists; what it counts has a test of its own.
        let is_own = |of: &&str| !["ueberblick", "massnahmen-fluss"].contains(of);
        let Some(of) = id.strip_suffix("-vorjahr").filter(is_own) else {
            continue;
        };
        compared += 1;
        let (old, new) = (table(finding(&then, of)), table(finding(&now, of)));
        let printed = |table: &BTreeMap<String, BTreeMap<String, String>>, name: &str| {
            let row = table
                .values()
                .find(|row| row.values().any(|word| word == name));
            row.map(|row| row.values().cloned().collect::<Vec<String>>())
                .unwrap_or_default()
        };
        for (name, row) in table(made) {
            for (column, word) in &row {
                let side = match column.as_str() {
                    c if c.ends_with("before") => printed(&old, &name),
                    c if c.ends_with("now") => printed(&new, &name),
                    _ => continue,
                };
                let is_none = word.is_empty() || word == "–";
                assert!(
                    is_none || side.contains(word),
                    "{id}: {name} {column} {word}"
                );
            }
        }
    }
    assert!(compared >= 3, "{compared}");
    // Without the internal snapshot nobody can know whether the codebook is the same.
    let named = finding(&now, "nennungen-bedarf-vorjahr").to_string();
    assert!(
        named.contains("nicht bekannt") && !named.contains("neu genannt"),
        "{named}"
    );
}
