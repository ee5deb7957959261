//! Kind `measures`: what is to be done, by whom, until when, for which goal.

use chrono::Datelike;

use crate::model::dataset::Dataset;
use crate::model::intake::SetAside;
use crate::model::strategy::{Measure, State, Term};
use crate::project::SourceKind;
use crate::validate::desk::Desk;
use crate::validate::fold::compact;
use crate::validate::row::{Meaning, Row, written};
use crate::validate::rows::{self, Tally};
use crate::validate::rules;
use crate::validate::schema::{KindSchema, UNIT_HEADERS, may, must};
use crate::validate::sheet::Sheet;
use crate::validate::values::{term, words};

/// Years ahead that a two-digit year may mean.
const AHEAD: i32 = 60;

/// Columns of kind `measures`.
pub(crate) const SCHEMA: KindSchema = KindSchema {
    kind: SourceKind::Measures,
    columns: &[
        must(
            "title",
            "column-measures-title",
            &[
                "Maßnahme",
                "Maßnahmen",
                "Maßnahmentitel",
                "Projekte/Maßnahmen",
                "Projekt/Maßnahme",
                "Einzelmaßnahme",
                "Aufgabenpaket",
                "Nächster Schritt",
                "Schritt",
                "Vorhaben",
                "Teilprojekt",
                "Empfehlung",
                "Measure",
                "Measures",
                "Action",
                "Step",
            ],
        ),
        may(
            "number",
            "column-measures-number",
            &[
                "Nr.",
                "Nummer",
                "Lfd. Nr.",
                "Maßnahmennummer",
                "Maßnahmen-Nr.",
                "No.",
                "Number",
                "ID",
            ],
        ),
        may(
            "status",
            "column-measures-status",
            &[
                "Status",
                "Stand",
                "Umsetzungsstand",
                "Stand der Umsetzung",
                "Zustand",
                "State",
                "Progress",
            ],
        ),
        may(
            "goal",
            "column-measures-goal",
            &[
                "Leitziel",
                "Ziel",
                "Handlungsziel",
                "Strategisches Ziel",
                "Zielbezug",
                "Goal",
                "Aim",
            ],
        ),
        may(
            "project",
            "column-measures-project",
            &[
                "Leitprojekt",
                "Projekt",
                "Programm",
                "Lösungsbaustein",
                "Baustein",
                "Project",
                "Programme",
            ],
        ),
        may(
            "field",
            "column-measures-field",
            &["Handlungsfeld", "Themenfeld", "Field of action"],
        ),
        may("unit", "column-unit", UNIT_HEADERS),
        may(
            "group",
            "column-measures-group",
            &[
                "Gruppe",
                "Art",
                "Cluster",
                "Richtung",
                "Wirkung",
                "Perspektive",
                "Group",
                "Kind",
                "Direction",
            ],
        ),
        may(
            "start",
            "column-measures-start",
            &[
                "Beginn",
                "Start",
                "Anfang",
                "Von",
                "Ab",
                "Projektbeginn",
                "Begin",
                "From",
            ],
        ),
        may(
            "end",
            "column-measures-end",
            &[
                "Ende",
                "Bis",
                "Termin",
                "Frist",
                "geplante Umsetzung",
                "Umsetzung bis",
                "Umsetzungszeitraum",
                "Zeitraum",
                "Horizont",
                "Projektphase",
                "End",
                "Until",
                "Due",
                "Deadline",
            ],
        ),
        may(
            "responsible",
            "column-measures-responsible",
            &[
                "Verantwortlich",
                "Verantwortliche",
                "Verantwortung",
                "Projektleitung",
                "Projektleiter",
                "Federführung",
                "Ansprechperson",
                "Responsible",
                "Lead",
            ],
        ),
        may(
            "cost",
            "column-measures-cost",
            &["Kosten", "Budget", "Projektbudget", "Mittel", "Cost"],
        ),
        may(
            "figure",
            "column-measures-figure",
            &[
                "Kennzahl",
                "Kennzahl(en)",
                "Kennzahlen",
                "Indikator",
                "Beleg für die Zielerreichung",
                "Indicator",
                "KPI",
            ],
        ),
        may(
            "depends_on",
            "column-measures-depends-on",
            &[
                "Abhängig von",
                "Voraussetzung",
                "Voraussetzungen",
                "Vorgänger",
                "Setzt voraus",
                "Depends on",
                "Requires",
            ],
        ),
        may(
            "needs",
            "column-measures-needs",
            &[
                "Bedarf",
                "Bedarfe",
                "Oberbegriff",
                "Oberbegriffe",
                "Antwortet auf",
                "Need",
                "Needs",
            ],
        ),
    ],
};

