//! The codebook: Handlungsfelder, Unterfelder and Oberbegriffe with all that delimits them.
//!
//! Field names follow Mayring and Kuckartz; reading, extending and linting a codebook is the coding stage's work.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, OnceLock};

use chrono::NaiveDate;

use super::answers::Missing;

/// Stable id of a category (Oberbegriff); ASCII, never reused.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CategoryId(pub Arc<str>);

impl fmt::Display for CategoryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// An Ankerbeispiel: an answer that belongs under its category without doubt.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Anchor {
    /// The wording.
    pub text: String,
    /// Where it was said; `None` marks a constructed example.
    pub source: Option<String>,
}

/// One delimitation: what does not belong here and where it belongs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exclusion {
    /// What is excluded.
    pub text: String,
    /// The neighbour that takes it.
    pub neighbour: Option<CategoryId>,
}

/// Whether a category came from theory or from the material.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CategoryKind {
    /// Set before coding.
    #[default]
    Deductive,
    /// Found in the answers.
    Inductive,
}

/// Categories that catch what carries no content of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Residual {
    /// Sonstiges
    Other,
    /// unklar
    Unclear,
    /// keine Angabe
    NotGiven,
    /// weiß nicht
    DontKnow,
    /// kein Bedarf
    NoNeed,
}

impl Residual {
    /// The kind of missing that an answer of this kind is; `None` when it says something.
    pub fn missing(self) -> Option<Missing> {
        match self {
            Self::NotGiven => Some(Missing::NotGiven),
            Self::DontKnow => Some(Missing::DontKnow),
            Self::Unclear => Some(Missing::Unusable),
            // That nothing is needed is said, and counts.
            Self::Other | Self::NoNeed => None,
        }
    }
}

/// An Unterfeld of a Handlungsfeld.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Unterfeld {
    /// Id, unique within its Handlungsfeld.
    pub id: String,
    /// Label as printed.
    pub label: String,
    /// What belongs here.
    pub definition: String,
    /// Search terms that decide it directly.
    pub terms: Vec<String>,
    /// Ankerbeispiele.
    pub anchors: Vec<Anchor>,
}

/// A Handlungsfeld.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Handlungsfeld {
    /// Id, unique within the codebook.
    pub id: String,
    /// Label as printed.
    pub label: String,
    /// What belongs here.
    pub definition: String,
    /// Search terms that decide it directly when no Oberbegriff fits.
    pub terms: Vec<String>,
    /// Ankerbeispiele.
    pub anchors: Vec<Anchor>,
    /// Unterfelder in printed order.
    pub unterfelder: Vec<Unterfeld>,
}

/// An Oberbegriff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Category {
    /// Stable id.
    pub id: CategoryId,
    /// Keys of the questions it is valid for; empty means any.
    pub questions: Vec<String>,
    /// Label as printed.
    pub label: String,
    /// Id of the Handlungsfeld it belongs to.
    pub handlungsfeld: Option<String>,
    /// Id of the Unterfeld within that Handlungsfeld.
    pub unterfeld: Option<String>,
    /// Definition.
    pub definition: String,
    /// What belongs here.
    pub include: Vec<String>,
    /// What does not.
    pub exclude: Vec<Exclusion>,
    /// Rule for doubtful cases.
    pub rule: String,
    /// Terms that code by themselves.
    pub terms: Vec<String>,
    /// Terms that only support.
    pub weak_terms: Vec<String>,
    /// Ankerbeispiele.
    pub anchors: Vec<Anchor>,
    /// Ids of the built-in categories it inherits from (already merged in by the reader).
    pub based_on: Vec<CategoryId>,
    /// Deductive or inductive.
    pub kind: CategoryKind,
    /// Set for residual categories.
    pub residual: Option<Residual>,
    /// May have few answers.
    pub rare: bool,
    /// First wave it is valid in.
    pub valid_from: Option<String>,
    /// Last wave it is valid in.
    pub valid_to: Option<String>,
    /// The category that took it over.
    pub merged_into: Option<CategoryId>,
    /// The category it was split from.
    pub split_from: Option<CategoryId>,
    /// Who wrote it.
    pub author: Option<String>,
    /// When.
    pub date: Option<NaiveDate>,
    /// Why it was added or changed.
    pub reason: Option<String>,
    /// False for a built-in category that only serves as a base.
    pub coded: bool,
}

