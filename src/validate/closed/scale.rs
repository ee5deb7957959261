//! What the wordings of options say: steps of a scale with their place on it, numbers, and words that are no answer.

use super::super::fold::compact;
use crate::model::questionnaire::{Choice, Gap};

/// Words of one meaning: what is good, and what is its opposite. Prefixes such as `un-` need no entry of their own.
const STEMS: [(&[&str], &[&str]); 19] = [
    (&["zufrieden", "satisfied"], &["dissatisfied"]),
    (&["wichtig", "important"], &["unimportant"]),
    (&["trifft", "zutreffend", "applies", "true"], &["untrue"]),
    (
        &["stimme", "zustimmung", "stimmt", "agree"],
        &["lehne", "ablehnung", "disagree"],
    ),
    (
        &["gut", "good", "well"],
        &["schlecht", "bad", "poor", "poorly"],
    ),
    (&["hoch", "high"], &["niedrig", "gering", "low"]),
    (&["viel", "much"], &["wenig", "little"]),
    (&["stark", "strong"], &["schwach", "weak"]),
    (&["hilfreich", "helpful", "useful"], &["useless"]),
    (&["sinnvoll", "geeignet", "suitable"], &["sinnlos"]),
    (
        &["einfach", "leicht", "easy"],
        &["schwierig", "schwer", "difficult"],
    ),
    (&["sicher", "sure", "confident"], &["unsure"]),
    (&["klar", "clear"], &["unclear"]),
    (&["positiv", "positive"], &["negativ", "negative"]),
    (
        &["interessiert", "interested"],
        &["uninterested", "desinteressiert"],
    ),
    (&["bekannt", "aware", "informed"], &["unaware"]),
    (&["wahrscheinlich", "likely"], &["unlikely"]),
    (&["besser", "better"], &["schlechter", "worse"]),
    (&["vorbereitet", "prepared"], &["unprepared"]),
];

/// How often something happens, most often first.
const FREQUENCIES: [(&[&str], i8); 7] = [
    (&["immer", "always", "staendig", "taeglich", "daily"], 4),
    (
        &[
            "sehr haeufig",
            "sehr oft",
            "very often",
            "meistens",
            "mostly",
        ],
        3,
    ),
    (
        &[
            "haeufig",
            "oft",
            "often",
            "frequently",
            "woechentlich",
            "weekly",
        ],
        2,
    ),
    (
        &[
            "manchmal",
            "gelegentlich",
            "sometimes",
            "occasionally",
            "monatlich",
            "monthly",
            "ab und zu",
        ],
        0,
    ),
    (&["selten", "rarely", "seldom"], -2),
    (
        &["sehr selten", "very rarely", "fast nie", "almost never"],
        -3,
    ),
    (&["nie", "niemals", "never"], -4),
];

/// School grades in words.
const GRADES: [&str; 6] = [
    "sehr gut",
    "gut",
    "befriedigend",
    "ausreichend",
    "mangelhaft",
    "ungenuegend",
];

/// Words that lie in the middle of any scale.
const MIDDLE: [&str; 9] = [
    "teils",
    "weder",
    "neutral",
    "mittel",
    "mittelmaessig",
    "neither",
    "unentschieden",
    "ausgeglichen",
    "medium",
];

/// Words that turn what follows into a little of it.
const LESS: [&str; 8] = [
    "weniger",
    "wenig",
    "kaum",
    "less",
    "hardly",
    "barely",
    "geringfuegig",
    "minder",
];

