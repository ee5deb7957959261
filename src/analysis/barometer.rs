//! The Stimmungsbarometer: school grades from 1 (best) to 6, as a distribution and by unit, role and wave.
//!
//! Grades nobody gave keep their row. Who gave no grade stands beside n, by kind of missing. With several waves the
//! distribution and the groups are those of the latest; the waves stand beside each other in a table of their own.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::answers::{Grade, Missing, Value};
use crate::model::finding::{
    BaseFigure, Cell, CellRef, CellValue, Chart, ChartKind, Column, Evidence, Finding, Population,
    Role, Row, RowKind, Scope, Section, Sign, Statement, Table,
};
use crate::model::message::Message;
use crate::project::BarometerSettings;

use super::AnalysisError;
use super::frame::{Frame, Keys, Summary, numbers, texts};
use super::order::German;
use super::table::{SMALL_N, about, base_persons, empty, label, scope, share};

/// The grades.
const GRADES: std::ops::RangeInclusive<u8> = 1..=6;

const WAVE: &str = "wave";
const UNIT: &str = "unit";
const ROLE: &str = "role";
const GRADE: &str = "grade";
const GRADE_NAME: &str = "grade name";
const MISSING: &str = "missing";

/// One respondent in one wave.
struct Vote<'a> {
    wave: &'a str,
    unit: &'a str,
    role: &'a str,
    grade: Value<u8>,
    evidence: Evidence,
}

/// The findings on grades, in printed order; none without grades.
///
/// # Errors
/// When polars cannot count.
pub(super) fn barometer(
    grades: &[Grade],
    settings: &BarometerSettings,
    german: &German,
) -> Result<Vec<Finding>, AnalysisError> {
    let votes = votes(grades);
    let waves: BTreeSet<&str> = votes.iter().map(|vote| vote.wave).collect();
    let Some(latest) = waves.last().copied() else {
        return Ok(Vec::new());
    };
    let now: Vec<&Vote<'_>> = votes.iter().filter(|vote| vote.wave == latest).collect();
    let counted = Counted::new(&now, latest)?;
    let mut findings = vec![counted.distribution(&now, settings)?];
    findings.extend(counted.by_group(Group::Unit, german)?);
    findings.extend(counted.by_group(Group::Role, german)?);
    if waves.len() > 1 {
        let all: Vec<&Vote<'_>> = votes.iter().collect();
        findings.extend(Counted::new(&all, "")?.by_group(Group::Wave, german)?);
    }
    Ok(findings)
}

/// One vote per respondent and wave. Of several grades of one respondent in one wave the middle one counts (the better of
/// two), so that nobody counts twice and the order of rows does not matter.
fn votes(grades: &[Grade]) -> Vec<Vote<'_>> {
    let mut by_respondent: BTreeMap<(&str, &str), Vec<&Grade>> = BTreeMap::new();
    for grade in grades {
        if grade.grade == Value::Missing(Missing::NotAsked) {
            continue;
        }
        let wave = grade.wave.as_deref().unwrap_or_default();
        let key = (wave, grade.respondent.key.as_str());
        by_respondent.entry(key).or_default().push(grade);
    }
    by_respondent
        .into_iter()
        .filter_map(|((wave, _), mut given)| {
            given.sort_by(|a, b| order(a).cmp(&order(b)));
            let valid = given.iter().filter(|g| g.grade.given().is_some()).count();
            let middle = given.get(valid.saturating_sub(1) / 2)?;
            Some(Vote {
                wave,
                unit: middle.respondent.unit.as_deref().unwrap_or_default(),
                role: middle.respondent.role.as_deref().unwrap_or_default(),
                grade: middle.grade,
                evidence: Evidence {
                    place: middle.place.clone(),
                    quote: None,
                },
            })
        })
        .collect()
}

/// Grades before missing values, better before worse, then by groups and place.
fn order(grade: &Grade) -> impl Ord + '_ {
    let rank = match grade.grade {
        Value::Given(grade) => (0, grade),
        Value::Missing(Missing::DontKnow) => (1, 0),
        Value::Missing(Missing::NotGiven) => (2, 0),
        Value::Missing(_) => (3, 0),
    };
    (rank, &grade.respondent, &grade.place)
}

/// By what the votes are split.
#[derive(Clone, Copy)]
enum Group {
    Unit,
    Role,
    Wave,
}

