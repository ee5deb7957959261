//! What the tables on ages by group are called, and what each of them says.

use super::groups::Group;

/// What is printed of a group.
pub(super) struct Words {
    pub(super) id: &'static str,
    pub(super) title: &'static str,
    pub(super) header: &'static str,
    pub(super) statement: &'static str,
}

/// The statement about the quartiles of all.
pub(super) const MIDDLE_HALF: &str = "analysis-ages-sex-statement";

/// The statement about the group with the largest share of older staff.
pub(super) const MOST_OLDER: &str = "analysis-ages-older-statement";

impl Group {
    /// Of the table with mean and quartiles.
    pub(super) fn words(self) -> Words {
        let (id, title, header, statement) = match self {
            Self::Unit => (
                "alterskennzahlen-nach-einheit",
                "analysis-figures-unit-title",
                "analysis-col-unit",
                MOST_OLDER,
            ),
            Self::Subunit => (
                "alterskennzahlen-nach-untereinheit",
                "analysis-figures-subunit-title",
                "analysis-col-subunit",
                MOST_OLDER,
            ),
            Self::Sex => (
                "alterskennzahlen",
                "analysis-ages-sex-title",
                "analysis-col-sex",
                MIDDLE_HALF,
            ),
            Self::Employment => (
                "alterskennzahlen-nach-beschaeftigungsart",
                "analysis-ages-employment-title",
                "analysis-col-employment",
                "analysis-ages-group-statement",
            ),
            Self::Grade => (
                "alterskennzahlen-nach-entgeltgruppe",
                "analysis-ages-grade-title",
                "analysis-col-pay-grade",
                "analysis-ages-group-statement",
            ),
        };
        Words {
            id,
            title,
            header,
            statement,
        }
    }

    /// Of the table with age classes, which there is by unit.
    pub(super) fn class_words(self) -> Words {
        let (id, title) = match self {
            Self::Subunit => (
                "altersstruktur-nach-untereinheit",
                "analysis-ages-subunit-title",
            ),
            _ => ("altersstruktur-nach-einheit", "analysis-ages-unit-title"),
        };
        Words {
            id,
            title,
            statement: "analysis-ages-unit-statement",
            ..self.words()
        }
    }
}
