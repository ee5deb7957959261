//! A right table, decorated as people decorate tables, gives the same figures, or an issue names the doubt.
//!
//! The table is made at random and written down plain; the same records are written down once more with a title, rules,
//! section headings, sums, repeated headers, units of measure, a second header row, merged and empty cells, remarks, another
//! order of columns, German or English headers. What is read from both is compared by plain loops.
//!
//! Further habits (`extra`) may raise a doubt where there is none, as some of them are nothing else than unclear; they never
//! change a figure in silence.

mod decoration;
mod extra;
mod plain;
mod writer;

use std::collections::BTreeMap;

use befund::model::dataset::Dataset;
use befund::model::issue::Checked;
use befund::model::raw::{RawCell, RawRow, RawTable};
use befund::project::SourceKind as Kind;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use super::table::{check_with, project, source};
use decoration::{Decoration, decoration};
use plain::plain;
use writer::Writer;

/// What is read, as figures that do not depend on the order of rows.
fn figures(data: &Dataset) -> BTreeMap<String, f64> {
    let mut figures: BTreeMap<String, f64> = BTreeMap::new();
    let mut add = |key: String, value: f64| *figures.entry(key).or_default() += value;
    for contract in &data.contracts {
        let birth = format!("{:?}", contract.birth);
        add(format!("heads {:?} {birth}", contract.unit), 1.0);
        add(
            format!("fte {:?}", contract.unit),
            contract.fte.unwrap_or(-1000.0),
        );
    }
    for device in &data.devices {
        let of = format!(
            "{:?} {:?} {:?}",
            device.device_type, device.unit, device.purchase
        );
        add(of, f64::from(u32::try_from(device.count).expect("few")));
    }
    for answer in &data.answers {
        let respondent = &answer.respondent;
        let text = answer.text.given().cloned().unwrap_or_default();
        add(
            format!(
                "{} {:?} {} {text}",
                respondent.key, respondent.unit, answer.question
            ),
            1.0,
        );
    }
    for grade in &data.grades {
        add(
            format!("{:?} {:?}", grade.respondent.unit, grade.grade),
            1.0,
        );
    }
    figures
}

/// Rules that only tell what was done and doubt nothing.
const TOLD: [&str; 12] = [
    "V018", "V032", "V034", "V040", "V041", "V048", "V050", "V053", "V056", "V061", "V064", "V065",
];

fn doubts(checked: &Checked<Dataset>) -> Vec<String> {
    let told = |code: &str| TOLD.contains(&code);
    let found = checked.issues.iter().map(super::table::brief);
    found.filter(|brief| !told(&brief[..4])).collect()
}

fn read(kind: Kind, table: RawTable) -> Checked<Dataset> {
    check_with(&source(kind), &[table], &project())
}

fn try_rounds(rounds: u32, habits: usize, quiet: bool) {
    let mut runner = TestRunner::new(Config {
        cases: rounds,
        failure_persistence: None,
        ..Config::default()
    });
    let result = runner.run(&(plain(), decoration(habits)), |(plain, how)| {
        let undecorated = read(plain.kind, Writer::write(&plain, &Decoration::none(&how)));
        let table = Writer::write(&plain, &how);
        let decorated = read(plain.kind, table.clone());
        let (left, right) = (figures(&undecorated.value), figures(&decorated.value));
        let doubts = doubts(&decorated);
        prop_assert!(
            left == right || !doubts.is_empty(),
            "{left:#?}\n{right:#?}\n{}",
            shown(&table)
        );
        prop_assert!(
            !quiet || left != right || doubts.is_empty(),
            "false alarm: {doubts:?}\n{}",
            shown(&table)
        );
        Ok(())
    });
    if let Err(error) = result {
        panic!("{error}");
    }
}

/// A table as lines of cells, for the message of a failed round.
fn shown(table: &RawTable) -> String {
    let cell = |cell: &RawCell| match cell {
        RawCell::Empty => String::new(),
        RawCell::Text(text) => text.clone(),
        other => format!("{other:?}"),
    };
    let line = |row: &RawRow| {
        let cells: Vec<String> = row.cells.iter().map(cell).collect();
        format!("{}: {}", row.number, cells.join(" | "))
    };
    let lines: Vec<String> = table.rows.iter().map(line).collect();
    format!("{}\n{:?}", lines.join("\n"), table.merged)
}

#[test]
fn decorated_tables_give_the_same_figures() {
    try_rounds(400, 0, true);
}

#[test]
#[ignore = "ten thousand rounds"]
fn ten_thousand_decorated_tables_give_the_same_figures() {
    try_rounds(10_000, 0, true);
}

#[test]
fn further_habits_change_no_figure_in_silence() {
    try_rounds(400, 3, false);
}

#[test]
#[ignore = "ten thousand rounds"]
fn ten_thousand_tables_of_further_habits_change_no_figure_in_silence() {
    try_rounds(10_000, 3, false);
}
