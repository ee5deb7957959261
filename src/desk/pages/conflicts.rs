//! Answers on which persons decided differently, each settled with one click.

use maud::{Markup, html};

use super::Page;
use super::layout::{self, Place};
use crate::pipeline::{Conflict, Decision};

/// The page.
pub(in crate::desk) fn conflicts(page: &Page<'_>) -> Markup {
    let found = page.desk.conflicts();
    let main = html! {
        @if found.is_empty() {
            p.done { (page.t("review-conflicts-none")) }
        } @else {
            p { (page.t("review-conflicts-how")) }
            @for conflict in found { (one(page, conflict)) }
        }
    };
    layout::page(page, Place::Conflicts, &page.t("review-conflicts"), &main)
}

fn one(page: &Page<'_>, conflict: &Conflict) -> Markup {
    let held = &conflict.held;
    let text = held.text.as_deref().unwrap_or(&held.hash);
    let everybody: Vec<&str> = { std::iter::once(held).chain(&conflict.others) }
        .map(|one| one.who.as_str())
        .collect();
    html! {
        section.card {
            h2 { (page.desk.question_text(&held.question)) }
            blockquote lang="de" { (text) }
            form method="post" action="settle" {
                input type="hidden" name="q" value=(held.question);
                input type="hidden" name="h" value=(held.hash);
                input type="hidden" name="who" value=(everybody.join(", "));
                @for version in std::iter::once(held).chain(&conflict.others) {
                    (choice(page, version))
                }
            }
        }
    }
}

fn choice(page: &Page<'_>, version: &Decision) -> Markup {
    let labels: Vec<String> = version
        .targets
        .iter()
        .map(|code| page.desk.label(code))
        .collect();
    let labels = if labels.is_empty() {
        page.t("review-no-code")
    } else {
        labels.join(" | ")
    };
    html! {
        p {
            button type="submit" name="version" value=(version.who) { (labels) }
            " " span.why { (version.who) " " (version.when) }
        }
    }
}
