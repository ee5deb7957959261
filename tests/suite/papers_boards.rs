//! Matrices, ratings and points of the published papers, to the digit, from the spreadsheets typed from them.

use std::collections::BTreeMap;

use crate::project_folder::{files, project_of, repository, run, scratch};

/// Tables of a run of an example.
fn tables(name: &str) -> BTreeMap<String, Vec<u8>> {
    let out = scratch();
    run(&repository(&format!("inputs/{name}")), out.path());
    files(&out.path().join(format!("{name}/internal")))
}

/// The cells of a written table below its header, by rows.
fn rows(tables: &BTreeMap<String, Vec<u8>>, id: &str) -> Vec<Vec<String>> {
    let name = format!("tables/{id}.csv");
    let bytes = tables
        .get(&name)
        .unwrap_or_else(|| panic!("{name} was not written"));
    let text = std::str::from_utf8(bytes)
        .expect("UTF-8")
        .trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .from_reader(text.as_bytes());
    reader
        .records()
        .map(|record| {
            record
                .expect("a record")
                .iter()
                .map(str::to_owned)
                .collect()
        })
        .collect()
}

/// One column of a table, from the left or, negative, from the right.
fn column(rows: &[Vec<String>], at: isize) -> Vec<&str> {
    rows.iter()
        .filter_map(|row| {
            let index = if at < 0 {
                row.len().checked_add_signed(at)?
            } else {
                usize::try_from(at).ok()?
            };
            row.get(index).map(String::as_str)
        })
        .collect()
}

/// Rendsburg-Eckernförde 2018: Abbildung 5 (12 crosses: 3, 1, 1, 5, 2; by group 5, 3, 2, 1, 1), section 2.4 (19 of 20
/// crosses: 4, 3, 4, 4, 4), recipients of the six sheets (2, 1, 1, 5, 1, 1), reference projects (4, 3, 2, 4, 3, 3).
#[test]
fn rendsburg_has_its_four_matrices() {
    let tables = tables("rendsburg-eckernfoerde-2018");
    let groups = rows(&tables, "matrix-zielgruppen-der-leitprojekte");
    assert_eq!(column(&groups, -1), ["3", "1", "1", "5", "2", "12"]);
    assert_eq!(groups[5][1..6], ["5", "3", "2", "1", "1"]);
    let needs = rows(&tables, "matrix-abhaengigkeiten-der-leitprojekte");
    assert_eq!(column(&needs, -1), ["4", "3", "4", "4", "4", "19"]);
    let order = rows(
        &tables,
        "matrix-abhaengigkeiten-der-leitprojekte-reihenfolge",
    );
    assert_eq!(column(&order, 1), ["4", "3", "4", "4", "4"]);
    let one_way: Vec<&Vec<String>> = order.iter().filter(|row| !row[3].is_empty()).collect();
    assert_eq!(one_way.len(), 1, "one pair is crossed one way only");
    assert_eq!(one_way[0][..1], ["Online Services"]);
    assert_eq!(one_way[0][3], "Mitarbeiterportal");
    let sheets = rows(&tables, "matrix-projektempfaenger-der-steckbriefe");
    assert_eq!(column(&sheets, -1), ["2", "1", "1", "5", "1", "1", "11"]);
    let references = rows(&tables, "matrix-referenzprojekte-anderer-staedte");
    assert_eq!(
        column(&references, -1),
        ["4", "3", "2", "4", "3", "3", "19"]
    );
    assert!(
        rows(
            &tables,
            "matrix-projektempfaenger-der-steckbriefe-vergleich"
        )
        .is_empty(),
        "where both matrices have the group, they agree"
    );
}

/// Minden 2024: 6 × 2 cells of words (Abbildung 2), 3 × 4 (Abbildung 5), ten Basiskomponenten, three categories of benefit.
#[test]
fn minden_has_its_text_matrices_and_components() {
    let tables = tables("minden-2024");
    let wanted = rows(
        &tables,
        "matrix-anforderungen-an-die-verwaltungsdigitalisierung",
    );
    let filled: usize = wanted
        .iter()
        .map(|row| row[1..].iter().filter(|c| !c.is_empty()).count())
        .sum();
    assert_eq!((wanted.len(), filled), (6, 12));
    let money = rows(&tables, "matrix-bereitstellung-der-mittel");
    assert_eq!((money.len(), money[0].len()), (4, 4));
    assert_eq!(rows(&tables, "einstufung-basiskomponenten").len(), 10);
    let layers = rows(&tables, "einstufung-basiskomponenten-ebenen");
    assert_eq!(
        layers
            .last()
            .expect("a row of sums")
            .last()
            .map(String::as_str),
        Some("10")
    );
    let benefits = rows(&tables, "punkte-nutzen-der-verwaltungsdigitalisierung");
    let mut categories = column(&benefits, 0);
    categories.dedup();
    assert_eq!(categories.len(), 3);
    let roles = rows(&tables, "punkte-rollen-und-aufgaben-anzahl");
    assert_eq!(column(&roles, -1), ["5", "6", "3", "14"]);
}

/// Tables of a project of one source whose file an example of a paper has.
fn tables_of(file: &str, source: &str) -> BTreeMap<String, Vec<u8>> {
    let folder = scratch();
    let bytes = std::fs::read(repository(&format!("inputs/{file}"))).expect("a file");
    let project = project_of(folder.path(), source, "punkte.csv", &bytes);
    let out = scratch();
    run(&project, out.path());
    files(&out.path().join("projekt/internal"))
}

/// Dorsten 2023, chapter 5: points of the four Lösungsbausteine by rubric (1/5/4/3/3, 3/3/3/2/3, 3/3/4/4/3, 2/3/4/4/1); 4.2.5:
/// two strengthening and three hindering points.
#[test]
fn dorsten_has_its_four_sheets_and_its_swot() {
    let list = |name: &str| format!("kind = \"notes\"\nvalues = {{ list = \"{name}\" }}");
    let tables = tables_of(
        "dorsten-2023/loesungsbausteine.csv",
        &list("Lösungsbausteine"),
    );
    let counts = rows(&tables, "punkte-loesungsbausteine-anzahl");
    let expected = [
        ["1", "5", "4", "3", "3", "16"],
        ["3", "3", "3", "2", "3", "14"],
        ["3", "3", "4", "4", "3", "17"],
        ["2", "3", "4", "4", "1", "14"],
        ["9", "14", "15", "13", "10", "61"],
    ];
    for (row, expected) in counts.iter().zip(&expected) {
        assert_eq!(&row[1..], expected);
    }
    assert_eq!(counts.len(), 5);
    let swot = rows(
        &tables_of("dorsten-2023/swot.csv", &list("Analyse")),
        "swot-analyse",
    );
    let of = |field: &str| swot.iter().filter(|row| row[0] == field).count();
    assert_eq!((of("Stärken"), of("Risiken")), (2, 3));
}

/// Neumünster 2020, 3.2: three, two and three effects for three groups of actors.
#[test]
fn neumuenster_has_its_effects_by_actor() {
    let source = "kind = \"notes\"\nvalues = { list = \"Wirkungen\" }";
    let counts = rows(
        &tables_of("neumuenster-2020/wirkungen.csv", source),
        "punkte-wirkungen-anzahl",
    );
    assert_eq!(column(&counts, -1), ["3", "2", "3", "8"]);
}
