//! The account of columns: what every column of a sheet is read as, on what evidence, or why it is not read.

use std::collections::BTreeSet;

use crate::model::intake::{ColumnAccount, ColumnRole, Evidence, Unread};
use crate::model::raw::RawCell;
use crate::project::SourceKind;

use super::closed::Column;
use super::columns::Feed;
use super::content::{Content, Profile, expected};
use super::end_of_life::is_warranty;
use super::fold::compact;
use super::heading::Label;
use super::lexicon::Lexicon;
use super::measure::{Measure, of_header};
use super::open::{Form, Opened};
use super::row::written;
use super::schema::{age_bands, matrix, plan, schema, staff, tally};
use super::sheet::Sheet;
use super::survey::Survey;
use super::values::words::{self, Service};
use super::wide::{QuestionColumn, is_remark};

/// What became of each column of an opened sheet.
pub(crate) fn of(
    opened: &Opened<'_>,
    asked: &[QuestionColumn],
    closed: &[Column],
) -> Vec<ColumnAccount> {
    let sheet = &opened.sheet;
    let width = sheet
        .every_row()
        .take(1000)
        .map(|row| row.cells.len())
        .max()
        .and_then(|width| u32::try_from(width).ok())
        .unwrap_or(0);
    let last = sheet.header.labels.iter().map(|label| label.column).max();
    (1..=width.max(last.unwrap_or(0)))
        .filter_map(|column| {
            let label = sheet.header.label(column);
            let profile = Profile::of(sheet, column);
            if label.is_none() && profile.given == 0 {
                return None;
            }
            Some(ColumnAccount {
                column,
                header: label.map(|label| label.shown.clone()).unwrap_or_default(),
                measure: label.and_then(|label| label.measure).map(Measure::sign),
                given: profile.given,
                looked_at: profile.rows,
                role: role(opened, (asked, closed), column, &profile),
            })
        })
        .collect()
}

fn role(
    opened: &Opened<'_>,
    (asked, closed): (&[QuestionColumn], &[Column]),
    column: u32,
    profile: &Profile,
) -> ColumnRole {
    let sheet = &opened.sheet;
    if let Some(question) = asked.iter().find(|question| question.column == column) {
        return ColumnRole::Question {
            key: question.key.clone(),
            evidence: question.evidence,
        };
    }
    if let Form::Coded(columns) = opened.form
        && let Some((name, says)) = columns.role(column)
    {
        return ColumnRole::Read {
            name: name.to_owned(),
            says,
            evidence: Evidence::Header(None),
        };
    }
    if let Some(question) = closed.iter().find(|question| question.column == column) {
        return ColumnRole::Closed {
            key: question.key.clone(),
            kind: question.kind,
            evidence: question.evidence,
        };
    }
    if let Some((name, evidence)) = read_as(opened, column, profile) {
        return ColumnRole::Read {
            name: name.to_owned(),
            says: description(sheet.source.kind, name),
            evidence,
        };
    }
    ColumnRole::Unread(unread(opened, sheet.header.label(column), column, profile))
}

/// The logical column that a column feeds, and why.
fn read_as(
    opened: &Opened<'_>,
    column: u32,
    profile: &Profile,
) -> Option<(&'static str, Evidence)> {
    let sheet = &opened.sheet;
    let kind = sheet.source.kind;
    let percent = |name| fit_percent(profile, expected(kind, name));
    let fed = { sheet.feeds.by_name.iter() }.find(|(_, feed)| feed.holds(column));
    if let Some((name, Feed::Crosses(_))) = fed {
        return Some((name, Evidence::Header(None)));
    }
    if let Some((name, _)) = fed {
        let mapped = sheet.source.columns.get(*name).is_some_and(|wanted| {
            sheet
                .header
                .find(wanted)
                .is_some_and(|label| label.column == column)
        });
        let evidence = if mapped {
            Evidence::Project
        } else {
            Evidence::Header(percent(name))
        };
        return Some((name, evidence));
    }
    if let Some((name, _)) = sheet
        .feeds
        .beside
        .iter()
        .find(|(_, columns)| columns.contains(&column))
    {
        return Some((name, Evidence::Beside));
    }
    let specified = { ["unit", "role", "group"].into_iter() }.find(|name| {
        let own = sheet.column(name);
        own.and_then(|own| Survey::other_column(&sheet.header, own)) == Some(column)
    });
    if let Some(name) = specified {
        return Some((name, Evidence::Beside));
    }
    let levels = kind == SourceKind::Staff && !sheet.source.columns.contains_key("unit");
    let unit = sheet.feeds.candidates.get("unit");
    if levels && unit.is_some_and(|columns| columns.contains(&column)) {
        return Some(("unit", Evidence::Header(percent("unit"))));
    }
    of_wide(opened, column)
}

