//! The structure of a questionnaire as its tool writes it beside the answers: LimeSurvey's `.lss` and its XML for printing (queXML).
//!
//! It says what was asked; whether the answers follow it is judged where columns are read.

mod lss;
mod quexml;
mod tree;

use crate::model::questionnaire::{Asked, Choice, Item, QuestionType, Questionnaire};

use super::error::{FileFormat, IngestError};
use super::limits::Budget;

/// Reads the text of a structure file; `name` is the file as the project shows it.
///
/// # Errors
/// [`IngestError::Broken`] when the text is neither of the two, [`IngestError::TooLarge`] when it multiplies what it holds.
pub(super) fn read(text: &str, name: &str) -> Result<Questionnaire, IngestError> {
    let broken = |detail: String| IngestError::Broken {
        file: name.to_owned(),
        format: FileFormat::Structure,
        detail,
    };
    let root = tree::read(text).map_err(broken)?;
    let questions = match root.name.as_str() {
        "document" => {
            let mut budget = Budget::of(text.len());
            let too_large = |excess| IngestError::TooLarge {
                file: name.to_owned(),
                excess,
            };
            lss::questions(&root, &mut budget).map_err(too_large)?
        }
        "questionnaire" => quexml::questions(&root),
        other => return Err(broken(format!("<{other}> describes no questionnaire"))),
    };
    if questions.is_empty() {
        return Err(broken("it describes no question".to_owned()));
    }
    Ok(Questionnaire {
        file: name.to_owned(),
        questions,
    })
}

/// A question without options and items.
fn asked(code: &str, text: &str, kind: QuestionType) -> Asked {
    Asked {
        code: code.to_owned(),
        text: words(text),
        kind,
        choices: Vec::new(),
        items: Vec::new(),
        filter: None,
        condition: None,
    }
}

fn item(code: &str, text: &str) -> Item {
    Item {
        code: code.to_owned(),
        text: words(text),
        reversed: false,
        gap: None,
    }
}

fn choice(code: &str, label: &str) -> Choice {
    Choice {
        code: code.to_owned(),
        label: words(label),
        gap: None,
        value: None,
    }
}

/// Text on one line; tags of the tool's editor go where columns are read.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
