//! Finds what changed in a codebook between two Stichtage, from the waves, days and reasons that its categories carry.
//!
//! A wave is read by its year ("2026", "Herbst 2026", "2026/27"). Where it cannot decide (a wave without a year, two
//! editions in one year) the day of the category does. A category that has nothing but a day was written then and is no change.
//! No earlier codebook is read here; `befund codebook lint --since` compares two files.

use chrono::{Datelike, NaiveDate};

use crate::model::codebook::{Category, CategoryId, Codebook};
use crate::model::revision::{Change, ChangeKind, Extent, Revision, Since};

/// The changes after `since` until the Stichtag `today`; `None` when the codebook says nothing about time.
pub(super) fn revision(codebook: &Codebook, since: Since, today: NaiveDate) -> Option<Revision> {
    let window = Window {
        since: since.day(),
        today,
    };
    let own: Vec<&Category> = { codebook.categories.iter() }
        // A base that is not coded with is no part of this codebook; one that has ended still tells that it has.
        .filter(|category| category.coded || has_ended(category, today))
        .collect();
    let mut changes: Vec<Change> = { own.iter() }
        .filter_map(|category| window.change(category, codebook))
        .collect();
    changes.sort_by_key(|change| order(&change.kind));
    let is_new = |change: &Change| {
        matches!(
            change.kind,
            ChangeKind::New { .. } | ChangeKind::Split { .. }
        )
    };
    let content = own.iter().filter(|category| category.residual.is_none());
    let extent = match changes.len() {
        0 if !is_dated(codebook, &own, since.day()) => return None,
        0 => Extent::Nothing,
        all if all >= content.count() && changes.iter().all(is_new) => Extent::Everything,
        _ => Extent::Some(changes),
    };
    Some(Revision { since, extent })
}

/// Takes categories out of use whose last wave lies before the year of the Stichtag, or whose first one after it.
pub(super) fn keep_valid(codebook: &mut Codebook, today: NaiveDate) {
    let year = today.year();
    for category in &mut codebook.categories {
        let begins = category.valid_from.as_deref().and_then(year_of);
        let is_ahead = begins.is_some_and(|first| first > year);
        if is_ahead || has_ended(category, today) {
            category.coded = false;
        }
    }
}

fn has_ended(category: &Category, today: NaiveDate) -> bool {
    let last = category.valid_to.as_deref().and_then(year_of);
    last.is_some_and(|last| last < today.year())
}

/// Whether the codebook would tell a change: some category has a wave, a successor, an origin or a reason with its day, or
/// the whole is older than the edition before.
fn is_dated(codebook: &Codebook, own: &[&Category], since: NaiveDate) -> bool {
    let tells = |category: &&Category| {
        category.valid_from.is_some()
            || category.valid_to.is_some()
            || category.merged_into.is_some()
            || category.split_from.is_some()
            || (category.date.is_some() && category.reason.is_some())
    };
    own.iter().any(tells) || codebook.date.is_some_and(|date| date <= since)
}

fn order(kind: &ChangeKind) -> u8 {
    match kind {
        ChangeKind::New { .. } => 0,
        ChangeKind::Split { .. } => 1,
        ChangeKind::Merged { .. } => 2,
        ChangeKind::Ended { .. } => 3,
        ChangeKind::Reworded => 4,
    }
}

/// Days after the edition before, up to this one.
struct Window {
    since: NaiveDate,
    today: NaiveDate,
}

impl Window {
    fn change(&self, category: &Category, codebook: &Codebook) -> Option<Change> {
        let (from, last) = (category.valid_from.clone(), category.valid_to.clone());
        let label = |id: &CategoryId| {
            let found = codebook.category(id);
            found.map_or_else(|| id.to_string(), |category| category.label.clone())
        };
        let kind = match (&category.merged_into, last) {
            (Some(into), last) if self.ends(category) => ChangeKind::Merged {
                last,
                into: label(into),
            },
            (None, Some(last)) if self.ends(category) => ChangeKind::Ended { last },
            _ if self.begins(category) => match &category.split_from {
                Some(of) => ChangeKind::Split {
                    from,
                    of: label(of),
                },
                None => ChangeKind::New { from },
            },
            _ if category.reason.is_some() && self.has(category.date) => ChangeKind::Reworded,
            _ => return None,
        };
        Some(Change {
            id: category.id.to_string(),
            label: category.label.clone(),
            kind,
            date: category.date,
            reason: category.reason.clone(),
        })
    }

    fn has(&self, date: Option<NaiveDate>) -> bool {
        date.is_some_and(|date| self.since < date && date <= self.today)
    }

    /// Whether its first wave lies in the window.
    fn begins(&self, category: &Category) -> bool {
        let wave = category.valid_from.as_deref();
        match wave.and_then(year_of) {
            Some(year) if year != self.since.year() => {
                self.since.year() < year && year <= self.today.year()
            }
            _ => (wave.is_some() || category.split_from.is_some()) && self.has(category.date),
        }
    }

    /// Whether its last wave was the edition before or one since, and is over.
    fn ends(&self, category: &Category) -> bool {
        let wave = category.valid_to.as_deref();
        match wave.and_then(year_of) {
            Some(year) if self.since.year() != self.today.year() => {
                self.since.year() <= year && year < self.today.year()
            }
            _ => (wave.is_some() || category.merged_into.is_some()) && self.has(category.date),
        }
    }
}

/// The first number of four digits in a wave.
fn year_of(wave: &str) -> Option<i32> {
    let numbers = wave.split(|c: char| !c.is_ascii_digit());
    numbers
        .filter(|number| number.len() == 4)
        .find_map(|number| number.parse().ok())
}
