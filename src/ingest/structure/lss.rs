//! LimeSurvey's own structure (`.lss`): tables of questions, subquestions and answers, in versions before and after wordings got tables of their own.
//!
//! Source of the letters of types: LimeSurvey manual, "Question object types" (letters 5 A B C D E F G H I K L M N O P Q R S T U X Y ! : ; * | 1).

use std::collections::BTreeMap;

use super::tree::Element;
use super::{asked, choice, item};
use crate::ingest::error::Excess;
use crate::ingest::limits::Budget;
use crate::model::questionnaire::{Asked, Choice, Filter, Item, QuestionType};

/// One row of a table of the file: field → value.
type Fields<'e> = BTreeMap<&'e str, &'e str>;

/// The rows of a table by the question that they belong to.
type ByQuestion<'e> = BTreeMap<&'e str, Vec<Fields<'e>>>;

/// The questions in the order in which they are put.
///
/// # Errors
/// When a small file describes more items and options than memory is given for: arrays multiply theirs.
pub(super) fn questions(root: &Element, budget: &mut Budget) -> Result<Vec<Asked>, Excess> {
    let language = root
        .all("languages")
        .flat_map(|languages| languages.all("language"))
        .map(|language| language.text.trim())
        .next()
        .unwrap_or_default();
    let subquestions = worded(root, "subquestions", "question_l10ns", "qid", language);
    let answers = worded(root, "answers", "answer_l10ns", "aid", language);
    let book = Book {
        subquestions: by_question(subquestions, "parent_qid"),
        answers: by_question(answers, "qid"),
    };
    let order = group_order(root);
    let mut found: Vec<Fields<'_>> = worded(root, "questions", "question_l10ns", "qid", language)
        .into_iter()
        .filter(|fields| matches!(field(fields, "parent_qid"), "" | "0"))
        .collect();
    found.sort_by_key(|fields| {
        let group = field(fields, "gid");
        (
            order.get(group).copied().unwrap_or(u32::MAX),
            number(field(fields, "question_order")),
        )
    });
    let mut all = Vec::new();
    for fields in &found {
        all.extend(book.asked(fields, budget)?);
    }
    Ok(all)
}

fn by_question<'e>(rows: Vec<Fields<'e>>, key: &str) -> ByQuestion<'e> {
    let mut found = ByQuestion::new();
    for row in rows {
        found.entry(field(&row, key)).or_default().push(row);
    }
    found
}

struct Book<'e> {
    subquestions: ByQuestion<'e>,
    answers: ByQuestion<'e>,
}

impl Book<'_> {
    /// The questions that one question of the tool is: dual scales are two, everything else is one.
    fn asked(&self, fields: &Fields<'_>, budget: &mut Budget) -> Result<Vec<Asked>, Excess> {
        let letter = field(fields, "type");
        let code = field(fields, "title");
        let mut own = asked(code, field(fields, "question"), kind_of(letter));
        let qid = field(fields, "qid");
        own.items = self.items(qid, letter, budget)?;
        own.choices = match letter {
            "5" => numbered(1, 5),
            "A" => numbered(1, 5),
            "B" => numbered(1, 10),
            "Y" => labelled(&[("Y", "Ja"), ("N", "Nein")]),
            "G" => labelled(&[("F", "weiblich"), ("M", "männlich")]),
            "C" => labelled(&[("Y", "Ja"), ("U", "Unsicher"), ("N", "Nein")]),
            "E" => labelled(&[("I", "Zunahme"), ("S", "Gleich"), ("D", "Abnahme")]),
            "1" | "R" => self.choices(qid, "0", budget)?,
            _ if takes_choices(own.kind) => self.choices(qid, "", budget)?,
            _ => Vec::new(),
        };
        if field(fields, "other") == "Y" {
            match own.kind {
                QuestionType::Multiple => own.items.push(item("other", "Sonstiges")),
                QuestionType::Single => own.choices.push(choice("-oth-", "Sonstiges")),
                _ => {}
            }
        }
        let (filter, condition) = filter_of(field(fields, "relevance"));
        own.filter = filter;
        own.condition = condition;
        if letter != "1" {
            return Ok(vec![own]);
        }
        let mut second = own.clone();
        second.choices = self.choices(qid, "1", budget)?;
        for (scale, question) in [(1, &mut own), (2, &mut second)] {
            for item in &mut question.items {
                item.code = format!("{}][{scale}", item.code);
            }
        }
        Ok(vec![own, second])
    }

    fn items(&self, qid: &str, letter: &str, budget: &mut Budget) -> Result<Vec<Item>, Excess> {
        let of = |scale: &str| {
            let mut rows: Vec<&Fields<'_>> = { self.subquestions.get(qid).into_iter().flatten() }
                .filter(|row| matches!(field(row, "scale_id"), own if own == scale || (own.is_empty() && scale == "0")))
                .collect();
            rows.sort_by_key(|row| number(field(row, "question_order")));
            rows
        };
        let plain = |row: &Fields<'_>| item(field(row, "title"), field(row, "question"));
        if letter == "R" {
            let ranks = self.choices(qid, "0", budget)?.len();
            return Ok((1..=ranks)
                .map(|rank| item(&rank.to_string(), &format!("Rang {rank}")))
                .collect());
        }
        let rows = of("0");
        let mut found = Vec::new();
        if !matches!(letter, ":" | ";") {
            for row in rows {
                let own = plain(row);
                spend(budget, &own.code, &own.text)?;
                found.push(own);
            }
            return Ok(found);
        }
        let columns: Vec<Item> = of("1").into_iter().map(plain).collect();
        for row in rows.into_iter().map(plain) {
            for column in &columns {
                let text = format!("{}: {}", row.text, column.text);
                spend(budget, &column.code, &text)?;
                found.push(item(&format!("{}_{}", row.code, column.code), &text));
            }
        }
        Ok(found)
    }

    fn choices(&self, qid: &str, scale: &str, budget: &mut Budget) -> Result<Vec<Choice>, Excess> {
        let mut rows: Vec<&Fields<'_>> = { self.answers.get(qid).into_iter().flatten() }
            .filter(|row| scale.is_empty() || field(row, "scale_id") == scale)
            .collect();
        rows.sort_by_key(|row| number(field(row, "sortorder")));
        let mut found = Vec::new();
        for row in rows {
            let own = choice(field(row, "code"), field(row, "answer"));
            spend(budget, &own.code, &own.label)?;
            found.push(own);
        }
        Ok(found)
    }
}

