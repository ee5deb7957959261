//! The workbook, read back with calamine.

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
fn there_is_a_sheet_per_finding_between_overview_and_unused() {
    let names = open(book()).sheet_names();
    assert_eq!(names.first().map(String::as_str), Some("Übersicht"));
    assert_eq!(names.last().map(String::as_str), Some("Nicht verwendet"));
    assert_eq!(names.len(), fixtures::findings().len() + 2);
    assert!(names.iter().all(|name| name.encode_utf16().count() <= 31));
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
    let heat = book
        .worksheet_range("handlungsfelder-nach-einheit")
        .expect("the sheet");
    assert_eq!(heat.get_value((9, 1)), Some(&Data::String(".".to_owned())));
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
    assert!(part(&bytes, "xl/worksheets/sheet5.xml").contains("state=\"frozen\""));
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
