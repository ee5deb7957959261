//! Changes to a codebook file as a person makes them: a category made, reworded or moved, merged into another, split off.
//!
//! A category of the built-in codebook is changed by one of the file with its id, which is based on it. Nothing else in the file is touched, and
//! the order stays, so that a difference is readable.

use chrono::{Datelike, NaiveDate};
use thiserror::Error;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::file::CodebookFile;
use crate::model::codebook::{Anchor, Category, CategoryId, CategoryKind, Codebook};

/// A change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// A new category.
    Make {
        /// Label.
        label: String,
        /// Keys of its questions.
        questions: Vec<String>,
        /// Definition.
        definition: String,
        /// Id of its Handlungsfeld.
        handlungsfeld: Option<String>,
        /// An Ankerbeispiel.
        anchor: Option<String>,
        /// The category it is split off from.
        split_from: Option<CategoryId>,
    },
    /// Another label, definition or Handlungsfeld.
    Change {
        /// The category.
        id: CategoryId,
        /// Label from now on.
        label: String,
        /// Definition from now on.
        definition: String,
        /// Id of its Handlungsfeld from now on.
        handlungsfeld: Option<String>,
    },
    /// A category is taken over by another, with its terms and Ankerbeispiele.
    Merge {
        /// What ends.
        from: CategoryId,
        /// What takes it over.
        into: CategoryId,
    },
}

/// Who changes something, when and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// Who.
    pub who: String,
    /// When.
    pub day: NaiveDate,
    /// Why.
    pub why: String,
}

/// Why a change is refused.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum EditError {
    /// No such category.
    #[error("there is no category {0}")]
    Unknown(String),
    /// No label.
    #[error("a category needs a label")]
    NoLabel,
    /// Another category of the question has this label.
    #[error("there is a category {0} already")]
    Taken(String),
    /// A category cannot be merged into itself or into one that has ended.
    #[error("{0} cannot take it over")]
    Circle(String),
}

/// Changes the file; `joined` is what it is with all that it inherits. Returned is the category that was made or changed.
///
/// # Errors
/// [`EditError`]; then nothing has changed.
pub fn edit(
    file: &mut CodebookFile,
    joined: &Codebook,
    change: &Edit,
    reason: &Reason,
) -> Result<CategoryId, EditError> {
    match change {
        Edit::Make { label, .. } => {
            let taken: Vec<CategoryId> =
                joined.categories.iter().map(|one| one.id.clone()).collect();
            let id = free_id(label, &taken);
            check_label(label, &id, joined)?;
            let category = new(change, id.clone(), reason);
            file.codebook.categories.push(category);
            Ok(id)
        }
        Edit::Change {
            id,
            label,
            definition,
            handlungsfeld,
        } => {
            check_label(label, id, joined)?;
            let own = own(file, joined, id)?;
            label.trim().clone_into(&mut own.label);
            definition.trim().clone_into(&mut own.definition);
            if own.handlungsfeld != *handlungsfeld {
                own.handlungsfeld.clone_from(handlungsfeld);
                own.unterfeld = None;
            }
            sign(own, reason);
            Ok(id.clone())
        }
        Edit::Merge { from, into } => merge(file, joined, from, into, reason),
    }
}

fn new(change: &Edit, id: CategoryId, reason: &Reason) -> Category {
    let Edit::Make {
        label,
        questions,
        definition,
        handlungsfeld,
        anchor,
        split_from,
    } = change
    else {
        return Category::new(id, "");
    };
    let anchor = anchor.iter().map(|text| Anchor {
        text: text.clone(),
        source: None,
    });
    let mut category = Category {
        questions: questions.clone(),
        definition: definition.trim().to_owned(),
        handlungsfeld: handlungsfeld.clone(),
        anchors: anchor.collect(),
        split_from: split_from.clone(),
        valid_from: Some(reason.day.year().to_string()),
        kind: CategoryKind::Inductive,
        ..Category::new(id, label.trim())
    };
    sign(&mut category, reason);
    category
}

