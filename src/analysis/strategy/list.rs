//! The list of measures with what is known of each; columns that no measure fills are left out.

use crate::analysis::table::{base_counted, digits_of, empty};
use crate::model::counted::Counted;
use crate::model::finding::{
    Cell, CellValue, Column, Finding, Role, Row, Section, Statement, Table,
};
use crate::model::message::Message;
use crate::model::strategy::{Measure, Term};

use super::{Plan, behind};

/// A column of the list: what it shows of a measure, `None` where nothing is known.
struct Field {
    id: &'static str,
    header: &'static str,
    cell: fn(&Plan<'_>, &Measure) -> Option<Cell>,
}

const FIELDS: [Field; 12] = [
    Field {
        id: "number",
        header: "strategy-col-number",
        cell: |_, m| m.number.as_deref().map(Cell::text),
    },
    Field {
        id: "title",
        header: "strategy-col-measure",
        cell: |_, m| Some(Cell::text(m.title.as_str())),
    },
    Field {
        id: "status",
        header: "strategy-col-status",
        cell: |_, m| m.status.as_deref().map(Cell::text),
    },
    Field {
        id: "goal",
        header: "strategy-col-goal",
        cell: |plan, m| Some(Cell::text(plan.name(m.goal.as_deref()?))),
    },
    Field {
        id: "project",
        header: "strategy-col-project",
        cell: |plan, m| Some(Cell::text(plan.name(m.project.as_deref()?))),
    },
    Field {
        id: "handlungsfeld",
        header: "analysis-col-field",
        cell: |_, m| m.field.as_deref().map(Cell::text),
    },
    Field {
        id: "unit",
        header: "analysis-col-unit",
        cell: |_, m| m.unit.as_deref().map(Cell::text),
    },
    Field {
        id: "group",
        header: "strategy-col-group",
        cell: |_, m| m.group.as_deref().map(Cell::text),
    },
    Field {
        id: "start",
        header: "strategy-col-start",
        cell: |_, m| m.start.as_ref().map(term),
    },
    Field {
        id: "end",
        header: "strategy-col-end",
        cell: |_, m| m.end.as_ref().map(term),
    },
    Field {
        id: "cost",
        header: "strategy-col-cost",
        cell: |_, m| {
            m.cost.map(|value| {
                Cell::new(CellValue::Number {
                    value,
                    digits: digits_of(value),
                })
            })
        },
    },
    Field {
        id: "figure",
        header: "strategy-col-figure",
        cell: |_, m| m.figure.as_deref().map(Cell::text),
    },
];

/// A time as it stood.
pub(super) fn term(term: &Term) -> Cell {
    Cell::text(term.text.as_str())
}

/// The list.
pub(super) fn measures(plan: &Plan<'_>) -> Finding {
    let fields: Vec<&Field> = FIELDS
        .iter()
        .filter(|field| {
            plan.measures
                .iter()
                .any(|m| (field.cell)(plan, m).is_some())
        })
        .collect();
    let rows = plan.measures.iter().map(|measure| Row {
        evidence: behind(&measure.place),
        ..Row::data(
            { fields.iter() }
                .map(|field| (field.cell)(plan, measure).unwrap_or_else(empty))
                .collect(),
        )
    });
    let counts = plan.statuses.count(plan.measures.iter().copied());
    let role = |id: &str| {
        if id == "cost" {
            Role::Plain
        } else {
            Role::Label
        }
    };
    Finding {
        id: "massnahmen".to_owned(),
        section: Section::Strategie,
        title: Message::new("strategy-list-title"),
        statement: Statement::Cells {
            wording: match plan.measures.iter().any(|m| m.status.is_some()) {
                true => "strategy-list-statement",
                false => "strategy-list-statement-plain",
            },
            cells: Vec::new(),
            args: vec![("statuses", plan.statuses.told(&counts).into())],
        },
        base: vec![base_counted(
            "n",
            Counted::Measures,
            plan.measures.len() as u64,
        )],
        table: Table {
            columns: { fields.iter() }
                .map(|f| Column::new(f.id, Message::new(f.header), role(f.id)))
                .collect(),
            rows: rows.collect(),
            population: None,
        },
        chart: None,
        notes: Vec::new(),
    }
}
