//! Amounts in thousands or millions of euros: what a header, a title, the name of a sheet or a remark below the table says of
//! all its amounts (`Betrag (T€)`, `alle Angaben in TEUR`). They are reckoned to euros, and an issue says so.

use crate::model::issue::Issue;
use crate::project::SourceKind;

use super::fold::shown;
use super::heading::Label;
use super::measure::{Measure, money_in};
use super::rules;
use super::schema::plan;
use super::sheet::Sheet;

/// Logical columns of amounts in euros.
const AMOUNTS: [&str; 3] = ["amount", "cost", "price"];

/// Finds what the table says of all its amounts, and says which columns are reckoned to euros.
pub(crate) fn find(sheet: &mut Sheet<'_>, issues: &mut Vec<Issue>) {
    if !matches!(
        sheet.source.kind,
        SourceKind::Plan | SourceKind::Measures | SourceKind::Devices
    ) {
        return;
    }
    let amounts = { AMOUNTS.iter() }.filter_map(|name| sheet.column(name));
    let years = match sheet.source.kind {
        SourceKind::Plan => plan::year_columns(sheet),
        _ => Vec::new(),
    };
    let columns: Vec<u32> = amounts
        .chain(years.into_iter().map(|(column, _)| column))
        .collect();
    let Some(first) = columns.first() else { return };
    sheet.money = said(sheet);
    let own = columns
        .iter()
        .find(|column| factor_of(own_measure(sheet, **column)).is_some());
    let (column, text, measure) = match (own, &sheet.money) {
        (Some(column), _) => {
            let Some(label) = sheet.header.label(*column) else {
                return;
            };
            (*column, label.shown.clone(), label.measure)
        }
        (None, Some((measure, text)))
            if columns
                .iter()
                .any(|column| own_measure(sheet, *column).is_none()) =>
        {
            (*first, text.clone(), Some(*measure))
        }
        _ => return,
    };
    let place = sheet.table.place(sheet.header.last_row, column);
    issues.push(
        Issue::new(rules::MONEY_SCALED, Some(place))
            .with("text", shown(&text))
            .with("measure", measure.map_or("", Measure::sign)),
    );
}

/// By how much the bare numbers of a column are multiplied to be euros.
pub(crate) fn factor(sheet: &Sheet<'_>, column: u32) -> f64 {
    let said = || { sheet.money.as_ref() }.map(|(measure, _)| *measure);
    factor_of(own_measure(sheet, column).or_else(said)).unwrap_or(1.0)
}

fn factor_of(measure: Option<Measure>) -> Option<f64> {
    match measure? {
        Measure::ThousandEuro => Some(1e3),
        Measure::MillionEuro => Some(1e6),
        _ => None,
    }
}

/// The measure of money that the header of a column names.
fn own_measure(sheet: &Sheet<'_>, column: u32) -> Option<Measure> {
    let is_money = |measure: &Measure| {
        matches!(
            measure,
            Measure::Euro | Measure::ThousandEuro | Measure::MillionEuro
        )
    };
    { sheet.header.label(column) }
        .and_then(|label: &Label| label.measure.or_else(|| money_in(&label.shown)))
        .filter(is_money)
}

/// What stands above the table, is the name of its sheet, or stands by itself below it.
fn said(sheet: &Sheet<'_>) -> Option<(Measure, String)> {
    let found = |text: &str| money_in(text).map(|measure| (measure, text.to_owned()));
    { sheet.texts_above() }
        .chain(sheet.table.origin.sheet.iter().cloned())
        .chain(sheet.texts_aside())
        .find_map(|text| found(&text))
}
