//! Several towns side by side: what their public reports print under the same ids, row by row, and what cannot be compared and why.

use std::collections::BTreeSet;

use crate::model::earlier::{Earlier, EarlierFinding};
use crate::model::finding::{
    Cell, CellValue, Column, Finding, Role, Row, Section, Statement, Table,
};
use crate::model::message::Message;
use crate::project::matches_pattern;

use super::since::Side;
use super::table::{base_plain, empty, label};

/// What is compared in a table.
#[derive(Clone, Copy)]
struct Spec {
    id: &'static str,
    name: &'static str,
    value: &'static str,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Answers of persons who were asked: shares of them.
    Asked,
    /// The same, of which each town must have the same answers or classes.
    Scale,
    /// Things and staff: per 1,000.
    Count,
    /// Figures with a unit of measure.
    Figure,
}

const fn spec(id: &'static str, name: &'static str, value: &'static str, kind: Kind) -> Spec {
    Spec {
        id,
        name,
        value,
        kind,
    }
}

const SPECS: &[Spec] = &[
    spec("kennzahlen", "name", "value", Kind::Figure),
    spec("geraete", "type", "count", Kind::Count),
    spec("fachverfahren", "property", "yes", Kind::Count),
    spec("online-dienste", "level", "services", Kind::Count),
    spec("nennungen-*", "category", "mentions", Kind::Asked),
    spec("frage-*", "answer", "respondents", Kind::Scale),
    spec(
        "handlungsfelder",
        "handlungsfeld",
        "respondents",
        Kind::Asked,
    ),
    spec("stimmungsbarometer", "grade", "respondents", Kind::Scale),
    spec("altersstruktur", "class", "heads", Kind::Scale),
];

fn find(id: &str) -> Option<Spec> {
    let is_part = id.contains("-nach-") || id.ends_with("-vorjahr") || id.ends_with("-zahlen");
    let spec = SPECS.iter().find(|spec| matches_pattern(spec.id, id));
    spec.copied().filter(|_| !is_part)
}

/// A town with its sizes as its report prints them.
struct Town<'e> {
    name: String,
    earlier: &'e Earlier,
    staff: Option<f64>,
    inhabitants: Option<f64>,
}

impl<'e> Town<'e> {
    fn of(earlier: &'e Earlier) -> Self {
        let base = |pattern: &str, name: &str| {
            let found = earlier
                .findings
                .iter()
                .find(|f| matches_pattern(pattern, &f.id));
            let figure = found?.base.iter().find(|figure| figure.name == name)?;
            figure.value.value().number().filter(|size| *size > 0.0)
        };
        Self {
            name: format!("{} ({})", earlier.title, earlier.reference_date),
            earlier,
            staff: base("geldplan-je-kopf*", "employees").or_else(|| base("altersstruktur", "n")),
            inhabitants: base("geldplan-je-kopf*", "inhabitants"),
        }
    }

    fn finding(&self, id: &str) -> Option<&'e EarlierFinding> {
        self.earlier
            .findings
            .iter()
            .find(|finding| finding.id == id)
    }
}

