//! The mood as a share: how many gave a good grade and how many a bad one. Grades are steps of a scale, and their mean hides who is
//! content and who is not.
//!
//! It adds up published counts; where one that it needs is withheld there is no share.

use crate::model::finding::{
    Cell, CellRef, CellValue, Column, Finding, Role, Row, RowKind, Section, Statement, Table,
};
use crate::model::message::Message;

use super::super::table::{base_plain, label, share};

/// Grades of each step, with the key of its name.
const STEPS: [(&[&str], &str); 3] = [
    (&["1", "2"], "analysis-mood-good"),
    (&["3", "4"], "analysis-mood-middle"),
    (&["5", "6"], "analysis-mood-bad"),
];

/// Persons that a sentence with shares needs behind it.
const LEAST_SHARED: u64 = 30;

/// The shares of the only Stimmungsbarometer; `None` where there is none, or where a grade is withheld.
pub(super) fn mood(published: &[&Finding]) -> Option<Finding> {
    let source = { published.iter() }.find(|finding| finding.id == "stimmungsbarometer")?;
    let (grade, count) = (
        source.table.column("grade")?,
        source.table.column("respondents")?,
    );
    let mut counts = Vec::new();
    for (grades, name) in STEPS {
        let rows = { source.table.rows.iter() }.filter(|row| {
            let is_wanted = matches!(row.cells.get(grade).map(|cell| &cell.value), Some(CellValue::Text(text)) if grades.contains(&text.as_str()));
            row.kind == RowKind::Data && is_wanted
        });
        let values = rows.map(|row| match row.cells.get(count).map(|cell| &cell.value) {
            Some(CellValue::Count(count)) => Some(*count),
            _ => None,
        });
        counts.push((name, values.sum::<Option<u64>>()?));
    }
    let n: u64 = counts.iter().map(|(_, count)| count).sum();
    (n > 0).then(|| finding(&counts, n))
}

fn finding(counts: &[(&'static str, u64)], n: u64) -> Finding {
    let rows = { counts.iter() }
        .map(|(name, count)| Row::data(vec![label(name), Cell::count(*count), share(*count, n)]));
    let at = |row, column| CellRef { row, column };
    let bads = ("bads", at(2, 1));
    Finding {
        id: "stimmungsbarometer-anteile".to_owned(),
        section: Section::Stimmungsbarometer,
        title: Message::new("analysis-mood-title"),
        statement: Statement::Cells {
            // A share of few says less than their number.
            wording: match n < LEAST_SHARED {
                true => "analysis-mood-statement-few",
                false => "analysis-mood-statement",
            },
            cells: match n < LEAST_SHARED {
                true => vec![("goods", at(0, 1)), bads],
                false => vec![("good", at(0, 2)), ("bad", at(2, 2)), bads],
            },
            args: Vec::new(),
        },
        base: vec![base_plain("n", "analysis-base-grades", n)],
        table: Table {
            columns: vec![
                Column::new("step", Message::new("analysis-col-grade"), Role::Label),
                Column::new(
                    "respondents",
                    Message::new("analysis-col-count"),
                    Role::Plain,
                ),
                Column::new(
                    "share",
                    Message::new("analysis-col-share-grades").with("n", n),
                    Role::Derived { from: 1 },
                ),
            ],
            rows: rows.collect(),
            population: None,
        },
        chart: None,
        notes: vec![Message::new("analysis-mood-note")],
    }
}
