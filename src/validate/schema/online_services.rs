//! Kind `online_services`: one service per row, with its interaction level or its OZG-Reifegrad.
//!
//! Both scales are versioned data elsewhere; here only their numbers and names are known.

use std::collections::BTreeSet;

use crate::model::answers::{Missing, Value};
use crate::model::dataset::Dataset;
use crate::model::intake::SetAside;
use crate::model::inventory::{LevelScale, OnlineDienst};
use crate::model::issue::Issue;
use crate::model::raw::RawCell;
use crate::project::SourceKind;
use crate::validate::desk::Desk;
use crate::validate::fold::{compact, shown};
use crate::validate::row::{Row, written};
use crate::validate::rows::{self, Tally};
use crate::validate::rules;
use crate::validate::schema::{KindSchema, UNIT_HEADERS, may, must};
use crate::validate::sheet::Sheet;
use crate::validate::values::words;

/// Columns of kind `online_services`.
pub(crate) const SCHEMA: KindSchema = KindSchema {
    kind: SourceKind::OnlineServices,
    columns: &[
        must(
            "service",
            "column-online-services-service",
            &[
                "Leistung",
                "Dienstleistung",
                "Verwaltungsleistung",
                "Online-Dienst",
                "Onlinedienst",
                "Online-Leistung",
                "Online-Service",
                "Dienst",
                "Leistungsbezeichnung",
                "OZG-Leistung",
                "LeiKa-Leistung",
                "Bezeichnung",
                "Name",
                "Service",
                "Online service",
            ],
        ),
        may("unit", "column-unit", UNIT_HEADERS),
        may(
            "audience",
            "column-online-services-audience",
            &[
                "Zielgruppe",
                "Zielgruppen",
                "Adressat",
                "Adressaten",
                "Nutzergruppe",
                "Kundengruppe",
                "Audience",
                "Target group",
            ],
        ),
        may(
            "level",
            "column-online-services-level",
            &[
                "Interaktionsstufe",
                "Interaktionslevel",
                "Interaktionsgrad",
                "Stufe",
                "Digitalisierungsstufe",
                "Interaction level",
                "Level",
            ],
        ),
        may(
            "ozg_level",
            "column-online-services-ozg-level",
            &[
                "OZG-Reifegrad",
                "Reifegrad",
                "Reifegrad OZG",
                "Reifegradstufe",
                "OZG-Stufe",
                "OZG maturity level",
                "OZG level",
                "Maturity level",
            ],
        ),
        may(
            "cases_per_year",
            "column-online-services-cases",
            &[
                "Fälle pro Jahr",
                "Fallzahl",
                "Fallzahlen",
                "Fallzahl pro Jahr",
                "Fälle",
                "Fälle/Jahr",
                "Fälle je Jahr",
                "Anträge pro Jahr",
                "Anzahl Fälle",
                "Vorgänge pro Jahr",
                "Vorgänge",
                "Cases per year",
                "Cases",
            ],
        ),
        may(
            "status",
            "column-online-services-status",
            &[
                "Status",
                "Umsetzungsstand",
                "Umsetzungsstatus",
                "Stand",
                "State",
                "Progress",
            ],
        ),
    ],
};

/// Names of the interaction levels 1–5 (Elmshorn, Digitalisierungsstrategie 2019, footnote 3).
const INTERACTION: [&[&str]; 5] = [
    &["information", "informationen"],
    &["kommunikation", "communication"],
    &["transaktion", "transaction"],
    &["integration"],
    &["automation", "automatisierung"],
];

/// Names of the levels 0–4 of the OZG-Reifegradmodell 1.1.
const OZG: [&[&str]; 5] = [
    &["offline"],
    &["information"],
    &["formularassistent"],
    &["onlineleistung"],
    &["onlinetransaktion"],
];

/// Reads online services. The interaction level is read when the sheet has it, else the OZG-Reifegrad.
pub(crate) fn read(sheet: &Sheet<'_>, desk: &mut Desk<'_>, dataset: &mut Dataset) -> Tally {
    let interaction = sheet.has("level");
    if let Some(unread) = sheet.column("ozg_level").filter(|_| interaction) {
        desk.issues.push(
            Issue::new(
                rules::COLUMN_AMBIGUOUS,
                Some(sheet.table.place(sheet.header.last_row, unread)),
            )
            .with("first", shown(&sheet.heading("level")))
            .with("second", shown(&sheet.heading("ozg_level")))
            .with("column", "level"),
        );
    }
    let scale = if interaction || !sheet.has("ozg_level") {
        Some(LevelScale::Interaction)
    } else {
        ozg_model(sheet, &mut desk.issues)
    };
    let mut rows = rows::read(
        sheet,
        desk.project.reference_date,
        &mut desk.issues,
        |row| service(row, scale),
    );
    rows.drop_copies(sheet, "service", &mut desk.issues, |one| Some(&one.service));
    rows.deliver(|one| dataset.online_dienste.push(one))
}