/// What a column is read as in a sheet that has a column for each year, grade, class or second dimension.
fn of_wide(opened: &Opened<'_>, column: u32) -> Option<(&'static str, Evidence)> {
    let sheet = &opened.sheet;
    let kind = sheet.source.kind;
    let is = |wanted: SourceKind| kind == wanted && opened.form == Form::Wide;
    if is(SourceKind::Matrix) {
        return of_matrix(sheet, column);
    }
    let years = || plan::year_columns(sheet);
    if kind == SourceKind::Plan && years().iter().any(|(year, _)| *year == column) {
        return Some(("amount", Evidence::Header(None)));
    }
    let label = sheet.header.label(column)?;
    let grades = || tally::grade_columns(&sheet.header.labels);
    if is(SourceKind::Barometer) && grades().iter().any(|(graded, _)| *graded == column) {
        return Some(("grade", Evidence::Header(None)));
    }
    let band = is(SourceKind::AgeBands) && age_bands::is_band(label);
    band.then_some(("band", Evidence::Header(None)))
}

/// What a column of a sheet in the form of a matrix is read as.
fn of_matrix(sheet: &Sheet<'_>, column: u32) -> Option<(&'static str, Evidence)> {
    if matrix::names_column(sheet) == Some(column) {
        return Some(("row", Evidence::Header(None)));
    }
    matrix::columns_of(sheet)
        .iter()
        .any(|label| label.column == column)
        .then_some(("column", Evidence::Header(None)))
}

fn fit_percent(profile: &Profile, content: Content) -> Option<u8> {
    if content == Content::Any {
        return None;
    }
    let share = profile.fit(content)?;
    (0u8..=100)
        .rev()
        .find(|percent| f64::from(*percent) <= share * 100.0 + 1e-9)
}

fn unread(opened: &Opened<'_>, label: Option<&Label>, column: u32, profile: &Profile) -> Unread {
    let sheet = &opened.sheet;
    let kind = sheet.source.kind;
    if label.is_some_and(staff::holds_names) || sheet.personal.contains(&column) {
        return Unread::Personal;
    }
    if profile.given == 0 {
        return Unread::Empty;
    }
    if label.is_some_and(|label| opened.survey.is_housekeeping(label))
        && matches!(
            kind,
            SourceKind::Answers | SourceKind::Barometer | SourceKind::Survey
        )
    {
        return Unread::Housekeeping;
    }
    if kind == SourceKind::Staff && !sheet.has("status") && is_service(profile) {
        let (name, says) = ("status", description(kind, "status"));
        return Unread::Useful { name, says };
    }
    let rival = sheet
        .feeds
        .candidates
        .iter()
        .find(|(_, columns)| columns.contains(&column))
        .filter(|(name, _)| sheet.has(name));
    if let Some((name, _)) = rival {
        return Unread::Rival(sheet.heading(name));
    }
    match useful(sheet, label, profile) {
        Some(name) => Unread::Useful {
            name,
            says: description(kind, name),
        },
        None if profile.is_choice()
            && !is_dates(profile)
            && matches!(kind, SourceKind::Answers | SourceKind::Barometer) =>
        {
            Unread::Choice
        }
        None => Unread::NoUse,
    }
}

/// Key of the description of a logical column; of answers beside grades, and grades beside answers, the other kind tells it.
fn description(kind: SourceKind, name: &str) -> &'static str {
    { [kind, SourceKind::Answers, SourceKind::Barometer].into_iter() }
        .find_map(|kind| schema(kind).column(name))
        .map_or("column-unit", |column| column.message)
}

