//! The Word document, read back: well-formed, in Word's styles, with language, heads, captions and words for pictures.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read};
use std::path::PathBuf;
use std::sync::LazyLock;

use befund::chart::picture::Painter;
use befund::i18n::{I18n, Language};
use befund::report::{DocxError, Report, docx};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use crate::fixtures;
use crate::fixtures::pictures;

fn pngs(report: &Report) -> BTreeMap<String, Vec<u8>> {
    pictures(report)
        .into_iter()
        .map(|(id, svg)| {
            let pixels = Painter::default().png(&id, &svg).expect("pixels");
            (id, pixels)
        })
        .collect()
}

fn write(report: &Report, language: Language) -> Vec<u8> {
    docx(report, &pngs(report), &I18n::new(language)).expect("a document")
}

static GERMAN: LazyLock<Vec<u8>> = LazyLock::new(|| write(&fixtures::report(), Language::De));

/// A part of a document as text.
fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a package");
    let mut file = archive.by_name(name).expect("the part");
    let mut text = String::new();
    file.read_to_string(&mut text).expect("UTF-8");
    text
}

fn names(bytes: &[u8]) -> Vec<String> {
    let archive = ZipArchive::new(Cursor::new(bytes)).expect("a package");
    let names = archive.file_names();
    names
        .map(|name| name.expect("UTF-8").into_owned())
        .collect()
}

/// Elements of a part in order: name and attributes. Fails when the part is not well-formed.
fn elements(xml: &str) -> Vec<(String, BTreeMap<String, String>)> {
    let mut reader = Reader::from_str(xml);
    let mut found = Vec::new();
    loop {
        match reader.read_event().expect("well-formed") {
            Event::Start(tag) | Event::Empty(tag) => found.push(element(&tag)),
            Event::Eof => return found,
            _ => {}
        }
    }
}

fn element(tag: &BytesStart<'_>) -> (String, BTreeMap<String, String>) {
    let attributes = tag.attributes().map(|attribute| {
        let attribute = attribute.expect("an attribute");
        (
            attribute.key.as_ref().to_owned(),
            attribute.value.into_owned(),
        )
    });
    (tag.name().as_ref().to_owned(), attributes.collect())
}

fn values(xml: &str, name: &str, attribute: &str) -> Vec<String> {
    elements(xml)
        .into_iter()
        .filter(|(element, _)| element == name)
        .filter_map(|(_, mut attributes)| attributes.remove(attribute))
        .collect()
}

#[test]
fn the_same_report_gives_the_same_document() {
    assert_eq!(*GERMAN, write(&fixtures::report(), Language::De));
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("look");
    fs::create_dir_all(&folder).expect("a folder in the target folder");
    fs::write(folder.join("report.docx"), &*GERMAN).expect("written");
}

#[test]
fn every_part_is_well_formed_and_every_relation_leads_somewhere() {
    let names = names(&GERMAN);
    for name in &names {
        if name.ends_with(".xml") || name.ends_with(".rels") {
            assert!(!elements(&part(&GERMAN, name)).is_empty(), "{name}");
        }
    }
    for target in values(
        &part(&GERMAN, "word/_rels/document.xml.rels"),
        "Relationship",
        "Target",
    ) {
        assert!(names.contains(&format!("word/{target}")), "{target}");
    }
    for name in values(
        &part(&GERMAN, "[Content_Types].xml"),
        "Override",
        "PartName",
    ) {
        assert!(names.contains(&name[1..].to_owned()), "{name}");
    }
}

#[test]
fn every_style_used_is_defined_under_a_name_of_word() {
    let styles = part(&GERMAN, "word/styles.xml");
    let defined = values(&styles, "w:style", "w:styleId");
    let document = part(&GERMAN, "word/document.xml");
    for used in ["w:pStyle", "w:rStyle", "w:tblStyle"] {
        for style in values(&document, used, "w:val") {
            assert!(defined.contains(&style), "{style} is not defined");
        }
    }
    let shown = values(&styles, "w:name", "w:val");
    for name in [
        "heading 1",
        "heading 2",
        "heading 3",
        "caption",
        "toc 1",
        "Title",
        "Aussage",
    ] {
        assert!(shown.iter().any(|style| style == name), "{name} is missing");
    }
}

