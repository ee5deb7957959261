//! The project's codebook as the desk changes it: only the blocks of the categories concerned, so that comments and order stay.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use chrono::Local;

use super::{Choice, Desk, Step};
use crate::coding::suggest::{self, Group, Knowledge};
use crate::coding::{self, Base, CodebookFile, Edit, EditError, Reason, exchange};
use crate::model::codebook::{Category, CategoryId, Codebook};
use crate::model::coding::Target;
use crate::pipeline::read;
use crate::pipeline::write::{WriteError, replace_file};

/// Why a category was not changed.
#[derive(Debug, thiserror::Error)]
pub enum BookError {
    /// It may not be changed so.
    #[error("refused")]
    Refused(#[from] EditError),
    /// The codebook would be none any more, or is none.
    #[error("the codebook cannot be read")]
    Broken,
    /// It cannot be written.
    #[error("failed to write the codebook")]
    Write(#[from] WriteError),
}

impl Desk {
    /// Changes a category, in the project's file first.
    ///
    /// # Errors
    /// [`BookError`]; then nothing has changed.
    pub fn edit(&mut self, change: &Edit, why: &str) -> Result<CategoryId, BookError> {
        let path = self.book();
        let before = fs::read(&path).ok();
        let text = before
            .as_ref()
            .map(|bytes| String::from_utf8_lossy(bytes).into_owned());
        let mut file = match &text {
            Some(text) => coding::parse_codebook_file(text, "codebook.toml")
                .value
                .ok_or(BookError::Broken)?,
            None => self.empty(),
        };
        let known = file.codebook.clone();
        let reason = Reason {
            who: self.who.clone(),
            day: Local::now().date_naive(),
            why: why.to_owned(),
        };
        let id = coding::edit(&mut file, &self.codebook, change, &reason)?;
        let text = written(text.as_deref(), &known, &file);
        let codebook = coding::parse_codebook(&text, "codebook.toml")
            .value
            .ok_or(BookError::Broken)?;
        replace_file(&path, text.as_bytes())?;
        self.past.push(Step::Book { before });
        self.take(codebook);
        Ok(id)
    }

    /// Splits a category off: the answers of `hashes` get the new one, and what was learned from that redistributes the others. One step
    /// takes all of it back.
    ///
    /// # Errors
    /// [`BookError`]; when only the decisions cannot be written, the category stays.
    pub fn split(
        &mut self,
        change: &Edit,
        why: &str,
        question: &str,
        hashes: &[String],
    ) -> Result<CategoryId, BookError> {
        let id = self.edit(change, why)?;
        let Some((first, others)) = hashes.split_first() else {
            return Ok(id);
        };
        self.decide(&Choice {
            question: question.to_owned(),
            hash: first.clone(),
            codes: vec![(Target::Category(id.clone()), String::new())],
            follow: others.to_vec(),
            note: String::new(),
        })?;
        if let (Some(decided), Some(book)) = (self.past.pop(), self.past.pop()) {
            self.past.push(Step::Split(Box::new((book, decided))));
        }
        Ok(id)
    }

    /// Puts the codebook back as it was.
    pub(super) fn restore(&mut self, before: Option<&Vec<u8>>) -> Result<(), WriteError> {
        let path = self.book();
        match before {
            Some(bytes) => replace_file(&path, bytes)?,
            // There was none: what was written is a codebook that changes nothing.
            None => replace_file(&path, exchange::to_toml(&self.empty()).as_bytes())?,
        }
        let text = before.map(|bytes| String::from_utf8_lossy(bytes).into_owned());
        let text = text.unwrap_or_else(|| exchange::to_toml(&self.empty()));
        if let Some(codebook) = coding::parse_codebook(&text, "codebook.toml").value {
            self.take(codebook);
        }
        Ok(())
    }

    fn take(&mut self, mut codebook: Codebook) {
        coding::keep_valid(&mut codebook, self.loaded.project.reference_date);
        self.codebook = Arc::new(codebook);
        self.changed();
    }

    /// Where the project's codebook lies.
    fn book(&self) -> PathBuf {
        let project = &self.loaded.project;
        let named = project.coding.codebook.as_deref();
        project.root.join(named.unwrap_or(read::CODEBOOK))
    }

    /// The codebook of a project that has none of its own yet.
    fn empty(&self) -> CodebookFile {
        let project = &self.loaded.project;
        CodebookFile {
            codebook: Codebook {
                id: "projekt".to_owned(),
                version: "1".to_owned(),
                title: project.title.clone(),
                ..Codebook::default()
            },
            base: Base::All,
        }
    }

    /// Groups of the answers that no category fits, largest first.
    pub fn groups(&self) -> Vec<Group> {
        let builtin = coding::parse_codebook(coding::builtin(), read::BUILTIN).value;
        let knowledge = Knowledge {
            background: builtin.as_ref(),
            sentences: None,
        };
        let found = suggest::suggest(
            &self.answers,
            &self.review.codings,
            &self.codebook,
            knowledge,
        );
        let mut groups = found.groups;
        groups.sort_by(|a, b| {
            b.answers
                .cmp(&a.answers)
                .then_with(|| a.texts.cmp(&b.texts))
        });
        groups
    }
}

/// The file's text with the changed categories written anew and new ones at its end; the whole file written anew where that would not say
/// the same.
fn written(text: Option<&str>, known: &Codebook, file: &CodebookFile) -> String {
    let whole = || exchange::to_toml(file);
    let Some(text) = text else { return whole() };
    let rows = coding::category_rows(text);
    let same = |category: &&Category| known.categories.contains(category);
    let changed: Vec<&Category> = file
        .codebook
        .categories
        .iter()
        .filter(|one| !same(one))
        .collect();
    let lines: Vec<&str> = text.lines().collect();
    let mut out = String::new();
    let starts: BTreeSet<usize> = { rows.values() }
        .filter_map(|row| usize::try_from(*row).ok()?.checked_sub(1))
        .collect();
    let mut line = 0;
    while line < lines.len() {
        let own = changed.iter().find(|one| {
            rows.get(&one.id)
                .is_some_and(|row| *row as usize == line + 1)
        });
        let Some(category) = own.filter(|_| starts.contains(&line)) else {
            out.push_str(lines[line]);
            out.push('\n');
            line += 1;
            continue;
        };
        out.push_str(exchange::to_toml_category(category).trim_start());
        line += 1;
        // Up to the next block; what stands right before that, empty lines and comments, is the next one's.
        let end = (line..lines.len())
            .find(|at| lines[*at].starts_with('['))
            .unwrap_or(lines.len());
        let kept = (line..end)
            .rev()
            .take_while(|at| lines[*at].trim().is_empty() || lines[*at].starts_with('#'));
        line = kept.last().unwrap_or(end);
    }
    for category in changed.iter().filter(|one| !rows.contains_key(&one.id)) {
        out.push_str(&exchange::to_toml_category(category));
    }
    let says = coding::parse_codebook_file(&out, "codebook.toml").value;
    let fits = says.is_some_and(|says| {
        says.codebook.categories == file.codebook.categories && says.base == file.base
    });
    if fits { out } else { whole() }
}
