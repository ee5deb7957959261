//! Risks by likelihood and damage, in the town's own words for both.

use crate::model::boards::Note;
use crate::model::finding::{
    Cell, Chart, ChartKind, Column, Finding, Role, Row, RowKind, Section, Statement, Table,
};
use crate::model::message::Message;

use super::super::table::{base_plain, file_key, label};
use super::grid::same;
use super::points::{distinct, says};

/// Words for the steps of likelihood and damage, from low to high; others follow in the order of the file.
const STEPS: [&[&str]; 5] = [
    &["sehr gering", "sehr niedrig", "very low"],
    &["gering", "niedrig", "klein", "low", "small"],
    &["mittel", "medium", "moderate"],
    &["hoch", "groß", "gross", "high", "large"],
    &["sehr hoch", "sehr groß", "existenz", "very high"],
];

/// How many risks stand where; one finding per list whose points say both.
pub(super) fn risks(notes: &[Note]) -> Vec<Finding> {
    distinct(notes.iter().map(|note| note.list.as_str()))
        .into_iter()
        .filter_map(|list| {
            let of_list = notes.iter().filter(|note| note.list == list);
            let rated: Vec<&Note> = of_list
                .filter(|note| note.likelihood.is_some() && note.damage.is_some())
                .collect();
            (!rated.is_empty()).then(|| grid(list, &rated))
        })
        .collect()
}

fn step(word: &str) -> usize {
    let folded = word.to_lowercase();
    STEPS
        .iter()
        .position(|words| words.contains(&folded.as_str()))
        .unwrap_or(STEPS.len())
}

fn steps<'a>(words: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut words = distinct(words);
    words.sort_by_key(|word| step(word));
    words
}

/// The risks of one likelihood, or of all, by damage and in all.
fn counts_by_damage(rated: &[&Note], damages: &[&str], likelihood: Option<&str>) -> Vec<Cell> {
    let count = |damage: Option<&str>| {
        let found = rated.iter().filter(|note| {
            says(note.likelihood.as_deref(), likelihood) && says(note.damage.as_deref(), damage)
        });
        Cell::count(found.count() as u64)
    };
    let mut cells: Vec<Cell> = damages.iter().map(|damage| count(Some(damage))).collect();
    cells.push(count(None));
    cells
}

/// A row per likelihood, the likeliest on top as such grids are drawn, and one for all of them.
fn grid_rows(rated: &[&Note], likelihoods: &[&str], damages: &[&str]) -> Vec<Row> {
    let line = |name: Cell, likelihood: Option<&str>| {
        Row::data([vec![name], counts_by_damage(rated, damages, likelihood)].concat())
    };
    let mut rows: Vec<Row> = likelihoods
        .iter()
        .rev()
        .map(|likelihood| line(Cell::text(*likelihood), Some(likelihood)))
        .collect();
    rows.push(Row {
        kind: RowKind::Total,
        ..line(label("analysis-row-total"), None)
    });
    rows
}

/// The risks that are as likely and as damaging as any.
fn worst_of<'a>(rated: &[&'a Note], likelihoods: &[&str], damages: &[&str]) -> Vec<&'a str> {
    let is_top = |words: &[&str], word: &Option<String>| {
        word.as_deref()
            .zip(words.last())
            .is_some_and(|(word, last)| same(word, last))
    };
    rated
        .iter()
        .filter(|note| is_top(likelihoods, &note.likelihood) && is_top(damages, &note.damage))
        .map(|note| note.text.as_str())
        .collect()
}

/// How many of the rated risks of a list stand at each likelihood and damage.
fn grid(list: &str, rated: &[&Note]) -> Finding {
    let likelihoods = steps(rated.iter().filter_map(|note| note.likelihood.as_deref()));
    let damages = steps(rated.iter().filter_map(|note| note.damage.as_deref()));
    let worst = worst_of(rated, &likelihoods, &damages);
    Finding {
        id: format!("risiken-{}", file_key(list)),
        section: Section::Strategie,
        title: Message::new("boards-risks-title").with("title", list),
        statement: Statement::Cells {
            wording: "boards-risks-statement",
            cells: Vec::new(),
            args: vec![
                ("worst", (worst.len() as u64).into()),
                (
                    "likelihood",
                    likelihoods.last().copied().unwrap_or_default().into(),
                ),
                ("damage", damages.last().copied().unwrap_or_default().into()),
                ("name", worst.first().copied().unwrap_or_default().into()),
            ],
        },
        base: vec![base_plain("risks", "boards-base-risks", rated.len() as u64)],
        chart: (damages.len() > 1).then(|| Chart {
            kind: ChartKind::HeatMap,
            label: 0,
            series: (1..=damages.len()).collect(),
        }),
        table: Table {
            columns: columns(&damages),
            rows: grid_rows(rated, &likelihoods, &damages),
            population: None,
        },
        notes: Vec::new(),
    }
}

fn columns(damages: &[&str]) -> Vec<Column> {
    let mut columns = vec![Column::new(
        "likelihood",
        Message::new("boards-col-likelihood"),
        Role::Label,
    )];
    columns.extend(damages.iter().zip(1..).map(|(damage, number)| {
        let header = Message::new("boards-col-damage").with("damage", *damage);
        Column::new(format!("damage_{number}"), header, Role::Plain)
    }));
    columns.push(Column::new(
        "all",
        Message::new("boards-col-sum"),
        Role::Plain,
    ));
    columns
}
