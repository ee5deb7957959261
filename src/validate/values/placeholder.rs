//! Dates that stand for none: the "no end" of systems (31.12.2099, 31.12.9999) and their "not known" (01.01.1900).
//!
//! No list of such dates is complete; what tells them is that they cannot be meant.

use chrono::{Datelike, NaiveDate};

use crate::validate::row::Century;

use super::date::Dated;

/// Nobody is employed and nothing used for so many years from today.
const FARTHEST: i32 = 60;

/// Nobody in service was born, and nothing bought, so many years ago.
const OLDEST: i32 = 100;

/// Whether a date lies so far back that it must be a slip of the pen.
pub(crate) fn is_too_old(dated: Dated, today: NaiveDate) -> bool {
    let (Dated::Year(year) | Dated::Month(year, _)) = dated else {
        return matches!(dated, Dated::Day(day) if day.year() < today.year() - OLDEST);
    };
    year < today.year() - OLDEST
}

/// Whether a date stands for "none".
pub(crate) fn stands_for_none(dated: Dated, century: Century, today: NaiveDate) -> bool {
    let (year, day) = match dated {
        Dated::Day(day) => (day.year(), Some((day.month(), day.day()))),
        Dated::Month(year, month) => (year, Some((month, 1))),
        Dated::Year(year) => (year, None),
    };
    // Where computers begin to count.
    if century != Century::Birth && year == 1970 && day == Some((1, 1)) {
        return true;
    }
    let is_edge = matches!(day, None | Some((1, 1) | (12, 30..=31)));
    match century {
        Century::Future => {
            year > today.year() + FARTHEST || (is_edge && year < today.year() - OLDEST)
        }
        // A slip of the pen gives any day; a system's "not known" is the first or last of a year.
        Century::Birth | Century::Past => {
            is_edge && (year < today.year() - OLDEST || year > today.year() + FARTHEST)
        }
    }
}
