//! Dates of a row, each as exactly as it was given; what stands for no date is none.

use chrono::{Datelike, NaiveDate};

use crate::model::answers::{Missing, Value};
use crate::model::issue::Issue;
use crate::model::place::Place;
use crate::model::raw::RawCell;

use super::{Row, error_in, written};
use crate::validate::columns::is_empty;
use crate::validate::fold::shown;
use crate::validate::rules;
use crate::validate::values::date::{DateError, Dated, Edge, Read, from_float, parse};
use crate::validate::values::{placeholder, words};

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

impl Row<'_> {
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
