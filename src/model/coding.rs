//! Which answer became which code, by what method and on what evidence.

use std::ops::Range;
use std::sync::Arc;

use serde::Serialize;

use super::answers::Missing;
use super::codebook::CategoryId;
use super::coding_table::CodingRows;
use super::revision::Revision;

/// How a code was found, strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    /// A person decided (`decisions.csv`).
    Decision,
    /// The segment is an Ankerbeispiel or a label, after normalising.
    Exact,
    /// A search term stands in the segment.
    Term,
    /// Lexical similarity to label, terms and Ankerbeispiele.
    Lexical,
    /// A sentence model, fused with the lexical score.
    Model,
}

/// What a code points at.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// An Oberbegriff.
    Category(CategoryId),
    /// Only a Handlungsfeld (and Unterfeld) fits.
    Handlungsfeld {
        /// Id of the Handlungsfeld.
        handlungsfeld: String,
        /// Id of the Unterfeld.
        unterfeld: Option<String>,
    },
}

/// One code given to one segment of one answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Coding {
    /// Index into `Dataset::answers`.
    pub answer: usize,
    /// Byte range of the segment in the answer's text.
    pub segment: Range<usize>,
    /// The code.
    pub target: Target,
    /// How it was found.
    pub method: Method,
    /// Score, 0..=1; 1 for decisions, exact and term matches.
    pub score: f64,
    /// Distance to the second best, 0..=1.
    pub margin: f64,
    /// What it rests on: the term, or the nearest Ankerbeispiele. Shared by all answers that say the same.
    pub evidence: Arc<str>,
    /// Up to three categories that were considered, best first; none where a person decided.
    pub candidates: Arc<[Candidate]>,
}

/// A code that was considered.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// The category.
    pub category: CategoryId,
    /// Score, 0..=1.
    pub score: f64,
}

/// A segment that could not be assigned ("nicht zugeordnet").
#[derive(Debug, Clone, PartialEq)]
pub struct Uncoded {
    /// Index into `Dataset::answers`.
    pub answer: usize,
    /// Byte range of the segment.
    pub segment: Range<usize>,
    /// Up to three best candidates, best first. Shared by all answers that say the same.
    pub candidates: Arc<[Candidate]>,
}

/// An answer that turned out to be no answer ("k. A.").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NonAnswer {
    /// Index into `Dataset::answers`.
    pub answer: usize,
    /// Its kind of missing.
    pub missing: Missing,
}

/// What coding without terms was allowed to do under one question, and how it did on Ankerbeispiele it had not seen.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct QuestionFacts {
    /// Key of the question.
    pub question: String,
    /// Oberbegriffe that answers could get.
    pub categories: u64,
    /// Lowest score at which a lexical or model match codes, 0..=1.
    pub threshold: f64,
    /// Ankerbeispiele held out in turn; 0 when there were too few to learn from.
    pub tried: u64,
    /// Those among them at or above the threshold.
    pub coded: u64,
    /// Those among these that were coded right.
    pub right: u64,
    /// How many answers befund and persons coded; `None` where it may not be told.
    pub shares: Option<Shares>,
}

/// Answers with a text to one question, by who coded them. Each counts once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Shares {
    /// Those that only befund coded, those included that say nothing.
    pub machine: u64,
    /// Those on which a person decided, also that they carry no code.
    pub person: u64,
    /// Those without a sure code.
    pub open: u64,
    /// Those among them that have a likely one.
    pub provisional: u64,
}

/// Why less than half of the answers to a question have a sure code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// There is nothing to learn from but labels, definitions and terms.
    NoExamples,
    /// There are too few Ankerbeispiele to be sure.
    FewExamples,
    /// Even Ankerbeispiele that were held out are told apart too badly.
    Alike,
    /// Ankerbeispiele are told apart; the answers are worded otherwise.
    Unlike,
}

impl QuestionFacts {
    /// Fewest answers of which a half says anything.
    const FEWEST: u64 = 10;
    /// Ankerbeispiele from which on a question has thresholds of its own.
    const ENOUGH: u64 = 100;

    /// Why less than half of the answers have a sure code; `None` where more have one, or where it may not be told.
    pub fn doubt(&self) -> Option<Doubt> {
        let shares = self.shares?;
        let all = shares.machine + shares.person + shares.open;
        if all < Self::FEWEST || 2 * shares.open <= all {
            return None;
        }
        Some(if self.tried == 0 {
            Doubt::NoExamples
        } else if self.tried < Self::ENOUGH {
            Doubt::FewExamples
        } else if 2 * self.coded < self.tried {
            Doubt::Alike
        } else {
            Doubt::Unlike
        })
    }

    /// Share of right codes among the Ankerbeispiele coded, 0..=1; `None` when none was.
    pub fn precision(&self) -> Option<f64> {
        (self.coded > 0).then(|| self.right as f64 / self.coded as f64)
    }
}

