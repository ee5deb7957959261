//! Protocols and transcripts of interviews → answers. One document, or one heading that says so, is one interview.
//!
//! Headings, bold lines, numbered lines, left cells of a table and what an interviewer says ask; what stands below answers.
//! Where `befund.toml` lists questions, only those are read, in whatever near wording; where it lists none, the lines that come
//! again in several documents are the questions. Each piece of a document is used or set aside with its place.

mod asked;
mod attribute;
mod pieces;
mod reader;
mod said;
mod speech;
mod wording;

use std::collections::{BTreeMap, BTreeSet};

use crate::model::answers::Answer;
use crate::model::counted::Counted;
use crate::model::dataset::Dataset;
use crate::model::document::Document;
use crate::model::intake::SheetIntake;
use crate::model::issue::Issue;
use crate::model::place::Place;
use crate::model::raw::Reading;
use crate::project::{Question, Source};

use super::Written;
use super::desk::Desk;
use super::questions::Questions;
use super::recognise::plain_source;
use super::rules;
use asked::{Asked, form, spoken};
use pieces::{Ask, Kind, Piece};
use reader::{Outcome, Reader};
use said::Notes;
use speech::Speakers;
use wording::Wordings;

/// Reads the protocols of a source.
pub(crate) fn read(written: &Written<'_>, desk: &mut Desk<'_>, dataset: &mut Dataset) {
    let Written { source, documents } = *written;
    let Some(first) = documents.first() else {
        return;
    };
    let population = desk.populations.number(&first.origin.file);
    let found = interpret(source, documents, &mut desk.questions, population);
    desk.issues.extend(found.issues);
    dataset.answers.extend(found.answers);
    dataset.intake.sheets.extend(found.sheets);
}

/// What a folder of protocols has in common.
#[derive(Debug, Clone, Default)]
pub struct Pattern {
    /// Key, wording and number of answers of each question, in the order of the first document that asks it.
    pub questions: Vec<(String, String, usize)>,
    /// Documents with a question.
    pub documents: usize,
    /// Interviews in them.
    pub interviews: u64,
    /// What fits no question, and everything else that was noticed.
    pub issues: Vec<Issue>,
}

/// Recognises the pattern of documents over all of them.
pub fn pattern(documents: &[Document]) -> Pattern {
    let source = plain_source(crate::project::SourceKind::Answers);
    let (first, asked) = recognised(&source, documents, &[]);
    let kept = without_likenesses(&source, &first, &asked);
    if kept.len() == first.questions.len() {
        return first;
    }
    // One layout words a question otherwise than another: both are the one.
    recognised(&source, documents, &kept).0
}

/// The questions found, without those that ask in other words what a more frequent one asks.
fn without_likenesses(
    source: &Source,
    pattern: &Pattern,
    asked: &BTreeMap<String, usize>,
) -> Vec<Question> {
    let mut order: Vec<&(String, String, usize)> = pattern.questions.iter().collect();
    order.sort_by_key(|(key, ..)| std::cmp::Reverse(asked.get(key)));
    let mut kept: Vec<Question> = Vec::new();
    for (key, wording, _) in order {
        let known = Questions::new(&kept);
        let is_known = Wordings::new(source, &known)
            .find(wording, &known)
            .is_some();
        if !is_known {
            kept.push(question(key, wording));
        }
    }
    let place = |key: &str| {
        pattern
            .questions
            .iter()
            .position(|(known, _, _)| known == key)
    };
    kept.sort_by_key(|question| place(&question.key));
    kept
}

fn question(key: &str, wording: &str) -> Question {
    Question {
        key: key.to_owned(),
        text: wording.to_owned(),
        heading: None,
        counts: Counted::default(),
        status: None,
    }
}

