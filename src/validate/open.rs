//! Opens a sheet: where its header is, how it is laid out, which column feeds what, and whether it can be read at all.

use std::collections::BTreeSet;

use crate::model::issue::{Issue, Rule};
use crate::model::message::Message;
use crate::model::raw::RawTable;
use crate::project::{Layout, Source, SourceKind};

use super::above;
use super::columns::{self, Feed, Feeds, list};
use super::crosses;
use super::fold::{LIKE_HEADER, compact, nearest, shown};
use super::grade_scale;
use super::heading::{self, Header, Label, Score};
use super::lexicon::Lexicon;
use super::money;
use super::people;
use super::personal;
use super::questions::Questions;
use super::rules;
use super::schema::{KindSchema, age_bands, answers, matrix, schema, staff, tally};
use super::sheet::Sheet;
use super::survey::Survey;
use super::{filldown, furniture, states};
use super::{second, segments, turned};

/// A sheet that was opened.
pub(crate) struct Opened<'a> {
    /// The sheet.
    pub(crate) sheet: Sheet<'a>,
    /// The tool it was exported from.
    pub(crate) survey: Survey,
    /// How it is laid out.
    pub(crate) form: Form,
    /// Why no row of it can be used; an issue says so.
    pub(crate) refused: Option<Rule>,
}

/// How a table is laid out, whatever tool made it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// One value per row.
    Long,
    /// Several values per row, one column each.
    Wide,
    /// Segments with the codes that a person gave them.
    Coded(segments::Columns),
}

/// How well the best header of a table fits a source.
pub(crate) fn fit(source: &Source, table: &RawTable, questions: &Questions<'_>) -> Score {
    header_of(source, table, questions).score
}

/// Opens a sheet and notes what is wrong with its header.
pub(crate) fn open<'a>(
    source: &'a Source,
    table: &'a RawTable,
    questions: &Questions<'_>,
    issues: &mut Vec<Issue>,
) -> Opened<'a> {
    let kind = schema(source.kind);
    let Headed {
        survey,
        header,
        first_data_row,
        second_header,
        ..
    } = header_of(source, table, questions);
    let mut feeds = columns::resolve(table, &header, source, kind, issues);
    if source.kind == SourceKind::Staff {
        let place = |column| table.place(header.last_row, column);
        staff::refuse_names(&header, &mut feeds, place, issues);
    }
    let personal = match source.kind {
        SourceKind::Answers | SourceKind::Barometer | SourceKind::Survey => {
            leave_out_persons(table, &header, first_data_row, &mut feeds, issues)
        }
        _ => BTreeSet::new(),
    };
    prefer_export_ids(source, survey, &header, &mut feeds);
    above::feed(table, &header, source.kind, &mut feeds);
    let form = form_of(source, survey, &header, &feeds);
    let mut sheet = Sheet::new(source, table, header, feeds);
    sheet.first_data_row = first_data_row;
    sheet.personal = personal;
    move_id(&mut sheet, form);
    feed_turned_names(table, &mut sheet);
    sheet.no_records = furniture::find(&sheet, issues);
    states::feed_by_content(&mut sheet);
    crosses::feed(&mut sheet, issues);
    money::find(&mut sheet, issues);
    let filled = filldown::find(&sheet, form, issues);
    sheet.fill_down(filled);
    if second_header {
        let row = sheet.header.last_row;
        let place = table.row_place(row);
        issues.push(Issue::new(rules::SECOND_HEADER, Some(place)).with("row", row.to_string()));
    }
    let coded = { Some(&sheet) }
        .filter(|sheet| sheet.source.kind == SourceKind::Answers)
        .and_then(segments::Columns::of);
    if let Some(columns) = coded {
        columns.feed(&mut sheet);
        return Opened {
            sheet,
            survey,
            form: Form::Coded(columns),
            refused: None,
        };
    }
    let refused = missing_columns(&sheet, kind, form, questions, issues)
        .or_else(|| grade_scale::refuse(&sheet, issues));
    Opened {
        sheet,
        survey,
        form,
        refused,
    }
}

/// Where a turned table names its respondents, that column is their key, unless another one is.
fn feed_turned_names(table: &RawTable, sheet: &mut Sheet<'_>) {
    let asks = matches!(
        sheet.source.kind,
        SourceKind::Answers | SourceKind::Barometer
    );
    if let Some(column) = turned::names_column(table).filter(|_| asks)
        && !sheet.has("respondent")
    {
        sheet
            .feeds
            .by_name
            .insert("respondent", Feed::Column(column));
    }
}