/// The model of the Reifegrade: the header names it, else it is 1.1. Levels that 1.1 does not have show that it is not; then
/// nobody knows, and none is read.
fn ozg_model(sheet: &Sheet<'_>, issues: &mut Vec<Issue>) -> Option<LevelScale> {
    let column = sheet.column("ozg_level");
    // Columns of crosses are headed by levels, not by a model.
    let heading = column
        .map(|_| sheet.heading("ozg_level"))
        .unwrap_or_default();
    let numbers: Vec<&str> = heading
        .split(|c: char| !(c.is_ascii_digit() || c == '.' || c == ','))
        .collect();
    let names = |versions: &[&str]| numbers.iter().any(|number| versions.contains(number));
    if names(&["2.0", "2,0", "2"]) {
        return Some(LevelScale::OzgReifegrad20);
    }
    if names(&["1.1", "1,1", "1.0", "1"]) {
        return Some(LevelScale::OzgReifegrad11);
    }
    let beyond: BTreeSet<u8> = sheet
        .rows()
        .filter_map(|row| number_in(&written(sheet.cell(row, "ozg_level").0)?, &OZG))
        .filter(|level| (5..=7).contains(level))
        .collect();
    if beyond.len() < 2 {
        return Some(LevelScale::OzgReifegrad11);
    }
    let levels: Vec<String> = beyond.iter().map(ToString::to_string).collect();
    issues.push(
        Issue::new(
            rules::LEVELS_OF_OTHER_MODEL,
            Some(
                sheet
                    .table
                    .place(sheet.header.last_row, column.unwrap_or(0)),
            ),
        )
        .with("column", shown(&heading))
        .with("levels", levels.join(", ")),
    );
    None
}

fn service(row: &mut Row<'_>, scale: Option<LevelScale>) -> Result<OnlineDienst, SetAside> {
    let level = match scale {
        Some(scale) => level(row, scale),
        None if row.cell_is_empty("ozg_level") => Value::Missing(Missing::NotGiven),
        None => Value::Missing(Missing::Unusable),
    };
    let scale = scale.unwrap_or(LevelScale::OzgReifegrad11);
    Ok(OnlineDienst {
        service: row.must_text("service")?,
        unit: row.word("unit"),
        audience: row.word("audience"),
        scale,
        level,
        cases_per_year: row.count("cases_per_year").given().copied(),
        status: row.word("status"),
        place: row.place(),
    })
}

/// A level as number, as name, or as both: `3`, `Stufe 3`, `Transaktion`, `3 – Transaktion`.
fn level(row: &mut Row<'_>, scale: LevelScale) -> Value<u8> {
    let (name, names, lowest, highest): (_, &[&[&str]], u8, u8) = match scale {
        LevelScale::Interaction => ("level", &INTERACTION, 1, 5),
        LevelScale::OzgReifegrad11 => ("ozg_level", &OZG, 0, 4),
        // Only the lowest level of model 2.0 has a name that 1.1 has as well.
        LevelScale::OzgReifegrad20 => ("ozg_level", &OZG[..1], 0, 7),
    };
    let (cell, place) = row.cell(name);
    let Some(text) = written(cell).filter(|_| !matches!(cell, RawCell::Error(_))) else {
        return Value::Missing(row.not_a(rules::LEVEL, name));
    };
    if let Some(kind) = words::missing(&text) {
        return Value::Missing(kind);
    }
    let found =
        number_in(out_of(&text, highest), names).filter(|level| (lowest..=highest).contains(level));
    let by_name = || {
        let folded = compact(&text);
        let at = names
            .iter()
            .position(|names| names.contains(&folded.as_str()))?;
        u8::try_from(at).ok().map(|at| at + lowest)
    };
    match found.or_else(by_name) {
        Some(level) => Value::Given(level),
        None => {
            row.issues.push(
                Issue::new(rules::LEVEL, Some(place))
                    .with("value", shown(&text))
                    .with("lowest", u64::from(lowest))
                    .with("highest", u64::from(highest)),
            );
            Value::Missing(Missing::Unusable)
        }
    }
}

/// A level without the highest one behind it: `3` of `3 von 4` and `3/4`, where the scale ends with 4.
fn out_of(text: &str, highest: u8) -> &str {
    let rest = text
        .trim()
        .strip_suffix(&highest.to_string())
        .unwrap_or_default()
        .trim_end();
    { ["von", "of", "/"].iter() }
        .find_map(|word| rest.strip_suffix(word))
        .map_or(text, str::trim_end)
}

/// The number of a level: with nothing around it but the word "Stufe" and the level's own name, or in front of whatever the list
/// calls the level: `Stufe 3 (Formular)`, `2: Download`, `5 - vollständig digital`.
fn number_in(text: &str, names: &[&[&str]]) -> Option<u8> {
    const WORDS: [&str; 7] = [
        "",
        "stufe",
        "level",
        "reifegrad",
        "reifegradstufe",
        "interaktionsstufe",
        "rg",
    ];
    let text = text.trim().trim_end_matches(",0").trim_end_matches(".0");
    let digits: Vec<(usize, char)> = { text.char_indices() }
        .filter(|(_, c)| c.is_ascii_digit())
        .collect();
    let [(at, digit)] = digits[..] else {
        return None;
    };
    let (before, after) = (compact(&text[..at]), &text[at + 1..]);
    // "Stufe 2–", "3+" and "1,5" are between two levels.
    let named = after
        .trim_start()
        .strip_prefix(['(', '[', '=', ':', '–', '—', '-', '/', ',']);
    let own_name = named.is_some_and(|rest| rest.chars().filter(|c| c.is_alphabetic()).count() > 2);
    let words = compact(text).replace(digit, "");
    let known = WORDS.contains(&words.as_str())
        || names.iter().flat_map(|n| n.iter()).any(|name| {
            words == *name
                || words
                    .strip_prefix("stufe")
                    .is_some_and(|rest| rest == *name)
        });
    let level = u8::try_from(digit.to_digit(10)?).ok()?;
    (known || (WORDS.contains(&before.as_str()) && own_name && !contradicts(after, level, names)))
        .then_some(level)
}

/// Whether what stands behind a number is the name of another level.
fn contradicts(after: &str, level: u8, names: &[&[&str]]) -> bool {
    let folded = compact(after);
    let lowest = usize::from(names.first() == INTERACTION.first());
    { names.iter().enumerate() }.any(|(at, names)| {
        let other = usize::from(level) != at + lowest;
        other && names.contains(&folded.as_str())
    })
}
