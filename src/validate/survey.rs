//! Exports of survey tools: how LimeSurvey and Qualtrics head their columns, mark unfinished and trial responses, and write HTML.
//!
//! It does not choose questions; [`super::wide`] does.

use crate::model::answers::Missing;
use crate::model::intake::SetAside;
use crate::model::issue::Issue;
use crate::model::raw::{RawCell, RawTable};

use super::fold::{compact, one_line};
use super::heading::{Header, Label, cells_of};
use super::row::{Row, written};
use super::rules;

/// Which survey tool a wide table comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Survey {
    /// None: a table made by hand or by a tool without peculiarities.
    None,
    /// LimeSurvey, column headings as code, as `code. text` or as text.
    Limesurvey,
    /// Qualtrics, two or three header rows.
    Qualtrics,
}

/// Columns that survey tools add, compared without case and punctuation.
const HOUSEKEEPING: &[&str] = &[
    "id",
    "responseid",
    "antwortid",
    "submitdate",
    "datesubmitted",
    "datumabgeschickt",
    "lastpage",
    "letzteseite",
    "startlanguage",
    "startsprache",
    "startlanguage",
    "seed",
    "zufallsstartwert",
    "startdate",
    "datumgestartet",
    "datestarted",
    "datestamp",
    "datumletzteaktivitaet",
    "datelastaction",
    "ipaddr",
    "ipadresse",
    "ipaddress",
    "refurl",
    "referrerurl",
    "token",
    "zugangscode",
    "zugangsschluessel",
    "accesscode",
    "interviewtime",
    "gesamtzeit",
    "totaltime",
    "enddate",
    "status",
    "progress",
    "durationinseconds",
    "duration",
    "finished",
    "recordeddate",
    "recipientlastname",
    "recipientfirstname",
    "recipientemail",
    "externalreference",
    "externaldatareference",
    "locationlatitude",
    "locationlongitude",
    "locationaccuracy",
    "distributionchannel",
    "userlanguage",
    "responseset",
    "emailaddress",
    "name",
    "vorname",
    "nachname",
    "email",
    "emailadresse",
    "zeitstempel",
    "timestamp",
    "datum",
    "date",
    "telefon",
    "phone",
    "adresse",
    "address",
    "bemerkungintern",
    "startzeit",
    "starttime",
    "fertigstellungszeit",
    "abschlusszeit",
    "completiontime",
    "zeitderletztenaenderung",
    "lastmodifiedtime",
    "start",
    "end",
    "today",
    "deviceid",
    "case",
    "serial",
    "questnnr",
    "started",
    "lastdata",
    "qviewer",
    "maxpage",
    "missrel",
    "timersi",
    "timesum",
    "degtime",
    "mailsent",
];

impl Survey {
    /// The tool that wrote a table, judged by the columns that every export of it has.
    pub(crate) fn of(table: &RawTable) -> Self {
        let Some(first) = table.rows.first().map(|row| row.number) else {
            return Self::None;
        };
        let folded: Vec<String> = cells_of(table, first)
            .flat_map(|(_, text)| alternatives(&text))
            .map(|text| compact(&text))
            .collect();
        let has = |name: &str| folded.iter().any(|f| f == name);
        let any = |names: &[&str]| names.iter().any(|name| has(name));
        if import_row(table, first).is_some() || legacy_row(table, first) {
            return Self::Qualtrics;
        }
        let lime = any(&["submitdate", "datesubmitted", "datumabgeschickt"])
            && any(&["lastpage", "letzteseite", "startlanguage", "startsprache"]);
        if lime { Self::Limesurvey } else { Self::None }
    }

    /// The header of an export; the second number is the first row of data.
    pub(crate) fn header(self, table: &RawTable, fixed: Option<u32>) -> (Header, u32) {
        let first = fixed
            .or_else(|| table.rows.first().map(|row| row.number))
            .unwrap_or(1);
        let (last, data) = match self {
            Self::None | Self::Limesurvey => (first, first + 1),
            Self::Qualtrics => match import_row(table, first) {
                Some(json) => (json.saturating_sub(1).max(first), json + 1),
                None => (first + 1, first + 2),
            },
        };
        let labels = cells_of(table, first)
            .map(|(column, text)| self.label(table, column, &text, last))
            .collect();
        let header = Header {
            first_row: first,
            last_row: last,
            labels,
        };
        (header, data)
    }

