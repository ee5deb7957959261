//! Age bands as towns label them: `unter 25`, `25 bis unter 35`, `60 und älter`.

/// A band's ages, inclusive.
pub(crate) type Ages = (Option<u8>, Option<u8>);

/// Words and signs that a band's label may hold besides its numbers.
const LABEL_WORDS: &[&str] = &[
    "unter",
    "bis",
    "ab",
    "von",
    "über",
    "ueber",
    "und",
    "u",
    "ä",
    "älter",
    "aelter",
    "jünger",
    "juenger",
    "mehr",
    "darüber",
    "darueber",
    "höchstens",
    "hoechstens",
    "mindestens",
    "alter",
    "altersgruppe",
    "jahre",
    "jahren",
    "jahr",
    "jährige",
    "jaehrige",
    "j",
    "under",
    "below",
    "to",
    "up",
    "over",
    "and",
    "older",
    "younger",
    "less",
    "than",
    "more",
    "from",
    "age",
    "aged",
    "years",
    "year",
    "old",
];

/// The ages that a label names: `unter 25`, `25 bis unter 35`, `25–34`, `60 und älter`, `60+`, `bis 24 Jahre`.
pub(crate) fn ages(label: &str) -> Option<Ages> {
    let text = label.to_lowercase().replace('_', " ");
    let signs = |c: char| {
        matches!(
            c,
            '-' | '–' | '—' | '<' | '>' | '=' | '≤' | '≥' | '+' | '.' | '/'
        )
    };
    let known = text
        .split(|c: char| c.is_ascii_digit() || c.is_whitespace() || signs(c))
        .all(|word| word.is_empty() || LABEL_WORDS.contains(&word));
    let numbers: Vec<u8> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .map(|part| part.parse().ok().filter(|age| *age < 120))
        .collect::<Option<_>>()?;
    let decimal = text
        .trim()
        .chars()
        .all(|c| c.is_ascii_digit() || c == '.' || c == '/');
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    let at_most = has(&["<=", "≤"]);
    let below = has(&[
        "unter", "under", "below", "jünger", "juenger", "younger", "less", "<",
    ]) && !at_most;
    let inclusive = has(&[
        "und",
        "and",
        "u.",
        ">=",
        "≥",
        "+",
        "ab",
        "mindestens",
        "from",
    ]);
    let above = has(&["über", "ueber", "over", ">"]) && !inclusive;
    match numbers[..] {
        _ if !known => None,
        [to] if below => Some((None, Some(to.checked_sub(1)?))),
        [to] if at_most || has(&["bis", "höchstens", "hoechstens", "up to"]) => {
            Some((None, Some(to)))
        }
        [from] if above => Some((Some(from.checked_add(1)?), None)),
        [from] if inclusive || has(&["älter", "aelter", "older"]) => Some((Some(from), None)),
        [age] if decimal || has(&["jahr", "year"]) => Some((Some(age), Some(age))),
        [from, to] if from <= to && !decimal => {
            let half_open = below && from < to;
            Some((Some(from), Some(if half_open { to - 1 } else { to })))
        }
        _ => None,
    }
}
