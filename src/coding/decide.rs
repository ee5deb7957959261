//! From judgements of an answer and its segments to its codes.
//!
//! Most answers carry one idea, also when they are told in several clauses: the whole answer gives the first code. A
//! further code must come from a segment of its own that is sure by itself.

use std::collections::BTreeMap;
use std::ops::Range;

use super::lexical::calibrate::highest;
use super::lexical::cuts::{self, PRECISION};
use super::lexical::features::Memory;
use super::missing::{self, Nothing};
use super::question::{Judgement, Language, Piece, Question};
use super::reading::{Part, Reading};
use super::review::Given;
use super::segment::Joint;
use super::text::token::tokens;
use crate::model::answers::Missing;
use crate::model::coding::{Candidate, Method, Target};

/// Most words of an entry of a list, which is an idea of its own.
const ENTRY_WORDS: usize = 5;
/// Lowest probability at which a whole answer is taken for one that says nothing.
const SURELY_NOTHING: f64 = 0.8;
/// Most words of such an answer.
const NOTHING_WORDS: usize = 12;
/// Lowest probability at which a term decides that other categories have too.
const SHARED_TERM: f64 = 0.25;

/// A code of a segment.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Code {
    pub(super) segment: Range<usize>,
    pub(super) target: Target,
    pub(super) method: Method,
    pub(super) score: f64,
    pub(super) margin: f64,
    pub(super) evidence: String,
    pub(super) candidates: Vec<Candidate>,
}

/// A segment without a code.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Open {
    pub(super) segment: Range<usize>,
    pub(super) candidates: Vec<Candidate>,
}

/// A judged piece of the answer.
struct Judged<'r> {
    part: &'r Part,
    judgement: Judgement,
    probabilities: Vec<f64>,
    /// By words alone, where meaning took part in the others.
    by_words: Option<Vec<f64>>,
    exact: Option<usize>,
    words: usize,
}

/// A category found, in which piece, and whether it is sure.
struct Found {
    category: usize,
    piece: usize,
    probability: f64,
    is_sure: bool,
}

/// What an answer comes to.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Outcome {
    /// It says nothing.
    Missing(Missing),
    /// Sure codes, likely ones, and segments without a sure one.
    Coded(Vec<Code>, Vec<Code>, Vec<Open>),
}

impl Outcome {
    /// Codes that are expected to be missing beside those given: for each open passage how likely its best other category is.
    pub(super) fn further(&self) -> f64 {
        let Self::Coded(codes, _, open) = self else {
            return 0.0;
        };
        if codes.is_empty() {
            return 0.0;
        }
        let is_given = |candidate: &&Candidate| {
            let target = Target::Category(candidate.category.clone());
            codes.iter().any(|code| code.target == target)
        };
        let best = |open: &Open| {
            let others = open.candidates.iter().filter(|one| !is_given(one));
            others.map(|one| one.score).fold(0.0, f64::max)
        };
        open.iter().map(best).sum()
    }

    /// Its codes as they are shown, and the kind of missing that it is.
    pub(super) fn told(self) -> (Vec<Given>, Option<Missing>) {
        let codes = match self {
            Self::Missing(missing) => return (Vec::new(), Some(missing)),
            Self::Coded(codes, ..) => codes,
        };
        let given = |code: Code| Given {
            segment: code.segment,
            target: code.target,
            method: code.method,
            score: code.score,
            margin: code.margin,
            evidence: code.evidence,
        };
        (codes.into_iter().map(given).collect(), None)
    }
}

/// A whole answer as the categories of its question see it.
pub(super) struct Whole {
    /// What its words say.
    pub(super) judgement: Judgement,
    /// By category; one more stands for "says nothing".
    pub(super) probabilities: Vec<f64>,
}

/// Judges a whole answer; `None` where there is nothing to judge or to judge by.
pub(super) fn judged_whole(
    text: &str,
    question: &Question<'_>,
    language: &Language,
    memory: &mut Memory,
) -> Option<Whole> {
    let reading = Reading::new(text, &language.abbreviations);
    if question.categories.is_empty() || reading.parts.is_empty() {
        return None;
    }
    let entire = Part {
        range: 0..text.len(),
        tokens: 0..reading.tokens.len(),
        joint: Joint::Start,
    };
    let judged = judged(text, &entire, &reading, question, language, memory);
    Some(Whole {
        judgement: judged.judgement,
        probabilities: judged.probabilities,
    })
}

