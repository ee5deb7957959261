//! Kind `age_bands`: heads by age band as a town publishes them, one band per row or one column per band.

use std::collections::BTreeMap;

use chrono::Datelike;

use crate::model::dataset::Dataset;
use crate::model::intake::SetAside;
use crate::model::issue::Issue;
use crate::model::place::Place;
use crate::model::raw::RawCell;
use crate::model::staff::AgeBand;
use crate::model::table::Sign;
use crate::project::SourceKind;
use crate::validate::contradiction::refuse_contradicted;
use crate::validate::desk::Desk;
use crate::validate::fold::shown;
use crate::validate::heading::Label;
use crate::validate::row::{Century, Row, written};
use crate::validate::rows::{self, Rows, Tally};
use crate::validate::rules;
use crate::validate::schema::{KindSchema, UNIT_HEADERS, may, must};
use crate::validate::sheet::Sheet;
use crate::validate::values::ages::{Ages, ages};
use crate::validate::values::date::Edge;
use crate::validate::values::number::{self, Writing};
use crate::validate::values::sign;
use crate::validate::values::words;

/// Columns of kind `age_bands`.
pub(crate) const SCHEMA: KindSchema = KindSchema {
    kind: SourceKind::AgeBands,
    columns: &[
        may("unit", "column-unit", UNIT_HEADERS),
        may(
            "year",
            "column-age-bands-year",
            &[
                "Jahr",
                "Stichtag",
                "Stand",
                "Berichtsjahr",
                "Datum",
                "Year",
                "As of",
            ],
        ),
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

/// The columns of a table with one column per band.
fn band_columns<'s>(sheet: &'s Sheet<'_>) -> Vec<&'s Label> {
    let labels: Vec<&Label> = sheet
        .header
        .labels
        .iter()
        .filter(|label| is_band(label))
        .collect();
    if labels.len() >= 2 {
        labels
    } else {
        Vec::new()
    }
}

/// A single number in a header is rather a year or a code than an age.
pub(crate) fn is_band(label: &Label) -> bool {
    ages(&label.shown).is_some_and(|(from, to)| from != to)
}

/// Whether a header has one column per band.
pub(crate) fn is_wide(labels: &[Label]) -> bool {
    labels.iter().filter(|label| is_band(label)).count() >= 2
}

/// A row of a table: one band, or one column per band.
struct BandRow {
    year: Option<i32>,
    /// What a second row must not say again.
    key: (Option<String>, Option<Ages>),
    bands: Vec<AgeBand>,
}

/// Reads published age bands. Of several years only the last one until the Stichtag counts.
pub(crate) fn read(sheet: &Sheet<'_>, desk: &mut Desk<'_>, dataset: &mut Dataset) -> Tally {
    let columns = if sheet.has("band") {
        Vec::new()
    } else {
        band_columns(sheet)
    };
    let today = desk.project.reference_date;
    let issues = &mut desk.issues;
    let mut rows = rows::read(sheet, today, issues, |row| {
        let year = row
            .day("year", Edge::First, Century::Past)
            .given()
            .map(|(day, _)| day.year());
        if columns.is_empty() {
            one_band(row, year)
        } else {
            all_bands(row, year, &columns)
        }
    });
    rows.drop_copies(sheet, "band", issues, |_| Some(""));
    refuse_other_years(&mut rows, sheet, today.year(), issues);
    let shown_as = if columns.is_empty() { "band" } else { "unit" };
    refuse_contradicted(&mut rows, sheet, shown_as, issues, |row| row.key.clone());
    let mut bands = Vec::new();
    let tally = rows.deliver(|row| bands.extend(row.bands));
    settle_borders(&mut bands, issues);
    dataset.age_bands.append(&mut bands);
    tally
}

fn one_band(row: &mut Row<'_>, year: Option<i32>) -> Result<BandRow, SetAside> {
    let label = row.must_text("band")?;
    let (_, place) = row.cell("band");
    let Some((from, to)) = ages(&label) else {
        row.breach(rules::BAND, place.clone(), &label);
        return Err(SetAside {
            place,
            code: rules::BAND.code,
        });
    };
    let (_, place) = row.cell("heads");
    let Some(heads) = row
        .sheet
        .column("heads")
        .and_then(|column| heads_of(row, column, &place))
    else {
        return Err(row.missing("heads"));
    };
    let unit = row.word("unit");
    Ok(BandRow {
        year,
        key: (unit.clone(), Some((from, to))),
        bands: vec![AgeBand {
            unit,
            from,
            to,
            label,
            heads: heads.count(),
            withheld: heads.sign(),
            printed_total: None,
            place,
        }],
    })
}

/// The bands of a row with one column per band. An empty cell is a band that was not published.
fn all_bands(
    row: &mut Row<'_>,
    year: Option<i32>,
    columns: &[&Label],
) -> Result<BandRow, SetAside> {
    let unit = row.word("unit");
    let printed_total = printed_total(row);
    let mut bands = Vec::new();
    for label in columns {
        let place = row.sheet.table.place(row.raw.number, label.column);
        let (Some(heads), Some((from, to))) =
            (heads_of(row, label.column, &place), ages(&label.shown))
        else {
            continue;
        };
        bands.push(AgeBand {
            unit: unit.clone(),
            from,
            to,
            label: label.shown.clone(),
            heads: heads.count(),
            withheld: heads.sign(),
            printed_total,
            place,
        });
    }
    if bands.is_empty() {
        return Err(row.missing("heads"));
    }
    compare_with_total(row, &bands, printed_total);
    Ok(BandRow {
        year,
        key: (unit, None),
        bands,
    })
}

/// The heads of a band, or the sign that stands in their place.
#[derive(Debug, Clone, Copy)]
enum Heads {
    Count(u64),
    Sign(Sign),
}

impl Heads {
    fn count(self) -> u64 {
        match self {
            Self::Count(count) => count,
            Self::Sign(_) => 0,
        }
    }

    fn sign(self) -> Option<Sign> {
        match self {
            Self::Count(_) => None,
            Self::Sign(sign) => Some(sign),
        }
    }
}

fn heads_of(row: &mut Row<'_>, column: u32, place: &Place) -> Option<Heads> {
    let cell = row.sheet.cell_at(row.raw, column);
    let text = written(cell)?;
    if let RawCell::Number(value) = cell {
        return count_or_breach(row, number::whole(*value), place, &text);
    }
    if let Some(sign) = sign::of(&text) {
        row.met.note(rules::SIGN_KEPT, place, &text);
        return Some(Heads::Sign(sign));
    }
    if words::missing(&text).is_some() {
        row.met.note(rules::SIGN_KEPT, place, &text);
        return Some(Heads::Sign(Sign::Secret));
    }
    let bare = sign::in_brackets(&text).unwrap_or(&text);
    let plain = number::parse(bare, Writing::German).filter(|number| number.unit.is_empty());
    let whole = plain.and_then(|number| number::whole(number.value));
    count_or_breach(row, whole, place, &text)
}

fn count_or_breach(
    row: &mut Row<'_>,
    heads: Option<u64>,
    place: &Place,
    text: &str,
) -> Option<Heads> {
    if heads.is_none() {
        row.breach(rules::COUNT, place.clone(), text);
    }
    heads.map(Heads::Count)
}

/// The heads of all bands as a table with one column per band prints them.
fn printed_total(row: &mut Row<'_>) -> Option<u64> {
    let column = row.sheet.column("heads")?;
    let text = written(row.sheet.cell_at(row.raw, column))?;
    number::parse(&text, Writing::German).and_then(|number| number::whole(number.value))
}

/// A printed total is a free check of the bands, where none of them is hidden.
fn compare_with_total(row: &mut Row<'_>, bands: &[AgeBand], printed: Option<u64>) {
    let sum: u64 = bands.iter().map(|band| band.heads).sum();
    let Some(printed) = printed else { return };
    let hidden = bands.iter().any(|band| band.withheld.is_some());
    if sum == printed || (hidden && sum < printed) {
        return;
    }
    let (_, place) = row.cell("heads");
    let cells = || bands.iter().map(|band| &band.place);
    let name = |place: Option<&Place>| place.map(Place::cell_name).unwrap_or_default();
    row.issues.push(
        Issue::new(rules::SUM_DIFFERS, Some(place))
            .with("printed", printed)
            .with("summed", sum)
            .with("first", name(cells().min_by_key(|place| place.column)))
            .with("last", name(cells().max_by_key(|place| place.column))),
    );
}

/// A series of years is no structure of one day: only the last year that is not after the Stichtag counts.
fn refuse_other_years(
    rows: &mut Rows<'_, BandRow>,
    sheet: &Sheet<'_>,
    latest: i32,
    issues: &mut Vec<Issue>,
) {
    let years = || rows.kept.iter().filter_map(|row| row.value.year);
    let Some(used) = years().filter(|year| *year <= latest).max() else {
        return;
    };
    let others = years().filter(|year| *year != used).count();
    if others == 0 {
        return;
    }
    let column = sheet.column("year").unwrap_or(0);
    issues.push(
        Issue::new(
            rules::OTHER_YEARS,
            Some(sheet.table.place(sheet.header.last_row, column)),
        )
        .with("year", used.to_string())
        .with("count", others),
    );
    rows.refuse(sheet, |_, row| {
        row.year
            .is_some_and(|year| year != used)
            .then_some(rules::OTHER_YEARS)
    });
}

/// `25–35` beside `35–45` is half open, `bis 18` beside `bis 30` begins at 19; what still overlaps is said.
fn settle_borders(bands: &mut [AgeBand], issues: &mut Vec<Issue>) {
    let mut units: BTreeMap<Option<String>, Vec<usize>> = BTreeMap::new();
    for (index, band) in bands.iter().enumerate() {
        units.entry(band.unit.clone()).or_default().push(index);
    }
    for mut indices in units.into_values() {
        indices.sort_by_key(|index| (bands[*index].from, bands[*index].to, *index));
        part_open_bands(bands, &indices);
        for pair in indices.windows(2) {
            let next_from = bands[pair[1]].from;
            let band = &mut bands[pair[0]];
            let touches = band.to.is_some() && band.to == next_from && band.from != band.to;
            if touches {
                band.to = band.to.map(|to| to - 1);
            } else if band
                .to
                .is_none_or(|to| next_from.is_none_or(|from| from <= to))
            {
                let first = shown(&band.label);
                let second = &bands[pair[1]];
                issues.push(
                    Issue::new(rules::BANDS_OVERLAP, Some(second.place.clone()))
                        .with("first", first)
                        .with("second", shown(&second.label)),
                );
            }
        }
    }
}

/// `bis 18`, `bis 30`, `bis 40` are either running sums or bands that begin where the one before ends. Running sums never fall.
fn part_open_bands(bands: &mut [AgeBand], indices: &[usize]) {
    let open: Vec<usize> = indices
        .iter()
        .copied()
        .filter(|index| bands[*index].from.is_none())
        .collect();
    let falls = open
        .windows(2)
        .any(|pair| bands[pair[1]].heads < bands[pair[0]].heads);
    if !falls {
        return;
    }
    for pair in open.windows(2) {
        let before = bands[pair[0]].to;
        bands[pair[1]].from = before.map(|to| to + 1);
    }
}
