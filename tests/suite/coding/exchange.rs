//! A codebook survives every way through a workbook and through REFI-QDA.

use befund::coding::exchange::{from_qdc, from_sheets, to_qdc, to_toml, to_xlsx};
use befund::coding::{CodebookFile, builtin, parse_codebook_file};
use befund::i18n::{I18n, Language};
use befund::ingest::{self, ReadOptions};
use befund::model::issue::Severity;
use befund::model::raw::RawTable;
use proptest::prelude::*;

use crate::project_folder::scratch;

/// Invented: every field a codebook can have, with the texts that are hard to carry.
const EVERY_FIELD: &str = r##"
[codebook]
id = "jede-angabe"
version = "1.10"
title = "Jede Angabe <& \"Prüfung\">"
language = "de"
coding_unit = "Ein Gedanke.\nAuch über zwei Zeilen\n\n  eingerückt"
abstraction = "Oberbegriff: nicht der Produktname"
extends = "builtin"
use = "listed"
author = "Stabsstelle"
date = 2026-02-28

[abbreviations]
DMS = "Dokumentenmanagementsystem"
"B-Plan" = "Bebauungsplan: Regel"

[[handlungsfeld]]
id = "haus"
label = "Haus"
definition = "Alles im Haus"
terms = ["im Haus", "=SUMME(A1)"]
anchors = ["das Haus", { text = "Art: Regel: Haus", source = "a.xlsx, Zelle D17" }]
[[handlungsfeld.unterfeld]]
id = "keller"
label = "Keller"
definition = "Regel: unten"
terms = ["Keller"]
anchors = ["im Keller"]
[[handlungsfeld.unterfeld]]
id = "dach"
label = "Dach"

[[handlungsfeld]]
id = "hof"
label = "Hof"
[[handlungsfeld.unterfeld]]
id = "keller"
label = "Keller"

[[category]]
id = "zuletzt"
label = "Haus"
definition = "Erste Zeile\nRegel: keine Regel, sondern zweite Zeile"

[[category]]
id = "akte"
questions = ["bedarf", "intern"]
label = "Akte"
handlungsfeld = "haus"
unterfeld = "keller"
definition = "Definition"
include = ["Ordner", "Register: alt"]
exclude = [{ text = "Rechnungen", neighbour = "zuletzt" }, { text = "Post → akte" }]
rule = "Im Zweifel hierher"
terms = ["Akte", "+49", "-", "@home"]
weak_terms = ["Ordner"]
anchors = [
    "bei uns liegt alles im Keller",
    { text = "_x0041_ und \\ und \t Tab", source = "Quelle: b.csv" },
    "1.10",
    "2026-01-01",
]
based_on = ["dms", "digitaler-posteingang"]
kind = "inductive"
rare = true
valid_from = "2019"
valid_to = "2025"
merged_into = "zuletzt"
split_from = "zuletzt"
author = "A. Mt."
date = 2025-12-31
reason = "Weil; es, sein | muss"

[[category]]
id = "fremdes-feld"
label = "Akte"
handlungsfeld = "digitaler-arbeitsplatz"
unterfeld = "prozesse"
residual = "weiss-nicht"
terms = ["wahr", "true"]

[[category]]
id = "hof-keller"
label = "Akte"
handlungsfeld = "hof"
unterfeld = "keller"
residual = "sonstiges"
terms = ["Hofkeller"]
"##;

fn parsed(text: &str) -> CodebookFile {
    let checked = parse_codebook_file(text, "codebook.toml");
    checked
        .value
        .unwrap_or_else(|| panic!("{:#?}", checked.issues))
}

fn sheets(bytes: &[u8]) -> Vec<RawTable> {
    let folder = scratch();
    let path = folder.path().join("codebook.xlsx");
    std::fs::write(&path, bytes).expect("written");
    let read = ingest::read(&path, "codebook.xlsx", &ReadOptions::default());
    read.expect("a workbook").value
}

fn through_xlsx(file: &CodebookFile, language: Language) -> CodebookFile {
    let bytes = to_xlsx(file, &I18n::new(language)).expect("a workbook");
    let checked = from_sheets(&sheets(&bytes));
    checked
        .value
        .unwrap_or_else(|| panic!("{:#?}", checked.issues))
}

