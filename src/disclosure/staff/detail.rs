//! Which classes a table has: the finest in which ten persons stand in a cell on the average, for each rounded to fives.
//!
//! Smaller cells would be mostly rounding error (`docs/disclosure.md` has what was measured).

use super::super::EarlierEdition;
use crate::model::staff::{AgeSteps, ExitSteps, Person, Sex, StaffDetail};
use crate::project::DisclosureSettings;

/// Persons per cell, in units of the rounding.
const PER_CELL: u64 = 2;

/// Classes of five years.
const FIVES: u64 = 11;

/// Staff from which single years of exit are told apart: about a third leaves within the sixteen years.
const FOR_YEARS: u64 = 800;

/// Women and men.
pub(super) struct Sexes {
    female: u64,
    male: u64,
}

impl Sexes {
    /// Of persons.
    pub(super) fn of(persons: &[&Person<'_>]) -> Self {
        let count = |sex| {
            let of_sex = persons.iter().filter(|person| person.sex == sex);
            u64::try_from(of_sex.count()).unwrap_or(u64::MAX)
        };
        Self {
            female: count(Sex::Female),
            male: count(Sex::Male),
        }
    }

    /// The fewer of them.
    pub(super) fn least(&self) -> u64 {
        self.female.min(self.male)
    }
}

/// Whether so many persons fill classes of five years.
pub(super) fn has_classes_of_five_years(persons: u64, settings: &DisclosureSettings) -> bool {
    persons >= FIVES * PER_CELL * settings.rounding
}

/// The detail for so many persons in so many units and parts of units.
pub(super) fn detail(
    persons: u64,
    sexes: &Sexes,
    (units, subunits): (u64, u64),
    settings: &DisclosureSettings,
) -> StaffDetail {
    let cell = PER_CELL * settings.rounding;
    let fits = |cells: u64| cells > 0 && persons >= cells * cell;
    let steps = |rows: u64| {
        let fitting = [
            (6, AgeSteps::Six),
            (4, AgeSteps::Four),
            (3, AgeSteps::Three),
        ];
        let mut fitting = fitting
            .into_iter()
            .filter(|(classes, _)| fits(classes * rows));
        fitting.next().map(|(_, steps)| steps)
    };
    let pyramid = match steps(2) {
        _ if sexes.least() < settings.least_group => None,
        _ if fits(2 * FIVES) => Some(AgeSteps::Eleven),
        // Three classes are no pyramid.
        Some(AgeSteps::Three) => None,
        found => found,
    };
    StaffDetail {
        whole: steps(1).unwrap_or(AgeSteps::Three),
        pyramid,
        units: steps(units).filter(|_| units > 0),
        subunits: steps(subunits).filter(|_| subunits > 0),
        exits: match persons {
            FOR_YEARS.. if settings.rounding == 5 => ExitSteps::Years,
            _ if fits(4) => ExitSteps::Four,
            _ => ExitSteps::Two,
        },
    }
}

/// The detail of an edition, where it has the tables that tell it.
pub(super) fn detail_of(edition: &EarlierEdition, otherwise: StaffDetail) -> StaffDetail {
    let of =
        |id: &str| { edition.on_staff() }.find_map(|(of, finding)| (of == id).then_some(finding));
    let steps = |id: &str| -> Option<AgeSteps> {
        of(id)?.scopes().find_map(|(dimension, _)| match dimension {
            "age-three" => Some(AgeSteps::Three),
            "age-four" => Some(AgeSteps::Four),
            "age-destatis" => Some(AgeSteps::Six),
            "age-five-year" => Some(AgeSteps::Eleven),
            _ => None,
        })
    };
    StaffDetail {
        whole: steps("altersstruktur").unwrap_or(otherwise.whole),
        pyramid: steps("alterspyramide"),
        units: steps("altersstruktur-nach-einheit"),
        subunits: steps("altersstruktur-nach-untereinheit"),
        exits: match of("altersabgaenge").map(|finding| finding.data_rows()) {
            None => otherwise.exits,
            Some(2) => ExitSteps::Two,
            Some(4) => ExitSteps::Four,
            Some(_) => ExitSteps::Years,
        },
    }
}
