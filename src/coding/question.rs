//! All that is known about one question before its first answer is read: its categories, their terms and wordings, and
//! what was learned from them.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::decisions::Decision;
use super::lexical::calibrate::Calibration;
use super::lexical::features::{Memory, Vector, Vocabulary};
use super::lexical::linear::{Example, Linear};
use super::lexical::many::Many;
use super::lexical::nearest::Nearest;
use super::lexical::trial;
use super::missing::{Nothing, denies};
use super::model::Vectors;
use super::model::sense::{Duals, Sense};
use super::terms::{Hit, Terms};
use super::text::abbreviation::Abbreviations;
use super::text::token::{Token, tokens};
use super::wordings::{
    Wording, decided, exact, examples, key, meanings, nothing, residual_index, residuals,
    trust_in_equals,
};
use crate::model::answers::Missing;
use crate::model::codebook::{Category, Codebook};
use crate::model::coding::QuestionFacts;

/// What all questions share.
pub(super) struct Language {
    /// Short forms.
    pub(super) abbreviations: Abbreviations,
    /// Features that the codebook knows.
    pub(super) vocabulary: Vocabulary,
    /// Sentence vectors, where a model made some.
    vectors: Option<Arc<Vectors>>,
}

impl Language {
    /// From a codebook and the texts that persons have decided on.
    pub(super) fn new(
        codebook: &Codebook,
        decisions: &[Decision],
        vectors: Option<Arc<Vectors>>,
    ) -> Self {
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
            .into_par_iter()
            .map(|text| abbreviations.expand(text, tokens(text)))
            .collect();
        Self {
            vocabulary: Vocabulary::new(&wordings),
            abbreviations,
            vectors,
        }
    }

    /// The sentence vector of a text.
    pub(super) fn meaning(&self, text: &str) -> Option<&[f32]> {
        self.vectors.as_ref()?.get(text)
    }
}

/// A piece of an answer as the categories of a question see it.
#[derive(Debug, Clone)]
pub(super) struct Judgement {
    /// Features.
    pub(super) vector: Vector,
    /// Sentence vector, where there is one.
    pub(super) meaning: Vec<f32>,
    /// Raw scores by category, of the words.
    pub(super) raw: Vec<f32>,
    /// Raw scores by category, of the meaning; empty without a sentence vector.
    pub(super) sense: Vec<f32>,
    /// Search terms found.
    pub(super) hits: Vec<Hit>,
    /// Likeness to each example, where it was asked for; empty otherwise.
    pub(super) cosines: Vec<f32>,
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

/// Examples times categories up to which a linear model is learned, which takes time and memory by this product. Codebooks
/// with thousands of categories under one question lie beyond: there an answer is compared with the wordings themselves.
const MOST_LEARNED: usize = 2_000_000;

/// What was learned from the examples, or from some of them.
#[derive(Debug, Clone)]
pub(super) struct Learned {
    words: Words,
    sense: Option<Duals>,
}

/// How words are judged.
#[derive(Debug, Clone)]
enum Words {
    /// By a linear model.
    Linear(Linear),
    /// By the nearest wording of each category; whether a wording is held out, by example.
    Nearest(Vec<bool>),
}

impl Words {
    fn learn(examples: &[Example], features: usize, categories: usize) -> Self {
        if examples.len() * categories > MOST_LEARNED {
            return Self::Nearest(vec![false; examples.len()]);
        }
        Self::Linear(Linear::train(examples, features, categories))
    }
}

/// A piece of an answer: the answer, what the piece says of it, and its words.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece<'t> {
    /// The whole text.
    pub(super) text: &'t str,
    /// What the piece says, without what it denies.
    pub(super) said: &'t str,
    /// Its words.
    pub(super) tokens: &'t [Token],
    /// Index of the wording that it is, where that is known.
    pub(super) example: Option<usize>,
    /// Whether it is a wording that the model judging it has not seen.
    pub(super) is_held_out: bool,
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
    /// The same for words alone, where sentence vectors take part in the other.
    words: Option<Calibration>,
    /// Where texts carry several codes.
    pub(super) many: Option<Many>,
    exact: FxHashMap<String, Option<usize>>,
    /// How far an equal Ankerbeispiel can be trusted, 0..=1.
    pub(super) exactness: f64,
    residual: FxHashMap<String, Nothing>,
    /// The category of answers that say that nothing is needed.
    pub(super) no_need: Option<&'c Category>,
    learned: Learned,
    nearest: Nearest,
    sense: Option<Sense>,
}

