//! Counting with polars: rows by combinations of text keys, and summaries of whole numbers by the same.
//!
//! What goes in may stand in any order; what comes out is sorted by key. Fractions are never added up here, because the
//! last digit of such a sum depends on the order of its terms: callers scale them to whole numbers first.

use std::collections::BTreeMap;
use std::hash::Hash;

use polars::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::AnalysisError;

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

/// A column of a frame.
pub(super) struct Part {
    column: Column,
    /// What the numbers of a column of keys stand for, in order of first sight; empty for a column of whole numbers.
    names: Vec<String>,
}

/// Rows of text keys and whole numbers. Keys are held as numbers, because a million rows are grouped by them many times.
pub(super) struct Frame {
    rows: DataFrame,
    names: BTreeMap<String, Vec<String>>,
    what: &'static str,
}

impl Frame {
    /// A frame of columns of one length. `what` names the things counted, for error messages.
    pub(super) fn new(what: &'static str, parts: Vec<Part>) -> Result<Self, AnalysisError> {
        let mut names = BTreeMap::new();
        let mut columns = Vec::new();
        for part in parts {
            names.insert(part.column.name().to_string(), part.names);
            columns.push(part.column);
        }
        let rows = DataFrame::new_infer_height(columns).map_err(failed(what))?;
        Ok(Self { rows, names, what })
    }

    /// The different rows of some columns, in the order of their first one.
    pub(super) fn distinct(&self, columns: &[&str]) -> Result<Self, AnalysisError> {
        let rows = self.distinct_rows(columns).map_err(failed(self.what))?;
        Ok(Self {
            rows,
            names: self.names.clone(),
            what: self.what,
        })
    }

    fn distinct_rows(&self, columns: &[&str]) -> PolarsResult<DataFrame> {
        let mut seen = FxHashSet::default();
        let mut kept: Vec<Vec<u32>> = vec![Vec::new(); columns.len()];
        for codes in self.codes(columns)? {
            if seen.contains(&codes) {
                continue;
            }
            for (column, code) in kept.iter_mut().zip(&codes) {
                column.push(*code);
            }
            seen.insert(codes);
        }
        let columns = columns.iter().zip(kept);
        let columns = columns.map(|(name, codes)| Column::new((*name).into(), codes));
        DataFrame::new_infer_height(columns.collect())
    }

    /// The keys of every row, as numbers. Groups are made by hand: polars would start threads for them, of which there may be
    /// none.
    fn codes(&self, columns: &[&str]) -> PolarsResult<Vec<Vec<u32>>> {
        let columns: Vec<&UInt32Chunked> = { columns.iter() }
            .map(|column| self.rows.column(column)?.u32())
            .collect::<PolarsResult<_>>()?;
        let code = |column: &&UInt32Chunked, row| column.get(row).unwrap_or_default();
        let rows = 0..self.rows.height();
        Ok(rows
            .map(|row| columns.iter().map(|column| code(column, row)).collect())
            .collect())
    }

    /// Number of rows per combination of keys; without keys, of all rows.
    pub(super) fn count(&self, by: &[&str]) -> Result<BTreeMap<Keys, u64>, AnalysisError> {
        if by.is_empty() {
            return Ok(BTreeMap::from([(Keys::new(), self.rows.height() as u64)]));
        }
        let mut counts: BTreeMap<Vec<u32>, u64> = BTreeMap::new();
        for codes in self.codes(by).map_err(failed(self.what))? {
            *counts.entry(codes).or_default() += 1;
        }
        let named = counts.into_iter();
        Ok(named
            .map(|(codes, count)| (self.keys(&codes, by), count))
            .collect())
    }

    /// Summary of a column of whole numbers per combination of keys; without keys, of all rows.
    pub(super) fn summarise(
        &self,
        by: &[&str],
        value: &str,
    ) -> Result<BTreeMap<Keys, Summary>, AnalysisError> {
        self.summaries(by, value).map_err(failed(self.what))
    }

    fn summaries(&self, by: &[&str], value: &str) -> PolarsResult<BTreeMap<Keys, Summary>> {
        let mut found = BTreeMap::new();
        if self.rows.height() == 0 {
            return Ok(found);
        }
        if by.is_empty() {
            found.insert(Keys::new(), summary(self.rows.column(value)?)?);
            return Ok(found);
        }
        let values = self.rows.column(value)?.i64()?;
        let mut groups: BTreeMap<Vec<u32>, Vec<i64>> = BTreeMap::new();
        for (codes, value) in self.codes(by)?.into_iter().zip(values.iter()) {
            groups.entry(codes).or_default().extend(value);
        }
        for (codes, values) in groups {
            let values = Column::new(value.into(), values);
            found.insert(self.keys(&codes, by), summary(&values)?);
        }
        Ok(found)
    }

    /// The keys of a row, as names.
    fn keys(&self, codes: &[u32], by: &[&str]) -> Keys {
        let named = |(column, code): (&&str, &u32)| {
            let names = self.names.get(*column);
            let name = names.and_then(|names| names.get(usize::try_from(*code).ok()?));
            name.cloned().unwrap_or_default()
        };
        by.iter().zip(codes).map(named).collect()
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
    let mut seen = Vec::new();
    let codes: Vec<u32> = values
        .map(|value| {
            *numbers.entry(value).or_insert_with(|| {
                seen.push(named(value));
                u32::try_from(seen.len() - 1).unwrap_or(u32::MAX)
            })
        })
        .collect();
    Part {
        column: Column::new(name.into(), codes),
        names: seen,
    }
}

/// A column of whole numbers.
pub(super) fn numbers(name: &str, values: impl Iterator<Item = i64>) -> Part {
    Part {
        column: Column::new(name.into(), values.collect::<Vec<_>>()),
        names: Vec::new(),
    }
}

fn failed(what: &'static str) -> impl Fn(PolarsError) -> AnalysisError {
    move |source| AnalysisError::Count { what, source }
}

fn summary(values: &Column) -> PolarsResult<Summary> {
    let values = values.i64()?;
    let quartile = |share| {
        values
            .quantile(share, QuantileMethod::Linear)
            .map(Option::unwrap_or_default)
    };
    Ok(Summary {
        n: values.len() as u64,
        sum: values.sum().unwrap_or_default(),
        mean: values.mean().unwrap_or_default(),
        q1: quartile(0.25)?,
        median: quartile(0.5)?,
        q3: quartile(0.75)?,
        min: values.min().unwrap_or_default(),
        max: values.max().unwrap_or_default(),
    })
}
