//! Reads the codes of one coder from `codings.csv` or a filled-in sample, and compares two such files.
//!
//! A sample names codes as its dropdowns do, `codings.csv` by id and label; both are brought to ids first.

use std::collections::{BTreeMap, BTreeSet};

use super::blind;
use super::compare::{Agreement, Coder, agree};
use super::rules;
use crate::coding::grid::Grid;
use crate::model::answers::Answer;
use crate::model::codebook::Codebook;
use crate::model::coding::{Codings, Target};
use crate::model::coding_rows::residual_of;
use crate::model::issue::{Checked, Issue};
use crate::model::place::Place;
use crate::model::raw::RawTable;

const ANSWER: &[&str] = &["answer_id", "Antwort-Nr.", "Answer no.", "id"];
const QUESTION: &[&str] = &["question", "Frage", "frage"];
const TEXT: &[&str] = &["segment", "text", "Antwort", "Answer", "Textstelle"];
const ID: &[&str] = &["category_id"];
const LABEL: &[&str] = &[
    "category",
    "code",
    "Kategorie",
    "Oberbegriff",
    "category_label",
];
const HANDLUNGSFELD: &[&str] = &["handlungsfeld"];
const UNTERFELD: &[&str] = &["unterfeld"];
const STATUS: &[&str] = &["status"];
/// Status of a code that befund gives without being sure: no code of the coder.
const PROVISIONAL: &str = "provisional";

/// What stands before a Handlungsfeld that was given without an Oberbegriff.
const FIELD_MARK: &str = "→ ";
/// Chosen by a coder who finds no fitting code; in every language of the sample.
pub(in crate::coding) const NO_CODE: &[&str] = &["(kein Code passt)", "(no code fits)"];

/// A code as a file names it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Given {
    id: Option<String>,
    label: String,
}

impl Given {
    /// As a dropdown names it.
    pub(super) fn named(&self) -> String {
        match &self.id {
            Some(id) if *id != self.label => format!("{} [{id}]", self.label),
            _ => self.label.clone(),
        }
    }
}

/// One answer as one coder saw it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Unit {
    /// Key or wording of the question; empty when the file does not say.
    pub question: String,
    /// The answer, or its segments.
    pub text: String,
    pub(super) codes: BTreeSet<Given>,
}

/// The codes of one coder.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CoderFile {
    pub(super) units: BTreeMap<String, Unit>,
    open: BTreeSet<String>,
    place: Option<Place>,
    /// What the first coder gave before anybody talked, where the list keeps it.
    first: Option<BTreeMap<String, Unit>>,
}

/// Two coders compared, with the names that people read.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// The figures; categories by id.
    pub agreement: Agreement,
    /// Id of a category → its label.
    pub labels: BTreeMap<String, String>,
    /// What was asked and said, by unit.
    pub units: BTreeMap<String, Unit>,
    /// Units of a sample that are not coded yet; they are left out.
    pub open: u64,
}

impl CoderFile {
    /// The codes of the first sheets that name answers and codes.
    pub fn read(tables: &[RawTable]) -> Checked<Option<Self>> {
        let mut file = Self::default();
        let mut found = false;
        for table in tables {
            let codes = [ID, LABEL].concat();
            let Some(grid) = Grid::find(table, &[ANSWER]) else {
                continue;
            };
            if grid.columns(&codes).is_empty() {
                continue;
            }
            found = true;
            file.place = Some(grid.header_place());
            file.add(&grid);
        }
        file.first = blind::first_of(tables);
        let place = tables.first().map(|table| Place::sheet(&table.origin));
        let mut issues = Vec::new();
        if !found {
            issues.push(Issue::new(rules::NO_CODES, place));
        } else if !file.open.is_empty() {
            let issue = Issue::new(rules::STILL_OPEN, place);
            issues.push(issue.with("count", file.open.len()));
        }
        Checked {
            value: found.then_some(file),
            issues,
        }
    }

    /// The first coder as the list keeps it: from before both talked.
    pub fn first(&self) -> Option<Self> {
        self.first.clone().map(Self::of_units)
    }

    pub(super) fn of_units(units: BTreeMap<String, Unit>) -> Self {
        Self {
            units,
            ..Self::default()
        }
    }

