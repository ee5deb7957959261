//! The chapter for staff council and data protection: what was evaluated about persons, what for, what a public edition does
//! to protect them, how that is proved, and what it does not do. Written once for all formats.

use super::super::Report;
use super::super::caption::subject;
use super::{Block, ChapterText, Part};
use crate::i18n::I18n;
use crate::model::message::Arg;
use crate::model::protection::{DisclosureAccount, StaffAccount, SurveyAccount};
use crate::project::Edition;

/// What is done, with the keys of names and explanations.
const RULES: [&str; 7] = [
    "joined",
    "classes",
    "rounded",
    "followed",
    "respondents",
    "things",
    "beside",
];

/// What the protection does not do.
const LIMITS: [&str; 5] = ["insiders", "likelihood", "alike", "years", "others"];

/// ASCII name of the chapter.
const ID: &str = "datenschutz";

/// The chapter; `None` where nothing is said about persons and no purpose is given.
pub(in crate::report) fn chapter(report: &Report, i18n: &I18n) -> Option<ChapterText> {
    let account = &*report.protection;
    if account.findings.is_empty() && report.disclosure.purposes.is_empty() {
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
    add("disclosure-part-rules", rules(report, i18n));
    if let Some(staff) = &account.staff {
        add("disclosure-part-staff", about_staff(staff, account, i18n));
    }
    if let Some(survey) = &account.survey {
        add(
            "disclosure-part-survey",
            about_survey(survey, account, i18n),
        );
    }
    add("disclosure-part-earlier", earlier(account, i18n));
    add("disclosure-part-limits", limits(i18n));
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
    let findings = &report.protection.findings;
    let titles: Vec<String> = { findings.iter() }
        .map(|id| table_title(id, report, i18n))
        .collect();
    let args = [
        ("tables", Arg::from(findings.len())),
        ("titles", Arg::Text(titles.join("; "))),
    ];
    vec![
        paragraph("disclosure-evaluated", &args, i18n),
        paragraph("disclosure-names", &[], i18n),
    ]
}

/// The title of a finding, short.
fn table_title(id: &str, report: &Report, i18n: &I18n) -> String {
    let finding = report.findings.iter().find(|finding| finding.id == id);
    finding.map_or_else(|| id.to_owned(), |finding| subject(finding, i18n))
}

fn rules(report: &Report, i18n: &I18n) -> Vec<Block> {
    let key = match report.edition {
        Edition::Internal => "disclosure-rules-internal",
        Edition::Public => "disclosure-rules-public",
    };
    let pairs = rule_texts(&report.protection, i18n).into_iter();
    vec![
        paragraph(key, &[], i18n),
        Block::Pairs(pairs.map(|(_, name, text)| (name, text)).collect()),
    ]
}

/// The rules: id, name and explanation.
pub(in crate::report) fn rule_texts(
    account: &DisclosureAccount,
    i18n: &I18n,
) -> Vec<(&'static str, String, String)> {
    let args = coarseness(account);
    RULES
        .into_iter()
        .map(|rule| {
            let key = format!("disclosure-rule-{rule}");
            let text = i18n.format(&key, Some("text"), &args).unwrap_or_default();
            (rule, i18n.get(&key), text)
        })
        .collect()
}

fn coarseness(account: &DisclosureAccount) -> [(&'static str, Arg); 4] {
    let coarseness = account.coarseness;
    [
        ("rounding", Arg::Count(coarseness.rounding)),
        ("less", Arg::Count(coarseness.rounding.saturating_sub(1))),
        ("group", Arg::Count(coarseness.least_group)),
        ("respondents", Arg::Count(coarseness.least_respondents)),
    ]
}

fn about_staff(staff: &StaffAccount, account: &DisclosureAccount, i18n: &I18n) -> Vec<Block> {
    let mut args = coarseness(account).to_vec();
    args.extend([
        ("persons", Arg::Count(staff.persons)),
        ("joined", Arg::Count(staff.joined)),
        ("figures", Arg::Count(staff.figures)),
        ("tables", Arg::from(staff.findings.len())),
        ("reach", Arg::Count(staff.reach)),
    ]);
    vec![
        paragraph("disclosure-staff-done", &args, i18n),
        paragraph("disclosure-staff-proved", &args, i18n),
    ]
}

fn about_survey(survey: &SurveyAccount, account: &DisclosureAccount, i18n: &I18n) -> Vec<Block> {
    let mut args = coarseness(account).to_vec();
    args.extend([
        ("tables", Arg::from(survey.findings.len())),
        ("joined", Arg::Count(survey.joined)),
        ("questions", Arg::Count(survey.questions)),
    ]);
    vec![paragraph("disclosure-survey-done", &args, i18n)]
}

fn earlier(account: &DisclosureAccount, i18n: &I18n) -> Vec<Block> {
    if account.earlier.is_empty() {
        return Vec::new();
    }
    let days: Vec<String> = { account.earlier.iter() }
        .map(|edition| i18n.date(edition.reference_date))
        .collect();
    let mut args = coarseness(account).to_vec();
    args.push(("days", Arg::Text(days.join(", "))));
    let kept = account.staff.as_ref().map_or(0, |staff| staff.kept);
    args.push(("kept", Arg::Count(kept)));
    vec![paragraph("disclosure-earlier", &args, i18n)]
}

fn limits(i18n: &I18n) -> Vec<Block> {
    let pairs = LIMITS.iter().map(|limit| {
        let key = format!("disclosure-limit-{limit}");
        let text = i18n.format(&key, Some("text"), &[]).unwrap_or_default();
        (i18n.get(&key), text)
    });
    vec![
        paragraph("disclosure-limits", &[], i18n),
        Block::Pairs(pairs.collect()),
    ]
}
