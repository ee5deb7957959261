//! About how high things stand on a page, so that the template need not set them twice to know what stays together.

use std::collections::BTreeMap;
use std::iter;

use serde::Serialize;

use super::super::manuscript::{AnnexFinding, Manuscript};
use super::fit::{Fit, SMALL};
use super::measures::MEASURES;
use super::ruler::{MM, Span, Type, Weight};

/// What the heading of the contents takes of a page.
const CONTENTS_HEADING: f64 = 22.5 * MM;
/// Width of an entry of the contents without indent, dots and page.
const ENTRY_WIDTH: f64 = MEASURES.text_width - 16.0 * MM;
/// The heading of a finding.
pub(super) const HEADING: Type = Type::new(MEASURES.heading, MEASURES.close_leading, Weight::Bold);
/// What is nothing else.
pub(super) const BODY: Type = Type::new(MEASURES.body, MEASURES.leading, Weight::Regular);
/// The sentence of a finding with its picture.
pub(super) const STATEMENT: Type = Type::new(MEASURES.statement, MEASURES.leading, Weight::Regular);

/// Ways to set the contents, from the roomiest: room above an entry of a finding and its size.
const CONTENTS: [(f64, f64); 4] = [
    (1.8 * MM, MEASURES.body),
    (1.3 * MM, MEASURES.body),
    (1.2 * MM, 9.5),
    (1.0 * MM, 9.0),
];

/// How high what a finding prints is.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Heights {
    /// Its chart, as it is set.
    chart: f64,
    /// Its sentence, table, base and notes in the annex.
    annex: Span,
}

/// A block with the room it asks for above and below, in points.
#[derive(Clone, Copy)]
struct Piece {
    above: Option<f64>,
    height: Span,
    below: Option<f64>,
}

fn piece(above: Option<f64>, height: Span, below: Option<f64>) -> Piece {
    Piece {
        above,
        height,
        below,
    }
}

/// Height of blocks one below the other: between two of them stands the larger room that one asks for, or that of paragraphs.
fn stacked(pieces: &[Piece]) -> Span {
    let between = pieces.windows(2).map(|pair| match pair {
        [upper, lower] => match (upper.below, lower.above) {
            (Some(below), Some(above)) => below.max(above),
            (one, other) => one.or(other).unwrap_or(MEASURES.paragraphs),
        },
        _ => 0.0,
    });
    let heights: Span = pieces.iter().map(|piece| piece.height).sum();
    heights + Span::exactly(between.sum())
}

/// Heights of the findings by id, with those of their charts.
pub(super) fn findings<'m>(
    manuscript: &'m Manuscript,
    charts: &BTreeMap<&str, f64>,
    fits: &BTreeMap<&str, Fit>,
) -> BTreeMap<&'m str, Heights> {
    let all = manuscript.annex.iter().flat_map(|part| &part.findings);
    all.map(|finding| {
        let heights = Heights {
            chart: charts.get(finding.id.as_str()).copied().unwrap_or_default(),
            annex: annex(finding, fits),
        };
        (finding.id.as_str(), heights)
    })
    .collect()
}

fn annex(finding: &AnnexFinding, fits: &BTreeMap<&str, Fit>) -> Span {
    let by = &MEASURES;
    let small = |text: &str, above: f64| {
        piece(
            Some(above),
            SMALL.height(text, by.text_width),
            Some(by.around_note),
        )
    };
    let mut pieces: Vec<Piece> = { finding.statement.iter() }
        .map(|text| piece(None, BODY.height(text, by.text_width), Some(by.around_note)))
        .collect();
    pieces.extend(finding.table.as_ref().map(|table| {
        let fit = fits.get(table.id.as_str());
        piece(None, fit.map(|fit| fit.height).unwrap_or_default(), None)
    }));
    pieces.extend(finding.base.iter().map(|base| small(base, by.above_base)));
    pieces.extend(finding.notes.iter().map(|note| small(note, by.around_note)));
    stacked(&pieces)
}

/// How the contents are set.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Contents {
    /// Room above the entry of a finding, in points.
    gap: f64,
    /// Its size, in points.
    size: f64,
}

/// The roomiest way to set the contents on one page; the roomiest of all where they need more than one.
pub(super) fn contents(manuscript: &Manuscript) -> Contents {
    let way = CONTENTS.into_iter().find(|(gap, size)| {
        let height = contents_height(manuscript, *gap, *size);
        height.most <= MEASURES.text_height - CONTENTS_HEADING
    });
    let (gap, size) = way.unwrap_or(CONTENTS[0]);
    Contents { gap, size }
}

fn contents_height(manuscript: &Manuscript, gap: f64, size: f64) -> Span {
    let words = &manuscript.words;
    let chapter = |title: &str| {
        let height =
            Type::new(MEASURES.body, MEASURES.leading, Weight::Bold).height(title, ENTRY_WIDTH);
        piece(Some(MEASURES.above_chapter), height, None)
    };
    let finding = |title: &str| {
        let height = Type::new(size, MEASURES.leading, Weight::Regular).height(title, ENTRY_WIDTH);
        piece(Some(gap), height, None)
    };
    let chapters = manuscript.chapters.iter().flat_map(|item| {
        let findings = item.findings.iter().map(|item| finding(&item.title));
        iter::once(chapter(&item.title)).chain(findings)
    });
    let ends = [&words.glance, &words.annex, &words.glossary].map(|title| chapter(title));
    stacked(&chapters.chain(ends).collect::<Vec<_>>())
}
