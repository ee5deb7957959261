//! The sheets of a workbook in which one row is one entry: delimitations, search terms and Ankerbeispiele.

use std::collections::BTreeMap;

use super::layout::{ANCHORS, EXCLUDE, INCLUDE, STRENGTHS, SheetLayout, TERMS};
use super::sheets::{Reader, Sheet};
use crate::coding::codebook::rules;
use crate::model::codebook::{
    Anchor, Category, CategoryId, Codebook, Exclusion, Handlungsfeld, Unterfeld,
};

impl Reader<'_> {
    /// The sheets with one row an entry: delimitations, terms and Ankerbeispiele.
    pub(super) fn entries(&mut self) {
        self.entries_of(&INCLUDE, "codebook-column-include", |owner, text, _, _| {
            if let Owner::Category(category) = owner {
                category.include.push(text);
            }
        });
        self.entries_of(
            &EXCLUDE,
            "codebook-column-exclude",
            |owner, text, sheet, row| {
                if let Owner::Category(category) = owner {
                    let neighbour = sheet.optional(row, "codebook-column-neighbour");
                    category.exclude.push(Exclusion {
                        text,
                        neighbour: neighbour.map(|id| CategoryId(id.into())),
                    });
                }
            },
        );
        self.entries_of(
            &ANCHORS,
            "codebook-column-anchor",
            |owner, text, sheet, row| {
                let source = sheet.optional(row, "codebook-column-source");
                owner.anchors().push(Anchor { text, source });
            },
        );
        let mut weak = BTreeMap::new();
        if let Some(sheet) = self.sheet(&TERMS) {
            for row in sheet.grid.rows() {
                let strength = self.choice(&sheet, row, "codebook-column-strength", STRENGTHS);
                weak.insert(row, strength == Some(false));
            }
        }
        self.entries_of(
            &TERMS,
            "codebook-column-term",
            |owner, text, _, row| match owner {
                Owner::Category(category) if weak.get(&row) == Some(&true) => {
                    category.weak_terms.push(text);
                }
                Owner::Category(category) => category.terms.push(text),
                Owner::Field(field) => field.terms.push(text),
                Owner::Unterfeld(unterfeld) => unterfeld.terms.push(text),
            },
        );
    }

    fn entries_of(
        &mut self,
        layout: &SheetLayout,
        key: &'static str,
        add: impl Fn(Owner<'_>, String, &Sheet<'_>, u32),
    ) {
        let Some(sheet) = self.sheet(layout) else {
            return;
        };
        for row in sheet.grid.rows() {
            let text = sheet.text(row, key);
            if text.is_empty() {
                self.missing(rules::EMPTY_ENTRY, &sheet, row, key);
                continue;
            }
            let category = sheet.text(row, "codebook-column-category");
            let path = sheet.text(row, "codebook-column-field-path");
            if category.is_empty() && path.is_empty() {
                self.missing(rules::KEY_MISSING, &sheet, row, "codebook-column-category");
            } else if let Some(owner) = owner(&mut self.file.codebook, &category, &path) {
                add(owner, text, &sheet, row);
            } else if category.is_empty() {
                let place = sheet.place(row, "codebook-column-field-path");
                self.unknown_id(place, "codebook-column-field-path", &path, &text);
            } else {
                let place = sheet.place(row, "codebook-column-category");
                self.unknown_id(place, "codebook-column-category", &category, &text);
            }
        }
    }
}

/// What an entry belongs to.
enum Owner<'a> {
    Category(&'a mut Category),
    Field(&'a mut Handlungsfeld),
    Unterfeld(&'a mut Unterfeld),
}

impl<'a> Owner<'a> {
    fn anchors(self) -> &'a mut Vec<Anchor> {
        match self {
            Self::Category(category) => &mut category.anchors,
            Self::Field(field) => &mut field.anchors,
            Self::Unterfeld(unterfeld) => &mut unterfeld.anchors,
        }
    }
}

fn owner<'a>(codebook: &'a mut Codebook, category: &str, path: &str) -> Option<Owner<'a>> {
    if !category.is_empty() {
        let mut all = codebook.categories.iter_mut();
        return all
            .find(|known| &*known.id.0 == category)
            .map(Owner::Category);
    }
    let (field, inner) = path.split_once('/').unwrap_or((path, ""));
    let mut fields = codebook.handlungsfelder.iter_mut();
    let field = fields.find(|known| known.id == field.trim())?;
    if inner.is_empty() {
        return Some(Owner::Field(field));
    }
    let mut all = field.unterfelder.iter_mut();
    all.find(|known| known.id == inner.trim())
        .map(Owner::Unterfeld)
}
