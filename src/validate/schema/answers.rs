//! Kind `answers`: what was said in interviews, workshops and surveys.
//!
//! Long tables have one answer per row; wide ones one respondent per row, see [`super::super::wide`].

use crate::model::answers::{Answer, Missing, Value};
use crate::model::dataset::Dataset;
use crate::model::intake::SetAside;
use crate::model::place::Place;
use crate::model::raw::RawCell;
use crate::project::SourceKind;
use crate::validate::columns::is_empty;
use crate::validate::desk::Desk;
use crate::validate::fold::compact;
use crate::validate::people::{EmptyKey, Respondents};
use crate::validate::row::{Row, error_in, written};
use crate::validate::rows::{self, Tally};
use crate::validate::rules;
use crate::validate::schema::{KindSchema, UNIT_HEADERS, may, must};
use crate::validate::sheet::Sheet;

/// Headers of the key of a respondent; barometers have the same.
pub(crate) const RESPONDENT_HEADERS: &[&str] = &[
    "Interview",
    "Interview-Nr.",
    "Interviewnummer",
    "Interview-ID",
    "Befragte/r",
    "Befragter",
    "Befragte",
    "Befragte Person",
    "Befragten-ID",
    "Befragungs-ID",
    "Teilnehmer",
    "Teilnehmerin",
    "Teilnehmer/in",
    "Teilnehmer*in",
    "Teilnehmer:in",
    "TeilnehmerInnen",
    "Teilnehmende",
    "Teilnehmende/r",
    "Teilnehmer-ID",
    "Teilnehmer-Nr.",
    "TN",
    "TN-Nr.",
    "Person",
    "Proband",
    "Kürzel",
    "Code-Nr.",
    "Fragebogen",
    "Fragebogen-Nr.",
    "Bogen",
    "Bogen-Nr.",
    "Respondent",
    "Respondent ID",
    "Participant",
    "Participant ID",
    "Interviewee",
    "Interviewpartner",
    "Interviewpartner/in",
    "Gesprächspartner",
    "Gesprächspartner/in",
    "Ansprechpartner",
    "Ansprechpartner/in",
    "Name",
    "Vor- und Nachname",
    "Name, Vorname",
    "Dokumentname",
    "Dokument",
    "Document name",
    "Autor",
    "Author",
    "Voter",
    "Voter ID",
    "User ID",
];

/// Headers of a role.
pub(crate) const ROLE_HEADERS: &[&str] = &[
    "Rolle",
    "Funktion",
    "Position",
    "Stellung",
    "Hierarchieebene",
    "Führungsebene",
    "Role",
    "Job role",
    "Funktion/Rolle",
];

/// Headers of a further group.
pub(crate) const GROUP_HEADERS: &[&str] = &[
    "Gruppe",
    "Workshop",
    "Workshop-Nr.",
    "Fokusgruppe",
    "Standort",
    "Kohorte",
    "Group",
    "Cohort",
    "Session",
];

/// Columns of kind `answers`.
pub(crate) const SCHEMA: KindSchema = KindSchema {
    kind: SourceKind::Answers,
    columns: &[
        may(
            "respondent",
            "column-answers-respondent",
            RESPONDENT_HEADERS,
        ),
        may("unit", "column-unit", UNIT_HEADERS),
        may("role", "column-role", ROLE_HEADERS),
        may("group", "column-group", GROUP_HEADERS),
        may(
            "question",
            "column-answers-question",
            &[
                "Frage",
                "Fragen",
                "Fragestellung",
                "Fragetext",
                "Frage-Nr.",
                "Leitfrage",
                "Thema",
                "Abschnitt",
                "Rubrik",
                "Spalte",
                "Question",
                "Section",
                "Column",
                "Cluster",
                "Frame",
                "Board",
            ],
        ),
        must(
            "text",
            "column-answers-text",
            &[
                "Antwort",
                "Antworten",
                "Antworttext",
                "Aussage",
                "Aussagen",
                "Freitext",
                "Freitextantwort",
                "Nennung",
                "Zitat",
                "Originalton",
                "O-Ton",
                "Wortlaut",
                "Stichworte",
                "Notizen",
                "Text",
                "Answer",
                "Answers",
                "Answer text",
                "Response",
                "Response text",
                "Karte",
                "Beitrag",
                "Note",
                "Card",
                "Segment",
                "Codiertes Segment",
                "Coded segment",
                "Statement",
                "Comment",
                "Body",
                "Haftnotiz",
                "Sticky note",
                "Post-it",
            ],
        ),
        may(
            "id",
            "column-answers-id",
            &[
                "Antwort-ID",
                "Antwort-Nr.",
                "Answer ID",
                "Response ID",
                "ID",
                "Nr.",
                "Lfd. Nr.",
                "Laufende Nummer",
                "Nummer",
                "No.",
                "Nr",
            ],
        ),
    ],
};