fn through_qdc(file: &CodebookFile, language: Language) -> CodebookFile {
    let text = to_qdc(file, &I18n::new(language));
    let checked = from_qdc(&text, "codebook.qdc");
    checked
        .value
        .unwrap_or_else(|| panic!("{:#?}", checked.issues))
}

#[test]
fn toml_comes_back_from_toml() {
    for text in [builtin(), EVERY_FIELD] {
        let file = parsed(text);
        let mut again = parsed(&to_toml(&file));
        again.codebook.hash.clone_from(&file.codebook.hash);
        assert!(again == file);
    }
}

#[test]
fn nothing_is_lost_through_a_workbook() {
    for text in [builtin(), EVERY_FIELD] {
        let file = parsed(text);
        for language in [Language::De, Language::En] {
            let back = through_xlsx(&file, language);
            similar(&to_toml(&back), &to_toml(&file));
        }
    }
}

#[test]
fn nothing_is_lost_through_qdc() {
    for text in [builtin(), EVERY_FIELD] {
        let file = parsed(text);
        for language in [Language::De, Language::En] {
            let back = through_qdc(&file, language);
            similar(&to_toml(&back), &to_toml(&file));
        }
    }
}

/// Equal, or the first line that is not.
fn similar(found: &str, expected: &str) {
    for (number, (a, b)) in (1..).zip(found.lines().zip(expected.lines())) {
        assert_eq!(a, b, "line {number}");
    }
    assert_eq!(found.lines().count(), expected.lines().count());
}

#[test]
fn the_same_codebook_gives_the_same_bytes() {
    let file = parsed(EVERY_FIELD);
    let i18n = I18n::new(Language::De);
    let twice = || to_xlsx(&file, &i18n).expect("a workbook");
    assert!(twice() == twice());
    assert_eq!(to_qdc(&file, &i18n), to_qdc(&file, &i18n));
}

/// Attributes of a code: their forms, and each GUID and name once.
fn check_code(
    tag: &quick_xml::events::BytesStart<'_>,
    guids: &mut std::collections::BTreeSet<String>,
    names: &mut std::collections::BTreeSet<String>,
) {
    let attribute = |key: &str| {
        let found = tag.try_get_attribute(key).expect("attributes");
        let found = found.unwrap_or_else(|| panic!("{key}"));
        found.value.into_owned()
    };
    let guid = attribute("guid");
    let parts: Vec<usize> = guid.split('-').map(str::len).collect();
    assert_eq!(parts, [8, 4, 4, 4, 12]);
    assert!(guid.chars().all(|c| c == '-' || c.is_ascii_hexdigit()));
    assert!(guids.insert(guid));
    assert!(["true", "false"].contains(&attribute("isCodable").as_str()));
    let colour = attribute("color");
    assert!(colour.len() == 7 && colour.starts_with('#'));
    assert!(colour[1..].chars().all(|c| c.is_ascii_hexdigit()));
    assert!(
        names.insert(attribute("name").to_lowercase()),
        "one name each"
    );
}

/// The rules of Codebook.xsd (REFI-QDA 1.5, section 5.2), checked by hand.
#[test]
fn qdc_keeps_the_rules_of_the_schema() {
    use quick_xml::events::Event;
    let mut names = std::collections::BTreeSet::new();
    let mut guids = std::collections::BTreeSet::new();
    for text in [builtin(), EVERY_FIELD] {
        names.clear();
        guids.clear();
        let qdc = to_qdc(&parsed(text), &I18n::new(Language::De));
        let mut reader = quick_xml::Reader::from_str(&qdc);
        let mut path: Vec<String> = Vec::new();
        let mut children: Vec<Vec<String>> = vec![Vec::new()];
        loop {
            match reader.read_event().expect("well formed") {
                Event::Start(tag) => {
                    let name = tag.name().as_ref().to_owned();
                    let inside = path.last().cloned().unwrap_or_default();
                    let allowed = matches!(
                        (inside.as_str(), name.as_str()),
                        ("", "CodeBook")
                            | ("CodeBook", "Codes")
                            | ("Codes" | "Code", "Code")
                            | ("Code", "Description")
                    );
                    assert!(allowed, "{name} in {inside}");
                    let before = children.last_mut().expect("a level");
                    assert!(
                        name != "Description" || before.is_empty(),
                        "Description is first"
                    );
                    before.push(name.clone());
                    if name == "Code" {
                        check_code(&tag, &mut guids, &mut names);
                    }
                    path.push(name);
                    children.push(Vec::new());
                }
                Event::End(_) => {
                    path.pop();
                    children.pop();
                }
                Event::Eof => break,
                _ => {}
            }
        }
    }
}

