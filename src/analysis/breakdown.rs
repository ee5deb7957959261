//! Answers by group: what share of each group said something, and whether the group differs from all others.
//!
//! A group is compared with the rest by Fisher's exact test; all comparisons of one table are adjusted by Holm. The table says
//! in words what comes of it, never a p-value and never a star: "nicht sicher" does not mean "equal".

use super::exact::{Pair, fisher, holm};
use super::table::{SMALL_N, base_persons, base_plain, empty, label, ratio, scope};
use crate::model::counted::Counted;
use crate::model::finding::{
    Cell, CellValue, Chart, ChartKind, Column, Finding, GROUPS_STATEMENT, Population, Role, Row,
    RowKind, Section, Sign, Statement, Table,
};
use crate::model::message::Message;

/// A difference this unlikely by chance, after adjusting, is called clear.
const LEVEL: f64 = 0.05;

/// Columns of answers at most: more cannot be read side by side.
pub(super) const MOST_COLUMNS: usize = 10;

/// Differences that are named in one cell.
const MOST_NAMED: usize = 3;

/// Something that can be said.
#[derive(Debug, Clone)]
pub(super) struct Aspect {
    /// Heading of its column.
    pub(super) heading: String,
    /// How a sentence calls it, in quotation marks.
    pub(super) named: Message,
    /// Whether it has a column; others are compared only.
    pub(super) is_shown: bool,
    /// Whether groups are compared by it.
    pub(super) is_compared: bool,
}

impl Aspect {
    /// An answer that is shown and compared.
    pub(super) fn answer(text: impl Into<String>) -> Self {
        let heading = text.into();
        Self {
            named: quoted(&heading),
            heading,
            is_shown: true,
            is_compared: true,
        }
    }
}

/// A text in quotation marks of the language.
pub(super) fn quoted(text: &str) -> Message {
    let message = Message::new("analysis-closed-levels").with("count", 1u64);
    message.with("one", text).with("two", "")
}

/// How many could say something, and how many did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Told {
    /// Who answered.
    pub(super) base: u64,
    /// Of these, who said it.
    pub(super) yes: u64,
}

/// One group with what it said.
#[derive(Debug, Clone)]
pub(super) struct Line {
    /// Name.
    pub(super) name: Cell,
    /// Value of the dimension.
    pub(super) value: String,
    /// `Data` for a group, `Missing` for what is left.
    pub(super) kind: RowKind,
    /// Who answered at all.
    pub(super) n: u64,
    /// By aspect.
    pub(super) told: Vec<Told>,
}

/// Words of a division.
#[derive(Debug, Clone)]
pub(super) struct Words {
    /// Dimension of the rows: `unit`, `role` or `background`.
    pub(super) dimension: &'static str,
    /// Header of the names.
    pub(super) header: Message,
    /// The groups in the plural, in the dative.
    pub(super) groups: Message,
}

/// How a group that says something more often is spoken of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    /// It says it more often.
    Often,
    /// Its share is higher there.
    High,
}

/// A question by group.
#[derive(Debug, Clone)]
pub(super) struct Breakdown {
    /// Id of the finding.
    pub(super) id: String,
    /// Chapter.
    pub(super) section: Section,
    /// Title.
    pub(super) title: Message,
    /// Whom it is about.
    pub(super) population: Population,
    /// Key of the question.
    pub(super) question: String,
    /// Words of the division.
    pub(super) words: Words,
    /// What is said.
    pub(super) aspects: Vec<Aspect>,
    /// Groups in printed order, then what is left.
    pub(super) lines: Vec<Line>,
    /// All together.
    pub(super) all: Line,
    /// Below this many answers a group has no shares and is not compared.
    pub(super) least: u64,
    /// How it is drawn.
    pub(super) kind: ChartKind,
    /// How differences are told.
    pub(super) manner: Manner,
    /// Notes of the question.
    pub(super) notes: Vec<Message>,
}

/// What comes of comparing one group with the others.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Verdict {
    /// Too few answers.
    TooFew,
    /// No difference is sure.
    NotSure,
    /// Aspects in which it differs, the surest first, and whether it has more of them.
    Clear(Vec<(usize, bool)>),
}

