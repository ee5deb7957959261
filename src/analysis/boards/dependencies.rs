//! A matrix whose rows are its columns: which item needs which, what is ticked one way only, and in which order the
//! items can be done.
//!
//! The order is that of a topological sort in steps: an item stands on the first step after all that it needs (Kahn,
//! Communications of the ACM 5 (1962), 558–562). Items that need each other, directly or through others, have no order
//! among themselves; such groups are the strongly connected components of the relation.

use crate::model::finding::{
    BaseFigure, Cell, CellValue, Chart, ChartKind, Column, Finding, Role, Row, Section, Sign,
    Statement, Table,
};
use crate::model::message::Message;

use super::super::table::{base_plain, empty, evidence};
use super::grid::Grid;

/// Fewest items among which an order is worth telling.
const FEWEST: usize = 3;

/// Who needs whom; `None` when rows and columns are not the same items.
pub(super) fn dependencies(grid: &Grid<'_>) -> Option<Finding> {
    let relation = Relation::of(grid)?;
    let items = relation.needs.len();
    let steps = relation.steps();
    let rows: Vec<Row> = (0..items)
        .map(|item| {
            let needed_by = (0..items)
                .filter(|other| relation.needs[*other][item])
                .count();
            let needs = (0..items)
                .filter(|other| relation.needs[item][*other])
                .count();
            Row {
                evidence: evidence(grid.places[item].iter().copied()),
                ..Row::data(vec![
                    Cell::text(grid.rows[item]),
                    Cell::count(needs as u64),
                    Cell::count(needed_by as u64),
                    one_way(grid, &relation, item),
                    match steps[item] {
                        Some(step) => Cell::count(step),
                        None => Cell::new(CellValue::Sign(Sign::NotMeaningful)),
                    },
                ])
            }
        })
        .collect();
    Some(Finding {
        id: format!("matrix-{}-reihenfolge", grid.key()),
        section: Section::Strategie,
        title: Message::new("boards-dependencies-title").with("title", grid.title),
        statement: statement(grid, &relation, &steps),
        base: base(&relation),
        chart: Some(Chart {
            kind: ChartKind::RankedBars,
            label: 0,
            series: vec![1, 2],
        }),
        table: Table {
            columns: columns(),
            rows,
            population: None,
        },
        notes: vec![Message::new("boards-note-dependencies")],
    })
}

/// `needs[a][b]`: the row of a is crossed in the column of b.
struct Relation {
    needs: Vec<Vec<bool>>,
}

impl Relation {
    fn of(grid: &Grid<'_>) -> Option<Self> {
        let items = grid.rows.len();
        if items < FEWEST || !grid.is_relation() {
            return None;
        }
        let columns: Vec<usize> = grid
            .rows
            .iter()
            .map(|name| grid.column(name))
            .collect::<Option<_>>()?;
        let needs = (0..items)
            .map(|row| {
                let crossed = |other: usize| row != other && grid.is_set(row, columns[other]);
                (0..items).map(crossed).collect()
            })
            .collect();
        Some(Self { needs })
    }

    /// Pairs that are crossed one way only.
    fn one_way(&self) -> Vec<(usize, usize)> {
        let items = self.needs.len();
        (0..items)
            .flat_map(|a| (0..items).map(move |b| (a, b)))
            .filter(|(a, b)| self.needs[*a][*b] && !self.needs[*b][*a])
            .collect()
    }

    /// Whom each item reaches over one or several needs.
    fn reach(&self) -> Vec<Vec<bool>> {
        let mut reach = self.needs.clone();
        for through in 0..reach.len() {
            let onward = reach[through].clone();
            for from in &mut reach {
                if from[through] {
                    from.iter_mut()
                        .zip(&onward)
                        .for_each(|(to, more)| *to |= more);
                }
            }
        }
        reach
    }

    /// The step of each item, from 1; `None` for items in a circle and those that need one.
    fn steps(&self) -> Vec<Option<u64>> {
        let items = self.needs.len();
        let mut steps: Vec<Option<u64>> = vec![None; items];
        for step in 1..=items as u64 {
            let ready: Vec<usize> = (0..items)
                .filter(|item| steps[*item].is_none())
                .filter(|item| {
                    (0..items).all(|other| !self.needs[*item][other] || steps[other].is_some())
                })
                .collect();
            for item in ready {
                steps[item] = Some(step);
            }
        }
        steps
    }

    /// Groups of items that need each other, each in the order of the file.
    fn circles(&self) -> Vec<Vec<usize>> {
        let reach = self.reach();
        let mut circles: Vec<Vec<usize>> = Vec::new();
        for item in 0..reach.len() {
            let known = circles.iter().any(|circle| circle.contains(&item));
            if reach[item][item] && !known {
                let circle =
                    (0..reach.len()).filter(|other| reach[item][*other] && reach[*other][item]);
                circles.push(circle.collect());
            }
        }
        circles
    }
}

/// Whom an item needs that does not need it.
fn one_way(grid: &Grid<'_>, relation: &Relation, item: usize) -> Cell {
    let names: Vec<&str> = relation
        .one_way()
        .into_iter()
        .filter(|(from, _)| *from == item)
        .map(|(_, to)| grid.rows[to])
        .collect();
    if names.is_empty() {
        empty()
    } else {
        Cell::text(names.join(", "))
    }
}

fn statement(grid: &Grid<'_>, relation: &Relation, steps: &[Option<u64>]) -> Statement {
    let circles = relation.circles();
    let first: Vec<&str> = (0..steps.len())
        .filter(|item| steps[*item] == Some(1))
        .map(|item| grid.rows[item])
        .collect();
    let largest = circles.iter().map(Vec::len).max().unwrap_or(0);
    let single = match relation.one_way()[..] {
        [(from, to)] => (grid.rows[from], grid.rows[to]),
        _ => ("", ""),
    };
    Statement::Cells {
        wording: if circles.is_empty() {
            "boards-dependencies-ordered"
        } else {
            "boards-dependencies-circle"
        },
        cells: Vec::new(),
        args: vec![
            ("first", first.join(", ").into()),
            ("firsts", (first.len() as u64).into()),
            (
                "steps",
                steps.iter().flatten().max().copied().unwrap_or(0).into(),
            ),
            ("circle", (largest as u64).into()),
            ("items", (steps.len() as u64).into()),
            ("oneway", (relation.one_way().len() as u64).into()),
            ("from", single.0.into()),
            ("to", single.1.into()),
        ],
    }
}

fn base(relation: &Relation) -> Vec<BaseFigure> {
    let items = relation.needs.len() as u64;
    let crossed = relation
        .needs
        .iter()
        .flatten()
        .filter(|need| **need)
        .count() as u64;
    vec![
        base_plain("crossed", "boards-base-crossed", crossed),
        base_plain("possible", "boards-base-possible", items * (items - 1)),
    ]
}

fn columns() -> Vec<Column> {
    let column = |id: &str, header, role| Column::new(id, Message::new(header), role);
    vec![
        column("item", "boards-col-item", Role::Label),
        column("needs", "boards-col-needs", Role::Plain),
        column("needed_by", "boards-col-needed-by", Role::Plain),
        column("one_way", "boards-col-one-way", Role::Label),
        column("step", "boards-col-step", Role::Plain),
    ]
}
