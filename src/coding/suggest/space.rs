//! The texts as vectors, and the centres of their groups.

use super::background::Background;
use crate::coding::lexical::features::{Memory, Vector, Vocabulary};
use crate::coding::model::Vectors;
use crate::coding::text::abbreviation::Abbreviations;
use crate::coding::text::token::{Token, tokens};
use crate::model::codebook::CategoryId;

/// Weight of the ideas beside the words, where the background knows the topic.
const IDEAS: f32 = 3.0;

/// Features that the texts themselves have, and the ideas behind them.
pub(super) struct Space<'b> {
    vocabulary: Vocabulary,
    background: Option<&'b Background>,
    /// Weight of the ideas beside the words.
    weight: f32,
    /// Vectors of a sentence model.
    sentences: Option<&'b Vectors>,
}

/// What is remembered of words seen before; one per thread.
#[derive(Default)]
struct Memories {
    words: Memory,
    ideas: Memory,
}

impl<'b> Space<'b> {
    /// From the texts that are compared.
    pub(super) fn new(
        texts: &[&str],
        abbreviations: &Abbreviations,
        background: Option<&'b Background>,
        sentences: Option<&'b Vectors>,
    ) -> Self {
        let wordings: Vec<Vec<Token>> = texts
            .iter()
            .map(|text| words(text, abbreviations))
            .collect();
        let weight = background.map_or(0.0, |known| IDEAS * known.familiarity(&wordings));
        Self {
            vocabulary: Vocabulary::new(&wordings),
            background: background.filter(|_| weight > 0.0),
            weight,
            sentences: sentences.filter(|_| weight > 0.0),
        }
    }

    /// Number of features that are words or parts of words; ideas come after them.
    pub(super) fn words(&self) -> usize {
        self.vocabulary.len()
    }

    /// Number of features.
    pub(super) fn features(&self) -> usize {
        self.vocabulary.len() + self.background.map_or(0, Background::len)
    }

    /// Vectors of some texts.
    pub(super) fn vectors(&self, texts: &[&str], abbreviations: &Abbreviations) -> Vec<Vector> {
        let mut memories = Memories::default();
        texts
            .iter()
            .map(|text| self.vector(text, &words(text, abbreviations), &mut memories))
            .collect()
    }

    /// The idea that a vector speaks of most.
    pub(super) fn idea(&self, vector: &Vector) -> Option<&'b CategoryId> {
        let from = self.words() as u32;
        let ideas = vector.iter().filter(|(feature, _)| *feature >= from);
        let most = ideas.max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)))?;
        Some(self.background?.category((most.0 - from) as usize))
    }

    fn vector(&self, text: &str, tokens: &[Token], memories: &mut Memories) -> Vector {
        let mut vector = self.vocabulary.vector(tokens, &mut memories.words);
        if let Some(background) = self.background {
            let from = self.words() as u32;
            let ideas = background.ideas(
                tokens,
                self.sentences.and_then(|known| known.get(text)),
                &mut memories.ideas,
            );
            vector.extend(
                { ideas.into_iter() }.map(|(idea, share)| (from + idea, share * self.weight)),
            );
        }
        vector
    }
}

/// The words with content.
pub(super) fn words(text: &str, abbreviations: &Abbreviations) -> Vec<Token> {
    let mut all = abbreviations.expand(text, tokens(text));
    all.retain(|token| !token.stop);
    all
}

/// Indices of at most `most` texts, chosen by their wording alone, in order.
pub(super) fn sample(texts: &[&str], most: usize) -> Vec<usize> {
    if texts.len() <= most {
        return (0..texts.len()).collect();
    }
    let mut hashed: Vec<(u64, usize)> = texts
        .iter()
        .enumerate()
        .map(|(index, text)| (mixed(text), index))
        .collect();
    hashed.select_nth_unstable(most);
    hashed.truncate(most);
    let mut chosen: Vec<usize> = hashed.into_iter().map(|(_, index)| index).collect();
    chosen.sort_unstable();
    chosen
}

/// FNV-1a with a final mix: near texts get far numbers.
fn mixed(text: &str) -> u64 {
    let sum = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| {
        (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    (sum ^ (sum >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd)
}