/// What an option says where it is no answer with content.
pub(super) fn gap_of(label: &str) -> Option<Gap> {
    let text = words(label).join(" ");
    let has = |phrases: &[&str]| phrases.iter().any(|phrase| text.contains(phrase));
    if text.is_empty() {
        return None;
    }
    if has(&[
        "weiss nicht",
        "weiss ich nicht",
        "nicht beurteilen",
        "nicht beurteilbar",
        "keine meinung",
        "kann ich nicht sagen",
        "don t know",
        "do not know",
        "can t say",
        "cannot say",
        "no opinion",
    ]) || matches!(text.as_str(), "unsicher weiss nicht" | "wn" | "unknown")
    {
        return Some(Gap::DontKnow);
    }
    if has(&[
        "keine angabe",
        "ohne angabe",
        "nicht beantworten",
        "moechte ich nicht",
        "keine antwort",
        "prefer not",
        "don t want to answer",
        "do not want to answer",
        "no answer",
        "rather not answer",
        "not specified",
    ]) || matches!(text.as_str(), "k a" | "ka" | "n a")
    {
        return Some(Gap::NotGiven);
    }
    if has(&[
        "betrifft mich nicht",
        "nicht relevant fuer mich",
        "nicht zutreffend",
        "does not apply",
        "doesn t apply",
        "not applicable",
        "entfaellt",
    ]) {
        return Some(Gap::NotApplicable);
    }
    None
}

/// Words in lower case, umlauts written out.
fn words(label: &str) -> Vec<String> {
    label
        .split(|c: char| !c.is_alphanumeric())
        .map(compact)
        .filter(|word| !word.is_empty())
        .collect()
}

/// The number that a level begins or ends with: `1 = sehr gut`, `5 (trifft voll zu)`, `3`.
pub(super) fn number_of(label: &str) -> Option<f64> {
    let text = label.trim();
    let digits = |text: &str| text.parse::<u8>().ok().filter(|n| *n <= 10).map(f64::from);
    let first = text.split(|c: char| !c.is_ascii_digit()).next()?;
    let rest = &text[first.len()..];
    // "2 - 4 hours" and "25-36 months" are spans, no levels.
    let is_span = {
        let mut after = rest.trim_start().chars();
        matches!(after.next(), Some('-' | '–' | ',' | '.' | '%'))
            && rest.chars().any(|c| c.is_ascii_digit())
    };
    if is_span {
        return None;
    }
    let parted = rest.is_empty()
        || rest.trim_start().starts_with(['=', '(', ':', '-', '–'])
        || rest.starts_with(". ");
    digits(first).filter(|_| parted)
}

/// A place on a scale: which words it speaks of, and from how bad to how good.
type Level = (Option<usize>, i8);

/// The place of a level on its scale; `None` for a wording that belongs to no known scale.
pub(super) fn level(label: &str) -> Option<Level> {
    let words = words(without_number(label));
    let text = words.join(" ");
    if let Some((_, place)) = FREQUENCIES
        .iter()
        .find(|(names, _)| names.contains(&text.as_str()))
    {
        return Some((Some(STEMS.len()), *place));
    }
    if words.iter().any(|word| MIDDLE.contains(&word.as_str())) {
        return Some((None, 0));
    }
    let any = |set: &[&str]| words.iter().any(|word| set.contains(&word.as_str()));
    let negated = any(&["nicht", "kein", "keine", "not", "no"]);
    let strong = any(&[
        "sehr",
        "voll",
        "vollkommen",
        "voellig",
        "ganz",
        "aeusserst",
        "ueberhaupt",
        "gar",
        "absolut",
        "very",
        "strongly",
        "fully",
        "completely",
        "extremely",
        "totally",
        "all",
        "weit",
    ]);
    let weak = any(&[
        "eher", "etwas", "rather", "somewhat", "slightly", "ziemlich",
    ]);
    let (less, named): (Vec<&String>, Vec<&String>) =
        words.iter().partition(|word| LESS.contains(&word.as_str()));
    // "weniger wichtig" is a little bad; "wenig" alone is the opposite of "viel".
    if let (Some((stem, 1)), [_, ..]) = (stem_of(&named), less.as_slice()) {
        return Some((Some(stem), -1));
    }
    let (stem, sign) = stem_of(&words.iter().collect::<Vec<_>>())?;
    let size = match (strong, weak) {
        (true, _) => 3,
        (_, true) => 1,
        _ => 2,
    };
    let sign = if negated { -sign } else { sign };
    Some((Some(stem), sign * size))
}

