//! Kind `matrix`: crosses, numbers or words in rows × columns, as a sheet of that form or as a list of its cells.
//!
//! A matrix is of crosses or of numbers when at least half of its filled cells are; any other filled cell is then an issue.
//! Sums that the sheet prints are compared with ours and never read as a row or column.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::boards::{MatrixCell, MatrixContent, MatrixRow};
use crate::model::dataset::Dataset;
use crate::model::intake::SetAside;
use crate::model::issue::Issue;
use crate::model::message::Arg;
use crate::model::place::Place;
use crate::model::raw::{RawCell, RawRow};
use crate::project::SourceKind;
use crate::validate::columns::{Feed, is_empty};
use crate::validate::desk::Desk;
use crate::validate::fold::{compact, one_line, shown};
use crate::validate::heading::Label;
use crate::validate::open::Form;
use crate::validate::row::{Row, written};
use crate::validate::rows::{self, Rows, Tally};
use crate::validate::rules;
use crate::validate::schema::{KindSchema, may, must};
use crate::validate::sheet::Sheet;
use crate::validate::values::number;
use crate::validate::values::words;

/// Columns of kind `matrix`.
pub(crate) const SCHEMA: KindSchema = KindSchema {
    kind: SourceKind::Matrix,
    columns: &[
        must("row", "column-matrix-row", &["Zeile", "Zeilenname", "Row"]),
        may(
            "column",
            "column-matrix-column",
            &["Spalte", "Spaltenname", "Column"],
        ),
        may(
            "value",
            "column-matrix-value",
            &["Kreuz", "Eintrag", "Punkte", "Tick", "Entry", "Points"],
        ),
        may("group", "column-matrix-group", &["Ebene", "Layer"]),
        may("matrix", "column-matrix-matrix", &["Matrix"]),
        may(
            "compare",
            "column-matrix-compare",
            &["Vergleichen mit", "Compare with"],
        ),
        may("limit", "column-matrix-limit", &["Höchstzahl", "Limit"]),
        // Units are often the rows or columns of a matrix: none is claimed by its header.
        may(
            "unit",
            "column-matrix-unit",
            &["Organisationseinheit der Zeile", "Unit of the row"],
        ),
        may("weights", "column-matrix-weights", &["Gewichte", "Weights"]),
    ],
};

/// Reads a matrix.
pub(crate) fn read(
    sheet: &Sheet<'_>,
    form: Form,
    desk: &mut Desk<'_>,
    dataset: &mut Dataset,
) -> Tally {
    let columns = match form {
        Form::Wide => columns_of(sheet),
        Form::Long | Form::Coded(_) => Vec::new(),
    };
    let content = Content::of(sheet, &columns);
    let title = title(sheet);
    let mut rows = rows::read(
        sheet,
        desk.project.reference_date,
        &mut desk.issues,
        |row| matrix_row(row, &title, &columns, content),
    );
    rows.drop_copies(sheet, "row", &mut desk.issues, |one| Some(&one.row));
    name_repeated(&rows, &mut desk.issues);
    if form == Form::Wide {
        compare_sums(sheet, &columns, &rows, &mut desk.issues);
    }
    rows.deliver(|row| dataset.matrix_rows.push(row))
}

/// The columns of a sheet that are columns of the matrix: every one with a header that nothing else claims.
pub(crate) fn columns_of<'s>(sheet: &'s Sheet<'_>) -> Vec<&'s Label> {
    let names = names_column(sheet);
    let claimed: BTreeSet<u32> = SCHEMA
        .columns
        .iter()
        .filter(|column| !matches!(column.name, "column" | "value"))
        .filter_map(|column| sheet.column(column.name))
        .chain(names)
        .collect();
    let free = |label: &&Label| !label.shown.is_empty() && !claimed.contains(&label.column);
    sheet.header.labels.iter().filter(free).collect()
}

/// The column that names the rows: the one that feeds `row`, else the first with anything in it.
pub(crate) fn names_column(sheet: &Sheet<'_>) -> Option<u32> {
    if sheet.has("row") {
        return sheet.column("row");
    }
    let taken: BTreeSet<u32> = ["group", "matrix"]
        .iter()
        .filter_map(|name| sheet.column(name))
        .collect();
    sheet
        .rows()
        .flat_map(|row| (1u32..).zip(&row.cells))
        .filter(|(column, cell)| !is_empty(cell) && !taken.contains(column))
        .map(|(column, _)| column)
        .min()
}

/// The name of the matrix where no cell gives one: that of its sheet, or of its file.
pub(crate) fn title(sheet: &Sheet<'_>) -> String {
    let origin = &sheet.table.origin;
    let named = origin.sheet.as_deref().filter(|name| {
        let folded = compact(name);
        let word = folded.trim_end_matches(|c: char| c.is_ascii_digit());
        !matches!(word, "tabelle" | "sheet" | "blatt" | "table" | "")
    });
    let file = origin.file.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    named.unwrap_or(stem).to_owned()
}

