//! A finding about answers, grades or things as the public edition shows it.
//!
//! Its groups were formed before it was counted, so its numbers stand as they are. What goes is what stands beside them:
//! places of rows, words that may not be quoted, digits that are not printed.

use std::collections::BTreeSet;

use super::{Division, Plan, guard};
use crate::disclosure::printed::as_printed;
use crate::disclosure::quotes::quotes;
use crate::model::answers::Value;
use crate::model::finding::{Cell, CellValue, Finding, Role};
use crate::model::inventory::{Bound, Kennzahl};
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
    let is_joined = division(&finding, plan).is_some_and(|division| division.joined > 0);
    if is_joined || plan.by_parts.contains(&finding.id) {
        let note = Message::new("disclosure-survey-note-joined").with("least", least);
        finding.notes.push(note);
    }
    if has_rounded(&finding, plan) {
        let note = Message::new("disclosure-thing-note-rounded");
        finding.notes.push(note.with("base", settings.rounding));
    }
    if plan.has_invited && finding.id.starts_with("ruecklauf") {
        let note = Message::new("disclosure-survey-note-invited");
        finding.notes.push(note.with("base", settings.rounding));
    }
    if finding.table.population.is_none() && round_persons(&mut finding, settings.rounding) {
        let note = Message::new("disclosure-thing-note-persons");
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
    let divisions = plan.divided.get(population.id)?;
    let [dimension] = guard::backgrounds(finding).into_iter().collect::<Vec<_>>()[..] else {
        return None;
    };
    divisions.get(dimension)
}

/// Whether a table prints a figure that was rounded.
fn has_rounded(finding: &Finding, plan: &Plan) -> bool {
    let is_name = |cell: &Cell| match &cell.value {
        CellValue::Text(name) => plan.rounded_figures.contains(name),
        _ => false,
    };
    let is_number = |cell: &Cell| matches!(cell.value, CellValue::Number { .. });
    let mut rows = finding.table.rows.iter();
    finding.id.starts_with("kennzahlen")
        && rows.any(|row| row.cells.iter().any(is_name) && row.cells.iter().any(is_number))
}

/// Rounds counts of persons that no population is behind, such as those that the project names, and empties what is said of
/// them besides; whether there are any.
fn round_persons(finding: &mut Finding, base: u64) -> bool {
    let mut any = false;
    for row in &mut finding.table.rows {
        for (column, cell) in finding.table.columns.iter().zip(&mut row.cells) {
            match (column.role, &mut cell.value) {
                (Role::Persons, CellValue::Count(count)) => {
                    *count = (*count + base / 2) / base * base;
                    any = true;
                }
                (Role::AboutPersons, value) => *value = CellValue::Empty,
                _ => {}
            }
        }
    }
    any
}

/// Rounds figures that count persons to the base; the names of those.
pub(super) fn round_figures(figures: &mut [Kennzahl], base: u64) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for figure in figures.iter_mut().filter(|figure| counts_persons(figure)) {
        names.insert(figure.name.clone());
        if let Value::Given(value) = &mut figure.value {
            let base = base_of(base);
            *value = (*value / base).round() * base;
            figure.digits = 0;
            // What it is a part of would give the number back.
            (figure.base, figure.printed_share, figure.bound) = (None, None, Bound::Exact);
        }
    }
    names
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
