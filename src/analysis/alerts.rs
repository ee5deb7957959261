//! What a project watches: conditions on published cells, and what of them is the case.
//!
//! It reads nothing but what a reader of the report can read, so that an alert tells nobody more.

use crate::model::finding::{
    Cell, CellValue, Column, Finding, Role, Row, RowKind, Section, Statement, Table,
};
use crate::model::message::Message;
use crate::project::{AlertRule, Condition, Unit, matches_pattern};

use super::table::{base_plain, empty, label};

/// What became of an alert.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AlertState {
    /// It is the case.
    Fired,
    /// It is not.
    Quiet,
    /// There is nothing to judge it by: the finding, an earlier report or a target is missing.
    Unknown,
}

impl AlertState {
    /// Its name for machines.
    pub fn name(self) -> &'static str {
        match self {
            Self::Fired => "fired",
            Self::Quiet => "quiet",
            Self::Unknown => "unknown",
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Fired => "alerts-fired",
            Self::Quiet => "alerts-quiet",
            Self::Unknown => "alerts-unknown",
        }
    }
}

/// A row of which a condition is true, with the number that makes it so.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// What the row is called.
    pub name: CellValue,
    /// The number, or the standing.
    pub value: CellValue,
}

/// One alert.
#[derive(Debug, Clone, PartialEq)]
pub struct Alert {
    /// The finding as the project names it.
    pub finding: String,
    /// The condition as the project writes it.
    pub when: String,
    /// What became of it.
    pub state: AlertState,
    /// Where it is the case, in printed order.
    pub hits: Vec<Hit>,
}

/// A rule that asks for what its finding does not tell, with the words that it could use.
#[derive(Debug, Clone, PartialEq)]
pub struct UnknownWord {
    /// The word.
    pub word: String,
    /// What the finding tells.
    pub possible: Vec<String>,
}

/// Rows of one alert that its table names.
const MOST_HITS: usize = 10;

/// What a finding tells under a word.
enum Told {
    /// Rows by name and number; there may be none.
    Rows(Vec<(CellValue, CellValue, f64)>),
    /// Nothing this time.
    Nothing,
    /// It never does.
    Never,
}

/// Judges a rule by what is published.
///
/// # Errors
/// [`UnknownWord`].
pub(super) fn judge(rule: &AlertRule, published: &[&Finding]) -> Result<Alert, UnknownWord> {
    let is_meant = |id: &str| matches_pattern(&rule.finding, id);
    let meant: Vec<&Finding> = { published.iter().copied() }
        .filter(|finding| is_meant(&finding.id))
        .filter(|finding| finding.id.ends_with("-vorjahr") == rule.finding.ends_with("-vorjahr"))
        .collect();
    let mut hits = Vec::new();
    let mut is_judged = false;
    let mut never = None;
    let mut some = false;
    for finding in &meant {
        match told(rule, finding, published) {
            Told::Rows(rows) => {
                (is_judged, some) = (true, true);
                hits.extend(rows.into_iter().filter_map(|(name, value, number)| {
                    holds(rule, number).then_some(Hit { name, value })
                }));
            }
            Told::Nothing => some = true,
            Told::Never => never = Some(*finding),
        }
    }
    // Of several findings that a pattern means some may have the column.
    if let Some(finding) = never.filter(|_| !some) {
        return Err(unknown(rule, finding));
    }
    let state = match (is_judged, hits.is_empty()) {
        (_, false) => AlertState::Fired,
        (true, true) => AlertState::Quiet,
        (false, true) => AlertState::Unknown,
    };
    Ok(Alert {
        finding: rule.finding.clone(),
        when: rule.written.clone(),
        state,
        hits,
    })
}

fn holds(rule: &AlertRule, number: f64) -> bool {
    match &rule.when {
        Condition::OffTrack => true,
        Condition::Compares { sign, limit, .. } => sign.holds(number, *limit),
    }
}

fn told(rule: &AlertRule, finding: &Finding, published: &[&Finding]) -> Told {
    let other = |id: String| published.iter().copied().find(|other| other.id == id);
    let (what, unit) = match &rule.when {
        Condition::OffTrack => return off_track(finding, &other),
        Condition::Compares { what, unit, .. } => (what.as_str(), *unit),
    };
    match what {
        "change" | "rise" | "fall" => {
            let beside = match finding.id.ends_with("-vorjahr") {
                true => Some(finding),
                false => other(format!("{}-vorjahr", finding.id)),
            };
            beside.map_or(Told::Nothing, |beside| changes(beside, what, unit))
        }
        "response" if finding.id.starts_with("ruecklauf") => response(finding),
        "overdue" if finding.id.starts_with("massnahmen") => {
            let late = other("massnahmen-ueberfaellig".to_owned());
            Told::Rows(late.map_or_else(
                || vec![number_of(0)],
                |late| vec![number_of(rows(late).count())],
            ))
        }
        "overdue" => column(finding, "past"),
        what => match base(finding, what) {
            Some(told) => told,
            None => column(finding, what),
        },
    }
}