impl Group {
    fn dimension(self) -> &'static str {
        match self {
            Self::Unit => UNIT,
            Self::Role => ROLE,
            Self::Wave => WAVE,
        }
    }

    /// Id of the finding, keys of its title and of the header.
    fn words(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Unit => (
                "stimmungsbarometer-nach-einheit",
                "analysis-barometer-unit-title",
                "analysis-col-unit",
            ),
            Self::Role => (
                "stimmungsbarometer-nach-rolle",
                "analysis-barometer-role-title",
                "analysis-col-role",
            ),
            Self::Wave => (
                "stimmungsbarometer-nach-welle",
                "analysis-barometer-wave-title",
                "analysis-col-wave",
            ),
        }
    }

    /// Between which means the groups lie, or how the mean moved from the first wave to the last.
    fn statement(self, rows: &[Row]) -> Statement {
        let mean = |row| CellRef {
            row,
            column: MEAN_COLUMN,
        };
        let mut means: Vec<(usize, f64)> = rows
            .iter()
            .enumerate()
            .filter(|(_, row)| row.kind == RowKind::Data)
            .filter_map(|(index, row)| match row.cells[MEAN_COLUMN].value {
                CellValue::Number { value, .. } => Some((index, value)),
                _ => None,
            })
            .collect();
        let groups = means.len();
        if let Self::Wave = self {
            return wave_statement(&means);
        }
        means.sort_by(|a, b| a.1.total_cmp(&b.1));
        let (Some(best), Some(worst), true) = (means.first(), means.last(), groups > 1) else {
            return Statement::Cells {
                wording: "analysis-barometer-group-statement-one",
                cells: vec![("mean", mean(rows.len() - 1))],
                args: Vec::new(),
            };
        };
        Statement::Cells {
            wording: match self {
                Self::Unit => "analysis-barometer-unit-statement",
                _ => "analysis-barometer-role-statement",
            },
            cells: vec![
                ("mean", mean(rows.len() - 1)),
                ("best", mean(best.0)),
                ("worst", mean(worst.0)),
            ],
            args: vec![("groups", groups.into())],
        }
    }
}

fn wave_statement(means: &[(usize, f64)]) -> Statement {
    let (Some(first), Some(last)) = (means.first(), means.last()) else {
        return Statement::Cells {
            wording: "analysis-barometer-statement-none",
            cells: Vec::new(),
            args: Vec::new(),
        };
    };
    let at = |row, column| CellRef { row, column };
    Statement::Cells {
        wording: "analysis-barometer-wave-statement",
        cells: vec![
            ("firstwave", at(first.0, 0)),
            ("first", at(first.0, MEAN_COLUMN)),
            ("lastwave", at(last.0, 0)),
            ("last", at(last.0, MEAN_COLUMN)),
        ],
        args: Vec::new(),
    }
}

/// The votes of one wave (or of all) as frames.
struct Counted<'a> {
    wave: &'a str,
    valid: Frame,
    missing: Frame,
}

