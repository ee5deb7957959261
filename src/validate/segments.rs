//! Segments that a person coded in a program for qualitative analysis: MAXQDA, ATLAS.ti, NVivo, QualCoder, Taguette, or a
//! project in REFI-QDA.
//!
//! A document is a person, a segment with two codes is one answer, and the codes are decisions with coder and date. What they
//! mean in the codebook is the coding stage's business.

use std::collections::BTreeMap;

use crate::model::answers::{Answer, HumanCoding, Missing, Respondent, Value};
use crate::model::dataset::Dataset;
use crate::model::intake::SetAside;
use crate::model::issue::Issue;
use crate::model::place::Place;

use super::columns::Feed;
use super::desk::Desk;
use super::fold::{compact, one_line};
use super::people::{EmptyKey, Respondents};
use super::protocol::code_of_interview;
use super::row::written;
use super::rows::{self, Tally};
use super::rules;
use super::schema::answers::answer_text;
use super::sheet::Sheet;

/// Headers of the coded text, of its codes and of the document, in the exports of the programs.
const SEGMENT: [&str; 12] = [
    "segment",
    "codiertessegment",
    "codedsegment",
    "quotation",
    "quotationcontent",
    "zitat",
    "zitatinhalt",
    "textstelle",
    "codedtext",
    "codiertertext",
    "content",
    "referenztext",
];
const CODE: [&str; 11] = [
    "code", "codes", "kode", "kodes", "codename", "codepfad", "codepath", "tag", "tags", "knoten",
    "node",
];
const DOCUMENT: [&str; 12] = [
    "dokumentname",
    "dokument",
    "documentname",
    "document",
    "dokumentgruppe",
    "documentgroup",
    "datei",
    "dateiname",
    "file",
    "filename",
    "quelle",
    "source",
];
const CODER: [&str; 12] = [
    "bearbeiter",
    "bearbeitetvon",
    "modifiedby",
    "erstelltvon",
    "autor",
    "author",
    "coder",
    "codierer",
    "codiertvon",
    "createdby",
    "user",
    "owner",
];
const DATE: [&str; 9] = [
    "datum",
    "date",
    "erstellt",
    "erstelltam",
    "created",
    "createdon",
    "bearbeitetam",
    "modified",
    "geaendert",
];

/// Key and wording of the question where nothing says which one was asked.
const NO_QUESTION: &str = "Codierte Segmente";

/// The columns of a list of coded segments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Columns {
    segment: u32,
    code: u32,
    document: u32,
    coder: Option<u32>,
    date: Option<u32>,
}

impl Columns {
    /// The columns of a sheet; `None` when it is no such list.
    pub(crate) fn of(sheet: &Sheet<'_>) -> Option<Self> {
        let find = |names: &[&str]| {
            names.iter().find_map(|name| {
                let labels = sheet.header.labels.iter();
                let mut labels = labels.filter(|label| label.forms.iter().any(|form| form == name));
                labels.next().map(|label| label.column)
            })
        };
        let segment = find(&SEGMENT)?;
        let code = find(&CODE)?;
        let document = find(&DOCUMENT)?;
        Some(Self {
            segment,
            code,
            document,
            coder: find(&CODER),
            date: find(&DATE),
        })
    }

    /// What a column of the list besides text and person says: its name and the key of its description.
    pub(crate) fn role(&self, column: u32) -> Option<(&'static str, &'static str)> {
        if column == self.code {
            Some(("codes", "column-answers-codes"))
        } else if self.coder == Some(column) {
            Some(("coder", "column-answers-coder"))
        } else if self.date == Some(column) {
            Some(("coded_on", "column-answers-coded-on"))
        } else {
            None
        }
    }

    /// Feeds text and person of a sheet from them.
    pub(crate) fn feed(&self, sheet: &mut Sheet<'_>) {
        let feeds = &mut sheet.feeds.by_name;
        feeds.retain(|name, feed| {
            *name == "question"
                || *feed != Feed::Column(self.code) && *feed != Feed::Column(self.segment)
        });
        feeds.insert("text", Feed::Column(self.segment));
        if !sheet.source.columns.contains_key("respondent") {
            feeds.insert("respondent", Feed::Column(self.document));
        }
    }
}

/// One row: a segment with a code, or with several in one cell.
struct Coded {
    answer: Answer,
    codes: Vec<String>,
    who: String,
    when: String,
}

