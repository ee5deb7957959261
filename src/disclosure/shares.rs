//! Shares that would tell a secret base: a published count divided by its published share is what it is a share of.

use super::figures::NOWHERE;
use super::mask::Mask;
use super::primary::count;
use super::sums::is_around;
use super::system::System;
use crate::model::finding::{CellValue, Finding, Role, Scope};

/// Hides the shares of a finding whose base a reader does not know from the published figures anyhow.
pub(super) fn hide_telling(finding: &Finding, mask: &mut Mask, system: &System) {
    let table = &finding.table;
    for (c, column) in table.columns.iter().enumerate() {
        let Role::Derived { from } = column.role else {
            continue;
        };
        let counted = &table.columns[from];
        if !matches!(counted.role, Role::Persons | Role::AboutPersons) {
            continue;
        }
        for (r, row) in table.rows.iter().enumerate() {
            let (CellValue::Share(share), Some(count)) =
                (&row.cells[c].value, count(&row.cells[from]))
            else {
                continue;
            };
            if *share <= 0.0 || mask.is_hidden(r, c) {
                continue;
            }
            let mut row_scope = row.scope.clone();
            row_scope.extend(row.cells[from].scope.clone());
            let mut scope = counted.scope.clone();
            scope.extend(row_scope.clone());
            let base = Base {
                scope,
                row_scope,
                size: as_number(count) / share,
                is_persons: counted.role == Role::Persons,
            };
            if base.tells_secret(system) || !base.is_known(system) {
                mask.hide(r, c);
            }
        }
    }
}

/// What a share is of.
struct Base {
    /// The persons that are counted; the base is a group that holds them.
    scope: Scope,
    /// The persons of the row: a column that selects some of them counts a part of the base.
    row_scope: Scope,
    size: f64,
    /// Whether persons are counted.
    is_persons: bool,
}

impl Base {
    /// Whether a group that may be it is secret.
    fn tells_secret(&self, system: &System) -> bool {
        // A margin that nobody prints and everybody can add up is no secret.
        let is_secret = |v: usize| system.is_hidden(v) && !system.is_told(v);
        groups(system, &self.scope).any(|v| {
            let variable = &system.variables[v];
            (variable.is_count || !self.is_persons)
                && is_secret(v)
                && self.is_so_large(variable.value)
        })
    }

    /// Whether the published figures tell how large it is: one of them does, or what is left of one without those of whom
    /// something is not known.
    fn is_known(&self, system: &System) -> bool {
        let is_open = |v: usize| !system.is_hidden(v) || system.is_told(v);
        let open = || groups(system, &self.row_scope).filter(|v| is_open(*v));
        open().any(|v| self.is_so_large(system.variables[v].value))
            || open().any(|whole| {
                let whole = &system.variables[whole];
                let is_left = |v: usize| {
                    let part = &system.variables[v];
                    let mut values = part.scope.values();
                    values.any(|value| NOWHERE.contains(&value.as_str()))
                        && part.scope.len() == whole.scope.len() + 1
                        && is_around(&whole.scope, &part.scope)
                        && self.is_so_large(whole.value - part.value)
                };
                (0..system.variables.len()).any(|v| is_left(v) && is_open(v))
            })
    }

    fn is_so_large(&self, size: f64) -> bool {
        (size - self.size).abs() < 0.5
    }
}

/// Figures of groups that hold all persons of a scope.
fn groups<'a>(system: &'a System, scope: &'a Scope) -> impl Iterator<Item = usize> + 'a {
    (0..system.variables.len()).filter(|v| is_around(&system.variables[*v].scope, scope))
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of persons stay far below 2^53"
)]
fn as_number(count: u64) -> f64 {
    count as f64
}
