//! Calendar years of exits, from the year of the Stichtag to fifteen years on, and their places in a path of periods.
//!
//! A year lies in a period, periods in horizons (`15/10/5/first/2027`), so that whoever adds up years is known to add up.

use chrono::{Datelike, NaiveDate};

/// Ends of the horizons, in calendar years after that of the Stichtag.
pub(super) const HORIZONS: [u8; 3] = [5, 10, 15];

/// Last of them.
pub(super) const LAST: u8 = HORIZONS[2];

/// When somebody leaves, seen from the Stichtag.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Slot(u8);

impl Slot {
    /// Past the limit and still there.
    pub(super) const OVERDUE: Self = Self(0);
    /// After the last horizon.
    pub(super) const LATER: Self = Self(LAST + 2);
    /// Not known.
    pub(super) const UNKNOWN: Self = Self(LAST + 3);

    /// The slot of an exit.
    pub(super) fn of(exit: Option<NaiveDate>, day: NaiveDate) -> Self {
        let Some(exit) = exit else {
            return Self::UNKNOWN;
        };
        if exit < day {
            return Self::OVERDUE;
        }
        let ahead = exit.year() - day.year();
        match u8::try_from(ahead) {
            Ok(ahead) if ahead <= LAST => Self::ahead(ahead),
            _ => Self::LATER,
        }
    }

    /// The slot of the year so many years after that of the Stichtag, at most [`LAST`].
    pub(super) fn ahead(years: u8) -> Self {
        Self(years + 1)
    }

    /// All years with a slot of their own.
    pub(super) fn years() -> impl Iterator<Item = (u8, Self)> {
        (0..=LAST).map(|ahead| (ahead, Self::ahead(ahead)))
    }

    /// Whether the exit lies within a horizon; who is past the limit leaves within each.
    pub(super) fn is_within(self, horizon: u8) -> bool {
        self.0 <= horizon + 1
    }

    /// The last year of the period that the year lies in; other slots are their own.
    pub(super) fn period_end(self) -> Self {
        match HORIZONS.iter().find(|end| self.is_within(**end)) {
            Some(end) => Self::ahead(*end),
            None => self,
        }
    }

    /// The slot as a value in scopes.
    pub(super) fn path(self, year: i32) -> String {
        match self {
            Self::OVERDUE => format!("{}/overdue", period(0)),
            Self::LATER => "later".to_owned(),
            Self::UNKNOWN => crate::analysis::staff::UNKNOWN.to_owned(),
            Self(number) => {
                let ahead = number - 1;
                format!("{}/{}", period(ahead), year + i32::from(ahead))
            }
        }
    }
}

/// The path of the five years that a year lies in, or of the year of the Stichtag.
pub(super) fn period(ahead: u8) -> String {
    let name = match ahead {
        0 => "this-year",
        1..=5 => "first",
        6..=10 => "second",
        _ => "third",
    };
    format!("{}/{name}", horizon(ahead))
}

/// The path of the horizon that a year lies in, outermost first.
pub(super) fn horizon(ahead: u8) -> String {
    let ends: Vec<String> = HORIZONS
        .iter()
        .rev()
        .filter(|end| **end >= ahead)
        .map(ToString::to_string)
        .collect();
    ends.join("/")
}
