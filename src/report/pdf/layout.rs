//! Which blocks of the body stand on which page, told before any page is set, so that no page is left half empty: charts take the
//! room that is left, and the sentences of a chapter stand where a picture finds none.
//!
//! Pages are the edges of a graph whose nodes are the blocks that may begin one; the cheapest way through it is taken. A page costs what is
//! empty of it, squared, and something for being there.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::super::manuscript::{ChapterText, FindingText, Manuscript};
use super::super::texts::{Inline, Passage};
use super::fit::{Fit, SMALL};
use super::heights::{BODY, HEADING, STATEMENT};
use super::measures::MEASURES;
use super::ruler::{MM, Type, Weight};

/// The least share of its size that a chart may have: smaller letters cannot be read.
const LEAST: f64 = 0.72;
/// A chart of many rows may be so high at its least, so that they can be told apart.
const TALL: f64 = 112.0 * MM;
/// No chart is higher.
const HIGHEST: f64 = 150.0 * MM;
/// By how much heights told beforehand may be wrong on a page.
const DOUBT: f64 = 5.0 * MM;
/// Cost of a page besides what is empty of it.
const PAGE: f64 = 0.25;
/// A page less full than this is avoided where it can be.
const FULL: f64 = 0.6;
/// Cost of such a page.
const EMPTY: f64 = 1.0;
/// Cost of a page that ends between two sentences of a chapter: the rest would stand alone.
const PARTED: f64 = 0.1;
/// Cost of each picture that stands below the sentences of its chapter.
const TURNED: f64 = 0.02;

const CHAPTER: Type = Type::new(22.0, MEASURES.close_leading, Weight::Bold);
const TITLE: Type = Type::new(MEASURES.body, MEASURES.leading, Weight::Bold);

/// How the body is set.
pub(super) struct Layout<'m> {
    /// Heights of charts by id of their finding, in points.
    pub(super) charts: BTreeMap<&'m str, f64>,
    /// After how many pictures the sentences of a chapter stand, by its id.
    pub(super) besides: BTreeMap<&'m str, usize>,
}

/// What stays together, from above to below.
#[derive(Clone, Copy)]
struct Piece<'m> {
    /// Room that it asks for above, in points.
    above: f64,
    /// Height without its chart.
    height: f64,
    /// Least and greatest height of its chart.
    chart: (f64, f64),
    /// The finding whose chart that is.
    id: Option<&'m str>,
    /// Whether it stands on the page of what follows.
    is_kept: bool,
    /// Whether it is one of the sentences of a chapter.
    is_told: bool,
}

impl<'m> Piece<'m> {
    fn of(above: f64, height: f64) -> Self {
        Self {
            above,
            height,
            chart: (0.0, 0.0),
            id: None,
            is_kept: false,
            is_told: false,
        }
    }

    fn kept(self) -> Self {
        Self {
            is_kept: true,
            ..self
        }
    }
}

impl<'m> Layout<'m> {
    /// The layout of a manuscript whose tables are set as `fits` says.
    pub(super) fn of(manuscript: &'m Manuscript, fits: &BTreeMap<&str, Fit>) -> Self {
        let chapters: Vec<Vec<Vec<Piece<'m>>>> = { manuscript.chapters.iter() }
            .map(|chapter| {
                { places(chapter).into_iter() }
                    .map(|after| pieces(chapter, after, fits))
                    .collect()
            })
            .collect();
        let mut search = Search {
            chapters: &chapters,
            known: BTreeMap::new(),
        };
        let Some(first) = chapters.first() else {
            return Self {
                charts: BTreeMap::new(),
                besides: BTreeMap::new(),
            };
        };
        let ways = { 0..first.len() }.map(|way| {
            let begun = search.turned(0, way);
            (begun + search.from((0, way, 0)).cost, way)
        });
        let (_, way) = ways.fold((f64::MAX, 0), |best, other| match other.0 < best.0 {
            true => other,
            false => best,
        });
        search.layout(manuscript, way)
    }
}

/// After how many pictures the sentences of a chapter can stand: never before the first, which weighs most.
fn places(chapter: &ChapterText) -> Vec<usize> {
    let all = chapter.findings.len();
    match chapter.told.is_empty() {
        true => vec![all],
        false => (all.min(1)..=all).collect(),
    }
}

/// Where a page begins: chapter, which of the places of its sentences, piece.
type Start = (usize, usize, usize);

/// The cheapest pages from a start on.
#[derive(Clone)]
struct Found {
    cost: f64,
    /// The first of them: its pieces and where the next begins.
    page: Rc<Vec<Start>>,
    next: Option<Start>,
}

struct Search<'s, 'm> {
    chapters: &'s [Vec<Vec<Piece<'m>>>],
    known: BTreeMap<Start, Found>,
}