/// Reads a long table: one answer per row. An empty answer is "not given", its row is used.
pub(crate) fn read_long(sheet: &Sheet<'_>, desk: &mut Desk<'_>, dataset: &mut Dataset) -> Tally {
    let respondents = Respondents::of(sheet, EmptyKey::Refuse, desk);
    let Desk {
        project,
        issues,
        people,
        questions,
        ..
    } = desk;
    let mut rows = rows::read(sheet, project.reference_date, issues, |row| {
        let respondent = respondents.read(row, people)?;
        let question = if sheet.has("question") {
            let wording = row.must_text("question")?;
            let (_, place) = row.cell("question");
            questions.key(&wording, &place, row.issues)
        } else {
            questions.only().unwrap_or_default().to_owned()
        };
        let id = own_id(row);
        let (text, place) = text_of(row);
        let further = further_texts(row);
        let first = Answer {
            id,
            respondent,
            question,
            text,
            place,
        };
        Ok::<_, SetAside>(with_further(first, further))
    });
    if respondents.are_unknown(sheet) {
        let asked = rows.kept.iter().flat_map(|kept| &kept.value);
        let keys = asked.map(|answer| answer.question.clone());
        dataset.unsigned.extend(keys);
    }
    rows.drop_copies(sheet, "id", issues, |answers| {
        let id = answers.first().map(|answer| answer.id.as_str());
        id.filter(|id| !id.is_empty())
    });
    rows.deliver(|answers| dataset.answers.extend(answers))
}

/// What stands in further columns of the same name.
fn further_texts(row: &Row<'_>) -> Vec<(Value<String>, Place)> {
    let columns = row.sheet.feeds.beside.get("text").into_iter().flatten();
    columns
        .map(|column| {
            let cell = row.sheet.cell_at(row.raw, *column);
            let place = row.sheet.table.place(row.raw.number, *column);
            (answer_text(cell, Missing::NotGiven), place)
        })
        .filter(|(text, _)| text.given().is_some())
        .collect()
}

/// The answers of a row: an empty first cell says nothing where another is filled.
fn with_further(first: Answer, further: Vec<(Value<String>, Place)>) -> Vec<Answer> {
    let mut answers = Vec::with_capacity(further.len() + 1);
    let silent = first.text.given().is_none() && !further.is_empty();
    let more = further.into_iter().map(|(text, place)| Answer {
        id: String::new(),
        text,
        place,
        ..first.clone()
    });
    let more: Vec<Answer> = more.collect();
    if !silent {
        answers.push(first);
    }
    answers.extend(more);
    answers
}

/// The file's own id of an answer. Running numbers (`3`, `1.2`) start anew in every sheet and are none, unless mapped.
fn own_id(row: &mut Row<'_>) -> String {
    let mapped = row.sheet.source.columns.contains_key("id");
    row.text("id")
        .filter(|id| mapped || id.contains(char::is_alphabetic))
        .unwrap_or_default()
}

/// The text of an answer as it stood.
fn text_of(row: &mut Row<'_>) -> (Value<String>, Place) {
    let (cell, place) = row.cell("text");
    let value = answer_text(cell, Missing::NotGiven);
    if let Some(error) = error_in(cell) {
        row.breach(rules::CELL_ERROR, place.clone(), &error);
    }
    (value, place)
}

/// What a cell answers; words such as "keine Angabe" are left to the coding stage.
pub(crate) fn answer_text(cell: &RawCell, empty: Missing) -> Value<String> {
    if is_empty(cell) {
        Value::Missing(empty)
    } else if error_in(cell).is_some() {
        Value::Missing(Missing::Unusable)
    } else {
        written(cell).map_or(Value::Missing(empty), |text| {
            Value::Given(text.trim().to_owned())
        })
    }
}

/// A column headed `ID` holds the respondents when nothing else does and its values repeat. `Nr.` may number questions.
pub(crate) fn id_means_respondent(sheet: &Sheet<'_>) -> bool {
    let Some(column) = sheet.column("id").filter(|_| !sheet.has("respondent")) else {
        return false;
    };
    let said_otherwise =
        sheet.source.columns.contains_key("id") || !compact(&sheet.heading("id")).ends_with("id");
    let mut seen = std::collections::BTreeSet::new();
    let repeats = sheet
        .rows()
        .filter_map(|row| written(sheet.cell_at(row, column)))
        .any(|id| !seen.insert(compact(&id)));
    !said_otherwise && repeats
}
