//! Who answered what: the base that all counts of coded answers share.
//!
//! It decides who belongs to n. A respondent has answered a question validly when at least one of its answers to it has
//! content: words that the coding stage did not find to be a non-answer and did not code as nothing but "keine Angabe" or
//! "weiß nicht". "Kein Bedarf", "Sonstiges", "unklar" and answers nobody could assign are content. Whoever was asked and
//! did not answer validly stands beside n, each under one kind of missing; whoever was not asked stands nowhere.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::model::answers::{Answer, Missing, Value};
use crate::model::codebook::{Category, CategoryId, Codebook, Residual};
use crate::model::coding::{Codings, Target};
use crate::model::dataset::Dataset;
use crate::model::finding::{Evidence, Population};

use super::AnalysisError;
use super::frame::{Frame, keys, named_alike, texts};

/// Columns of the frames.
pub(super) const QUESTION: &str = "question";
/// Key of the respondent.
pub(super) const RESPONDENT: &str = "respondent";
/// Key of the subject of a code.
pub(super) const SUBJECT: &str = "subject";
/// Id of the Handlungsfeld, empty where there is none.
pub(super) const FIELD: &str = "handlungsfeld";
/// Handlungsfeld and Unterfeld as a path, empty where there is none.
pub(super) const SUBFIELD: &str = "unterfeld";
/// Unit of the respondent, empty where it is not given.
pub(super) const UNIT: &str = "unit";
/// Role of the respondent, empty where it is not given.
pub(super) const ROLE: &str = "role";
/// How the respondent stands to the question.
pub(super) const STANDING: &str = "standing";

/// The respondents of the interviews as a population: each has one unit and one role.
pub(super) fn population() -> Population {
    Population {
        id: "respondents",
        partitions: vec!["unit", "role"],
    }
}

/// How a respondent stands to a question it was asked. The strongest of its answers counts, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Standing {
    /// Something was said.
    Valid,
    /// "weiß nicht"
    DontKnow,
    /// "keine Angabe"
    NotGiven,
    /// Only unusable values.
    Unusable,
}

impl Standing {
    /// The kinds of missing in printed order.
    pub(super) const MISSING: [Self; 3] = [Self::NotGiven, Self::DontKnow, Self::Unusable];

    /// The value in frames and scopes.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Valid => "valid",
            Self::DontKnow => "dont-know",
            Self::NotGiven => "not-given",
            Self::Unusable => "unusable",
        }
    }

    /// Message key of the row.
    pub(super) fn wording(self) -> &'static str {
        match self {
            Self::Valid => "analysis-row-valid",
            Self::DontKnow => "analysis-row-dont-know",
            Self::NotGiven => "analysis-row-not-given",
            Self::Unusable => "analysis-row-unusable",
        }
    }

    fn of(missing: Missing) -> Option<Self> {
        match missing {
            Missing::NotAsked => None,
            Missing::NotGiven => Some(Self::NotGiven),
            Missing::DontKnow => Some(Self::DontKnow),
            Missing::Unusable => Some(Self::Unusable),
        }
    }
}

/// What a code says, in the order in which unranked rows are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Subject<'a> {
    /// A category with content: one Nennung.
    Category(&'a CategoryId),
    /// A residual category.
    Residual(Residual, &'a CategoryId),
    /// Only a Handlungsfeld (and Unterfeld) fits.
    Field(&'a str, Option<&'a str>),
    /// Nothing fits.
    Uncoded,
}

impl<'a> Subject<'a> {
    /// The value in frames.
    pub(super) fn key(self) -> String {
        match self {
            Self::Category(id) => format!("category/{id}"),
            Self::Residual(_, id) => format!("residual/{id}"),
            Self::Field(field, part) => format!("field/{field}/{}", part.unwrap_or_default()),
            Self::Uncoded => "uncoded".to_owned(),
        }
    }

    /// Id of the Handlungsfeld; residual categories count under none.
    pub(super) fn field(self, codebook: &'a Codebook) -> Option<&'a str> {
        match self {
            Self::Category(id) => codebook.category(id)?.handlungsfeld.as_deref(),
            Self::Field(field, _) => Some(field),
            Self::Residual(..) | Self::Uncoded => None,
        }
    }

    /// Handlungsfeld and Unterfeld as a path.
    pub(super) fn subfield(self, codebook: &'a Codebook) -> Option<String> {
        let part = match self {
            Self::Category(id) => codebook.category(id)?.unterfeld.as_deref(),
            Self::Field(_, part) => part,
            Self::Residual(..) | Self::Uncoded => None,
        };
        Some(format!("{}/{}", self.field(codebook)?, part?))
    }
}

/// The groups of a respondent. Where its answers name several, the first in byte order counts, so that each respondent is
/// in one group only.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Groups<'a> {
    /// Unit, empty when not given.
    pub(super) unit: &'a str,
    /// Role, empty when not given.
    pub(super) role: &'a str,
}

struct Code<'a> {
    question: &'a str,
    respondent: &'a str,
    subject: Subject<'a>,
}

