//! When a response was begun and ended.

use chrono::{NaiveDateTime, NaiveTime};

use crate::model::raw::RawCell;

/// Headings of start and end of a response, and of its duration in seconds, folded.
pub(super) const STARTS: [&str; 6] = [
    "startdate",
    "datumgestartet",
    "datestarted",
    "startzeit",
    "starttime",
    "started",
];

pub(super) const ENDS: [&str; 8] = [
    "submitdate",
    "datumabgeschickt",
    "datesubmitted",
    "enddate",
    "fertigstellungszeit",
    "completiontime",
    "datestamp",
    "endzeit",
];

pub(super) const SECONDS: [&str; 4] = [
    "interviewtime",
    "gesamtzeit",
    "totaltime",
    "durationinseconds",
];

pub(super) fn moment_of(cell: &RawCell) -> Option<NaiveDateTime> {
    match cell {
        RawCell::DateTime(moment) => Some(*moment),
        RawCell::Date(day) => Some(day.and_time(NaiveTime::MIN)),
        RawCell::Text(text) => [
            "%Y-%m-%d %H:%M:%S",
            "%d.%m.%Y %H:%M:%S",
            "%d.%m.%Y %H:%M",
            "%Y-%m-%dT%H:%M:%S",
        ]
        .iter()
        .find_map(|form| NaiveDateTime::parse_from_str(text.trim(), form).ok()),
        _ => None,
    }
}
