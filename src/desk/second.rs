//! From what the forms of the second coder say to steps on the desk.

use super::answers::found;
use super::form::Form;
use crate::model::codebook::CategoryId;
use crate::model::coding::Target;
use crate::model::message::Message;
use crate::pipeline::{Choice, Desk, SampleSize, WriteError};

/// Share of a sample where the form says none, in percent.
const SHARE: u8 = 10;
/// The sample is always the same one of all possible ones.
const SEED: u64 = 1;

/// Does what the form says, and tells what was done.
pub(super) fn act(form: &Form, desk: &mut Desk) -> Result<Message, WriteError> {
    let who = form.text("second").trim();
    match form.text("action") {
        "draw" | "take" if who.is_empty() => Ok(Message::new("review-said-nothing")),
        "draw" if desk.second().is_none() => {
            let percent = form.text("percent").parse().unwrap_or(SHARE).clamp(1, 100);
            desk.draw(
                who,
                SampleSize {
                    percent,
                    seed: SEED,
                },
            )?;
            let drawn = desk.second().map_or(0, |blind| blind.rows.len());
            Ok(Message::new("review-said-drawn").with("answers", drawn))
        }
        "take" if desk.filled() > 0 => {
            desk.take_filled(who)?;
            Ok(Message::new("review-said-taken"))
        }
        "find" => find(form, desk),
        "none" => coded(desk.code_blind(form.text("answer"), &[], form.text("note"))?),
        "undo" => Ok(Message::new(if desk.uncode_blind()? {
            "review-said-undone"
        } else {
            "review-said-nothing"
        })),
        side @ ("first" | "second" | "other") => together(side, form, desk),
        _ => Ok(Message::new("review-said-nothing")),
    }
}

fn coded(is_coded: bool) -> Result<Message, WriteError> {
    Ok(Message::new(if is_coded {
        "review-said-coded"
    } else {
        "review-said-nothing"
    }))
}

/// The codes that were typed.
fn find(form: &Form, desk: &mut Desk) -> Result<Message, WriteError> {
    let answer = form.text("answer");
    let question = desk.question_of(answer).unwrap_or_default();
    let mut codes: Vec<CategoryId> = Vec::new();
    for typed in form.all("find").filter(|typed| !typed.trim().is_empty()) {
        match found(typed, &question, desk) {
            Some(Target::Category(id)) if codes.contains(&id) => {}
            Some(Target::Category(id)) => codes.push(id),
            _ => return Ok(Message::new("review-said-unknown").with("typed", typed)),
        }
    }
    if codes.is_empty() {
        return Ok(Message::new("review-said-nothing"));
    }
    coded(desk.code_blind(answer, &codes, form.text("note"))?)
}

/// What both decided: the codes of one of them, or another.
fn together(action: &str, form: &Form, desk: &mut Desk) -> Result<Message, WriteError> {
    let (question, hash) = (form.text("q"), form.text("h"));
    let sides = desk.sides();
    let own = { sides.iter() }.find(|side| side.question == question && side.hash == hash);
    let Some(own) = own else {
        return Ok(Message::new("review-said-nothing"));
    };
    let codes: Vec<Target> = match action {
        "first" => named(&own.first, desk),
        "second" => named(&own.second, desk),
        _ => match found(form.text("find"), question, desk) {
            Some(target) => vec![target],
            None => {
                return Ok(Message::new("review-said-unknown").with("typed", form.text("find")));
            }
        },
    };
    desk.decide_together(&Choice {
        question: question.to_owned(),
        hash: hash.to_owned(),
        codes: codes
            .into_iter()
            .map(|code| (code, String::new()))
            .collect(),
        ..Choice::default()
    })?;
    Ok(Message::new("review-said-settled"))
}

/// The codes that a sample names: a category as `Label [id]`, a Handlungsfeld as `→ Label`.
fn named(names: &[String], desk: &Desk) -> Vec<Target> {
    let target = |name: &String| {
        if let Some(field) = name.strip_prefix("→ ") {
            let label = field.split(" / ").next().unwrap_or(field);
            let known =
                { desk.codebook().handlungsfelder.iter() }.find(|one| one.label == label)?;
            return Some(Target::Handlungsfeld {
                handlungsfeld: known.id.clone(),
                unterfeld: None,
            });
        }
        let inner = { name.strip_suffix(']') }.and_then(|rest| Some(rest.rsplit_once('[')?.1));
        let id = CategoryId(inner.unwrap_or(name).into());
        let known = desk.codebook().category(&id)?;
        Some(Target::Category(known.id.clone()))
    };
    names.iter().filter_map(target).collect()
}