/// The logical column as which an unread column would be useful: one that nothing feeds and whose content it has.
fn useful(sheet: &Sheet<'_>, label: Option<&Label>, profile: &Profile) -> Option<&'static str> {
    let kind = sheet.source.kind;
    let free = |name: &'static str| (!sheet.has(name)).then_some(name);
    match kind {
        SourceKind::Answers if profile.is_open() && !label.is_some_and(is_remark) => Some("text"),
        SourceKind::Barometer if profile.is_open() && profile.words() >= 3.0 => Some("text"),
        SourceKind::Answers | SourceKind::Barometer
            if profile.are_grades() && profile.distinct > 1 && says_grade(label?) =>
        {
            Some("grade")
        }
        SourceKind::Staff if is_share(label, profile) => free("fte"),
        SourceKind::Staff if is_employment(label?, profile) => free("employment"),
        // A warranty ends before a device does: to read it as an end would be refused.
        SourceKind::Devices if label.is_some_and(|label| is_warranty(&label.shown)) => None,
        SourceKind::Devices if is_dates(profile) => { ["purchase", "end_of_life"].into_iter() }
            .filter(|name| label.is_some_and(|label| speaks_of(label, kind, name)))
            .find_map(free),
        SourceKind::Devices if is_header_of(label?, "Stück") => free("count"),
        SourceKind::Staff
        | SourceKind::Devices
        | SourceKind::Fachverfahren
        | SourceKind::OnlineServices
        | SourceKind::Barometer
        | SourceKind::Answers
            if says_unit(label?) && (profile.are_groups() || is_office(label?, profile)) =>
        {
            free("unit")
        }
        _ => figure(sheet, label?, profile),
    }
}

/// The figure that a header speaks of with further words (`Nutzer gesamt`, `Kosten einmalig`, `Reifegrad nach OZG`).
fn figure(sheet: &Sheet<'_>, label: &Label, profile: &Profile) -> Option<&'static str> {
    const FIGURES: [&str; 6] = [
        "users",
        "cases_per_year",
        "cost",
        "amount",
        "ozg_level",
        "level",
    ];
    let kind = sheet.source.kind;
    let levels = sheet.has("level") || sheet.has("ozg_level");
    { FIGURES.into_iter() }
        .filter(|name| schema(kind).column(name).is_some() && !sheet.has(name))
        .filter(|name| !(levels && name.ends_with("level")))
        .filter(|name| { profile.fit(expected(kind, name)) }.is_some_and(|share| share > 0.8))
        .find(|name| speaks_of(label, kind, name))
}

/// Words that say of each whether somebody is in service, and of some that they are not.
fn is_service(profile: &Profile) -> bool {
    let states: Vec<_> = { profile.values.iter() }
        .map(|cell| written(cell).and_then(|text| words::service(&text)))
        .collect();
    states.iter().all(Option::is_some) && states.contains(&Some(Service::Left))
}

/// Whether a header speaks of a logical column: its words, or what they begin or end with, are those of an accepted header.
fn speaks_of(label: &Label, kind: SourceKind, name: &str) -> bool {
    /// Letters of a word that may be a part of another one; shorter ones stand by themselves.
    const PART: usize = 4;
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphanumeric()).map(compact);
        words.filter(|word| word.len() >= PART - 1).collect()
    };
    let said = words(&label.shown);
    let says = |word: &String| {
        said.iter().any(|said| {
            let within = said.starts_with(word.as_str()) || said.ends_with(word.as_str());
            said == word || (word.len() >= PART && within)
        })
    };
    let accepted = schema(kind)
        .column(name)
        .map_or(&[][..], |column| column.headers);
    { accepted.iter().map(|header| words(header)) }
        .any(|header| !header.is_empty() && header.iter().all(says))
}

fn is_header_of(label: &Label, word: &str) -> bool {
    label.forms.iter().any(|form| form.contains(&compact(word)))
}

