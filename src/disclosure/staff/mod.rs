//! The staff in a public edition: coarsened before anything is counted, rounded all at once afterwards.
//!
//! `coarsen` sets persons aside whose birth or unit is missing, joins units to a partition of groups of at least
//! `least_group` persons, level within level (`units`), and chooses classes by the size of the staff (`detail`). What the
//! analysis then counts goes through `publish`: one table of multiples of `rounding` (`program`, `solve`) that is itself a
//! possible world, written into the tables (`rewrite`, `figures`) and proved by arithmetic (`verify`).

mod detail;
mod figures;
mod keys;
mod program;
mod rewrite;
mod round;
mod sentences;
mod solve;
mod table;
mod tree;
mod units;
mod verify;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};

use crate::i18n::I18n;
use crate::model::dataset::Dataset;
use crate::model::finding::Finding;
use crate::model::protection::StaffAccount;
use crate::model::staff::{AgeBand, Person, persons_on};
use crate::project::{DisclosureSettings, Project};

use super::EarlierEdition;
use super::error::DisclosureError;

use keys::Key;
pub(super) use keys::{Printed, Reader};

/// Findings on the staff that a public edition has, in order of importance. All others stay in the house.
const PUBLIC: [&str; 13] = [
    "altersstruktur",
    "altersabgaenge",
    "altersstruktur-nach-einheit",
    "alterspyramide",
    "altersabgaenge-nach-einheit",
    "alterskennzahlen",
    "alterskennzahlen-nach-einheit",
    "altersstruktur-fortschreibung",
    "altersstruktur-nach-untereinheit",
    "altersabgaenge-nach-untereinheit",
    "alterskennzahlen-nach-untereinheit",
    "altersbaender",
    "altersbaender-nach-einheit",
];

/// Whether a population is staff.
pub(super) fn is_staff(population: &str) -> bool {
    population == "staff" || population.starts_with("age-bands")
}

/// What was done before counting.
#[derive(Debug, Clone, Default)]
pub(super) struct Plan {
    /// Whether both women and men are at least as many as the smallest group.
    has_sexes: bool,
    /// Whether classes of five years, which the projection needs, are filled enough.
    has_projection: bool,
    /// Groups of joined units.
    joined: u64,
    /// Whether the number of all is the multiple below, as one more person would be counted more finely.
    is_down: bool,
    /// What an edition of the same day printed; a correction prints no other tables.
    again: Option<BTreeSet<String>>,
}

/// Sets persons aside, joins units and chooses classes; those of an edition of the same day where there is one: one
/// person more or less may be a class more, and two divisions of one staff tell more than either.
pub(super) fn coarsen(
    dataset: &mut Dataset,
    project: &Project,
    again: Option<&EarlierEdition>,
    i18n: &I18n,
) -> Plan {
    // A printed group of the least size is a group of that size.
    let settings = &DisclosureSettings {
        least_group: { project.disclosure.least_group }
            .next_multiple_of(project.disclosure.rounding),
        ..project.disclosure.clone()
    };
    let known = again.map(units::printed).unwrap_or_default();
    let joining = units::Joining {
        settings,
        known: &known,
        i18n,
    };
    coarsen_bands(dataset, &joining);
    let ids = |edition: &EarlierEdition| {
        { edition.on_staff() }
            .map(|(id, _)| id.to_owned())
            .collect()
    };
    let again_ids: Option<BTreeSet<String>> = again
        .map(ids)
        .filter(|ids: &BTreeSet<String>| !ids.is_empty());
    let (persons, _) = persons_on(&dataset.contracts, project.reference_date);
    let aged: Vec<&Person<'_>> = persons.iter().filter(|p| p.age.is_some()).collect();
    let placed = aged.iter().filter(|person| !person.unit.is_empty()).count();
    // Where most have no unit there is none to divide by.
    let has_units = placed * 2 > aged.len();
    let kept: Vec<&Person<'_>> = { aged.into_iter() }
        .filter(|person| !has_units || !person.unit.is_empty())
        .collect();
    let count = u64::try_from(kept.len()).unwrap_or(u64::MAX);
    if count < settings.least_group {
        dataset.contracts = Vec::new();
        return Plan {
            again: again_ids,
            ..Plan::default()
        };
    }
    let joined = joining.join(&|| kept.iter().filter(|_| has_units).map(|p| (p.unit, 1)));
    let sexes = detail::Sexes::of(&kept);
    let detail_of = |persons| detail::detail(persons, &sexes, joined.sizes(), settings);
    let has_fives = |persons| detail::has_classes_of_five_years(persons, settings);
    let (mut detail, mut is_down) = (detail_of(count), false);
    if let (Some(edition), Some(_)) = (again, &again_ids) {
        detail = detail::detail_of(edition, detail);
    } else {
        let above = count.next_multiple_of(settings.rounding);
        is_down = detail_of(above) != detail || has_fives(above) != has_fives(count);
    }
    let plan = Plan {
        has_sexes: sexes.least() >= settings.least_group || again_ids.is_some(),
        has_projection: has_fives(count) || again_ids.is_some(),
        is_down,
        joined: joined.packed,
        again: again_ids,
    };
    let places: BTreeMap<String, Vec<String>> = { kept.iter() }
        .map(|person| (person.id.to_owned(), joined.place(person.unit)))
        .collect();
    dataset.contracts.retain_mut(|contract| {
        let Some(place) = places.get(&contract.person) else {
            return false;
        };
        contract.unit.clone_from(place);
        true
    });
    dataset.detail = Some(detail);
    plan
}

