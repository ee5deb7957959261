//! The lists of codes that sources name: each is read once, whatever number of sources it serves.

use std::collections::BTreeMap;

use super::read::{first_table, input, open};
use crate::model::issue::Issue;
use crate::project::Project;
use crate::validate::CodeList;

/// Reads the lists and puts what they say into the sources; a list that cannot be read becomes an issue.
pub(super) fn read(
    project: &mut Project,
    allow_outside: bool,
    issues: &mut Vec<Issue>,
    inputs: &mut Vec<(String, String)>,
) {
    let mut lists: BTreeMap<String, Option<CodeList>> = BTreeMap::new();
    for source in &mut project.sources {
        let Some(file) = &source.values_file else {
            continue;
        };
        let list = lists.entry(file.clone()).or_insert_with(|| {
            let opened = open(&project.root, file, allow_outside);
            inputs.extend(opened.as_ref().ok().map(input));
            let table = first_table(opened, issues)?;
            let mut checked = CodeList::read(&table);
            issues.append(&mut checked.issues);
            checked.value
        });
        if let Some(list) = list {
            source.codes = list.of(source.kind);
        }
    }
}
