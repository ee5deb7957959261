//! Counting: rows by combinations of text keys, and summaries of whole numbers by the same.
//!
//! What goes in may stand in any order; what comes out is sorted by key. Fractions are never added up here, because the
//! last digit of such a sum depends on the order of its terms: callers scale them to whole numbers first.

use std::collections::BTreeMap;
use std::hash::Hash;

use rustc_hash::FxHashMap;
use thiserror::Error;

use super::AnalysisError;

/// Why something could not be counted. None of it is caused by data.
#[derive(Debug, Error)]
pub enum CountError {
    /// A column was asked for that the frame does not have, or not of this kind.
    #[error("there is no column {0} of this kind")]
    Column(String),
    /// The columns of a frame are not of one length.
    #[error("column {0} has another length")]
    Length(String),
}

/// One value per key column; an absent value is the empty text.
pub(super) type Keys = Vec<String>;

/// What is known of a group of whole numbers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Summary {
    /// How many.
    pub(super) n: u64,
    /// Their sum.
    pub(super) sum: i64,
    /// Their mean.
    pub(super) mean: f64,
    /// First quartile, linear between neighbours (type 7 of Hyndman and Fan 1996, the default of R and of spreadsheets).
    pub(super) q1: f64,
    /// Median.
    pub(super) median: f64,
    /// Third quartile, like the first.
    pub(super) q3: f64,
    /// Smallest.
    pub(super) min: i64,
    /// Largest.
    pub(super) max: i64,
}

impl Summary {
    /// Whether all values are equal, so that the mean tells each one's.
    pub(super) fn homogeneous(&self) -> bool {
        self.min == self.max
    }
}

/// The values of a column.
#[derive(Clone)]
enum Values {
    /// Numbers of names.
    Keys {
        codes: Vec<u32>,
        /// What the numbers stand for, in order of first sight.
        names: Vec<String>,
    },
    Whole(Vec<i64>),
}

/// A column of a frame.
pub(super) struct Part {
    name: String,
    values: Values,
}

/// Rows of text keys and whole numbers. Keys are held as numbers, because a million rows are grouped by them many times.
pub(super) struct Frame {
    columns: BTreeMap<String, Values>,
    height: usize,
    what: &'static str,
}

/// Rows that have the same keys.
struct Groups {
    /// The group of each row.
    of_row: Vec<u32>,
    /// The first row of each group, in order of first sight.
    first: Vec<usize>,
}

impl Frame {
    /// A frame of columns of one length. `what` names the things counted, for error messages.
    pub(super) fn new(what: &'static str, parts: Vec<Part>) -> Result<Self, AnalysisError> {
        let height = parts.first().map_or(0, |part| part.values.len());
        if let Some(other) = parts.iter().find(|part| part.values.len() != height) {
            return Err(failed(what)(CountError::Length(other.name.clone())));
        }
        let columns = parts.into_iter().map(|part| (part.name, part.values));
        Ok(Self {
            columns: columns.collect(),
            height,
            what,
        })
    }

    /// The different rows of some columns.
    pub(super) fn distinct(&self, columns: &[&str]) -> Result<Self, AnalysisError> {
        let distinct = || {
            let rows = self.groups(columns)?.first;
            let kept = columns
                .iter()
                .map(|name| Ok(((*name).to_owned(), self.column(name)?.at(&rows))));
            Ok(Self {
                columns: kept.collect::<Result<_, CountError>>()?,
                height: rows.len(),
                what: self.what,
            })
        };
        distinct().map_err(failed(self.what))
    }

    /// Number of rows per combination of keys; without keys, of all rows.
    pub(super) fn count(&self, by: &[&str]) -> Result<BTreeMap<Keys, u64>, AnalysisError> {
        if by.is_empty() {
            return Ok(BTreeMap::from([(Keys::new(), self.height as u64)]));
        }
        let count = || {
            let groups = self.groups(by)?;
            let mut counts = vec![0u64; groups.first.len()];
            for group in groups.of_row {
                counts[group as usize] += 1;
            }
            let counted = groups.first.iter().zip(counts);
            counted
                .map(|(row, count)| Ok((self.names(by, *row)?, count)))
                .collect::<Result<_, CountError>>()
        };
        count().map_err(failed(self.what))
    }

    /// Summary of a column of whole numbers per combination of keys; without keys, of all rows.
    pub(super) fn summarise(
        &self,
        by: &[&str],
        value: &str,
    ) -> Result<BTreeMap<Keys, Summary>, AnalysisError> {
        let summarise = || {
            let groups = self.groups(by)?;
            let Values::Whole(numbers) = self.column(value)? else {
                return Err(CountError::Column(value.to_owned()));
            };
            let mut members = vec![Vec::new(); groups.first.len()];
            for (group, number) in groups.of_row.iter().zip(numbers) {
                members[*group as usize].push(*number);
            }
            let summaries = groups.first.iter().zip(members);
            summaries
                .map(|(row, members)| Ok((self.names(by, *row)?, summary(members))))
                .collect::<Result<_, CountError>>()
        };
        summarise().map_err(failed(self.what))
    }

