//! What documents have in common, said on the terminal, and the sources that read them.

use std::io::{self, Write};

use crate::cli::issues;
use crate::i18n::I18n;
use crate::model::document::Document;
use crate::model::message::Message;
use crate::pipeline::{self, Found, Pattern, Planned};

/// The sources that read the documents; says what they have in common.
pub(super) fn sources(
    documents: &[Document],
    files: &[Planned],
    i18n: &I18n,
    out: &mut dyn Write,
) -> io::Result<Vec<Found>> {
    let names: Vec<String> = files.iter().map(|file| file.name.clone()).collect();
    let Some((pattern, found)) = pipeline::found_in_documents(documents, &names) else {
        return Ok(Vec::new());
    };
    say(&pattern, documents.len(), i18n, out)?;
    Ok(found)
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
