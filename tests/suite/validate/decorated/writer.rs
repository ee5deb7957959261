//! A table written down as people decorate tables: its header and its records.

mod blocks;
mod tail;

use befund::model::raw::{MergedArea, RawCell, RawRow, RawTable};
use befund::project::SourceKind as Kind;

use super::super::table::csv;
use super::decoration::Decoration;
use super::extra::{Extra, broken, typed};
use super::plain::Plain;

/// What a row is, for what is written into all rows of a sort.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    Header,
    Record(usize),
    Other,
}

/// Writes a table down, decorated.
pub(super) struct Writer<'p> {
    plain: &'p Plain,
    how: &'p Decoration,
    order: Vec<usize>,
    rows: Vec<RawRow>,
    merged: Vec<MergedArea>,
    next: u32,
    /// Sum of the summed column so far.
    so_far: u32,
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
            so_far: 0,
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

    fn has(&self, extra: Extra) -> bool {
        self.how.extras.contains(&extra)
    }

    /// Columns before the first of the table.
    fn before(&self) -> usize {
        usize::from(self.has(Extra::RunningNumbers)) + usize::from(self.has(Extra::EmptyColumn))
    }

    fn summed(&self) -> Option<usize> {
        self.plain.columns.iter().position(|column| column.summed)
    }

    fn sum_of(&self, records: &[&Vec<String>]) -> u32 {
        let Some(summed) = self.summed() else {
            return 0;
        };
        let numbers = records.iter().filter_map(|r| r[summed].parse::<u32>().ok());
        numbers.sum()
    }

    /// A row below the columns of the table.
    fn push(&mut self, sort: Sort, mut cells: Vec<String>) {
        let summed = self.summed();
        for (extra, name) in [
            (Extra::ShareColumn, "Anteil"),
            (Extra::RunningSums, "Kumuliert"),
        ] {
            if self.has(extra) && self.list() && summed.is_some() {
                cells.push(match sort {
                    Sort::Header => name.to_owned(),
                    Sort::Record(_) if extra == Extra::ShareColumn => "4 %".to_owned(),
                    Sort::Record(_) => self.so_far.to_string(),
                    Sort::Other => String::new(),
                });
            }
        }
        if self.has(Extra::RunningNumbers) {
            cells.insert(
                0,
                match sort {
                    Sort::Header => "Lfd. Nr.".to_owned(),
                    Sort::Record(index) => (index + 1).to_string(),
                    Sort::Other => String::new(),
                },
            );
        }
        if self.has(Extra::EmptyColumn) {
            cells.insert(0, String::new());
        }
        self.push_plain(cells);
    }

    fn push_plain(&mut self, cells: Vec<String>) {
        let cells = { cells.into_iter() }.map(|text| self.cell(text)).collect();
        self.rows.push(RawRow {
            number: self.next,
            cells,
            hidden: false,
        });
        self.next += 1;
    }

    fn lonely(&mut self, text: &str) {
        self.push_plain(vec![text.to_owned()]);
    }

    fn cell(&self, text: String) -> RawCell {
        match text.as_str() {
            "" => RawCell::Empty,
            _ if self.has(Extra::Typed) => typed(&text),
            _ => RawCell::Text(text),
        }
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
                let name = self.header(name, column.summed);
                match column.measure.filter(|_| self.how.measures == 1) {
                    Some(measure) => format!("{name} ({measure})"),
                    None => name,
                }
            })
            .collect();
        if self.how.spare {
            headers.push("Bemerkung".to_owned());
        }
        headers
    }

    fn header(&self, name: &str, summed: bool) -> String {
        let mut name = name.to_owned();
        if self.has(Extra::BrokenHeaders) {
            name = broken(&name);
        }
        if self.has(Extra::Capitals) {
            name = name.to_uppercase();
        }
        if self.has(Extra::Colons) {
            name.push(':');
        }
        if self.has(Extra::Footnote) && summed {
            name.push_str(" 1)");
        }
        name
    }

    fn head(&mut self) {
        if self.how.title {
            self.lonely("Stand der Erhebung im Juni");
            self.next += 1;
        }
        if self.has(Extra::StandAbove) {
            self.push_plain(vec!["Stand:".to_owned(), "30.06.2026".to_owned()]);
        }
        if self.has(Extra::UpperHeader) {
            self.upper_header();
        }
        self.push(Sort::Header, self.headers());
        self.second_header();
        let width = self.order.len();
        if self.has(Extra::ColumnNumbers) {
            let numbers = (1..=width).map(|number| number.to_string()).collect();
            self.push(Sort::Other, numbers);
        }
        if self.has(Extra::Example) && self.list() {
            let example = |text: &String| format!("z. B. {text}");
            let cells = { self.order.iter() }.map(|at| example(&self.plain.rows[0][*at]));
            let cells = cells.collect();
            self.push(Sort::Other, cells);
        }
        if self.has(Extra::TotalAbove) && self.list() {
            let all: Vec<&Vec<String>> = self.plain.rows.iter().collect();
            self.sum("Gesamt", &all);
        }
    }

    fn second_header(&mut self) {
        let has_measure = { self.plain.columns.iter() }.any(|column| column.measure.is_some());
        if self.has(Extra::Formats) {
            let cells = { self.order.iter() }.map(|index| {
                let example = self.plain.rows[0][*index].as_str();
                match example {
                    _ if example.parse::<u32>().is_ok() => "Zahl",
                    _ if example.ends_with(|c: char| c.is_ascii_digit())
                        && example.contains('.') =>
                    {
                        "TT.MM.JJJJ"
                    }
                    _ => "Text",
                }
                .to_owned()
            });
            let cells = cells.collect();
            self.push(Sort::Other, cells);
        } else if self.how.measures == 2 && has_measure {
            let cells = self
                .order
                .iter()
                .map(|index| self.plain.columns[*index].measure.unwrap_or("").to_owned())
                .collect();
            self.push(Sort::Other, cells);
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
            let other = other.collect();
            self.push(Sort::Other, other);
        }
    }

    /// A heading above the first two columns, merged.
    fn upper_header(&mut self) {
        let first = u32::try_from(self.before() + 1).expect("few columns");
        self.merged.push(MergedArea {
            first_row: self.next,
            first_column: first,
            last_row: self.next,
            last_column: first + 1,
        });
        let mut cells = vec![String::new(); self.before()];
        cells.push("Angaben".to_owned());
        self.push_plain(cells);
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
                self.section_extras(group, index);
            }
            if begins {
                first_row = self.next;
            }
            if index == 2 {
                self.new_page(group, record, begins);
            }
            self.record(group, index, begins);
            if index == 0 && self.how.gap {
                self.next += 1;
            }
            if index == 1 && self.has(Extra::BlankRow) {
                self.push(Sort::Other, vec![" ".to_owned(), "\u{a0}".to_owned()]);
            }
            block.push(record);
        }
        self.end_block(group, &block, first_row);
        self.tail();
    }

    fn new_page(&mut self, group: Option<usize>, record: &[String], begins: bool) {
        if self.has(Extra::Carried) && self.list() {
            let above: Vec<&Vec<String>> = self.plain.rows.iter().take(2).collect();
            self.sum("Übertrag", &above);
        }
        if self.has(Extra::PageNumber) && self.list() {
            self.lonely("Seite 1 von 2");
        }
        if self.how.repeat_header {
            if self.how.rule && self.list() {
                self.lonely("----------------------");
            }
            self.push(Sort::Header, self.headers());
        }
        if self.has(Extra::Carried) && self.list() {
            let above: Vec<&Vec<String>> = self.plain.rows.iter().take(2).collect();
            self.sum("Übertrag", &above);
        }
        let _ = (group, record, begins);
    }

    fn record(&mut self, group: Option<usize>, index: usize, begins: bool) {
        let plain = self.plain;
        let record = &plain.rows[index];
        let summed = self.summed();
        self.so_far += self.sum_of(&[record]);
        let mut cells: Vec<String> = Vec::new();
        for at in &self.order {
            let mut text = record[*at].clone();
            let is_group = Some(*at) == group;
            if is_group && !begins && self.has(Extra::Ditto) {
                "\"".clone_into(&mut text);
            }
            if Some(*at) == summed && self.has(Extra::Units) {
                let unit = plain.columns[*at].measure.unwrap_or("");
                text = format!("{text} {unit}");
            }
            if self.has(Extra::Spaces) && text.parse::<f64>().is_err() && !text.is_empty() {
                text = format!(" {text}\u{a0}");
            }
            cells.push(text);
        }
        if self.how.spare {
            cells.push(String::new());
        }
        self.push(Sort::Record(index), cells);
    }
}
