//! What a table must have to be a kind of source: its essential columns, with content that can be theirs. A header that many
//! lists have (`Name`, `Typ`, `Bezeichnung`) makes no kind by itself.
//!
//! It is asked only where nobody has said what a table is; a kind that `befund.toml` names is read with fewer columns.

use crate::project::SourceKind;

use super::columns::Feed;
use super::content::{Content, Profile, expected};
use super::counted;
use super::fold::compact;
use super::lexicon::Lexicon;
use super::open::{Form, Opened};
use super::row::written;
use super::schema::{plan, schema};
use super::sheet::Sheet;
use super::survey::Survey;
use super::wide::{QuestionColumn, is_question, is_wording};

/// Headers that lists of all kinds have.
const GENERIC: [&str; 29] = [
    "name",
    "typ",
    "art",
    "type",
    "kategorie",
    "category",
    "bezeichnung",
    "titel",
    "title",
    "produkt",
    "product",
    "objekttyp",
    "objektname",
    "objectname",
    "programm",
    "software",
    "hardware",
    "service",
    "dienst",
    "leistung",
    "merkmal",
    "code",
    "label",
    "text",
    "anzahl",
    "count",
    "wert",
    "value",
    "menge",
];

/// The logical columns that a table lacks to be this kind, best known name first; empty when it lacks none.
pub(crate) fn lacking(opened: &Opened<'_>, asked: &[QuestionColumn]) -> Vec<&'static str> {
    let sheet = &opened.sheet;
    let kind = sheet.source.kind;
    let mut lacking = Vec::new();
    if opened.form == Form::Long {
        let mandatory = schema(kind)
            .columns
            .iter()
            .filter(|column| column.mandatory);
        lacking.extend(
            mandatory
                .map(|column| column.name)
                .filter(|name| !holds(sheet, name)),
        );
    }
    match kind {
        SourceKind::Answers if opened.form == Form::Wide => {
            if asked.is_empty() || !is_worded(opened, asked) {
                lacking.push("text");
            }
        }
        SourceKind::Answers if matches!(opened.form, Form::Coded(_)) => {}
        // Grades and answers that are counted already are no persons' own.
        SourceKind::Barometer if counted::unread(sheet).is_some() => lacking.push("count"),
        SourceKind::Answers if counted::unread(sheet).is_some() => lacking.push("text"),
        SourceKind::Answers | SourceKind::Mentions if !sheet.has("question") => {
            lacking.push("question");
        }
        SourceKind::Survey if !is_questionnaire(opened) => lacking.push("respondent"),
        // Any sheet has rows and columns: that one is a matrix can only be told by words for both.
        SourceKind::Matrix if opened.form == Form::Wide => lacking.extend(["row", "column"]),
        _ => of_list(sheet, &mut lacking),
    }
    lacking.dedup();
    lacking
}

/// Whether several columns ask, and what stands below them are answers: choices, steps, numbers of a scale.
fn is_questionnaire(opened: &Opened<'_>) -> bool {
    const LEAST: usize = 2;
    let sheet = &opened.sheet;
    let answered = |column: u32| {
        let profile = Profile::of(sheet, column);
        profile.given > 1 && (profile.is_choice() || profile.are_grades() || profile.is_open())
    };
    let asked = { sheet.header.labels.iter() }
        .filter(|label| !opened.survey.is_housekeeping(label))
        .filter(|label| !sheet.personal.contains(&label.column))
        .filter(|label| is_question(&label.shown) || label.code.is_some())
        .filter(|label| answered(label.column));
    asked.take(LEAST).count() == LEAST
}

/// Whether some header of the questions is worded as one.
fn is_worded(opened: &Opened<'_>, asked: &[QuestionColumn]) -> bool {
    let sheet = &opened.sheet;
    opened.survey != Survey::None
        || asked
            .iter()
            .filter_map(|question| sheet.header.label(question.column))
            .any(|label| is_wording(sheet, label))
}

/// What lists of persons and things lack besides their mandatory columns.
fn of_list(sheet: &Sheet<'_>, lacking: &mut Vec<&'static str>) {
    match sheet.source.kind {
        SourceKind::Staff => {
            one_of(sheet, &["birth_date", "birth_year", "age"], lacking);
            one_of(
                sheet,
                &["id", "fte", "sex", "entry", "employment", "unit"],
                lacking,
            );
            if counts_heads(sheet) {
                lacking.push("id");
            }
        }
        SourceKind::Devices if is_generic(sheet, "device_type") && !are_devices(sheet) => {
            one_of(sheet, &["purchase", "end_of_life"], lacking);
            if !has_inventory_number(sheet) && !sheet.has("status") {
                lacking.push("device_type");
            }
        }
        SourceKind::Fachverfahren if is_generic(sheet, "name") => one_of(
            sheet,
            &[
                "vendor",
                "hosting",
                "interfaces",
                "dms_link",
                "multi_user",
                "web",
                "users",
            ],
            lacking,
        ),
        SourceKind::OnlineServices if is_generic(sheet, "service") => {
            one_of(
                sheet,
                &["level", "ozg_level", "audience", "cases_per_year"],
                lacking,
            );
        }
        SourceKind::Ratings => one_of(sheet, &["actual"], lacking),
        SourceKind::Notes => one_of(sheet, &["field", "likelihood", "damage"], lacking),
        SourceKind::Kennzahlen if is_generic(sheet, "name") => {
            one_of(sheet, &["measure", "year", "target"], lacking);
        }
        SourceKind::Plan if !plan::year_columns(sheet).is_empty() => {}
        SourceKind::Plan => one_of(
            sheet,
            &["amount", "posts", "fte_actual", "fte_target"],
            lacking,
        ),
        _ => {}
    }
}

/// Whether rows are groups of persons and no persons: without an id or a date of birth, but with a column of heads.
fn counts_heads(sheet: &Sheet<'_>) -> bool {
    let heads = |column: u32| {
        let profile = Profile::of(sheet, column);
        let several = { profile.values.iter() }
            .filter_map(written)
            .any(|value| value != "1" && value != "0");
        several && profile.fit(Content::Count) == Some(1.0)
    };
    !["id", "birth_date"].iter().any(|name| sheet.has(name)) && { sheet.header.labels.iter() }.any(
        |label| {
            let named = Lexicon::of(SourceKind::AgeBands).recognise(label);
            named.is_some_and(|(name, _)| name == "heads") && heads(label.column)
        },
    )
}

/// Whether a logical column is fed, and with values that it can have.
fn holds(sheet: &Sheet<'_>, name: &str) -> bool {
    match sheet.feeds.by_name.get(name) {
        Some(Feed::Column(column)) => {
            let content = expected(sheet.source.kind, name);
            // The words for devices are a sign of their own.
            let content = if content == Content::Devices {
                Content::Words
            } else {
                content
            };
            Profile::of(sheet, *column)
                .fit(content)
                .is_none_or(|share| share >= 0.5)
        }
        Some(Feed::Constant(..) | Feed::Crosses(_)) => true,
        None => false,
    }
}

/// Notes the first of several columns where none of them is there.
fn one_of(sheet: &Sheet<'_>, names: &[&'static str], lacking: &mut Vec<&'static str>) {
    if !names.iter().any(|name| holds(sheet, name)) {
        lacking.extend(names.first());
    }
}

fn is_generic(sheet: &Sheet<'_>, name: &str) -> bool {
    GENERIC.contains(&compact(&sheet.heading(name)).as_str())
}

fn are_devices(sheet: &Sheet<'_>) -> bool {
    let share = sheet
        .column("device_type")
        .and_then(|column| Profile::of(sheet, column).fit(Content::Devices));
    share.is_some_and(|share| share >= 0.2)
}

fn has_inventory_number(sheet: &Sheet<'_>) -> bool {
    let heading = compact(&sheet.heading("id"));
    sheet.has("id")
        && [
            "inv", "serien", "serial", "asset", "hostname", "geraet", "rechner",
        ]
        .iter()
        .any(|word| heading.contains(word))
}
