//! One spelling of units, products and vendors over all sources, by the alias table of the project, and what that table
//! does not name; without a table, a proposal for one.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;

use crate::model::dataset::Dataset;
use crate::model::issue::{Issue, Rule};
use crate::model::names::{Name, Names};
use crate::model::place::{Origin, Place};

use super::fold::{compact, name_form, nearest, shown};
use super::rules;
use super::settle::each_unit;

/// Likeness from which two names are offered as one.
const LIKE_NAME: f64 = 0.88;

/// Replaces every spelling that the project's alias table knows, and names those that it does not know.
pub(super) fn apply(
    dataset: &mut Dataset,
    names: &Names,
    today: NaiveDate,
    issues: &mut Vec<Issue>,
) {
    let units = Lookup::new(&names.units, today);
    let products = Lookup::new(&names.products, today);
    let vendors = Lookup::new(&names.vendors, today);
    let mut unknown = Unknown::default();
    each_unit(dataset, &mut |unit, place| {
        units.settle(unit, place, &mut unknown)
    });
    unknown.report(&units, rules::UNIT_UNKNOWN, issues);
    // Products and vendors are named where spellings differ; one that stands alone needs no entry.
    let mut ignored = Unknown::default();
    for one in &mut dataset.fachverfahren {
        products.settle(&mut one.name, &one.place, &mut ignored);
        if let Some(vendor) = &mut one.vendor {
            vendors.settle(vendor, &one.place, &mut ignored);
        }
    }
}

/// An alias table ready to be asked.
struct Lookup<'n> {
    names: Vec<&'n str>,
    by_form: BTreeMap<String, String>,
}

impl<'n> Lookup<'n> {
    fn new(names: &'n [Name], today: NaiveDate) -> Self {
        let mut by_form = BTreeMap::new();
        let first: BTreeMap<String, &Name> = { names.iter().rev() }
            .map(|name| (name_form(&name.name), name))
            .collect();
        for name in names {
            let used = current(name, &first, today);
            for spelling in std::iter::once(&name.name).chain(&name.also) {
                by_form.insert(name_form(spelling), used.to_owned());
            }
        }
        Self {
            names: names.iter().map(|name| name.name.as_str()).collect(),
            by_form,
        }
    }

    fn settle(&self, name: &mut String, place: &Place, unknown: &mut Unknown) {
        if self.by_form.is_empty() || name.is_empty() {
            return;
        }
        match self.by_form.get(&name_form(name)) {
            Some(used) => {
                if name != used {
                    name.clone_from(used);
                }
            }
            None => unknown.note(name, place),
        }
    }
}

/// The name in use on a day: what took its place, over several steps, when it had ended before.
fn current<'n>(name: &'n Name, names: &BTreeMap<String, &'n Name>, today: NaiveDate) -> &'n str {
    let mut here = name;
    // A circle of renamings ends after as many steps as there are names.
    for _ in 0..names.len() {
        let ended = here.until.is_some_and(|until| until < today);
        let Some(now) = here.now.as_deref().filter(|_| ended) else {
            return &here.name;
        };
        match names.get(&name_form(now)) {
            Some(next) => here = next,
            None => return now,
        }
    }
    &here.name
}

/// Names that the table does not have: how often they stand there and where first.
#[derive(Default)]
struct Unknown(BTreeMap<String, (u64, Place)>);

impl Unknown {
    fn note(&mut self, name: &str, place: &Place) {
        match self.0.get_mut(name) {
            Some((count, first)) => {
                *count += 1;
                if place < first {
                    *first = place.clone();
                }
            }
            None => {
                self.0.insert(name.to_owned(), (1, place.clone()));
            }
        }
    }

    fn report(self, lookup: &Lookup<'_>, rule: Rule, issues: &mut Vec<Issue>) {
        for (name, (count, place)) in self.0 {
            let suggestion = nearest(&name, LIKE_NAME, lookup.names.iter().copied());
            issues.push(
                Issue::new(rule, Some(place))
                    .with("value", shown(&name))
                    .with("count", count)
                    .with("suggested", if suggestion.is_some() { "yes" } else { "no" })
                    .with("suggestion", shown(suggestion.unwrap_or_default())),
            );
        }
    }
}

/// One entry of a proposed alias table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposedName {
    /// The spelling to use: the most frequent one, of equally frequent ones the longest.
    pub name: String,
    /// Spellings that mean the same but for numbers, generic words and punctuation.
    pub also: Vec<String>,
    /// Names that look alike and may be the same; for a person to decide.
    pub near: Vec<String>,
    /// Files in which it stands.
    pub files: Vec<String>,
}

/// A proposed alias table: units, products and vendors.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ProposedNames {
    /// Organisational units.
    pub units: Vec<ProposedName>,
    /// Products that have more than one spelling or a near one.
    pub products: Vec<ProposedName>,
    /// Vendors, likewise.
    pub vendors: Vec<ProposedName>,
}