/// Codes an answer.
pub(super) fn decide(
    text: &str,
    question: &Question<'_>,
    language: &Language,
    memory: &mut Memory,
) -> Outcome {
    if let Some(nothing) = missing::kind(text).or_else(|| question.residual(&tokens(text))) {
        return named_nothing(text, nothing, Method::Exact, 1.0, question);
    }
    let reading = Reading::new(text, &language.abbreviations);
    if question.categories.is_empty() || reading.parts.is_empty() {
        let open = Open {
            segment: 0..text.len(),
            candidates: Vec::new(),
        };
        return Outcome::Coded(Vec::new(), Vec::new(), vec![open]);
    }
    let entire = Part {
        range: 0..text.len(),
        tokens: 0..reading.tokens.len(),
        joint: Joint::Start,
    };
    let mut judge = |part| judged(text, part, &reading, question, language, memory);
    let whole = judge(&entire);
    let pieces: Vec<Judged<'_>> = if reading.parts.len() > 1 {
        reading.parts.iter().map(judge).collect()
    } else {
        Vec::new()
    };
    if says_nothing(&whole, &pieces, question)
        && let Some(nothing) = question.kind_of_nothing(&whole.judgement, &tokens(text))
    {
        let score = whole.probabilities[question.categories.len()];
        return named_nothing(text, nothing, by_likeness(&whole), score, question);
    }
    let found = found(&whole, &pieces, question);
    let codes = |found: &[Found]| {
        let codes = found.iter().map(|found| {
            let piece = pieces.get(found.piece).unwrap_or(&whole);
            code(found, piece, &whole, question)
        });
        codes.collect::<Vec<Code>>()
    };
    let (sure, likely): (Vec<Found>, Vec<Found>) = found.into_iter().partition(|one| one.is_sure);
    let (given, likely) = (codes(&sure), codes(&likely));
    if sure.is_empty() {
        let open = Open {
            segment: 0..text.len(),
            candidates: candidates(&whole, question),
        };
        return match handlungsfeld(&whole, question) {
            Some(code) => Outcome::Coded(vec![code], likely, Vec::new()),
            None => Outcome::Coded(Vec::new(), likely, vec![open]),
        };
    }
    Outcome::Coded(given, likely, left_over(&sure, &pieces, question))
}

/// The categories of an answer, sure and likely, in the order of its pieces.
fn found(whole: &Judged<'_>, pieces: &[Judged<'_>], question: &Question<'_>) -> Vec<Found> {
    let mut found = match &question.many {
        Some(many) if many.is_usual => Vec::new(),
        _ => find(whole, pieces, question),
    };
    several(whole, pieces, question, &mut found);
    if found.is_empty() {
        found.extend(likely(whole, pieces, question));
    }
    found.sort_by_key(|found| (found.piece, found.category));
    found
}

/// The further categories that a text carries where texts carry several.
fn several(
    whole: &Judged<'_>,
    pieces: &[Judged<'_>],
    question: &Question<'_>,
    found: &mut Vec<Found>,
) {
    let Some(many) = &question.many else {
        return;
    };
    let judgement = &whole.judgement;
    let probabilities = many.probabilities(&judgement.raw, &judgement.sense, &judgement.terms());
    for (category, probability) in probabilities.into_iter().enumerate() {
        let is_exact = whole.exact == Some(category);
        let lowest = if many.is_usual {
            many.likely
        } else {
            many.sure
        };
        if found.iter().any(|one| one.category == category) || probability < lowest && !is_exact {
            continue;
        }
        found.push(Found {
            category,
            piece: surest(pieces, category),
            probability: if is_exact {
                probability.max(question.exactness)
            } else {
                probability
            },
            is_sure: probability >= many.sure || is_exact && question.exactness >= PRECISION,
        });
    }
}

/// The most probable category of an answer for which none is sure.
fn likely(whole: &Judged<'_>, pieces: &[Judged<'_>], question: &Question<'_>) -> Option<Found> {
    let (category, probability) = highest(&whole.probabilities[..question.categories.len()]);
    // Of few Ankerbeispiele nobody knows how far off an answer may be.
    let is_about =
        question.calibration.tried < cuts::ENOUGH_TRIED || is_near(whole, category, question);
    (is_about && probability >= question.calibration.likely).then(|| Found {
        category,
        piece: surest(pieces, category),
        probability,
        is_sure: false,
    })
}

