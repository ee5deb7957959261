//! A second person: the sample is drawn, coded without any proposal, and compared; what differs is talked about.

use maud::{Markup, html};

use super::layout::{self, Place};
use super::{Page, hundredths};
use crate::model::codebook::Category;
use crate::model::message::{Arg, Message};
use crate::pipeline::{BlindRow, MOST_CODES, Side, Talked};

/// Shares of a sample to choose from, in percent.
const SHARES: [u8; 5] = [5, 10, 20, 50, 100];
/// The one that is proposed.
const SHARE: u8 = 10;

/// The page.
pub(in crate::desk) fn second(page: &Page<'_>) -> Markup {
    let desk = page.desk;
    let main = match (desk.second(), desk.talked()) {
        (None, _) => begin(page),
        (Some(_), Some(talked)) => compared(page, &talked),
        (Some(blind), None) => {
            let at = blind.next().and_then(|at| blind.rows.get(at));
            html! { @if let Some(row) = at { (code(page, row, blind.done(), blind.rows.len())) } }
        }
    };
    layout::page(page, Place::Second, &page.t("review-second"), &main)
}

fn begin(page: &Page<'_>) -> Markup {
    let filled = page.desk.filled();
    html! {
        p { (page.t("review-second-how")) }
        @if filled > 0 {
            section.card {
                p { (page.say(&Message::new("review-second-filled").with("answers", filled))) }
                form.edit method="post" action="second" {
                    (who(page, "filled-who"))
                    button type="submit" name="action" value="take" { (page.t("review-second-take")) }
                }
            }
        }
        form.edit.card method="post" action="second" {
            (who(page, "second-who"))
            div {
                label for="percent" { (page.t("review-second-share")) }
                select #percent name="percent" {
                    @for share in SHARES { option value=(share) selected[share == SHARE] { (page.say(&Message::new("review-percent").with("share", u64::from(share)))) } }
                }
            }
            button.accept type="submit" name="action" value="draw" { (page.t("review-second-draw")) }
        }
    }
}

fn who(page: &Page<'_>, id: &str) -> Markup {
    html! {
        div {
            label for=(id) { (page.t("review-second-who")) }
            input id=(id) name="second" autocomplete="off" maxlength="60" required;
        }
    }
}

/// One answer, and nothing of what anybody thought of it.
fn code(page: &Page<'_>, row: &BlindRow, done: usize, all: usize) -> Markup {
    let question = page.desk.question_of(&row.answer_id).unwrap_or_default();
    let categories = page.desk.categories(&question);
    let state = Message::new("review-second-state")
        .with("done", done)
        .with("all", all);
    html! {
        section.progress aria-label=(page.t("review-progress")) {
            progress max=(all) value=(done) aria-label=(page.t("review-progress")) {}
            p { (page.say(&state)) }
        }
        section.card aria-labelledby="question" {
            h2 #question { (page.desk.question_text(&question)) }
            blockquote #answer lang="de" tabindex="0" { (row.text) }
            form #decide method="post" action="second" {
                input type="hidden" name="answer" value=(row.answer_id);
                p.search {
                    label for="find" { (page.t("review-second-category")) }
                    input #find name="find" list="categories" autocomplete="off" data-focus="1";
                    button.accept type="submit" name="action" value="find" { (page.t("review-second-next")) }
                }
                details {
                    summary { (page.t("review-second-more")) }
                    @for number in 2..=MOST_CODES {
                        p.search {
                            label for={ "find-" (number) } { (page.say(&Message::new("review-second-other").with("number", number))) }
                            input id={ "find-" (number) } name="find" list="categories" autocomplete="off";
                        }
                    }
                }
                div.actions {
                    button type="submit" name="action" value="none" data-key="n" { kbd aria-hidden="true" { "n" } " " (page.t("review-none")) }
                    @if done > 0 {
                        button type="submit" name="action" value="undo" data-key="u" { kbd aria-hidden="true" { "u" } " " (page.t("review-second-back")) }
                    }
                }
                p.note {
                    label for="note" { (page.t("review-note")) }
                    input #note name="note" autocomplete="off" maxlength="400";
                }
            }
            datalist #categories { @for category in &categories { option value=(category.label) {} } }
        }
        (guide(page, &categories))
    }
}

