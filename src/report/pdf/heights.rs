//! About how high things stand on a page, so that the template need not set them twice to know what stays together.

use std::collections::BTreeMap;
use std::iter;

use serde::Serialize;

use super::super::manuscript::{FindingText, Manuscript};
use super::fit::{Fit, SMALL};
use super::measures::MEASURES;
use super::ruler::{MM, Span, Type, Weight};

/// What the heading of the contents takes of a page.
const CONTENTS_HEADING: f64 = 22.5 * MM;
/// Width of an entry of the contents without indent, dots and page.
const ENTRY_WIDTH: f64 = MEASURES.text_width - 16.0 * MM;
const HEADING: Type = Type::new(MEASURES.heading, MEASURES.close_leading, Weight::Bold);
const STATEMENT: Type = Type::new(MEASURES.statement, MEASURES.leading, Weight::Regular);

/// Ways to set the contents, from the roomiest: room above an entry of a finding and its size.
const CONTENTS: [(f64, f64); 4] = [
    (1.8 * MM, MEASURES.body),
    (1.3 * MM, MEASURES.body),
    (1.2 * MM, 9.5),
    (1.0 * MM, 9.0),
];

/// How high a finding is without its chart.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Heights {
    /// From its heading to its last note.
    whole: Span,
    /// What stands below its chart.
    below: Span,
    /// Its table and base in the annex.
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
    let all = manuscript
        .chapters
        .iter()
        .flat_map(|chapter| &chapter.findings);
    all.map(|finding| (finding.id.as_str(), heights(finding, fits)))
        .collect()
}

fn heights(finding: &FindingText, fits: &BTreeMap<&str, Fit>) -> Heights {
    let by = &MEASURES;
    let set = |text: &str, kind: Type| kind.height(text, by.text_width);
    let small =
        |text: &str, above: f64, below: f64| piece(Some(above), set(text, SMALL), Some(below));
    let table = finding.table.as_ref().map(|table| {
        let fit = fits.get(table.id.as_str());
        let height = fit.map(|fit| fit.height).unwrap_or_default();
        (table, piece(None, height, None))
    });
    let base = finding
        .base
        .as_ref()
        .map(|base| small(base, by.above_base, by.around_note));
    let mut top = vec![piece(
        Some(by.above_heading),
        set(&finding.title, HEADING),
        Some(by.below_heading),
    )];
    if let Some(statement) = &finding.statement {
        top.push(piece(
            None,
            set(statement, STATEMENT),
            Some(by.below_statement),
        ));
    }
    let mut below = Vec::new();
    let mut annex = Vec::new();
    if let Some((table, piece)) = table {
        if table.in_annex {
            below.push(small(&with_page(&table.see), by.above_see, by.below_see));
            annex.push(piece);
        } else {
            below.push(piece);
        }
    }
    annex.extend(base);
    below.extend(base);
    below.extend(
        finding
            .notes
            .iter()
            .map(|note| small(note, by.around_note, by.around_note)),
    );
    Heights {
        below: stacked(&below),
        whole: stacked(&[top, below].concat()),
        annex: stacked(&annex),
    }
}

/// A text with the number of a page behind it.
fn with_page(text: &str) -> String {
    format!("{text} · 000")
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
    let ends = [&words.summary, &words.annex, &words.glossary].map(|title| chapter(title));
    stacked(&chapters.chain(ends).collect::<Vec<_>>())
}
