//! The review workbook: filled in, it gives the report that the same decisions made on the desk give.

use std::fs;
use std::path::Path;

use calamine::{Reader, Xlsx, open_workbook};
use rust_xlsxwriter::Workbook;

use super::client::{Running, project};
use crate::project_folder::{files, run, scratch};

/// The sheets of a workbook as texts.
fn sheets(path: &Path) -> Vec<(String, Vec<Vec<String>>)> {
    let mut book: Xlsx<_> = open_workbook(path).expect("a workbook");
    let names = book.sheet_names();
    let sheet = |name: String| {
        let range = book.worksheet_range(&name).expect("a sheet");
        let rows = range
            .rows()
            .map(|row| row.iter().map(ToString::to_string).collect());
        (name, rows.collect())
    };
    names.into_iter().map(sheet).collect()
}

/// Writes the workbook back as Excel would save it, with codes filled in by the beginning of the answer, and a new category.
fn fill(from: &Path, to: &Path, codes: &[(&str, &str)]) {
    let mut book = Workbook::new();
    for (name, rows) in sheets(from) {
        let sheet = book.add_worksheet();
        sheet.set_name(&name).expect("a name");
        let header = rows
            .iter()
            .position(|row| row.iter().any(|cell| cell == "Ihr Code 1"));
        let own = header.and_then(|at| rows[at].iter().position(|cell| cell == "Ihr Code 1"));
        for (number, row) in (0..).zip(&rows) {
            for (column, cell) in (0..).zip(row) {
                sheet.write_string(number, column, cell).expect("written");
            }
            let answer = row.get(1).map_or("", String::as_str);
            let code = codes.iter().find(|(begin, _)| answer.starts_with(begin));
            if let (Some((_, code)), Some(own)) = (code, own) {
                sheet
                    .write_string(number, u16::try_from(own).expect("narrow"), *code)
                    .expect("written");
            }
        }
        if name == "Neue Kategorien" {
            for (column, cell) in (0..).zip(["Schnelle Leitungen", "bedarf", "Breitband", "fehlt"])
            {
                sheet.write_string(1, column, cell).expect("written");
            }
        }
    }
    book.save(to).expect("saved");
}

/// Decides on the desk what the workbook says.
fn decide_alike(project: &Path) {
    let desk = Running::open(project, "Anna");
    desk.post(
        "category",
        "action=make&label=Schnelle+Leitungen&question=bedarf&definition=Breitband&why=fehlt",
    );
    desk.decide("Die Hefter stapeln sich im Flur", "pick:akte");
    desk.decide("Wir brauchen eine E-Akte", "none");
    desk.decide(
        "Schnellere Leitungen zum Rathaus",
        "pick:schnelle-leitungen",
    );
}

/// The tables of a report.
fn tables(out: &Path) -> Vec<(String, Vec<u8>)> {
    let all = files(&out.join("projekt/internal"));
    { all.into_iter() }
        .filter(|(name, _)| name.starts_with("tables/"))
        .collect()
}

#[test]
fn a_filled_workbook_is_as_good_as_the_desk() {
    let folder = scratch();
    let filled = project(&folder.path().join("a"));
    let out = folder.path().join("out-a");
    run(&filled, &out);
    let book = out.join("projekt/internal/review.xlsx");
    let first = &sheets(&book)[0];
    assert_eq!(first.0, "Prüfen");
    let rows = &first.1;
    let header = rows
        .iter()
        .position(|row| row[0] == "Frage")
        .expect("a header");
    // Each distinct answer once.
    assert_eq!(rows.len() - header - 1, 7, "{rows:?}");
    let flur = rows
        .iter()
        .find(|row| row[1].contains("im Flur"))
        .expect("a row");
    assert_eq!(flur[2], "2");
    // Never a formula, whatever an answer begins with.
    fill(
        &book,
        &filled.join("review.xlsx"),
        &[
            ("Die Hefter stapeln sich im Flur", "E-Akte <b> [akte]"),
            ("Wir brauchen eine E-Akte", "(kein Code passt)"),
            ("Schnellere Leitungen", "Schnelle Leitungen"),
        ],
    );
    let taken = run(&filled, &out);
    let codes: Vec<&str> = taken
        .issues
        .iter()
        .map(|issue| issue.code.0)
        .filter(|code| code.starts_with('C'))
        .collect();
    assert!(codes.is_empty(), "{codes:?}");
    assert_eq!(taken.decisions, 3);
    // The same on the desk.
    let desked = project(&folder.path().join("b"));
    decide_alike(&desked);
    let other = folder.path().join("out-b");
    run(&desked, &other);
    assert_eq!(tables(&out), tables(&other));
    let codings =
        fs::read_to_string(out.join("projekt/internal/data/codings.csv")).expect("codings");
    assert!(
        codings.contains(";schnelle-leitungen;Schnelle Leitungen;"),
        "{codings}"
    );
}
