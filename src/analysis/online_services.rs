//! Online services by level, one finding per scale: figures of two scales are never in one table.
//!
//! Levels nobody reached keep their row. Nothing says here whether a level is enough; the scale does.

use crate::model::finding::{
    Cell, CellRef, CellValue, Chart, ChartKind, Column, Evidence, Finding, Role, Row, RowKind,
    Section, Sign, Statement, Table,
};
use crate::model::inventory::{LevelScale, OnlineDienst};
use crate::model::message::{Arg, Message};

use super::AnalysisError;
use super::frame::{Frame, numbers, texts};
use super::table::{base_plain, empty, evidence, label, ratio, share};

const LEVEL: &str = "level";
const CASES: &str = "cases";

/// A scale with the names of its levels.
struct Scale {
    scale: LevelScale,
    id: &'static str,
    title: &'static str,
    note: &'static str,
    /// Level number and the key of its name, lowest first.
    levels: &'static [(u8, &'static str)],
    /// From this level on a service can be settled online.
    transaction: u8,
    statement: &'static str,
}

/// The five interaction levels.
///
/// Source: Digitalisierungsstrategie der Stadtverwaltung Elmshorn (2019), footnote 3. A service can be settled online from
/// level 3 (Transaktion) on.
const INTERACTION: Scale = Scale {
    scale: LevelScale::Interaction,
    id: "online-dienste",
    title: "analysis-services-title",
    note: "analysis-note-interaction",
    levels: &[
        (1, "analysis-level-information"),
        (2, "analysis-level-communication"),
        (3, "analysis-level-transaction"),
        (4, "analysis-level-integration"),
        (5, "analysis-level-automation"),
    ],
    transaction: 3,
    statement: "analysis-services-statement",
};

/// OZG-Reifegradmodell 1.1, levels 0 to 4; a service is OZG-conform from 3 on. Replaced by model 2.0 (0–7) in July 2025, whose
/// figures are not comparable.
const OZG_1_1: Scale = Scale {
    scale: LevelScale::OzgReifegrad11,
    id: "online-dienste-ozg",
    title: "analysis-services-ozg-title",
    note: "analysis-note-ozg",
    levels: &[
        (0, "analysis-level-ozg-offline"),
        (1, "analysis-level-ozg-information"),
        (2, "analysis-level-ozg-form"),
        (3, "analysis-level-ozg-service"),
        (4, "analysis-level-ozg-transaction"),
    ],
    transaction: 3,
    statement: "analysis-services-ozg-statement",
};

/// OZG-Reifegradmodell 2.0, levels 0 to 7, which replaced 1.1 in July 2025. Levels 0 to 3 measure the online form, levels from 4 on
/// how far the process behind it is digital, 7 that all of it is. Only the lowest has a name here; whether a level is
/// OZG-conform the model does not say.
///
/// Source: Land Sachsen-Anhalt, ozg.sachsen-anhalt.de, "Reifegradmodell" (February 2026).
const OZG_2_0: Scale = Scale {
    scale: LevelScale::OzgReifegrad20,
    id: "online-dienste-ozg-2-0",
    title: "analysis-services-ozg-2-title",
    note: "analysis-note-ozg-2",
    levels: &[
        (0, "analysis-level-ozg-offline"),
        (1, "analysis-level-ozg-2-online"),
        (2, "analysis-level-ozg-2-online"),
        (3, "analysis-level-ozg-2-online"),
        (4, "analysis-level-ozg-2-process"),
        (5, "analysis-level-ozg-2-process"),
        (6, "analysis-level-ozg-2-process"),
        (7, "analysis-level-ozg-2-whole"),
    ],
    transaction: 4,
    statement: "analysis-services-ozg-2-statement",
};

/// One finding per scale that any service is rated on.
///
/// # Errors
/// When a column is missing.
pub(super) fn online_services(services: &[OnlineDienst]) -> Result<Vec<Finding>, AnalysisError> {
    let mut findings = Vec::new();
    for scale in [INTERACTION, OZG_1_1, OZG_2_0] {
        let rated: Vec<&OnlineDienst> = services
            .iter()
            .filter(|service| service.scale == scale.scale)
            .collect();
        if !rated.is_empty() {
            let broken = { services.iter() }.filter(|service| scale.breaks_with(service.scale));
            findings.push(scale.finding(&rated, broken.count() as u64)?);
        }
    }
    Ok(findings)
}

fn level_key(service: &OnlineDienst) -> String {
    service
        .level
        .given()
        .map(ToString::to_string)
        .unwrap_or_default()
}

fn cases(service: &OnlineDienst) -> i64 {
    let cases = service.cases_per_year.unwrap_or_default();
    i64::try_from(cases).unwrap_or(i64::MAX)
}

/// Services, and cases a year of those that say.
#[derive(Clone, Copy, Default)]
struct Sum {
    services: u64,
    cases: u64,
}

impl Scale {
    /// Whether figures on another scale are an earlier or later part of the same series, which breaks between them.
    fn breaks_with(&self, other: LevelScale) -> bool {
        use LevelScale::{OzgReifegrad11, OzgReifegrad20};
        matches!(
            (self.scale, other),
            (OzgReifegrad11, OzgReifegrad20) | (OzgReifegrad20, OzgReifegrad11)
        )
    }

