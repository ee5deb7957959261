//! The chapter for staff council and data protection: what was evaluated about persons, what for, what is kept secret and
//! what the attack proved. Written once for all formats.

use super::super::Report;
use super::super::caption::{Numbers, subject};
use super::super::columns::Setting;
use super::finding::{Column, TableRow, TableText};
use super::{Block, ChapterText, Part};
use crate::i18n::I18n;
use crate::model::finding::RowKind;
use crate::model::message::Arg;
use crate::model::protection::{DisclosureAccount, PopulationAccount, TableAccount};
use crate::project::Edition;

/// Rules by which figures are secret, with the key of their explanation.
const RULES: [&str; 5] = ["small", "uniform", "computable", "telling", "personal"];

/// ASCII name of the chapter.
const ID: &str = "datenschutz";

/// The chapter; `None` where nothing is said about persons and no purpose is given.
pub(in crate::report) fn chapter(
    report: &Report,
    numbers: &mut Numbers,
    i18n: &I18n,
) -> Option<ChapterText> {
    let account = &*report.protection;
    let is_silent = account.tables.is_empty() && account.refused.is_empty();
    if is_silent && report.disclosure.purposes.is_empty() {
        return None;
    }
    let mut parts = Vec::new();
    let mut add = |title: &str, blocks: Vec<Block>| {
        if !blocks.is_empty() {
            parts.push(Part {
                title: i18n.get(title),
                blocks,
            });
        }
    };
    add("disclosure-part-purpose", purpose(report, i18n));
    add("disclosure-part-evaluated", evaluated(report, i18n));
    add("disclosure-part-rules", rules(account, i18n));
    add("disclosure-part-secret", secret(report, numbers, i18n));
    add("disclosure-part-attack", attack(report, i18n));
    add("disclosure-part-earlier", earlier(account, i18n));
    add(
        "disclosure-part-limits",
        vec![Block::Paragraph(i18n.get("disclosure-limits"))],
    );
    Some(ChapterText {
        id: ID.to_owned(),
        title: i18n.get("disclosure-chapter"),
        findings: Vec::new(),
        parts,
    })
}

