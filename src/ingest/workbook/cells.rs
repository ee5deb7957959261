//! A cell as calamine gives it → a cell as befund keeps it: dates in both systems of Excel, ISO dates, durations.

use calamine::{Data, ExcelDateTime, Range};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use crate::model::raw::RawCell;

/// A filled cell with its row and column, from 1.
pub(super) type Placed = ((u32, u32), RawCell);

/// The filled cells of a range by row and column, from 1.
pub(super) fn of_range(range: &Range<Data>) -> Vec<Placed> {
    let (first_row, first_column) = range.start().unwrap_or_default();
    range
        .used_cells()
        .filter_map(|(row, column, data)| {
            let row = first_row.checked_add(u32::try_from(row).ok()?)?;
            let column = first_column.checked_add(u32::try_from(column).ok()?)?;
            Some(((row + 1, column + 1), filled(data)?))
        })
        .collect()
}

/// A cell that holds something; `None` for nothing but white space.
pub(super) fn filled(data: &Data) -> Option<RawCell> {
    let cell = match data {
        Data::Empty => return None,
        Data::String(text) if text.trim().is_empty() => return None,
        Data::String(text) => RawCell::Text(text.clone()),
        Data::Float(number) => RawCell::Number(*number),
        #[expect(
            clippy::cast_precision_loss,
            reason = "spreadsheets count in f64 themselves"
        )]
        Data::Int(number) => RawCell::Number(*number as f64),
        Data::Bool(value) => RawCell::Bool(*value),
        Data::DateTime(stamp) => of_serial(stamp),
        Data::DateTimeIso(text) => of_iso(text),
        Data::DurationIso(text) => RawCell::Text(iso_duration(text)),
        Data::Error(error) => RawCell::Error(error.to_string()),
    };
    Some(cell)
}

/// A serial number of days in the 1900 or 1904 system.
///
/// A day alone is a date; a time of day without a day (`0.5` formatted as time) and a duration become `hh:mm:ss`. The
/// 29 February 1900, which only Excel knows, stays text for somebody to look at.
fn of_serial(stamp: &ExcelDateTime) -> RawCell {
    let serial = stamp.as_f64();
    if !serial.is_finite() || serial < 0.0 {
        return RawCell::Number(serial);
    }
    if stamp.is_duration() || serial < 1.0 {
        return RawCell::Text(clock_time(serial * 86_400.0));
    }
    let (year, month, day, hour, minute, second, milli) = stamp.to_ymd_hms_milli();
    let date = NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day));
    let time = NaiveTime::from_hms_milli_opt(
        u32::from(hour),
        u32::from(minute),
        u32::from(second),
        u32::from(milli),
    );
    match (date, time) {
        (Some(date), Some(NaiveTime::MIN)) => RawCell::Date(date),
        (Some(date), Some(time)) => RawCell::DateTime(date.and_time(time)),
        _ => RawCell::Text(format!("{year:04}-{month:02}-{day:02}")),
    }
}

/// Seconds as `hh:mm:ss`; hours may exceed 24.
fn clock_time(seconds: f64) -> String {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "not negative, and a cast saturates"
    )]
    let whole = seconds.round() as u64;
    format!(
        "{:02}:{:02}:{:02}",
        whole / 3600,
        whole / 60 % 60,
        whole % 60
    )
}

/// A date, date with time, or anything else as text, in ISO 8601.
fn of_iso(text: &str) -> RawCell {
    let text = text.trim();
    if let Ok(date) = text.parse::<NaiveDate>() {
        return RawCell::Date(date);
    }
    let bare = text.trim_end_matches('Z');
    for format in [
        "%Y-%m-%dT%H:%M:%S%.f",
        "%Y-%m-%dT%H:%M",
        "%Y-%m-%d %H:%M:%S%.f",
    ] {
        if let Ok(stamp) = NaiveDateTime::parse_from_str(bare, format) {
            return if stamp.time() == NaiveTime::MIN {
                RawCell::Date(stamp.date())
            } else {
                RawCell::DateTime(stamp)
            };
        }
    }
    RawCell::Text(text.to_owned())
}

/// `PT10H30M05S` as `10:30:05`; what is no such duration stays as it is.
fn iso_duration(text: &str) -> String {
    let Some(rest) = text.strip_prefix("PT") else {
        return text.to_owned();
    };
    let mut seconds = 0.0;
    let mut number = String::new();
    for letter in rest.chars() {
        let unit = match letter {
            'H' => 3600.0,
            'M' => 60.0,
            'S' => 1.0,
            _ => {
                number.push(if letter == ',' { '.' } else { letter });
                continue;
            }
        };
        match number.parse::<f64>() {
            Ok(count) => seconds += count * unit,
            Err(_) => return text.to_owned(),
        }
        number.clear();
    }
    clock_time(seconds)
}
