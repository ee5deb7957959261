//! Who answered: opaque keys from a column, a cell, the sheet's name or a running number. Names never become keys.
//!
//! Names and numbered rows get provisional keys here; [`People::settle`] turns them into `R001`, `R002` … at the end.

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest, Sha256};

use crate::model::answers::Respondent;
use crate::model::dataset::Dataset;
use crate::model::intake::SetAside;
use crate::model::issue::Issue;
use crate::model::place::Place;
use crate::project::SheetChoice;

use super::desk::Desk;
use super::fold::{compact, one_line, shown};
use super::row::{Row, written};
use super::rules;
use super::sheet::Sheet;
use super::survey::{Survey, plain_text};
use super::values::words;

/// Starts every provisional key; no cell can hold it.
const PROVISIONAL: char = '\u{1}';

/// Headers under which people write names.
const NAME_HEADERS: [&str; 24] = [
    "name",
    "namen",
    "vorname",
    "nachname",
    "familienname",
    "vorundnachname",
    "vornamename",
    "namevorname",
    "nachnamevorname",
    "vornamenachname",
    "rufname",
    "zuname",
    "interviewpartner",
    "interviewpartnerin",
    "gespraechspartner",
    "gespraechspartnerin",
    "ansprechpartner",
    "ansprechpartnerin",
    "ansprechperson",
    "fullname",
    "firstname",
    "lastname",
    "surname",
    "email",
];

/// Gives out provisional keys for a whole project.
#[derive(Debug, Default)]
pub(crate) struct People {
    salt: String,
    numbered: u64,
}

/// What stands for a respondent where no column does.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Fallback {
    /// Each sheet is one respondent.
    Sheet(String),
    /// Each row is one.
    Row,
}

/// How the respondents of one sheet are read.
pub(crate) struct Respondents {
    named: bool,
    fallback: Fallback,
    /// What an empty key cell means.
    empty: EmptyKey,
    /// What goes before keys that are mere numbers.
    prefix: Option<String>,
}

/// What an empty cell in the respondents' column means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum EmptyKey {
    /// Nobody knows whose answer it is: the row is set aside.
    Refuse,
    /// One row is one respondent anyway: the row is numbered.
    Number,
}

impl Respondents {
    /// How a sheet's respondents are read; says when names or running numbers stand in.
    pub(crate) fn of(sheet: &Sheet<'_>, empty: EmptyKey, desk: &mut Desk<'_>) -> Self {
        let prefix = desk.number_prefix(sheet);
        let issues = &mut desk.issues;
        let heading = sheet
            .column("respondent")
            .and_then(|column| sheet.header.label(column));
        let named = heading.is_some_and(|label| {
            let folded = compact(&label.shown);
            NAME_HEADERS.contains(&folded.as_str())
        });
        if let Some(label) = heading.filter(|_| named) {
            issues.push(
                Issue::new(
                    rules::NAMES_REPLACED,
                    Some(sheet.table.place(sheet.header.last_row, label.column)),
                )
                .with("column", shown(&label.shown)),
            );
        }
        let fallback = match &sheet.table.origin.sheet {
            Some(name) if sheet.source.sheet == SheetChoice::All && empty == EmptyKey::Refuse => {
                Fallback::Sheet(name.clone())
            }
            _ => Fallback::Row,
        };
        if !sheet.has("respondent") && fallback == Fallback::Row {
            issues.push(Issue::new(
                rules::RESPONDENTS_NUMBERED,
                Some(sheet.table.place(sheet.header.last_row, 0)),
            ));
        }
        Self {
            named,
            fallback,
            empty,
            prefix,
        }
    }

    /// The respondent of a row.
    pub(crate) fn read(
        &self,
        row: &mut Row<'_>,
        people: &mut People,
    ) -> Result<Respondent, SetAside> {
        let key = if row.sheet.has("respondent") {
            match (self.empty, row.text("respondent")) {
                (_, Some(key)) => self.opaque(key, row, people),
                (EmptyKey::Refuse, None) => return Err(row.missing("respondent")),
                (EmptyKey::Number, None) => {
                    let (_, place) = row.cell("respondent");
                    row.issues
                        .push(Issue::new(rules::RESPONDENT_MISSING, Some(place)));
                    people.next_number()
                }
            }
        } else {
            match &self.fallback {
                Fallback::Sheet(name) => self.opaque(name.trim().to_owned(), row, people),
                Fallback::Row => people.next_number(),
            }
        };
        Ok(Respondent {
            key,
            unit: group_of(row, "unit"),
            role: group_of(row, "role"),
            group: group_of(row, "group"),
        })
    }