/// Reads a list of coded segments.
pub(crate) fn read(
    sheet: &Sheet<'_>,
    columns: Columns,
    desk: &mut Desk<'_>,
    dataset: &mut Dataset,
) -> Tally {
    let respondents = Respondents::of(sheet, EmptyKey::Refuse, desk);
    let Desk {
        project,
        issues,
        people,
        questions,
        ..
    } = desk;
    let rows = rows::read(sheet, project.reference_date, issues, |row| {
        let read = respondents.read(row, people)?;
        let name = written(row.sheet.cell_at(row.raw, columns.document)).unwrap_or_default();
        let respondent = Respondent {
            key: match row.sheet.column("respondent") == Some(columns.document) {
                true => respondents.of_document(code_of_interview(&name), &name, people),
                false => read.key,
            },
            ..read
        };
        let cell = |column: Option<u32>| {
            { column.and_then(|column| written(row.sheet.cell_at(row.raw, column))) }
                .map(|text| one_line(&text))
                .unwrap_or_default()
        };
        let (who, when) = (cell(columns.coder), cell(columns.date));
        let codes = written(row.sheet.cell_at(row.raw, columns.code)).unwrap_or_default();
        let codes = parted(&codes);
        let wording = row.text("question");
        let place = row.sheet.table.place(row.raw.number, columns.segment);
        let question = match wording {
            Some(wording) => questions.key(&wording, &place, row.issues),
            None => question_of(&codes, |forms| questions.listed(forms).map(str::to_owned))
                .or_else(|| questions.only().map(str::to_owned))
                .unwrap_or_else(|| questions.key(NO_QUESTION, &place, row.issues)),
        };
        let text = answer_text(
            row.sheet.cell_at(row.raw, columns.segment),
            Missing::NotGiven,
        );
        Ok::<_, SetAside>(Coded {
            answer: Answer {
                id: String::new(),
                respondent,
                question,
                text,
                place,
            },
            codes,
            who,
            when,
        })
    });
    let mut coded = Vec::new();
    let tally = rows.deliver(|row| coded.push(row));
    say(sheet, &coded, issues);
    join(coded, dataset);
    tally
}

/// The codes in one cell.
fn parted(cell: &str) -> Vec<String> {
    { cell.split(['\n', ';', '|']) }
        .map(str::trim)
        .filter(|code| !code.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The question that the first part of a code's path names: `Bedarf > E-Akte`.
fn question_of(codes: &[String], listed: impl Fn(&[String]) -> Option<String>) -> Option<String> {
    codes.iter().find_map(|code| {
        let (first, _) = code.split_once(['>', '\\'])?;
        listed(&[compact(first)])
    })
}

fn say(sheet: &Sheet<'_>, coded: &[Coded], issues: &mut Vec<Issue>) {
    let mut keys: Vec<&str> = { coded.iter() }
        .map(|row| row.answer.respondent.key.as_str())
        .collect();
    keys.sort_unstable();
    keys.dedup();
    let place = Place::sheet(&sheet.table.origin);
    issues.push(
        Issue::new(rules::CODED_SEGMENTS, Some(place))
            .with("count", coded.len())
            .with("documents", keys.len()),
    );
}

/// One answer for each segment, its codes as one decision.
fn join(coded: Vec<Coded>, dataset: &mut Dataset) {
    let mut at: BTreeMap<(String, String, String), usize> = BTreeMap::new();
    let mut decided: Vec<HumanCoding> = Vec::new();
    let mut decisions: BTreeMap<(String, String), usize> = BTreeMap::new();
    for row in coded {
        let Value::Given(text) = &row.answer.text else {
            dataset.answers.push(row.answer);
            continue;
        };
        let who = row.answer.respondent.key.clone();
        let key = (who, row.answer.question.clone(), text.clone());
        let decision = (row.answer.question.clone(), text.clone());
        let index = *decisions.entry(decision).or_insert_with(|| {
            decided.push(HumanCoding {
                question: row.answer.question.clone(),
                text: text.clone(),
                codes: Vec::new(),
                who: row.who.clone(),
                when: row.when.clone(),
                place: row.answer.place.clone(),
            });
            decided.len() - 1
        });
        for code in row.codes {
            if !decided[index].codes.contains(&code) {
                decided[index].codes.push(code);
            }
        }
        at.entry(key).or_insert_with(|| {
            dataset.answers.push(row.answer);
            dataset.answers.len()
        });
    }
    dataset.human.extend(decided);
}
