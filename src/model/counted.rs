//! What a finding counts: persons who were asked, or measures, projects, points. Sentences, headers and notes follow from it.
//!
//! The words in number, case and gender stand in `locales/*/counted.ftl`, one message per name. Nothing but
//! [`Counted::Respondents`] is ever called "Befragte".

use super::message::{Arg, Message};

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Counted {
    /// Those who were asked.
    #[default]
    Respondents,
    /// Measures.
    Measures,
    /// Projects, Leitprojekte among them.
    Projects,
    /// Goals.
    Goals,
    /// Points given in a workshop.
    Points,
    /// Amounts of money.
    Euros,
    /// Posts.
    Posts,
    /// Services.
    Services,
    /// Applications.
    Applications,
    /// Processes.
    Processes,
    /// Organisational units.
    Units,
    /// Target groups.
    Audiences,
    /// Sums and other statements that were recomputed.
    Checks,
    /// Anything else: rows of a list.
    Entries,
}

/// Number and case of a noun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// "Maßnahme"
    One,
    /// "Maßnahmen"
    Many,
    /// "(8 von 56) Maßnahmen", the dative plural
    Dative,
    /// "(% der) Maßnahmen", the genitive plural
    Genitive,
}

impl Form {
    fn name(self) -> &'static str {
        match self {
            Self::One => "one",
            Self::Many => "many",
            Self::Dative => "dative",
            Self::Genitive => "genitive",
        }
    }
}

impl Counted {
    /// All of them, in the order of the documentation.
    pub const ALL: [Self; 14] = [
        Self::Respondents,
        Self::Measures,
        Self::Projects,
        Self::Goals,
        Self::Points,
        Self::Euros,
        Self::Posts,
        Self::Services,
        Self::Applications,
        Self::Processes,
        Self::Units,
        Self::Audiences,
        Self::Checks,
        Self::Entries,
    ];

    /// The name as written in `befund.toml`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Respondents => "respondents",
            Self::Measures => "measures",
            Self::Projects => "projects",
            Self::Goals => "goals",
            Self::Points => "points",
            Self::Euros => "euros",
            Self::Posts => "posts",
            Self::Services => "services",
            Self::Applications => "applications",
            Self::Processes => "processes",
            Self::Units => "units",
            Self::Audiences => "audiences",
            Self::Checks => "checks",
            Self::Entries => "entries",
        }
    }

    /// Whether persons are counted.
    pub fn is_persons(self) -> bool {
        self == Self::Respondents
    }

    /// Key of the noun in `locales/*/counted.ftl`; the message chooses by `$form`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Respondents => "counted-respondents",
            Self::Measures => "counted-measures",
            Self::Projects => "counted-projects",
            Self::Goals => "counted-goals",
            Self::Points => "counted-points",
            Self::Euros => "counted-euros",
            Self::Posts => "counted-posts",
            Self::Services => "counted-services",
            Self::Applications => "counted-applications",
            Self::Processes => "counted-processes",
            Self::Units => "counted-units",
            Self::Audiences => "counted-audiences",
            Self::Checks => "counted-checks",
            Self::Entries => "counted-entries",
        }
    }

    /// The noun.
    pub fn noun(self, form: Form) -> Message {
        Message::new(self.key()).with("form", form.name())
    }

    /// The noun in all its forms as arguments: `$one`, `$many`, `$dative`, `$genitive`.
    pub fn forms(self) -> [(&'static str, Arg); 4] {
        [Form::One, Form::Many, Form::Dative, Form::Genitive]
            .map(|form| (form.name(), self.noun(form).into()))
    }

    /// A message with the noun in all its forms.
    #[must_use]
    pub fn told(self, mut message: Message) -> Message {
        message.args.extend(self.forms());
        message
    }
}
