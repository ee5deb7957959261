//! One row's values, each read as what its column means, every breach noted with its cell.
//!
//! Optional values that cannot be used become a kind of missing; mandatory ones set their row aside.

mod dates;
mod numbers;
mod written;

use chrono::NaiveDate;

use crate::model::answers::{Missing, Value};
use crate::model::intake::SetAside;
use crate::model::issue::{Issue, Rule};
use crate::model::place::Place;
use crate::model::raw::{RawCell, RawRow};

use super::columns::is_empty;
use super::fold::{one_line, shown};
use super::met::{Met, Taken};
use super::rules;
use super::sheet::Sheet;
use super::values::words;

pub(crate) use dates::Century;
pub(crate) use numbers::NumberText;
pub(crate) use written::{error_in, written};

/// A row being read.
pub(crate) struct Row<'r> {
    /// Its sheet.
    pub(crate) sheet: &'r Sheet<'r>,
    /// Its cells.
    pub(crate) raw: &'r RawRow,
    /// Where breaches are noted.
    pub(crate) issues: &'r mut Vec<Issue>,
    /// The Stichtag.
    pub(crate) today: NaiveDate,
    /// What is said once per sheet.
    pub(crate) met: &'r mut Met,
}

impl Row<'_> {
    /// The place of the row.
    pub(crate) fn place(&self) -> Place {
        self.sheet.table.row_place(self.raw.number)
    }

    /// The cell that feeds a logical column.
    pub(crate) fn cell(&self, name: &str) -> (&RawCell, Place) {
        self.sheet.cell(self.raw, name)
    }

    /// Whether nothing stands in a logical column.
    pub(crate) fn cell_is_empty(&self, name: &str) -> bool {
        is_empty(self.cell(name).0)
    }

    /// Notes a breach at a cell whose content the sentence shows.
    pub(crate) fn breach(&mut self, rule: Rule, place: Place, value: &str) {
        self.issues
            .push(Issue::new(rule, Some(place)).with("value", shown(value)));
    }

    /// Text of a name or label: only an empty cell or a mere sign is missing.
    pub(crate) fn text(&mut self, name: &str) -> Option<String> {
        let (cell, place) = self.cell(name);
        if let Some(error) = error_in(cell) {
            self.breach(rules::CELL_ERROR, place, &error);
            return None;
        }
        let text = one_line(&written(cell)?);
        (!text.is_empty() && words::missing_sign(&text).is_none()).then_some(text)
    }

    /// Text of a descriptive column, in which "k. A." is missing too.
    pub(crate) fn word(&mut self, name: &str) -> Option<String> {
        self.text(name)
            .filter(|text| words::missing(text).is_none())
    }

    /// Mandatory text.
    pub(crate) fn must_text(&mut self, name: &'static str) -> Result<String, SetAside> {
        let before = self.issues.len();
        match self.text(name) {
            Some(text) => Ok(text),
            None => Err(self.refuse(name, before)),
        }
    }

    /// Yes or no; `None` when neither stands there.
    pub(crate) fn flag(&mut self, name: &'static str) -> Option<bool> {
        self.meaning(name, rules::FLAG, words::flag)
    }

    /// Yes or no in a column that may list what there is instead: a list or a number of things says that there are some.
    pub(crate) fn any_of(&mut self, name: &'static str) -> Option<bool> {
        self.meaning(name, rules::FLAG, words::some_listed)
    }

    /// What a value of a closed vocabulary means. Every value met is kept for the account; one that `read` does not know
    /// is named once, by `rule`.
    pub(crate) fn meaning<T: Meaning>(
        &mut self,
        name: &'static str,
        rule: Rule,
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let (cell, place) = self.cell(name);
        let text = match cell {
            RawCell::Empty => return None,
            RawCell::Text(text) if !is_empty(cell) && error_in(cell).is_none() => text.clone(),
            RawCell::Error(_) | RawCell::Text(_) => return self.text(name).and(None),
            other => written(other)?,
        };
        match self.met.again(name, &text) {
            Some(Taken::As(meaning)) => return T::of_key(meaning),
            Some(Taken::Unknown(_)) => return None,
            None => {}
        }
        let line = one_line(&text);
        if line.is_empty() {
            return None;
        }
        // A number or sign may mean something here ("+", "-"), so the vocabulary is asked before the signs for nothing.
        let found = read(&line);
        let taken = match found {
            Some(found) => Taken::As(found.key()),
            None if words::missing(&line).is_some() => Taken::As(NOT_STATED),
            None => Taken::Unknown(rule),
        };
        self.met.first(name, &text, taken, place);
        found
    }

    /// Notes a breach at the cell of a column and counts its value as unusable.
    pub(crate) fn breach_at<T>(&mut self, rule: Rule, name: &str, place: Place) -> Value<T> {
        let value = written(self.cell(name).0).unwrap_or_default();
        self.breach(rule, place, &value);
        Value::Missing(Missing::Unusable)
    }

    /// A cell that is empty, or holds what its column cannot mean.
    pub(crate) fn not_a(&mut self, rule: Rule, name: &str) -> Missing {
        let (cell, place) = self.cell(name);
        if is_empty(cell) {
            return Missing::NotGiven;
        }
        let error = error_in(cell);
        let value = written(cell).unwrap_or_default();
        match error {
            Some(error) => self.breach(rules::CELL_ERROR, place, &error),
            None => self.breach(rule, place, &value),
        }
        Missing::Unusable
    }

    /// Sets the row aside because a mandatory value is missing.
    pub(crate) fn missing(&mut self, name: &'static str) -> SetAside {
        let before = self.issues.len();
        self.refuse(name, before)
    }

    /// Sets the row aside for the breach that was noted last.
    pub(crate) fn refused(&mut self, name: &'static str) -> SetAside {
        let before = self.issues.len().saturating_sub(1);
        self.refuse(name, before)
    }

    /// Sets the row aside for a mandatory value, with the breach noted since `before`, or as missing.
    fn refuse(&mut self, name: &'static str, before: usize) -> SetAside {
        let (_, place) = self.cell(name);
        let code = match self.issues.get(before) {
            Some(issue) => issue.code,
            None => {
                let heading = self.sheet.heading(name);
                self.issues.push(
                    Issue::new(rules::VALUE_MISSING, Some(place.clone()))
                        .with("column", shown(&heading)),
                );
                rules::VALUE_MISSING.code
            }
        };
        SetAside { place, code }
    }
}

/// A meaning that values of a closed vocabulary can have, by its key in `locales/`.
pub(crate) trait Meaning: Copy {
    /// Its key.
    fn key(self) -> &'static str;
    /// The meaning with that key; `None` for another.
    fn of_key(key: &str) -> Option<Self>;
}

/// The meaning of values such as "k. A.".
const NOT_STATED: &str = "value-not-stated";

impl Meaning for bool {
    fn key(self) -> &'static str {
        if self { "value-yes" } else { "value-no" }
    }

    fn of_key(key: &str) -> Option<Self> {
        match key {
            "value-yes" => Some(true),
            "value-no" => Some(false),
            _ => None,
        }
    }
}