/// Figures that do not reach their target at the pace they had, and those that missed it.
fn off_track<'f>(finding: &'f Finding, other: &dyn Fn(String) -> Option<&'f Finding>) -> Told {
    let has = |finding: &Finding| finding.table.column("standing").is_some();
    let paced = match (has(finding), finding.id.starts_with("kennzahlen")) {
        (true, _) => Some(finding),
        (false, true) => other("kennzahlen-tempo".to_owned()),
        (false, false) => return Told::Never,
    };
    let Some((finding, at)) = paced.and_then(|f| Some((f, f.table.column("standing")?))) else {
        return Told::Nothing;
    };
    let is_off = |value: &CellValue| {
        let off = ["strategy-pace-behind", "strategy-pace-missed"];
        matches!(value, CellValue::Label(message) if off.contains(&message.key))
    };
    let off = rows(finding).filter(|row| is_off(&row.cells[at].value));
    Told::Rows(
        off.map(|row| (name(finding, row), row.cells[at].value.clone(), 0.0))
            .collect(),
    )
}

/// How far numbers moved since the earlier report; what could not be compared did not move.
fn changes(beside: &Finding, what: &str, unit: Unit) -> Told {
    let table = &beside.table;
    let at = |id: &str| table.column(id);
    let (from, to) = match (unit, at("share_before"), at("share_now")) {
        (Unit::Points, Some(from), Some(to)) => (from, to),
        _ => match (at("before"), at("now")) {
            (Some(from), Some(to)) => (from, to),
            _ => return Told::Nothing,
        },
    };
    let change = at("change");
    let moved = rows(beside).filter_map(|row| {
        let number = |at: usize| row.cells[at].value.number();
        let is_compared = change.is_none_or(|at| number(at).is_some());
        let difference = match unit {
            // The column itself is in percentage points where a table has no shares.
            Unit::Points if at("share_before").is_none() => number(change?)?,
            Unit::Points => 100.0 * (number(to)? - number(from)?),
            _ => number(to)? - number(from)?,
        };
        let moved = match unit {
            Unit::Percent => 100.0 * difference / number(from).filter(|from| *from != 0.0)?.abs(),
            _ => difference,
        };
        let value = CellValue::Number {
            value: moved,
            digits: 1,
        };
        let judged = match what {
            "rise" => moved,
            "fall" => -moved,
            _ => moved.abs(),
        };
        is_compared.then(|| (name(beside, row), value, judged))
    });
    let moved: Vec<_> = moved.collect();
    if moved.is_empty() {
        Told::Nothing
    } else {
        Told::Rows(moved)
    }
}

/// How many of those who were asked answered, in per cent.
fn response(finding: &Finding) -> Told {
    if finding.table.column("rate").is_some() {
        return column(finding, "rate");
    }
    let Some(count) = finding.table.column("count") else {
        return Told::Nothing;
    };
    let of = |key: &str| {
        let mut rows = rows(finding);
        let row = rows.find(
            |row| matches!(&row.cells[0].value, CellValue::Label(message) if message.key == key),
        )?;
        row.cells[count].value.number()
    };
    match (
        of("analysis-turnout-answered"),
        of("analysis-turnout-invited"),
    ) {
        (Some(answered), Some(invited)) if invited > 0.0 => {
            let rate = 100.0 * answered / invited;
            let name = CellValue::Label(finding.title.clone());
            Told::Rows(vec![(name, CellValue::Percent(answered / invited), rate)])
        }
        _ => Told::Nothing,
    }
}

/// A column under its id.
fn column(finding: &Finding, id: &str) -> Told {
    let Some(at) = finding.table.column(id) else {
        return Told::Never;
    };
    let told = rows(finding).filter_map(|row| {
        let value = &row.cells[at].value;
        let number = value.number()?;
        let is_share = matches!(value, CellValue::Share(_) | CellValue::Percent(_));
        // Shares are watched as they are printed: in per cent.
        let number = if is_share { 100.0 * number } else { number };
        Some((name(finding, row), value.clone(), number))
    });
    Told::Rows(told.collect())
}

