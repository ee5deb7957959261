//! Kennzahlen: printed shares recomputed, and one figure of one year with two values.

use std::collections::BTreeMap;

use crate::analysis::strategy::folded;
use crate::analysis::table::digits_of;
use crate::model::inventory::Kennzahl;

use super::{Checks, Kind, Side, is_exact};

fn side(figure: &Kennzahl, value: f64) -> Side {
    Side {
        name: match figure.year {
            Some(year) => format!("{} ({year})", figure.name),
            None => figure.name.clone(),
        },
        value,
        digits: figure.digits,
        is_share: false,
        place: Some(figure.place.clone()),
    }
}

/// Every printed share against value and base.
pub(super) fn shares(checks: &mut Checks, figures: &[Kennzahl]) {
    let mut figures: Vec<&Kennzahl> = figures.iter().collect();
    figures.sort_by(|a, b| a.place.cmp(&b.place));
    for figure in figures {
        let parts = figure
            .value
            .given()
            .zip(figure.base.filter(|base| *base > 0.0));
        if let (Some(printed), Some((value, base))) = (figure.printed_share, parts) {
            let share = |share: f64, digits| Side {
                value: share,
                digits,
                is_share: true,
                ..side(figure, share)
            };
            let digits = digits_of(printed * 100.0);
            checks.compare(
                Kind::Share,
                share(printed, digits),
                share(value / base, 1),
                || None,
            );
        }
    }
}

/// The same name, unit and year with two values, in whatever files.
pub(super) fn twice(checks: &mut Checks, figures: &[Kennzahl]) {
    let mut named: BTreeMap<(String, String, Option<i32>), Vec<&Kennzahl>> = BTreeMap::new();
    for figure in figures.iter().filter(|figure| is_exact(figure.bound)) {
        let unit = folded(figure.measure.as_deref().unwrap_or_default());
        named
            .entry((folded(&figure.name), unit, figure.year))
            .or_default()
            .push(figure);
    }
    for mut same in named.into_values().filter(|same| same.len() > 1) {
        same.sort_by(|a, b| a.place.cmp(&b.place));
        for pair in same.windows(2) {
            if let (Some(first), Some(second)) = (pair[0].value.given(), pair[1].value.given()) {
                checks.compare(
                    Kind::Twice,
                    side(pair[0], *first),
                    side(pair[1], *second),
                    || None,
                );
            }
        }
    }
}
