//! Who answered: opaque keys from a column, a cell, the sheet's name or a running number. Names never become keys.
//!
//! A key is valid within its population: the files of one source, and the sources that share their respondents. Names and
//! numbered rows get provisional keys here; [`People::settle`] turns them into `R001`, `R002` … at the end.

mod keys;

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use crate::model::answers::Respondent;
use crate::model::dataset::Dataset;
use crate::model::intake::SetAside;
use crate::model::issue::Issue;
use crate::model::place::Place;
use crate::project::SheetChoice;

use super::desk::Desk;
use super::fold::{compact, one_line, shown};
use super::heading::Label;
use super::populations::Populations;
use super::row::{Row, written};
use super::rules;
use super::sheet::Sheet;
use super::survey::{Survey, plain_text};
use super::values::words;
use keys::{Found, told_apart};

/// Starts every provisional key; no cell can hold it.
const PROVISIONAL: char = '\u{1}';

/// Parts the population from the key while files are read.
const WITHIN: char = '\u{2}';

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

/// Whether a header announces names of persons.
pub(crate) fn holds_names(label: &Label) -> bool {
    NAME_HEADERS.contains(&compact(&label.shown).as_str())
}

/// Gives out provisional keys for a whole project.
#[derive(Debug, Default)]
pub(crate) struct People {
    salt: String,
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
    /// Within what a key names one person.
    population: usize,
}

impl Respondents {
    /// Whether nobody says whose a row is, so that each is counted by itself.
    pub(crate) fn are_unknown(&self, sheet: &Sheet<'_>) -> bool {
        !sheet.has("respondent") && self.fallback == Fallback::Row
    }
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
        let population = desk.populations.number(&sheet.table.origin.file);
        let issues = &mut desk.issues;
        let heading = sheet
            .column("respondent")
            .and_then(|column| sheet.header.label(column));
        let named = heading.is_some_and(holds_names);
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
            population,
        }
    }

    /// The respondent of a row.
    pub(crate) fn read(&self, row: &mut Row<'_>, people: &People) -> Result<Respondent, SetAside> {
        let key = if row.sheet.has("respondent") {
            match (self.empty, row.text("respondent")) {
                (_, Some(key)) => self.opaque(key, row, people),
                (EmptyKey::Refuse, None) => return Err(row.missing("respondent")),
                (EmptyKey::Number, None) => {
                    let (_, place) = row.cell("respondent");
                    row.issues
                        .push(Issue::new(rules::RESPONDENT_MISSING, Some(place)));
                    for_row(&row.place())
                }
            }
        } else {
            match &self.fallback {
                Fallback::Sheet(name) => self.opaque(name.trim().to_owned(), row, people),
                Fallback::Row => for_row(&row.place()),
            }
        };
        let key = if row.sheet.own_keys {
            let origin = &row.sheet.table.origin;
            format!("{}-{key}", origin.sheet.as_deref().unwrap_or(&origin.file))
        } else {
            key
        };
        Ok(Respondent {
            key: format!("{}{WITHIN}{key}", self.population),
            unit: group_of(row, "unit"),
            role: group_of(row, "role"),
            group: group_of(row, "group"),
        })
    }

    /// The key of a document: the code in its name, else a stand-in for the name.
    pub(crate) fn of_document(&self, code: Option<String>, name: &str, people: &People) -> String {
        let own = code.unwrap_or_else(|| people.for_name(name));
        format!("{}{WITHIN}{own}", self.population)
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
        key
    }
}

/// A group; survey tools put what stands behind "Sonstiges" into a column of its own.
fn group_of(row: &mut Row<'_>, name: &str) -> Option<String> {
    let group = row.word(name);
    // SurveyMonkey leaves the choice empty where somebody wrote something else.
    let other = group.as_deref().is_none_or(|group| {
        matches!(
            compact(group).as_str(),
            "sonstiges" | "sonstige" | "other" | "oth" | "andere" | "anderes"
        )
    });
    let column = row
        .sheet
        .column(name)
        .filter(|_| other)
        .and_then(|column| Survey::other_column(&row.sheet.header, column));
    let specified = column
        .and_then(|column| written(row.sheet.cell_at(row.raw, column)))
        .map(|text| one_line(&plain_text(&text)))
        .filter(|text| words::missing(text).is_none());
    specified.or(group)
}

impl People {
    /// Nobody yet. The salt keeps the order of `R001`, `R002` … from being the alphabet of the names.
    pub(crate) fn new(salt: &str) -> Self {
        Self {
            salt: salt.to_owned(),
        }
    }

    fn for_name(&self, name: &str) -> String {
        let digest = Sha256::new()
            .chain_update(&self.salt)
            .chain_update(compact(name))
            .finalize();
        format!("{PROVISIONAL}a{digest:x}")
    }

    /// Makes the keys of all populations keys of the project: provisional ones become `R001` … that no file uses, spellings
    /// of one key one, and keys that several populations have are told apart. Completes groups that other rows state.
    pub(crate) fn settle(
        dataset: &mut Dataset,
        populations: &Populations,
        issues: &mut Vec<Issue>,
    ) {
        let found = Found::of(dataset);
        let given = found.given(issues);
        let names = told_apart(&given, populations, issues);
        let mut settled = found.numbered(&names);
        settled.extend(names);
        for (respondent, _) in respondents(dataset) {
            if let Some(key) = settled.get(&respondent.key) {
                respondent.key.clone_from(key);
            }
        }
        complete(dataset, issues);
    }
}

/// The key of a respondent while files are read: within what it is valid, and what the file says, or a stand-in for a name
/// and for nothing.
pub(crate) fn key_within(population: usize, said: Option<&str>, place: &Place) -> String {
    let own = match said {
        Some(key) if !words::looks_like_person(key) => key.to_owned(),
        _ => for_row(place),
    };
    format!("{population}{WITHIN}{own}")
}

/// Stands for a respondent who is known by a row only: the same row of the same file is the same person, whoever reads it.
fn for_row(place: &Place) -> String {
    let sheet = place.origin.sheet.as_deref().unwrap_or_default();
    format!(
        "{PROVISIONAL}b{}{WITHIN}{sheet}{WITHIN}{:09}",
        place.origin.file, place.row
    )
}

/// Stands for a respondent of whom only a grade in a counted table is known: one of those counted in a cell.
pub(crate) fn for_counted(place: &Place, number: u64) -> String {
    format!("{}-{:05}-{number:09}", for_row(place), place.column)
}

/// A key as it stood, without its population; `…` for a name.
pub(crate) fn key_shown(key: &str) -> &str {
    let (_, own) = key.split_once(WITHIN).unwrap_or(("", key));
    if own.starts_with(PROVISIONAL) {
        "…"
    } else {
        own
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
    let participants = dataset
        .surveys
        .iter_mut()
        .flat_map(|survey| &mut survey.participants)
        .map(|one| (&mut one.respondent, &one.place));
    answers.chain(grades).chain(participants)
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