impl Breakdown {
    /// The finding; `None` where fewer than two groups have enough answers.
    pub(super) fn finding(self) -> Option<Finding> {
        let enough = self.lines.iter().filter(|line| self.is_group(line)).count();
        if enough < 2 {
            return None;
        }
        let (verdicts, comparisons) = self.verdicts();
        let mut rows: Vec<Row> = { self.lines.iter().zip(&verdicts) }
            .map(|(line, verdict)| self.row(line, verdict.as_ref()))
            .collect();
        rows.push(Row {
            kind: RowKind::Total,
            ..self.row(&self.all, None)
        });
        let statement = self.statement(&verdicts, enough);
        let chart = self.chart();
        let columns = self.columns();
        let n = self.all.n;
        Some(Finding {
            statement,
            base: vec![
                base_persons("n", "analysis-base-closed", n),
                base_plain("comparisons", "analysis-base-comparisons", comparisons),
            ],
            chart: Some(chart),
            notes: self.all_notes(comparisons),
            table: Table {
                columns,
                rows,
                population: Some(self.population),
            },
            id: self.id,
            section: self.section,
            title: self.title,
        })
    }

    fn is_group(&self, line: &Line) -> bool {
        line.kind == RowKind::Data && line.n >= self.least
    }

    /// What comes of each line; the number of comparisons.
    pub(super) fn verdicts(&self) -> (Vec<Option<Verdict>>, u64) {
        let compared: Vec<usize> = (0..self.aspects.len())
            .filter(|at| self.aspects[*at].is_compared)
            .collect();
        let groups: Vec<usize> = (0..self.lines.len())
            .filter(|at| self.is_group(&self.lines[*at]))
            .collect();
        // Of two groups that are all there is, each is the rest of the other: one comparison.
        let is_pair = self.lines.len() == 2 && groups.len() == 2;
        let tested = if is_pair { &groups[..1] } else { &groups[..] };
        let pairs: Vec<(usize, usize)> = { tested.iter() }
            .flat_map(|line| compared.iter().map(move |aspect| (*line, *aspect)))
            .filter(|(line, aspect)| self.told(*line, *aspect).base >= self.least)
            .collect();
        let values: Vec<f64> = pairs
            .iter()
            .map(|(l, a)| fisher(self.pair(*l, *a)))
            .collect();
        let adjusted = holm(&values);
        let mut clear: Vec<Vec<(f64, usize)>> = vec![Vec::new(); self.lines.len()];
        for ((line, aspect), p) in pairs.iter().zip(&adjusted).filter(|(_, p)| **p < LEVEL) {
            let of = if is_pair {
                &groups[..]
            } else {
                std::slice::from_ref(line)
            };
            of.iter().for_each(|line| clear[*line].push((*p, *aspect)));
        }
        let verdicts = clear.into_iter().enumerate().map(|(at, mut found)| {
            let line = &self.lines[at];
            if line.kind != RowKind::Data {
                return None;
            }
            if line.n < self.least {
                return Some(Verdict::TooFew);
            }
            found.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
            let more = |aspect: usize| (aspect, self.is_more(at, aspect));
            let named: Vec<(usize, bool)> = found.iter().map(|(_, aspect)| more(*aspect)).collect();
            Some(if named.is_empty() {
                Verdict::NotSure
            } else {
                Verdict::Clear(named)
            })
        });
        (verdicts.collect(), pairs.len() as u64)
    }

    fn told(&self, line: usize, aspect: usize) -> Told {
        self.lines[line].told[aspect]
    }

    fn pair(&self, line: usize, aspect: usize) -> Pair {
        let (own, all) = (self.told(line, aspect), self.all.told[aspect]);
        let rest = Told {
            base: all.base - own.base,
            yes: all.yes - own.yes,
        };
        Pair {
            group_yes: own.yes,
            group_no: own.base - own.yes,
            rest_yes: rest.yes,
            rest_no: rest.base - rest.yes,
        }
    }

    fn is_more(&self, line: usize, aspect: usize) -> bool {
        let own = self.told(line, aspect);
        let all = self.all.told[aspect];
        ratio(own.yes, own.base) > ratio(all.yes, all.base)
    }

