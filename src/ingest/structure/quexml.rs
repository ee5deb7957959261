//! queXML: the questionnaire as LimeSurvey exports it for printing. It knows options and items, no conditions.
//!
//! Source: queXML schema (quexml.sourceforge.net): `section/question`, `subQuestion` and `response` with `fixed` or `free`.

use super::tree::Element;
use super::{asked, choice, item};
use crate::model::questionnaire::{Asked, Choice, QuestionType};

/// The questions in the order in which they are put.
pub(super) fn questions(root: &Element) -> Vec<Asked> {
    let mut found: Vec<Asked> = Vec::new();
    for section in root.all("section") {
        for question in section.all("question") {
            let Some(own) = of(question) else { continue };
            // A table of numbers or texts is written as one question per row.
            match found.last_mut() {
                Some(last)
                    if last.code == own.code && !own.items.is_empty() && last.kind == own.kind =>
                {
                    last.items.extend(own.items);
                }
                _ => found.push(own),
            }
        }
    }
    found
}

fn of(question: &Element) -> Option<Asked> {
    let text = question.text_of("text");
    let responses: Vec<&Element> = question.all("response").collect();
    let first = responses.first()?;
    let subquestions: Vec<&Element> = question.all("subQuestion").collect();
    let name = |element: &Element| element.attribute("varName").unwrap_or_default().to_owned();
    if !subquestions.is_empty() {
        let names: Vec<String> = subquestions.iter().map(|sub| name(sub)).collect();
        let code = match name(first) {
            code if code.is_empty() => names.first().map(|own| split(own).0)?,
            code => code,
        };
        let kind = match free_type(first) {
            None => QuestionType::Scale,
            Some(kind) => kind,
        };
        let mut own = asked(&code, text, kind);
        own.items = { subquestions.iter().zip(&names) }
            .map(|(sub, name)| item(within(&code, name), sub.text_of("text")))
            .collect();
        own.choices = choices(first);
        return Some(own);
    }
    let is_multiple = responses.iter().all(|response| is_box(response));
    if is_multiple {
        return Some(multiple(text, &responses));
    }
    let code = name(first);
    if let Some(kind) = free_type(first) {
        let (code, inner) = split(&code);
        let mut own = asked(&code, text, kind);
        if !inner.is_empty() {
            own.items = { responses.iter() }
                .map(|response| item(within(&code, &name(response)), ""))
                .collect();
        }
        return Some(own);
    }
    let mut own = asked(&code, text, QuestionType::Single);
    own.choices = choices(first);
    Some(own)
}

/// A box to tick: one option with the value Y.
fn is_box(response: &Element) -> bool {
    let found = choices(response);
    matches!(&found[..], [only] if only.code == "Y")
}

fn multiple(text: &str, responses: &[&Element]) -> Asked {
    let names: Vec<&str> = { responses.iter() }
        .map(|response| response.attribute("varName").unwrap_or_default())
        .collect();
    let code = names.first().map(|name| split(name).0).unwrap_or_default();
    let mut own = asked(&code, text, QuestionType::Multiple);
    own.items = { responses.iter().zip(&names) }
        .map(|(response, name)| {
            let label = choices(response).into_iter().next().map(|only| only.label);
            // The box before the text of one's own is called like the question with a T behind.
            let inner = match *name == format!("{code}T") {
                true => "other",
                false => within(&code, name),
            };
            item(inner, &label.unwrap_or_default())
        })
        .collect();
    own
}

/// The type of a free answer; `None` where options are given.
fn free_type(response: &Element) -> Option<QuestionType> {
    let free = response.all("free").next()?;
    Some(match free.text_of("format") {
        "integer" | "numeric" | "currency" => QuestionType::Number,
        "date" | "time" => QuestionType::Date,
        _ => QuestionType::Text,
    })
}

fn choices(response: &Element) -> Vec<Choice> {
    response
        .all("fixed")
        .flat_map(|fixed| fixed.all("category"))
        .map(|category| choice(category.text_of("value"), category.text_of("label")))
        .collect()
}

/// Code of the question and of the item in a name such as `A10_SQ001`.
fn split(name: &str) -> (String, String) {
    match name.split_once('_') {
        Some((code, inner)) => (code.to_owned(), inner.to_owned()),
        None => (name.to_owned(), String::new()),
    }
}

/// The part of an item's name behind that of its question.
fn within<'n>(code: &str, name: &'n str) -> &'n str {
    name.strip_prefix(code)
        .and_then(|rest| rest.strip_prefix('_'))
        .unwrap_or(name)
}
