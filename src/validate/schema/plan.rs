//! Kind `plan`: money and posts, item by item, with the totals that were printed beside them.
//!
//! A printed total is kept as one and never added up; the analysis compares it with what it sums up.

use crate::model::answers::Value;
use crate::model::dataset::Dataset;
use crate::model::intake::SetAside;
use crate::model::place::Place;
use crate::model::raw::RawCell;
use crate::model::strategy::{Amount, Measured, PlanRow};
use crate::project::SourceKind;
use crate::validate::desk::Desk;
use crate::validate::fold::compact;
use crate::validate::measure;
use crate::validate::money;
use crate::validate::row::{NumberText, Row, written};
use crate::validate::rows::{self, Tally};
use crate::validate::rules;
use crate::validate::schema::{KindSchema, UNIT_HEADERS, may, must};
use crate::validate::sheet::Sheet;
use crate::validate::sums::{Word, sum_label};
use crate::validate::values::{number, words};

/// Units of measure that may stand behind an amount of euros, folded to lower case.
const EUROS: [&str; 4] = ["", "€", "eur", "euro"];
/// Units of measure that may stand behind a number of posts.
const POSTS: [&str; 8] = ["", "vzä", "fte", "vk", "stelle", "stellen", "posts", "vza"];

/// Columns of kind `plan`.
pub(crate) const SCHEMA: KindSchema = KindSchema {
    kind: SourceKind::Plan,
    columns: &[
        must(
            "item",
            "column-plan-item",
            &[
                "Position",
                "Posten",
                "Haushaltsposition",
                "Kostenart",
                "Ausgabe",
                "Stelle",
                "Planstelle",
                "Line item",
                "Item",
                "Post",
            ],
        ),
        may(
            "amount",
            "column-plan-amount",
            &[
                "Betrag",
                "Betrag in €",
                "Betrag (€)",
                "Kosten",
                "Ansatz",
                "Planansatz",
                "Euro",
                "Amount",
                "Cost",
            ],
        ),
        may(
            "plan",
            "column-plan-plan",
            &["Plan", "Planname", "Tabelle", "Plan name"],
        ),
        may(
            "block",
            "column-plan-block",
            &[
                "Block",
                "Abschnitt",
                "Budgetblock",
                "Lösungsbaustein",
                "Teilplan",
                "Section",
            ],
        ),
        may(
            "period",
            "column-plan-period",
            &[
                "Zeitraum",
                "Haushaltsjahr",
                "Jahr",
                "Planjahr",
                "Period",
                "Year",
            ],
        ),
        may(
            "cost_kind",
            "column-plan-cost-kind",
            &[
                "Kostengruppe",
                "Art",
                "Art der Kosten",
                "Aufwandsart",
                "Kind",
                "Kind of cost",
            ],
        ),
        may(
            "budget",
            "column-plan-budget",
            &[
                "Haushaltsstand",
                "Budgetstand",
                "Finanzierung",
                "Budget state",
                "Funding",
            ],
        ),
        may(
            "project",
            "column-plan-project",
            &["Leitprojekt", "Projekt", "Programm", "Project", "Programme"],
        ),
        may("unit", "column-unit", UNIT_HEADERS),
        may(
            "grade",
            "column-plan-grade",
            &[
                "Entgeltgruppe",
                "EG",
                "EGr.",
                "Besoldungsgruppe",
                "Grade",
                "Pay grade",
            ],
        ),
        may(
            "posts",
            "column-plan-posts",
            &[
                "Stellen",
                "Anzahl Stellen",
                "Zahl der Stellen",
                "Planstellen",
                "Posts",
                "Number of posts",
            ],
        ),
        may(
            "fte_actual",
            "column-plan-fte-actual",
            &[
                "VZÄ Ist",
                "Ist VZÄ",
                "VZÄ (Ist)",
                "Stellen Ist",
                "FTE actual",
            ],
        ),
        may(
            "fte_target",
            "column-plan-fte-target",
            &[
                "VZÄ Soll",
                "Soll VZÄ",
                "VZÄ (Soll)",
                "Stellen Soll",
                "FTE target",
            ],
        ),
        may(
            "fte_difference",
            "column-plan-fte-difference",
            &[
                "Differenz",
                "Differenz VZÄ",
                "VZÄ Differenz",
                "Differenz Ist - Soll",
                "Mehrbedarf VZÄ",
                "FTE difference",
            ],
        ),
        may(
            "line",
            "column-plan-line",
            &[
                "Zeile",
                "Zeilenart",
                "Art der Zeile",
                "Summenzeile",
                "Line",
                "Kind of line",
            ],
        ),
    ],
};

/// Words that may stand beside the year in a header of amounts, folded.
const BESIDE_YEAR: [&str; 12] = [
    "ansatz",
    "planansatz",
    "plan",
    "planung",
    "haushalt",
    "haushaltsjahr",
    "hj",
    "hh",
    "jahr",
    "betrag",
    "budget",
    "euro",
];

/// Reads the rows of a plan; one without any number is set aside. A plan that has a column per year has a row per year here.
pub(crate) fn read(sheet: &Sheet<'_>, desk: &mut Desk<'_>, dataset: &mut Dataset) -> Tally {
    let today = desk.project.reference_date;
    let years = year_columns(sheet);
    rows::read(sheet, today, &mut desk.issues, |row| plan_rows(row, &years))
        .deliver(|rows| dataset.plan.extend(rows))
}

