//! The chapter for staff council and data protection: what was evaluated about persons, what for, what a public edition does
//! to protect them, how that is proved, and what it does not do. Written once for all formats.

use super::super::Report;
use super::super::caption::subject;
use super::super::chapters::part_title;
use super::{Block, ChapterText, Part};
use crate::i18n::I18n;
use crate::model::finding::{Finding, Section};
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

/// Findings of a part that are named.
const MOST_NAMED: usize = 4;

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
        own: Vec::new(),
        leading: Vec::new(),
        findings: Vec::new(),
        told: Vec::new(),
        notes: Vec::new(),
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
    let ids = &report.protection.findings;
    let mut parts: Vec<(Section, Vec<&Finding>)> = Vec::new();
    for finding in { report.findings.iter() }.filter(|finding| ids.contains(&finding.id)) {
        match parts.iter_mut().find(|(part, _)| *part == finding.section) {
            Some((_, own)) => own.push(finding),
            None => parts.push((finding.section, vec![finding])),
        }
    }
    let args = [("tables", Arg::from(ids.len()))];
    let mut blocks = vec![paragraph("disclosure-evaluated", &args, i18n)];
    if !parts.is_empty() {
        let named =
            |(part, own): &(Section, Vec<&Finding>)| (part_title(*part, i18n), named(own, i18n));
        blocks.push(Block::Pairs(parts.iter().map(named).collect()));
    }
    blocks.push(paragraph("disclosure-names", &[], i18n));
    blocks
}

/// The findings of a part by their first titles; the others, and those that divide another into groups or are a sheet of many, are only
/// counted: a list of hundreds is not read, and the annex has it.
fn named(findings: &[&Finding], i18n: &I18n) -> String {
    let is_divided =
        |finding: &&&Finding| finding.id.contains("-nach-") || finding.section.has_sheets();
    let mut names: Vec<String> = Vec::new();
    for name in { findings.iter() }
        .filter(|one| !is_divided(one))
        .map(|one| subject(one, i18n))
    {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let more = names.len().saturating_sub(MOST_NAMED);
    names.truncate(MOST_NAMED);
    if more > 0 {
        names.push(say(
            "disclosure-evaluated-more",
            &[("tables", Arg::from(more))],
            i18n,
        ));
    }
    let divided = findings.iter().filter(is_divided).count();
    if divided > 0 {
        let args = [("tables", Arg::from(divided))];
        names.push(say("disclosure-evaluated-divided", &args, i18n));
    }
    names.join("; ")
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
