//! The divisions of one survey: units, roles and whatever else it is broken down by, each as a partition, so that neither
//! their parts nor what can be computed from two of them is a group too small.

use std::collections::BTreeSet;

use super::across;
use super::partition::{self, Least, Mark, Part, Person};

/// One respondent of a survey with all that was said, before any group is formed.
#[derive(Debug, Clone, Default)]
pub(super) struct Voice {
    /// Background values (unit, role …); of several the first, as the tables count it. Empty where not given.
    pub(super) groups: Vec<String>,
    /// What was said; `None` for who gave no answer.
    pub(super) mark: Option<Mark>,
}

impl Voice {
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

/// One division as it is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::disclosure) struct Division {
    /// Whether there is more than one part.
    pub(super) is_divided: bool,
    /// Parts that join several values.
    pub(super) joined: u64,
}

/// One division as it was formed: its parts with the place of each respondent, and their names.
pub(super) struct Formed<'v> {
    pub(super) own: across::Division<'v>,
    pub(super) names: Vec<String>,
}

impl Formed<'_> {
    /// Name of the part of a respondent; `None` where the division does not tell apart.
    pub(super) fn name(&self, at: usize) -> Option<String> {
        self.names.get(*self.own.places.get(at)?).cloned()
    }

    /// Whether in every part of several enough of these respondents stand.
    pub(super) fn fills(&self, respondents: &BTreeSet<usize>, least: u64) -> bool {
        let mut counts = vec![0; self.names.len()];
        for at in respondents {
            if let Some(count) = self
                .own
                .places
                .get(*at)
                .and_then(|place| counts.get_mut(*place))
            {
                *count += 1;
            }
        }
        !counts.is_empty() && counts.iter().all(|count| *count >= least)
    }

    /// The division as it is shown.
    pub(super) fn shown(&self) -> Division {
        let joins = |part: &&Part<'_>| part.values.len() > 1;
        Division {
            is_divided: !self.own.parts.is_empty(),
            joined: self.own.parts.iter().filter(joins).count() as u64,
        }
    }
}

/// The divisions of all respondents.
pub(super) struct Divided<'v> {
    /// Those that are shown.
    pub(super) formed: Vec<Formed<'v>>,
    /// By respondent, whether all groups stand by themselves: who is in a joined part is not quoted, or counting the quotes
    /// would tell what the others of that part said.
    pub(super) alone: Vec<bool>,
}

/// Least sizes of parts to try, the finest first. Parts that are just large enough by all who answered anything are too small
/// in most questions, and a question is not broken down where one part is.
pub(super) fn tried(least: Least) -> [Least; 6] {
    [2, 3, 4, 5, 6, 8].map(|halves| Least {
        part: least.part * halves / 2,
        ..least
    })
}

/// Place of the first of several divisions with which nine tenths of the most tables can stand.
pub(super) fn finest(stand: &[usize]) -> usize {
    let most = stand.iter().max().copied().unwrap_or_default();
    let mut each = stand.iter();
    each.position(|stand| stand * 10 >= most * 9)
        .unwrap_or_default()
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
pub(super) fn divide<'v>(voices: &'v [Voice], least: Least, words: &Words<'_>) -> Divided<'v> {
    let backgrounds = voices.first().map_or(0, |voice| voice.groups.len());
    let answers: Vec<bool> = voices.iter().map(|voice| voice.mark.is_some()).collect();
    let mut alone = vec![true; voices.len()];
    let mut formed: Vec<Formed<'v>> = Vec::new();
    for background in 0..backgrounds {
        let persons: Vec<Person<'v>> = { voices.iter() }
            .map(|voice| Person {
                value: &voice.groups[background],
                mark: voice.mark,
            })
            .collect();
        let parts = partition::partition(&persons, least);
        let Some(others) = words.others.get(background) else {
            stand(&mut alone, &persons, &parts);
            continue;
        };
        let index = partition::index(&parts);
        let places = { persons.iter() }.filter_map(|person| index.get(person.value).copied());
        let mut own = across::Division {
            places: places.collect(),
            parts,
        };
        let before = formed.iter().map(|formed| &formed.own);
        across::separate(before, &mut own, &answers, least.part);
        stand(&mut alone, &persons, &own.parts);
        let names = names(&own.parts, others, words.and_others);
        formed.push(Formed { own, names });
    }
    Divided { formed, alone }
}

/// Leaves who is in a joined group.
fn stand(alone: &mut [bool], persons: &[Person<'_>], parts: &[Part<'_>]) {
    // Where all are in one group, or nobody is in any, there is nothing to tell apart.
    let given: BTreeSet<&str> = persons.iter().map(|person| person.value).collect();
    if given.len() < 2 {
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
fn names(parts: &[Part<'_>], others: &str, and_others: &dyn Fn(&str) -> String) -> Vec<String> {
    const MOST: usize = 3;
    let mut taken = BTreeSet::new();
    // A value can be a part that was formed before and has such a name already.
    let mark = and_others("");
    let name = |part: &Part<'_>| {
        if part.is_single() {
            return part.values[0].to_owned();
        }
        let all = part.names();
        let mut named: Vec<&str> = all.iter().map(|own| own.trim_end_matches(&mark)).collect();
        let is_whole = named.len() == part.values.len() && named == all;
        let most = named.len().min(MOST);
        named.truncate(most);
        match named.join(", ") {
            listed if listed.is_empty() => others.to_owned(),
            listed if is_whole && most == part.values.len() => listed,
            listed => and_others(&listed),
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
