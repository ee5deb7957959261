//! Ratings: where dimensions stand on a scale and where they should, and boards of components by layer.
//!
//! Levels are ordinal: they are counted and compared, never averaged.

use std::collections::BTreeSet;

use crate::model::boards::{Level, Rating};
use crate::model::finding::{
    Cell, CellRef, Chart, ChartKind, Column, Finding, Role, Row, RowKind, Section, Statement, Table,
};
use crate::model::message::Message;

use super::super::table::{base_plain, digits_of, empty, evidence, file_key, label, without_zero};
use super::grid::same;
use super::matrix::number_cell;
use super::points::distinct;

/// Most axes that a radar is read with.
const MOST_AXES: usize = 10;
/// Fewest axes that make a shape.
const FEWEST_AXES: usize = 3;

/// The findings on each board, in the order of the file.
pub(super) fn ratings(ratings: &[Rating]) -> Vec<Finding> {
    let mut boards: Vec<&str> = Vec::new();
    for rating in ratings {
        if !boards.contains(&rating.board.as_str()) {
            boards.push(&rating.board);
        }
    }
    boards
        .into_iter()
        .flat_map(|name| {
            let all: Vec<&Rating> = ratings.iter().filter(|one| one.board == name).collect();
            of_board(&Board::new(name, &all))
        })
        .collect()
}

/// One board: its ratings of the last year, and the years it has.
struct Board<'a> {
    name: &'a str,
    all: Vec<&'a Rating>,
    last: Vec<&'a Rating>,
    years: BTreeSet<Option<i32>>,
    scale: Vec<Level>,
}

impl<'a> Board<'a> {
    fn new(name: &'a str, all: &[&'a Rating]) -> Self {
        let years: BTreeSet<Option<i32>> = all.iter().map(|one| one.year).collect();
        let latest = years.iter().next_back().copied().flatten();
        let last = all
            .iter()
            .copied()
            .filter(|one| one.year == latest)
            .collect();
        let scale = all.iter().find(|one| !one.scale.is_empty());
        Self {
            name,
            all: all.to_vec(),
            last,
            years,
            scale: scale.map_or_else(Vec::new, |one| one.scale.clone()),
        }
    }

    fn has_layers(&self) -> bool {
        self.last.iter().any(|one| one.layer.is_some())
    }

    fn has_targets(&self) -> bool {
        self.last.iter().any(|one| one.target.is_some())
    }

    /// Whether a level has a word beside its number, or instead of one.
    fn has_names(&self) -> bool {
        let levels = self.last.iter().flat_map(|one| [&one.actual, &one.target]);
        levels.flatten().any(|level| level.name.is_some())
    }

    fn key(&self) -> String {
        file_key(self.name)
    }
}

fn of_board(board: &Board<'_>) -> Vec<Finding> {
    let mut findings = vec![levels(board)];
    findings.extend(by_layer(board));
    findings.extend(course(board));
    findings
}

/// Every dimension with its level, its target, the distance and the reason.
fn levels(board: &Board<'_>) -> Finding {
    let layers = board.has_layers();
    let columns = columns(board);
    let rows: Vec<Row> = board
        .last
        .iter()
        .map(|rating| Row {
            evidence: evidence(std::iter::once(&rating.place)),
            ..Row::data(cells(board, rating))
        })
        .collect();
    let at = |id: &str| columns.iter().position(|column| column.id == id);
    let given = |rating: &&&Rating| rating.actual.is_some();
    let beside = if layers { at("state") } else { at("target") };
    let series: Vec<usize> = at("actual").into_iter().chain(beside).collect();
    let whole = board.last.iter().filter(given).count() == board.last.len();
    let axes = (FEWEST_AXES..=MOST_AXES).contains(&board.last.len());
    let kind = match layers {
        true => ChartKind::Board,
        false if axes && whole => ChartKind::Radar,
        false => ChartKind::LevelBars,
    };
    let rated = board.last.iter().filter(given).count();
    Finding {
        id: format!("einstufung-{}", board.key()),
        section: Section::Strategie,
        title: Message::new("boards-title").with("title", board.name),
        statement: statement(board, at("actual").unwrap_or(1)),
        base: without_zero(vec![
            base_plain("rated", "boards-base-rated", rated as u64),
            base_plain(
                "unrated",
                "boards-base-unrated",
                (board.last.len() - rated) as u64,
            ),
        ]),
        chart: (rated > 0).then_some(Chart {
            kind,
            label: 0,
            series,
        }),
        table: Table {
            columns,
            rows,
            population: None,
        },
        notes: scale_note(board),
    }
}

