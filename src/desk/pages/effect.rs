//! The ranked table of the question at hand, as it is now and was when the desk was opened.

use maud::{Markup, html};

use super::Page;
use crate::model::message::Message;
use crate::pipeline::Moved;

/// Lines shown when nothing about the others changed.
const SHOWN: usize = 12;

/// The table beside the queue.
pub(in crate::desk) fn effect(page: &Page<'_>, question: &str) -> Markup {
    let lines = page.desk.table(question);
    let shown = { lines.iter().enumerate() }
        .filter(|(place, line)| *place < SHOWN || line.now != line.before)
        .map(|(_, line)| line);
    let shown: Vec<&Moved> = shown.collect();
    let caption = Message::new("review-effect").with("question", page.desk.question_text(question));
    html! {
        section.effect aria-labelledby="effect" {
            div.scroll role="region" aria-labelledby="effect" tabindex="0" {
                table {
                    caption #effect { (page.say(&caption)) }
                    thead {
                        tr {
                            th scope="col" { (page.t("review-effect-rank")) }
                            th scope="col" { (page.t("review-effect-category")) }
                            th.number scope="col" { (page.t("review-effect-before")) }
                            th.number scope="col" { (page.t("review-effect-now")) }
                        }
                    }
                    tbody {
                        @for line in &shown {
                            tr.moved[line.now != line.before] {
                                td.number { (rank(line)) }
                                th scope="row" { (page.desk.category_label(&line.category)) }
                                td.number { (count(line.before)) }
                                td.number { (count(line.now)) (sign(line)) }
                            }
                        }
                    }
                }
            }
            @if shown.len() < lines.len() {
                p.more { (page.say(&Message::new("review-effect-more").with("count", lines.len() - shown.len()))) }
            }
        }
    }
}

fn rank(line: &Moved) -> String {
    let place = |found: Option<(u64, u64)>| found.map(|(rank, _)| rank);
    match (place(line.before), place(line.now)) {
        (Some(before), Some(now)) if before != now => format!("{before} → {now}"),
        (None, Some(now)) => format!("– → {now}"),
        (Some(before), None) => format!("{before} → –"),
        (_, now) => now.map_or_else(String::new, |now| now.to_string()),
    }
}

fn count(found: Option<(u64, u64)>) -> u64 {
    found.map_or(0, |(_, count)| count)
}

/// By how much the count changed.
fn sign(line: &Moved) -> String {
    let (before, now) = (count(line.before), count(line.now));
    match now.cmp(&before) {
        std::cmp::Ordering::Greater => format!(" (+{})", now - before),
        std::cmp::Ordering::Less => format!(" (−{})", before - now),
        std::cmp::Ordering::Equal => String::new(),
    }
}
