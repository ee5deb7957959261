//! Signs that official statistics print in place of a number. None of them is 0.
//!
//! Source: the signs of the statistical offices (Destatis, "Zeichenerklärung"): "." unknown or secret, "/" not reliable
//! enough, "x" not meaningful, "–" nothing there, "…" still to come, "( )" of limited value.

use crate::model::table::Sign;
use crate::validate::fold::compact;

/// The sign that stands in a cell; `None` when something else does.
pub(crate) fn of(text: &str) -> Option<Sign> {
    let bare: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    match bare.as_str() {
        "." | ".." | "•" | "·" | "*" | "**" | "***" => return Some(Sign::Secret),
        "/" | "()" | "…" | "..." => return Some(Sign::Unreliable),
        "-" | "–" | "—" | "−" => return Some(Sign::Nothing),
        "|" => return Some(Sign::Break),
        "x" | "X" | "×" => return Some(Sign::NotMeaningful),
        _ => {}
    }
    let folded = compact(text);
    let named = folded.starts_with("geheim") || folded == "secret" || folded == "gesperrt";
    (named || is_bound(&bare)).then_some(Sign::Secret)
}

/// `<5`, `≤ 3`, `unter 5`, `1–4`: how small counts are hidden.
fn is_bound(bare: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    let after = ["<", "≤", "<=", "unter", "u."]
        .iter()
        .any(|start| bare.strip_prefix(start).is_some_and(digits));
    let span = bare
        .split_once(['-', '–'])
        .is_some_and(|(from, to)| digits(from) && digits(to));
    after || span
}

/// A number in brackets is one that is printed with reserve.
pub(crate) fn in_brackets(text: &str) -> Option<&str> {
    text.trim()
        .strip_prefix('(')?
        .strip_suffix(')')
        .map(str::trim)
}
