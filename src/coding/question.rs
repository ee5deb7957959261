//! All that is known about one question before its first answer is read: its categories, their terms and wordings, and
//! what was learned from them.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::decisions::Decision;
use super::lexical::calibrate::Calibration;
use super::lexical::features::{Memory, Vector, Vocabulary};
use super::lexical::linear::{Example, Linear};
use super::lexical::nearest::Nearest;
use super::lexical::trial;
use super::terms::{Hit, Terms};
use super::text::abbreviation::Abbreviations;
use super::text::token::{Token, tokens};
use crate::model::answers::Missing;
use crate::model::codebook::{Category, Codebook};
use crate::model::coding::{QuestionFacts, Target};

/// Weight of a supporting term beside an Ankerbeispiel.
const WEAK_TERM: f32 = 0.4;
/// A category with fewer wordings is also recognised by its definition.
const FEW_WORDINGS: usize = 3;

/// What all questions share.
pub(super) struct Language {
    /// Short forms.
    pub(super) abbreviations: Abbreviations,
    /// Features that the codebook knows.
    pub(super) vocabulary: Vocabulary,
}

impl Language {
    /// From a codebook and the texts that persons have decided on.
    pub(super) fn new(codebook: &Codebook, decisions: &[Decision]) -> Self {
        let abbreviations = Abbreviations::new(&codebook.abbreviations);
        let decided = decisions.iter().filter_map(|one| one.text.as_deref());
        let mut texts: BTreeSet<&str> = decided.collect();
        for category in &codebook.categories {
            texts.insert(&category.label);
            texts.insert(&category.definition);
            texts.extend(category.include.iter().map(String::as_str));
            texts.extend(category.terms.iter().map(String::as_str));
            texts.extend(category.weak_terms.iter().map(String::as_str));
            texts.extend(category.anchors.iter().map(|anchor| anchor.text.as_str()));
        }
        for field in &codebook.handlungsfelder {
            texts.extend(field.anchors.iter().map(|anchor| anchor.text.as_str()));
            texts.extend(field.terms.iter().map(String::as_str));
        }
        let wordings: Vec<Vec<Token>> = texts
            .into_iter()
            .map(|text| abbreviations.expand(text, tokens(text)))
            .collect();
        Self {
            vocabulary: Vocabulary::new(&wordings),
            abbreviations,
        }
    }
}

/// Where an example came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wording<'c> {
    /// An Ankerbeispiel.
    Anchor(&'c str),
    /// Label, term or definition.
    Other(&'c str),
}

impl<'c> Wording<'c> {
    /// The text.
    pub(super) fn text(self) -> &'c str {
        match self {
            Self::Anchor(text) | Self::Other(text) => text,
        }
    }
}

/// A piece of an answer as the categories of a question see it.
#[derive(Debug, Clone)]
pub(super) struct Judgement {
    /// Features.
    pub(super) vector: Vector,
    /// Raw scores by category.
    pub(super) raw: Vec<f32>,
    /// Search terms found.
    pub(super) hits: Vec<Hit>,
}

impl Judgement {
    /// Whether a search term of the category stands there as whole words.
    pub(super) fn is_backed(&self, category: usize) -> bool {
        let of = |hit: &Hit| hit.owner == category && hit.whole && !hit.shared;
        self.hits.iter().any(of)
    }

    /// Whether a search term was found, by category.
    pub(super) fn terms(&self) -> Vec<bool> {
        let mut found = vec![false; self.raw.len()];
        for hit in &self.hits {
            found[hit.owner] = true;
        }
        found
    }
}

/// The categories of one question, ready to be matched.
pub(super) struct Question<'c> {
    /// Categories valid for the question, in codebook order. Indices elsewhere refer to this list; one more stands for "says
    /// nothing".
    pub(super) categories: Vec<&'c Category>,
    /// Their search terms.
    pub(super) terms: Terms,
    /// What was learned from, with its vectors.
    pub(super) examples: Vec<Example>,
    /// The wordings of the examples.
    pub(super) wordings: Vec<Wording<'c>>,
    /// Scores and thresholds.
    pub(super) calibration: Calibration,
    exact: FxHashMap<String, Option<usize>>,
    residual: FxHashMap<String, Missing>,
    linear: Linear,
    nearest: Nearest,
}

