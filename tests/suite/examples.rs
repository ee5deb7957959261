//! The examples, end to end: published tables, same bytes, rows in another order, planted mistakes.

use std::collections::BTreeMap;
use std::fs;

use befund::pipeline::{self, Overrides, Settings};
use befund::project::Edition;

use super::project_folder::{copy_example, files, repository, run, run_with, scratch, shuffle_csv};

/// Rows of a table of a run: `(pos, category, nennungen)`.
fn ranked(tables: &BTreeMap<String, Vec<u8>>, name: &str) -> Vec<(String, String, String)> {
    let bytes = tables
        .get(name)
        .unwrap_or_else(|| panic!("{name} was not written"));
    let text = std::str::from_utf8(bytes)
        .expect("UTF-8")
        .trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .from_reader(text.as_bytes());
    let header = reader.headers().expect("a header").clone();
    let column = |wanted: &str| {
        header
            .iter()
            .position(|h| h == wanted)
            .unwrap_or_else(|| panic!("{name}: no {wanted} in {header:?}"))
    };
    let (pos, mentions) = (column("Pos"), column("Nennungen"));
    reader
        .records()
        .map(|record| record.expect("a record"))
        .filter(|record| !record[pos].is_empty())
        .map(|r| {
            (
                r[pos].to_owned(),
                r[pos + 1].to_owned(),
                r[mentions].to_owned(),
            )
        })
        .collect()
}

#[test]
fn the_published_tables_equal_the_annex() {
    let out = scratch();
    run(&repository("inputs/elmshorn-2019"), out.path());
    let tables = files(&out.path().join("elmshorn-2019/internal"));
    let annex =
        fs::read_to_string(repository("tests/cases/elmshorn-annex/annex.csv")).expect("the annex");
    let mut expected: BTreeMap<&str, Vec<(String, String, String)>> = BTreeMap::new();
    for line in annex.lines().skip(1) {
        let cells: Vec<&str> = line.split(';').collect();
        expected.entry(cells[0]).or_default().push((
            cells[1].to_owned(),
            cells[2].to_owned(),
            cells[3].to_owned(),
        ));
    }
    assert_eq!(expected.values().map(Vec::len).sum::<usize>(), 61);
    for (question, mut rows) in expected {
        let mut written = ranked(
            &tables,
            &format!("tables/nennungen-{question}-veroeffentlicht.csv"),
        );
        // The annex leaves the order inside a rank open.
        rows.sort();
        written.sort();
        assert_eq!(written, rows, "{question}");
    }
}

#[test]
fn the_raw_answers_give_a_table_for_every_question() {
    let out = scratch();
    let outcome = run(&repository("inputs/elmshorn-2019"), out.path());
    let tables = files(&out.path().join("elmshorn-2019/internal"));
    for question in [
        "bedarf",
        "extern",
        "intern",
        "chancen",
        "probleme",
        "voraussetzungen",
    ] {
        let rows = ranked(&tables, &format!("tables/nennungen-{question}.csv"));
        assert!(!rows.is_empty(), "{question}");
    }
    assert!(outcome.answers >= 287, "{} answers", outcome.answers);
    assert!(outcome.codes > 150, "{} codes", outcome.codes);
}

#[test]
fn two_runs_give_the_same_bytes() {
    for example in [
        "elmshorn-2019",
        "rendsburg-eckernfoerde-2018",
        "musterstadt-2026",
    ] {
        for edition in [Edition::Internal, Edition::Public] {
            let (first, second) = (scratch(), scratch());
            for out in [&first, &second] {
                let overrides = Overrides {
                    edition: Some(edition),
                    ..Overrides::default()
                };
                run_with(&repository("inputs").join(example), out.path(), overrides)
                    .expect("a report");
            }
            let inner = format!("{example}/{}", edition.name());
            let (mut a, mut b) = (
                files(&first.path().join(&inner)),
                files(&second.path().join(&inner)),
            );
            // It holds the time of the run, so it stays in the house.
            let has_run = edition == Edition::Internal;
            assert_eq!(a.remove("run.json").is_some(), has_run);
            assert_eq!(b.remove("run.json").is_some(), has_run);
            let names: Vec<_> = a.keys().collect();
            assert_eq!(names, b.keys().collect::<Vec<_>>());
            for (name, bytes) in &a {
                assert!(*bytes == b[name], "{inner}/{name} differs");
            }
        }
    }
}

