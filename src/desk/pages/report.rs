//! Writing the report: one button, the step it is at, and the way to what was written.

use maud::{Markup, html};

use super::Frame;
use super::layout::{self, Place};
use crate::desk::form::encoded;
use crate::desk::room::Writing;
use crate::model::issue::Issue;
use crate::model::message::Message;
use crate::pipeline::Outcome;

/// Issues shown one by one.
const SHOWN: usize = 60;

/// The page.
pub(in crate::desk) fn report(
    page: &Frame<'_>,
    writing: &Writing,
    files: &[String],
    noticed: &[Issue],
) -> Markup {
    let main = html! {
        section aria-labelledby="write" {
            h2 #write { (page.t("review-report-write")) }
            (state(page, writing))
            form method="post" action="report" {
                button.accept type="submit" disabled[matches!(writing, Writing::Step(_))] { (page.t("review-report-button")) }
            }
        }
        @if !files.is_empty() {
            section aria-labelledby="files" {
                h2 #files { (page.t("review-report-files")) }
                ul {
                    @for file in files {
                        li { a href={ "output/" (encoded_path(file)) } target="_blank" rel="noopener" { (file) } }
                    }
                }
            }
        }
        (issues(page, noticed))
    };
    layout::page(page, Place::Report, &page.t("review-report"), &main)
}

fn state(page: &Frame<'_>, writing: &Writing) -> Markup {
    html! {
        @match writing {
            Writing::Nothing => p { (page.t("review-report-how")) }
            Writing::Step(step) => p role="status" data-again="500" { (page.t("review-report-busy")) " " (page.say(step)) }
            Writing::Failed(why) => p role="status" { (page.say(why)) }
            Writing::Done(outcome) => (done(page, outcome))
        }
    }
}

fn done(page: &Frame<'_>, outcome: &Outcome) -> Markup {
    let written =
        Message::new("cli-run-written").with("folder", outcome.folder.display().to_string());
    html! {
        p role="status" { (page.say(&written)) }
        ul {
            @for line in outcome.change_lines() { li { (page.say(&line)) } }
            @for line in &outcome.failed { li { (page.say(line)) } }
        }
    }
}

/// What was noticed, each with its place.
pub(super) fn issues(page: &Frame<'_>, issues: &[Issue]) -> Markup {
    html! {
        @if !issues.is_empty() {
            section aria-labelledby="issues" {
                h2 #issues { (page.say(&Message::new("review-issues").with("count", issues.len()))) }
                ul.issues {
                    @for issue in issues.iter().take(SHOWN) {
                        li {
                            code { (issue.code.0) } " "
                            @if let Some(place) = &issue.place { span.place { (page.i18n.place(place)) } " " }
                            (page.i18n.fact(issue))
                            @if let Some(hint) = page.i18n.hint(issue) { " " span.why { (hint) } }
                        }
                    }
                }
            }
        }
    }
}

/// A path as it stands in an address.
fn encoded_path(path: &str) -> String {
    let parts: Vec<String> = path.split('/').map(encoded).collect();
    parts.join("/")
}
