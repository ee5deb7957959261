//! Kind `ratings`: dimensions, components or measures of maturity with their level on a scale and the level they should have.
//!
//! A scale is written once, lowest level first: `0 offline < 1 Information < 2 Antrag online`, or by names alone.

use chrono::Datelike;

use crate::model::answers::Value;
use crate::model::boards::{Level, Rating};
use crate::model::dataset::Dataset;
use crate::model::intake::SetAside;
use crate::project::SourceKind;
use crate::validate::desk::Desk;
use crate::validate::fold::{compact, one_line};
use crate::validate::row::{Century, Row, written};
use crate::validate::rows::{self, Tally};
use crate::validate::rules;
use crate::validate::schema::{KindSchema, matrix, may, must};
use crate::validate::sheet::Sheet;
use crate::validate::values::date::Edge;
use crate::validate::values::number::{self, Writing};
use crate::validate::values::words;

/// Columns of kind `ratings`.
pub(crate) const SCHEMA: KindSchema = KindSchema {
    kind: SourceKind::Ratings,
    columns: &[
        must(
            "dimension",
            "column-ratings-dimension",
            &[
                "Dimension",
                "Reifegrad-Dimension",
                "Komponente",
                "Baustein",
                "Basiskomponente",
                "Component",
                "Building block",
            ],
        ),
        may(
            "actual",
            "column-ratings-actual",
            &[
                "Ist-Stufe",
                "Ist-Zustand",
                "Zustand",
                "Bewertung",
                "Actual level",
                "Rating",
            ],
        ),
        may(
            "target",
            "column-ratings-target",
            &["Soll-Stufe", "Soll-Zustand", "Zielstufe", "Target level"],
        ),
        may(
            "layer",
            "column-ratings-layer",
            &["Ebene", "Schicht", "Layer"],
        ),
        may("scale", "column-ratings-scale", &["Skala", "Scale"]),
        may(
            "evidence",
            "column-ratings-evidence",
            &["Begründung", "Beleg", "Evidence", "Reason"],
        ),
        may("year", "column-ratings-year", &["Jahr", "Year"]),
        may(
            "board",
            "column-ratings-board",
            &["Modell", "Board", "Model"],
        ),
    ],
};

/// Reads ratings.
pub(crate) fn read(sheet: &Sheet<'_>, desk: &mut Desk<'_>, dataset: &mut Dataset) -> Tally {
    let title = matrix::title(sheet);
    let mut rows = rows::read(
        sheet,
        desk.project.reference_date,
        &mut desk.issues,
        |row| rating(row, &title),
    );
    rows.drop_copies(sheet, "dimension", &mut desk.issues, |one| {
        Some(&one.dimension)
    });
    rows.deliver(|one| dataset.ratings.push(one))
}

fn rating(row: &mut Row<'_>, title: &str) -> Result<Rating, SetAside> {
    let dimension = row.must_text("dimension")?;
    let scale = row.word("scale").map_or_else(Vec::new, |text| scale(&text));
    let year = match row.day("year", Edge::First, Century::Past) {
        Value::Given((day, _)) => Some(day.year()),
        Value::Missing(_) => None,
    };
    Ok(Rating {
        board: row.word("board").unwrap_or_else(|| title.to_owned()),
        dimension,
        layer: row.word("layer"),
        actual: level(row, "actual", &scale),
        target: level(row, "target", &scale),
        scale,
        evidence: row.word("evidence"),
        year,
        place: row.place(),
    })
}

/// The levels of a scale, lowest first. A level that begins with a number has that number, another its position from 1.
pub(crate) fn scale(text: &str) -> Vec<Level> {
    let mut levels: Vec<Level> = Vec::new();
    for part in text
        .split('<')
        .map(str::trim)
        .filter(|part| !part.is_empty())
    {
        let head = part.split_whitespace().next().unwrap_or_default();
        let written = number::parse(head, Writing::German).filter(|number| number.unit.is_empty());
        let position = levels.last().map_or(1.0, |level| level.number + 1.0);
        let (number, name) = match written {
            Some(number) => (number.value, part[head.len()..].trim()),
            None => (position, part),
        };
        levels.push(Level {
            number,
            name: Some(name.to_owned()).filter(|name| !name.is_empty()),
        });
    }
    levels
}

/// A level by its number or by its name; what the scale does not have is named and counts as not given.
fn level(row: &mut Row<'_>, name: &'static str, scale: &[Level]) -> Option<Level> {
    let (cell, place) = row.cell(name);
    let text = one_line(&written(cell)?);
    if text.is_empty() || words::missing(&text).is_some() {
        return None;
    }
    let by_name = scale.iter().find(|level| {
        let named = level.name.as_deref().map(compact);
        named.is_some_and(|named| named == compact(&text))
    });
    let number = number::parse(&text, Writing::German).filter(|number| number.unit.is_empty());
    let found = match (by_name, number) {
        (Some(level), _) => Some(level.clone()),
        (None, Some(number)) if scale.is_empty() => Some(Level {
            number: number.value,
            name: None,
        }),
        (None, Some(number)) => in_scale(number.value, scale),
        (None, None) => None,
    };
    if found.is_none() {
        row.breach(rules::RATING_LEVEL, place, &text);
    }
    found
}

/// A level of the scale, or one between two of its levels, which then has no name.
fn in_scale(number: f64, scale: &[Level]) -> Option<Level> {
    let (first, last) = (scale.first()?, scale.last()?);
    let same = |level: &&Level| (level.number - number).abs() < 1e-9;
    if let Some(level) = scale.iter().find(same) {
        return Some(level.clone());
    }
    let between = (first.number..=last.number).contains(&number);
    between.then_some(Level { number, name: None })
}
