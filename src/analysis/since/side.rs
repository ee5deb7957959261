//! One of the two reports that are compared: the data rows of a finding, names as printed words.

use crate::i18n::I18n;
use crate::model::earlier::EarlierFinding;
use crate::model::finding::{CellValue, Finding, RowKind};

use super::super::exact::{Pair, fisher_together};

/// A data row.
pub(in crate::analysis) struct Line(Vec<CellValue>);

/// A finding as one of the two reports has it.
pub(in crate::analysis) struct Side<'f> {
    columns: Vec<&'f str>,
    lines: Vec<Line>,
    /// The number that its shares are of, where it is published.
    pub(in crate::analysis) n: Option<u64>,
}

impl<'f> Side<'f> {
    /// Of today's report.
    pub(in crate::analysis) fn now(finding: &'f Finding, i18n: &I18n) -> Self {
        let n = finding.base.iter().find(|figure| figure.name == "n");
        let rows = finding.table.rows.iter();
        let line = |cells: &[crate::model::finding::Cell]| {
            let word = |value: &CellValue| match value {
                CellValue::Label(_) => CellValue::Text(i18n.cell(value)),
                value => value.clone(),
            };
            Line(cells.iter().map(|cell| word(&cell.value)).collect())
        };
        Self {
            columns: { finding.table.columns.iter() }
                .map(|column| column.id.as_str())
                .collect(),
            lines: rows
                .filter(|row| row.kind == RowKind::Data)
                .map(|row| line(&row.cells))
                .collect(),
            n: n.and_then(|figure| count(&figure.value.value)),
        }
    }

    /// Of the earlier report.
    pub(in crate::analysis) fn before(finding: &'f EarlierFinding) -> Self {
        let n = finding.base.iter().find(|figure| figure.name == "n");
        Self {
            columns: { finding.columns.iter() }
                .map(|column| column.id.as_str())
                .collect(),
            lines: { finding.rows.iter() }
                .filter(|row| row.kind == "data")
                .map(|row| Line(row.cells.iter().map(|cell| cell.value()).collect()))
                .collect(),
            n: n.and_then(|figure| count(&figure.value.value())),
        }
    }

    /// Whether it has all these columns.
    pub(in crate::analysis) fn has(&self, ids: &[&str]) -> bool {
        ids.iter().all(|id| self.columns.contains(id))
    }

    /// The data rows in printed order.
    pub(in crate::analysis) fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// What stands in a column of a row; empty where there is no such column.
    pub(in crate::analysis) fn cell(&self, line: &Line, id: &str) -> CellValue {
        let place = self.columns.iter().position(|column| *column == id);
        place
            .and_then(|place| line.0.get(place))
            .cloned()
            .unwrap_or(CellValue::Empty)
    }

    /// The name that stands in a column of a row.
    pub(in crate::analysis) fn name(&self, line: &Line, id: &str) -> String {
        match self.cell(line, id) {
            CellValue::Text(name) => name,
            _ => String::new(),
        }
    }

    /// The names in a column, in printed order.
    pub(in crate::analysis) fn names(&self, id: &str) -> Vec<String> {
        self.lines.iter().map(|line| self.name(line, id)).collect()
    }

    /// The first row with a name.
    pub(in crate::analysis) fn find(&self, id: &str, name: &str) -> Option<&Line> {
        self.lines.iter().find(|line| self.name(line, id) == name)
    }
}

/// A whole number that is published.
pub(super) fn count(value: &CellValue) -> Option<u64> {
    match value {
        CellValue::Count(count) => Some(*count),
        _ => None,
    }
}

/// How many of how many said it, then and now; `None` where one of the four is not published or cannot be.
pub(super) type Counts = Option<[(u64, u64); 2]>;

/// Whether each share changed by more than chance explains, at 5 % for all of them together (Fisher's exact test, Holm with the values that are possible).
pub(super) fn beyond_chance(counts: &[Counts]) -> Vec<Option<bool>> {
    let pair = |[(then, of_then), (now, of_now)]: [(u64, u64); 2]| {
        Some(Pair {
            group_yes: now,
            group_no: of_now.checked_sub(now)?,
            rest_yes: then,
            rest_no: of_then.checked_sub(then)?,
        })
    };
    let pairs: Vec<Option<Pair>> = counts.iter().map(|counts| counts.and_then(pair)).collect();
    let known: Vec<Pair> = pairs.iter().flatten().copied().collect();
    let mut adjusted = fisher_together(&known).into_iter();
    let judged = |pair: &Option<Pair>| pair.and_then(|_| adjusted.next()).map(|p| p <= LEVEL);
    pairs.iter().map(judged).collect()
}

/// Probability of saying that anything changed in a table in which nothing did.
const LEVEL: f64 = 0.05;