/// What the cells of a matrix are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Content {
    Ticks,
    Numbers,
    Texts,
}

impl Content {
    fn of(sheet: &Sheet<'_>, columns: &[&Label]) -> Self {
        let filled: Vec<&RawCell> = sheet
            .rows()
            .flat_map(|row| matrix_cells(sheet, row, columns))
            .filter(|cell| {
                written(cell).is_some_and(|text| words::missing(&one_line(&text)).is_none())
            })
            .collect();
        let most = |count: usize| 2 * count >= filled.len() && count > 0;
        let ticks = filled.iter().filter(|cell| tick(cell).is_some()).count();
        let numbers = filled.iter().filter(|cell| numeric(cell).is_some()).count();
        // A list of cells without a value ticks every cell that it names.
        match () {
            () if filled.is_empty() || most(ticks) => Self::Ticks,
            () if most(numbers) => Self::Numbers,
            () => Self::Texts,
        }
    }
}

fn matrix_cells<'s>(sheet: &'s Sheet<'_>, row: &'s RawRow, columns: &[&Label]) -> Vec<&'s RawCell> {
    if columns.is_empty() {
        return vec![sheet.cell(row, "value").0];
    }
    let cell = |label: &&Label| sheet.cell_at(row, label.column);
    columns.iter().map(cell).collect()
}

/// A cross or its opposite; a cross in brackets is neither.
fn tick(cell: &RawCell) -> Option<bool> {
    match cell {
        RawCell::Bool(flag) => Some(*flag),
        RawCell::Text(text) => match one_line(text).as_str() {
            "•" | "●" | "■" | "◼" => Some(true),
            "○" | "□" => Some(false),
            line if line.starts_with(['(', '[']) || numeric(cell).is_some() => None,
            line => words::flag(line),
        },
        _ => None,
    }
}

fn numeric(cell: &RawCell) -> Option<number::Number> {
    match cell {
        RawCell::Number(value) if value.is_finite() => Some(number::from_float(*value)),
        RawCell::Text(text) => number::parse(&one_line(text), number::Writing::German),
        _ => None,
    }
}

fn matrix_row(
    row: &mut Row<'_>,
    title: &str,
    columns: &[&Label],
    content: Content,
) -> Result<MatrixRow, SetAside> {
    let name = row_name(row)?;
    let cells = if columns.is_empty() {
        let column = row.must_text("column")?;
        let (cell, place) = row.cell("value");
        let cell = cell.clone();
        let listed = is_empty(&cell) && content == Content::Ticks;
        let content = if listed {
            MatrixContent::Tick
        } else {
            content_of(row, &cell, &place, content)
        };
        vec![MatrixCell {
            column,
            content,
            place,
        }]
    } else {
        columns
            .iter()
            .filter(|label| !words::is_sum(&label.shown))
            .map(|label| {
                let cell = row.sheet.cell_at(row.raw, label.column).clone();
                let place = row.sheet.table.place(row.raw.number, label.column);
                MatrixCell {
                    column: label.shown.clone(),
                    content: content_of(row, &cell, &place, content),
                    place,
                }
            })
            .collect()
    };
    let limit = row.number("limit").given().map(|number| number.0.value);
    Ok(MatrixRow {
        matrix: row.word("matrix").unwrap_or_else(|| title.to_owned()),
        row: name,
        group: row.word("group"),
        unit: row.word("unit"),
        weights: weights(row),
        cells,
        compare: row.word("compare"),
        limit,
        place: row.place(),
    })
}

/// The weights of the columns: `Fallzahlen = 2; Aufwand = -1`. What is no weight is named and left out.
fn weights(row: &mut Row<'_>) -> Vec<(String, f64)> {
    let Some(text) = row.word("weights") else {
        return Vec::new();
    };
    let (_, place) = row.cell("weights");
    let mut weights = Vec::new();
    for part in text
        .split(';')
        .map(str::trim)
        .filter(|part| !part.is_empty())
    {
        let weight = part.split_once('=').and_then(|(name, weight)| {
            let number = number::parse(weight.trim(), number::Writing::German)?;
            Some((name.trim().to_owned(), number.value))
        });
        match weight.filter(|(_, weight)| *weight != 0.0) {
            Some(weight) => weights.push(weight),
            // Every row of the sheet has the same weights: one issue is enough.
            None if row.raw.number == row.sheet.first_data_row => {
                row.breach(rules::WEIGHT, place.clone(), part);
            }
            None => {}
        }
    }
    weights
}

