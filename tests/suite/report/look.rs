//! Writes a whole report into the target folder, to be looked at.

use std::fs;
use std::path::PathBuf;

use befund::i18n::{I18n, Language};
use befund::report::{html, xlsx};

use crate::fixtures::{self, pictures};

/// Where the files to be looked at are written.
fn folder() -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("look");
    fs::create_dir_all(&folder).expect("a folder in the target folder");
    folder
}

#[test]
fn a_report_of_every_kind_is_written() {
    for language in [Language::De, Language::En] {
        let i18n = I18n::new(language);
        let report = fixtures::report_of(fixtures::findings(), language);
        let page = html(&report, &pictures(&report), &i18n).expect("html");
        fs::write(
            folder().join(format!("report-{}.html", language.tag())),
            page,
        )
        .expect("written");
        let book = xlsx(&report, &i18n).expect("xlsx");
        fs::write(
            folder().join(format!("tables-{}.xlsx", language.tag())),
            book,
        )
        .expect("written");
    }
}
