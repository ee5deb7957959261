//! How often chance is taken for a change, and how often a change is found: simulated years.

use befund::analysis::{self, Frame, Ties};
use befund::i18n::{I18n, Language};
use befund::model::earlier::Earlier;
use befund::model::finding::{
    BaseFigure, Cell, CellValue, Column, Finding, Role, Row, Section, Statement, Table,
};
use befund::model::message::Message;
use serde_json::Value;

use crate::docs::read;
use crate::fixtures::say;

/// A shift register (xorshift64*): the same numbers on every machine.
struct Dice(u64);

impl Dice {
    /// Whether something happens that happens with this probability.
    fn falls(&mut self, probability: f64) -> bool {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let high = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 11;
        (high as f64) / ((1_u64 << 53) as f64) < probability
    }

    /// How many of `n` name each category.
    fn year(&mut self, n: u64, shares: &[f64]) -> Vec<u64> {
        let count = |share: &f64| (0..n).filter(|_| self.falls(*share)).count() as u64;
        shares.iter().map(count).collect()
    }
}

/// Ten categories as often named as in a survey.
const SHARES: [f64; 10] = [0.30, 0.22, 0.16, 0.12, 0.10, 0.08, 0.06, 0.05, 0.03, 0.02];

/// The categories of which a comparison of two years says that they changed by more than chance.
fn judged(n: u64, then: &[u64], now: &[u64]) -> Vec<usize> {
    let (earlier, finding) = (earlier(n, then), ranked(n, now));
    let frame = Frame {
        day: "2025-06-30".parse().expect("a day"),
        same_codebook: Some(true),
        other_version: false,
        is_public: false,
    };
    let made = analysis::since(
        &[&finding],
        &earlier,
        (frame, &Ties::default()),
        &I18n::new(Language::De),
    );
    let compared = made.iter().find(|made| made.id == "nennungen-x-vorjahr");
    let table = &compared.expect("a comparison").table;
    let beyond = table.column("beyond").expect("a column");
    let is_beyond =
        |row: &Row| row.cells[beyond].value == CellValue::Label(Message::new("since-beyond"));
    let rows = table.rows.iter().enumerate();
    rows.filter(|(_, row)| is_beyond(row))
        .map(|(at, _)| at)
        .collect()
}

fn ranked(n: u64, counts: &[u64]) -> Finding {
    let column = |id, role| Column::new(id, say("C"), role);
    Finding {
        id: "nennungen-x".to_owned(),
        section: Section::Befragung,
        title: say("T"),
        statement: Statement::Leader {
            label: 1,
            count: 2,
            wording: "analysis-mentions-statement",
        },
        base: vec![BaseFigure {
            name: "n",
            wording: "analysis-base-figures",
            value: Cell::count(n),
            is_persons: true,
            counted: None,
        }],
        table: Table {
            columns: vec![
                column("pos", Role::Rank { by: 2 }),
                column("category", Role::Label),
                column("mentions", Role::Persons),
            ],
            rows: { counts.iter().enumerate() }
                .map(|(at, count)| {
                    let rank = Cell::new(CellValue::Rank(1));
                    Row::data(vec![
                        rank,
                        Cell::text(format!("K{at}")),
                        Cell::count(*count),
                    ])
                })
                .collect(),
            population: None,
        },
        chart: None,
        notes: Vec::new(),
    }
}

fn earlier(n: u64, counts: &[u64]) -> Earlier {
    let rows: Vec<Value> = { counts.iter().enumerate() }
        .map(|(at, count)| {
            serde_json::json!({"kind": "data", "cells": [
                {"type": "rank", "value": 1},
                {"type": "text", "text": format!("K{at}")},
                {"type": "count", "value": count},
            ]})
        })
        .collect();
    let document = serde_json::json!({
        "title": "T", "reference_date": "2025-06-30", "language": "de",
        "findings": [{
            "id": "nennungen-x", "title": "T", "statement": null,
            "base": [{"name": "n", "value": {"type": "count", "value": n}}],
            "columns": [{"id": "pos"}, {"id": "category"}, {"id": "mentions"}],
            "rows": rows,
        }],
    });
    serde_json::from_value(document).expect("an edition")
}

/// `docs/monitoring.md` names what comes out.
#[test]
fn chance_is_rarely_taken_for_change_and_a_change_is_found() {
    let mut dice = Dice(20_260_630);
    let pairs = 2_000;
    let mut wrong = 0;
    for _ in 0..pairs {
        let (then, now) = (dice.year(150, &SHARES), dice.year(150, &SHARES));
        wrong += u32::from(!judged(150, &then, &now).is_empty());
    }
    let share = |part: u32, whole: u32| 100.0 * f64::from(part) / f64::from(whole);
    let mut told = vec![format!(
        "| no change | 2,000 | {wrong} ({:.1} %) report one |",
        share(wrong, pairs)
    )];
    let mut all_found = Vec::new();
    for (from, to) in [(0.05, 0.20), (0.10, 0.25), (0.30, 0.45)] {
        let mut other = SHARES;
        other[4] = from;
        let mut found = 0;
        for _ in 0..500 {
            let then = dice.year(150, &other);
            let mut now = other;
            now[4] = to;
            let now = dice.year(150, &now);
            found += u32::from(judged(150, &then, &now).contains(&4));
        }
        all_found.push(found);
        told.push(format!(
            "| one category from {:.0} to {:.0} % | 500 | {found} ({:.0} %) |",
            100.0 * from,
            100.0 * to,
            share(found, 500)
        ));
    }
    let page = read("docs/monitoring.md");
    for line in &told {
        assert!(page.contains(line), "{told:#?}");
    }
    assert!(wrong * 20 <= pairs, "{wrong} of {pairs}");
    for (found, least) in all_found.into_iter().zip([85, 70, 40]) {
        assert!(found >= 5 * least, "{told:#?}");
    }
}
