//! Kind `notes`: points in words by field: SWOT, risks, challenges, effects by actor, roles and their tasks.

use crate::model::boards::Note;
use crate::model::dataset::Dataset;
use crate::model::intake::SetAside;
use crate::project::SourceKind;
use crate::validate::desk::Desk;
use crate::validate::row::Row;
use crate::validate::rows::{self, Tally};
use crate::validate::schema::{KindSchema, matrix, may, must};
use crate::validate::sheet::Sheet;

/// Columns of kind `notes`.
pub(crate) const SCHEMA: KindSchema = KindSchema {
    kind: SourceKind::Notes,
    columns: &[
        must(
            "text",
            "column-notes-text",
            &[
                "Punkt",
                "Stichpunkt",
                "Risiko",
                "Wirkung",
                "Herausforderung",
                "Point",
                "Risk",
            ],
        ),
        may(
            "field",
            "column-notes-field",
            &["SWOT-Feld", "SWOT", "Feld", "Rubrik", "Field"],
        ),
        may(
            "about",
            "column-notes-about",
            &["Akteur", "Gegenstand", "Rolle", "Actor", "Subject"],
        ),
        may("weight", "column-notes-weight", &["Gewicht", "Weight"]),
        may(
            "likelihood",
            "column-notes-likelihood",
            &["Eintrittswahrscheinlichkeit", "Likelihood"],
        ),
        may(
            "damage",
            "column-notes-damage",
            &["Schadenshöhe", "Schadensausmaß", "Damage", "Impact"],
        ),
        may("list", "column-notes-list", &["Liste", "List"]),
    ],
};

/// Reads points.
pub(crate) fn read(sheet: &Sheet<'_>, desk: &mut Desk<'_>, dataset: &mut Dataset) -> Tally {
    let title = matrix::title(sheet);
    let mut rows = rows::read(
        sheet,
        desk.project.reference_date,
        &mut desk.issues,
        |row| note(row, &title),
    );
    rows.drop_copies(sheet, "text", &mut desk.issues, |one| Some(&one.text));
    rows.deliver(|one| dataset.notes.push(one))
}

fn note(row: &mut Row<'_>, title: &str) -> Result<Note, SetAside> {
    Ok(Note {
        text: row.must_text("text")?,
        list: row.word("list").unwrap_or_else(|| title.to_owned()),
        about: row.word("about"),
        field: row.word("field"),
        weight: row.amount("weight").given().copied(),
        likelihood: row.word("likelihood"),
        damage: row.word("damage"),
        place: row.place(),
    })
}
