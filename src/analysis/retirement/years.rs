//! Heads and full-time equivalents by calendar year of the exit, from the desk and from the payroll.

use std::collections::BTreeMap;

use crate::analysis::table::{base_persons, chart_of, label, leader, scope};
use crate::model::finding::{Cell, ChartKind, Column, Finding, Role, Row, RowKind, Section, Table};
use crate::model::message::Message;
use crate::model::staff::ExitSteps;

use super::plan::{Exit, Plan, Tally};
use super::shared::{DESK, PAYROLL, cells, exit_population, notes};
use super::slot::{HORIZONS, LAST, Slot, horizon, period};

/// What is left: an Altersteilzeit has two dates.
#[derive(Debug, Clone, Copy)]
pub(super) enum Leaves {
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

    fn slot(self, exit: &Exit<'_>) -> Slot {
        match self {
            Self::Desk => exit.desk,
            Self::Payroll => exit.payroll,
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

/// Exits by calendar year.
pub(super) fn by_year(plan: &Plan<'_>, leaves: Leaves) -> Finding {
    let tallies = plan.tally(|exit| leaves.slot(exit));
    let steps = plan.staff.detail.map(|detail| detail.exits);
    let mut rows = match steps {
        Some(ExitSteps::Two) => period_rows(plan, leaves.dimension(), &tallies, &TWO),
        Some(ExitSteps::Four) => period_rows(plan, leaves.dimension(), &tallies, &FOUR),
        Some(ExitSteps::Years) | None => year_rows(plan, leaves.dimension(), &tallies),
    };
    let mut total = Tally::default();
    tallies.values().for_each(|tally| total.join(*tally));
    rows.push(Row {
        kind: RowKind::Total,
        ..Row::data(cells(plan, label("analysis-row-total"), total))
    });
    let (id, title, statement) = leaves.words();
    let mut columns = vec![
        Column::new("year", Message::new("analysis-col-exit-year"), Role::Label),
        Column::new("heads", Message::new("analysis-col-heads"), Role::Persons),
    ];
    columns.extend(plan.staff.fte_columns());
    Finding {
        id: id.to_owned(),
        section: Section::Personal,
        title: Message::new(title),
        statement: leader(statement),
        base: vec![base_persons("n", "analysis-base-staff", total.heads)],
        chart: Some(chart_of(ChartKind::AgeClasses, 1)),
        table: Table {
            columns,
            rows,
            population: Some(exit_population(plan)),
        },
        notes: { notes(plan).into_iter() }
            .chain(plan.staff.fte_notes())
            .collect(),
    }
}

/// Periods: the first and the last calendar year after that of the Stichtag; the first period holds all before.
const TWO: [(u8, u8); 1] = [(0, HORIZONS[1])];
const FOUR: [(u8, u8); 3] = [
    (0, HORIZONS[0]),
    (HORIZONS[0] + 1, HORIZONS[1]),
    (HORIZONS[1] + 1, HORIZONS[2]),
];

/// One row per period, then those later.
fn period_rows(
    plan: &Plan<'_>,
    dimension: &'static str,
    tallies: &BTreeMap<Slot, Tally>,
    periods: &[(u8, u8)],
) -> Vec<Row> {
    let year = |ahead: u8| (plan.year + i32::from(ahead)).to_string();
    let sum = |holds: &dyn Fn(Slot) -> bool| {
        let mut sum = Tally::default();
        let held = tallies.iter().filter(|(slot, _)| holds(**slot));
        held.for_each(|(_, tally)| sum.join(*tally));
        sum
    };
    let row = |kind, name: Message, path: String, tally| Row {
        kind,
        scope: scope(dimension, path),
        ..Row::data(cells(plan, Cell::label(name), tally))
    };
    let mut rows: Vec<Row> = periods
        .iter()
        .map(|&(first, last)| {
            let tally =
                sum(&|slot| slot.is_within(last) && (first == 0 || !slot.is_within(first - 1)));
            let (name, path) = match first {
                0 => (Message::new("analysis-row-until"), horizon(last)),
                _ => {
                    let name = Message::new("analysis-row-years").with("from", year(first));
                    (name, period(last))
                }
            };
            row(RowKind::Data, name.with("to", year(last)), path, tally)
        })
        .collect();
    let last = periods.last().map_or(0, |(_, last)| *last);
    let later = sum(&|slot| slot != Slot::UNKNOWN && !slot.is_within(last));
    let name = Message::new("analysis-row-exit-later").with("year", year(last));
    let path = match last {
        LAST => Slot::LATER.path(plan.year),
        _ => format!("after-{last}"),
    };
    rows.push(row(RowKind::Data, name, path, later));
    rows
}

/// One row per year up to the last horizon, years without exits too; then those later and those not known. Where not
/// everything may be told, a row that is there only for somebody would tell of him.
fn year_rows(
    plan: &Plan<'_>,
    dimension: &'static str,
    tallies: &BTreeMap<Slot, Tally>,
) -> Vec<Row> {
    let tally = |slot: Slot| tallies.get(&slot).copied().unwrap_or_default();
    let row = |kind, name: Cell, slot: Slot| Row {
        kind,
        scope: scope(dimension, slot.path(plan.year)),
        ..Row::data(cells(plan, name, tally(slot)))
    };
    let is_coarse = plan.staff.detail.is_some();
    let mut rows = if is_coarse {
        let name = label("analysis-row-overdue-or-away");
        vec![row(RowKind::Data, name, Slot::OVERDUE)]
    } else {
        overdue_rows(plan, dimension, tally(Slot::OVERDUE))
    };
    rows.extend(Slot::years().map(|(ahead, slot)| {
        let year = plan.year + i32::from(ahead);
        row(RowKind::Data, Cell::text(year.to_string()), slot)
    }));
    rows.extend(beyond(plan.year).filter_map(|(slot, name)| {
        let is_there = tally(slot).heads > 0 || is_coarse && slot == Slot::LATER;
        is_there.then(|| row(RowKind::Missing, name, slot))
    }));
    rows
}

/// Who is past the limit and still there, and who is still paid and has left the desk.
fn overdue_rows(plan: &Plan<'_>, dimension: &'static str, overdue: Tally) -> Vec<Row> {
    let away = match dimension {
        DESK => plan.in_passive_phase(),
        _ => Tally::default(),
    };
    let path = Slot::OVERDUE.path(plan.year);
    let parts = [
        ("analysis-row-overdue", "limit", overdue.without(away)),
        ("analysis-row-away", "away", away),
    ];
    let both = parts.iter().all(|(_, _, tally)| tally.heads > 0);
    let there = parts.into_iter().filter(|(_, _, tally)| tally.heads > 0);
    there
        .map(|(name, part, tally)| Row {
            scope: scope(
                dimension,
                if both {
                    format!("{path}/{part}")
                } else {
                    path.clone()
                },
            ),
            ..Row::data(cells(plan, label(name), tally))
        })
        .collect()
}

/// The slots behind the years, with their names.
pub(super) fn beyond(year: i32) -> impl Iterator<Item = (Slot, Cell)> {
    let last = (year + i32::from(LAST)).to_string();
    let later = Message::new("analysis-row-exit-later").with("year", last);
    [
        (Slot::LATER, Cell::label(later)),
        (Slot::UNKNOWN, label("analysis-row-exit-unknown")),
    ]
    .into_iter()
}