/// Takes what an item or an option takes in memory.
fn spend(budget: &mut Budget, code: &str, text: &str) -> Result<(), Excess> {
    budget.cells(1, 2)?;
    budget.text(code.len() + text.len())
}

fn kind_of(letter: &str) -> QuestionType {
    match letter {
        "L" | "!" | "O" | "Y" | "G" | "R" => QuestionType::Single,
        "M" | "P" => QuestionType::Multiple,
        "5" | "A" | "B" | "C" | "E" | "F" | "H" | "1" => QuestionType::Scale,
        "N" | "K" | ":" => QuestionType::Number,
        "D" => QuestionType::Date,
        "T" | "U" | "S" | "Q" | ";" => QuestionType::Text,
        _ => QuestionType::Other,
    }
}

fn takes_choices(kind: QuestionType) -> bool {
    matches!(kind, QuestionType::Single | QuestionType::Scale)
}

fn numbered(from: u32, to: u32) -> Vec<Choice> {
    (from..=to)
        .map(|step| Choice {
            value: Some(f64::from(step)),
            ..choice(&step.to_string(), &step.to_string())
        })
        .collect()
}

fn labelled(pairs: &[(&str, &str)]) -> Vec<Choice> {
    pairs
        .iter()
        .map(|(code, label)| choice(code, label))
        .collect()
}

/// Groups by their place in the questionnaire.
fn group_order(root: &Element) -> BTreeMap<&str, u32> {
    rows(root, "groups")
        .iter()
        .map(|fields| (field(fields, "gid"), number(field(fields, "group_order"))))
        .collect()
}

/// The rows of a table in the first language; newer versions keep wordings in a table beside it.
fn worded<'e>(
    root: &'e Element,
    table: &'e str,
    wordings: &'e str,
    key: &str,
    language: &str,
) -> Vec<Fields<'e>> {
    let is_own = |fields: &Fields<'_>| {
        let own = field(fields, "language");
        own.is_empty() || language.is_empty() || own == language
    };
    let texts: BTreeMap<String, Fields<'e>> = rows(root, wordings)
        .into_iter()
        .filter(is_own)
        .map(|fields| (field(&fields, key).to_owned(), fields))
        .collect();
    let mut found: Vec<Fields<'e>> = rows(root, table).into_iter().filter(is_own).collect();
    for fields in &mut found {
        if let Some(text) = texts.get(field(fields, key)) {
            for name in ["question", "answer"] {
                if let Some(value) = text.get(name) {
                    fields.insert(name, value);
                }
            }
        }
    }
    found
}

fn rows<'e>(root: &'e Element, table: &'e str) -> Vec<Fields<'e>> {
    root.all(table)
        .flat_map(|table| table.all("rows"))
        .flat_map(|rows| rows.all("row"))
        .map(|row| {
            let fields = row.inner.iter();
            fields
                .map(|field| (field.name.as_str(), field.text.trim()))
                .collect()
        })
        .collect()
}

fn field<'e>(fields: &Fields<'e>, name: &str) -> &'e str {
    fields.get(name).copied().unwrap_or_default()
}

fn number(text: &str) -> u32 {
    text.parse().unwrap_or(u32::MAX)
}

/// The filter that a condition of the tool is: one question compared with one answer, or several joined by "or". Whatever
/// else it asks is kept as it stands.
///
/// Source: LimeSurvey manual, "ExpressionScript": `((Q1.NAOK == "A1"))`, `!is_empty(…)`, `and`, `or`.
fn filter_of(relevance: &str) -> (Option<Filter>, Option<String>) {
    let plain = relevance.trim();
    if matches!(plain, "" | "1") {
        return (None, None);
    }
    match parsed(plain) {
        Some(filter) => (Some(filter), None),
        None => (None, Some(plain.to_owned())),
    }
}

fn parsed(relevance: &str) -> Option<Filter> {
    let mut filter: Option<Filter> = None;
    let alternatives = relevance.replace("||", " or ");
    for part in alternatives.split(" or ") {
        let part: String = part.chars().filter(|c| !matches!(c, '(' | ')')).collect();
        let (left, right) = part.split_once("==")?;
        let question = left.trim().trim_end_matches(".NAOK").trim();
        let answer = right.trim().trim_matches(['"', '\'']);
        let is_name = |text: &str| {
            !text.is_empty()
                && text
                    .chars()
                    .all(|c| c.is_alphanumeric() || matches!(c, '_' | '-'))
        };
        if !is_name(question) || !is_name(answer) {
            return None;
        }
        match &mut filter {
            None => {
                filter = Some(Filter {
                    question: question.to_owned(),
                    answers: vec![answer.to_owned()],
                });
            }
            Some(filter) if filter.question == question => filter.answers.push(answer.to_owned()),
            Some(_) => return None,
        }
    }
    filter
}
