//! An attacker who knows the program and even the salt: he runs it on every staff that could be and keeps those that give the
//! printed tables. What all of these agree on he knows. Among them must be the printed staff itself, in which every count is a
//! multiple of the base: then no count between two multiples is one on which they agree. All persons are invented.

use befund::model::answers::Value;
use befund::model::finding::Scope;
use befund::model::staff::{Birth, Contract, Sex};

use super::staff::{printed, public, publish};
use crate::analysis::demography::contract;
use crate::analysis::make::date;

/// A town of so many persons of 30, 45 and 58 years.
fn town(counts: [usize; 3]) -> Vec<Contract> {
    let of = |(years, count): (i32, usize)| {
        (0..count).map(move |number| Contract {
            sex: if number % 2 == 0 {
                Sex::Female
            } else {
                Sex::Male
            },
            unit: vec!["Rathaus".to_owned()],
            ..contract(
                &format!("P{years}{number:03}"),
                Value::Given(Birth::Date(date(2026 - years, 3, 14))),
            )
        })
    };
    [30, 45, 58].into_iter().zip(counts).flat_map(of).collect()
}

/// What the public edition prints of a town, and the persons of each age in it.
fn print(counts: [usize; 3]) -> (String, [usize; 3]) {
    let disclosed = publish(&town(counts), &public(5), &[]).expect("rounded");
    let printed = printed(&disclosed);
    let class = |class: &str| {
        let is_class = |scope: &Scope| scope.get("age-three").is_some_and(|own| own == class);
        let mut found = printed.iter().filter(|(_, scope, ..)| is_class(scope));
        let count = found.next().map_or(0, |(.., count)| *count);
        usize::try_from(count).expect("small")
    };
    let ages = ["<35", "35-55", ">=55"].map(class);
    (format!("{printed:?}"), ages)
}

#[test]
fn the_printed_staff_is_one_of_those_that_give_the_printed_tables() {
    let mut small = 0;
    for young in 0..=6 {
        for middle in [18, 21, 23] {
            for old in 0..=6 {
                let counts = [young, middle, old];
                // Below twenty nobody is counted.
                if counts.iter().sum::<usize>() < 20 {
                    continue;
                }
                let (tables, ages) = print(counts);
                assert!(
                    ages.iter().all(|count| count % 5 == 0),
                    "{counts:?}: {ages:?}"
                );
                assert_eq!(print(ages).0, tables, "{counts:?} is printed as {ages:?}");
                small += usize::from(counts.iter().any(|count| (1..5).contains(count)));
            }
        }
    }
    assert!(small > 50, "{small} staffs with few of an age");
}
