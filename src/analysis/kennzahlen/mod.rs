//! Kennzahlen: each figure's latest value beside its target, and the years where there are several.
//!
//! Figures are taken as given; nothing is added up, since units of measure differ.

mod goals;
mod pace;

use std::collections::{BTreeMap, BTreeSet};

use crate::model::answers::Value;
use crate::model::finding::{
    Cell, CellValue, Chart, ChartKind, Column, Evidence, Finding, Role, Row, RowKind, Section,
    Sign, Statement, Table,
};
use crate::model::inventory::{Bound, Kennzahl};
use crate::model::message::{Arg, Message};

use super::order::German;
use super::table::{base_plain, digits_of, empty};

/// More lines than this between two years cannot be told apart.
const MOST_SLOPES: usize = 8;

/// The figures and, where one has several years, their course. None without figures.
pub(super) fn kennzahlen(figures: &[Kennzahl], german: &German) -> Vec<Finding> {
    let series = series(figures, german);
    if series.is_empty() {
        return Vec::new();
    }
    let latest: Vec<&Kennzahl> = series.iter().filter_map(|s| s.last().copied()).collect();
    let mut findings = vec![tiles(&latest)];
    findings.extend(goals::shares(&latest));
    findings.extend(goals::roadmap(&latest, german));
    findings.extend(pace::pace(&series));
    let courses: Vec<&[&Kennzahl]> = series
        .iter()
        .map(Vec::as_slice)
        .filter(|figures| years(figures).len() > 1)
        .collect();
    if !courses.is_empty() {
        findings.push(course(&courses));
    }
    findings
}

/// The figures of one name and unit of measure by year, sorted by name.
fn series<'a>(figures: &'a [Kennzahl], german: &German) -> Vec<Vec<&'a Kennzahl>> {
    let mut by_name: BTreeMap<(&str, &str), Vec<&Kennzahl>> = BTreeMap::new();
    for figure in figures {
        let measure = figure.measure.as_deref().unwrap_or_default();
        by_name
            .entry((&figure.name, measure))
            .or_default()
            .push(figure);
    }
    let mut series: Vec<Vec<&Kennzahl>> = by_name.into_values().collect();
    for years in &mut series {
        years.sort_by(|a, b| (a.year, &a.place).cmp(&(b.year, &b.place)));
    }
    german.sort_by_name(&mut series, |years| years.first().map_or("", |f| &f.name));
    series
}

fn tiles(figures: &[&Kennzahl]) -> Finding {
    let has_target = figures.iter().any(|figure| figure.target.is_some());
    let mut columns = vec![
        Column::new("name", Message::new("analysis-col-figure"), Role::Label),
        Column::new("value", Message::new("analysis-col-value"), Role::Plain),
        Column::new("measure", Message::new("analysis-col-measure"), Role::Label),
        Column::new("year", Message::new("analysis-col-year"), Role::Plain),
    ];
    if has_target {
        columns.extend([
            Column::new("target", Message::new("analysis-col-target"), Role::Plain),
            Column::new(
                "target_year",
                Message::new("analysis-col-target-year"),
                Role::Plain,
            ),
            Column::new("gap", Message::new("analysis-col-gap"), Role::Plain),
        ]);
    }
    let rows: Vec<Row> = figures
        .iter()
        .map(|figure| tile_row(figure, has_target))
        .collect();
    Finding {
        id: "kennzahlen".to_owned(),
        section: Section::Bestand,
        title: Message::new("analysis-kennzahlen-title"),
        statement: goals::statement(figures),
        base: vec![base_plain(
            "figures",
            "analysis-base-figures",
            figures.len() as u64,
        )],
        chart: Some(Chart {
            kind: ChartKind::Tiles,
            label: 0,
            series: vec![1],
        }),
        table: Table {
            columns,
            rows,
            population: None,
        },
        notes: if has_target {
            vec![Message::new("analysis-note-gap")]
        } else {
            Vec::new()
        },
    }
}

