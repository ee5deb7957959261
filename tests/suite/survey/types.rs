//! Types of columns: by the tool's structure, by a codebook of the questionnaire, else by what stands in them.

use befund::model::questionnaire::{Gap, QuestionType};

use super::make::{Made, made};

fn kinds(made: &Made) -> Vec<(&str, QuestionType)> {
    { made.survey().questions.iter() }
        .map(|question| (question.key.as_str(), question.kind))
        .collect()
}

const LSS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<document><LimeSurveyDocType>Survey</LimeSurveyDocType><languages><language>de</language></languages>
<answers><rows>
<row><qid>1</qid><code>A1</code><answer>Papier</answer><sortorder>1</sortorder><language>de</language><scale_id>0</scale_id></row>
<row><qid>1</qid><code>A2</code><answer><![CDATA[E-Akte]]></answer><sortorder>2</sortorder><language>de</language><scale_id>0</scale_id></row>
<row><qid>1</qid><code>A3</code><answer>keine Angabe</answer><sortorder>3</sortorder><language>de</language><scale_id>0</scale_id></row>
<row><qid>2</qid><code>1</code><answer>sehr unzufrieden</answer><sortorder>1</sortorder><language>de</language><scale_id>0</scale_id></row>
<row><qid>2</qid><code>2</code><answer>eher unzufrieden</answer><sortorder>2</sortorder><language>de</language><scale_id>0</scale_id></row>
<row><qid>2</qid><code>3</code><answer>eher zufrieden</answer><sortorder>3</sortorder><language>de</language><scale_id>0</scale_id></row>
<row><qid>2</qid><code>4</code><answer>sehr zufrieden</answer><sortorder>4</sortorder><language>de</language><scale_id>0</scale_id></row>
<row><qid>2</qid><code>9</code><answer>weiß nicht</answer><sortorder>5</sortorder><language>de</language><scale_id>0</scale_id></row>
</rows></answers>
<groups><rows><row><gid>1</gid><group_order>1</group_order></row></rows></groups>
<questions><rows>
<row><qid>1</qid><parent_qid>0</parent_qid><gid>1</gid><type>L</type><title>Q1</title><question>Womit arbeiten Sie?</question><other>Y</other><question_order>1</question_order><language>de</language><relevance>1</relevance></row>
<row><qid>2</qid><parent_qid>0</parent_qid><gid>1</gid><type>F</type><title>Q2</title><question>Wie zufrieden sind Sie mit …</question><other>N</other><question_order>2</question_order><language>de</language><relevance>1</relevance></row>
<row><qid>3</qid><parent_qid>0</parent_qid><gid>1</gid><type>M</type><title>Q3</title><question>Was fehlt?</question><other>N</other><question_order>3</question_order><language>de</language><relevance>((Q1.NAOK == "A1"))</relevance></row>
<row><qid>4</qid><parent_qid>0</parent_qid><gid>1</gid><type>N</type><title>Q4</title><question>Wie viele Jahre?</question><other>N</other><question_order>4</question_order><language>de</language><relevance>1</relevance></row>
<row><qid>5</qid><parent_qid>0</parent_qid><gid>1</gid><type>T</type><title>Q5</title><question>Was noch?</question><other>N</other><question_order>5</question_order><language>de</language><relevance>1</relevance></row>
</rows></questions>
<subquestions><rows>
<row><qid>21</qid><parent_qid>2</parent_qid><title>SQ1</title><question>der Hardware</question><question_order>1</question_order><language>de</language><scale_id>0</scale_id></row>
<row><qid>22</qid><parent_qid>2</parent_qid><title>SQ2</title><question>der Software</question><question_order>2</question_order><language>de</language><scale_id>0</scale_id></row>
<row><qid>31</qid><parent_qid>3</parent_qid><title>SQ1</title><question>Scanner</question><question_order>1</question_order><language>de</language><scale_id>0</scale_id></row>
<row><qid>32</qid><parent_qid>3</parent_qid><title>SQ2</title><question>Schulung</question><question_order>2</question_order><language>de</language><scale_id>0</scale_id></row>
</rows></subquestions></document>"#;

