//! The tables of exits: by calendar year, and by unit within five and ten years.

use std::collections::BTreeMap;

use crate::analysis::AnalysisError;
use crate::analysis::frame::{Keys, Summary};
use crate::analysis::order::German;
use crate::analysis::staff::{FTE, UNIT, UNKNOWN, fte, population};
use crate::analysis::table::{about, base_persons, chart_of, label, leader, scope, share};
use crate::model::finding::{
    Cell, CellRef, Chart, ChartKind, Column, Finding, Population, Role, Row, RowKind, Section,
    Statement, Table,
};
use crate::model::message::Message;

use super::law::AgeLimits;
use super::plan::{DESK, HORIZON, HORIZONS, LATER, OVERDUE, PAYROLL, Plan, horizon};

/// All tables of exits, in printed order.
///
/// # Errors
/// When polars cannot count.
pub(super) fn findings(
    plan: &Plan<'_>,
    limits: &AgeLimits,
    german: &German,
) -> Result<Vec<Finding>, AnalysisError> {
    let mut findings = vec![by_year(plan, limits, Leaves::Desk)?];
    if plan.has_passive_phase {
        findings.push(by_year(plan, limits, Leaves::Payroll)?);
    }
    findings.extend(by_unit(plan, limits, german)?);
    Ok(findings)
}

/// What is left: an Altersteilzeit has two dates.
#[derive(Debug, Clone, Copy)]
enum Leaves {
    Desk,
    Payroll,
}

impl Leaves {
    fn dimension(self) -> &'static str {
        match self {
            Self::Desk => DESK,
            Self::Payroll => PAYROLL,
        }
    }

    /// Id of the finding, keys of its title and of its statement.
    fn words(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Desk => (
                "altersabgaenge",
                "analysis-exits-title",
                "analysis-exits-statement",
            ),
            Self::Payroll => (
                "altersabgaenge-bezuege",
                "analysis-exits-payroll-title",
                "analysis-exits-payroll-statement",
            ),
        }
    }
}

fn exit_population(plan: &Plan<'_>) -> Population {
    let mut population = population(plan.staff.classes);
    population.partitions.extend([DESK, PAYROLL]);
    population
}

fn notes(plan: &Plan<'_>, limits: &AgeLimits) -> Vec<Message> {
    let mut notes = vec![
        Message::new("analysis-note-projection"),
        Message::new("analysis-note-limit")
            .with("title", limits.title.as_str())
            .with("law", limits.law.as_str())
            .with("day", limits.as_of),
        Message::new("analysis-note-limit-beamte"),
    ];
    if plan.has_estimates {
        notes.push(Message::new("analysis-note-exit-estimates"));
    }
    notes
}

/// Heads and full-time equivalents by calendar year of the exit.
fn by_year(plan: &Plan<'_>, limits: &AgeLimits, leaves: Leaves) -> Result<Finding, AnalysisError> {
    let dimension = leaves.dimension();
    let sums = plan.frame.summarise(&[dimension], FTE)?;
    let mut rows = year_rows(plan, dimension, &sums);
    let (heads, micro) = sums
        .values()
        .fold((0, 0), |(n, micro), sum| (n + sum.n, micro + sum.sum));
    rows.push(Row {
        kind: RowKind::Total,
        ..Row::data(cells(plan, label("analysis-row-total"), heads, micro))
    });
    let (id, title, statement) = leaves.words();
    let mut columns = vec![
        Column::new("year", Message::new("analysis-col-exit-year"), Role::Label),
        Column::new("heads", Message::new("analysis-col-heads"), Role::Persons),
    ];
    if plan.staff.has_fte() {
        let header = Message::new("analysis-col-fte");
        columns.push(Column::new("fte", header, Role::AboutPersons));
    }
    Ok(Finding {
        id: id.to_owned(),
        section: Section::Personal,
        title: Message::new(title),
        statement: leader(statement),
        base: vec![base_persons("n", "analysis-base-staff", heads)],
        chart: Some(chart_of(ChartKind::AgeClasses, 1)),
        table: Table {
            columns,
            rows,
            population: Some(exit_population(plan)),
        },
        notes: notes(plan, limits),
    })
}

/// One row per year up to the last horizon, years without exits too; then those later and those not known.
fn year_rows(plan: &Plan<'_>, dimension: &'static str, sums: &BTreeMap<Keys, Summary>) -> Vec<Row> {
    let sum = |path: &str| {
        let found = sums.get(&vec![path.to_owned()]);
        found.map_or((0, 0), |sum| (sum.n, sum.sum))
    };
    let row = |kind, name: Cell, path: String| {
        let (heads, micro) = sum(&path);
        Row {
            kind,
            scope: scope(dimension, path),
            ..Row::data(cells(plan, name, heads, micro))
        }
    };
    let mut rows = Vec::new();
    let overdue = format!("{}/{OVERDUE}", horizon(0));
    if sum(&overdue).0 > 0 {
        rows.push(row(RowKind::Data, label("analysis-row-overdue"), overdue));
    }
    let last = HORIZONS[HORIZONS.len() - 1];
    rows.extend((0..=last).map(|ahead| {
        let year = plan.year + ahead;
        let end = HORIZONS.iter().find(|end| ahead <= **end).unwrap_or(&last);
        let path = format!("{}/{year}", horizon(*end));
        row(RowKind::Data, Cell::text(year.to_string()), path)
    }));
    let later =
        Message::new("analysis-row-exit-later").with("year", (plan.year + last).to_string());
    let below = [
        (LATER, Cell::label(later)),
        (UNKNOWN, label("analysis-row-exit-unknown")),
    ];
    for (path, name) in below {
        if sum(path).0 > 0 {
            rows.push(row(RowKind::Missing, name, path.to_owned()));
        }
    }
    rows
}

