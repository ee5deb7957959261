//! Numbers of a row: amounts, counts, and numbers with a unit behind them.

use crate::model::answers::{Missing, Value};
use crate::model::intake::SetAside;
use crate::model::place::Place;
use crate::model::raw::RawCell;

use super::{Row, error_in};
use crate::validate::accidents::is_list_of_numbers;
use crate::validate::columns::is_empty;
use crate::validate::rules;
use crate::validate::values::number::{self, Number};
use crate::validate::values::words;

/// Units that may stand behind a count or an amount without changing what it is.
const PLAIN_UNITS: [&str; 14] = [
    "", "€", "eur", "euro", "stück", "stk", "stk.", "st", "vzä", "fte", "personen", "fälle",
    "geräte", "pcs",
];

/// A number with the cell it came from.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct NumberText(pub(crate) Number, pub(crate) Place);

impl Row<'_> {
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
}
