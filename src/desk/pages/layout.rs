//! What stands around every page: head, way between the pages, what was just done.

use maud::{DOCTYPE, Markup, html};

use super::Page;
use crate::i18n::I18n;

/// A page that can be gone to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::desk) enum Place {
    /// Answers one by one.
    Review,
    /// The codebook.
    Categories,
    /// What persons disagree on.
    Conflicts,
    /// Writing the report.
    Report,
}

impl Place {
    const ALL: [Self; 4] = [
        Self::Review,
        Self::Categories,
        Self::Conflicts,
        Self::Report,
    ];

    fn address(self) -> &'static str {
        match self {
            Self::Review => "review",
            Self::Categories => "categories",
            Self::Conflicts => "conflicts",
            Self::Report => "report",
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Review => "review-nav-review",
            Self::Categories => "review-nav-categories",
            Self::Conflicts => "review-nav-conflicts",
            Self::Report => "review-nav-report",
        }
    }
}

/// A whole page of a project.
pub(in crate::desk) fn page(page: &Page<'_>, place: Place, title: &str, main: &Markup) -> Markup {
    let head = html! {
        p.project { (page.desk.title()) }
        nav aria-label=(page.t("review-nav")) {
            ul {
                @for other in Place::ALL {
                    li {
                        a href=(other.address()) aria-current=[(other == place).then_some("page")] {
                            (page.t(other.key()))
                            @if other == Place::Conflicts && !page.desk.conflicts().is_empty() {
                                " (" (page.desk.conflicts().len()) ")"
                            }
                        }
                    }
                }
            }
        }
        form.who method="post" action="who" {
            label for="who" { (page.t("review-who")) }
            input #who name="who" value=(page.desk.who()) autocomplete="off" maxlength="60" required;
            button type="submit" { (page.t("review-who-set")) }
        }
    };
    let said = page.said.as_deref();
    whole(page.i18n, title, Some(&head), said, main, false)
}

/// A page without a project; `again` asks for it anew in a moment.
pub(in crate::desk) fn bare(i18n: &I18n, title: &str, main: &Markup, again: bool) -> Markup {
    whole(i18n, title, None, None, main, again)
}

fn whole(
    i18n: &I18n,
    title: &str,
    head: Option<&Markup>,
    said: Option<&str>,
    main: &Markup,
    again: bool,
) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(i18n.language().tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                @if again { meta http-equiv="refresh" content="1"; }
                title { (title) " – befund" }
                link rel="stylesheet" href="desk.css";
                link rel="icon" href="icon.svg";
                script src="desk.js" defer {}
            }
            body {
                a.skip href="#main" { (i18n.get("review-skip")) }
                @if let Some(head) = head { header { (head) } }
                main #main tabindex="-1" {
                    h1 { (title) }
                    p #said role="status" { @if let Some(said) = said { (said) } }
                    (main)
                }
            }
        }
    }
}
