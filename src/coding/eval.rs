//! Measures a coding against gold codes: precision, recall, F1, coverage, and how far the counted tables are off.
//!
//! It changes nothing and learns nothing; gold codes never reach the coding itself.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::answers::{Answer, Missing};
use crate::model::codebook::{Category, CategoryId, Codebook, Residual};
use crate::model::coding::{Coding, Codings, Target};
use crate::model::issue::{Checked, Issue};
use crate::model::place::Place;
use crate::model::raw::RawTable;

use super::codebook::rules;
use super::grid::Grid;

/// One gold code: the id of an answer and the label of its category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gold {
    /// Id of the answer.
    pub answer: String,
    /// Id or label of the category, as the codebook has it for the answer's question, or a beginning of the label. Any other label ("Sonstiges")
    /// expects no code; "keine Angabe" and "weiß nicht" expect a non-answer. That nothing is needed is an answer: its category is expected.
    pub label: String,
}

const ID: &[&str] = &["id", "answer_id", "answer"];
const LABEL: &[&str] = &["kategorie", "category", "category_id", "label"];

/// Reads gold codes: one row a code, columns `id` and `kategorie`.
pub fn parse_gold(table: &RawTable) -> Checked<Vec<Gold>> {
    let Some(grid) = Grid::find(table, &[ID, LABEL]) else {
        let place = Some(Place::row(&table.origin, 1));
        let issue = Issue::new(rules::LIST_COLUMN, place);
        return Checked {
            value: Vec::new(),
            issues: vec![issue.with("columns", "id, kategorie")],
        };
    };
    let gold = |row| Gold {
        answer: grid.text(row, grid.column(ID)),
        label: grid.text(row, grid.column(LABEL)),
    };
    Checked {
        value: grid.rows().map(gold).collect(),
        issues: Vec::new(),
    }
}

/// Right, wrong and missed codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Codes given and in the gold.
    pub right: u64,
    /// Codes given and not in the gold.
    pub wrong: u64,
    /// Gold codes not given.
    pub missed: u64,
}

impl Tally {
    /// Share of given codes that are right, 0..=1; `None` when none was given.
    pub fn precision(&self) -> Option<f64> {
        ratio(self.right, self.right + self.wrong)
    }

    /// Share of gold codes that were given, 0..=1; `None` when there is none.
    pub fn recall(&self) -> Option<f64> {
        ratio(self.right, self.right + self.missed)
    }

    /// Harmonic mean of both, 0..=1; `None` when neither a code was given nor expected.
    pub fn f1(&self) -> Option<f64> {
        ratio(2 * self.right, 2 * self.right + self.wrong + self.missed)
    }

    fn add(&mut self, other: Self) {
        self.right += other.right;
        self.wrong += other.wrong;
        self.missed += other.missed;
    }
}

/// The measurement of one question, or of all.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Measurement {
    /// All codes together (micro), sure and provisional.
    pub all: Tally,
    /// The sure ones alone.
    pub sure: Tally,
    /// Answers with a gold code that got a sure one.
    pub sure_covered: u64,
    /// By category.
    pub categories: BTreeMap<CategoryId, Tally>,
    /// Answers that carry a gold code.
    pub answers: u64,
    /// Those among them that got any code.
    pub covered: u64,
    /// Gold non-answers.
    pub non_answers: u64,
    /// Those among them that were recognised.
    pub non_answers_found: u64,
    /// Answers with a gold code that were taken for non-answers.
    pub answers_lost: u64,
    /// Sum over categories of |counted − gold| Nennungen.
    pub deviation: u64,
    /// Gold Nennungen.
    pub mentions: u64,
}

impl Measurement {
    /// Mean F1 of the categories that occur in the gold, 0..=1.
    pub fn macro_f1(&self) -> Option<f64> {
        let scores: Vec<f64> = self
            .categories
            .values()
            .filter(|tally| tally.right + tally.missed > 0)
            .filter_map(Tally::f1)
            .collect();
        (!scores.is_empty()).then(|| scores.iter().sum::<f64>() / scores.len() as f64)
    }

    /// Share of the answers with a gold code that got any code, 0..=1.
    pub fn coverage(&self) -> Option<f64> {
        ratio(self.covered, self.answers)
    }

    /// Share of the gold non-answers that were recognised, 0..=1.
    pub fn non_answer_recall(&self) -> Option<f64> {
        ratio(self.non_answers_found, self.non_answers)
    }

    /// How far the counted table is off: differences over all gold Nennungen.
    pub fn table_deviation(&self) -> Option<f64> {
        ratio(self.deviation, self.mentions)
    }

    /// Share of the answers with a gold code that got a sure one, 0..=1.
    pub fn sure_coverage(&self) -> Option<f64> {
        ratio(self.sure_covered, self.answers)
    }

    fn add(&mut self, other: &Self) {
        self.all.add(other.all);
        self.sure.add(other.sure);
        self.sure_covered += other.sure_covered;
        for (id, tally) in &other.categories {
            self.categories.entry(id.clone()).or_default().add(*tally);
        }
        self.answers += other.answers;
        self.covered += other.covered;
        self.non_answers += other.non_answers;
        self.non_answers_found += other.non_answers_found;
        self.answers_lost += other.answers_lost;
        self.deviation += other.deviation;
        self.mentions += other.mentions;
    }
}

/// A measurement by question and of all together.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Evaluation {
    /// By question key.
    pub questions: BTreeMap<String, Measurement>,
    /// All questions.
    pub total: Measurement,
}

