//! All that is known about one question before its first answer is read: its categories, their terms and wordings.

use rustc_hash::FxHashMap;

use super::terms::Terms;
use super::text::abbreviation::Abbreviations;
use super::text::token::{Token, tokens};
use crate::model::codebook::{Category, Codebook};

/// The categories of one question, ready to be matched.
pub(super) struct Question<'c> {
    /// Categories valid for the question, in codebook order. Indices elsewhere refer to this list.
    pub(super) categories: Vec<&'c Category>,
    /// Their search terms.
    pub(super) terms: Terms,
    /// Labels and Ankerbeispiele by their stems; `None` where two categories share one.
    wordings: FxHashMap<String, Option<usize>>,
}

impl<'c> Question<'c> {
    /// Prepares the categories of a question.
    pub(super) fn new(question: &str, codebook: &'c Codebook) -> Self {
        let categories: Vec<&Category> = codebook
            .categories
            .iter()
            .filter(|category| category.is_valid_for(question) && category.residual.is_none())
            .collect();
        let terms = categories.iter().enumerate().flat_map(|(owner, category)| {
            category
                .terms
                .iter()
                .map(move |term| (owner, term.as_str()))
        });
        let mut wordings = FxHashMap::default();
        for (owner, category) in categories.iter().enumerate() {
            let anchors = category.anchors.iter().map(|anchor| anchor.text.as_str());
            for wording in anchors.chain([category.label.as_str()]) {
                let known = wordings.entry(key(&tokens(wording))).or_insert(Some(owner));
                if *known != Some(owner) {
                    *known = None;
                }
            }
        }
        Self {
            terms: Terms::new(terms),
            categories,
            wordings,
        }
    }

    /// The category whose label or Ankerbeispiel the tokens are.
    pub(super) fn exact(&self, tokens: &[Token]) -> Option<usize> {
        self.wordings.get(&key(tokens)).copied().flatten()
    }
}

/// The stems of the words with content; all stems when there are no others.
fn key(tokens: &[Token]) -> String {
    let content = tokens.iter().filter(|token| !token.stop);
    let mut stems: Vec<&str> = content.map(|token| token.stem.as_str()).collect();
    if stems.is_empty() {
        stems = tokens.iter().map(|token| token.stem.as_str()).collect();
    }
    stems.join(" ")
}

/// What all questions share.
pub(super) struct Language {
    /// Short forms.
    pub(super) abbreviations: Abbreviations,
}

impl Language {
    /// From a codebook.
    pub(super) fn new(codebook: &Codebook) -> Self {
        Self {
            abbreviations: Abbreviations::new(&codebook.abbreviations),
        }
    }
}