/// A page while it is filled.
#[derive(Clone, Default)]
struct Filled {
    pieces: Vec<Start>,
    least: f64,
    most: f64,
    cost: f64,
}

impl Search<'_, '_> {
    fn turned(&self, chapter: usize, way: usize) -> f64 {
        let ways = self.chapters.get(chapter).map_or(1, Vec::len);
        let behind = u32::try_from(ways - 1 - way.min(ways - 1)).unwrap_or_default();
        TURNED * f64::from(behind)
    }

    fn from(&mut self, start: Start) -> Found {
        if let Some(found) = self.known.get(&start) {
            return found.clone();
        }
        let mut best = Found {
            cost: f64::MAX,
            page: Rc::default(),
            next: None,
        };
        self.fill(start, Filled::default(), &mut best);
        self.known.insert(start, best.clone());
        best
    }

    /// Tries all pages that begin with what is filled and go on at a place.
    fn fill(&mut self, at: Start, mut page: Filled, best: &mut Found) {
        let (chapter, way, piece) = at;
        let Some(ways) = self.chapters.get(chapter) else {
            // What follows the chapters flows on behind them.
            let cost = page.cost + PAGE;
            if cost < best.cost {
                *best = Found {
                    cost,
                    page: Rc::new(page.pieces),
                    next: None,
                };
            }
            return;
        };
        let Some(item) = ways[way].get(piece).copied() else {
            for way in 0..self.chapters.get(chapter + 1).map_or(1, Vec::len) {
                let mut page = page.clone();
                page.cost += self.turned(chapter + 1, way);
                self.fill((chapter + 1, way, 0), page, best);
            }
            return;
        };
        let above = match page.pieces.is_empty() {
            true => 0.0,
            false => item.above,
        };
        let (least, most) = item.chart;
        let room = MEASURES.text_height - DOUBT;
        let is_first = page.pieces.is_empty();
        page.least += above + item.height + least;
        page.most += above + item.height + most;
        if page.least > room && !is_first {
            return;
        }
        page.pieces.push(at);
        let next = (chapter, way, piece + 1);
        let is_last = chapter + 1 == self.chapters.len() && piece + 1 == ways[way].len();
        if !item.is_kept && !is_last {
            self.end(next, &page, best);
        }
        self.fill(next, page, best);
    }

    /// The page ends before a place.
    fn end(&mut self, next: Start, page: &Filled, best: &mut Found) {
        let full = (page.most / (MEASURES.text_height - DOUBT)).min(1.0);
        let empty = if full < FULL { EMPTY } else { 0.0 };
        let is_told = |at: Start| {
            let piece = self.chapters[at.0][at.1].get(at.2);
            piece.is_some_and(|piece| piece.is_told)
        };
        let is_parted = is_told(next) && page.pieces.last().is_some_and(|at| is_told(*at));
        let parted = if is_parted { PARTED } else { 0.0 };
        let cost = page.cost + PAGE + (1.0 - full).powi(2) + empty + parted;
        if cost >= best.cost {
            return;
        }
        let (chapter, way, piece) = next;
        let mut starts = vec![(next, 0.0)];
        if self.chapters[chapter][way].len() == piece {
            let ways = self.chapters.get(chapter + 1).map_or(1, Vec::len);
            let behind =
                (0..ways).map(|way| ((chapter + 1, way, 0), self.turned(chapter + 1, way)));
            starts = behind.collect();
        }
        for (start, turned) in starts {
            let rest = self.from(start).cost;
            if cost + turned + rest < best.cost {
                *best = Found {
                    cost: cost + turned + rest,
                    page: Rc::new(page.pieces.clone()),
                    next: Some(start),
                };
            }
        }
    }

    fn layout<'m>(&mut self, manuscript: &'m Manuscript, way: usize) -> Layout<'m>
    where
        Self: Sized,
    {
        let mut layout = Layout {
            charts: BTreeMap::new(),
            besides: BTreeMap::new(),
        };
        let mut start = Some((0, way, 0));
        while let Some(at) = start {
            let found = self.from(at);
            let pieces: Vec<&Piece<'_>> = { found.page.iter() }
                .map(|(chapter, way, piece)| &self.chapters[*chapter][*way][*piece])
                .collect();
            let share = share(&pieces);
            for (place, piece) in found.page.iter().zip(&pieces) {
                let chapter = &manuscript.chapters[place.0];
                let after = places(chapter).get(place.1).copied();
                layout
                    .besides
                    .insert(&chapter.id, after.unwrap_or_default());
                let (least, most) = piece.chart;
                let own = { chapter.findings.iter() }.find(|own| Some(own.id.as_str()) == piece.id);
                if let Some(own) = own {
                    layout
                        .charts
                        .insert(&own.id, least + share * (most - least));
                }
            }
            start = found.next;
        }
        layout
    }
}