/// How far befund and a second coder agree on the answers that both coded.
#[derive(Debug, Clone, PartialEq)]
pub struct DoubleCoding {
    /// Answers that both coded.
    pub answers: u64,
    /// Their share of all answers with a text, 0..=1.
    pub share: f64,
    /// Share of them with exactly the same codes, 0..=1; `None` without such answers.
    pub same: Option<f64>,
    /// Krippendorff's alpha over sets of codes with the MASI distance; `None` when not defined.
    pub alpha: Option<f64>,
    /// Its 95 % interval by bootstrap.
    pub interval: Option<(f64, f64)>,
}

/// Facts of the run for the methods paragraph.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CodingFacts {
    /// Codebook title and version.
    pub codebook: String,
    /// sha256 of the codebook, hex.
    pub codebook_hash: String,
    /// Name of the sentence model, when one was used.
    pub model: Option<String>,
    /// sha256 of the sentence model, hex; empty without one.
    pub model_hash: String,
    /// Lowest score at which a lexical or model match codes under any question, 0..=1; 0 without answers.
    pub threshold: f64,
    /// Number of codes by method, in the order of [`Method`].
    pub by_method: Vec<(Method, u64)>,
    /// Segments coded.
    pub segments_coded: u64,
    /// Segments not assigned.
    pub segments_uncoded: u64,
    /// Share of right codes that the thresholds are set for, 0..=1.
    pub aimed_precision: f64,
    /// By question key.
    pub questions: Vec<QuestionFacts>,
    /// Agreement with a second coder, when a part was coded twice.
    pub double: Option<DoubleCoding>,
    /// What changed in the codebook since the edition before; `None` when it does not tell.
    pub revision: Option<Revision>,
}

impl CodingFacts {
    /// Whether there were answers to code.
    pub fn has_answers(&self) -> bool {
        !self.questions.is_empty() || self.segments_coded + self.segments_uncoded > 0
    }

    /// Share of all codes that a method gave, 0..=1; `None` without codes.
    pub fn share_of_codes(&self, method: Method) -> Option<f64> {
        let all: u64 = self.by_method.iter().map(|(_, count)| count).sum();
        let found = self.by_method.iter().find(|(known, _)| *known == method)?;
        (all > 0).then(|| found.1 as f64 / all as f64)
    }

    /// Share of the segments that say something which were not assigned, 0..=1; `None` without segments.
    pub fn share_uncoded(&self) -> Option<f64> {
        let all = self.segments_coded + self.segments_uncoded;
        (all > 0).then(|| self.segments_uncoded as f64 / all as f64)
    }
}

/// All codings of one run, in answer and segment order.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Codings {
    /// Codes given.
    pub codings: Vec<Coding>,
    /// Codes below the safe cut: likely, but no promise of nine in ten. Tables count them apart.
    pub provisional: Vec<Coding>,
    /// Segments without a sure code.
    pub uncoded: Vec<Uncoded>,
    /// Answers that are none.
    pub non_answers: Vec<NonAnswer>,
    /// Facts for the methods paragraph.
    pub facts: CodingFacts,
}

/// What a row of `codings.csv` stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum CodingStatus {
    /// A sure code.
    Sure,
    /// A likely code below the safe cut.
    Provisional,
    /// A segment without a sure code.
    #[default]
    Open,
    /// An answer that is none.
    NonAnswer,
}

/// One row of `codings.csv`: a code given to a segment, a segment that none surely fits, or an answer that is none.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CodingRow {
    /// Id of the answer.
    pub answer_id: String,
    /// Key of the respondent; empty where it may not be shown.
    pub respondent: String,
    /// Key of the question.
    pub question: String,
    /// Words of the segment; empty where it may not be quoted.
    pub segment: String,
    /// Id of the Oberbegriff; empty when only a Handlungsfeld fits or nothing does.
    pub category_id: String,
    /// Label of the Oberbegriff.
    pub category: String,
    /// Label of the Handlungsfeld.
    pub handlungsfeld: String,
    /// Label of the Unterfeld.
    pub unterfeld: String,
    /// How it was found; `None` for a segment that was not assigned.
    pub method: Option<Method>,
    /// Score, 0..=1; for a segment that was not assigned, that of its best candidate.
    pub score: f64,
    /// What it rests on.
    pub evidence: String,
    /// Where the answer stood, in the language-free form of a place.
    pub source: String,
    /// What the row stands for.
    pub status: CodingStatus,
    /// Expected share of right ones among codes like this, 0..=1; `None` where no code is given.
    pub probability: Option<f64>,
    /// Distance to the second best, 0..=1; `None` where no code is given.
    pub margin: Option<f64>,
    /// Id and probability of up to three categories that were considered, best first.
    pub candidates: Arc<[Candidate]>,
    /// First character of the segment in the answer, from 1, and its last; `None` where it may not be shown.
    pub characters: Option<(u64, u64)>,
}

impl CodingRow {
    /// Candidates that a row has room for.
    pub const CANDIDATES: usize = 3;
}

/// The codings as they may be shown, with the facts for the methods chapter.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CodingTable {
    /// Rows in answer and segment order.
    pub rows: CodingRows,
    /// Facts of the run.
    pub facts: CodingFacts,
}
