//! The review desk for those who may install nothing: a workbook to fill in, and what a filled one says.

use std::collections::BTreeMap;

use super::Item;
use crate::coding::agreement::{NO_CODE, choices, guide, named};
use crate::coding::codebook::edit::free_id;
use crate::coding::decisions::{DecisionRow, text_hash};
use crate::coding::excel_csv;
use crate::coding::grid::Grid;
use crate::coding::workbook::{self, Cell, Column, Row, Sheet, WorkbookError};
use crate::i18n::{I18n, Language};
use crate::model::codebook::{Category, CategoryId, CategoryKind, Codebook};
use crate::model::coding::Target;
use crate::model::place::Place;
use crate::model::raw::RawTable;

/// Codes that a person can give to one answer.
const CODES: usize = 3;
/// Empty rows for new categories.
const NEW: usize = 20;

/// What a filled workbook says.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ReviewBook {
    /// Its decisions.
    pub rows: Vec<DecisionRow>,
    /// Categories that it makes.
    pub new: Vec<Category>,
}

/// The workbook: each distinct answer in the order of `order`, with its codes, suggestions and a dropdown.
///
/// # Errors
/// When there are more rows than a sheet holds.
pub fn review_workbook(
    items: &[Item],
    order: &[usize],
    questions: &BTreeMap<String, String>,
    codebook: &Codebook,
    i18n: &I18n,
) -> Result<Vec<u8>, WorkbookError> {
    let mut keys: Vec<&str> = items.iter().map(|item| item.question.as_str()).collect();
    keys.dedup();
    let lists: Vec<(String, Vec<String>)> = { keys.iter() }
        .map(|key| ((*key).to_owned(), choices(codebook, key, i18n)))
        .collect();
    let sheets = [
        answers(items, order, questions, codebook, &lists, i18n),
        guide(codebook, &keys, i18n),
        fresh(i18n),
        Sheet::of_lists(&i18n.get("codebook-sheet-lists"), &lists),
    ];
    workbook::write(&i18n.get("review-book-title"), &sheets, i18n)
}

fn column(key: &str, width: u32, i18n: &I18n) -> Column {
    Column {
        header: i18n.get(key),
        width,
        ..Column::default()
    }
}

fn answers(
    items: &[Item],
    order: &[usize],
    questions: &BTreeMap<String, String>,
    codebook: &Codebook,
    lists: &[(String, Vec<String>)],
    i18n: &I18n,
) -> Sheet {
    let plain = |key, width| column(key, width, i18n);
    let mut columns = vec![
        plain("review-book-question", 26),
        plain("review-book-text", 60),
        plain("review-book-times", 8),
        plain("review-book-state", 14),
        plain("review-book-codes", 30),
        plain("review-book-sure", 10),
    ];
    columns.extend((1..=3).map(|number| Column {
        header: format!("{} {number}", i18n.get("review-book-suggestion")),
        width: 26,
        ..Column::default()
    }));
    columns.extend((1..=CODES).map(|number| Column {
        header: format!("{} {number}", i18n.get("review-book-own")),
        width: 32,
        hint: i18n.get("review-book-own-hint"),
        // A new category is typed.
        strict: false,
        to_fill: true,
        ..Column::default()
    }));
    columns.push(Column {
        to_fill: true,
        ..plain("review-book-who", 14)
    });
    columns.push(Column {
        to_fill: true,
        ..plain("review-book-note", 30)
    });
    columns.push(plain("review-book-key", 14));
    columns.push(plain("review-book-hash", 14));
    let sheet = i18n.get("codebook-sheet-lists");
    let range = |question: &str| {
        let index = lists.iter().position(|(key, _)| key == question)?;
        Some(Sheet::range_of_list(&sheet, index, lists[index].1.len()))
    };
    let rows = order
        .iter()
        .filter_map(|index| items.get(*index))
        .map(|item| Row {
            cells: cells(item, questions, codebook, i18n),
            choices: range(&item.question),
        });
    Sheet {
        name: i18n.get("review-book-sheet"),
        title: i18n.get("review-book-title"),
        intro: (1..=3)
            .map(|number| i18n.get(&format!("review-book-intro-{number}")))
            .collect(),
        columns,
        rows: rows.collect(),
        ..Sheet::default()
    }
}

fn cells(
    item: &Item,
    questions: &BTreeMap<String, String>,
    codebook: &Codebook,
    i18n: &I18n,
) -> Vec<Cell> {
    let label = |id: &CategoryId| codebook.category(id).map_or_else(|| id.to_string(), named);
    let codes: Vec<String> = { item.codes.iter() }
        .map(|code| match &code.target {
            Target::Category(id) => label(id),
            Target::Handlungsfeld { handlungsfeld, .. } => {
                { codebook.handlungsfeld(handlungsfeld) }
                    .map_or_else(|| handlungsfeld.clone(), |field| field.label.clone())
            }
        })
        .collect();
    let state = match (item.is_decided, item.missing, codes.is_empty()) {
        (true, ..) => "review-book-decided",
        (_, Some(_), _) => "review-book-nothing",
        (_, _, true) => "review-book-open",
        _ => "review-book-coded",
    };
    let mut cells = vec![
        Cell::Text(
            questions
                .get(&item.question)
                .unwrap_or(&item.question)
                .clone(),
        ),
        Cell::Text(item.text.clone()),
        Cell::Count(item.answers.len() as u64),
        Cell::Text(i18n.get(state)),
        Cell::Text(codes.join("\n")),
        Cell::Share(item.sureness()),
    ];
    let suggested = item
        .suggestions
        .iter()
        .map(|one| Cell::Text(label(&one.category)));
    cells.extend(suggested);
    // To fill in: codes, who, note.
    cells.resize(6 + 3 + CODES + 2, Cell::Text(String::new()));
    cells.push(Cell::Text(item.question.clone()));
    cells.push(Cell::Text(item.hash.clone()));
    cells
}