fn ratio(part: u64, whole: u64) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

/// Measures codings of answers against gold codes. Answers without any gold row are left out.
pub fn measure(
    answers: &[Answer],
    codings: &Codings,
    gold: &[Gold],
    codebook: &Codebook,
) -> Evaluation {
    let mut labels: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for row in gold {
        labels.entry(&row.answer).or_default().push(&row.label);
    }
    let sure = given(codings.codings.iter());
    let given = given(codings.codings.iter().chain(&codings.provisional));
    let none: BTreeSet<usize> = codings.non_answers.iter().map(|none| none.answer).collect();
    let nothing = BTreeSet::new();
    let mut evaluation = Evaluation::default();
    let mut counts: BTreeMap<&str, Counts<'_>> = BTreeMap::new();
    for (index, answer) in answers.iter().enumerate() {
        let Some(labels) = labels.get(answer.id.as_str()) else {
            continue;
        };
        let expected: BTreeSet<CategoryId> = labels
            .iter()
            .filter_map(|label| category(label, &answer.question, codebook))
            .collect();
        let given = given.get(&index).cloned().unwrap_or_default();
        let measurement = evaluation
            .questions
            .entry(answer.question.clone())
            .or_default();
        let is_none = none.contains(&index) || answer.text.given().is_none();
        tally(measurement, &expected, &given);
        tally_sure(measurement, &expected, sure.get(&index).unwrap_or(&nothing));
        if labels.iter().any(|label| non_answer(label).is_some()) {
            measurement.non_answers += 1;
            measurement.non_answers_found += u64::from(is_none);
        } else {
            measurement.answers_lost += u64::from(is_none);
        }
        let counts = counts.entry(answer.question.as_str()).or_default();
        let respondent = answer.respondent.key.as_str();
        counts
            .gold
            .extend(expected.into_iter().map(|id| (id, respondent)));
        counts
            .given
            .extend(given.into_iter().map(|id| (id, respondent)));
    }
    for (question, measurement) in &mut evaluation.questions {
        if let Some(counts) = counts.get(question.as_str()) {
            (measurement.deviation, measurement.mentions) = counts.deviation();
        }
        evaluation.total.add(measurement);
    }
    evaluation
}

/// Nennungen: respondent × category.
#[derive(Default)]
struct Counts<'a> {
    gold: BTreeSet<(CategoryId, &'a str)>,
    given: BTreeSet<(CategoryId, &'a str)>,
}

impl Counts<'_> {
    fn deviation(&self) -> (u64, u64) {
        let mut by_category: BTreeMap<&CategoryId, i64> = BTreeMap::new();
        for (id, _) in &self.gold {
            *by_category.entry(id).or_default() += 1;
        }
        for (id, _) in &self.given {
            *by_category.entry(id).or_default() -= 1;
        }
        let off = by_category
            .values()
            .map(|difference| difference.unsigned_abs())
            .sum();
        (off, self.gold.len() as u64)
    }
}

fn given<'c>(codings: impl Iterator<Item = &'c Coding>) -> BTreeMap<usize, BTreeSet<CategoryId>> {
    let mut given: BTreeMap<usize, BTreeSet<CategoryId>> = BTreeMap::new();
    for coding in codings {
        if let Target::Category(id) = &coding.target {
            given.entry(coding.answer).or_default().insert(id.clone());
        }
    }
    given
}

fn tally_sure(
    measurement: &mut Measurement,
    expected: &BTreeSet<CategoryId>,
    sure: &BTreeSet<CategoryId>,
) {
    let right = expected.intersection(sure).count() as u64;
    measurement.sure_covered += u64::from(!expected.is_empty() && !sure.is_empty());
    measurement.sure.add(Tally {
        right,
        wrong: sure.len() as u64 - right,
        missed: expected.len() as u64 - right,
    });
}

fn tally(
    measurement: &mut Measurement,
    expected: &BTreeSet<CategoryId>,
    given: &BTreeSet<CategoryId>,
) {
    if !expected.is_empty() {
        measurement.answers += 1;
        measurement.covered += u64::from(!given.is_empty());
    }
    for id in expected.union(given) {
        let tally = match (expected.contains(id), given.contains(id)) {
            (true, true) => Tally {
                right: 1,
                ..Tally::default()
            },
            (true, false) => Tally {
                missed: 1,
                ..Tally::default()
            },
            _ => Tally {
                wrong: 1,
                ..Tally::default()
            },
        };
        measurement.all.add(tally);
        measurement
            .categories
            .entry(id.clone())
            .or_default()
            .add(tally);
    }
}

fn non_answer(label: &str) -> Option<Missing> {
    match label.to_lowercase().as_str() {
        "keine angabe" => Some(Missing::NotGiven),
        "weiß nicht" | "weiss nicht" => Some(Missing::DontKnow),
        _ => None,
    }
}

/// The category of a question with that label, or with a label that begins with it.
fn category(label: &str, question: &str, codebook: &Codebook) -> Option<CategoryId> {
    let mut valid = codebook.categories_for(question);
    let no_need = |category: &&Category| category.residual == Some(Residual::NoNeed);
    valid.extend(codebook.categories.iter().filter(no_need));
    if let Some(category) = valid.iter().find(|category| &*category.id.0 == label) {
        return Some(category.id.clone());
    }
    let with = |fits: &dyn Fn(&str) -> bool| {
        let found = valid.iter().find(|category| fits(&category.label))?;
        Some(found.id.clone())
    };
    with(&|known| known == label).or_else(|| with(&|known| known.starts_with(label)))
}
