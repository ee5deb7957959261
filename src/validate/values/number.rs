//! Numbers in German and English writing: `1.234,5`, `23,41`, `1 234`, `92.000 €`, `50 %`.
//!
//! `1.234` alone can mean both; the writing of the rest of the column decides, German when nothing does.

use crate::validate::measure::Measure;

/// Which mark separates the fraction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) enum Writing {
    /// `1.234,5`
    #[default]
    German,
    /// `1,234.5`
    English,
}

/// A number as it stood.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Number {
    /// The value; of `50 %` it is 50.
    pub(crate) value: f64,
    /// Digits after the decimal mark.
    pub(crate) digits: u8,
    /// What follows the number (`€`, `TB`, `%`), empty when nothing does.
    pub(crate) unit: String,
}

impl Number {
    /// The number itself where thousands or millions stand behind it: `1,2 Tsd.` is 1200, `1,5 Mio. €` is 1500000 €.
    pub(crate) fn scaled(self) -> Self {
        let unit = self.unit.to_lowercase();
        let unit = unit.trim_end_matches('.');
        let (factor, unit) = match Measure::of(unit) {
            Some(Measure::ThousandEuro) => (1e3, "€"),
            Some(Measure::MillionEuro) => (1e6, "€"),
            _ => match unit {
                "tsd" | "tausend" | "thousand" => (1e3, ""),
                "mio" | "million" | "millionen" | "millions" => (1e6, ""),
                _ => return self,
            },
        };
        Self {
            unit: unit.to_owned(),
            ..self.times(factor)
        }
    }

    /// The number of so many: 1, a thousand, a million.
    pub(crate) fn times(self, factor: f64) -> Self {
        let more = if factor >= 1e6 {
            6
        } else if factor >= 1e3 {
            3
        } else {
            0
        };
        Self {
            // 1.1 thousand are 1100, and not 1100.0000000000002.
            value: (self.value * factor * 1e6).round() / 1e6,
            digits: self.digits.saturating_sub(more),
            ..self
        }
    }
}

/// Reads a number with an optional unit behind it or a currency sign before it.
pub(crate) fn parse(text: &str, writing: Writing) -> Option<Number> {
    let (negative, body, unit) = split(text)?;
    let body = without_spaces(body)?;
    let (whole, fraction) = match marks(&body)? {
        Marks::None => (body, String::new()),
        Marks::Decimal(at) => (digits_of(&body[..at]), body[at + 1..].to_owned()),
        Marks::Groups => (digits_of(&body), String::new()),
        Marks::Either(at, mark) => {
            let decimal = (mark == ',') == (writing == Writing::German);
            if decimal {
                (body[..at].to_owned(), body[at + 1..].to_owned())
            } else {
                (digits_of(&body), String::new())
            }
        }
    };
    let value: f64 = format!(
        "{}{whole}.{fraction}0",
        if whole.is_empty() { "0" } else { "" }
    )
    .parse()
    .ok()?;
    Some(Number {
        value: if negative { -value } else { value },
        digits: u8::try_from(fraction.len()).ok()?,
        unit: unit.to_owned(),
    })
}

/// The number of a workbook cell, with the digits it needs and no floating-point noise (`0.30000000000000004` has one).
pub(crate) fn from_float(value: f64) -> Number {
    let written = format!("{value:.6}");
    let fraction = written.split_once('.').map_or("", |(_, f)| f);
    Number {
        value,
        digits: u8::try_from(fraction.trim_end_matches('0').len()).unwrap_or(0),
        unit: String::new(),
    }
}

/// A count: whole, not negative, at most 10^12.
pub(crate) fn whole(value: f64) -> Option<u64> {
    const MOST: f64 = 1e12;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "whole and within 0..=10^12"
    )]
    let count = value as u64;
    (value.fract() == 0.0 && (0.0..=MOST).contains(&value)).then_some(count)
}

/// The writing a text can only have been meant in; `None` when it fits both.
pub(crate) fn evidence(text: &str) -> Option<Writing> {
    let (_, body, _) = split(text)?;
    let body = without_spaces(body)?;
    let decimal_comma = |comma| {
        Some(if comma {
            Writing::German
        } else {
            Writing::English
        })
    };
    match marks(&body)? {
        Marks::Decimal(at) => decimal_comma(body[at..].starts_with(',')),
        Marks::Groups => decimal_comma(body.contains('.')),
        Marks::None | Marks::Either(..) => None,
    }
}

