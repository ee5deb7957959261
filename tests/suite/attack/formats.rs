//! The finished files of a public folder, each read back by itself: every table on persons says in every format what
//! `findings.json` says, and that is a possible world (`staff`). So nothing that was proved of numbers in memory gets lost,
//! or told more precisely, on the way to paper.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;

use befund::ingest::{self, ReadOptions};
use befund::model::raw::RawCell;
use befund::project::Format;
use calamine::{Data, Reader, Xlsx};
use serde_json::Value;

use super::print::findings;
use super::staff::{BASE, exposed, publish};
use super::towns::Town;
use crate::project_folder::{copy_example, scratch};

/// Numbers of a table as they stand in a file, row by row and column by column; nothing where none stands.
type Grid = Vec<Vec<Option<f64>>>;

/// A table about persons, as `findings.json` has it.
struct Expected {
    id: String,
    title: String,
    grid: Grid,
    /// Columns that hold counts, sums and means; shares are set as words in some formats.
    is_number: Vec<bool>,
}

fn expected(folder: &Path) -> Vec<Expected> {
    let about_persons = |finding: &&Value| finding["population"].is_string();
    let found = findings(folder);
    { found.iter().filter(about_persons) }
        .map(|finding| {
            let array = |value: &Value| value.as_array().expect("a list").clone();
            let grid = array(&finding["rows"])
                .iter()
                .map(|row| {
                    let cells = array(&row["cells"]);
                    cells.iter().map(|cell| cell["value"].as_f64()).collect()
                })
                .collect();
            let is_number = |column: &Value| {
                ["persons", "about-persons"].contains(&column["role"].as_str().expect("a role"))
            };
            Expected {
                id: finding["id"].as_str().expect("an id").to_owned(),
                title: finding["title"].as_str().expect("a title").to_owned(),
                grid,
                is_number: array(&finding["columns"]).iter().map(is_number).collect(),
            }
        })
        .collect()
}

/// A number or a share as the pages write it; nothing for words and signs.
fn number(text: &str, language: &str) -> Option<f64> {
    let (point, group) = if language == "de" {
        (',', '.')
    } else {
        ('.', ',')
    };
    let plain: String = { text.trim().chars() }
        .filter(|c| *c != group && !c.is_whitespace())
        .map(|c| if c == point { '.' } else { c })
        .collect();
    let Some(percent) = plain.strip_suffix('%') else {
        return plain.parse().ok();
    };
    // Whole numbers divided give the same digits as the share read by itself.
    let value: f64 = percent.parse().ok()?;
    Some((value * 1_000.0).round() / 100_000.0)
}

/// Compares a grid with what is expected, in as many rows as the format shows.
fn compare(format: &str, expected: &Expected, grid: &Grid) -> usize {
    let id = &expected.id;
    assert!(!grid.is_empty(), "{format}: no rows of {id}");
    assert!(grid.len() <= expected.grid.len(), "{format}: rows of {id}");
    let mut compared = 0;
    for (row, (found, wanted)) in grid.iter().zip(&expected.grid).enumerate() {
        for (column, is_number) in expected.is_number.iter().enumerate() {
            if *is_number {
                let found = found.get(column).copied().flatten();
                assert_eq!(
                    found, wanted[column],
                    "{format}: {id}, row {row}, column {column}"
                );
                compared += usize::from(found.is_some());
            }
        }
    }
    compared
}

fn csv(folder: &Path, expected: &Expected, language: &str) -> Grid {
    let path = folder.join(format!("tables/{}.csv", expected.id));
    let text = fs::read_to_string(path).expect("a table");
    let separator = if text.lines().next().expect("a header").contains(';') {
        ';'
    } else {
        ','
    };
    { text.lines().skip(1) }
        .map(|line| {
            fields(line, separator)
                .iter()
                .map(|field| number(field, language))
                .collect()
        })
        .collect()
}

/// Fields of a line; quoted ones may hold separators.
fn fields(line: &str, separator: char) -> Vec<String> {
    let mut fields = vec![String::new()];
    let mut is_quoted = false;
    for c in line.chars() {
        match c {
            '"' => is_quoted = !is_quoted,
            c if c == separator && !is_quoted => fields.push(String::new()),
            c => fields.last_mut().expect("one").push(c),
        }
    }
    fields
}

