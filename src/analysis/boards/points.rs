//! Points in words: each list by field, and how many points each subject has in each field.

use crate::model::boards::Note;
use crate::model::finding::{
    Cell, Chart, ChartKind, Column, Finding, Role, Row, RowKind, Section, Statement, Table,
};
use crate::model::message::Message;

use super::super::table::{base_plain, chart_of, digits_of, empty, evidence, file_key, label};
use super::grid::same;
use super::matrix::number_cell;

/// The four fields of a SWOT analysis, in the order in which they are told, by the beginnings of the words for them.
const SWOT: [&[&str]; 4] = [
    &["stärke", "staerke", "strength"],
    &["schwäche", "schwaeche", "weakness"],
    &["chance", "opportunit"],
    &["risik", "risk", "bedrohung", "gefahr", "threat"],
];

/// The findings on each list, in the order of the file.
pub(super) fn points(notes: &[Note]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for list in distinct(notes.iter().map(|note| note.list.as_str())) {
        let of_list: Vec<&Note> = notes.iter().filter(|note| note.list == list).collect();
        findings.push(listed(list, &of_list));
        findings.extend(counted(list, &of_list));
    }
    findings
}

/// Different names in the order in which they first occur.
pub(super) fn distinct<'a>(names: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut found: Vec<&str> = Vec::new();
    for name in names {
        if !found.iter().any(|known| same(known, name)) {
            found.push(name);
        }
    }
    found
}

/// The place of a field among the four of a SWOT analysis.
fn swot(field: &str) -> Option<usize> {
    let folded = field.to_lowercase();
    SWOT.iter()
        .position(|words| words.iter().any(|word| folded.starts_with(word)))
}

/// The fields of a list: those of a SWOT analysis in its order, others as the file has them.
fn fields<'a>(notes: &[&'a Note]) -> Vec<&'a str> {
    let mut fields = distinct(notes.iter().filter_map(|note| note.field.as_deref()));
    if fields.iter().all(|field| swot(field).is_some()) {
        fields.sort_by_key(|field| swot(field));
    }
    fields
}

/// The points of a list field by field, the heavier ones first; without weights the order of the file stays.
fn by_field<'a>(notes: &[&'a Note], fields: &[&str]) -> Vec<&'a Note> {
    let order = |note: &Note| {
        let field = note.field.as_deref().unwrap_or_default();
        fields
            .iter()
            .position(|known| same(known, field))
            .unwrap_or(fields.len())
    };
    let weight = |note: &Note| note.weight.unwrap_or(0.0);
    let mut sorted = notes.to_vec();
    sorted.sort_by(|a, b| {
        order(a)
            .cmp(&order(b))
            .then(weight(b).total_cmp(&weight(a)))
    });
    sorted
}

/// Every point with its field, what it is about and how much it counts.
fn listed(list: &str, notes: &[&Note]) -> Finding {
    let fields = fields(notes);
    let (about, weighed) = (
        notes.iter().any(|note| note.about.is_some()),
        notes.iter().any(|note| note.weight.is_some()),
    );
    let text = |text: &Option<String>| text.as_deref().map_or_else(empty, Cell::text);
    let rows = by_field(notes, &fields).into_iter().map(|note| {
        let mut cells = Vec::new();
        cells.extend(about.then(|| text(&note.about)));
        cells.extend((!fields.is_empty()).then(|| text(&note.field)));
        cells.push(Cell::text(&note.text));
        cells.extend(weighed.then(|| {
            note.weight
                .map_or_else(empty, |weight| number_cell(weight, digits_of(weight)))
        }));
        Row {
            evidence: evidence(std::iter::once(&note.place)),
            ..Row::data(cells)
        }
    });
    let four = fields.len() > 1 && fields.iter().all(|field| swot(field).is_some());
    let subjects = distinct(notes.iter().filter_map(|note| note.about.as_deref())).len();
    Finding {
        id: format!(
            "{}-{}",
            if four { "swot" } else { "punkte" },
            file_key(list)
        ),
        section: Section::Strategie,
        title: Message::new("boards-title").with("title", list),
        statement: points_statement(notes, &fields, subjects),
        base: vec![base_plain("noted", "boards-base-noted", notes.len() as u64)],
        chart: None,
        table: Table {
            columns: columns(about, !fields.is_empty(), weighed),
            rows: rows.collect(),
            population: None,
        },
        notes: Vec::new(),
    }
}

