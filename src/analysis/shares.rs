//! Full-time equivalents of a group, with how many of its persons they leave out: a share that is not stated is missing, not 0.

use crate::model::finding::{Cell, CellValue, Column, Role};
use crate::model::message::Message;

use super::staff::{Person, Staff, fte};
use super::table::about;

/// Value of [`super::staff::TOLD`] where all contracts of a person say their share.
pub(super) const WHOLE: &str = "whole";
/// Where some of them do.
pub(super) const PART: &str = "part";
/// Where none does.
pub(super) const NONE: &str = "none";

/// Full-time equivalents of some persons.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Shares {
    /// Millionths of full-time equivalents.
    micro: i64,
    /// Persons whose share is known, in part at least.
    told: u64,
    /// Persons of whom a share is missing.
    lacking: u64,
}

impl Shares {
    /// Shares of persons of whom all are known.
    pub(super) fn known(micro: i64, persons: u64) -> Self {
        Self {
            micro,
            told: persons,
            lacking: 0,
        }
    }

    /// Adds a person.
    pub(super) fn add(&mut self, person: &Person<'_>) {
        self.micro += person.fte.unwrap_or_default();
        self.told += u64::from(person.fte.is_some());
        self.lacking += u64::from(person.lacks_fte);
    }

    /// Takes note that so many of the persons say their share as `told` tells.
    pub(super) fn qualify(&mut self, told: Option<&str>, persons: u64) {
        match told {
            Some(NONE) => {
                self.told -= persons;
                self.lacking += persons;
            }
            Some(PART) => self.lacking += persons,
            _ => {}
        }
    }

    /// Both together.
    pub(super) fn join(self, other: Self) -> Self {
        Self {
            micro: self.micro + other.micro,
            told: self.told + other.told,
            lacking: self.lacking + other.lacking,
        }
    }

    /// Without a part.
    pub(super) fn without(self, part: Self) -> Self {
        Self {
            micro: self.micro - part.micro,
            told: self.told - part.told,
            lacking: self.lacking - part.lacking,
        }
    }

    /// Full-time equivalents as a number.
    pub(super) fn value(self) -> f64 {
        fte(self.micro)
    }

    /// The cells of the columns of [`Staff::fte_columns`].
    pub(super) fn cells(self, staff: &Staff<'_>, heads: u64) -> Vec<Cell> {
        let mut cells = Vec::new();
        if staff.has_fte() {
            cells.push(match (self.told, self.lacking) {
                (0, 1..) => Cell::about(
                    CellValue::Label(Message::new("analysis-cell-missing")),
                    heads,
                ),
                _ => about(self.value(), 1, heads),
            });
            if staff.lacks_fte() {
                cells.push(Cell::about(CellValue::Count(self.lacking), self.lacking));
            }
        }
        cells
    }
}

impl Staff<'_> {
    /// The columns of full-time equivalents and, where any share is missing, of how many persons; none where no share is known.
    pub(super) fn fte_columns(&self) -> Vec<Column> {
        let mut columns = Vec::new();
        if self.has_fte() {
            let column = |id, header| Column::new(id, Message::new(header), Role::AboutPersons);
            columns.push(column("fte", "analysis-col-fte"));
            if self.lacks_fte() {
                columns.push(column("fte_missing", "analysis-col-fte-missing"));
            }
        }
        columns
    }

    /// What a table with these columns says where a share is missing.
    pub(super) fn fte_notes(&self) -> Option<Message> {
        (self.has_fte() && self.lacks_fte()).then(|| Message::new("analysis-note-fte-missing"))
    }
}