#[test]
fn the_guid_of_an_id_never_changes() {
    let qdc = to_qdc(&parsed(builtin()), &I18n::new(Language::De));
    let mut lines = qdc.lines();
    let dms = lines.find(|line| line.contains("name=\"DMS / elektronische Akte\""));
    // sha256 of "befund/category/dms", version and variant bits of RFC 9562 set.
    let expected = "guid=\"5AD8C53D-CCDD-89A9-85EB-E7E2032AADEB\"";
    assert!(dms.is_some_and(|line| line.contains(expected)), "{dms:?}");
}

/// Invented: as another program writes it, with sets, an empty code and codes within codes.
const FOREIGN: &str = r##"<?xml version="1.0" encoding="utf-8"?>
<CodeBook xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" origin="Other 9" xmlns="urn:QDA-XML:codebook:1.0">
<Codes>
<Code guid="1FF58B12-6F6F-4B0C-8BE5-BBDC91F55294" name="Verkehr" isCodable="false" color="#46AA00">
<Code guid="2FF58B12-6F6F-4B0C-8BE5-BBDC91F55294" name="Radwege &amp; Übergänge" isCodable="true">
<Description>Alles, was fährt: mit &lt;zwei&gt; Rädern&#x21;
Regel für Zweifelsfälle: Roller auch</Description>
<Code guid="3FF58B12-6F6F-4B0C-8BE5-BBDC91F55294" name="Ampeln" isCodable="true" color="#abc"/>
</Code>
</Code>
<Code guid="4FF58B12-6F6F-4B0C-8BE5-BBDC91F55294" name="Ampeln" isCodable="true"/>
</Codes>
<Sets><Set guid="5FF58B12-6F6F-4B0C-8BE5-BBDC91F55294" name="s"><Description>Satz</Description><MemberCode guid="4FF58B12-6F6F-4B0C-8BE5-BBDC91F55294"/></Set></Sets>
</CodeBook>"##;

#[test]
fn a_codebook_of_another_program_is_taken_over() {
    let checked = from_qdc(FOREIGN, "Mobilität 2026.qdc");
    let file = checked.value.expect("no error");
    assert_eq!(file.codebook.id, "mobilitaet-2026");
    assert_eq!(file.codebook.handlungsfelder[0].id, "verkehr");
    let found: Vec<(&str, &str, Option<&str>)> = file
        .codebook
        .categories
        .iter()
        .map(|c| (&*c.id.0, c.label.as_str(), c.handlungsfeld.as_deref()))
        .collect();
    assert_eq!(
        found,
        [
            (
                "radwege-uebergaenge",
                "Radwege & Übergänge",
                Some("verkehr")
            ),
            ("ampeln", "Ampeln", Some("verkehr")),
            ("ampeln-2", "Ampeln", None),
        ]
    );
    let first = &file.codebook.categories[0];
    assert_eq!(first.definition, "Alles, was fährt: mit <zwei> Rädern!");
    assert_eq!(first.rule, "Roller auch");
    assert!(parse_codebook_file(&to_toml(&file), "x").value.is_some());
    for broken in ["", "<CodeBook>", "{}", "<CodeBook><Codes/></CodeBook>"] {
        let checked = from_qdc(broken, "x.qdc");
        assert!(checked.value.is_none());
        assert_eq!(checked.issues[0].code.0, "C015", "{broken}");
    }
}