fn xlsx(folder: &Path, expected: &Expected) -> Grid {
    let mut book: Xlsx<_> =
        calamine::open_workbook(folder.join("tables.xlsx")).expect("a workbook");
    // A finding stands below what it breaks down, on a sheet with the name of that, cut where it is long.
    let is_own = |name: &String| {
        let start: String = name.chars().take(26).collect();
        expected.id.starts_with(start.trim_end_matches(['-', ' ']))
    };
    let names = book.sheet_names().into_iter().skip(1).filter(is_own);
    let title = Data::String(expected.title.clone());
    let mut found = names.filter_map(|name| {
        let sheet = book.worksheet_range(&name).expect("a sheet");
        let height = u32::try_from(sheet.height()).expect("a sheet") + 1;
        let top = (0..height).find(|row| sheet.get_value((*row, 0)) == Some(&title))?;
        Some((sheet, top))
    });
    let (sheet, top) = found.next().expect("its sheet");
    let first = top + 5;
    { (first..).take(expected.grid.len()) }
        .map(|row| {
            { 0.. }
                .take(expected.is_number.len())
                .map(|column| match sheet.get_value((row, column)) {
                    Some(Data::Float(value)) => Some(*value),
                    Some(Data::Int(value)) => Some(*value as f64),
                    _ => None,
                })
                .collect()
        })
        .collect()
}

/// Finding, row and column id to number.
fn parquet(folder: &Path) -> BTreeMap<(String, usize, String), f64> {
    let path = folder.join("data/findings.parquet");
    let read = ingest::read(&path, "findings.parquet", &ReadOptions::default()).expect("Parquet");
    let table = &read.value[0];
    let header: Vec<String> = { table.rows[0].cells.iter() }.map(text).collect();
    let at = |name: &str| header.iter().position(|h| h == name).expect("a column");
    let [finding, row, column, value] = ["finding_id", "row", "column", "value_number"].map(at);
    { table.rows.iter().skip(1) }
        .filter_map(|line| {
            let cell = |at: usize| line.cells.get(at).map(text).unwrap_or_default();
            let row: usize = cell(row).parse().expect("a row");
            let value: f64 = cell(value).parse().ok()?;
            Some(((cell(finding), row - 1, cell(column)), value))
        })
        .collect()
}

