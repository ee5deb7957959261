//! The unit of measure that a header names, and the name without it: `Umfang (Std.)`, `Nutzungsdauer in Monaten`,
//! `Betrag T€`, `Beschaeftigungsgrad_Prozent`.
//!
//! What the numbers below then mean is decided where they are read.

use super::fold::{compact, without_brackets};

/// What the numbers of a column count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Measure {
    /// Hundredths: `%`, `Prozent`.
    Percent,
    /// Hours, of work as a rule: `Std.`, `Wochenstunden`.
    Hours,
    /// Days.
    Days,
    /// Months.
    Months,
    /// Years.
    Years,
    /// Euros.
    Euro,
    /// Thousands of euros: `T€`, `TEUR`.
    ThousandEuro,
    /// Millions of euros: `Mio. €`.
    MillionEuro,
    /// Full-time equivalents.
    FullTime,
    /// Pieces.
    Pieces,
}

impl Measure {
    /// How it is written where an account of columns names it.
    pub(crate) const fn sign(self) -> &'static str {
        match self {
            Self::Percent => "%",
            Self::Hours => "h",
            Self::Days => "d",
            Self::Months => "mon",
            Self::Years => "a",
            Self::Euro => "€",
            Self::ThousandEuro => "T€",
            Self::MillionEuro => "Mio. €",
            Self::FullTime => "VZÄ",
            Self::Pieces => "Stk",
        }
    }

    /// The measure that a whole text names: `Std.`, `in Monaten`, `Std./Woche`, `Mio. €`.
    pub(crate) fn of(text: &str) -> Option<Self> {
        let lower = text.trim().to_lowercase();
        // "1,0 = 39 Std." explains a number; it says nothing of what the column counts.
        if lower.contains(['=', ':']) {
            return None;
        }
        let text = lower.strip_prefix("in ").unwrap_or(&lower).trim();
        whole(text).or_else(|| {
            let mut words = text
                .split(|c: char| c.is_whitespace() || matches!(c, '/' | ',' | ';' | '|'))
                .filter(|word| !word.is_empty());
            let first = words.next()?;
            // Behind the measure stands what it is of: "Std. pro Woche", "% der Vollzeit".
            let rest: Vec<&str> = words.collect();
            let of = rest.first().is_none_or(|word| {
                matches!(
                    *word,
                    "pro" | "je" | "per" | "a" | "der" | "des" | "von" | "of" | "the"
                ) || PERIODS.contains(&compact(word).as_str())
            });
            whole(first).filter(|_| of)
        })
    }
}

/// What a measure is per.
const PERIODS: [&str; 10] = [
    "woche",
    "wo",
    "tag",
    "monat",
    "jahr",
    "week",
    "day",
    "month",
    "year",
    "woechentlich",
];

fn whole(text: &str) -> Option<Measure> {
    let sign = match text.trim_matches('.') {
        "%" | "v.h" | "vh" | "v. h" => Some(Measure::Percent),
        "€" => Some(Measure::Euro),
        "t€" | "k€" | "tsd. €" | "tsd €" | "tausend €" => Some(Measure::ThousandEuro),
        "mio. €" | "mio €" | "m€" => Some(Measure::MillionEuro),
        _ => None,
    };
    sign.or_else(|| {
        Some(match compact(text).as_str() {
            "prozent" | "percent" | "pct" | "proz" => Measure::Percent,
            "std"
            | "stunde"
            | "stunden"
            | "stdn"
            | "h"
            | "hrs"
            | "hours"
            | "wochenstunden"
            | "wostd"
            | "wstd"
            | "wochenstd"
            | "arbeitsstunden"
            | "wochenarbeitsstunden"
            | "monatsstunden"
            | "stdwo"
            | "stdwoche"
            | "hwoche" => Measure::Hours,
            "tage" | "tagen" | "days" | "arbeitstage" | "werktage" => Measure::Days,
            "monate" | "monaten" | "mon" | "months" => Measure::Months,
            "jahre" | "jahren" | "years" => Measure::Years,
            "eur" | "euro" => Measure::Euro,
            "teur" | "tsdeur" | "tsdeuro" | "tausendeuro" | "keur" => Measure::ThousandEuro,
            "mioeur" | "mioeuro" | "millioneneuro" => Measure::MillionEuro,
            "vzae" | "vk" | "vzk" | "fte" | "vbe" | "stellen" => Measure::FullTime,
            "stueck" | "stk" | "pcs" | "pieces" => Measure::Pieces,
            _ => return None,
        })
    })
}

/// A header without its unit of measure, and the unit.
pub(crate) fn split(header: &str) -> (String, Option<Measure>) {
    let bracketed = brackets(header).find_map(|inner| Measure::of(&inner));
    let bare = without_brackets(header);
    let (name, said) = match bare.split_once(" in ") {
        Some((name, measure)) => (name.to_owned(), Measure::of(measure)),
        None => trailing(&bare),
    };
    let itself = || {
        let folded = compact(&name);
        ["stunden", "stundenzahl", "wochenarbeitszeit"]
            .iter()
            .any(|word| folded.ends_with(word))
            .then_some(Measure::Hours)
    };
    let measure = bracketed.or(said).or_else(itself);
    (name, measure)
}

/// What stands in brackets.
fn brackets(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(['(', '['])
        .skip(1)
        .filter_map(|rest| rest.split([')', ']']).next())
        .map(str::to_owned)
}

/// The measure as last word of a header, also behind `_`, `-` and `/`: `Arbeitszeit %`, `Grad_Prozent`.
fn trailing(text: &str) -> (String, Option<Measure>) {
    let text = text.trim_end();
    let spread = text
        .rfind(|c: char| c.is_whitespace() || matches!(c, '_' | '-' | '/'))
        .map(|at| {
            (
                &text[..at],
                text[at..]
                    .trim_start_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '%' | '€')),
            )
        });
    let sign = || {
        let last = text
            .chars()
            .next_back()
            .filter(|c| matches!(c, '%' | '€'))?;
        Some((
            &text[..text.len() - last.len_utf8()],
            &text[text.len() - last.len_utf8()..],
        ))
    };
    let parted = spread
        .filter(|(name, word)| !compact(name).is_empty() && Measure::of(word).is_some())
        .or_else(|| sign().filter(|(name, _)| !compact(name).is_empty()));
    match parted {
        // A word for a thing counted stands in names as well: "Betreuung VZÄ".
        Some((name, word)) if Measure::of(word) != Some(Measure::FullTime) => {
            (name.to_owned(), Measure::of(word))
        }
        Some((_, word)) => (text.to_owned(), Measure::of(word)),
        None => (text.to_owned(), None),
    }
}
