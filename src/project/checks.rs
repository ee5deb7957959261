//! The `[[check]]` tables of `befund.toml`: what a printed figure must be, as a sum of other figures.
//!
//! `is = "20 % × Summe Personalkosten"`, `is = "Summe Personalkosten + Sachkosten"`, `is = "9.700 × Stellen"`. A name with a
//! plus or minus in it stands in quotation marks.

use super::notes::Notes;
use super::rules;
use super::section::Section;

/// One rule: the figure called `row` must be the sum of `terms`.
#[derive(Debug, Clone, PartialEq)]
pub struct CheckRule {
    /// Name of the figure that is checked.
    pub row: String,
    /// The period that is checked; all periods of the row when not given.
    pub period: Option<String>,
    /// What it must be.
    pub terms: Vec<RuleTerm>,
    /// The sum as it is written.
    pub written: String,
}

/// A part of a sum.
#[derive(Debug, Clone, PartialEq)]
pub struct RuleTerm {
    /// What the figure is multiplied by; negative where it is taken away.
    pub factor: f64,
    /// Name of the figure; empty where the factor itself is the part.
    pub name: String,
}

/// Reads all rules; one that is no sum is noted and left out.
pub(super) fn read(sections: Vec<Section<'_>>, notes: &mut Notes) -> Vec<CheckRule> {
    { sections.into_iter() }
        .filter_map(|mut section| {
            let row = section.text("row", notes);
            section.demand("row", notes);
            let period = section.text("period", notes);
            let is = section.text("is", notes);
            section.demand("is", notes);
            section.finish(notes);
            let (row, is) = (row?, is?);
            let terms = sum(&is.value);
            if terms.is_none() {
                let issue = notes.breach(rules::NO_SUM, &is.span);
                notes.add(issue.with("value", is.value.as_str()));
            }
            Some(CheckRule {
                row: row.value,
                period: period.map(|found| found.value),
                terms: terms?,
                written: is.value,
            })
        })
        .collect()
}

/// The parts of a sum; `None` where a part is empty.
fn sum(text: &str) -> Option<Vec<RuleTerm>> {
    let mut terms = Vec::new();
    let mut sign = 1.0;
    let mut part = String::new();
    let mut quoted = false;
    let chars: Vec<char> = text.chars().collect();
    for (index, c) in chars.iter().enumerate() {
        if matches!(c, '„' | '“' | '”' | '"') {
            quoted = !quoted;
            continue;
        }
        let spaced = |at: Option<&char>| at.is_none_or(|c| c.is_whitespace());
        let before = index.checked_sub(1).and_then(|at| chars.get(at));
        let is_sign =
            matches!(c, '+' | '-' | '−' | '–') && spaced(before) && spaced(chars.get(index + 1));
        if is_sign && !quoted {
            terms.push(term(&part, sign)?);
            part.clear();
            sign = if *c == '+' { 1.0 } else { -1.0 };
        } else {
            part.push(*c);
        }
    }
    terms.push(term(&part, sign)?);
    Some(terms)
}

/// `20 % × Personalkosten`, `9.700 × Stellen`, `Personalkosten`, `150.000`.
fn term(text: &str, sign: f64) -> Option<RuleTerm> {
    let text = text.trim();
    let of = |factor: f64, name: &str| RuleTerm {
        factor: sign * factor,
        name: name.trim().to_owned(),
    };
    if let Some((factor, name)) = text.split_once(['×', '*', '·']) {
        let factor = number(factor)?;
        return (!name.trim().is_empty()).then(|| of(factor, name));
    }
    match number(text) {
        Some(factor) => Some(of(factor, "")),
        None => (!text.is_empty()).then(|| of(1.0, text)),
    }
}

/// A number as plans write it, with a per cent sign or without: a point before three digits groups them.
fn number(text: &str) -> Option<f64> {
    let text = text.trim();
    let (text, scale) = match text.strip_suffix('%') {
        Some(rest) => (rest.trim(), 100.0),
        None => (text, 1.0),
    };
    let plain = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
    if text.is_empty() || !text.chars().all(plain) {
        return None;
    }
    let groups = text.split_once(',').map_or(text, |(whole, _)| whole);
    let grouped = groups.split('.').skip(1).all(|group| group.len() == 3);
    let clean = match grouped {
        true => text.replace('.', "").replace(',', "."),
        false => text.to_owned(),
    };
    Some(clean.parse::<f64>().ok()? / scale)
}
