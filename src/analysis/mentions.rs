//! The ranked table of each question: what was named by how many, from coded answers and from published counts.
//!
//! One Nennung is one respondent under one category; repeats count once. Ranks are dense (1-2-2-3), ties stand by name in
//! German collation. Percentages are of respondents with a valid answer and of Nennungen, and are never doctored to reach
//! 100. Residual categories and what could not be assigned stand below, unranked and outside N. (DESIGN, "What is counted".)

use std::collections::{BTreeMap, BTreeSet};

use crate::model::answers::Mention;
use crate::model::codebook::{Category, Codebook};
use crate::model::dataset::Dataset;
use crate::model::finding::{
    Cell, Chart, ChartKind, Column, Evidence, Finding, Role, Row, RowKind, Scope, Section,
    Statement, Table,
};
use crate::model::message::Message;
use crate::project::Project;

use super::AnalysisError;
use super::frame::{Frame, Keys, numbers, texts};
use super::order::{German, dense_ranks};
use super::survey::{
    QUESTION, RESPONDENT, STANDING, SUBJECT, Standing, Subject, Survey, field_label, population,
};
use super::table::{
    SMALL_N, base_about, base_persons, base_plain, empty, file_key, label, rank, scope, share,
};

/// One row of a ranked table before it has a rank.
struct Item<'a> {
    /// Makes the order total where two categories have one label.
    key: String,
    name: Cell,
    sort_name: &'a str,
    field: Option<&'a str>,
    count: u64,
    scope: Scope,
    evidence: Vec<Evidence>,
    ranked: bool,
    /// Whether its respondents are part of n.
    in_base: bool,
}

/// The base of a ranked table.
struct Base {
    /// Respondents with a valid answer; `None` when not published.
    respondents: Option<u64>,
    /// All ranked Nennungen.
    nennungen: u64,
}

/// The ranked tables of all questions that were put, in printed order.
///
/// # Errors
/// When polars cannot count.
pub(super) fn ranked(
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
    Ok(
        in_printed_order(survey.questions(), &dataset.questions, project)
            .into_iter()
            .map(|question| {
                let counts = Counts {
                    question: question.key,
                    nennungen: &nennungen,
                    standings: &standings,
                    subjects: &subjects,
                };
                let id = unused(&mut ids, question.key);
                counts.finding(survey, &question, &id, german)
            })
            .collect(),
    )
}

/// A question as its table shows it.
struct Shown<'a> {
    key: &'a str,
    text: &'a str,
    heading: Option<&'a str>,
}

impl Shown<'_> {
    fn heading(&self) -> Message {
        match self.heading {
            Some(heading) => Message::new("analysis-col-heading").with("heading", heading),
            None => Message::new("analysis-col-category"),
        }
    }
}

/// Questions of the project first, in its order, then those that only the data names, by key.
fn in_printed_order<'a>(
    keys: BTreeSet<&'a str>,
    found: &'a BTreeMap<String, String>,
    project: &'a Project,
) -> Vec<Shown<'a>> {
    let known = project
        .questions
        .iter()
        .filter(|question| keys.contains(question.key.as_str()))
        .map(|question| Shown {
            key: &question.key,
            text: &question.text,
            heading: question.heading.as_deref(),
        });
    let named = |key: &str| project.questions.iter().any(|question| question.key == key);
    let others = keys.iter().filter(|key| !named(key)).map(|key| Shown {
        key,
        text: found.get(*key).map_or(key, String::as_str),
        heading: None,
    });
    known.chain(others).collect()
}

/// A file key that no question before has; two keys may differ only in characters that file names cannot hold.
fn unused(ids: &mut BTreeSet<String>, question: &str) -> String {
    let key = file_key(question);
    let mut id = key.clone();
    let mut number = 2;
    while !ids.insert(id.clone()) {
        id = format!("{key}-{number}");
        number += 1;
    }
    id
}

struct Counts<'a, 'b> {
    question: &'b str,
    nennungen: &'b BTreeMap<Keys, u64>,
    standings: &'b BTreeMap<Keys, u64>,
    subjects: &'b BTreeMap<String, Subject<'a>>,
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

