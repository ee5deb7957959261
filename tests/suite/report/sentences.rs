//! The sentence of every kind of finding in both languages: for nothing, one, several, ties and what is secret.
//!
//! `tests/cases/sentences.txt` holds the sentences, read by a person for number, case and gender. A wording that has no case
//! there fails the test; a new case is a line `wording: arguments`. `BEFUND_BLESS=1 cargo test sentences` writes the file anew; read what changed.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;

use befund::i18n::{I18n, Language, sources};
use befund::model::finding::{
    BaseFigure, Cell, CellRef, CellValue, Column, Finding, Role, Row, Section, Sign, Statement,
    Table,
};
use befund::model::message::Message;
use befund::report::statement;

use crate::docs::same_as_committed;
use crate::fixtures::say;
use crate::project_folder::repository;

const FILE: &str = "tests/cases/sentences.txt";
const SECRET: CellValue = CellValue::Sign(Sign::Secret);

/// Sentences on the rows with the highest count, and the name of their base.
const LEADERS: [(&str, &str); 21] = [
    ("themes-statement", "themes"),
    ("analysis-respondents-unit-statement", "n"),
    ("analysis-respondents-role-statement", "n"),
    ("analysis-mentions-statement", "n"),
    ("analysis-published-statement", "n"),
    ("analysis-fields-statement", "n"),
    ("analysis-parts-statement", "n"),
    ("analysis-pyramid-statement", "n"),
    ("analysis-devices-statement", "devices"),
    ("analysis-applications-hosting-statement", "n"),
    ("analysis-applications-unit-statement", "n"),
    ("analysis-exits-statement", "n"),
    ("analysis-exits-payroll-statement", "n"),
    ("analysis-bands-statement", "n"),
    ("analysis-bands-unit-statement", "n"),
    ("analysis-closed-single-statement", "n"),
    ("analysis-closed-multiple-statement", "n"),
    ("analysis-break-off-statement", "n"),
    ("analysis-unsigned-statement", "mentions"),
    ("inventory-sites-statement", "devices"),
    ("inventory-models-statement", "devices"),
];
/// Rankings of shares.
const SHARES: [&str; 3] = [
    "analysis-ages-older-statement",
    "analysis-exits-subunit-statement",
    "analysis-risk-statement",
];

/// What the rows hold: name of the case, base, counts. `None` is secret.
const COUNTS: [(&str, u64, &[Option<u64>]); 12] = [
    ("no row", 0, &[]),
    ("only zeros", 5, &[Some(0), Some(0)]),
    ("one of one", 1, &[Some(1)]),
    ("one of several", 5, &[Some(1), Some(0)]),
    ("a leader", 9, &[Some(4), Some(2)]),
    ("a leader before two", 9, &[Some(4), Some(2), Some(2)]),
    (
        "a leader before many",
        9,
        &[Some(4), Some(1), Some(1), Some(1)],
    ),
    ("two with one", 2, &[Some(1), Some(1)]),
    ("two with several", 9, &[Some(3), Some(3), Some(1)]),
    ("four with one", 4, &[Some(1), Some(1), Some(1), Some(1)]),
    ("some secret", 30, &[Some(9), Some(7), None]),
    ("all secret", 30, &[None, None]),
];

