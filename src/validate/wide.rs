//! Wide answers: one respondent per row, one column per question. One row gives many answers and counts as one row.
//!
//! An empty cell means that the question was not asked; a survey tool says more exactly what was asked.

use std::collections::BTreeSet;

use crate::model::answers::{Answer, Missing};
use crate::model::dataset::Dataset;
use crate::model::intake::{Evidence, SetAside};
use crate::model::issue::Issue;
use crate::model::place::Place;
use crate::model::raw::RawCell;

use super::columns::list;
use super::content::{Content, Profile};
use super::desk::Desk;
use super::fold::{compact, shown};
use super::heading::Label;
use super::people::{EmptyKey, Respondents, key_shown};
use super::questions::Questions;
use super::row::{Row, error_in};
use super::rows::{self, Rows, Tally};
use super::rules;
use super::schema::answers::answer_text;
use super::sheet::Sheet;
use super::survey::{Survey, plain_text};

/// A column that holds the answers to one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct QuestionColumn {
    /// Key of the question.
    pub(crate) key: String,
    /// Where its answers stand.
    pub(crate) column: u32,
    /// Why it is one.
    pub(crate) evidence: Evidence,
}

/// Reads a wide table.
pub(crate) fn read(
    sheet: &Sheet<'_>,
    survey: Survey,
    desk: &mut Desk<'_>,
    dataset: &mut Dataset,
) -> Tally {
    let questions = question_columns(sheet, survey, &mut desk.questions, &mut desk.issues);
    desk.asked.clone_from(&questions);
    let place = sheet.table.place(sheet.header.last_row, 0);
    if questions.is_empty() {
        desk.issues
            .push(Issue::new(rules::NO_QUESTIONS, Some(place)).with(
                "headers",
                list(sheet.header.labels.iter().map(|l| l.shown.as_str())),
            ));
        return rows::refuse_all(sheet, rules::NO_QUESTIONS);
    }
    say_which(sheet, &questions, desk, place);
    let respondents = Respondents::of(sheet, EmptyKey::Number, desk);
    let Desk {
        project,
        issues,
        people,
        ..
    } = desk;
    let mut unfinished = 0u64;
    let mut rows = rows::read(sheet, project.reference_date, issues, |row| {
        survey.refuse_trial(row)?;
        let broken_off = survey.is_unfinished(row);
        unfinished += u64::from(broken_off);
        let empty = survey.empty_means(broken_off);
        let respondent = respondents.read(row, people)?;
        Ok::<_, SetAside>(
            questions
                .iter()
                .map(|question| answer(row, question, survey, empty, respondent.clone()))
                .collect::<Vec<_>>(),
        )
    });
    if unfinished > 0 {
        issues.push(
            Issue::new(rules::INCOMPLETE, Some(Place::sheet(&sheet.table.origin)))
                .with("count", unfinished)
                .with("rows", sheet.rows().count()),
        );
    }
    if sheet.has("respondent") {
        rows.drop_copies(sheet, "respondent", issues, |answers| {
            answers.first().map(|answer| answer.respondent.key.as_str())
        });
        name_repeated(sheet, &rows, issues);
    }
    rows.deliver(|answers| dataset.answers.extend(answers))
}

/// The answer to one question in one row.
pub(crate) fn answer(
    row: &mut Row<'_>,
    question: &QuestionColumn,
    survey: Survey,
    empty: Missing,
    respondent: crate::model::answers::Respondent,
) -> Answer {
    let cell = row.sheet.cell_at(row.raw, question.column);
    let place = row.sheet.table.place(row.raw.number, question.column);
    let text = match cell {
        RawCell::Text(text) if survey.not_shown(text) => {
            answer_text(&RawCell::Empty, Missing::NotAsked)
        }
        RawCell::Text(text) if survey.has_markup() => {
            answer_text(&RawCell::Text(plain_text(text)), empty)
        }
        other => answer_text(other, empty),
    };
    if let Some(error) = error_in(cell) {
        row.breach(rules::CELL_ERROR, place.clone(), &error);
    }
    Answer {
        id: String::new(),
        respondent,
        question: question.key.clone(),
        text,
        place,
    }
}

