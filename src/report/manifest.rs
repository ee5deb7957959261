//! `manifest.json`: from what, by what and into what a report was made. It holds no time, no host and no path outside
//! the project, so that two runs over the same inputs write the same one. That of the public edition names no input and
//! holds no hash: a hash lets a reader try guesses of what stood in a file.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Report;
use super::json::{JsonError, pretty};
use crate::i18n::I18n;
use crate::model::checksum;
use crate::project::{CsvDialect, Edition};

#[derive(Serialize)]
struct Manifest<'a> {
    tool: Tool<'a>,
    title: &'a str,
    settings: Settings,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    inputs: Vec<File<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    codebook: Option<Codebook<'a>>,
    model: Option<Model<'a>>,
    outputs: Vec<Output<'a>>,
}

#[derive(Serialize)]
struct Tool<'a> {
    name: &'static str,
    version: &'a str,
}

#[derive(Serialize)]
struct Settings {
    reference_date: String,
    language: &'static str,
    edition: &'static str,
    rounding: u64,
    least_group: u64,
    least_respondents: u64,
    quotations: bool,
    csv_dialect: &'static str,
}

#[derive(Serialize)]
struct File<'a> {
    file: &'a str,
    sha256: &'a str,
}

#[derive(Serialize)]
struct Codebook<'a> {
    title: &'a str,
    sha256: &'a str,
}

#[derive(Serialize)]
struct Model<'a> {
    name: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    sha256: &'a str,
}

#[derive(Serialize)]
struct Output<'a> {
    file: &'a str,
    bytes: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    sha256: Option<String>,
}

/// The manifest of a report whose files are `outputs`: path inside the report's folder → bytes.
///
/// # Errors
/// Never in practice: all of it is plain text.
pub fn manifest(
    report: &Report,
    outputs: &BTreeMap<String, Vec<u8>>,
    i18n: &I18n,
) -> Result<Vec<u8>, JsonError> {
    let facts = &report.codings.facts;
    let inputs: BTreeMap<&str, &str> = { report.inputs.files.iter() }
        .map(|input| (input.file.as_str(), input.sha256.as_str()))
        .collect();
    pretty(&Manifest {
        tool: Tool {
            name: "befund",
            version: &report.version,
        },
        title: &report.title,
        settings: Settings {
            reference_date: report.reference_date.to_string(),
            language: i18n.language().tag(),
            edition: report.edition.name(),
            rounding: report.disclosure.rounding,
            least_group: report.disclosure.least_group,
            least_respondents: report.disclosure.least_respondents,
            quotations: report.disclosure.quotations,
            csv_dialect: match report.csv_dialect {
                CsvDialect::Excel => "excel",
                CsvDialect::Plain => "plain",
            },
        },
        inputs: inputs
            .iter()
            .map(|(file, sha256)| File { file, sha256 })
            .collect(),
        codebook: (!facts.codebook_hash.is_empty()).then_some(Codebook {
            title: &facts.codebook,
            sha256: &facts.codebook_hash,
        }),
        model: facts.model.as_ref().map(|name| Model {
            name,
            sha256: &facts.model_hash,
        }),
        outputs: outputs
            .iter()
            .map(|(file, bytes)| Output {
                file,
                bytes: bytes.len(),
                sha256: (report.edition == Edition::Internal).then(|| checksum::sha256(bytes)),
            })
            .collect(),
    })
}