const CODED: &str = "id,submitdate,lastpage,startlanguage,Q1,Q1[other],Q2[SQ1],Q2[SQ2],Q3[SQ1],Q3[SQ2],Q4,Q5\n\
1,2026-05-01 10:00:00,1,de,A1,,1,4,Y,,3,Mehr Zeit zum Lernen\n\
2,2026-05-01 10:01:00,1,de,A2,,4,9,,,12,\n\
3,2026-05-01 10:02:00,1,de,-oth-,e-akte,3,,Y,Y,,\n\
4,,1,de,A3,,2,,,,,\n\
5,2026-05-01 10:04:00,1,de,A1,,2,5,,,7,\n";

#[test]
fn the_structure_says_what_was_asked() {
    let made = made(CODED, Some(("umfrage.lss", LSS)), "");
    assert_eq!(
        kinds(&made),
        [
            ("q1", QuestionType::Single),
            ("q2", QuestionType::Scale),
            ("q3", QuestionType::Multiple),
            ("q4", QuestionType::Number),
        ]
    );
    let survey = made.survey();
    let labels: Vec<&str> = survey.questions[1]
        .choices
        .iter()
        .map(|c| c.label.as_str())
        .collect();
    assert_eq!(
        labels,
        [
            "sehr zufrieden",
            "eher zufrieden",
            "eher unzufrieden",
            "sehr unzufrieden",
            "weiß nicht"
        ],
        "the good end first"
    );
    assert_eq!(survey.questions[1].choices[4].gap, Some(Gap::DontKnow));
    // "e-akte" behind "Sonstiges" repeats an option and counts there.
    assert_eq!(survey.questions[0].joined, 1);
    assert_eq!(survey.questions[0].replies[0][2].choice(), Some(1));
    assert_eq!(survey.questions[0].replies[0][3].gap(), Some(Gap::NotGiven));
    // 5 is no level.
    assert_eq!(survey.questions[1].replies[1][4].gap(), Some(Gap::Unusable));
    assert!(made.codes().contains(&"V164"));
    assert_eq!(
        made.checked.value.answers.len(),
        10,
        "Q5 and the text behind Q1"
    );
}

#[test]
fn filters_and_breaks_are_told_apart() {
    let made = made(CODED, Some(("umfrage.lss", LSS)), "");
    let boxes = &made.survey().questions[2].replies[0];
    let gaps: Vec<Option<Gap>> = boxes.iter().map(|reply| reply.gap()).collect();
    assert_eq!(
        gaps,
        [
            None,
            Some(Gap::NotShown),   // Q1 was not A1
            None,                  // ticked although the filter says no: what stands there counts
            Some(Gap::NotReached), // broken off after Q2
            Some(Gap::NotGiven),   // shown, no box ticked
        ]
    );
    let second = &made.survey().questions[1].replies[1];
    assert_eq!(
        second[3].gap(),
        Some(Gap::NotGiven),
        "the battery was begun"
    );
}

const LABELLED: &str = "Zeitstempel;Womit arbeiten Sie?;Wie zufrieden sind Sie? [Hardware];Wie zufrieden sind Sie? [Software];Was nutzen Sie?;Was fehlt Ihnen am meisten?;Wie viele Jahre sind Sie dabei?\n\
01.05.2026 10:00:00;Papier;zufrieden;sehr unzufrieden;Telefon, E-Mail;Zeit für Schulungen in der Woche;3\n\
01.05.2026 10:01:00;E-Akte;sehr zufrieden;unzufrieden;E-Mail;ein zweiter Bildschirm am Platz;12\n\
01.05.2026 10:02:00;Papier;zufrieden;teils/teils;Telefon, Chat (Teams, Matrix);Vertretungen bei langen Ausfällen;7\n\
01.05.2026 10:03:00;Papier;teils/teils;zufrieden;E-Mail, Chat (Teams, Matrix);schnellere Leitungen zum Rathaus;22\n\
01.05.2026 10:04:00;E-Akte;zufrieden;weiß nicht;Telefon, E-Mail;Ansprechpersonen für Fachfragen;15\n";

