//! Gender forms become one: Mitarbeiter*innen, Mitarbeiter:innen, Mitarbeiter/-innen, MitarbeiterInnen and
//! Mitarbeiterinnen are all "Mitarbeiter".

use std::ops::Range;

/// Marks that stand between the short form and "innen".
const MARKS: &[char] = &['*', ':', '_', '·', '•', '’', '/', '('];

/// Where a word with a gender mark really ends; the given end when there is none.
pub(super) fn extended_end(text: &str, word: Range<usize>) -> usize {
    let rest = &text[word.end..];
    let Some(mark) = rest.chars().next().filter(|c| MARKS.contains(c)) else {
        return word.end;
    };
    let long_enough = text[word.clone()].chars().count() >= 3;
    let after = &rest[mark.len_utf8()..];
    let after = after.strip_prefix('-').unwrap_or(after);
    let Some(ending) = ["innen", "in", "Innen", "In"]
        .iter()
        .find(|ending| after.starts_with(**ending))
        .filter(|_| long_enough)
    else {
        return word.end;
    };
    let tail = &after[ending.len()..];
    let tail_letters = tail
        .find(|c: char| !c.is_alphanumeric())
        .unwrap_or(tail.len());
    let end = text.len() - tail.len();
    match mark {
        '(' if tail.starts_with(')') => end + 1,
        // "Gebäude (innen und außen)" is no gender form.
        '(' => word.end,
        // "Mitarbeiter*innenvertretung": the compound goes on; "Plan:intern" and "Amt/intern" are two words.
        _ if tail_letters > 0 && (mark == '/' || *ending != "innen") => word.end,
        _ => end + tail_letters,
    }
}

/// The word without its gender ending: "Bürger*innenfreundlich" → "Bürgerfreundlich".
pub(super) fn short_form(word: &str) -> String {
    if let Some(at) = word.find(MARKS) {
        let (base, rest) = word.split_at(at);
        let rest = rest.trim_start_matches(|c| MARKS.contains(&c) || c == '-');
        let tail = rest
            .strip_prefix("innen")
            .or_else(|| rest.strip_prefix("Innen"))
            .or_else(|| rest.strip_prefix("in"))
            .or_else(|| rest.strip_prefix("In"))
            .unwrap_or(rest);
        return format!("{base}{}", tail.trim_end_matches(')'));
    }
    if let Some(base) = binnen_i(word) {
        return base;
    }
    feminine(word).unwrap_or(word).to_owned()
}

/// "MitarbeiterInnen" → "Mitarbeiter".
fn binnen_i(word: &str) -> Option<String> {
    let at = word.find("In").filter(|at| *at >= 3)?;
    let (base, rest) = word.split_at(at);
    if !base.ends_with(char::is_lowercase) {
        return None;
    }
    match rest
        .strip_prefix("Innen")
        .or_else(|| rest.strip_prefix("In"))
    {
        Some(tail) if tail.is_empty() || rest.starts_with("Innen") => Some(format!("{base}{tail}")),
        _ => None,
    }
}

/// Feminine forms of words that are otherwise alike; endings that only occur in such words.
fn feminine(word: &str) -> Option<&str> {
    const ENDINGS: &[(&str, usize)] = &[
        ("erinnen", 5),
        ("istinnen", 5),
        ("entinnen", 5),
        ("antinnen", 5),
        ("atinnen", 5),
        ("eurinnen", 5),
        ("orinnen", 5),
        ("amtinnen", 5),
        ("loginnen", 5),
        ("eiterin", 2),
        ("ürgerin", 2),
        ("rerin", 2),
        ("gerin", 2),
        ("terin", 2),
        ("nerin", 2),
        ("derin", 2),
        ("istin", 2),
        ("amtin", 2),
        ("retärin", 2),
        ("retärinnen", 5),
    ];
    let lower = word.len() > 6 && !word.chars().all(char::is_uppercase);
    ENDINGS
        .iter()
        .find(|(ending, _)| lower && word.ends_with(ending))
        // "erinnern" is no person, and neither is "Erinnerin".
        .map(|(_, cut)| &word[..word.len() - cut])
}
