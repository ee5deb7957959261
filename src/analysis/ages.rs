//! The classes that ages in completed years fall into.

use std::collections::BTreeMap;

use crate::model::message::Message;
use crate::model::staff::AgeSteps;
use crate::project::AgeClasses;

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

/// The coarser classes of a small town: the outermost of [`DESTATIS`] are joined. A choice of this program.
const FOUR: Classes = Classes {
    dimension: "age-four",
    bounds: &[35, 45, 55],
};

/// The coarsest classes. A choice of this program.
const THREE: Classes = Classes {
    dimension: "age-three",
    bounds: &[35, 55],
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

    /// The classes of a number of steps.
    pub(super) fn in_steps(steps: AgeSteps) -> Self {
        match steps {
            AgeSteps::Three => THREE,
            AgeSteps::Four => FOUR,
            AgeSteps::Six => DESTATIS,
            AgeSteps::Eleven => FIVE_YEAR,
        }
    }

    /// What is counted by classes of five years, which all others are made of, counted by these classes.
    pub(super) fn joined<T: Copy + Default>(
        self,
        fives: &BTreeMap<usize, T>,
        join: impl Fn(T, T) -> T,
    ) -> Vec<T> {
        let mut joined = vec![T::default(); self.len()];
        for (five, value) in fives {
            let class = self.holding(*five);
            joined[class] = join(joined[class], *value);
        }
        joined
    }

    /// Index of the class that a class of five years lies in.
    pub(super) fn holding(self, five: usize) -> usize {
        let first = five.checked_sub(1).and_then(|i| FIVE_YEAR.bounds.get(i));
        self.index(first.copied().unwrap_or_default())
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

    /// All from a class on as a value in scopes (`>=25`).
    pub(super) fn from(self, index: usize) -> String {
        let first = index.checked_sub(1).and_then(|i| self.bounds.get(i));
        format!(">={}", first.copied().unwrap_or_default())
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
