//! Posts that nobody has, in the words of lists of posts.

use crate::validate::fold::compact;

/// Whether a cell of a list of posts says that nobody has the post: `vakant`, `unbesetzt`, `N. N.`.
pub(crate) fn is_vacant(text: &str) -> bool {
    // Nearly every cell of a long list is too long for it.
    if text.len() > 40 {
        return false;
    }
    let folded = compact(text);
    matches!(
        folded.as_str(),
        "nn" | "frei"
            | "freiestelle"
            | "stellefrei"
            | "vacant"
            | "vakanz"
            | "inausschreibung"
            | "ausgeschrieben"
    ) || [
        "vakant",
        "unbesetzt",
        "nichtbesetzt",
        "stelleunbesetzt",
        "stellevakant",
    ]
    .iter()
    .any(|word| folded.starts_with(word))
        || folded.ends_with("zubesetzen")
}
