//! What stays in the house leaves no trace outside: with other key positions, pay grades or types of employment every file of
//! the public folder is the same, byte by byte. What changes nothing cannot be computed from anything.

use std::collections::BTreeMap;

use befund::project::Format;

use super::staff::publish;
use super::towns::Town;
use crate::project_folder::{files, scratch};

/// The public folder of a town with all formats that hold bytes for its figures.
fn public(town: &Town) -> BTreeMap<String, Vec<u8>> {
    let folder = scratch();
    let project = town.write(folder.path());
    let formats = [
        Format::Json,
        Format::Csv,
        Format::Html,
        Format::Xlsx,
        Format::Parquet,
    ];
    let public = publish(&project, &folder.path().join("out"), &formats);
    files(&public).into_iter().collect()
}

/// Towns small and large, flat and deep, whose staff alone is published.
fn towns() -> impl Iterator<Item = Town> {
    (60..66).map(|seed| {
        let mut town = Town::new(seed);
        town.voices.clear();
        town.questionnaire = None;
        town
    })
}

fn leaves_no_trace(change: &dyn Fn(&mut Town)) {
    for town in towns() {
        let mut changed = town.clone();
        change(&mut changed);
        let (before, after) = (public(&town), public(&changed));
        assert_eq!(
            before.keys().collect::<Vec<_>>(),
            after.keys().collect::<Vec<_>>()
        );
        for (name, bytes) in &before {
            assert!(after[name] == *bytes, "town {}: {name} differs", town.seed);
        }
    }
}

#[test]
fn key_positions_leave_no_trace() {
    leaves_no_trace(&|town| {
        town.staff
            .iter_mut()
            .for_each(|person| person.key = !person.key)
    });
    leaves_no_trace(&|town| {
        // One person alone, in the smallest unit.
        town.staff.iter_mut().for_each(|person| person.key = false);
        let smallest = (0..town.staff.len()).min_by_key(|at| {
            let unit = &town.staff[*at].unit;
            town.staff
                .iter()
                .filter(|other| other.unit == *unit)
                .count()
        });
        town.staff[smallest.expect("somebody")].key = true;
    });
}

#[test]
fn pay_grades_leave_no_trace() {
    leaves_no_trace(&|town| {
        for (number, person) in town.staff.iter_mut().enumerate() {
            person.grade = format!("E{}", 1 + number % 15);
        }
    });
}
