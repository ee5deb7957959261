//! A codebook from its workbook. Every mistake is named with its sheet and cell.
//!
//! Sheets and columns are found by name in either language; their order does not matter, that of rows does.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::layout::{ABBREVIATIONS, BASES, CATEGORIES, FIELDS, HEADER, SheetLayout};
use super::words::{KINDS, RESIDUALS, Words};
use crate::coding::codebook::{self, CodebookFile, Rows, rules};
use crate::coding::grid::Grid;
use crate::model::codebook::{Category, CategoryId, Codebook, Handlungsfeld, Unterfeld};
use crate::model::issue::{Checked, Issue, Rule};
use crate::model::place::Place;
use crate::model::raw::RawTable;

/// Reads the sheets of a workbook; `None` when it has an error.
pub fn read(tables: &[RawTable]) -> Checked<Option<CodebookFile>> {
    let words = Words::new();
    let mut reader = Reader {
        tables,
        words: &words,
        issues: Vec::new(),
        file: CodebookFile::default(),
        rows: Rows::default(),
    };
    reader.header();
    reader.fields();
    reader.categories();
    reader.entries();
    reader.abbreviations();
    let Reader {
        mut issues,
        file,
        rows,
        ..
    } = reader;
    let mut checked = codebook::recheck(file, &rows, &issues);
    issues.append(&mut checked.issues);
    Checked {
        value: checked.value,
        issues,
    }
}

/// The sheets of a workbook and what was read from them so far.
pub(super) struct Reader<'a> {
    tables: &'a [RawTable],
    pub(super) words: &'a Words,
    issues: Vec<Issue>,
    pub(super) file: CodebookFile,
    rows: Rows,
}

/// A sheet with the columns of its layout.
pub(super) struct Sheet<'a> {
    pub(super) grid: Grid<'a>,
    columns: BTreeMap<&'static str, u32>,
}

impl Sheet<'_> {
    pub(super) fn text(&self, row: u32, key: &str) -> String {
        self.grid.text(row, self.columns.get(key).copied())
    }

    pub(super) fn optional(&self, row: u32, key: &str) -> Option<String> {
        Some(self.text(row, key)).filter(|text| !text.is_empty())
    }

    fn list(&self, row: u32, key: &str) -> Vec<String> {
        let text = self.text(row, key);
        let parts = text.split([',', ';', '\n']).map(str::trim);
        parts
            .filter(|part| !part.is_empty())
            .map(str::to_owned)
            .collect()
    }

    pub(super) fn place(&self, row: u32, key: &str) -> Place {
        self.grid.place(row, self.columns.get(key).copied())
    }
}

