//! What persons decided: the codes of an answer by the hash of its text. They are never overruled.

mod elsewhere;
mod join;
mod place;
mod row;

pub use self::elsewhere::decisions_of;
pub use self::join::{Conflict, join};
pub use self::place::settle;
pub(super) use self::place::{part_of, parts, range_of};
pub use self::row::{DecisionRow, decisions_csv, read_rows};

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use unicode_normalization::UnicodeNormalization;

use super::codebook::rules;
use crate::model::checksum;
use crate::model::codebook::{Category, CategoryId, Codebook};
use crate::model::coding::Target;
use crate::model::issue::{Checked, Issue};
use crate::model::place::Place;
use crate::model::raw::RawTable;

/// Between two categories of one decision.
const BETWEEN: [char; 2] = ['|', '\n'];
/// Begins the name of a Handlungsfeld where a category could have the same.
const FIELD: &str = "handlungsfeld:";

/// One decision of `decisions.csv`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Decision {
    /// Key of the question.
    pub question: String,
    /// Hash of the answer's text, as [`text_hash`] makes it.
    pub hash: String,
    /// The answer's text, where the list has it; with a single code it also serves as an Ankerbeispiel.
    pub text: Option<String>,
    /// The codes; none when the answer carries none.
    pub targets: Vec<Target>,
    /// The passage of each code, in the answer's words; empty for the whole answer.
    pub segments: Vec<String>,
    /// Whether `text` is only a passage of answers: then what befund says about their rest stays ([`settle`]).
    pub is_passage: bool,
    /// Who decided.
    pub who: String,
    /// When, as written.
    pub when: String,
    /// Where it stands.
    pub place: Option<Place>,
}

impl Decision {
    /// The codes, without order and passages.
    pub fn codes(&self) -> Vec<&Target> {
        let mut codes: Vec<&Target> = self.targets.iter().collect();
        codes.sort();
        codes.dedup();
        codes
    }
}

/// Decisions that hold, and those on which persons disagree.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Decisions {
    /// One an answer.
    pub held: Vec<Decision>,
    /// Answers on which persons decided differently.
    pub conflicts: Vec<Conflict>,
}

/// sha256 (hex) of a text in NFC with single spaces: the same words in another file have the same hash.
pub fn text_hash(text: &str) -> String {
    checksum::sha256(plain(text))
}

/// A text in NFC with single spaces.
fn plain(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").nfc().collect()
}

/// Reads a list of decisions. Rows on the same answer are one decision; a row with an unknown category is left out.
pub fn parse_decisions(table: &RawTable, codebook: &Codebook) -> Checked<Vec<Decision>> {
    let parsed = parse_all(std::slice::from_ref(table), codebook);
    Checked {
        value: parsed.value.held,
        issues: parsed.issues,
    }
}

/// Reads several lists of decisions, one a person or file, as one.
pub fn parse_all(tables: &[RawTable], codebook: &Codebook) -> Checked<Decisions> {
    let mut issues = Vec::new();
    let lists: Vec<Vec<DecisionRow>> = { tables.iter() }
        .filter_map(|table| rows_of(table, &mut issues))
        .collect();
    let parsed = parse_lists(&lists, codebook);
    issues.extend(parsed.issues);
    Checked {
        value: parsed.value,
        issues,
    }
}

/// The rows of a list; `None` with an issue when a column is missing.
pub fn rows_of(table: &RawTable, issues: &mut Vec<Issue>) -> Option<Vec<DecisionRow>> {
    let rows = read_rows(table);
    if rows.is_none() {
        let place = Some(Place::row(&table.origin, 1));
        let issue = Issue::new(rules::LIST_COLUMN, place);
        issues.push(issue.with("columns", "question, text, categories"));
    }
    rows
}

/// The decisions of several lists as one.
pub fn parse_lists(lists: &[Vec<DecisionRow>], codebook: &Codebook) -> Checked<Decisions> {
    let mut issues = Vec::new();
    let mut read = Vec::new();
    for rows in lists {
        let list = of_rows(rows, codebook);
        issues.extend(list.issues);
        read.push(list.value);
    }
    let mut joined = join(read, codebook);
    issues.append(&mut joined.issues);
    Checked {
        value: joined.value,
        issues,
    }
}

