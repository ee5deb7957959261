//! Targets with their year in one cell: `100 % bis 2027`, `80 (2030)`, `bis Ende 2026: 12`.

use crate::validate::fold::compact;

/// Years that a target may be due in.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2099;

/// Words that tie a target to its year.
const TIES: [&str; 18] = [
    "bis",
    "ende",
    "anfang",
    "mitte",
    "im",
    "in",
    "jahr",
    "zum",
    "ab",
    "auf",
    "spaetestens",
    "ziel",
    "by",
    "until",
    "end",
    "of",
    "the",
    "year",
];

/// The year that a text names, and what it names beside it; `None` when nothing ties the two.
pub(crate) fn parse(text: &str) -> Option<(String, i32)> {
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | ':' | ';'))
        .filter(|word| !word.is_empty())
        .collect();
    let year_of = |word: &str| {
        let digits = word.trim_matches(|c: char| !c.is_alphanumeric());
        let is_year = digits.len() == 4 && digits.chars().all(|c| c.is_ascii_digit());
        digits
            .parse::<i32>()
            .ok()
            .filter(|year| is_year && YEARS.contains(year))
    };
    // "2.030 bis 2030" holds one year only, and so does "2025 Akten bis 2027": the last one.
    let at = words.iter().rposition(|word| year_of(word).is_some())?;
    let year = year_of(words[at])?;
    let rest: Vec<&str> = words
        .iter()
        .enumerate()
        .filter(|(index, word)| *index != at && !TIES.contains(&compact(word).as_str()))
        .map(|(_, word)| word.trim_matches([',', '|', '/']))
        .filter(|word| !word.is_empty() && *word != "-" && *word != "–")
        .collect();
    // A tie must stand somewhere, or brackets around the year; "100 2027" is two numbers.
    let tied = rest.len() + 1 < words.len() || text.contains(['(', ':', ';', '/', ',']);
    (tied && !rest.is_empty()).then(|| (rest.join(" "), year))
}
