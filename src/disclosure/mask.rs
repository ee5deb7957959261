//! Which cells and base figures of one finding stay secret.

use crate::model::finding::{Finding, Role};

/// Secret cells by row and column, and secret base figures by index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mask {
    cells: Vec<Vec<bool>>,
    base: Vec<bool>,
    is_withheld: bool,
}

impl Mask {
    /// Nothing secret.
    pub(super) fn open(finding: &Finding) -> Self {
        Self {
            cells: vec![vec![false; finding.table.columns.len()]; finding.table.rows.len()],
            base: vec![false; finding.base.len()],
            is_withheld: false,
        }
    }

    /// Makes everything secret that is about persons.
    pub(super) fn withhold(&mut self, finding: &Finding) {
        self.is_withheld = true;
        self.base.fill(true);
        for (c, column) in finding.table.columns.iter().enumerate() {
            let is_about = matches!(column.role, Role::Persons | Role::AboutPersons);
            for (r, row) in finding.table.rows.iter().enumerate() {
                if is_about && super::primary::has_content(&row.cells[c]) {
                    self.hide(r, c);
                }
            }
        }
    }

    /// Whether everything about persons is secret.
    pub(super) fn is_withheld(&self) -> bool {
        self.is_withheld
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
