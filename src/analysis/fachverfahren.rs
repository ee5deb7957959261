//! Fachverfahren: how many there are, who uses them, where they run, and what they are linked to.
//!
//! One row of the source is one use of an application by one unit; an application that several units use is counted once
//! where applications are counted. What a cell leaves open is neither yes nor no.

use std::collections::BTreeMap;

use crate::model::finding::{
    BaseFigure, Cell, CellRef, CellValue, ChartKind, Column, Finding, Role, Row, RowKind, Section,
    Statement, Table,
};
use crate::model::inventory::Fachverfahren;
use crate::model::message::Message;

use super::AnalysisError;
use super::frame::{Frame, Keys, numbers, texts};
use super::order::German;
use super::table::{base_plain, chart_of, empty, evidence, label, leader, share};

const NAME: &str = "name";
const UNIT: &str = "unit";
const HOSTING: &str = "hosting";
const PROPERTY: &str = "property";
const ANSWER: &str = "answer";
const USERS: &str = "users";

/// A property with yes or no, and how to read it.
struct Property {
    key: &'static str,
    wording: &'static str,
    of: fn(&Fachverfahren) -> Option<bool>,
}

const PROPERTIES: [Property; 4] = [
    Property {
        key: "interfaces",
        wording: "analysis-row-interfaces",
        of: |application| application.interfaces,
    },
    Property {
        key: "dms_link",
        wording: "analysis-row-dms-link",
        of: |application| application.dms_link,
    },
    Property {
        key: "multi_user",
        wording: "analysis-row-multi-user",
        of: |application| application.multi_user,
    },
    Property {
        key: "web",
        wording: "analysis-row-web",
        of: |application| application.web,
    },
];

/// Index of the link to the document management system.
const DMS_LINK: usize = 1;

const YES: &str = "yes";
const NO: &str = "no";

/// The findings on applications; none without applications.
///
/// # Errors
/// When a column is missing.
pub(super) fn fachverfahren(
    uses: &[Fachverfahren],
    german: &German,
) -> Result<Vec<Finding>, AnalysisError> {
    if uses.is_empty() {
        return Ok(Vec::new());
    }
    let names: Vec<String> = uses.iter().map(|u| same_name(&u.name)).collect();
    let frame = Frame::new(
        "applications",
        vec![
            texts(NAME, names.iter().map(String::as_str)),
            texts(
                UNIT,
                uses.iter().map(|u| u.unit.as_deref().unwrap_or_default()),
            ),
            texts(
                HOSTING,
                uses.iter()
                    .map(|u| u.hosting.as_deref().unwrap_or_default()),
            ),
            numbers(USERS, uses.iter().map(users)),
        ],
    )?;
    let applications = frame.distinct(&[NAME])?.count(&[])?.into_values().sum();
    let base = Base {
        applications,
        uses: uses.len() as u64,
    };
    let mut findings = vec![properties(uses, base)?];
    findings.extend(by_hosting(&frame, base, german)?);
    findings.extend(by_unit(uses, &frame, base, german)?);
    Ok(findings)
}

#[derive(Clone, Copy)]
struct Base {
    applications: u64,
    uses: u64,
}

impl Base {
    fn figures(self) -> Vec<BaseFigure> {
        vec![
            base_plain(
                "applications",
                "analysis-base-applications",
                self.applications,
            ),
            base_plain("uses", "analysis-base-uses", self.uses),
        ]
    }
}