/// Joins the units of published age bands; too few persons have none.
fn coarsen_bands(dataset: &mut Dataset, joining: &units::Joining<'_>) {
    let bands = &mut dataset.age_bands;
    let heads = |is: &dyn Fn(&AgeBand) -> bool| -> u64 {
        bands
            .iter()
            .filter(|band| is(band))
            .map(|band| band.heads)
            .sum()
    };
    let has_units = heads(&|band| band.unit.is_some()) > 0;
    // What a source keeps to itself adds up to nothing that could be rounded.
    let is_withheld = bands.iter().any(|band| band.withheld.is_some());
    let is_small = heads(&|band| band.unit.is_some() == has_units) < joining.settings.least_group;
    if is_small || is_withheld {
        bands.clear();
        return;
    }
    let mut counts: BTreeMap<Vec<String>, u64> = BTreeMap::new();
    for band in bands.iter() {
        if let Some(unit) = &band.unit {
            *counts.entry(vec![unit.clone()]).or_default() += band.heads;
        }
    }
    let has_whole = bands.iter().any(|band| band.unit.is_none());
    let joined = joining.join(&|| counts.iter().map(|(path, n)| (path.as_slice(), *n)));
    bands.retain_mut(|band| {
        band.printed_total = None;
        let Some(unit) = &band.unit else {
            return true;
        };
        let place = joined.place(std::slice::from_ref(unit)).into_iter().next();
        let is_shown = place.is_some() || !has_whole;
        band.unit = place;
        is_shown
    });
}

/// The findings on the staff as a public edition prints them, by their place among all, and what was done.
///
/// # Errors
/// When no table of multiples fits, or another edition of the same day forbids it.
pub(super) fn publish(
    findings: Vec<(usize, Finding)>,
    plan: &Plan,
    (settings, today): (&DisclosureSettings, NaiveDate),
    earlier: &[EarlierEdition],
) -> Result<(Vec<(usize, Finding)>, StaffAccount), DisclosureError> {
    let is_public = |finding: &Finding| {
        PUBLIC.contains(&finding.id.as_str())
            && !settings.without.contains(&finding.id)
            && { plan.again.as_ref() }.is_none_or(|again| again.contains(&finding.id))
            && (plan.has_sexes || finding.id != "alterskennzahlen")
            && (plan.has_projection || finding.id != "altersstruktur-fortschreibung")
    };
    let mut populations: BTreeMap<&'static str, Vec<(usize, Finding)>> = BTreeMap::new();
    for (place, finding) in findings
        .into_iter()
        .filter(|(_, finding)| is_public(finding))
    {
        let population = finding
            .table
            .population
            .as_ref()
            .map_or("", |population| population.id);
        populations
            .entry(population)
            .or_default()
            .push((place, finding));
    }
    // Bands of the whole that are not the sum of the units' are another count of the same persons.
    if populations.contains_key("age-bands") {
        populations.remove("age-bands-whole");
    }
    let mut account = StaffAccount {
        joined: plan.joined,
        ..StaffAccount::default()
    };
    let mut passed = Vec::new();
    for (population, mut findings) in populations {
        let reader = Reader {
            year: today.year(),
            bands: bands(&findings),
        };
        print(
            population,
            &mut findings,
            reader,
            (settings, today),
            earlier,
            (plan, &mut account),
        )?;
        passed.extend(findings);
    }
    passed.sort_by_key(|(place, _)| *place);
    account.findings = passed
        .iter()
        .map(|(_, finding)| finding.id.clone())
        .collect();
    Ok((passed, account))
}

/// Rounds the findings on one population.
fn print(
    population: &str,
    shown: &mut [(usize, Finding)],
    reader: Reader,
    (settings, today): (&DisclosureSettings, NaiveDate),
    earlier: &[EarlierEdition],
    (plan, account): (&Plan, &mut StaffAccount),
) -> Result<(), DisclosureError> {
    for (_, finding) in shown.iter_mut() {
        table::strip(finding);
    }
    let truth: Vec<Finding> = shown.iter().map(|(_, finding)| finding.clone()).collect();
    let sets = keys::sets(truth.iter(), reader)?;
    let kept = keys::kept(&sets, population, earlier, (settings.rounding, today))?;
    let is_down = plan.is_down && population == "staff";
    let world = round::round(&sets, &kept.counts, (settings, is_down))?;
    let sums = figures::fte(truth.iter(), &sets, &world, &kept.fte);
    for (_, finding) in shown.iter_mut() {
        rewrite::rewrite(finding, &sets, &world, &sums);
    }
    let printed: Vec<&Finding> = shown.iter().map(|(_, finding)| finding).collect();
    verify::verify(&truth, &printed, &world)?;
    account.persons += world.printed(&Key::all()).unwrap_or_default();
    account.figures += u64::try_from(sets.counts.len()).unwrap_or(u64::MAX);
    account.kept += world.kept(&kept.counts);
    account.reach = account.reach.max(world.reach(&sets));
    Ok(())
}

/// The age bands of a table by band, in printed order.
fn bands(findings: &[(usize, Finding)]) -> Vec<String> {
    let by_band = |finding: &Finding| -> Vec<String> {
        let rows = finding.table.rows.iter();
        let of_rows = rows.filter_map(|row| row.scope.get("band"));
        let of_columns = finding
            .table
            .columns
            .iter()
            .filter_map(|column| column.scope.get("band"));
        of_rows.chain(of_columns).cloned().collect()
    };
    let mut found = findings.iter().map(|(_, finding)| by_band(finding));
    found.find(|bands| !bands.is_empty()).unwrap_or_default()
}
