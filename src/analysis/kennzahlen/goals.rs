//! Figures beside their targets: which is farthest from it, the shares in one picture, and by when targets are due.
//!
//! Whether more or less is better is not known of a figure, so distances have no sign here.

use super::{evidence, number, year};
use crate::analysis::order::German;
use crate::analysis::table::{base_plain, digits_of};
use crate::model::finding::{
    Cell, Chart, ChartKind, Column, Finding, Role, Row, Section, Statement, Table,
};
use crate::model::inventory::Kennzahl;
use crate::model::message::{Arg, Message};

/// The unit of figures that can be compared with each other.
const PERCENT: &str = "%";
/// Fewest figures that make a picture of shares.
const FEWEST: usize = 3;
/// Figures that are named where there is no target.
const NAMED: usize = 3;

/// A figure with its value and its target.
struct Goal<'a> {
    figure: &'a Kennzahl,
    value: f64,
    target: f64,
}

impl<'a> Goal<'a> {
    fn of(figure: &'a Kennzahl) -> Option<Self> {
        Some(Self {
            figure,
            value: *figure.value.given()?,
            target: figure.target?,
        })
    }

    /// Distance as a part of the target; none where the target is 0.
    fn distance(&self) -> f64 {
        if self.target == 0.0 {
            return if self.value == 0.0 {
                0.0
            } else {
                f64::INFINITY
            };
        }
        ((self.value - self.target) / self.target).abs()
    }
}

fn goals<'a>(figures: &[&'a Kennzahl]) -> Vec<Goal<'a>> {
    figures.iter().filter_map(|f| Goal::of(f)).collect()
}

/// The sentence over all figures: the one farthest from its target, or where there is no target, the first ones.
pub(super) fn statement(figures: &[&Kennzahl]) -> Statement {
    let goals = goals(figures);
    let farthest = goals
        .iter()
        .reduce(|a, b| if b.distance() > a.distance() { b } else { a });
    let (wording, mut args) = match farthest {
        Some(goal) if goal.distance() > 0.0 => ("analysis-kennzahlen-farthest", of_goal(goal)),
        Some(_) => ("analysis-kennzahlen-reached", Vec::new()),
        None => ("analysis-kennzahlen-first", first(figures)),
    };
    args.push(("figures", figures.len().into()));
    args.push(("targets", goals.len().into()));
    Statement::Cells {
        wording,
        cells: Vec::new(),
        args,
    }
}

fn of_goal(goal: &Goal<'_>) -> Vec<(&'static str, Arg)> {
    let digits = goal.figure.digits.max(digits_of(goal.target));
    vec![
        ("name", goal.figure.name.as_str().into()),
        ("value", amount(goal.figure, goal.value, goal.figure.digits)),
        ("target", amount(goal.figure, goal.target, digits)),
    ]
}

/// A number with its unit of measure.
fn amount(figure: &Kennzahl, value: f64, digits: u8) -> Arg {
    let value = Arg::Decimal { value, digits };
    let message = match &figure.measure {
        Some(measure) => Message::new("analysis-amount").with("measure", measure.as_str()),
        None => Message::new("analysis-amount-bare"),
    };
    message.with("value", value).into()
}

/// The first figures that have a value, and how many there are.
fn first(figures: &[&Kennzahl]) -> Vec<(&'static str, Arg)> {
    /// Names of the arguments.
    const ARGS: [[&str; 2]; NAMED] = [
        ["name", "value"],
        ["secondname", "secondvalue"],
        ["thirdname", "thirdvalue"],
    ];
    let given = figures
        .iter()
        .filter_map(|figure| Some((*figure, *figure.value.given()?)));
    let mut args = Vec::new();
    for ((figure, value), [name, number]) in given.zip(ARGS) {
        args.push((name, figure.name.as_str().into()));
        args.push((number, amount(figure, value, figure.digits)));
    }
    let named = args.len() / 2;
    args.push(("named", named.into()));
    args
}

