//! What stands below all records: totals, means and other figures, notes, what abbreviations mean, a small table of sums.

use befund::model::raw::{MergedArea, RawCell};

use super::super::extra::Extra;
use super::{Sort, Writer};

impl Writer<'_> {
    pub(super) fn tail(&mut self) {
        let plain = self.plain;
        let all: Vec<&Vec<String>> = plain.rows.iter().collect();
        if !self.list() {
            return;
        }
        let words = ["", "Summe", "Gesamtergebnis", "**"];
        self.sum(words[usize::from(self.how.total)], &all);
        if self.has(Extra::TwiceTotal) {
            self.sum("Gesamtsumme", &all);
        }
        if self.how.mean {
            self.mean(&all);
        }
        self.tail_of_numbers(&all);
        self.tail_of_words(&all);
        if self.how.note {
            self.lonely("Quelle: eigene Erhebung");
        }
    }

    fn tail_of_numbers(&mut self, all: &[&Vec<String>]) {
        let total = self.sum_of(all);
        if self.has(Extra::PercentBelow) {
            self.labelled("Anteil", "100 %");
        }
        if self.has(Extra::Extremes) {
            let summed = self.summed().expect("a list");
            let numbers: Vec<u32> = all.iter().filter_map(|r| r[summed].parse().ok()).collect();
            self.labelled("Minimum", &numbers.iter().min().expect("some").to_string());
            self.labelled("Maximum", &numbers.iter().max().expect("some").to_string());
            self.labelled("Median", &numbers[numbers.len() / 2].to_string());
        }
        if self.has(Extra::Thereof) {
            self.labelled("davon in Elternzeit", &(total / 3).to_string());
        }
        if self.has(Extra::CountInOneCell) {
            self.lonely(&format!("Anzahl Datensätze: {}", all.len()));
        }
        if self.has(Extra::InBrackets) {
            self.labelled("Vorjahr", &format!("({total})"));
        }
    }

    fn tail_of_words(&mut self, all: &[&Vec<String>]) {
        let group = self.plain.columns.iter().position(|column| column.groups);
        let group = group.expect("a list");
        if self.has(Extra::Footnote) {
            self.lonely("1) ohne Auszubildende");
        }
        if self.has(Extra::Legend) {
            self.next += 1;
            self.lonely("Legende:");
            self.push_plain(vec!["PC".to_owned(), "Arbeitsplatzrechner".to_owned()]);
            self.push_plain(vec!["TZ".to_owned(), "Teilzeit".to_owned()]);
        }
        if self.has(Extra::Signed) {
            self.push_plain(vec!["erstellt von".to_owned(), "Amt 10".to_owned()]);
            self.push_plain(vec!["geprüft am".to_owned(), "12.06.2026".to_owned()]);
        }
        if self.has(Extra::Summary) {
            self.next += 1;
            self.push_plain(vec!["Amt".to_owned(), "Summe".to_owned()]);
            let mut units: Vec<&String> = all.iter().map(|r| &r[group]).collect();
            units.dedup();
            let sums: Vec<(String, u32)> = { units.into_iter() }
                .map(|unit| {
                    let of: Vec<&Vec<String>> = { all.iter() }
                        .copied()
                        .filter(|r| r[group] == *unit)
                        .collect();
                    (unit.clone(), self.sum_of(&of))
                })
                .collect();
            for (unit, sum) in sums {
                self.push_plain(vec![unit, sum.to_string()]);
            }
        }
    }

    /// A word in the first free cell and a text in the summed column.
    fn labelled(&mut self, word: &str, text: &str) {
        let summed = self.summed();
        let mut cells: Vec<String> = { self.order.iter() }
            .map(|index| {
                if Some(*index) == summed {
                    text.to_owned()
                } else {
                    String::new()
                }
            })
            .collect();
        let free = { cells.iter().position(String::is_empty) }.expect("a free cell");
        word.clone_into(&mut cells[free]);
        self.push(Sort::Other, cells);
    }

    /// The mean of the summed column below everything.
    fn mean(&mut self, records: &[&Vec<String>]) {
        if self.summed().is_none() {
            return;
        }
        let mean =
            f64::from(self.sum_of(records)) / f64::from(u32::try_from(records.len()).expect("few"));
        self.labelled("Durchschnitt", &format!("{mean:.1}").replace('.', ","));
    }

    /// A row with a word and the sums of the summed columns; none without a word.
    pub(super) fn sum(&mut self, word: &str, records: &[&Vec<String>]) {
        if word.is_empty() {
            return;
        }
        let word = if self.has(Extra::SumColon) && !word.starts_with('*') {
            format!("{word}:")
        } else {
            word.to_owned()
        };
        let sum = self.sum_of(records).to_string();
        self.labelled(&word, &sum);
        if self.has(Extra::MergedLabel) {
            let row = self.rows.last().expect("a row");
            let label = { row.cells.iter() }
                .position(|cell| matches!(cell, RawCell::Text(text) if *text == word));
            let label = label.expect("a label");
            let free = { row.cells[label + 1..].iter() }
                .take_while(|cell| **cell == RawCell::Empty)
                .count();
            let column = |at: usize| u32::try_from(at + 1).expect("few columns");
            if free > 0 {
                self.merged.push(MergedArea {
                    first_row: row.number,
                    first_column: column(label),
                    last_row: row.number,
                    last_column: column(label + free),
                });
            }
        }
    }
}