/// Invented: in MAXQDA codes with others below them can be given themselves.
#[test]
fn codable_codes_keep_what_stands_below_them() {
    let text = r#"<CodeBook origin="MAXQDA 24" xmlns="urn:QDA-XML:codebook:1.0"><Codes>
<Code name="Bedarf" isCodable="true"><Code name="E-Akte" isCodable="true"/><Code name="Schulung" isCodable="true"/></Code>
<Code name="Probleme" isCodable="false"><Code name="Personal" isCodable="true"><Code name="Fluktuation" isCodable="true"/></Code></Code>
</Codes></CodeBook>"#;
    let file = from_qdc(text, "maxqda.qdc").value.expect("no error");
    let place = |label: &str| {
        let mut categories = file.codebook.categories.iter();
        let found = categories.find(|category| category.label == label);
        found.map(|c| (c.handlungsfeld.clone(), c.unterfeld.clone()))
    };
    let in_field = |field: &str| Some((Some(field.to_owned()), None));
    assert_eq!(place("E-Akte"), in_field("bedarf-gruppe"));
    assert_eq!(place("Schulung"), in_field("bedarf-gruppe"));
    assert_eq!(place("Bedarf"), in_field("bedarf-gruppe"));
    let below = Some((
        Some("probleme".to_owned()),
        Some("personal-gruppe".to_owned()),
    ));
    assert_eq!(place("Fluktuation"), below);
    assert_eq!(place("Personal"), below);
}

/// A cell of a sheet is changed, as a person would in Excel.
fn changed(tables: &mut [RawTable], sheet: &str, cell: (u32, u32), text: &str) {
    use befund::model::raw::RawCell;
    let table = tables
        .iter_mut()
        .find(|table| table.origin.sheet.as_deref() == Some(sheet))
        .expect("a sheet");
    let row = table.rows.iter_mut().find(|row| row.number == cell.0);
    let row = row.expect("a row");
    let index = cell.1 as usize - 1;
    row.cells
        .resize(row.cells.len().max(index + 1), RawCell::Empty);
    row.cells[index] = RawCell::Text(text.to_owned());
}

#[test]
fn mistakes_in_the_workbook_are_named_with_sheet_and_cell() {
    let i18n = I18n::new(Language::De);
    let bytes = to_xlsx(&parsed(EVERY_FIELD), &i18n).expect("a workbook");
    let mut tables = sheets(&bytes);
    changed(&mut tables, "Kategorien", (3, 8), "beides");
    changed(&mut tables, "Kategorien", (4, 2), "");
    changed(&mut tables, "Kategorien", (5, 17), "irgendwann");
    changed(&mut tables, "Suchbegriffe", (6, 1), "gibt-es-nicht");
    changed(&mut tables, "Codebook", (10, 2), "");
    let checked = from_sheets(&tables);
    assert!(checked.value.is_none());
    let mut found: Vec<String> = checked
        .issues
        .iter()
        .filter(|issue| issue.severity == Severity::Error)
        .map(|issue| {
            let place = issue.place.as_ref().expect("a place");
            format!("{} {place}", issue.code.0)
        })
        .collect();
    found.sort();
    assert_eq!(
        found,
        [
            "C004 codebook.xlsx[Codebook]!B10",
            "C004 codebook.xlsx[Kategorien]!B4",
            "C006 codebook.xlsx[Suchbegriffe]!A6",
            "C008 codebook.xlsx[Kategorien]!H3",
            "C008 codebook.xlsx[Kategorien]!Q5",
        ]
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]
    #[test]
    fn any_text_survives(
        definition in "[ -~äöüß„“\n:]{0,60}",
        term in "[!-~][ -~äöü]{0,20}",
        rule in "[A-Za-z]{1,8}: [ -~]{0,20}",
    ) {
        let quoted = |text: &str| serde_json::to_string(text).expect("a string");
        let text = format!(
            "[codebook]\nid = \"p\"\ntitle = \"P\"\n[[category]]\nid = \"a\"\nlabel = {}\ndefinition = {}\nrule = {}\nterms = [{}]\n",
            quoted(&term), quoted(&definition), quoted(&rule), quoted(&term),
        );
        let file = parsed(&text);
        let expected = to_toml(&file);
        prop_assert_eq!(to_toml(&through_xlsx(&file, Language::De)), expected.clone());
        prop_assert_eq!(to_toml(&through_qdc(&file, Language::De)), expected);
    }
}
