//! Numbers of a row: amounts, counts, and numbers with a unit behind them.

use crate::model::answers::{Missing, Value};
use crate::model::intake::SetAside;
use crate::model::inventory::Bound;
use crate::model::issue::Rule;
use crate::model::place::Place;
use crate::model::raw::RawCell;

use super::{Row, error_in};
use crate::validate::accidents::is_list_of_numbers;
use crate::validate::columns::is_empty;
use crate::validate::money;
use crate::validate::rules;
use crate::validate::values::number::{self, Number};
use crate::validate::values::{approximate, words};

/// Units that may stand behind a count or an amount without changing what it is.
const PLAIN_UNITS: [&str; 13] = [
    "", "€", "eur", "euro", "stück", "stk", "st", "vzä", "fte", "personen", "fälle", "geräte",
    "pcs",
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

    /// A number, also one that is given roughly (`ca. 120`, `> 50`) or with a remark behind it (`120 (davon 20 lesend)`), which is
    /// said once per column. What is less than a number, and what lies between two, is none.
    fn about(&mut self, name: &str) -> Value<NumberText> {
        let writing = self.sheet.writing(name);
        let (cell, place) = self.cell(name);
        let found = match cell {
            RawCell::Text(text) if number::parse(text, writing).is_none() => {
                let bare = without_remark(text);
                let rough = approximate::parse(bare, writing)
                    .filter(|(_, bound)| !matches!(bound, Bound::UpTo(_) | Bound::LessThan));
                { rough.map(|(number, _)| number) }
                    .or_else(|| number::parse(bare, writing))
                    .map(|number| (number, text.clone()))
            }
            _ => None,
        };
        match found {
            Some((number, text)) => {
                self.met.note(rules::ROUGH_NUMBERS, &place, &text);
                Value::Given(NumberText(number, place))
            }
            None => self.number(name),
        }
    }

    /// A number without a unit of its own (`€` and the like aside).
    pub(crate) fn amount(&mut self, name: &str) -> Value<f64> {
        self.plain(name, rules::NUMBER)
            .map(|NumberText(number, _)| number.value)
    }

    /// An amount in euros: what its cell, its column or a remark on the table counts in thousands or millions is
    /// reckoned to euros; `unit` refuses another unit behind it.
    pub(crate) fn euros(&mut self, name: &str, unit: Rule) -> Value<NumberText> {
        let bare = self.is_bare(name);
        let factor = { self.sheet.column(name).filter(|_| bare) }
            .map_or(1.0, |column| money::factor(self.sheet, column));
        self.plain(name, unit)
            .map(|NumberText(number, place)| NumberText(number.times(factor), place))
    }

    /// Whether a number stands in a cell without a unit of measure.
    fn is_bare(&self, name: &str) -> bool {
        match self.cell(name).0 {
            RawCell::Text(text) => !text.contains(char::is_alphabetic) && !text.contains('€'),
            _ => true,
        }
    }

    /// A number of which `unit` refuses any other unit.
    fn plain(&mut self, name: &str, unit: Rule) -> Value<NumberText> {
        match self.about(name) {
            Value::Given(NumberText(number, place)) => {
                let number = number.scaled();
                if is_plain(&number.unit) {
                    Value::Given(NumberText(number, place))
                } else {
                    self.breach_at(unit, name, place)
                }
            }
            Value::Missing(kind) => Value::Missing(kind),
        }
    }

    /// A whole number from 0 on.
    pub(crate) fn count(&mut self, name: &str) -> Value<u64> {
        match self.about(name) {
            Value::Given(NumberText(number, place)) => {
                let number = number.scaled();
                let plain = is_plain(&number.unit);
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

/// Whether a unit behind a number changes nothing of what it is.
fn is_plain(unit: &str) -> bool {
    let unit = unit.to_lowercase();
    PLAIN_UNITS.contains(&unit.trim_end_matches('.'))
}

/// A number without the remark in brackets behind it.
fn without_remark(text: &str) -> &str {
    let text = text.trim();
    let remark = text
        .strip_suffix([')', ']'])
        .and_then(|rest| rest.rfind(['(', '[']));
    remark.map_or(text, |at| text[..at].trim_end())
}
