//! What the built-in codebook teaches about the words of town halls: texts that share no word ("E-Akte", "Ordner im Keller")
//! are near when its Ankerbeispiele use both for one idea.
//!
//! It says nothing about other topics, and how much it is listened to depends on how well it knows the texts at hand.

use rayon::prelude::*;

use super::sentences;
use super::space::words;
use crate::coding::lexical::features::{Memory, Vector, Vocabulary};
use crate::coding::lexical::linear::{Example, Linear};
use crate::coding::model::Vectors;
use crate::coding::text::abbreviation::Abbreviations;
use crate::coding::text::token::Token;
use crate::model::codebook::{Category, CategoryId, Codebook};

/// Weight of a supporting term beside an Ankerbeispiel.
const WEAK_TERM: f32 = 0.4;
/// How clearly the best idea stands before the others; chosen on two sets of invented answers kept for that.
const SHARPNESS: f32 = 20.0;
/// Ideas kept of a text.
const KEPT: usize = 6;
/// Share of the sentence model in what a text speaks of; chosen like the sharpness.
const MEANING: f32 = 0.7;
/// Wordings of an idea that a text must be like.
const NEAREST: usize = 3;
/// Mean score up to which the texts are about something else: cycling lanes get -0.47, titles of open data -0.20.
const FOREIGN: f32 = -0.3;
/// Mean score from which they are about town halls: answers of such interviews get 0.0 to 0.6.
const FAMILIAR: f32 = 0.0;

/// Ideas and the words that speak of them.
pub(super) struct Background {
    vocabulary: Vocabulary,
    linear: Linear,
    ideas: Vec<CategoryId>,
    meaning: Option<Meanings>,
}

/// The same wordings as a sentence model reads them.
struct Meanings {
    mean: Vec<f32>,
    /// By idea the wordings, moved by the mean, of length one.
    points: Vec<Vec<Vec<f32>>>,
}

impl Meanings {
    /// `None` when the model made no vectors of them.
    fn new(texts: &[(usize, &str, f32)], vectors: &Vectors, ideas: usize) -> Option<Self> {
        let known = || {
            texts
                .iter()
                .filter_map(|(idea, text, _)| Some((*idea, vectors.get(text)?)))
        };
        let mean = sentences::mean(known().map(|(_, vector)| vector));
        let mut points = vec![Vec::new(); ideas];
        for (idea, vector) in known() {
            points[idea].push(sentences::moved(vector, &mean));
        }
        (!mean.is_empty()).then_some(Self { mean, points })
    }

    /// Scores by idea: near 1 for a text like some of its wordings, -1 for one like none.
    fn scores(&self, vector: &[f32]) -> Vec<f32> {
        let point = sentences::moved(vector, &self.mean);
        let like = |points: &Vec<Vec<f32>>| {
            let mut best = [0.0_f32; NEAREST];
            for other in points {
                let mut cosine: f32 = point.iter().zip(other).map(|(a, b)| a * b).sum();
                for place in &mut best {
                    if cosine > *place {
                        std::mem::swap(place, &mut cosine);
                    }
                }
            }
            2.0 * best.iter().sum::<f32>() / NEAREST as f32 - 1.0
        };
        self.points.iter().map(like).collect()
    }
}

impl Background {
    /// Learns from label, terms and Ankerbeispiele of every category that says something.
    pub(super) fn new(codebook: &Codebook, vectors: Option<&Vectors>) -> Self {
        let abbreviations = Abbreviations::new(&codebook.abbreviations);
        let speaks = |category: &&Category| category.residual.is_none();
        let categories: Vec<&Category> = codebook.categories.iter().filter(speaks).collect();
        let texts: Vec<(usize, &str, f32)> = { categories.iter().enumerate() }
            .flat_map(|(idea, category)| {
                wordings(category).map(move |(text, weight)| (idea, text, weight))
            })
            .collect();
        let tokens: Vec<Vec<Token>> = texts
            .par_iter()
            .map(|(_, text, _)| words(text, &abbreviations))
            .collect();
        let vocabulary = Vocabulary::new(&tokens);
        let mut memory = Memory::default();
        let examples: Vec<Example> = { tokens.iter().zip(&texts) }
            .map(|(tokens, (idea, _, weight))| Example {
                vector: vocabulary.vector(tokens, &mut memory),
                categories: vec![*idea],
                weight: *weight,
            })
            .filter(|example| !example.vector.is_empty())
            .collect();
        Self {
            meaning: vectors.and_then(|vectors| Meanings::new(&texts, vectors, categories.len())),
            linear: Linear::train(&examples, vocabulary.len(), categories.len()),
            vocabulary,
            ideas: categories
                .into_iter()
                .map(|category| category.id.clone())
                .collect(),
        }
    }