/// Answers, codes and how each respondent stands to each question.
pub(super) struct Survey<'a> {
    /// The codebook the codes refer to.
    pub(super) codebook: &'a Codebook,
    answers: &'a [Answer],
    /// Standing of each answer; `None` when the question was not put.
    states: Vec<Option<Standing>>,
    groups: BTreeMap<&'a str, Groups<'a>>,
    standings: BTreeMap<(&'a str, &'a str), Standing>,
    codes: Vec<Code<'a>>,
    /// Answers by question and subject, each once, in their order.
    sources: BTreeMap<(&'a str, Subject<'a>), Vec<usize>>,
    /// By question and category, the respondents who named it if the codes below the safe cut are right.
    likely: BTreeMap<(&'a str, &'a CategoryId), BTreeSet<&'a str>>,
    /// The words of each answer, in one place for all that say the same.
    quotes: Vec<Option<Arc<str>>>,
}

impl<'a> Survey<'a> {
    /// The survey behind answers and their codings.
    pub(super) fn new(dataset: &'a Dataset, codings: &'a Codings, codebook: &'a Codebook) -> Self {
        let answers = &dataset.answers;
        let subjects = subjects(answers.len(), codings, codebook);
        let states = states(answers, codings, &subjects);
        let mut survey = Self {
            codebook,
            answers,
            states,
            groups: BTreeMap::new(),
            standings: BTreeMap::new(),
            codes: Vec::new(),
            sources: BTreeMap::new(),
            likely: BTreeMap::new(),
            quotes: quotes(answers),
        };
        for (index, answer) in answers.iter().enumerate() {
            survey.add(index, answer, subjects.of(index));
        }
        survey.add_likely(codings);
        survey
    }

    fn add_likely(&mut self, codings: &'a Codings) {
        for coding in &codings.provisional {
            if let Target::Category(id) = &coding.target
                && let Some(answer) = self.answers.get(coding.answer)
                && self.states[coding.answer] == Some(Standing::Valid)
            {
                let key = (answer.question.as_str(), id);
                let who = self.likely.entry(key).or_default();
                who.insert(answer.respondent.key.as_str());
            }
        }
    }

