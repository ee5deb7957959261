//! What is doubtful about a codebook: too many categories, too few answers, two that are one, ids that lost their memory.
//!
//! Mistakes that keep a codebook from being read are found when it is read. Nothing here changes a category.
//!
//! Source of the limits: Mayring 2022 and Kuckartz 2018 for what a category needs; the figures are the project's own rules.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::codebook::{CodebookFile, rules};
use crate::model::answers::Answer;
use crate::model::codebook::{Category, CategoryId, Codebook};
use crate::model::coding::{Codings, Target};
use crate::model::issue::{Issue, Rule};
use crate::model::message::Arg;
use crate::model::place::{Origin, Place};

/// Most categories of one question that a person can keep apart.
const MOST_CATEGORIES: usize = 70;
/// Fewest answers of a category that is not marked rare; one answer in a thousand when that is more.
const FEWEST_ANSWERS: u64 = 5;
/// Two categories with more of their answers in common are candidates for merging.
const MOST_ALIKE: f64 = 0.7;
/// Fewest answers of both before they can be called alike.
const FEWEST_TO_COMPARE: usize = 2;
/// Largest share of answers with nothing but residual categories.
const MOST_RESIDUAL: f64 = 0.15;

/// What is looked at.
#[derive(Debug, Clone, Copy)]
pub struct LintInput<'a> {
    /// The codebook as it codes, joined with its base.
    pub codebook: &'a Codebook,
    /// The file alone: what it says itself.
    pub own: &'a CodebookFile,
    /// Its name.
    pub file: &'a str,
    /// Lines of its categories; empty when it has no lines.
    pub rows: &'a BTreeMap<CategoryId, u32>,
    /// Answers coded with it.
    pub coded: Option<(&'a [Answer], &'a Codings)>,
    /// An earlier version.
    pub before: Option<&'a CodebookFile>,
}

/// Everything that is doubtful, in the order of the rules.
pub fn lint(input: &LintInput<'_>) -> Vec<Issue> {
    let origin = Arc::new(Origin {
        file: input.file.to_owned(),
        sheet: None,
    });
    let mut linter = Linter {
        input,
        origin,
        issues: Vec::new(),
    };
    linter.definitions();
    linter.validity();
    linter.versions();
    linter.number();
    if let Some((answers, codings)) = input.coded {
        let given = Given::of(answers, codings, input.codebook);
        linter.sizes(&given);
        linter.alike(&given);
        linter.residual(&given);
    }
    linter.issues
}

/// Which answers have which codes.
#[derive(Default)]
struct Given {
    /// Answers with a text, by question.
    answers: BTreeMap<String, u64>,
    /// Question and category → answers.
    categories: BTreeMap<(String, CategoryId), BTreeSet<usize>>,
    /// Answers with nothing but residual categories, by question.
    residual: BTreeMap<String, u64>,
}

impl Given {
    fn of(answers: &[Answer], codings: &Codings, codebook: &Codebook) -> Self {
        let mut given = Self::default();
        let residual: BTreeSet<&CategoryId> = { codebook.categories.iter() }
            .filter(|category| category.residual.is_some())
            .map(|category| &category.id)
            .collect();
        let mut empty: BTreeSet<usize> = { codings.non_answers.iter() }
            .map(|non_answer| non_answer.answer)
            .collect();
        let mut content: BTreeSet<usize> = codings.uncoded.iter().map(|open| open.answer).collect();
        for coding in &codings.codings {
            let (Target::Category(id), Some(answer)) = (&coding.target, answers.get(coding.answer))
            else {
                content.insert(coding.answer);
                continue;
            };
            if residual.contains(id) {
                empty.insert(coding.answer);
            } else {
                content.insert(coding.answer);
            }
            let key = (answer.question.clone(), id.clone());
            given
                .categories
                .entry(key)
                .or_default()
                .insert(coding.answer);
        }
        for (index, answer) in answers.iter().enumerate() {
            if answer.text.given().is_some() {
                *given.answers.entry(answer.question.clone()).or_default() += 1;
                if empty.contains(&index) && !content.contains(&index) {
                    *given.residual.entry(answer.question.clone()).or_default() += 1;
                }
            }
        }
        given
    }
}

struct Linter<'a> {
    input: &'a LintInput<'a>,
    origin: Arc<Origin>,
    issues: Vec<Issue>,
}

