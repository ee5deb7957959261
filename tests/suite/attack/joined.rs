//! Staff and respondents of the same units, read together: whoever answered works there, so what is printed exactly of the
//! respondents is the least of the staff, and where everybody answered it is the staff. A reader may know even more: how
//! many work in each unit, from a plan of posts. Neither may give a count of few, of staff or of those who did not answer.

use std::path::Path;

use befund::project::Format;
use serde_json::Value;

use super::asked::{CLASSES, SEXES};
use super::bounds::{Key, Known, Printed};
use super::print::{AGES, Group, findings, number, numbers};
use super::questionnaire::{answers, tables, towns};
use super::staff::{BASE, exposed_to, publish};
use super::towns::Town;
use crate::project_folder::scratch;

/// What is known of the persons of some counts together.
fn at_least(keys: Vec<Key>, count: f64, is_everybody: bool) -> Known {
    Known {
        keys,
        low: count,
        high: if is_everybody { count } else { f64::INFINITY },
    }
}

/// The finest printed classes of a group that tile some ages.
fn tiles(printed: &Printed, group: &Group, spans: &[(u32, u32)]) -> Option<Vec<Key>> {
    let mut found = Vec::new();
    for span in spans {
        let mut at = span.0;
        while at < span.1 {
            let starting = printed
                .counts
                .keys()
                .filter(|key| key.0 == *group && key.1.0 == at);
            let next = starting
                .filter(|key| key.1.1 <= span.1)
                .min_by_key(|key| key.1.1)?;
            at = next.1.1;
            found.push(next.clone());
        }
    }
    Some(found)
}

/// Parts of the name of a joined group, where it names them all.
fn members(label: &str) -> impl Iterator<Item = &str> {
    label.split(", ")
}

/// What the tables of respondents tell of the staff: of ages and sexes, of units by their names, of all.
fn told(tables: &[Value], printed: &Printed, is_everybody: bool) -> Vec<Known> {
    let all = Group::new();
    let mut known = Vec::new();
    for finding in tables {
        let base = finding["base"].as_array().into_iter().flatten();
        for n in base
            .filter(|figure| figure["name"] == "asked")
            .filter_map(|f| number(&f["value"]))
        {
            known.push(at_least(vec![(all.clone(), AGES)], n, is_everybody));
        }
        for (label, count) in answers(finding) {
            let spans: Option<Vec<(u32, u32)>> = { members(&label) }
                .map(|words| {
                    CLASSES
                        .iter()
                        .find(|(own, ..)| *own == words)
                        .map(|c| (c.1, c.2))
                })
                .collect();
            let keys = spans.and_then(|spans| tiles(printed, &all, &spans));
            let sexes: Option<Vec<Key>> = { members(&label) }
                .map(|words| {
                    let (_, letter) = SEXES.iter().find(|(own, _)| *own == words)?;
                    let sex = if *letter == "w" { "female" } else { "male" };
                    Some((Group::from([("sex".to_owned(), sex.to_owned())]), AGES))
                })
                .collect();
            for keys in [keys, sexes].into_iter().flatten() {
                known.push(at_least(keys, count, is_everybody));
            }
        }
        known.extend(by_units(finding, printed));
    }
    known
}

/// Respondents by unit, where the staff's tables have a unit of that name.
fn by_units(finding: &Value, printed: &Printed) -> Vec<Known> {
    let rows = finding["rows"].as_array().into_iter().flatten();
    rows.filter_map(|row| {
        let unit = row["scope"]["unit"].as_str()?;
        let counts = row["cells"]
            .as_array()?
            .iter()
            .filter(|cell| cell["type"] == "count");
        let count = counts.filter_map(number).fold(0.0, f64::max);
        let is_unit = |key: &&Key| {
            let own = key
                .0
                .get("unit")
                .filter(|_| key.0.len() == 1 && key.1 == AGES);
            own.is_some_and(|path| path.rsplit('/').next() == Some(unit))
        };
        let key = printed.counts.keys().find(is_unit)?;
        Some(at_least(vec![key.clone()], count, false))
    })
    .collect()
}