/// The columns that are questions: those that `befund.toml` maps, else those of its questions, else all with open text.
pub(crate) fn question_columns(
    sheet: &Sheet<'_>,
    survey: Survey,
    questions: &mut Questions<'_>,
    issues: &mut Vec<Issue>,
) -> Vec<QuestionColumn> {
    let mut found: Vec<QuestionColumn> = Vec::new();
    for (key, column) in &sheet.feeds.questions {
        if !questions.lists(key)
            && let Some(label) = sheet.header.label(*column)
        {
            questions.found.insert(key.clone(), label.shown.clone());
        }
        found.push(QuestionColumn {
            key: key.clone(),
            column: *column,
            evidence: Evidence::Project,
        });
    }
    let mut taken: BTreeSet<u32> = found.iter().map(|q| q.column).collect();
    let mut keys: BTreeSet<String> = found.iter().map(|q| q.key.clone()).collect();
    for label in &sheet.header.labels {
        let forms: Vec<String> = label.forms.iter().chain(&label.bare).cloned().collect();
        if let Some(key) = questions.listed(&forms)
            && taken.insert(label.column)
            && keys.insert(key.to_owned())
        {
            found.push(QuestionColumn {
                key: key.to_owned(),
                column: label.column,
                evidence: Evidence::Header(None),
            });
        }
    }
    if found.is_empty() {
        found = open_columns(sheet, survey, questions, issues);
    }
    let further = further_columns(sheet, &found);
    found.extend(further);
    found.sort_by_key(|question| question.column);
    found
}

/// Columns without a header directly beside a question's hold further answers to it: `Frage 1 | | |` over three of them.
fn further_columns(sheet: &Sheet<'_>, found: &[QuestionColumn]) -> Vec<QuestionColumn> {
    let mut further = Vec::new();
    for question in found {
        let mut column = question.column + 1;
        while sheet.header.label(column).is_none() && holds_text(sheet, column) {
            further.push(QuestionColumn {
                key: question.key.clone(),
                column,
                evidence: Evidence::Beside,
            });
            column += 1;
        }
    }
    further
}

fn holds_text(sheet: &Sheet<'_>, column: u32) -> bool {
    let profile = Profile::of(sheet, column);
    profile.given > 0 && profile.fit(Content::Text).is_some_and(|share| share > 0.5)
}

fn open_columns(
    sheet: &Sheet<'_>,
    survey: Survey,
    questions: &mut Questions<'_>,
    issues: &mut Vec<Issue>,
) -> Vec<QuestionColumn> {
    let spoken_for: BTreeSet<u32> = sheet
        .feeds
        .candidates
        .values()
        .flatten()
        .copied()
        .chain(
            sheet
                .feeds
                .by_name
                .keys()
                .filter_map(|name| sheet.column(name)),
        )
        // What stands behind "Sonstiges" of a group is the group.
        .chain(
            ["unit", "role", "group"]
                .iter()
                .filter_map(|name| Survey::other_column(&sheet.header, sheet.column(name)?)),
        )
        .collect();
    let labels: Vec<&Label> = sheet
        .header
        .labels
        .iter()
        .filter(|label| !spoken_for.contains(&label.column))
        .filter(|label| !sheet.personal.contains(&label.column))
        .filter(|label| !survey.is_housekeeping(label) && is_open(sheet, label.column))
        .collect();
    let mut keys = BTreeSet::new();
    labels
        .into_iter()
        .map(|label| {
            let place = sheet.table.place(sheet.header.last_row, label.column);
            let mut key = questions.key(&label.shown, &place, issues);
            // Two columns of one wording are two questions; their codes or columns tell them apart.
            if !keys.insert(key.clone()) {
                let mark = label
                    .code
                    .as_deref()
                    .map_or_else(|| label.column.to_string(), super::fold::slug);
                key = format!("{key}-{mark}");
                questions.found.insert(key.clone(), label.shown.clone());
                keys.insert(key.clone());
            }
            QuestionColumn {
                key,
                column: label.column,
                evidence: Evidence::OpenText,
            }
        })
        .collect()
}

