//! Which cells and base figures of one finding stay secret.

use crate::model::finding::Finding;

/// Secret cells by row and column, and secret base figures by index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mask {
    cells: Vec<Vec<bool>>,
    base: Vec<bool>,
}

impl Mask {
    /// Nothing secret.
    pub(super) fn open(finding: &Finding) -> Self {
        Self {
            cells: vec![vec![false; finding.table.columns.len()]; finding.table.rows.len()],
            base: vec![false; finding.base.len()],
        }
    }

    /// Makes a cell secret.
    pub(super) fn hide(&mut self, row: usize, column: usize) {
        self.cells[row][column] = true;
    }

    /// Makes a base figure secret.
    pub(super) fn hide_base(&mut self, index: usize) {
        self.base[index] = true;
    }

    /// Whether a cell is secret.
    pub(super) fn is_hidden(&self, row: usize, column: usize) -> bool {
        self.cells[row][column]
    }

    /// Whether a base figure is secret.
    pub(super) fn is_base_hidden(&self, index: usize) -> bool {
        self.base[index]
    }

    /// Whether any cell of a row is secret.
    pub(super) fn is_row_touched(&self, row: usize) -> bool {
        self.cells[row].contains(&true)
    }

    /// Whether anything is secret.
    pub(super) fn is_touched(&self) -> bool {
        self.base.contains(&true) || (0..self.cells.len()).any(|row| self.is_row_touched(row))
    }
}