/// The pattern, and in how many documents each question is answered.
fn recognised(
    source: &Source,
    documents: &[Document],
    known: &[Question],
) -> (Pattern, BTreeMap<String, usize>) {
    let mut questions = Questions::new(known);
    let found = interpret(source, documents, &mut questions, 0);
    questions
        .found
        .extend({ known.iter() }.map(|q| (q.key.clone(), q.text.clone())));
    let places: BTreeSet<(&str, &str)> = { found.answers.iter() }
        .filter(|answer| answer.text.given().is_some())
        .map(|answer| (answer.question.as_str(), answer.place.origin.file.as_str()))
        .collect();
    let mut files: BTreeMap<String, usize> = BTreeMap::new();
    for (question, _) in places {
        *files.entry(question.to_owned()).or_default() += 1;
    }
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for answer in found.answers.iter().filter(|a| a.text.given().is_some()) {
        *counts.entry(&answer.question).or_default() += 1;
    }
    let mut listed = Vec::new();
    let mut seen = BTreeSet::new();
    let mut in_order: Vec<&Answer> = found.answers.iter().collect();
    in_order.sort_by(|a, b| a.place.cmp(&b.place));
    for answer in in_order {
        let key = answer.question.as_str();
        if let Some(wording) = questions
            .found
            .get(key)
            .filter(|_| seen.insert(key.to_owned()))
        {
            let count = counts.get(key).copied().unwrap_or(0);
            listed.push((key.to_owned(), wording.clone(), count));
        }
    }
    let pattern = Pattern {
        questions: listed,
        documents: { found.sheets.iter() }
            .filter(|sheet| sheet.set_aside.len() as u64 != sheet.rows_in)
            .count(),
        interviews: found.interviews,
        issues: found.issues,
    };
    (pattern, files)
}

/// The code in the name of a document, when no other word stands there.
pub(crate) fn code_of_interview(name: &str) -> Option<String> {
    let stem = match name.rsplit_once('.') {
        Some((stem, ending)) if ending.len() <= 4 && !ending.contains(' ') => stem,
        _ => name,
    };
    let whole = attribute::is_code(stem).then(|| stem.trim().to_owned());
    whole.or_else(|| attribute::code_in(stem, true))
}

/// What was made of documents.
struct Interpreted {
    answers: Vec<Answer>,
    sheets: Vec<SheetIntake>,
    issues: Vec<Issue>,
    interviews: u64,
}

/// A document cut into pieces.
struct Cut<'d> {
    document: &'d Document,
    speakers: Speakers,
    pieces: Vec<Piece>,
}

fn interpret(
    source: &Source,
    documents: &[Document],
    questions: &mut Questions<'_>,
    population: usize,
) -> Interpreted {
    let cut: Vec<Cut<'_>> = documents.iter().map(cut).collect();
    let wordings = Wordings::new(source, questions);
    let unlisted = wordings.is_empty();
    let mut asked = Asked {
        wordings,
        documents: recurring(&cut),
        all: documents.len(),
        talks: { cut.iter() }
            .filter(|cut| cut.speakers != Speakers::None)
            .count(),
        questions,
    };
    let mut notes = Notes::default();
    let mut issues = Vec::new();
    let mut outcomes = Vec::new();
    for cut in &cut {
        let outcome = read_document(cut, source, population, &mut asked, &mut notes, &mut issues);
        outcomes.push(outcome);
    }
    if unlisted {
        drop_unanswered(&mut outcomes, asked.questions);
    }
    let interviews = outcomes.iter().map(|outcome| outcome.interviews).sum();
    issues.extend(summary(&cut, &outcomes));
    issues.extend(notes.issues());
    issues.extend(said::parts_not_read(documents));
    let mut sheets = Vec::new();
    let mut answers = Vec::new();
    for (cut, outcome) in cut.iter().zip(outcomes) {
        sheets.push(account(cut.document, &outcome));
        answers.extend(outcome.answers);
    }
    Interpreted {
        answers,
        sheets,
        issues,
        interviews,
    }
}

fn cut(document: &Document) -> Cut<'_> {
    let speakers = speech::of(document);
    Cut {
        document,
        pieces: pieces::of(document, &speakers),
        speakers,
    }
}

