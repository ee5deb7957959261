//! How far a figure is from its target, how fast it must go and how fast it went: on track or not, by a rule that is stated.
//!
//! On track is a figure that has reached its target, or whose yearly change so far would reach it in time. The change so far is
//! the one between its first and its last year. Whether more or less is better the source says; where it does not, the
//! target shows it: above the value means more. Nothing is told of a figure without years.

use crate::analysis::table::{base_plain, empty, label};
use crate::model::finding::{
    Cell, CellValue, Column, Finding, Role, Row, Section, Statement, Table,
};
use crate::model::inventory::{Direction, Kennzahl};
use crate::model::message::{Arg, Message};

use super::{bounded, evidence, number, year};

/// A figure with a target, and what follows from its years.
struct Course<'a> {
    figure: &'a Kennzahl,
    /// The last value; `None` where it is still to be measured.
    value: Option<f64>,
    target: f64,
    /// Change a year that is needed from the value's year to the target's; `None` without both years, or when it is due.
    needed: Option<f64>,
    /// Change a year so far; `None` with one year.
    so_far: Option<f64>,
}

/// How a course stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    Reached,
    OnTrack,
    Behind,
    Missed,
    Unknown,
    Unmeasured,
}

impl Standing {
    fn key(self) -> &'static str {
        match self {
            Self::Reached => "strategy-pace-reached",
            Self::OnTrack => "strategy-pace-on-track",
            Self::Behind => "strategy-pace-behind",
            Self::Missed => "strategy-pace-missed",
            Self::Unknown => "strategy-pace-unknown",
            Self::Unmeasured => "strategy-pace-unmeasured",
        }
    }
}

