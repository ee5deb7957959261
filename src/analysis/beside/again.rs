//! Counts that were published beside the same counted from the answers at hand, question by question, with the difference.
//!
//! It reads published rankings of both; what is withheld in one of them has no difference.

use crate::model::finding::{
    Cell, CellRef, CellValue, Column, Finding, Role, Row, RowKind, Section, Statement, Table,
};
use crate::model::message::{Arg, Message};

use super::super::table::{base_plain, empty};
use super::folded;

/// What the id of a ranking of published counts ends with.
const AGAIN: &str = "-veroeffentlicht";

/// A category of both rankings.
struct Pair<'f> {
    /// What the question asks for, in a word: the header of its categories.
    asked: &'f Message,
    category: &'f CellValue,
    published: &'f CellValue,
    counted: &'f CellValue,
}

impl Pair<'_> {
    /// Published minus counted.
    fn difference(&self) -> Option<i64> {
        match (self.published, self.counted) {
            (CellValue::Count(published), CellValue::Count(counted)) => {
                let whole = |count: &u64| i64::try_from(*count).ok();
                Some(whole(published)? - whole(counted)?)
            }
            _ => None,
        }
    }
}

/// One table of all categories that were published and are counted here; `None` where no question has both.
pub(super) fn again(published: &[&Finding]) -> Option<Finding> {
    let pairs: Vec<Pair<'_>> = { published.iter() }
        .filter_map(|printed| {
            let id = printed.id.strip_suffix(AGAIN)?;
            let counted = published.iter().find(|other| other.id == id)?;
            Some(pairs(printed, counted))
        })
        .flatten()
        .collect();
    let known: Vec<i64> = pairs.iter().filter_map(Pair::difference).collect();
    let furthest = { pairs.iter().enumerate() }
        .filter_map(|(row, pair)| Some((pair.difference()?.abs(), row)))
        // Of two that are as far apart the first stays.
        .reduce(|best, other| if other.0 > best.0 { other } else { best })?;
    let at = |column| CellRef {
        row: furthest.1,
        column,
    };
    let same = known.iter().filter(|difference| **difference == 0).count();
    Some(Finding {
        id: "nennungen-veroeffentlicht-und-gezaehlt".to_owned(),
        section: Section::Befragung,
        title: Message::new("analysis-again-title"),
        statement: Statement::Cells {
            wording: "analysis-again-statement",
            cells: vec![
                ("category", at(1)),
                ("published", at(2)),
                ("counted", at(3)),
            ],
            args: vec![
                ("same", same.into()),
                ("all", known.len().into()),
                ("apart", Arg::Count(furthest.0.unsigned_abs())),
            ],
        },
        base: vec![base_plain(
            "categories",
            "boards-base-categories",
            pairs.len() as u64,
        )],
        chart: None,
        table: Table {
            columns: columns(),
            rows: pairs.iter().map(row).collect(),
            population: None,
        },
        notes: vec![Message::new("analysis-again-note")],
    })
}

fn columns() -> Vec<Column> {
    let of = |id, header, role| Column::new(id, Message::new(header), role);
    vec![
        of("question", "analysis-again-question", Role::Label),
        of("category", "boards-col-point", Role::Label),
        of("published", "analysis-again-published", Role::Plain),
        of("counted", "analysis-again-counted", Role::Plain),
        of("difference", "analysis-again-difference", Role::Plain),
    ]
}

/// The categories of a published ranking with what is counted of them; none counted is nought.
fn pairs<'f>(printed: &'f Finding, counted: &'f Finding) -> Vec<Pair<'f>> {
    const NONE: &CellValue = &CellValue::Count(0);
    let counts: Vec<(&CellValue, &CellValue)> = ranked(counted);
    let Some(asked) = { counted.table.column("category") }
        .and_then(|category| counted.table.columns.get(category))
        .map(|column| &column.header)
    else {
        return Vec::new();
    };
    { ranked(printed).into_iter() }
        .map(|(category, published)| {
            let own = { counts.iter() }.find(|(name, _)| same_name(name, category));
            Pair {
                asked,
                category,
                published,
                counted: own.map_or(NONE, |(_, count)| count),
            }
        })
        .collect()
}

fn ranked(finding: &Finding) -> Vec<(&CellValue, &CellValue)> {
    let table = &finding.table;
    let (Some(category), Some(mentions)) = (table.column("category"), table.column("mentions"))
    else {
        return Vec::new();
    };
    { table.rows.iter() }
        .filter(|row| row.kind == RowKind::Data)
        .filter_map(|row| {
            let name = &row.cells.get(category)?.value;
            let count = &row.cells.get(mentions)?.value;
            matches!(name, CellValue::Text(_)).then_some((name, count))
        })
        .collect()
}

fn same_name(one: &CellValue, other: &CellValue) -> bool {
    match (one, other) {
        (CellValue::Text(one), CellValue::Text(other)) => folded(one) == folded(other),
        _ => false,
    }
}

fn row(pair: &Pair<'_>) -> Row {
    let difference = pair.difference().map_or_else(empty, |difference| {
        Cell::new(CellValue::Number {
            value: difference as f64,
            digits: 0,
        })
    });
    Row::data(vec![
        Cell::label(pair.asked.clone()),
        Cell::new(pair.category.clone()),
        Cell::new(pair.published.clone()),
        Cell::new(pair.counted.clone()),
        difference,
    ])
}
