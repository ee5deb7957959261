//! Documents → sources of protocols: what the documents have in common, and what fits no question.

use std::io::{self, Write};

use super::draft::Found;
use crate::cli::issues;
use crate::i18n::I18n;
use crate::model::document::Document;
use crate::model::message::Message;
use crate::pipeline::{self, Pattern, Planned, Recognition};
use crate::project::SourceKind;

/// Whether a file is named like a text document.
pub(super) fn is_document(name: &str) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    ["docx", "docm", "odt", "doc", "rtf", "pdf", "md"]
        .iter()
        .any(|known| ending.eq_ignore_ascii_case(known))
}

/// The sources that read the documents; says what they have in common.
pub(super) fn sources(
    documents: &[Document],
    files: &[Planned],
    i18n: &I18n,
    out: &mut dyn Write,
) -> io::Result<Vec<Found>> {
    if documents.is_empty() {
        return Ok(Vec::new());
    }
    let pattern = pipeline::pattern(documents);
    say(&pattern, documents.len(), i18n, out)?;
    if pattern.questions.is_empty() {
        return Ok(Vec::new());
    }
    let names: Vec<String> = { documents.iter() }
        .map(|document| document.origin.file.clone())
        .collect();
    let others: Vec<String> = { files.iter() }
        .map(|file| file.name.clone())
        .filter(|name| !names.contains(name) && !is_document(name))
        .collect();
    let mut questions: Vec<(String, String)> = { pattern.questions.iter() }
        .map(|(key, wording, _)| (key.clone(), wording.clone()))
        .collect();
    let patterns = pipeline::sources_of(&names, &others);
    Ok(patterns
        .into_iter()
        .map(|(file, documents)| Found {
            file,
            sheet: None,
            // The questions are listed once.
            recognition: recognition(std::mem::take(&mut questions)),
            documents,
        })
        .collect())
}

/// What documents have in common, question by question, and everything that was noticed.
pub(in crate::cli) fn say(
    pattern: &Pattern,
    documents: usize,
    i18n: &I18n,
    out: &mut dyn Write,
) -> io::Result<()> {
    let line = Message::new("cli-protocols")
        .with("documents", documents)
        .with("questions", pattern.questions.len());
    writeln!(out, "{}", i18n.text(&line))?;
    for (_, wording, count) in &pattern.questions {
        let line = Message::new("cli-protocols-question")
            .with("wording", wording.as_str())
            .with("count", *count);
        writeln!(out, "  {}", i18n.text(&line))?;
    }
    issues::print(&pattern.issues, i18n, out)
}

fn recognition(questions: Vec<(String, String)>) -> Recognition {
    Recognition {
        kind: SourceKind::Answers,
        layout: None,
        header_row: 0,
        columns: Default::default(),
        rivals: Default::default(),
        cells: Default::default(),
        questions,
        score: 1.0,
        turned: false,
        records: Vec::new(),
        account: Vec::new(),
        doubts: Vec::new(),
    }
}
