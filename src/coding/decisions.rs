//! What persons decided: the codes of an answer by the hash of its text. They are never overruled.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

use super::codebook::rules;
use super::grid::Grid;
use crate::model::codebook::{CategoryId, Codebook};
use crate::model::coding::Target;
use crate::model::issue::{Checked, Issue};
use crate::model::place::Place;
use crate::model::raw::RawTable;

/// Between two categories of one decision.
const BETWEEN: [char; 2] = ['|', '\n'];

/// One decision of `decisions.csv`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Decision {
    /// Key of the question.
    pub question: String,
    /// Hash of the answer's text, as [`text_hash`] makes it.
    pub hash: String,
    /// The answer's text, where the list has it; with a single code it also serves as an Ankerbeispiel.
    pub text: Option<String>,
    /// The codes; none when the answer carries none.
    pub targets: Vec<Target>,
    /// Who decided.
    pub who: String,
    /// When, as written.
    pub when: String,
}

/// sha256 (hex) of a text in NFC with single spaces: the same words in another file have the same hash.
pub fn text_hash(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let plain: String = words.join(" ").nfc().collect();
    Sha256::digest(plain.as_bytes())
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

const QUESTION: &[&str] = &["question", "frage"];
const TEXT: &[&str] = &["text", "antwort", "answer"];
const HASH: &[&str] = &["hash", "text_hash"];
const CATEGORIES: &[&str] = &[
    "categories",
    "category",
    "category_id",
    "kategorien",
    "kategorie",
];
const WHO: &[&str] = &["who", "wer", "coder"];
const WHEN: &[&str] = &["when", "wann", "date", "datum"];

/// Reads a list of decisions. Rows on the same answer are one decision; a row with an unknown category is left out.
pub fn parse_decisions(table: &RawTable, codebook: &Codebook) -> Checked<Vec<Decision>> {
    let mut issues = Vec::new();
    let mut found: BTreeMap<(String, String), Decision> = BTreeMap::new();
    if let Some(grid) = Grid::find(table, &[QUESTION, CATEGORIES]) {
        for row in grid.rows() {
            match read(&grid, row, codebook) {
                Ok(decision) => add(&mut found, decision),
                Err(issue) => issues.push(Issue {
                    place: Some(Place::row(&table.origin, row)),
                    ..issue
                }),
            }
        }
    } else {
        let place = Some(Place::row(&table.origin, 1));
        let issue = Issue::new(rules::LIST_COLUMN, place);
        issues.push(issue.with("columns", "question, text, categories"));
    }
    Checked {
        value: found.into_values().collect(),
        issues,
    }
}

fn read(grid: &Grid<'_>, row: u32, codebook: &Codebook) -> Result<Decision, Issue> {
    let cell = |names| grid.text(row, grid.column(names));
    let text = Some(cell(TEXT)).filter(|text| !text.is_empty());
    let hash = match &text {
        Some(text) => text_hash(text),
        None => cell(HASH).to_lowercase(),
    };
    if hash.is_empty() {
        return Err(Issue::new(rules::DECISION_ANSWER, None));
    }
    let question = cell(QUESTION);
    let named = cell(CATEGORIES);
    let names = named.split(BETWEEN).map(str::trim);
    let targets = names
        .filter(|name| !name.is_empty())
        .map(|name| {
            target(name, &question, codebook)
                .ok_or_else(|| Issue::new(rules::DECISION_CATEGORY, None).with("category", name))
        })
        .collect::<Result<Vec<Target>, Issue>>()?;
    Ok(Decision {
        question,
        hash,
        text,
        targets,
        who: cell(WHO),
        when: cell(WHEN),
    })
}

/// A category by its id, or by its label under the question; a Handlungsfeld by its id or label.
fn target(name: &str, question: &str, codebook: &Codebook) -> Option<Target> {
    let by_id = codebook.category(&CategoryId(name.into()));
    let labelled = || {
        let valid = codebook.categories_for(question);
        valid.into_iter().find(|category| category.label == name)
    };
    let residual = || {
        let residual = codebook.categories.iter().filter(|c| c.residual.is_some());
        residual.clone().find(|category| category.label == name)
    };
    if let Some(category) = by_id.or_else(labelled).or_else(residual) {
        return Some(Target::Category(category.id.clone()));
    }
    let fields = &codebook.handlungsfelder;
    let field = fields.iter().find(|f| f.id == name || f.label == name)?;
    Some(Target::Handlungsfeld {
        handlungsfeld: field.id.clone(),
        unterfeld: None,
    })
}

/// A later row on the same answer by the same person at the same time adds its codes; any other replaces what stood before.
fn add(found: &mut BTreeMap<(String, String), Decision>, decision: Decision) {
    let key = (decision.question.clone(), decision.hash.clone());
    match found.get_mut(&key) {
        Some(known) if known.who == decision.who && known.when == decision.when => {
            let new = decision.targets.into_iter();
            let missing: Vec<Target> = new.filter(|t| !known.targets.contains(t)).collect();
            known.targets.extend(missing);
        }
        _ => {
            found.insert(key, decision);
        }
    }
}
