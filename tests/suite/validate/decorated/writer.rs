//! How people decorate a table, and the table written down like that.

use befund::model::raw::{MergedArea, RawCell, RawRow, RawTable};
use befund::project::SourceKind as Kind;
use proptest::prelude::*;

use super::super::table::csv;
use super::plain::Plain;

/// How a table is decorated.
#[derive(Debug, Clone)]
pub(super) struct Decoration {
    pub(super) order: prop::sample::Index,
    pub(super) english: bool,
    pub(super) title: bool,
    pub(super) measures: u8,
    pub(super) second_language: bool,
    /// None, a heading of its own, or the group in its column.
    pub(super) sections: u8,
    pub(super) subtotals: u8,
    pub(super) total: u8,
    pub(super) rule: bool,
    pub(super) repeat_header: bool,
    pub(super) merge: bool,
    pub(super) note: bool,
    pub(super) gap: bool,
    pub(super) spare: bool,
    pub(super) mean: bool,
}

pub(super) fn decoration() -> impl Strategy<Value = Decoration> {
    let flags = prop::array::uniform10(any::<bool>());
    let numbers = (0u8..3, 0u8..3, 0u8..4, 0u8..4);
    (any::<prop::sample::Index>(), flags, numbers).prop_map(
        |(order, flags, (measures, sections, subtotals, total))| {
            let [
                english,
                title,
                second_language,
                mean,
                rule,
                repeat_header,
                merge,
                note,
                gap,
                spare,
            ] = flags;
            Decoration {
                order,
                english,
                title,
                measures,
                second_language,
                sections,
                subtotals,
                total,
                rule,
                repeat_header,
                merge,
                note,
                gap,
                spare,
                mean,
            }
        },
    )
}

/// Writes a table down, decorated.
pub(super) struct Writer<'p> {
    plain: &'p Plain,
    how: &'p Decoration,
    order: Vec<usize>,
    rows: Vec<RawRow>,
    merged: Vec<MergedArea>,
    next: u32,
}

impl<'p> Writer<'p> {
    pub(super) fn write(plain: &'p Plain, how: &'p Decoration) -> RawTable {
        let count = plain.columns.len();
        let shift = how.order.index(count);
        let mut writer = Self {
            plain,
            how,
            order: (0..count).map(|index| (index + shift) % count).collect(),
            rows: Vec::new(),
            merged: Vec::new(),
            next: 1,
        };
        writer.head();
        writer.body();
        let mut table = csv("");
        table.rows = writer.rows;
        table.merged = writer.merged;
        table
    }

    fn list(&self) -> bool {
        matches!(self.plain.kind, Kind::Staff | Kind::Devices)
    }

    fn push(&mut self, cells: Vec<String>) {
        let cells = cells
            .into_iter()
            .map(|text| match text.as_str() {
                "" => RawCell::Empty,
                _ => RawCell::Text(text),
            })
            .collect();
        self.rows.push(RawRow {
            number: self.next,
            cells,
            hidden: false,
        });
        self.next += 1;
    }

    fn headers(&self) -> Vec<String> {
        let mut headers: Vec<String> = self
            .order
            .iter()
            .map(|index| {
                let column = self.plain.columns[*index];
                let name = if self.how.english {
                    column.english
                } else {
                    column.german
                };
                match column.measure.filter(|_| self.how.measures == 1) {
                    Some(measure) => format!("{name} ({measure})"),
                    None => name.to_owned(),
                }
            })
            .collect();
        if self.how.spare {
            headers.push("Bemerkung".to_owned());
        }
        headers
    }

    fn head(&mut self) {
        if self.how.title {
            self.push(vec!["Stand der Erhebung im Juni".to_owned()]);
            self.next += 1;
        }
        self.push(self.headers());
        let has_measure = self
            .plain
            .columns
            .iter()
            .any(|column| column.measure.is_some());
        if self.how.measures == 2 && has_measure {
            let cells = self
                .order
                .iter()
                .map(|index| self.plain.columns[*index].measure.unwrap_or("").to_owned());
            self.push(cells.collect());
        } else if self.how.second_language && self.list() {
            let other = self.order.iter().map(|index| {
                let column = self.plain.columns[*index];
                if self.how.english {
                    column.german
                } else {
                    column.english
                }
                .to_owned()
            });
            self.push(other.collect());
        }
    }

