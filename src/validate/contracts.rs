//! Rows of kind `staff`: one contract each. Ids are hashed at once; nothing here computes an age for the report.
//!
//! Several contracts with one id are one person.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use rustc_hash::FxHashSet;
use sha2::{Digest, Sha256};

use crate::model::answers::{Missing, Value};
use crate::model::dataset::Dataset;
use crate::model::intake::SetAside;
use crate::model::issue::Issue;
use crate::model::place::Place;
use crate::model::raw::RawCell;
use crate::model::staff::{Contract, Sex};
use crate::project::Project;

use super::birth;
use super::content::is_employment;
use super::desk::Desk;
use super::fold::compact;
use super::phases::Leaving;
use super::row::{Century, Row, written};
use super::rows::{self, Rows, Tally};
use super::rules;
use super::share::Share;
use super::sheet::Sheet;
use super::unit_path::{UnitColumns, unit_of};
use super::values::date::{self, Edge};
use super::values::words::{self, Service};
use super::values::{number, vacancy};

/// Reads staff.
pub(crate) fn read(sheet: &Sheet<'_>, desk: &mut Desk<'_>, dataset: &mut Dataset) -> Tally {
    say_once(sheet, desk);
    let project = desk.project;
    let employment = employment_column(sheet);
    let ways = Ways {
        project,
        units: UnitColumns::of(sheet),
        share: Share::of(sheet, "fte", &project.demography, &mut desk.issues),
        passive_phase: passive_phase(sheet),
        employment,
        pensioners: match employment {
            // A column of states is read as one.
            "status" => BTreeSet::new(),
            name => pensioners(sheet, name),
        },
    };
    let mut rows = rows::read(sheet, project.reference_date, &mut desk.issues, |row| {
        contract(row, &ways)
    });
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

/// How the columns of a sheet are read, found out once from its headers and all its values.
struct Ways<'p> {
    project: &'p Project,
    units: UnitColumns,
    share: Share,
    /// Whether the date of leaving the desk is the first day away from it.
    passive_phase: bool,
    /// The column that tells the employment type.
    employment: &'static str,
    /// Values of that column that say that somebody left.
    pensioners: BTreeSet<String>,
}

/// A contract, and whether an id says whose it is.
fn contract(row: &mut Row<'_>, ways: &Ways<'_>) -> Result<(Contract, bool), SetAside> {
    let project = ways.project;
    refuse_nobody(row)?;
    let payroll_exit = row.day("payroll_exit", Edge::Last, Century::Future);
    let entry = row.day("entry", Edge::First, Century::Past);
    refuse_absent(row, &payroll_exit, &entry)?;
    if ways.employment != "status" {
        refuse_left(row)?;
    }
    refuse_pensioners(row, ways)?;
    let id = id_of(row);
    let identified = id.is_some();
    let birth = birth::read(row);
    let entry = entry.given().map(|(day, _)| *day);
    let payroll_exit = payroll_exit.given().map(|(day, _)| *day);
    let desk_exit = desk_exit(row, ways.passive_phase);
    let desk_exit = in_order(row, desk_exit, payroll_exit);
    Ok((
        Contract {
            person: person(&project.disclosure.salt, id.as_deref(), &row.place()),
            special_limit_months: birth::limit(row, birth, &project.demography.special_limits),
            birth,
            sex: sex(row),
            unit: unit_of(row, &ways.units),
            employment: row.word(ways.employment),
            grade: row.word("grade"),
            fte: ways.share.read(row, "fte"),
            entry,
            desk_exit,
            payroll_exit,
            key_position: row.flag("key_position").unwrap_or(false),
            place: row.place(),
        },
        identified,
    ))
}

/// Whether the dates of leaving the desk are first days of the passive phase: the header says so, or else the dates do,
/// for a phase begins with a month and the last working day ends one.
fn passive_phase(sheet: &Sheet<'_>) -> bool {
    let heading = sheet.heading("desk_exit").to_lowercase();
    let words: Vec<String> = heading
        .split(|c: char| !c.is_alphanumeric())
        .map(compact)
        .collect();
    let says = |starts: &[&str]| {
        words
            .iter()
            .any(|word| starts.iter().any(|start| word.starts_with(start)))
    };
    match Leaving::of(&heading) {
        Some(Leaving::FirstDayOff) => return true,
        Some(Leaving::LastDay | Leaving::Payroll) => return false,
        None => {}
    }
    if says(&["letzt", "last", "ende", "bis"]) {
        return false;
    }
    if says(&["beginn", "anfang", "start", "ab", "seit", "from"]) {
        return true;
    }
    let Some(column) = sheet.column("desk_exit") else {
        return false;
    };
    let (mut first, mut all) = (0u64, 0u64);
    for row in sheet.rows() {
        let day = match sheet.cell_at(row, column) {
            RawCell::Date(day) => Some(*day),
            RawCell::DateTime(moment) => Some(moment.date()),
            RawCell::Text(text) => date::parse(text, 2099, None)
                .ok()
                .and_then(|read| read.dated.day(Edge::Last)),
            _ => None,
        };
        if let Some(day) = day {
            all += 1;
            first += u64::from(day.day() == 1);
        }
    }
    2 * first > all
}

