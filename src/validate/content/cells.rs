//! What a single cell can be: a number, a date, a grade, a sentence, a step of a scale, a device, a kind of employment.

use crate::model::raw::RawCell;
use crate::validate::fold::compact;
use crate::validate::row::written;
use crate::validate::schema::kennzahlen::is_not_yet;
use crate::validate::survey::plain_text;
use crate::validate::values::date::{self, Order};
use crate::validate::values::number::{self, Writing};
use crate::validate::values::{approximate, duration, grades, target, words};

pub(super) fn value(cell: &RawCell, writing: Writing) -> Option<f64> {
    match cell {
        RawCell::Number(value) => Some(*value),
        RawCell::Text(text) => number::parse(text, writing).map(|number| number.value),
        _ => None,
    }
}

/// A number, exact or approximate, perhaps with the year it is for; or words for one to come.
pub(super) fn is_figure(cell: &RawCell, writing: Writing) -> bool {
    let number = |text: &str| {
        approximate::parse(text, writing).is_some() || number::parse(text, writing).is_some()
    };
    match cell {
        RawCell::Text(text) => {
            number(text)
                || is_not_yet(text)
                || target::parse(text).is_some_and(|(rest, _)| number(&rest))
        }
        other => value(other, writing).is_some(),
    }
}

pub(super) fn is_date(cell: &RawCell) -> bool {
    const LATEST: i32 = 2100;
    match cell {
        RawCell::Date(_) | RawCell::DateTime(_) => true,
        RawCell::Number(value) => date::from_float(*value).is_ok(),
        // "03/04/2020" is a date, though only its column tells which.
        RawCell::Text(text) => [None, Some(Order::MonthFirst)]
            .into_iter()
            .any(|order| date::parse(text, LATEST, order).is_ok()),
        _ => false,
    }
}

/// A date, a duration, or words for "no end".
pub(super) fn is_end(cell: &RawCell, writing: Writing) -> bool {
    /// Fifty years in months; longer ones are years and serials of days.
    const LONGEST: f64 = 600.0;
    let lasts = |value: f64| (1.0..=LONGEST).contains(&value);
    is_date(cell)
        || match cell {
            RawCell::Text(text) => {
                words::is_no_end(text)
                    || duration::months(text, writing).is_some()
                    || number::parse(text, writing)
                        .is_some_and(|number| number.unit.is_empty() && lasts(number.value))
            }
            other => value(other, writing).is_some_and(lasts),
        }
}

pub(super) fn is_grade(cell: &RawCell) -> bool {
    let whole = |value: f64| (1.0..=6.0).contains(&value) && value.fract() == 0.0;
    match cell {
        RawCell::Number(value) => whole(*value),
        RawCell::Text(text) => {
            let text = plain_text(text);
            if grades::is_missing_code(&text) {
                return false;
            }
            let digits: Vec<char> = text.chars().filter(char::is_ascii_digit).collect();
            // "2 (gut)", "Note 2", "2 = gut" name one grade; "2,5", "1-2" and sentences do not.
            matches!(digits.as_slice(), [digit] if matches!(digit, '1'..='6'))
                && text.split_whitespace().count() <= 4
                && text.chars().count() <= 30
        }
        _ => false,
    }
}

pub(super) fn words_in(cell: &RawCell) -> usize {
    match cell {
        RawCell::Text(text) => plain_text(text)
            .split_whitespace()
            .filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 1)
            .count(),
        _ => 0,
    }
}

pub(super) fn is_sentence(cell: &RawCell) -> bool {
    words_in(cell) > 7 || matches!(cell, RawCell::Text(text) if text.len() > 120)
}

/// Steps of the scales that questionnaires use.
pub(super) fn is_step(text: &str) -> bool {
    const STEPS: [&str; 34] = [
        "ja",
        "nein",
        "teils teils",
        "teilsteils",
        "weder noch",
        "neutral",
        "trifft zu",
        "trifft eher zu",
        "trifft nicht zu",
        "trifft eher nicht zu",
        "trifft voll zu",
        "stimme zu",
        "stimme eher zu",
        "stimme nicht zu",
        "stimme eher nicht zu",
        "immer",
        "oft",
        "manchmal",
        "selten",
        "nie",
        "häufig",
        "sehr gut",
        "gut",
        "befriedigend",
        "ausreichend",
        "mangelhaft",
        "ungenügend",
        "mittel",
        "hoch",
        "niedrig",
        "yes",
        "no",
        "agree",
        "disagree",
    ];
    let text = text
        .trim()
        .trim_end_matches(['.', '!'])
        .replace(['/', '-'], " ");
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    STEPS.contains(&text.as_str())
}

/// The word that steps of a scale share, without `un-`.
pub(super) fn end_word(text: &str) -> Option<String> {
    let word = text.split_whitespace().next_back().map(compact)?;
    let word = word.strip_prefix("un").map_or(word.clone(), str::to_owned);
    (!word.is_empty()).then_some(word)
}

/// Words by which devices of an office are called.
const DEVICES: [&str; 44] = [
    "notebook",
    "laptop",
    "desktop",
    "tablet",
    "ipad",
    "monitor",
    "bildschirm",
    "drucker",
    "printer",
    "scanner",
    "kopier",
    "multifunktion",
    "server",
    "switch",
    "router",
    "firewall",
    "accesspoint",
    "telefon",
    "phone",
    "handy",
    "beamer",
    "projektor",
    "docking",
    "client",
    "workstation",
    "rechner",
    "computer",
    "plotter",
    "storage",
    "kamera",
    "webcam",
    "headset",
    "tastatur",
    "modem",
    "whiteboard",
    "terminal",
    "macbook",
    "surface",
    "display",
    "convertible",
    "hardware",
    "netzwerk",
    "mobilgeraet",
    "peripherie",
];

pub(super) fn is_device(cell: &RawCell) -> bool {
    let Some(text) = written(cell) else {
        return false;
    };
    let folded = compact(&text);
    let word = |word: &str| {
        let word = compact(word);
        matches!(
            word.as_str(),
            "pc" | "mfp" | "usv" | "nas" | "ap" | "aio" | "tv"
        ) || word.ends_with("pc")
            || word.ends_with("geraet")
    };
    DEVICES.iter().any(|stem| folded.contains(stem))
        || text.split(|c: char| !c.is_alphanumeric()).any(word)
}

/// Whether a cell names a kind of employment.
pub(crate) fn is_employment(cell: &RawCell) -> bool {
    const STEMS: [&str; 26] = [
        "beamt",
        "tarif",
        "angestellt",
        "beschaeftigt",
        "arbeiter",
        "azubi",
        "ausbild",
        "anwaerter",
        "praktik",
        "tvoed",
        "aushilf",
        "minijob",
        "geringfueg",
        "befrist",
        "honorar",
        "freiwillig",
        "civilservant",
        "employee",
        "trainee",
        "permanent",
        "temporary",
        "dual",
        "vollzeit",
        "teilzeit",
        "dienst",
        "volontaer",
    ];
    written(cell).is_some_and(|text| {
        let folded = compact(&text);
        STEMS.iter().any(|stem| folded.contains(stem))
    })
}