/// Whether any column that nothing else claims holds open text.
pub(crate) fn has_open_text(sheet: &Sheet<'_>) -> bool {
    sheet
        .header
        .labels
        .iter()
        .filter(|label| !Survey::None.is_housekeeping(label))
        .filter(|label| !sheet.personal.contains(&label.column))
        .any(|label| is_open(sheet, label.column))
}

/// Whether a header asks or says something in several words.
pub(crate) fn is_question(header: &str) -> bool {
    header.trim_end().ends_with('?') || header.split_whitespace().count() >= 3
}

/// Whether a header can be a question: it asks, or what stands below it answers at length.
pub(crate) fn is_wording(sheet: &Sheet<'_>, label: &Label) -> bool {
    is_question(&label.shown)
        || asks_openly(&label.shown)
        || (!is_remark(label) && Profile::of(sheet, label.column).words() >= 3.0)
}

/// Whether a header announces remarks of whoever keeps the list, which answer nothing.
pub(crate) fn is_remark(label: &Label) -> bool {
    const REMARKS: [&str; 9] = [
        "bemerkung",
        "bemerkungen",
        "notiz",
        "notizen",
        "beschreibung",
        "hinweis",
        "hinweise",
        "anmerkung",
        "remarks",
    ];
    label
        .forms
        .iter()
        .any(|form| REMARKS.contains(&form.as_str()))
}

/// Open text: sentences or at least phrases, hardly any of them twice. Choices repeat, dates and codes have no words. Where the
/// header asks for whatever somebody has to say, single words are an answer too.
fn is_open(sheet: &Sheet<'_>, column: u32) -> bool {
    let profile = Profile::of(sheet, column);
    let asks = || { sheet.header.label(column) }.is_some_and(|label| asks_openly(&label.shown));
    profile.is_open() || (profile.is_brief() && asks())
}

/// Whether a header asks for what nobody can choose from: `Was fehlt Ihnen?`, `Größte Probleme`.
fn asks_openly(header: &str) -> bool {
    const WORDS: [&str; 9] = [
        "was", "warum", "weshalb", "wodurch", "womit", "wofuer", "what", "why", "how",
    ];
    const STEMS: [&str; 14] = [
        "bedarf",
        "problem",
        "chance",
        "vorteil",
        "wunsch",
        "wuensch",
        "hindernis",
        "herausforder",
        "voraussetzung",
        "verbesser",
        "fehlt",
        "improve",
        "challenge",
        "wish",
    ];
    let words: Vec<String> = header
        .split(|c: char| !c.is_alphanumeric())
        .map(compact)
        .collect();
    { words.iter() }
        .find(|word| word.contains(char::is_alphabetic))
        .is_some_and(|first| WORDS.contains(&first.as_str()))
        || words
            .iter()
            .any(|word| STEMS.iter().any(|stem| word.starts_with(stem)))
}

fn say_which(sheet: &Sheet<'_>, questions: &[QuestionColumn], desk: &mut Desk<'_>, place: Place) {
    let headings = questions
        .iter()
        .filter_map(|question| sheet.header.label(question.column))
        .map(|label| label.shown.as_str());
    let issue = Issue::new(rules::QUESTIONS_FOUND, Some(place))
        .with("count", questions.len())
        .with("columns", sheet.header.labels.len())
        .with("headers", list(headings));
    desk.issues.push(issue);
}

fn name_repeated(sheet: &Sheet<'_>, rows: &Rows<'_, Vec<Answer>>, issues: &mut Vec<Issue>) {
    let column = sheet.column("respondent").unwrap_or(0);
    let groups = rows.by(|answers| answers.first().map(|a| a.respondent.key.clone()));
    for (key, indices) in groups.iter().filter(|(_, indices)| indices.len() > 1) {
        for index in &indices[1..] {
            let place = sheet.table.place(rows.kept[*index].raw.number, column);
            let first = rows.kept[indices[0]].raw.number;
            // A name is not shown; the place is enough.
            issues.push(
                Issue::new(rules::RESPONDENT_TWICE, Some(place))
                    .with("value", shown(key_shown(key)))
                    .with("row", first.to_string()),
            );
        }
    }
}
