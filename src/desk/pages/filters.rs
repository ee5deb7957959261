//! Which answers are shown, and how many there are.

use std::collections::BTreeSet;

use maud::{Markup, html};

use super::Page;
use crate::desk::form::{Show, View};
use crate::pipeline::{Desk, Item};

/// Below this probability a code is rather wrong than right.
const UNSURE: f64 = 0.5;

/// Indices of the items that the filters let through; open ones in the order of the queue.
pub(in crate::desk) fn chosen(desk: &Desk, view: &View) -> Vec<usize> {
    let items = desk.items();
    let by_queue = matches!(view.show, Show::Open | Show::Unsure | Show::Uncoded);
    let all: Vec<usize> = if by_queue {
        desk.queue().to_vec()
    } else {
        (0..items.len()).collect()
    };
    let fits = |index: &usize| {
        let item = &items[*index];
        shows(desk, item, view.show) && passes(desk, item, view)
    };
    all.into_iter().filter(fits).collect()
}

fn shows(desk: &Desk, item: &Item, show: Show) -> bool {
    match show {
        Show::Open | Show::All => true,
        Show::Unsure => item.sureness() < UNSURE,
        Show::Uncoded => item.codes.is_empty() && item.missing.is_none(),
        Show::Mine => desk.is_mine(item),
        Show::Decided => item.is_decided,
        Show::Disagreed => item.is_decided && is_other(item),
    }
}

/// Whether a person gave other codes than befund's best.
fn is_other(item: &Item) -> bool {
    let best = item.suggestions.first().map(|best| &best.category);
    !item.categories().any(|id| Some(id) == best)
}

fn passes(desk: &Desk, item: &Item, view: &View) -> bool {
    let in_question = view.question.is_empty() || item.question == view.question;
    let in_category =
        view.category.is_empty() || item.categories().any(|id| *id.0 == *view.category);
    let in_unit = view.unit.is_empty() || {
        let of = |index: &usize| {
            let answer = desk.answers().get(*index);
            answer.and_then(|answer| answer.respondent.unit.as_deref()) == Some(view.unit.as_str())
        };
        item.answers.iter().any(of)
    };
    in_question && in_category && in_unit
}

/// The form with the filters.
pub(in crate::desk) fn filters(page: &Page<'_>, view: &View, count: usize) -> Markup {
    let desk = page.desk;
    let units: BTreeSet<&str> = { desk.answers().iter() }
        .filter_map(|answer| answer.respondent.unit.as_deref())
        .collect();
    let given: BTreeSet<_> = desk.items().iter().flat_map(Item::categories).collect();
    let mut categories: Vec<(String, &str)> = { given.iter() }
        .map(|id| (desk.category_label(id), &*id.0))
        .collect();
    categories.sort();
    let show = Show::ALL.map(|one| (page.t(&format!("review-show-{}", one.name())), one.name()));
    let questions = desk.questions();
    let questions: Vec<(String, &str)> = { questions.iter() }
        .map(|key| (desk.question_text(key).to_owned(), key.as_str()))
        .collect();
    let units: Vec<(String, &str)> = units
        .into_iter()
        .map(|unit| (unit.to_owned(), unit))
        .collect();
    html! {
        form.filters method="get" action="review" aria-label=(page.t("review-filters")) {
            (select(page, "show", "review-filter-show", &show, view.show.name(), false))
            (select(page, "question", "review-filter-question", &questions, &view.question, true))
            (select(page, "category", "review-filter-category", &categories, &view.category, true))
            @if !units.is_empty() {
                (select(page, "unit", "review-filter-unit", &units, &view.unit, true))
            }
            button type="submit" { (page.t("review-filter-set")) }
            p.count { (page.say(&crate::model::message::Message::new("review-count").with("count", count))) }
        }
    }
}

fn select(
    page: &Page<'_>,
    name: &str,
    key: &str,
    options: &[(String, &str)],
    chosen: &str,
    any: bool,
) -> Markup {
    let id = format!("filter-{name}");
    html! {
        div {
            label for=(id) { (page.t(key)) }
            select id=(id) name=(name) {
                @if any { option value="" { (page.t("review-filter-any")) } }
                @for (label, value) in options {
                    option value=(value) selected[*value == chosen] { (label) }
                }
            }
        }
    }
}
