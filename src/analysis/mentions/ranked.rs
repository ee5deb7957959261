//! Ranked tables of coded answers.

use std::collections::{BTreeMap, BTreeSet};

use crate::analysis::AnalysisError;
use crate::analysis::frame::Keys;
use crate::analysis::order::German;
use crate::analysis::survey::{
    QUESTION, RESPONDENT, STANDING, SUBJECT, Standing, Subject, Survey, population,
};
use crate::analysis::table::{base_about, base_persons, file_key, label, scope, unused};
use crate::model::codebook::CategoryId;
use crate::model::counted::Counted;
use crate::model::dataset::Dataset;
use crate::model::finding::{BaseFigure, Cell, Finding, Role, Scope, Section, Table};
use crate::model::message::Message;
use crate::project::Project;

use super::by_unit::ByUnit;
use super::questions::{Shown, in_printed_order};
use super::shape::{Base, Item, Shape, range_notes, small_n_note, sort};

/// The ranked tables of all questions that were put, in printed order.
///
/// # Errors
/// When a column is missing.
pub(in crate::analysis) fn ranked(
    survey: &Survey<'_>,
    dataset: &Dataset,
    project: &Project,
    german: &German,
) -> Result<Vec<Finding>, AnalysisError> {
    let nennungen = survey
        .codes()?
        .distinct(&[QUESTION, RESPONDENT, SUBJECT])?
        .count(&[QUESTION, SUBJECT])?;
    let standings = survey.standings()?.count(&[QUESTION, STANDING])?;
    let subjects = survey.subjects();
    let mut ids = BTreeSet::new();
    let by_unit = ByUnit::count(survey, german, project.disclosure.least_respondents)?;
    let mut findings = Vec::new();
    for question in in_printed_order(survey.questions(), &dataset.questions, project) {
        let counts = Counts {
            question: question.key,
            nennungen: &nennungen,
            standings: &standings,
            subjects: &subjects,
            is_unsigned: dataset.unsigned.contains(question.key),
        };
        let id = unused(&mut ids, &file_key(question.key));
        findings.push(counts.finding(survey, &question, &id, german));
        if !dataset.unsigned.contains(question.key) {
            findings.extend(by_unit.finding(survey, &question, &id, german));
        }
    }
    Ok(findings)
}

struct Counts<'a, 'b> {
    question: &'b str,
    nennungen: &'b BTreeMap<Keys, u64>,
    standings: &'b BTreeMap<Keys, u64>,
    subjects: &'b BTreeMap<String, Subject<'a>>,
    /// Whether nobody knows how many persons answered.
    is_unsigned: bool,
}