/// The last day at the desk.
fn desk_exit(row: &mut Row<'_>, passive_phase: bool) -> Option<NaiveDate> {
    let edge = if passive_phase {
        Edge::First
    } else {
        Edge::Last
    };
    match row.day("desk_exit", edge, Century::Future) {
        Value::Given((day, _)) if passive_phase => day.pred_opt(),
        Value::Given((day, _)) => Some(day),
        Value::Missing(_) => None,
    }
}

/// A column headed "Status" tells who is in service, unless none of its values does and nothing else tells the employment
/// type.
fn employment_column(sheet: &Sheet<'_>) -> &'static str {
    let Some(column) = sheet.column("status").filter(|_| !sheet.has("employment")) else {
        return "employment";
    };
    let says_service = sheet
        .rows()
        .filter_map(|row| written(sheet.cell_at(row, column)))
        .any(|text| words::service(&text).is_some());
    if says_service { "employment" } else { "status" }
}

/// Who left by the word of the personnel file is no employee.
fn refuse_left(row: &mut Row<'_>) -> Result<(), SetAside> {
    if row.meaning("status", rules::SERVICE, words::service) != Some(Service::Left) {
        return Ok(());
    }
    let (cell, place) = row.cell("status");
    let value = written(cell).unwrap_or_default();
    row.met.note(rules::LEFT_BY_STATUS, &place, &value);
    Err(SetAside {
        place,
        code: rules::LEFT_BY_STATUS.code,
    })
}

/// Values of the employment type that say that somebody left: lists of staff name `Versorgungsempfänger` beside the others.
fn pensioners(sheet: &Sheet<'_>, employment: &str) -> BTreeSet<String> {
    let Some(column) = sheet.column(employment) else {
        return BTreeSet::new();
    };
    let texts: FxHashSet<&str> = { sheet.rows() }
        .filter_map(|row| match sheet.cell_at(row, column) {
            RawCell::Text(text) => Some(text.as_str()),
            _ => None,
        })
        .collect();
    let left = |text: &&str| {
        words::service(text) == Some(Service::Left)
            && !is_employment(&RawCell::Text((*text).to_owned()))
    };
    texts.into_iter().filter(left).map(str::to_owned).collect()
}

fn refuse_pensioners(row: &mut Row<'_>, ways: &Ways<'_>) -> Result<(), SetAside> {
    if ways.pensioners.is_empty() {
        return Ok(());
    }
    let (cell, place) = row.cell(ways.employment);
    let Some(value) = written(cell).filter(|text| ways.pensioners.contains(text)) else {
        return Ok(());
    };
    row.met.note(rules::LEFT_BY_STATUS, &place, &value);
    Err(SetAside {
        place,
        code: rules::LEFT_BY_STATUS.code,
    })
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
    if is_vacant(row) {
        let place = row.place();
        row.met.note(rules::VACANT, &place.at_column(0), "");
        return Err(SetAside {
            place,
            code: rules::VACANT.code,
        });
    }
    if somebody {
        Ok(())
    } else {
        Err(row.missing(birth_column(row.sheet)))
    }
}

/// Whether a row is a post that nobody has: nothing of a person stands in it, and it says so, or has a share of full time of 0.
fn is_vacant(row: &Row<'_>) -> bool {
    let blank = |name: &&str| match row.cell(name).0 {
        RawCell::Empty => true,
        // Nearly every row has a date or a number here.
        RawCell::Text(text) if words::missing_sign(text).is_some() => true,
        RawCell::Text(text) if text.starts_with(|c: char| c.is_ascii_digit()) => false,
        RawCell::Text(text) => words::missing(text).is_some() || vacancy::is_vacant(text),
        _ => false,
    };
    if !BIRTH_COLUMNS.iter().all(blank) || !["id", "entry"].iter().all(blank) {
        return false;
    }
    let nought = { written(row.cell("fte").0) }
        .and_then(|text| number::parse(&text, row.sheet.writing("fte")))
        .is_some_and(|number| number.value == 0.0);
    let says = |cell: &RawCell| matches!(cell, RawCell::Text(text) if vacancy::is_vacant(text));
    nought || row.raw.cells.iter().any(says)
}

/// Who left before the Stichtag or enters after it is no employee on it.
fn refuse_absent(
    row: &mut Row<'_>,
    exit: &Value<(NaiveDate, Place)>,
    entry: &Value<(NaiveDate, Place)>,
) -> Result<(), SetAside> {
    let today = row.today;
    let found = match (exit, entry) {
        (Value::Given((day, place)), _) if *day < today => (rules::LEFT, place),
        (_, Value::Given((day, place))) if *day > today => (rules::NOT_YET_ENTERED, place),
        _ => return Ok(()),
    };
    let (rule, place) = found;
    row.issues
        .push(Issue::new(rule, Some(place.clone())).with("reference", today));
    Err(SetAside {
        place: place.clone(),
        code: rule.code,
    })
}

/// Nobody leaves the payroll before the desk.
fn in_order(
    row: &mut Row<'_>,
    desk: Option<NaiveDate>,
    payroll: Option<NaiveDate>,
) -> Option<NaiveDate> {
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
    row.meaning("sex", rules::SEX, words::sex)
        .unwrap_or(Sex::NotStated)
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
