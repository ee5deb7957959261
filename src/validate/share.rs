//! Shares of full time: `0,5`, `50 %`, or `50` in a column that counts in percent.

use crate::model::answers::Value;
use crate::model::raw::RawCell;

use super::row::{NumberText, Row};
use super::rules;
use super::sheet::Sheet;
use super::values::number;

/// Largest share of full time that several contracts' bookings reach in practice.
const MOST: f64 = 1.5;

/// What the numbers of a column mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Share {
    /// 1 is full time.
    Fraction,
    /// 100 is full time.
    Percent,
}

impl Share {
    /// Percent when the header says so or most values could be nothing else.
    pub(crate) fn of(sheet: &Sheet<'_>, name: &str) -> Self {
        let heading = sheet.heading(name).to_lowercase();
        let says_percent = ["%", "prozent", "percent"]
            .iter()
            .any(|word| heading.contains(*word));
        let Some(column) = sheet.column(name) else {
            return Self::Fraction;
        };
        let writing = sheet.writing(name);
        let (mut large, mut all) = (0u64, 0u64);
        for row in sheet.rows() {
            let value = match sheet.cell_at(row, column) {
                RawCell::Number(value) => Some(*value),
                RawCell::Text(text) => number::parse(text, writing)
                    .filter(|number| number.unit.is_empty())
                    .map(|number| number.value),
                _ => None,
            };
            if let Some(value) = value {
                all += 1;
                large += u64::from(value > MOST);
            }
        }
        // A workbook stores a cell shown as 50 % as 0.5, whatever the header says.
        let percent = if says_percent {
            large > 0
        } else {
            large * 2 > all
        };
        if percent {
            Self::Percent
        } else {
            Self::Fraction
        }
    }

    /// The share of a row, 0 to 1.5.
    pub(crate) fn read(self, row: &mut Row<'_>, name: &str) -> Option<f64> {
        let Value::Given(NumberText(number, place)) = row.number(name) else {
            return None;
        };
        let share = match (number.unit.to_lowercase().as_str(), self) {
            ("%" | "prozent" | "v.h." | "percent", _) | ("", Self::Percent) => number.value / 100.0,
            ("" | "vzä" | "vk" | "vzk" | "fte", _) => number.value,
            _ => f64::NAN,
        };
        if (0.0..=MOST).contains(&share) {
            return Some(share);
        }
        let _: Value<f64> = row.breach_at(rules::FTE, name, place);
        None
    }
}