/// Whether everybody was asked.
fn is_everybody(town: &Town) -> bool {
    let asked = { town.questionnaire.as_ref() }.map_or(0, |asked| asked.responses.len());
    asked == town.staff.len()
}

/// Towns that set nobody aside: where some are, respondents may be more than the staff that is counted, and tell less of it.
fn whole_towns(seeds: std::ops::Range<u64>) -> impl Iterator<Item = Town> {
    towns(seeds).filter(|town| town.staff.iter().all(|person| person.born.is_some()))
}

fn edition(town: &Town, folder: &Path) -> std::path::PathBuf {
    let project = town.write(folder);
    publish(&project, &folder.join("out"), &[Format::Json])
}

/// Reads both; how many counts of both there were, and towns of which all answered.
fn attack(seeds: std::ops::Range<u64>) {
    let (mut joined, mut whole) = (0, 0);
    for mut town in whole_towns(seeds) {
        // Coding words takes longest; their units are tried on some towns.
        if town.seed % 4 != 0 {
            town.voices.clear();
        }
        let folder = scratch();
        let public = edition(&town, folder.path());
        let everybody = is_everybody(&town);
        let mut asked = findings(&public);
        asked.retain(|f| {
            ["survey", "respondents", "barometer"]
                .iter()
                .any(|p| f["population"] == *p)
        });
        let knows = |printed: &Printed| {
            told(
                &asked,
                printed,
                everybody && asked.len() == tables(&public).len(),
            )
        };
        let found = exposed_to(&public, BASE, &knows);
        assert!(found.is_empty(), "town {}: {found:#?}", town.seed);
        let staff = Printed::new(&numbers(&findings(&public), "staff"));
        joined += knows(&staff).len();
        whole += usize::from(everybody);
    }
    assert!(
        joined > 10 && whole > 0,
        "{joined} counts of both, {whole} towns of which all answered"
    );
}

/// Exact numbers of all units, from a list that is not the report's: counts of the internal edition.
fn sizes(town: &Town) -> impl Fn(&Printed) -> Vec<Known> {
    let people: Vec<(String, bool)> = { town.staff.iter() }
        .map(|person| (person.unit.clone(), person.born.is_some()))
        .collect();
    move |printed| {
        let units = printed
            .counts
            .keys()
            .filter(|key| key.1 == AGES && key.0.keys().eq(["unit"]));
        let exact = |key: &Key| {
            let path = &key.0["unit"];
            let is_in = |unit: &str| unit == path || unit.starts_with(&format!("{path}/"));
            let count = people
                .iter()
                .filter(|(unit, is_known)| *is_known && is_in(unit))
                .count();
            u32::try_from(count).map(f64::from).expect("small")
        };
        // A joined group has no unit of its name.
        units
            .map(|key| (key, exact(key)))
            .filter(|(_, count)| *count > 0.0)
            .map(|(key, count)| at_least(vec![key.clone()], count, true))
            .collect()
    }
}

#[test]
fn staff_and_respondents_together_tell_of_no_few() {
    attack(0..20);
}

#[test]
#[ignore = "hundreds of towns, for a change of the method"]
fn staff_and_respondents_of_hundreds_of_towns_together_tell_of_no_few() {
    attack(5000..5300);
}

#[test]
fn who_knows_the_size_of_every_unit_learns_of_no_few() {
    let mut known = 0;
    for seed in 0..8 {
        let mut town = Town::new(seed);
        town.voices.clear();
        town.questionnaire = None;
        let folder = scratch();
        let public = edition(&town, folder.path());
        let knows = sizes(&town);
        let found = exposed_to(&public, BASE, &knows);
        assert!(found.is_empty(), "town {seed}: {found:#?}");
        known += knows(&Printed::new(&numbers(&findings(&public), "staff"))).len();
    }
    assert!(known > 10, "{known} sizes");
}