impl<'a> Course<'a> {
    fn of(years: &[&'a Kennzahl]) -> Option<Self> {
        let valued: Vec<(&Kennzahl, f64)> = { years.iter() }
            .filter_map(|figure| Some((*figure, *figure.value.given()?)))
            .collect();
        let figure = *years.last()?;
        let target = { years.iter().rev() }.find_map(|figure| figure.target)?;
        let span = |from: Option<i32>, to: Option<i32>| {
            let years = to? - from?;
            (years > 0).then(|| f64::from(years))
        };
        let due = { years.iter().rev() }.find_map(|figure| figure.target_year);
        let ends = valued.first().zip(valued.last());
        Some(Self {
            figure,
            value: valued.last().map(|(_, value)| *value),
            target,
            needed: valued.last().and_then(|(last, value)| {
                span(last.year, due).map(|years| (target - value) / years)
            }),
            so_far: ends.and_then(|((first, before), (last, value))| {
                span(first.year, last.year).map(|years| (value - before) / years)
            }),
        })
    }

    fn direction(&self, value: f64) -> Direction {
        self.figure.direction.unwrap_or(if self.target < value {
            Direction::Less
        } else {
            Direction::More
        })
    }

    fn is_reached(&self, value: f64) -> bool {
        match self.direction(value) {
            Direction::More => value >= self.target,
            Direction::Less => value <= self.target,
            Direction::Exactly => (value - self.target).abs() < 1e-9,
        }
    }

    fn standing(&self) -> Standing {
        let Some(value) = self.value else {
            return Standing::Unmeasured;
        };
        if self.is_reached(value) {
            return Standing::Reached;
        }
        let is_due = { self.figure.year.zip(self.figure.target_year) }
            .is_some_and(|(year, due)| due <= year);
        match (self.needed, self.so_far) {
            _ if is_due => Standing::Missed,
            (Some(needed), Some(so_far)) => {
                // Both in the direction of the target: what is needed is a change of that sign.
                let enough = so_far * needed.signum() >= needed.abs() - 1e-9;
                if enough {
                    Standing::OnTrack
                } else {
                    Standing::Behind
                }
            }
            _ => Standing::Unknown,
        }
    }

    /// Digits of changes: those of the value, one at least where the change is no whole number.
    fn digits(&self, change: f64) -> u8 {
        let whole = (change - change.round()).abs() < 1e-9;
        self.figure.digits.max(u8::from(!whole))
    }
}

/// The courses of all figures with a target and a year by which it is due; nothing without one.
pub(super) fn pace(series: &[Vec<&Kennzahl>]) -> Option<Finding> {
    let courses: Vec<Course<'_>> = { series.iter() }
        .filter_map(|years| Course::of(years))
        .filter(|course| course.figure.target_year.is_some())
        .collect();
    if courses.is_empty() {
        return None;
    }
    let has_base = courses.iter().any(|course| course.figure.base.is_some());
    let rows = courses.iter().map(|course| Row {
        evidence: vec![evidence(course.figure)],
        ..Row::data(cells(course, has_base))
    });
    Some(Finding {
        id: "kennzahlen-tempo".to_owned(),
        section: Section::Strategie,
        title: Message::new("strategy-pace-title"),
        statement: told(&courses),
        base: vec![base_plain(
            "figures",
            "analysis-base-figures",
            courses.len() as u64,
        )],
        table: Table {
            columns: columns(has_base),
            rows: rows.collect(),
            population: None,
        },
        chart: None,
        notes: vec![Message::new("strategy-note-pace")],
    })
}

/// How many are on course, with the first that is not as an example. Where of none it can be told, none is said to be on course.
fn told(courses: &[Course<'_>]) -> Statement {
    let count = |wanted: [Standing; 2]| {
        let of = courses.iter().map(Course::standing);
        of.filter(|standing| wanted.contains(standing)).count()
    };
    let open = count([Standing::Unknown, Standing::Unmeasured]);
    let mut args: Vec<(&'static str, Arg)> = vec![("figures", courses.len().into())];
    if open == courses.len() {
        return cells_told("strategy-pace-statement-open", args);
    }
    args.extend([
        (
            "well",
            Arg::from(count([Standing::Reached, Standing::OnTrack])),
        ),
        ("short", count([Standing::Behind, Standing::Missed]).into()),
        ("open", open.into()),
    ]);
    let behind = courses.iter().find(|c| c.standing() == Standing::Behind);
    let Some(course) = behind else {
        return cells_told("strategy-pace-statement", args);
    };
    args.extend(of_course(course));
    cells_told("strategy-pace-statement-behind", args)
}

fn cells_told(wording: &'static str, args: Vec<(&'static str, Arg)>) -> Statement {
    Statement::Cells {
        wording,
        cells: Vec::new(),
        args,
    }
}

fn of_course(course: &Course<'_>) -> Vec<(&'static str, Arg)> {
    let change = |value: f64| Arg::Decimal {
        value: value.abs(),
        digits: course.digits(value),
    };
    vec![
        ("name", course.figure.name.as_str().into()),
        ("needed", change(course.needed.unwrap_or_default())),
        ("sofar", change(course.so_far.unwrap_or_default())),
    ]
}

fn cells(course: &Course<'_>, has_base: bool) -> Vec<Cell> {
    let figure = course.figure;
    let share = |value: f64| match figure.base {
        Some(base) if base > 0.0 => Cell::new(CellValue::Share(value / base)),
        _ => empty(),
    };
    let change = |change: Option<f64>| {
        change.map_or_else(empty, |change| number(change, course.digits(change)))
    };
    let digits = figure
        .digits
        .max(crate::analysis::table::digits_of(course.target));
    let mut cells = vec![
        Cell::text(figure.name.as_str()),
        figure.measure.as_deref().map_or_else(empty, Cell::text),
        match course.value {
            Some(value) => bounded(value, figure.digits, figure.bound),
            None => empty(),
        },
    ];
    if has_base {
        cells.push(course.value.map_or_else(empty, share));
    }
    cells.push(bounded(course.target, digits, figure.target_bound));
    if has_base {
        cells.push(share(course.target));
    }
    cells.extend([
        year(figure.target_year),
        course
            .value
            .map_or_else(empty, |value| number(course.target - value, digits)),
        change(course.needed),
        change(course.so_far),
        label(course.standing().key()),
    ]);
    cells
}

fn columns(has_base: bool) -> Vec<Column> {
    let all = [
        (true, "name", "analysis-col-figure", Role::Label),
        (true, "measure", "analysis-col-measure", Role::Label),
        (true, "value", "analysis-col-now", Role::Plain),
        (has_base, "share", "strategy-col-share-now", Role::Plain),
        (true, "target", "analysis-col-goal", Role::Plain),
        (
            has_base,
            "target_share",
            "strategy-col-share-target",
            Role::Plain,
        ),
        (true, "target_year", "analysis-col-target-year", Role::Plain),
        (true, "gap", "strategy-col-to-go", Role::Plain),
        (true, "needed", "strategy-col-needed", Role::Plain),
        (true, "so_far", "strategy-col-so-far", Role::Plain),
        (true, "standing", "strategy-col-standing", Role::Label),
    ];
    { all.into_iter() }
        .filter(|(there, ..)| *there)
        .map(|(_, id, header, role)| Column::new(id, Message::new(header), role))
        .collect()
}
