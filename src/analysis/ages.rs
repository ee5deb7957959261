//! Ages in completed years on a day, and the classes they fall into.

use chrono::{Datelike, NaiveDate};

use crate::model::message::Message;
use crate::model::staff::Birth;
use crate::project::AgeClasses;

/// Day of the month that stands for a birth known only by its month.
const MIDDLE_OF_MONTH: u32 = 15;

/// Age in completed years at the end of `day`; `None` for somebody born after it.
///
/// The day of birth counts as the first day (§ 187(2) sentence 2 BGB), so that a year is completed on the birthday; who
/// was born on 29 February completes it with the end of 28 February (§ 188(2) BGB) and is a year older from 1 March on,
/// which is when ages by date change too.
pub(super) fn age_on(birth: Birth, day: NaiveDate) -> Option<i64> {
    let (year, month, in_month) = match birth {
        Birth::Age(age) => return Some(i64::from(age)),
        Birth::Date(date) => (date.year(), date.month(), date.day()),
        Birth::Month { year, month } => (year, month, MIDDLE_OF_MONTH),
    };
    let had_birthday = (day.month(), day.day()) >= (month, in_month);
    let age = i64::from(day.year()) - i64::from(year) - i64::from(!had_birthday);
    (age >= 0).then_some(age)
}

/// Named, half open age classes: a class holds its first age and not the first of the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Classes {
    /// Name of the dimension in scopes: classes of two presets are different figures. It begins with `age-`, by which the
    /// gate knows that they divide the same number.
    pub(super) dimension: &'static str,
    /// First age of every class but the lowest, rising.
    bounds: &'static [i64],
}

/// Classes in which the Federal Statistical Office groups the staff of the public service (Statistisches Bundesamt,
/// Personalstandstatistik; so printed in Beamten-Magazin 12/2007: "unter 25, 25–35, 35–45, 45–55, 55–60, 60 und mehr").
const DESTATIS: Classes = Classes {
    dimension: "age-destatis",
    bounds: &[25, 35, 45, 55, 60],
};

/// Decades, open below 20 and from 60 on. A preset of this program.
const DECADES: Classes = Classes {
    dimension: "age-decades",
    bounds: &[20, 30, 40, 50, 60],
};

/// Classes of five years, open below 20 and from 65 on, as age pyramids have them. A preset of this program.
pub(super) const FIVE_YEAR: Classes = Classes {
    dimension: "age-five-year",
    bounds: &[20, 25, 30, 35, 40, 45, 50, 55, 60, 65],
};

/// Whether somebody is counted as older: about ten years before the statutory age limit of 65 to 67. A choice of this
/// program, as the share "55 and older" is what demography reports commonly print.
pub(super) const OLDER: Classes = Classes {
    dimension: "age-older",
    bounds: &[55],
};

impl Classes {
    /// The classes of a preset.
    pub(super) fn of(preset: AgeClasses) -> Self {
        match preset {
            AgeClasses::Destatis => DESTATIS,
            AgeClasses::Decades => DECADES,
            AgeClasses::FiveYear => FIVE_YEAR,
        }
    }

    /// Number of classes.
    pub(super) fn len(self) -> usize {
        self.bounds.len() + 1
    }

    /// Index of the class that an age belongs to, from the youngest.
    pub(super) fn index(self, age: i64) -> usize {
        self.bounds.iter().filter(|bound| age >= **bound).count()
    }

    /// The class as a value in frames and scopes (`<25`, `25-35`, `>=60`).
    pub(super) fn key(self, index: usize) -> String {
        match self.ends(index) {
            (None, Some(to)) => format!("<{to}"),
            (Some(from), Some(to)) => format!("{from}-{to}"),
            (Some(from), None) => format!(">={from}"),
            (None, None) => String::new(),
        }
    }

    /// The class without an upper end as a value in frames and scopes.
    pub(super) fn oldest(self) -> String {
        self.key(self.bounds.len())
    }

    /// The class as a machine-readable header (`age_25_35`).
    pub(super) fn id(self, index: usize) -> String {
        match self.ends(index) {
            (Some(from), Some(to)) => format!("age_{from}_{to}"),
            (Some(from), None) => format!("age_{from}_plus"),
            (None, to) => format!("age_under_{}", to.unwrap_or(0)),
        }
    }

    /// The class as printed ("25 bis unter 35").
    pub(super) fn label(self, index: usize) -> Message {
        let number = |age: i64| age.unsigned_abs();
        match self.ends(index) {
            (Some(from), Some(to)) => Message::new("analysis-age-between")
                .with("from", number(from))
                .with("to", number(to)),
            (Some(from), None) => Message::new("analysis-age-from").with("from", number(from)),
            (None, to) => Message::new("analysis-age-under").with("to", number(to.unwrap_or(0))),
        }
    }

    /// First age of the class and of the next one.
    fn ends(self, index: usize) -> (Option<i64>, Option<i64>) {
        let from = index.checked_sub(1).and_then(|i| self.bounds.get(i));
        (from.copied(), self.bounds.get(index).copied())
    }
}