impl<'c> Question<'c> {
    /// Prepares the categories that `questions` share and learns from their wordings.
    ///
    /// A decision on a text with one category is an Ankerbeispiel of it.
    pub(super) fn new(
        questions: &[&str],
        codebook: &'c Codebook,
        decisions: &'c [Decision],
        language: &Language,
    ) -> Self {
        let categories = { questions.first() }
            .map(|question| codebook.categories_for(question))
            .unwrap_or_default();
        let terms = Terms::new(categories.iter().enumerate().flat_map(|(owner, category)| {
            category
                .terms
                .iter()
                .map(move |term| (owner, term.as_str()))
        }));
        let exact = exact(&categories);
        let exactness = trust_in_equals(&categories);
        let residuals: Vec<(&Category, Nothing)> = residuals(codebook).collect();
        let (mut examples, mut wordings) = examples(&categories, language);
        let nothing = nothing(&residuals, categories.len(), language);
        let own = { decisions.iter() }.filter(|one| questions.contains(&one.question.as_str()));
        let decided = decided(own, &categories, language);
        for (example, wording) in decided.into_iter().chain(nothing) {
            examples.push(example);
            wordings.push(wording);
        }
        let features = language.vocabulary.len();
        let sense = Sense::new(
            meanings(&categories, &examples, &wordings, language),
            categories.len() + 1,
        );
        let learned = Learned {
            words: Words::learn(&examples, features, categories.len() + 1),
            sense: sense.as_ref().map(|sense| sense.learn(|_| false)),
        };
        let vectors = examples.iter().map(|example| &example.vector);
        let mut prepared = Self {
            nearest: Nearest::new(vectors, features),
            terms,
            categories,
            examples,
            wordings,
            calibration: Calibration::default(),
            words: None,
            many: None,
            exact,
            exactness,
            residual: residual_index(&residuals),
            no_need: residuals
                .iter()
                .find(|(_, nothing)| *nothing == Nothing::NoNeed)
                .map(|(category, _)| *category),
            learned,
            sense,
        };
        let tried = trial::calibrate(&prepared, language);
        (prepared.calibration, prepared.words) = (tried.calibration, tried.words);
        prepared.many = tried.many;
        prepared
    }

    /// The category whose label or Ankerbeispiel the tokens are.
    pub(super) fn exact(&self, tokens: &[Token]) -> Option<usize> {
        self.exact.get(&key(tokens)).copied().flatten()
    }

    /// What the tokens of a whole answer come to when they are a wording that names nothing.
    pub(super) fn residual(&self, tokens: &[Token]) -> Option<Nothing> {
        self.residual.get(&key(tokens)).copied()
    }

    /// What the wording nearest to a whole answer that names nothing comes to; `None` when the answer lacks the very word by
    /// which the wording denies: "Bedarf" is like "kein Bedarf" and says the opposite.
    pub(super) fn kind_of_nothing(
        &self,
        judgement: &Judgement,
        words: &[Token],
    ) -> Option<Nothing> {
        let nearest = self.evidence(judgement, self.categories.len());
        let wording = nearest.first().map_or_else(Vec::new, |text| tokens(text));
        let nothing = self
            .residual(&wording)
            .unwrap_or(Nothing::Missing(Missing::NotGiven));
        let opposite = nothing == Nothing::NoNeed && denies(&wording) && !denies(words);
        (!opposite).then_some(nothing)
    }

    /// What was learned from all examples.
    pub(super) fn learned(&self) -> &Learned {
        &self.learned
    }

    /// Makes a copy of what was learned what is learned without the examples whose indices `held` names.
    pub(super) fn hold_out(&self, copy: &mut Learned, held: impl Fn(usize) -> bool) {
        match (&mut copy.words, &self.learned.words) {
            (Words::Linear(copy), Words::Linear(whole)) => {
                copy.hold_out(whole, &self.examples, &held);
            }
            (copy, _) => *copy = Words::Nearest((0..self.examples.len()).map(&held).collect()),
        }
        copy.sense = self.sense.as_ref().map(|sense| sense.learn(&held));
    }