/// Names that differ only in case and spaces are one application.
fn same_name(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

fn users(application: &Fachverfahren) -> i64 {
    let users = application.users.unwrap_or_default();
    i64::try_from(users).unwrap_or(i64::MAX)
}

/// Answers to the properties: property and answer → uses.
fn answers(uses: &[Fachverfahren]) -> Result<BTreeMap<Keys, u64>, AnalysisError> {
    let answers: Vec<(&str, &str)> = PROPERTIES
        .iter()
        .flat_map(|property| {
            uses.iter().map(|application| {
                let answer = match (property.of)(application) {
                    Some(true) => YES,
                    Some(false) => NO,
                    None => "",
                };
                (property.key, answer)
            })
        })
        .collect();
    Frame::new(
        "properties of applications",
        vec![
            texts(PROPERTY, answers.iter().map(|(property, _)| *property)),
            texts(ANSWER, answers.iter().map(|(_, answer)| *answer)),
        ],
    )?
    .count(&[PROPERTY, ANSWER])
}

/// Which share has interfaces, a link to the DMS, several users at a time, and runs in a browser.
fn properties(uses: &[Fachverfahren], base: Base) -> Result<Finding, AnalysisError> {
    let counts = answers(uses)?;
    let count = |property: &Property, answer: &str| {
        let key = vec![property.key.to_owned(), answer.to_owned()];
        counts.get(&key).copied().unwrap_or_default()
    };
    let rows: Vec<Row> = PROPERTIES
        .iter()
        .map(|property| {
            let (yes, no) = (count(property, YES), count(property, NO));
            let with = uses.iter().filter(|u| (property.of)(u) == Some(true));
            Row {
                evidence: evidence(with.map(|application| &application.place)),
                ..Row::data(vec![
                    label(property.wording),
                    Cell::count(yes),
                    share(yes, yes + no),
                    Cell::count(no),
                    Cell::count(count(property, "")),
                ])
            }
        })
        .collect();
    let dms = &PROPERTIES[DMS_LINK];
    let stated = count(dms, YES) + count(dms, NO);
    Ok(Finding {
        id: "fachverfahren".to_owned(),
        section: Section::Bestand,
        title: Message::new("analysis-applications-title"),
        statement: properties_statement(stated),
        base: base.figures(),
        chart: Some(chart_of(ChartKind::RankedBars, 1)),
        table: Table {
            columns: property_columns(),
            rows,
            population: None,
        },
        notes: vec![
            Message::new("analysis-note-uses"),
            Message::new("analysis-note-share-stated"),
        ],
    })
}

/// How many uses are linked to the DMS, of those for which it is stated.
fn properties_statement(stated: u64) -> Statement {
    let dms = |column| CellRef {
        row: DMS_LINK,
        column,
    };
    let (wording, cells) = if stated > 0 {
        (
            "analysis-applications-statement",
            vec![("linked", dms(1)), ("share", dms(2))],
        )
    } else {
        ("analysis-applications-statement-count", Vec::new())
    };
    Statement::Cells {
        wording,
        cells,
        args: vec![("stated", stated.into())],
    }
}

fn property_columns() -> Vec<Column> {
    let plain = |id: &str, header| Column::new(id, Message::new(header), Role::Plain);
    vec![
        Column::new(
            "property",
            Message::new("analysis-col-property"),
            Role::Label,
        ),
        plain("yes", "analysis-col-yes"),
        Column::new(
            "share_yes",
            Message::new("analysis-col-share-stated"),
            Role::Derived { from: 1 },
        ),
        plain("no", "analysis-col-no"),
        plain("unstated", "analysis-row-not-stated"),
    ]
}

/// Counts by one column.
fn by_name(counts: BTreeMap<Keys, u64>) -> BTreeMap<String, u64> {
    counts
        .into_iter()
        .map(|(mut keys, count)| (keys.swap_remove(0), count))
        .collect()
}

/// Uses by hosting; `None` when no row says where the application runs.
fn by_hosting(
    frame: &Frame,
    base: Base,
    german: &German,
) -> Result<Option<Finding>, AnalysisError> {
    let counts = by_name(frame.count(&[HOSTING])?);
    if counts.keys().all(String::is_empty) {
        return Ok(None);
    }
    let stated = base.uses - counts.get("").copied().unwrap_or_default();
    let row = |kind, name: Cell, count: u64, part: Cell| Row {
        kind,
        ..Row::data(vec![name, Cell::count(count), part])
    };
    let mut rows: Vec<Row> = sorted(&counts, german)
        .into_iter()
        .filter(|name| !name.is_empty())
        .map(|name| {
            let part = share(counts[name], stated);
            row(RowKind::Data, Cell::text(name), counts[name], part)
        })
        .collect();
    let name = label("analysis-row-total");
    rows.push(row(RowKind::Total, name, stated, share(stated, stated)));
    if let Some(unstated) = counts.get("") {
        let name = label("analysis-row-not-stated");
        rows.push(row(RowKind::Missing, name, *unstated, empty()));
    }
    Ok(Some(Finding {
        id: "fachverfahren-nach-betrieb".to_owned(),
        section: Section::Bestand,
        title: Message::new("analysis-applications-hosting-title"),
        statement: leader("analysis-applications-hosting-statement"),
        base: base.figures(),
        chart: Some(chart_of(ChartKind::RankedBars, 1)),
        table: Table {
            columns: vec![
                Column::new("hosting", Message::new("analysis-col-hosting"), Role::Label),
                Column::new("uses", Message::new("analysis-col-uses"), Role::Plain),
                Column::new(
                    "share",
                    Message::new("analysis-col-share-stated"),
                    Role::Derived { from: 1 },
                ),
            ],
            rows,
            population: None,
        },
        notes: vec![Message::new("analysis-note-uses")],
    }))
}

/// Applications and users by unit; `None` when no row names a unit.
fn by_unit(
    uses: &[Fachverfahren],
    frame: &Frame,
    base: Base,
    german: &German,
) -> Result<Option<Finding>, AnalysisError> {
    let counts = by_name(frame.distinct(&[UNIT, NAME])?.count(&[UNIT])?);
    if counts.keys().all(String::is_empty) {
        return Ok(None);
    }
    let users = frame.summarise(&[UNIT], USERS)?;
    let has_users = uses.iter().any(|application| application.users.is_some());
    let care = Care::of(uses);
    let rows = sorted(&counts, german)
        .into_iter()
        .map(|unit| {
            let of_unit: Vec<&Fachverfahren> = uses
                .iter()
                .filter(|u| u.unit.as_deref().unwrap_or_default() == unit)
                .collect();
            let (kind, name) = if unit.is_empty() {
                (RowKind::Missing, label("analysis-row-not-stated"))
            } else {
                (RowKind::Data, Cell::text(unit))
            };
            let mut cells = vec![name, Cell::count(counts[unit])];
            if has_users {
                let sum = users.get(&vec![unit.to_owned()]).map_or(0, |sum| sum.sum);
                let is_known = of_unit.iter().any(|u| u.users.is_some());
                cells.push(if is_known {
                    Cell::count(u64::try_from(sum).unwrap_or_default())
                } else {
                    empty()
                });
            }
            cells.extend(care.cells(&of_unit));
            Row {
                kind,
                evidence: evidence(of_unit.iter().map(|u| &u.place)),
                ..Row::data(cells)
            }
        })
        .collect();
    Ok(Some(Finding {
        id: "fachverfahren-nach-einheit".to_owned(),
        section: Section::Bestand,
        title: Message::new("analysis-applications-unit-title"),
        statement: leader("analysis-applications-unit-statement"),
        base: base.figures(),
        chart: Some(chart_of(ChartKind::RankedBars, 1)),
        table: Table {
            columns: unit_columns(has_users, care),
            rows,
            population: None,
        },
        notes: vec![Message::new("analysis-note-applications-unit")],
    }))
}

/// What a list says of the care for its applications.
#[derive(Clone, Copy)]
struct Care {
    support: bool,
    dms: bool,
}

impl Care {
    fn of(uses: &[Fachverfahren]) -> Self {
        Self {
            support: uses.iter().any(|one| one.support_fte.is_some()),
            dms: uses.iter().any(|one| one.dms_link.is_some()),
        }
    }

    /// Support in full-time equivalents, uses without any, and uses that are not linked to the DMS.
    fn cells(self, uses: &[&Fachverfahren]) -> Vec<Cell> {
        let mut cells = Vec::new();
        if self.support {
            let all: f64 = uses.iter().filter_map(|one| one.support_fte).sum();
            let without = uses
                .iter()
                .filter(|one| one.support_fte.unwrap_or(0.0) <= 0.0);
            cells.push(Cell::new(CellValue::Number {
                value: all,
                digits: 2,
            }));
            cells.push(Cell::count(without.count() as u64));
        }
        if self.dms {
            let unlinked = uses.iter().filter(|one| one.dms_link == Some(false));
            cells.push(Cell::count(unlinked.count() as u64));
        }
        cells
    }
}

fn unit_columns(has_users: bool, care: Care) -> Vec<Column> {
    let mut columns = vec![
        Column::new("unit", Message::new("analysis-col-unit"), Role::Label),
        Column::new(
            "applications",
            Message::new("analysis-col-applications"),
            Role::Plain,
        ),
    ];
    if has_users {
        let header = Message::new("analysis-col-users");
        columns.push(Column::new("users", header, Role::Plain));
    }
    let mut plain = |id: &str, header| {
        columns.push(Column::new(id, Message::new(header), Role::Plain));
    };
    if care.support {
        plain("support", "inventory-col-support");
        plain("unsupported", "inventory-col-unsupported");
    }
    if care.dms {
        plain("unlinked", "inventory-col-unlinked");
    }
    columns
}

/// Names by falling count, ties by name, those without a name last.
fn sorted<'a>(counts: &'a BTreeMap<String, u64>, german: &German) -> Vec<&'a str> {
    let mut names: Vec<&str> = counts.keys().map(String::as_str).collect();
    names.sort_by(|a, b| {
        (a.is_empty().cmp(&b.is_empty()))
            .then_with(|| counts[*b].cmp(&counts[*a]))
            .then_with(|| german.compare(a, b))
    });
    names
}
