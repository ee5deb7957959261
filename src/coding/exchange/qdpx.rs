//! Answers with their codes as a REFI-QDA project (`.qdpx`), so that work can go on in MAXQDA, ATLAS.ti, NVivo or QualCoder.
//!
//! A respondent is a document, an answer stands below its question, and each code is a coded segment. The same answers give
//! the same bytes: the day is the Stichtag.
//!
//! Source: REFI-QDA Standard 1.5, section 5.3 (Project.xsd, `urn:QDA-XML:project:1.0`); positions count Unicode characters.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use chrono::NaiveDate;
use quick_xml::escape::escape;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::qdc::{self, guid};
use crate::coding::codebook::CodebookFile;
use crate::coding::{Decision, text_hash};
use crate::i18n::I18n;
use crate::model::answers::Answer;
use crate::model::coding::{Codings, Method, Target};

/// Why a project could not be packed.
#[derive(Debug, thiserror::Error)]
pub enum QdpxError {
    /// It grows beyond what a package can hold.
    #[error("pack the project")]
    Pack(#[from] zip::result::ZipError),
    /// A part could not be written.
    #[error("write a part of the project")]
    Part(#[from] std::io::Error),
}

/// What goes into a project.
pub struct Project<'a> {
    /// Its title.
    pub title: &'a str,
    /// The Stichtag.
    pub day: NaiveDate,
    /// The codebook, joined with the one that it extends.
    pub codebook: &'a CodebookFile,
    /// Answers.
    pub answers: &'a [Answer],
    /// Their codes.
    pub codings: &'a Codings,
    /// What persons decided, for the names of coders.
    pub decisions: &'a [Decision],
    /// Key → wording of the questions.
    pub questions: &'a BTreeMap<String, String>,
}

/// A document: its text, and where each answer begins in it, in characters.
#[derive(Default)]
struct Document {
    text: String,
    length: usize,
    begins: Vec<(usize, usize)>,
}

impl Document {
    fn add(&mut self, text: &str) {
        self.text.push_str(text);
        self.length += text.chars().count();
    }
}

/// The bytes of the package.
///
/// # Errors
/// When it grows beyond what a package can hold.
pub fn write(project: &Project<'_>, i18n: &I18n) -> Result<Vec<u8>, QdpxError> {
    let documents = documents(project);
    let plain = SimpleFileOptions::default()
        .last_modified_time(DateTime::default())
        .compression_method(CompressionMethod::Deflated);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("project.qde", plain)?;
    zip.write_all(description(project, &documents, i18n).as_bytes())?;
    for (name, document) in &documents {
        zip.start_file(format!("sources/{}.txt", guid("text", name)), plain)?;
        zip.write_all(document.text.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

/// The documents by the keys of their respondents.
fn documents<'a>(project: &Project<'a>) -> BTreeMap<&'a str, Document> {
    let mut documents: BTreeMap<&str, Document> = BTreeMap::new();
    let mut last: BTreeMap<&str, &str> = BTreeMap::new();
    for (index, answer) in project.answers.iter().enumerate() {
        let Some(text) = answer.text.given() else {
            continue;
        };
        let who = answer.respondent.key.as_str();
        let document = documents.entry(who).or_default();
        if last.insert(who, &answer.question) != Some(&answer.question) {
            let wording = project.questions.get(&answer.question);
            document.add(&format!("{}\n", wording.unwrap_or(&answer.question)));
        }
        document.begins.push((index, document.length));
        document.add(text);
        document.add("\n\n");
    }
    documents
}

fn description(project: &Project<'_>, documents: &BTreeMap<&str, Document>, i18n: &I18n) -> String {
    let moment = format!("{}T00:00:00Z", project.day);
    let origin = concat!("befund ", env!("CARGO_PKG_VERSION"));
    let coders = coders(project);
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    // Writing to a String cannot fail.
    let _ = writeln!(
        out,
        "<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"{}\" origin=\"{origin}\" creatingUserGUID=\"{}\" creationDateTime=\"{moment}\">",
        escape(project.title),
        guid("user", "befund"),
    );
    out.push_str("<Users>\n");
    for name in coders
        .values()
        .chain([&"befund".to_owned()])
        .collect::<std::collections::BTreeSet<_>>()
    {
        let _ = writeln!(
            out,
            "<User guid=\"{}\" name=\"{}\"/>",
            guid("user", name),
            escape(name)
        );
    }
    out.push_str("</Users>\n<CodeBook>\n");
    let codes = qdc::write(project.codebook, i18n);
    let begin = codes.find("<Codes>").unwrap_or(0);
    let end = codes.find("</CodeBook>").unwrap_or(codes.len());
    out.push_str(&codes[begin..end]);
    out.push_str("</CodeBook>\n<Sources>\n");
    for (name, document) in documents {
        let id = guid("text", name);
        let _ = writeln!(
            out,
            "<TextSource guid=\"{id}\" name=\"{}\" plainTextPath=\"internal://{id}.txt\" creatingUser=\"{}\" creationDateTime=\"{moment}\">",
            escape(*name),
            guid("user", "befund"),
        );
        for (index, begins) in &document.begins {
            selections(project, *index, *begins, &coders, &moment, &mut out);
        }
        out.push_str("</TextSource>\n");
    }
    out.push_str("</Sources>\n</Project>\n");
    out
}

/// Who decided, by question and hash of the text.
fn coders(project: &Project<'_>) -> BTreeMap<(String, String), String> {
    { project.decisions.iter() }
        .filter(|decision| !decision.who.is_empty())
        .map(|decision| {
            let key = (decision.question.clone(), decision.hash.clone());
            (key, decision.who.clone())
        })
        .collect()
}

/// The coded segments of an answer.
fn selections(
    project: &Project<'_>,
    index: usize,
    begins: usize,
    coders: &BTreeMap<(String, String), String>,
    moment: &str,
    out: &mut String,
) {
    let answer = &project.answers[index];
    let Some(text) = answer.text.given() else {
        return;
    };
    let from = project
        .codings
        .codings
        .partition_point(|coding| coding.answer < index);
    let own =
        { project.codings.codings[from..].iter() }.take_while(|coding| coding.answer == index);
    for (number, coding) in own.enumerate() {
        // A Handlungsfeld is a group of codes and codes nothing itself.
        let Target::Category(category) = &coding.target else {
            continue;
        };
        let chars = |to: usize| text.get(..to).map_or(0, |text| text.chars().count());
        let (first, last) = (
            begins + chars(coding.segment.start),
            begins + chars(coding.segment.end),
        );
        let decided = (coding.method == Method::Decision)
            .then(|| coders.get(&(answer.question.clone(), text_hash(text))))
            .flatten();
        let user = guid("user", decided.map_or("befund", String::as_str));
        let id = format!("{}/{number}", answer.id);
        let said = text.get(coding.segment.clone()).unwrap_or_default();
        let title: String = said.split_whitespace().collect::<Vec<_>>().join(" ");
        let title: String = title.chars().take(60).collect();
        let _ = writeln!(
            out,
            "<PlainTextSelection guid=\"{}\" name=\"{}\" startPosition=\"{first}\" endPosition=\"{last}\" creatingUser=\"{user}\" creationDateTime=\"{moment}\"><Coding guid=\"{}\" creatingUser=\"{user}\" creationDateTime=\"{moment}\"><CodeRef targetGUID=\"{}\"/></Coding></PlainTextSelection>",
            guid("selection", &id),
            escape(title.as_str()),
            guid("coding", &id),
            guid("category", &category.0),
        );
    }
}
