//! Rows of kind `staff`: one contract each. Ids are hashed at once; nothing here computes an age for the report.
//!
//! Several contracts with one id are one person.

use sha2::{Digest, Sha256};

use crate::model::answers::{Missing, Value};
use crate::model::dataset::Dataset;
use crate::model::intake::SetAside;
use crate::model::issue::Issue;
use crate::model::place::Place;
use crate::model::staff::{Contract, Sex};
use crate::project::Project;

use super::birth;
use super::desk::Desk;
use super::row::{Century, Row, written};
use super::rows::{self, Remarks, Rows, Tally};
use super::rules;
use super::share::Share;
use super::sheet::Sheet;
use super::unit_path::{unit_columns, unit_of};
use super::values::date::Edge;
use super::values::words;

/// Reads staff.
pub(crate) fn read(sheet: &Sheet<'_>, desk: &mut Desk<'_>, dataset: &mut Dataset) -> Tally {
    say_once(sheet, desk);
    let project = desk.project;
    let units = unit_columns(sheet);
    let share = Share::of(sheet, "fte");
    let mut rows = rows::read(
        sheet,
        project.reference_date,
        Remarks::Possible,
        &mut desk.issues,
        |row| contract(row, project, &units, share),
    );
    rows.drop_copies(sheet, "id", &mut desk.issues, |(_, identified)| {
        identified.then_some("")
    });
    contradicted_births(&mut rows, sheet, &mut desk.issues);
    rows.deliver(|(contract, _)| dataset.contracts.push(contract))
}

fn say_once(sheet: &Sheet<'_>, desk: &mut Desk<'_>) {
    let header = |column| Some(sheet.table.place(sheet.header.last_row, column));
    match sheet.column("id") {
        None => desk.issues.push(Issue::new(rules::NO_STAFF_IDS, header(0))),
        Some(column) if desk.project.disclosure.salt.is_empty() => {
            desk.issues.push(Issue::new(rules::NO_SALT, header(column)))
        }
        Some(_) => {}
    }
    let only_years = !sheet.has("birth_date") && !sheet.has("birth_month");
    if let Some(column) = sheet.column("birth_year").filter(|_| only_years) {
        desk.issues
            .push(Issue::new(rules::BIRTH_YEARS, header(column)));
    }
}

/// A contract, and whether an id says whose it is.
fn contract(
    row: &mut Row<'_>,
    project: &Project,
    units: &[u32],
    share: Share,
) -> Result<(Contract, bool), SetAside> {
    refuse_nobody(row)?;
    refuse_absent(row)?;
    let id = id_of(row);
    let identified = id.is_some();
    let birth = birth::read(row);
    let entry = row.past_day("entry", Edge::First);
    let desk_exit = future_day(row, "desk_exit");
    let payroll_exit = future_day(row, "payroll_exit");
    let desk_exit = in_order(row, desk_exit, payroll_exit);
    Ok((
        Contract {
            person: person(&project.disclosure.salt, id.as_deref(), &row.place()),
            special_limit_months: birth::limit(row, birth, &project.demography.special_limits),
            birth,
            sex: sex(row),
            unit: unit_of(row, units),
            employment: row.word("employment"),
            grade: row.word("grade"),
            fte: share.read(row, "fte"),
            entry,
            desk_exit,
            payroll_exit,
            key_position: row.flag("key_position").unwrap_or(false),
            place: row.place(),
        },
        identified,
    ))
}

/// Columns that say when somebody was born, the most exact one first.
const BIRTH_COLUMNS: [&str; 3] = ["birth_date", "birth_year", "age"];

