//! Kind `goals`: the tree of goals, from the vision down to projects.

use crate::model::dataset::Dataset;
use crate::model::intake::SetAside;
use crate::model::strategy::Goal;
use crate::project::SourceKind;
use crate::validate::desk::Desk;
use crate::validate::row::Row;
use crate::validate::rows::{self, Tally};
use crate::validate::schema::{KindSchema, may, must};
use crate::validate::sheet::Sheet;

/// Columns of kind `goals`.
pub(crate) const SCHEMA: KindSchema = KindSchema {
    kind: SourceKind::Goals,
    columns: &[
        must(
            "title",
            "column-goals-title",
            &[
                "Ziel",
                "Ziele",
                "Zielbezeichnung",
                "Leitziel",
                "Strategisches Ziel",
                "Goal",
                "Goals",
                "Aim",
            ],
        ),
        may(
            "id",
            "column-goals-id",
            &[
                "Nr.",
                "Nummer",
                "Ziel-Nr.",
                "Zielnummer",
                "Kennung",
                "ID",
                "No.",
                "Number",
            ],
        ),
        may(
            "parent",
            "column-goals-parent",
            &[
                "Oberziel",
                "Übergeordnetes Ziel",
                "Gehört zu",
                "Unter",
                "Parent",
                "Belongs to",
            ],
        ),
        may(
            "level",
            "column-goals-level",
            &["Ebene", "Zielebene", "Art", "Stufe", "Level", "Kind"],
        ),
        may(
            "text",
            "column-goals-text",
            &[
                "Zieltext",
                "Handlungsziel",
                "Beschreibung",
                "Erläuterung",
                "Wortlaut",
                "Text",
                "Description",
            ],
        ),
        may(
            "field",
            "column-goals-field",
            &["Handlungsfeld", "Themenfeld", "Field of action"],
        ),
    ],
};

/// Reads goals.
pub(crate) fn read(sheet: &Sheet<'_>, desk: &mut Desk<'_>, dataset: &mut Dataset) -> Tally {
    let today = desk.project.reference_date;
    let mut rows = rows::read(sheet, today, &mut desk.issues, goal);
    rows.drop_copies(sheet, "title", &mut desk.issues, |goal| Some(&goal.title));
    rows.deliver(|goal| dataset.goals.push(goal))
}

fn goal(row: &mut Row<'_>) -> Result<Goal, SetAside> {
    Ok(Goal {
        title: row.must_text("title")?,
        id: row.word("id"),
        parent: row.word("parent"),
        level: row.word("level"),
        text: row.word("text"),
        field: row.word("field"),
        place: row.place(),
    })
}