fn say(key: &str, args: &[(&'static str, Arg)], i18n: &I18n) -> String {
    i18n.format(key, None, args).unwrap_or_default()
}

fn paragraph(key: &str, args: &[(&'static str, Arg)], i18n: &I18n) -> Block {
    Block::Paragraph(say(key, args, i18n))
}

fn purpose(report: &Report, i18n: &I18n) -> Vec<Block> {
    let settings = &report.disclosure;
    let purposes = settings.purposes.iter().enumerate();
    let mut pairs: Vec<(String, String)> = purposes
        .map(|(index, text)| {
            let args = [("number", Arg::from(index + 1))];
            (say("disclosure-purpose", &args, i18n), text.clone())
        })
        .collect();
    if pairs.is_empty() {
        pairs.push((
            i18n.get("disclosure-purposes"),
            i18n.get("disclosure-purposes-none"),
        ));
    }
    pairs.push((
        i18n.get("disclosure-legal-basis"),
        settings
            .legal_basis
            .clone()
            .unwrap_or_else(|| i18n.get("disclosure-legal-basis-none")),
    ));
    vec![
        paragraph("disclosure-purpose-about", &[], i18n),
        Block::Pairs(pairs),
    ]
}

fn evaluated(report: &Report, i18n: &I18n) -> Vec<Block> {
    let account = &*report.protection;
    let (figures, _) = account.totals();
    let args = [
        ("tables", Arg::from(account.tables.len())),
        ("figures", Arg::Count(figures)),
    ];
    let populations = account.populations.iter();
    let pairs: Vec<(String, String)> = populations
        .map(|population| {
            (
                population_name(population, report, i18n),
                linked(population, i18n),
            )
        })
        .collect();
    let mut blocks = vec![paragraph("disclosure-evaluated", &args, i18n)];
    if !pairs.is_empty() {
        blocks.push(Block::Pairs(pairs));
    }
    blocks.push(paragraph("disclosure-names", &[], i18n));
    blocks
}

/// The name of a population; that of its table where it stands by itself.
pub(in crate::report) fn population_name(
    population: &PopulationAccount,
    report: &Report,
    i18n: &I18n,
) -> String {
    let key = format!("disclosure-population-{}", population.id);
    i18n.format(&key, None, &[]).unwrap_or_else(|| {
        let first = population.tables.first();
        first.map_or_else(String::new, |id| table_title(id, report, i18n))
    })
}

/// The name of a dimension.
pub(in crate::report) fn dimension_name(dimension: &str, i18n: &I18n) -> String {
    let key = format!("disclosure-dimension-{dimension}");
    i18n.format(&key, None, &[])
        .unwrap_or_else(|| dimension.to_owned())
}

/// The title of a finding, short.
pub(in crate::report) fn table_title(id: &str, report: &Report, i18n: &I18n) -> String {
    let finding = report.findings.iter().find(|finding| finding.id == id);
    finding.map_or_else(|| id.to_owned(), |finding| subject(finding, i18n))
}

fn linked(population: &PopulationAccount, i18n: &I18n) -> String {
    let names: Vec<String> = population
        .dimensions
        .iter()
        .map(|dimension| dimension_name(dimension, i18n))
        .collect();
    let args = [
        ("tables", Arg::from(population.tables.len())),
        ("dimensions", Arg::Text(names.join(", "))),
    ];
    let key = if population.tables.len() > 1 && !names.is_empty() {
        "disclosure-linked"
    } else {
        "disclosure-alone"
    };
    say(key, &args, i18n)
}

fn rules(account: &DisclosureAccount, i18n: &I18n) -> Vec<Block> {
    let pairs = rule_texts(account, i18n).into_iter();
    vec![
        paragraph("disclosure-rules-about", &[], i18n),
        Block::Pairs(pairs.map(|(_, name, text)| (name, text)).collect()),
    ]
}

/// The rules: id, name and explanation.
pub(in crate::report) fn rule_texts(
    account: &DisclosureAccount,
    i18n: &I18n,
) -> Vec<(&'static str, String, String)> {
    let args = [("k", Arg::Count(account.thresholds.smallest_group))];
    RULES
        .into_iter()
        .map(|rule| {
            let key = format!("disclosure-rule-{rule}");
            let text = i18n.format(&key, Some("text"), &args).unwrap_or_default();
            (rule, i18n.get(&key), text)
        })
        .collect()
}

/// A share of figures; nothing where there are none.
#[expect(
    clippy::cast_precision_loss,
    reason = "numbers of table cells stay far below 2^53"
)]
pub(in crate::report) fn share(part: u64, whole: u64) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

fn secret(report: &Report, numbers: &mut Numbers, i18n: &I18n) -> Vec<Block> {
    let account = &*report.protection;
    if account.tables.is_empty() {
        return Vec::new();
    }
    let (figures, secret) = account.totals();
    let args = [
        ("figures", Arg::Count(figures)),
        ("secret", Arg::Count(secret)),
        ("share", Arg::Share(share(secret, figures).unwrap_or(0.0))),
        (
            "small",
            Arg::Count(account.reasons().map_or(0, |r| r.small)),
        ),
        (
            "further",
            Arg::Count(account.reasons().map_or(0, |r| r.further)),
        ),
    ];
    let key = match report.edition {
        Edition::Internal => "disclosure-secret-internal",
        Edition::Public => "disclosure-secret-public",
    };
    vec![
        paragraph(key, &args, i18n),
        Block::Table(table(report, numbers, i18n)),
    ]
}

fn table(report: &Report, numbers: &mut Numbers, i18n: &I18n) -> TableText {
    let account = &*report.protection;
    let has_reasons = account.reasons().is_some();
    let mut headers = vec![
        ("disclosure-column-table", Setting::Name),
        ("disclosure-column-figures", Setting::Number),
        ("disclosure-column-secret", Setting::Number),
        ("disclosure-column-share", Setting::Number),
    ];
    if has_reasons {
        headers.push(("disclosure-column-small", Setting::Number));
        headers.push(("disclosure-column-further", Setting::Number));
    }
    let mut rows: Vec<TableRow> = account
        .tables
        .iter()
        .map(|table| table_row(table, report, i18n))
        .collect();
    let (figures, secret) = account.totals();
    let all = TableAccount {
        finding: String::new(),
        figures,
        secret,
        reasons: account.reasons(),
        is_withheld: false,
    };
    rows.push(TableRow {
        kind: RowKind::Total,
        cells: cells(i18n.get("disclosure-total"), &all, i18n),
    });
    let number = numbers.table();
    let args = [
        ("number", Arg::Count(number)),
        ("title", Arg::Text(i18n.get("disclosure-part-secret"))),
    ];
    let columns = headers.into_iter().map(|(header, setting)| Column {
        header: i18n.get(header),
        setting,
    });
    TableText::new(
        "geheimhaltung".to_owned(),
        say("report-table", &args, i18n),
        number,
        columns.collect(),
        rows,
        i18n,
    )
}

fn table_row(table: &TableAccount, report: &Report, i18n: &I18n) -> TableRow {
    let title = table_title(&table.finding, report, i18n);
    let name = if table.is_withheld {
        let args = [("title", Arg::Text(title))];
        say("disclosure-withheld", &args, i18n)
    } else {
        title
    };
    TableRow {
        kind: RowKind::Data,
        cells: cells(name, table, i18n),
    }
}

fn cells(name: String, table: &TableAccount, i18n: &I18n) -> Vec<String> {
    let percent = share(table.secret, table.figures);
    let mut cells = vec![
        name,
        i18n.count(table.figures),
        i18n.count(table.secret),
        percent.map_or_else(String::new, |share| i18n.percent(share)),
    ];
    if let Some(reasons) = table.reasons {
        cells.extend([i18n.count(reasons.small), i18n.count(reasons.further)]);
    }
    cells
}

fn attack(report: &Report, i18n: &I18n) -> Vec<Block> {
    let account = &*report.protection;
    if !account.refused.is_empty() {
        let titles = account.refused.iter();
        let titles: Vec<String> = titles.map(|id| table_title(id, report, i18n)).collect();
        let args = [("tables", Arg::Text(titles.join("; ")))];
        return vec![paragraph("disclosure-refused", &args, i18n)];
    }
    let secret: u64 = account.populations.iter().map(|p| p.secret).sum();
    let mut blocks = vec![paragraph("disclosure-attack", &[], i18n)];
    if secret == 0 {
        blocks.push(paragraph("disclosure-attack-nothing", &[], i18n));
        return blocks;
    }
    let pairs = account.populations.iter().filter(|p| p.secret > 0);
    let pairs = pairs.map(|population| {
        (
            population_name(population, report, i18n),
            proof(population, i18n),
        )
    });
    blocks.push(Block::Pairs(pairs.collect()));
    blocks.push(paragraph("disclosure-attack-read", &[], i18n));
    blocks
}

fn proof(population: &PopulationAccount, i18n: &I18n) -> String {
    let args = [
        ("secret", Arg::Count(population.secret)),
        ("proved", Arg::Count(population.proved)),
    ];
    let mut text = say("disclosure-proved", &args, i18n);
    if let Some(narrowest) = population.narrowest {
        let args = [
            ("persons", Arg::Count(narrowest.persons)),
            ("relative", Arg::Share(narrowest.relative)),
        ];
        text.push(' ');
        text.push_str(&say("disclosure-narrowest", &args, i18n));
    }
    text
}

fn earlier(account: &DisclosureAccount, i18n: &I18n) -> Vec<Block> {
    let key = match account.reasons() {
        Some(_) => "disclosure-earlier-differing",
        None => "disclosure-earlier-figures",
    };
    if account.earlier.is_empty() {
        return Vec::new();
    }
    let pairs = account.earlier.iter().map(|edition| {
        let args = [
            ("figures", Arg::Count(edition.figures)),
            ("differing", Arg::Count(edition.differing)),
        ];
        let date = [("date", Arg::Date(edition.reference_date))];
        (
            say("disclosure-earlier-edition", &date, i18n),
            say(key, &args, i18n),
        )
    });
    vec![
        paragraph("disclosure-earlier", &[], i18n),
        Block::Pairs(pairs.collect()),
    ]
}