    /// The codes that befund gave.
    pub fn of_codings(answers: &[Answer], codings: &Codings, codebook: &Codebook) -> Self {
        let mut file = Self::default();
        let mut note = |index: usize, code: Option<Given>| {
            let Some(answer) = answers.get(index) else {
                return;
            };
            let unit = file.units.entry(answer.id.clone()).or_insert_with(|| Unit {
                question: answer.question.clone(),
                text: answer.text.given().cloned().unwrap_or_default(),
                codes: BTreeSet::new(),
            });
            unit.codes.extend(code);
        };
        for coding in &codings.codings {
            note(coding.answer, Some(given(&coding.target, codebook)));
        }
        for open in &codings.uncoded {
            note(open.answer, None);
        }
        for non_answer in &codings.non_answers {
            let residual = residual_of(non_answer.missing, codebook);
            let code =
                residual.map(|category| given(&Target::Category(category.id.clone()), codebook));
            note(non_answer.answer, code);
        }
        file
    }

    /// Units that were coded, with or without a code.
    pub fn len(&self) -> usize {
        self.units.len()
    }

    /// Whether nothing was coded.
    pub fn is_empty(&self) -> bool {
        self.units.is_empty()
    }

    fn add(&mut self, grid: &Grid<'_>) {
        let answer = grid.column(ANSWER);
        let question = grid.column(QUESTION);
        let text = grid.column(TEXT);
        let id = grid.column(ID);
        let status = grid.column(STATUS);
        let labels = grid.columns(LABEL);
        let field = (grid.column(HANDLUNGSFELD), grid.column(UNTERFELD));
        // One numbered column a code is the form of a sample, where an empty row is one still to be coded.
        let sample = labels.iter().any(|column| grid.is_numbered(*column));
        for row in grid.rows() {
            let name = stripped(&grid.text(row, answer));
            if name.is_empty() {
                continue;
            }
            let written: Vec<String> = labels
                .iter()
                .map(|column| grid.text(row, Some(*column)))
                .filter(|text| !text.is_empty())
                .collect();
            if sample && written.is_empty() {
                self.open.insert(name);
                continue;
            }
            let is_provisional = grid.text(row, status) == PROVISIONAL;
            let own = stripped(&grid.text(row, id));
            let mut codes: Vec<Given> = match (own.is_empty(), sample) {
                (false, false) => vec![Given {
                    label: written.first().cloned().unwrap_or_else(|| own.clone()),
                    id: Some(own),
                }],
                _ => written.iter().filter_map(|text| parse(text)).collect(),
            };
            if codes.is_empty() && !sample {
                let field = (grid.text(row, field.0), grid.text(row, field.1));
                codes.extend(field_code(&field.0, &field.1));
            }
            let unit = self.units.entry(name).or_default();
            unit.question = grid.text(row, question);
            join(&mut unit.text, &stripped(&grid.text(row, text)));
            unit.codes
                .extend(codes.into_iter().filter(|_| !is_provisional));
        }
        let coded: BTreeSet<String> = self.units.keys().cloned().collect();
        self.open.retain(|name| !coded.contains(name));
    }
}

/// Adds a segment to an answer's text, once.
fn join(text: &mut String, segment: &str) {
    if text.is_empty() {
        segment.clone_into(text);
    } else if !segment.is_empty() && !text.contains(segment) {
        text.push_str(" … ");
        text.push_str(segment);
    }
}

/// A text without the apostrophe that keeps a spreadsheet from reading it as a formula.
fn stripped(text: &str) -> String {
    match text.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@']) => rest.to_owned(),
        _ => text.to_owned(),
    }
}

/// A code as a dropdown names it: `Label [id]`, a label or an id alone, or no code at all.
pub(super) fn parse(text: &str) -> Option<Given> {
    if NO_CODE.contains(&text) {
        return None;
    }
    let inner = text
        .strip_suffix(']')
        .and_then(|rest| rest.rsplit_once('['));
    Some(match inner {
        Some((label, id)) if !id.is_empty() => Given {
            id: Some(id.trim().to_owned()),
            label: label.trim().to_owned(),
        },
        _ => Given {
            id: text.starts_with(FIELD_MARK).then(|| text.to_owned()),
            label: text.to_owned(),
        },
    })
}

/// The name of a Handlungsfeld that stands for itself.
pub(super) fn field_name(handlungsfeld: &str, unterfeld: &str) -> String {
    if unterfeld.is_empty() {
        format!("{FIELD_MARK}{handlungsfeld}")
    } else {
        format!("{FIELD_MARK}{handlungsfeld} / {unterfeld}")
    }
}

fn field_code(handlungsfeld: &str, unterfeld: &str) -> Option<Given> {
    (!handlungsfeld.is_empty()).then(|| {
        let name = field_name(handlungsfeld, unterfeld);
        Given {
            id: Some(name.clone()),
            label: name,
        }
    })
}

