//! What the account of rows may show.
//!
//! Counts of rows are shown in both editions: they are counts of lines of a file. In the public edition nothing of the
//! content of a line about a person is shown, nor which line it was.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Gated;
use crate::model::intake::{Intake, IntakeAccount, SetAside, SheetIntake};
use crate::model::issue::Issue;
use crate::model::place::{Origin, Place};
use crate::project::{DisclosureSettings, Edition, SourceKind};

/// Kinds of source whose lines are about single persons.
const PERSONAL: [SourceKind; 3] = [
    SourceKind::Answers,
    SourceKind::Barometer,
    SourceKind::Staff,
];

/// The account of rows and issues as the edition may show it.
pub fn gate_intake(
    intake: &Intake,
    issues: &[Issue],
    settings: &DisclosureSettings,
) -> Gated<IntakeAccount> {
    if settings.edition == Edition::Internal {
        return Gated(IntakeAccount {
            intake: intake.clone(),
            issues: issues.to_vec(),
        });
    }
    let personal: BTreeSet<&str> = intake
        .sheets
        .iter()
        .filter(|sheet| is_personal(sheet))
        .map(|sheet| sheet.origin.file.as_str())
        .collect();
    let is_open = |issue: &&Issue| {
        issue
            .place
            .as_ref()
            .is_none_or(|place| !personal.contains(place.origin.file.as_str()))
    };
    Gated(IntakeAccount {
        intake: Intake {
            sheets: intake.sheets.iter().map(without_lines).collect(),
        },
        issues: issues.iter().filter(is_open).cloned().collect(),
    })
}

fn is_personal(sheet: &SheetIntake) -> bool {
    PERSONAL.iter().any(|kind| kind.name() == sheet.kind)
}

fn without_lines(sheet: &SheetIntake) -> SheetIntake {
    if !is_personal(sheet) {
        return sheet.clone();
    }
    // A sheet is often one interview and then bears a name.
    let origin = Arc::new(Origin {
        file: sheet.origin.file.clone(),
        sheet: None,
    });
    SheetIntake {
        set_aside: sheet
            .set_aside
            .iter()
            .map(|row| SetAside {
                place: Place::sheet(&origin),
                code: row.code,
            })
            .collect(),
        origin,
        // How often a value stands in a column about persons is a figure about them.
        values: Vec::new(),
        ..sheet.clone()
    }
}
