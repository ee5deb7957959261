//! Exits by calendar year under three assumptions: at the age limit, at the measured mean exit age, and as early as it is
//! possible without deductions.
//!
//! Whoever knows the exits of one year under two assumptions can subtract: what differs are the persons born in a few
//! months. The numbers of the second and third assumption therefore describe, for the gate, the smallest such group.

use std::collections::BTreeMap;

use crate::analysis::table::{base_persons, chart_of, label, scope};
use crate::model::finding::{
    Cell, CellRef, CellValue, Chart, ChartKind, Column, Finding, Role, Row, RowKind, Section,
    Statement, Table,
};
use crate::model::message::Message;

use super::plan::Plan;
use super::shared::{DESK, exit_population, notes};
use super::slot::{HORIZONS, Slot, horizon, period};
use super::years::beyond;

/// Which date is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scenario {
    Mean,
    Earliest,
}

impl Scenario {
    /// Where its exits stand in [`Groups`].
    fn index(self) -> usize {
        match self {
            Self::Mean => 1,
            Self::Earliest => 2,
        }
    }

    fn column(self) -> Column {
        let (id, header) = match self {
            Self::Mean => ("mean", "analysis-col-scenario-mean"),
            Self::Earliest => ("earliest", "analysis-col-scenario-earliest"),
        };
        Column::new(id, Message::new(header), Role::AboutPersons)
    }
}

/// Persons by their exits at the limit, at the mean exit age and at the earliest.
type Groups = BTreeMap<[Slot; 3], u64>;

/// The slots of a row, its name, and what selects it.
struct Span {
    kind: RowKind,
    name: Cell,
    path: String,
    slots: Vec<Slot>,
}

/// The three assumptions side by side; `None` when nothing differs between them.
pub(super) fn scenarios(plan: &Plan<'_>) -> Option<Finding> {
    let mut groups = Groups::new();
    for exit in &plan.exits {
        *groups
            .entry([exit.desk, exit.mean, exit.earliest])
            .or_default() += 1;
    }
    if groups
        .keys()
        .all(|[desk, mean, earliest]| desk == mean && desk == earliest)
    {
        return None;
    }
    let mut columns = vec![Scenario::Earliest];
    if plan.assumptions.mean.is_some() {
        columns.insert(0, Scenario::Mean);
    }
    let rows: Vec<Row> = spans(plan)
        .into_iter()
        .filter(|span| span.kind != RowKind::Missing || count_desk(&groups, &span.slots) > 0)
        .map(|span| row(span, &groups, &columns))
        .collect();
    Some(finding(plan, rows, &columns))
}

/// One row per year with a subtotal after every horizon, then those later and those not known.
fn spans(plan: &Plan<'_>) -> Vec<Span> {
    let year = plan.year;
    let mut spans = vec![Span {
        kind: RowKind::Data,
        // Here both stand in one row: who is past the limit, and who has left the desk for the passive phase.
        name: label(match plan.in_passive_phase().heads {
            0 => "analysis-row-overdue",
            _ => "analysis-row-overdue-or-away",
        }),
        path: Slot::OVERDUE.path(year),
        slots: vec![Slot::OVERDUE],
    }];
    let mut first = 0;
    for end in HORIZONS {
        let years: Vec<(u8, Slot)> = Slot::years()
            .filter(|(ahead, _)| (first..=end).contains(ahead))
            .collect();
        spans.extend(years.iter().map(|&(ahead, slot)| Span {
            kind: RowKind::Data,
            name: Cell::text((year + i32::from(ahead)).to_string()),
            path: slot.path(year),
            slots: vec![slot],
        }));
        let mut slots: Vec<Slot> = years.into_iter().map(|(_, slot)| slot).collect();
        let last = (year + i32::from(end)).to_string();
        let (name, path) = if first == 0 {
            slots.push(Slot::OVERDUE);
            (Message::new("analysis-row-until"), horizon(end))
        } else {
            let from = (year + i32::from(first)).to_string();
            (
                Message::new("analysis-row-years").with("from", from),
                period(end),
            )
        };
        spans.push(Span {
            kind: RowKind::Total,
            name: Cell::label(name.with("to", last)),
            path,
            slots,
        });
        first = end + 1;
    }
    spans.extend(beyond(year).map(|(slot, name)| Span {
        kind: RowKind::Missing,
        name,
        path: slot.path(year),
        slots: vec![slot],
    }));
    spans
}

