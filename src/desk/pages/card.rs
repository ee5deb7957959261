//! One answer: what was said and by how many, what befund makes of it and why, and what can be done.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::{Page, text_of};
use crate::desk::form::View;
use crate::model::coding::{Method, Target};
use crate::model::message::Message;
use crate::pipeline::{Given, Item, Suggestion};

/// Persons that are named by unit and role.
const NAMED: usize = 6;
/// Passages of an answer that can be marked besides its segments.
const TYPED: usize = 3;
/// Answers that would follow, at most.
const FOLLOW: usize = 30;

/// The card of an item.
pub(in crate::desk) fn card(page: &Page<'_>, view: &View, index: usize) -> Markup {
    let item = &page.desk.items()[index];
    html! {
        section.card aria-labelledby="question" {
            h2 #question { (page.desk.question_text(&item.question)) }
            p.times { (times(page, item)) }
            blockquote #answer lang="de" tabindex="0" { (segments(item)) }
            (codes(page, item))
            form #decide method="post" action="decide" {
                input type="hidden" name="q" value=(item.question);
                input type="hidden" name="h" value=(item.hash);
                input type="hidden" name="show" value=(view.show.name());
                input type="hidden" name="question" value=(view.question);
                input type="hidden" name="category" value=(view.category);
                input type="hidden" name="unit" value=(view.unit);
                div.actions {
                    button.accept type="submit" name="action" value="accept" data-key="Enter" {
                        kbd aria-hidden="true" { "↵" } " " (page.t(if item.codes.is_empty() && item.missing.is_none() { "review-accept-none" } else { "review-accept" }))
                    }
                    @for (number, suggestion) in (1..).zip(&item.suggestions) {
                        (suggested(page, number, suggestion))
                    }
                    button type="submit" name="action" value="none" data-key="n" {
                        kbd aria-hidden="true" { "n" } " " (page.t("review-none"))
                    }
                    button type="submit" name="action" value="skip" data-key="s" {
                        kbd aria-hidden="true" { "s" } " " (page.t("review-skip-answer"))
                    }
                    @if page.desk.steps() > 0 {
                        button type="submit" name="action" value="undo" data-key="u" {
                            kbd aria-hidden="true" { "u" } " "
                            (page.say(&Message::new("review-undo").with("steps", page.desk.steps())))
                        }
                    }
                }
                (search(page, item))
                (follow(page, index))
                (several(page, item))
                p.note {
                    label for="note" { (page.t("review-note")) }
                    input #note name="note" autocomplete="off" maxlength="400";
                }
            }
        }
    }
}

/// How many said it, and who by unit and role.
fn times(page: &Page<'_>, item: &Item) -> String {
    let mut said = page.say(&Message::new("review-times").with("count", item.answers.len()));
    let mut who: BTreeMap<String, u64> = BTreeMap::new();
    for answer in item
        .answers
        .iter()
        .filter_map(|index| page.desk.answers().get(*index))
    {
        let parts = [&answer.respondent.unit, &answer.respondent.role];
        let parts: Vec<&str> = parts.into_iter().flatten().map(String::as_str).collect();
        if !parts.is_empty() {
            *who.entry(parts.join(", ")).or_default() += 1;
        }
    }
    let named: Vec<&str> = who.keys().take(NAMED).map(String::as_str).collect();
    if !named.is_empty() {
        said.push_str(" · ");
        said.push_str(&named.join("; "));
    }
    if who.len() > NAMED {
        said.push_str(" …");
    }
    said
}

/// The answer, its segments marked; those with a code are marked as such.
fn segments(item: &Item) -> Markup {
    let is_coded = |range: &std::ops::Range<usize>| {
        let touches =
            |code: &Given| code.segment.start < range.end && range.start < code.segment.end;
        item.codes.iter().any(touches)
    };
    html! {
        @for (number, range) in item.segments.iter().enumerate() {
            span.segment.coded[is_coded(range)] data-segment=(number) { (item.text.get(range.clone()).unwrap_or_default()) }
        }
    }
}

/// What holds, how sure, and why.
fn codes(page: &Page<'_>, item: &Item) -> Markup {
    html! {
        div.codes {
            @if item.missing.is_some() {
                p { (page.t("review-says-nothing")) }
            } @else if item.codes.is_empty() {
                p { (page.t("review-no-code")) }
            } @else {
                ul {
                    @for code in &item.codes {
                        li {
                            strong { (page.desk.label(&code.target)) }
                            " " span.sure { (sure(page, code)) }
                            @if item.codes.len() > 1 || item.segments.len() > 1 {
                                " " q lang="de" { (item.text.get(code.segment.clone()).unwrap_or_default().trim()) }
                            }
                            @if !code.evidence.is_empty() { br; span.why { (why(page, code)) } }
                        }
                    }
                }
            }
        }
    }
}

