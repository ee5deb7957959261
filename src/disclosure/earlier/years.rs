//! Two editions beside each other: where few persons make the difference, the difference is about them.
//!
//! Nobody outside knows who came and went, only how the figures changed. The least number of persons who explain how a
//! group changed is the largest of: the change of its size, and the changes of its parts added up. Where these are some
//! but fewer than `k`, whatever changed and says more about them than that they are there becomes secret: what all see
//! (unit, sex, role) is not.

use std::collections::BTreeMap;

use super::super::Beside;
use super::super::figures::{Changed, Crowd, Figure, Measure, Nature, crowds as figures_of};
use super::super::relate::same;
use super::super::structure::VISIBLE;
use super::file::{Names, restore};
use crate::model::finding::{Finding, RowKind, Scope};
use crate::model::protection::EarlierAccount;

/// Marks the figures that tell something about few persons beside earlier editions, and those that everybody knows
/// because they were published for the same day. Gives account of each edition.
pub(in super::super) fn take_into_account(
    crowds: &mut BTreeMap<String, Crowd>,
    findings: &[Finding],
    beside: &Beside<'_>,
    k: u64,
) -> Vec<EarlierAccount> {
    let names = Names::of(findings);
    beside
        .earlier
        .iter()
        .map(|edition| {
            let mut account = EarlierAccount {
                file: edition.file.clone(),
                reference_date: edition.reference_date,
                figures: 0,
                differing: 0,
            };
            let before: Vec<Finding> = edition
                .findings
                .iter()
                .filter_map(|finding| restore(finding, &names))
                .collect();
            for (name, before) in figures_of(&before) {
                if let Some(now) = crowds.get_mut(&name) {
                    let is_same_day = beside.today == Some(edition.reference_date);
                    let years = Years::new(now, &before);
                    let marks = years.marks(now, k);
                    account.figures += years.common;
                    account.differing += years.apply(now, marks, is_same_day);
                }
            }
            account
        })
        .collect()
}

/// What a figure is about: which number of which persons.
type Key = (Measure, Scope);

/// Figures of one population that both editions print.
struct Years {
    before: BTreeMap<Key, f64>,
    /// Figures in both.
    common: u64,
}

/// Key of a figure; rows without a scope are one of their kind each.
fn key(figure: &Figure) -> Option<Key> {
    let is_placed = !figure.scope.is_empty() || figure.kind == RowKind::Total;
    let is_number = figure.nature != Nature::Opaque;
    let is_printed = figure.spot.is_some();
    (is_placed && is_number && is_printed).then(|| (figure.measure.clone(), figure.scope.clone()))
}

impl Years {
    fn new(now: &Crowd, before: &Crowd) -> Self {
        let figures = before.figures.iter();
        let before: BTreeMap<Key, f64> = figures.filter_map(|f| Some((key(f)?, f.value))).collect();
        let common = now.figures.iter().filter_map(key);
        let common = common.filter(|key| before.contains_key(key)).count();
        Self {
            before,
            common: u64::try_from(common).unwrap_or(u64::MAX),
        }
    }

    /// By how many persons each group changed at least.
    fn changes(&self, now: &Crowd) -> BTreeMap<Key, f64> {
        let mut own: BTreeMap<Key, f64> = BTreeMap::new();
        for figure in now.figures.iter().filter(|figure| figure.is_persons()) {
            if let Some(key) = key(figure)
                && let Some(before) = self.before.get(&key)
            {
                own.insert(key, (figure.value - before).abs());
            }
        }
        let mut parts: BTreeMap<(Key, &'static str), f64> = BTreeMap::new();
        for ((measure, scope), change) in &own {
            for dimension in scope.keys().filter(|d| now.partitions.contains(d)) {
                let mut whole = scope.clone();
                whole.remove(dimension);
                *parts
                    .entry(((measure.clone(), whole), dimension))
                    .or_default() += change;
            }
        }
        let mut least = own;
        for ((whole, _), change) in parts {
            let known = least.entry(whole).or_default();
            *known = known.max(change);
        }
        least
    }

    /// Figures, by index, that changed by few persons and say something of them.
    fn marks(&self, now: &Crowd, k: u64) -> Vec<(usize, Changed)> {
        let changes = self.changes(now);
        let is_few = |persons: &f64| *persons > 0.0 && *persons < as_number(k);
        let first = |scope: Scope| (Measure::Persons(String::new()), scope);
        let sizes: BTreeMap<Scope, f64> = now
            .figures
            .iter()
            .filter(|figure| figure.measure == Measure::Persons(String::new()))
            .filter_map(|figure| Some((figure.answering(), changes.get(&key(figure)?).copied()?)))
            .collect();
        let mut marks = Vec::new();
        for (index, figure) in now.figures.iter().enumerate() {
            let Some(before) = key(figure).and_then(|key| self.before.get(&key)) else {
                continue;
            };
            if same(figure.value, *before) {
                continue;
            }
            let persons = if figure.is_persons() {
                let telling = figure.scope.keys().filter(|dimension| {
                    now.partitions.contains(dimension) && !VISIBLE.contains(dimension)
                });
                let wholes = telling.filter_map(|dimension| {
                    let mut whole = figure.scope.clone();
                    whole.remove(dimension);
                    changes.get(&(figure.measure.clone(), whole)).copied()
                });
                wholes.filter(is_few).reduce(f64::min)
            } else {
                sizes.get(&figure.answering()).copied().filter(is_few)
            };
            if let Some(persons) = persons {
                let count = |edition: Option<f64>| edition.unwrap_or(1.0);
                let by = match figure.nature {
                    Nature::Mean => {
                        let past = self.before.get(&first(figure.scope.clone())).copied();
                        figure.amount() - before * count(past.or(figure.persons))
                    }
                    _ => figure.value - before,
                };
                marks.push((index, Changed { persons, by }));
            }
        }
        marks
    }

    /// Marks figures and returns how many stay secret because of it.
    fn apply(&self, now: &mut Crowd, marks: Vec<(usize, Changed)>, is_same_day: bool) -> u64 {
        let count = u64::try_from(marks.len()).unwrap_or(u64::MAX);
        for (index, changed) in marks {
            now.figures[index].changed = Some(changed);
        }
        if is_same_day {
            for figure in &mut now.figures {
                let before = key(figure).and_then(|key| self.before.get(&key));
                figure.is_known = before.is_some_and(|before| same(figure.value, *before));
            }
        }
        count
    }
}

#[expect(clippy::cast_precision_loss, reason = "k is at most 50")]
fn as_number(k: u64) -> f64 {
    k as f64
}