    fn finding(
        &self,
        survey: &Survey<'a>,
        question: &Shown<'_>,
        id: &str,
        german: &German,
    ) -> Finding {
        let (mut ranked, mut below): (Vec<_>, Vec<_>) = self
            .subjects()
            .into_iter()
            .map(|(subject, count)| self.item(survey, subject, count))
            .partition(|item| item.ranked);
        sort(&mut ranked, german);
        let respondents = self.standing(Standing::Valid);
        let base = Base {
            respondents: Some(respondents),
            nennungen: ranked.iter().map(|item| item.count).sum(),
        };
        let missing = Standing::MISSING.map(|kind| self.standing(kind));
        let mut notes = vec![
            Message::new("analysis-note-multiple"),
            Message::new("analysis-note-base-valid"),
        ];
        if !below.is_empty() {
            notes.push(Message::new("analysis-note-unranked"));
        }
        notes.extend(small_n_note(respondents));
        below.extend(self.missing_items(survey));
        let shape = Shape::of(&ranked);
        Finding {
            id: format!("nennungen-{id}"),
            section: Section::Befragung,
            title: Message::new("analysis-mentions-title").with("question", question.text),
            statement: shape.statement("analysis-mentions-statement"),
            base: vec![
                base_persons("n", "analysis-base-respondents", respondents),
                base_about(
                    "mentions",
                    "analysis-base-mentions",
                    base.nennungen,
                    respondents,
                ),
                base_persons("missing", "analysis-base-missing", missing.iter().sum()),
            ],
            chart: shape.chart(&ranked),
            table: Table {
                columns: shape.columns(question, &base, Role::Persons),
                rows: shape.rows(ranked, below, &base),
                population: Some(population()),
            },
            notes,
        }
    }

    fn item(&self, survey: &Survey<'a>, subject: Subject<'a>, count: u64) -> Item<'a> {
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
            scope: self.scope("subject", &subject.key()),
            evidence: survey.evidence(here),
            ranked: matches!(subject, Subject::Category(_)),
            in_base: true,
        }
    }

    fn scope(&self, dimension: &'static str, value: &str) -> Scope {
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
                scope: self.scope("standing", standing.key()),
                evidence: survey.missing_evidence(self.question, standing),
                ranked: false,
                in_base: false,
            })
            .collect()
    }
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

fn small_n_note(respondents: u64) -> Option<Message> {
    (respondents < SMALL_N).then(|| Message::new("analysis-note-small-n"))
}

