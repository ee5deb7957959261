//! Which findings share a sheet: a question or a list and what breaks it down, and all sheets of one kind. One sheet for each finding would
//! be hundreds, among which nothing is found.

use std::collections::BTreeSet;

use super::super::Report;
use super::super::chapters::part_title;
use super::chart;
use super::sheet::{HEADER, is_beside, widths};
use crate::i18n::I18n;
use crate::model::finding::Finding;

/// What stands between the id of a finding and that of its groups.
const BY: &str = "-nach-";
/// Empty rows between two findings.
const BETWEEN: u32 = 3;
/// Pixels of a row at least.
const ROW: u32 = 20;

/// A sheet.
pub(super) struct Group {
    /// Its name before it is made one that Excel takes.
    pub(super) name: String,
    /// Widths of its columns in characters.
    pub(super) widths: Vec<u32>,
    /// Its findings from above to below: place among all, and its first row.
    pub(super) blocks: Vec<(usize, u32)>,
}

/// The sheets of a report in the order of their first findings.
pub(super) fn groups(report: &Report, i18n: &I18n) -> Vec<Group> {
    let stems: BTreeSet<&str> = { report.findings.iter() }
        .map(|finding| stem(&finding.id))
        .collect();
    let mut groups: Vec<Group> = Vec::new();
    for (index, finding) in report.findings.iter().enumerate() {
        let name = name(finding, &stems, i18n);
        let group = match groups.iter().position(|group| group.name == name) {
            Some(known) => &mut groups[known],
            None => {
                groups.push(Group {
                    name,
                    widths: Vec::new(),
                    blocks: Vec::new(),
                });
                let last = groups.len() - 1;
                &mut groups[last]
            }
        };
        group.blocks.push((index, 0));
        for (column, width) in widths(finding, i18n).into_iter().enumerate() {
            match group.widths.get_mut(column) {
                Some(known) => *known = width.max(*known),
                None => group.widths.push(width),
            }
        }
    }
    for group in &mut groups {
        let is_beside = is_beside(&group.widths);
        let mut top = 0;
        for (index, at) in &mut group.blocks {
            *at = top;
            top += height(&report.findings[*index], report, is_beside) + BETWEEN;
        }
    }
    groups
}

fn stem(id: &str) -> &str {
    id.split(BY).next().unwrap_or(id)
}

/// The id of what a finding breaks down or belongs to: the shortest that begins it.
fn name(finding: &Finding, stems: &BTreeSet<&str>, i18n: &I18n) -> String {
    if finding.section.has_sheets() {
        return part_title(finding.section, i18n);
    }
    let id = finding.id.as_str();
    let begins = { id.char_indices() }
        .filter(|(_, c)| *c == '-')
        .map(|(at, _)| &id[..at]);
    let mut begins = begins.filter(|start| stems.contains(start));
    begins.next().unwrap_or(id).to_owned()
}

/// Rows that a finding takes: head, table, notes, and its chart beside or below them.
fn height(finding: &Finding, report: &Report, is_beside: bool) -> u32 {
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX / 2);
    let notes = finding.notes.len() + usize::from(report.plan.is_invented(&finding.id));
    let own = HEADER + 2 + count(finding.table.rows.len()) + count(notes);
    let drawing = report.charts.get(&finding.id);
    let chart = drawing.and_then(|drawing| chart::size(finding, drawing));
    let chart = chart.map_or(0, |pixels| pixels.div_ceil(ROW) + 1);
    match is_beside {
        true => own.max(HEADER + chart),
        false => own + 1 + chart,
    }
}
