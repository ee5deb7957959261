//! What `init` asks on a terminal: whether a sheet is what it seems to be; if not, what it is then, where its header stands
//! and which column holds what the kind cannot do without.
//!
//! Nothing is written here. An answer is tried at once, and what the sheet then reads is shown before it is taken.

use std::collections::BTreeMap;
use std::io::Write;

use anyhow::Result;

use super::ask;
use crate::cli::look;
use crate::i18n::I18n;
use crate::model::intake::kind_wording;
use crate::model::message::Message;
use crate::model::place::column_letters;
use crate::pipeline::{self, ColumnSchema, Found, Inspected, Said};
use crate::project::SourceKind;

/// Rows among which the header is looked for.
const ROWS: usize = 12;

/// Cells of a row that a line shows.
const CELLS: usize = 5;

/// The dialogue about the sheets of one file.
pub(super) struct Dialogue<'a> {
    /// Name of the file below the project folder.
    pub file: &'a str,
    /// Its sheets.
    pub sheets: &'a [Inspected],
    /// The user's language.
    pub i18n: &'a I18n,
}

impl Dialogue<'_> {
    /// The sources of the file, as the user wants them.
    ///
    /// # Errors
    /// When the user leaves, or the terminal cannot be used.
    pub(super) fn sources(&self, out: &mut dyn Write) -> Result<Vec<Found>> {
        let mut found = Vec::new();
        for candidates in pipeline::by_sheet(self.file, self.sheets) {
            let sheet = pipeline::sheet_of(self.sheets, &candidates[0]);
            look::print_sheet(self.file, sheet, self.i18n, out)?;
            if is_right(&candidates, self.i18n)? {
                for mut candidate in candidates {
                    self.choose_among_rivals(&mut candidate)?;
                    found.push(candidate);
                }
            } else {
                let place = candidates[0].sheet.clone();
                found.extend(self.what_then(sheet, place, out)?);
            }
        }
        let unknown = self
            .sheets
            .iter()
            .filter(|sheet| sheet.recognitions.is_empty());
        for sheet in unknown.filter(|sheet| sheet.rows > 0) {
            look::print_sheet(self.file, sheet, self.i18n, out)?;
            found.extend(self.what_then(sheet, sheet.origin.sheet.clone(), out)?);
        }
        Ok(found)
    }

    /// Asks what a sheet is and tries the answer until it is read, or the user leaves the sheet out.
    fn what_then(
        &self,
        sheet: &Inspected,
        place: Option<String>,
        out: &mut dyn Write,
    ) -> Result<Option<Found>> {
        let Some(kind) = self.kind(sheet)? else {
            return Ok(None);
        };
        let mut said = Said {
            kind,
            header_row: self.header_row(sheet)?,
            columns: BTreeMap::new(),
        };
        loop {
            let tried = sheet.again(&said);
            if let Some(recognition) = tried.recognitions.first() {
                look::print_sheet(self.file, &tried, self.i18n, out)?;
                let mut found = Found {
                    file: self.file.to_owned(),
                    sheet: place,
                    documents: Vec::new(),
                    recognition: recognition.clone(),
                };
                if !is_right(std::slice::from_ref(&found), self.i18n)? {
                    return Ok(None);
                }
                self.choose_among_rivals(&mut found)?;
                return Ok(Some(found));
            }
            let lacking = tried.near.as_ref().map(|near| near.lacking.as_slice());
            let missing = lacking.unwrap_or_default().first().copied();
            let header = match missing {
                Some(column) => self.column(sheet, said.header_row, column)?,
                None => None,
            };
            let (Some(column), Some(header)) = (missing, header) else {
                let line = Message::new("cli-init-skipped")
                    .with(
                        "file",
                        pipeline::sheet_place(self.file, sheet.origin.sheet.as_deref()),
                    )
                    .with("why", tried.verdict(self.i18n));
                writeln!(out, "{}", self.i18n.text(&line))?;
                return Ok(None);
            };
            said.columns.insert(column.name.to_owned(), header);
        }
    }

    /// What the sheet is; `None` to leave it out.
    fn kind(&self, sheet: &Inspected) -> Result<Option<SourceKind>> {
        let kinds = SourceKind::ALL;
        let mut lines: Vec<String> = kinds
            .iter()
            .map(|kind| kind_line(*kind, self.i18n))
            .collect();
        lines.push(self.i18n.get("cli-init-leave-out"));
        let near = sheet.near.as_ref().map(|near| near.kind);
        let first = kinds.iter().position(|kind| Some(*kind) == near);
        let question = self.i18n.get("cli-init-what-then");
        let chosen = ask::one_of(&question, lines, first.unwrap_or(kinds.len()), self.i18n)?;
        Ok(kinds.get(chosen).copied())
    }

    /// Where the header stands.
    fn header_row(&self, sheet: &Inspected) -> Result<Option<u32>> {
        let rows = sheet.first_rows(ROWS);
        let mut lines = vec![self.i18n.get("cli-init-header-find")];
        lines.extend(rows.iter().map(|(number, cells)| {
            let cells = cells.iter().filter(|cell| !cell.is_empty()).take(CELLS);
            let cells: Vec<String> = cells.map(|cell| look::cut(cell, 24)).collect();
            format!("{number}: {}", cells.join(" │ "))
        }));
        let question = self.i18n.get("cli-init-header-row");
        let chosen = ask::one_of(&question, lines, 0, self.i18n)?;
        let row = chosen.checked_sub(1).and_then(|index| rows.get(index));
        Ok(row.map(|(number, _)| *number))
    }

    /// Which header holds a column that the kind needs; `None` when none does.
    fn column(
        &self,
        sheet: &Inspected,
        header_row: Option<u32>,
        column: &ColumnSchema,
    ) -> Result<Option<String>> {
        let headers = sheet.headers(header_row);
        let mut lines: Vec<String> = { headers.iter() }
            .map(|(at, header)| format!("{:>3}  {}", column_letters(*at), look::cut(header, 60)))
            .collect();
        lines.push(self.i18n.get("cli-init-no-column"));
        let question = Message::new("cli-init-which-column")
            .with("column", self.i18n.get(column.message))
            .with("key", column.name);
        let chosen = ask::one_of(&self.i18n.text(&question), lines, 0, self.i18n)?;
        Ok(headers.into_iter().nth(chosen).map(|(_, header)| header))
    }

    /// Where several columns compete, the user says which one is read, or leaves it open.
    fn choose_among_rivals(&self, found: &mut Found) -> Result<()> {
        let rivals = std::mem::take(&mut found.recognition.rivals);
        for (name, headers) in rivals {
            let mut lines: Vec<String> = headers.iter().map(|h| look::cut(h, 60)).collect();
            lines.push(self.i18n.get("cli-init-leave-open"));
            let open = lines.len() - 1;
            let question = Message::new("cli-init-which-rival").with("column", name.as_str());
            let chosen = ask::one_of(&self.i18n.text(&question), lines, open, self.i18n)?;
            match headers.get(chosen) {
                Some(header) => {
                    let columns = &mut found.recognition.columns;
                    columns.insert(name, header.clone());
                }
                None => {
                    found.recognition.rivals.insert(name, headers);
                }
            }
        }
        Ok(())
    }
}

/// Asks whether what is read from one place is to be taken.
///
/// # Errors
/// When the user leaves, or the terminal cannot be used.
pub(super) fn is_right(candidates: &[Found], i18n: &I18n) -> Result<bool> {
    let kinds: Vec<String> = { candidates.iter() }
        .map(|candidate| kind_line(candidate.recognition.kind, i18n))
        .collect();
    let place = candidates.first().map(Found::place).unwrap_or_default();
    let question = Message::new("cli-init-take")
        .with("file", place)
        .with("kind", kinds.join(" + "));
    ask::yes(&i18n.text(&question), i18n)
}

fn kind_line(kind: SourceKind, i18n: &I18n) -> String {
    let title = i18n.get(kind_wording(kind.name()));
    format!("{title} ({})", kind.name())
}
