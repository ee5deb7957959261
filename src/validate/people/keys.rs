//! Keys of respondents when all files are read: spellings of one key made one, keys of several populations told apart,
//! names and rows numbered.

use std::collections::{BTreeMap, BTreeSet};

use super::{PROVISIONAL, WITHIN, respondents};
use crate::model::dataset::Dataset;
use crate::model::issue::Issue;
use crate::model::place::Place;
use crate::validate::fold::{key_form, shown, slug};
use crate::validate::populations::Populations;
use crate::validate::rules;

/// A key as it stands, how often, and where first.
type Spelling<'a> = (&'a str, u64, &'a Place);

/// All keys while files are read: population and key, how often, and where first.
pub(super) struct Found(BTreeMap<(String, String), (u64, Place)>);

impl Found {
    pub(super) fn of(dataset: &mut Dataset) -> Self {
        let mut found: BTreeMap<(String, String), (u64, Place)> = BTreeMap::new();
        for (respondent, place) in respondents(dataset) {
            let (population, key) = respondent
                .key
                .split_once(WITHIN)
                .unwrap_or(("", &respondent.key));
            found
                .entry((population.to_owned(), key.to_owned()))
                .and_modify(|(count, first)| {
                    *count += 1;
                    if place < first {
                        first.clone_from(place);
                    }
                })
                .or_insert_with(|| (1, place.clone()));
        }
        Self(found)
    }

    /// The keys that files give: population and key → the spelling that is used, where it stands first.
    ///
    /// `MÜ-02`, `mü-02` and `MÜ 02` are one person within a population: the most frequent spelling is used.
    pub(super) fn given(
        &self,
        issues: &mut Vec<Issue>,
    ) -> BTreeMap<(String, String), (String, Place)> {
        let mut alike: BTreeMap<(&str, String), Vec<Spelling<'_>>> = BTreeMap::new();
        for ((population, key), (count, place)) in &self.0 {
            if !key.starts_with(PROVISIONAL) {
                alike
                    .entry((population, key_form(key)))
                    .or_default()
                    .push((key, *count, place));
            }
        }
        let mut given = BTreeMap::new();
        for ((population, _), keys) in alike {
            let used = keys
                .iter()
                .rev()
                .max_by_key(|(_, count, _)| *count)
                .map_or("", |(key, ..)| key);
            let others = || keys.iter().filter(|(key, ..)| *key != used);
            if let Some(place) = others().map(|(.., place)| (*place).at_column(0)).min() {
                issues.push(
                    Issue::new(rules::KEY_SPELLINGS, Some(place))
                        .with("used", shown(used))
                        .with(
                            "others",
                            crate::validate::columns::list(others().map(|(key, ..)| *key)),
                        ),
                );
            }
            for (key, _, place) in &keys {
                given.insert(
                    (population.to_owned(), (*key).to_owned()),
                    (used.to_owned(), (*place).clone()),
                );
            }
        }
        given
    }

    /// `R001`, `R002` … for the provisional keys.
    pub(super) fn numbered(&self, taken: &BTreeMap<String, String>) -> BTreeMap<String, String> {
        let taken: BTreeSet<&str> = taken.values().map(String::as_str).collect();
        let free = (1u64..)
            .map(|number| format!("R{number:03}"))
            .filter(|key| !taken.contains(key.as_str()));
        self.0
            .keys()
            .filter(|(_, key)| key.starts_with(PROVISIONAL))
            .map(|(population, key)| format!("{population}{WITHIN}{key}"))
            .zip(free)
            .collect()
    }
}

/// The keys of the project: one that several populations have gets the name of its file before it, and is said.
pub(super) fn told_apart(
    given: &BTreeMap<(String, String), (String, Place)>,
    populations: &Populations,
    issues: &mut Vec<Issue>,
) -> BTreeMap<String, String> {
    let mut holders: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for ((population, _), (used, _)) in given {
        holders.entry(used).or_default().insert(population);
    }
    let several: BTreeSet<&str> = holders
        .iter()
        .filter(|(_, populations)| populations.len() > 1)
        .map(|(key, _)| *key)
        .collect();
    let among: BTreeSet<&str> = several
        .iter()
        .flat_map(|key| &holders[key])
        .copied()
        .collect();
    let places = given
        .iter()
        .filter(|((population, _), (used, _))| {
            several.contains(used.as_str()) && populations.is_unsaid(population)
        })
        .map(|(_, (_, place))| place);
    if let Some(place) = places.min() {
        issues.push(
            Issue::new(rules::SAME_KEYS, Some(Place::sheet(&place.origin)))
                .with("count", several.len())
                .with(
                    "files",
                    crate::validate::columns::list(
                        among.iter().map(|number| populations.file(number)),
                    ),
                ),
        );
    }
    given
        .iter()
        .map(|((population, key), (used, _))| {
            let name = if several.contains(used.as_str()) {
                let file = populations.file(population);
                let file = file.rsplit('/').next().unwrap_or(file);
                let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
                format!("{}-{used}", slug(stem))
            } else {
                used.clone()
            };
            (format!("{population}{WITHIN}{key}"), name)
        })
        .collect()
}
