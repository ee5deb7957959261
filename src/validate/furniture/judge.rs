//! What a row is that may be no record: by how it is filled, by what it equals, and by the rows around it.

use super::cells::{filled, is_drawn};
use super::{Part, Reader, Suspect};
use crate::model::raw::{RawCell, RawRow};
use crate::project::SourceKind;
use crate::validate::fold::compact;
use crate::validate::row::written;
use crate::validate::sheet::Sheet;
use crate::validate::sums::{Printed, Running, Word};
use crate::validate::values::words;

impl Reader<'_> {
    /// What a suspect is, by itself and by the record above and the rows below it.
    pub(super) fn judge(
        &self,
        suspect: &Suspect<'_>,
        (above, below): (Option<&RawRow>, &[&RawRow]),
        running: &Running,
    ) -> Part {
        if suspect.certain {
            return Part::Remark;
        }
        if self.is_sum(suspect, above, running) {
            return Part::Sum;
        }
        match suspect.filled.as_slice() {
            [(column, cell)] => self.lonely(*column, cell, below),
            _ => Part::Record,
        }
    }

    /// Whether a row of a form says nothing but its own number, one more than the row before: `4` below `3`.
    pub(super) fn is_form_row(&self, suspect: &Suspect<'_>, before: Option<&RawRow>) -> bool {
        let [(column, cell)] = suspect.filled[..] else {
            return false;
        };
        let number = |cell: &RawCell| {
            let text = written(cell)?;
            text.trim().trim_end_matches('.').parse::<usize>().ok()
        };
        let at = (column as usize).saturating_sub(1);
        let counted = before.and_then(|row| number(row.cells.get(at)?));
        let own = number(cell);
        self.list
            && self.typical >= 3
            && !super::is_summed(self.sheet, column)
            // Numbers of staff and things follow on each other too, but do not begin with the list.
            && own.is_some_and(|own| own <= suspect.index + 2 && counted == own.checked_sub(1))
    }

    fn is_sum(&self, suspect: &Suspect<'_>, above: Option<&RawRow>, running: &Running) -> bool {
        let Some(label) = &suspect.label else {
            return self.sums_without_word(suspect, above, running);
        };
        if label.word == Word::Alone {
            return true;
        }
        if self.published {
            return false;
        }
        let printed = Printed::of(self.sheet, suspect.row, Some(label), above);
        let others = suspect
            .filled
            .iter()
            .filter(|(column, _)| *column != label.column)
            .count();
        // Whatever else stands in the row is a number, or the group above.
        let only_numbers = printed.numbers() + printed.groups == others;
        if !only_numbers || (others == 0 && label.word != Word::Sure) {
            return false;
        }
        let names_group = above.is_some_and(|above| label.names(above));
        match label.word {
            Word::Alone => true,
            Word::Sure => suspect.filled.len() < self.typical || self.typical <= 3 || names_group,
            Word::Likely => names_group || running.agrees(&printed),
        }
    }

    /// A number alone under its column that equals the rows above, in a row that names nobody and nothing.
    fn sums_without_word(
        &self,
        suspect: &Suspect<'_>,
        above: Option<&RawRow>,
        running: &Running,
    ) -> bool {
        if self.published || self.typical < 3 || 2 * suspect.filled.len() > self.typical {
            return false;
        }
        let printed = Printed::of(self.sheet, suspect.row, None, above);
        printed.numbers() > 0
            && printed.numbers() + printed.groups == suspect.filled.len()
            && self.names_nothing(suspect)
            && running.agrees(&printed)
    }

    fn names_nothing(&self, suspect: &Suspect<'_>) -> bool {
        { suspect.filled.iter() }.all(|(column, _)| !is_identity(self.sheet, *column))
    }

    /// Whether a group stands alone above its first record: `Halle 1` over rows that say `Halle 1` in the same column.
    fn heads_group(&self, column: u32, cell: &RawCell, below: &[&RawRow]) -> bool {
        /// A rule, the header of a new page, another rule.
        const BETWEEN: usize = 3;
        let at = (column as usize).saturating_sub(1);
        let next = { below.iter().take(BETWEEN + 1) }.find(|row| {
            let count = filled(row).count();
            !is_drawn(row, count) && !self.repeats_header(row, count)
        });
        self.list
            && !is_identity(self.sheet, column)
            && next.is_some_and(|next| {
                { next.cells.get(at) }.is_some_and(|same| says_same(same, cell))
                    && filled(next).take(2).count() > 1
            })
    }

    /// A row with a single filled cell where records have three and more.
    fn lonely(&self, column: u32, cell: &RawCell, below: &[&RawRow]) -> Part {
        let RawCell::Text(text) = cell else {
            return Part::Record;
        };
        if words::is_footnote(text) {
            return Part::Remark;
        }
        if self.typical < 3 {
            return Part::Record;
        }
        if self.sheet.header.label(column).is_none() {
            return Part::Remark;
        }
        if self.heads_group(column, cell, below) {
            return Part::Heading;
        }
        let known = self.values.get(&column);
        let folded = compact(text);
        if known.is_some_and(|values| values.contains(&folded)) {
            return Part::Record;
        }
        // Numbers of persons and things are all different; they are told by looking alike.
        if folded.chars().all(|c| c.is_ascii_digit()) && !folded.is_empty() {
            return Part::Record;
        }
        match self.sheet.source.kind {
            // A list of applications or services may know no more than their names.
            SourceKind::Fachverfahren
            | SourceKind::OnlineServices
            | SourceKind::Kennzahlen
            | SourceKind::Measures
            | SourceKind::Goals
                if self.is_name(column) =>
            {
                Part::Record
            }
            // A row without a cross, a dimension without a level and a bare point say what they say.
            SourceKind::Barometer
            | SourceKind::Survey
            | SourceKind::Matrix
            | SourceKind::Ratings
            | SourceKind::Notes => Part::Record,
            _ => Part::Heading,
        }
    }

    fn is_name(&self, column: u32) -> bool {
        ["name", "service", "title"]
            .iter()
            .any(|name| self.sheet.column(name) == Some(column))
    }
}

/// Whether two cells say the same; blanks around a text say nothing.
fn says_same(one: &RawCell, other: &RawCell) -> bool {
    match (one, other) {
        (RawCell::Text(one), RawCell::Text(other)) => compact(one) == compact(other),
        _ => one == other,
    }
}

/// Whether a column tells what a record is about.
pub(super) fn is_identity(sheet: &Sheet<'_>, column: u32) -> bool {
    const IDENTITY: [&str; 9] = [
        "id",
        "birth_date",
        "birth_year",
        "age",
        "device_type",
        "model",
        "name",
        "service",
        "respondent",
    ];
    { IDENTITY.iter() }.any(|name| sheet.column(name) == Some(column))
}