impl<'a> Counts<'a, '_> {
    fn standing(&self, standing: Standing) -> u64 {
        let key = vec![self.question.to_owned(), standing.key().to_owned()];
        self.standings.get(&key).copied().unwrap_or_default()
    }

    /// Subjects of the question with their respondents, in the order of [`Subject`].
    fn subjects(&self) -> Vec<(Subject<'a>, u64)> {
        let mut found: Vec<_> = self
            .nennungen
            .iter()
            .filter(|(keys, _)| keys[0] == self.question)
            .filter_map(|(keys, count)| Some((*self.subjects.get(&keys[1])?, *count)))
            .collect();
        found.sort_unstable();
        found
    }

    pub(super) fn finding(
        &self,
        survey: &Survey<'a>,
        question: &Shown<'_>,
        id: &str,
        german: &German,
    ) -> Finding {
        let mut at_most = survey.at_most(self.question);
        let (mut ranked, mut below): (Vec<_>, Vec<_>) = self
            .subjects()
            .into_iter()
            .map(|(subject, count)| {
                let mut item = self.item(survey, subject, count);
                if let Subject::Category(id) = subject {
                    item.at_most = at_most.remove(id);
                }
                item
            })
            .partition(|item| item.ranked);
        sort(&mut ranked, german);
        let respondents = self.standing(Standing::Valid);
        let base = Base {
            counts: Counted::Respondents,
            respondents: (!self.is_unsigned).then_some(respondents),
            nennungen: ranked.iter().map(|item| item.count).sum(),
        };
        let mut notes = if self.is_unsigned {
            vec![Message::new("analysis-note-unsigned")]
        } else {
            vec![
                Message::new("analysis-note-multiple"),
                Message::new("analysis-note-base-valid"),
            ]
        };
        if !below.is_empty() {
            notes.push(Message::new("analysis-note-unranked"));
        }
        notes.extend(range_notes(&ranked));
        notes.extend(only_likely(survey, &at_most));
        notes.extend(
            base.respondents
                .and_then(|n| small_n_note(Counted::Respondents, n)),
        );
        below.extend(self.missing_items(survey));
        let shape = Shape::of(&ranked);
        Finding {
            id: format!("nennungen-{id}"),
            section: Section::Befragung,
            title: Message::new("analysis-mentions-title").with("question", question.text),
            statement: shape.statement(if self.is_unsigned {
                "analysis-unsigned-statement"
            } else {
                "analysis-mentions-statement"
            }),
            base: self.figures(&base, respondents),
            chart: shape.chart(&ranked),
            table: Table {
                columns: shape.columns(question, &base, Role::Persons),
                rows: shape.rows(ranked, below, &base),
                population: Some(population()),
            },
            notes,
        }
    }

    /// n, N and the missing; without n where nobody knows whose the answers are.
    fn figures(&self, base: &Base, respondents: u64) -> Vec<BaseFigure> {
        let mentions = base_about(
            "mentions",
            "analysis-base-mentions",
            base.nennungen,
            respondents,
        );
        if self.is_unsigned {
            return vec![BaseFigure {
                wording: "analysis-base-unsigned",
                ..mentions
            }];
        }
        let missing = Standing::MISSING.map(|kind| self.standing(kind));
        vec![
            base_persons("n", "analysis-base-respondents", respondents),
            mentions,
            base_persons("missing", "analysis-base-missing", missing.iter().sum()),
        ]
    }

    pub(super) fn item(&self, survey: &Survey<'a>, subject: Subject<'a>, count: u64) -> Item<'a> {
        let (name, sort_name) = match subject {
            Subject::Category(id) | Subject::Residual(_, id) => {
                let name = survey.category_label(id);
                (Cell::text(name), name)
            }
            Subject::Field(field, part) => (field_only(survey, field, part), ""),
            Subject::Uncoded => (label("analysis-row-uncoded"), ""),
        };
        let here = |question: &str, found| question == self.question && found == subject;
        Item {
            key: subject.key(),
            name,
            sort_name,
            field: subject
                .field(survey.codebook)
                .map(|field| survey.field_label(field)),
            count,
            at_most: None,
            scope: self.scope("subject", &subject.key()),
            evidence: survey.evidence(here),
            ranked: matches!(subject, Subject::Category(_)),
            in_base: true,
        }
    }

    pub(super) fn scope(&self, dimension: &'static str, value: &str) -> Scope {
        let mut selected = scope("question", self.question);
        selected.insert(dimension, value.to_owned());
        selected
    }

    fn missing_items(&self, survey: &Survey<'a>) -> Vec<Item<'a>> {
        Standing::MISSING
            .into_iter()
            .map(|standing| (standing, self.standing(standing)))
            .filter(|(_, count)| *count > 0)
            .map(|(standing, count)| Item {
                key: standing.key().to_owned(),
                name: label(standing.wording()),
                sort_name: "",
                field: None,
                count,
                at_most: None,
                scope: self.scope("standing", standing.key()),
                evidence: survey.missing_evidence(self.question, standing),
                ranked: false,
                in_base: false,
            })
            .collect()
    }
}

/// The categories that have provisional codes only, and so no row, with the most respondents that could name each.
fn only_likely(survey: &Survey<'_>, at_most: &BTreeMap<&CategoryId, u64>) -> Option<Message> {
    let known = |id: &CategoryId| {
        survey
            .codebook
            .category(id)
            .filter(|one| one.residual.is_none())
    };
    let mut named: Vec<(u64, &str)> = { at_most.iter() }
        .filter_map(|(id, most)| Some((*most, known(id)?.label.as_str())))
        .collect();
    named.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(b.1)));
    let listed: Vec<String> = { named.iter() }
        .map(|(most, label)| format!("{label} ({most})"))
        .collect();
    let message = Message::new("analysis-note-only-likely");
    (!listed.is_empty()).then(|| message.with("categories", listed.join(", ")))
}

/// Label of what fits a Handlungsfeld but no Oberbegriff.
fn field_only(survey: &Survey<'_>, field: &str, part: Option<&str>) -> Cell {
    let known = survey.codebook.handlungsfeld(field);
    let part = part.map(|part| {
        known
            .and_then(|field| field.unterfelder.iter().find(|u| u.id == part))
            .map_or(part, |found| &found.label)
    });
    let field = known.map_or(field, |field| &field.label);
    let name = match part {
        Some(part) => format!("{field}: {part}"),
        None => field.to_owned(),
    };
    Cell::label(Message::new("analysis-row-field-only").with("field", name))
}
