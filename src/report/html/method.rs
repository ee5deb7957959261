//! The methods chapter: what was read, what was set aside and why, how answers were coded, what the signs mean.

use maud::{Markup, html};

use super::super::Report;
use super::super::account::{
    Aside, ColumnLine, columns, columns_sentence, lines_left, rows_sentence, set_aside_in_lines,
};
use super::super::coded;
use super::super::double::double_coding;
use super::super::evidence_file;
use super::super::manuscript::rules;
use super::super::printed::{MOST_ROWS, evidence_elsewhere};
use super::super::revision;
use crate::i18n::I18n;
use crate::model::coding::CodingFacts;
use crate::model::message::Arg;

/// More rows than this are folded away.
const OPEN: usize = 12;

/// The chapter below its findings.
pub(super) fn method(report: &Report, i18n: &I18n) -> Markup {
    html! {
        @if !report.notes.is_empty() {
            section.finding aria-labelledby="method-notes" {
                h3 #method-notes { (i18n.get("report-notes")) }
                @for note in &report.notes { p { (note) } }
            }
        }
        (rows(report, i18n))
        (columns_read(report, i18n))
        @if report.codings.facts.has_answers() {
            (coding(&report.codings.facts, i18n))
        }
        @if let Some(count) = evidence_elsewhere(report) { (evidence(count, evidence_file(report), i18n)) }
        section.finding aria-labelledby="method-rule" {
            h3 #method-rule { (i18n.get("plan-rule")) }
            @for rule in rules(i18n) { p { (rule) } }
        }
        (signs(report, i18n))
        (inputs(report, i18n))
    }
}

/// Where the evidence is that is too much for a page.
fn evidence(count: usize, file: Option<&str>, i18n: &I18n) -> Markup {
    let args = [("count", Arg::from(count))];
    let sentence = i18n.format("report-evidence-elsewhere", None, &args);
    html! {
        section.finding aria-labelledby="method-evidence" {
            h3 #method-evidence { (i18n.get("report-evidence")) }
            p {
                (sentence.unwrap_or_default()) " "
                @if let Some(file) = file { a href=(file) { (file) } }
            }
        }
    }
}

fn rows(report: &Report, i18n: &I18n) -> Markup {
    let list = set_aside_in_lines(&report.intake, i18n);
    html! {
        section.finding aria-labelledby="method-rows" {
            h3 #method-rows { (i18n.get("report-rows")) }
            p { (rows_sentence(&report.intake, i18n)) }
            @if !list.is_empty() {
                @if list.len() > OPEN {
                    details.long {
                        summary { (i18n.get("report-set-aside-show")) }
                        (aside_table(&list, i18n))
                    }
                } @else {
                    (aside_table(&list, i18n))
                }
                @if let Some(rest) = lines_left(&list, i18n) { p { (rest) } }
            }
        }
    }
}

fn aside_table(list: &[Aside], i18n: &I18n) -> Markup {
    html! {
        div.scroll role="region" aria-label=(i18n.get("report-set-aside")) tabindex="0" {
            table.prose {
                caption { (i18n.get("report-set-aside")) }
                thead {
                    tr {
                        th scope="col" { (i18n.get("report-place")) }
                        th scope="col" { (i18n.get("report-reason")) }
                        th scope="col" { (i18n.get("report-hint")) }
                        th scope="col" { (i18n.get("report-code")) }
                    }
                }
                tbody {
                    @for row in list.iter().take(MOST_ROWS) {
                        tr {
                            th scope="row" { (row.place) }
                            td { (row.reason) }
                            td { (row.hint) }
                            td.code { (row.code) }
                        }
                    }
                }
            }
        }
    }
}

fn columns_read(report: &Report, i18n: &I18n) -> Markup {
    let lines = columns(&report.intake, i18n);
    html! {
        @if !lines.is_empty() {
            section.finding aria-labelledby="method-columns" {
                h3 #method-columns { (i18n.get("report-columns")) }
                p { (columns_sentence(&report.intake, i18n)) }
                details.long {
                    summary { (i18n.get("report-columns-show")) }
                    (columns_table(&lines, i18n))
                }
            }
        }
    }
}

fn columns_table(lines: &[ColumnLine], i18n: &I18n) -> Markup {
    html! {
        div.scroll role="region" aria-label=(i18n.get("report-columns")) tabindex="0" {
            table.prose {
                caption { (i18n.get("report-columns")) }
                thead {
                    tr {
                        th scope="col" { (i18n.get("report-place")) }
                        th scope="col" { (i18n.get("report-column")) }
                        th scope="col" { (i18n.get("report-read-as")) }
                        th scope="col" { (i18n.get("report-column-evidence")) }
                    }
                }
                tbody {
                    @for line in lines {
                        tr {
                            th scope="row" { (line.place) }
                            td { (line.column) }
                            td { (line.read_as) }
                            td { (line.why) }
                        }
                    }
                }
            }
        }
    }
}

fn coding(facts: &CodingFacts, i18n: &I18n) -> Markup {
    html! {
        section.finding aria-labelledby="method-coding" {
            h3 #method-coding { (i18n.get("report-coding")) }
            p { (coded::sentences(facts, i18n).join(" ")) }
            @if let Some(double) = &facts.double { p { (double_coding(double, i18n)) } }
            (pairs(&coded::methods(facts, i18n)))
            @if !facts.questions.is_empty() {
                p { (i18n.get("report-coding-thresholds")) }
                (pairs(&coded::thresholds(facts, i18n)))
            }
            @let shares = coded::shares(facts, i18n);
            @if !shares.is_empty() {
                p { (i18n.get("report-coding-shares")) }
                (pairs(&shares))
            }
            @if let Some(since) = &facts.revision {
                p { (revision::sentence(since, i18n)) }
                (pairs(&revision::changes(since, i18n)))
            }
            @let hashes = coded::hashes(facts);
            @if !hashes.is_empty() {
                p.hash {
                    @for (place, (key, hash)) in hashes.into_iter().enumerate() {
                        @if place > 0 { " · " }
                        (i18n.get(key)) " " code { (hash) }
                    }
                }
            }
        }
    }
}

fn pairs(pairs: &[(String, String)]) -> Markup {
    html! {
        @if !pairs.is_empty() {
            dl.pairs {
                @for (name, value) in pairs { div { dt { (name) } dd { (value) } } }
            }
        }
    }
}

fn signs(report: &Report, i18n: &I18n) -> Markup {
    let signs = super::super::signs::signs(report, i18n);
    html! {
        section.finding aria-labelledby="method-signs" {
            h3 #method-signs { (i18n.get("report-signs")) }
            dl.pairs {
                @for (sign, meaning) in signs {
                    div { dt { (sign) } dd { (meaning) } }
                }
            }
            p { (i18n.get("report-percent-note")) }
        }
    }
}

fn inputs(report: &Report, i18n: &I18n) -> Markup {
    html! {
        @if !report.inputs.files.is_empty() {
            section.finding aria-labelledby="method-inputs" {
                h3 #method-inputs { (i18n.get("report-inputs")) }
                ul.files {
                    @for input in &report.inputs.files {
                        li { (input.file) " " span.hash { "sha256 " code { (input.sha256) } } }
                    }
                }
            }
        }
    }
}