fn count_desk(groups: &Groups, slots: &[Slot]) -> u64 {
    let within = groups.iter().filter(|(exits, _)| slots.contains(&exits[0]));
    within.map(|(_, count)| count).sum()
}

fn row(span: Span, groups: &Groups, columns: &[Scenario]) -> Row {
    let mut cells = vec![span.name, Cell::count(count_desk(groups, &span.slots))];
    cells.extend(columns.iter().map(|scenario| {
        let index = scenario.index();
        let within = || {
            groups
                .iter()
                .filter(|(exits, _)| span.slots.contains(&exits[index]))
        };
        let count: u64 = within().map(|(_, count)| count).sum();
        let smallest = moving(within(), span.slots.len() > 1);
        Cell::about(CellValue::Count(count), smallest.unwrap_or(count))
    }));
    Row {
        kind: span.kind,
        scope: scope(DESK, span.path),
        ..Row::data(cells)
    }
}

/// The fewest persons that the three dates tell apart; for a period, the two other dates only by their period.
fn moving<'g>(
    groups: impl Iterator<Item = (&'g [Slot; 3], &'g u64)>,
    is_period: bool,
) -> Option<u64> {
    let mut found: BTreeMap<[Slot; 3], u64> = BTreeMap::new();
    for ([desk, mean, earliest], count) in groups {
        if desk == mean && desk == earliest {
            continue;
        }
        let exits = if is_period {
            [*desk, mean.period_end(), earliest.period_end()]
        } else {
            [*desk, *mean, *earliest]
        };
        *found.entry(exits).or_default() += count;
    }
    found.into_values().min()
}

fn finding(plan: &Plan<'_>, rows: Vec<Row>, scenarios: &[Scenario]) -> Finding {
    let year = |ahead: u8| (plan.year + i32::from(ahead)).to_string();
    let first_total = rows
        .iter()
        .position(|row| row.kind == RowKind::Total)
        .unwrap_or_default();
    let at = |column| CellRef {
        row: first_total,
        column,
    };
    let mut columns = vec![
        Column::new("year", Message::new("analysis-col-exit-year"), Role::Label),
        Column::new(
            "heads",
            Message::new("analysis-col-scenario-limit"),
            Role::Persons,
        ),
    ];
    columns.extend(scenarios.iter().map(|scenario| scenario.column()));
    let earliest = columns.len() - 1;
    let mut cells = vec![("limit", at(1)), ("earliest", at(earliest))];
    let has_mean = scenarios.contains(&Scenario::Mean);
    if has_mean {
        cells.push(("mean", at(2)));
    }
    let heads = plan.exits.len() as u64;
    Finding {
        id: "altersabgaenge-szenarien".to_owned(),
        section: Section::Personal,
        title: Message::new("analysis-scenarios-title"),
        statement: Statement::Cells {
            wording: if has_mean {
                "analysis-scenarios-statement"
            } else {
                "analysis-scenarios-statement-two"
            },
            cells,
            args: vec![("year5", year(HORIZONS[0]).into())],
        },
        base: vec![base_persons("n", "analysis-base-staff", heads)],
        chart: Some(Chart {
            series: (1..columns.len()).collect(),
            ..chart_of(ChartKind::AgeClasses, 1)
        }),
        table: Table {
            columns,
            rows,
            population: Some(exit_population(plan)),
        },
        notes: scenario_notes(plan),
    }
}

fn scenario_notes(plan: &Plan<'_>) -> Vec<Message> {
    let mut notes = notes(plan);
    if let Some(mean) = plan.assumptions.mean {
        notes.push(
            Message::new("analysis-note-scenario-mean")
                .with("years", (mean.months / 12).to_string())
                .with("months", (mean.months % 12).to_string())
                .with("source", mean.source.as_str()),
        );
    }
    let earliest = &plan.assumptions.earliest;
    notes.push(
        Message::new("analysis-note-scenario-earliest")
            .with("title", earliest.title.as_str())
            .with("law", earliest.law.as_str())
            .with("day", earliest.as_of),
    );
    notes
}