#[test]
fn the_language_is_said() {
    let english = fixtures::report_of(fixtures::findings(), Language::En);
    let english = write(&english, Language::En);
    for (bytes, tag) in [(&*GERMAN, "de-DE"), (&english, "en-GB")] {
        let styles = part(bytes, "word/styles.xml");
        assert_eq!(values(&styles, "w:lang", "w:val"), [tag]);
    }
    let styles = values(&part(&english, "word/styles.xml"), "w:name", "w:val");
    assert!(styles.iter().any(|name| name == "Statement"));
}

#[test]
fn every_picture_has_words() {
    let document = part(&GERMAN, "word/document.xml");
    let words = values(&document, "wp:docPr", "descr");
    // Pictures are those of the chapters; what stands in the annex alone has none.
    assert_eq!(words.len(), document.matches(" SEQ Abbildung ").count());
    assert!(words.len() > 5 && words.len() <= fixtures::report().charts.len());
    assert!(words.iter().all(|words| words.chars().count() > 20));
    let mut report = fixtures::report();
    let pngs = pngs(&report);
    for drawing in report.charts.values_mut() {
        drawing.alt = String::new();
    }
    let result = docx(&report, &pngs, &I18n::new(Language::De));
    assert!(matches!(result, Err(DocxError::AltText { .. })));
    let result = docx(
        &fixtures::report(),
        &BTreeMap::new(),
        &I18n::new(Language::De),
    );
    assert!(matches!(result, Err(DocxError::Picture { .. })));
}

#[test]
fn tables_repeat_their_head_and_hold_every_row() {
    let report = fixtures::report();
    let document = part(&GERMAN, "word/document.xml");
    let count = |name: &str| {
        let all = elements(&document);
        all.iter().filter(|(element, _)| element == name).count()
    };
    let tables = report.findings.iter().map(|finding| &finding.table);
    let filled: Vec<_> = tables.filter(|table| !table.rows.is_empty()).collect();
    // Besides the findings: the rows set aside.
    assert_eq!(count("w:tbl"), filled.len() + 1);
    assert_eq!(count("w:tblHeader"), filled.len() + 1);
    let rows: usize = filled.iter().map(|table| table.rows.len() + 1).sum();
    assert_eq!(count("w:tr"), rows + 3);
    let cells: usize = filled
        .iter()
        .map(|table| (table.rows.len() + 1) * table.columns.len())
        .sum();
    assert_eq!(count("w:tc"), cells + 12);
}

#[test]
fn every_cell_is_there() {
    let document = part(&GERMAN, "word/document.xml");
    let i18n = I18n::new(Language::De);
    for finding in &fixtures::report().findings {
        for cell in finding.table.rows.iter().flat_map(|row| &row.cells) {
            let text = i18n.cell(&cell.value);
            let escaped = quick_xml::escape::partial_escape(text.as_str());
            let escaped = escaped.replace('"', "&quot;");
            assert!(document.contains(&format!(">{escaped}</w:t>")), "{text}");
        }
    }
}

#[test]
fn captions_are_counted_as_word_would() {
    let document = part(&GERMAN, "word/document.xml");
    for label in ["Abbildung", "Tabelle"] {
        let instruction = format!(" SEQ {label} \\* ARABIC ");
        let numbers: Vec<usize> = document
            .split(&instruction)
            .skip(1)
            .map(|rest| {
                let at = rest.find("<w:t xml:space=\"preserve\">").expect("a number") + 26;
                let digits = rest[at..].split('<').next().unwrap_or_default();
                digits.parse().expect("a number")
            })
            .collect();
        let expected: Vec<usize> = (1..=numbers.len()).collect();
        assert!(numbers.len() > 5);
        assert_eq!(numbers, expected, "{label}");
    }
}

#[test]
fn links_lead_somewhere_and_the_contents_name_every_heading() {
    let document = part(&GERMAN, "word/document.xml");
    let marks = values(&document, "w:bookmarkStart", "w:name");
    for (index, mark) in marks.iter().enumerate() {
        assert!(!marks[..index].contains(mark), "{mark} is there twice");
    }
    let links = values(&document, "w:hyperlink", "w:anchor");
    for link in &links {
        assert!(marks.contains(link), "{link} leads nowhere");
    }
    let styles = values(&document, "w:pStyle", "w:val");
    let count = |wanted: &str| styles.iter().filter(|style| *style == wanted).count();
    assert_eq!(count("TOC1"), count("Heading1"));
    assert_eq!(count("TOC2"), count("Heading2"));
    assert!(document.contains("TOC \\o &quot;1-2&quot; \\h \\z \\u"));
    let starts = document.matches("w:fldCharType=\"begin\"").count();
    assert_eq!(starts, document.matches("w:fldCharType=\"end\"").count());
}