    fn shown(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.aspects.len()).filter(|at| self.aspects[*at].is_shown)
    }

    fn row(&self, line: &Line, verdict: Option<&Verdict>) -> Row {
        let mut cells = vec![line.name.clone(), Cell::count(line.n)];
        cells.extend(self.shown().map(|at| self.share(line.told[at])));
        cells.push(verdict.map_or_else(empty, |verdict| self.told_verdict(verdict)));
        let mut selected = scope("question", self.question.as_str());
        if line.kind != RowKind::Total {
            selected.insert(self.words.dimension, line.value.clone());
        }
        Row {
            kind: line.kind,
            scope: selected,
            ..Row::data(cells)
        }
    }

    fn share(&self, told: Told) -> Cell {
        let value = match ratio(told.yes, told.base) {
            Some(share) if told.base >= self.least => CellValue::Share(share),
            Some(_) => CellValue::Sign(Sign::Unreliable),
            None => CellValue::Sign(Sign::NotMeaningful),
        };
        Cell {
            homogeneous: told.yes > 0 && told.yes == told.base,
            ..Cell::about(value, told.base)
        }
    }

    fn told_verdict(&self, verdict: &Verdict) -> Cell {
        match verdict {
            Verdict::TooFew => label("analysis-groups-too-few"),
            Verdict::NotSure => label("analysis-groups-not-sure"),
            Verdict::Clear(named) => {
                let message = Message::new("analysis-groups-clear");
                Cell::label(message.with("what", self.told_differences(named)))
            }
        }
    }

    /// "häufiger „E-Akte“; seltener „Papier“"
    fn told_differences(&self, named: &[(usize, bool)]) -> Message {
        let one = |(aspect, is_more): &(usize, bool)| {
            let key = match (self.manner, is_more) {
                (Manner::Often, true) => "analysis-groups-more",
                (Manner::Often, false) => "analysis-groups-fewer",
                (Manner::High, true) => "analysis-groups-higher",
                (Manner::High, false) => "analysis-groups-lower",
            };
            Message::new(key).with("label", self.aspects[*aspect].named.clone())
        };
        let told = { named.iter().take(MOST_NAMED).map(one) }.reduce(|first, next| {
            let both = Message::new("analysis-groups-then");
            both.with("first", first).with("next", next)
        });
        let told = told.unwrap_or_else(|| Message::new("analysis-groups-not-sure"));
        if named.len() > MOST_NAMED {
            return Message::new("analysis-groups-and-others").with("first", told);
        }
        told
    }

    fn columns(&self) -> Vec<Column> {
        let mut columns = vec![
            Column::new("group", self.words.header.clone(), Role::Label),
            Column::new("n", Message::new("analysis-col-n-answers"), Role::Persons),
        ];
        columns.extend(self.shown().enumerate().map(|(place, at)| {
            let heading = self.aspects[at].heading.as_str();
            Column {
                scope: scope("answer", heading),
                ..Column::new(
                    format!("share_{}", place + 1),
                    Message::new("analysis-col-percent-of").with("heading", heading),
                    Role::AboutPersons,
                )
            }
        }));
        columns.push(Column::new(
            "difference",
            Message::new("analysis-col-difference"),
            Role::Label,
        ));
        columns
    }

    fn chart(&self) -> Chart {
        let series: Vec<usize> = (2..2 + self.shown().count()).collect();
        let kind = match series.len() {
            0 | 1 => ChartKind::RankedBars,
            _ => self.kind,
        };
        Chart {
            kind,
            label: 0,
            series,
        }
    }

    fn statement(&self, verdicts: &[Option<Verdict>], enough: usize) -> Statement {
        let clear: Vec<(&Line, &Vec<(usize, bool)>)> = { self.lines.iter().zip(verdicts) }
            .filter_map(|(line, verdict)| match verdict {
                Some(Verdict::Clear(named)) => Some((line, named)),
                _ => None,
            })
            .collect();
        let name = |at: usize| clear.get(at).map_or("", |(line, _)| line.value.as_str());
        let what = clear.first().map(|(_, named)| self.told_differences(named));
        Statement::Cells {
            wording: GROUPS_STATEMENT,
            cells: Vec::new(),
            args: vec![
                ("count", clear.len().into()),
                ("of", enough.into()),
                ("groups", self.words.groups.clone().into()),
                ("one", name(0).into()),
                ("two", name(1).into()),
                ("what", what.map_or_else(|| "".into(), Into::into)),
            ],
        }
    }

    fn all_notes(&self, comparisons: u64) -> Vec<Message> {
        let mut notes = self.notes.clone();
        notes.push(Message::new("analysis-note-groups-test").with("count", comparisons));
        let is_small = |line: &Line| line.n < self.least && line.n > 0;
        if self.lines.iter().any(is_small) {
            notes.push(Message::new("analysis-note-groups-small").with("least", self.least));
        }
        if self.all.n < SMALL_N {
            notes.push(Counted::Respondents.told(Message::new("counted-note-small-n")));
        }
        notes
    }
}
