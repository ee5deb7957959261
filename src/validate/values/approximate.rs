//! Approximate and bounded numbers: `rund 200`, `mehr als 3.000`, `mind. 50 %`, `maximal rd. 250`, `2–3`.

use crate::model::inventory::Bound;
use crate::validate::fold::compact;

use super::number::{self, Number, Writing};

/// Words before a number, folded, and what they make of it.
const WORDS: [(&[&str], Bound); 5] = [
    (&["mehrals", "ueber", "morethan", "over"], Bound::MoreThan),
    (
        &["mindestens", "mind", "wenigstens", "atleast", "min"],
        Bound::AtLeast,
    ),
    (
        &[
            "hoechstens",
            "maximal",
            "max",
            "bis",
            "biszu",
            "atmost",
            "upto",
        ],
        Bound::AtMost,
    ),
    (
        &["wenigerals", "unter", "lessthan", "under", "below"],
        Bound::LessThan,
    ),
    (
        &[
            "rund",
            "rd",
            "ca",
            "circa",
            "etwa",
            "ungefaehr",
            "knapp",
            "gut",
            "about",
            "around",
        ],
        Bound::About,
    ),
];

/// Signs before a number.
const SIGNS: [(&str, Bound); 7] = [
    (">=", Bound::AtLeast),
    ("<=", Bound::AtMost),
    ("≥", Bound::AtLeast),
    ("≤", Bound::AtMost),
    (">", Bound::MoreThan),
    ("<", Bound::LessThan),
    ("~", Bound::About),
];

/// Reads a number with what stands before it; `None` when it is no number, or one without any such word.
pub(crate) fn parse(text: &str, writing: Writing) -> Option<(Number, Bound)> {
    let text = text.trim();
    if let Some((sign, bound)) = SIGNS.iter().find(|(sign, _)| text.starts_with(sign)) {
        let number = number::parse(text[sign.len()..].trim(), writing)?;
        return Some((number, *bound));
    }
    if let Some(range) = range(text, writing) {
        return Some(range);
    }
    let at = text.find(|c: char| c.is_ascii_digit())?;
    let (words, rest) = text.split_at(at);
    let number = number::parse(rest, writing)?;
    // "maximal rd. 250": the bound says more than that it is rough.
    let whole = compact(words);
    let of = |word: &str| { WORDS.iter() }.find(|(known, _)| known.contains(&word));
    let found = of(&whole).or_else(|| {
        words
            .split_whitespace()
            .map(compact)
            .find_map(|word| of(&word))
    });
    let all_known = of(&whole).is_some()
        || words
            .split_whitespace()
            .all(|word| of(&compact(word)).is_some());
    found
        .filter(|_| all_known)
        .map(|(_, bound)| (number, *bound))
}

/// `2–3`, `8 bis 10 Jahre`: two numbers, the second one larger.
fn range(text: &str, writing: Writing) -> Option<(Number, Bound)> {
    let (first, second) = ["–", " - ", " bis ", "-"].iter().find_map(|tie| {
        text.split_once(tie)
            .filter(|(first, _)| !first.trim().is_empty())
    })?;
    let first = number::parse(first.trim(), writing).filter(|number| number.unit.is_empty())?;
    let second = number::parse(second.trim(), writing)?;
    (first.value < second.value).then(|| {
        let number = Number {
            digits: first.digits.max(second.digits),
            unit: second.unit,
            ..first
        };
        (number, Bound::UpTo(second.value))
    })
}