fn birth_column(sheet: &Sheet<'_>) -> &'static str {
    BIRTH_COLUMNS
        .into_iter()
        .find(|name| sheet.has(name))
        .unwrap_or(BIRTH_COLUMNS[0])
}

/// A row without id, birth and share of full time is about nobody: a remark, or the rest of a template.
fn refuse_nobody(row: &mut Row<'_>) -> Result<(), SetAside> {
    let somebody = BIRTH_COLUMNS
        .into_iter()
        .chain(["id", "fte"])
        .any(|name| !row.cell_is_empty(name));
    if somebody {
        Ok(())
    } else {
        Err(row.missing(birth_column(row.sheet)))
    }
}

/// Who left before the Stichtag or enters after it is no employee on it.
fn refuse_absent(row: &mut Row<'_>) -> Result<(), SetAside> {
    let before = row.issues.len();
    let exit = row.day("payroll_exit", Edge::Last, Century::Future);
    let entry = row.day("entry", Edge::First, Century::Past);
    // Both are read again below; what is wrong with them is said there.
    row.issues.truncate(before);
    let found = match (exit, entry) {
        (Value::Given((day, place)), _) if day < row.today => Some((rules::LEFT, place)),
        (_, Value::Given((day, place))) if day > row.today => Some((rules::NOT_YET_ENTERED, place)),
        _ => None,
    };
    let Some((rule, place)) = found else {
        return Ok(());
    };
    let today = row.today;
    row.issues
        .push(Issue::new(rule, Some(place.clone())).with("reference", today));
    Err(SetAside {
        place,
        code: rule.code,
    })
}

fn future_day(row: &mut Row<'_>, name: &str) -> Option<chrono::NaiveDate> {
    row.day(name, Edge::Last, Century::Future)
        .given()
        .map(|(day, _)| *day)
}

/// Nobody leaves the payroll before the desk.
fn in_order(
    row: &mut Row<'_>,
    desk: Option<chrono::NaiveDate>,
    payroll: Option<chrono::NaiveDate>,
) -> Option<chrono::NaiveDate> {
    let (Some(left), Some(paid)) = (desk, payroll) else {
        return desk;
    };
    if left <= paid {
        return desk;
    }
    let (_, place) = row.cell("desk_exit");
    row.issues.push(
        Issue::new(rules::DATES_ORDER, Some(place))
            .with("later", row.sheet.heading("desk_exit"))
            .with("earlier", row.sheet.heading("payroll_exit")),
    );
    None
}

/// The id as the file gives it. It lives no longer than it takes to hash it.
fn id_of(row: &mut Row<'_>) -> Option<String> {
    if !row.sheet.has("id") {
        return None;
    }
    let (cell, place) = row.cell("id");
    let id = written(cell)
        .map(|text| text.trim().to_owned())
        .filter(|text| words::missing(text).is_none());
    if id.is_none() {
        row.issues
            .push(Issue::new(rules::STAFF_ID_MISSING, Some(place)));
    }
    id
}

/// Salted SHA-256 of the id, its first 16 hex digits; of the row's place where there is no id.
fn person(salt: &str, id: Option<&str>, place: &Place) -> String {
    let hash = Sha256::new().chain_update(salt);
    let digest = match id {
        Some(id) => hash.chain_update("\u{1}id\u{1}").chain_update(id),
        None => hash
            .chain_update("\u{1}row\u{1}")
            .chain_update(place.to_string()),
    }
    .finalize();
    format!("{digest:x}").chars().take(16).collect()
}

fn sex(row: &mut Row<'_>) -> Sex {
    let Some(text) = row.word("sex") else {
        return Sex::NotStated;
    };
    words::sex(&text).unwrap_or_else(|| {
        let (_, place) = row.cell("sex");
        row.breach(rules::SEX, place, &text);
        Sex::NotStated
    })
}

/// One person was born once. Which date is right nobody can say here, so none counts.
fn contradicted_births(
    rows: &mut Rows<'_, (Contract, bool)>,
    sheet: &Sheet<'_>,
    issues: &mut Vec<Issue>,
) {
    let column = sheet.column(birth_column(sheet)).unwrap_or(0);
    let person = |index: &usize| rows.kept[*index].value.0.person.as_str();
    let mut indices: Vec<usize> = (0..rows.kept.len())
        .filter(|index| rows.kept[*index].value.1)
        .collect();
    indices.sort_by(|a, b| person(a).cmp(person(b)).then(a.cmp(b)));
    let contradicted: Vec<Vec<usize>> = indices
        .chunk_by(|a, b| person(a) == person(b))
        .filter(|same| {
            let mut births = same
                .iter()
                .filter_map(|index| rows.kept[*index].value.0.birth.given());
            let first = births.next();
            births.any(|birth| Some(birth) != first)
        })
        .map(<[usize]>::to_vec)
        .collect();
    for same in contradicted {
        let first = rows.kept[same[0]].raw.number;
        for index in &same {
            rows.kept[*index].value.0.birth = Value::Missing(Missing::Unusable);
        }
        for index in &same[1..] {
            let place = sheet.table.place(rows.kept[*index].raw.number, column);
            issues.push(
                Issue::new(rules::BIRTH_CONTRADICTED, Some(place)).with("row", first.to_string()),
            );
        }
    }
}