/// Proposes an alias table for the names that a project's sources have.
pub fn propose_names(dataset: &mut Dataset) -> ProposedNames {
    let mut units = Spellings::default();
    each_unit(dataset, &mut |unit, place| units.note(unit, &place.origin));
    let (mut products, mut vendors) = (Spellings::default(), Spellings::default());
    for one in &dataset.fachverfahren {
        products.note(&one.name, &one.place.origin);
        if let Some(vendor) = &one.vendor {
            vendors.note(vendor, &one.place.origin);
        }
    }
    let differing = |names: Vec<ProposedName>| -> Vec<ProposedName> {
        let told = |name: &ProposedName| !name.also.is_empty() || !name.near.is_empty();
        names.into_iter().filter(told).collect()
    };
    ProposedNames {
        units: units.propose(unit_core),
        products: differing(products.propose(name_form)),
        vendors: differing(vendors.propose(vendor_core)),
    }
}

/// Spellings met: how often, and in which files.
#[derive(Default)]
struct Spellings(BTreeMap<String, (u64, BTreeSet<String>)>);

impl Spellings {
    fn note(&mut self, name: &str, origin: &Arc<Origin>) {
        if name.is_empty() {
            return;
        }
        let entry = self.0.entry(name.to_owned()).or_default();
        entry.0 += 1;
        if !entry.1.contains(&origin.file) {
            entry.1.insert(origin.file.clone());
        }
    }

    fn propose(&self, core: impl Fn(&str) -> String) -> Vec<ProposedName> {
        let mut groups: BTreeMap<String, Vec<&String>> = BTreeMap::new();
        for name in self.0.keys() {
            groups.entry(core(name)).or_default().push(name);
        }
        let used: Vec<(&String, &Vec<&String>)> = groups
            .values()
            .filter_map(|names| {
                let best = names
                    .iter()
                    .max_by_key(|name| (self.0[**name].0, name.len()))?;
                Some((*best, names))
            })
            .collect();
        let all: Vec<(&str, String)> = { used.iter() }
            .map(|(name, _)| (name.as_str(), core(name)))
            .collect();
        used.iter()
            .map(|(name, names)| ProposedName {
                name: (*name).clone(),
                also: names
                    .iter()
                    .filter(|other| *other != name)
                    .map(|other| (*other).clone())
                    .collect(),
                near: near(name, &core(name), &all),
                files: {
                    let files: BTreeSet<&String> =
                        names.iter().flat_map(|one| &self.0[*one].1).collect();
                    files.into_iter().cloned().collect()
                },
            })
            .collect()
    }
}

/// Names that are compared each with each. Of more no person decides which are near, and comparing takes the square of their
/// number.
const MOST_COMPARED: usize = 5_000;

/// Other names that may be the same: cores alike, or one core within the other. `all` are names with their cores.
fn near(name: &str, own: &str, all: &[(&str, String)]) -> Vec<String> {
    if all.len() > MOST_COMPARED {
        return Vec::new();
    }
    let alike = |core: &str| {
        let (short, long) = if own.len() < core.len() {
            (own, core)
        } else {
            (core, own)
        };
        (short.len() >= 6 && long.contains(short)) || strsim::jaro_winkler(own, core) >= LIKE_NAME
    };
    all.iter()
        .filter(|(other, core)| *other != name && alike(core))
        .map(|(other, _)| (*other).to_owned())
        .collect()
}

/// Words that say that something is a unit, not which.
const GENERIC: [&str; 13] = [
    "amt",
    "fuer",
    "und",
    "der",
    "des",
    "die",
    "fb",
    "fd",
    "fachbereich",
    "fachdienst",
    "abteilung",
    "sachgebiet",
    "stabsstelle",
];

/// What is left of a unit's name without its number and without words that every unit has: `32 Ordnungsamt`, `Amt 32 –
/// Ordnung` and `FB Ordnung` have one core. A name that is nothing but its number keeps it.
fn unit_core(name: &str) -> String {
    let words: Vec<String> = name
        .split(|c: char| !c.is_alphanumeric())
        .map(compact)
        .filter(|word| !word.is_empty())
        .collect();
    let telling: Vec<&str> = words
        .iter()
        .map(String::as_str)
        .filter(|word| !word.starts_with(|c: char| c.is_ascii_digit()) && !GENERIC.contains(word))
        .map(|word| {
            word.strip_suffix("samt")
                .or_else(|| word.strip_suffix("amt"))
                .unwrap_or(word)
        })
        .collect();
    if telling.iter().all(|word| word.is_empty()) {
        name_form(name)
    } else {
        telling.concat()
    }
}

/// A vendor without the form of its company: `HSH GmbH` is `HSH`.
fn vendor_core(name: &str) -> String {
    const FORMS: [&str; 9] = ["gmbh", "ag", "kg", "co", "se", "ev", "mbh", "eg", "inc"];
    let words: Vec<String> = name
        .split(|c: char| !c.is_alphanumeric())
        .map(compact)
        .filter(|word| !word.is_empty() && !FORMS.contains(&word.as_str()))
        .collect();
    if words.is_empty() {
        name_form(name)
    } else {
        words.concat()
    }
}
