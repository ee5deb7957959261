//! One row's values, each read as what its column means, every breach noted with its cell.
//!
//! Optional values that cannot be used become a kind of missing; mandatory ones set their row aside.

use chrono::{Datelike, NaiveDate};

use crate::model::answers::{Missing, Value};
use crate::model::intake::SetAside;
use crate::model::issue::{Issue, Rule};
use crate::model::place::Place;
use crate::model::raw::{RawCell, RawRow};

use super::accidents::is_list_of_numbers;
use super::columns::is_empty;
use super::fold::{one_line, shown};
use super::met::{Met, Taken};
use super::rules;
use super::sheet::Sheet;
use super::values::date::{DateError, Dated, Edge, Read, from_float, parse};
use super::values::number::{self, Number};
use super::values::{placeholder, words};

/// Units that may stand behind a count or an amount without changing what it is.
const PLAIN_UNITS: [&str; 14] = [
    "", "€", "eur", "euro", "stück", "stk", "stk.", "st", "vzä", "fte", "personen", "fälle",
    "geräte", "pcs",
];

/// In which hundred years a two-digit year lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Century {
    /// Births: nobody under 14 is employed.
    Birth,
    /// Purchases and entries lie before the Stichtag.
    Past,
    /// Ends may lie up to sixty years ahead.
    Future,
}

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

    /// A number; the unit behind it is the caller's to judge.
    pub(crate) fn number(&mut self, name: &str) -> Value<NumberText> {
        let writing = self.sheet.writing(name);
        let (cell, place) = self.cell(name);
        match cell {
            RawCell::Number(value) if value.is_finite() => {
                Value::Given(NumberText(number::from_float(*value), place))
            }
            RawCell::Text(text) if !is_empty(cell) && error_in(cell).is_none() => {
                if let Some(kind) = words::missing(text) {
                    return Value::Missing(kind);
                }
                match number::parse(text, writing) {
                    Some(number) => Value::Given(NumberText(number, place)),
                    None => {
                        let text = text.clone();
                        self.breach(rules::NUMBER, place, &text);
                        Value::Missing(Missing::Unusable)
                    }
                }
            }
            _ => Value::Missing(self.not_a(rules::NUMBER, name)),
        }
    }

    /// A number without a unit of its own (`€` and the like aside).
    pub(crate) fn amount(&mut self, name: &str) -> Value<f64> {
        match self.number(name) {
            Value::Given(NumberText(number, place)) => {
                if PLAIN_UNITS.contains(&number.unit.to_lowercase().as_str()) {
                    Value::Given(number.value)
                } else {
                    self.breach_at(rules::NUMBER, name, place)
                }
            }
            Value::Missing(kind) => Value::Missing(kind),
        }
    }

    /// A whole number from 0 on.
    pub(crate) fn count(&mut self, name: &str) -> Value<u64> {
        match self.number(name) {
            Value::Given(NumberText(number, place)) => {
                let plain = PLAIN_UNITS.contains(&number.unit.to_lowercase().as_str());
                match number::whole(number.value).filter(|_| plain) {
                    Some(count) => Value::Given(count),
                    None if self.is_list(name) => self.breach_at(rules::LIST_CELL, name, place),
                    None => self.breach_at(rules::COUNT, name, place),
                }
            }
            Value::Missing(kind) => Value::Missing(kind),
        }
    }

    /// Whether several numbers stand in a cell where one should.
    fn is_list(&self, name: &str) -> bool {
        matches!(self.cell(name).0, RawCell::Text(text) if is_list_of_numbers(text))
    }

    /// A mandatory count.
    pub(crate) fn must_count(&mut self, name: &'static str) -> Result<u64, SetAside> {
        let before = self.issues.len();
        match self.count(name) {
            Value::Given(count) => Ok(count),
            Value::Missing(_) => Err(self.refuse(name, before)),
        }
    }

    /// A date as exactly as it was given. A date that stands for none, and words for "no end", are missing.
    pub(crate) fn dated(&mut self, name: &str, century: Century) -> Value<(Dated, Place)> {
        let (cell, place) = self.cell(name);
        let read = match cell {
            RawCell::Date(day) => Ok(day_read(*day)),
            RawCell::DateTime(moment) => Ok(day_read(moment.date())),
            RawCell::Number(number) => from_float(*number),
            RawCell::Text(text) if !is_empty(cell) && error_in(cell).is_none() => {
                if let Some(kind) = words::missing(text) {
                    return Value::Missing(kind);
                }
                if century == Century::Future && words::is_no_end(text) {
                    let text = text.clone();
                    self.met.note(rules::NO_DATE, &place, &text);
                    return Value::Missing(Missing::NotGiven);
                }
                let order = self.sheet.date_order(place.column);
                parse(text, latest_year(self.today, century), order)
            }
            _ => return Value::Missing(self.not_a(rules::DATE, name)),
        };
        match read {
            Ok(read) => self.dated_read(name, read, century, place),
            Err(error) => self.no_date(error, name, place),
        }
    }

    fn dated_read(
        &mut self,
        name: &str,
        read: Read,
        century: Century,
        place: Place,
    ) -> Value<(Dated, Place)> {
        if placeholder::stands_for_none(read.dated, century, self.today) {
            let value = written(self.cell(name).0).unwrap_or_default();
            self.met.note(rules::NO_DATE, &place, &value);
            return Value::Missing(Missing::NotGiven);
        }
        if century != Century::Birth && placeholder::is_too_old(read.dated, self.today) {
            return self.breach_at(rules::DATE_TOO_OLD, name, place);
        }
        if read.short_year {
            self.met.short_year(place.column);
        }
        if read.rough {
            let value = written(self.cell(name).0).unwrap_or_default();
            self.met.note(rules::ROUGH_DATES, &place, &value);
        }
        Value::Given((read.dated, place))
    }

    fn no_date<T>(&mut self, error: DateError, name: &str, place: Place) -> Value<T> {
        let rule = match error {
            DateError::Impossible => rules::DATE_IMPOSSIBLE,
            DateError::Unreadable => rules::DATE,
            DateError::TwoWays => rules::DATE_TWO_WAYS,
            DateError::Span => rules::DATE_SPAN,
        };
        self.breach_at(rule, name, place)
    }

    /// A day; a month or year is taken at its edge.
    pub(crate) fn day(
        &mut self,
        name: &str,
        edge: Edge,
        century: Century,
    ) -> Value<(NaiveDate, Place)> {
        match self.dated(name, century) {
            Value::Given((dated, place)) => match dated.day(edge) {
                Some(day) => Value::Given((day, place)),
                None => self.breach_at(rules::DATE, name, place),
            },
            Value::Missing(kind) => Value::Missing(kind),
        }
    }

    /// A day that cannot lie after the Stichtag.
    pub(crate) fn past_day(&mut self, name: &str, edge: Edge) -> Option<NaiveDate> {
        match self.day(name, edge, Century::Past) {
            Value::Given((day, place)) if day > self.today => {
                self.future(name, place);
                None
            }
            Value::Given((day, _)) => Some(day),
            Value::Missing(_) => None,
        }
    }

    /// Notes that a date lies after the Stichtag.
    pub(crate) fn future(&mut self, name: &str, place: Place) {
        let value = written(self.cell(name).0).unwrap_or_default();
        let issue = Issue::new(rules::DATE_FUTURE, Some(place))
            .with("value", shown(&value))
            .with("reference", self.today);
        self.issues.push(issue);
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

/// A number with the cell it came from.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct NumberText(pub(crate) Number, pub(crate) Place);

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

fn day_read(day: NaiveDate) -> Read {
    Read {
        dated: Dated::Day(day),
        short_year: false,
        rough: false,
    }
}

fn latest_year(today: NaiveDate, century: Century) -> i32 {
    match century {
        Century::Birth => today.year() - 14,
        Century::Past => today.year(),
        Century::Future => today.year() + 60,
    }
}

/// The error that a cell shows; exports to CSV write it as text.
pub(crate) fn error_in(cell: &RawCell) -> Option<String> {
    const ERRORS: [&str; 16] = [
        "#NV",
        "#N/A",
        "#DIV/0!",
        "#BEZUG!",
        "#REF!",
        "#WERT!",
        "#VALUE!",
        "#NAME?",
        "#ZAHL!",
        "#NUM!",
        "#NULL!",
        "#ÜBERLAUF!",
        "#SPILL!",
        "#CALC!",
        "Err:502",
        "Err:508",
    ];
    match cell {
        RawCell::Error(error) => Some(error.clone()),
        RawCell::Text(text) if ERRORS.contains(&text.trim()) => Some(text.trim().to_owned()),
        _ => None,
    }
}

/// The text that a cell shows, `None` when it is empty.
pub(crate) fn written(cell: &RawCell) -> Option<String> {
    match cell {
        _ if is_empty(cell) => None,
        RawCell::Text(text) | RawCell::Error(text) => Some(text.clone()),
        // A spreadsheet's -0 is 0.
        RawCell::Number(number) => Some((number + 0.0).to_string()),
        RawCell::Bool(true) => Some("ja".to_owned()),
        RawCell::Bool(false) => Some("nein".to_owned()),
        RawCell::Date(day) => Some(day.format("%d.%m.%Y").to_string()),
        RawCell::DateTime(moment) => Some(moment.format("%d.%m.%Y").to_string()),
        RawCell::Empty => None,
    }
}