/// What each category means, as the codebook says.
fn guide(page: &Page<'_>, categories: &[&Category]) -> Markup {
    html! {
        details {
            summary { (page.t("review-categories")) }
            dl.guide {
                @for category in categories {
                    dt { (category.label) }
                    dd {
                        (category.definition)
                        @if let Some(anchor) = category.anchors.first() { " " q lang="de" { (anchor.text) } }
                    }
                }
            }
        }
    }
}

/// Agreement before and after talking, and what to talk about.
fn compared(page: &Page<'_>, talked: &Talked) -> Markup {
    let sides = page.desk.sides();
    let open = sides.iter().filter(|side| side.together.is_none()).count();
    let (before, after) = (&talked.before.agreement, &talked.after.agreement);
    let lines = [
        ("review-agree-same", before.same_sets, after.same_sets, true),
        ("review-agree-kappa", before.kappa, after.kappa, false),
        ("review-agree-alpha", before.alpha, after.alpha, false),
    ];
    let figure = |value: Option<f64>, is_share: bool| match value {
        None => "–".to_owned(),
        Some(value) if is_share => {
            page.say(&Message::new("review-percent").with("share", hundredths(value)))
        }
        Some(value) => page.say(
            &Message::new("review-agree-figure").with("value", Arg::Decimal { value, digits: 2 }),
        ),
    };
    html! {
        section.effect aria-labelledby="agreement" {
            div.scroll role="region" aria-labelledby="agreement" tabindex="0" {
                table {
                    caption #agreement { (page.say(&Message::new("review-agree").with("answers", before.units))) }
                    thead {
                        tr {
                            th scope="col" { (page.t("review-agree-measure")) }
                            th.number scope="col" { (page.t("review-agree-before")) }
                            th.number scope="col" { (page.t("review-agree-after")) }
                        }
                    }
                    tbody {
                        @for (key, one, other, is_share) in lines {
                            tr {
                                th scope="row" { (page.t(key)) }
                                td.number { (figure(one, is_share)) }
                                td.number { (figure(other, is_share)) }
                            }
                        }
                    }
                }
            }
        }
        section aria-labelledby="sides" {
            h2 #sides { (page.say(&Message::new("review-sides").with("count", sides.len()).with("open", open))) }
            @for (number, side) in sides.iter().enumerate() { (one_side(page, number, side)) }
        }
    }
}

fn one_side(page: &Page<'_>, number: usize, side: &Side) -> Markup {
    let second = page.desk.second().map_or("", |blind| blind.who.as_str());
    let codes = |names: &[String]| {
        html! { @if names.is_empty() { (page.t("review-no-code")) } @else { ul lang="de" { @for name in names { li { (name) } } } } }
    };
    html! {
        section.card aria-labelledby={ "side-" (number) } {
            h2 id={ "side-" (number) } { (page.desk.question_text(&side.question)) }
            blockquote lang="de" { (side.text) }
            div.sides {
                div { h3 { (page.t("review-side-first")) } (codes(&side.first)) }
                div { h3 { (second) } (codes(&side.second)) }
                @if let Some(together) = &side.together { div { h3 { (page.t("review-side-together")) } (codes(together)) } }
            }
            form method="post" action="second" {
                input type="hidden" name="q" value=(side.question);
                input type="hidden" name="h" value=(side.hash);
                div.actions {
                    button type="submit" name="action" value="first" { (page.t("review-side-take-first")) }
                    button type="submit" name="action" value="second" { (page.say(&Message::new("review-side-take-second").with("who", second))) }
                }
                p.search {
                    label for={ "other-" (number) } { (page.t("review-search")) }
                    input id={ "other-" (number) } name="find" list={ "categories-" (number) } autocomplete="off";
                    button type="submit" name="action" value="other" { (page.t("review-assign")) }
                }
                datalist id={ "categories-" (number) } { @for category in page.desk.categories(&side.question) { option value=(category.label) {} } }
            }
        }
    }
}
