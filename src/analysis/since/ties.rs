//! What ties names of then to names of now: units that were renamed or merged, categories that were, and answers of then coded anew.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::model::codebook::{Category, Codebook};
use crate::model::finding::Finding;
use crate::model::names::Name;

/// What became of a category between two codebooks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// It has another label now.
    Renamed(String),
    /// Another one took it over: its label.
    Merged(String),
    /// It is new and was part of another one: that one's label.
    Split(String),
}

/// What ties the two reports besides their ids.
#[derive(Debug, Clone, Default)]
pub struct Ties {
    /// Units by their name of then: what they are called now.
    units: BTreeMap<String, String>,
    /// Categories by label: merged and renamed ones by that of then, split ones by that of now.
    categories: BTreeMap<String, Fate>,
    /// `nennungen-*` of then, coded with the codebook of now; only where answers are kept.
    pub recoded: Vec<Finding>,
}

impl Ties {
    /// Of the table of names, the codebook of now, and what categories were called then (id → label).
    pub fn of(
        names: &[Name],
        (then, today): (NaiveDate, NaiveDate),
        codebook: &Codebook,
        labels: &BTreeMap<String, String>,
    ) -> Self {
        Self {
            units: units(names, then, today),
            categories: categories(codebook, labels),
            recoded: Vec::new(),
        }
    }

    /// What a unit of then is called now.
    pub(super) fn unit<'n>(&'n self, name: &'n str) -> &'n str {
        self.units.get(name).map_or(name, String::as_str)
    }

    /// What became of the category of this label.
    pub(super) fn category(&self, label: &str) -> Option<&Fate> {
        self.categories.get(label)
    }

    /// The label of now of a category of then that was only renamed.
    pub(super) fn renamed<'n>(&'n self, label: &'n str) -> &'n str {
        match self.category(label) {
            Some(Fate::Renamed(now)) => now,
            _ => label,
        }
    }
}

/// Names of then → names of now. Whoever ended after the earlier report and before this one has a successor; other spellings are those of
/// the table, which may be younger than the earlier report.
fn units(names: &[Name], then: NaiveDate, today: NaiveDate) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for name in names {
        let mut now = name;
        // A successor may have one, too; as many steps as there are names end every circle.
        for _ in 0..names.len() {
            let is_over = now.until.is_some_and(|until| until < today);
            let next = now.now.as_ref().filter(|_| is_over);
            match next.and_then(|next| names.iter().find(|name| name.name == *next)) {
                Some(next) => now = next,
                None => break,
            }
        }
        let last = match (&now.now, now.until) {
            (Some(next), Some(until)) if until < today => next,
            _ => &now.name,
        };
        // What ended before the earlier report was no name of it.
        let was_over = name.until.is_some_and(|until| until < then) && name.now.is_some();
        if *last != name.name && !was_over {
            found.insert(name.name.clone(), last.clone());
        }
        for also in &name.also {
            found.insert(also.clone(), last.clone());
        }
    }
    found
}

fn categories(codebook: &Codebook, labels: &BTreeMap<String, String>) -> BTreeMap<String, Fate> {
    let mut found = BTreeMap::new();
    for category in &codebook.categories {
        let was = labels.get(&*category.id.0);
        let then = was.unwrap_or(&category.label);
        if let Some(into) = successor(category, codebook) {
            found.insert(then.clone(), Fate::Merged(into.label.clone()));
            continue;
        }
        let origin = category.split_from.as_ref();
        if let Some(origin) = origin.and_then(|id| codebook.category(id)) {
            let is_new = labels.is_empty() || was.is_none();
            if is_new {
                found.insert(category.label.clone(), Fate::Split(origin.label.clone()));
                continue;
            }
        }
        if *then != category.label {
            found.insert(then.clone(), Fate::Renamed(category.label.clone()));
        }
    }
    found
}

/// The category that took one over, at the end of the chain.
fn successor<'c>(category: &Category, codebook: &'c Codebook) -> Option<&'c Category> {
    let mut last = None;
    let mut next = category.merged_into.as_ref();
    for _ in 0..codebook.categories.len() {
        let Some(found) = next.and_then(|id| codebook.category(id)) else {
            break;
        };
        last = Some(found);
        next = found.merged_into.as_ref();
    }
    last
}
