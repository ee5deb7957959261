//! Staff of invented towns and of Musterstadt: what is printed must be a world that could be, and the attacker who adds and
//! subtracts must find no count of fewer than the base.

use std::path::{Path, PathBuf};

use befund::pipeline::Overrides;
use befund::project::{Edition, Format};

use super::bounds::{Known, Printed, intervals};
use super::folder::leaks;
use super::print::{Number, findings, numbers};
use super::towns::Town;
use crate::project_folder::{copy_example, run_with, scratch};

/// The base of the rounding where a project says nothing.
pub(super) const BASE: f64 = 5.0;

/// Writes the public edition of a project and returns its folder.
pub(super) fn publish(project: &Path, out: &Path, formats: &[Format]) -> PathBuf {
    let overrides = Overrides {
        edition: Some(Edition::Public),
        formats: Some(formats.to_vec()),
        ..Overrides::default()
    };
    run_with(project, out, overrides)
        .expect("a public edition")
        .folder
}

/// What the attacker finds in a public folder; empty where nothing is exposed.
pub(super) fn exposed(folder: &Path, base: f64) -> Vec<String> {
    exposed_to(folder, base, &|_| Vec::new())
}

/// What an attacker finds who knows more of the same persons than these tables print.
pub(super) fn exposed_to(
    folder: &Path,
    base: f64,
    knows: &dyn Fn(&Printed) -> Vec<Known>,
) -> Vec<String> {
    let found = findings(folder);
    let staff = numbers(&found, "staff");
    let printed = Printed::new(&staff);
    let mut exposed = printed.contradictions.clone();
    let is_sum = |number: &&Number| number.is_persons() || number.column == "fte";
    for number in staff.iter().filter(is_sum) {
        if number.value % base != 0.0 {
            exposed.push(format!(
                "{} {}: {} is not rounded",
                number.finding, number.column, number.value
            ));
        }
    }
    for sum in &printed.sums {
        let parts: f64 = sum
            .parts
            .iter()
            .filter_map(|part| printed.counts.get(part))
            .sum();
        let whole = printed.counts[&sum.whole];
        if (parts - whole).abs() > 1e-9 {
            exposed.push(format!(
                "{:?} is {whole}, its parts are {parts}: {:?}",
                sum.whole, sum.parts
            ));
        }
    }
    for (inner, outer) in &printed.nested {
        if printed.counts[inner] > printed.counts[outer] {
            exposed.push(format!("{inner:?} has more than {outer:?}"));
        }
    }
    for (name, low, high) in intervals(&printed, base, &knows(&printed)) {
        // A count of 1 to base - 1 that is determined, or proved to be there.
        if low >= 1.0 && high < base {
            exposed.push(format!("{name}: {low} to {high}"));
        }
        if low > high {
            exposed.push(format!("{name}: a relation of this attacker is not true"));
        }
    }
    exposed
}

fn attack(seeds: impl Iterator<Item = u64>) {
    let mut tables = 0;
    for seed in seeds {
        let folder = scratch();
        let project = Town::new(seed).write(folder.path());
        let public = publish(
            &project,
            &folder.path().join("out"),
            &[Format::Json, Format::Csv],
        );
        let found = exposed(&public, BASE);
        assert!(found.is_empty(), "town {seed}: {found:#?}");
        tables += numbers(&findings(&public), "staff").len();
    }
    assert!(tables > 100, "something is printed about staff");
}

#[test]
fn no_count_of_few_follows_from_what_sixteen_towns_print() {
    attack(0..16);
}

#[test]
#[ignore = "hundreds of towns, for a change of the method"]
fn no_count_of_few_follows_from_what_hundreds_of_towns_print() {
    attack(1000..1300);
}

#[test]
fn no_count_of_few_follows_from_what_musterstadt_prints() {
    let folder = scratch();
    let project = copy_example("musterstadt-2026", folder.path());
    let public = publish(&project, &folder.path().join("out"), &[Format::Json]);
    let found = exposed(&public, BASE);
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn nothing_stands_beside_the_figures_of_musterstadt_in_any_format() {
    let folder = scratch();
    let project = copy_example("musterstadt-2026", folder.path());
    let public = publish(&project, &folder.path().join("out"), &Format::ALL);
    let found = leaks(&public, &project);
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn nothing_stands_beside_the_figures_of_towns() {
    for seed in 0..16 {
        let folder = scratch();
        let project = Town::new(seed).write(folder.path());
        let public = publish(
            &project,
            &folder.path().join("out"),
            &[Format::Json, Format::Csv, Format::Html],
        );
        let found = leaks(&public, &project);
        assert!(found.is_empty(), "town {seed}: {found:#?}");
    }
}
