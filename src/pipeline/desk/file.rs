//! The list of decisions that the desk writes: whole after every step, and never over what somebody else wrote meanwhile.

use std::fs;
use std::path::{Path, PathBuf};

use crate::coding::{self, DecisionRow, Decisions};
use crate::ingest::{self, ReadOptions};
use crate::model::codebook::Codebook;
use crate::model::issue::Checked;
use crate::pipeline::decided;
use crate::pipeline::write::{WriteError, replace_file};
use crate::project::Project;

/// The desk's own list.
pub(super) struct List {
    path: PathBuf,
    rows: Vec<DecisionRow>,
    /// The file as it was last read or written; `None` when there was none.
    bytes: Option<Vec<u8>>,
}

impl List {
    /// The list that the project names, when it is CSV, or `decisions.csv`.
    pub(super) fn open(project: &Project) -> Self {
        let is_csv = |name: &&String| name.to_lowercase().ends_with(".csv");
        let named = project.coding.decisions.as_ref().filter(is_csv);
        let name = named.map_or(decided::DECISIONS, String::as_str);
        let mut list = Self {
            path: project.root.join(name),
            rows: Vec::new(),
            bytes: None,
        };
        list.reread();
        list
    }

    /// Where it lies.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Takes the rows that stand in the file, when it is another than the one known.
    fn reread(&mut self) {
        let bytes = fs::read(&self.path).ok();
        if bytes == self.bytes {
            return;
        }
        self.bytes = bytes;
        let name = self.path.file_name().unwrap_or_default().to_string_lossy();
        let read = ingest::read(&self.path, &name, &ReadOptions::default());
        let table = read.ok().and_then(|read| read.value.into_iter().next());
        self.rows = { table.as_ref() }
            .and_then(coding::read_rows)
            .unwrap_or_default();
    }

    /// The rows of this person on the answers that others are about.
    pub(super) fn own(&mut self, others: &[DecisionRow], who: &str) -> Vec<DecisionRow> {
        self.reread();
        let about = |row: &DecisionRow| {
            let same = |other: &DecisionRow| {
                other.question == row.question && other.answer_hash() == row.answer_hash()
            };
            row.who.trim() == who.trim() && others.iter().any(same)
        };
        self.rows.iter().filter(|row| about(row)).cloned().collect()
    }

    /// Takes rows out and puts others at the end, in the file first.
    pub(super) fn change(
        &mut self,
        remove: &[DecisionRow],
        add: &[DecisionRow],
    ) -> Result<(), WriteError> {
        self.reread();
        let mut rows = self.rows.clone();
        for gone in remove {
            // From the end: the last of equal rows is the one that was added last.
            if let Some(index) = rows.iter().rposition(|row| is_same(row, gone)) {
                rows.remove(index);
            }
        }
        rows.extend(add.iter().cloned());
        let bytes = coding::decisions_csv(&rows);
        replace_file(&self.path, &bytes)?;
        self.rows = rows;
        self.bytes = Some(bytes);
        Ok(())
    }

    /// All decisions of the project, this list's as it was last written.
    pub(super) fn read(&self, project: &Project, codebook: &Codebook) -> Checked<Decisions> {
        let (mut inputs, mut issues) = (Vec::new(), Vec::new());
        let open = |name: &str| ingest::open(&project.root.join(name), name);
        let lists = decided::read(project, codebook, open, &mut inputs, &mut issues);
        let parsed = coding::parse_lists(&lists.rows, codebook);
        issues.extend(parsed.issues);
        Checked {
            value: parsed.value,
            issues,
        }
    }
}

/// Whether two rows say the same, wherever they stand.
fn is_same(one: &DecisionRow, other: &DecisionRow) -> bool {
    let plain = |row: &DecisionRow| DecisionRow {
        place: None,
        ..row.clone()
    };
    plain(one) == plain(other)
}