/// Takes columns that tell who somebody is out of the feeds, even mapped ones, and says so. Only the key of a respondent may
/// be a name: it is hashed.
fn leave_out_persons(
    table: &RawTable,
    header: &Header,
    first_data_row: u32,
    feeds: &mut Feeds,
    issues: &mut Vec<Issue>,
) -> BTreeSet<u32> {
    let mut left_out = BTreeSet::new();
    for (column, personal) in personal::columns(table, header, first_data_row) {
        let is_key = feeds
            .by_name
            .iter()
            .any(|(name, feed)| KEYS.contains(name) && *feed == Feed::Column(column));
        if is_key {
            continue;
        }
        feeds
            .by_name
            .retain(|name, feed| *name == "text" || *feed != Feed::Column(column));
        if feeds
            .by_name
            .values()
            .any(|feed| *feed == Feed::Column(column))
        {
            continue;
        }
        feeds.questions.retain(|_, at| *at != column);
        let heading = header.label(column).map(|label| shown(&label.shown));
        issues.push(
            Issue::new(
                rules::PERSONAL_DATA,
                Some(table.place(header.last_row, column)),
            )
            .with("column", heading.unwrap_or_default())
            .with("what", Message::new(personal.key())),
        );
        left_out.insert(column);
    }
    left_out
}

/// Logical columns whose content is hashed or only tells rows apart.
const KEYS: [&str; 2] = ["respondent", "id"];

/// The tool that wrote a table: the one that the project names, else the one that the table shows.
pub(crate) fn survey_of(source: &Source, table: &RawTable) -> Survey {
    match (source.kind, source.layout) {
        (SourceKind::Answers | SourceKind::Barometer | SourceKind::Survey, None) => {
            Survey::of(table)
        }
        (_, Some(Layout::Limesurvey)) => Survey::Limesurvey,
        (_, Some(Layout::Qualtrics)) => Survey::Qualtrics,
        _ => Survey::None,
    }
}

/// The header of a table, and what goes with it.
pub(crate) struct Headed {
    /// The tool that wrote the table.
    pub(crate) survey: Survey,
    /// The header.
    pub(crate) header: Header,
    /// How well it fits the source.
    pub(crate) score: Score,
    /// The first row that may be data.
    pub(crate) first_data_row: u32,
    /// Whether a second row was found that belongs to it.
    pub(crate) second_header: bool,
}

/// Finds the header of a table as a source expects it.
pub(crate) fn header_of(source: &Source, table: &RawTable, questions: &Questions<'_>) -> Headed {
    let survey = survey_of(source, table);
    let lexicon = Lexicon::of(source.kind);
    let score = |labels: &[Label]| {
        let (mandatory, found) = lexicon.score(labels, Some(source));
        (mandatory, found + further(source.kind, labels, questions))
    };
    if survey == Survey::None {
        let (header, reached) = heading::find(table, source.header_row, &score);
        let rows = (header.first_row, header.last_row);
        let header = if table.reading.turned {
            header
        } else {
            second::extend(table, header, lexicon)
        };
        let score = reached.max(score(&header.labels));
        return Headed {
            first_data_row: header.last_row + 1,
            second_header: rows != (header.first_row, header.last_row),
            survey,
            header,
            score,
        };
    }
    let (header, first_data_row) = survey.header(table, source.header_row);
    Headed {
        score: score(&header.labels),
        second_header: false,
        survey,
        header,
        first_data_row,
    }
}

/// Columns that a wide table has instead of fixed headers: questions of the project, age bands.
fn further(kind: SourceKind, labels: &[Label], questions: &Questions<'_>) -> usize {
    match kind {
        SourceKind::Answers | SourceKind::Survey => labels
            .iter()
            .filter_map(|label| questions.listed(&label.forms))
            .collect::<BTreeSet<_>>()
            .len(),
        SourceKind::AgeBands if age_bands::is_wide(labels) => labels.len(),
        _ => 0,
    }
}

/// Survey tools give each response an id; a column headed "Name" beside it is not the key.
fn prefer_export_ids(source: &Source, survey: Survey, header: &Header, feeds: &mut Feeds) {
    let asks = matches!(
        source.kind,
        SourceKind::Answers | SourceKind::Barometer | SourceKind::Survey
    );
    let named = match feeds.by_name.get("respondent") {
        Some(Feed::Column(column)) => header.label(*column).is_some_and(people::holds_names),
        _ => false,
    };
    if source.columns.contains_key("respondent") || !(survey != Survey::None || (asks && named)) {
        return;
    }
    if let Some(id) = feeds.by_name.remove("id") {
        feeds.by_name.insert("respondent", id);
    }
}

