//! What stands around every page: head, way between the pages, what was just done.

use maud::{DOCTYPE, Markup, html};

use super::Frame;
use crate::i18n::I18n;

/// A page that can be gone to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::desk) enum Place {
    /// The files.
    Start,
    /// Answers one by one.
    Review,
    /// The codebook.
    Categories,
    /// A second person codes blindly.
    Second,
    /// What persons disagree on.
    Conflicts,
    /// Writing the report.
    Report,
}

impl Place {
    const ALL: [Self; 6] = [
        Self::Start,
        Self::Review,
        Self::Categories,
        Self::Second,
        Self::Conflicts,
        Self::Report,
    ];

    fn address(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Second => "second",
            Self::Review => "review",
            Self::Categories => "categories",
            Self::Conflicts => "conflicts",
            Self::Report => "report",
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Start => "review-nav-start",
            Self::Second => "review-nav-second",
            Self::Review => "review-nav-review",
            Self::Categories => "review-nav-categories",
            Self::Conflicts => "review-nav-conflicts",
            Self::Report => "review-nav-report",
        }
    }

    /// Whether it is about answers.
    fn needs_answers(self) -> bool {
        !matches!(self, Self::Start | Self::Report)
    }
}

/// A whole page.
pub(in crate::desk) fn page(frame: &Frame<'_>, place: Place, title: &str, main: &Markup) -> Markup {
    let shown = Place::ALL.into_iter();
    let shown = shown.filter(|other| frame.has_answers || !other.needs_answers());
    let head = html! {
        p.project { (frame.title) }
        nav aria-label=(frame.t("review-nav")) {
            ul {
                @for other in shown {
                    li {
                        a href=(other.address()) aria-current=[(other == place).then_some("page")] {
                            (frame.t(other.key()))
                            @if other == Place::Conflicts && frame.conflicts > 0 { " (" (frame.conflicts) ")" }
                        }
                    }
                }
            }
        }
        form.who method="post" action="who" {
            label for="who" { (frame.t("review-who")) }
            input #who name="who" value=(frame.who) autocomplete="off" maxlength="60" required;
            button type="submit" { (frame.t("review-who-set")) }
        }
    };
    whole(
        frame.i18n,
        title,
        Some(&head),
        frame.said.as_deref(),
        main,
        false,
    )
}

/// A page while the project is being read, which asks for itself anew in a moment.
pub(in crate::desk) fn bare(i18n: &I18n, title: &str, main: &Markup) -> Markup {
    whole(i18n, title, None, None, main, true)
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
                @if again { noscript { meta http-equiv="refresh" content="1"; } }
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