fn row_name(row: &mut Row<'_>) -> Result<String, SetAside> {
    if row.sheet.has("row") {
        return row.must_text("row");
    }
    let column = names_column(row.sheet).unwrap_or(1);
    let name = written(row.sheet.cell_at(row.raw, column)).map(|text| one_line(&text));
    name.filter(|name| !name.is_empty())
        .ok_or_else(|| row.missing("row"))
}

fn content_of(row: &mut Row<'_>, cell: &RawCell, place: &Place, content: Content) -> MatrixContent {
    let text = written(cell).map(|text| one_line(&text));
    let Some(text) = text.filter(|text| words::missing(text).is_none()) else {
        return MatrixContent::Empty;
    };
    match content {
        Content::Texts => return MatrixContent::Text(text),
        Content::Ticks => match tick(cell) {
            Some(true) => return MatrixContent::Tick,
            Some(false) => return MatrixContent::Empty,
            None => {}
        },
        Content::Numbers => {
            let flag = |yes: bool| number::from_float(f64::from(u8::from(yes)));
            // A yes among numbers is a one.
            if let Some(number) = numeric(cell).or_else(|| tick(cell).map(flag)) {
                let (value, digits) = (number.value, number.digits);
                return MatrixContent::Number { value, digits };
            }
        }
    }
    row.breach(rules::MATRIX_CELL, place.clone(), &text);
    MatrixContent::Empty
}

/// Names cells of one matrix that are filled twice: the first holds.
fn name_repeated(rows: &Rows<'_, MatrixRow>, issues: &mut Vec<Issue>) {
    let mut seen = BTreeMap::new();
    for kept in &rows.kept {
        for cell in &kept.value.cells {
            if cell.content == MatrixContent::Empty {
                continue;
            }
            let key = (
                kept.value.matrix.clone(),
                compact(&kept.value.row),
                compact(&cell.column),
            );
            if let Some(first) = seen.get(&key) {
                issues.push(
                    Issue::new(rules::MATRIX_TWICE, Some(cell.place.clone()))
                        .with("row", shown(&kept.value.row))
                        .with("column", shown(&cell.column))
                        .with("first", u64::from(*first)),
                );
            } else {
                seen.insert(key, kept.raw.number);
            }
        }
    }
}

/// Compares the sums that a sheet prints in a last column or row with those of its cells.
fn compare_sums(
    sheet: &Sheet<'_>,
    columns: &[&Label],
    rows: &Rows<'_, MatrixRow>,
    issues: &mut Vec<Issue>,
) {
    for label in columns.iter().filter(|label| words::is_sum(&label.shown)) {
        for kept in &rows.kept {
            let printed = numeric(sheet.cell_at(kept.raw, label.column));
            let place = sheet.table.place(kept.raw.number, label.column);
            differ(printed, kept.value.cells.iter(), place, issues);
        }
    }
    let sum_rows = sheet.every_row().filter(|row| {
        sheet
            .aside(row.number)
            .is_some_and(|rule| rule.code == rules::SUM_ROW.code)
    });
    for row in sum_rows {
        for label in columns {
            let all = words::is_sum(&label.shown);
            let cells = { rows.kept.iter() }
                .flat_map(|kept| &kept.value.cells)
                .filter(|cell| all || cell.column == label.shown);
            let place = sheet.table.place(row.number, label.column);
            let printed = numeric(sheet.cell_at(row, label.column));
            differ(printed, cells, place, issues);
        }
    }
}

/// What a cell adds to a sum.
fn weight(content: &MatrixContent) -> f64 {
    match content {
        MatrixContent::Tick => 1.0,
        MatrixContent::Number { value, .. } => *value,
        MatrixContent::Text(_) | MatrixContent::Empty => 0.0,
    }
}

/// Names a printed sum that its cells do not give.
fn differ<'c>(
    printed: Option<number::Number>,
    cells: impl Iterator<Item = &'c MatrixCell> + Clone,
    place: Place,
    issues: &mut Vec<Issue>,
) {
    let sum: f64 = cells.clone().map(|cell| weight(&cell.content)).sum();
    let Some(printed) = printed else {
        return;
    };
    if (printed.value - sum).abs() < 0.5 * 10f64.powi(-i32::from(printed.digits)) + 1e-9 {
        return;
    }
    let digits = printed.digits;
    let decimal = |value| Arg::Decimal { value, digits };
    let places = || cells.clone().map(|cell| &cell.place);
    let name = |place: Option<&Place>| place.map(Place::cell_name).unwrap_or_default();
    issues.push(
        Issue::new(rules::SUM_DIFFERS, Some(place))
            .with("printed", decimal(printed.value))
            .with("summed", decimal(sum))
            .with("first", name(places().min()))
            .with("last", name(places().max())),
    );
}

/// Whether the rows of a matrix are given one value for the whole sheet.
pub(crate) fn is_list(feeds: &BTreeMap<&'static str, Feed>) -> bool {
    ["row", "column"]
        .iter()
        .all(|name| feeds.contains_key(name))
}
