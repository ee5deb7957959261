//! The sentence of a rounded table: about what it still prints, and no order of shares of small groups.

use crate::model::finding::{CellRef, CellValue, Chart, ChartKind, Finding, RowKind, Statement};

/// Gives a finding the sentence, and a chart, that its printed figures bear.
pub(super) fn reword(finding: &mut Finding) {
    match finding.id.as_str() {
        "altersstruktur" => lead(finding, "heads", "analysis-pyramid-statement"),
        "alterspyramide" | "altersstruktur-fortschreibung" => {}
        "altersabgaenge" => exits(finding),
        "altersabgaenge-nach-einheit" => exits_by_unit(finding),
        "altersabgaenge-nach-untereinheit" => {
            if !is_full(finding, "share_within_10") {
                lead(finding, "within_10", "disclosure-staff-leaving-statement");
            }
            draw_counts(finding);
        }
        "alterskennzahlen" => sexes(finding),
        _ => {
            let is_ranked =
                finding.id.starts_with("alterskennzahlen") && is_full(finding, "share_older");
            if is_ranked {
                lead(finding, "share_older", "analysis-ages-older-statement");
            } else if has_two(finding, "mean") && has_oldest(finding) {
                lead(finding, "mean", "disclosure-staff-oldest-statement");
            } else {
                lead(finding, "heads", "disclosure-staff-largest-statement");
            }
        }
    }
}

fn lead(finding: &mut Finding, column: &str, wording: &'static str) {
    if let Some(count) = finding.table.column(column) {
        finding.statement = Statement::Leader {
            label: 0,
            count,
            wording,
        };
    }
}

/// The figures of a column in the rows of items.
fn figures<'f>(finding: &'f Finding, column: &str) -> impl Iterator<Item = Option<f64>> + use<'f> {
    let column = finding.table.column(column);
    let rows = finding
        .table
        .rows
        .iter()
        .filter(|row| row.kind == RowKind::Data);
    rows.map(move |row| row.cells[column?].value.number())
}

/// Whether every item has its figure.
fn is_full(finding: &Finding, column: &str) -> bool {
    figures(finding, column).all(|figure| figure.is_some())
}

/// Whether two items differ in their figures.
fn has_two(finding: &Finding, column: &str) -> bool {
    let mut found: Vec<f64> = figures(finding, column).flatten().collect();
    found.sort_by(f64::total_cmp);
    found.dedup();
    found.len() > 1
}

/// Whether the means tell which group is the oldest: all are printed, and none of another precision may be as high.
fn has_oldest(finding: &Finding) -> bool {
    let Some(column) = finding.table.column("mean") else {
        return false;
    };
    let rows = { finding.table.rows.iter() }.filter(|row| row.kind == RowKind::Data);
    let means: Option<Vec<(f64, u8)>> = rows
        .map(|row| match row.cells[column].value {
            CellValue::Number { value, digits } => Some((value, digits)),
            _ => None,
        })
        .collect();
    let Some(means) = means else { return false };
    let Some(top) = { means.iter() }.max_by(|a, b| a.0.total_cmp(&b.0)) else {
        return false;
    };
    let half = |digits: u8| 0.5 * 0.1f64.powi(i32::from(digits));
    means
        .iter()
        .all(|(mean, digits)| *digits == top.1 || top.0 - half(top.1) >= *mean + half(*digits))
}

/// Periods are told by the first; years by the one with the most.
fn exits(finding: &mut Finding) {
    let first = finding.table.rows.first().map(|row| &row.cells[0].value);
    let is_period = first.is_some_and(
        |value| matches!(value, CellValue::Label(name) if name.key == "analysis-row-until"),
    );
    if is_period {
        let at = |column| CellRef { row: 0, column };
        finding.statement = Statement::Cells {
            wording: "disclosure-staff-exits-statement",
            cells: vec![("period", at(0)), ("count", at(1))],
            args: Vec::new(),
        };
    }
}

fn exits_by_unit(finding: &mut Finding) {
    let total = finding
        .table
        .rows
        .iter()
        .rposition(|row| row.kind == RowKind::Total);
    let has_shares = ["share_within_5", "share_within_10"].iter().all(|id| {
        let column = finding.table.column(id);
        let cell = column
            .zip(total)
            .map(|(column, row)| &finding.table.rows[row].cells[column]);
        cell.is_some_and(|cell| cell.value.number().is_some())
    });
    if !has_shares && let Statement::Cells { wording, .. } = &mut finding.statement {
        *wording = "disclosure-staff-exits-unit-statement";
    }
    draw_counts(finding);
}

/// Where shares are missing, counts are drawn.
fn draw_counts(finding: &mut Finding) {
    if is_full(finding, "share_within_10") {
        return;
    }
    finding.chart = finding.table.column("within_10").map(|column| Chart {
        kind: ChartKind::RankedBars,
        label: 0,
        series: vec![column],
    });
}

fn sexes(finding: &mut Finding) {
    let heads = finding.table.column("heads").unwrap_or_default();
    let row_of = |sex: &str| {
        let rows = &finding.table.rows;
        rows.iter()
            .position(|row| row.scope.get("sex").is_some_and(|value| value == sex))
    };
    let at = |sex| row_of(sex).map(|row| CellRef { row, column: heads });
    if let (Some(women), Some(men)) = (at("female"), at("male")) {
        finding.statement = Statement::Cells {
            wording: "disclosure-staff-sexes-statement",
            cells: vec![("women", women), ("men", men)],
            args: Vec::new(),
        };
    }
}
