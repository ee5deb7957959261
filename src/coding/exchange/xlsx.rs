//! A codebook as a workbook with dropdowns. Nothing is left out: reading it gives the same codebook back.

use super::layout::{
    ABBREVIATIONS, ANCHORS, BASES, CATEGORIES, EXCLUDE, FIELDS, HEADER, HEADER_ROWS, INCLUDE,
    STRENGTHS, SheetLayout, TERMS,
};
use super::words::{KINDS, RESIDUALS, key_of};
use crate::coding::codebook::{self, Base, CodebookFile};
use crate::coding::workbook::{self, Cell, Column, Row, Sheet, WorkbookError};
use crate::i18n::I18n;
use crate::model::codebook::{Anchor, Category, Codebook, Handlungsfeld};

/// Lists of the hidden sheet, in the order of its columns.
#[derive(Clone, Copy)]
enum Choice {
    Category,
    Handlungsfeld,
    Unterfeld,
    FieldPath,
    Kind,
    Residual,
    Yes,
    Base,
    Strength,
}

struct Writer<'a> {
    codebook: &'a Codebook,
    i18n: &'a I18n,
    lists: Vec<(String, Vec<String>)>,
}

/// The bytes of the workbook.
///
/// # Errors
/// When there are more rows than a sheet holds.
pub fn write(file: &CodebookFile, i18n: &I18n) -> Result<Vec<u8>, WorkbookError> {
    let writer = Writer {
        codebook: &file.codebook,
        i18n,
        lists: lists(&fields_of(file), &file.codebook, i18n),
    };
    let sheets = [
        writer.header(file),
        writer.fields(),
        writer.categories(),
        writer.include(),
        writer.exclude(),
        writer.terms(),
        writer.anchors(),
        writer.abbreviations(),
        Sheet::of_lists(&i18n.get("codebook-sheet-lists"), &writer.lists),
    ];
    workbook::write(&file.codebook.title, &sheets, i18n)
}

/// The Handlungsfelder to choose from: those of the file and those it takes from the built-in codebook.
fn fields_of(file: &CodebookFile) -> Vec<Handlungsfeld> {
    let mut fields = file.codebook.handlungsfelder.clone();
    if file.base != Base::None {
        let builtin = codebook::parse(codebook::BUILTIN, "").value;
        let more = builtin.map(|builtin| builtin.handlungsfelder);
        let more = more.into_iter().flatten();
        let new: Vec<_> = more
            .filter(|field| fields.iter().all(|own| own.id != field.id))
            .collect();
        fields.extend(new);
    }
    fields
}

fn lists(fields: &[Handlungsfeld], codebook: &Codebook, i18n: &I18n) -> Vec<(String, Vec<String>)> {
    let ids = codebook.categories.iter().map(|c| c.id.to_string());
    let inner = fields.iter().flat_map(|f| &f.unterfelder);
    let mut unterfelder: Vec<String> = inner.map(|u| u.id.clone()).collect();
    unterfelder.sort();
    unterfelder.dedup();
    let words = |keys: Vec<&'static str>| keys.into_iter().map(|key| i18n.get(key)).collect();
    let kinds = KINDS.iter().map(|(_, key)| *key).collect();
    let residuals = RESIDUALS.iter().map(|(_, key)| *key).collect();
    let bases = BASES.iter().map(|(_, key)| *key).collect();
    let strengths = STRENGTHS.iter().map(|(_, key)| *key).collect();
    let list = |key: &str, list: Vec<String>| (i18n.get(key), list);
    vec![
        list("codebook-column-category", ids.collect()),
        list(
            "codebook-column-handlungsfeld",
            fields.iter().map(|f| f.id.clone()).collect(),
        ),
        list("codebook-column-unterfeld", unterfelder),
        list("codebook-column-field-path", paths(fields)),
        list("codebook-column-kind", words(kinds)),
        list("codebook-column-residual", words(residuals)),
        list("codebook-column-rare", vec![i18n.get("codebook-yes")]),
        list("codebook-field-base", words(bases)),
        list("codebook-column-strength", words(strengths)),
    ]
}

/// `feld` and `feld/unterfeld` for every field, in file order.
fn paths(fields: &[Handlungsfeld]) -> Vec<String> {
    let mut found = Vec::new();
    for field in fields {
        found.push(field.id.clone());
        let inner = field.unterfelder.iter();
        found.extend(inner.map(|unterfeld| format!("{}/{}", field.id, unterfeld.id)));
    }
    found
}