fn finding(statement: Statement, rows: Vec<Row>, base: Vec<(&'static str, u64)>) -> Finding {
    let columns = rows.first().map_or(0, |row| row.cells.len());
    Finding {
        id: "probe".to_owned(),
        section: Section::Bestand,
        title: say("T"),
        statement,
        base: base
            .into_iter()
            .map(|(name, n)| BaseFigure {
                name,
                wording: "analysis-base-figures",
                value: Cell::count(n),
                is_persons: false,
                counted: None,
            })
            .collect(),
        table: Table {
            columns: (0..columns)
                .map(|index| Column::new(format!("c{index}"), say("C"), Role::Plain))
                .collect(),
            rows,
            population: None,
        },
        chart: None,
        notes: Vec::new(),
    }
}

/// Writes the sentence of a case in both languages.
fn tell(out: &mut String, wording: &str, case: &str, finding: &Finding) {
    writeln!(out, "{wording}: {case}").expect("a string");
    for language in [Language::De, Language::En] {
        let text = statement(finding, &I18n::new(language)).unwrap_or_default();
        let tag = language.tag();
        assert!(!text.is_empty(), "{tag} {wording}: {case}");
        assert!(
            !text.contains(['{', '}', '$']) && !text.contains("  "),
            "{tag} {text}"
        );
        writeln!(out, "  {tag} {text}").expect("a string");
    }
}

fn leaders(out: &mut String) {
    for (wording, base) in LEADERS {
        for (case, n, counts) in COUNTS {
            let rows = counts.iter().zip(["Alpha", "Beta", "Gamma", "Delta"]);
            let rows = rows.map(|(count, name)| {
                let value = count.map_or(SECRET, CellValue::Count);
                Row::data(vec![Cell::text(name), Cell::new(value)])
            });
            let recipe = Statement::Leader {
                label: 0,
                count: 1,
                wording,
            };
            let probe = finding(recipe, rows.collect(), vec![(base, n)]);
            tell(out, wording, case, &probe);
        }
    }
    for wording in SHARES {
        shares(out, wording);
    }
    with_share(out);
}

/// A leader whose table has its share, before and after enough persons are behind it.
fn with_share(out: &mut String) {
    const WORDING: &str = "analysis-mentions-statement";
    for (case, n) in [("a share of few", 29_u64), ("a share of many", 40)] {
        let row = |name: &str, count: u64| {
            let share = CellValue::Share(count as f64 / n as f64);
            Row::data(vec![Cell::text(name), Cell::count(count), Cell::new(share)])
        };
        let recipe = Statement::Leader {
            label: 0,
            count: 1,
            wording: WORDING,
        };
        let mut probe = finding(
            recipe,
            vec![row("Alpha", 9), row("Beta", 4)],
            vec![("n", n)],
        );
        probe.table.columns[2].role = Role::Derived { from: 1 };
        tell(out, WORDING, case, &probe);
    }
}

/// A ranking of shares.
fn shares(out: &mut String, wording: &'static str) {
    let cases: [(&str, &[Option<f64>]); 6] = [
        ("only zeros", &[Some(0.0), Some(0.0)]),
        ("one unit", &[Some(0.25)]),
        ("a leader", &[Some(0.25), Some(0.125)]),
        ("a tie", &[Some(0.25), Some(0.25)]),
        ("some secret", &[Some(0.25), None]),
        ("all secret", &[None, None]),
    ];
    for (case, shares) in cases {
        let rows = shares.iter().zip(["Alpha", "Beta"]).map(|(share, name)| {
            let value = share.map_or(SECRET, CellValue::Share);
            Row::data(vec![Cell::text(name), Cell::new(value)])
        });
        let recipe = Statement::Leader {
            label: 0,
            count: 1,
            wording,
        };
        tell(
            out,
            wording,
            case,
            &finding(recipe, rows.collect(), Vec::new()),
        );
    }
}

/// An argument as a case writes it: `12` a count, `2.5` a decimal number, `25.0%` a share, `"Alpha"` a name.
fn cell(written: &str) -> CellValue {
    if let Some(name) = written.strip_prefix('"') {
        return CellValue::Text(name.trim_end_matches('"').to_owned());
    }
    if let Some(share) = written.strip_suffix('%') {
        return CellValue::Share(share.parse::<f64>().expect("a share") / 100.0);
    }
    match written.parse() {
        Ok(count) => CellValue::Count(count),
        Err(_) => CellValue::Number {
            value: written.parse().expect("a number"),
            digits: 1,
        },
    }
}

/// The arguments of a case: `n 24, mean 2.5, field "Alpha"`.
fn arguments(case: &str) -> Vec<(&'static str, CellValue)> {
    let parts = case.split(", ").filter(|part| !part.is_empty());
    parts
        .map(|part| {
            let (name, written) = part.split_once(' ').expect("a name and a value");
            // Arguments of messages have names that live as long as the program.
            let name: &'static str = Box::leak(name.to_owned().into_boxed_str());
            (name, cell(written))
        })
        .collect()
}

/// A finding whose sentence names cells; the last number is secret where asked.
fn cells(wording: &'static str, given: &[(&'static str, CellValue)], is_secret: bool) -> Finding {
    let last = given
        .iter()
        .rposition(|(_, value)| !matches!(value, CellValue::Text(_)));
    let row = given.iter().enumerate().map(|(index, (_, value))| {
        let hidden = is_secret && Some(index) == last;
        Cell::new(if hidden { SECRET } else { value.clone() })
    });
    let names = given.iter().enumerate();
    let recipe = Statement::Cells {
        wording,
        cells: names
            .map(|(column, (name, _))| (*name, CellRef { row: 0, column }))
            .collect(),
        args: Vec::new(),
    };
    finding(recipe, vec![Row::data(row.collect())], Vec::new())
}

