//! The divisions of one survey: units, roles and whatever else it is broken down by, each as a partition, so that neither
//! their parts nor what can be computed from two of them is a group too small.

use std::collections::{BTreeMap, BTreeSet};

use super::across;
use super::partition::{self, Least, Mark, Part, Person};

/// One respondent of a survey with all that was said, before any group is formed.
#[derive(Debug, Clone, Default)]
pub(super) struct Voice {
    /// Background values (unit, role …); of several the first, as the tables count it. Empty where not given.
    groups: Vec<String>,
    /// What was said; `None` for who gave no answer.
    pub(super) mark: Option<Mark>,
}

impl Voice {
    /// The respondent as somebody of one background.
    fn person(&self, background: usize) -> Person<'_> {
        Person {
            value: &self.groups[background],
            mark: self.mark,
        }
    }

    /// Adds the groups of one row of the respondent; every row has the same backgrounds in the same order.
    pub(super) fn belongs(&mut self, groups: &[&Option<String>]) {
        self.groups.resize(groups.len(), String::new());
        for (known, given) in self.groups.iter_mut().zip(groups) {
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
    /// Name of the part of each division; `None` where it does not tell apart.
    pub(super) parts: Vec<Option<String>>,
    /// Whether all groups stand by themselves: who is in a joined part is not quoted, or counting the quotes would tell
    /// what the others of that part said.
    pub(super) stands_alone: bool,
}

/// One division as it is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::disclosure) struct Division {
    /// Whether there is more than one part.
    pub(super) is_divided: bool,
    /// Parts that join several values.
    pub(super) joined: u64,
}

/// The places of all respondents by key, and the divisions.
#[derive(Debug, Clone, Default)]
pub(super) struct Divided {
    pub(super) places: BTreeMap<String, Place>,
    pub(super) divisions: Vec<Division>,
}

/// Words for joined parts.
pub(super) struct Words<'w> {
    /// "… u. a."
    pub(super) and_others: &'w dyn Fn(&str) -> String,
    /// "übrige Einheiten", "übrige Funktionen", one for each division that is shown. Further groups of a voice are shown
    /// nowhere; they only say who stands alone.
    pub(super) others: Vec<String>,
}

/// Forms the parts; later divisions give way to earlier ones.
pub(super) fn divide(voices: &BTreeMap<String, Voice>, least: Least, words: &Words<'_>) -> Divided {
    let backgrounds = voices.values().next().map_or(0, |voice| voice.groups.len());
    let persons: Vec<Vec<Person<'_>>> = { 0..backgrounds }
        .map(|background| {
            { voices.values() }
                .map(|voice| voice.person(background))
                .collect()
        })
        .collect();
    let answers: Vec<bool> = voices.values().map(|voice| voice.mark.is_some()).collect();
    let mut divided = Divided::default();
    let mut alone = vec![true; voices.len()];
    let mut shown: Vec<across::Division<'_>> = Vec::new();
    let mut names_of: Vec<Vec<String>> = Vec::new();
    for (background, persons) in persons.iter().enumerate() {
        let parts = partition::partition(persons, least);
        let Some(others) = words.others.get(background) else {
            stand(&mut alone, persons, &parts);
            continue;
        };
        let mut division = across::Division {
            places: places(persons, &parts),
            parts,
        };
        across::separate(&shown, &mut division, &answers, least.part);
        stand(&mut alone, persons, &division.parts);
        divided.divisions.push(Division {
            is_divided: !division.parts.is_empty(),
            joined: { division.parts.iter() }
                .map(|part| u64::from(part.values.len() > 1))
                .sum(),
        });
        names_of.push(names(&division.parts, others, words.and_others));
        shown.push(division);
    }
    for (at, key) in voices.keys().enumerate() {
        let part = |(division, names): (&across::Division<'_>, &Vec<String>)| {
            let place = division.places.get(at)?;
            names.get(*place).cloned()
        };
        let place = Place {
            parts: shown.iter().zip(&names_of).map(part).collect(),
            stands_alone: alone[at],
        };
        divided.places.insert(key.clone(), place);
    }
    divided
}

/// The part of each person; empty where nothing is divided.
fn places(persons: &[Person<'_>], parts: &[Part<'_>]) -> Vec<usize> {
    let index = partition::index(parts);
    { persons.iter() }
        .filter_map(|person| index.get(person.value).copied())
        .collect()
}

/// Leaves who is in a joined group.
fn stand(alone: &mut [bool], persons: &[Person<'_>], parts: &[Part<'_>]) {
    // Where all are in one group, or nobody is in any, there is nothing to tell apart.
    if partition::values(persons) < 2 {
        return;
    }
    let single: BTreeSet<&str> = { parts.iter() }
        .filter(|part| part.is_single())
        .map(|part| part.values[0])
        .collect();
    for (alone, person) in alone.iter_mut().zip(persons) {
        *alone &= single.contains(person.value);
    }
}

/// A name for each part: its members that have enough persons, at most three of them.
pub(super) fn names(
    parts: &[Part<'_>],
    others: &str,
    and_others: &dyn Fn(&str) -> String,
) -> Vec<String> {
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
