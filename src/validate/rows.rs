//! All rows of a sheet: read, set aside or kept, each row counted exactly once.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use chrono::NaiveDate;

use crate::model::intake::{SetAside, ValueMet};
use crate::model::issue::{Issue, Rule};
use crate::model::raw::{RawCell, RawRow};

use super::columns::is_empty;
use super::met::Met;
use super::row::Row;
use super::rules;
use super::sheet::Sheet;

/// A row that was read.
pub(crate) struct Kept<'r, T> {
    /// Its cells.
    pub(crate) raw: &'r RawRow,
    /// What was read.
    pub(crate) value: T,
}

/// The rows of a sheet: each is either kept or set aside.
pub(crate) struct Rows<'r, T> {
    /// Kept, in file order.
    pub(crate) kept: Vec<Kept<'r, T>>,
    /// Set aside, in the order in which that was found out.
    pub(crate) set_aside: Vec<SetAside>,
    /// Values of closed vocabularies.
    pub(crate) values: Vec<ValueMet>,
}

/// What became of a sheet's rows.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    /// Rows used.
    pub(crate) used: u64,
    /// Rows set aside.
    pub(crate) set_aside: Vec<SetAside>,
    /// Values of closed vocabularies.
    pub(crate) values: Vec<ValueMet>,
}

/// Reads every row of a sheet.
pub(crate) fn read<'r, T>(
    sheet: &'r Sheet<'r>,
    today: NaiveDate,
    issues: &mut Vec<Issue>,
    mut read: impl FnMut(&mut Row<'_>) -> Result<T, SetAside>,
) -> Rows<'r, T> {
    let mut rows = Rows {
        kept: Vec::new(),
        set_aside: Vec::new(),
        values: Vec::new(),
    };
    let mut met = Met::default();
    for raw in sheet.every_row() {
        if let Some(rule) = sheet.aside(raw.number) {
            rows.set_aside.push(SetAside {
                place: sheet.table.row_place(raw.number),
                code: rule.code,
            });
            continue;
        }
        let mut row = Row {
            sheet,
            raw,
            issues,
            today,
            met: &mut met,
        };
        match read(&mut row) {
            Ok(value) => rows.kept.push(Kept { raw, value }),
            Err(aside) => rows.set_aside.push(aside),
        }
    }
    rows.values = met.settle(sheet, issues);
    rows
}

/// Sets every row of a sheet aside for one reason, which an issue has already named.
pub(crate) fn refuse_all(sheet: &Sheet<'_>, rule: Rule) -> Tally {
    Tally {
        used: 0,
        set_aside: sheet
            .every_row()
            .map(|row| SetAside {
                place: sheet.table.row_place(row.number),
                code: rule.code,
            })
            .collect(),
        values: Vec::new(),
    }
}

impl<'r, T> Rows<'r, T> {
    /// Sets aside kept rows that a test refuses with a rule.
    pub(crate) fn refuse(&mut self, sheet: &Sheet<'_>, test: impl Fn(usize, &T) -> Option<Rule>) {
        let kept = std::mem::take(&mut self.kept);
        for (index, row) in kept.into_iter().enumerate() {
            match test(index, &row.value) {
                Some(rule) => self.set_aside.push(SetAside {
                    place: sheet.table.row_place(row.raw.number),
                    code: rule.code,
                }),
                None => self.kept.push(row),
            }
        }
    }

    /// Sets aside rows that equal an earlier one in every cell, among those for which `identity` gives a key.
    /// The issue points to the cell of `name`.
    ///
    /// Two laptops of one model are two rows alike; only a key makes a copy a mistake.
    pub(crate) fn drop_copies(
        &mut self,
        sheet: &Sheet<'_>,
        name: &str,
        issues: &mut Vec<Issue>,
        identity: impl Fn(&T) -> Option<&str>,
    ) {
        let mut hashes: Vec<(u64, usize)> = self
            .kept
            .iter()
            .enumerate()
            .filter(|(_, row)| identity(&row.value).is_some())
            .map(|(index, row)| (hash_of(row.raw), index))
            .collect();
        hashes.sort_unstable();
        let column = sheet.column(name).unwrap_or(0);
        let mut copies = BTreeMap::new();
        for like in hashes.chunk_by(|a, b| a.0 == b.0) {
            for (position, (_, index)) in like.iter().enumerate() {
                let row = self.kept[*index].raw;
                let earlier = like[..position].iter().map(|(_, i)| self.kept[*i].raw);
                if let Some(other) = earlier.into_iter().find(|other| same(other, row)) {
                    copies.insert(*index, other.number);
                }
            }
        }
        for (index, other) in &copies {
            let place = sheet.table.place(self.kept[*index].raw.number, column);
            issues.push(Issue::new(rules::DUPLICATE, Some(place)).with("row", other.to_string()));
        }
        if !copies.is_empty() {
            self.refuse(sheet, |index, _| {
                copies.contains_key(&index).then_some(rules::DUPLICATE)
            });
        }
    }

    /// Kept rows by a key, for looking at those that share one.
    pub(crate) fn by<K: Ord>(&self, key: impl Fn(&T) -> Option<K>) -> BTreeMap<K, Vec<usize>> {
        let mut groups: BTreeMap<K, Vec<usize>> = BTreeMap::new();
        for (index, row) in self.kept.iter().enumerate() {
            if let Some(key) = key(&row.value) {
                groups.entry(key).or_default().push(index);
            }
        }
        groups
    }

    /// The account, and the values into the hands of `take`.
    pub(crate) fn deliver(self, mut take: impl FnMut(T)) -> Tally {
        let used = self.kept.len() as u64;
        for row in self.kept {
            take(row.value);
        }
        Tally {
            used,
            set_aside: self.set_aside,
            values: self.values,
        }
    }
}

fn same(a: &RawRow, b: &RawRow) -> bool {
    let length = a.cells.len().max(b.cells.len());
    let at = |row: &RawRow, index: usize| row.cells.get(index).cloned().unwrap_or_default();
    (0..length).all(|index| {
        let (left, right) = (at(a, index), at(b, index));
        (is_empty(&left) && is_empty(&right)) || left == right
    })
}

fn hash_of(row: &RawRow) -> u64 {
    let mut hasher = DefaultHasher::new();
    for (index, cell) in row.cells.iter().enumerate() {
        if is_empty(cell) {
            continue;
        }
        index.hash(&mut hasher);
        match cell {
            RawCell::Text(text) | RawCell::Error(text) => text.hash(&mut hasher),
            // -0.0 equals 0.0 and must hash alike.
            RawCell::Number(number) => (number + 0.0).to_bits().hash(&mut hasher),
            RawCell::Bool(flag) => flag.hash(&mut hasher),
            RawCell::Date(day) => day.hash(&mut hasher),
            RawCell::DateTime(moment) => moment.hash(&mut hasher),
            RawCell::Empty => {}
        }
    }
    hasher.finish()
}