fn sort(items: &mut [Item<'_>], german: &German) {
    items.sort_by(|a, b| {
        (b.count.cmp(&a.count))
            .then_with(|| german.compare(a.sort_name, b.sort_name))
            .then_with(|| a.key.cmp(&b.key))
    });
}

/// Which of the optional columns a ranked table has.
#[derive(Clone, Copy)]
struct Shape {
    has_field: bool,
}

impl Shape {
    /// Index of the names.
    const NAME: usize = 1;

    fn of(ranked: &[Item<'_>]) -> Self {
        Self {
            has_field: ranked.iter().any(|item| item.field.is_some()),
        }
    }

    /// Index of the Nennungen.
    const COUNT: usize = 2;

    fn columns(self, question: &Shown<'_>, base: &Base, counts: Role) -> Vec<Column> {
        let from = Self::COUNT;
        let derived = Role::Derived { from };
        let mut columns = vec![
            Column::new(
                "pos",
                Message::new("analysis-col-pos"),
                Role::Rank { by: from },
            ),
            Column::new("category", question.heading(), Role::Label),
        ];
        let header = Message::new("analysis-col-mentions");
        columns.push(Column::new("mentions", header, counts));
        if let Some(n) = base.respondents {
            let header = Message::new("analysis-col-share-respondents").with("n", n);
            columns.push(Column::new("share_of_respondents", header, derived));
        }
        let header = Message::new("analysis-col-share-mentions").with("mentions", base.nennungen);
        columns.push(Column::new("share_of_mentions", header, derived));
        if self.has_field {
            let header = Message::new("analysis-col-field");
            columns.push(Column::new("handlungsfeld", header, Role::Label));
        }
        columns
    }

    fn rows(self, ranked: Vec<Item<'_>>, below: Vec<Item<'_>>, base: &Base) -> Vec<Row> {
        let ranks = dense_ranks(ranked.iter().map(|item| item.count));
        let above = ranked.into_iter().zip(ranks.into_iter().map(Some));
        let below = below.into_iter().map(|item| (item, None));
        above
            .chain(below)
            .map(|(item, rank)| self.row(item, rank, base))
            .collect()
    }

    fn row(self, item: Item<'_>, position: Option<u32>, base: &Base) -> Row {
        let mut cells = vec![position.map_or_else(empty, rank), item.name];
        cells.push(Cell::count(item.count));
        if let Some(n) = base.respondents {
            cells.push(if item.in_base {
                share(item.count, n)
            } else {
                empty()
            });
        }
        cells.push(match position {
            Some(_) => share(item.count, base.nennungen),
            None => empty(),
        });
        if self.has_field {
            cells.push(item.field.map_or_else(empty, Cell::text));
        }
        Row {
            cells,
            kind: match position {
                Some(_) => RowKind::Data,
                None => RowKind::Missing,
            },
            scope: item.scope,
            evidence: item.evidence,
        }
    }

    fn statement(self, wording: &'static str) -> Statement {
        Statement::Leader {
            label: Self::NAME,
            count: Self::COUNT,
            wording,
        }
    }

    fn chart(self, ranked: &[Item<'_>]) -> Option<Chart> {
        (!ranked.is_empty()).then(|| Chart {
            kind: ChartKind::RankedBars,
            label: Self::NAME,
            series: vec![Self::COUNT],
        })
    }
}

/// The ranked tables of counts that were published before, in printed order of their questions.
///
/// They are about nobody in the data: the gate lets them pass. Percentages of respondents appear only when one number of
/// respondents was published with the question.
///
/// # Errors
/// When polars cannot count.
pub(super) fn published(
    dataset: &Dataset,
    codebook: &Codebook,
    project: &Project,
    german: &German,
) -> Result<Vec<Finding>, AnalysisError> {
    let mentions = &dataset.mentions;
    let counts = Frame::new(
        "published counts",
        vec![
            texts(QUESTION, mentions.iter().map(|m| m.question.as_str())),
            texts(SUBJECT, mentions.iter().map(|m| m.category.as_str())),
            numbers(COUNT, mentions.iter().map(published_count)),
        ],
    )?
    .summarise(&[QUESTION, SUBJECT], COUNT)?;
    let keys = mentions.iter().map(|m| m.question.as_str()).collect();
    let mut ids = BTreeSet::new();
    Ok(in_printed_order(keys, &dataset.questions, project)
        .into_iter()
        .map(|question| {
            let id = unused(&mut ids, question.key);
            let items = counts
                .iter()
                .filter(|(keys, _)| keys[0] == question.key)
                .map(|(keys, summary)| {
                    let count = u64::try_from(summary.sum).unwrap_or_default();
                    published_item(mentions, codebook, keys, count)
                })
                .collect();
            published_finding(mentions, &question, &id, items, german)
        })
        .collect())
}

const COUNT: &str = "count";

fn published_count(mention: &Mention) -> i64 {
    i64::try_from(mention.mentions).unwrap_or(i64::MAX)
}

fn published_item<'a>(
    mentions: &[Mention],
    codebook: &'a Codebook,
    keys: &'a Keys,
    count: u64,
) -> Item<'a> {
    let (question, name) = (&keys[0], keys[1].as_str());
    let known = known_category(codebook, question, name);
    let mut evidence: Vec<Evidence> = mentions
        .iter()
        .filter(|mention| mention.question == *question && mention.category == name)
        .map(|mention| Evidence {
            place: mention.place.clone(),
            quote: None,
        })
        .collect();
    evidence.sort_by(|a, b| a.place.cmp(&b.place));
    Item {
        key: name.to_owned(),
        name: Cell::text(name),
        sort_name: name,
        field: known
            .and_then(|category| category.handlungsfeld.as_deref())
            .map(|field| field_label(codebook, field)),
        count,
        scope: Scope::new(),
        evidence,
        ranked: known.is_none_or(|category| category.residual.is_none()),
        in_base: true,
    }
}

/// The category with a published label: one of that question before one of any other.
fn known_category<'a>(codebook: &'a Codebook, question: &str, name: &str) -> Option<&'a Category> {
    let wanted = name.trim().to_lowercase();
    let named = || {
        codebook
            .categories
            .iter()
            .filter(|category| category.label.trim().to_lowercase() == wanted)
    };
    named()
        .find(|category| category.is_valid_for(question))
        .or_else(|| named().next())
}

fn published_finding(
    mentions: &[Mention],
    question: &Shown<'_>,
    id: &str,
    items: Vec<Item<'_>>,
    german: &German,
) -> Finding {
    let given: BTreeSet<u64> = mentions
        .iter()
        .filter(|mention| mention.question == question.key)
        .filter_map(|mention| mention.respondents)
        .collect();
    let (mut ranked, below): (Vec<_>, Vec<_>) = items.into_iter().partition(|item| item.ranked);
    sort(&mut ranked, german);
    let base = Base {
        respondents: given.first().copied().filter(|_| given.len() == 1),
        nennungen: ranked.iter().map(|item| item.count).sum(),
    };
    let shape = Shape::of(&ranked);
    let mut figures = Vec::new();
    let mut notes = vec![
        Message::new("analysis-note-published"),
        Message::new("analysis-note-multiple"),
    ];
    if let Some(n) = base.respondents {
        figures.push(base_plain("n", "analysis-base-respondents", n));
        notes.extend(small_n_note(n));
    }
    figures.push(base_plain(
        "mentions",
        "analysis-base-mentions",
        base.nennungen,
    ));
    Finding {
        id: format!("nennungen-{id}-veroeffentlicht"),
        section: Section::Befragung,
        title: Message::new("analysis-published-title").with("question", question.text),
        statement: shape.statement("analysis-published-statement"),
        base: figures,
        chart: shape.chart(&ranked),
        table: Table {
            columns: shape.columns(question, &base, Role::Plain),
            rows: shape.rows(ranked, below, &base),
            population: None,
        },
        notes,
    }
}