/// The sheet in which a person writes what no category is there for.
fn fresh(i18n: &I18n) -> Sheet {
    let filled = |key, width| Column {
        to_fill: true,
        ..column(key, width, i18n)
    };
    Sheet {
        name: i18n.get("review-book-new"),
        columns: vec![
            filled("review-book-new-label", 36),
            filled("review-book-new-questions", 24),
            filled("review-book-new-definition", 60),
            filled("review-book-new-reason", 40),
        ],
        rows: vec![Row::default(); NEW],
        ..Sheet::default()
    }
}

/// Names of headers in every language.
struct Names(Vec<I18n>);

impl Names {
    fn new() -> Self {
        Self([Language::De, Language::En].map(I18n::new).into())
    }

    fn of(&self, key: &str) -> Vec<String> {
        self.0.iter().map(|i18n| i18n.get(key)).collect()
    }
}

/// What a filled workbook says; `None` when the sheets are no such workbook. `person` decides where a row names nobody.
pub fn read_review(tables: &[RawTable], person: &str, codebook: &Codebook) -> Option<ReviewBook> {
    let names = Names::new();
    let [key, hash, text, own] =
        ["key", "hash", "text", "own"].map(|name| names.of(&format!("review-book-{name}")));
    let [key, hash, text, own] = [&key, &hash, &text, &own].map(|names| refs(names));
    let numbered: Vec<String> = own.iter().map(|name| format!("{name} 1")).collect();
    let numbered = refs(&numbered);
    let grid = { tables.iter() }
        .find_map(|table| Some((table, Grid::find(table, &[&key, &hash, &text, &numbered])?)));
    let (table, grid) = grid?;
    let new = { tables.iter() }.find_map(|table| new_categories(table, &names, codebook));
    let new = new.unwrap_or_default();
    let [who, note] = ["who", "note"].map(|name| names.of(&format!("review-book-{name}")));
    let mut rows = Vec::new();
    for number in grid.rows() {
        let cell = |column| excel_csv::unprotected(&grid.text(number, column));
        let given: Vec<String> = { grid.columns(&own).into_iter() }
            .map(|column| cell(Some(column)))
            .filter(|code| !code.is_empty())
            .collect();
        if given.is_empty() {
            continue;
        }
        let codes = given
            .iter()
            .filter(|code| !NO_CODE.contains(&code.as_str()));
        let codes: Vec<String> = codes.map(|code| code_of(code, &new)).collect();
        let (words, sum) = (cell(grid.column(&text)), cell(grid.column(&hash)));
        // What Excel cut or changed is known by its hash.
        let is_whole = sum.is_empty() || text_hash(&words) == sum;
        let named = cell(grid.column(&refs(&who)));
        rows.push(DecisionRow {
            question: cell(grid.column(&key)),
            text: if is_whole { words } else { String::new() },
            hash: sum,
            categories: codes.join(" | "),
            who: if named.is_empty() {
                person.to_owned()
            } else {
                named
            },
            note: cell(grid.column(&refs(&note))),
            place: Some(Place::row(&table.origin, number)),
            ..DecisionRow::default()
        });
    }
    Some(ReviewBook { rows, new })
}

fn refs(names: &[String]) -> Vec<&str> {
    names.iter().map(String::as_str).collect()
}

/// The id of `Label [id]`, the label of a Handlungsfeld, or what was typed; a new category by its label.
fn code_of(typed: &str, new: &[Category]) -> String {
    let typed = typed.trim();
    if let Some(category) = new
        .iter()
        .find(|one| one.label.to_lowercase() == typed.to_lowercase())
    {
        return category.id.to_string();
    }
    let id = { typed.strip_suffix(']') }.and_then(|rest| Some(rest.rsplit_once('[')?.1));
    let field = typed
        .strip_prefix("→ ")
        .map(|field| field.split(" / ").next().unwrap_or(field));
    id.or(field).unwrap_or(typed).trim().to_owned()
}

fn new_categories(table: &RawTable, names: &Names, codebook: &Codebook) -> Option<Vec<Category>> {
    let columns = ["label", "questions", "definition", "reason"]
        .map(|name| names.of(&format!("review-book-new-{name}")));
    let [label, questions, definition, reason] = [0, 1, 2, 3].map(|at| refs(&columns[at]));
    let grid = Grid::find(table, &[&label, &questions, &definition])?;
    let mut found: Vec<Category> = Vec::new();
    for row in grid.rows() {
        let cell = |names: &[&str]| excel_csv::unprotected(&grid.text(row, grid.column(names)));
        let name = cell(&label);
        let is_known = |one: &Category| one.label.to_lowercase() == name.to_lowercase();
        if name.is_empty() || found.iter().any(is_known) {
            continue;
        }
        let taken = codebook
            .categories
            .iter()
            .chain(&found)
            .map(|one| one.id.clone());
        let id = free_id(&name, &taken.collect::<Vec<_>>());
        let keys = cell(&questions);
        let keys = keys
            .split([',', ';'])
            .map(str::trim)
            .filter(|key| !key.is_empty());
        found.push(Category {
            questions: keys.map(str::to_owned).collect(),
            definition: cell(&definition),
            reason: Some(cell(&reason)).filter(|reason| !reason.is_empty()),
            kind: CategoryKind::Inductive,
            ..Category::new(id, name)
        });
    }
    Some(found)
}
