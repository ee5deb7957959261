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
use crate::model::staff::{AgeBand, Person, StaffDetail, persons_on};
use crate::project::{DisclosureSettings, Project};

use super::EarlierEdition;
use super::error::DisclosureError;

pub(super) use keys::{Key, Printed, Reader};

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
    /// The printed number of all, where it decides how finely is counted.
    all: Option<u64>,
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
    let settings = &in_multiples(&project.disclosure);
    let known = again.map(units::printed).unwrap_or_default();
    let joining = units::Joining {
        settings,
        known: &known,
        i18n,
    };
    coarsen_bands(dataset, &joining);
    let ids = |edition: &EarlierEdition| -> BTreeSet<String> {
        let found = edition.on_staff();
        found.map(|(id, _)| id.to_owned()).collect()
    };
    let again_ids = again.map(ids).filter(|ids| !ids.is_empty());
    let (persons, _) = persons_on(&dataset.contracts, project.reference_date);
    let (kept, has_units) = counted(&persons);
    let count = u64::try_from(kept.len()).unwrap_or(u64::MAX);
    if count < settings.least_group {
        dataset.contracts = Vec::new();
        return Plan {
            again: again_ids,
            ..Plan::default()
        };
    }
    let joined = joining.join({ kept.iter() }.filter(|_| has_units).map(|p| (p.unit, 1)));
    let sexes = detail::Sexes::of(&kept);
    let sizes = (&sexes, joined.sizes());
    let again = again.filter(|_| again_ids.is_some());
    let chosen = choose(count, sizes, again, settings);
    let plan = Plan {
        has_sexes: sexes.least() >= settings.least_group || again_ids.is_some(),
        has_projection: chosen.has_fives || again_ids.is_some(),
        all: chosen.all,
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
    dataset.detail = Some(chosen.detail);
    plan
}

/// The settings with a least group that can be printed, so that a printed group of that size is one.
fn in_multiples(settings: &DisclosureSettings) -> DisclosureSettings {
    DisclosureSettings {
        least_group: settings.least_group.next_multiple_of(settings.rounding),
        ..settings.clone()
    }
}

/// Persons of whom age and unit are known, and whether there are units: where most have none there is none to divide by.
fn counted<'p>(persons: &'p [Person<'p>]) -> (Vec<&'p Person<'p>>, bool) {
    let aged: Vec<&Person<'_>> = persons.iter().filter(|p| p.age.is_some()).collect();
    let placed = aged.iter().filter(|person| !person.unit.is_empty()).count();
    let has_units = placed * 2 > aged.len();
    let kept = { aged.into_iter() }.filter(|person| !has_units || !person.unit.is_empty());
    (kept.collect(), has_units)
}

/// How finely so many persons are counted.
struct Chosen {
    detail: StaffDetail,
    /// Whether classes of five years are filled.
    has_fives: bool,
    /// The printed number of all, where it decides.
    all: Option<u64>,
}

/// Chooses the detail, or that of an edition of the same day. It follows from the printed number of all: else it would tell
/// that the numbers near it are not true.
fn choose(
    count: u64,
    (sexes, units): (&detail::Sexes, (u64, u64)),
    again: Option<&EarlierEdition>,
    settings: &DisclosureSettings,
) -> Chosen {
    let base = settings.rounding;
    let of = |persons| {
        let has_fives = detail::has_classes_of_five_years(persons, settings);
        (detail::detail(persons, sexes, units, settings), has_fives)
    };
    let nearest = (count + base / 2) / base * base;
    let (detail, has_fives) = of(nearest);
    if let Some(edition) = again {
        return Chosen {
            detail: detail::detail_of(edition, detail),
            has_fives,
            all: None,
        };
    }
    let is_open = of(count / base * base) != of(count.next_multiple_of(base));
    Chosen {
        detail,
        has_fives,
        all: is_open.then_some(nearest),
    }
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
    let joined = joining.join(counts.iter().map(|(path, n)| (path.as_slice(), *n)));
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
    let all = plan.all.filter(|_| population == "staff");
    let world = round::round(&sets, &kept, (settings, all))?;
    for (_, finding) in shown.iter_mut() {
        rewrite::rewrite(finding, &sets, &world);
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