impl<'a> Counted<'a> {
    fn new(votes: &[&Vote<'_>], wave: &'a str) -> Result<Self, AnalysisError> {
        let (valid, missing): (Vec<&Vote<'_>>, Vec<&Vote<'_>>) = votes
            .iter()
            .copied()
            .partition(|vote| vote.grade.given().is_some());
        let groups = |votes: &[&Vote<'_>]| {
            vec![
                texts(WAVE, votes.iter().map(|vote| vote.wave)),
                texts(UNIT, votes.iter().map(|vote| vote.unit)),
                texts(ROLE, votes.iter().map(|vote| vote.role)),
            ]
        };
        let mut columns = groups(&valid);
        let grade = |vote: &&Vote<'_>| vote.grade.given().copied().map_or(0, i64::from);
        columns.push(numbers(GRADE, valid.iter().map(grade)));
        let names: Vec<String> = valid.iter().map(|vote| grade(vote).to_string()).collect();
        columns.push(texts(GRADE_NAME, names.iter().map(String::as_str)));
        let mut without = groups(&missing);
        without.push(texts(MISSING, missing.iter().map(|vote| kind(vote))));
        Ok(Self {
            wave,
            valid: Frame::new("grades", columns)?,
            missing: Frame::new("missing grades", without)?,
        })
    }

    /// The scope that selects the wave, empty when there is only one.
    fn scope(&self) -> Scope {
        if self.wave.is_empty() {
            Scope::new()
        } else {
            scope(WAVE, self.wave)
        }
    }

    /// The distribution over the grades, with mean and median as base figures.
    fn distribution(
        &self,
        votes: &[&Vote<'_>],
        settings: &BarometerSettings,
    ) -> Result<Finding, AnalysisError> {
        let counts = self.valid.count(&[GRADE_NAME])?;
        let summary = self.valid.summarise(&[], GRADE)?.into_values().next();
        let missing = self.missing.count(&[MISSING])?;
        let n = summary.map_or(0, |summary| summary.n);
        let columns = distribution_columns(settings, n);
        let has_text = columns.len() > 3;
        let mut rows = Vec::new();
        for grade in GRADES {
            let count = counts.get(&vec![grade.to_string()]).copied().unwrap_or(0);
            let text = settings.scale.get(usize::from(grade) - 1);
            let mut row = Row::data(self.cells(grade, text.filter(|_| has_text), count, n));
            row.scope = self.scope();
            row.scope.insert(GRADE, grade.to_string());
            row.evidence = evidence(votes, |vote| vote.grade == Value::Given(grade));
            rows.push(row);
        }
        rows.push(self.total_row(has_text, n));
        rows.extend(self.missing_rows(votes, has_text, &missing));
        let mut base = vec![
            base_persons("n", "analysis-base-grades", n),
            base_persons("missing", "analysis-base-missing", missing.values().sum()),
        ];
        base.extend(summary.iter().flat_map(mean_and_median));
        Ok(Finding {
            id: "stimmungsbarometer".to_owned(),
            section: Section::Stimmungsbarometer,
            title: self.title(settings),
            statement: Statement::Cells {
                wording: if n > 0 {
                    "analysis-barometer-statement"
                } else {
                    "analysis-barometer-statement-none"
                },
                cells: Vec::new(),
                args: Vec::new(),
            },
            base,
            chart: (n > 0).then(|| Chart {
                kind: ChartKind::GradeBars,
                label: 0,
                series: vec![columns.len() - 2],
            }),
            table: Table {
                columns,
                rows,
                population: Some(population()),
            },
            notes: notes(n),
        })
    }

    fn title(&self, settings: &BarometerSettings) -> Message {
        let title = match &settings.question {
            Some(question) => Message::new("analysis-barometer-title-question")
                .with("question", question.as_str()),
            None => Message::new("analysis-barometer-title"),
        };
        if self.wave.is_empty() {
            title
        } else {
            Message::new("analysis-barometer-title-wave")
                .with("title", title)
                .with("wave", self.wave)
        }
    }

    fn cells(&self, grade: u8, text: Option<&String>, count: u64, n: u64) -> Vec<Cell> {
        let mut cells = vec![Cell::text(grade.to_string())];
        cells.extend(text.map(|text| Cell::text(text.as_str())));
        cells.push(grade_count(count, n));
        cells.push(share(count, n));
        cells
    }

    fn total_row(&self, has_text: bool, n: u64) -> Row {
        let mut cells = vec![label("analysis-row-total")];
        cells.extend(has_text.then(empty));
        cells.extend([Cell::count(n), share(n, n)]);
        Row {
            kind: RowKind::Total,
            scope: self.scope(),
            ..Row::data(cells)
        }
    }

    fn missing_rows(
        &self,
        votes: &[&Vote<'_>],
        has_text: bool,
        counts: &BTreeMap<Keys, u64>,
    ) -> Vec<Row> {
        [
            (NOT_GIVEN, "analysis-row-not-given"),
            (DONT_KNOW, "analysis-row-dont-know"),
            (UNUSABLE, "analysis-row-unusable"),
        ]
        .into_iter()
        .filter_map(|(key, wording)| {
            let count = counts.get(&vec![key.to_owned()]).copied()?;
            let mut cells = vec![label(wording)];
            cells.extend(has_text.then(empty));
            cells.extend([Cell::count(count), empty()]);
            let mut selected = self.scope();
            selected.insert(MISSING, key.to_owned());
            Some(Row {
                cells,
                kind: RowKind::Missing,
                scope: selected,
                evidence: evidence(votes, |vote| kind(vote) == key),
            })
        })
        .collect()
    }

    /// The grades of each unit, role or wave; `None` when no vote says to which it belongs.
    fn by_group(&self, group: Group, german: &German) -> Result<Option<Finding>, AnalysisError> {
        let dimension = group.dimension();
        let lines = self.lines(dimension)?;
        if lines.keys().all(String::is_empty) {
            return Ok(None);
        }
        let mut names: Vec<&str> = lines.keys().map(String::as_str).collect();
        german.sort_by_name(&mut names, |name| name);
        // Those without a group stand last, as a missing row inside the sum.
        names.sort_by_key(|name| name.is_empty());
        let mut rows: Vec<Row> = names
            .into_iter()
            .map(|name| {
                let cell = if name.is_empty() {
                    label("analysis-row-not-stated")
                } else {
                    Cell::text(name)
                };
                let mut row = Row::data(lines[name].cells(cell));
                if name.is_empty() {
                    row.kind = RowKind::Missing;
                }
                row.scope = self.scope();
                row.scope.insert(dimension, name.to_owned());
                row
            })
            .collect();
        // Waves are not parts of a whole: the same persons answered in each.
        if !matches!(group, Group::Wave) {
            let total = self.lines("")?.remove("").unwrap_or_default();
            rows.push(Row {
                kind: RowKind::Total,
                scope: self.scope(),
                ..Row::data(total.cells(label("analysis-row-total")))
            });
        }
        Ok(Some(self.group_finding(group, rows)))
    }

    /// One line per value of a dimension; a single one, named "", without dimension.
    fn lines(&self, dimension: &str) -> Result<BTreeMap<String, Line>, AnalysisError> {
        let by: Vec<&str> = Some(dimension)
            .filter(|d| !d.is_empty())
            .into_iter()
            .collect();
        let with_grade: Vec<&str> = by.iter().copied().chain([GRADE_NAME]).collect();
        let mut lines: BTreeMap<String, Line> = BTreeMap::new();
        let name = |keys: &Keys| keys.iter().take(by.len()).cloned().collect::<String>();
        for (keys, count) in self.valid.count(&with_grade)? {
            let grade = keys.last().and_then(|grade| grade.parse::<usize>().ok());
            let line = lines.entry(name(&keys)).or_default();
            if let Some(cell) = grade.and_then(|grade| line.counts.get_mut(grade.wrapping_sub(1))) {
                *cell = count;
            }
        }
        for (keys, summary) in self.valid.summarise(&by, GRADE)? {
            lines.entry(name(&keys)).or_default().summary = Some(summary);
        }
        for (keys, count) in self.missing.count(&by)? {
            lines.entry(name(&keys)).or_default().missing = count;
        }
        Ok(lines)
    }

    fn group_finding(&self, group: Group, rows: Vec<Row>) -> Finding {
        let (id, title, header) = group.words();
        let n = rows
            .last()
            .map_or(0, |row| match row.cells[N_COLUMN].value {
                CellValue::Count(n) => n,
                _ => 0,
            });
        let (base, notes) = match group {
            Group::Wave => (Vec::new(), notes(SMALL_N)),
            Group::Unit | Group::Role => {
                (vec![base_persons("n", "analysis-base-grades", n)], notes(n))
            }
        };
        let first_grade = MEDIAN_COLUMN + 1;
        Finding {
            id: id.to_owned(),
            section: Section::Stimmungsbarometer,
            title: Message::new(title),
            statement: group.statement(&rows),
            base,
            chart: Some(Chart {
                kind: ChartKind::StackedGrades,
                label: 0,
                series: (first_grade..first_grade + 6).collect(),
            }),
            table: Table {
                columns: group_columns(header),
                rows,
                population: Some(population()),
            },
            notes,
        }
    }
}

/// Columns of the tables by group.
const N_COLUMN: usize = 1;
const MEAN_COLUMN: usize = 2;
const MEDIAN_COLUMN: usize = 3;

/// What one row of a table by group says.
#[derive(Default)]
struct Line {
    counts: [u64; 6],
    summary: Option<Summary>,
    missing: u64,
}

impl Line {
    fn cells(&self, name: Cell) -> Vec<Cell> {
        let n = self.summary.map_or(0, |summary| summary.n);
        let mut cells = vec![name, Cell::count(n)];
        match &self.summary {
            Some(summary) => {
                let [mean, median] = averages(summary);
                cells.extend([mean, median]);
            }
            None => cells.extend([not_meaningful(), not_meaningful()]),
        }
        cells.extend(self.counts.map(|count| grade_count(count, n)));
        cells.push(Cell::count(self.missing));
        cells
    }
}

/// Those who were asked for a grade: each has one unit and one role, and those who gave one have one grade.
fn population() -> Population {
    Population {
        id: "barometer",
        partitions: vec![UNIT, ROLE, GRADE],
    }
}

fn distribution_columns(settings: &BarometerSettings, n: u64) -> Vec<Column> {
    let mut columns = vec![Column::new(
        "grade",
        Message::new("analysis-col-grade"),
        Role::Label,
    )];
    if settings.scale.len() == 6 {
        let header = Message::new("analysis-col-grade-text");
        columns.push(Column::new("text", header, Role::Label));
    }
    let from = columns.len();
    columns.push(Column::new(
        "respondents",
        Message::new("analysis-col-count"),
        Role::Persons,
    ));
    columns.push(Column::new(
        "share",
        Message::new("analysis-col-share-grades").with("n", n),
        Role::Derived { from },
    ));
    columns
}

fn group_columns(header: &'static str) -> Vec<Column> {
    let mut columns = vec![
        Column::new("group", Message::new(header), Role::Label),
        Column::new("n", Message::new("analysis-col-n-grades"), Role::Persons),
        Column::new(
            "mean",
            Message::new("analysis-col-mean"),
            Role::AboutPersons,
        ),
        Column::new(
            "median",
            Message::new("analysis-col-median"),
            Role::AboutPersons,
        ),
    ];
    columns.extend(GRADES.map(|grade| Column {
        scope: scope(GRADE, grade.to_string()),
        ..Column::new(
            format!("grade_{grade}"),
            Message::new("analysis-col-grade-number").with("grade", u64::from(grade)),
            Role::Persons,
        )
    }));
    columns.push(Column {
        scope: scope(MISSING, "any"),
        ..Column::new(
            "missing",
            Message::new("analysis-col-not-given"),
            Role::Persons,
        )
    });
    columns
}

const NOT_GIVEN: &str = "not-given";
const DONT_KNOW: &str = "dont-know";
const UNUSABLE: &str = "unusable";

/// Why a vote has no grade, as a value of the dimension; empty when it has one.
fn kind(vote: &Vote<'_>) -> &'static str {
    match vote.grade {
        Value::Given(_) => "",
        Value::Missing(Missing::DontKnow) => DONT_KNOW,
        Value::Missing(Missing::Unusable) => UNUSABLE,
        Value::Missing(Missing::NotGiven | Missing::NotAsked) => NOT_GIVEN,
    }
}

/// How many gave a grade; marked when it is what everybody gave.
fn grade_count(count: u64, n: u64) -> Cell {
    Cell {
        homogeneous: count > 0 && count == n,
        ..Cell::count(count)
    }
}

/// Mean with two digits and median with one.
fn averages(summary: &Summary) -> [Cell; 2] {
    [(summary.mean, 2), (summary.median, 1)].map(|(value, digits)| Cell {
        homogeneous: summary.homogeneous(),
        ..about(value, digits, summary.n)
    })
}

fn mean_and_median(summary: &Summary) -> [BaseFigure; 2] {
    let [mean, median] = averages(summary);
    [
        ("mean", "analysis-base-mean", mean),
        ("median", "analysis-base-median", median),
    ]
    .map(|(name, wording, value)| BaseFigure {
        name,
        wording,
        value,
        is_persons: false,
    })
}

fn not_meaningful() -> Cell {
    Cell::new(CellValue::Sign(Sign::NotMeaningful))
}

fn evidence(votes: &[&Vote<'_>], chosen: impl Fn(&Vote<'_>) -> bool) -> Vec<Evidence> {
    let mut found: Vec<Evidence> = votes
        .iter()
        .filter(|vote| chosen(vote))
        .map(|vote| vote.evidence.clone())
        .collect();
    found.sort_by(|a, b| a.place.cmp(&b.place));
    found
}

fn notes(n: u64) -> Vec<Message> {
    let mut notes = vec![Message::new("analysis-note-grades")];
    if n < SMALL_N {
        notes.push(Message::new("analysis-note-small-n"));
    }
    notes
}
