//! Codebook files: what is read, what is inherited, and every mistake named with its line.

use befund::coding::{builtin, parse_codebook};
use befund::i18n::{I18n, Language};
use befund::model::codebook::CategoryId;
use befund::model::issue::Severity;

/// `code line` of every issue.
fn issues(text: &str) -> Vec<String> {
    parse_codebook(text, "codebook.toml")
        .issues
        .iter()
        .map(|issue| {
            let row = issue.place.as_ref().map_or(0, |place| place.row);
            format!("{} {row}", issue.code.0)
        })
        .collect()
}

const HEADER: &str = "[codebook]\nid = \"probe\"\ntitle = \"Probe\"\n";

#[test]
fn the_builtin_codebook_is_without_error() {
    let checked = parse_codebook(builtin(), "verwaltungsdigitalisierung.toml");
    let errors: Vec<String> = checked
        .issues
        .iter()
        .filter(|issue| issue.severity == Severity::Error)
        .map(|issue| format!("{issue:?}"))
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
    let codebook = checked.value.expect("no error");
    assert!(codebook.categories.len() >= 61);
    assert!(codebook.categories.iter().all(|category| category.coded));
}

#[test]
fn every_mistake_is_named_at_once() {
    let text = format!(
        "{HEADER}extends = \"bultin\"\nautor = \"x\"\n\
         [[handlungsfeld]]\nid = \"a\"\nlabel = 3\n\
         [[category]]\nid = \"eins\"\nlabel = \"Eins\"\nhandlungsfeld = \"b\"\nterms = [\"x\", \"\"]\n\
         [[category]]\nid = \"eins\"\nlabel = \"Zwei\"\nkind = \"induktiv\"\nanchors = [1]\nexclude = [{{ text = \"y\", neighbour = \"ein\" }}]\n\
         [[category]]\nlabel = \"Drei\"\nunterfeld = \"u\"\nterms = [\"X\"]\nrare = \"ja\"\n"
    );
    assert_eq!(
        issues(&text),
        [
            "C002 5", "C008 4", "C003 8", "C014 13", "C003 18", "C008 17", "C004 20", "C003 24",
            "C005 14", "C006 12", "C006 19", "C011 14", "C013 22", "C009 23",
        ]
    );
}

#[test]
fn a_name_that_comes_near_is_proposed() {
    let text = format!(
        "{HEADER}[[category]]\nid = \"a\"\nlabel = \"A\"\nankers = [\"x\"]\nterms = [\"y\"]\n"
    );
    let checked = parse_codebook(&text, "codebook.toml");
    let issue = checked.issues.first().expect("one issue");
    let i18n = I18n::new(Language::De);
    let hint = i18n.format("issue-C002", Some("hint"), &issue.args);
    assert_eq!(hint.as_deref(), Some("Gemeint ist wohl „anchors“"));
    assert!(checked.value.is_none());
}

#[test]
fn text_that_is_no_toml_has_its_line() {
    assert_eq!(issues("[codebook]\nid = \"a\ntitle = 3\n")[0], "C001 2");
}

#[test]
fn every_rule_has_its_words() {
    for language in [Language::De, Language::En] {
        let i18n = I18n::new(language);
        for rule in befund::coding::RULES {
            let key = format!("issue-{}", rule.code.0);
            for attribute in [None, Some("title"), Some("hint")] {
                assert!(
                    i18n.format(&key, attribute, &[]).is_some(),
                    "{key} {attribute:?} {language:?}"
                );
            }
        }
    }
}

#[test]
fn based_on_inherits_from_the_builtin() {
    let text = format!(
        "{HEADER}extends = \"builtin\"\nuse = \"listed\"\n\
         [[category]]\nid = \"akte\"\nlabel = \"Akte\"\nquestions = [\"q\"]\nbased_on = [\"dms\"]\nanchors = [\"eigenes\"]\n"
    );
    let codebook = parse_codebook(&text, "codebook.toml")
        .value
        .expect("no error");
    let base = codebook
        .category(&CategoryId("dms".into()))
        .expect("built in");
    let heir = codebook.category(&CategoryId("akte".into())).expect("own");
    assert!(!base.coded);
    assert!(heir.coded);
    assert_eq!(heir.anchors[0].text, "eigenes");
    assert_eq!(heir.anchors.len(), base.anchors.len() + 1);
    assert_eq!(heir.terms, base.terms);
    assert_eq!(heir.handlungsfeld, base.handlungsfeld);
    assert_eq!(heir.definition, base.definition);
    assert!(codebook.abbreviations.contains_key("DMS"));
    let alone = parse_codebook(builtin(), "x").value.expect("no error");
    assert_ne!(alone.hash, codebook.hash);
}

#[test]
fn based_on_inherits_the_limits() {
    let text = format!(
        "{HEADER}extends = \"builtin\"\nuse = \"listed\"\n\
         [[category]]\nid = \"akte\"\nlabel = \"Akte\"\nquestions = [\"bedarf\"]\nbased_on = [\"dms\"]\n\
         [[category]]\nid = \"rechnung\"\nlabel = \"Rechnung\"\nquestions = [\"bedarf\"]\nbased_on = [\"e-rechnung\"]\n\
         [[category]]\nid = \"papier\"\nlabel = \"Papier\"\nquestions = [\"bedarf\"]\nbased_on = [\"dms\", \"e-rechnung\"]\n"
    );
    let codebook = parse_codebook(&text, "codebook.toml").value.expect("read");
    let builtin = parse_codebook(builtin(), "b").value.expect("read");
    let of = |codebook: &befund::model::codebook::Codebook, id: &str| {
        let found = codebook.category(&CategoryId(id.into()));
        found.expect("a category").clone()
    };
    let (dms, akte) = (of(&builtin, "dms"), of(&codebook, "akte"));
    assert!(!dms.exclude.is_empty());
    assert_eq!(akte.exclude.len(), dms.exclude.len());
    let neighbours = |category: &befund::model::codebook::Category| -> Vec<String> {
        let known = category
            .exclude
            .iter()
            .filter_map(|limit| limit.neighbour.as_ref());
        known.map(ToString::to_string).collect()
    };
    assert!(neighbours(&dms).contains(&"e-rechnung".to_owned()));
    assert_eq!(
        neighbours(&akte),
        ["rechnung"],
        "the only neighbour that is coded with"
    );
    // What both bases leave to each other belongs to the heir of both.
    let papier = of(&codebook, "papier");
    assert!(
        !neighbours(&papier)
            .iter()
            .any(|id| id == "akte" || id == "rechnung")
    );
}
