//! Kind `survey`: a whole questionnaire, one respondent per row. Its questions are no logical columns; see [`crate::validate`].

use super::answers::{GROUP_HEADERS, RESPONDENT_HEADERS, ROLE_HEADERS};
use super::{KindSchema, UNIT_HEADERS, may};
use crate::project::SourceKind;

/// Columns of kind `survey`.
pub(crate) const SCHEMA: KindSchema = KindSchema {
    kind: SourceKind::Survey,
    columns: &[
        may(
            "respondent",
            "column-answers-respondent",
            RESPONDENT_HEADERS,
        ),
        may("unit", "column-unit", UNIT_HEADERS),
        may("role", "column-role", ROLE_HEADERS),
        may("group", "column-group", GROUP_HEADERS),
        may(
            "wave",
            "column-barometer-wave",
            &["Welle", "Befragungswelle", "Wave"],
        ),
        may(
            "grade",
            "column-barometer-grade",
            &[
                "Note",
                "Schulnote",
                "Stimmungsnote",
                "Stimmungsbarometer",
                "School grade",
            ],
        ),
        may(
            "id",
            "column-barometer-id",
            &[
                "ID",
                "Response ID",
                "Antwort-ID",
                "Antwort ID",
                "Nr.",
                "Lfd. Nr.",
                "No.",
            ],
        ),
    ],
};
