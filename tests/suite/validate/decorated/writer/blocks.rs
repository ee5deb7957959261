//! What stands above and below a block of records: headings, sums, counts.

use befund::model::raw::{MergedArea, RawCell};

use super::super::extra::Extra;
use super::{Sort, Writer};

impl Writer<'_> {
    /// A heading above a block: a text of its own, or the group in its column.
    pub(super) fn section(&mut self, group: Option<usize>, record: &[String], index: usize) {
        let unit = group.map_or("", |g| record[g].as_str()).to_owned();
        match self.how.sections {
            1 => self.lonely(&format!("Standort {unit}, Haus {index}")),
            2 => self.in_group(group, &unit),
            _ => {}
        }
    }

    /// A text in the column of the group.
    fn in_group(&mut self, group: Option<usize>, text: &str) {
        let cells = { self.order.iter() }.map(|at| {
            if Some(*at) == group {
                text.to_owned()
            } else {
                String::new()
            }
        });
        let cells = cells.collect();
        self.push(Sort::Other, cells);
    }

    pub(super) fn section_extras(&mut self, group: Option<usize>, index: usize) {
        let plain = self.plain;
        let Some(at) = group else { return };
        let unit = &plain.rows[index][at];
        let block: Vec<&Vec<String>> = plain.rows.iter().filter(|r| r[at] == *unit).collect();
        if self.has(Extra::EmptyGroup) && index == 0 {
            self.in_group(group, "Schulamt");
        }
        if self.has(Extra::HeadingWithCount) {
            self.in_group(group, &format!("{unit} ({})", block.len()));
        }
        if self.has(Extra::GroupSumAbove) {
            self.group_sum(group, &block);
        }
    }

    /// The group in its column and the sum of its rows, without a word.
    fn group_sum(&mut self, group: Option<usize>, block: &[&Vec<String>]) {
        let Some(at) = group else { return };
        let summed = self.summed();
        let sum = self.sum_of(block).to_string();
        let cells = { self.order.iter() }.map(|index| match Some(*index) {
            here if here == group => block[0][at].clone(),
            here if here == summed => sum.clone(),
            _ => String::new(),
        });
        let cells = cells.collect();
        self.push(Sort::Other, cells);
    }

    /// A subtotal below a block, its group in one merged cell.
    pub(super) fn end_block(
        &mut self,
        group: Option<usize>,
        block: &[&Vec<String>],
        first_row: u32,
    ) {
        let Some(at) = group.filter(|_| self.list() && !block.is_empty()) else {
            return;
        };
        let unit = block[0][at].clone();
        let contiguous =
            usize::try_from(self.next - first_row).is_ok_and(|rows| rows == block.len());
        let once = self.has(Extra::Ditto);
        if self.how.merge && block.len() > 1 && contiguous && !once {
            self.merge(at, first_row, block.len());
        }
        let words = [
            String::new(),
            format!("{unit} Ergebnis"),
            format!("Zwischensumme {unit}"),
            "*".to_owned(),
        ];
        self.sum(&words[usize::from(self.how.subtotals)], block);
        if self.has(Extra::SumInOneCell) {
            let sum = self.sum_of(block);
            self.lonely(&format!("Summe {unit}: {sum}"));
        }
        if self.has(Extra::CountBelow) {
            let mut cells = vec![String::new(); self.order.len()];
            let column = { self.order.iter() }
                .position(|index| *index == at)
                .expect("a column");
            cells[column] = format!("{unit} Anzahl");
            let free = (column + 1) % cells.len();
            cells[free] = block.len().to_string();
            self.push(Sort::Other, cells);
        }
        if self.has(Extra::GroupSumBelow) {
            self.group_sum(group, block);
        }
        if self.has(Extra::GroupBesideLabel) {
            let summed = self.summed();
            let sum = self.sum_of(block).to_string();
            let mut cells: Vec<String> = { self.order.iter() }
                .map(|index| match Some(*index) {
                    here if here == group => unit.clone(),
                    here if here == summed => sum.clone(),
                    _ => String::new(),
                })
                .collect();
            let free = { cells.iter().position(String::is_empty) }.expect("a free cell");
            "Zwischensumme".clone_into(&mut cells[free]);
            self.push(Sort::Other, cells);
        }
    }

    fn merge(&mut self, group: usize, first_row: u32, rows: usize) {
        let at = { self.order.iter() }.position(|index| *index == group);
        let at = at.expect("a column") + self.before();
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
}
