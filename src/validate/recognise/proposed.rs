//! Columns that no header names but that only one role fits: `Kostenstellenbezeichnung` of staff, `WAZ (Std.)`. `init` writes them
//! down, where a person sees them; a run without such a mapping names them and does not read them.

use std::collections::BTreeMap;

use crate::model::intake::{ColumnAccount, ColumnRole, Unread};

use crate::validate::columns::is_one_to_one;
use crate::validate::content::Profile;
use crate::validate::sheet::Sheet;

/// Roles that may be proposed: what would be read wrongly in them is seen at once.
const PROPOSED: [&str; 3] = ["unit", "employment", "fte"];

/// Logical column → header, where exactly one unread column could be it. A column of codes beside its words is none.
pub(super) fn columns(sheet: &Sheet<'_>, account: &[ColumnAccount]) -> BTreeMap<String, String> {
    let mut found: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
    for column in account {
        if let ColumnRole::Unread(Unread::Useful { name, .. }) = &column.role
            && PROPOSED.contains(name)
        {
            found.entry(name).or_default().push(column.column);
        }
    }
    let codes = |column: u32| Profile::of(sheet, column).are_codes();
    let mut proposed = BTreeMap::new();
    for (name, mut columns) in found {
        let words: Vec<u32> = { columns.iter().copied() }
            .filter(|column| !codes(*column))
            .collect();
        columns.retain(|column| {
            let named = |word: &u32| is_one_to_one(sheet.table, &sheet.header, *column, *word);
            words.contains(column) || !words.iter().any(named)
        });
        let [only] = columns[..] else { continue };
        let label = sheet.header.label(only);
        if let Some(label) = label.filter(|label| sheet.header.twin(label).is_none()) {
            proposed.insert(name.to_owned(), label.shown.clone());
        }
    }
    proposed
}
