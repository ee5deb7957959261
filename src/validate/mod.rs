//! Cells → typed tables, with every issue of every row at once, and the account of rows.
//!
//! Rows in = rows used + rows set aside, always. Nothing is guessed: what cannot be used is named with its cell, and either
//! becomes a kind of missing or sets its row aside, as each rule in [`RULES`] says. No file is opened here.

use std::collections::BTreeMap;

use crate::model::dataset::Dataset;
use crate::model::document::Document;
use crate::model::issue::{Checked, Issue};
use crate::model::questionnaire::Questionnaire;
use crate::model::raw::RawTable;
use crate::project::{Project, Source};

mod above;
mod accidents;
mod account;
mod again;
mod anew;
mod beside;
mod birth;
mod closed;
mod code_list;
mod columns;
mod content;
mod contracts;
mod contradiction;
mod counted;
mod crosses;
mod desk;
mod end_of_life;
mod essentials;
mod filldown;
mod finished;
mod fold;
mod furniture;
mod grade_scale;
mod heading;
mod lexicon;
mod measure;
mod met;
mod money;
mod names;
mod open;
mod people;
mod personal;
mod phases;
mod populations;
mod protocol;
mod questions;
mod recognise;
mod roots;
mod row;
mod rows;
mod rules;
mod schema;
mod second;
mod segments;
mod series;
mod settle;
mod several;
mod share;
mod sheet;
mod sources;
mod staff;
mod states;
mod sums;
mod survey;
mod turned;
mod unit_path;
mod values;
mod wide;

pub use closed::table::questionnaire;
pub use code_list::CodeList;
pub use names::{ProposedName, ProposedNames, propose_names};
pub use protocol::{Pattern, pattern};
pub use recognise::{NearMiss, Recognised, Recognition, Said, examine, examine_said, recognise};
pub use rules::RULES;
pub use schema::{ColumnSchema, KindSchema, schema};

/// A source with the tables that were read from its files.
#[derive(Debug, Clone, Copy)]
pub struct Input<'a> {
    /// The source.
    pub source: &'a Source,
    /// Its tables in file and sheet order; with [`crate::project::SheetChoice::Found`] all sheets of each workbook.
    pub tables: &'a [RawTable],
}

/// A source of protocols with the documents that were read from its files.
#[derive(Debug, Clone, Copy)]
pub struct Written<'a> {
    /// The source.
    pub source: &'a Source,
    /// Its documents in the order of their files.
    pub documents: &'a [Document],
}

/// Makes typed tables of all sources and names everything that is wrong with them.
pub fn validate(inputs: &[Input<'_>], project: &Project) -> Checked<Dataset> {
    validate_all(inputs, &[], project)
}

/// The same, with protocols beside the tables.
pub fn validate_all(
    inputs: &[Input<'_>],
    written: &[Written<'_>],
    project: &Project,
) -> Checked<Dataset> {
    validate_with(inputs, written, BTreeMap::new(), project)
}

/// The same with what tools and persons say of questionnaires, by the file that says it.
pub fn validate_with(
    inputs: &[Input<'_>],
    written: &[Written<'_>],
    questionnaires: BTreeMap<String, Questionnaire>,
    project: &Project,
) -> Checked<Dataset> {
    let mut desk = desk::Desk::new(project);
    desk.questionnaires = questionnaires;
    desk.populations = populations::Populations::new(inputs, written);
    let mut dataset = Dataset::default();
    for input in inputs {
        sources::read(input, &mut desk, &mut dataset);
    }
    for source in written {
        protocol::read(source, &mut desk, &mut dataset);
    }
    settle::settle(&mut desk, &mut dataset);
    answers_of_things(&mut desk, &dataset);
    if project.survey.staff_invited && dataset.invited.is_empty() {
        dataset.invited = closed::of_staff(&dataset);
    }
    Checked {
        value: dataset,
        issues: desk.issues,
    }
}

/// Answers are given by persons: a question that counts something else can only have published figures.
fn answers_of_things(desk: &mut desk::Desk<'_>, dataset: &Dataset) {
    let things = desk
        .project
        .questions
        .iter()
        .filter(|q| !q.counts.is_persons());
    for question in things {
        let first = { dataset.answers.iter() }.find(|answer| answer.question == question.key);
        if let Some(answer) = first {
            let issue = Issue::new(rules::ANSWERS_OF_THINGS, Some(answer.place.clone()));
            desk.issues.push(
                issue
                    .with("question", question.text.as_str())
                    .with("counts", question.counts.name()),
            );
        }
    }
}
