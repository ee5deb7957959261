//! Projects ranked by criteria with stated weights, with every part open, and how far the ranking holds.
//!
//! Each criterion is stretched over the projects from 0 (worst) to 1 (best), so that cases and grades can be added; a
//! negative weight says that less is better. The points are the weighted mean of these, from 0 to 100. A criterion that the
//! sheet does not have is the share of the unit's staff that leaves within five years, where its name says so and where that
//! share is published for every unit.

use crate::model::finding::{
    Cell, CellValue, Chart, ChartKind, Column, Finding, Role, Row, RowKind, Section, Statement,
    Table,
};
use crate::model::message::{Arg, Message};

use super::super::boards::grid::Grid;
use super::super::order::German;
use super::super::table::{base_plain, empty, evidence, file_key, rank, without_zero};
use super::stability::{Place, places};
use super::{Figures, LEAVING, figures};

/// Beginnings of the names that a criterion on staff leaving can have.
const STAFF: [&str; 6] = [
    "abgang",
    "abgäng",
    "altersabg",
    "personalabg",
    "leaving",
    "staff leaving",
];

/// A criterion with the value of each project, stretched from 0 to 1; `None` where one has none.
struct Criterion<'a> {
    name: &'a str,
    weight: f64,
    values: Vec<Option<f64>>,
}

/// The ranking; `None` when no criterion has values.
pub(super) fn priorities(
    grid: &Grid<'_>,
    published: &[&Finding],
    german: &German,
) -> Option<Finding> {
    let (criteria, unused) = criteria(grid, published);
    let weights: Vec<f64> = criteria.iter().map(|one| one.weight.abs()).collect();
    let all: f64 = weights.iter().sum();
    if all <= 0.0 {
        return None;
    }
    let whole = |row: &usize| criteria.iter().all(|one| one.values[*row].is_some());
    let (mut ranked, unranked): (Vec<usize>, Vec<usize>) = (0..grid.rows.len()).partition(whole);
    let value = |row: usize| -> Vec<f64> {
        criteria
            .iter()
            .map(|one| one.values[row].unwrap_or(0.0))
            .collect()
    };
    let points = |row: usize| -> f64 {
        let sum: f64 = weights
            .iter()
            .zip(value(row))
            .map(|(weight, value)| weight * value)
            .sum();
        100.0 * sum / all
    };
    ranked.sort_by(|a, b| {
        points(*b)
            .total_cmp(&points(*a))
            .then_with(|| german.compare(grid.rows[*a], grid.rows[*b]))
    });
    let values: Vec<Vec<f64>> = ranked.iter().map(|row| value(*row)).collect();
    let certain = places(&weights, &values);
    let mut rows: Vec<Row> = Vec::new();
    for (at, row) in ranked.iter().enumerate() {
        let before = rows.len();
        let place = if at > 0 && (points(ranked[at - 1]) - points(*row)).abs() < 1e-9 {
            rows[before - 1].cells[0].clone()
        } else {
            rank(u32::try_from(at + 1).unwrap_or(u32::MAX))
        };
        rows.push(Row {
            evidence: evidence(grid.places[*row].iter().copied()),
            ..Row::data(cells(
                grid.rows[*row],
                place,
                points(*row),
                &values[at],
                (&weights, all),
                Some(certain[at]),
            ))
        });
    }
    rows.extend(unranked.iter().map(|row| Row {
        kind: RowKind::Missing,
        evidence: evidence(grid.places[*row].iter().copied()),
        ..Row::data(unknown(grid.rows[*row], criteria.len()))
    }));
    Some(finding(grid, &criteria, rows, &certain, &unused))
}

/// The criteria with values, and the names of those without.
fn criteria<'a>(grid: &Grid<'a>, published: &[&Finding]) -> (Vec<Criterion<'a>>, Vec<&'a str>) {
    let (mut used, mut unused) = (Vec::new(), Vec::new());
    for (name, weight) in grid.weights {
        let values: Vec<Option<f64>> = match grid.column(name) {
            Some(column) => (0..grid.rows.len())
                .map(|row| {
                    grid.cells
                        .contains_key(&(row, column))
                        .then(|| grid.weight(row, column))
                })
                .collect(),
            None if is_staff(name) => leaving(grid, published),
            None => Vec::new(),
        };
        // A share that is published for some units only would rank the others by chance.
        let from_staff = grid.column(name).is_none();
        if values.iter().all(Option::is_none) || (from_staff && values.iter().any(Option::is_none))
        {
            unused.push(name.as_str());
            continue;
        }
        used.push(Criterion {
            name,
            weight: *weight,
            values: stretched(&values, *weight < 0.0),
        });
    }
    (used, unused)
}

fn is_staff(name: &str) -> bool {
    let lower = name.to_lowercase();
    STAFF.iter().any(|start| lower.starts_with(start))
}

/// The published share of each project's unit that leaves within five years.
fn leaving(grid: &Grid<'_>, published: &[&Finding]) -> Vec<Option<f64>> {
    let shares: Vec<Figures<'_>> = LEAVING
        .iter()
        .map(|column| figures(published, *column))
        .collect();
    grid.units
        .iter()
        .map(|unit| {
            let unit = (*unit)?;
            shares.iter().find_map(|shares| shares.of(unit)?.number())
        })
        .collect()
}