/// The towns side by side, one finding per table that can be compared, and last what cannot and why.
pub fn compare(reports: &[Earlier]) -> Vec<Finding> {
    let towns: Vec<Town<'_>> = reports.iter().map(Town::of).collect();
    let language = reports
        .first()
        .map(|first| first.language.clone())
        .unwrap_or_default();
    let (same, other): (Vec<&Town<'_>>, Vec<&Town<'_>>) = towns
        .iter()
        .partition(|town| town.earlier.language == language);
    let mut missing: Vec<(String, Cell)> = { other.iter() }
        .map(|town| (town.name.clone(), label("compare-because-language")))
        .collect();
    let mut seen = BTreeSet::new();
    let mut findings = Vec::new();
    for id in same
        .iter()
        .flat_map(|town| &town.earlier.findings)
        .map(|f| f.id.as_str())
    {
        if !seen.insert(id) {
            continue;
        }
        let those: Vec<(&Town<'_>, &EarlierFinding)> = { same.iter() }
            .filter_map(|town| Some((*town, town.finding(id)?)))
            .collect();
        match one(id, &those) {
            Ok(finding) => findings.push(finding),
            Err(reason) => {
                let title = those.first().map(|(_, finding)| finding.title.clone());
                missing.push((title.unwrap_or_default(), reason));
            }
        }
    }
    findings.push(not_compared(&missing, findings.len() as u64));
    findings
}

fn one(id: &str, those: &[(&Town<'_>, &EarlierFinding)]) -> Result<Finding, Cell> {
    let Some(spec) = find(id) else {
        return Err(label("compare-because-kind"));
    };
    let sides: Vec<(&Town<'_>, Side<'_>)> = { those.iter() }
        .map(|(town, finding)| (*town, Side::before(finding)))
        .filter(|(_, side)| side.has(&[spec.name, spec.value]))
        .collect();
    let [(first, named), rest @ ..] = &sides[..] else {
        return Err(label("compare-because-columns"));
    };
    if rest.is_empty() {
        let only = Message::new("compare-because-only").with("town", first.name.as_str());
        return Err(Cell::label(only));
    }
    let set = |side: &Side<'_>| {
        side.names(spec.name)
            .into_iter()
            .collect::<BTreeSet<String>>()
    };
    if spec.kind == Kind::Scale && rest.iter().any(|(_, side)| set(side) != set(named)) {
        return Err(label("compare-because-scale"));
    }
    let mut names: Vec<String> = Vec::new();
    for name in sides.iter().flat_map(|(_, side)| side.names(spec.name)) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let mut rows = Vec::new();
    for name in &names {
        let of_name: Vec<(&Town<'_>, &Side<'_>)> = { sides.iter() }
            .filter(|(_, side)| side.find(spec.name, name).is_some())
            .map(|(town, side)| (*town, side))
            .collect();
        // What one town alone has stands beside nothing.
        if of_name.len() > 1 {
            rows.extend(
                of_name
                    .iter()
                    .filter_map(|(town, side)| row(town, side, name, spec)),
            );
        }
    }
    if rows.is_empty() {
        return Err(label("compare-because-names"));
    }
    let title = those.first().map(|(_, finding)| finding.title.as_str());
    Ok(finding(
        id,
        title.unwrap_or_default(),
        sides.len() as u64,
        rows,
        spec,
    ))
}

fn row(town: &Town<'_>, side: &Side<'_>, name: &str, spec: Spec) -> Option<Row> {
    let line = side.find(spec.name, name)?;
    let value = side.cell(line, spec.value);
    let number = value.number();
    let per = |size: Option<f64>, scale: f64| match (number, size) {
        (Some(number), Some(size)) if size > 0.0 => Cell::new(CellValue::Number {
            value: scale * number / size,
            digits: 1,
        }),
        _ => empty(),
    };
    let mut cells = vec![
        Cell::text(name),
        Cell::text(town.name.as_str()),
        Cell::new(value),
    ];
    match spec.kind {
        Kind::Asked | Kind::Scale => {
            let n = side.n.map(CellValue::Count);
            cells.push(per(n.as_ref().and_then(CellValue::number), 100.0));
            cells.push(n.map_or_else(empty, Cell::new));
        }
        Kind::Count => {
            cells.push(per(town.staff, 1000.0));
            cells.push(per(town.inhabitants, 1000.0));
        }
        Kind::Figure => cells.push(Cell::new(side.cell(line, "measure"))),
    }
    Some(Row::data(cells))
}

fn finding(id: &str, title: &str, towns: u64, rows: Vec<Row>, spec: Spec) -> Finding {
    let column = |id, key, role| Column::new(id, Message::new(key), role);
    let mut columns = vec![
        column("row", "compare-col-row", Role::Label),
        column("town", "compare-col-town", Role::Label),
        column("value", "compare-col-value", Role::Plain),
    ];
    columns.extend(match spec.kind {
        Kind::Asked | Kind::Scale => vec![
            column("share", "compare-col-share", Role::Plain),
            column("n", "compare-col-n", Role::Plain),
        ],
        Kind::Count => vec![
            column("per_1000_staff", "compare-col-staff", Role::Plain),
            column(
                "per_1000_inhabitants",
                "compare-col-inhabitants",
                Role::Plain,
            ),
        ],
        Kind::Figure => vec![column("measure", "compare-col-measure", Role::Label)],
    });
    Finding {
        id: format!("vergleich-{id}"),
        section: Section::Bestand,
        title: Message::new("compare-title").with("title", title),
        statement: Statement::Cells {
            wording: "compare-statement",
            cells: Vec::new(),
            args: vec![("towns", towns.into())],
        },
        base: vec![base_plain("towns", "compare-base-towns", towns)],
        table: Table {
            columns,
            rows,
            population: None,
        },
        chart: None,
        notes: vec![Message::new(match spec.kind {
            Kind::Asked | Kind::Scale => "compare-note-asked",
            Kind::Count => "compare-note-count",
            Kind::Figure => "compare-note-figure",
        })],
    }
}

fn not_compared(missing: &[(String, Cell)], compared: u64) -> Finding {
    let rows = { missing.iter() }
        .map(|(title, reason)| Row::data(vec![Cell::text(title.as_str()), reason.clone()]));
    let all = missing.len() as u64;
    Finding {
        id: "vergleich-nicht".to_owned(),
        section: Section::Methode,
        title: Message::new("compare-missing-title"),
        statement: Statement::Cells {
            wording: "compare-missing-statement",
            cells: Vec::new(),
            args: vec![("all", all.into()), ("compared", compared.into())],
        },
        base: vec![base_plain("tables", "since-base-findings", all)],
        table: Table {
            columns: vec![
                Column::new("finding", Message::new("since-col-finding"), Role::Label),
                Column::new("reason", Message::new("compare-col-reason"), Role::Label),
            ],
            rows: rows.collect(),
            population: None,
        },
        chart: None,
        notes: vec![Message::new("compare-note-public")],
    }
}