/// The writing of a column, from all its texts.
pub(crate) fn writing_of<'a>(texts: impl Iterator<Item = &'a str>) -> Writing {
    let (mut german, mut english) = (0u64, 0u64);
    for text in texts {
        match evidence(text) {
            Some(Writing::German) => german += 1,
            Some(Writing::English) => english += 1,
            None => {}
        }
    }
    if english > german {
        Writing::English
    } else {
        Writing::German
    }
}

enum Marks {
    None,
    /// Fraction after the mark at this byte.
    Decimal(usize),
    /// Marks between groups of three only.
    Groups,
    /// One mark before exactly three digits: `1.234`.
    Either(usize, char),
}

/// Sign, digits with their marks, and the unit behind them.
fn split(text: &str) -> Option<(bool, &str, &str)> {
    let text = text.trim();
    let text = ["€", "EUR", "$", "£"]
        .iter()
        .find_map(|currency| text.strip_prefix(currency))
        .map_or(text, str::trim_start);
    let (negative, text) = match text.strip_prefix(['-', '−', '–']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let end = text.find(|c: char| !is_body(c)).unwrap_or(text.len());
    let (body, rest) = text.split_at(end);
    let body = body.trim_end_matches(|c: char| c.is_whitespace());
    // "92.000,- €" is how a price tag writes whole euros.
    let (body, rest) = match body.strip_suffix(',') {
        Some(whole) if rest.starts_with(['-', '–']) => {
            (whole, rest.trim_start_matches(['-', '–']))
        }
        _ => (body, rest),
    };
    // "50.000,00-" is how bookkeeping writes what is taken off.
    let (negative, rest) = match rest.strip_prefix(['-', '−']) {
        Some(behind) if !negative && !behind.contains(|c: char| c.is_ascii_digit()) => {
            (true, behind)
        }
        _ => (negative, rest),
    };
    let unit = rest.trim();
    let starts_well = unit
        .chars()
        .next()
        .is_none_or(|c| c.is_alphabetic() || matches!(c, '€' | '%' | '$' | '£' | '‰'));
    // "1e5" is the writing of machines; whether it was meant nobody knows.
    let exponent =
        rest.starts_with(['e', 'E']) && rest[1..].starts_with(|c: char| c.is_ascii_digit());
    (body.contains(|c: char| c.is_ascii_digit()) && starts_well && !exponent)
        .then_some((negative, body, unit))
}

fn is_body(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '.' | ',' | '\'' | '’') || (c.is_whitespace() && c != '\n')
}

/// Spaces and apostrophes are allowed between groups of three digits only.
fn without_spaces(body: &str) -> Option<String> {
    let separator = |c: char| c.is_whitespace() || matches!(c, '\'' | '’');
    if !body.contains(separator) {
        return Some(body.to_owned());
    }
    let end = body.rfind([',', '.']).unwrap_or(body.len());
    let (whole, rest) = body.split_at(end);
    let groups: Vec<&str> = whole.split(separator).collect();
    (well_grouped(&groups) && !rest.contains(separator)).then(|| groups.concat() + rest)
}

fn marks(body: &str) -> Option<Marks> {
    let positions: Vec<(usize, char)> = body
        .char_indices()
        .filter(|(_, c)| matches!(c, '.' | ','))
        .collect();
    let Some(&(last, mark)) = positions.last() else {
        return Some(Marks::None);
    };
    let before = &body[..last];
    let after = body.len() - last - 1;
    if positions.len() == 1 {
        let groupable = after == 3 && (1..=3).contains(&before.len()) && !before.starts_with('0');
        return match (groupable, after) {
            (_, 0) => None,
            (true, _) => Some(Marks::Either(last, mark)),
            (false, _) => Some(Marks::Decimal(last)),
        };
    }
    let others_same = positions.iter().all(|(_, c)| *c == mark);
    if others_same {
        let groups: Vec<&str> = body.split(mark).collect();
        return well_grouped(&groups).then_some(Marks::Groups);
    }
    let groups: Vec<&str> = before.split(['.', ',']).collect();
    let one_kind = positions[..positions.len() - 1]
        .iter()
        .all(|(_, c)| *c != mark);
    (one_kind && well_grouped(&groups) && after > 0).then_some(Marks::Decimal(last))
}

fn well_grouped(groups: &[&str]) -> bool {
    let digits = |group: &&str| group.chars().all(|c| c.is_ascii_digit());
    groups.iter().all(digits)
        && groups.first().is_some_and(|g| (1..=3).contains(&g.len()))
        && groups[1..].iter().all(|g| g.len() == 3)
}

fn digits_of(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}
