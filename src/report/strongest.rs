//! The strongest statements, chosen by a rule that is printed with them; the same in every format.
//!
//! Rule: from every chapter but the methods the statement with the largest share of its base; then the next largest
//! shares of all, five in all. A statement without a share comes after those with one, in printed order. Statements are
//! shown in printed order.

use super::wording::{statement, value};
use super::{Report, printed};
use crate::i18n::I18n;
use crate::model::finding::{Finding, RowKind, Section, Statement};

/// How many statements stand on top.
const MOST: usize = 5;

/// The chosen findings with their sentences, in printed order.
pub(super) fn strongest<'a>(report: &'a Report, i18n: &I18n) -> Vec<(&'a Finding, String)> {
    let said: Vec<(usize, &Finding, String)> = report
        .findings
        .iter()
        .map(|gated| &**gated)
        .filter(|finding| finding.section != Section::Methode)
        .enumerate()
        .filter_map(|(index, finding)| {
            Some((index, finding, printed::text(statement(finding, i18n)?)))
        })
        .collect();
    let mut order: Vec<&(usize, &Finding, String)> = said.iter().collect();
    order.sort_by(|a, b| strength(b.1).total_cmp(&strength(a.1)).then(a.0.cmp(&b.0)));
    let mut sections = Vec::new();
    let (first, rest): (Vec<_>, Vec<_>) = order.into_iter().partition(|(_, finding, _)| {
        let new = !sections.contains(&finding.section);
        sections.push(finding.section);
        new
    });
    let mut taken: Vec<_> = first.into_iter().chain(rest).take(MOST).collect();
    taken.sort_by_key(|(index, ..)| *index);
    taken
        .into_iter()
        .map(|(_, finding, sentence)| (*finding, sentence.clone()))
        .collect()
}

/// Share of the base that the leading row has; below zero when the statement names no leader.
fn strength(finding: &Finding) -> f64 {
    let Statement::Leader { count, .. } = finding.statement else {
        return -1.0;
    };
    let base = finding
        .base
        .iter()
        .find(|figure| figure.name == "n")
        .and_then(|figure| figure.value.value.number())
        .filter(|n| *n > 0.0);
    let top = finding
        .table
        .rows
        .iter()
        .filter(|row| row.kind == RowKind::Data)
        .filter_map(|row| value(row, count).number())
        .fold(0.0, f64::max);
    base.map_or(-1.0, |n| top / n)
}
