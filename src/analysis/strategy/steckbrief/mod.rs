//! One Steckbrief per project: aim, measures, time, money, posts, recipients, what it needs, Kennzahlen, risks, who leads, and every
//! further field that a list of points has for projects. What is empty is said.

mod fields;
mod named;

use std::collections::BTreeSet;

use crate::analysis::order::German;
use crate::analysis::table::{base_counted, evidence, file_key, label, unused};
use crate::model::counted::Counted;
use crate::model::finding::{Cell, Column, Finding, Role, Row, RowKind, Section, Statement, Table};
use crate::model::message::{Arg, Message};
use crate::model::place::Place;
use crate::model::strategy::Measure;

use super::Plan;
use super::statuses::joined;
use named::Sheets;

/// A project with everything that names it.
struct Sheet<'a> {
    name: String,
    goal: Option<usize>,
    measures: Vec<&'a Measure>,
}

/// A field of the sheet: its name, what stands there, and the rows behind it.
struct Field {
    name: Message,
    content: Option<Cell>,
    places: Vec<Place>,
}

impl Field {
    /// A field with a name of the program.
    fn of(name: &'static str, content: Option<Cell>, places: Vec<Place>) -> Self {
        Self {
            name: Message::new(name),
            content,
            places,
        }
    }
}

/// A sheet per project, in the order of the tree.
pub(super) fn steckbriefe(plan: &Plan<'_>, german: &German) -> Vec<Finding> {
    let sheets = Sheets::of(plan, german);
    let mut ids = BTreeSet::new();
    { sheets.all.iter().enumerate() }
        .map(|(index, sheet)| sheet.finding(plan, sheets.fields(plan, index), &mut ids))
        .collect()
}

impl Sheet<'_> {
    fn finding(&self, plan: &Plan<'_>, fields: Vec<Field>, ids: &mut BTreeSet<String>) -> Finding {
        let missing = || fields.iter().filter(|field| field.content.is_none());
        let args = vec![
            ("missing", missing().count().into()),
            (
                "fields",
                Arg::from(joined(missing().map(|f| f.name.clone()))),
            ),
            ("stated", usize::from(self.is_stated()).into()),
            ("statuses", plan.statuses.told(&self.counts(plan)).into()),
        ];
        Finding {
            id: unused(ids, &format!("steckbrief-{}", file_key(&self.name))),
            section: Section::Steckbriefe,
            title: Message::new("strategy-sheet-title").with("project", self.name.as_str()),
            statement: Statement::Cells {
                wording: "strategy-sheet-statement",
                cells: Vec::new(),
                args,
            },
            base: vec![base_counted(
                "n",
                Counted::Measures,
                self.measures.len() as u64,
            )],
            table: Table {
                columns: vec![
                    Column::new("field", Message::new("strategy-col-field"), Role::Label),
                    Column::new("content", Message::new("strategy-col-content"), Role::Label),
                ],
                rows: rows(fields),
                population: None,
            },
            chart: None,
            notes: Vec::new(),
        }
    }

    /// Whether any of its measures has a status.
    fn is_stated(&self) -> bool {
        self.measures.iter().any(|measure| measure.status.is_some())
    }

    /// How many of its measures have which status.
    fn counts(&self, plan: &Plan<'_>) -> Vec<u64> {
        plan.statuses.count(self.measures.iter().copied())
    }
}

/// What stands there comes first; what is missing follows, as in every table.
fn rows(fields: Vec<Field>) -> Vec<Row> {
    let (given, empty): (Vec<Field>, Vec<Field>) =
        { fields.into_iter() }.partition(|field| field.content.is_some());
    { given.into_iter().chain(empty) }
        .map(|field| Row {
            kind: match field.content {
                Some(_) => RowKind::Data,
                None => RowKind::Missing,
            },
            evidence: evidence(field.places.iter()),
            ..Row::data(vec![
                Cell::label(field.name),
                field
                    .content
                    .unwrap_or_else(|| label("strategy-field-empty")),
            ])
        })
        .collect()
}