/// The columns of amounts of one year each, `2024` or `Ansatz 2024 (€)`, with their year; none where a column of amounts is named.
pub(crate) fn year_columns(sheet: &Sheet<'_>) -> Vec<(u32, String)> {
    if sheet.has(Measured::Euros.column()) {
        return Vec::new();
    }
    let claimed = |column: u32| {
        { SCHEMA.columns.iter() }.any(|known| sheet.column(known.name) == Some(column))
    };
    { sheet.header.labels.iter() }
        .filter(|label| !claimed(label.column))
        .filter_map(|label| {
            let (bare, _) = measure::split(&label.shown);
            let year = year_of(&label.shown).or_else(|| year_of(&bare))?;
            Some((label.column, year))
        })
        .collect()
}

/// The year that a header names, with nothing beside it but words for a plan.
fn year_of(header: &str) -> Option<String> {
    let mut year = None;
    for word in header
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
    {
        let is_year = word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
        match word.parse::<u16>() {
            Ok(_) if is_year && year.is_none() => year = Some(word.to_owned()),
            Ok(_) => return None,
            Err(_) if BESIDE_YEAR.contains(&compact(word).as_str()) => {}
            Err(_) => return None,
        }
    }
    year
}

/// The rows of a line of the plan: one, or one per year and another with what else it tells.
fn plan_rows(row: &mut Row<'_>, years: &[(u32, String)]) -> Result<Vec<PlanRow>, SetAside> {
    let whole = plan_row(row)?;
    let mut rows: Vec<PlanRow> = Vec::new();
    for (column, year) in years {
        let place = row.sheet.table.place(row.raw.number, *column);
        if let Some(amount) = amount_in(row, *column, place) {
            rows.push(PlanRow {
                period: Some(year.clone()),
                amounts: vec![(Measured::Euros, amount)],
                ..whole.clone()
            });
        }
    }
    if !whole.amounts.is_empty() {
        rows.push(whole);
    }
    if rows.is_empty() {
        let column = { Measured::ALL.into_iter() }.find(|m| row.sheet.has(m.column()));
        return Err(row.missing(column.unwrap_or(Measured::Euros).column()));
    }
    Ok(rows)
}

/// A line of the plan with the numbers of its named columns.
fn plan_row(row: &mut Row<'_>) -> Result<PlanRow, SetAside> {
    let item = row.must_text("item")?;
    let line = row.word("line");
    let amounts: Vec<(Measured, Amount)> = Measured::ALL
        .into_iter()
        .filter_map(|measured| Some((measured, amount(row, measured)?)))
        .collect();
    Ok(PlanRow {
        is_total: is_total(line.as_deref(), &item),
        item,
        plan: row.word("plan"),
        block: row.word("block"),
        period: row.word("period"),
        cost_kind: row.word("cost_kind"),
        budget: row.word("budget"),
        project: row.word("project"),
        unit: row.word("unit"),
        grade: row.word("grade"),
        amounts,
        place: row.place(),
    })
}

/// What the column of lines says; without it, the words of the item.
fn is_total(line: Option<&str>, item: &str) -> bool {
    match line {
        Some(line) => words::flag(line).unwrap_or_else(|| sum_label(1, line).is_some()),
        None => sum_label(1, item).is_some_and(|label| label.word != Word::Likely),
    }
}

/// The amount of a column without a name of its own; what is none is named with its cell.
fn amount_in(row: &mut Row<'_>, column: u32, place: Place) -> Option<Amount> {
    let cell = row.sheet.cell_at(row.raw, column);
    let factor = money::factor(row.sheet, column);
    let number = match cell {
        RawCell::Number(value) if value.is_finite() => number::from_float(*value).times(factor),
        other => {
            let text = written(other)?;
            if words::missing(&text).is_some() {
                return None;
            }
            let writing = row.sheet.writing_in_column(column);
            let found = number::parse(&text, writing).map(|found| {
                let factor = if found.unit.is_empty() { factor } else { 1.0 };
                found.scaled().times(factor)
            });
            match found.filter(|found| EUROS.contains(&found.unit.to_lowercase().as_str())) {
                Some(found) => found,
                None => {
                    row.breach(rules::AMOUNT_UNIT, place, &text);
                    return None;
                }
            }
        }
    };
    Some(Amount {
        value: number.value,
        digits: number.digits,
        place,
    })
}

/// The number of one column; a unit of measure that does not belong there is named with its cell.
fn amount(row: &mut Row<'_>, measured: Measured) -> Option<Amount> {
    let name = measured.column();
    let read = match measured {
        Measured::Euros => row.euros(name, rules::AMOUNT_UNIT),
        _ => row.number(name),
    };
    let Value::Given(NumberText(number, place)) = read else {
        return None;
    };
    let is_post = || POSTS.contains(&number.unit.to_lowercase().as_str());
    if measured != Measured::Euros && !is_post() {
        let _: Value<f64> = row.breach_at(rules::AMOUNT_UNIT, name, place);
        return None;
    }
    Some(Amount {
        value: number.value,
        digits: number.digits,
        place,
    })
}