fn merge(
    file: &mut CodebookFile,
    joined: &Codebook,
    from: &CategoryId,
    into: &CategoryId,
    reason: &Reason,
) -> Result<CategoryId, EditError> {
    let heir = joined
        .category(into)
        .ok_or_else(|| EditError::Unknown(into.to_string()))?;
    let gone = joined
        .category(from)
        .ok_or_else(|| EditError::Unknown(from.to_string()))?;
    if from == into || heir.merged_into.is_some() || gone.merged_into.is_some() {
        return Err(EditError::Circle(heir.label.clone()));
    }
    let ending = own(file, joined, from)?;
    ending.merged_into = Some(into.clone());
    ending.valid_to = Some(reason.day.year().to_string());
    sign(ending, reason);
    let heir = own(file, joined, into)?;
    add(&mut heir.terms, &gone.terms);
    add(&mut heir.weak_terms, &gone.weak_terms);
    add(&mut heir.anchors, &gone.anchors);
    if !heir.questions.is_empty() {
        add(&mut heir.questions, &gone.questions);
    }
    sign(heir, reason);
    Ok(into.clone())
}

fn add<T: Clone + PartialEq>(to: &mut Vec<T>, from: &[T]) {
    for item in from {
        if !to.contains(item) {
            to.push(item.clone());
        }
    }
}

/// The file's own category with that id; of one that it inherits, a new one that is based on it.
fn own<'f>(
    file: &'f mut CodebookFile,
    joined: &Codebook,
    id: &CategoryId,
) -> Result<&'f mut Category, EditError> {
    let categories = &mut file.codebook.categories;
    let index = match categories.iter().position(|one| one.id == *id) {
        Some(index) => index,
        None => {
            let inherited = joined
                .category(id)
                .ok_or_else(|| EditError::Unknown(id.to_string()))?;
            categories.push(Category {
                based_on: vec![id.clone()],
                // Handed down by the one it is based on.
                terms: Vec::new(),
                weak_terms: Vec::new(),
                anchors: Vec::new(),
                exclude: Vec::new(),
                ..inherited.clone()
            });
            categories.len() - 1
        }
    };
    categories
        .get_mut(index)
        .ok_or_else(|| EditError::Unknown(id.to_string()))
}

fn sign(category: &mut Category, reason: &Reason) {
    category.author = Some(reason.who.clone()).filter(|who| !who.is_empty());
    category.date = Some(reason.day);
    let why = reason.why.trim();
    category.reason = (!why.is_empty()).then(|| why.to_owned());
}

fn check_label(label: &str, id: &CategoryId, joined: &Codebook) -> Result<(), EditError> {
    let label = label.trim();
    if label.is_empty() {
        return Err(EditError::NoLabel);
    }
    let same = |one: &&Category| {
        one.id != *id
            && one.coded
            && one.merged_into.is_none()
            && one.label.to_lowercase() == label.to_lowercase()
    };
    match joined.categories.iter().find(same) {
        Some(_) => Err(EditError::Taken(label.to_owned())),
        None => Ok(()),
    }
}

/// An id made of a label that no other category has: lower case letters, digits and hyphens.
pub(in crate::coding) fn free_id(label: &str, taken: &[CategoryId]) -> CategoryId {
    let spelt = label
        .to_lowercase()
        .replace('ä', "ae")
        .replace('ö', "oe")
        .replace('ü', "ue")
        .replace('ß', "ss");
    let plain: String = spelt
        .nfd()
        .filter(|c| !is_combining_mark(*c))
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .collect();
    let words: Vec<&str> = plain.split('-').filter(|word| !word.is_empty()).collect();
    let stem: String = words.join("-").chars().take(40).collect();
    let stem = match stem.trim_matches('-') {
        "" => "kategorie",
        stem => stem,
    };
    let free = |id: &String| taken.iter().all(|known| *known.0 != **id);
    let more = (2..).map(|number| format!("{stem}-{number}"));
    let mut all = std::iter::once(stem.to_owned()).chain(more);
    let id = all.find(free).unwrap_or_default();
    CategoryId(id.into())
}