fn says_grade(label: &Label) -> bool {
    let accepted = Lexicon::of(SourceKind::Barometer);
    accepted
        .recognise(label)
        .is_some_and(|(name, _)| name == "grade")
        || ["note", "zensur", "grade"].iter().any(|word| {
            label
                .shown
                .split(|c: char| !c.is_alphanumeric())
                .any(|part| compact(part).ends_with(word))
        })
}

fn says_unit(label: &Label) -> bool {
    const PARTS: [&str; 14] = [
        "amt",
        "aemter",
        "abteilung",
        "bereich",
        "dienststelle",
        "einheit",
        "orga",
        "dezernat",
        "referat",
        "department",
        "unit",
        "fachdienst",
        "kostenstelle",
        "sachgebiet",
    ];
    let form = compact(&label.shown);
    // What things are counted in is no part of a town.
    let counts = ["menge", "mass", "zeit"]
        .iter()
        .any(|of| form.starts_with(of));
    !counts
        && form.len() <= 40
        && (form.starts_with("org") || PARTS.iter().any(|part| form.contains(part)))
}

/// A header that is a word for an office with something before it (`Fachamt`, `Nutzende Ämter`), over words: each office may stand
/// once.
fn is_office(label: &Label, profile: &Profile) -> bool {
    const ENDS: [&str; 9] = [
        "amt",
        "aemter",
        "abteilung",
        "fachdienst",
        "fachbereich",
        "dezernat",
        "referat",
        "dienststelle",
        "department",
    ];
    let form = compact(&label.shown);
    profile.fit(Content::Words) == Some(1.0)
        && !profile.are_codes()
        && ENDS.iter().any(|end| form.ends_with(end))
}

/// Shares of full time: parts of one, or of a hundred that somebody reaches.
fn is_share(label: Option<&Label>, profile: &Profile) -> bool {
    const SAYS: [&str; 12] = [
        "stunden",
        "pensum",
        "stellenumf",
        "grad",
        "umfang",
        "anteil",
        "faktor",
        "teilzeit",
        "vzae",
        "vbe",
        "fte",
        "arbeitszeit",
    ];
    let form = label.map(|label| compact(&label.shown)).unwrap_or_default();
    let says = SAYS.iter().any(|word| form.contains(word))
        || label.is_some_and(|label| {
            matches!(
                label.measure,
                Some(Measure::Percent | Measure::Hours | Measure::FullTime)
            )
        });
    let hours = label.is_some_and(|label| of_header(&label.shown) == Some(Measure::Hours));
    // "19:30" are hours, too.
    let clock = |cell: &RawCell| matches!(cell, RawCell::Text(text) if text.contains(':'));
    (says || hours)
        && (profile.fit(Content::Share).is_some_and(|share| share > 0.8)
            || (hours && !profile.values.is_empty() && profile.values.iter().all(clock)))
}

/// Kinds of employment in words, below a header that speaks of them: `Mitarbeiterkreis Text`.
fn is_employment(label: &Label, profile: &Profile) -> bool {
    let civil = |cell: &RawCell| written(cell).is_some_and(|text| compact(&text).contains("beamt"));
    let fits = { profile.fit(Content::Employment) }.is_some_and(|share| share > 0.5);
    // Whatever the header: civil servants among short words tell it.
    let told = fits && profile.are_short() && profile.values.iter().any(civil);
    told || { profile.fit(Content::Employment) }.is_some_and(|share| share > 0.8)
        && speaks_of(label, SourceKind::Staff, "employment")
}

fn is_dates(profile: &Profile) -> bool {
    let dates = profile.fit(Content::Date).is_some_and(|share| share > 0.8);
    // Years and serial numbers alone may be anything.
    dates
        && profile
            .fit(Content::Number)
            .is_none_or(|numbers| numbers < 0.2)
}

/// Columns of a sheet that some source reads, for telling what another of its sources leaves out.
pub(crate) fn columns_read(columns: &[ColumnAccount]) -> BTreeSet<u32> {
    columns
        .iter()
        .filter(|account| !matches!(account.role, ColumnRole::Unread(_)))
        .map(|account| account.column)
        .collect()
}
