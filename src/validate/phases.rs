//! Headers that speak of the phases of partial retirement (Altersteilzeit): whose beginning or end their dates are.
//!
//! In the block model somebody works first and is off afterwards. The desk is left on the last day of the first phase, which is
//! the day before the second one begins; the payroll is left at the end of the second.

use super::fold::compact;

/// What the dates below such a header are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Leaving {
    /// The last day at the desk: `Ende Arbeitsphase`.
    LastDay,
    /// The first day away from it: `Beginn der Ruhephase`, `Freistellungsphase ab`.
    FirstDayOff,
    /// The last day on the payroll: `Ende Freistellungsphase`.
    Payroll,
}

impl Leaving {
    /// What a header says; `None` when it names no phase, or the first day of the first one.
    pub(crate) fn of(heading: &str) -> Option<Self> {
        let words: Vec<String> = { heading.split(|c: char| !c.is_alphanumeric()) }
            .map(compact)
            .filter(|word| !word.is_empty())
            .collect();
        let says = |starts: &[&str]| {
            { words.iter() }.any(|word| starts.iter().any(|start| word.starts_with(start)))
        };
        let works = says(&["arbeitsphase", "aktivphase", "aktivephase", "ansparphase"])
            || follows(&words, &["aktive", "active", "working"]);
        let is_off = says(&[
            "freistell",
            "freizeitphase",
            "passiv",
            "ruhephase",
            "atzfrei",
        ]) || follows(&words, &["passive", "release"]);
        let ends = says(&["ende", "end", "bis", "until", "letzt", "last"]);
        let begins = says(&["beginn", "anfang", "start", "ab", "seit", "from", "erst"]);
        match (works, is_off) {
            (true, false) if ends => Some(Self::LastDay),
            (false, true) if ends && !begins => Some(Self::Payroll),
            (false, true) => Some(Self::FirstDayOff),
            _ => None,
        }
    }

    /// The logical column that holds such dates.
    pub(crate) fn column(self) -> &'static str {
        match self {
            Self::LastDay | Self::FirstDayOff => "desk_exit",
            Self::Payroll => "payroll_exit",
        }
    }
}

/// Whether the word "Phase" follows one of these.
fn follows(words: &[String], adjectives: &[&str]) -> bool {
    { words.windows(2) }.any(|pair| {
        adjectives.contains(&pair[0].as_str()) && matches!(pair[1].as_str(), "phase" | "phasen")
    })
}
