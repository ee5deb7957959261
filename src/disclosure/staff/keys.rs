//! Which persons a printed number is about. Two numbers of the same key are the same number.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::super::EarlierEdition;
use super::super::error::DisclosureError;
use super::program::number;
use crate::model::finding::{CellValue, Finding, Role, RowKind, Scope};

/// Above every age.
pub(super) const OLDEST: u8 = u8::MAX;

/// Places of exits in time: who is overdue, the year of the Stichtag and fifteen more, and later.
pub(super) const EXITS: u8 = 18;

/// Whose division a number belongs to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(in super::super) enum Who {
    /// All staff.
    All,
    /// A unit or a part of one, by its path.
    Unit(String),
    /// Women or men.
    Sex(String),
    /// Who is still there in so many years.
    Stays(u8),
}

/// The persons of a number.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(in super::super) struct Key {
    /// The division.
    pub(super) who: Who,
    /// When they leave: places in time, half open.
    pub(super) exits: (u8, u8),
    /// How old they are, half open.
    pub(super) ages: (u8, u8),
}

impl Key {
    /// All staff.
    pub(in super::super) fn all() -> Self {
        Self::of(Who::All)
    }

    /// All of a division.
    pub(super) fn of(who: Who) -> Self {
        Self {
            who,
            exits: (0, EXITS),
            ages: (0, OLDEST),
        }
    }
}

/// How scopes are read.
#[derive(Debug, Clone, Default)]
pub(in super::super) struct Reader {
    /// Year of the Stichtag.
    pub(in super::super) year: i32,
    /// Published age bands in the order of their ages; they take the place of ages.
    pub(super) bands: Vec<String>,
}

impl Reader {
    /// Reads a scope; `None` where it names something that no public table of staff divides by.
    pub(in super::super) fn key<'s>(
        &self,
        scope: impl Iterator<Item = (&'s str, &'s str)>,
    ) -> Option<Key> {
        let mut key = Key::all();
        for (dimension, value) in scope {
            match dimension {
                "unit" if self.bands.is_empty() => {
                    key.who = only(&key, Who::Unit(value.to_owned()))?
                }
                // A published unit is no path.
                "unit" => key.who = only(&key, Who::Unit(value.replace('/', "\u{2215}")))?,
                "sex" => key.who = only(&key, Who::Sex(value.to_owned()))?,
                "stays-5" => key.who = only(&key, Who::Stays(5))?,
                "stays-10" => key.who = only(&key, Who::Stays(10))?,
                "desk" => key.exits = exits(value, self.year)?,
                "age" if value == "known" => {}
                "band" => key.ages = self.band(value)?,
                _ if dimension.starts_with("age-") => key.ages = ages(value)?,
                _ => return None,
            }
        }
        Some(key)
    }

    fn band(&self, label: &str) -> Option<(u8, u8)> {
        let place = self.bands.iter().position(|band| band == label)?;
        let from = u8::try_from(place).ok().filter(|from| *from < OLDEST - 1)?;
        let is_last = place + 1 == self.bands.len();
        Some((from, if is_last { OLDEST } else { from + 1 }))
    }
}

/// Two divisions at once are in no public table.
fn only(key: &Key, now: Who) -> Option<Who> {
    (key.who == Who::All).then_some(now)
}

fn ages(value: &str) -> Option<(u8, u8)> {
    if let Some(to) = value.strip_prefix('<') {
        return Some((0, to.parse().ok()?));
    }
    if let Some(from) = value.strip_prefix(">=") {
        return Some((from.parse().ok()?, OLDEST));
    }
    let (from, to) = value.split_once('-')?;
    Some((from.parse().ok()?, to.parse().ok()?))
}

/// The places in time of a path of horizons and periods.
fn exits(path: &str, year: i32) -> Option<(u8, u8)> {
    let last = path.rsplit('/').next()?;
    Some(match last {
        "overdue" => (0, 1),
        "this-year" => (0, 2),
        "first" => (2, 7),
        "5" => (0, 7),
        "second" => (7, 12),
        "10" => (0, 12),
        "third" => (12, 17),
        "15" => (0, 17),
        "later" => (17, EXITS),
        "after-10" => (12, EXITS),
        number => {
            let ahead: i32 = number.parse::<i32>().ok()?.checked_sub(year)?;
            let place = u8::try_from(ahead).ok().filter(|ahead| *ahead <= 15)? + 1;
            (place, place + 1)
        }
    })
}

/// The counts of persons that tables print, each once, with their true values.
#[derive(Debug, Clone, Default)]
pub(in super::super) struct Sets {
    /// True values.
    pub(super) counts: BTreeMap<Key, u64>,
    /// True full-time equivalents.
    pub(super) fte: BTreeMap<Key, f64>,
    /// How their scopes are read.
    pub(super) reader: Reader,
}

impl Sets {
    /// The key of a cell: of its column, its row and itself. Without any scope only a total counts all.
    pub(super) fn key(&self, scopes: [&Scope; 3], kind: RowKind) -> Option<Key> {
        let is_placed = scopes.iter().any(|scope| !scope.is_empty());
        if !is_placed && kind != RowKind::Total {
            return None;
        }
        let mut united = BTreeMap::new();
        for scope in scopes {
            united.extend(
                scope
                    .iter()
                    .map(|(dimension, value)| (*dimension, value.as_str())),
            );
        }
        self.reader.key(united.into_iter())
    }