fn columns(board: &Board<'_>) -> Vec<Column> {
    let column = |id: &str, header, role| Column::new(id, Message::new(header), role);
    let mut columns = vec![column("dimension", "boards-col-dimension", Role::Label)];
    if board.has_layers() {
        columns.push(column("layer", "boards-col-layer", Role::Label));
    }
    columns.push(column("actual", "boards-col-actual", Role::Plain));
    if board.has_names() {
        columns.push(column("state", "boards-col-state", Role::Plain));
    }
    if board.has_targets() {
        columns.push(column("target", "boards-col-target", Role::Plain));
        columns.push(column("gap", "boards-col-gap", Role::Plain));
    }
    if board.last.iter().any(|one| one.evidence.is_some()) {
        columns.push(column("reason", "boards-col-reason", Role::Plain));
    }
    columns
}

fn cells(board: &Board<'_>, rating: &Rating) -> Vec<Cell> {
    let text = |text: Option<&str>| text.map_or_else(empty, Cell::text);
    let mut cells = vec![Cell::text(&rating.dimension)];
    if board.has_layers() {
        cells.push(text(rating.layer.as_deref()));
    }
    cells.push(level_cell(rating.actual.as_ref()));
    if board.has_names() {
        cells.push(text(
            rating
                .actual
                .as_ref()
                .and_then(|level| level.name.as_deref()),
        ));
    }
    if board.has_targets() {
        cells.push(level_cell(rating.target.as_ref()));
        cells.push(gap(rating).map_or_else(empty, |gap| number_cell(gap, digits_of(gap))));
    }
    if board.last.iter().any(|one| one.evidence.is_some()) {
        cells.push(text(rating.evidence.as_deref()));
    }
    cells
}

fn level_cell(level: Option<&Level>) -> Cell {
    level.map_or_else(empty, |level| {
        number_cell(level.number, digits_of(level.number))
    })
}

/// Steps from the level to the target; `None` where one of both is missing.
fn gap(rating: &Rating) -> Option<f64> {
    Some(rating.target.as_ref()?.number - rating.actual.as_ref()?.number)
}

/// How many reach their target and which is farthest from it; without targets, which stand highest.
fn statement(board: &Board<'_>, actual: usize) -> Statement {
    if board.last.iter().all(|one| one.actual.is_none()) {
        return Statement::Cells {
            wording: "boards-unrated-statement",
            cells: Vec::new(),
            args: Vec::new(),
        };
    }
    if !board.has_targets() {
        return Statement::Leader {
            label: 0,
            count: actual,
            wording: if board.has_layers() {
                "boards-components-statement"
            } else {
                "boards-levels-statement"
            },
        };
    }
    let gaps: Vec<f64> = board.last.iter().filter_map(|one| gap(one)).collect();
    let widest = gaps.iter().copied().fold(0.0, f64::max);
    let farthest: Vec<usize> = (0..board.last.len())
        .filter(|row| gap(board.last[*row]).is_some_and(|gap| (gap - widest).abs() < 1e-9))
        .collect();
    let reached = gaps.iter().filter(|gap| **gap <= 1e-9).count();
    let row = farthest.first().copied().unwrap_or(0);
    Statement::Cells {
        wording: "boards-targets-statement",
        cells: vec![("dimension", CellRef { row, column: 0 })],
        args: vec![
            ("reached", (reached as u64).into()),
            ("compared", (gaps.len() as u64).into()),
            ("farthest", (farthest.len() as u64).into()),
            (
                "gap",
                number_cell(widest, digits_of(widest))
                    .value
                    .arg()
                    .unwrap_or_else(|| "".into()),
            ),
        ],
    }
}

/// The scale in words, where it has words.
fn scale_note(board: &Board<'_>) -> Vec<Message> {
    let levels: Vec<String> = board
        .scale
        .iter()
        .map(|level| match &level.name {
            Some(name) => format!("{} = {name}", level.number),
            None => level.number.to_string(),
        })
        .collect();
    let mut notes = Vec::new();
    if !levels.is_empty() {
        notes.push(Message::new("boards-note-scale").with("levels", levels.join(", ")));
    }
    if let Some(Some(year)) = board.years.iter().next_back() {
        notes.push(Message::new("boards-note-year").with("year", year.to_string()));
    }
    notes
}

/// The components of one layer, or of all, by level and in all.
fn counts_by_level(board: &Board<'_>, layer: Option<&str>) -> Vec<Cell> {
    let count = |level: Option<&Level>| {
        let counted = board.last.iter().filter(|one| {
            let here =
                layer.is_none_or(|layer| one.layer.as_deref().is_some_and(|l| same(l, layer)));
            here && level.is_none_or(|level| one.actual.as_ref() == Some(level))
        });
        Cell::count(counted.count() as u64)
    };
    let mut cells: Vec<Cell> = board.scale.iter().map(|level| count(Some(level))).collect();
    cells.push(count(None));
    cells
}