fn text(cell: &RawCell) -> String {
    match cell {
        RawCell::Text(text) => text.to_string(),
        RawCell::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

/// The cells of each table row between two marks of a page.
fn rows(page: &str, row: &str, cell: &str) -> Vec<Vec<String>> {
    let opens = |tag: &str| vec![format!("<{tag}>"), format!("<{tag} ")];
    let split = |text: &str, tags: Vec<String>| -> Vec<String> {
        let mut marked = text.to_owned();
        for tag in tags {
            marked = marked.replace(&tag, &format!("\u{1}{tag}"));
        }
        marked.split('\u{1}').skip(1).map(str::to_owned).collect()
    };
    let plain = |text: &str| {
        let mut words = String::new();
        let mut is_tag = false;
        for c in text.chars() {
            match c {
                '<' => is_tag = true,
                '>' => is_tag = false,
                c if !is_tag => words.push(c),
                _ => {}
            }
        }
        words
    };
    split(page, opens(row))
        .iter()
        .map(|line| {
            let line = line.split(&format!("</{row}>")).next().unwrap_or_default();
            let cells = cell.split('|').flat_map(opens).collect();
            split(line, cells).iter().map(|cell| plain(cell)).collect()
        })
        .collect()
}

/// The table of a page; `None` for a breakdown without a sure difference, which is a line of a table without figures.
fn html(page: &str, expected: &Expected, language: &str) -> Option<Grid> {
    let mut sections = page.split("<section class=\"finding").skip(1);
    let own = format!("id=\"finding-{}\"", expected.id);
    let section = sections.find(|section| section.contains(&own))?;
    let body = section
        .split("<tbody>")
        .nth(1)
        .and_then(|rest| rest.split("</tbody>").next());
    let lines = rows(body.expect("a table"), "tr", "td|th");
    let grid = { lines.iter() }
        .map(|cells| cells.iter().map(|cell| number(cell, language)).collect())
        .collect();
    Some(grid)
}

/// Whether a Word document has every row of a table, in order.
fn is_in_word(document: &str, expected: &Expected, language: &str) -> bool {
    let tables = document.split("<w:tbl>").skip(1);
    let wanted: Vec<Vec<f64>> = { expected.grid.iter() }
        .map(|row| {
            let cells = row.iter().zip(&expected.is_number);
            cells
                .filter(|(_, is)| **is)
                .filter_map(|(value, _)| *value)
                .collect()
        })
        .collect();
    tables.into_iter().any(|table| {
        let lines = rows(
            table.split("</w:tbl>").next().unwrap_or_default(),
            "w:tr",
            "w:tc",
        );
        let found: Vec<Vec<f64>> = { lines.iter().skip(1) }
            .map(|cells| {
                let cells = cells.iter().zip(&expected.is_number);
                cells
                    .filter(|(_, is)| **is)
                    .filter_map(|(cell, _)| number(cell, language))
                    .collect()
            })
            .collect();
        found.len() <= wanted.len() && !found.is_empty() && wanted.starts_with(&found)
    })
}

/// Reads every format of a folder back.
fn read_back(folder: &Path, language: &str) {
    let found = exposed(folder, BASE);
    assert!(found.is_empty(), "{found:#?}");
    let page = fs::read_to_string(folder.join("report.html")).expect("HTML");
    let mut archive = fs::read(folder.join("report.docx"))
        .map(Cursor::new)
        .map(zip::ZipArchive::new);
    let mut document = String::new();
    let archive = archive.as_mut().expect("Word").as_mut().expect("a package");
    let mut part = archive.by_name("word/document.xml").expect("a document");
    part.read_to_string(&mut document).expect("text");
    let long = parquet(folder);
    let expected = expected(folder);
    let columns: BTreeMap<String, Vec<String>> = findings(folder)
        .iter()
        .map(|finding| {
            let columns = finding["columns"].as_array().expect("columns");
            let ids = columns
                .iter()
                .map(|c| c["id"].as_str().expect("an id").to_owned());
            (
                finding["id"].as_str().expect("an id").to_owned(),
                ids.collect(),
            )
        })
        .collect();
    let (mut compared, mut pages) = (0, 0);
    for table in &expected {
        compared += compare("CSV", table, &csv(folder, table, language));
        compared += compare("XLSX", table, &xlsx(folder, table));
        let of_parquet: Grid = { 0..table.grid.len() }
            .map(|row| {
                let ids = columns[&table.id].iter();
                ids.map(|id| long.get(&(table.id.clone(), row, id.clone())).copied())
                    .collect()
            })
            .collect();
        compared += compare("Parquet", table, &of_parquet);
        if let Some(grid) = html(&page, table, language) {
            compared += compare("HTML", table, &grid);
            assert!(is_in_word(&document, table, language), "Word: {}", table.id);
            pages += 1;
        } else {
            let is_breakdown = table.id.contains("-nach-");
            assert!(is_breakdown, "{} stands on no page", table.id);
        }
    }
    let whole = { expected.iter() }.filter(|table| !table.id.contains("-nach-"));
    assert!(
        pages >= whole.count().max(10),
        "{pages} of {}",
        expected.len()
    );
    assert!(compared > 100, "{compared} numbers compared");
}

const FORMATS: [Format; 6] = [
    Format::Html,
    Format::Docx,
    Format::Xlsx,
    Format::Csv,
    Format::Parquet,
    Format::Json,
];

#[test]
fn every_file_of_musterstadt_says_the_same_possible_world() {
    let folder = scratch();
    let project = copy_example("musterstadt-2026", folder.path());
    read_back(
        &publish(&project, &folder.path().join("out"), &FORMATS),
        "de",
    );
}

#[test]
fn every_file_of_an_english_town_says_the_same_possible_world() {
    let folder = scratch();
    let town = { (1..).step_by(2).map(Town::new) }
        .find(|town| town.staff.len() > 200 && !town.voices.is_empty());
    let project = town.expect("a large one").write(folder.path());
    read_back(
        &publish(&project, &folder.path().join("out"), &FORMATS),
        "en",
    );
}
