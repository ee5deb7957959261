//! Small tables and projects for the tests of the analyses, and readers for the tables that come out. All invented.

use std::path::PathBuf;
use std::sync::Arc;

use befund::analysis::analyse;
use befund::i18n::Language;
use befund::model::answers::{Answer, Grade, Missing, Respondent, Value};
use befund::model::codebook::{Category, CategoryId, Codebook, Handlungsfeld, Unterfeld};
use befund::model::coding::{Coding, Codings, Method, NonAnswer, Target, Uncoded};
use befund::model::counted::Counted;
use befund::model::dataset::Dataset;
use befund::model::finding::{Cell, CellValue, Finding, Row, RowKind};
use befund::model::place::{Origin, Place};
use befund::project::{
    BarometerSettings, CodingSettings, DemographySettings, DesignSettings, DisclosureSettings,
    Project, Question, ReportSettings,
};
use chrono::NaiveDate;

pub(crate) fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date")
}

pub(crate) fn project() -> Project {
    Project {
        root: PathBuf::new(),
        name: "musterstadt".to_owned(),
        title: "Musterstadt".to_owned(),
        subtitle: None,
        reference_date: date(2026, 6, 30),
        language: Language::De,
        size: befund::project::Size::default(),
        notes: Vec::new(),
        questions: vec![
            question("bedarf", "Welcher Bedarf besteht?", Some("Bedarf")),
            question("chancen", "Welche Chancen sehen Sie?", None),
        ],
        sources: Vec::new(),
        checks: Vec::new(),
        alerts: Vec::new(),
        coding: CodingSettings::default(),
        barometer: BarometerSettings::default(),
        survey: befund::project::SurveySettings::default(),
        demography: DemographySettings::default(),
        disclosure: DisclosureSettings::default(),
        report: ReportSettings::default(),
        units: None,
        names: befund::model::names::Names::default(),
        design: DesignSettings::default(),
        history: befund::project::HistorySettings::default(),
        output: befund::project::OutputSettings::default(),
    }
}

fn question(key: &str, text: &str, heading: Option<&str>) -> Question {
    Question {
        key: key.to_owned(),
        text: text.to_owned(),
        heading: heading.map(str::to_owned),
        counts: Counted::Respondents,
        status: None,
    }
}

pub(crate) fn place(row: usize) -> Place {
    let origin = Arc::new(Origin {
        file: "erfunden.csv".to_owned(),
        sheet: None,
    });
    Place::cell(&origin, u32::try_from(row).expect("small") + 2, 3)
}

pub(crate) fn respondent(key: &str, unit: &str, role: &str) -> Respondent {
    let given = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Respondent {
        key: key.to_owned(),
        unit: given(unit),
        role: given(role),
        group: None,
    }
}

/// What was said to one question.
#[derive(Debug, Clone)]
pub(crate) struct Said {
    pub(crate) who: Respondent,
    pub(crate) question: String,
    pub(crate) text: Value<String>,
    /// Found to be no answer by coding.
    pub(crate) non_answer: Option<Missing>,
    pub(crate) codes: Vec<Target>,
    pub(crate) uncoded: bool,
    /// Row in the invented file.
    pub(crate) row: usize,
}

pub(crate) fn said(who: &Respondent, question: &str, codes: &[&str]) -> Said {
    Said {
        who: who.clone(),
        question: question.to_owned(),
        text: Value::Given(codes.join(", ")),
        non_answer: None,
        codes: codes.iter().map(|id| category_target(id)).collect(),
        uncoded: false,
        row: 0,
    }
}

pub(crate) fn category_target(id: &str) -> Target {
    Target::Category(CategoryId(Arc::from(id)))
}

