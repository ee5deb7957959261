//! What a question learns from: the wordings of its categories, of decisions, and of answers that say nothing.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::decisions::Decision;
use super::lexical::features::Memory;
use super::lexical::linear::Example;
use super::missing::Nothing;
use super::model::sense::Meaning;
use super::question::Language;
use super::text::token::{Token, tokens};
use crate::model::answers::Missing;
use crate::model::codebook::{Category, Codebook, Residual};
use crate::model::coding::Target;

/// Weight of a supporting term beside an Ankerbeispiel.
const WEAK_TERM: f32 = 0.4;
/// A category with fewer wordings is also recognised by its definition.
const FEW_WORDINGS: usize = 3;

/// Where an example came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wording<'c> {
    /// An Ankerbeispiel.
    Anchor(&'c str),
    /// A label.
    Label(&'c str),
    /// A term or a definition.
    Other(&'c str),
}

impl<'c> Wording<'c> {
    /// The text.
    pub(super) fn text(self) -> &'c str {
        match self {
            Self::Anchor(text) | Self::Label(text) | Self::Other(text) => text,
        }
    }
}

/// What a category means in a sentence: its label and its definition.
pub(super) fn described(category: &Category) -> String {
    format!("{}: {}", category.label, category.definition)
}

/// Ankerbeispiele, labels and definitions with their sentence vectors.
pub(super) fn meanings(
    categories: &[&Category],
    examples: &[Example],
    wordings: &[Wording<'_>],
    language: &Language,
) -> Vec<Meaning> {
    let named = examples.iter().zip(wordings).enumerate();
    // Terms decide by themselves, and words know them: as sentences they only blur what the Ankerbeispiele mean.
    let named = named.filter(|(_, (_, wording))| !matches!(wording, Wording::Other(_)));
    let of_wordings = named.filter_map(|(index, (example, wording))| {
        Some(Meaning {
            vector: language.meaning(wording.text())?.to_vec(),
            categories: example.categories.clone(),
            example: Some(index),
        })
    });
    let of_definitions = categories
        .iter()
        .enumerate()
        .filter_map(|(index, category)| {
            Some(Meaning {
                vector: language.meaning(&described(category))?.to_vec(),
                categories: vec![index],
                example: None,
            })
        });
    of_wordings.chain(of_definitions).collect()
}

pub(super) fn exact(categories: &[&Category]) -> FxHashMap<String, Option<usize>> {
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

/// How far an equal Ankerbeispiel can be trusted, 0..=1: wholly, unless equal ones stand under different categories.
pub(super) fn trust_in_equals(categories: &[&Category]) -> f64 {
    let mut owners: FxHashMap<String, Vec<usize>> = FxHashMap::default();
    for (owner, category) in categories.iter().enumerate() {
        for anchor in &category.anchors {
            let own = owners.entry(key(&tokens(&anchor.text))).or_default();
            own.push(owner);
        }
    }
    let (mut alike, mut other) = (0.0, 0.0);
    for own in owners.values().filter(|own| own.len() > 1) {
        let is_one = own.iter().all(|owner| *owner == own[0]);
        *(if is_one { &mut alike } else { &mut other }) += 1.0;
    }
    if other > 0.0 {
        (alike + 1.0) / (alike + other + 1.0)
    } else {
        1.0
    }
}

/// Decisions as Ankerbeispiele, those with several categories, too; a text with the same in several questions is one.
pub(super) fn decided<'c>(
    decisions: impl Iterator<Item = &'c Decision>,
    categories: &[&'c Category],
    language: &Language,
) -> Vec<(Example, Wording<'c>)> {
    let mut memory = Memory::default();
    let mut seen = BTreeSet::new();
    let example = |decision: &'c Decision| {
        let text = decision.text.as_deref()?;
        let place = |target: &Target| match target {
            Target::Category(id) => categories.iter().position(|known| known.id == *id),
            Target::Handlungsfeld { .. } => None,
        };
        let own: Vec<usize> = decision.targets.iter().map(place).collect::<Option<_>>()?;
        if own.is_empty() || !seen.insert((text, own.clone())) {
            return None;
        }
        let tokens = language.abbreviations.expand(text, tokens(text));
        let vector = language.vocabulary.vector(&tokens, &mut memory);
        let example = Example {
            vector,
            categories: own,
            weight: 1.0,
        };
        (!example.vector.is_empty()).then_some((example, Wording::Anchor(text)))
    };
    decisions.filter_map(example).collect()
}

/// The residual categories that name nothing, whether or not they are coded. "Sonstiges" says something.
pub(super) fn residuals(codebook: &Codebook) -> impl Iterator<Item = (&Category, Nothing)> {
    let all = codebook.categories.iter();
    all.filter_map(|category| {
        let residual = category.residual?;
        let nothing = match residual.missing() {
            Some(missing) => Nothing::Missing(missing),
            None if residual == Residual::NoNeed => Nothing::NoNeed,
            None => return None,
        };
        Some((category, nothing))
    })
}

/// Wordings that are a whole answer when nothing is said. The first category with a wording has it.
pub(super) fn residual_index(residuals: &[(&Category, Nothing)]) -> FxHashMap<String, Nothing> {
    let mut index = FxHashMap::default();
    for (category, nothing) in residuals {
        let anchors = category.anchors.iter().map(|anchor| anchor.text.as_str());
        let terms = category.terms.iter().map(String::as_str);
        for wording in anchors.chain(terms).chain([category.label.as_str()]) {
            index.entry(key(&tokens(wording))).or_insert(*nothing);
        }
    }
    index
}

/// What can be learned about answers that say nothing.
pub(super) fn nothing<'c>(
    residuals: &[(&'c Category, Nothing)],
    category: usize,
    language: &Language,
) -> Vec<(Example, Wording<'c>)> {
    let mut memory = Memory::default();
    let mut found = Vec::new();
    for (residual, nothing) in residuals {
        if *nothing == Nothing::Missing(Missing::Unusable) {
            continue;
        }
        for anchor in &residual.anchors {
            let tokens = tokens(&anchor.text);
            let vector = language.vocabulary.vector(&tokens, &mut memory);
            if !vector.is_empty() {
                let example = Example {
                    vector,
                    categories: vec![category],
                    weight: 1.0,
                };
                found.push((example, Wording::Anchor(&anchor.text)));
            }
        }
    }
    found
}

/// The stems of the words with content; all stems when there are no others.
pub(super) fn key(tokens: &[Token]) -> String {
    let written = || tokens.iter().filter(|token| !token.added);
    let content = written().filter(|token| !token.stop);
    let mut stems: Vec<&str> = content.map(|token| token.stem.as_str()).collect();
    if stems.is_empty() {
        stems = written().map(|token| token.stem.as_str()).collect();
    }
    stems.join(" ")
}

pub(super) fn examples<'c>(
    categories: &[&'c Category],
    language: &Language,
) -> (Vec<Example>, Vec<Wording<'c>>) {
    let mut memory = Memory::default();
    let mut examples: Vec<Example> = Vec::new();
    let mut wordings = Vec::new();
    let mut anchored: FxHashMap<&str, usize> = FxHashMap::default();
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
        let label = (Wording::Label(category.label.as_str()), 1.0);
        for (wording, weight) in anchors
            .chain([label])
            .chain(terms)
            .chain(weak)
            .chain(described)
        {
            let text = wording.text();
            let is_anchor = matches!(wording, Wording::Anchor(_));
            // An Ankerbeispiel that stands under several categories is one text with several codes.
            if is_anchor
                && let Some(known) = anchored.get(text)
                && let known = &mut examples[*known]
                && !known.categories.contains(&owner)
            {
                known.categories.push(owner);
                continue;
            }
            let tokens = language.abbreviations.expand(text, tokens(text));
            let vector = language.vocabulary.vector(&tokens, &mut memory);
            if !vector.is_empty() {
                if is_anchor {
                    anchored.insert(text, examples.len());
                }
                examples.push(Example {
                    vector,
                    categories: vec![owner],
                    weight,
                });
                wordings.push(wording);
            }
        }
    }
    (examples, wordings)
}
