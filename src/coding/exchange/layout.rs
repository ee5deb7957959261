//! The sheets and columns of a codebook as a workbook, used by its writer and its reader alike.
//!
//! Each column is a message key: its header in either language.

use crate::coding::codebook::Base;

/// A sheet: key of its name and keys of its columns.
pub(super) struct SheetLayout {
    /// Message key of the name.
    pub(super) name: &'static str,
    /// Message keys of the headers.
    pub(super) columns: &'static [&'static str],
}

/// Header of the codebook.
pub(super) const HEADER: SheetLayout = SheetLayout {
    name: "codebook-sheet-header",
    columns: &["codebook-column-field", "codebook-column-value"],
};
/// Handlungsfelder and Unterfelder.
pub(super) const FIELDS: SheetLayout = SheetLayout {
    name: "codebook-sheet-fields",
    columns: &[
        "codebook-column-handlungsfeld",
        "codebook-column-unterfeld",
        "codebook-column-label",
        "codebook-column-definition",
    ],
};
/// Oberbegriffe.
pub(super) const CATEGORIES: SheetLayout = SheetLayout {
    name: "codebook-sheet-categories",
    columns: &[
        "codebook-column-id",
        "codebook-column-label",
        "codebook-column-questions",
        "codebook-column-handlungsfeld",
        "codebook-column-unterfeld",
        "codebook-column-definition",
        "codebook-column-rule",
        "codebook-column-kind",
        "codebook-column-residual",
        "codebook-column-rare",
        "codebook-column-based-on",
        "codebook-column-valid-from",
        "codebook-column-valid-to",
        "codebook-column-merged-into",
        "codebook-column-split-from",
        "codebook-column-author",
        "codebook-column-date",
        "codebook-column-reason",
    ],
};
/// What belongs to a category.
pub(super) const INCLUDE: SheetLayout = SheetLayout {
    name: "codebook-sheet-include",
    columns: &["codebook-column-category", "codebook-column-include"],
};
/// What does not.
pub(super) const EXCLUDE: SheetLayout = SheetLayout {
    name: "codebook-sheet-exclude",
    columns: &[
        "codebook-column-category",
        "codebook-column-exclude",
        "codebook-column-neighbour",
    ],
};
/// Search terms.
pub(super) const TERMS: SheetLayout = SheetLayout {
    name: "codebook-sheet-terms",
    columns: &[
        "codebook-column-category",
        "codebook-column-field-path",
        "codebook-column-term",
        "codebook-column-strength",
    ],
};
/// Ankerbeispiele.
pub(super) const ANCHORS: SheetLayout = SheetLayout {
    name: "codebook-sheet-anchors",
    columns: &[
        "codebook-column-category",
        "codebook-column-field-path",
        "codebook-column-anchor",
        "codebook-column-source",
    ],
};
/// Abbreviations.
pub(super) const ABBREVIATIONS: SheetLayout = SheetLayout {
    name: "codebook-sheet-abbreviations",
    columns: &["codebook-column-short", "codebook-column-long"],
};

/// Rows of the header sheet.
pub(super) const HEADER_ROWS: &[&str] = &[
    "codebook-field-id",
    "codebook-field-version",
    "codebook-field-title",
    "codebook-field-coding-unit",
    "codebook-field-abstraction",
    "codebook-field-base",
    "codebook-field-author",
    "codebook-field-date",
];

/// What a codebook builds on.
pub(super) const BASES: &[(Base, &str)] = &[
    (Base::None, "codebook-base-none"),
    (Base::All, "codebook-base-all"),
    (Base::Listed, "codebook-base-listed"),
];

/// Whether a term decides or only supports.
pub(super) const STRENGTHS: &[(bool, &str)] = &[
    (true, "codebook-strength-strong"),
    (false, "codebook-strength-weak"),
];
