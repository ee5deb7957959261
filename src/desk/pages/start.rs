//! The door: the files of a project and what befund takes them for, files that are brought, and the way to the report.

use chrono::NaiveDate;
use maud::{Markup, html};

use super::layout::{self, Place};
use super::{Frame, report, sheet};
use crate::model::intake::{SheetIntake, kind_wording};
use crate::model::issue::Issue;
use crate::model::message::Message;
use crate::model::place::Place as Cell;
use crate::pipeline::{Door, DoorSheet, Known, Protocols, sheet_place};
use crate::project::SourceKind;

/// Rows among which a person looks for the header.
const ROWS: usize = 12;
/// Cells of such a row, and letters of each.
const CELLS: (usize, usize) = (5, 24);

/// How far the project is.
pub(in crate::desk) enum State<'p> {
    /// There is none yet.
    Bare,
    /// Its files are being read.
    Reading,
    /// It is read, its answers are being coded.
    Coding(&'p Known),
    /// It is read, and coded where it has answers.
    Ready(&'p Known),
    /// It cannot be read: why.
    Broken(&'p [Issue]),
}

/// The page.
pub(in crate::desk) fn start(
    page: &Frame<'_>,
    state: &State<'_>,
    door: &Door,
    today: NaiveDate,
) -> Markup {
    let title = match state {
        State::Bare | State::Reading => page.t("review-start-new"),
        _ => page.t("review-start"),
    };
    let has_project = !matches!(state, State::Bare);
    let main = html! {
        @match state {
            State::Reading => { p role="status" data-again="150" { (page.t("review-start-reading")) } }
            State::Bare => { p { (page.t("review-start-how")) } }
            State::Broken(issues) => { p { (page.t("review-start-broken")) } (report::issues(page, issues)) }
            State::Coding(known) | State::Ready(known) => {
                (way(page, known, matches!(state, State::Ready(_))))
            }
        }
        (drop(page))
        @for (name, issue) in door.unreadable() {
            section.card { h2 { (name) } p { (page.i18n.fact(issue)) } @if let Some(hint) = page.i18n.hint(issue) { p.why { (hint) } } }
        }
        @for (number, one) in door.sheets().iter().enumerate() { (at_door(page, number, one)) }
        @if let Some(protocols) = door.protocols() { (documents(page, protocols)) }
        @if !door.found().is_empty() { (make(page, has_project, &door.name(), today)) }
        @if let State::Coding(known) | State::Ready(known) = state {
            (read(page, known))
            (report::issues(page, &known.issues))
        }
    };
    layout::page(page, Place::Start, &title, &main)
}

/// What was read, and where to go from here.
fn way(page: &Frame<'_>, known: &Known, is_ready: bool) -> Markup {
    let (rows, used, _) = known.intake.totals();
    let said = Message::new("review-start-read")
        .with("files", known.files.len())
        .with("rows", rows)
        .with("used", used)
        .with("answers", known.answers);
    html! {
        p { (page.say(&said)) }
        @if !is_ready && known.answers > 0 {
            p role="status" data-again="150" { (page.t("review-start-coding")) }
        }
        div.actions {
            @if known.answers > 0 { a.button href="review" { (page.t("review-start-review")) } }
            form method="post" action="report" { button.accept type="submit" { (page.t("review-report-button")) } }
        }
    }
}

/// Where files are dropped or chosen.
fn drop(page: &Frame<'_>) -> Markup {
    html! {
        section aria-labelledby="bring" {
            h2 #bring { (page.t("review-bring")) }
            form.drop method="post" action="file" enctype="multipart/form-data" {
                p { (page.t("review-bring-how")) }
                p {
                    label for="files" { (page.t("review-bring-files")) } " "
                    input #files type="file" name="file" multiple required;
                }
                p {
                    input #replace type="checkbox" name="replace" value="1"; " "
                    label for="replace" { (page.t("review-bring-replace")) }
                }
                button type="submit" { (page.t("review-bring-button")) }
            }
        }
    }
}

/// A sheet that no project reads yet: what is seen in it, and what a person can say of that.
fn at_door(page: &Frame<'_>, number: usize, one: &DoorSheet) -> Markup {
    let name = sheet_place(&one.file, one.sheet.as_deref());
    let rows = Message::new("look-rows").with("count", one.seen.rows);
    let verdict = if one.is_left_out {
        page.t("review-left-out")
    } else {
        one.seen.verdict(page.i18n)
    };
    let doubts = one.seen.doubts();
    html! {
        section.card aria-labelledby={ "sheet-" (number) } {
            h2 id={ "sheet-" (number) } { (name) }
            p { strong { (verdict) } " " span.why { (one.seen.reading.format.to_uppercase()) " · " (page.say(&rows)) } }
            (rivals(page, one))
            (what(page, number, one))
            @if !one.is_left_out {
                (sheet::columns(page, &name, &one.seen.account()))
                (sheet::sample(page, &name, &one.seen.sample))
                (report::issues(page, &doubts))
            }
        }
    }
}

/// Hidden fields that name a sheet.
fn named(one: &DoorSheet) -> Markup {
    html! {
        input type="hidden" name="file" value=(one.file);
        input type="hidden" name="sheet" value=(one.sheet.as_deref().unwrap_or_default());
    }
}

/// Columns that compete: one click says which is read.
fn rivals(page: &Frame<'_>, one: &DoorSheet) -> Markup {
    let rivals = one.found.iter().flat_map(|found| &found.recognition.rivals);
    html! {
        @for (role, headers) in rivals {
            form.ask method="post" action="say" {
                (named(one))
                fieldset {
                    legend { (page.say(&Message::new("cli-init-which-rival").with("column", role.as_str()))) }
                    @for header in headers {
                        button type="submit" name="rival" value={ (role) "=" (header) } { (header) } " "
                    }
                }
            }
        }
    }
}

/// What the sheet is, where its header stands, and which column holds what the kind cannot do without.
fn what(page: &Frame<'_>, number: usize, one: &DoorSheet) -> Markup {
    let said = one.said.as_ref();
    let seen = { one.seen.recognitions.first() }.map(|best| best.kind);
    let near = one.seen.near.as_ref();
    let chosen = said.map(|said| said.kind);
    let lacking = near
        .filter(|_| said.is_some())
        .map_or(&[][..], |near| &near.lacking);
    let headers = one.seen.headers(said.and_then(|said| said.header_row));
    let id = |name: &str| format!("{name}-{number}");
    html! {
        form.ask.at-once method="post" action="say" {
            (named(one))
            div {
                label for=(id("kind")) { (page.t("review-what")) }
                select id=(id("kind")) name="kind" {
                    @if seen.is_some() || !one.is_left_out {
                        option value="seen" selected[chosen.is_none() && !one.is_left_out] { (page.t("review-what-seen")) }
                    }
                    @for kind in SourceKind::ALL {
                        option value=(kind.name()) selected[Some(kind) == chosen && !one.is_left_out] { (page.t(kind_wording(kind.name()))) }
                    }
                    option value="-" selected[one.is_left_out] { (page.t("cli-init-leave-out")) }
                }
            }
            div {
                label for=(id("row")) { (page.t("cli-init-header-row")) }
                select id=(id("row")) name="row" {
                    option value="" { (page.t("cli-init-header-find")) }
                    @for (row, cells) in one.seen.first_rows(ROWS) {
                        option value=(row) selected[said.and_then(|said| said.header_row) == Some(row)] { (row) ": " (beginning(&cells)) }
                    }
                }
            }
            @for column in lacking.iter().copied() {
                div {
                    label for=(id(column.name)) { (page.say(&Message::new("cli-init-which-column").with("column", page.t(column.message)).with("key", column.name))) }
                    select id=(id(column.name)) name={ "column:" (column.name) } {
                        option value="" { (page.t("cli-init-no-column")) }
                        @for (_, header) in &headers { option value=(header) { (header) } }
                    }
                }
            }
            @for (name, header) in said.iter().flat_map(|said| &said.columns) {
                input type="hidden" name={ "column:" (name) } value=(header);
            }
            button type="submit" { (page.t("review-what-set")) }
        }
    }
}

/// The first filled cells of a row on one line.
fn beginning(cells: &[String]) -> String {
    let cells = cells.iter().filter(|cell| !cell.is_empty()).take(CELLS.0);
    let cells: Vec<String> = cells
        .map(|cell| cell.chars().take(CELLS.1).collect())
        .collect();
    cells.join(" │ ")
}

/// Protocols: what they have in common.
fn documents(page: &Frame<'_>, protocols: &Protocols) -> Markup {
    let said = Message::new("cli-protocols")
        .with("documents", protocols.documents)
        .with("questions", protocols.pattern.questions.len());
    html! {
        section.card aria-labelledby="protocols" {
            h2 #protocols { (page.say(&said)) }
            ul {
                @for (_, wording, count) in &protocols.pattern.questions {
                    li { (page.say(&Message::new("cli-protocols-question").with("wording", wording.as_str()).with("count", *count))) }
                }
            }
            form.ask method="post" action="say" {
                @if protocols.is_left_out {
                    button type="submit" name="protocols" value="take" { (page.t("review-protocols-take")) }
                } @else {
                    button type="submit" name="protocols" value="leave" { (page.t("cli-init-leave-out")) }
                }
            }
            (report::issues(page, &protocols.pattern.issues))
        }
    }
}

/// What makes a project of the files, or takes them into the one there is.
fn make(page: &Frame<'_>, has_project: bool, name: &str, today: NaiveDate) -> Markup {
    html! {
        section aria-labelledby="make" {
            h2 #make { (page.t(if has_project { "review-make-more" } else { "review-make" })) }
            p { (page.t(if has_project { "review-make-more-how" } else { "review-make-how" })) }
            form.edit method="post" action="make" {
                @if !has_project {
                    div {
                        label for="title" { (page.t("review-make-title")) }
                        input #title name="title" value=(name) autocomplete="off" maxlength="200" required;
                    }
                    div {
                        label for="day" { (page.t("review-make-day")) }
                        input #day type="date" name="day" value=(today) required;
                    }
                    div {
                        label for="language" { (page.t("review-make-language")) }
                        select #language name="language" {
                            option value="de" selected { (page.t("review-make-german")) }
                            option value="en" { (page.t("review-make-english")) }
                        }
                    }
                }
                button.accept type="submit" { (page.t(if has_project { "review-make-more-button" } else { "review-make-button" })) }
            }
        }
    }
}

/// What the project reads, sheet by sheet.
fn read(page: &Frame<'_>, known: &Known) -> Markup {
    let heads = [
        "review-read-place",
        "review-read-kind",
        "review-read-rows",
        "review-read-used",
        "review-read-aside",
    ];
    let row = |one: &SheetIntake| {
        html! {
            tr {
                th scope="row" { (page.i18n.place(&Cell::sheet(&one.origin))) }
                td { (page.t(kind_wording(one.kind))) }
                td.number { (one.rows_in) }
                td.number { (one.used) }
                td.number { (one.set_aside.len()) }
            }
        }
    };
    html! {
        section aria-labelledby="read" {
            h2 #read { (page.t("review-read")) }
            div.scroll role="region" aria-labelledby="read" tabindex="0" {
                table {
                    thead { tr { @for (at, key) in heads.into_iter().enumerate() { th.number[at > 1] scope="col" { (page.t(key)) } } } }
                    tbody { @for one in &known.intake.sheets { (row(one)) } }
                }
            }
            @for one in &known.intake.sheets {
                (sheet::columns(page, &page.i18n.place(&Cell::sheet(&one.origin)), &one.columns))
            }
        }
    }
}
