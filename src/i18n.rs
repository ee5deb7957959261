//! Messages in a language: Fluent lookup over the files in `locales/`, and numbers and dates the way a locale writes them.
//!
//! It decides nothing about content. A missing key or argument shows as its key, and a test finds it.

mod account;

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::model::counted::Counted;
use crate::model::finding::{BaseFigure, CellValue};
use crate::model::issue::{Code, Issue};
use crate::model::letters;
use crate::model::message::{Arg, Message};
use crate::model::place::Place;

/// A language of reports and messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Language {
    /// German, the default.
    #[default]
    De,
    /// English.
    En,
}

impl Language {
    /// BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::De => "de",
            Self::En => "en",
        }
    }

    /// The language with that tag.
    pub fn from_tag(tag: &str) -> Option<Self> {
        match tag {
            "de" => Some(Self::De),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// The mark between the whole and the fraction.
    pub fn decimal_mark(self) -> char {
        match self {
            Self::De => ',',
            Self::En => '.',
        }
    }

    /// The mark between groups of three digits.
    pub fn group_mark(self) -> char {
        match self {
            Self::De => '.',
            Self::En => ',',
        }
    }
}

macro_rules! resources {
    ($lang:literal) => {
        [
            (
                "common",
                include_str!(concat!("../locales/", $lang, "/common.ftl")),
            ),
            (
                "project",
                include_str!(concat!("../locales/", $lang, "/project.ftl")),
            ),
            (
                "ingest",
                include_str!(concat!("../locales/", $lang, "/ingest.ftl")),
            ),
            (
                "validate",
                include_str!(concat!("../locales/", $lang, "/validate.ftl")),
            ),
            (
                "coding",
                include_str!(concat!("../locales/", $lang, "/coding.ftl")),
            ),
            (
                "analysis",
                include_str!(concat!("../locales/", $lang, "/analysis.ftl")),
            ),
            (
                "survey",
                include_str!(concat!("../locales/", $lang, "/survey.ftl")),
            ),
            (
                "counted",
                include_str!(concat!("../locales/", $lang, "/counted.ftl")),
            ),
            (
                "strategy",
                include_str!(concat!("../locales/", $lang, "/strategy.ftl")),
            ),
            (
                "boards",
                include_str!(concat!("../locales/", $lang, "/boards.ftl")),
            ),
            (
                "disclosure",
                include_str!(concat!("../locales/", $lang, "/disclosure.ftl")),
            ),
            (
                "chart",
                include_str!(concat!("../locales/", $lang, "/chart.ftl")),
            ),
            (
                "report",
                include_str!(concat!("../locales/", $lang, "/report.ftl")),
            ),
            (
                "plan",
                include_str!(concat!("../locales/", $lang, "/plan.ftl")),
            ),
            (
                "review",
                include_str!(concat!("../locales/", $lang, "/review.ftl")),
            ),
            (
                "history",
                include_str!(concat!("../locales/", $lang, "/history.ftl")),
            ),
            (
                "help",
                include_str!(concat!("../locales/", $lang, "/help.ftl")),
            ),
            (
                "cli",
                include_str!(concat!("../locales/", $lang, "/cli.ftl")),
            ),
        ]
    };
}

/// The Fluent sources of a language: name of the file and its text.
pub fn sources(language: Language) -> [(&'static str, &'static str); 18] {
    match language {
        Language::De => resources!("de"),
        Language::En => resources!("en"),
    }
}

/// Looks messages up in one language.
pub struct I18n {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    target: Target,
}

/// Where texts go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Target {
    File,
    /// What comes from data and names of files must not steer it.
    Terminal,
}