fn cells(plan: &Plan<'_>, name: Cell, heads: u64, micro: i64) -> Vec<Cell> {
    let mut cells = vec![name, Cell::count(heads)];
    if plan.staff.has_fte() {
        cells.push(about(fte(micro), 1, heads));
    }
    cells
}

/// What leaves a unit.
#[derive(Debug, Clone, Copy, Default)]
struct Line {
    heads: u64,
    within_5: u64,
    within_10: u64,
    unknown: u64,
}

impl Line {
    fn add(&mut self, horizon_path: &str, count: u64) {
        self.heads += count;
        if horizon_path == horizon(HORIZONS[0]) {
            self.within_5 += count;
            self.within_10 += count;
        } else if horizon_path == horizon(HORIZONS[1]) {
            self.within_10 += count;
        } else if horizon_path == UNKNOWN {
            self.unknown += count;
        }
    }

    fn cells(&self, name: Cell) -> Vec<Cell> {
        let known = self.heads - self.unknown;
        vec![
            name,
            Cell::count(self.heads),
            Cell::count(self.within_5),
            share(self.within_5, known),
            Cell::count(self.within_10),
            share(self.within_10, known),
            Cell::count(self.unknown),
        ]
    }
}

/// Heads that leave within five and ten years, by unit; `None` when nobody's unit is known.
fn by_unit(
    plan: &Plan<'_>,
    limits: &AgeLimits,
    german: &German,
) -> Result<Option<Finding>, AnalysisError> {
    let mut lines: BTreeMap<String, Line> = BTreeMap::new();
    let mut total = Line::default();
    for (keys, count) in plan.frame.count(&[UNIT, HORIZON])? {
        lines
            .entry(keys[0].clone())
            .or_default()
            .add(&keys[1], count);
        total.add(&keys[1], count);
    }
    if lines.keys().all(String::is_empty) {
        return Ok(None);
    }
    let mut units: Vec<&str> = lines.keys().map(String::as_str).collect();
    german.sort_by_name(&mut units, |unit| unit);
    units.sort_by_key(|unit| unit.is_empty());
    let mut rows: Vec<Row> = units
        .into_iter()
        .map(|unit| {
            let (kind, name) = if unit.is_empty() {
                (RowKind::Missing, label("analysis-row-not-stated"))
            } else {
                (RowKind::Data, Cell::text(unit))
            };
            Row {
                kind,
                scope: scope(UNIT, unit),
                ..Row::data(lines[unit].cells(name))
            }
        })
        .collect();
    rows.push(Row {
        kind: RowKind::Total,
        ..Row::data(total.cells(label("analysis-row-total")))
    });
    Ok(Some(unit_finding(plan, limits, rows, total.heads)))
}

fn unit_finding(plan: &Plan<'_>, limits: &AgeLimits, rows: Vec<Row>, heads: u64) -> Finding {
    let year = |ahead: i32| (plan.year + ahead).to_string();
    let at = |column| CellRef {
        row: rows.len() - 1,
        column,
    };
    Finding {
        id: "altersabgaenge-nach-einheit".to_owned(),
        section: Section::Personal,
        title: Message::new("analysis-exits-unit-title"),
        statement: Statement::Cells {
            wording: "analysis-exits-unit-statement",
            cells: vec![
                ("within5", at(2)),
                ("share5", at(3)),
                ("within10", at(4)),
                ("share10", at(5)),
            ],
            args: vec![
                ("year5", year(HORIZONS[0]).into()),
                ("year10", year(HORIZONS[1]).into()),
            ],
        },
        base: vec![base_persons("n", "analysis-base-staff", heads)],
        chart: Some(Chart {
            series: vec![3, 5],
            ..chart_of(ChartKind::HeatMap, 3)
        }),
        table: Table {
            columns: unit_columns(plan.year),
            rows,
            population: Some(exit_population(plan)),
        },
        notes: notes(plan, limits),
    }
}

fn unit_columns(year: i32) -> Vec<Column> {
    let mut columns = vec![
        Column::new("unit", Message::new("analysis-col-unit"), Role::Label),
        Column::new("heads", Message::new("analysis-col-heads"), Role::Persons),
    ];
    for end in &HORIZONS[..2] {
        let last = (year + end).to_string();
        let from = columns.len();
        columns.push(Column {
            scope: scope(DESK, horizon(*end)),
            ..Column::new(
                format!("within_{end}"),
                Message::new("analysis-col-exit-until").with("year", last.as_str()),
                Role::Persons,
            )
        });
        columns.push(Column::new(
            format!("share_within_{end}"),
            Message::new("analysis-col-share-exit-until").with("year", last),
            Role::Derived { from },
        ));
    }
    columns.push(Column {
        scope: scope(DESK, UNKNOWN),
        ..Column::new(
            "exit_unknown",
            Message::new("analysis-row-exit-unknown"),
            Role::Persons,
        )
    });
    columns
}
