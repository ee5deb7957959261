//! Words of a codebook in other forms, found again whatever language they were written in.

use crate::i18n::{I18n, Language};
use crate::model::codebook::{CategoryKind, Residual};

/// Message keys of the kinds.
pub(super) const KINDS: &[(CategoryKind, &str)] = &[
    (CategoryKind::Deductive, "codebook-kind-deductive"),
    (CategoryKind::Inductive, "codebook-kind-inductive"),
];

/// Message keys of the residual kinds.
pub(super) const RESIDUALS: &[(Residual, &str)] = &[
    (Residual::Other, "codebook-residual-other"),
    (Residual::Unclear, "codebook-residual-unclear"),
    (Residual::NotGiven, "codebook-residual-not-given"),
    (Residual::DontKnow, "codebook-residual-dont-know"),
    (Residual::NoNeed, "codebook-residual-no-need"),
];

/// All languages a file can be in.
pub(super) struct Words {
    languages: [I18n; 2],
}

impl Words {
    /// All languages.
    pub(super) fn new() -> Self {
        Self {
            languages: [I18n::new(Language::De), I18n::new(Language::En)],
        }
    }

    /// What a key is called in each language.
    pub(super) fn of(&self, key: &str) -> Vec<String> {
        self.languages.iter().map(|i18n| i18n.get(key)).collect()
    }

    /// Whether a text is what a key is called, in any language and whatever the case.
    pub(super) fn is(&self, text: &str, key: &str) -> bool {
        let text = text.to_lowercase();
        self.of(key).iter().any(|word| word.to_lowercase() == text)
    }

    /// The value whose key the text is called by.
    pub(super) fn choose<T: Copy>(&self, text: &str, list: &[(T, &str)]) -> Option<T> {
        list.iter()
            .find(|(_, key)| self.is(text, key))
            .map(|(value, _)| *value)
    }
}

/// The key of a value in such a list.
pub(super) fn key_of<T: PartialEq>(value: T, list: &[(T, &'static str)]) -> &'static str {
    list.iter()
        .find(|(known, _)| *known == value)
        .map_or("", |(_, key)| key)
}