impl<'c> Question<'c> {
    /// Prepares the categories of a question and learns from their wordings.
    ///
    /// A decision on a text with one category is an Ankerbeispiel of it.
    pub(super) fn new(
        question: &str,
        codebook: &'c Codebook,
        decisions: &'c [Decision],
        language: &Language,
    ) -> Self {
        let categories = codebook.categories_for(question);
        let terms = Terms::new(categories.iter().enumerate().flat_map(|(owner, category)| {
            category
                .terms
                .iter()
                .map(move |term| (owner, term.as_str()))
        }));
        let exact = exact(&categories);
        let residuals: Vec<(&Category, Missing)> = residuals(codebook).collect();
        let (mut examples, mut wordings) = examples(&categories, language);
        let nothing = nothing(&residuals, categories.len(), language);
        let own = decisions.iter().filter(|one| one.question == question);
        let decided = decided(own, &categories, language);
        for (example, wording) in decided.into_iter().chain(nothing) {
            examples.push(example);
            wordings.push(wording);
        }
        let features = language.vocabulary.len();
        let linear = Linear::train(&examples, features, categories.len() + 1);
        let vectors = examples.iter().map(|example| &example.vector);
        let mut prepared = Self {
            nearest: Nearest::new(vectors, features),
            terms,
            categories,
            examples,
            wordings,
            calibration: Calibration::default(),
            exact,
            residual: residual_index(&residuals),
            linear,
        };
        prepared.calibration = trial::calibrate(&prepared, language);
        prepared
    }

    /// The category whose label or Ankerbeispiel the tokens are.
    pub(super) fn exact(&self, tokens: &[Token]) -> Option<usize> {
        self.exact.get(&key(tokens)).copied().flatten()
    }

    /// The kind of missing whose wording the tokens of a whole answer are.
    pub(super) fn residual(&self, tokens: &[Token]) -> Option<Missing> {
        self.residual.get(&key(tokens)).copied()
    }

    /// The kind of missing of the wording nearest to a whole answer that says nothing.
    pub(super) fn kind_of_nothing(&self, vector: &Vector) -> Missing {
        let (_, nearest) = self.nearest(vector, self.categories.len());
        nearest
            .first()
            .and_then(|text| self.residual(&tokens(text)))
            .unwrap_or(Missing::NotGiven)
    }

    /// The model trained on all examples.
    pub(super) fn linear(&self) -> &Linear {
        &self.linear
    }

    /// Judges a piece of an answer by a model.
    pub(super) fn judge(
        &self,
        text: &str,
        tokens: &[Token],
        linear: &Linear,
        language: &Language,
        memory: &mut Memory,
    ) -> Judgement {
        let vector = language.vocabulary.vector(tokens, memory);
        Judgement {
            raw: linear.scores(&vector),
            hits: self.terms.find(text, tokens),
            vector,
        }
    }

    /// Probabilities of a judgement.
    pub(super) fn probabilities(&self, judgement: &Judgement) -> Vec<f64> {
        self.calibration
            .probabilities(&judgement.raw, &judgement.terms())
    }

    /// What it was allowed to do, for the methods paragraph.
    pub(super) fn facts(&self, key: &str) -> QuestionFacts {
        QuestionFacts {
            question: key.to_owned(),
            categories: self.categories.len() as u64,
            threshold: self.calibration.first,
            tried: self.calibration.tried,
            coded: self.calibration.coded,
            right: self.calibration.right,
        }
    }

    /// Likeness to the nearest wording of all, and the nearest Ankerbeispiele of one category, best first.
    pub(super) fn nearest(&self, vector: &Vector, category: usize) -> (f32, Vec<&'c str>) {
        let cosines = self.nearest.cosines(vector);
        let most = cosines.iter().copied().fold(0.0, f32::max);
        let mut own: Vec<(f32, &'c str)> = cosines
            .into_iter()
            .zip(&self.examples)
            .zip(&self.wordings)
            .filter(|((cosine, example), _)| example.category == category && *cosine > 0.0)
            .map(|((cosine, _), wording)| (cosine, wording.text()))
            .collect();
        own.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(b.1)));
        own.truncate(2);
        (most, own.into_iter().map(|(_, text)| text).collect())
    }

    /// Likeness of an example to its nearest other.
    pub(super) fn nearest_other(&self, example: usize) -> f32 {
        let mut cosines = self.nearest.cosines(&self.examples[example].vector);
        cosines[example] = 0.0;
        cosines.into_iter().fold(0.0, f32::max)
    }
}

fn exact(categories: &[&Category]) -> FxHashMap<String, Option<usize>> {
    let mut index = FxHashMap::default();
    for (owner, category) in categories.iter().enumerate() {
        let anchors = category.anchors.iter().map(|anchor| anchor.text.as_str());
        for wording in anchors.chain([category.label.as_str()]) {
            let known = index.entry(key(&tokens(wording))).or_insert(Some(owner));
            if *known != Some(owner) {
                *known = None;
            }
        }
    }
    index
}