fn form_of(source: &Source, survey: Survey, header: &Header, feeds: &Feeds) -> Form {
    let has = |name| feeds.by_name.contains_key(name);
    match (source.kind, source.layout) {
        (SourceKind::Survey, _) => Form::Wide,
        (SourceKind::Answers, Some(Layout::Long)) => Form::Long,
        (SourceKind::Answers, Some(_)) => Form::Wide,
        (SourceKind::Answers, None) => {
            let mapped = !feeds.questions.is_empty() || survey != Survey::None;
            let long = has("text") || has("question") || feeds.lost.contains("text");
            if mapped || !long {
                Form::Wide
            } else {
                Form::Long
            }
        }
        (SourceKind::Barometer, _)
            if !has("grade") && !tally::grade_columns(&header.labels).is_empty() =>
        {
            Form::Wide
        }
        (SourceKind::AgeBands, _) if !has("band") && age_bands::is_wide(&header.labels) => {
            Form::Wide
        }
        (SourceKind::Matrix, Some(Layout::Long)) => Form::Long,
        (SourceKind::Matrix, Some(_)) => Form::Wide,
        (SourceKind::Matrix, None) if !matrix::is_list(&feeds.by_name) => Form::Wide,
        _ => Form::Long,
    }
}

/// A column headed `ID` is the respondent's where one row is one respondent.
fn move_id(sheet: &mut Sheet<'_>, form: Form) {
    let kind = sheet.source.kind;
    let per_row = match kind {
        SourceKind::Answers => form == Form::Wide || answers::id_means_respondent(sheet),
        SourceKind::Barometer | SourceKind::Survey => true,
        _ => return,
    };
    let free = !sheet.has("respondent") && !sheet.feeds.lost.contains("respondent");
    if per_row
        && free
        && let Some(id) = sheet.feeds.by_name.remove("id")
    {
        sheet.feeds.by_name.insert("respondent", id);
    }
}

/// Names the mandatory columns that nothing feeds.
fn missing_columns(
    sheet: &Sheet<'_>,
    kind: &'static KindSchema,
    form: Form,
    questions: &Questions<'_>,
    issues: &mut Vec<Issue>,
) -> Option<Rule> {
    let mut needed: Vec<Vec<&'static str>> = kind
        .columns
        .iter()
        .filter(|column| column.mandatory && form == Form::Long)
        .map(|column| vec![column.name])
        .collect();
    let asks = matches!(kind.kind, SourceKind::Answers | SourceKind::Mentions);
    if asks && form == Form::Long && questions.only().is_none() {
        needed.push(vec!["question"]);
    }
    if kind.kind == SourceKind::Staff {
        needed.push(vec!["birth_date", "birth_year", "age"]);
    }
    needed.retain(|names| !names.iter().any(|name| sheet.has(name)));
    if needed.is_empty() {
        return None;
    }
    let lost = |names: &Vec<&str>| names.iter().any(|name| sheet.feeds.lost.contains(name));
    if needed.iter().any(lost) {
        // The mapping that names a missing header has its own issue.
        return Some(rules::HEADER_NOT_FOUND);
    }
    for names in needed {
        issues.push(column_missing(sheet, kind, &names));
    }
    Some(rules::COLUMN_MISSING)
}

fn column_missing(sheet: &Sheet<'_>, kind: &'static KindSchema, names: &[&'static str]) -> Issue {
    let accepted: Vec<&str> = names
        .iter()
        .filter_map(|name| kind.column(name))
        .flat_map(|column| column.headers.iter().copied())
        .collect();
    let fed: BTreeSet<u32> = sheet
        .feeds
        .by_name
        .values()
        .filter_map(|feed| match feed {
            Feed::Column(column) => Some(*column),
            Feed::Constant(..) | Feed::Crosses(_) => None,
        })
        .collect();
    let free = || {
        sheet
            .header
            .labels
            .iter()
            .filter(|label| !fed.contains(&label.column))
            .map(|label| label.shown.as_str())
    };
    let suggestion = free().find(|text| {
        compact(text).len() > 2
            && nearest(text, LIKE_HEADER + 0.05, accepted.iter().copied()).is_some()
    });
    Issue::new(
        rules::COLUMN_MISSING,
        Some(sheet.table.place(sheet.header.last_row, 0)),
    )
    .with("column", names.join(" / "))
    .with("first", names[0])
    .with("accepted", list(accepted.iter().copied().take(6)))
    .with(
        "headers",
        list(sheet.header.labels.iter().map(|l| l.shown.as_str())),
    )
    .with("suggested", if suggestion.is_some() { "yes" } else { "no" })
    .with("suggestion", shown(suggestion.unwrap_or_default()))
}