    fn opaque(&self, key: String, row: &mut Row<'_>, people: &People) -> String {
        if self.named {
            return people.for_name(&key);
        }
        if words::looks_like_person(&key) {
            let (_, place) = row.cell("respondent");
            let heading = row.sheet.heading("respondent");
            row.issues.push(
                Issue::new(rules::NAMES_REPLACED, Some(place)).with("column", shown(&heading)),
            );
            return people.for_name(&key);
        }
        match &self.prefix {
            Some(prefix) if key.chars().all(|c| c.is_ascii_digit()) => format!("{prefix}-{key}"),
            _ => key,
        }
    }
}

/// A group; survey tools put what stands behind "Sonstiges" into a column of its own.
fn group_of(row: &mut Row<'_>, name: &str) -> Option<String> {
    let group = row.word(name)?;
    let other = matches!(
        compact(&group).as_str(),
        "sonstiges" | "sonstige" | "other" | "oth" | "andere" | "anderes"
    );
    let column = row
        .sheet
        .column(name)
        .filter(|_| other)
        .and_then(|column| Survey::other_column(&row.sheet.header, column));
    let specified = column
        .and_then(|column| written(row.sheet.cell_at(row.raw, column)))
        .map(|text| one_line(&plain_text(&text)))
        .filter(|text| words::missing(text).is_none());
    Some(specified.unwrap_or(group))
}

impl People {
    /// Nobody yet. The salt keeps the order of `R001`, `R002` … from being the alphabet of the names.
    pub(crate) fn new(salt: &str) -> Self {
        Self {
            salt: salt.to_owned(),
            numbered: 0,
        }
    }

    fn for_name(&self, name: &str) -> String {
        let digest = Sha256::new()
            .chain_update(&self.salt)
            .chain_update(compact(name))
            .finalize();
        format!("{PROVISIONAL}a{digest:x}")
    }

    fn next_number(&mut self) -> String {
        self.numbered += 1;
        format!("{PROVISIONAL}b{:09}", self.numbered)
    }

    /// Replaces provisional keys by `R001` … that no file uses, and completes groups that other rows of a respondent state.
    pub(crate) fn settle(dataset: &mut Dataset, issues: &mut Vec<Issue>) {
        number(dataset);
        complete(dataset, issues);
    }
}

fn respondents(dataset: &mut Dataset) -> impl Iterator<Item = (&mut Respondent, &Place)> {
    let answers = dataset
        .answers
        .iter_mut()
        .map(|answer| (&mut answer.respondent, &answer.place));
    let grades = dataset
        .grades
        .iter_mut()
        .map(|grade| (&mut grade.respondent, &grade.place));
    answers.chain(grades)
}

fn number(dataset: &mut Dataset) {
    let keys: BTreeSet<String> = respondents(dataset).map(|(r, _)| r.key.clone()).collect();
    let (provisional, given): (BTreeSet<_>, BTreeSet<_>) = keys
        .into_iter()
        .partition(|key| key.starts_with(PROVISIONAL));
    let free = (1u64..)
        .map(|number| format!("R{number:03}"))
        .filter(|key| !given.contains(key));
    let settled: BTreeMap<String, String> = provisional.into_iter().zip(free).collect();
    for (respondent, _) in respondents(dataset) {
        if let Some(key) = settled.get(&respondent.key) {
            respondent.key.clone_from(key);
        }
    }
}

/// The columns that group respondents.
const GROUPS: [&str; 3] = ["unit", "role", "group"];

fn complete(dataset: &mut Dataset, issues: &mut Vec<Issue>) {
    let mut known: BTreeMap<String, [BTreeMap<String, Place>; 3]> = BTreeMap::new();
    for (respondent, place) in respondents(dataset) {
        let groups = known.entry(respondent.key.clone()).or_default();
        for (index, value) in fields(respondent).into_iter().enumerate() {
            if let Some(value) = value {
                groups[index]
                    .entry(value.clone())
                    .and_modify(|first| {
                        if place < first {
                            first.clone_from(place);
                        }
                    })
                    .or_insert_with(|| place.clone());
            }
        }
    }
    for (key, groups) in &known {
        for (index, values) in groups.iter().enumerate().filter(|(_, v)| v.len() > 1) {
            issues.push(
                Issue::new(
                    rules::RESPONDENT_TORN,
                    values.values().max().map(|p| p.at_column(0)),
                )
                .with("respondent", shown(key))
                .with("column", GROUPS[index])
                .with(
                    "values",
                    super::columns::list(values.keys().map(String::as_str)),
                ),
            );
        }
    }
    for (respondent, _) in respondents(dataset) {
        let Some(groups) = known.get(&respondent.key) else {
            continue;
        };
        for (value, known) in fields(respondent).into_iter().zip(groups) {
            if value.is_none() && known.len() == 1 {
                *value = known.keys().next().cloned();
            }
        }
    }
}

fn fields(respondent: &mut Respondent) -> [&mut Option<String>; 3] {
    [
        &mut respondent.unit,
        &mut respondent.role,
        &mut respondent.group,
    ]
}
