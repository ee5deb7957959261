//! The age pyramid: heads by class of five years and sex.

use std::collections::BTreeMap;

use crate::analysis::AnalysisError;
use crate::analysis::ages::{Classes, FIVE_YEAR};
use crate::analysis::frame::Keys;
use crate::analysis::staff::{AGE, FIVE, KNOWN, SEX, UNKNOWN, population, sex_key};
use crate::analysis::table::{label, scope};
use crate::model::finding::{
    Cell, ChartKind, Column, Finding, Role, Row, RowKind, Section, Statement, Table,
};
use crate::model::message::Message;
use crate::model::staff::Sex;

use super::count::{Counted, SEXES, chart, five_index};

impl Counted<'_> {
    /// Heads by class of five years and sex; `None` when nobody's sex is stated.
    pub(super) fn pyramid(&self) -> Result<Option<Finding>, AnalysisError> {
        let classes = match self.staff.detail {
            None => FIVE_YEAR,
            Some(detail) => match detail.pyramid {
                Some(steps) => Classes::in_steps(steps),
                None => return Ok(None),
            },
        };
        let mut counts: BTreeMap<Keys, u64> = BTreeMap::new();
        for (mut keys, count) in self.all.count(&[FIVE, SEX])? {
            if let Some(five) = five_index(&keys[0]) {
                keys[0] = classes.key(classes.holding(five));
            }
            *counts.entry(keys).or_default() += count;
        }
        let heads = |class: &str, sex: Sex| {
            let key = vec![class.to_owned(), sex_key(sex).to_owned()];
            counts.get(&key).copied().unwrap_or_default()
        };
        let has = |sex: Sex| counts.keys().any(|keys| keys[1] == sex_key(sex));
        if !SEXES.iter().any(|sex| *sex != Sex::NotStated && has(*sex)) {
            return Ok(None);
        }
        // Women and men always have their side of the pyramid.
        let sexes: Vec<Sex> = SEXES
            .into_iter()
            .filter(|sex| matches!(sex, Sex::Female | Sex::Male) || has(*sex))
            .collect();
        let row = |name: Cell, kind, selected, keys: &[String]| {
            let of = |sex: &Sex| keys.iter().map(|key| heads(key, *sex)).sum::<u64>();
            let counts: Vec<u64> = sexes.iter().map(of).collect();
            let mut cells = vec![name];
            cells.extend(counts.iter().map(|count| Cell::count(*count)));
            cells.push(Cell::count(counts.iter().sum()));
            Row {
                kind,
                scope: selected,
                ..Row::data(cells)
            }
        };
        let keys: Vec<String> = (0..classes.len()).map(|i| classes.key(i)).collect();
        let mut rows: Vec<Row> = keys
            .iter()
            .enumerate()
            .map(|(index, key)| {
                let name = Cell::label(classes.label(index));
                let selected = scope(classes.dimension, key.as_str());
                row(name, RowKind::Data, selected, std::slice::from_ref(key))
            })
            .collect();
        let name = label("analysis-row-total");
        rows.push(row(name, RowKind::Total, scope(AGE, KNOWN), &keys));
        let unknown = [UNKNOWN.to_owned()];
        if counts.keys().any(|keys| keys[0] == UNKNOWN) {
            let name = label("analysis-row-age-unknown");
            rows.push(row(name, RowKind::Missing, scope(AGE, UNKNOWN), &unknown));
        }
        Ok(Some(self.pyramid_finding(&sexes, rows)?))
    }

    fn pyramid_finding(&self, sexes: &[Sex], rows: Vec<Row>) -> Result<Finding, AnalysisError> {
        let mut columns = vec![Column::new(
            "class",
            Message::new("analysis-col-age-class"),
            Role::Label,
        )];
        columns.extend(sexes.iter().map(|sex| {
            let (id, wording) = match sex {
                Sex::Female => ("female", "analysis-row-female"),
                Sex::Male => ("male", "analysis-row-male"),
                Sex::Diverse => ("diverse", "analysis-row-diverse"),
                Sex::NotStated => ("not_stated", "analysis-row-not-stated"),
            };
            Column {
                scope: scope(SEX, sex_key(*sex)),
                ..Column::new(id, Message::new(wording), Role::Persons)
            }
        }));
        let count = columns.len();
        columns.push(Column::new(
            "heads",
            Message::new("analysis-col-heads"),
            Role::Persons,
        ));
        Ok(Finding {
            id: "alterspyramide".to_owned(),
            section: Section::Personal,
            title: Message::new("analysis-pyramid-title"),
            statement: Statement::Leader {
                label: 0,
                count,
                wording: "analysis-pyramid-statement",
            },
            base: self.base(self.total()),
            chart: Some(chart(ChartKind::AgePyramid, vec![1, 2])),
            table: Table {
                columns,
                rows,
                population: Some(population(self.staff.classes)),
            },
            notes: self.notes(),
        })
    }
}
