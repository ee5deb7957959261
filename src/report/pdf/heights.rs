//! About how high things stand on a page, so that the template need not set them twice to know what stays together.

use std::collections::BTreeMap;
use std::iter;

use serde::Serialize;

use super::super::manuscript::{AnnexFinding, FindingText, Manuscript};
use super::fit::{Fit, SMALL};
use super::measures::MEASURES;
use super::ruler::{MM, Span, Type, Weight};

/// What the heading of the contents takes of a page.
const CONTENTS_HEADING: f64 = 22.5 * MM;
/// Width of an entry of the contents without indent, dots and page.
const ENTRY_WIDTH: f64 = MEASURES.text_width - 16.0 * MM;
const HEADING: Type = Type::new(MEASURES.heading, MEASURES.close_leading, Weight::Bold);
const BODY: Type = Type::new(MEASURES.body, MEASURES.leading, Weight::Regular);
const STATEMENT: Type = Type::new(MEASURES.statement, MEASURES.leading, Weight::Regular);

/// Ways to set the contents, from the roomiest: room above an entry of a finding and its size.
const CONTENTS: [(f64, f64); 4] = [
    (1.8 * MM, MEASURES.body),
    (1.3 * MM, MEASURES.body),
    (1.2 * MM, 9.5),
    (1.0 * MM, 9.0),
];

/// How high a chart may be at most, and the least share of its size: smaller letters cannot be read.
const CHART: (f64, f64) = (76.0 * MM, 0.72);
/// A chart of many rows may be so high, so that they can be told apart.
const TALL: f64 = 112.0 * MM;
/// What a finding may take of a page, so that two stand on one with the heading of their chapter or with sentences.
const MOST: f64 = 0.41 * MEASURES.text_height;

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

/// Heights of the findings by id.
pub(super) fn findings<'m>(
    manuscript: &'m Manuscript,
    fits: &BTreeMap<&str, Fit>,
) -> BTreeMap<&'m str, Heights> {
    let findings = manuscript
        .chapters
        .iter()
        .flat_map(|chapter| &chapter.findings);
    let charts: BTreeMap<&str, f64> = { findings }
        .map(|finding| (finding.id.as_str(), chart(finding)))
        .collect();
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

/// How high the chart of a finding is set: as drawn, but so that heading, sentence, chart and caption take less than half a page.
fn chart(finding: &FindingText) -> f64 {
    let by = &MEASURES;
    let set = |text: &str, kind: Type| kind.height(text, by.text_width).most;
    let texts = by.above_heading
        + set(&finding.title, HEADING)
        + by.below_heading
        + { finding.statement.as_deref() }
            .map_or(0.0, |text| set(text, STATEMENT) + by.below_statement)
        + { finding.quotes.iter() }
            .map(|quote| set(quote, BODY) + 2.0 * MM)
            .sum::<f64>()
        + 8.0 * MM;
    finding.figure.as_ref().map_or(0.0, |figure| {
        let natural = by.text_width * f64::from(figure.height) / f64::from(figure.width.max(1));
        natural
            .min(CHART.0.min(MOST - texts))
            .max((CHART.1 * natural).min(TALL))
    })
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