/// In how many documents each line stands that may ask.
fn recurring(cut: &[Cut<'_>]) -> BTreeMap<String, usize> {
    let mut documents: BTreeMap<String, usize> = BTreeMap::new();
    for cut in cut {
        let lines: BTreeSet<String> = { cut.pieces.iter() }
            .filter_map(|piece| match piece.kind {
                Kind::Ask(Ask::Spoken) => spoken(&piece.text).map(form),
                Kind::Ask(_) => Some(form(&piece.text)),
                _ => None,
            })
            .collect();
        for line in lines {
            *documents.entry(line).or_default() += 1;
        }
    }
    documents
}

fn read_document(
    cut: &Cut<'_>,
    source: &Source,
    population: usize,
    asked: &mut Asked<'_, '_>,
    notes: &mut Notes,
    issues: &mut Vec<Issue>,
) -> Outcome {
    let origin = &cut.document.origin;
    let first = { cut.pieces.first() }.map_or_else(|| Place::sheet(origin), |p| p.place.clone());
    let aside = |rule: crate::model::issue::Rule| Outcome {
        pieces: cut.pieces.len() as u64,
        set_aside: { cut.pieces.iter() }
            .map(|piece| crate::model::intake::SetAside {
                place: piece.place.clone(),
                code: rule.code,
            })
            .collect(),
        ..Outcome::default()
    };
    let speakers = match &cut.speakers {
        Speakers::None => 0,
        Speakers::Unclear(labels) => {
            let rule = rules::INTERVIEWER_UNKNOWN;
            issues.push(Issue::new(rule, Some(first)).with("count", labels.len()));
            return aside(rule);
        }
        Speakers::Known {
            found, answering, ..
        } => {
            if let Some(label) = found {
                notes.interviewer(label, &first);
            }
            answering.len()
        }
    };
    let name = origin.file.rsplit('/').next().unwrap_or_default();
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let mut reader = Reader {
        source,
        asked,
        notes,
        issues,
        population,
        speakers,
    };
    let begins = Place::sheet(origin);
    let outcome = reader.read(&cut.pieces, &begins, attribute::code_in(stem, true));
    if outcome.keys.is_empty() {
        issues.push(
            Issue::new(rules::NO_QUESTION_FOUND, Some(first)).with("count", cut.pieces.len()),
        );
    }
    outcome
}

/// Where the project names no question, a line that nobody answers asks nothing: titles, names of chapters.
fn drop_unanswered(outcomes: &mut [Outcome], questions: &mut Questions<'_>) {
    let given: BTreeSet<String> = { outcomes.iter() }
        .flat_map(|outcome| &outcome.answers)
        .filter(|answer| answer.text.given().is_some())
        .map(|answer| answer.question.clone())
        .collect();
    for outcome in outcomes {
        outcome
            .answers
            .retain(|answer| given.contains(&answer.question));
        outcome.keys.retain(|key| given.contains(key));
    }
    questions.found.retain(|key, _| given.contains(key));
}

fn summary(cut: &[Cut<'_>], outcomes: &[Outcome]) -> Option<Issue> {
    let first = cut.first()?;
    let keys: BTreeSet<&String> = outcomes.iter().flat_map(|outcome| &outcome.keys).collect();
    let answers = { outcomes.iter() }
        .flat_map(|outcome| &outcome.answers)
        .filter(|answer| answer.text.given().is_some())
        .count();
    let read = outcomes
        .iter()
        .filter(|outcome| !outcome.keys.is_empty())
        .count();
    let interviews: u64 = outcomes.iter().map(|outcome| outcome.interviews).sum();
    Some(
        Issue::new(
            rules::PROTOCOLS_READ,
            Some(Place::sheet(&first.document.origin)),
        )
        .with("documents", read)
        .with("all", cut.len())
        .with("interviews", interviews)
        .with("answers", answers)
        .with("questions", keys.len()),
    )
}

fn account(document: &Document, outcome: &Outcome) -> SheetIntake {
    SheetIntake {
        origin: std::sync::Arc::clone(&document.origin),
        kind: crate::project::SourceKind::Answers.name(),
        reading: Reading {
            format: document.format.to_owned(),
            encoding: document.encoding.map(str::to_owned),
            ..Reading::default()
        },
        header_row: 0,
        rows_in: outcome.pieces,
        used: outcome.pieces - outcome.set_aside.len() as u64,
        set_aside: outcome.set_aside.clone(),
        values: Vec::new(),
        columns: Vec::new(),
    }
}
