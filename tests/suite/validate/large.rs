//! Many rows that are no records: time follows their number, not its square.

use std::time::{Duration, Instant};

use befund::pipeline::{self, Overrides, Settings};

use crate::project_folder::{project_of, scratch};

/// Rows of each list; a look back over all earlier ones for each took minutes at a tenth of them.
const ROWS: usize = 30_000;

/// Longest time, in a build without optimisation on a busy machine.
const MOST_TIME: Duration = Duration::from_secs(60);

#[test]
fn lists_of_rows_that_are_no_records_are_read_in_time() {
    let head = "Amt;Anzahl;Jahr;Ort;Art\n";
    let record = "Bauamt;1;2024;Haus 1;neu\n";
    for (what, row) in [
        ("the header again", head),
        ("a remark", "Hinweis;;;;\n"),
        ("a sum", "Summe;1;;;\n"),
        ("numbered columns", "1;2;3;4;5\n"),
        ("a rule", "---;---;---;---;---\n"),
        ("a heading", "Dezernat;;;;\nBauamt;1;2024;Haus 1;neu\n"),
    ] {
        for kind in ["devices", "staff", "kennzahlen"] {
            let folder = scratch();
            let table = format!("{head}{record}{}", row.repeat(ROWS));
            let source = format!("kind = \"{kind}\"\nheader_row = 1");
            let project = project_of(folder.path(), &source, "a.csv", table.as_bytes());
            let begun = Instant::now();
            let settings = Settings {
                project,
                overrides: Overrides::default(),
                allow_outside: false,
            };
            let checked = pipeline::check(&settings, &|_| {});
            assert!(begun.elapsed() < MOST_TIME, "{what}, {kind}");
            let (read, used, aside) = checked.intake.totals();
            assert_eq!(read, used + aside, "{what}, {kind}");
        }
    }
}