/// Shares with a target, in one picture; none below three of them.
pub(super) fn shares(figures: &[&Kennzahl]) -> Option<Finding> {
    let goals: Vec<Goal<'_>> = goals(figures)
        .into_iter()
        .filter(|goal| goal.figure.measure.as_deref() == Some(PERCENT))
        .collect();
    if goals.len() < FEWEST {
        return None;
    }
    let farthest = goals.iter().reduce(|a, b| {
        let gap = |goal: &Goal<'_>| (goal.value - goal.target).abs();
        if gap(b) > gap(a) { b } else { a }
    })?;
    let plain = |id: &str, header| Column::new(id, Message::new(header), Role::Plain);
    let rows = goals.iter().map(|goal| {
        let digits = goal.figure.digits.max(digits_of(goal.target));
        let cells = vec![
            Cell::text(goal.figure.name.as_str()),
            number(goal.value, digits),
            number(goal.target, digits),
            year(goal.figure.year),
            year(goal.figure.target_year),
        ];
        row(goal.figure, cells)
    });
    Some(Finding {
        id: "kennzahlen-ziele".to_owned(),
        section: Section::Bestand,
        title: Message::new("analysis-goals-title"),
        statement: Statement::Cells {
            wording: "analysis-goals-statement",
            cells: Vec::new(),
            args: of_goal(farthest),
        },
        base: vec![base(goals.len())],
        table: Table {
            columns: vec![
                name_column(),
                plain("value", "analysis-col-now"),
                plain("target", "analysis-col-goal"),
                plain("year", "analysis-col-year"),
                plain("target_year", "analysis-col-target-year"),
            ],
            rows: rows.collect(),
            population: None,
        },
        chart: Some(Chart {
            kind: ChartKind::Radar,
            label: 0,
            series: vec![1, 2],
        }),
        notes: Vec::new(),
    })
}

/// By when targets are due, earliest first; none where no target has a year.
pub(super) fn roadmap(figures: &[&Kennzahl], german: &German) -> Option<Finding> {
    let mut due: Vec<(&Kennzahl, i32, i32)> = figures
        .iter()
        .filter(|figure| figure.target.is_some())
        .filter_map(|figure| Some((*figure, figure.year?, figure.target_year?)))
        .collect();
    due.sort_by(|a, b| {
        (a.2, a.1)
            .cmp(&(b.2, b.1))
            .then_with(|| german.compare(&a.0.name, &b.0.name))
    });
    let (first, last) = (due.first()?.2, due.last()?.2);
    let at_first = due.iter().filter(|(.., due)| *due == first).count();
    let rows = due.iter().map(|(figure, from, to)| {
        let cells = vec![
            Cell::text(figure.name.as_str()),
            year(Some(*from)),
            year(Some(*to)),
        ];
        row(figure, cells)
    });
    let plain = |id: &str, header| Column::new(id, Message::new(header), Role::Plain);
    Some(Finding {
        id: "kennzahlen-fahrplan".to_owned(),
        section: Section::Bestand,
        title: Message::new("analysis-roadmap-title"),
        statement: Statement::Cells {
            wording: "analysis-roadmap-statement",
            cells: Vec::new(),
            args: vec![
                ("targets", due.len().into()),
                ("sooner", at_first.into()),
                ("first", first.to_string().into()),
                ("last", last.to_string().into()),
                ("spread", usize::from(first < last).into()),
            ],
        },
        base: vec![base(due.len())],
        table: Table {
            columns: vec![
                name_column(),
                plain("year", "analysis-col-as-of"),
                plain("target_year", "analysis-col-target-year"),
            ],
            rows: rows.collect(),
            population: None,
        },
        chart: Some(Chart {
            kind: ChartKind::Roadmap,
            label: 0,
            series: vec![1, 2],
        }),
        notes: Vec::new(),
    })
}

fn name_column() -> Column {
    Column::new("name", Message::new("analysis-col-figure"), Role::Label)
}

fn row(figure: &Kennzahl, cells: Vec<Cell>) -> Row {
    Row {
        evidence: vec![evidence(figure)],
        ..Row::data(cells)
    }
}

fn base(figures: usize) -> crate::model::finding::BaseFigure {
    base_plain("figures", "analysis-base-figures", figures as u64)
}
