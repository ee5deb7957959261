//! Sheets: one page each in Word, whole on a page in the PDF, where short ones share one; sheets of units only where they are handed out from.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use befund::i18n::{I18n, Language};
use befund::model::finding::{Cell, Column, Finding, Role, Row, Section, Statement, Table};
use befund::report::{Pages, Report, docx, html, pdf, xlsx};
use zip::ZipArchive;

use crate::fixtures::{report_of, say};

/// A sheet with that many fields.
fn sheet(name: &str, section: Section, fields: usize) -> Finding {
    Finding {
        id: format!("blatt-{}", name.to_lowercase()),
        section,
        title: say(&format!("Steckbrief {name}")),
        statement: Statement::Cells {
            wording: "place-file",
            cells: Vec::new(),
            args: vec![("file", name.into())],
        },
        base: Vec::new(),
        table: Table {
            columns: vec![
                Column::new("field", say("Feld"), Role::Label),
                Column::new("content", say("Inhalt"), Role::Label),
            ],
            rows: (0..fields)
                .map(|field| Row::data(vec![Cell::text(format!("Feld {field}")), Cell::text("x")]))
                .collect(),
            population: None,
        },
        chart: None,
        notes: Vec::new(),
    }
}

fn report() -> Report {
    let findings = vec![
        sheet("Alpha", Section::Steckbriefe, 20),
        sheet("Beta", Section::Steckbriefe, 5),
        sheet("Gamma", Section::Steckbriefe, 5),
        sheet("Bauamt", Section::Einheiten, 5),
    ];
    report_of(findings, Language::De)
}

fn german() -> I18n {
    I18n::new(Language::De)
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a package");
    let mut text = String::new();
    let mut file = archive.by_name(name).expect("the part");
    file.read_to_string(&mut text).expect("UTF-8");
    text
}

#[test]
fn every_sheet_begins_a_page_in_word() {
    let bytes = docx(&report(), &BTreeMap::new(), &german()).expect("a document");
    let document = part(&bytes, "word/document.xml");
    // The first stands below the heading of its chapter, which begins a page itself.
    assert_eq!(document.matches("<w:pageBreakBefore").count(), 2);
    assert!(document.contains("Steckbrief Gamma"));
    assert!(
        !document.contains("Steckbrief Bauamt"),
        "a unit's sheet is not printed"
    );
}

#[test]
fn sheets_stand_whole_on_a_page_of_the_pdf_and_short_ones_share_it() {
    let pages = |report: &Report| {
        let bytes = pdf(report, Pages::Whole, &|_, _| None, &german()).expect("a PDF");
        hayro_syntax::Pdf::new(bytes)
            .expect("a PDF that can be read")
            .pages()
            .len()
    };
    let with = |count: usize, fields: usize| {
        let names = ["Alpha", "Beta", "Gamma"];
        let sheets = names.into_iter().take(count);
        let findings = sheets.map(|name| sheet(name, Section::Steckbriefe, fields));
        pages(&report_of(findings.collect(), Language::De))
    };
    assert_eq!(with(3, 5), with(1, 5));
    // Each takes more than half of a page.
    assert_eq!(with(3, 30), with(1, 30) + 2);
}

#[test]
fn sheets_of_units_stand_in_the_page_and_the_workbook() {
    let report = report();
    let page = html(&report, &BTreeMap::new(), &german()).expect("a page");
    let page = String::from_utf8(page).expect("UTF-8");
    assert!(page.contains("Blätter der Einheiten") && page.contains("Steckbrief Bauamt"));
    let book = xlsx(&report, &german()).expect("a workbook");
    assert!(part(&book, "xl/sharedStrings.xml").contains("Steckbrief Bauamt"));
}