/// Decisions as Ankerbeispiele.
fn decided<'c>(
    decisions: impl Iterator<Item = &'c Decision>,
    categories: &[&'c Category],
    language: &Language,
) -> Vec<(Example, Wording<'c>)> {
    let mut memory = Memory::default();
    let example = |decision: &'c Decision| {
        let text = decision.text.as_deref()?;
        let [Target::Category(id)] = decision.targets.as_slice() else {
            return None;
        };
        let category = categories.iter().position(|known| known.id == *id)?;
        let tokens = language.abbreviations.expand(text, tokens(text));
        let vector = language.vocabulary.vector(&tokens, &mut memory);
        let example = Example {
            vector,
            category,
            weight: 1.0,
        };
        (!example.vector.is_empty()).then_some((example, Wording::Anchor(text)))
    };
    decisions.filter_map(example).collect()
}

/// The residual categories that stand for no answer, whether or not they are coded. "Sonstiges" says something.
fn residuals(codebook: &Codebook) -> impl Iterator<Item = (&Category, Missing)> {
    let all = codebook.categories.iter();
    all.filter_map(|category| Some((category, category.residual?.missing()?)))
}

/// Wordings that are a whole answer when nothing is said. The first category with a wording has it.
fn residual_index(residuals: &[(&Category, Missing)]) -> FxHashMap<String, Missing> {
    let mut index = FxHashMap::default();
    for (category, missing) in residuals {
        let anchors = category.anchors.iter().map(|anchor| anchor.text.as_str());
        let terms = category.terms.iter().map(String::as_str);
        for wording in anchors.chain(terms).chain([category.label.as_str()]) {
            index.entry(key(&tokens(wording))).or_insert(*missing);
        }
    }
    index
}

/// What can be learned about answers that say nothing.
fn nothing<'c>(
    residuals: &[(&'c Category, Missing)],
    category: usize,
    language: &Language,
) -> Vec<(Example, Wording<'c>)> {
    let mut memory = Memory::default();
    let mut found = Vec::new();
    for (residual, missing) in residuals {
        if *missing == Missing::Unusable {
            continue;
        }
        for anchor in &residual.anchors {
            let tokens = tokens(&anchor.text);
            let vector = language.vocabulary.vector(&tokens, &mut memory);
            if !vector.is_empty() {
                let example = Example {
                    vector,
                    category,
                    weight: 1.0,
                };
                found.push((example, Wording::Anchor(&anchor.text)));
            }
        }
    }
    found
}

/// The stems of the words with content; all stems when there are no others.
fn key(tokens: &[Token]) -> String {
    let written = || tokens.iter().filter(|token| !token.added);
    let content = written().filter(|token| !token.stop);
    let mut stems: Vec<&str> = content.map(|token| token.stem.as_str()).collect();
    if stems.is_empty() {
        stems = written().map(|token| token.stem.as_str()).collect();
    }
    stems.join(" ")
}

fn examples<'c>(
    categories: &[&'c Category],
    language: &Language,
) -> (Vec<Example>, Vec<Wording<'c>>) {
    let mut memory = Memory::default();
    let mut examples = Vec::new();
    let mut wordings = Vec::new();
    for (owner, category) in categories.iter().enumerate() {
        let anchors = category
            .anchors
            .iter()
            .map(|a| (Wording::Anchor(&a.text), 1.0));
        let terms = category.terms.iter().map(|t| (Wording::Other(t), 1.0));
        let weak = category
            .weak_terms
            .iter()
            .map(|t| (Wording::Other(t), WEAK_TERM));
        let few = category.anchors.len() + category.terms.len() < FEW_WORDINGS;
        let describing = category.include.iter().chain([&category.definition]);
        let described = describing
            .filter(|_| few)
            .map(|t| (Wording::Other(t), WEAK_TERM));
        let label = (Wording::Other(category.label.as_str()), 1.0);
        for (wording, weight) in anchors
            .chain([label])
            .chain(terms)
            .chain(weak)
            .chain(described)
        {
            let text = wording.text();
            let tokens = language.abbreviations.expand(text, tokens(text));
            let vector = language.vocabulary.vector(&tokens, &mut memory);
            if !vector.is_empty() {
                examples.push(Example {
                    vector,
                    category: owner,
                    weight,
                });
                wordings.push(wording);
            }
        }
    }
    (examples, wordings)
}
