//! The divisions of one survey: units and roles, each as a partition, so that neither their parts nor what can be computed
//! from both is a group too small.

use std::collections::{BTreeMap, BTreeSet};

use super::across;
use super::partition::{self, Least, Mark, Part, Person};
use crate::model::answers::Respondent;

/// One respondent of a survey with all that was said, before any group is formed.
#[derive(Debug, Clone, Default)]
pub(super) struct Voice {
    /// Unit, role and workshop; of several the first, as the tables count it. Empty where not given.
    groups: [String; 3],
    /// What was said; `None` for who gave no answer.
    pub(super) mark: Option<Mark>,
}

impl Voice {
    /// Adds the groups of one row of the respondent.
    pub(super) fn belongs(&mut self, respondent: &Respondent) {
        let given = [&respondent.unit, &respondent.role, &respondent.group];
        for (known, given) in self.groups.iter_mut().zip(given) {
            if let Some(given) = given.as_deref()
                && (known.is_empty() || given < known.as_str())
            {
                given.clone_into(known);
            }
        }
    }
}

/// What a respondent's rows say after groups were joined.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Place {
    /// Name of the part of units; `None` where units are not told apart.
    pub(super) unit: Option<String>,
    /// Name of the part of roles.
    pub(super) role: Option<String>,
    /// Whether unit, role and workshop stand by themselves: who is in a joined part is not quoted, or counting the quotes
    /// would tell what the others of that part said.
    pub(super) stands_alone: bool,
}

/// One division as it is shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::disclosure) struct Division {
    /// Values in the data.
    pub(in crate::disclosure) values: usize,
    /// Names of the parts with what was joined in each (1 for a value that stands as it was).
    pub(in crate::disclosure) parts: Vec<(String, usize)>,
    /// Persons who answered in the smallest part.
    pub(in crate::disclosure) smallest: u64,
}

/// The places of all respondents by key, with both divisions.
#[derive(Debug, Clone, Default)]
pub(super) struct Divided {
    pub(super) places: BTreeMap<String, Place>,
    pub(super) units: Division,
    pub(super) roles: Division,
}

/// Words for joined parts.
pub(super) struct Words<'w> {
    /// "… u. a."
    pub(super) and_others: &'w dyn Fn(&str) -> String,
    /// "übrige Einheiten"
    pub(super) other_units: String,
    /// "übrige Funktionen"
    pub(super) other_roles: String,
}

/// Forms the parts.
pub(super) fn divide(voices: &BTreeMap<String, Voice>, least: Least, words: &Words<'_>) -> Divided {
    let persons: [Vec<Person<'_>>; 3] = [0, 1, 2].map(|dimension| {
        voices
            .values()
            .map(|voice| Person {
                value: voice.groups[dimension].as_str(),
                mark: voice.mark,
            })
            .collect()
    });
    let [units, roles, workshops] = persons;
    let unit_parts = partition::partition(&units, least);
    let role_parts = partition::partition(&roles, least);
    let answers: Vec<bool> = voices.values().map(|voice| voice.mark.is_some()).collect();
    let first = places(&units, &unit_parts);
    let mut second = places(&roles, &role_parts);
    let role_parts = across::separate(
        &first,
        &unit_parts,
        &mut second,
        role_parts,
        &answers,
        least.part,
    );
    let workshop_parts = partition::partition(&workshops, least);
    let unit_names = names(&unit_parts, &words.other_units, words.and_others);
    let role_names = names(&role_parts, &words.other_roles, words.and_others);
    let alone = [
        alone(&units, &unit_parts),
        alone(&roles, &role_parts),
        alone(&workshops, &workshop_parts),
    ];
    let placed = voices.keys().enumerate().map(|(at, key)| {
        let name = |names: &[String], places: &[usize]| {
            places.get(at).and_then(|place| names.get(*place)).cloned()
        };
        let place = Place {
            unit: name(&unit_names, &first),
            role: name(&role_names, &second),
            stands_alone: alone.iter().all(|alone| alone[at]),
        };
        (key.clone(), place)
    });
    Divided {
        places: placed.collect(),
        units: division(&units, &unit_parts, unit_names),
        roles: division(&roles, &role_parts, role_names),
    }
}

/// The part of each person; empty where nothing is divided.
fn places(persons: &[Person<'_>], parts: &[Part<'_>]) -> Vec<usize> {
    let index = partition::index(parts);
    { persons.iter() }
        .filter_map(|person| index.get(person.value).copied())
        .collect()
}

/// Whether each person's group stands by itself.
fn alone(persons: &[Person<'_>], parts: &[Part<'_>]) -> Vec<bool> {
    let single: BTreeSet<&str> = { parts.iter() }
        .filter(|part| part.is_single())
        .map(|part| part.values[0])
        .collect();
    // Where all are in one group, or nobody is in any, there is nothing to tell apart.
    let is_one = partition::values(persons) < 2;
    { persons.iter() }
        .map(|person| is_one || single.contains(person.value))
        .collect()
}

/// A name for each part: its members that have enough persons, at most three of them.
fn names(parts: &[Part<'_>], others: &str, and_others: &dyn Fn(&str) -> String) -> Vec<String> {
    const MOST: usize = 3;
    let mut taken = BTreeSet::new();
    let name = |part: &Part<'_>| {
        if part.is_single() {
            return part.values[0].to_owned();
        }
        let mut named = part.names();
        named.truncate(MOST);
        match named.join(", ") {
            listed if listed.is_empty() => others.to_owned(),
            listed if named.len() < part.values.len() => and_others(&listed),
            listed => listed,
        }
    };
    { parts.iter() }
        .map(|part| {
            let plain = name(part);
            let mut own = plain.clone();
            let mut number = 2;
            while !taken.insert(own.clone()) {
                own = format!("{plain} ({number})");
                number += 1;
            }
            own
        })
        .collect()
}

fn division(persons: &[Person<'_>], parts: &[Part<'_>], names: Vec<String>) -> Division {
    let joined = parts.iter().map(|part| part.values.len());
    Division {
        values: partition::values(persons),
        parts: names.into_iter().zip(joined).collect(),
        smallest: parts
            .iter()
            .map(|part| part.size.answering)
            .min()
            .unwrap_or(0),
    }
}
