//! Lines at the head of a protocol that say who was asked: `Amt: Bauamt`, `Funktion: Amtsleitung`, `Datum: 3. Mai`.

use crate::validate::fold::{compact, one_line};
use crate::validate::schema::UNIT_HEADERS;
use crate::validate::schema::answers::{GROUP_HEADERS, ROLE_HEADERS};

/// What a line of the head says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Attribute {
    /// Organisational unit.
    Unit,
    /// Role.
    Role,
    /// A further group.
    Group,
    /// Number or code of the interview.
    Key,
    /// Names of persons: not taken over.
    Name,
    /// Date, place and the like: not needed.
    Other,
}

/// Labels of a number or code.
const KEYS: [&str; 22] = [
    "interview",
    "interviewnr",
    "interviewnummer",
    "interviewid",
    "interviewcode",
    "nrdesinterviews",
    "gespraechsnr",
    "gespraechsnummer",
    "protokollnr",
    "protokollnummer",
    "kuerzel",
    "kennung",
    "code",
    "codenr",
    "nr",
    "nummer",
    "lfdnr",
    "laufendenummer",
    "id",
    "interviewno",
    "interviewnumber",
    "participantid",
];

/// Beginnings of labels under which names stand.
const NAMES: [&str; 24] = [
    "name",
    "vorname",
    "nachname",
    "interviewpartner",
    "interviewte",
    "gespraechspartner",
    "ansprechpartner",
    "befragteperson",
    "befragter",
    "befragte",
    "teilnehmer",
    "teilnehmende",
    "teilnehmend",
    "teilgenommen",
    "anwesend",
    "person",
    "gespraechmit",
    "interviewmit",
    "tn",
    "interviewee",
    "participant",
    "attendees",
    "email",
    "telefon",
];

/// Beginnings of labels that nothing is made of.
const OTHERS: [&str; 38] = [
    "datum",
    "tag",
    "ort",
    "raum",
    "uhrzeit",
    "zeit",
    "beginn",
    "ende",
    "dauer",
    "interviewer",
    "interviewende",
    "interviewfuehrung",
    "interviewtdurch",
    "gefuehrtvon",
    "durchgefuehrt",
    "protokoll",
    "verfasser",
    "erstelltvon",
    "bearbeiter",
    "moderation",
    "moderator",
    "thema",
    "anlass",
    "projekt",
    "betreff",
    "version",
    "stand",
    "status",
    "transkri",
    "aufnahme",
    "audio",
    "form",
    "sprache",
    "date",
    "place",
    "time",
    "duration",
    "unterschrift",
];

/// Longest label.
const LONGEST: usize = 40;

/// What a label announces; `None` when it announces nothing of a head.
pub(super) fn of_label(label: &str) -> Option<Attribute> {
    if label.chars().count() > LONGEST {
        return None;
    }
    let form = compact(label);
    let is_in = |names: &[&str]| names.iter().any(|name| compact(name) == form);
    let begins = |names: &[&str]| names.iter().any(|name| form.starts_with(name));
    let short = label.split_whitespace().count() <= 3;
    if form.is_empty() {
        None
    } else if is_in(UNIT_HEADERS) {
        Some(Attribute::Unit)
    } else if is_in(ROLE_HEADERS) {
        Some(Attribute::Role)
    } else if KEYS.contains(&form.as_str()) {
        Some(Attribute::Key)
    } else if is_in(GROUP_HEADERS) {
        Some(Attribute::Group)
    } else if short && begins(&NAMES) {
        Some(Attribute::Name)
    } else if short && begins(&OTHERS) {
        Some(Attribute::Other)
    } else {
        None
    }
}

/// What the lines of a paragraph say, when each of them is a label, a colon and perhaps a value.
pub(super) fn of_lines(text: &str) -> Option<Vec<(Attribute, String)>> {
    let lines = { text.split(['\n', '\t', '|']) }
        .map(str::trim)
        .filter(|line| !line.is_empty());
    let found: Option<Vec<_>> = lines.map(of_line).collect();
    found.filter(|found| !found.is_empty())
}

fn of_line(line: &str) -> Option<(Attribute, String)> {
    let (label, value) = line.split_once(':')?;
    Some((of_label(label)?, one_line(value)))
}

/// Whether a value is a number or code and no name: `I07`, `BA-01`, `Nr. 4`.
pub(super) fn is_code(value: &str) -> bool {
    let parts: Vec<&str> = { value.split(|c: char| !c.is_alphanumeric()) }
        .filter(|part| !part.is_empty())
        .collect();
    let letters = |part: &&str| part.chars().filter(|c| c.is_alphabetic()).count() <= 4;
    (1..=3).contains(&parts.len())
        && parts.iter().all(letters)
        && value.contains(|c: char| c.is_ascii_digit())
}

/// The number or code of an interview in a heading or the name of a file: `Interview 7 – Bauamt`, `Protokoll_I07.docx`.
///
/// Only words that name no person may stand beside it.
pub(super) fn code_in(text: &str, whole: bool) -> Option<String> {
    const WORDS: [&str; 12] = [
        "interview",
        "interviews",
        "protokoll",
        "interviewprotokoll",
        "gespraech",
        "gespraechsprotokoll",
        "transkript",
        "transcript",
        "leitfadeninterview",
        "nr",
        "no",
        "nummer",
    ];
    let mut parts = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty());
    let mut code = None;
    for part in parts.by_ref() {
        if WORDS.contains(&compact(part).as_str()) {
            continue;
        }
        let letters = part.chars().take_while(|c| c.is_alphabetic()).count();
        let is_code = letters <= 3 && part.contains(|c: char| c.is_ascii_digit());
        code = is_code.then(|| part.to_owned());
        break;
    }
    (!whole || parts.next().is_none()).then_some(code)?
}

/// Whether a heading begins an interview.
pub(super) fn begins_interview(text: &str) -> bool {
    let first = text
        .split(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or_default();
    matches!(
        compact(first).as_str(),
        "interview"
            | "gespraech"
            | "protokoll"
            | "interviewprotokoll"
            | "gespraechsprotokoll"
            | "befragung"
            | "transkript"
    )
}
