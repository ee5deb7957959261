//! The chapter for staff council and data protection in every format, and `disclosure.json` with its schema.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;

use befund::disclosure::{Beside, coarsen, disclose};
use befund::i18n::{I18n, Language};
use befund::model::finding::{Cell, Column, Finding, Population, Role, Row, Scope};
use befund::project::{DisclosureSettings, Edition};
use befund::report::{Report, docx, html, protection_json, protection_schema, xlsx};
use serde_json::Value;

use crate::analysis::make::project;
use crate::fixtures::{self, say};

const PURPOSE: &str = "Personalplanung (erfunden)";

/// Respondents by what they were asked. Invented (erfunden).
fn respondents() -> Finding {
    let mut finding = fixtures::findings().remove(0);
    let row = |name: &str, count| {
        let mut row = Row::data(vec![Cell::text(name), Cell::count(count)]);
        row.scope = Scope::from([("question", name.to_owned())]);
        row
    };
    finding.table.columns = vec![
        Column::new("question", say("Frage"), Role::Label),
        Column::new("n", say("Personen"), Role::Persons),
    ];
    finding.table.rows = vec![row("Bedarf", 30), row("Chancen", 13)];
    finding.table.population = Some(Population {
        id: "respondents",
        partitions: vec!["unit", "role"],
    });
    finding.base.clear();
    finding.chart = None;
    finding.notes.clear();
    finding
}

fn report(edition: Edition, language: Language) -> Report {
    let settings = DisclosureSettings {
        edition,
        purposes: vec![PURPOSE.to_owned()],
        ..DisclosureSettings::default()
    };
    let mut project = project();
    project.disclosure = settings.clone();
    let (dataset, codings, codebook) = Default::default();
    let i18n = I18n::new(language);
    let coarse = coarsen(&dataset, (&codings, &codebook), &project, &[], &i18n);
    let beside = Beside {
        coarse: Some(&coarse),
        ..Beside::default()
    };
    let disclosed = disclose(vec![respondents()], &settings, &beside).expect("passes");
    let mut report = fixtures::report_of(Vec::new(), language);
    report.edition = edition;
    report.disclosure = settings;
    report.findings = disclosed.findings;
    report.protection = disclosed.account;
    report
}

fn account(edition: Edition) -> Value {
    let i18n = I18n::new(Language::De);
    let bytes = protection_json(&report(edition, Language::De), &i18n).expect("json");
    serde_json::from_slice(&bytes).expect("JSON")
}

#[test]
fn the_documented_schema_is_the_generated_one() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/disclosure.schema.json");
    let generated = protection_schema().expect("a schema");
    if std::env::var_os("BEFUND_WRITE").is_some() {
        fs::write(&path, &generated).expect("written");
    }
    let documented = fs::read(&path).expect("docs/disclosure.schema.json");
    assert!(
        documented == generated,
        "docs/disclosure.schema.json is not what the code writes; BEFUND_WRITE=1 cargo test writes it anew"
    );
}

#[test]
fn every_field_is_in_the_schema() {
    let schema: Value =
        serde_json::from_slice(&protection_schema().expect("a schema")).expect("JSON");
    let properties = schema["properties"].as_object().expect("properties");
    for edition in [Edition::Internal, Edition::Public] {
        let account = account(edition);
        for key in account.as_object().expect("an object").keys() {
            assert!(properties.contains_key(key), "{key}");
        }
    }
}

#[test]
fn the_account_says_what_was_done() {
    let public = account(Edition::Public);
    assert_eq!(public["purposes"][0], PURPOSE);
    assert_eq!(public["legal_basis"], Value::Null);
    assert_eq!(public["rounding"], 5);
    assert_eq!(public["rounding_method"], "controlled");
    assert_eq!(public["least_group"], 20);
    assert_eq!(public["least_respondents"], 10);
    assert_eq!(public["findings"].as_array().map(Vec::len), Some(1));
    assert_eq!(
        public["survey"]["findings"].as_array().map(Vec::len),
        Some(1)
    );
    assert_eq!(public["survey"]["joined_groups"], 0);
    for part in ["staff", "survey"] {
        assert_eq!(account(Edition::Internal)[part], Value::Null);
    }
}

/// Words of the chapter that every format must hold.
fn words(edition: Edition, language: Language) -> Vec<String> {
    let i18n = I18n::new(language);
    let rules = match edition {
        Edition::Internal => "disclosure-rules-internal",
        Edition::Public => "disclosure-rules-public",
    };
    let mut words: Vec<String> = [
        "disclosure-chapter",
        "disclosure-part-purpose",
        rules,
        "disclosure-legal-basis-none",
        "disclosure-limits",
        "disclosure-rule-rounded",
    ]
    .map(|key| i18n.get(key))
    .into();
    words.push(PURPOSE.to_owned());
    if edition == Edition::Public {
        words.push(i18n.get("disclosure-part-survey"));
    }
    words
}

fn zipped(bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a package");
    let mut text = String::new();
    for index in 0..archive.len() {
        let mut part = Vec::new();
        let mut file = archive.by_index(index).expect("a part");
        file.read_to_end(&mut part).expect("readable");
        text.push_str(&String::from_utf8_lossy(&part));
    }
    text
}

#[test]
fn every_format_has_the_chapter() {
    for language in [Language::De, Language::En] {
        for edition in [Edition::Internal, Edition::Public] {
            let (report, i18n) = (report(edition, language), I18n::new(language));
            let page = html(&report, &BTreeMap::new(), &i18n).expect("a page");
            let book = xlsx(&report, &i18n).expect("a workbook");
            let paper = docx(&report, &BTreeMap::new(), &i18n).expect("a document");
            let texts = [
                String::from_utf8(page).expect("UTF-8"),
                zipped(&book),
                zipped(&paper),
            ];
            for word in words(edition, language) {
                for text in &texts {
                    assert!(text.contains(&word), "{word}");
                }
            }
        }
    }
}

#[test]
fn a_report_without_persons_has_no_such_chapter() {
    let report = fixtures::report_of(Vec::new(), Language::De);
    let i18n = I18n::new(Language::De);
    let page =
        String::from_utf8(html(&report, &BTreeMap::new(), &i18n).expect("a page")).expect("UTF-8");
    assert!(!page.contains(&i18n.get("disclosure-chapter")));
}
