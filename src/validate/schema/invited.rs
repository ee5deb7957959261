//! Kind `invited`: how many were invited to a survey, by unit and by role. The known totals of response rates and of weights.
//!
//! A number of employees is none of persons invited, unless the project says so in `columns`.

use super::answers::ROLE_HEADERS;
use super::{KindSchema, UNIT_HEADERS, may, must};
use crate::model::closed::Invited;
use crate::model::dataset::Dataset;
use crate::model::intake::SetAside;
use crate::project::SourceKind;
use crate::validate::desk::Desk;
use crate::validate::row::Row;
use crate::validate::rows::{self, Tally};
use crate::validate::sheet::Sheet;

/// Columns of kind `invited`.
pub(crate) const SCHEMA: KindSchema = KindSchema {
    kind: SourceKind::Invited,
    columns: &[
        must(
            "invited",
            "column-invited-invited",
            &[
                "Eingeladen",
                "Eingeladene",
                "Angeschrieben",
                "Verteilte Bögen",
                "Invited",
            ],
        ),
        may("unit", "column-unit", UNIT_HEADERS),
        may("role", "column-role", ROLE_HEADERS),
    ],
};

/// Reads how many were invited.
pub(crate) fn read(sheet: &Sheet<'_>, desk: &mut Desk<'_>, dataset: &mut Dataset) -> Tally {
    let today = desk.project.reference_date;
    let rows = rows::read(sheet, today, &mut desk.issues, invited);
    rows.deliver(|one| dataset.invited.push(one))
}

fn invited(row: &mut Row<'_>) -> Result<Invited, SetAside> {
    let count = row.must_count("invited")?;
    Ok(Invited {
        unit: row.word("unit"),
        role: row.word("role"),
        count,
        place: row.place(),
    })
}