/// A figure of the base.
fn base(finding: &Finding, name: &str) -> Option<Told> {
    let figure = finding.base.iter().find(|figure| figure.name == name)?;
    let value = &figure.value.value;
    Some(match value.number() {
        Some(number) => Told::Rows(vec![(
            CellValue::Label(finding.title.clone()),
            value.clone(),
            number,
        )]),
        None => Told::Nothing,
    })
}

fn number_of(count: usize) -> (CellValue, CellValue, f64) {
    let value = CellValue::Count(count as u64);
    let number = value.number().unwrap_or_default();
    let name = CellValue::Label(Message::new("alerts-all-measures"));
    (name, value, number)
}

fn rows(finding: &Finding) -> impl Iterator<Item = &Row> {
    { finding.table.rows.iter() }.filter(|row| row.kind == RowKind::Data)
}

/// What a row is called: its title where it has one, else its first name.
fn name(finding: &Finding, row: &Row) -> CellValue {
    let columns = &finding.table.columns;
    let titled = columns.iter().position(|column| column.id == "title");
    let named = titled.or_else(|| columns.iter().position(|column| column.role == Role::Label));
    named.map_or(CellValue::Empty, |at| row.cells[at].value.clone())
}

/// The words that a finding knows.
fn unknown(rule: &AlertRule, finding: &Finding) -> UnknownWord {
    let word = match &rule.when {
        Condition::OffTrack => "off track".to_owned(),
        Condition::Compares { what, .. } => what.clone(),
    };
    let special = [
        ("change", true),
        ("rise", true),
        ("fall", true),
        ("response", finding.id.starts_with("ruecklauf")),
        ("overdue", finding.id.starts_with("massnahmen")),
        ("off track", finding.id.starts_with("kennzahlen")),
    ];
    let special = special
        .into_iter()
        .filter(|(_, is)| *is)
        .map(|(word, _)| word.to_owned());
    let columns = finding
        .table
        .columns
        .iter()
        .filter(|column| column.role != Role::Label);
    let base = finding.base.iter().map(|figure| figure.name.to_owned());
    UnknownWord {
        word,
        possible: special
            .chain(columns.map(|column| column.id.clone()))
            .chain(base)
            .collect(),
    }
}

/// The alerts as a finding; nothing where nothing is watched.
pub(super) fn finding(alerts: &[Alert]) -> Option<Finding> {
    if alerts.is_empty() {
        return None;
    }
    let fired = alerts
        .iter()
        .filter(|alert| alert.state == AlertState::Fired);
    let fired = fired.count() as u64;
    let column = |id, key| Column::new(id, Message::new(key), Role::Label);
    Some(Finding {
        id: "warnungen".to_owned(),
        section: Section::Strategie,
        title: Message::new("alerts-title"),
        statement: Statement::Cells {
            wording: "alerts-statement",
            cells: Vec::new(),
            args: vec![("fired", fired.into()), ("all", alerts.len().into())],
        },
        base: vec![base_plain("alerts", "alerts-base", alerts.len() as u64)],
        table: Table {
            columns: vec![
                column("finding", "alerts-col-finding"),
                column("when", "alerts-col-when"),
                column("state", "alerts-col-state"),
                column("row", "alerts-col-row"),
                Column::new("value", Message::new("alerts-col-value"), Role::Plain),
            ],
            rows: alerts.iter().flat_map(table_rows).collect(),
            population: None,
        },
        chart: None,
        notes: vec![Message::new("alerts-note")],
    })
}

/// A row per hit; one that says how many more there are, where they are many; one for an alert that did not fire.
fn table_rows(alert: &Alert) -> Vec<Row> {
    let row = |name: Cell, value: Cell| {
        Row::data(vec![
            Cell::text(alert.finding.as_str()),
            Cell::text(alert.when.as_str()),
            label(alert.state.key()),
            name,
            value,
        ])
    };
    let mut rows: Vec<Row> = { alert.hits.iter().take(MOST_HITS) }
        .map(|hit| row(Cell::new(hit.name.clone()), Cell::new(hit.value.clone())))
        .collect();
    if alert.hits.len() > MOST_HITS {
        let more = (alert.hits.len() - MOST_HITS) as u64;
        rows.push(row(label("alerts-more"), Cell::count(more)));
    }
    if rows.is_empty() {
        rows.push(row(empty(), empty()));
    }
    rows
}