fn tile_row(figure: &Kennzahl, has_target: bool) -> Row {
    let measure = figure.measure.as_deref();
    let mut cells = vec![
        Cell::text(figure.name.as_str()),
        value(figure),
        measure.map_or_else(empty, Cell::text),
        year(figure.year),
    ];
    if has_target {
        let digits = |target: f64| figure.digits.max(digits_of(target));
        cells.push(figure.target.map_or_else(empty, |target| {
            bounded(target, digits(target), figure.target_bound)
        }));
        cells.push(year(figure.target_year));
        cells.push(match (figure.value.given(), figure.target) {
            (Some(value), Some(target)) => number(value - target, digits(target)),
            _ => empty(),
        });
    }
    Row {
        kind: match figure.value {
            Value::Given(_) => RowKind::Data,
            Value::Missing(_) => RowKind::Missing,
        },
        evidence: vec![evidence(figure)],
        ..Row::data(cells)
    }
}

/// The figures that have several years, years as columns.
fn course(series: &[&[&Kennzahl]]) -> Finding {
    let years: BTreeSet<i32> = series.iter().flat_map(|figures| years(figures)).collect();
    let mut columns = vec![
        Column::new("name", Message::new("analysis-col-figure"), Role::Label),
        Column::new("measure", Message::new("analysis-col-measure"), Role::Label),
    ];
    columns.extend(years.iter().map(|year| {
        let header = Message::new("analysis-col-heading").with("heading", year.to_string());
        Column::new(format!("year_{year}"), header, Role::Plain)
    }));
    let rows = series
        .iter()
        .filter_map(|figures| {
            let first = figures.first()?;
            let mut cells = vec![
                Cell::text(first.name.as_str()),
                first.measure.as_deref().map_or_else(empty, Cell::text),
            ];
            cells.extend(years.iter().map(|year| {
                let of_year = figures.iter().rev().find(|f| f.year == Some(*year));
                of_year.map_or_else(empty, |figure| value(figure))
            }));
            Some(Row {
                evidence: figures.iter().map(|figure| evidence(figure)).collect(),
                ..Row::data(cells)
            })
        })
        .collect();
    Finding {
        id: "kennzahlen-verlauf".to_owned(),
        section: Section::Bestand,
        title: Message::new("analysis-kennzahlen-course-title"),
        statement: Statement::Cells {
            wording: "analysis-kennzahlen-course-statement",
            cells: Vec::new(),
            args: vec![
                ("figures", series.len().into()),
                ("from", year_text(years.first())),
                ("to", year_text(years.last())),
            ],
        },
        base: Vec::new(),
        chart: Some(Chart {
            kind: course_kind(series, years.len()),
            label: 0,
            series: (2..columns.len()).collect(),
        }),
        table: Table {
            columns,
            rows,
            population: None,
        },
        notes: Vec::new(),
    }
}

/// Two years of figures in one unit share a scale; others have one each.
fn course_kind(series: &[&[&Kennzahl]], years: usize) -> ChartKind {
    let mut units = series
        .iter()
        .flat_map(|figures| figures.iter().map(|f| &f.measure));
    let first = units.next();
    let alike = units.all(|unit| Some(unit) == first);
    if years == 2 && alike && (2..=MOST_SLOPES).contains(&series.len()) {
        ChartKind::Slope
    } else {
        ChartKind::Lines
    }
}

fn years(figures: &[&Kennzahl]) -> BTreeSet<i32> {
    figures.iter().filter_map(|figure| figure.year).collect()
}

fn value(figure: &Kennzahl) -> Cell {
    match figure.value {
        Value::Given(value) => bounded(value, figure.digits, figure.bound),
        Value::Missing(_) => Cell::new(CellValue::Sign(Sign::Nothing)),
    }
}

/// A number as exactly as it was given.
fn bounded(value: f64, digits: u8, bound: Bound) -> Cell {
    match bound {
        Bound::Exact => number(value, digits),
        bound => Cell::new(CellValue::Approximate {
            value,
            digits,
            bound,
        }),
    }
}

fn number(value: f64, digits: u8) -> Cell {
    Cell::new(CellValue::Number { value, digits })
}

/// A year is a name, not a quantity: it is never grouped ("2.026").
fn year(year: Option<i32>) -> Cell {
    year.map_or_else(empty, |year| Cell::text(year.to_string()))
}

fn year_text(year: Option<&i32>) -> Arg {
    year.map(ToString::to_string).unwrap_or_default().into()
}

fn evidence(figure: &Kennzahl) -> Evidence {
    Evidence {
        place: figure.place.clone(),
        quote: None,
    }
}
