//! A matrix put together from its rows, whether the file has it as a sheet or as a list of cells.

use std::collections::BTreeMap;

use crate::model::boards::{MatrixContent, MatrixRow};
use crate::model::place::Place;

use super::super::table::file_key;

/// What the cells of a matrix are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::analysis) enum Kind {
    /// Crosses.
    Ticks,
    /// Numbers, with the digits after the decimal mark that the finest of them has.
    Numbers(u8),
    /// Words.
    Texts,
}

/// A matrix with its rows and columns in the order of the file.
pub(in crate::analysis) struct Grid<'a> {
    /// Its name.
    pub(in crate::analysis) title: &'a str,
    /// What its cells are.
    pub(in crate::analysis) kind: Kind,
    /// Names of the rows.
    pub(in crate::analysis) rows: Vec<&'a str>,
    /// Group of each row, where rows have groups.
    pub(in crate::analysis) groups: Vec<Option<&'a str>>,
    /// Names of the columns.
    pub(in crate::analysis) columns: Vec<&'a str>,
    /// Filled cells by row and column.
    pub(in crate::analysis) cells: BTreeMap<(usize, usize), &'a MatrixContent>,
    /// Places of the rows.
    pub(in crate::analysis) places: Vec<Vec<&'a Place>>,
    /// Another matrix that should say the same.
    pub(in crate::analysis) compare: Option<&'a str>,
    /// Most points that one column may give.
    pub(in crate::analysis) limit: Option<f64>,
    /// Unit of each row, where rows have units.
    pub(in crate::analysis) units: Vec<Option<&'a str>>,
    /// Weights of the columns, where rows are ranked by them.
    pub(in crate::analysis) weights: &'a [(String, f64)],
}

impl<'a> Grid<'a> {
    /// All matrices, in the order in which they first occur.
    pub(in crate::analysis) fn all(rows: &'a [MatrixRow]) -> Vec<Self> {
        let mut titles: Vec<&str> = Vec::new();
        for row in rows {
            if !titles.contains(&row.matrix.as_str()) {
                titles.push(&row.matrix);
            }
        }
        titles
            .into_iter()
            .map(|title| Self::of(title, rows.iter().filter(|row| row.matrix == title)))
            .collect()
    }

    fn of(title: &'a str, rows: impl Iterator<Item = &'a MatrixRow>) -> Self {
        let mut grid = Self {
            title,
            kind: Kind::Ticks,
            rows: Vec::new(),
            groups: Vec::new(),
            columns: Vec::new(),
            cells: BTreeMap::new(),
            places: Vec::new(),
            compare: None,
            limit: None,
            units: Vec::new(),
            weights: &[],
        };
        for row in rows {
            let at = position(&mut grid.rows, &row.row);
            if at == grid.groups.len() {
                grid.groups.push(row.group.as_deref());
                grid.units.push(row.unit.as_deref());
                grid.places.push(Vec::new());
            }
            grid.places[at].push(&row.place);
            grid.compare = grid.compare.or(row.compare.as_deref());
            grid.limit = grid.limit.or(row.limit);
            if grid.weights.is_empty() {
                grid.weights = &row.weights;
            }
            for cell in &row.cells {
                let column = position(&mut grid.columns, &cell.column);
                if cell.content != MatrixContent::Empty {
                    grid.cells.entry((at, column)).or_insert(&cell.content);
                }
            }
        }
        grid.kind = kind(grid.cells.values().copied());
        grid
    }

    /// The name of its files.
    pub(in crate::analysis) fn key(&self) -> String {
        file_key(self.title)
    }

    /// Whether a cell is filled with something other than 0.
    pub(in crate::analysis) fn is_set(&self, row: usize, column: usize) -> bool {
        match self.cells.get(&(row, column)) {
            Some(MatrixContent::Number { value, .. }) => *value != 0.0,
            Some(MatrixContent::Empty) | None => false,
            Some(MatrixContent::Tick | MatrixContent::Text(_)) => true,
        }
    }

    /// What a cell adds to a sum.
    pub(in crate::analysis) fn weight(&self, row: usize, column: usize) -> f64 {
        match self.cells.get(&(row, column)) {
            Some(MatrixContent::Number { value, .. }) => *value,
            Some(MatrixContent::Tick) => 1.0,
            Some(MatrixContent::Text(_) | MatrixContent::Empty) | None => 0.0,
        }
    }

    /// Sum of a row.
    pub(in crate::analysis) fn row_sum(&self, row: usize) -> f64 {
        (0..self.columns.len())
            .map(|column| self.weight(row, column))
            .sum()
    }

    /// Sum of a column.
    pub(in crate::analysis) fn column_sum(&self, column: usize) -> f64 {
        (0..self.rows.len())
            .map(|row| self.weight(row, column))
            .sum()
    }

    /// Sum of everything.
    pub(in crate::analysis) fn total(&self) -> f64 {
        (0..self.rows.len()).map(|row| self.row_sum(row)).sum()
    }

    /// Whether rows and columns are the same items: who needs whom.
    pub(in crate::analysis) fn is_relation(&self) -> bool {
        self.kind == Kind::Ticks
            && self.rows.len() == self.columns.len()
            && self.rows.iter().all(|name| self.column(name).is_some())
    }

    /// The row of that name.
    pub(in crate::analysis) fn row(&self, name: &str) -> Option<usize> {
        self.rows.iter().position(|row| same(row, name))
    }

    /// The column of that name.
    pub(in crate::analysis) fn column(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| same(column, name))
    }
}

fn kind<'c>(cells: impl Iterator<Item = &'c MatrixContent>) -> Kind {
    let mut kind = Kind::Ticks;
    for cell in cells {
        kind = match (kind, cell) {
            (Kind::Texts, _) | (_, MatrixContent::Text(_)) => Kind::Texts,
            (Kind::Numbers(most), MatrixContent::Number { digits, .. }) => {
                Kind::Numbers(most.max(*digits))
            }
            (_, MatrixContent::Number { digits, .. }) => Kind::Numbers(*digits),
            (kind, MatrixContent::Tick | MatrixContent::Empty) => kind,
        };
    }
    kind
}

fn position<'a>(names: &mut Vec<&'a str>, name: &'a str) -> usize {
    match names.iter().position(|known| same(known, name)) {
        Some(at) => at,
        None => {
            names.push(name);
            names.len() - 1
        }
    }
}

/// Names that differ only in case, spaces and punctuation are one.
pub(in crate::analysis) fn same(left: &str, right: &str) -> bool {
    folded(left) == folded(right)
}

/// A name without case, spaces and punctuation: where one is looked for among thousands.
pub(in crate::analysis) fn folded(name: &str) -> String {
    name.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}