/// Shuffled rows stand in other cells and the file has another hash; every figure, table and chart stays the same.
#[test]
fn rows_in_another_order_give_the_same_figures() {
    let (plain, shuffled) = (scratch(), scratch());
    let project = copy_example("elmshorn-2019", plain.path());
    run(&project, plain.path());
    let other = copy_example("elmshorn-2019", shuffled.path());
    for file in [
        "antworten.csv",
        "published.csv",
        "barometer.csv",
        "kennzahlen.csv",
    ] {
        shuffle_csv(&other.join(file));
    }
    run(&other, shuffled.path());
    let a = files(&plain.path().join("elmshorn-2019/internal"));
    let b = files(&shuffled.path().join("elmshorn-2019/internal"));
    let same = |name: &str| {
        ["tables/", "charts/", "data/findings"]
            .iter()
            .any(|start| name.starts_with(start))
    };
    for (name, bytes) in a.iter().filter(|(name, _)| same(name)) {
        assert!(b.get(name) == Some(bytes), "{name} differs");
    }
    assert!(a.keys().any(|name| name.starts_with("tables/")));
}

/// Place and description of a row of mistakes.md: `| 5 | staff.ods | Personal | C100 | … | … |`.
fn planted_mistake(line: &str) -> Option<(String, String)> {
    let cells: Vec<&str> = line.strip_prefix('|')?.split('|').map(str::trim).collect();
    cells.first()?.parse::<u32>().ok()?;
    let part = |index: usize| Some(*cells.get(index)?).filter(|cell| *cell != "–");
    let sheet = part(2)
        .map(|sheet| format!("[{sheet}]"))
        .unwrap_or_default();
    let cell = part(3)
        .map(|cell| format!("!{}", cell.trim_start_matches("Zeile ")))
        .unwrap_or_default();
    Some((
        format!("{}{sheet}{cell}", cells[1]),
        cells.get(5)?.to_string(),
    ))
}

/// Whether `said` names a cell of the row that `planted` names as a whole: `inventar.csv!H351` of `inventar.csv!351`.
fn is_row_of(said: &str, planted: &str) -> bool {
    let Some(((file, cell), (other, row))) = said.rsplit_once('!').zip(planted.rsplit_once('!'))
    else {
        return false;
    };
    file == other && cell.trim_start_matches(|c: char| c.is_ascii_alphabetic()) == row
}

#[test]
fn check_names_every_planted_mistake() {
    let project = repository("inputs/musterstadt-2026");
    let settings = Settings {
        project: project.clone(),
        overrides: Overrides::default(),
        allow_outside: false,
    };
    let outcome = pipeline::check(&settings, &|_| {});
    let said: Vec<String> = outcome
        .issues
        .iter()
        .filter_map(|issue| issue.place.as_ref())
        .map(ToString::to_string)
        .collect();
    let list =
        fs::read_to_string(project.join("mistakes.md")).expect("the list of planted mistakes");
    let planted: Vec<(String, String)> = list
        .lines()
        .take_while(|line| !line.starts_with("## "))
        .filter_map(planted_mistake)
        .collect();
    assert!(
        planted.len() >= 18,
        "only {} planted mistakes in mistakes.md",
        planted.len()
    );
    for (place, what) in &planted {
        let named = said
            .iter()
            .any(|said| said == place || is_row_of(said, place));
        assert!(named, "check does not name {place} ({what})");
    }
    let (rows, used, aside) = outcome.intake.totals();
    assert_eq!(rows, used + aside);
}