#[test]
fn types_follow_from_what_stands_in_the_columns() {
    let expected = [
        QuestionType::Single,
        QuestionType::Scale,
        QuestionType::Multiple,
        QuestionType::Number,
    ];
    // The same answers of five and of five hundred respondents have the same types.
    let head = LABELLED.lines().next().expect("a header");
    let mut many = format!("{head}\n");
    for (number, line) in (0..100).flat_map(|_| LABELLED.lines().skip(1)).enumerate() {
        // Nobody says the same in the same words.
        let own = line.rsplit_once(';').expect("cells");
        many.push_str(&format!("{} Nr. {number};{}\n", own.0, own.1));
    }
    for csv in [LABELLED, many.as_str()] {
        let made = made(csv, None, "");
        let found: Vec<QuestionType> = made.survey().questions.iter().map(|q| q.kind).collect();
        assert_eq!(found, expected, "{} rows", csv.lines().count());
    }
}

#[test]
fn an_option_may_hold_the_sign_that_parts_options() {
    let made = made(LABELLED, None, "");
    let uses = &made.survey().questions[2];
    let options: Vec<&str> = uses.items.iter().map(|item| item.text.as_str()).collect();
    assert_eq!(options, ["Chat (Teams, Matrix)", "E-Mail", "Telefon"]);
}

#[test]
fn a_person_may_write_the_questionnaire() {
    let book = "Art;Frage;Typ;Code;Wortlaut;Bedeutung;Zahl;umgepolt;nur wenn\n\
        Frage;Q1;Einfachauswahl;;Womit arbeiten Sie?;;;;\n\
        Option;Q1;;1;Papier;;;;\n\
        Option;Q1;;2;E-Akte;;;;\n\
        Option;Q1;;99;weiß nicht;weiß nicht;;;\n\
        Frage;Q2;Skala;;Wie gern?;;;;Q1 = E-Akte\n\
        Option;;;1;gern;;1;;\n\
        Option;;;2;ungern;;2;;\n\
        Unsinn;Q2;;;;;;;\n";
    let csv = "Q1;Q2\n1;\n2;1\n2;2\n99;\n2;\n";
    let made = made(csv, Some(("fragebogen.csv", book)), "layout = \"wide\"");
    let survey = made.survey();
    let first: Vec<_> = survey.questions[0].replies[0]
        .iter()
        .map(|r| (r.choice(), r.gap()))
        .collect();
    assert_eq!(first[0], (Some(0), None));
    assert_eq!(first[3], (None, Some(Gap::DontKnow)));
    let second: Vec<_> = survey.questions[1].replies[0]
        .iter()
        .map(|r| r.gap())
        .collect();
    assert_eq!(
        second,
        [
            Some(Gap::NotShown),
            None,
            None,
            Some(Gap::NotShown),
            Some(Gap::NotGiven)
        ]
    );
    assert_eq!(survey.questions[1].choices[1].value, Some(2.0));
}

#[test]
fn one_person_counts_once() {
    let csv = "id,submitdate,lastpage,startlanguage,token,Q1\n\
        1,,1,de,abc,ja\n\
        2,2026-05-01 10:01:00,1,de,abc,nein\n\
        3,2026-05-01 10:02:00,1,de,abc,ja\n\
        4,2026-05-01 10:03:00,1,de,xyz,ja\n\
        5,2026-05-01 10:04:00,1,de,,nein\n\
        6,2026-05-01 10:05:00,1,de,,nein\n";
    let made = made(csv, None, "");
    let survey = made.survey();
    assert_eq!(
        survey.participants.len(),
        4,
        "responses without a token are persons of their own"
    );
    assert_eq!(survey.repeated, 2);
    let kept: Vec<u32> = survey
        .participants
        .iter()
        .map(|one| one.place.row)
        .collect();
    assert_eq!(kept, [4, 5, 6, 7], "of abc the last finished one");
    assert_eq!(
        made.codes().iter().filter(|code| **code == "V165").count(),
        2
    );
}
