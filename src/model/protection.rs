//! What was done to protect small groups, for those who must be able to judge it: staff council and data protection.
//!
//! It holds how many figures there are and how many of them are secret, which tables are linked, and what an attack
//! proved. It holds no secret number and nothing from which one could be computed.

use chrono::NaiveDate;

/// Thresholds of the gate; where each comes from is said in `docs/disclosure.md`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Thresholds {
    /// Smallest number of persons whose count is published.
    pub smallest_group: u64,
    /// Least width of the interval around a secret count that may be that of a small group, in persons.
    pub interval_persons: u64,
    /// Least width of the interval around a secret sum about few persons, as a share of the sum.
    pub interval_of_sums: f64,
    /// Least width of the interval around a secret mean about few persons, as a share of its scale for each person.
    pub interval_of_scales: f64,
}

/// How many figures are secret for which reason. Told inside the house only: who knows that all secret cells of a table
/// are small knows nearly how large each is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reasons {
    /// About a small group, or about one in which all gave the same answer.
    pub small: u64,
    /// Secret so that none of those can be computed.
    pub further: u64,
}

/// Figures about persons in one finding: counts, sums and means in its table and its base. Shares and ranks follow them
/// and are not counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableAccount {
    /// Id of the finding.
    pub finding: String,
    /// All figures.
    pub figures: u64,
    /// The secret ones among them.
    pub secret: u64,
    /// Why they are secret; `None` in the public edition.
    pub reasons: Option<Reasons>,
    /// Whether the table is secret as a whole.
    pub is_withheld: bool,
}

/// The narrowest interval that everything published leaves around a secret count that may be that of a small group. It
/// follows from what is published alone.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Narrowest {
    /// Its width in persons.
    pub persons: u64,
    /// The least width of all such intervals as a share of their own middle, rounded down to thousandths.
    pub relative: f64,
}

/// The tables about the same persons.
#[derive(Debug, Clone, PartialEq)]
pub struct PopulationAccount {
    /// Name of the population; `=` and the id of a finding where a table stands by itself.
    pub id: String,
    /// Ids of the findings in printed order.
    pub tables: Vec<String>,
    /// Dimensions that more than one of them has: by these they are linked.
    pub dimensions: Vec<&'static str>,
    /// Secret numbers that a reader could try to compute; one that is printed in several tables counts once.
    pub secret: u64,
    /// Those of them whose interval was proved wide enough by two other solutions of all relations.
    pub proved: u64,
    /// The narrowest interval; `None` where no secret count may be small or nothing bounds them.
    pub narrowest: Option<Narrowest>,
}

/// An earlier public edition that was taken into account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlierAccount {
    /// Its file, relative to the project folder.
    pub file: String,
    /// Its Stichtag.
    pub reference_date: NaiveDate,
    /// Its figures that stand in the present tables as well.
    pub figures: u64,
    /// Figures that are secret now because fewer than `k` persons make the difference.
    pub differing: u64,
}

/// What the gate did. In the internal edition, which hides nothing, what it would do for the public one.
#[derive(Debug, Clone, PartialEq)]
pub struct DisclosureAccount {
    /// Thresholds.
    pub thresholds: Thresholds,
    /// Findings about persons, in printed order.
    pub tables: Vec<TableAccount>,
    /// Populations, by name.
    pub populations: Vec<PopulationAccount>,
    /// Earlier public editions, in the order of `befund.toml`.
    pub earlier: Vec<EarlierAccount>,
    /// Internal edition only: ids of the findings for which a public edition would be refused.
    pub refused: Vec<String>,
}

impl DisclosureAccount {
    /// Figures about persons and the secret ones among them.
    pub fn totals(&self) -> (u64, u64) {
        self.tables.iter().fold((0, 0), |(figures, secret), table| {
            (figures + table.figures, secret + table.secret)
        })
    }

    /// Why figures are secret, all tables together; `None` in the public edition.
    pub fn reasons(&self) -> Option<Reasons> {
        self.tables
            .iter()
            .try_fold(Reasons::default(), |sum, table| {
                let reasons = table.reasons?;
                Some(Reasons {
                    small: sum.small + reasons.small,
                    further: sum.further + reasons.further,
                })
            })
    }
}
