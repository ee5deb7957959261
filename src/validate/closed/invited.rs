//! Who was invited where all persons of the staff file were: the staff by the units that the survey names.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::closed::Invited;
use crate::model::dataset::Dataset;
use crate::model::staff::Contract;

/// The staff by unit, at the level of the units that stand in the survey; nothing where no unit of the survey is one of the staff.
pub(crate) fn of_staff(dataset: &Dataset) -> Vec<Invited> {
    let participants = dataset
        .surveys
        .iter()
        .flat_map(|survey| &survey.participants);
    let units: BTreeSet<&str> = participants
        .filter_map(|one| one.respondent.unit.as_deref())
        .collect();
    let deepest = dataset
        .contracts
        .iter()
        .map(|one| one.unit.len())
        .max()
        .unwrap_or(0);
    let found = |level: usize| {
        let names: BTreeSet<&str> = { dataset.contracts.iter() }
            .filter_map(|one| one.unit.get(level).map(String::as_str))
            .collect();
        names.intersection(&units).count()
    };
    // The higher level wins where two name as many.
    let level = (0..deepest).rev().max_by_key(|level| found(*level));
    let Some(level) = level.filter(|level| found(*level) > 0) else {
        return Vec::new();
    };
    let mut persons: BTreeMap<Option<&str>, BTreeMap<&str, &Contract>> = BTreeMap::new();
    for one in &dataset.contracts {
        let unit = one.unit.get(level).map(String::as_str);
        let own = persons.entry(unit).or_default();
        own.entry(one.person.as_str()).or_insert(one);
    }
    { persons.into_iter() }
        .filter_map(|(unit, own)| {
            Some(Invited {
                unit: unit.map(str::to_owned),
                role: None,
                count: own.len() as u64,
                place: own.values().map(|one| &one.place).min()?.clone(),
            })
        })
        .collect()
}
