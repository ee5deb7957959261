//! What can be said of the staff only when all sheets are read: births that contradict each other across files, persons
//! counted in several lists, shares of full time that are missing, civil servants nobody recognised.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use rustc_hash::FxHashSet;

use crate::model::answers::{Missing, Value};
use crate::model::dataset::Dataset;
use crate::model::issue::Issue;
use crate::model::place::{Origin, Place};
use crate::model::staff::{Birth, Contract, is_civil_servant};
use crate::project::Project;

use super::fold::{compact, shown};
use super::rules;

/// Month in which the births of a year lie on average; a birth in it may only be a year.
const MIDDLE_OF_YEAR: u32 = 7;

/// Settles what concerns the staff of all sheets together.
pub(crate) fn settle(dataset: &mut Dataset, project: &Project, issues: &mut Vec<Issue>) {
    across_sheets(&mut dataset.contracts, project.reference_date, issues);
    missing_shares(&dataset.contracts, issues);
    unseen_civil_servants(&dataset.contracts, project, issues);
}

/// Contracts of one person in several sheets: one birth, and not the same list twice.
fn across_sheets(contracts: &mut [Contract], today: NaiveDate, issues: &mut Vec<Issue>) {
    let origins: BTreeSet<Arc<Origin>> = contracts
        .iter()
        .map(|contract| Arc::clone(&contract.place.origin))
        .collect();
    if origins.len() < 2 {
        return;
    }
    let mut persons: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (index, contract) in contracts.iter().enumerate() {
        persons.entry(&contract.person).or_default().push(index);
    }
    let several: Vec<Vec<usize>> = persons
        .into_values()
        .filter(|indices| {
            indices
                .iter()
                .any(|index| contracts[*index].place.origin != contracts[indices[0]].place.origin)
        })
        .collect();
    name_lists_again(contracts, &several, issues);
    for indices in several {
        contradicted_birth(contracts, &indices, today, issues);
    }
}

/// Which date is right nobody can say here, so none counts.
fn contradicted_birth(
    contracts: &mut [Contract],
    indices: &[usize],
    today: NaiveDate,
    issues: &mut Vec<Issue>,
) {
    let stated = indices
        .iter()
        .copied()
        .find(|index| contracts[*index].birth.given().is_some());
    let Some(first) = stated else { return };
    let born = contracts[first].birth;
    let other = indices.iter().copied().find(|index| {
        match (born.given(), contracts[*index].birth.given()) {
            (Some(a), Some(b)) => !agree(*a, *b, today),
            _ => false,
        }
    });
    let Some(other) = other else { return };
    let place = &contracts[first].place;
    let file = place.origin.sheet.as_deref().unwrap_or(&place.origin.file);
    issues.push(
        Issue::new(
            rules::BIRTH_CONTRADICTED,
            Some(contracts[other].place.clone()),
        )
        .with("row", format!("{} ({})", place.row, shown(file))),
    );
    for index in indices {
        contracts[*index].birth = Value::Missing(Missing::Unusable);
    }
}

/// Whether two statements of different exactness can be about one birth.
fn agree(a: Birth, b: Birth, today: NaiveDate) -> bool {
    match (a, b) {
        (Birth::Date(a), Birth::Date(b)) => a == b,
        (Birth::Age(a), Birth::Age(b)) => a == b,
        (Birth::Age(age), other) | (other, Birth::Age(age)) => {
            let born = today.year() - year_of(other);
            (i32::from(age)..=i32::from(age) + 1).contains(&born)
        }
        _ => {
            let months = [month_of(a), month_of(b)];
            let told = !months.contains(&MIDDLE_OF_YEAR);
            year_of(a) == year_of(b) && (!told || months[0] == months[1])
        }
    }
}

fn year_of(birth: Birth) -> i32 {
    match birth {
        Birth::Date(day) => day.year(),
        Birth::Month { year, .. } => year,
        Birth::Age(_) => 0,
    }
}

fn month_of(birth: Birth) -> u32 {
    match birth {
        Birth::Date(day) => day.month(),
        Birth::Month { month, .. } => month,
        Birth::Age(_) => 0,
    }
}