/// Reads measures.
pub(crate) fn read(sheet: &Sheet<'_>, desk: &mut Desk<'_>, dataset: &mut Dataset) -> Tally {
    let today = desk.project.reference_date;
    let mut rows = rows::read(sheet, today, &mut desk.issues, measure);
    rows.drop_copies(sheet, "title", &mut desk.issues, |measure| {
        Some(&measure.title)
    });
    rows.deliver(|measure| dataset.measures.push(measure))
}

fn measure(row: &mut Row<'_>) -> Result<Measure, SetAside> {
    let title = row.must_text("title")?;
    let empty = { SCHEMA.columns.iter() }
        .filter(|column| row.sheet.has(column.name) && row.cell_is_empty(column.name))
        .map(|column| column.name)
        .collect();
    Ok(Measure {
        number: row.word("number"),
        title,
        state: row.meaning("status", rules::STATUS_UNKNOWN, state),
        // "offen" is no missing word here.
        status: { row.text("status") }
            .filter(|text| state(text).is_some() || words::missing(text).is_none()),
        goal: row.word("goal"),
        project: row.word("project"),
        field: row.word("field"),
        unit: row.word("unit"),
        group: row.word("group"),
        start: term(row, "start"),
        end: term(row, "end"),
        has_lead: row
            .sheet
            .has("responsible")
            .then(|| row.word("responsible").is_some()),
        cost: { row.euros("cost", rules::NUMBER).map(|cost| cost.0.value) }
            .given()
            .copied(),
        figure: row.word("figure"),
        depends_on: list(row, "depends_on"),
        needs: row.sheet.has("needs").then(|| list(row, "needs")),
        empty,
        place: row.place(),
    })
}

/// A time as plans write it; what is none is named with its cell.
pub(crate) fn term(row: &mut Row<'_>, name: &'static str) -> Option<Term> {
    let (cell, place) = row.cell(name);
    let text = written(cell)?;
    // A sign for nothing is no time, but "offen" is one.
    row.text(name)?;
    let found = term::parse(&text, row.today.year() + AHEAD);
    if found.is_none() {
        row.breach(rules::TERM, place, &text);
    }
    found
}

/// The parts of a cell that lists things.
fn list(row: &mut Row<'_>, name: &str) -> Vec<String> {
    let text = row.word(name).unwrap_or_default();
    text.split([';', '|', '\n'])
        .flat_map(|part| {
            if part.contains('„') {
                vec![part]
            } else {
                part.split(',').collect()
            }
        })
        .map(|part| part.trim().to_owned())
        .filter(|part| !part.is_empty())
        .collect()
}

impl Meaning for State {
    fn key(self) -> &'static str {
        match self {
            Self::Done => "value-done",
            Self::Running => "value-running",
            Self::Planned => "value-planned",
            Self::Open => "value-open",
            Self::Dropped => "value-dropped",
        }
    }

    fn of_key(key: &str) -> Option<Self> {
        [
            Self::Done,
            Self::Running,
            Self::Planned,
            Self::Open,
            Self::Dropped,
        ]
        .into_iter()
        .find(|state| state.key() == key)
    }
}

/// Whole words for what is done.
const DONE: [&str; 4] = ["umgesetzt", "done", "completed", "finished"];

/// How the words for each state begin; the first state that fits counts.
const BEGINNINGS: [(State, &[&str]); 5] = [
    (
        State::Done,
        &[
            "abgeschlossen",
            "erledigt",
            "fertig",
            "vollstaendigumgesetzt",
            "bereitsumgesetzt",
            "beendet",
            "realisiert",
        ],
    ),
    (
        State::Running,
        &[
            "inumsetzung",
            "laufend",
            "laeuft",
            "inarbeit",
            "inbearbeitung",
            "begonnen",
            "gestartet",
            "teil",
            "fortlaufend",
            "eingeleitet",
            "running",
            "ongoing",
            "inprogress",
            "started",
            "partly",
        ],
    ),
    (
        State::Planned,
        &[
            "inplanung",
            "geplant",
            "vorgesehen",
            "planung",
            "invorbereitung",
            "planned",
        ],
    ),
    (
        State::Open,
        &[
            "neu",
            "offen",
            "nichtbegonnen",
            "nochnicht",
            "idee",
            "vorgeschlagen",
            "new",
            "open",
            "notstarted",
        ],
    ),
    (
        State::Dropped,
        &[
            "verworfen",
            "eingestellt",
            "zurueckgestellt",
            "gestoppt",
            "entfaellt",
            "abgebrochen",
            "pausiert",
            "dropped",
            "stopped",
            "onhold",
            "cancelled",
        ],
    ),
];

/// What a status of a measure says, in the words of plans.
pub(crate) fn state(text: &str) -> Option<State> {
    let folded = compact(text);
    if DONE.contains(&folded.as_str()) {
        return Some(State::Done);
    }
    let begins = |words: &[&str]| words.iter().any(|word| folded.starts_with(word));
    { BEGINNINGS.iter() }
        .find(|(_, words)| begins(words))
        .map(|(state, _)| *state)
}
