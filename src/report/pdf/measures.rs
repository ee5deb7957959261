//! Lengths that the template sets by and that heights told beforehand are made of; docs/report-design.md says what for.

use serde::Serialize;

use super::ruler::MM;

/// Lengths in points; leadings in em of the size of their text.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Measures {
    pub(super) left_margin: f64,
    pub(super) top_margin: f64,
    /// Width of the text on a page.
    pub(super) text_width: f64,
    /// Height of the text on a page.
    pub(super) text_height: f64,
    /// Captions, notes, and tables that are not wide.
    pub(super) small: f64,
    /// Entries of the contents, and all that is nothing else.
    pub(super) body: f64,
    /// The sentence of a finding.
    pub(super) statement: f64,
    /// The heading of a finding.
    pub(super) heading: f64,
    /// Between the lines of text.
    pub(super) leading: f64,
    /// Between the lines of headings and tables.
    pub(super) close_leading: f64,
    /// Room between blocks that ask for none.
    pub(super) paragraphs: f64,
    pub(super) above_heading: f64,
    pub(super) below_heading: f64,
    pub(super) below_statement: f64,
    /// Between a caption and its table.
    pub(super) below_caption: f64,
    /// Between parts of a table whose columns find no room beside each other.
    pub(super) between_parts: f64,
    /// Beside the words of a cell, on each side.
    pub(super) beside_cell: f64,
    /// Above and below the words of a cell, each.
    pub(super) over_cell: f64,
    pub(super) above_base: f64,
    /// Around notes, and below the base.
    pub(super) around_note: f64,
    /// Above the entry of a chapter in the contents.
    pub(super) above_chapter: f64,
}

const LEFT: f64 = 25.0 * MM;
const TOP: f64 = 27.0 * MM;

/// The measures of a report.
pub(super) const MEASURES: Measures = Measures {
    left_margin: LEFT,
    top_margin: TOP,
    // A4 with 22 mm to the right and 24 mm below.
    text_width: (210.0 - 22.0) * MM - LEFT,
    text_height: (297.0 - 24.0) * MM - TOP,
    small: 8.5,
    body: 10.0,
    statement: 11.5,
    heading: 14.0,
    leading: 0.68,
    close_leading: 0.5,
    paragraphs: 9.0,
    above_heading: 11.0 * MM,
    below_heading: 3.4 * MM,
    below_statement: 4.0 * MM,
    below_caption: 2.0 * MM,
    between_parts: 4.0 * MM,
    beside_cell: 1.6 * MM,
    over_cell: 1.0 * MM,
    above_base: 2.4 * MM,
    around_note: 1.6 * MM,
    above_chapter: 4.0 * MM,
};
