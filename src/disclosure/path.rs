//! Paths of hierarchical values, "Dezernat I/Hauptamt", and what lies below what.

use std::collections::BTreeSet;

/// Whether a path goes on where another one ends.
fn is_below(path: &str, above: &str) -> bool {
    path.strip_prefix(above)
        .is_some_and(|rest| rest.starts_with('/'))
}

/// Proper beginnings of paths, outermost first.
pub(super) fn beginnings<'p>(paths: impl Iterator<Item = &'p str>) -> BTreeSet<&'p str> {
    paths
        .flat_map(|path| path.match_indices('/').map(|(at, _)| &path[..at]))
        .collect()
}

/// The values whose paths lie below a beginning, or all, with no other level between; `levels` are the paths that are a
/// level of their own.
pub(super) fn nearest_below<'p>(
    values: impl Iterator<Item = (&'p str, usize)>,
    above: Option<&str>,
    levels: &[&str],
) -> Vec<usize> {
    let is_inside = |path: &str| above.is_none_or(|above| is_below(path, above));
    values
        .filter(|(path, _)| is_inside(path))
        .filter(|(path, _)| {
            let is_between = |level: &&str| is_below(path, level) && is_inside(level);
            !levels.iter().any(is_between)
        })
        .map(|(_, value)| value)
        .collect()
}
