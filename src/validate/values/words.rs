//! Words with a fixed meaning in structured columns: ja/nein, "keine Angabe", sex, sums, footnotes.
//!
//! Answers to open questions are not read here; what their words mean is the coding stage's business.

use crate::model::answers::Missing;
use crate::model::staff::Sex;
use crate::validate::fold::compact;
use crate::validate::measure::money_in;
use crate::validate::row::Meaning;

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
        "&mdash;"
            | "&ndash;"
            | "&nbsp;"
            | "00.00.0000"
            | "0000-00-00"
            | "00000000"
            | "31.12.9999"
            | "9999-12-31"
            | "99991231"
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

/// Yes or no, perhaps with something behind it: `ja (GIS)`, `nein, nicht nötig`.
pub(crate) fn flag(text: &str) -> Option<bool> {
    match text.trim() {
        "✓" | "✔" | "☑" | "☒" | "🗸" | "+" => return Some(true),
        "✗" | "✘" | "☐" | "❌" => return Some(false),
        _ => {}
    }
    if let Some(flag) = plain_flag(&compact(text)) {
        return Some(flag);
    }
    let (first, rest) = text.trim().split_once(|c: char| !c.is_alphanumeric())?;
    let rest = compact(rest);
    // "ja/nein" is the question and no answer, "ja, geplant" says what is not there yet.
    let doubtful = rest.starts_with("nein")
        || rest.starts_with("ja")
        || [
            "geplant",
            "teil",
            "vorbereitung",
            "planned",
            "partly",
            "oder",
        ]
        .iter()
        .any(|word| rest.contains(word));
    match compact(first).as_str() {
        "ja" | "yes" if !doubtful => Some(true),
        "nein" | "no" if !doubtful => Some(false),
        _ => None,
    }
}

fn plain_flag(folded: &str) -> Option<bool> {
    match folded {
        "ja" | "j" | "yes" | "y" | "x" | "1" | "wahr" | "true" | "vorhanden" => Some(true),
        "nein" | "n" | "no" | "0" | "falsch" | "false" | "nichtvorhanden" | "keine" | "kein"
        | "keiner" | "keines" | "none" => Some(false),
        _ => None,
    }
}

/// Yes or no in a column that lists things: what is listed exists, and so do things that are counted.
///
/// What is only planned, and what is asked, is neither.
pub(crate) fn some_listed(text: &str) -> Option<bool> {
    if let Some(flag) = flag(text) {
        return Some(flag);
    }
    if missing(text).is_some() {
        return None;
    }
    if let Ok(count) = text.trim().parse::<u32>() {
        return Some(count > 0);
    }
    let words = words_of(text);
    match words.first().map_or("", String::as_str) {
        "keine" | "kein" | "keinerlei" | "nicht" | "ohne" | "no" => return Some(false),
        // An answer that takes itself back ("ja, geplant 2027", "ja/nein") lists nothing.
        "ja" | "nein" | "yes" => return None,
        _ => {}
    }
    let items: Vec<&str> = { text.split([',', ';', '|']).map(str::trim) }
        .filter(|item| item.chars().any(char::is_alphabetic))
        .collect();
    // "noch keine", "derzeit nicht vorhanden": whatever stands before the denial.
    if !items.is_empty() && items.iter().all(|item| denies(item)) {
        return Some(false);
    }
    { items.iter() }
        .any(|item| !is_open(item) && !denies(item))
        .then_some(true)
}

fn words_of(text: &str) -> Vec<String> {
    { text.split(|c: char| !c.is_alphanumeric()).map(compact) }
        .filter(|word| !word.is_empty())
        .collect()
}

/// Whether a listed thing is denied.
fn denies(item: &str) -> bool {
    words_of(item)
        .iter()
        .any(|word| word.starts_with("kein") || matches!(word.as_str(), "nicht" | "ohne" | "not"))
}

/// Whether a listed thing is asked for or only planned.
fn is_open(item: &str) -> bool {
    const OPEN: [&str; 8] = [
        "geplant",
        "unklar",
        "teilweise",
        "inplanung",
        "inpruefung",
        "invorbereitung",
        "planned",
        "unclear",
    ];
    let folded = compact(item);
    item.contains('?') || OPEN.iter().any(|word| folded.contains(word))
}

/// Sex as personnel files state it: in words, by a form of address, or with SAP's key digits (1 male, 2 female, 3 not
/// stated, 4 diverse).
pub(crate) fn sex(text: &str) -> Option<Sex> {
    const TITLES: [&str; 9] = [
        "dr",
        "prof",
        "professor",
        "professorin",
        "dipl",
        "ing",
        "hc",
        "med",
        "mag",
    ];
    let mut found = None;
    let words = text
        .split(|c: char| !c.is_alphanumeric())
        .map(compact)
        .filter(|word| !word.is_empty() && !TITLES.contains(&word.as_str()));
    for word in words {
        let sex = sex_word(&word)?;
        match found {
            None => found = Some(sex),
            Some(before) if before == sex => {}
            // "Herr/Frau" is a form that nobody filled in.
            Some(_) => return None,
        }
    }
    found
}

