//! Until when a device is used: a date, or how long it is used from its purchase on.
//!
//! The end of a warranty is no end of life, and an end on the day of purchase is none.

use chrono::{Months, NaiveDate};

use crate::model::answers::Value;
use crate::model::issue::Issue;
use crate::model::place::Place;
use crate::model::raw::RawCell;

use super::fold::{compact, shown};
use super::measure::{self, Measure};
use super::row::{Century, Row, written};
use super::rules;
use super::sheet::Sheet;
use super::values::date::Edge;
use super::values::duration;
use super::values::number::{self, Writing};

const COLUMN: &str = "end_of_life";

/// Least bare number that is a duration in months, and largest in years, where nothing names the unit.
const LEAST_MONTHS: f64 = 24.0;
const MOST_YEARS: f64 = 10.0;

/// Largest bare number that is a duration: longer ones are years and serials of days.
const MOST_BARE: f64 = 600.0;

/// Whether a header names the end of a warranty.
pub(crate) fn is_warranty(heading: &str) -> bool {
    let folded = compact(heading);
    ["garantie", "gewaehrleistung", "warranty"]
        .iter()
        .any(|word| folded.contains(word))
}

/// How the ends of life of a sheet are read.
pub(crate) struct Ends {
    /// Unit of bare numbers.
    unit: Option<Measure>,
    /// Whether the column tells the end of a warranty.
    warranty: bool,
}

impl Ends {
    /// Looks at the header and all values of the column.
    pub(crate) fn of(sheet: &Sheet<'_>, issues: &mut Vec<Issue>) -> Self {
        let heading = sheet.heading(COLUMN);
        let warranty = sheet.column(COLUMN).is_some() && is_warranty(&heading);
        if let Some(column) = sheet.column(COLUMN).filter(|_| warranty) {
            let place = sheet.table.place(sheet.header.last_row, column);
            issues.push(Issue::new(rules::WARRANTY, Some(place)).with("column", shown(&heading)));
        }
        Self {
            unit: unit_of(sheet, &heading),
            warranty,
        }
    }

    /// The end of life of a row.
    pub(crate) fn read(&self, row: &mut Row<'_>, purchase: Option<NaiveDate>) -> Option<NaiveDate> {
        if self.warranty {
            return None;
        }
        if let Some((months, place)) = self.duration(row) {
            return after(row, purchase, months, &place);
        }
        let Value::Given((day, place)) = row.day(COLUMN, Edge::Last, Century::Future) else {
            return None;
        };
        match purchase {
            Some(bought) if day == bought => {
                let value = written(row.cell(COLUMN).0).unwrap_or_default();
                row.met.note(rules::NO_DATE, &place, &value);
                None
            }
            Some(bought) if day < bought => {
                row.issues.push(
                    Issue::new(rules::DATES_ORDER, Some(place))
                        .with("later", row.sheet.heading("purchase"))
                        .with("earlier", row.sheet.heading(COLUMN)),
                );
                None
            }
            _ => Some(day),
        }
    }

    /// The months that a cell names instead of a date.
    fn duration(&self, row: &Row<'_>) -> Option<(u32, Place)> {
        let (cell, place) = row.cell(COLUMN);
        let months = match bare(cell) {
            Some(value) => duration::bare(value, self.unit?),
            None => match cell {
                RawCell::Text(text) => duration::months(text, Writing::German),
                _ => None,
            },
        };
        Some((months?, place))
    }
}

/// The end so many months after the purchase.
fn after(
    row: &mut Row<'_>,
    purchase: Option<NaiveDate>,
    months: u32,
    place: &Place,
) -> Option<NaiveDate> {
    let value = written(row.cell(COLUMN).0).unwrap_or_default();
    let Some(bought) = purchase else {
        row.met.note(rules::DURATION_WITHOUT_START, place, &value);
        return None;
    };
    row.met.note(rules::DURATIONS, place, &value);
    bought.checked_add_months(Months::new(months))
}

/// A number without unit that is too small for a year.
fn bare(cell: &RawCell) -> Option<f64> {
    let value = match cell {
        RawCell::Number(value) => *value,
        RawCell::Text(text) => number::parse(text, Writing::German)
            .filter(|number| number.unit.is_empty())
            .map(|number| number.value)?,
        _ => return None,
    };
    (value > 0.0 && value <= MOST_BARE).then_some(value)
}

/// The unit of bare numbers: the header names it, or the other values do, or the numbers leave no choice.
fn unit_of(sheet: &Sheet<'_>, heading: &str) -> Option<Measure> {
    let named =
        measure::of_header(heading).filter(|unit| matches!(unit, Measure::Months | Measure::Years));
    if named.is_some() {
        return named;
    }
    let column = sheet.column(COLUMN)?;
    let (mut months, mut years) = (0u64, 0u64);
    let (mut least, mut most) = (f64::INFINITY, 0.0f64);
    for row in sheet.rows() {
        let cell = sheet.cell_at(row, column);
        if let Some(value) = bare(cell) {
            least = least.min(value);
            most = most.max(value);
        } else if let RawCell::Text(text) = cell {
            let unit = number::parse(text, Writing::German)
                .and_then(|number| measure::of_word(&compact(&number.unit)));
            months += u64::from(unit == Some(Measure::Months));
            years += u64::from(unit == Some(Measure::Years));
        }
    }
    match (months, years) {
        (0, 0) if least >= LEAST_MONTHS && least.is_finite() => Some(Measure::Months),
        (0, 0) if most > 0.0 && most <= MOST_YEARS => Some(Measure::Years),
        (0, 0) => None,
        _ if months >= years => Some(Measure::Months),
        _ => Some(Measure::Years),
    }
}
