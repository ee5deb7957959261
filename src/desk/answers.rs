//! From what a form says to a decision: which codes, for which answers.

use super::form::Form;
use crate::model::codebook::CategoryId;
use crate::model::coding::Target;
use crate::pipeline::{Choice, Desk, Edit, Item};

/// What a form asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Wish {
    /// Decide.
    Decide(Choice),
    /// Leave for later.
    Skip,
    /// Take the last step back.
    Undo,
    /// The category that was typed does not exist.
    Unknown(String),
    /// The answer is not there, or the form is none of ours.
    Nothing,
}

/// Reads the form of a card.
pub(super) fn wish(form: &Form, desk: &Desk) -> Wish {
    let action = form.text("action");
    if action == "undo" {
        return Wish::Undo;
    }
    let (question, hash) = (form.text("q"), form.text("h"));
    let items = desk.items().iter();
    let own = |item: &&Item| item.question == question && item.hash == hash;
    let Some(item) = { items }.clone().find(own) else {
        return Wish::Nothing;
    };
    let whole = |target: Target| vec![(target, String::new())];
    let codes = match action {
        "skip" => return Wish::Skip,
        "accept" => accepted(item, desk),
        "none" => Vec::new(),
        "several" => several(form, item, desk),
        "find" => match found(form.text("find"), question, desk) {
            Some(target) => whole(target),
            None => return Wish::Unknown(form.text("find").to_owned()),
        },
        other => match other.strip_prefix("pick:").and_then(|id| known(id, desk)) {
            Some(target) => whole(target),
            None => return Wish::Nothing,
        },
    };
    Wish::Decide(Choice {
        question: question.to_owned(),
        hash: hash.to_owned(),
        codes,
        follow: form.all("follow").map(str::to_owned).collect(),
        note: form.text("note").trim().to_owned(),
    })
}

/// The codes that an answer has, each with its passage where there are several.
fn accepted(item: &Item, desk: &Desk) -> Vec<(Target, String)> {
    if let Some(missing) = item.missing {
        let mut residual = desk.codebook().categories.iter();
        let kind = residual
            .find(|one| one.residual.and_then(|residual| residual.missing()) == Some(missing));
        let target = kind.map(|one| Target::Category(one.id.clone()));
        return target
            .into_iter()
            .map(|target| (target, String::new()))
            .collect();
    }
    let passage = |range: &std::ops::Range<usize>| {
        let text = item.text.get(range.clone()).unwrap_or_default().trim();
        if item.codes.len() > 1 && text.len() < item.text.trim().len() {
            text.to_owned()
        } else {
            String::new()
        }
    };
    { item.codes.iter() }
        .map(|code| (code.target.clone(), passage(&code.segment)))
        .collect()
}

/// Codes with their passages, in the order of the form; a passage without a code is left out, a code counts once.
fn several(form: &Form, item: &Item, desk: &Desk) -> Vec<(Target, String)> {
    let mut codes: Vec<(Target, String)> = Vec::new();
    for (segment, code) in form.all("segment").zip(form.all("code")) {
        // What is not said in the answer is no passage of it.
        let is_said = item.text.contains(segment.trim());
        if let Some(target) = known(code, desk).filter(|_| is_said)
            && codes.iter().all(|(given, _)| *given != target)
        {
            codes.push((target, segment.trim().to_owned()));
        }
    }
    codes
}

/// A category by its id.
fn known(id: &str, desk: &Desk) -> Option<Target> {
    let id = CategoryId(id.into());
    desk.codebook()
        .category(&id)
        .map(|category| Target::Category(category.id.clone()))
}

/// A category by its id or label, or by the beginning of its label when only one begins so.
pub(super) fn found(typed: &str, question: &str, desk: &Desk) -> Option<Target> {
    let typed = typed.trim().to_lowercase();
    if typed.is_empty() {
        return None;
    }
    let all = desk.categories(question);
    let exact = { all.iter() }.find(|one| one.label.to_lowercase() == typed || *one.id.0 == *typed);
    let begins: Vec<_> = { all.iter() }
        .filter(|one| one.label.to_lowercase().starts_with(&typed))
        .collect();
    let only = begins.first().filter(|_| begins.len() == 1).copied();
    exact
        .or(only)
        .map(|category| Target::Category(category.id.clone()))
}

/// Reads the form of a category; `None` when it is none of ours.
pub(super) fn edit(form: &Form) -> Option<Edit> {
    let filled =
        |name: &str| Some(form.text(name).trim().to_owned()).filter(|text| !text.is_empty());
    let id = |name: &str| filled(name).map(|id| CategoryId(id.into()));
    let make = |split_from: Option<CategoryId>| {
        Some(Edit::Make {
            label: filled("label")?,
            questions: filled("question").into_iter().collect(),
            definition: form.text("definition").to_owned(),
            handlungsfeld: filled("handlungsfeld"),
            anchor: filled("anchor"),
            split_from,
        })
    };
    match form.text("action") {
        "make" => make(None),
        "split" => make(Some(id("id")?)),
        "change" => Some(Edit::Change {
            id: id("id")?,
            label: filled("label")?,
            definition: form.text("definition").to_owned(),
            handlungsfeld: filled("handlungsfeld"),
        }),
        "merge" => Some(Edit::Merge {
            from: id("id")?,
            into: id("into")?,
        }),
        _ => None,
    }
}