    fn label(self, table: &RawTable, column: u32, text: &str, last: u32) -> Label {
        let mut texts = alternatives(text);
        if self == Self::Qualtrics
            && let Some(wording) = written(table.cell(last, column))
        {
            texts.insert(0, one_line(&plain_text(&wording)));
        }
        let code = texts.iter().find(|text| is_code(text)).cloned();
        let mut label = Label::new(column, &texts);
        label.code = code;
        label
    }

    /// Whether a column is the tool's own, or one of a survey that never holds an answer.
    pub(crate) fn is_housekeeping(self, label: &Label) -> bool {
        let forms = label.forms.iter().chain(&label.bare);
        let topics = self == Self::Qualtrics && label.forms.iter().any(|f| f.ends_with("topics"));
        let timing = label.code.as_deref().is_some_and(|code| {
            let page = code.strip_prefix("TIME").unwrap_or_default();
            let counted = !page.is_empty() && page.bytes().all(|b| b.is_ascii_digit());
            code.starts_with("groupTime") || code.ends_with("Time") || counted
        });
        // KoboToolbox begins the names of its own columns with a stroke.
        let own = label.shown.starts_with('_') || label.shown.starts_with("meta/");
        topics
            || timing
            || own
            || forms
                .into_iter()
                .any(|form| HOUSEKEEPING.contains(&form.as_str()))
    }

    /// LimeSurvey writes "N/A" where a question was not shown.
    pub(crate) fn not_shown(self, text: &str) -> bool {
        self == Self::Limesurvey && text.trim() == "N/A"
    }

    /// What an empty cell means: where a tool marks what it did not show, an empty cell of a finished response is no answer.
    pub(crate) fn empty_means(self, broken_off: bool) -> Missing {
        if self == Self::Limesurvey && !broken_off {
            Missing::NotGiven
        } else {
            Missing::NotAsked
        }
    }

    /// The free text beside a choice: the column `A1[other]` to the column `A1`.
    pub(crate) fn other_column(header: &Header, column: u32) -> Option<u32> {
        let own = header.label(column)?;
        let wanted = own.code.as_deref().map(|code| format!("{code}[other]"));
        // "In welchem Amt arbeiten Sie? [Sonstiges]", "… - Sonstiges - Text", "… (other)"
        let worded = |label: &Label| {
            label.shown.strip_prefix(&own.shown).is_some_and(|rest| {
                let parted = rest
                    .trim_start()
                    .starts_with(['[', '(', '-', '–', ':', '/']);
                let word = compact(rest);
                parted && { ["sonstig", "ander", "other"].iter() }.any(|one| word.starts_with(one))
            })
        };
        header
            .labels
            .iter()
            .find(|label| (wanted.is_some() && label.code == wanted) || worded(label))
            .map(|label| label.column)
    }

    /// Whether texts may hold HTML of the tool's editor.
    pub(crate) fn has_markup(self) -> bool {
        self != Self::None
    }

    /// Whether a response was broken off.
    pub(crate) fn is_unfinished(self, row: &Row<'_>) -> bool {
        let value = |names: &[&str]| cell_named(row, names);
        match self {
            Self::None => row.sheet.states.is_unfinished(row),
            Self::Limesurvey => value(&["submitdate", "datesubmitted", "datumabgeschickt"])
                .is_some_and(|text| text.is_empty()),
            Self::Qualtrics => value(&["finished", "beendet"])
                .is_some_and(|text| matches!(compact(&text).as_str(), "0" | "false" | "falsch")),
        }
    }

    /// Tools mark what their authors tried out; such rows are no responses.
    pub(crate) fn refuse_trial(self, row: &mut Row<'_>) -> Result<(), SetAside> {
        let trial = match self {
            Self::Qualtrics => {
                let status = cell_named(row, &["status", "antworttyp"]).unwrap_or_default();
                matches!(
                    compact(&status).as_str(),
                    "1" | "2"
                        | "17"
                        | "surveypreview"
                        | "surveytest"
                        | "umfragevorschau"
                        | "umfragetest"
                )
            }
            Self::None => row.sheet.states.is_trial(row),
            Self::Limesurvey => false,
        };
        if !trial {
            return Ok(());
        }
        let place = row.place();
        row.issues
            .push(Issue::new(rules::TRIAL, Some(place.clone())));
        Err(SetAside {
            place,
            code: rules::TRIAL.code,
        })
    }
}

