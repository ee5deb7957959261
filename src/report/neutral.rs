//! Text that a spreadsheet would run as a formula is made plain text.

/// The text, with an apostrophe before it when a spreadsheet could read it as a formula.
///
/// Source: OWASP, "CSV Injection": cells that begin with `=`, `+`, `-`, `@`, tab or carriage return.
pub(super) fn neutralise(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}