impl I18n {
    /// The messages of a language. Files are part of the program, so a broken one shows in the tests, not here.
    pub fn new(language: Language) -> Self {
        let tag = language
            .tag()
            .parse::<LanguageIdentifier>()
            .unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Direction marks around arguments would end up in CSV headers and chart labels.
        bundle.set_use_isolating(false);
        for (_, text) in sources(language) {
            let resource = match FluentResource::try_new(text.to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Self {
            language,
            bundle,
            target: Target::File,
        }
    }

    /// The same for a terminal: control signs and marks of direction in data are spelt out.
    pub fn terminal(language: Language) -> Self {
        Self {
            target: Target::Terminal,
            ..Self::new(language)
        }
    }

    /// The same language for what is written to a file.
    pub fn for_files(&self) -> Self {
        Self::new(self.language)
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The text of a message.
    pub fn text(&self, message: &Message) -> String {
        self.format(message.key, None, &message.args)
            .unwrap_or_else(|| message.key.to_owned())
    }

    /// The text of a key without arguments.
    pub fn get(&self, key: &str) -> String {
        self.format(key, None, &[])
            .unwrap_or_else(|| key.to_owned())
    }

    /// The text of a key, or of its attribute, with arguments; `None` when the language does not have it.
    pub fn format(
        &self,
        key: &str,
        attribute: Option<&str>,
        args: &[(&'static str, Arg)],
    ) -> Option<String> {
        let message = self.bundle.get_message(key)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let mut fluent = FluentArgs::new();
        for (name, arg) in args {
            fluent.set(*name, self.value(arg));
            // The raw number beside its written form lets a message choose singular or plural.
            if let Some(number) = plural_number(arg) {
                fluent.set(format!("{name}-number"), number);
            }
        }
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&fluent), &mut errors);
        Some(text.into_owned())
    }

    /// An argument as this language writes it.
    pub fn arg(&self, arg: &Arg) -> String {
        match arg {
            Arg::Count(count) => self.count(*count),
            Arg::Decimal { value, digits } => self.decimal(*value, *digits),
            Arg::Share(share) => self.percent(*share),
            Arg::Percent(share) => self.percentage(*share, 0),
            Arg::Text(text) => match self.target {
                Target::File => text.clone(),
                Target::Terminal => letters::visible(text).into_owned(),
            },
            Arg::Date(date) => self.date(*date),
            Arg::Message(message) => self.text(message),
        }
    }

    /// A table cell as printed: a number in the locale's form, a name, a sign, or nothing.
    pub fn cell(&self, value: &CellValue) -> String {
        match value {
            CellValue::Sign(sign) => sign.symbol().to_owned(),
            value => value.arg().map_or_else(String::new, |arg| self.arg(&arg)),
        }
    }

    /// A figure of the base in words: `n = 24 Befragte`.
    pub fn base(&self, figure: &BaseFigure) -> String {
        let value = &figure.value.value;
        let arg = value.arg().unwrap_or_else(|| Arg::Text(self.cell(value)));
        let mut args = vec![("value", arg)];
        args.extend(figure.counted.into_iter().flat_map(Counted::forms));
        self.format(figure.wording, None, &args)
            .unwrap_or_else(|| figure.wording.to_owned())
    }

    /// A whole number, grouped: `1.234`.
    pub fn count(&self, count: u64) -> String {
        group(&count.to_string(), self.language.group_mark())
    }

    /// A decimal number with fixed digits, grouped: `1.234,50`. Rounds half away from zero on the decimal value.
    pub fn decimal(&self, value: f64, digits: u8) -> String {
        let written = format_fixed(value, digits);
        let (sign, rest) = written
            .strip_prefix('-')
            .map_or(("", written.as_str()), |rest| ("−", rest));
        let (whole, fraction) = rest.split_once('.').unwrap_or((rest, ""));
        let grouped = group(whole, self.language.group_mark());
        if fraction.is_empty() {
            format!("{sign}{grouped}")
        } else {
            format!("{sign}{grouped}{}{fraction}", self.language.decimal_mark())
        }
    }

    /// A share between 0 and 1 as a percentage with one digit: `35,0 %` in German, `35.0%` in English.
    pub fn percent(&self, share: f64) -> String {
        self.percentage(share, 1)
    }

    fn percentage(&self, share: f64, digits: u8) -> String {
        let number = self.decimal(share * 100.0, digits);
        match self.language {
            Language::De => format!("{number}\u{a0}%"),
            Language::En => format!("{number}%"),
        }
    }

    /// A date: `30.06.2026` in German, `2026-06-30` in English.
    pub fn date(&self, date: NaiveDate) -> String {
        match self.language {
            Language::De => format!("{:02}.{:02}.{}", date.day(), date.month(), date.year()),
            Language::En => date.to_string(),
        }
    }

    /// A place in words: `interviews.xlsx, Blatt „Barometer“, Zelle D17`.
    pub fn place(&self, place: &Place) -> String {
        let sheet = place.origin.sheet.as_ref();
        let written = place.origin.has_paragraphs();
        let key = match (sheet, place.row, place.column) {
            (None, 1.., _) if written => "place-file-paragraph",
            (Some(_), 0, _) if written => "place-table",
            (Some(_), _, 0) if written => "place-table-row",
            (Some(_), _, _) if written => "place-table-cell",
            (None, 0, _) => "place-file",
            (None, _, 0) => "place-file-row",
            (None, _, _) => "place-file-cell",
            (Some(_), 0, _) => "place-sheet",
            (Some(_), _, 0) => "place-sheet-row",
            (Some(_), _, _) => "place-sheet-cell",
        };
        let args = [
            ("file", Arg::Text(place.origin.file.clone())),
            ("sheet", Arg::Text(sheet.cloned().unwrap_or_default())),
            ("cell", Arg::Text(place.cell_name())),
        ];
        self.format(key, None, &args)
            .unwrap_or_else(|| place.to_string())
    }

    /// The fact of an issue as a sentence, without its place.
    pub fn fact(&self, issue: &Issue) -> String {
        self.format(&issue_key(issue.code), None, &issue.args)
            .unwrap_or_else(|| issue.code.0.to_owned())
    }

    /// The way out of an issue; `None` when the rule has none.
    pub fn hint(&self, issue: &Issue) -> Option<String> {
        self.format(&issue_key(issue.code), Some("hint"), &issue.args)
    }

    /// The name of a rule.
    pub fn rule_title(&self, code: Code) -> String {
        self.format(&issue_key(code), Some("title"), &[])
            .unwrap_or_else(|| code.0.to_owned())
    }

    fn value(&self, arg: &Arg) -> FluentValue<'static> {
        FluentValue::String(Cow::Owned(self.arg(arg)))
    }
}

/// A number with a fixed count of digits, `.` as the mark, halves rounded away from zero.
pub fn format_fixed(value: f64, digits: u8) -> String {
    // Six more digits first: 0.285 is stored as 0.28499…, and a reader who checks by hand expects 0.29.
    let long = format!("{value:.*}", usize::from(digits) + 6);
    let scale = 10f64.powi(i32::from(digits));
    let nudged = long.parse::<f64>().unwrap_or(value);
    let rounded = (nudged * scale + nudged.signum() * 1e-7).round() / scale;
    let rounded = if rounded == 0.0 { 0.0 } else { rounded };
    format!("{rounded:.*}", usize::from(digits))
}

fn issue_key(code: Code) -> String {
    format!("issue-{}", code.0)
}

fn group(digits: &str, mark: char) -> String {
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(mark);
        }
        out.push(digit);
    }
    out
}

fn plural_number(arg: &Arg) -> Option<FluentValue<'static>> {
    match arg {
        #[expect(
            clippy::cast_precision_loss,
            reason = "plural rules need no more than 2^53"
        )]
        Arg::Count(count) => Some(FluentValue::from(*count as f64)),
        Arg::Decimal { value, .. } => Some(FluentValue::from(*value)),
        _ => None,
    }
}
