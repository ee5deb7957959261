//! The unit of measure that a header names: `Beschäftigungsumfang (Std.)`, `Umfang in Prozent`, `EOL [Monate]`.

use crate::validate::fold::compact;

/// A unit of measure that changes what a number means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Measure {
    /// Hours.
    Hours,
    /// Per cent.
    Percent,
    /// Full-time equivalents.
    FullTime,
    /// Months.
    Months,
    /// Years.
    Years,
}

/// The unit of measure named in a header.
pub(crate) fn of_header(header: &str) -> Option<Measure> {
    if header.contains('%') {
        return Some(Measure::Percent);
    }
    let words = header
        .split(|c: char| !c.is_alphanumeric())
        .map(compact)
        .filter(|word| !word.is_empty());
    // The unit stands behind what it measures: in "Monatsstunden" and "Stunden je Monat" it is the hours.
    let mut found = None;
    for word in words {
        match of_word(&word) {
            Some(Measure::Hours) => return Some(Measure::Hours),
            Some(measure) => found = found.or(Some(measure)),
            None => {}
        }
    }
    found
}

/// The unit that a word names; German compounds end with what they are ("Wochenstunden", "Wochenarbeitszeit").
pub(crate) fn of_word(word: &str) -> Option<Measure> {
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    match word {
        "h" | "std" | "stdn" | "hours" | "hrs" | "wstd" | "wochenarbeitszeit" | "irwaz" => {
            Some(Measure::Hours)
        }
        "pct" | "vh" => Some(Measure::Percent),
        "vzae" | "vk" | "vzk" | "vka" | "fte" => Some(Measure::FullTime),
        "m" | "mon" | "mo" | "mths" => Some(Measure::Months),
        "j" | "yrs" => Some(Measure::Years),
        _ if ends(&["stunden", "stunde", "wochenstd", "hour"]) => Some(Measure::Hours),
        _ if ends(&["prozent", "percent"]) => Some(Measure::Percent),
        _ if ends(&["vollzeitaequivalente", "vollzeitaequivalent"]) => Some(Measure::FullTime),
        _ if ends(&["monate", "monaten", "monat", "months", "month"]) => Some(Measure::Months),
        _ if ends(&["jahre", "jahren", "jahr", "years", "year"]) => Some(Measure::Years),
        _ => None,
    }
}
