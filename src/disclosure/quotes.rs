//! Which rows behind a finding, and which words, may be shown in the public edition.
//!
//! A place in a file about persons is the key of a person: the same cell behind a grade and behind a unit would tell
//! whose grade it is. So places are never shown there, and words only where the project allows quotations, the row
//! selects no group of persons, and no group known to hold the person is smaller than `k`.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::codings::{group_sizes, groups_of};
use super::primary::count;
use crate::model::answers::Answer;
use crate::model::finding::{Evidence, Finding, Role, Row, Table};
use crate::model::place::{Origin, Place};
use crate::project::DisclosureSettings;

/// The rule with what it must know of all findings together.
pub(super) struct QuoteRule {
    allowed: bool,
    k: u64,
    /// Persons in the smallest group in which a place stands.
    smallest: BTreeMap<Place, u64>,
    nowhere: Arc<Origin>,
}

impl QuoteRule {
    /// Learns from all findings, and from who gave the answers, how small the groups are in which each source row stands.
    pub(super) fn new(
        findings: &[Finding],
        answers: &[Answer],
        settings: &DisclosureSettings,
    ) -> Self {
        let mut smallest = BTreeMap::new();
        if settings.quotations {
            let sizes = group_sizes(answers);
            for answer in answers {
                let groups = groups_of(&answer.respondent).filter_map(|group| sizes.get(&group));
                let least = groups.map(|keys| keys.len() as u64).min().unwrap_or(0);
                smallest.insert(answer.place.clone(), least);
            }
            for finding in findings {
                for row in finding
                    .table
                    .rows
                    .iter()
                    .filter(|row| selects_group(&finding.table, row))
                {
                    let persons = persons(&finding.table, row);
                    for evidence in &row.evidence {
                        let least = smallest.entry(evidence.place.clone()).or_insert(persons);
                        *least = persons.min(*least);
                    }
                }
            }
        }
        Self {
            allowed: settings.quotations,
            k: settings.k,
            smallest,
            nowhere: Arc::new(Origin {
                file: String::new(),
                sheet: None,
            }),
        }
    }

    /// What may be shown of the rows behind a table row.
    pub(super) fn evidence(&self, table: &Table, row: &Row, is_touched: bool) -> Vec<Evidence> {
        if table.population.is_none() && row.evidence.iter().all(|e| e.quote.is_none()) {
            return row.evidence.clone();
        }
        if !self.allowed || is_touched || selects_group(table, row) || persons(table, row) < self.k
        {
            return Vec::new();
        }
        let mut quotes: Vec<Arc<str>> = row
            .evidence
            .iter()
            .filter(|e| self.smallest.get(&e.place).is_none_or(|n| *n >= self.k))
            .filter_map(|e| e.quote.clone())
            .collect();
        // Source order would bring the quotes of one person together again across tables.
        quotes.sort();
        quotes.dedup();
        quotes
            .into_iter()
            .map(|quote| Evidence {
                place: Place::sheet(&self.nowhere),
                quote: Some(quote),
            })
            .collect()
    }
}

/// Whether a row selects persons by what they are, not by what they said.
fn selects_group(table: &Table, row: &Row) -> bool {
    table.population.as_ref().is_some_and(|population| {
        row.scope
            .keys()
            .any(|dimension| population.partitions.contains(dimension))
    })
}

fn persons(table: &Table, row: &Row) -> u64 {
    table
        .columns
        .iter()
        .zip(&row.cells)
        .filter_map(|(column, cell)| match column.role {
            Role::Persons => count(cell),
            _ => cell.persons,
        })
        .max()
        .unwrap_or(0)
}
