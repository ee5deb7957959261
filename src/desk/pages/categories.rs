//! Categories made, reworded, moved, merged and split in place, also from groups of answers that no category fits.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use maud::{Markup, html};

use super::Page;
use super::layout::{self, Place};
use crate::model::codebook::{Category, CategoryId};
use crate::model::message::Message;
use crate::pipeline::{Group, Item};

/// Groups shown.
const SHOWN: usize = 20;
/// Quotations of each.
const QUOTED: usize = 4;
/// Answers of a category that can be ticked when it is split, most frequent first.
const MOVABLE: usize = 12;
/// Letters of a quotation that can be a name.
const NAME: usize = 60;

/// The page.
pub(in crate::desk) fn categories(page: &Page<'_>, groups: Option<&[Group]>) -> Markup {
    let desk = page.desk;
    let questions = desk.questions();
    let main = html! {
        p { (page.t("review-categories-how")) }
        @if desk.steps() > 0 {
            form method="post" action="category" {
                button type="submit" name="action" value="undo" {
                    (page.say(&Message::new("review-undo").with("steps", desk.steps())))
                }
            }
        }
        section.card aria-labelledby="make" {
            h2 #make { (page.t("review-category-make")) }
            (make(page, "new", "", "", "", &questions))
        }
        section aria-labelledby="groups" {
            h2 #groups { (page.t("review-groups")) }
            p { (page.t("review-groups-how")) }
            @if let Some(groups) = groups {
                @if groups.is_empty() { p { (page.t("review-groups-none")) } }
                @for (number, group) in groups.iter().take(SHOWN).enumerate() { (one_group(page, number, group)) }
            } @else {
                form method="get" action="categories" {
                    button type="submit" name="groups" value="1" { (page.t("review-groups-make")) }
                }
            }
        }
        @for question in &questions { (of_question(page, question)) }
    };
    layout::page(page, Place::Categories, &page.t("review-categories"), &main)
}

/// The form that makes a category.
fn make(
    page: &Page<'_>,
    id: &str,
    label: &str,
    anchor: &str,
    question: &str,
    questions: &[String],
) -> Markup {
    html! {
        form.edit method="post" action="category" {
            input type="hidden" name="action" value="make";
            @if !anchor.is_empty() { input type="hidden" name="anchor" value=(anchor); }
            (field(page, id, "label", "review-category-label", label, true))
            div {
                label for={ (id) "-question" } { (page.t("review-filter-question")) }
                select id={ (id) "-question" } name="question" {
                    @for key in questions {
                        option value=(key) selected[key == question] { (page.desk.question_text(key)) }
                    }
                }
            }
            (field(page, id, "definition", "review-category-definition", "", false))
            (fields(page, id, None))
            (field(page, id, "why", "review-category-why", "", false))
            button type="submit" { (page.t("review-category-make-button")) }
        }
    }
}

fn field(page: &Page<'_>, id: &str, name: &str, key: &str, value: &str, needed: bool) -> Markup {
    html! {
        div {
            label for={ (id) "-" (name) } { (page.t(key)) }
            input id={ (id) "-" (name) } name=(name) value=(value) autocomplete="off" maxlength="1000" required[needed];
        }
    }
}

/// The Handlungsfeld to choose.
fn fields(page: &Page<'_>, id: &str, chosen: Option<&str>) -> Markup {
    html! {
        div {
            label for={ (id) "-field" } { (page.t("review-category-field")) }
            select id={ (id) "-field" } name="handlungsfeld" {
                option value="" { "–" }
                @for field in &page.desk.codebook().handlungsfelder {
                    option value=(field.id) selected[Some(field.id.as_str()) == chosen] { (field.label) }
                }
            }
        }
    }
}