    fn body(&mut self) {
        let group = self.plain.columns.iter().position(|column| column.groups);
        let mut block: Vec<&Vec<String>> = Vec::new();
        let mut first_row = self.next;
        for (index, record) in self.plain.rows.iter().enumerate() {
            let begins =
                group.is_some_and(|g| index == 0 || self.plain.rows[index - 1][g] != record[g]);
            if begins && index > 0 {
                self.end_block(group, &block, first_row);
                block.clear();
            }
            if begins && self.list() {
                self.section(group, record, index);
            }
            if begins {
                first_row = self.next;
            }
            if index == 2 && self.how.repeat_header {
                if self.how.rule && self.list() {
                    self.push(vec!["----------------------".to_owned()]);
                }
                self.push(self.headers());
            }
            let mut cells: Vec<String> = self.order.iter().map(|at| record[*at].clone()).collect();
            if self.how.spare {
                cells.push(String::new());
            }
            self.push(cells);
            if index == 0 && self.how.gap {
                self.next += 1;
            }
            block.push(record);
        }
        self.end_block(group, &block, first_row);
        let all: Vec<&Vec<String>> = self.plain.rows.iter().collect();
        if self.list() {
            let words = ["", "Summe", "Gesamtergebnis", "**"];
            self.sum(words[usize::from(self.how.total)], &all);
            if self.how.mean {
                self.mean(&all);
            }
        }
        if self.how.note && self.list() {
            self.push(vec!["Quelle: eigene Erhebung".to_owned()]);
        }
    }

    /// A heading above a block: a text of its own, or the group in its column.
    fn section(&mut self, group: Option<usize>, record: &[String], index: usize) {
        let unit = group.map_or("", |g| record[g].as_str()).to_owned();
        match self.how.sections {
            1 => self.push(vec![format!("Standort {unit}, Haus {index}")]),
            2 => {
                let cells = { self.order.iter() }.map(|at| {
                    if Some(*at) == group {
                        unit.clone()
                    } else {
                        String::new()
                    }
                });
                self.push(cells.collect());
            }
            _ => {}
        }
    }

    /// The mean of the summed column below everything.
    fn mean(&mut self, records: &[&Vec<String>]) {
        let at = |index: usize| self.plain.columns[index].summed;
        let Some(summed) = self.order.iter().copied().find(|index| at(*index)) else {
            return;
        };
        let all: u32 = { records.iter() }
            .filter_map(|record| record[summed].parse::<u32>().ok())
            .sum();
        let mean = f64::from(all) / f64::from(u32::try_from(records.len()).expect("few"));
        let mut cells: Vec<String> = { self.order.iter() }
            .map(|index| {
                let written = format!("{mean:.1}").replace('.', ",");
                if *index == summed {
                    written
                } else {
                    String::new()
                }
            })
            .collect();
        let free = { cells.iter().position(String::is_empty) }.expect("a free cell");
        cells[free] = "Durchschnitt".to_owned();
        self.push(cells);
    }

    /// A subtotal below a block, its group in one merged cell.
    fn end_block(&mut self, group: Option<usize>, block: &[&Vec<String>], first_row: u32) {
        let Some(group) = group.filter(|_| self.list() && !block.is_empty()) else {
            return;
        };
        let unit = block[0][group].clone();
        let contiguous =
            usize::try_from(self.next - first_row).is_ok_and(|rows| rows == block.len());
        if self.how.merge && block.len() > 1 && contiguous {
            self.merge(group, first_row, block.len());
        }
        let words = [
            String::new(),
            format!("{unit} Ergebnis"),
            format!("Zwischensumme {unit}"),
            "*".to_owned(),
        ];
        self.sum(&words[usize::from(self.how.subtotals)], block);
    }

    fn merge(&mut self, group: usize, first_row: u32, rows: usize) {
        let at = self
            .order
            .iter()
            .position(|index| *index == group)
            .expect("a column");
        let column = u32::try_from(at + 1).expect("few columns");
        let last_row = first_row + u32::try_from(rows).expect("few rows") - 1;
        self.merged.push(MergedArea {
            first_row,
            first_column: column,
            last_row,
            last_column: column,
        });
        for row in self
            .rows
            .iter_mut()
            .filter(|row| row.number > first_row && row.number <= last_row)
        {
            row.cells[at] = RawCell::Empty;
        }
    }

    /// A row with a word and the sums of the summed columns; none without a word.
    fn sum(&mut self, word: &str, records: &[&Vec<String>]) {
        if word.is_empty() {
            return;
        }
        let mut cells = Vec::new();
        for index in &self.order {
            let sum: u64 = records
                .iter()
                .filter_map(|r| r[*index].parse::<u64>().ok())
                .sum();
            let summed = self.plain.columns[*index].summed;
            cells.push(if summed {
                sum.to_string()
            } else {
                String::new()
            });
        }
        let free = cells
            .iter()
            .position(String::is_empty)
            .expect("a free cell");
        cells[free] = word.to_owned();
        self.push(cells);
    }
}