impl Writer<'_> {
    /// A sheet with a column for every width; a hint belongs to a column that has one in the locales.
    fn sheet(&self, layout: &SheetLayout, columns: &[(u32, Option<Choice>)]) -> Sheet {
        let columns = layout.columns.iter().zip(columns);
        Sheet {
            name: self.i18n.get(layout.name),
            columns: columns
                .map(|(key, (width, choice))| Column {
                    header: self.i18n.get(key),
                    width: *width,
                    hint: self.i18n.format(key, Some("hint"), &[]).unwrap_or_default(),
                    choices: choice.and_then(|choice| self.range(choice)),
                    // New ids are typed before the list of ids knows them; the reader says what does not fit.
                    strict: choice.is_some_and(|choice| !choice.grows()),
                    to_fill: false,
                })
                .collect(),
            growing: true,
            ..Sheet::default()
        }
    }

    fn range(&self, choice: Choice) -> Option<String> {
        if matches!(choice, Choice::Category) {
            // The ids themselves, so that a new category can be chosen at once.
            let sheet = self.i18n.get(CATEGORIES.name);
            let room = self.codebook.categories.len() + 200;
            return Some(Sheet::range_of_list(&sheet, 0, room));
        }
        let index = choice as usize;
        let length = self.lists.get(index)?.1.len();
        let sheet = self.i18n.get("codebook-sheet-lists");
        (length > 0).then(|| Sheet::range_of_list(&sheet, index, length))
    }

    fn header(&self, file: &CodebookFile) -> Sheet {
        let codebook = self.codebook;
        let base = self.i18n.get(key_of(file.base, BASES));
        let date = codebook.date.map(|date| date.to_string());
        let values = [
            codebook.id.clone(),
            codebook.version.clone(),
            codebook.title.clone(),
            codebook.coding_unit.clone(),
            codebook.abstraction.clone(),
            base,
            codebook.author.clone().unwrap_or_default(),
            date.unwrap_or_default(),
        ];
        let mut sheet = self.sheet(&HEADER, &[(26, None), (110, None)]);
        sheet.rows = HEADER_ROWS
            .iter()
            .zip(values)
            .map(|(key, value)| line(vec![self.i18n.get(key), value]))
            .collect();
        sheet.title = self.i18n.get("codebook-workbook-title");
        sheet.intro = (1..=4)
            .map(|number| self.i18n.get(&format!("codebook-intro-{number}")))
            .collect();
        sheet.growing = false;
        // The one row of this sheet that is chosen, not typed.
        if let Some(row) = sheet.rows.get_mut(5) {
            row.choices = self.range(Choice::Base);
        }
        for column in sheet.columns.iter_mut().skip(1) {
            column.to_fill = true;
            column.strict = true;
        }
        sheet
    }

    fn fields(&self) -> Sheet {
        let widths = [(26, None), (22, None), (34, None), (90, None)];
        let mut sheet = self.sheet(&FIELDS, &widths);
        for field in &self.codebook.handlungsfelder {
            let own = [&field.id, "", &field.label, &field.definition];
            sheet.rows.push(line(own.map(str::to_owned).to_vec()));
            for inner in &field.unterfelder {
                let own = [&field.id, &inner.id, &inner.label, &inner.definition];
                sheet.rows.push(line(own.map(Clone::clone).to_vec()));
            }
        }
        sheet
    }

    fn categories(&self) -> Sheet {
        let mut sheet = self.sheet(
            &CATEGORIES,
            &[
                (26, None),
                (34, None),
                (18, None),
                (22, Some(Choice::Handlungsfeld)),
                (16, Some(Choice::Unterfeld)),
                (60, None),
                (50, None),
                (12, Some(Choice::Kind)),
                (14, Some(Choice::Residual)),
                (8, Some(Choice::Yes)),
                (24, None),
                (10, None),
                (10, None),
                (20, Some(Choice::Category)),
                (20, Some(Choice::Category)),
                (18, None),
                (12, None),
                (40, None),
            ],
        );
        let rows = self.codebook.categories.iter();
        sheet.rows = rows.map(|category| line(self.category(category))).collect();
        sheet
    }

    fn category(&self, category: &Category) -> Vec<String> {
        let based_on: Vec<String> = category.based_on.iter().map(ToString::to_string).collect();
        let optional = |text: &Option<String>| text.clone().unwrap_or_default();
        let id = |id: &Option<_>| id.as_ref().map(ToString::to_string).unwrap_or_default();
        let residual = category
            .residual
            .map(|residual| self.i18n.get(key_of(residual, RESIDUALS)));
        let rare = category.rare.then(|| self.i18n.get("codebook-yes"));
        vec![
            category.id.to_string(),
            category.label.clone(),
            category.questions.join(", "),
            optional(&category.handlungsfeld),
            optional(&category.unterfeld),
            category.definition.clone(),
            category.rule.clone(),
            self.i18n.get(key_of(category.kind, KINDS)),
            residual.unwrap_or_default(),
            rare.unwrap_or_default(),
            based_on.join(", "),
            optional(&category.valid_from),
            optional(&category.valid_to),
            id(&category.merged_into),
            id(&category.split_from),
            optional(&category.author),
            category.date.map(|d| d.to_string()).unwrap_or_default(),
            optional(&category.reason),
        ]
    }

    fn include(&self) -> Sheet {
        let widths = [(30, Some(Choice::Category)), (100, None)];
        let mut sheet = self.sheet(&INCLUDE, &widths);
        for category in &self.codebook.categories {
            let own = category.include.iter();
            let rows = own.map(|text| line(vec![category.id.to_string(), text.clone()]));
            sheet.rows.extend(rows);
        }
        sheet
    }

    fn exclude(&self) -> Sheet {
        let choice = Some(Choice::Category);
        let mut sheet = self.sheet(&EXCLUDE, &[(30, choice), (90, None), (30, choice)]);
        for category in &self.codebook.categories {
            let own = category.exclude.iter();
            let rows = own.map(|exclusion| {
                let neighbour = exclusion.neighbour.as_ref();
                line(vec![
                    category.id.to_string(),
                    exclusion.text.clone(),
                    neighbour.map(ToString::to_string).unwrap_or_default(),
                ])
            });
            sheet.rows.extend(rows);
        }
        sheet
    }

    fn terms(&self) -> Sheet {
        let mut sheet = self.sheet(
            &TERMS,
            &[
                (30, Some(Choice::Category)),
                (34, Some(Choice::FieldPath)),
                (44, None),
                (18, Some(Choice::Strength)),
            ],
        );
        let mut add = |id: &str, path: &str, terms: &[String], strong: bool| {
            let strength = self.i18n.get(key_of(strong, STRENGTHS));
            let rows = terms.iter().map(|term| {
                let cells = [id, path, term, &strength];
                line(cells.map(str::to_owned).to_vec())
            });
            sheet.rows.extend(rows);
        };
        for field in &self.codebook.handlungsfelder {
            add("", &field.id, &field.terms, true);
            for inner in &field.unterfelder {
                let path = format!("{}/{}", field.id, inner.id);
                add("", &path, &inner.terms, true);
            }
        }
        for category in &self.codebook.categories {
            add(&category.id.0, "", &category.terms, true);
            add(&category.id.0, "", &category.weak_terms, false);
        }
        sheet
    }

    fn anchors(&self) -> Sheet {
        let mut sheet = self.sheet(
            &ANCHORS,
            &[
                (30, Some(Choice::Category)),
                (34, Some(Choice::FieldPath)),
                (100, None),
                (34, None),
            ],
        );
        let mut add = |id: &str, path: &str, anchors: &[Anchor]| {
            let rows = anchors.iter().map(|anchor| {
                let source = anchor.source.as_deref().unwrap_or_default();
                line([id, path, &anchor.text, source].map(str::to_owned).to_vec())
            });
            sheet.rows.extend(rows);
        };
        for field in &self.codebook.handlungsfelder {
            add("", &field.id, &field.anchors);
            for inner in &field.unterfelder {
                add("", &format!("{}/{}", field.id, inner.id), &inner.anchors);
            }
        }
        for category in &self.codebook.categories {
            add(&category.id.0, "", &category.anchors);
        }
        sheet
    }

    fn abbreviations(&self) -> Sheet {
        let mut sheet = self.sheet(&ABBREVIATIONS, &[(20, None), (80, None)]);
        let rows = self.codebook.abbreviations.iter();
        sheet.rows = rows
            .map(|(short, long)| line(vec![short.clone(), long.clone()]))
            .collect();
        sheet
    }
}

impl Choice {
    /// Whether a person adds values that the list does not have yet.
    fn grows(self) -> bool {
        matches!(
            self,
            Self::Category | Self::Handlungsfeld | Self::Unterfeld | Self::FieldPath
        )
    }
}

fn line(cells: Vec<String>) -> Row {
    Row {
        cells: cells.into_iter().map(Cell::Text).collect(),
        choices: None,
    }
}