/// The words of one meaning that a level speaks of, and whether it is good or bad.
fn stem_of(words: &[&String]) -> Option<(usize, i8)> {
    STEMS.iter().enumerate().find_map(|(index, (good, bad))| {
        let found = words.iter().find_map(|word| {
            if bad.contains(&word.as_str()) {
                return Some(-1);
            }
            if good.contains(&word.as_str()) {
                return Some(1);
            }
            let bare = word.strip_prefix("un")?;
            good.contains(&bare).then_some(-1)
        })?;
        Some((index, found))
    })
}

fn without_number(label: &str) -> &str {
    label.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '=' | ':' | ')' | ' '))
}

/// How the levels of a scale follow each other.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Order {
    /// Indices of the levels, the good end first where the words tell which it is.
    pub(super) from_good: Vec<usize>,
    /// Whether the words tell which end is the good one.
    pub(super) told: bool,
}

/// The order of options that are levels of one scale; `None` where they are none, as far as words and numbers tell.
pub(super) fn order(labels: &[&str]) -> Option<Order> {
    if labels.len() < 2 {
        return None;
    }
    let index: Vec<usize> = (0..labels.len()).collect();
    if let Some(grades) = places(labels, |label| {
        let text = words(without_number(label)).join(" ");
        let at = GRADES.iter().position(|grade| *grade == text)?;
        i8::try_from(at).ok()
    }) && labels.len() > 2
        && labels.iter().any(|label| {
            let text = words(without_number(label)).join(" ");
            GRADES[2..].contains(&text.as_str())
        })
    {
        let mut from_good = index;
        from_good.sort_by_key(|at| grades[*at]);
        return Some(Order {
            from_good,
            told: true,
        });
    }
    let levels: Option<Vec<Level>> = labels.iter().map(|label| level(label)).collect();
    if let Some(levels) = levels.filter(|levels| is_one_scale(levels)) {
        let mut from_good = index;
        from_good.sort_by_key(|at| std::cmp::Reverse(levels[*at].1));
        return Some(Order {
            from_good,
            told: true,
        });
    }
    let numbers: Option<Vec<f64>> = labels.iter().map(|label| number_of(label)).collect();
    let numbers = numbers.filter(|numbers| numbers.len() > 2)?;
    let mut from_good = index;
    from_good.sort_by(|a, b| numbers[*a].total_cmp(&numbers[*b]));
    Some(Order {
        from_good,
        told: false,
    })
}

fn places(labels: &[&str], of: impl Fn(&str) -> Option<i8>) -> Option<Vec<i8>> {
    labels.iter().map(|label| of(label)).collect()
}

/// Levels of one family, each at a place of its own.
fn is_one_scale(levels: &[Level]) -> bool {
    let mut stems: Vec<usize> = levels.iter().filter_map(|(stem, _)| *stem).collect();
    stems.dedup();
    let mut places: Vec<i8> = levels.iter().map(|(_, place)| *place).collect();
    places.sort_unstable();
    places.dedup();
    stems.len() == 1 && places.len() == levels.len()
}

/// Marks what the options of a question say besides content, and gives the levels of a scale the numbers they name.
pub(super) fn read_meanings(choices: &mut [Choice], is_scale: bool) {
    for choice in choices.iter_mut() {
        if choice.gap.is_none() {
            choice.gap = gap_of(&choice.label);
        }
    }
    let content = || choices.iter().filter(|choice| choice.gap.is_none());
    let numbered =
        content().count() > 2 && content().all(|choice| number_of(&choice.label).is_some());
    if is_scale && numbered {
        for choice in choices.iter_mut().filter(|choice| choice.gap.is_none()) {
            choice.value = choice.value.or(number_of(&choice.label));
        }
    }
}
