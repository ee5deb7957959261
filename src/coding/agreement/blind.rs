//! A sample that a second person codes on the review desk: its file, which is at once what `befund agree` and a run read.
//!
//! The codes of the first coder are written into it when the last answer is coded and not before: the file is as blind as the page. They stay as
//! they were before anybody talked, whatever is decided together afterwards.

use std::collections::{BTreeMap, BTreeSet};

use super::coder::{CoderFile, Comparison, Given, NO_CODE, Unit, compare, parse};
use super::sample::{Sampled, named};
use crate::coding::excel_csv;
use crate::coding::grid::Grid;
use crate::model::answers::Answer;
use crate::model::codebook::{CategoryId, Codebook};
use crate::model::coding::Codings;
use crate::model::raw::RawTable;

/// Most codes of an answer.
pub const MOST: usize = 4;
/// Between two codes of the first coder.
const BETWEEN: &str = " | ";
/// Columns of the file.
const COLUMNS: [&str; 10] = [
    "answer_id",
    "question",
    "text",
    "code_1",
    "code_2",
    "code_3",
    "code_4",
    "note",
    "who",
    "first",
];

/// One answer of the sample.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BlindRow {
    /// Id of the answer.
    pub answer_id: String,
    /// Wording or key of its question.
    pub question: String,
    /// What was said.
    pub text: String,
    /// Names of the codes of the second coder; `None` while it is not coded, empty where no code fits.
    pub codes: Option<Vec<String>>,
    /// What the second coder notes.
    pub note: String,
    /// Names of the codes of the first coder; `None` while the sample is not coded.
    pub first: Option<Vec<String>>,
}

/// A sample with the codes of a second person.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Blind {
    /// The second person.
    pub who: String,
    /// The answers, in the order in which they are coded.
    pub rows: Vec<BlindRow>,
}

/// Two coders before and after they talked.
#[derive(Debug, Clone, PartialEq)]
pub struct Talked {
    /// As each coded alone.
    pub before: Comparison,
    /// With what they decided together.
    pub after: Comparison,
}

impl Blind {
    /// A sample that nobody coded yet.
    pub fn of_sample(
        who: &str,
        sample: Vec<Sampled>,
        questions: &BTreeMap<String, String>,
    ) -> Self {
        let row = |one: Sampled| BlindRow {
            question: questions
                .get(&one.question)
                .unwrap_or(&one.question)
                .clone(),
            answer_id: one.answer_id,
            text: one.text,
            ..BlindRow::default()
        };
        Self {
            who: who.to_owned(),
            rows: sample.into_iter().map(row).collect(),
        }
    }

    /// The answers that a list of a second coder codes, as a sample.
    pub fn of_coder(who: &str, coder: &CoderFile) -> Self {
        let rows = coder.units.iter().map(|(name, unit)| BlindRow {
            answer_id: name.clone(),
            question: unit.question.clone(),
            text: unit.text.clone(),
            codes: Some(unit.codes.iter().map(Given::named).collect()),
            ..BlindRow::default()
        });
        Self {
            who: who.to_owned(),
            rows: rows.collect(),
        }
    }

    /// Reads the file of a sample; `None` when the sheet is none that the desk wrote.
    pub fn read(table: &RawTable) -> Option<Self> {
        let needed: Vec<&[&str]> =
            vec![&COLUMNS[..1], &COLUMNS[3..4], &COLUMNS[8..9], &COLUMNS[9..]];
        let grid = Grid::find(table, &needed)?;
        let mut blind = Self::default();
        for number in grid.rows() {
            let cell = |at: usize| {
                excel_csv::unprotected(&grid.text(number, grid.column(&COLUMNS[at..=at])))
            };
            let given: Vec<String> = (3..3 + MOST)
                .map(cell)
                .filter(|code| !code.is_empty())
                .collect();
            let first = cell(9);
            let list = |names: Vec<String>| -> Vec<String> {
                names
                    .into_iter()
                    .filter(|name| !NO_CODE.contains(&name.as_str()))
                    .collect()
            };
            blind.who = cell(8);
            blind.rows.push(BlindRow {
                answer_id: cell(0),
                question: cell(1),
                text: cell(2),
                codes: (!given.is_empty()).then(|| list(given)),
                note: cell(7),
                first: (!first.is_empty())
                    .then(|| list(first.split(BETWEEN).map(str::to_owned).collect())),
            });
        }
        Some(blind)
    }

