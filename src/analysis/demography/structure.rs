//! Heads and full-time equivalents by age class.

use std::collections::BTreeMap;

use crate::analysis::AnalysisError;
use crate::analysis::shares::Shares;
use crate::analysis::staff::{AGE, FIVE, FTE, KNOWN, TOLD, UNKNOWN, population};
use crate::analysis::table::{empty, label, scope, share};
use crate::model::finding::{
    Cell, ChartKind, Column, Finding, Role, Row, RowKind, Scope, Section, Statement, Table,
};
use crate::model::message::Message;

use super::count::{Counted, chart, five_index};

/// Heads and full-time equivalents.
type Sum = (u64, Shares);

impl Counted<'_> {
    /// The table that answers how old the staff is.
    pub(super) fn structure(&self) -> Result<Finding, AnalysisError> {
        let total = self.total();
        let known = total.heads - total.unknown;
        Ok(Finding {
            id: "altersstruktur".to_owned(),
            section: Section::Personal,
            title: Message::new("analysis-ages-title"),
            statement: Statement::Cells {
                wording: if known > 0 {
                    "analysis-ages-statement"
                } else {
                    "analysis-ages-statement-none"
                },
                cells: Vec::new(),
                args: Vec::new(),
            },
            base: self.base_with_averages(total),
            chart: Some(chart(ChartKind::AgeClasses, vec![1])),
            table: Table {
                columns: self.structure_columns(known),
                rows: self.structure_rows(known, (total.heads, total.shares))?,
                population: Some(population(self.staff.classes)),
            },
            notes: { self.notes().into_iter() }
                .chain(self.staff.fte_notes())
                .collect(),
        })
    }

    fn structure_columns(&self, known: u64) -> Vec<Column> {
        let mut columns = vec![
            Column::new("class", Message::new("analysis-col-age-class"), Role::Label),
            Column::new("heads", Message::new("analysis-col-heads"), Role::Persons),
            Column::new(
                "share_of_heads",
                Message::new("analysis-col-share-heads").with("n", known),
                Role::Derived { from: 1 },
            ),
        ];
        columns.extend(self.staff.fte_columns());
        columns
    }

    fn structure_rows(&self, known: u64, all: Sum) -> Result<Vec<Row>, AnalysisError> {
        let classes = self.staff.classes;
        let mut unknown = Sum::default();
        let mut fives: BTreeMap<usize, Sum> = BTreeMap::new();
        for (found, sum) in self.all.summarise(&[FIVE], FTE)? {
            let counted = (sum.n, Shares::known(sum.sum, sum.n));
            match found.first().and_then(|key| five_index(key)) {
                Some(class) => {
                    fives.insert(class, counted);
                }
                None => unknown = counted,
            }
        }
        if self.staff.lacks_fte() {
            for (found, count) in self.all.count(&[FIVE, TOLD])? {
                let class = found.first().and_then(|key| five_index(key));
                let sum = class.map_or(&mut unknown, |class| fives.entry(class).or_default());
                sum.1.qualify(found.last().map(String::as_str), count);
            }
        }
        let parts = classes.joined(&fives, |a: Sum, b: Sum| (a.0 + b.0, a.1.join(b.1)));
        let mut rows: Vec<Row> = (0..classes.len())
            .map(|index| {
                let key = classes.key(index);
                let name = Cell::label(classes.label(index));
                let part = parts[index];
                let row = self.structure_row(name, part, share(part.0, known));
                select(row, RowKind::Data, scope(classes.dimension, key))
            })
            .collect();
        let name = label("analysis-row-total");
        let row = self.structure_row(name, (known, all.1.without(unknown.1)), share(known, known));
        rows.push(select(row, RowKind::Total, scope(AGE, KNOWN)));
        if unknown.0 > 0 {
            let row = self.structure_row(label("analysis-row-age-unknown"), unknown, empty());
            rows.push(select(row, RowKind::Missing, scope(AGE, UNKNOWN)));
        }
        Ok(rows)
    }

    fn structure_row(&self, name: Cell, (heads, shares): Sum, part: Cell) -> Row {
        let mut cells = vec![name, Cell::count(heads), part];
        cells.extend(shares.cells(self.staff, heads));
        Row::data(cells)
    }
}

fn select(row: Row, kind: RowKind, scope: Scope) -> Row {
    Row { kind, scope, ..row }
}