/// Answers and codings in the order given.
pub(crate) fn survey(sayings: &[Said]) -> (Dataset, Codings) {
    let mut dataset = Dataset::default();
    let mut codings = Codings::default();
    for (index, said) in sayings.iter().enumerate() {
        dataset.answers.push(Answer {
            id: format!("A{}", said.row),
            respondent: said.who.clone(),
            question: said.question.clone(),
            text: said.text.clone(),
            place: place(said.row),
        });
        codings
            .codings
            .extend(said.codes.iter().map(|target| Coding {
                answer: index,
                segment: 0..0,
                target: target.clone(),
                method: Method::Term,
                score: 1.0,
                margin: 1.0,
                evidence: "".into(),
                candidates: [].into(),
            }));
        if said.uncoded {
            codings.uncoded.push(Uncoded {
                answer: index,
                segment: 0..0,
                candidates: [].into(),
            });
        }
        codings
            .non_answers
            .extend(said.non_answer.map(|missing| NonAnswer {
                answer: index,
                missing,
            }));
    }
    (dataset, codings)
}

pub(crate) fn category(id: &str, label: &str, field: Option<&str>, part: Option<&str>) -> Category {
    Category {
        handlungsfeld: field.map(str::to_owned),
        unterfeld: part.map(str::to_owned),
        ..Category::new(CategoryId(Arc::from(id)), label)
    }
}

pub(crate) fn field(id: &str, label: &str, parts: &[(&str, &str)]) -> Handlungsfeld {
    Handlungsfeld {
        id: id.to_owned(),
        label: label.to_owned(),
        unterfelder: parts
            .iter()
            .map(|(id, label)| Unterfeld {
                id: (*id).to_owned(),
                label: (*label).to_owned(),
                ..Unterfeld::default()
            })
            .collect(),
        ..Handlungsfeld::default()
    }
}

pub(crate) fn grade(row: usize, who: Respondent, wave: Option<&str>, grade: Value<u8>) -> Grade {
    Grade {
        respondent: who,
        wave: wave.map(str::to_owned),
        grade,
        place: place(row),
    }
}

pub(crate) fn findings(dataset: &Dataset) -> Vec<Finding> {
    analyse(
        dataset,
        &Codings::default(),
        &Codebook::default(),
        &project(),
    )
    .expect("it counts")
}

pub(crate) fn by_id<'a>(findings: &'a [Finding], id: &str) -> &'a Finding {
    findings
        .iter()
        .find(|finding| finding.id == id)
        .unwrap_or_else(|| panic!("no finding {id}"))
}

/// A cell as a short text, rounded to four digits where it is a fraction.
pub(crate) fn show(cell: &Cell) -> String {
    match &cell.value {
        CellValue::Empty => String::new(),
        CellValue::Text(text) => text.clone(),
        CellValue::Label(message) => message.key.to_owned(),
        CellValue::Count(count) => count.to_string(),
        CellValue::Rank(rank) => format!("#{rank}"),
        CellValue::Number { value, .. } | CellValue::Share(value) | CellValue::Percent(value) => {
            format!("{value:.4}")
        }
        CellValue::Approximate { value, .. } => format!("~{value}"),
        CellValue::Date(date) => date.to_string(),
        CellValue::Sign(sign) => sign.symbol().to_owned(),
    }
}

pub(crate) fn line(row: &Row) -> Vec<String> {
    row.cells.iter().map(show).collect()
}

pub(crate) fn lines(finding: &Finding, kind: RowKind) -> Vec<Vec<String>> {
    finding
        .table
        .rows
        .iter()
        .filter(|row| row.kind == kind)
        .map(line)
        .collect()
}

/// The cells of one column, by its id.
pub(crate) fn column(finding: &Finding, id: &str) -> Vec<String> {
    let index = finding.table.column(id).expect("the column exists");
    finding
        .table
        .rows
        .iter()
        .map(|row| show(&row.cells[index]))
        .collect()
}

/// The base figure of that name.
pub(crate) fn base(finding: &Finding, name: &str) -> String {
    finding
        .base
        .iter()
        .find(|figure| figure.name == name)
        .map(|figure| show(&figure.value))
        .unwrap_or_else(|| panic!("no base figure {name}"))
}
