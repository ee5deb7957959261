//! What is counted of a group of staff, and what all tables on ages share: base figures, notes, columns and averages.

use std::collections::BTreeMap;

use crate::analysis::AnalysisError;
use crate::analysis::ages::{Classes, FIVE_YEAR, OLDER};
use crate::analysis::frame::{Frame, Keys, Summary};
use crate::analysis::shares::Shares;
use crate::analysis::staff::{FIVE, FTE, Staff, TOLD, YEARS};
use crate::analysis::table::{about, base_persons, ratio};
use crate::model::finding::{BaseFigure, Cell, CellValue, Chart, ChartKind};
use crate::model::message::Message;
use crate::model::staff::Sex;

/// The sexes in printed order.
pub(super) const SEXES: [Sex; 4] = [Sex::Female, Sex::Male, Sex::Diverse, Sex::NotStated];

/// What one row says of its persons.
#[derive(Debug, Clone, Default)]
pub(super) struct Line {
    pub(super) heads: u64,
    pub(super) unknown: u64,
    pub(super) shares: Shares,
    pub(super) ages: Option<Summary>,
    /// Heads per class of five years, by its index.
    pub(super) fives: BTreeMap<usize, u64>,
    pub(super) older: u64,
}

impl Line {
    /// Heads per class.
    pub(super) fn in_classes(&self, classes: Classes) -> Vec<u64> {
        classes.joined(&self.fives, |a, b| a + b)
    }
}

/// Index of a class of five years by its key; `None` where the age is not known.
pub(super) fn five_index(key: &str) -> Option<usize> {
    (0..FIVE_YEAR.len()).find(|index| FIVE_YEAR.key(*index) == key)
}

/// The staff as frames.
pub(super) struct Counted<'a> {
    pub(super) staff: &'a Staff<'a>,
    pub(super) all: Frame,
    pub(super) aged: Frame,
    /// All staff as one line, which every table ends with.
    total: Line,
}

impl<'a> Counted<'a> {
    /// The staff, ready to be counted.
    pub(super) fn new(staff: &'a Staff<'a>) -> Result<Self, AnalysisError> {
        let mut counted = Self {
            staff,
            all: staff.frame()?,
            aged: staff.aged()?,
            total: Line::default(),
        };
        let all = counted.lines(None)?;
        counted.total = all.into_values().next().unwrap_or_default();
        Ok(counted)
    }

    /// One line per value of a column; without one, a single line for all.
    pub(super) fn lines(
        &self,
        by: Option<&'static str>,
    ) -> Result<BTreeMap<String, Line>, AnalysisError> {
        let keys: Vec<&str> = by.into_iter().collect();
        let with = |column: &'static str| [keys.as_slice(), &[column]].concat();
        let name = |found: &Keys| by.and(found.first()).cloned().unwrap_or_default();
        let mut lines: BTreeMap<String, Line> = BTreeMap::new();
        for (found, sum) in self.all.summarise(&keys, FTE)? {
            let line = lines.entry(name(&found)).or_default();
            line.heads = sum.n;
            line.shares = Shares::known(sum.sum, sum.n);
        }
        if self.staff.lacks_fte() {
            for (found, count) in self.all.count(&with(TOLD))? {
                let line = lines.entry(name(&found)).or_default();
                line.shares.qualify(found.last().map(String::as_str), count);
            }
        }
        for (found, ages) in self.aged.summarise(&keys, YEARS)? {
            let line = lines.entry(name(&found)).or_default();
            line.unknown = line.heads - ages.n;
            line.ages = Some(ages);
        }
        for line in lines.values_mut().filter(|line| line.ages.is_none()) {
            line.unknown = line.heads;
        }
        for (found, count) in self.aged.count(&with(FIVE))? {
            let class = found.last().and_then(|key| five_index(key));
            let line = lines.entry(name(&found)).or_default();
            if let Some(class) = class {
                line.fives.insert(class, count);
            }
        }
        for line in lines.values_mut() {
            line.older = line.in_classes(OLDER).last().copied().unwrap_or_default();
        }
        Ok(lines)
    }

    /// All staff as one line.
    pub(super) fn total(&self) -> &Line {
        &self.total
    }

    /// Who is in the tables on ages, and who stands beside.
    pub(super) fn base(&self, total: &Line) -> Vec<BaseFigure> {
        let mut base = vec![
            base_persons("n", "analysis-base-staff", total.heads - total.unknown),
            base_persons("missing", "analysis-base-age-unknown", total.unknown),
        ];
        if self.staff.absent > 0 {
            let absent = base_persons("absent", "analysis-base-absent", self.staff.absent);
            base.push(absent);
        }
        base
    }

    /// The base with the figures of all staff, for the first table.
    pub(super) fn base_with_averages(&self, total: &Line) -> Vec<BaseFigure> {
        let known = total.heads - total.unknown;
        let figure = |name, wording, value| BaseFigure {
            name,
            wording,
            value,
            is_persons: false,
            counted: None,
        };
        let mut base = self.base(total);
        if self.staff.has_fte() {
            let value = about(total.shares.value(), 1, total.heads);
            base.push(figure("fte", "analysis-base-fte", value));
            // A sum over those who have a share is none over all.
            let lacking = self.staff.without_fte();
            if lacking > 0 {
                base.push(base_persons(
                    "fte_missing",
                    "analysis-base-fte-missing",
                    lacking,
                ));
            }
        }
        if let Some(ages) = &total.ages {
            let [mean, _, median, _] = averages(ages);
            base.push(figure("mean", "analysis-base-mean-age", mean));
            base.push(figure("median", "analysis-base-median-age", median));
        }
        if let Some(older) = ratio(total.older, known) {
            let value = Cell::about(CellValue::Share(older), total.older);
            base.push(figure("older", "analysis-base-older", value));
        }
        base
    }

    pub(super) fn notes(&self) -> Vec<Message> {
        let mut notes = vec![Message::new("analysis-note-ages").with("day", self.staff.day)];
        notes.push(Message::new("analysis-note-heads"));
        notes
    }
}

/// Mean, first quartile, median and third quartile, with one digit.
pub(super) fn averages(ages: &Summary) -> [Cell; 4] {
    [ages.mean, ages.q1, ages.median, ages.q3].map(|value| Cell {
        homogeneous: ages.homogeneous(),
        ..about(value, 1, ages.n)
    })
}

pub(super) fn chart(kind: ChartKind, series: Vec<usize>) -> Chart {
    Chart {
        kind,
        label: 0,
        series,
    }
}