/// Values from 0 to 1 over all that there are; all alike count half.
fn stretched(values: &[Option<f64>], less_is_better: bool) -> Vec<Option<f64>> {
    let given = || values.iter().flatten().copied();
    let least = given().fold(f64::INFINITY, f64::min);
    let most = given().fold(f64::NEG_INFINITY, f64::max);
    values
        .iter()
        .map(|value| {
            let part = value.map(|value| {
                if most > least {
                    (value - least) / (most - least)
                } else {
                    0.5
                }
            });
            part.map(|part| if less_is_better { 1.0 - part } else { part })
        })
        .collect()
}

fn number(value: f64) -> Cell {
    Cell::new(CellValue::Number { value, digits: 1 })
}

fn cells(
    name: &str,
    place: Cell,
    points: f64,
    values: &[f64],
    (weights, all): (&[f64], f64),
    certain: Option<Place>,
) -> Vec<Cell> {
    let mut cells = vec![place, Cell::text(name), number(points)];
    let parts = weights.iter().zip(values);
    cells.extend(parts.map(|(weight, value)| number(100.0 * weight * value / all)));
    match certain {
        Some(Place { best, worst, group }) => {
            let span = if best == worst {
                best.to_string()
            } else {
                format!("{best}–{worst}")
            };
            cells.extend([Cell::text(span), Cell::count(u64::from(group))]);
        }
        None => cells.extend([empty(), empty()]),
    }
    cells
}

fn unknown(name: &str, criteria: usize) -> Vec<Cell> {
    let mut cells = vec![empty(), Cell::text(name)];
    cells.extend((0..criteria + 3).map(|_| empty()));
    cells
}

fn finding(
    grid: &Grid<'_>,
    criteria: &[Criterion<'_>],
    rows: Vec<Row>,
    certain: &[Place],
    unused: &[&str],
) -> Finding {
    let ranked = certain.len();
    Finding {
        id: format!("prioritaeten-{}", file_key(grid.title)),
        section: Section::Strategie,
        title: Message::new("boards-title").with("title", grid.title),
        statement: statement(&rows, certain),
        base: without_zero(vec![
            base_plain("projects", "boards-base-projects", ranked as u64),
            base_plain("criteria", "boards-base-criteria", criteria.len() as u64),
            base_plain(
                "unranked",
                "boards-base-unranked",
                (rows.len() - ranked) as u64,
            ),
        ]),
        chart: (ranked > 0).then(|| Chart {
            kind: ChartKind::RankedBars,
            label: 1,
            series: vec![2],
        }),
        table: Table {
            columns: columns(criteria),
            rows,
            population: None,
        },
        notes: notes(criteria, unused),
    }
}

fn columns(criteria: &[Criterion<'_>]) -> Vec<Column> {
    let column = |id: &str, header, role| Column::new(id, Message::new(header), role);
    let mut columns = vec![
        column("pos", "analysis-col-pos", Role::Rank { by: 2 }),
        column("project", "boards-col-item", Role::Label),
        column("points", "boards-col-points", Role::Plain),
    ];
    columns.extend(criteria.iter().zip(1..).map(|(one, number)| {
        let header = Message::new("boards-col-part").with("criterion", one.name);
        Column::new(
            format!("part{number}_{}", file_key(one.name)),
            header,
            Role::Plain,
        )
    }));
    columns.push(column("places", "boards-col-places", Role::Plain));
    columns.push(column("group", "boards-col-tier", Role::Plain));
    columns
}

/// Who stands first, and which places are certain.
fn statement(rows: &[Row], certain: &[Place]) -> Statement {
    let groups = certain.last().map_or(0, |place| place.group);
    let spans: Vec<String> = (1..=groups)
        .map(|group| {
            let of_group = || (1..).zip(certain).filter(|(_, place)| place.group == group);
            let (first, last) = (of_group().next(), of_group().last());
            match (first, last) {
                (Some((first, _)), Some((last, _))) if first == last => format!("{first}"),
                (Some((first, _)), Some((last, _))) => format!("{first}–{last}"),
                _ => String::new(),
            }
        })
        .collect();
    let leader = rows.first().and_then(|row| row.cells[1].value.arg());
    Statement::Cells {
        wording: if certain.is_empty() {
            "boards-priorities-none"
        } else {
            "boards-priorities-statement"
        },
        cells: Vec::new(),
        args: vec![
            ("leader", leader.unwrap_or_else(|| "".into())),
            ("groups", u64::from(groups).into()),
            ("spans", spans.join(" | ").into()),
        ],
    }
}

fn notes(criteria: &[Criterion<'_>], unused: &[&str]) -> Vec<Message> {
    let weights: Vec<String> = criteria
        .iter()
        .map(|one| format!("{} {}", one.name, one.weight))
        .collect();
    let mut notes = vec![
        Message::new("boards-note-weights").with("weights", weights.join(", ")),
        Message::new("boards-note-points"),
        Message::new("boards-note-stability").with("half", Arg::Percent(0.5)),
    ];
    if !unused.is_empty() {
        notes.push(Message::new("boards-note-unused").with("names", unused.join(", ")));
    }
    notes
}