/// An answer that names nothing: none at all, or one under the codebook's category for "nothing needed".
fn named_nothing(
    text: &str,
    nothing: Nothing,
    method: Method,
    score: f64,
    question: &Question<'_>,
) -> Outcome {
    match (nothing, question.no_need) {
        (Nothing::Missing(missing), _) => Outcome::Missing(missing),
        (Nothing::NoNeed, None) => Outcome::Missing(Missing::NotGiven),
        (Nothing::NoNeed, Some(category)) => {
            let code = Code {
                segment: 0..text.len(),
                target: Target::Category(category.id.clone()),
                method,
                score,
                margin: score,
                evidence: category.label.clone(),
                candidates: Vec::new(),
            };
            Outcome::Coded(vec![code], Vec::new(), Vec::new())
        }
    }
}

/// Whether an answer is surely like those that say nothing, in every part.
fn says_nothing(whole: &Judged<'_>, pieces: &[Judged<'_>], question: &Question<'_>) -> bool {
    let nothing = question.categories.len();
    // A sentence model hears what an answer is about also when it only says who should be asked: words alone suffice.
    let says = |judged: &Judged<'_>, fits: &dyn Fn(&[f64]) -> bool| {
        fits(&judged.probabilities) || judged.by_words.as_deref().is_some_and(fits)
    };
    let surely = |judged: &Judged<'_>| {
        judged.judgement.hits.is_empty() && says(judged, &|p| p[nothing] >= SURELY_NOTHING)
    };
    whole.exact.is_none()
        && whole.words <= NOTHING_WORDS
        && surely(whole)
        && pieces
            .iter()
            .all(|piece| says(piece, &|p| highest(p).0 == nothing))
}

/// The Handlungsfeld (and Unterfeld) when no Oberbegriff is sure but all likely ones lie in it.
fn handlungsfeld(whole: &Judged<'_>, question: &Question<'_>) -> Option<Code> {
    let mut fields: BTreeMap<(&str, Option<&str>), f64> = BTreeMap::new();
    for (category, probability) in question.categories.iter().zip(&whole.probabilities) {
        if let Some(field) = category.handlungsfeld.as_deref() {
            *fields.entry((field, None)).or_default() += probability;
            if category.unterfeld.is_some() {
                let key = (field, category.unterfeld.as_deref());
                *fields.entry(key).or_default() += probability;
            }
        }
    }
    // The narrowest that is sure enough; only one can be at this height.
    let ((field, unterfeld), score) = fields
        .into_iter()
        .rfind(|(_, probability)| *probability >= PRECISION)?;
    let (top, _) = highest(&whole.probabilities);
    if !is_near(whole, top, question) {
        return None;
    }
    let texts = question.evidence(&whole.judgement, top);
    Some(Code {
        segment: whole.part.range.clone(),
        target: Target::Handlungsfeld {
            handlungsfeld: field.to_owned(),
            unterfeld: unterfeld.map(str::to_owned),
        },
        method: by_likeness(whole),
        score,
        margin: (2.0 * score - 1.0).max(0.0),
        evidence: texts.join(" | "),
        candidates: candidates(whole, question),
    })
}

fn judged<'r>(
    text: &str,
    part: &'r Part,
    reading: &Reading,
    question: &Question<'_>,
    language: &Language,
    memory: &mut Memory,
) -> Judged<'r> {
    let tokens = reading.of(part);
    let piece = Piece {
        text,
        said: &reading.said(text, &part.range),
        tokens,
        example: None,
        is_held_out: false,
    };
    let judgement = question.judge(piece, question.learned(), language, memory);
    let exact = question.exact(tokens);
    let mut probabilities = question.probabilities(&judgement);
    if let Some(category) = exact {
        let trust = question.exactness.max(probabilities[category]);
        let rest = 1.0 - probabilities[category];
        let others = if rest > 0.0 {
            (1.0 - trust) / rest
        } else {
            0.0
        };
        probabilities.iter_mut().for_each(|one| *one *= others);
        probabilities[category] = trust;
    }
    Judged {
        part,
        by_words: question.probabilities_of_words(&judgement),
        judgement,
        probabilities,
        exact,
        words: tokens.iter().filter(|token| !token.added).count(),
    }
}

/// The categories of the answer, in the order of its pieces.
fn find(whole: &Judged<'_>, pieces: &[Judged<'_>], question: &Question<'_>) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    if let Some((category, probability)) = first(whole, question) {
        found.push(Found {
            category,
            piece: surest(pieces, category),
            probability,
            is_sure: true,
        });
    }
    for (piece, judged) in pieces.iter().enumerate() {
        let (category, probability) = highest(&judged.probabilities);
        if category == question.categories.len()
            || found.iter().any(|found| found.category == category)
            || probability < further_threshold(judged, question)
            || !is_near(judged, category, question)
        {
            continue;
        }
        found.push(Found {
            category,
            piece,
            probability,
            is_sure: true,
        });
    }
    found
}

