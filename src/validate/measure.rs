//! The unit of measure that a header or a number names, and the header without it: `Umfang (Std.)`, `Nutzungsdauer in
//! Monaten`, `Betrag T€`, `Beschaeftigungsgrad_Prozent`, `36 Mon.`
//!
//! What the numbers then mean is decided where they are read.

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
        "t€" | "k€" | "tsd.€" | "tsd€" | "tsd. €" | "tsd €" | "tausend €" => {
            Some(Measure::ThousandEuro)
        }
        "mio.€" | "mio€" | "mio. €" | "mio €" | "millionen €" | "m€" => {
            Some(Measure::MillionEuro)
        }
        _ => None,
    };
    sign.or_else(|| named(&compact(text)))
}

/// The measure that a folded word is the name of.
fn named(word: &str) -> Option<Measure> {
    Some(match word {
        "prozent" | "percent" | "pct" | "proz" => Measure::Percent,
        "std"
        | "stunde"
        | "stunden"
        | "stdn"
        | "h"
        | "hrs"
        | "hours"
        | "wochenstunden"
        | "weeklyhours"
        | "hoursperweek"
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
}

/// The measure of a folded word where a measure is expected, behind a number or anywhere in a header: short forms too, and
/// compounds, which in German end with what they are ("Wochenarbeitsstunden").
pub(crate) fn of_word(word: &str) -> Option<Measure> {
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    named(word).or_else(|| {
        Some(match word {
            "wochenarbeitszeit" | "irwaz" | "waz" => Measure::Hours,
            "vh" => Measure::Percent,
            "vka" => Measure::FullTime,
            "m" | "mo" | "mths" => Measure::Months,
            "j" | "yrs" => Measure::Years,
            _ if ends(&["stunden", "stunde", "wochenstd", "hour"]) => Measure::Hours,
            _ if ends(&["prozent", "percent"]) => Measure::Percent,
            _ if ends(&["vollzeitaequivalente", "vollzeitaequivalent"]) => Measure::FullTime,
            _ if ends(&["monate", "monaten", "monat", "months", "month"]) => Measure::Months,
            _ if ends(&["jahre", "jahren", "jahr", "years", "year"]) => Measure::Years,
            _ => return None,
        })
    })
}

/// The measure that any word of a header names, for columns of which it is known that they hold shares or durations.
pub(crate) fn of_header(header: &str) -> Option<Measure> {
    if header.contains('%') {
        return Some(Measure::Percent);
    }
    let words = { header.split(|c: char| !c.is_alphanumeric()) }.map(compact);
    let found: Vec<Measure> = words.filter_map(|word| of_word(&word)).collect();
    // "Stellen in Prozent" and "Stunden je Woche" say what is counted, and besides what of.
    { [Measure::Hours, Measure::Percent].into_iter() }
        .find(|measure| found.contains(measure))
        .or_else(|| found.first().copied())
}

/// Thousands or millions of euros, of which a sentence says that amounts are given in them: `Angaben in Tsd. €`. An amount of
/// its own (`2,5 Mio. €`) is none.
pub(crate) fn money_in(text: &str) -> Option<Measure> {
    let words: Vec<&str> = {
        text.split(|c: char| {
            c.is_whitespace() || matches!(c, '(' | ')' | '[' | ']' | ',' | ';' | ':' | '*')
        })
    }
    .filter(|word| !word.is_empty())
    .collect();
    let money = |text: &str| {
        let found = whole(&text.to_lowercase());
        found.filter(|measure| matches!(measure, Measure::ThousandEuro | Measure::MillionEuro))
    };
    (0..words.len()).find_map(|at| {
        let counts = |word: &&str| word.ends_with(|c: char| c.is_ascii_digit());
        if at
            .checked_sub(1)
            .and_then(|before| words.get(before))
            .is_some_and(counts)
        {
            return None;
        }
        let pair = || {
            words
                .get(at + 1)
                .and_then(|next| money(&format!("{} {next}", words[at])))
        };
        money(words[at]).or_else(pair)
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
