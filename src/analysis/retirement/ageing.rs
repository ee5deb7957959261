//! The age structure of those who are there today, in five and in ten years: everybody ages, who reaches the limit leaves,
//! and nobody comes.

use std::collections::BTreeMap;

use chrono::{Months, NaiveDate};

use crate::analysis::ages::{FIVE_YEAR, OLDER};
use crate::analysis::staff::{AGE, KNOWN, UNKNOWN};
use crate::analysis::table::{base_persons, label, scope};
use crate::model::finding::{
    Cell, CellRef, Chart, ChartKind, Column, Finding, Role, Row, RowKind, Scope, Section,
    Statement, Table,
};
use crate::model::message::Message;

use super::plan::{Exit, Plan};
use super::shared::{STAYS_5, STAYS_10, exit_population, notes};

/// Value of the dimensions of staying.
const STAYS: &str = "yes";

/// Years ahead, in steps of the age classes, which have five years each.
const STEPS: [(usize, &str); 2] = [(1, STAYS_5), (2, STAYS_10)];

/// Heads of a class of today, and how many of them are still there after each step.
#[derive(Debug, Clone, Copy, Default)]
struct Cohort {
    today: u64,
    later: [u64; 2],
}

/// The structure today, in five and in ten years; `None` when nobody's age is known.
pub(super) fn ageing(plan: &Plan<'_>) -> Option<Finding> {
    let day = plan.staff.day;
    let ends = STEPS.map(|(step, _)| day.checked_add_months(Months::new(years(step) * 12)));
    let mut cohorts: BTreeMap<usize, Cohort> = BTreeMap::new();
    let mut unknown = 0;
    for exit in &plan.exits {
        let Some(age) = exit.person.age else {
            unknown += 1;
            continue;
        };
        let cohort = cohorts.entry(FIVE_YEAR.index(age)).or_default();
        cohort.today += 1;
        for (later, end) in cohort.later.iter_mut().zip(ends) {
            *later += u64::from(is_there(exit, end));
        }
    }
    if cohorts.is_empty() {
        return None;
    }
    Some(finding(plan, &cohorts, unknown))
}

fn years(step: usize) -> u32 {
    u32::try_from(step).unwrap_or(u32::MAX / 12) * 5
}

/// Whether somebody has not left by a day. The last day at the desk is a day at the desk.
fn is_there(exit: &Exit<'_>, end: Option<NaiveDate>) -> bool {
    match (exit.desk_day, end) {
        (Some(last), Some(end)) => last >= end,
        _ => true,
    }
}

/// A number of persons of a class of today, after some steps.
fn cell(count: u64, class: Scope, dimension: Option<&'static str>) -> Cell {
    let mut selected = class;
    if let Some(dimension) = dimension {
        selected.insert(dimension, STAYS.to_owned());
    }
    Cell {
        scope: selected,
        ..Cell::count(count)
    }
}

/// Who is in a class after some steps: the class so many steps younger of today; in the oldest class, all from there on.
fn class_cell(
    cohorts: &BTreeMap<usize, Cohort>,
    class: usize,
    step: usize,
    at: Option<(usize, &'static str)>,
) -> Cell {
    let count = |index: usize| {
        let cohort = cohorts.get(&index).copied().unwrap_or_default();
        at.map_or(cohort.today, |(position, _)| cohort.later[position])
    };
    let last = FIVE_YEAR.len() - 1;
    let Some(origin) = class.checked_sub(step) else {
        return Cell::count(0);
    };
    let dimension = at.map(|(_, dimension)| dimension);
    if class < last || step == 0 {
        return cell(count(origin), class_scope(origin), dimension);
    }
    let older: u64 = (origin + 1..=last).map(count).sum();
    let from = FIVE_YEAR.from(origin);
    cell(
        count(origin) + older,
        scope(OLDER.dimension, from),
        dimension,
    )
}

fn class_scope(index: usize) -> Scope {
    scope(FIVE_YEAR.dimension, FIVE_YEAR.key(index))
}

fn rows(cohorts: &BTreeMap<usize, Cohort>, unknown: u64) -> Vec<Row> {
    let mut rows: Vec<Row> = (0..FIVE_YEAR.len())
        .map(|class| {
            let mut cells = vec![Cell::label(FIVE_YEAR.label(class))];
            cells.push(class_cell(cohorts, class, 0, None));
            for (position, (step, dimension)) in STEPS.into_iter().enumerate() {
                cells.push(class_cell(
                    cohorts,
                    class,
                    step,
                    Some((position, dimension)),
                ));
            }
            Row::data(cells)
        })
        .collect();
    let known = || scope(AGE, KNOWN);
    let sum = |of: &dyn Fn(&Cohort) -> u64| cohorts.values().map(of).sum::<u64>();
    let mut cells = vec![label("analysis-row-total")];
    cells.push(cell(sum(&|cohort| cohort.today), known(), None));
    for (position, (_, dimension)) in STEPS.into_iter().enumerate() {
        let count = sum(&|cohort| cohort.later[position]);
        cells.push(cell(count, known(), Some(dimension)));
    }
    rows.push(Row {
        kind: RowKind::Total,
        ..Row::data(cells)
    });
    if unknown > 0 {
        let empty = || crate::analysis::table::empty();
        let count = cell(unknown, scope(AGE, UNKNOWN), None);
        let name = label("analysis-row-age-unknown");
        rows.push(Row {
            kind: RowKind::Missing,
            ..Row::data(vec![name, count, empty(), empty()])
        });
    }
    rows
}

fn finding(plan: &Plan<'_>, cohorts: &BTreeMap<usize, Cohort>, unknown: u64) -> Finding {
    let known: u64 = cohorts.values().map(|cohort| cohort.today).sum();
    let day = |step: usize| {
        let months = Months::new(years(step) * 12);
        plan.staff.day.checked_add_months(months)
    };
    let mut columns = vec![
        Column::new("class", Message::new("analysis-col-age-class"), Role::Label),
        Column::new(
            "heads",
            Message::new("analysis-col-on-day").with("day", plan.staff.day),
            Role::Persons,
        ),
    ];
    for (step, _) in STEPS {
        let date = day(step).unwrap_or(plan.staff.day);
        columns.push(Column::new(
            format!("in_{}", years(step)),
            Message::new("analysis-col-on-day").with("day", date),
            Role::Persons,
        ));
    }
    let at = |column| CellRef {
        row: FIVE_YEAR.len(),
        column,
    };
    let mut notes = notes(plan);
    notes.push(Message::new("analysis-note-ageing"));
    Finding {
        id: "altersstruktur-fortschreibung".to_owned(),
        section: Section::Personal,
        title: Message::new("analysis-ageing-title"),
        statement: Statement::Cells {
            wording: "analysis-ageing-statement",
            cells: vec![("today", at(1)), ("in5", at(2)), ("in10", at(3))],
            args: STEPS
                .into_iter()
                .zip(["day5", "day10"])
                .filter_map(|((step, _), name)| Some((name, day(step)?.into())))
                .collect(),
        },
        base: vec![
            base_persons("n", "analysis-base-staff", known),
            base_persons("missing", "analysis-base-age-unknown", unknown),
        ],
        chart: Some(Chart {
            kind: ChartKind::AgeClasses,
            label: 0,
            series: vec![1, 2, 3],
        }),
        table: Table {
            columns,
            rows: rows(cohorts, unknown),
            population: Some(exit_population(plan)),
        },
        notes,
    }
}