/// Decisions of one list in the order of its rows, with the rows that cannot be used as issues.
pub fn of_rows(rows: &[DecisionRow], codebook: &Codebook) -> Checked<Vec<Decision>> {
    let mut issues = Vec::new();
    let mut found: Vec<Decision> = Vec::new();
    // Where the last decision of that person at that time on that answer stands in the list.
    let mut places: BTreeMap<[String; 4], usize> = BTreeMap::new();
    for row in rows {
        let decision = match read(row, codebook) {
            Ok(decision) => decision,
            Err(issue) => {
                issues.push(Issue {
                    place: row.place.clone(),
                    ..issue
                });
                continue;
            }
        };
        let one = [
            &decision.question,
            &decision.hash,
            &decision.who,
            &decision.when,
        ];
        match places.entry(one.map(Clone::clone)) {
            Entry::Occupied(known) => add(&mut found[*known.get()], decision),
            Entry::Vacant(place) => {
                place.insert(found.len());
                found.push(decision);
            }
        }
    }
    Checked {
        value: found,
        issues,
    }
}

fn read(row: &DecisionRow, codebook: &Codebook) -> Result<Decision, Issue> {
    let hash = row.answer_hash();
    if hash.is_empty() {
        return Err(Issue::new(rules::DECISION_ANSWER, None));
    }
    let names = row.categories.split(BETWEEN).map(str::trim);
    let targets = names
        .filter(|name| !name.is_empty())
        .map(|name| {
            target(name, &row.question, codebook)
                .ok_or_else(|| Issue::new(rules::DECISION_CATEGORY, None).with("category", name))
        })
        .collect::<Result<Vec<Target>, Issue>>()?;
    Ok(Decision {
        question: row.question.clone(),
        hash,
        text: Some(row.text.clone()).filter(|text| !text.is_empty()),
        segments: vec![row.segment.clone(); targets.len()],
        targets,
        is_passage: false,
        who: row.who.clone(),
        when: row.when.clone(),
        place: row.place.clone(),
    })
}

/// A category by its id, or by its label under the question; a Handlungsfeld by its id or label.
fn target(name: &str, question: &str, codebook: &Codebook) -> Option<Target> {
    if let Some(field) = name.strip_prefix(FIELD) {
        return field_target(field, codebook);
    }
    let by_id = codebook.category(&CategoryId(name.into()));
    let labelled = || {
        let valid = codebook.categories_for(question);
        valid.into_iter().find(|category| category.label == name)
    };
    let residual = || {
        let residual = codebook.categories.iter().filter(|c| c.residual.is_some());
        residual.clone().find(|category| category.label == name)
    };
    match by_id.or_else(labelled).or_else(residual) {
        Some(category) => Some(Target::Category(heir(category, codebook))),
        None => field_target(name, codebook),
    }
}

/// The category itself, or the one that took it over.
fn heir(category: &Category, codebook: &Codebook) -> CategoryId {
    let mut id = &category.id;
    // No circle: the codebook was checked; and no longer way than there are categories.
    for _ in &codebook.categories {
        match codebook
            .category(id)
            .and_then(|one| one.merged_into.as_ref())
        {
            Some(next) => id = next,
            None => break,
        }
    }
    id.clone()
}

/// A Handlungsfeld, or an Unterfeld as `feld/unterfeld`.
fn field_target(name: &str, codebook: &Codebook) -> Option<Target> {
    let fields = &codebook.handlungsfelder;
    if let Some(field) = fields.iter().find(|f| f.id == name || f.label == name) {
        return Some(Target::Handlungsfeld {
            handlungsfeld: field.id.clone(),
            unterfeld: None,
        });
    }
    let (field, unterfeld) = name.split_once('/')?;
    let field = fields.iter().find(|found| found.id == field)?;
    let unterfeld = field.unterfelder.iter().find(|u| u.id == unterfeld)?;
    Some(Target::Handlungsfeld {
        handlungsfeld: field.id.clone(),
        unterfeld: Some(unterfeld.id.clone()),
    })
}

/// How a list names a code, so that reading it gives the same code.
pub fn name_of(target: &Target) -> String {
    match target {
        Target::Category(id) => id.to_string(),
        Target::Handlungsfeld {
            handlungsfeld,
            unterfeld: None,
        } => format!("{FIELD}{handlungsfeld}"),
        Target::Handlungsfeld {
            handlungsfeld,
            unterfeld: Some(unterfeld),
        } => format!("{FIELD}{handlungsfeld}/{unterfeld}"),
    }
}

/// A later row on the same answer by the same person at the same time adds its codes.
fn add(known: &mut Decision, decision: Decision) {
    for (target, segment) in decision.targets.into_iter().zip(decision.segments) {
        if !known.targets.contains(&target) {
            known.targets.push(target);
            known.segments.push(segment);
        }
    }
}