/// A row per layer and one for all of them.
fn layer_rows(board: &Board<'_>) -> Vec<Row> {
    let line = |name: Cell, layer: Option<&str>| {
        Row::data([vec![name], counts_by_level(board, layer)].concat())
    };
    let layers = distinct(board.last.iter().filter_map(|one| one.layer.as_deref()));
    let mut rows: Vec<Row> = layers
        .into_iter()
        .map(|layer| line(Cell::text(layer), Some(layer)))
        .collect();
    rows.push(Row {
        kind: RowKind::Total,
        ..line(label("analysis-row-total"), None)
    });
    rows
}

/// Components by layer and state; `None` without layers or a scale.
fn by_layer(board: &Board<'_>) -> Option<Finding> {
    if !board.has_layers() || board.scale.is_empty() {
        return None;
    }
    let last = board.scale.len();
    Some(Finding {
        id: format!("einstufung-{}-ebenen", board.key()),
        section: Section::Strategie,
        title: Message::new("boards-layers-title").with("title", board.name),
        statement: Statement::Leader {
            label: 0,
            count: last,
            wording: "boards-layers-statement",
        },
        base: vec![base_plain(
            "components",
            "boards-base-components",
            board.last.len() as u64,
        )],
        chart: Some(Chart {
            kind: ChartKind::HeatMap,
            label: 0,
            series: (1..=last).collect(),
        }),
        table: Table {
            columns: layer_columns(board),
            rows: layer_rows(board),
            population: None,
        },
        notes: Vec::new(),
    })
}

fn layer_columns(board: &Board<'_>) -> Vec<Column> {
    let mut columns = vec![Column::new(
        "layer",
        Message::new("boards-col-layer"),
        Role::Label,
    )];
    columns.extend(board.scale.iter().zip(1..).map(|(level, number)| {
        let name = level
            .name
            .clone()
            .unwrap_or_else(|| level.number.to_string());
        let header = Message::new("analysis-col-heading").with("heading", name);
        Column::new(format!("level_{number}"), header, Role::Plain)
    }));
    columns.push(Column::new(
        "all",
        Message::new("boards-col-sum"),
        Role::Plain,
    ));
    columns
}

/// Where a dimension stands in a year.
fn level_in<'a>(board: &Board<'a>, dimension: &str, year: i32) -> Option<&'a Level> {
    let found = board
        .all
        .iter()
        .find(|one| one.year == Some(year) && same(&one.dimension, dimension));
    found.and_then(|one| one.actual.as_ref())
}

/// How many dimensions have risen and how many have fallen from one year to another.
fn moved(board: &Board<'_>, dimensions: &[&str], first: i32, last: i32) -> (u64, u64) {
    let (mut risen, mut fallen) = (0, 0);
    for dimension in dimensions {
        let from = level_in(board, dimension, first);
        let to = level_in(board, dimension, last);
        if let (Some(from), Some(to)) = (from, to) {
            risen += u64::from(to.number > from.number);
            fallen += u64::from(to.number < from.number);
        }
    }
    (risen, fallen)
}

/// Columns of the dimension and of each year.
fn course_columns(years: &[i32]) -> Vec<Column> {
    let mut columns = vec![Column::new(
        "dimension",
        Message::new("boards-col-dimension"),
        Role::Label,
    )];
    columns.extend(years.iter().map(|year| {
        let header = Message::new("analysis-col-heading").with("heading", year.to_string());
        Column::new(format!("year_{year}"), header, Role::Plain)
    }));
    columns
}

/// Levels by year; `None` with fewer than two years.
fn course(board: &Board<'_>) -> Option<Finding> {
    let years: Vec<i32> = board.years.iter().copied().flatten().collect();
    if years.len() < 2 {
        return None;
    }
    let dimensions = distinct(board.all.iter().map(|rating| rating.dimension.as_str()));
    let (first, last) = (years[0], years[years.len() - 1]);
    let (risen, fallen) = moved(board, &dimensions, first, last);
    let rows = dimensions.iter().map(|dimension| {
        let levels = years.iter().map(|year| level_in(board, dimension, *year));
        let mut cells = vec![Cell::text(*dimension)];
        cells.extend(levels.map(level_cell));
        Row::data(cells)
    });
    Some(Finding {
        id: format!("einstufung-{}-verlauf", board.key()),
        section: Section::Strategie,
        title: Message::new("boards-course-title").with("title", board.name),
        statement: Statement::Cells {
            wording: "boards-course-statement",
            cells: Vec::new(),
            args: vec![
                ("risen", risen.into()),
                ("fallen", fallen.into()),
                ("first", first.to_string().into()),
                ("last", last.to_string().into()),
            ],
        },
        base: vec![base_plain(
            "dimensions",
            "boards-base-dimensions",
            dimensions.len() as u64,
        )],
        chart: Some(Chart {
            kind: ChartKind::HeatMap,
            label: 0,
            series: (1..=years.len()).collect(),
        }),
        table: Table {
            columns: course_columns(&years),
            rows: rows.collect(),
            population: None,
        },
        notes: Vec::new(),
    })
}
