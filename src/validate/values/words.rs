//! Words with a fixed meaning in structured columns: ja/nein, "keine Angabe", sex, sums, footnotes.
//!
//! Answers to open questions are not read here; what their words mean is the coding stage's business.

use crate::model::answers::Missing;
use crate::model::staff::Sex;
use crate::validate::fold::compact;

/// The kind of missing value that a cell of a structured column states in words or signs.
pub(crate) fn missing(text: &str) -> Option<Missing> {
    if let Some(kind) = missing_sign(text) {
        return Some(kind);
    }
    match compact(text).as_str() {
        "ka" | "keineangabe" | "keineangaben" | "ohneangabe" | "ohneangaben" | "oa" | "na"
        | "nan" | "null" | "none" | "nichtangegeben" | "leer" | "notgiven" | "noanswer"
        | "notavailable" | "nv" | "offen" => Some(Missing::NotGiven),
        "weissnicht" | "wn" | "unbekannt" | "nichtbekannt" | "nb" | "unklar" | "dontknow"
        | "idontknow" | "unknown" => Some(Missing::DontKnow),
        "entfaellt" | "nichtzutreffend" | "trifftnichtzu" | "notapplicable" | "nichtgefragt"
        | "notasked" => Some(Missing::NotAsked),
        _ => None,
    }
}

/// Signs that stand for nothing: `-`, `---`, `–`, `?`, and the empty dates of SAP and MySQL.
pub(crate) fn missing_sign(text: &str) -> Option<Missing> {
    let text = text.trim();
    if matches!(
        text,
        "00.00.0000" | "0000-00-00" | "00000000" | "31.12.9999" | "9999-12-31" | "99991231"
    ) {
        return Some(Missing::NotGiven);
    }
    if !text.is_empty() && text.chars().all(|c| c == '?') {
        return Some(Missing::DontKnow);
    }
    let sign =
        |c: char| matches!(c, '-' | '–' | '—' | '/' | '.' | '…' | '_' | '*') || c.is_whitespace();
    text.chars().all(sign).then_some(Missing::NotGiven)
}

/// Yes or no.
pub(crate) fn flag(text: &str) -> Option<bool> {
    match text.trim() {
        "✓" | "✔" | "☑" | "☒" | "🗸" | "+" => return Some(true),
        "✗" | "✘" | "☐" | "❌" => return Some(false),
        _ => {}
    }
    match compact(text).as_str() {
        "ja" | "j" | "yes" | "y" | "x" | "1" | "wahr" | "true" | "vorhanden" => Some(true),
        "nein" | "n" | "no" | "0" | "falsch" | "false" | "nichtvorhanden" | "keine" | "kein" => {
            Some(false)
        }
        _ => None,
    }
}

/// Sex as personnel files state it, with SAP's key digits (1 male, 2 female, 3 not stated, 4 diverse).
pub(crate) fn sex(text: &str) -> Option<Sex> {
    match compact(text).as_str() {
        "w" | "f" | "weiblich" | "frau" | "female" | "woman" | "2" => Some(Sex::Female),
        "m" | "maennlich" | "mann" | "herr" | "male" | "man" | "1" => Some(Sex::Male),
        "d" | "x" | "divers" | "diverse" | "nonbinary" | "nichtbinaer" | "4" => Some(Sex::Diverse),
        "0" | "3" | "o" | "ohne" | "unbestimmt" => Some(Sex::NotStated),
        _ => None,
    }
}

/// Whether a cell says that its row is the sum of others.
pub(crate) fn is_sum(text: &str) -> bool {
    // Nearly every cell of a long list comes through here; most are ruled out by their length or first letter.
    let text = text.trim();
    let begins = text.starts_with(|c: char| "sgizteSGIZTE".contains(c));
    if !begins || text.len() > 20 {
        return false;
    }
    matches!(
        compact(text).as_str(),
        "summe"
            | "gesamt"
            | "insgesamt"
            | "gesamtsumme"
            | "zwischensumme"
            | "total"
            | "sum"
            | "gesamtergebnis"
            | "endsumme"
            | "grandtotal"
    )
}

/// Whether a lonely cell below a table is a remark on it.
pub(crate) fn is_footnote(text: &str) -> bool {
    const STARTS: [&str; 14] = [
        "quelle",
        "stand",
        "hinweis",
        "anmerkung",
        "legende",
        "erlaeuterung",
        "bemerkung",
        "source",
        "note",
        "legend",
        "erstellt",
        "ausdruck",
        "bearbeit",
        "fussnote",
    ];
    let text = text.trim();
    let folded = compact(text);
    text.starts_with('*') || STARTS.iter().any(|start| folded.starts_with(start))
}

/// Whether a key of a respondent is written like a person's name or address.
pub(crate) fn looks_like_person(text: &str) -> bool {
    let text = text.trim();
    let title = [
        "Frau ", "Herr ", "Herrn ", "Hr. ", "Fr. ", "Dr. ", "Prof. ", "Mr ", "Mrs ", "Ms ",
    ];
    title.iter().any(|t| text.starts_with(t)) || (text.contains('@') && !text.contains(' '))
}