fn sex_word(word: &str) -> Option<Sex> {
    match word {
        "w" | "f" | "fr" | "frau" | "female" | "woman" | "mrs" | "ms" | "2" => Some(Sex::Female),
        "m" | "hr" | "hrn" | "mann" | "herr" | "herrn" | "male" | "man" | "mr" | "1" => {
            Some(Sex::Male)
        }
        "d" | "x" | "div" | "nonbinary" | "nichtbinaer" | "4" => Some(Sex::Diverse),
        "0" | "3" | "o" | "ohne" | "unbestimmt" => Some(Sex::NotStated),
        // "weibl.", "männl.", "divers", and their forms.
        _ if word.starts_with("weib") => Some(Sex::Female),
        _ if word.starts_with("maen") => Some(Sex::Male),
        _ if word.starts_with("divers") => Some(Sex::Diverse),
        _ => None,
    }
}

impl Meaning for Sex {
    fn key(self) -> &'static str {
        match self {
            Self::Female => "value-female",
            Self::Male => "value-male",
            Self::Diverse => "value-diverse",
            Self::NotStated => "value-sex-not-stated",
        }
    }

    fn of_key(key: &str) -> Option<Self> {
        match key {
            "value-female" => Some(Self::Female),
            "value-male" => Some(Self::Male),
            "value-diverse" => Some(Self::Diverse),
            "value-sex-not-stated" => Some(Self::NotStated),
            _ => None,
        }
    }
}

/// Whether somebody is in service by the word of the personnel file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Service {
    /// In service, also on leave.
    In,
    /// Left: retired, dismissed, died.
    Left,
}

impl Meaning for Service {
    fn key(self) -> &'static str {
        match self {
            Self::In => "value-in-service",
            Self::Left => "value-left",
        }
    }

    fn of_key(key: &str) -> Option<Self> {
        match key {
            "value-in-service" => Some(Self::In),
            "value-left" => Some(Self::Left),
            _ => None,
        }
    }
}

/// How words begin that say that somebody has left.
const LEFT: [&str; 18] = [
    "ausgetr",
    "ausgesch",
    "austritt",
    "rentn",
    "rente",
    "verrent",
    "pension",
    "ruhest",
    "verstorb",
    "entlass",
    "ehemal",
    "beendet",
    "left",
    "retire",
    "terminat",
    "deceased",
    "inakt",
    "versorgungsempf",
];

/// How words begin that say that somebody is there.
const HERE: [&str; 14] = [
    "akt",
    "active",
    "ruhend",
    "ruht",
    "beurl",
    "elternz",
    "mutters",
    "sonderurl",
    "krank",
    "langzeit",
    "freigest",
    "freistell",
    "altersteilz",
    "passiv",
];

/// Whether a status says that somebody is in service or has left; `None` for an employment type.
pub(crate) fn service(text: &str) -> Option<Service> {
    let words: Vec<String> = text
        .split(|c: char| !c.is_alphanumeric())
        .map(compact)
        .filter(|word| !word.is_empty())
        .collect();
    let says = |starts: &[&str]| {
        words
            .iter()
            .any(|word| starts.iter().any(|start| word.starts_with(start)))
    };
    // German compounds end with what they are: "Altersrente", "Vorruhestand".
    let left = says(&LEFT)
        || words
            .iter()
            .any(|word| word.ends_with("rente") || word.ends_with("ruhestand"));
    let here = says(&HERE) || matches!(compact(text).as_str(), "imdienst" | "indienst" | "onleave");
    let denied = words
        .iter()
        .any(|word| matches!(word.as_str(), "nicht" | "noch" | "kein" | "keine" | "not"));
    match (left, here) {
        (true, _) if denied || is_to_come(&words) => Some(Service::In),
        (true, false) => Some(Service::Left),
        (false, true) if denied => Some(Service::Left),
        (false, true) => Some(Service::In),
        _ => None,
    }
}

/// Whether words say that something will be: `Austritt geplant`, `zur Aussonderung vorgesehen`.
fn is_to_come(words: &[String]) -> bool {
    words.iter().any(|word| {
        [
            "geplant",
            "vorgesehen",
            "zukuenftig",
            "wird",
            "planned",
            "soll",
            "steht",
        ]
        .iter()
        .any(|start| word.starts_with(start))
    })
}

/// Whether a cell in a column of ends says in words that there is none: `unbefristet`, `unbefr.`, `nein`, `auf Dauer`.
pub(crate) fn is_no_end(text: &str) -> bool {
    const STARTS: [&str; 12] = [
        "unbefr",
        "unbegrenzt",
        "dauer",
        "aufdauer",
        "lebens",
        "auflebens",
        "offen",
        "keinende",
        "fest",
        "permanent",
        "unlimited",
        "openend",
    ];
    let folded = compact(text);
    matches!(
        folded.as_str(),
        "nein"
            | "no"
            | "kein"
            | "keine"
            | "keins"
            | "keines"
            | "ohne"
            | "none"
            | "never"
            | "nie"
            | "ohnebefristung"
            | "keinebefristung"
            | "nichtbefristet"
            | "indefinite"
            | "indefinitely"
            | "ongoing"
            | "laufend"
            | "open"
    ) || STARTS.iter().any(|start| folded.starts_with(start))
        && !folded.contains(|c: char| c.is_ascii_digit())
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
    text.starts_with('*')
        || money_in(text).is_some()
        || STARTS.iter().any(|start| folded.starts_with(start))
}

/// Whether a key of a respondent is written like a person's name or address.
pub(crate) fn looks_like_person(text: &str) -> bool {
    let text = text.trim();
    let title = [
        "Frau ", "Herr ", "Herrn ", "Hr. ", "Fr. ", "Dr. ", "Prof. ", "Mr ", "Mrs ", "Ms ",
    ];
    title.iter().any(|t| text.starts_with(t)) || (text.contains('@') && !text.contains(' '))
}
