//! The workbook, read back with calamine.

use std::collections::BTreeSet;
use std::io::{Cursor, Read};

use befund::chart::draw_as;
use befund::i18n::{I18n, Language};
use befund::model::finding::ChartKind;
use befund::report::xlsx;
use calamine::{Data, Reader, Xlsx};

use crate::fixtures;

fn book() -> Vec<u8> {
    xlsx(&fixtures::report(), &I18n::new(Language::De)).expect("xlsx")
}

fn open(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes)).expect("a workbook")
}

/// The text of a part of the file.
fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip file");
    let mut text = String::new();
    let mut file = archive.by_name(name).expect("the part");
    file.read_to_string(&mut text).expect("text");
    text
}

fn parts(bytes: &[u8], prefix: &str) -> usize {
    let archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip file");
    archive
        .file_names()
        .filter(|name| name.as_ref().is_ok_and(|name| name.starts_with(prefix)))
        .count()
}

#[test]
fn every_finding_stands_on_one_sheet_with_what_it_breaks_down() {
    let mut book = open(book());
    let names = book.sheet_names();
    assert_eq!(names.first().map(String::as_str), Some("Übersicht"));
    assert_eq!(names.last().map(String::as_str), Some("Nicht verwendet"));
    assert!(names.iter().all(|name| name.encode_utf16().count() <= 31));
    assert!(names.len() < fixtures::findings().len() + 2, "{names:?}");
    let i18n = I18n::new(Language::De);
    for finding in fixtures::findings() {
        let found = places(&mut book, &i18n.text(&finding.title));
        let whole = finding.id.split("-nach-").next().expect("a name");
        let own: BTreeSet<&str> = { found.iter() }
            .map(|(name, _)| name.as_str())
            .filter(|name| whole.starts_with(name) || name.starts_with(whole))
            .collect();
        assert_eq!(own.len(), 1, "{}: {found:?}", finding.id);
    }
}

/// Sheets and rows of the first column that say a title, the overview apart.
fn places(book: &mut Xlsx<Cursor<Vec<u8>>>, title: &str) -> Vec<(String, u32)> {
    let names = book.sheet_names().into_iter().skip(1);
    let mut found = Vec::new();
    for name in names {
        let sheet = book.worksheet_range(&name).expect("the sheet");
        let height = u32::try_from(sheet.height()).expect("a sheet") + 1;
        let says = |row: &u32| matches!(sheet.get_value((*row, 0)), Some(Data::String(text)) if text == title);
        found.extend((0..height).filter(says).map(|row| (name.clone(), row)));
    }
    found
}

#[test]
fn the_overview_leads_to_the_first_row_of_each_finding() {
    let bytes = book();
    let links = part(&bytes, "xl/worksheets/sheet1.xml");
    let mut book = open(bytes);
    let i18n = I18n::new(Language::De);
    for finding in fixtures::findings() {
        let found = places(&mut book, &i18n.text(&finding.title));
        let leads = |(name, row): &(String, u32)| {
            links.contains(&format!("location=\"'{name}'!A{}\"", row + 1))
        };
        assert!(found.iter().any(leads), "{}: {found:?}", finding.id);
    }
}

#[test]
fn numbers_are_numbers() {
    let mut book = open(book());
    let sheet = book.worksheet_range("nennungen-bedarf").expect("the sheet");
    assert_eq!(
        sheet.get_value((4, 1)),
        Some(&Data::String("Bedarf".to_owned()))
    );
    assert_eq!(
        sheet.get_value((5, 1)),
        Some(&Data::String("DMS / elektronische Akte".to_owned()))
    );
    assert_eq!(sheet.get_value((5, 2)), Some(&Data::Float(10.0)));
    assert_eq!(sheet.get_value((5, 3)), Some(&Data::Float(10.0 / 24.0)));
    let heat = { fixtures::findings().into_iter() }
        .find(|finding| finding.id == "handlungsfelder-nach-einheit")
        .expect("a finding");
    let title = I18n::new(Language::De).text(&heat.title);
    let (name, top) = places(&mut book, &title).remove(0);
    assert_eq!(name, "handlungsfelder");
    let heat = book.worksheet_range(&name).expect("the sheet");
    assert_eq!(
        heat.get_value((top + 9, 1)),
        Some(&Data::String(".".to_owned()))
    );
}

