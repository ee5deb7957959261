//! A finding about answers, grades or things as the public edition shows it.
//!
//! Its groups were formed before it was counted, so its numbers stand as they are. What goes is what stands beside them:
//! places of rows, words that may not be quoted, digits that are not printed.

use super::{Division, Plan};
use crate::disclosure::printed::as_printed;
use crate::disclosure::quotes::quotes;
use crate::model::answers::Value;
use crate::model::finding::Finding;
use crate::model::inventory::Kennzahl;
use crate::model::message::Message;
use crate::project::DisclosureSettings;

/// Words for persons as the unit of a figure, folded: no list of what persons may be called, but of what a figure is given in.
const PERSONS: [&str; 22] = [
    "person",
    "personen",
    "pers",
    "köpfe",
    "beschäftigte",
    "beschäftigten",
    "mitarbeitende",
    "mitarbeitenden",
    "mitarbeiter",
    "mitarbeiterinnen",
    "bedienstete",
    "befragte",
    "teilnehmende",
    "teilnehmer",
    "teilnehmerinnen",
    "persons",
    "people",
    "heads",
    "employees",
    "staff",
    "respondents",
    "participants",
];

/// Units that count without saying what.
const COUNTS: [&str; 6] = ["", "anzahl", "zahl", "number", "count", "no"];

/// The finding as the public edition shows it.
pub(in crate::disclosure) fn publish(
    mut finding: Finding,
    plan: &Plan,
    settings: &DisclosureSettings,
) -> Finding {
    for row in 0..finding.table.rows.len() {
        let shown = quotes(&finding.table, &finding.table.rows[row], plan, settings);
        finding.table.rows[row].evidence = shown;
    }
    let least = settings.least_respondents;
    if division(&finding, plan).is_some_and(|division| division.parts.iter().any(|p| p.1 > 1)) {
        let note = Message::new("disclosure-survey-note-joined").with("least", least);
        finding.notes.push(note);
    }
    if plan.has_rounded_figures && finding.id.starts_with("kennzahlen") {
        let note = Message::new("disclosure-thing-note-rounded");
        finding.notes.push(note.with("base", settings.rounding));
    }
    let cells = finding.table.rows.iter_mut().flat_map(|row| &mut row.cells);
    for cell in cells.chain(finding.base.iter_mut().map(|figure| &mut figure.value)) {
        cell.persons = None;
        cell.homogeneous = false;
    }
    as_printed(&mut finding);
    finding
}

/// The division that a table breaks its persons down by.
fn division<'p>(finding: &Finding, plan: &'p Plan) -> Option<&'p Division> {
    let population = finding.table.population.as_ref()?;
    let [units, roles] = match population.id {
        "respondents" => &plan.answers,
        "barometer" => &plan.grades,
        _ => return None,
    };
    let has = |dimension: &str| {
        let mut rows = finding.table.rows.iter();
        rows.any(|row| row.scope.contains_key(dimension))
    };
    match (has("unit"), has("role")) {
        (true, _) => Some(units),
        (_, true) => Some(roles),
        _ => None,
    }
}

/// Rounds figures that count persons to the base; whether there are any.
pub(super) fn round_figures(figures: &mut [Kennzahl], base: u64) -> bool {
    let mut any = false;
    for figure in figures.iter_mut().filter(|figure| counts_persons(figure)) {
        any = true;
        if let Value::Given(value) = &mut figure.value {
            let base = base_of(base);
            *value = (*value / base).round() * base;
            figure.digits = 0;
        }
    }
    any
}

/// Whether a figure is given in persons, or counts what its name says to be persons.
fn counts_persons(figure: &Kennzahl) -> bool {
    let folded = |text: &str| text.trim().trim_end_matches('.').to_lowercase();
    let measure = folded(figure.measure.as_deref().unwrap_or_default());
    let is_persons = |word: &str| PERSONS.contains(&word);
    if is_persons(&measure) {
        return true;
    }
    let mut words = figure.name.split(|c: char| !c.is_alphanumeric());
    COUNTS.contains(&measure.as_str()) && words.any(|word| is_persons(&folded(word)))
}

#[expect(clippy::cast_precision_loss, reason = "the base is 5 or 10")]
fn base_of(base: u64) -> f64 {
    base as f64
}
