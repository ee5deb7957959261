//! What the account of rows and of input files may show.
//!
//! The internal edition shows every file, sheet and row. The public edition tells how many files of which kind were read
//! and, of things, how many rows which rule set aside. No name of a file or a sheet, no cell, no hash and no number of
//! rows about persons: a sheet is often one interview and bears a name, a row is often one person, a hash lets a reader try
//! guesses, and rows less respondents are those who gave no answer.

use std::collections::{BTreeMap, BTreeSet};

use super::Gated;
use crate::model::intake::{InputFile, Inputs, Intake, IntakeAccount, KindIntake, SheetIntake};
use crate::model::issue::{Code, Issue};
use crate::project::{DisclosureSettings, Edition, SourceKind};

/// Kinds of source whose rows are about no person.
const THINGS: [SourceKind; 9] = [
    SourceKind::Devices,
    SourceKind::Fachverfahren,
    SourceKind::OnlineServices,
    SourceKind::Kennzahlen,
    SourceKind::Measures,
    SourceKind::Goals,
    SourceKind::Plan,
    SourceKind::Matrix,
    SourceKind::Ratings,
];

/// The account of rows and issues as the edition may show it.
pub fn gate_intake(
    intake: &Intake,
    issues: &[Issue],
    settings: &DisclosureSettings,
) -> Gated<IntakeAccount> {
    Gated(match settings.edition {
        Edition::Internal => IntakeAccount {
            intake: intake.clone(),
            issues: issues.to_vec(),
        },
        Edition::Public => IntakeAccount {
            intake: by_kind(intake),
            issues: Vec::new(),
        },
    })
}

/// The input files as the edition may name them.
pub fn gate_inputs(
    inputs: &[(String, String)],
    intake: &Intake,
    settings: &DisclosureSettings,
) -> Gated<Inputs> {
    let named = |(file, sha256): &(String, String)| InputFile {
        file: file.clone(),
        sha256: sha256.clone(),
    };
    Gated(Inputs {
        count: intake.count_files(),
        files: match settings.edition {
            Edition::Internal => inputs.iter().map(named).collect(),
            Edition::Public => Vec::new(),
        },
    })
}

/// The account without what would tell which source it is.
pub(super) fn by_kind(intake: &Intake) -> Intake {
    let mut kinds = intake.kinds.clone();
    let mut order: Vec<&'static str> = Vec::new();
    let mut sheets: BTreeMap<&'static str, Vec<&SheetIntake>> = BTreeMap::new();
    for sheet in &intake.sheets {
        let known = sheets.entry(sheet.kind).or_default();
        if known.is_empty() {
            order.push(sheet.kind);
        }
        known.push(sheet);
    }
    kinds.extend(
        order
            .into_iter()
            .map(|kind| kind_intake(kind, &sheets[kind])),
    );
    Intake {
        sheets: Vec::new(),
        kinds,
        files: intake.count_files(),
    }
}

fn kind_intake(kind: &'static str, sheets: &[&SheetIntake]) -> KindIntake {
    let files: BTreeSet<&str> = { sheets.iter() }
        .map(|sheet| sheet.origin.file.as_str())
        .collect();
    let mut set_aside: BTreeMap<Code, u64> = BTreeMap::new();
    if THINGS.iter().any(|thing| thing.name() == kind) {
        for row in sheets.iter().flat_map(|sheet| &sheet.set_aside) {
            *set_aside.entry(row.code).or_default() += 1;
        }
    }
    KindIntake {
        kind,
        files: files.len() as u64,
        set_aside: set_aside.into_iter().collect(),
    }
}