fn given(target: &Target, codebook: &Codebook) -> Given {
    match target {
        Target::Category(id) => Given {
            id: Some(id.to_string()),
            label: codebook
                .category(id)
                .map_or_else(|| id.to_string(), |category| category.label.clone()),
        },
        Target::Handlungsfeld {
            handlungsfeld,
            unterfeld,
        } => {
            let field = codebook.handlungsfeld(handlungsfeld);
            let label = field.map_or(handlungsfeld.as_str(), |field| field.label.as_str());
            let inner = unterfeld.as_ref().and_then(|id| {
                let unterfelder = &field?.unterfelder;
                let found = unterfelder.iter().find(|unterfeld| unterfeld.id == *id)?;
                Some(found.label.as_str())
            });
            let name = field_name(label, inner.unwrap_or_default());
            Given {
                id: Some(name.clone()),
                label: name,
            }
        }
    }
}

/// Compares two coders; codes that the files name differently are brought to one id where they say enough.
pub fn compare(first: &CoderFile, second: &CoderFile) -> Checked<Comparison> {
    let names = Names::of(&[first, second]);
    let mut unknown: BTreeMap<String, Option<Place>> = BTreeMap::new();
    let mut coder = |file: &CoderFile| -> Coder {
        let units = file.units.iter();
        let ids = units.map(|(name, unit)| {
            let codes = unit.codes.iter().map(|code| {
                names.id_of(&unit.question, code).unwrap_or_else(|| {
                    unknown.insert(code.label.clone(), file.place.clone());
                    code.label.clone()
                })
            });
            (name.clone(), codes.collect())
        });
        ids.collect()
    };
    let agreement = agree(&coder(first), &coder(second));
    let mut issues: Vec<Issue> = unknown
        .into_iter()
        .map(|(name, place)| {
            let place = place.map(|place| Place::sheet(&place.origin));
            Issue::new(rules::UNKNOWN_CODE, place).with("code", name)
        })
        .collect();
    if agreement.units == 0 {
        let place = second.place.as_ref();
        let place = place.map(|place| Place::sheet(&place.origin));
        issues.push(Issue::new(rules::NOTHING_COMMON, place));
    }
    let mut units = second.units.clone();
    // The first file is befund's own more often than not; its question is a key.
    for (name, unit) in &first.units {
        let text = units.get(name).map(|other| other.text.clone());
        let mut unit = unit.clone();
        unit.text = text.filter(|text| !text.is_empty()).unwrap_or(unit.text);
        units.insert(name.clone(), unit);
    }
    Checked {
        value: Comparison {
            agreement,
            labels: names.labels,
            units,
            open: (first.open.len() + second.open.len()) as u64,
        },
        issues,
    }
}

/// Which id a code means, from all files that name both id and label.
struct Names {
    labels: BTreeMap<String, String>,
    /// Question and label, in small letters → id.
    by_question: BTreeMap<(String, String), String>,
    /// Label → its ids.
    anywhere: BTreeMap<String, BTreeSet<String>>,
}

impl Names {
    fn of(files: &[&CoderFile]) -> Self {
        let mut names = Self {
            labels: BTreeMap::new(),
            by_question: BTreeMap::new(),
            anywhere: BTreeMap::new(),
        };
        for unit in files.iter().flat_map(|file| file.units.values()) {
            for code in &unit.codes {
                let Some(id) = &code.id else { continue };
                let label = code.label.to_lowercase();
                names
                    .labels
                    .entry(id.clone())
                    .or_insert_with(|| code.label.clone());
                names
                    .by_question
                    .entry((unit.question.to_lowercase(), label.clone()))
                    .or_insert_with(|| id.clone());
                names.anywhere.entry(label).or_default().insert(id.clone());
            }
        }
        names
    }

    /// `None` when some files use ids and none of them says which one this label has.
    fn id_of(&self, question: &str, code: &Given) -> Option<String> {
        if let Some(id) = &code.id {
            return Some(id.clone());
        }
        if self.labels.contains_key(&code.label) || self.labels.is_empty() {
            return Some(code.label.clone());
        }
        let label = code.label.to_lowercase();
        let here = self
            .by_question
            .get(&(question.to_lowercase(), label.clone()));
        here.cloned().or_else(|| {
            let ids = self.anywhere.get(&label)?;
            ids.first().filter(|_| ids.len() == 1).cloned()
        })
    }
}