/// Lists that share half of their persons, in the same units, are rather one list of two days than two jobs of many.
fn name_lists_again(contracts: &[Contract], several: &[Vec<usize>], issues: &mut Vec<Issue>) {
    let mut persons: BTreeMap<&Origin, BTreeSet<&str>> = BTreeMap::new();
    for contract in contracts {
        persons
            .entry(&contract.place.origin)
            .or_default()
            .insert(&contract.person);
    }
    let mut pairs: BTreeMap<(&Origin, &Origin), (u64, &Place)> = BTreeMap::new();
    for indices in several {
        let first = &contracts[indices[0]];
        let mut seen = BTreeSet::new();
        // Who has a second job has it elsewhere; in two states of one list the unit is the same.
        let again = indices
            .iter()
            .map(|index| &contracts[*index])
            .filter(|contract| {
                contract.place.origin != first.place.origin && contract.unit == first.unit
            });
        for contract in again.filter(|contract| seen.insert(&contract.place.origin)) {
            let pair = (&*first.place.origin, &*contract.place.origin);
            pairs.entry(pair).or_insert((0, &contract.place)).0 += 1;
        }
    }
    for ((first, other), (count, place)) in pairs {
        let smaller = persons[first].len().min(persons[other].len()) as u64;
        if 2 * count >= smaller {
            issues.push(
                Issue::new(rules::STAFF_AGAIN, Some(place.at_column(0)))
                    .with("count", count)
                    .with(
                        "other",
                        shown(first.sheet.as_deref().unwrap_or(&first.file)),
                    ),
            );
        }
    }
}

/// A sum over those who have a share is no sum over all: who has none is counted and said.
fn missing_shares(contracts: &[Contract], issues: &mut Vec<Issue>) {
    let lacking: Vec<&Contract> = contracts.iter().filter(|c| c.fte.is_none()).collect();
    if lacking.is_empty() || lacking.len() == contracts.len() {
        return;
    }
    let known: FxHashSet<&str> = contracts
        .iter()
        .filter(|contract| contract.fte.is_some())
        .map(|contract| contract.person.as_str())
        .collect();
    let unknown: FxHashSet<&str> = lacking
        .iter()
        .map(|contract| contract.person.as_str())
        .filter(|person| !known.contains(person))
        .collect();
    let place = lacking
        .iter()
        .filter(|contract| unknown.contains(contract.person.as_str()))
        .map(|contract| &contract.place)
        .min();
    if let Some(place) = place {
        issues.push(
            Issue::new(rules::FTE_MISSING, Some(place.clone()))
                .with("count", unknown.len())
                .with("all", unknown.len() + known.len()),
        );
    }
}

/// Civil servants leave by another law. Who is one the employment type says; a pay grade alone is only a sign of it.
fn unseen_civil_servants(contracts: &[Contract], project: &Project, issues: &mut Vec<Issue>) {
    let is_civil =
        |contract: &&Contract| contract.employment.as_deref().is_some_and(is_civil_servant);
    let by_grade = contracts.iter().filter(|contract| {
        contract.grade.as_deref().is_some_and(is_civil_pay) && !is_civil(contract)
    });
    let count = by_grade.clone().count();
    if let Some(first) = by_grade.min_by(|a, b| a.place.cmp(&b.place)) {
        issues.push(
            Issue::new(rules::CIVIL_BY_GRADE, Some(first.place.clone()))
                .with("count", count)
                .with("value", shown(first.grade.as_deref().unwrap_or_default())),
        );
    } else if let (Some(land), Some(first)) = (project.demography.land, contracts.first())
        && !contracts.iter().any(|contract| is_civil(&contract))
    {
        issues.push(
            Issue::new(
                rules::NO_CIVIL_SERVANT,
                Some(Place::sheet(&first.place.origin)),
            )
            .with("land", land.name()),
        );
    }
}

/// Pay grades A, B, C, R and W are those of the laws on civil servants' pay: `A 12`, `BesGr. A13 Z`, `B2`.
fn is_civil_pay(grade: &str) -> bool {
    let folded = compact(grade);
    let bare = ["besoldungsgruppe", "besgr", "bes"]
        .iter()
        .find_map(|name| folded.strip_prefix(name))
        .unwrap_or(&folded);
    let mut letters = bare.chars();
    let law = letters.next().is_some_and(|c| "abcrw".contains(c));
    let number: String = letters.clone().take_while(char::is_ascii_digit).collect();
    law && number
        .parse::<u32>()
        .is_ok_and(|number| (1..=16).contains(&number))
}
