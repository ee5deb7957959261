//! The four fields of a SWOT analysis in one table: what the survey named as chances and problems beside the town's own points.
//!
//! It reads published rankings: a category that is withheld there is not here.

use crate::model::finding::{
    Cell, CellRef, CellValue, Column, Finding, Role, Row, RowKind, Section, Statement, Table,
};
use crate::model::message::{Arg, Message};

use super::super::table::{base_plain, empty, label};

/// Categories of one question that stand in a field.
const MOST: usize = 5;

/// A field, and the beginnings of the keys of questions that ask for it.
const FIELDS: [(&str, &[&str]); 4] = [
    ("boards-field-strengths", &["staerke", "strength"]),
    ("boards-field-weaknesses", &["schwaeche", "weakness"]),
    ("boards-field-chances", &["chance", "opportunit"]),
    (
        "boards-field-risks",
        &["problem", "risik", "risk", "threat"],
    ),
];

/// For each field, the argument of the sentence for its first category, and the one for the place of the field among those told: 0 where
/// it has none.
const ARGUMENTS: [(&str, &str); 4] = [
    ("strength", "strength_at"),
    ("weakness", "weakness_at"),
    ("chance", "chance_at"),
    ("risk", "risk_at"),
];

/// The four fields from coded answers; `None` unless questions for at least two fields are published.
pub(super) fn swot(published: &[&Finding]) -> Option<Finding> {
    let mut rows = Vec::new();
    let mut first: Vec<(&'static str, CellRef)> = Vec::new();
    let mut places: Vec<(&'static str, Arg)> = Vec::new();
    for ((field, starts), (argument, place)) in FIELDS.into_iter().zip(ARGUMENTS) {
        let question = published.iter().find(|finding| {
            let key = finding.id.strip_prefix("nennungen-");
            key.is_some_and(|key| starts.iter().any(|start| key.starts_with(start)))
        });
        let named = question.map(|finding| leading(finding)).unwrap_or_default();
        if !named.is_empty() {
            let row = rows.len();
            first.push((argument, CellRef { row, column: 1 }));
        }
        let at = if named.is_empty() { 0 } else { first.len() };
        places.push((place, (at as u64).into()));
        rows.extend(
            named
                .into_iter()
                .map(|(category, mentions)| Row::data(vec![label(field), category, mentions])),
        );
    }
    let points = rows.len() as u64;
    (first.len() > 1).then(|| Finding {
        id: "swot-befragung".to_owned(),
        section: Section::Strategie,
        title: Message::new("boards-swot-title"),
        statement: Statement::Cells {
            wording: "boards-swot-statement",
            cells: first,
            args: places,
        },
        base: vec![base_plain("noted", "boards-base-categories", points)],
        chart: None,
        table: Table {
            columns: vec![
                Column::new("field", Message::new("boards-col-field"), Role::Label),
                Column::new("category", Message::new("boards-col-point"), Role::Label),
                Column::new(
                    "mentions",
                    Message::new("analysis-col-mentions"),
                    Role::Plain,
                ),
            ],
            rows,
            population: None,
        },
        notes: vec![Message::new("boards-note-swot").with("most", MOST)],
    })
}

/// The categories that a published ranking names first, with their Nennungen as they are published.
fn leading(finding: &Finding) -> Vec<(Cell, Cell)> {
    let table = &finding.table;
    let (Some(category), Some(mentions)) = (table.column("category"), table.column("mentions"))
    else {
        return Vec::new();
    };
    table
        .rows
        .iter()
        .filter(|row| row.kind == RowKind::Data)
        .filter_map(|row| {
            let name = row.cells.get(category)?.value.clone();
            let count = row.cells.get(mentions).map(|cell| cell.value.clone());
            let is_name = matches!(name, CellValue::Text(_) | CellValue::Label(_));
            is_name.then(|| (Cell::new(name), count.map_or_else(empty, Cell::new)))
        })
        .take(MOST)
        .collect()
}