    fn column(&self, name: &str) -> Result<&Values, CountError> {
        let column = self.columns.get(name);
        column.ok_or_else(|| CountError::Column(name.to_owned()))
    }

    /// The rows by their values in some columns; without columns, all rows in one group.
    ///
    /// Column by column, a group is told by its group so far and the next value.
    fn groups(&self, by: &[&str]) -> Result<Groups, CountError> {
        let mut of_row = vec![0u32; self.height];
        let mut first: Vec<usize> = (0..self.height.min(1)).collect();
        for name in by {
            let column = self.column(name)?;
            let mut numbers: FxHashMap<(u32, i64), u32> = FxHashMap::default();
            first.clear();
            for (row, group) in of_row.iter_mut().enumerate() {
                *group = *numbers
                    .entry((*group, column.number(row)))
                    .or_insert_with(|| {
                        first.push(row);
                        u32::try_from(first.len() - 1).unwrap_or(u32::MAX)
                    });
            }
        }
        Ok(Groups { of_row, first })
    }

    /// The keys of a row, as names.
    fn names(&self, by: &[&str], row: usize) -> Result<Keys, CountError> {
        let name = |column: &&str| match self.column(column)? {
            Values::Keys { codes, names } => Ok(names[codes[row] as usize].clone()),
            Values::Whole(_) => Err(CountError::Column((*column).to_owned())),
        };
        by.iter().map(name).collect()
    }
}

impl Values {
    fn len(&self) -> usize {
        match self {
            Self::Keys { codes, .. } => codes.len(),
            Self::Whole(numbers) => numbers.len(),
        }
    }

    /// What tells the value of a row from others of its column.
    fn number(&self, row: usize) -> i64 {
        match self {
            Self::Keys { codes, .. } => i64::from(codes[row]),
            Self::Whole(numbers) => numbers[row],
        }
    }

    /// The values of some rows.
    fn at(&self, rows: &[usize]) -> Self {
        match self {
            Self::Keys { codes, names } => Self::Keys {
                codes: rows.iter().map(|row| codes[*row]).collect(),
                names: names.clone(),
            },
            Self::Whole(numbers) => Self::Whole(rows.iter().map(|row| numbers[*row]).collect()),
        }
    }
}

/// A column of text keys.
pub(super) fn texts<'a>(name: &str, values: impl Iterator<Item = &'a str>) -> Part {
    keys(name, values, str::to_owned)
}

/// A column of keys that are named once each.
pub(super) fn keys<K: Copy + Eq + Hash>(
    name: &str,
    values: impl Iterator<Item = K>,
    named: impl Fn(K) -> String,
) -> Part {
    let mut numbers: FxHashMap<K, u32> = FxHashMap::default();
    let mut names = Vec::new();
    let codes = values
        .map(|value| {
            *numbers.entry(value).or_insert_with(|| {
                names.push(named(value));
                u32::try_from(names.len() - 1).unwrap_or(u32::MAX)
            })
        })
        .collect();
    Part {
        name: name.to_owned(),
        values: Values::Keys { codes, names },
    }
}

/// A column of keys of which several may have one name.
pub(super) fn named_alike<K: Copy + Eq + Hash>(
    name: &str,
    values: impl Iterator<Item = K>,
    named: impl Fn(K) -> String,
) -> Part {
    let mut known: FxHashMap<K, u32> = FxHashMap::default();
    let mut numbers: FxHashMap<String, u32> = FxHashMap::default();
    let mut names = Vec::new();
    let codes = values
        .map(|value| {
            *known.entry(value).or_insert_with(|| {
                *numbers.entry(named(value)).or_insert_with_key(|name| {
                    names.push(name.clone());
                    u32::try_from(names.len() - 1).unwrap_or(u32::MAX)
                })
            })
        })
        .collect();
    Part {
        name: name.to_owned(),
        values: Values::Keys { codes, names },
    }
}

/// A column of whole numbers.
pub(super) fn numbers(name: &str, values: impl Iterator<Item = i64>) -> Part {
    Part {
        name: name.to_owned(),
        values: Values::Whole(values.collect()),
    }
}

fn failed(what: &'static str) -> impl Fn(CountError) -> AnalysisError {
    move |source| AnalysisError::Count { what, source }
}

/// The summary of the numbers of a group, which has at least one.
fn summary(mut values: Vec<i64>) -> Summary {
    values.sort_unstable();
    let last = values.len() - 1;
    let sum: i64 = values.iter().sum();
    let quartile = |quarters: usize| {
        let (below, over) = (last * quarters / 4, last * quarters % 4);
        let low = values[below] as f64;
        match values.get(below + 1) {
            Some(high) if over > 0 => low + (*high as f64 - low) * (over as f64 / 4.0),
            _ => low,
        }
    };
    Summary {
        n: values.len() as u64,
        sum,
        mean: sum as f64 / values.len() as f64,
        q1: quartile(1),
        median: quartile(2),
        q3: quartile(3),
        min: values[0],
        max: values[last],
    }
}