    /// The bytes of the file. A code that is none is called `none`.
    pub fn csv(&self) -> Vec<u8> {
        let none = NO_CODE.first().copied().unwrap_or_default().to_owned();
        let list = |codes: &Option<Vec<String>>| match codes {
            None => Vec::new(),
            Some(codes) if codes.is_empty() => vec![none.clone()],
            Some(codes) => codes.clone(),
        };
        let row = |row: &BlindRow| {
            let mut cells = vec![
                row.answer_id.clone(),
                row.question.clone(),
                row.text.clone(),
            ];
            cells.extend(list(&row.codes));
            cells.resize(3 + MOST, String::new());
            cells.push(row.note.clone());
            cells.push(self.who.clone());
            cells.push(list(&row.first).join(BETWEEN));
            cells
        };
        let header = COLUMNS.map(str::to_owned).to_vec();
        excel_csv::write(std::iter::once(header).chain(self.rows.iter().map(row)))
    }

    /// The first answer that is not coded.
    pub fn next(&self) -> Option<usize> {
        self.rows.iter().position(|row| row.codes.is_none())
    }

    /// Answers that are coded.
    pub fn done(&self) -> usize {
        self.rows.iter().filter(|row| row.codes.is_some()).count()
    }

    /// Whether all is coded and what the first coder gave is kept.
    pub fn is_complete(&self) -> bool {
        !self.rows.is_empty() && { self.rows.iter() }
            .all(|row| row.codes.is_some() && row.first.is_some())
    }

    /// Keeps what the first coder gave: befund, and whoever decided so far.
    pub fn keep_first(&mut self, answers: &[Answer], codings: &Codings, codebook: &Codebook) {
        let own = CoderFile::of_codings(answers, codings, codebook);
        for row in &mut self.rows {
            let codes = own.units.get(&row.answer_id).map(|unit| &unit.codes);
            row.first = Some(codes.into_iter().flatten().map(Given::named).collect());
        }
    }

    /// Compares both coders; `together` are the answers on which they agreed in talking, with the codes that both give since.
    pub fn talked(&self, together: &BTreeMap<String, Vec<String>>) -> Talked {
        let of = |codes: fn(&BlindRow) -> &Option<Vec<String>>, talked: bool| {
            let units = self.rows.iter().map(|row| {
                let agreed = together.get(&row.answer_id).filter(|_| talked);
                let given = agreed.or(codes(row).as_ref()).into_iter().flatten();
                let unit = Unit {
                    question: row.question.clone(),
                    text: row.text.clone(),
                    codes: given.filter_map(|name| parse(name)).collect(),
                };
                (row.answer_id.clone(), unit)
            });
            CoderFile::of_units(units.collect())
        };
        let compared =
            |talked| compare(&of(|row| &row.first, talked), &of(|row| &row.codes, talked)).value;
        Talked {
            before: compared(false),
            after: compared(true),
        }
    }
}

/// The units of the first coder as they were before anybody talked, where the list keeps them.
pub(super) fn first_of(tables: &[RawTable]) -> Option<BTreeMap<String, Unit>> {
    let blind = tables
        .iter()
        .find_map(Blind::read)
        .filter(Blind::is_complete)?;
    let unit = |row: BlindRow| {
        let codes: BTreeSet<Given> = { row.first.iter().flatten() }
            .filter_map(|name| parse(name))
            .collect();
        let unit = Unit {
            question: row.question,
            text: row.text,
            codes,
        };
        (row.answer_id, unit)
    };
    Some(blind.rows.into_iter().map(unit).collect())
}

/// The name of a category in a sample; its id alone where the codebook does not have it.
pub fn code_name(id: &CategoryId, codebook: &Codebook) -> String {
    codebook.category(id).map_or_else(|| id.to_string(), named)
}