/// The first code of an answer: the most probable category, or the one whose search term stands there.
fn first(whole: &Judged<'_>, question: &Question<'_>) -> Option<(usize, f64)> {
    let (category, probability) = highest(&whole.probabilities);
    let sure = probability >= question.calibration.first && is_near(whole, category, question);
    if sure && category < question.categories.len() {
        return Some((category, probability));
    }
    let hits = &whole.judgement.hits;
    hits.iter()
        // A term that several have decides only together with the wording around it.
        .filter(|hit| !hit.shared || hit.owner == category && probability >= SHARED_TERM)
        .map(|hit| (hit.owner, whole.probabilities[hit.owner]))
        .max_by(|a, b| a.1.total_cmp(&b.1).then_with(|| b.0.cmp(&a.0)))
}

fn further_threshold(judged: &Judged<'_>, question: &Question<'_>) -> f64 {
    let is_entry = judged.part.joint == Joint::Entry && judged.words <= ENTRY_WORDS;
    let (top, _) = highest(&judged.probabilities);
    if is_entry {
        question.calibration.first
    } else if judged.judgement.is_backed(top) {
        question.calibration.second_term
    } else {
        question.calibration.second
    }
}

/// Whether the piece is about what the codebook talks about at all.
fn is_near(judged: &Judged<'_>, category: usize, question: &Question<'_>) -> bool {
    judged.exact == Some(category)
        || judged
            .judgement
            .hits
            .iter()
            .any(|hit| hit.owner == category)
        || question.is_near(&judged.judgement)
}

/// The piece in which a category is surest.
fn surest(pieces: &[Judged<'_>], category: usize) -> usize {
    let probabilities: Vec<f64> = pieces
        .iter()
        .map(|piece| piece.probabilities[category])
        .collect();
    highest(&probabilities).0
}

fn code(found: &Found, piece: &Judged<'_>, whole: &Judged<'_>, question: &Question<'_>) -> Code {
    let category = question.categories[found.category];
    let hit = |judged: &Judged<'_>| {
        judged
            .judgement
            .hits
            .iter()
            .find(|hit| hit.owner == found.category)
            .map(|hit| hit.term.clone())
    };
    let term = hit(piece).or_else(|| hit(whole));
    let exact = piece.exact == Some(found.category) || whole.exact == Some(found.category);
    let nearest = || {
        let texts = question.evidence(&piece.judgement, found.category);
        texts.join(" | ")
    };
    let (method, evidence) = match term {
        _ if exact => (Method::Exact, nearest()),
        Some(term) => (Method::Term, term),
        None => (by_likeness(piece), nearest()),
    };
    let rival = piece
        .probabilities
        .iter()
        .enumerate()
        .filter(|(index, _)| *index != found.category)
        .map(|(_, probability)| *probability)
        .fold(0.0, f64::max);
    Code {
        segment: piece.part.range.clone(),
        target: Target::Category(category.id.clone()),
        method,
        score: if exact {
            found.probability.max(question.exactness)
        } else {
            found.probability
        },
        margin: (piece.probabilities[found.category] - rival).max(0.0),
        evidence,
        candidates: candidates(whole, question),
    }
}

/// How a code without a term was found: by words alone, or by words and meaning.
fn by_likeness(judged: &Judged<'_>) -> Method {
    if judged.judgement.sense.is_empty() {
        Method::Lexical
    } else {
        Method::Model
    }
}

/// Pieces that stand for themselves and support none of the codes found.
fn left_over(found: &[Found], pieces: &[Judged<'_>], question: &Question<'_>) -> Vec<Open> {
    pieces
        .iter()
        .enumerate()
        .filter(|(index, piece)| {
            let alone = matches!(piece.part.joint, Joint::Entry | Joint::Start);
            let supports = found
                .iter()
                .any(|found| found.piece == *index || piece.probabilities[found.category] >= 0.2);
            alone && !supports
        })
        .map(|(_, piece)| Open {
            segment: piece.part.range.clone(),
            candidates: candidates(piece, question),
        })
        .collect()
}

/// The three most probable categories.
fn candidates(judged: &Judged<'_>, question: &Question<'_>) -> Vec<Candidate> {
    let mut ranked: Vec<(usize, f64)> = judged.probabilities.iter().copied().enumerate().collect();
    ranked.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    ranked
        .into_iter()
        .filter(|(index, _)| *index < question.categories.len())
        .take(3)
        .map(|(index, score)| Candidate {
            category: question.categories[index].id.clone(),
            score,
        })
        .collect()
}