    fn add_fte(&mut self, finding: &Finding) {
        let Some(column) = finding.table.column("fte") else {
            return;
        };
        let head = &finding.table.columns[column];
        for row in &finding.table.rows {
            let cell = &row.cells[column];
            let key = self.key([&head.scope, &row.scope, &cell.scope], row.kind);
            self.fte.extend(key.zip(cell.value.number()));
        }
    }
}

/// The sets of all tables.
///
/// # Errors
/// When a count says of nobody whom it counts, or two counts of the same persons differ.
pub(super) fn sets<'f>(
    findings: impl Iterator<Item = &'f Finding>,
    reader: Reader,
) -> Result<Sets, DisclosureError> {
    let mut sets = Sets {
        counts: BTreeMap::new(),
        fte: BTreeMap::new(),
        reader,
    };
    for finding in findings {
        sets.add_fte(finding);
        for (row, column, count) in counts(finding) {
            let found = &finding.table.rows[row];
            let head = &finding.table.columns[column];
            let scopes = [&head.scope, &found.scope, &found.cells[column].scope];
            let Some(key) = sets.key(scopes, found.kind) else {
                if count == 0 {
                    continue;
                }
                return Err(unplaced(finding, row));
            };
            let known = *sets.counts.entry(key).or_insert(count);
            if known != count {
                return Err(DisclosureError::Contradiction {
                    finding: finding.id.clone(),
                    row: row + 1,
                });
            }
        }
    }
    Ok(sets)
}

fn unplaced(finding: &Finding, row: usize) -> DisclosureError {
    DisclosureError::Unplaced {
        finding: finding.id.clone(),
        row: row + 1,
    }
}

/// Counts of persons in a table, with their row and column.
pub(super) fn counts(finding: &Finding) -> impl Iterator<Item = (usize, usize, u64)> + '_ {
    let columns = &finding.table.columns;
    finding
        .table
        .rows
        .iter()
        .enumerate()
        .flat_map(move |(r, row)| {
            let cells = columns.iter().zip(&row.cells).enumerate();
            cells.filter_map(
                move |(c, (column, cell))| match (column.role, &cell.value) {
                    (Role::Persons, CellValue::Count(count)) => Some((r, c, *count)),
                    _ => None,
                },
            )
        })
}

/// What an edition printed of the staff.
#[derive(Debug, Clone, Default)]
pub(in super::super) struct Printed {
    /// Heads.
    pub(in super::super) counts: BTreeMap<Key, u64>,
    /// Full-time equivalents.
    pub(in super::super) fte: BTreeMap<Key, u64>,
    /// Mean ages; of an earlier day, as old as the same persons are today.
    pub(in super::super) means: BTreeMap<Key, f64>,
}

/// Days of a year, by which a mean age rises as long as nobody comes or goes.
const DAYS_OF_A_YEAR: f64 = 365.2425;

/// What the latest earlier edition printed of the same persons.
///
/// # Errors
/// When an edition of the same day has fewer classes, or is rounded otherwise.
pub(super) fn kept(
    sets: &Sets,
    population: &str,
    earlier: &[EarlierEdition],
    (base, today): (u64, NaiveDate),
) -> Result<Printed, DisclosureError> {
    let mut kept = Printed::default();
    let mut editions: Vec<&EarlierEdition> = { earlier.iter() }
        .filter(|edition| edition.reference_date <= today)
        .collect();
    editions.sort_by_key(|edition| edition.reference_date);
    for edition in editions {
        // Years of exit are the same years; classes and periods are those of each day.
        let printed = edition.staff(population, &sets.reader);
        let is_rounded = printed.counts.values().all(|count| count % base == 0);
        let is_again = edition.reference_date == today && !printed.counts.is_empty();
        let is_within = || shapes(sets.counts.keys()).is_subset(&shapes(printed.counts.keys()));
        if is_again && !(is_rounded && is_within()) {
            return Err(DisclosureError::OtherClasses {
                file: edition.file.clone(),
            });
        }
        if is_rounded {
            kept.counts.extend(printed.counts);
            kept.fte.extend(printed.fte);
            let days = u64::try_from((today - edition.reference_date).num_days());
            let years = number(days.unwrap_or_default()) / DAYS_OF_A_YEAR;
            let means = printed.means.into_iter();
            kept.means
                .extend(means.map(|(key, mean)| (key, mean + years)));
        }
    }
    Ok(kept)
}

/// A kind of division, an age class and a period.
type Shape = (u8, (u8, u8), (u8, u8));

/// The classes and periods by which each kind of division is told apart. Units may be joined otherwise.
fn shapes<'k>(keys: impl Iterator<Item = &'k Key>) -> BTreeSet<Shape> {
    let kind = |key: &Key| match &key.who {
        Who::All => 0,
        Who::Unit(_) => 1,
        Who::Sex(_) => 2,
        Who::Stays(_) => 3,
    };
    keys.map(|key| (kind(key), key.ages, key.exits)).collect()
}
