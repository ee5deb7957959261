//! Answers one by one: the card, the table beside it, what comes next.

use maud::{Markup, html};

use super::layout::{self, Place};
use super::{Page, card, effect, filters, hundredths};
use crate::desk::form::View;
use crate::model::message::Message;
use crate::pipeline::{AIM, BATCH};

/// Answers listed below the card.
const NEXT: usize = 12;
/// Letters of each.
const SHOWN: usize = 90;

/// The page.
pub(in crate::desk) fn review(page: &Page<'_>, view: &View) -> Markup {
    let chosen = filters::chosen(page.desk, view);
    let items = page.desk.items();
    let at = { view.at.as_ref() }
        .and_then(|(question, hash)| {
            items
                .iter()
                .position(|item| item.hash == *hash && item.question == *question)
        })
        .or_else(|| chosen.first().copied());
    let main = html! {
        (progress(page))
        (filters::filters(page, view, chosen.len()))
        @if let Some(index) = at {
            div.beside {
                (card::card(page, view, index))
                (effect::effect(page, &items[index].question))
            }
            (next(page, view, &chosen, index))
        } @else {
            p.done { (page.t("review-nothing")) }
        }
        (help(page))
    };
    layout::page(page, Place::Review, &page.t("review-title"), &main)
}

/// How many are left, how right the tables are, and when it is enough.
fn progress(page: &Page<'_>) -> Markup {
    let desk = page.desk;
    let open = desk.queue().len();
    let all = desk.items().len();
    let (needed, after) = desk.enough();
    let now = desk.expected();
    let state = Message::new("review-state")
        .with("open", open)
        .with("all", all)
        .with("wrong", now.wrong().round() as u64)
        .with("now", hundredths(now.f1()))
        .with("after", hundredths(after))
        .with("batch", BATCH);
    let enough = match needed {
        Some(0) => Message::new("review-enough-now").with("aim", hundredths(AIM)),
        Some(needed) => Message::new("review-enough")
            .with("needed", needed)
            .with("open", open)
            .with("aim", hundredths(AIM)),
        None => Message::new("review-enough-never"),
    };
    html! {
        section.progress aria-label=(page.t("review-progress")) {
            progress max=(all) value=(all - open.min(all)) aria-label=(page.t("review-progress")) {}
            p { (page.say(&state)) " " (page.say(&enough)) }
            @if !desk.is_settled() { p.settling { (page.t("review-settling")) } }
        }
    }
}

fn next(page: &Page<'_>, view: &View, chosen: &[usize], at: usize) -> Markup {
    let others = chosen.iter().filter(|index| **index != at).take(NEXT);
    let others: Vec<usize> = others.copied().collect();
    html! {
        @if !others.is_empty() {
            section.next aria-labelledby="next" {
                h2 #next { (page.t("review-next")) }
                ol {
                    @for index in others {
                        @let item = &page.desk.items()[index];
                        li {
                            a href={ "review?" (view.query_at(&item.question, &item.hash)) } { (cut(&item.text)) }
                            " " span.why { (labels(page, index)) }
                        }
                    }
                }
            }
        }
    }
}

fn labels(page: &Page<'_>, index: usize) -> String {
    let item = &page.desk.items()[index];
    let labels: Vec<String> = { item.codes.iter() }
        .map(|code| page.desk.label(&code.target))
        .collect();
    match (labels.is_empty(), item.missing) {
        (_, Some(_)) => page.t("review-says-nothing"),
        (true, None) => page.t("review-no-code"),
        _ => labels.join(" | "),
    }
}

fn cut(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let text = words.join(" ");
    if text.chars().count() <= SHOWN {
        return text;
    }
    let kept: String = text.chars().take(SHOWN - 1).collect();
    format!("{}…", kept.trim_end())
}

/// All keys, and the switch that turns them off.
fn help(page: &Page<'_>) -> Markup {
    let keys = [
        ("Enter", "review-key-enter"),
        ("1 2 3", "review-key-digits"),
        ("n", "review-key-n"),
        ("m", "review-key-m"),
        ("/", "review-key-search"),
        ("u", "review-key-u"),
        ("s", "review-key-s"),
        ("?", "review-key-help"),
    ];
    html! {
        details #help {
            summary { (page.t("review-help")) }
            dl {
                @for (key, does) in keys {
                    dt { kbd { (key) } }
                    dd { (page.t(does)) }
                }
            }
            p {
                input #keys type="checkbox" checked;
                " "
                label for="keys" { (page.t("review-keys-on")) }
            }
        }
    }
}