    /// Judges a piece of an answer by what was learned.
    pub(super) fn judge(
        &self,
        piece: Piece<'_>,
        learned: &Learned,
        language: &Language,
        memory: &mut Memory,
    ) -> Judgement {
        let vector = if piece.is_held_out {
            language.vocabulary.vector_unseen(piece.tokens, memory)
        } else {
            language.vocabulary.vector(piece.tokens, memory)
        };
        let cosines = match &learned.words {
            Words::Linear(_) => Vec::new(),
            Words::Nearest(_) => self.nearest.cosines(&vector),
        };
        let mut judgement = Judgement {
            raw: match &learned.words {
                Words::Linear(linear) => linear.scores(&vector),
                Words::Nearest(held) => self.nearest_of_each(&cosines, held),
            },
            cosines,
            hits: self.terms.find(piece.text, piece.tokens),
            vector,
            meaning: Vec::new(),
            sense: Vec::new(),
        };
        if let (Some(sense), Some(duals)) = (&self.sense, &learned.sense)
            && let Some(meaning) = language.meaning(piece.said)
        {
            let known = piece.example.and_then(|e| sense.scores_of(e, duals));
            judgement.sense = known.unwrap_or_else(|| sense.scores(meaning, duals));
            judgement.meaning = meaning.to_vec();
        }
        judgement
    }

    /// How near the nearest wording of each category is, from -1 to 1.
    fn nearest_of_each(&self, cosines: &[f32], held: &[bool]) -> Vec<f32> {
        let mut scores = vec![-1.0_f32; self.categories.len() + 1];
        for ((example, cosine), held) in self.examples.iter().zip(cosines).zip(held) {
            if !held {
                for category in &example.categories {
                    let score = &mut scores[*category];
                    *score = score.max(2.0 * cosine - 1.0);
                }
            }
        }
        scores
    }

    /// How like a piece is to each example, by words.
    fn cosines<'j>(&self, judgement: &'j Judgement) -> Cow<'j, [f32]> {
        if judgement.cosines.is_empty() {
            Cow::Owned(self.nearest.cosines(&judgement.vector))
        } else {
            Cow::Borrowed(&judgement.cosines)
        }
    }

    /// Probabilities of a judgement.
    pub(super) fn probabilities(&self, judgement: &Judgement) -> Vec<f64> {
        self.calibration
            .probabilities(&judgement.raw, &judgement.sense, &judgement.terms())
    }

    /// Probabilities of a judgement by its words alone, where its meaning took part in the others.
    pub(super) fn probabilities_of_words(&self, judgement: &Judgement) -> Option<Vec<f64>> {
        let words = self.words.filter(|_| !judgement.sense.is_empty())?;
        Some(words.probabilities(&judgement.raw, &[], &judgement.terms()))
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
            shares: None,
        }
    }

    /// Whether a piece is about what the codebook talks about at all, by its words or its meaning.
    pub(super) fn is_near(&self, judgement: &Judgement) -> bool {
        let cosines = self.cosines(judgement);
        cosines.iter().copied().fold(0.0, f32::max) >= self.calibration.nearest
            || self.means_something_known(&judgement.meaning)
    }

    /// The nearest wordings of a category, best first: by meaning where there is a sentence vector, by words otherwise.
    pub(super) fn evidence(&self, judgement: &Judgement, category: usize) -> Vec<&'c str> {
        let mut own: Vec<(f32, &'c str)> = match &self.sense {
            Some(sense) if !judgement.meaning.is_empty() => sense
                .likenesses(&judgement.meaning)
                .filter(|(_, owners, _)| owners.contains(&category))
                .filter_map(|(likeness, _, example)| {
                    Some((likeness, self.wordings.get(example?)?.text()))
                })
                .collect(),
            _ => {
                let cosines = self.cosines(judgement);
                let all = cosines.iter().zip(&self.examples).zip(&self.wordings);
                all.filter(|((_, example), _)| example.categories.contains(&category))
                    .map(|((cosine, _), wording)| (*cosine, wording.text()))
                    .collect()
            }
        };
        own.retain(|(likeness, _)| *likeness > 0.0);
        own.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(b.1)));
        own.truncate(2);
        own.into_iter().map(|(_, text)| text).collect()
    }

    /// Likeness of some examples to the nearest other one each, by words.
    pub(super) fn nearest_others(&self, of: &[usize]) -> Vec<f32> {
        let vectors = { of.iter() }.map(|index| (*index, &self.examples[*index].vector));
        self.nearest.of_others(vectors)
    }

    /// Likeness of an example to its nearest other, by meaning.
    pub(super) fn nearest_meaning(&self, example: usize) -> f32 {
        let sense = self.sense.as_ref();
        sense.map_or(-1.0, |sense| sense.nearest_other(example))
    }

    /// Whether a sentence vector is as near to a wording as nearly all Ankerbeispiele are to each other.
    fn means_something_known(&self, meaning: &[f32]) -> bool {
        let sense = self.sense.iter().filter(|_| !meaning.is_empty());
        sense
            .flat_map(|sense| sense.likenesses(meaning))
            .any(|(likeness, _, _)| likeness >= self.calibration.nearest_sense)
    }
}