    /// Categories of a question with the number of respondents who name them if all codes below the safe cut are right as well; only
    /// those whose number grows by that.
    pub(super) fn at_most(&self, question: &str) -> BTreeMap<&'a CategoryId, u64> {
        let mut who: BTreeMap<&'a CategoryId, BTreeSet<&'a str>> = BTreeMap::new();
        for ((of, id), likely) in &self.likely {
            if *of == question {
                who.insert(id, likely.clone());
            }
        }
        if who.is_empty() {
            return BTreeMap::new();
        }
        let mut sure: BTreeMap<&'a CategoryId, BTreeSet<&'a str>> = BTreeMap::new();
        for code in self.codes.iter().filter(|code| code.question == question) {
            if let Subject::Category(id) = code.subject
                && who.contains_key(id)
            {
                sure.entry(id).or_default().insert(code.respondent);
            }
        }
        { who.into_iter() }
            .filter_map(|(id, mut who)| {
                let sure = sure.remove(id).unwrap_or_default();
                let known = sure.len();
                who.extend(sure);
                (who.len() > known).then_some((id, who.len() as u64))
            })
            .collect()
    }

    fn add(&mut self, index: usize, answer: &'a Answer, subjects: &[Subject<'a>]) {
        let Some(standing) = self.states[index] else {
            return;
        };
        let (question, respondent) = (answer.question.as_str(), answer.respondent.key.as_str());
        let groups = self.groups.entry(respondent).or_default();
        groups.unit = first_given(groups.unit, answer.respondent.unit.as_deref());
        groups.role = first_given(groups.role, answer.respondent.role.as_deref());
        let strongest = self
            .standings
            .entry((question, respondent))
            .or_insert(standing);
        *strongest = standing.min(*strongest);
        if standing != Standing::Valid {
            return;
        }
        for subject in subjects.iter().copied().filter(|s| !says_missing(*s)) {
            self.codes.push(Code {
                question,
                respondent,
                subject,
            });
            let sources = self.sources.entry((question, subject)).or_default();
            sources.push(index);
        }
    }

    /// Keys of the questions that were put, sorted.
    pub(super) fn questions(&self) -> BTreeSet<&'a str> {
        self.standings
            .keys()
            .map(|(question, _)| *question)
            .collect()
    }

    /// Subjects that were coded, by their key in frames.
    pub(super) fn subjects(&self) -> BTreeMap<String, Subject<'a>> {
        self.sources
            .keys()
            .map(|(_, subject)| (subject.key(), *subject))
            .collect()
    }

    /// One row per respondent and question asked.
    pub(super) fn standings(&self) -> Result<Frame, AnalysisError> {
        let rows = &self.standings;
        let group = |key: &str| self.groups.get(key).copied().unwrap_or_default();
        Frame::new(
            "respondents",
            vec![
                texts(QUESTION, rows.keys().map(|(question, _)| *question)),
                texts(RESPONDENT, rows.keys().map(|(_, respondent)| *respondent)),
                texts(STANDING, rows.values().map(|standing| standing.key())),
                texts(UNIT, rows.keys().map(|(_, key)| group(key).unit)),
                texts(ROLE, rows.keys().map(|(_, key)| group(key).role)),
            ],
        )
    }

    /// One row per answer with content.
    pub(super) fn valid_answers(&self) -> Result<Frame, AnalysisError> {
        let valid: Vec<Groups<'a>> = self
            .answers
            .iter()
            .zip(&self.states)
            .filter(|(_, state)| **state == Some(Standing::Valid))
            .filter_map(|(answer, _)| self.groups.get(answer.respondent.key.as_str()).copied())
            .collect();
        Frame::new(
            "answers",
            vec![
                texts(UNIT, valid.iter().map(|groups| groups.unit)),
                texts(ROLE, valid.iter().map(|groups| groups.role)),
            ],
        )
    }

    /// One row per code with a subject; repeats of a respondent are still in it.
    pub(super) fn codes(&self) -> Result<Frame, AnalysisError> {
        let codes = &self.codes;
        let group = |code: &Code<'a>| self.groups.get(code.respondent).copied();
        let subfield = |subject: Subject<'_>| subject.subfield(self.codebook).unwrap_or_default();
        let subjects = || codes.iter().map(|code| code.subject);
        let field = |code: &Code<'a>| code.subject.field(self.codebook).unwrap_or_default();
        Frame::new(
            "codes",
            vec![
                texts(QUESTION, codes.iter().map(|code| code.question)),
                texts(RESPONDENT, codes.iter().map(|code| code.respondent)),
                keys(SUBJECT, subjects(), Subject::key),
                texts(FIELD, codes.iter().map(field)),
                named_alike(SUBFIELD, subjects(), subfield),
                texts(
                    UNIT,
                    codes.iter().map(|c| group(c).unwrap_or_default().unit),
                ),
                texts(
                    ROLE,
                    codes.iter().map(|c| group(c).unwrap_or_default().role),
                ),
            ],
        )
    }

    /// The answers behind the subjects of a choice, in source order, each once.
    pub(super) fn evidence(&self, chosen: impl Fn(&str, Subject<'a>) -> bool) -> Vec<Evidence> {
        let mut indices: Vec<usize> = self
            .sources
            .iter()
            .filter(|((question, subject), _)| chosen(question, *subject))
            .flat_map(|(_, indices)| indices.iter().copied())
            .collect();
        indices.sort_unstable();
        indices.dedup();
        self.evidence_of(indices.into_iter())
    }

    /// The answers that left a respondent with a kind of missing.
    pub(super) fn missing_evidence(&self, question: &str, standing: Standing) -> Vec<Evidence> {
        let indices = self.answers.iter().enumerate().filter(|(index, answer)| {
            let key = (answer.question.as_str(), answer.respondent.key.as_str());
            answer.question == question
                && self.states[*index] == Some(standing)
                && self.standings.get(&key) == Some(&standing)
        });
        self.evidence_of(indices.map(|(index, _)| index))
    }

    fn evidence_of(&self, indices: impl Iterator<Item = usize>) -> Vec<Evidence> {
        let mut found: Vec<Evidence> = indices
            .filter_map(|index| Some((self.answers.get(index)?, self.quotes.get(index)?)))
            .map(|(answer, quote)| Evidence {
                place: answer.place.clone(),
                quote: quote.clone(),
            })
            .collect();
        found.sort_by(|a, b| (&a.place, &a.quote).cmp(&(&b.place, &b.quote)));
        found
    }

    /// Label of a category as printed; its id where the codebook does not know it.
    pub(super) fn category_label(&self, id: &'a CategoryId) -> &'a str {
        self.codebook
            .category(id)
            .map_or(&*id.0, |category| &category.label)
    }

    /// Label of a Handlungsfeld as printed; its id where the codebook does not know it.
    pub(super) fn field_label(&self, id: &'a str) -> &'a str {
        field_label(self.codebook, id)
    }
}

/// Label of a Handlungsfeld as printed; its id where the codebook does not know it.
pub(super) fn field_label<'a>(codebook: &'a Codebook, id: &'a str) -> &'a str {
    codebook
        .handlungsfeld(id)
        .map_or(id, |field| field.label.as_str())
}

fn first_given<'a>(known: &'a str, given: Option<&'a str>) -> &'a str {
    match given {
        Some(given) if known.is_empty() || given < known => given,
        _ => known,
    }
}

/// Whether a subject stands for a missing answer.
fn says_missing(subject: Subject<'_>) -> bool {
    matches!(
        subject,
        Subject::Residual(Residual::NotGiven | Residual::DontKnow, _)
    )
}

/// The subjects of each answer, in order, each once.
struct Subjects<'a> {
    all: Vec<Subject<'a>>,
    /// Where those of each answer begin in `all`, and where the last ones end.
    begins: Vec<usize>,
}

impl<'a> Subjects<'a> {
    fn of(&self, answer: usize) -> &[Subject<'a>] {
        &self.all[self.begins[answer]..self.begins[answer + 1]]
    }
}

/// The subjects of each answer. An answer without any is uncoded, so that nothing said gets lost.
fn subjects<'a>(answers: usize, codings: &'a Codings, codebook: &'a Codebook) -> Subjects<'a> {
    let residuals: BTreeMap<&CategoryId, Residual> = codebook
        .categories
        .iter()
        .filter_map(|category: &Category| Some((&category.id, category.residual?)))
        .collect();
    let coded = codings.codings.iter().map(|coding| {
        let subject = match &coding.target {
            Target::Category(id) => match residuals.get(id) {
                Some(residual) => Subject::Residual(*residual, id),
                None => Subject::Category(id),
            },
            Target::Handlungsfeld {
                handlungsfeld,
                unterfeld,
            } => Subject::Field(handlungsfeld, unterfeld.as_deref()),
        };
        (coding.answer, subject)
    });
    let open = codings.uncoded.iter();
    let open = open.map(|uncoded| (uncoded.answer, Subject::Uncoded));
    let mut pairs: Vec<(usize, Subject<'a>)> = coded.chain(open).collect();
    pairs.sort_unstable();
    pairs.dedup();
    let mut found = Subjects {
        all: Vec::with_capacity(pairs.len()),
        begins: vec![0],
    };
    let mut pairs = pairs.into_iter().peekable();
    for answer in 0..answers {
        let before = found.all.len();
        while let Some((_, subject)) = pairs.next_if(|(of, _)| *of <= answer) {
            found.all.push(subject);
        }
        if found.all.len() == before {
            found.all.push(Subject::Uncoded);
        }
        found.begins.push(found.all.len());
    }
    found
}

/// The words of each answer; those that say the same share them.
fn quotes(answers: &[Answer]) -> Vec<Option<Arc<str>>> {
    let mut known: FxHashMap<&str, Arc<str>> = FxHashMap::default();
    let mut quotes = Vec::with_capacity(answers.len());
    for answer in answers {
        let text = answer.text.given().map(String::as_str);
        let shared = |text| Arc::clone(known.entry(text).or_insert_with(|| Arc::from(text)));
        quotes.push(text.map(shared));
    }
    quotes
}

fn states(answers: &[Answer], codings: &Codings, subjects: &Subjects<'_>) -> Vec<Option<Standing>> {
    let mut states: Vec<Option<Standing>> = { answers.iter().enumerate() }
        .map(|(index, answer)| match answer.text {
            Value::Missing(missing) => Standing::of(missing),
            Value::Given(_) => Some(said(subjects.of(index))),
        })
        .collect();
    for non_answer in &codings.non_answers {
        // What is not asked in this edition stays so.
        if let Some(state) = states.get_mut(non_answer.answer)
            && state.is_some()
        {
            *state = Standing::of(non_answer.missing);
        }
    }
    states
}

/// How an answer with words stands, by its codes.
fn said(subjects: &[Subject<'_>]) -> Standing {
    let residual = |wanted| {
        subjects
            .iter()
            .any(|s| matches!(s, Subject::Residual(residual, _) if *residual == wanted))
    };
    if subjects.iter().any(|subject| !says_missing(*subject)) {
        Standing::Valid
    } else if residual(Residual::DontKnow) {
        Standing::DontKnow
    } else {
        Standing::NotGiven
    }
}