impl Category {
    /// A category with nothing but a name, coded under every question.
    pub fn new(id: CategoryId, label: impl Into<String>) -> Self {
        Self {
            id,
            questions: Vec::new(),
            label: label.into(),
            handlungsfeld: None,
            unterfeld: None,
            definition: String::new(),
            include: Vec::new(),
            exclude: Vec::new(),
            rule: String::new(),
            terms: Vec::new(),
            weak_terms: Vec::new(),
            anchors: Vec::new(),
            based_on: Vec::new(),
            kind: CategoryKind::default(),
            residual: None,
            rare: false,
            valid_from: None,
            valid_to: None,
            merged_into: None,
            split_from: None,
            author: None,
            date: None,
            reason: None,
            coded: true,
        }
    }

    /// Whether answers to the question may be coded with it.
    pub fn is_valid_for(&self, question: &str) -> bool {
        self.coded
            && self.merged_into.is_none()
            && (self.questions.is_empty() || self.questions.iter().any(|key| key == question))
    }
}

/// A whole codebook, extended by its base already.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Codebook {
    /// Id.
    pub id: String,
    /// Version.
    pub version: String,
    /// Title.
    pub title: String,
    /// Coding unit (what one code is given to).
    pub coding_unit: String,
    /// Level of abstraction.
    pub abstraction: String,
    /// Author.
    pub author: Option<String>,
    /// Date of this version.
    pub date: Option<NaiveDate>,
    /// sha256 of the file (and of the built-in one where it is extended), hex.
    pub hash: String,
    /// Short form → what it stands for.
    pub abbreviations: BTreeMap<String, String>,
    /// Handlungsfelder in printed order.
    pub handlungsfelder: Vec<Handlungsfeld>,
    /// Oberbegriffe in file order.
    pub categories: Vec<Category>,
    /// Where each is found; made when it is first asked for.
    pub by_id: ById,
}

/// Places of categories by their id. It says nothing that the categories do not say: any two are equal, and a copy begins anew.
#[derive(Debug, Default)]
pub struct ById(OnceLock<BTreeMap<CategoryId, usize>>);

impl Clone for ById {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl PartialEq for ById {
    fn eq(&self, _other: &Self) -> bool {
        true
    }
}

impl Eq for ById {}

impl ById {
    fn place(&self, id: &CategoryId, categories: &[Category]) -> Option<usize> {
        let made = self.0.get_or_init(|| {
            // Of two with one id the first is found.
            let places = categories.iter().enumerate().rev();
            places
                .map(|(place, category)| (category.id.clone(), place))
                .collect()
        });
        made.get(id).copied()
    }
}

impl Codebook {
    /// The category with that id; the first when several have it.
    ///
    /// Every code asks for its category, so that in a codebook of thousands looking through them would take the square of
    /// their number.
    pub fn category(&self, id: &CategoryId) -> Option<&Category> {
        let place = self.by_id.place(id, &self.categories);
        let found = place.and_then(|place| self.categories.get(place));
        // The list may have changed since.
        found
            .filter(|category| category.id == *id)
            .or_else(|| self.categories.iter().find(|category| category.id == *id))
    }

    /// The Oberbegriffe that answers to a question may be coded with, residual ones left out, in file order.
    ///
    /// A key that no Oberbegriff lists belongs to a question the codebook does not know: then all of them fit.
    pub fn categories_for(&self, question: &str) -> Vec<&Category> {
        let content = || {
            let coded = self.categories.iter().filter(|category| category.coded);
            coded.filter(|category| category.residual.is_none() && category.merged_into.is_none())
        };
        let lists = |category: &&Category| category.questions.iter().any(|key| key == question);
        if content().any(|category| lists(&category)) {
            content()
                .filter(|category| category.is_valid_for(question))
                .collect()
        } else {
            content().collect()
        }
    }

    /// The Handlungsfeld with that id.
    pub fn handlungsfeld(&self, id: &str) -> Option<&Handlungsfeld> {
        self.handlungsfelder.iter().find(|field| field.id == id)
    }
}
