//! Kind `age_bands`: heads by age band as a town publishes them, one band per row or one column per band.

use std::collections::BTreeMap;

use crate::model::dataset::Dataset;
use crate::model::intake::SetAside;
use crate::model::issue::Issue;
use crate::model::place::Place;
use crate::model::raw::RawCell;
use crate::model::staff::AgeBand;
use crate::project::SourceKind;
use crate::validate::columns::is_empty;
use crate::validate::contradiction::refuse_contradicted;
use crate::validate::desk::Desk;
use crate::validate::fold::shown;
use crate::validate::heading::Label;
use crate::validate::row::{Row, written};
use crate::validate::rows::{self, Remarks, Tally};
use crate::validate::rules;
use crate::validate::schema::{KindSchema, UNIT_HEADERS, may, must};
use crate::validate::sheet::Sheet;
use crate::validate::values::number;
use crate::validate::values::words;

/// Columns of kind `age_bands`.
pub(crate) const SCHEMA: KindSchema = KindSchema {
    kind: SourceKind::AgeBands,
    columns: &[
        may("unit", "column-unit", UNIT_HEADERS),
        must(
            "band",
            "column-age-bands-band",
            &[
                "Altersgruppe",
                "Altersgruppen",
                "Altersklasse",
                "Altersklassen",
                "Altersband",
                "Altersstufe",
                "Alter",
                "Alter von bis",
                "Age band",
                "Age group",
                "Age class",
                "Age",
            ],
        ),
        must(
            "heads",
            "column-age-bands-heads",
            &[
                "Köpfe",
                "Anzahl",
                "Personen",
                "Beschäftigte",
                "Anzahl Beschäftigte",
                "Anzahl der Beschäftigten",
                "Mitarbeiter",
                "Mitarbeitende",
                "Anzahl Mitarbeitende",
                "Anzahl Mitarbeiter",
                "Kopfzahl",
                "Insgesamt",
                "Gesamt",
                "Heads",
                "Headcount",
                "Staff",
                "Employees",
                "Count",
            ],
        ),
    ],
};

/// A band's ages, inclusive.
type Ages = (Option<u8>, Option<u8>);

/// The ages that a label names: `unter 25`, `25 bis unter 35`, `25–34`, `60 und älter`, `60+`, `bis 24 Jahre`.
pub(crate) fn ages(label: &str) -> Option<Ages> {
    let text = label.to_lowercase().replace('_', " ");
    let numbers: Vec<u8> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .map(|part| part.parse().ok())
        .collect::<Option<_>>()?;
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    let below = has(&["unter", "under", "below", "jünger", "juenger", "<"]) && !has(&["<=", "≤"]);
    match numbers[..] {
        [to] if below => Some((None, Some(to.checked_sub(1)?))),
        [to] if has(&["bis", "<=", "≤", "höchstens", "up to"]) => Some((None, Some(to))),
        [from] if has(&["über", "ueber", "over"]) && !has(&["und", "and"]) => {
            Some((Some(from.checked_add(1)?), None))
        }
        [from] if has(&[">"]) && !has(&[">="]) => Some((Some(from.checked_add(1)?), None)),
        [from]
            if has(&[
                "ab",
                "und älter",
                "und aelter",
                "u. ä",
                "und mehr",
                "und darüber",
                "und darueber",
                "und über",
                "und ueber",
                "+",
                ">=",
                "≥",
                "älter",
                "and over",
                "and older",
            ]) =>
        {
            Some((Some(from), None))
        }
        [age] if text.trim().chars().all(|c| c.is_ascii_digit()) => Some((Some(age), Some(age))),
        [from, to] if from <= to => {
            let half_open = below && from < to;
            Some((Some(from), Some(if half_open { to - 1 } else { to })))
        }
        _ => None,
    }
}

/// The columns of a table with one column per band.
fn band_columns<'s>(sheet: &'s Sheet<'_>) -> Vec<&'s Label> {
    let labels: Vec<&Label> = sheet
        .header
        .labels
        .iter()
        .filter(|label| ages(&label.shown).is_some_and(|(from, to)| from != to))
        .collect();
    if labels.len() >= 2 {
        labels
    } else {
        Vec::new()
    }
}

/// Whether a header has one column per band.
pub(crate) fn is_wide(labels: &[Label]) -> bool {
    labels
        .iter()
        .filter(|label| ages(&label.shown).is_some_and(|(from, to)| from != to))
        .count()
        >= 2
}