/// How many points there are: by field where these are few and all points have one, else in how many fields and to how many subjects.
fn points_statement(notes: &[&Note], fields: &[&str], subjects: usize) -> Statement {
    const FEW: usize = 6;
    let of_field = |field: &str| {
        let own = |note: &&&Note| note.field.as_deref().is_some_and(|own| same(own, field));
        notes.iter().filter(own).count()
    };
    let counts: Vec<usize> = fields.iter().map(|field| of_field(field)).collect();
    let is_told = (2..=FEW).contains(&fields.len())
        && subjects == 0
        && counts.iter().sum::<usize>() == notes.len();
    let by_field: Vec<String> = { fields.iter().zip(&counts) }
        .map(|(field, count)| format!("{field} {count}"))
        .collect();
    Statement::Cells {
        wording: if is_told {
            "boards-points-by-field-statement"
        } else {
            "boards-points-statement"
        },
        cells: Vec::new(),
        args: vec![
            ("points", (notes.len() as u64).into()),
            ("fields", (fields.len() as u64).into()),
            ("subjects", (subjects as u64).into()),
            ("listed", by_field.join(", ").into()),
        ],
    }
}

fn columns(about: bool, field: bool, weighed: bool) -> Vec<Column> {
    let column = |id: &str, header, role| Column::new(id, Message::new(header), role);
    let mut columns = Vec::new();
    columns.extend(about.then(|| column("about", "boards-col-about", Role::Label)));
    columns.extend(field.then(|| column("field", "boards-col-field", Role::Label)));
    columns.push(column("point", "boards-col-point", Role::Label));
    columns.extend(weighed.then(|| column("weight", "boards-col-weight", Role::Plain)));
    columns
}

/// Whether a point says what is wanted; anything will do where nothing is wanted.
pub(super) fn says(has: Option<&str>, wanted: Option<&str>) -> bool {
    wanted.is_none_or(|wanted| has.is_some_and(|has| same(has, wanted)))
}

/// The points on one subject, or on all, by field and in all.
fn counts_by_field(notes: &[&Note], fields: &[&str], about: Option<&str>) -> Vec<Cell> {
    let count = |field: Option<&str>| {
        let found = notes.iter().filter(|note| {
            says(note.about.as_deref(), about) && says(note.field.as_deref(), field)
        });
        Cell::count(found.count() as u64)
    };
    let mut cells: Vec<Cell> = fields.iter().map(|field| count(Some(field))).collect();
    cells.push(count(None));
    cells
}

/// A row per subject and one for all of them.
fn counted_rows(notes: &[&Note], fields: &[&str], subjects: &[&str]) -> Vec<Row> {
    let line = |name: Cell, about: Option<&str>| {
        Row::data([vec![name], counts_by_field(notes, fields, about)].concat())
    };
    let mut rows: Vec<Row> = subjects
        .iter()
        .map(|about| line(Cell::text(*about), Some(about)))
        .collect();
    rows.push(Row {
        kind: RowKind::Total,
        ..line(label("analysis-row-total"), None)
    });
    rows
}

/// Columns of the subject, of each field and of their sum.
fn counted_columns(fields: &[&str]) -> Vec<Column> {
    let mut columns = vec![Column::new(
        "about",
        Message::new("boards-col-about"),
        Role::Label,
    )];
    columns.extend(fields.iter().zip(1..).map(|(field, number)| {
        let header = Message::new("analysis-col-heading").with("heading", *field);
        Column::new(
            format!("f{number}_{}", file_key(field)),
            header,
            Role::Plain,
        )
    }));
    columns.push(Column::new(
        "all",
        Message::new("boards-col-sum"),
        Role::Plain,
    ));
    columns
}

/// How many points stand in each field, by subject; `None` without fields or with fewer than two subjects.
fn counted(list: &str, notes: &[&Note]) -> Option<Finding> {
    let fields = fields(notes);
    let subjects = distinct(notes.iter().filter_map(|note| note.about.as_deref()));
    if fields.is_empty() || subjects.len() < 2 {
        return None;
    }
    Some(Finding {
        id: format!("punkte-{}-anzahl", file_key(list)),
        section: Section::Strategie,
        title: Message::new("boards-counts-title").with("title", list),
        statement: Statement::Leader {
            label: 0,
            count: fields.len() + 1,
            wording: "boards-counts-statement",
        },
        base: vec![base_plain("noted", "boards-base-noted", notes.len() as u64)],
        chart: Some(if fields.len() > 1 {
            Chart {
                kind: ChartKind::HeatMap,
                label: 0,
                series: (1..=fields.len()).collect(),
            }
        } else {
            chart_of(ChartKind::RankedBars, 1)
        }),
        table: Table {
            columns: counted_columns(&fields),
            rows: counted_rows(notes, &fields, &subjects),
            population: None,
        },
        notes: Vec::new(),
    })
}
