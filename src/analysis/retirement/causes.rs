//! Which part of a rise in exits is the law's, and which is demography's.
//!
//! While the limit is being raised, fewer than twelve months of birth reach it in a calendar year; afterwards a whole year
//! of birth does again. What the exits of a period would be at the pace of the first one is `exits × months of birth of
//! the first period / months of birth of the period`; the rest of its exits is the law's part, and what then remains of
//! the difference to the first period is demography's (a decomposition of a product of two factors, as Kitagawa 1955 has
//! it, with the law's part valued at the later period's staff).

use crate::analysis::table::{base_persons, scope};
use crate::model::finding::{
    Cell, CellRef, CellValue, Chart, ChartKind, Column, Finding, Role, Row, Section, Statement,
    Table,
};
use crate::model::message::Message;

use super::plan::{Basis, Plan};
use super::shared::{BASIS, DESK, exit_population, notes};
use super::slot::{HORIZONS, Slot, period};

/// Five years of exits at the statutory limit.
struct Period {
    from: i32,
    to: i32,
    heads: u64,
    birth_months: u32,
    path: String,
}

/// Exits at the statutory limit in three periods of five years; `None` when the law lets equally many months of birth
/// leave in each, or nobody leaves.
pub(super) fn causes(plan: &Plan<'_>) -> Option<Finding> {
    let slots = plan.tally(|exit| (exit.basis, exit.desk));
    let heads_in = |ahead: u8| {
        let found = slots.get(&(Basis::Statutory, Slot::ahead(ahead)));
        found.map_or(0, |tally| tally.heads)
    };
    let periods: Vec<Period> = HORIZONS
        .iter()
        .map(|end| {
            let years = end - 4..=*end;
            Period {
                from: plan.year + i32::from(end - 4),
                to: plan.year + i32::from(*end),
                heads: years.clone().map(heads_in).sum(),
                birth_months: years
                    .map(|ahead| plan.year + i32::from(ahead))
                    .map(|year| plan.assumptions.statutory.birth_months(year))
                    .sum(),
                path: period(*end),
            }
        })
        .collect();
    let first = periods.first()?;
    let is_level = periods
        .iter()
        .all(|period| period.birth_months == first.birth_months);
    if is_level || first.birth_months == 0 || periods.iter().all(|period| period.heads == 0) {
        return None;
    }
    Some(finding(plan, &periods, first))
}

fn row(period: &Period, first: &Period) -> Row {
    let mut selected = scope(DESK, period.path.as_str());
    selected.insert(BASIS, Basis::Statutory.key().to_owned());
    let heads = as_number(period.heads);
    let months = f64::from(period.birth_months.max(1));
    let at_first_pace = heads * f64::from(first.birth_months) / months;
    let number = |value: f64, digits: u8| Cell::new(CellValue::Number { value, digits });
    Row {
        scope: selected,
        ..Row::data(vec![
            Cell::text(format!("{}–{}", period.from, period.to)),
            Cell::count(period.heads),
            Cell::count(u64::from(period.birth_months)),
            number(heads / months, 2),
            number(at_first_pace, 1),
            number(heads - at_first_pace, 1),
        ])
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of persons stay far below 2^53"
)]
fn as_number(count: u64) -> f64 {
    count as f64
}

fn finding(plan: &Plan<'_>, periods: &[Period], first: &Period) -> Finding {
    let heads = plan
        .exits
        .iter()
        .filter(|exit| exit.basis == Basis::Statutory)
        .count() as u64;
    let second = &periods[1.min(periods.len() - 1)];
    let span = |period: &Period| format!("{}–{}", period.from, period.to);
    let mut notes = notes(plan);
    notes.push(Message::new("analysis-note-causes"));
    Finding {
        id: "altersabgaenge-recht-und-demografie".to_owned(),
        section: Section::Personal,
        title: Message::new("analysis-causes-title"),
        statement: Statement::Cells {
            wording: "analysis-causes-statement",
            cells: [
                ("first", 0, 1),
                ("second", 1, 1),
                ("pace", 1, 4),
                ("law", 1, 5),
            ]
            .map(|(name, row, column)| (name, CellRef { row, column }))
            .to_vec(),
            args: vec![
                ("firstspan", span(first).into()),
                ("secondspan", span(second).into()),
                ("firstmonths", first.birth_months.to_string().into()),
                ("secondmonths", second.birth_months.to_string().into()),
            ],
        },
        base: vec![base_persons("n", "analysis-base-statutory", heads)],
        chart: Some(Chart {
            kind: ChartKind::AgeClasses,
            label: 0,
            series: vec![1, 4],
        }),
        table: Table {
            columns: columns(),
            rows: periods.iter().map(|period| row(period, first)).collect(),
            population: Some(exit_population(plan)),
        },
        notes,
    }
}

fn columns() -> Vec<Column> {
    let derived = Role::Derived { from: 1 };
    let column = |id: &str, header, role| Column::new(id, Message::new(header), role);
    vec![
        column("period", "analysis-col-period", Role::Label),
        column("heads", "analysis-col-exits", Role::Persons),
        column("birth_months", "analysis-col-birth-months", Role::Plain),
        column("per_birth_month", "analysis-col-per-birth-month", derived),
        column("at_first_pace", "analysis-col-first-pace", derived),
        column("law", "analysis-col-law-part", derived),
    ]
}