/// Reads published age bands.
pub(crate) fn read(sheet: &Sheet<'_>, desk: &mut Desk<'_>, dataset: &mut Dataset) -> Tally {
    let columns = if sheet.has("band") {
        Vec::new()
    } else {
        band_columns(sheet)
    };
    let today = desk.project.reference_date;
    let mut bands = Vec::new();
    let tally = if columns.is_empty() {
        let mut rows = rows::read(sheet, today, Remarks::Possible, &mut desk.issues, band);
        rows.drop_copies(sheet, "band", &mut desk.issues, |band| Some(&band.label));
        refuse_contradicted(&mut rows, sheet, "band", &mut desk.issues, |band| {
            (band.unit.clone(), band.from, band.to)
        });
        rows.deliver(|band| bands.push(band))
    } else {
        let rows = rows::read(sheet, today, Remarks::Possible, &mut desk.issues, |row| {
            bands_of(row, &columns)
        });
        rows.deliver(|row| bands.extend(row))
    };
    settle_borders(&mut bands, &mut desk.issues);
    dataset.age_bands.append(&mut bands);
    tally
}

fn band(row: &mut Row<'_>) -> Result<AgeBand, SetAside> {
    let label = row.must_text("band")?;
    let (_, place) = row.cell("band");
    let Some((from, to)) = ages(&label) else {
        row.breach(rules::BAND, place.clone(), &label);
        return Err(SetAside {
            place,
            code: rules::BAND.code,
        });
    };
    let heads = row.must_count("heads")?;
    let (_, place) = row.cell("heads");
    Ok(AgeBand {
        unit: row.word("unit"),
        from,
        to,
        label,
        heads,
        place,
    })
}

/// The bands of a row with one column per band. An empty cell is a band that was not published.
fn bands_of(row: &mut Row<'_>, columns: &[&Label]) -> Result<Vec<AgeBand>, SetAside> {
    let unit = row.word("unit");
    let mut found = Vec::new();
    for label in columns {
        let cell = row.sheet.cell_at(row.raw, label.column);
        let place = row.sheet.table.place(row.raw.number, label.column);
        if is_empty(cell) {
            continue;
        }
        let Some(heads) = heads_of(row, cell, label.column, &place) else {
            continue;
        };
        let Some((from, to)) = ages(&label.shown) else {
            continue;
        };
        found.push(AgeBand {
            unit: unit.clone(),
            from,
            to,
            label: label.shown.clone(),
            heads,
            place,
        });
    }
    if found.is_empty() {
        return Err(row.missing("heads"));
    }
    Ok(found)
}

fn heads_of(row: &mut Row<'_>, cell: &RawCell, column: u32, place: &Place) -> Option<u64> {
    let text = written(cell)?;
    if words::missing(&text).is_some() {
        return None;
    }
    let value = match cell {
        RawCell::Number(value) => Some(*value),
        _ => number::parse(&text, row.sheet.writing_in(column)).map(|number| number.value),
    };
    let whole = value.filter(|v| v.fract() == 0.0 && (0.0..=1e9).contains(v));
    if whole.is_none() {
        row.breach(rules::COUNT, place.clone(), &text);
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "whole and within 0..=10^9"
    )]
    whole.map(|value| value as u64)
}

/// `25–35` beside `35–45` is half open; what still overlaps is said.
fn settle_borders(bands: &mut [AgeBand], issues: &mut Vec<Issue>) {
    let mut units: BTreeMap<Option<String>, Vec<usize>> = BTreeMap::new();
    for (index, band) in bands.iter().enumerate() {
        units.entry(band.unit.clone()).or_default().push(index);
    }
    for mut indices in units.into_values() {
        indices.sort_by_key(|index| (bands[*index].from, bands[*index].to, *index));
        for pair in indices.windows(2) {
            let next = (bands[pair[1]].from, bands[pair[1]].label.clone());
            let band = &mut bands[pair[0]];
            if let (Some(to), Some(from)) = (band.to, next.0)
                && to == from
                && band.from.is_none_or(|first| first < to)
            {
                band.to = Some(to - 1);
            } else if band.from != next.0 || band.to.is_some() {
                let overlaps = band
                    .to
                    .is_none_or(|to| next.0.is_none_or(|from| from <= to));
                if overlaps {
                    issues.push(
                        Issue::new(rules::BANDS_OVERLAP, Some(bands[pair[1]].place.clone()))
                            .with("first", shown(&bands[pair[0]].label))
                            .with("second", shown(&next.1)),
                    );
                }
            }
        }
    }
}
