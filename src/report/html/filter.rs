//! The form that filters tables. It is hidden until the script that makes it work has run.

use maud::{Markup, html};

use super::facets::Choices;
use crate::i18n::I18n;

/// The form; nothing where there is nothing to choose from.
pub(super) fn filter(choices: &Choices, i18n: &I18n) -> Markup {
    html! {
        @if !choices.is_idle() {
            form.filter hidden aria-labelledby="filter" {
                h2 #filter { (i18n.get("report-filter")) }
                @if choices.fields.len() > 1 {
                    (choice("field", "report-filter-field", choices.fields.iter(), i18n))
                }
                @if choices.units.len() > 1 {
                    (choice("unit", "report-filter-unit", choices.units.iter(), i18n))
                }
                button type="reset" disabled { (i18n.get("report-filter-reset")) }
                p.state role="status"
                    data-all=(i18n.get("report-filter-all"))
                    // The script puts the numbers in.
                    data-some=(i18n.get("report-filter-some"))
                    data-shown=(i18n.get("report-filter-shown")) {}
            }
        }
    }
}

fn choice<'a>(
    name: &str,
    label: &str,
    choices: impl Iterator<Item = &'a String>,
    i18n: &I18n,
) -> Markup {
    let id = format!("filter-{name}");
    html! {
        label for=(id) { (i18n.get(label)) }
        select id=(id) name=(name) {
            option value="" { (i18n.get("report-filter-every")) }
            @for choice in choices { option { (choice) } }
        }
    }
}
