//! Joins a codebook with the built-in one it extends and hands down what `based_on` inherits.
//!
//! References are known to be good here; [`super::check`] has looked.

use super::category::DraftCategory;
use super::draft::Draft;
use super::field::DraftField;
use super::file::{Base, CodebookFile};
use crate::model::codebook::{Category, CategoryId, Codebook, Handlungsfeld};

/// One codebook of both files.
pub(super) fn merge(own: Draft, base: Option<Draft>, hash: String) -> Codebook {
    let base = base.unwrap_or_default();
    let coded = own.base == Base::All;
    let mut abbreviations = base.abbreviations;
    abbreviations.extend(own.abbreviations);
    let own_categories = inherit(&own.categories, &base.categories);
    let base_categories = inherit(&base.categories, &[]);
    // A category of the extension takes the place of the built-in one with its id.
    let kept = base_categories
        .into_iter()
        .filter(|category| own_categories.iter().all(|own| own.id != category.id))
        .map(|category| Category { coded, ..category })
        .collect::<Vec<_>>();
    Codebook {
        id: own.id,
        version: own.version,
        title: own.title,
        coding_unit: own.coding_unit,
        abstraction: own.abstraction,
        author: own.author,
        date: own.date,
        hash,
        abbreviations,
        handlungsfelder: fields(own.fields, base.fields),
        categories: own_categories.into_iter().chain(kept).collect(),
    }
}

/// The file alone.
pub(super) fn alone(own: Draft, hash: String) -> CodebookFile {
    CodebookFile {
        base: own.base,
        codebook: Codebook {
            id: own.id,
            version: own.version,
            title: own.title,
            coding_unit: own.coding_unit,
            abstraction: own.abstraction,
            author: own.author,
            date: own.date,
            hash,
            abbreviations: own.abbreviations,
            handlungsfelder: own.fields.into_iter().map(|draft| draft.field).collect(),
            categories: own
                .categories
                .into_iter()
                .map(|draft| draft.category)
                .collect(),
        },
    }
}

fn fields(own: Vec<DraftField>, base: Vec<DraftField>) -> Vec<Handlungsfeld> {
    let own: Vec<Handlungsfeld> = own.into_iter().map(|draft| draft.field).collect();
    let mut all: Vec<Handlungsfeld> = base
        .into_iter()
        .map(|draft| draft.field)
        .filter(|field| own.iter().all(|other| other.id != field.id))
        .collect();
    all.extend(own);
    all
}

fn inherit(drafts: &[DraftCategory], base: &[DraftCategory]) -> Vec<Category> {
    drafts
        .iter()
        .map(|draft| {
            draft
                .category
                .based_on
                .iter()
                .filter_map(|id| find(id, base).or_else(|| find(id, drafts)))
                .fold(draft.category.clone(), |heir, from| {
                    take_over(heir, &from.category)
                })
        })
        .collect()
}

/// The draft with that id.
pub(super) fn find<'a>(id: &CategoryId, drafts: &'a [DraftCategory]) -> Option<&'a DraftCategory> {
    drafts.iter().find(|draft| draft.category.id == *id)
}

fn take_over(mut heir: Category, from: &Category) -> Category {
    if heir.definition.is_empty() {
        heir.definition.clone_from(&from.definition);
    }
    if heir.handlungsfeld.is_none() {
        heir.handlungsfeld.clone_from(&from.handlungsfeld);
        heir.unterfeld.clone_from(&from.unterfeld);
    }
    add_new(&mut heir.terms, &from.terms);
    add_new(&mut heir.weak_terms, &from.weak_terms);
    add_new(&mut heir.anchors, &from.anchors);
    heir
}

fn add_new<T: Clone + PartialEq>(to: &mut Vec<T>, from: &[T]) {
    for item in from {
        if !to.contains(item) {
            to.push(item.clone());
        }
    }
}
