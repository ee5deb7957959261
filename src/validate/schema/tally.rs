//! Grades that were counted before: one row per grade with its number, or one column per grade.
//!
//! Each counted grade is one person of whom nothing else is known.

use crate::model::answers::{Grade, Respondent, Value};
use crate::model::dataset::Dataset;
use crate::model::intake::SetAside;
use crate::model::issue::Issue;
use crate::model::place::Place;
use crate::validate::crosses;
use crate::validate::desk::Desk;
use crate::validate::heading::Label;
use crate::validate::people::for_counted;
use crate::validate::row::{Row, written};
use crate::validate::rows::{self, Tally};
use crate::validate::rules;
use crate::validate::sheet::Sheet;
use crate::validate::values::number::{self, Writing};
use crate::validate::values::words;

use super::barometer::grade;

/// More people than this do not vote in a town hall.
const MOST: u64 = 100_000;

/// The columns of a table with one column per grade, each with its grade; empty when it is none.
pub(crate) fn grade_columns(labels: &[Label]) -> Vec<(u32, u8)> {
    let found: Vec<(u32, u8)> = labels
        .iter()
        .filter_map(|label| Some((label.column, grade_of(&label.shown)?)))
        .collect();
    let complete = (1..=6)
        .filter(|grade| found.iter().any(|(_, g)| g == grade))
        .count()
        >= 5;
    let single = (1..=6).all(|grade| found.iter().filter(|(_, g)| *g == grade).count() <= 1);
    if complete && single {
        found
    } else {
        Vec::new()
    }
}

/// The grade that a header names: `Note 2`, `2`, `2 (gut)`, `gut`.
fn grade_of(header: &str) -> Option<u8> {
    const NAMES: [&str; 6] = [
        "sehr gut",
        "gut",
        "befriedigend",
        "ausreichend",
        "mangelhaft",
        "ungenügend",
    ];
    let digits: Vec<char> = header.chars().filter(char::is_ascii_digit).collect();
    match digits.as_slice() {
        [digit] if header.split_whitespace().count() <= 3 => {
            let grade = digit
                .to_digit(10)
                .and_then(|grade| u8::try_from(grade).ok())?;
            (1..=6).contains(&grade).then_some(grade)
        }
        [] => {
            let at = NAMES
                .iter()
                .position(|name| *name == header.trim().to_lowercase())?;
            u8::try_from(at + 1).ok()
        }
        _ => None,
    }
}

/// Reads counted grades.
pub(crate) fn read(
    sheet: &Sheet<'_>,
    columns: &[(u32, u8)],
    desk: &mut Desk<'_>,
    dataset: &mut Dataset,
) -> Tally {
    let Desk {
        project, issues, ..
    } = desk;
    let place = sheet
        .table
        .place(sheet.header.last_row, sheet.column("count").unwrap_or(0));
    issues.push(Issue::new(rules::COUNTED_GRADES, Some(place)));
    let scale = super::barometer::scale(project);
    let rows = rows::read(sheet, project.reference_date, issues, |row| {
        if columns.is_empty() {
            one_grade(row, &scale)
        } else {
            all_grades(row, columns)
        }
    });
    rows.deliver(|grades| dataset.grades.extend(grades))
}

fn one_grade(row: &mut Row<'_>, scale: &[String]) -> Result<Vec<Grade>, SetAside> {
    let count = row.must_count("count")?;
    if count > MOST {
        return Err(row.missing("count"));
    }
    let (_, place) = row.cell("grade");
    let value = grade(row, scale);
    let wave = row.word("wave");
    let groups = groups_of(row);
    Ok((0..count)
        .map(|number| counted(value, wave.clone(), groups.clone(), place.clone(), number))
        .collect())
}

fn all_grades(row: &mut Row<'_>, columns: &[(u32, u8)]) -> Result<Vec<Grade>, SetAside> {
    let wave = row.word("wave");
    let groups = groups_of(row);
    let mut grades = Vec::new();
    for (column, grade) in columns {
        let place = row.sheet.table.place(row.raw.number, *column);
        let cell = row.sheet.cell_at(row.raw, *column);
        let Some(text) = written(cell).filter(|text| words::missing(text).is_none()) else {
            continue;
        };
        // A row per questionnaire has a cross where a list of counts has a number.
        let cross = || Some(1).filter(|_| crosses::is_cross(cell));
        let count = number::parse(&text, Writing::German)
            .and_then(|number| number::whole(number.value))
            .or_else(cross)
            .filter(|count| *count <= MOST);
        let Some(count) = count else {
            row.breach(rules::COUNT, place, &text);
            continue;
        };
        grades.extend((0..count).map(|number| {
            counted(
                Value::Given(*grade),
                wave.clone(),
                groups.clone(),
                place.clone(),
                number,
            )
        }));
    }
    Ok(grades)
}

fn groups_of(row: &mut Row<'_>) -> [Option<String>; 3] {
    ["unit", "role", "group"].map(|name| row.word(name))
}

fn counted(
    grade: Value<u8>,
    wave: Option<String>,
    [unit, role, group]: [Option<String>; 3],
    place: Place,
    number: u64,
) -> Grade {
    Grade {
        respondent: Respondent {
            key: for_counted(&place, number),
            unit,
            role,
            group,
        },
        wave,
        grade,
        place,
    }
}
