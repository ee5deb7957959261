//! A day as it is typed: `2026-06-30`, `30.06.2026`, `today`, `year-start`.

use chrono::{Datelike, Local, NaiveDate};

use crate::project;

/// A day named on the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DayArg {
    /// This one.
    Day(NaiveDate),
    /// The day of the run.
    Today,
    /// The first day of the year of the run.
    YearStart,
}

impl DayArg {
    /// Understands what was typed.
    ///
    /// # Errors
    /// When it is no day; the words that a user reads are made elsewhere.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        match text.trim().to_lowercase().as_str() {
            "today" | "heute" => Ok(Self::Today),
            "year-start" | "jahresanfang" => Ok(Self::YearStart),
            text => project::day(text).map(Self::Day).ok_or_else(String::new),
        }
    }

    /// The day of the calendar. Only here the clock is asked.
    pub(super) fn day(self) -> NaiveDate {
        let today = || Local::now().date_naive();
        match self {
            Self::Day(day) => day,
            Self::Today => today(),
            Self::YearStart => {
                let today = today();
                NaiveDate::from_ymd_opt(today.year(), 1, 1).unwrap_or(today)
            }
        }
    }
}
