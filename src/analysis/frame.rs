//! Counting with polars: rows by combinations of text keys, and summaries of whole numbers by the same.
//!
//! What goes in may stand in any order; what comes out is sorted by key. Fractions are never added up here, because the
//! last digit of such a sum depends on the order of its terms: callers scale them to whole numbers first.

use std::collections::BTreeMap;

use polars::prelude::*;

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

/// Rows of text keys and whole numbers.
pub(super) struct Frame {
    rows: DataFrame,
    what: &'static str,
}

impl Frame {
    /// A frame of columns of one length. `what` names the things counted, for error messages.
    pub(super) fn new(what: &'static str, columns: Vec<Column>) -> Result<Self, AnalysisError> {
        let rows = DataFrame::new_infer_height(columns).map_err(failed(what))?;
        Ok(Self { rows, what })
    }

    /// The different rows of some columns.
    pub(super) fn distinct(&self, columns: &[&str]) -> Result<Self, AnalysisError> {
        let rows = self
            .rows
            .select(columns.iter().copied())
            .and_then(|rows| rows.unique_stable(None, UniqueKeepStrategy::First, None))
            .map_err(failed(self.what))?;
        Ok(Self {
            rows,
            what: self.what,
        })
    }

    /// Number of rows per combination of keys; without keys, of all rows.
    pub(super) fn count(&self, by: &[&str]) -> Result<BTreeMap<Keys, u64>, AnalysisError> {
        let Some(first) = by.first() else {
            return Ok(BTreeMap::from([(Keys::new(), self.rows.height() as u64)]));
        };
        if self.rows.height() == 0 {
            return Ok(BTreeMap::new());
        }
        self.counted(by, first).map_err(failed(self.what))
    }

    fn counted(&self, by: &[&str], first: &str) -> PolarsResult<BTreeMap<Keys, u64>> {
        let counted = self
            .rows
            .group_by(by.iter().copied())?
            .select([first])
            .count()?;
        let counts = counted
            .columns()
            .last()
            .map(|column| column.cast(&DataType::UInt64))
            .transpose()?
            .unwrap_or_default();
        let counts = counts.u64()?;
        (0..counted.height())
            .map(|row| Ok((keys(&counted, by, row)?, counts.get(row).unwrap_or(0))))
            .collect()
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
        self.rows.group_by(by.iter().copied())?.apply(|group| {
            found.insert(keys(&group, by, 0)?, summary(group.column(value)?)?);
            Ok(group.head(Some(1)))
        })?;
        Ok(found)
    }
}

/// A column of text keys.
pub(super) fn texts<'a>(name: &str, values: impl Iterator<Item = &'a str>) -> Column {
    Column::new(name.into(), values.collect::<Vec<_>>())
}

/// A column of whole numbers.
pub(super) fn numbers(name: &str, values: impl Iterator<Item = i64>) -> Column {
    Column::new(name.into(), values.collect::<Vec<_>>())
}

fn failed(what: &'static str) -> impl Fn(PolarsError) -> AnalysisError {
    move |source| AnalysisError::Count { what, source }
}

fn keys(rows: &DataFrame, by: &[&str], row: usize) -> PolarsResult<Keys> {
    by.iter()
        .map(|name| {
            let key = rows.column(name)?.str()?.get(row).unwrap_or_default();
            Ok(key.to_owned())
        })
        .collect()
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
