//! Tables, sources and projects written down in a test.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use befund::i18n::{I18n, Language};
use befund::model::counted::Counted;
use befund::model::dataset::Dataset;
use befund::model::issue::{Checked, Issue};
use befund::model::place::Origin;
use befund::model::raw::{RawCell, RawRow, RawTable, Reading};
use befund::project::{
    BarometerSettings, CodingSettings, DemographySettings, DesignSettings, DisclosureSettings,
    Project, Question, ReportSettings, SheetChoice, Source, SourceKind,
};
use befund::validate::{Input, validate};
use chrono::NaiveDate;

/// A table from lines of `;`-separated cells, as a CSV file gives them. In a cell `\\n` is a line break, `\\s` a semicolon.
pub(super) fn csv(text: &str) -> RawTable {
    sheet("test.csv", None, text)
}

/// A sheet of a workbook, its cells as texts.
pub(super) fn sheet(file: &str, name: Option<&str>, text: &str) -> RawTable {
    let rows = text
        .trim_end_matches('\n')
        .split('\n')
        .zip(1..)
        .map(|(line, number)| RawRow {
            number,
            cells: line
                .split(';')
                .map(|cell| match cell {
                    "" => RawCell::Empty,
                    text => RawCell::Text(text.replace("\\n", "\n").replace("\\s", ";")),
                })
                .collect(),
            hidden: false,
        })
        .collect();
    RawTable {
        origin: Arc::new(Origin {
            file: file.to_owned(),
            sheet: name.map(str::to_owned),
        }),
        rows,
        merged: Vec::new(),
        reading: Reading::default(),
    }
}

/// A source without any setting.
pub(super) fn source(kind: SourceKind) -> Source {
    Source {
        kind,
        file: "test.csv".to_owned(),
        sheet: SheetChoice::Found,
        header_row: None,
        layout: None,
        columns: BTreeMap::new(),
        cells: BTreeMap::new(),
        values: BTreeMap::new(),
        values_map: BTreeMap::new(),
        values_file: None,
        codes: BTreeMap::new(),
        respondents: None,
        questionnaire: None,
        encoding: None,
        delimiter: None,
        fill_down: true,
        is_newest: false,
        max_age: None,
        line: 12,
    }
}

/// A project with the Stichtag 2026-06-30 and the questions `bedarf` and `probleme`.
pub(super) fn project() -> Project {
    let question = |key: &str, text: &str| Question {
        key: key.to_owned(),
        text: text.to_owned(),
        heading: None,
        counts: Counted::Respondents,
        status: None,
    };
    Project {
        root: PathBuf::from("."),
        name: "test".to_owned(),
        title: "Musterstadt".to_owned(),
        subtitle: None,
        reference_date: day(2026, 6, 30),
        language: Language::De,
        size: befund::project::Size::default(),
        notes: Vec::new(),
        questions: vec![
            question("bedarf", "Welcher Bedarf an Digitalisierung besteht?"),
            question("probleme", "Welche Probleme sehen Sie?"),
        ],
        sources: Vec::new(),
        checks: Vec::new(),
        alerts: Vec::new(),
        coding: CodingSettings::default(),
        barometer: BarometerSettings::default(),
        survey: befund::project::SurveySettings::default(),
        demography: DemographySettings::default(),
        disclosure: DisclosureSettings {
            salt: "salz".to_owned(),
            ..DisclosureSettings::default()
        },
        report: ReportSettings::default(),
        units: None,
        names: befund::model::names::Names::default(),
        design: DesignSettings::default(),
        history: befund::project::HistorySettings::default(),
        output: befund::project::OutputSettings::default(),
    }
}

pub(super) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day")
}

/// Validates one table as one kind.
pub(super) fn check(kind: SourceKind, text: &str) -> Checked<Dataset> {
    check_with(&source(kind), &[csv(text)], &project())
}

/// Validates the tables of one source.
pub(super) fn check_with(
    source: &Source,
    tables: &[RawTable],
    project: &Project,
) -> Checked<Dataset> {
    validate(&[Input { source, tables }], project)
}

/// `V012 D17` for each issue.
pub(super) fn found(checked: &Checked<Dataset>) -> Vec<String> {
    checked.issues.iter().map(brief).collect()
}

pub(super) fn brief(issue: &Issue) -> String {
    let cell = issue.place.as_ref().map(|p| p.cell_name());
    format!("{} {}", issue.code.0, cell.unwrap_or_default())
        .trim_end()
        .to_owned()
}

/// The sentence and hint of an issue.
pub(super) fn spoken(issue: &Issue, language: Language) -> String {
    let i18n = I18n::new(language);
    let place = issue.place.as_ref().map(|p| i18n.place(p));
    format!(
        "{} {}: {} | {}",
        issue.code.0,
        place.unwrap_or_default(),
        i18n.fact(issue),
        i18n.hint(issue).unwrap_or_default()
    )
}