    /// The finding on the services of this scale; `broken` services stand on the one with which the series breaks.
    fn finding(&self, services: &[&OnlineDienst], broken: u64) -> Result<Finding, AnalysisError> {
        let keys: Vec<String> = services.iter().map(|service| level_key(service)).collect();
        let sums = Frame::new(
            "online services",
            vec![
                texts(LEVEL, keys.iter().map(String::as_str)),
                numbers(CASES, services.iter().map(|service| cases(service))),
            ],
        )?
        .summarise(&[LEVEL], CASES)?;
        let sum = |key: String| {
            sums.get(&vec![key]).map_or_else(Sum::default, |sum| Sum {
                services: sum.n,
                cases: u64::try_from(sum.sum).unwrap_or_default(),
            })
        };
        let levels: Vec<(u8, &str, Sum)> = self
            .levels
            .iter()
            .map(|(level, name)| (*level, *name, sum(level.to_string())))
            .collect();
        let rated: u64 = levels.iter().map(|(_, _, sum)| sum.services).sum();
        let unrated = sum(String::new());
        let has_cases = services.iter().any(|s| s.cases_per_year.is_some());
        let mut rows = self.rows(services, &levels, unrated, has_cases);
        let mut notes = vec![Message::new(self.note)];
        if broken > 0 {
            rows.push(break_row(has_cases));
            notes.push(Message::new("analysis-note-ozg-break").with("services", broken));
        }
        let settled: u64 = levels
            .iter()
            .filter(|(level, ..)| *level >= self.transaction)
            .map(|(_, _, sum)| sum.services)
            .sum();
        let mut base = vec![base_plain("services", "analysis-base-services", rated)];
        if unrated.services > 0 {
            base.push(base_plain(
                "missing",
                "analysis-base-unrated",
                unrated.services,
            ));
        }
        Ok(Finding {
            id: self.id.to_owned(),
            section: Section::Bestand,
            title: Message::new(self.title),
            statement: self.statement(settled, rated, rows.len()),
            base,
            chart: Some(Chart {
                kind: ChartKind::LevelBars,
                label: 1,
                series: vec![2],
            }),
            table: Table {
                columns: columns(rated, has_cases),
                rows,
                population: None,
            },
            notes,
        })
    }

    fn statement(&self, settled: u64, rated: u64, rows: usize) -> Statement {
        if rated == 0 || rows == 0 {
            return Statement::Cells {
                wording: "analysis-services-statement-none",
                cells: Vec::new(),
                args: Vec::new(),
            };
        }
        // Services are no persons: their counts may go into a sentence as they are.
        let total = CellRef {
            row: self.levels.len(),
            column: 2,
        };
        Statement::Cells {
            wording: self.statement,
            cells: vec![("total", total)],
            args: vec![
                ("settled", settled.into()),
                ("level", u64::from(self.transaction).into()),
                (
                    "share",
                    Arg::Share(ratio(settled, rated).unwrap_or_default()),
                ),
            ],
        }
    }

    fn rows(
        &self,
        services: &[&OnlineDienst],
        levels: &[(u8, &'static str, Sum)],
        unrated: Sum,
        has_cases: bool,
    ) -> Vec<Row> {
        let total = levels.iter().fold(Sum::default(), |all, (_, _, sum)| Sum {
            services: all.services + sum.services,
            cases: all.cases + sum.cases,
        });
        let cells = |level: Cell, name: Cell, sum: Sum, part: Cell| {
            let mut cells = vec![level, name, Cell::count(sum.services), part];
            cells.extend(has_cases.then(|| Cell::count(sum.cases)));
            cells
        };
        let mut rows: Vec<Row> = levels
            .iter()
            .map(|(level, name, sum)| Row {
                evidence: at_level(services, Some(*level)),
                ..Row::data(cells(
                    Cell::text(level.to_string()),
                    label(name),
                    *sum,
                    share(sum.services, total.services),
                ))
            })
            .collect();
        rows.push(Row {
            kind: RowKind::Total,
            ..Row::data(cells(
                label("analysis-row-total"),
                empty(),
                total,
                share(total.services, total.services),
            ))
        });
        if unrated.services > 0 {
            rows.push(Row {
                kind: RowKind::Missing,
                evidence: at_level(services, None),
                ..Row::data(cells(
                    label("analysis-row-unrated"),
                    empty(),
                    unrated,
                    empty(),
                ))
            });
        }
        rows
    }
}

/// The row of the services that stand on the other model: what they are there cannot be counted here.
fn break_row(has_cases: bool) -> Row {
    let broken = || Cell::new(CellValue::Sign(Sign::Break));
    let mut cells = vec![label("analysis-row-ozg-break"), empty(), broken(), empty()];
    cells.extend(has_cases.then(broken));
    Row {
        kind: RowKind::Missing,
        ..Row::data(cells)
    }
}

fn columns(rated: u64, has_cases: bool) -> Vec<Column> {
    let mut columns = vec![
        Column::new("level", Message::new("analysis-col-level"), Role::Label),
        Column::new("name", Message::new("analysis-col-level-name"), Role::Label),
        Column::new(
            "services",
            Message::new("analysis-col-services"),
            Role::Plain,
        ),
        Column::new(
            "share",
            Message::new("analysis-col-share-services").with("services", rated),
            Role::Derived { from: 2 },
        ),
    ];
    if has_cases {
        let header = Message::new("analysis-col-cases");
        columns.push(Column::new("cases_per_year", header, Role::Plain));
    }
    columns
}

/// The services at a level; those without one for `None`.
fn at_level(services: &[&OnlineDienst], level: Option<u8>) -> Vec<Evidence> {
    let chosen = services
        .iter()
        .filter(|service| service.level.given().copied() == level);
    evidence(chosen.map(|service| &service.place))
}