fn one_group(page: &Page<'_>, number: usize, group: &Group) -> Markup {
    let central = group.texts.first().map_or("", String::as_str);
    let name: String = central.chars().take(NAME).collect();
    html! {
        details.group {
            summary { (page.say(&Message::new("review-group").with("count", group.answers).with("quotation", central))) }
            ul lang="de" { @for quotation in group.texts.iter().take(QUOTED) { li { (quotation) } } }
            (make(page, &format!("group-{number}"), &name, central, &group.question, std::slice::from_ref(&group.question)))
        }
    }
}

/// The categories of a question.
fn of_question(page: &Page<'_>, question: &str) -> Markup {
    let desk = page.desk;
    let categories = desk.codebook().categories_for(question);
    let counts: BTreeMap<CategoryId, u64> = { desk.table(question).into_iter() }
        .filter_map(|line| Some((line.category, line.now?.1)))
        .collect();
    let mut own: BTreeMap<&CategoryId, Vec<&Item>> = BTreeMap::new();
    for item in desk.items().iter().filter(|item| item.question == question) {
        for category in item.categories() {
            own.entry(category).or_default().push(item);
        }
    }
    for items in own.values_mut() {
        items.sort_by_key(|item| Reverse(item.answers.len()));
    }
    html! {
        section aria-label=(desk.question_text(question)) {
            h2 { (desk.question_text(question)) }
            @for category in &categories {
                @let count = counts.get(&category.id).copied().unwrap_or_default();
                @let items = own.get(&category.id).map_or(&[][..], Vec::as_slice);
                (one(page, question, category, &categories, (count, items)))
            }
        }
    }
}

/// One category: reworded or moved, merged, split.
fn one(
    page: &Page<'_>,
    question: &str,
    category: &Category,
    others: &[&Category],
    (count, items): (u64, &[&Item]),
) -> Markup {
    let id = format!("{question}-{}", category.id);
    html! {
        details.category {
            summary { (category.label) " " span.why { (page.say(&Message::new("review-category-count").with("count", count))) } }
            form.edit method="post" action="category" {
                input type="hidden" name="action" value="change";
                input type="hidden" name="id" value=(category.id);
                (field(page, &id, "label", "review-category-label", &category.label, true))
                (field(page, &id, "definition", "review-category-definition", &category.definition, false))
                (fields(page, &id, category.handlungsfeld.as_deref()))
                (field(page, &id, "why", "review-category-why", "", false))
                button type="submit" { (page.t("review-category-change")) }
            }
            form.edit method="post" action="category" {
                input type="hidden" name="action" value="merge";
                input type="hidden" name="id" value=(category.id);
                div {
                    label for={ (id) "-into" } { (page.t("review-category-into")) }
                    select id={ (id) "-into" } name="into" {
                        @for other in others.iter().filter(|other| other.id != category.id) {
                            option value=(other.id) { (other.label) }
                        }
                    }
                }
                (field(page, &format!("{id}-merge"), "why", "review-category-why", "", false))
                button type="submit" { (page.t("review-category-merge")) }
            }
            form.edit method="post" action="category" {
                input type="hidden" name="action" value="split";
                input type="hidden" name="id" value=(category.id);
                input type="hidden" name="question" value=(question);
                (field(page, &format!("{id}-split"), "label", "review-category-split-label", "", true))
                (field(page, &format!("{id}-split"), "definition", "review-category-definition", "", false))
                (field(page, &format!("{id}-split"), "why", "review-category-why", "", false))
                (movable(page, &id, items))
                button type="submit" { (page.t("review-category-split")) }
            }
        }
    }
}

/// Answers of a category, those that go over to the new one to be ticked.
fn movable(page: &Page<'_>, id: &str, items: &[&Item]) -> Markup {
    html! {
        @if !items.is_empty() {
            fieldset.follow {
                legend { (page.t("review-category-moved")) }
                @for (number, item) in items.iter().take(MOVABLE).enumerate() {
                    p {
                        input id={ (id) "-moved-" (number) } type="checkbox" name="moved" value=(item.hash); " "
                        label for={ (id) "-moved-" (number) } lang="de" { (item.answers.len()) " × " (item.text) }
                    }
                }
            }
        }
    }
}
