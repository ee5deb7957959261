//! Kind `plan`: money and posts, item by item, with the totals that were printed beside them.
//!
//! A printed total is kept as one and never added up; the analysis compares it with what it sums up.

use crate::model::answers::Value;
use crate::model::dataset::Dataset;
use crate::model::intake::SetAside;
use crate::model::strategy::{Amount, Measured, PlanRow};
use crate::project::SourceKind;
use crate::validate::desk::Desk;
use crate::validate::row::{NumberText, Row};
use crate::validate::rows::{self, Tally};
use crate::validate::rules;
use crate::validate::schema::{KindSchema, UNIT_HEADERS, may, must};
use crate::validate::sheet::Sheet;
use crate::validate::sums::{Word, sum_label};
use crate::validate::values::words;

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

/// Reads the rows of a plan; one without any number is set aside.
pub(crate) fn read(sheet: &Sheet<'_>, desk: &mut Desk<'_>, dataset: &mut Dataset) -> Tally {
    let today = desk.project.reference_date;
    rows::read(sheet, today, &mut desk.issues, plan_row).deliver(|row| dataset.plan.push(row))
}

fn plan_row(row: &mut Row<'_>) -> Result<PlanRow, SetAside> {
    let item = row.must_text("item")?;
    let line = row.word("line");
    let amounts: Vec<(Measured, Amount)> = Measured::ALL
        .into_iter()
        .filter_map(|measured| Some((measured, amount(row, measured)?)))
        .collect();
    if amounts.is_empty() {
        let column = Measured::ALL
            .into_iter()
            .find(|m| row.sheet.has(m.column()));
        return Err(row.missing(column.unwrap_or(Measured::Euros).column()));
    }
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

/// The number of one column; a unit of measure that does not belong there is named with its cell.
fn amount(row: &mut Row<'_>, measured: Measured) -> Option<Amount> {
    let Value::Given(NumberText(number, place)) = row.number(measured.column()) else {
        return None;
    };
    let known: &[&str] = match measured {
        Measured::Euros => &EUROS,
        _ => &POSTS,
    };
    if !known.contains(&number.unit.to_lowercase().as_str()) {
        let _: Value<f64> = row.breach_at(rules::AMOUNT_UNIT, measured.column(), place);
        return None;
    }
    Some(Amount {
        value: number.value,
        digits: number.digits,
        place,
    })
}