#[test]
fn hostile_words_are_text() {
    let items = [("=1+1", 3), ("+A1", 2), ("@x", 1)];
    let finding = fixtures::ranked("nennungen-x", "T", "H", 7, &items);
    let report = fixtures::report_of(vec![finding], Language::De);
    let bytes = xlsx(&report, &I18n::new(Language::De)).expect("xlsx");
    assert!(
        !part(&bytes, "xl/worksheets/sheet2.xml").contains("<f>"),
        "a formula"
    );
    let mut book = open(bytes);
    let sheet = book.worksheet_range("nennungen-x").expect("the sheet");
    assert_eq!(
        sheet.get_value((5, 1)),
        Some(&Data::String("=1+1".to_owned()))
    );
}

#[test]
fn rows_set_aside_are_listed_with_place_and_rule() {
    let mut book = open(book());
    let sheet = book.worksheet_range("Nicht verwendet").expect("the sheet");
    let place = sheet
        .get_value((5, 0))
        .map(ToString::to_string)
        .unwrap_or_default();
    assert_eq!(place, "interviews.xlsx, Blatt „Interview 7“, Zeile 17");
    assert_eq!(
        sheet.get_value((5, 3)),
        Some(&Data::String("V012".to_owned()))
    );
    assert_eq!(sheet.height(), 7);
}

#[test]
fn charts_have_alternative_texts_and_headers_stay() {
    let bytes = book();
    assert!(parts(&bytes, "xl/charts/chart") >= 9);
    assert!(part(&bytes, "xl/drawings/drawing1.xml").contains("descr="));
    let frozen = (1..=parts(&bytes, "xl/worksheets/sheet")).filter(|number| {
        part(&bytes, &format!("xl/worksheets/sheet{number}.xml")).contains("state=\"frozen\"")
    });
    assert!(frozen.count() > 2);
    assert!(parts(&bytes, "xl/tables/table") >= 13);
}

#[test]
fn long_ids_get_names_of_their_own() {
    let id = "nennungen-voraussetzungen-veroeffentlicht";
    let finding =
        |suffix: &str| fixtures::ranked(&format!("{id}{suffix}"), "T", "H", 7, &[("A", 1)]);
    let report = fixtures::report_of(vec![finding("-a"), finding("-b")], Language::De);
    let names = open(xlsx(&report, &I18n::new(Language::De)).expect("xlsx")).sheet_names();
    assert_eq!(names.len(), 4);
    assert!(names.iter().all(|name| name.len() <= 31));
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    assert!(book() == book());
}

/// The XML of the first chart of a workbook with one finding, drawn as a kind; `None` when there is none.
fn drawn_as(id: &str, kind: ChartKind) -> Option<String> {
    let i18n = I18n::new(Language::De);
    let finding = { fixtures::findings().into_iter() }.find(|finding| finding.id == id);
    let mut report = fixtures::report_of(vec![finding.expect("a finding")], Language::De);
    let drawing = draw_as(&report.findings[0], kind, &i18n).expect("the shape fits");
    report.charts.insert(id.to_owned(), drawing);
    let bytes = xlsx(&report, &i18n).expect("xlsx");
    (parts(&bytes, "xl/charts/chart") > 0).then(|| part(&bytes, "xl/charts/chart1.xml"))
}

#[test]
fn charts_are_of_the_kind_that_the_project_wants() {
    for (id, kind, element) in [
        (
            "nennungen-bedarf",
            ChartKind::LevelBars,
            "<c:barDir val=\"col\"/>",
        ),
        (
            "nennungen-bedarf",
            ChartKind::Treemap,
            "<c:barDir val=\"bar\"/>",
        ),
        (
            "nennungen-bedarf",
            ChartKind::WordCloud,
            "<c:barDir val=\"bar\"/>",
        ),
        // Excel has no tiles: the usual bars are drawn.
        (
            "nennungen-bedarf",
            ChartKind::Tiles,
            "<c:barDir val=\"bar\"/>",
        ),
        ("ziele", ChartKind::Radar, "<c:radarStyle val=\"marker\"/>"),
        ("ziele", ChartKind::Slope, "<c:lineChart>"),
        ("ziele", ChartKind::AgePyramid, "<c:barDir val=\"bar\"/>"),
    ] {
        let chart = drawn_as(id, kind).unwrap_or_default();
        assert!(chart.contains(element), "{id} {kind:?}: {chart}");
    }
    let course = drawn_as("kennzahlen-verlauf", ChartKind::Lines);
    assert!(course.is_none(), "figures with a scale each have no chart");
}
