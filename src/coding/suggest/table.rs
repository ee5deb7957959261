//! Which answer went into which group, as CSV for Excel.

use super::{Suggestion, draft};
use crate::coding::excel_csv;
use crate::i18n::I18n;
use crate::model::answers::Answer;

/// One row an answer, by group and wording: UTF-8 with BOM, `;`, CRLF. Every row names its cell.
pub fn table(suggestion: &Suggestion, answers: &[Answer], i18n: &I18n) -> Vec<u8> {
    let header = [
        "category_id",
        "category",
        "question",
        "answer_id",
        "text",
        "source",
    ];
    let mut rows: Vec<(usize, &str, &str, String)> = { suggestion.members.iter() }
        .map(|(index, group)| {
            let answer = &answers[*index];
            let text = answer.text.given().map_or("", String::as_str);
            (*group, text, answer.id.as_ref(), i18n.place(&answer.place))
        })
        .collect();
    rows.sort_unstable();
    let row = |(index, text, id, source): (usize, &str, &str, String)| {
        let group = &suggestion.groups[index];
        let category = draft::id(index).to_string();
        let label = draft::label(group);
        [&category, &label, &group.question, id, text, &source].map(str::to_owned)
    };
    let rows = rows.into_iter().map(row);
    excel_csv::write(std::iter::once(header.map(str::to_owned)).chain(rows))
}