/// What part of the room between their least and greatest height the charts of a page take.
fn share(pieces: &[&Piece<'_>]) -> f64 {
    let heights = { pieces.iter().enumerate() }.map(|(index, piece)| {
        let above = if index == 0 { 0.0 } else { piece.above };
        above + piece.height + piece.chart.0
    });
    let left = MEASURES.text_height - DOUBT - heights.sum::<f64>();
    let wished: f64 = { pieces.iter() }
        .map(|piece| piece.chart.1 - piece.chart.0)
        .sum();
    match wished > 0.0 {
        true => (left / wished).clamp(0.0, 1.0),
        false => 0.0,
    }
}

/// The pieces of a chapter whose sentences stand after so many pictures.
fn pieces<'m>(
    chapter: &'m ChapterText,
    after: usize,
    fits: &BTreeMap<&str, Fit>,
) -> Vec<Piece<'m>> {
    let by = &MEASURES;
    let mut pieces = vec![Piece::of(14.0 * MM, set(&chapter.title, CHAPTER) + 14.0 * MM).kept()];
    if !chapter.own.is_empty() {
        pieces.push(Piece::of(0.0, own(&chapter.own)).kept());
    }
    pieces.extend(chapter.leading.iter().map(told));
    let (before, behind) = chapter.findings.split_at(after.min(chapter.findings.len()));
    pieces.extend(before.iter().map(|item| pictured(item, fits)));
    if !chapter.told.is_empty() && behind.is_empty() && !before.is_empty() {
        let heading = set("X", HEADING) + by.below_heading;
        pieces.push(Piece::of(by.above_heading, heading).kept());
    }
    pieces.extend(chapter.told.iter().map(told));
    pieces.extend(behind.iter().map(|item| pictured(item, fits)));
    if let Some(last) = pieces.last_mut().filter(|_| !chapter.notes.is_empty()) {
        *last = last.kept();
        let notes = chapter.notes.iter();
        let height: f64 = notes.map(|note| set(note, SMALL) + by.around_note).sum();
        pieces.push(Piece::of(by.around_note, height));
    }
    pieces
}

fn set(text: &str, kind: Type) -> f64 {
    kind.height(text, MEASURES.text_width).most
}

/// A finding in one sentence.
fn told(item: &FindingText) -> Piece<'_> {
    let optional =
        |text: Option<&str>, kind: Type| text.map_or(0.0, |text| set(text, kind) + 1.4 * MM);
    let height = 4.8 * MM
        + set(&item.title, TITLE)
        + 1.4 * MM
        + own(&item.own)
        + optional(item.statement.as_deref(), BODY)
        + optional(item.invented.as_deref(), SMALL)
        + optional(item.see.as_ref().map(|see| see.name.as_str()), SMALL);
    Piece {
        is_told: true,
        ..Piece::of(0.0, height)
    }
}

/// A finding with its picture or table.
fn pictured<'m>(item: &'m FindingText, fits: &BTreeMap<&str, Fit>) -> Piece<'m> {
    let by = &MEASURES;
    let statement = item.statement.as_deref();
    let table = { item.table.as_ref() }.and_then(|table| fits.get(table.id.as_str()));
    let height = set(&item.title, HEADING)
        + by.below_heading
        + own(&item.own)
        + statement.map_or(0.0, |text| set(text, STATEMENT) + by.below_statement)
        + table.map_or(0.0, |fit| fit.height.most)
        + item.figure.as_ref().map_or(0.0, |_| 8.0 * MM)
        + { item.quotes.iter() }
            .map(|quote| set(quote, BODY) + 2.0 * MM)
            .sum::<f64>()
        + { item.invented.iter() }
            .map(|text| set(text, SMALL) + by.paragraphs)
            .sum::<f64>();
    Piece {
        chart: item.figure.as_ref().map_or((0.0, 0.0), |figure| {
            let natural = by.text_width * f64::from(figure.height) / f64::from(figure.width.max(1));
            let least = (LEAST * natural).min(TALL);
            let room = by.text_height - DOUBT - height;
            (least, natural.min(HIGHEST).min(room).max(least))
        }),
        id: Some(&item.id),
        ..Piece::of(by.above_heading, height)
    }
}

/// What the house says: about.
fn own(passages: &[Passage]) -> f64 {
    let words = |words: &[Inline]| -> String { words.iter().map(|w| w.text.as_str()).collect() };
    let one = |text: &[Inline]| set(&words(text), BODY) + MEASURES.paragraphs;
    let heights = passages.iter().map(|passage| match passage {
        Passage::Paragraph(text) | Passage::Heading(text) | Passage::Quotation(text) => one(text),
        Passage::List(entries) | Passage::Numbered(entries) => {
            entries.iter().map(|entry| one(entry)).sum()
        }
    });
    match passages.is_empty() {
        true => 0.0,
        false => heights.sum::<f64>() + 9.0 * MM,
    }
}
