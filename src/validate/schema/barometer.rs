//! Kind `barometer`: school grades 1 (best) to 6, one per respondent and wave.
//!
//! A grade that is none stays as "unusable" beside the others and is never guessed: `2–3`, `2+` and `gut` are no grades.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::model::answers::{Grade, Missing, Value};
use crate::model::dataset::Dataset;
use crate::model::intake::SetAside;
use crate::model::issue::Issue;
use crate::model::raw::RawCell;
use crate::project::{Project, SourceKind};
use crate::validate::desk::Desk;
use crate::validate::fold::{compact, key_form};
use crate::validate::people::{EmptyKey, Respondents};
use crate::validate::row::{Row, written};
use crate::validate::rows::{self, Rows, Tally};
use crate::validate::rules;
use crate::validate::schema::answers::{GROUP_HEADERS, RESPONDENT_HEADERS, ROLE_HEADERS};
use crate::validate::schema::{KindSchema, UNIT_HEADERS, may, must, tally};
use crate::validate::sheet::Sheet;
use crate::validate::survey::{Survey, plain_text};
use crate::validate::values::{grades, words};

/// Columns of kind `barometer`.
pub(crate) const SCHEMA: KindSchema = KindSchema {
    kind: SourceKind::Barometer,
    columns: &[
        may(
            "respondent",
            "column-answers-respondent",
            RESPONDENT_HEADERS,
        ),
        may("unit", "column-unit", UNIT_HEADERS),
        may("role", "column-role", ROLE_HEADERS),
        may("group", "column-group", GROUP_HEADERS),
        may(
            "wave",
            "column-barometer-wave",
            &[
                "Welle",
                "Erhebung",
                "Erhebungswelle",
                "Befragungswelle",
                "Jahr",
                "Befragungsjahr",
                "Wave",
                "Year",
            ],
        ),
        must(
            "grade",
            "column-barometer-grade",
            &[
                "Note",
                "Schulnote",
                "Stimmungsnote",
                "Bewertung",
                "Stimmung",
                "Stimmungsbarometer",
                "Einstellung",
                "Einschätzung",
                "Zensur",
                "Grade",
                "School grade",
                "Mark",
                "Rating",
            ],
        ),
        may(
            "count",
            "column-barometer-count",
            &[
                "Anzahl",
                "Häufigkeit",
                "Stimmen",
                "Anzahl Stimmen",
                "Anzahl Nennungen",
                "Nennungen",
                "n",
                "Count",
                "Votes",
                "Frequency",
            ],
        ),
        may(
            "id",
            "column-barometer-id",
            &["ID", "Response ID", "Antwort-ID", "Nr.", "Lfd. Nr.", "No."],
        ),
    ],
};

/// Reads grades.
pub(crate) fn read(
    sheet: &Sheet<'_>,
    survey: Survey,
    desk: &mut Desk<'_>,
    dataset: &mut Dataset,
) -> Tally {
    let columns = tally::grade_columns(&sheet.header.labels);
    let by_column = !sheet.has("grade") && !columns.is_empty();
    if by_column || (sheet.has("count") && !sheet.has("respondent")) {
        let columns = if by_column { &columns[..] } else { &[] };
        return tally::read(sheet, columns, desk, dataset);
    }
    let respondents = Respondents::of(sheet, EmptyKey::Number, desk);
    let Desk {
        project,
        issues,
        people,
        ..
    } = desk;
    let scale = scale(project);
    let mut rows = rows::read(sheet, project.reference_date, issues, |row| {
        survey.refuse_trial(row)?;
        let respondent = respondents.read(row, people)?;
        let (_, place) = row.cell("grade");
        let grade = match grade(row, &scale) {
            // A code that says "not answered" says more than that somebody broke off.
            Value::Missing(Missing::NotGiven)
                if row.cell_is_empty("grade") && survey.is_unfinished(row) =>
            {
                Value::Missing(survey.empty_means(true))
            }
            read => read,
        };
        Ok::<_, SetAside>(Grade {
            respondent,
            wave: row.word("wave"),
            grade,
            place,
        })
    });
    if sheet.has("respondent") {
        rows.drop_copies(sheet, "respondent", issues, |grade| {
            Some(&grade.respondent.key)
        });
        settle_contradicted(&mut rows, sheet, issues);
    }
    rows.deliver(|grade| dataset.grades.push(grade))
}

/// The wordings of the project's scale, folded.
pub(crate) fn scale(project: &Project) -> Vec<String> {
    project.barometer.scale.iter().map(|t| compact(t)).collect()
}

/// A whole number from 1 to 6, the wording of a grade from the project's scale, or both together: `2 (gut)`, `Note 2`.
pub(crate) fn grade(row: &mut Row<'_>, scale: &[String]) -> Value<u8> {
    let (cell, place) = row.cell("grade");
    if written(cell).is_some_and(|text| grades::is_missing_code(&text)) {
        return Value::Missing(Missing::NotGiven);
    }
    let found = match cell {
        RawCell::Number(value) => grades::of_number(*value),
        RawCell::Text(text) => {
            let text = plain_text(text);
            if let Some(at) = scale.iter().position(|wording| *wording == compact(&text)) {
                return Value::Given(u8::try_from(at + 1).unwrap_or(0));
            }
            if let Some(kind) = words::missing(&text) {
                return Value::Missing(kind);
            }
            grades::of_text(&text)
        }
        _ => return Value::Missing(row.not_a(rules::GRADE, "grade")),
    };
    match (found, cell) {
        (Some(grade), _) => Value::Given(grade),
        (None, RawCell::Text(_)) => Value::Missing(row.not_a(rules::GRADE, "grade")),
        (None, _) => row.breach_at(rules::GRADE, "grade", place),
    }
}

/// One person cannot have two grades in one wave: one row stays, as unusable, so that the person is still counted.
fn settle_contradicted(rows: &mut Rows<'_, Grade>, sheet: &Sheet<'_>, issues: &mut Vec<Issue>) {
    let groups: BTreeMap<_, Vec<usize>> =
        rows.by(|grade| Some((key_form(&grade.respondent.key), grade.wave.clone())));
    let mut later = BTreeSet::new();
    for (_, mut indices) in groups.into_iter().filter(|(_, indices)| indices.len() > 1) {
        // What is said decides which row stays, groups that are given first; not where the row stands.
        indices.sort_by_cached_key(|index| {
            let value = &rows.kept[*index].value;
            (
                Reverse(value.respondent.clone()),
                value.grade,
                value.place.clone(),
            )
        });
        let grades: BTreeSet<_> = indices.iter().map(|i| rows.kept[*i].value.grade).collect();
        for index in &indices[1..] {
            later.insert(*index);
            issues.push(
                Issue::new(
                    rules::GRADE_CONTRADICTED,
                    Some(rows.kept[*index].value.place.clone()),
                )
                .with("row", rows.kept[indices[0]].raw.number.to_string()),
            );
        }
        if grades.len() > 1 {
            rows.kept[indices[0]].value.grade = Value::Missing(Missing::Unusable);
        }
    }
    rows.refuse(sheet, |index, _| {
        later.contains(&index).then_some(rules::GRADE_CONTRADICTED)
    });
}