fn sure(page: &Page<'_>, code: &Given) -> String {
    match code.method {
        Method::Decision => page.t("review-decided"),
        _ => page.percent(code.score),
    }
}

fn why(page: &Page<'_>, code: &Given) -> String {
    let key = match code.method {
        Method::Decision => "review-why-decision",
        Method::Exact => "review-why-exact",
        Method::Term => "review-why-term",
        Method::Lexical | Method::Model => "review-why-like",
    };
    page.say(&Message::new(key).with("evidence", code.evidence.as_str()))
}

fn suggested(page: &Page<'_>, number: usize, suggestion: &Suggestion) -> Markup {
    let why = match (&suggestion.term, suggestion.examples.first()) {
        (Some(term), _) => Some(Message::new("review-why-term").with("evidence", term.as_str())),
        (None, Some(example)) => {
            Some(Message::new("review-why-like").with("evidence", example.as_str()))
        }
        (None, None) => None,
    };
    html! {
        button.suggested type="submit" name="action" value={ "pick:" (suggestion.category) } data-key=(number) {
            kbd aria-hidden="true" { (number) } " "
            strong { (page.desk.category_label(&suggestion.category)) }
            " " span.sure { (page.percent(suggestion.score)) }
            @if let Some(why) = why { span.why { (page.say(&why)) } }
        }
    }
}

/// Any category, by typing.
fn search(page: &Page<'_>, item: &Item) -> Markup {
    html! {
        p.search {
            label for="find" { (page.t("review-search")) }
            input #find name="find" list="categories" autocomplete="off";
            button type="submit" name="action" value="find" { (page.t("review-assign")) }
        }
        datalist #categories {
            @for category in page.desk.categories(&item.question) {
                option value=(category.label) {}
            }
        }
    }
}

/// Near-identical answers that get the same codes unless they are left out.
fn follow(page: &Page<'_>, index: usize) -> Markup {
    let alike = page.desk.alike(index);
    html! {
        @if !alike.is_empty() {
            fieldset.follow {
                legend { (page.t("review-follow")) }
                @for (number, other) in alike.iter().take(FOLLOW).enumerate() {
                    @let other = &page.desk.items()[*other];
                    p {
                        input id={ "follow-" (number) } type="checkbox" name="follow" value=(other.hash) checked;
                        " "
                        label for={ "follow-" (number) } lang="de" { (other.answers.len()) " × " (other.text) }
                    }
                }
            }
        }
    }
}

/// Several codes, each for its passage.
fn several(page: &Page<'_>, item: &Item) -> Markup {
    let of_segment = |range: &std::ops::Range<usize>| {
        let inside =
            |code: &&Given| code.segment.start < range.end && range.start < code.segment.end;
        item.codes
            .iter()
            .find(inside)
            .and_then(|code| match &code.target {
                Target::Category(id) => Some(id.to_string()),
                Target::Handlungsfeld { .. } => None,
            })
    };
    let options = |chosen: Option<&str>| {
        html! {
            option value="" { (page.t("review-several-none")) }
            @for category in page.desk.categories(&item.question) {
                option value=(category.id) selected[Some(&*category.id.0) == chosen] { (category.label) }
            }
        }
    };
    let row = |number: usize, passage: &str, chosen: Option<&str>, typed: bool| {
        html! {
            div.passage.own[typed] {
                @if typed {
                    label for={ "passage-" (number) } { (page.t("review-several-other")) }
                    input id={ "passage-" (number) } name="segment" autocomplete="off";
                } @else {
                    input type="hidden" name="segment" value=(passage);
                }
                label for={ "code-" (number) } lang=[(!typed).then_some("de")] {
                    @if typed { (page.t("review-several-code")) } @else { (passage.trim()) }
                }
                select id={ "code-" (number) } name="code" { (options(chosen)) }
            }
        }
    };
    let rows: Vec<String> = { item.segments.iter().enumerate() }
        .map(|(number, range)| {
            let passage = item.text.get(range.clone()).unwrap_or_default();
            text_of(row(number, passage, of_segment(range).as_deref(), false))
        })
        .collect();
    let typed = (item.segments.len()..).take(TYPED);
    html! {
        details #several data-key="m" {
            summary { kbd aria-hidden="true" { "m" } " " (page.t("review-several")) }
            p { (page.t("review-several-how")) }
            (maud::PreEscaped(rows.concat()))
            @for number in typed { (row(number, "", None, true)) }
            button type="submit" name="action" value="several" { (page.t("review-several-save")) }
        }
    }
}