    /// Number of ideas.
    pub(super) fn len(&self) -> usize {
        self.ideas.len()
    }

    /// The category that an idea is.
    pub(super) fn category(&self, idea: usize) -> &CategoryId {
        &self.ideas[idea]
    }

    /// How much is known of what these texts are about, 0..=1.
    pub(super) fn familiarity(&self, texts: &[Vec<Token>]) -> f32 {
        let mut memory = Memory::default();
        let best: Vec<f32> = { texts.iter() }
            .map(|tokens| match self.scores(tokens, &mut memory) {
                Some(scores) => scores.into_iter().fold(-1.0, f32::max),
                None => -1.0,
            })
            .collect();
        let mean = best.iter().sum::<f32>() / best.len().max(1) as f32;
        ((mean - FOREIGN) / (FAMILIAR - FOREIGN)).clamp(0.0, 1.0)
    }

    /// The ideas that a text speaks of and how much, by idea; of length one when it is clear that it speaks of any.
    pub(super) fn ideas(
        &self,
        tokens: &[Token],
        sentence: Option<&[f32]>,
        memory: &mut Memory,
    ) -> Vector {
        let words = self.scores(tokens, memory);
        let meaning = self.meaning.as_ref().zip(sentence);
        let meaning = meaning.map(|(known, vector)| known.scores(vector));
        let scores = match (words, meaning) {
            (None, None) => return Vec::new(),
            (Some(words), None) => words,
            (None, Some(meaning)) => meaning,
            (Some(words), Some(meaning)) => { words.iter().zip(meaning) }
                .map(|(words, meaning)| words * (1.0 - MEANING) + meaning * MEANING)
                .collect(),
        };
        let best = scores.iter().copied().fold(-1.0, f32::max);
        let shares: Vec<f32> = { scores.iter() }
            .map(|score| ((score - best) * SHARPNESS).exp())
            .collect();
        let sum: f32 = shares.iter().sum();
        // A score of 0 is halfway between "like its Ankerbeispiele" and "like none".
        let sure = (best + 1.0).clamp(0.0, 1.0);
        let mut ideas: Vector = { (0_u32..).zip(shares) }
            .map(|(idea, share)| (idea, (share / sum).sqrt() * sure))
            .collect();
        ideas.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        ideas.truncate(KEPT);
        ideas.sort_unstable_by_key(|(idea, _)| *idea);
        ideas
    }

    /// Raw scores by idea; `None` when no word is known.
    fn scores(&self, tokens: &[Token], memory: &mut Memory) -> Option<Vec<f32>> {
        let vector = self.vocabulary.vector(tokens, memory);
        (!vector.is_empty()).then(|| self.linear.scores(&vector))
    }
}

/// All wordings of a codebook that say something.
pub(super) fn texts(codebook: &Codebook) -> impl Iterator<Item = &str> {
    let speaks = |category: &&Category| category.residual.is_none();
    let categories = codebook.categories.iter().filter(speaks);
    categories.flat_map(wordings).map(|(text, _)| text)
}

fn wordings(category: &Category) -> impl Iterator<Item = (&str, f32)> {
    let anchors = category.anchors.iter().map(|anchor| anchor.text.as_str());
    let terms = category.terms.iter().map(String::as_str);
    let weak = category
        .weak_terms
        .iter()
        .map(|term| (term.as_str(), WEAK_TERM));
    {
        std::iter::once(category.label.as_str())
            .chain(terms)
            .chain(anchors)
    }
    .map(|text| (text, 1.0))
    .chain(weak)
}
