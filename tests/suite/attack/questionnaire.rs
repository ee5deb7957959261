//! Questionnaires of invented towns, read back from the finished folder: no question that few answered or all alike, no group
//! of few, nobody told apart by age or sex in a number that the staff's tables do not tell either.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use befund::project::Format;
use serde_json::Value;

use super::asked::{CLASSES, RARE, SEXES};
use super::print::{findings, number};
use super::staff::publish;
use super::towns::Town;
use crate::project_folder::{files, scratch};

/// Fewest persons in a group.
pub(super) const LEAST: f64 = 10.0;

/// The public edition of a town with a questionnaire and nothing else that was asked.
pub(super) fn edition(town: &Town, folder: &Path) -> PathBuf {
    let mut town = town.clone();
    town.voices.clear();
    let project = town.write(folder);
    publish(&project, &folder.join("out"), &[Format::Json, Format::Csv])
}

/// The towns of some seeds that have a questionnaire; large ones take longer and have fewer small groups.
pub(super) fn towns(seeds: std::ops::Range<u64>) -> impl Iterator<Item = Town> {
    seeds
        .map(Town::new)
        .filter(|town| town.questionnaire.is_some() && town.staff.len() < 300)
}

/// The tables of closed questions.
pub(super) fn tables(folder: &Path) -> Vec<Value> {
    let mut found = findings(folder);
    found.retain(|finding| finding["population"] == "survey");
    found
}

/// Label and count of the rows of answers.
pub(super) fn answers(finding: &Value) -> Vec<(String, f64)> {
    let rows = finding["rows"].as_array().expect("rows").iter();
    rows.filter(|row| row["kind"] == "data")
        .filter_map(|row| {
            let label = row["cells"][0]["value"].as_str()?.to_owned();
            Some((label, number(&row["cells"][1])?))
        })
        .collect()
}

/// What a reader learns of few from the tables of a questionnaire; empty where nothing.
fn exposed(tables: &[Value]) -> Vec<String> {
    let mut found = Vec::new();
    for finding in tables {
        let id = finding["id"].as_str().expect("an id");
        let base = finding["base"].as_array().expect("a base").iter();
        let n = base.filter(|figure| figure["name"] == "n");
        let n = n.filter_map(|figure| number(&figure["value"]));
        let given = answers(finding);
        let said = given.iter().filter(|(_, count)| *count > 0.0).count();
        if given.len() > 1
            && said == 1
            && given
                .iter()
                .any(|(_, count)| n.clone().any(|n| n == *count))
        {
            found.push(format!("{id}: all said the same"));
        }
        if is_who(finding)
            && given
                .iter()
                .any(|(_, count)| *count > 0.0 && *count < LEAST)
        {
            found.push(format!("{id}: {given:?}"));
        }
    }
    found
}

/// Whether a table tells who somebody is: age, sex, years of service.
fn is_who(finding: &Value) -> bool {
    let title = finding["title"].as_str().expect("a title");
    ["Geschlecht", "Wie alt", "Wie viele Jahre"]
        .iter()
        .any(|words| title.contains(words))
}

fn attack(seeds: std::ops::Range<u64>) {
    let mut told: BTreeMap<&str, usize> = BTreeMap::new();
    for town in towns(seeds) {
        let folder = scratch();
        let public = edition(&town, folder.path());
        let tables = tables(&public);
        let found = exposed(&tables);
        assert!(found.is_empty(), "town {}: {found:#?}", town.seed);
        let asked = town.questionnaire.as_ref().expect("one").responses.len();
        let who = tables.iter().filter(|finding| is_who(finding)).count();
        *told.entry("who").or_default() += who;
        *told.entry("other").or_default() += tables.len() - who;
        *told.entry("small").or_default() += usize::from(asked < 10);
        is_counted_nowhere(&public);
    }
    let at = |what: &str| told.get(what).copied().unwrap_or_default();
    assert!(at("who") > 3 && at("other") > 6, "{told:?}");
}

/// A question that few were asked is named without a number.
fn is_counted_nowhere(public: &Path) {
    for (name, bytes) in files(public) {
        let text = String::from_utf8_lossy(&bytes);
        let is_where_few_are_named =
            name.contains("nennungen-ohne-zahlen") || name.contains("findings");
        assert!(
            is_where_few_are_named || !text.contains(RARE),
            "{name}: {RARE}"
        );
    }
    let counted = tables(public);
    assert!(
        counted
            .iter()
            .all(|finding| !finding["title"].as_str().expect("a title").contains(RARE))
    );
}

/// The few who are neither women nor men, and ages that few have, are told in no word of the folder.
#[test]
fn who_is_one_of_few_is_not_named() {
    let mut checked = 0;
    for town in towns(0..12) {
        let asked = town.questionnaire.as_ref().expect("one");
        let folder = scratch();
        let public = edition(&town, folder.path());
        let words = SEXES
            .iter()
            .map(|(words, _)| *words)
            .chain(CLASSES.iter().map(|(words, ..)| *words));
        // The tables on the staff name their own classes.
        let asked_of = findings(&public).into_iter().filter(|finding| {
            let id = finding["id"].as_str().expect("an id");
            id.starts_with("frage-") || id == "nennungen-ohne-zahlen"
        });
        let told: Vec<String> = asked_of.map(|finding| finding.to_string()).collect();
        for rare in words.filter(|words| (1..5).contains(&asked.count(words))) {
            let is_told = told.iter().any(|finding| finding.contains(rare));
            assert!(!is_told, "town {}: {rare}", town.seed);
            checked += 1;
        }
    }
    assert!(checked > 2, "{checked} groups of few");
}

#[test]
fn questionnaires_of_towns_tell_of_no_few() {
    attack(0..12);
}

#[test]
#[ignore = "hundreds of questionnaires, for a change of the method"]
fn questionnaires_of_hundreds_of_towns_tell_of_no_few() {
    attack(4000..4300);
}