impl<'a> Reader<'a> {
    /// The sheet of a layout; the first column must be there, or the sheet is another one.
    pub(super) fn sheet(&mut self, layout: &SheetLayout) -> Option<Sheet<'a>> {
        let names = self.words.of(layout.name);
        let tables = self.tables;
        let table = tables.iter().find(|table| {
            let sheet = table.origin.sheet.as_ref();
            sheet.is_some_and(|sheet| {
                let sheet = sheet.trim().to_lowercase();
                names.iter().any(|name| name.to_lowercase() == sheet)
            })
        })?;
        let first = self.words.of(layout.columns.first()?);
        let first: Vec<&str> = first.iter().map(String::as_str).collect();
        let Some(grid) = Grid::find(table, &[&first]) else {
            let issue = Issue::new(rules::KEY_MISSING, Some(Place::sheet(&table.origin)))
                .with("key", first.first().copied().unwrap_or_default())
                .with("section", names.first().cloned().unwrap_or_default());
            self.issues.push(issue);
            return None;
        };
        let mut columns = BTreeMap::new();
        for key in layout.columns {
            let names = self.words.of(key);
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            if let Some(column) = grid.column(&names) {
                columns.insert(*key, column);
            }
        }
        Some(Sheet { grid, columns })
    }

    /// Notes that a value is none of those allowed.
    fn unknown_value(&mut self, place: Place, key: &'static str, value: &str, allowed: &[String]) {
        let issue = Issue::new(rules::UNKNOWN_VALUE, Some(place))
            .with("key", self.words.of(key).swap_remove(0))
            .with("value", value)
            .with("allowed", allowed.join(", "))
            .with("suggestion", "none")
            .with("near", "");
        self.issues.push(issue);
    }

    pub(super) fn missing(&mut self, rule: Rule, sheet: &Sheet<'_>, row: u32, key: &'static str) {
        let section = sheet.grid.header_place();
        let issue = Issue::new(rule, Some(sheet.place(row, key)))
            .with("key", self.words.of(key).swap_remove(0))
            .with("section", section.origin.sheet.clone().unwrap_or_default());
        self.issues.push(issue);
    }

    /// The value a cell names; nothing when it is empty, an issue when it names none.
    pub(super) fn choice<T: Copy>(
        &mut self,
        sheet: &Sheet<'_>,
        row: u32,
        key: &'static str,
        list: &[(T, &str)],
    ) -> Option<T> {
        let text = sheet.optional(row, key)?;
        let found = self.words.choose(&text, list);
        if found.is_none() {
            let names = list.iter();
            let allowed: Vec<String> = names
                .map(|(_, key)| self.words.of(key).swap_remove(0))
                .collect();
            self.unknown_value(sheet.place(row, key), key, &text, &allowed);
        }
        found
    }

    fn date(&mut self, sheet: &Sheet<'_>, row: u32, key: &'static str) -> Option<NaiveDate> {
        let text = sheet.optional(row, key)?;
        let forms = ["%Y-%m-%d", "%d.%m.%Y"];
        let read = |form: &&str| NaiveDate::parse_from_str(&text, form).ok();
        let found = forms.iter().find_map(read);
        if found.is_none() {
            let allowed = ["2026-06-30".to_owned(), "30.06.2026".to_owned()];
            self.unknown_value(sheet.place(row, key), key, &text, &allowed);
        }
        found
    }

    fn header(&mut self) {
        let Some(sheet) = self.sheet(&HEADER) else {
            let place = self.tables.first().map(|table| Place::sheet(&table.origin));
            let issue = Issue::new(rules::NO_CODEBOOK, place);
            self.issues.push(issue);
            return;
        };
        let key = "codebook-column-value";
        let mut seen: BTreeMap<&str, (String, u32)> = BTreeMap::new();
        for row in sheet.grid.rows() {
            let name = sheet.text(row, "codebook-column-field");
            let known = super::layout::HEADER_ROWS.iter();
            if let Some(field) = { known }.find(|field| self.words.is(&name, field)) {
                seen.insert(field, (sheet.text(row, key), row));
            }
        }
        let text = |field: &str| {
            seen.get(field)
                .map(|(text, _)| text.clone())
                .unwrap_or_default()
        };
        for field in ["codebook-field-id", "codebook-field-title"] {
            if text(field).is_empty() {
                let row = seen.get(field).map_or(0, |(_, row)| *row);
                let issue = Issue::new(rules::KEY_MISSING, Some(sheet.place(row, key)))
                    .with("key", self.words.of(field).swap_remove(0))
                    .with("section", self.words.of(HEADER.name).swap_remove(0));
                self.issues.push(issue);
            }
        }
        let row_of = |field: &str| seen.get(field).map(|(_, row)| *row);
        let base =
            row_of("codebook-field-base").and_then(|row| self.choice(&sheet, row, key, BASES));
        let date = row_of("codebook-field-date").and_then(|row| self.date(&sheet, row, key));
        self.file.base = base.unwrap_or_default();
        self.file.codebook = Codebook {
            id: text("codebook-field-id"),
            version: text("codebook-field-version"),
            title: text("codebook-field-title"),
            coding_unit: text("codebook-field-coding-unit"),
            abstraction: text("codebook-field-abstraction"),
            author: Some(text("codebook-field-author")).filter(|author| !author.is_empty()),
            date,
            ..Codebook::default()
        };
    }

    fn fields(&mut self) {
        let Some(sheet) = self.sheet(&FIELDS) else {
            return;
        };
        for row in sheet.grid.rows() {
            let id = sheet.text(row, "codebook-column-handlungsfeld");
            let inner = sheet.text(row, "codebook-column-unterfeld");
            let label = sheet.text(row, "codebook-column-label");
            let definition = sheet.text(row, "codebook-column-definition");
            if id.is_empty() {
                self.missing(
                    rules::KEY_MISSING,
                    &sheet,
                    row,
                    "codebook-column-handlungsfeld",
                );
                continue;
            }
            if label.is_empty() {
                self.missing(rules::KEY_MISSING, &sheet, row, "codebook-column-label");
            }
            let fields = &mut self.file.codebook.handlungsfelder;
            let known = fields.iter().position(|field| field.id == id);
            match (known, inner.is_empty()) {
                (None, true) => fields.push(Handlungsfeld {
                    id,
                    label,
                    definition,
                    ..Handlungsfeld::default()
                }),
                (Some(index), false) => fields[index].unterfelder.push(Unterfeld {
                    id: inner,
                    label,
                    definition,
                    ..Unterfeld::default()
                }),
                (Some(_), true) => {
                    let place = sheet.place(row, "codebook-column-handlungsfeld");
                    let issue = Issue::new(rules::ID_TWICE, Some(place))
                        .with("id", id)
                        .with("section", "handlungsfeld")
                        .with("first", 0u64);
                    self.issues.push(issue);
                }
                (None, false) => {
                    let place = sheet.place(row, "codebook-column-handlungsfeld");
                    self.unknown_id(place, "codebook-column-handlungsfeld", &id, &inner);
                }
            }
        }
    }

    pub(super) fn unknown_id(&mut self, place: Place, key: &'static str, id: &str, of: &str) {
        let issue = Issue::new(rules::UNKNOWN_ID, Some(place))
            .with("key", self.words.of(key).swap_remove(0))
            .with("id", id)
            .with("category", of)
            .with("suggestion", "none")
            .with("near", "");
        self.issues.push(issue);
    }

    fn categories(&mut self) {
        let Some(sheet) = self.sheet(&CATEGORIES) else {
            return;
        };
        self.rows.origin = Some(sheet.grid.header_place().origin);
        for row in sheet.grid.rows() {
            for key in ["codebook-column-id", "codebook-column-label"] {
                if sheet.text(row, key).is_empty() {
                    self.missing(rules::KEY_MISSING, &sheet, row, key);
                }
            }
            let category = self.category(&sheet, row);
            self.file.codebook.categories.push(category);
            self.rows.categories.push(row);
        }
    }

    fn category(&mut self, sheet: &Sheet<'_>, row: u32) -> Category {
        let id = |text: String| CategoryId(text.into());
        let optional_id = |key| sheet.optional(row, key).map(id);
        let kind = self.choice(sheet, row, "codebook-column-kind", KINDS);
        let yes = &[(true, "codebook-yes"), (false, "codebook-no")];
        Category {
            questions: sheet.list(row, "codebook-column-questions"),
            handlungsfeld: sheet.optional(row, "codebook-column-handlungsfeld"),
            unterfeld: sheet.optional(row, "codebook-column-unterfeld"),
            definition: sheet.text(row, "codebook-column-definition"),
            rule: sheet.text(row, "codebook-column-rule"),
            based_on: { sheet.list(row, "codebook-column-based-on").into_iter() }
                .map(id)
                .collect(),
            kind: kind.unwrap_or_default(),
            residual: self.choice(sheet, row, "codebook-column-residual", RESIDUALS),
            rare: self.choice(sheet, row, "codebook-column-rare", yes) == Some(true),
            valid_from: sheet.optional(row, "codebook-column-valid-from"),
            valid_to: sheet.optional(row, "codebook-column-valid-to"),
            merged_into: optional_id("codebook-column-merged-into"),
            split_from: optional_id("codebook-column-split-from"),
            author: sheet.optional(row, "codebook-column-author"),
            date: self.date(sheet, row, "codebook-column-date"),
            reason: sheet.optional(row, "codebook-column-reason"),
            ..Category::new(
                id(sheet.text(row, "codebook-column-id")),
                sheet.text(row, "codebook-column-label"),
            )
        }
    }

    fn abbreviations(&mut self) {
        let Some(sheet) = self.sheet(&ABBREVIATIONS) else {
            return;
        };
        for row in sheet.grid.rows() {
            let short = sheet.text(row, "codebook-column-short");
            let long = sheet.text(row, "codebook-column-long");
            if short.is_empty() {
                self.missing(rules::KEY_MISSING, &sheet, row, "codebook-column-short");
            } else {
                self.file.codebook.abbreviations.insert(short, long);
            }
        }
    }
}
