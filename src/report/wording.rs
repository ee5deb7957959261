//! Statement recipes → one sentence in a language, made from the cells that may be shown.

use crate::i18n::I18n;
use crate::model::counted::Counted;
use crate::model::finding::{
    BaseFigure, CellRef, CellValue, Finding, Role, Row, RowKind, Sign, Statement,
};
use crate::model::message::Arg;

/// Arguments of a Fluent message.
type Args = Vec<(&'static str, Arg)>;

/// The sentence of a finding; `None` when its language has no wording for the case.
pub fn statement(finding: &Finding, i18n: &I18n) -> Option<String> {
    match &finding.statement {
        Statement::Leader {
            label,
            count,
            wording,
        } => leader(finding, *label, *count, wording, i18n),
        Statement::Cells {
            wording,
            cells,
            args,
        } => about_cells(finding, wording, cells, args, i18n),
    }
}

/// Names in the quotation marks of the language, with commas and "und": „A“, „B“ und „C“. Years need none.
pub(super) fn join(names: &[String], i18n: &I18n) -> String {
    let quoted: Vec<String> = names
        .iter()
        .map(|name| {
            if name.chars().all(|c| c.is_ascii_digit()) {
                return name.clone();
            }
            i18n.format("report-quoted", None, &[("name", Arg::from(name.as_str()))])
                .unwrap_or_else(|| name.clone())
        })
        .collect();
    match &quoted[..] {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => i18n
            .format(
                "report-list",
                None,
                &[
                    ("first", Arg::Text(first.join(", "))),
                    ("last", Arg::from(last.as_str())),
                ],
            )
            .unwrap_or_else(|| quoted.join(", ")),
    }
}

/// A cell as an argument: a sign becomes its symbol, an empty cell an empty text.
fn arg(value: &CellValue, i18n: &I18n) -> Arg {
    value.arg().unwrap_or_else(|| Arg::Text(i18n.cell(value)))
}

/// Figures of the base, by name.
fn base_args(finding: &Finding, i18n: &I18n) -> Args {
    let value = |figure: &BaseFigure| (figure.name, arg(&figure.value.value, i18n));
    let nouns = { finding.base.iter() }.find_map(|figure| figure.counted);
    let mut args: Args = finding.base.iter().map(value).collect();
    args.extend(nouns.into_iter().flat_map(Counted::forms));
    args
}

/// What the sentence of a finding can be made of, by name, but for what may not be shown: figures of the base, cells it names and
/// arguments it brings.
pub(super) fn arguments(finding: &Finding, i18n: &I18n) -> Args {
    let is_shown = |value: &CellValue| !matches!(value, CellValue::Sign(_) | CellValue::Empty);
    let shown = finding
        .base
        .iter()
        .filter(|figure| is_shown(&figure.value.value));
    let mut args: Args = shown.map(|f| (f.name, arg(&f.value.value, i18n))).collect();
    if let Statement::Cells {
        cells, args: given, ..
    } = &finding.statement
    {
        args.extend(given.iter().cloned());
        let cells = cells
            .iter()
            .map(|(name, place)| (*name, cell_at(finding, *place)));
        let cells = cells.filter(|(_, value)| is_shown(value));
        args.extend(cells.map(|(name, value)| (name, arg(value, i18n))));
    }
    args
}

/// Whether something that the sentence of a finding rests on is secret.
pub(super) fn withheld(finding: &Finding) -> bool {
    let is_secret = |value: &CellValue| *value == CellValue::Sign(Sign::Secret);
    match &finding.statement {
        Statement::Leader { count, .. } => { finding.table.rows.iter() }
            .any(|row| row.kind == RowKind::Data && is_secret(value(row, *count))),
        Statement::Cells { cells, .. } => {
            { cells.iter() }.any(|(_, place)| is_secret(cell_at(finding, *place)))
        }
    }
}

fn cell_at(finding: &Finding, place: CellRef) -> &CellValue {
    let row = finding.table.rows.get(place.row);
    row.map_or(&CellValue::Empty, |row| value(row, place.column))
}

fn leader(
    finding: &Finding,
    label: usize,
    count: usize,
    wording: &str,
    i18n: &I18n,
) -> Option<String> {
    let rows: Vec<&Row> = finding
        .table
        .rows
        .iter()
        .filter(|row| row.kind == RowKind::Data)
        .collect();
    let secret = rows
        .iter()
        .any(|row| *value(row, count) == CellValue::Sign(Sign::Secret));
    let shown: Vec<&Row> = rows
        .into_iter()
        .filter(|row| value(row, count).number().is_some())
        .collect();
    let mut args = base_args(finding, i18n);
    args.push(("rows", Arg::from(shown.len())));
    let heights = heights(&shown, count);
    let mut ties = 0;
    for (place, [names, number, height]) in [
        (0, ["leader", "ties", "count"]),
        (1, ["second", "seconds", "secondcount"]),
    ] {
        let at: Vec<&Row> = shown
            .iter()
            .filter(|row| value(row, count).number() == heights.get(place).copied())
            .copied()
            .collect();
        if place == 0 {
            ties = at.len();
        }
        let labels: Vec<String> = at.iter().map(|row| i18n.cell(value(row, label))).collect();
        let first = at
            .first()
            .map_or(&CellValue::Empty, |row| value(row, count));
        args.push((names, Arg::Text(join(&labels, i18n))));
        args.push((number, Arg::from(at.len())));
        args.push((height, arg(first, i18n)));
    }
    args.extend(share_of_leader(finding, count, &shown, heights.first()));
    let attribute = match (secret, heights.first()) {
        (true, None) => Some("withheld"),
        (true, Some(_)) => Some("secret"),
        (false, Some(top)) if *top > 0.0 => (ties > 1).then_some("tie"),
        (false, _) => Some("none"),
    };
    let text = |attribute| i18n.format(wording, attribute, &args);
    text(attribute).or_else(|| secret.then(|| text(Some("secret"))).flatten())
}

/// The share of the leading row, where the table has it and enough persons are behind it: `$share`, and `$shared`, which is 0 where a
/// sentence should not say it.
fn share_of_leader(
    finding: &Finding,
    count: usize,
    rows: &[&Row],
    top: Option<&f64>,
) -> [(&'static str, Arg); 2] {
    /// Below this many a share says less than its count.
    const LEAST: f64 = 30.0;
    let n = { finding.base.iter() }.find(|figure| figure.name == "n");
    let is_enough = n
        .and_then(|figure| figure.value.value.number())
        .is_some_and(|n| n >= LEAST);
    let leader = rows
        .iter()
        .find(|row| value(row, count).number() == top.copied());
    let columns = finding.table.columns.iter().enumerate();
    let mut shares = columns
        .filter(|(_, column)| column.role == Role::Derived { from: count })
        .filter_map(|(index, _)| match value(leader?, index) {
            CellValue::Share(share) | CellValue::Percent(share) => Some(*share),
            _ => None,
        });
    let share = shares.next().filter(|_| is_enough);
    [
        ("share", Arg::Percent(share.unwrap_or_default())),
        ("shared", Arg::from(u32::from(share.is_some()))),
    ]
}

/// The values of the rows, each once, highest first.
fn heights(rows: &[&Row], column: usize) -> Vec<f64> {
    let mut values: Vec<f64> = rows
        .iter()
        .filter_map(|row| value(row, column).number())
        .collect();
    values.sort_by(|a, b| b.total_cmp(a));
    values.dedup();
    values
}

fn about_cells(
    finding: &Finding,
    wording: &str,
    cells: &[(&'static str, CellRef)],
    given: &[(&'static str, Arg)],
    i18n: &I18n,
) -> Option<String> {
    let mut args = base_args(finding, i18n);
    args.extend(given.iter().cloned());
    let mut secret = false;
    for (name, place) in cells {
        let cell = cell_at(finding, *place);
        secret |= *cell == CellValue::Sign(Sign::Secret);
        args.push((*name, arg(cell, i18n)));
    }
    let plain = i18n.format(wording, None, &args);
    secret |= names_secret_base(finding, wording, &args, i18n);
    secret
        .then(|| i18n.format(wording, Some("secret"), &args))
        .flatten()
        .or(plain)
}

/// Whether the sentence names a base figure that is secret: found by marking these figures and looking for the mark.
fn names_secret_base(finding: &Finding, wording: &str, args: &Args, i18n: &I18n) -> bool {
    /// A character of the private use area, which no wording has.
    const MARK: &str = "\u{e000}";
    let is_secret = |name: &str| {
        (finding.base.iter())
            .any(|f| f.name == name && f.value.value == CellValue::Sign(Sign::Secret))
    };
    let marked: Args = args
        .iter()
        .map(|(name, value)| match is_secret(name) {
            true => (*name, Arg::from(MARK)),
            false => (*name, value.clone()),
        })
        .collect();
    i18n.format(wording, None, &marked)
        .is_some_and(|text| text.contains(MARK))
}

/// The value of a cell; a cell that a row lacks is empty.
pub(super) fn value(row: &Row, column: usize) -> &CellValue {
    row.cells
        .get(column)
        .map_or(&CellValue::Empty, |cell| &cell.value)
}
