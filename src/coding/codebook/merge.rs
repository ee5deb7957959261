//! Joins a codebook with the built-in one it extends and hands down what `based_on` inherits.
//!
//! References are known to be good here; [`super::check`] has looked.

use std::collections::BTreeSet;

use super::category::DraftCategory;
use super::draft::Draft;
use super::field::DraftField;
use super::file::{Base, CodebookFile};
use crate::model::codebook::{ById, Category, CategoryId, Codebook, Exclusion, Handlungsfeld};

/// One codebook of both files.
pub(super) fn merge(own: Draft, base: Option<Draft>, hash: String) -> Codebook {
    let base = base.unwrap_or_default();
    let coded = own.base == Base::All;
    let mut abbreviations = base.abbreviations;
    abbreviations.extend(own.abbreviations);
    let mut own_categories = inherit(&own.categories, &base.categories);
    let base_categories = inherit(&base.categories, &[]);
    for heir in &mut own_categories {
        take_over_limits(heir, &own.categories, &base.categories, coded);
    }
    // A category of the extension takes the place of the built-in one with its id.
    let taken: BTreeSet<CategoryId> = { own_categories.iter() }
        .map(|category| category.id.clone())
        .collect();
    let kept = base_categories
        .into_iter()
        .filter(|category| !taken.contains(&category.id))
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
        by_id: ById::default(),
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
            by_id: ById::default(),
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

/// What the bases leave to others. What another base of the same heir takes belongs to it; a neighbour that is not coded with
/// gives way to the heir of its own. Rules for doubtful cases name the ids of the built-in codebook and stay there.
fn take_over_limits(
    heir: &mut Category,
    own: &[DraftCategory],
    base: &[DraftCategory],
    is_base_coded: bool,
) {
    let bases = heir.based_on.clone();
    let found = |id: &CategoryId| find(id, base).or_else(|| find(id, own));
    let inherited = bases.iter().filter_map(found);
    let inherited: Vec<Exclusion> = inherited
        .flat_map(|from| from.category.exclude.clone())
        .collect();
    for exclusion in inherited {
        let other = exclusion.neighbour.as_ref();
        if other.is_some_and(|id| bases.contains(id) || *id == heir.id) {
            continue;
        }
        let neighbour = other.and_then(|id| {
            let takes = |draft: &&DraftCategory| {
                let category = &draft.category;
                category.id == *id || (category.based_on.contains(id) && shares(category, heir))
            };
            let mut others = own.iter().filter(|draft| draft.category.id != heir.id);
            let taker = others.find(takes);
            let taker = taker.map(|draft| draft.category.id.clone());
            taker.or_else(|| is_base_coded.then(|| id.clone()))
        });
        let limit = Exclusion {
            text: exclusion.text,
            neighbour,
        };
        if heir.exclude.iter().all(|known| known.text != limit.text) {
            heir.exclude.push(limit);
        }
    }
}

/// Whether two categories may be given to answers to the same question.
fn shares(one: &Category, other: &Category) -> bool {
    one.questions.is_empty()
        || other.questions.is_empty()
        || one
            .questions
            .iter()
            .any(|key| other.questions.contains(key))
}

fn add_new<T: Clone + PartialEq>(to: &mut Vec<T>, from: &[T]) {
    for item in from {
        if !to.contains(item) {
            to.push(item.clone());
        }
    }
}