/// The cell under one of these headings; empty text when it is empty, `None` when there is no such column.
fn cell_named(row: &Row<'_>, names: &[&str]) -> Option<String> {
    let label = row.sheet.header.labels.iter().find(|label| {
        label
            .forms
            .iter()
            .any(|form| names.contains(&form.as_str()))
    })?;
    Some(written(row.sheet.cell_at(row.raw, label.column)).unwrap_or_default())
}

/// A heading and the names it may go by: `G01Q02. Welcher Bedarf?` is also `Welcher Bedarf?` and `G01Q02`.
fn alternatives(text: &str) -> Vec<String> {
    let text = one_line(&plain_text(text));
    let split = text
        .split_once(". ")
        .filter(|(code, _)| is_code(code))
        .map(|(code, wording)| (code.to_owned(), wording.to_owned()));
    match split {
        Some((code, wording)) => vec![wording, code, text],
        None => vec![text],
    }
}

/// A question code as survey tools allow it: a letter, then letters, digits and `_`, then subquestions in brackets.
fn is_code(text: &str) -> bool {
    let (name, rest) = text.split_at(text.find('[').unwrap_or(text.len()));
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
        && (rest.is_empty() || rest.ends_with(']'))
        && text.len() <= 40
}

/// The row of `{"ImportId": …}` cells that ends the header of a Qualtrics export.
fn import_row(table: &RawTable, first: u32) -> Option<u32> {
    (first..first.saturating_add(4)).find(|row| {
        cells_of(table, *row)
            .next()
            .is_some_and(|(_, text)| text.contains("\"ImportId\""))
    })
}

/// Old exports have `V1`, `V2` … above `ResponseID`, `ResponseSet` …
fn legacy_row(table: &RawTable, first: u32) -> bool {
    let below: Vec<String> = cells_of(table, first + 1)
        .map(|(_, text)| compact(&text))
        .collect();
    matches!(table.cell(first, 1), RawCell::Text(text) if text.trim() == "V1")
        && below.iter().any(|text| text == "responseid")
}

/// Text without tags, entities resolved: `<p>Mehr&nbsp;Zeit</p>` is `Mehr Zeit`.
///
/// A `<` that opens no tag (`< 5 Tage`) stays.
pub(crate) fn plain_text(text: &str) -> String {
    if !text.contains(['<', '&']) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        let tail = &rest[at + 1..];
        let opens = tail.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!'));
        match tail.find('>').filter(|_| opens) {
            Some(end) => {
                // A line break or a paragraph parts words.
                out.push(' ');
                rest = &tail[end + 1..];
            }
            None => {
                out.push('<');
                rest = tail;
            }
        }
    }
    out.push_str(rest);
    resolve_entities(&out)
}

fn resolve_entities(text: &str) -> String {
    const ENTITIES: [(&str, &str); 17] = [
        ("&nbsp;", " "),
        ("&auml;", "ä"),
        ("&ouml;", "ö"),
        ("&uuml;", "ü"),
        ("&Auml;", "Ä"),
        ("&Ouml;", "Ö"),
        ("&Uuml;", "Ü"),
        ("&szlig;", "ß"),
        ("&ndash;", "–"),
        ("&bdquo;", "„"),
        ("&ldquo;", "“"),
        ("&rdquo;", "”"),
        ("&euro;", "€"),
        ("&quot;", "\""),
        ("&lt;", "<"),
        ("&gt;", ">"),
        // Last, so that a written "&amp;lt;" stays "&lt;".
        ("&amp;", "&"),
    ];
    ENTITIES
        .iter()
        .fold(resolve_numbers(text), |text, (entity, plain)| {
            text.replace(entity, plain)
        })
}

/// `&#228;` and `&#xE4;` are `ä`.
fn resolve_numbers(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("&#") {
        out.push_str(&rest[..at]);
        let tail = &rest[at + 2..];
        let resolved = tail.split_once(';').and_then(|(number, after)| {
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            let c = char::from_u32(code).filter(|c| !c.is_control())?;
            Some((c, after))
        });
        match resolved {
            Some((c, after)) => {
                out.push(c);
                rest = after;
            }
            None => {
                out.push_str("&#");
                rest = tail;
            }
        }
    }
    out.push_str(rest);
    out
}
