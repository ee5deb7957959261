//! A name as a cell of a table on the terminal: no wider than a terminal has room for, however long it is.

/// Signs of a name that are shown.
const MOST: usize = 60;

/// The name, or its beginning and an ellipsis.
pub(super) fn cell(name: &str) -> String {
    match name.char_indices().nth(MOST) {
        None => name.to_owned(),
        Some(_) => name.chars().take(MOST - 1).chain(['…']).collect(),
    }
}