/// A sentence of the methods chapter in both languages.
fn method(
    out: &mut String,
    header: &str,
    key: &'static str,
    given: Vec<(&'static str, CellValue)>,
) {
    writeln!(out, "{header}").expect("a string");
    let message = given
        .into_iter()
        .fold(Message::new(key), |message, (name, value)| {
            message.with(name, value.arg().expect("a value"))
        });
    for language in [Language::De, Language::En] {
        let text = I18n::new(language).text(&message);
        writeln!(out, "  {} {text}", language.tag()).expect("a string");
    }
}

/// The cases that the file names, each with its sentence.
fn named_cases(out: &mut String) {
    let file = fs::read_to_string(repository(FILE)).expect("the cases");
    let leaders: BTreeSet<&str> = leading().collect();
    for header in file.lines().filter(|line| !line.starts_with(' ')) {
        let (key, case) = header.split_once(':').expect("a wording and a case");
        if leaders.contains(key) {
            continue;
        }
        let key: &'static str = Box::leak(key.to_owned().into_boxed_str());
        let case = case.trim();
        let (case, is_secret) = case
            .strip_suffix("; secret")
            .map_or((case, false), |c| (c, true));
        let given = arguments(case);
        if key.starts_with("report-") {
            method(out, header, key, given);
        } else {
            let words = header.split_once(':').map_or("", |(_, words)| words.trim());
            tell(out, key, words, &cells(key, &given, is_secret));
        }
    }
}

/// Wordings of the sentences on leaders.
fn leading() -> impl Iterator<Item = &'static str> {
    LEADERS.iter().map(|(wording, _)| *wording).chain(SHARES)
}

#[test]
fn sentences_are_those_that_a_person_read() {
    let mut out = String::new();
    leaders(&mut out);
    named_cases(&mut out);
    same_as_committed(FILE, &out);
}

#[test]
fn every_statement_has_its_cases() {
    let file = fs::read_to_string(repository(FILE)).expect("the cases");
    let told: BTreeSet<&str> = file
        .lines()
        .filter_map(|line| line.split(':').next())
        .collect();
    let secret: BTreeSet<&str> = { file.lines() }
        .filter(|line| line.ends_with("; secret"))
        .filter_map(|line| line.split(':').next())
        .collect();
    let leaders: BTreeSet<&str> = leading().collect();
    let i18n = I18n::new(Language::De);
    for (_, text) in sources(Language::De) {
        let keys = text.lines().filter_map(|line| line.split_once(" ="));
        let keys = keys
            .map(|(key, _)| key)
            .filter(|key| key.starts_with("analysis-"));
        for key in keys.filter(|key| key.contains("-statement")) {
            assert!(told.contains(key), "{key} has no case");
            let hides = i18n.format(key, Some("secret"), &[]).is_some();
            assert!(
                !hides || leaders.contains(key) || secret.contains(key),
                "{key} has no secret case"
            );
        }
    }
}
