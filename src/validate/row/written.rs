//! What a cell shows: its text, or the error in its place.

use crate::model::raw::RawCell;

use crate::validate::columns::is_empty;

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
