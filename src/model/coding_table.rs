//! The rows of `codings.csv` in little room: what many rows have in common is held once. A row is put together when it is read.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::coding::{Candidate, CodingRow, CodingStatus, Method};

/// A row of [`CodingRows`], as [`CodingRow`] has it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CodingRef<'a> {
    /// Id of the answer.
    pub answer_id: &'a str,
    /// Key of the respondent; empty where it may not be shown.
    pub respondent: &'a str,
    /// Key of the question.
    pub question: &'a str,
    /// Words of the segment; empty where it may not be quoted.
    pub segment: &'a str,
    /// Id of the Oberbegriff; empty when only a Handlungsfeld fits or nothing does.
    pub category_id: &'a str,
    /// Label of the Oberbegriff.
    pub category: &'a str,
    /// Label of the Handlungsfeld.
    pub handlungsfeld: &'a str,
    /// Label of the Unterfeld.
    pub unterfeld: &'a str,
    /// How it was found; `None` for a segment that was not assigned.
    pub method: Option<Method>,
    /// Score, 0..=1; for a segment that was not assigned, that of its best candidate.
    pub score: f64,
    /// What it rests on.
    pub evidence: &'a str,
    /// Where the answer stood, in the language-free form of a place.
    pub source: &'a str,
    /// What the row stands for.
    pub status: CodingStatus,
    /// Expected share of right ones among codes like this, 0..=1; `None` where no code is given.
    pub probability: Option<f64>,
    /// Distance to the second best, 0..=1; `None` where no code is given.
    pub margin: Option<f64>,
    /// Up to three categories that were considered, best first.
    pub candidates: &'a [Candidate],
    /// First character of the segment in the answer, from 1, and its last; `None` where it may not be shown.
    pub characters: Option<(u64, u64)>,
}

/// Many rows, in order.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CodingRows {
    answer_id: Texts,
    respondent: Names,
    question: Names,
    segment: Texts,
    category_id: Names,
    category: Names,
    handlungsfeld: Names,
    unterfeld: Names,
    found: Vec<(Option<Method>, f64)>,
    evidence: Names,
    source: Texts,
    weighed: Vec<Weighed>,
}

/// How sure a row is, and where it stands in its answer.
#[derive(Debug, Clone, PartialEq)]
struct Weighed {
    status: CodingStatus,
    probability: Option<f64>,
    margin: Option<f64>,
    candidates: Arc<[Candidate]>,
    characters: Option<(u64, u64)>,
}

impl CodingRows {
    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.found.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// The rows in order.
    pub fn iter(&self) -> impl Iterator<Item = CodingRef<'_>> + Clone {
        let found = self.found.iter().enumerate();
        found
            .zip(&self.weighed)
            .map(|((at, (method, score)), weighed)| CodingRef {
                answer_id: self.answer_id.get(at),
                respondent: self.respondent.get(at),
                question: self.question.get(at),
                segment: self.segment.get(at),
                category_id: self.category_id.get(at),
                category: self.category.get(at),
                handlungsfeld: self.handlungsfeld.get(at),
                unterfeld: self.unterfeld.get(at),
                method: *method,
                score: *score,
                evidence: self.evidence.get(at),
                source: self.source.get(at),
                status: weighed.status,
                probability: weighed.probability,
                margin: weighed.margin,
                candidates: &weighed.candidates,
                characters: weighed.characters,
            })
    }
}

impl FromIterator<CodingRow> for CodingRows {
    fn from_iter<I: IntoIterator<Item = CodingRow>>(rows: I) -> Self {
        let mut all = Self::default();
        let mut known: [Known; 7] = Default::default();
        for row in rows {
            all.answer_id.push(&row.answer_id);
            all.segment.push(&row.segment);
            all.source.push(&row.source);
            let named = [
                (&mut all.respondent, row.respondent),
                (&mut all.question, row.question),
                (&mut all.category_id, row.category_id),
                (&mut all.category, row.category),
                (&mut all.handlungsfeld, row.handlungsfeld),
                (&mut all.unterfeld, row.unterfeld),
                (&mut all.evidence, row.evidence),
            ];
            for ((names, name), known) in named.into_iter().zip(&mut known) {
                names.push(&name, known);
            }
            all.found.push((row.method, row.score));
            all.weighed.push(Weighed {
                status: row.status,
                probability: row.probability,
                margin: row.margin,
                candidates: row.candidates,
                characters: row.characters,
            });
        }
        all
    }
}

/// Texts behind one another.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Texts {
    letters: String,
    /// Where each ends.
    ends: Vec<usize>,
}

impl Texts {
    fn push(&mut self, text: &str) {
        self.letters.push_str(text);
        self.ends.push(self.letters.len());
    }

    fn get(&self, at: usize) -> &str {
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.letters[start..self.ends[at]]
    }
}

/// The number of each name that was seen.
type Known = BTreeMap<Arc<str>, u32>;

/// Names that repeat, each held once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Names {
    numbers: Vec<u32>,
    names: Vec<Arc<str>>,
}

impl Names {
    fn push(&mut self, name: &str, known: &mut Known) {
        // Rows of one person or one question follow each other.
        let last = self.numbers.last().copied();
        let same = last.filter(|last| &*self.names[*last as usize] == name);
        let number = same
            .or_else(|| known.get(name).copied())
            .unwrap_or_else(|| {
                let name: Arc<str> = Arc::from(name);
                let number = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
                self.names.push(Arc::clone(&name));
                known.insert(name, number);
                number
            });
        self.numbers.push(number);
    }

    fn get(&self, at: usize) -> &str {
        &self.names[self.numbers[at] as usize]
    }
}