impl Linter<'_> {
    fn place(&self, id: Option<&CategoryId>) -> Option<Place> {
        let row = id.and_then(|id| self.input.rows.get(id));
        Some(row.map_or_else(
            || Place::sheet(&self.origin),
            |row| Place::row(&self.origin, *row),
        ))
    }

    fn about(&self, rule: Rule, category: &Category) -> Issue {
        Issue::new(rule, self.place(Some(&category.id))).with("id", category.id.to_string())
    }

    /// The categories of the file itself, as they came out of joining.
    fn own(&self) -> Vec<&Category> {
        let ids: BTreeSet<&CategoryId> = { self.input.own.codebook.categories.iter() }
            .map(|category| &category.id)
            .collect();
        let all = self.input.codebook.categories.iter();
        all.filter(|category| ids.contains(&category.id)).collect()
    }

    fn definitions(&mut self) {
        let without: Vec<Issue> = { self.own().into_iter() }
            .filter(|category| category.definition.is_empty() && category.residual.is_none())
            .map(|category| self.about(rules::NO_DEFINITION, category))
            .collect();
        self.issues.extend(without);
    }

    fn validity(&mut self) {
        let mut found = Vec::new();
        for category in self.own() {
            let (from, to) = (&category.valid_from, &category.valid_to);
            if let (Some(from), Some(to)) = (from, to)
                && by_wave(from, to) == Ordering::Greater
            {
                let issue = self.about(rules::ENDS_BEFORE_IT_BEGINS, category);
                found.push(issue.with("from", from.as_str()).with("to", to.as_str()));
            }
            if let Some(target) = &category.merged_into {
                if to.is_none() {
                    found.push(self.about(rules::MERGED_WITHOUT_END, category));
                }
                let end = self.input.codebook.category(target);
                let end = end.and_then(|target| target.valid_to.as_ref());
                let later = |end: &String| {
                    to.as_ref()
                        .is_none_or(|to| by_wave(end, to) != Ordering::Greater)
                };
                if let Some(end) = end.filter(|end| later(end)) {
                    let issue = self.about(rules::MERGED_INTO_ENDED, category);
                    found.push(
                        issue
                            .with("target", target.to_string())
                            .with("to", end.as_str()),
                    );
                }
            }
            if category.split_from.is_some() && from.is_none() {
                found.push(self.about(rules::SPLIT_WITHOUT_BEGIN, category));
            }
        }
        self.issues.extend(found);
    }

    /// What an earlier version knew must still be known, and mean the same.
    fn versions(&mut self) {
        let Some(before) = self.input.before else {
            return;
        };
        let now: BTreeMap<&CategoryId, &Category> = { self.input.own.codebook.categories.iter() }
            .map(|category| (&category.id, category))
            .collect();
        for old in &before.codebook.categories {
            match now.get(&old.id) {
                None => {
                    let issue = Issue::new(rules::ID_GONE, self.place(None));
                    let issue = issue.with("id", old.id.to_string());
                    self.issues.push(issue.with("label", old.label.as_str()));
                }
                Some(new) if is_another(old, new) => {
                    let issue = self.about(rules::ID_REUSED, new);
                    let issue = issue.with("before", old.label.as_str());
                    self.issues.push(issue.with("now", new.label.as_str()));
                }
                Some(_) => {}
            }
        }
    }

    fn number(&mut self) {
        let categories = &self.input.codebook.categories;
        let mut questions: BTreeSet<&str> = { categories.iter() }
            .filter(|category| category.coded)
            .flat_map(|category| category.questions.iter().map(String::as_str))
            .collect();
        if questions.is_empty() {
            questions.insert("");
        }
        for question in questions {
            let valid = categories.iter().filter(|c| c.is_valid_for(question));
            let count = valid.count();
            if count > MOST_CATEGORIES {
                let issue = Issue::new(rules::TOO_MANY, self.place(None));
                let issue = issue.with("question", question).with("count", count);
                self.issues.push(issue.with("most", MOST_CATEGORIES));
            }
        }
    }

    fn sizes(&mut self, given: &Given) {
        let total: u64 = given.answers.values().sum();
        let needed = FEWEST_ANSWERS.max(total.div_ceil(1000));
        let mut found = Vec::new();
        for category in &self.input.codebook.categories {
            let asked = given.answers.keys().any(|key| category.is_valid_for(key));
            if !asked || category.rare || category.residual.is_some() {
                continue;
            }
            let sets = given.categories.iter();
            let sets = sets.filter(|((_, id), _)| *id == category.id);
            let count: u64 = sets.map(|(_, answers)| answers.len() as u64).sum();
            if count < needed {
                let issue = self.about(rules::TOO_FEW, category).with("count", count);
                found.push(issue.with("needed", needed));
            }
        }
        self.issues.extend(found);
    }

    /// All pairs of one question, not only neighbours.
    fn alike(&mut self, given: &Given) {
        let sets: Vec<_> = given.categories.iter().collect();
        let mut found = Vec::new();
        for (index, ((question, first), a)) in sets.iter().enumerate() {
            for ((other, second), b) in &sets[index + 1..] {
                if other != question || a.len().min(b.len()) < FEWEST_TO_COMPARE {
                    continue;
                }
                #[expect(clippy::cast_precision_loss, reason = "counts of answers")]
                let share = a.intersection(b).count() as f64 / a.union(b).count() as f64;
                if share > MOST_ALIKE {
                    let issue = Issue::new(rules::ALIKE, self.place(Some(first)));
                    let issue = issue.with("first", first.to_string());
                    let issue = issue.with("second", second.to_string());
                    let issue = issue.with("question", question.as_str());
                    found.push(issue.with("share", Arg::Share(share)));
                }
            }
        }
        self.issues.extend(found);
    }

    fn residual(&mut self, given: &Given) {
        for (question, total) in &given.answers {
            let count = given.residual.get(question).copied().unwrap_or(0);
            #[expect(clippy::cast_precision_loss, reason = "counts of answers")]
            let share = count as f64 / *total as f64;
            if share > MOST_RESIDUAL {
                let issue = Issue::new(rules::RESIDUAL_SHARE, self.place(None));
                let issue = issue.with("question", question.as_str());
                self.issues.push(issue.with("share", Arg::Share(share)));
            }
        }
    }
}

/// Whether an id seems to name another thing than before: neither label nor definition nor a term is the same.
fn is_another(old: &Category, new: &Category) -> bool {
    let terms: BTreeSet<&String> = old.terms.iter().chain(&old.weak_terms).collect();
    let shared = new
        .terms
        .iter()
        .chain(&new.weak_terms)
        .any(|term| terms.contains(term));
    old.label != new.label && old.definition != new.definition && !shared
}

/// Waves in order: numbers by value, anything else as text.
fn by_wave(a: &str, b: &str) -> Ordering {
    match (a.parse::<f64>(), b.parse::<f64>()) {
        (Ok(a), Ok(b)) => a.total_cmp(&b),
        _ => a.cmp(b),
    }
}
