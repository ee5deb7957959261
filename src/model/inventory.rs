//! Devices, applications, online services and figures.

use chrono::NaiveDate;

use super::answers::Value;
use super::message::{Arg, Message};
use super::place::Place;

/// One device, or several alike in one row.
#[derive(Debug, Clone, PartialEq)]
pub struct Device {
    /// Type ("Laptop"); empty when it is not known.
    pub device_type: String,
    /// Model.
    pub model: Option<String>,
    /// Unit.
    pub unit: Option<String>,
    /// Site.
    pub site: Option<String>,
    /// Date of purchase.
    pub purchase: Option<NaiveDate>,
    /// Explicit end of life.
    pub end_of_life: Option<NaiveDate>,
    /// Status as it stood.
    pub status: Option<String>,
    /// Number of devices in this row, 1 when not given.
    pub count: u64,
    /// Price of one device, in euros.
    pub price: Option<f64>,
    /// The row.
    pub place: Place,
}

/// One Fachverfahren.
#[derive(Debug, Clone, PartialEq)]
pub struct Fachverfahren {
    /// Product name.
    pub name: String,
    /// Vendor.
    pub vendor: Option<String>,
    /// Unit that uses it.
    pub unit: Option<String>,
    /// Hosting as it stood ("Rechenzentrum", "vor Ort").
    pub hosting: Option<String>,
    /// Has interfaces to others.
    pub interfaces: Option<bool>,
    /// What it has interfaces to, where the list names them.
    pub partners: Vec<String>,
    /// Linked to the document management system.
    pub dms_link: Option<bool>,
    /// Several users at a time.
    pub multi_user: Option<bool>,
    /// Runs in a browser.
    pub web: Option<bool>,
    /// Number of users.
    pub users: Option<u64>,
    /// Staff for support, in full-time equivalents.
    pub support_fte: Option<f64>,
    /// The row.
    pub place: Place,
}

/// A scale on which an online service is rated. Figures of two scales are never compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LevelScale {
    /// Interaction levels 1–5: Information, Kommunikation, Transaktion, Integration, Automation.
    Interaction,
    /// OZG-Reifegrad model 1.1, levels 0–4.
    OzgReifegrad11,
    /// OZG-Reifegrad model 2.0, levels 0–7, in force since July 2025.
    OzgReifegrad20,
}

/// One online service.
#[derive(Debug, Clone, PartialEq)]
pub struct OnlineDienst {
    /// Name of the service.
    pub service: String,
    /// Unit in charge.
    pub unit: Option<String>,
    /// Audience ("Bürger", "Unternehmen").
    pub audience: Option<String>,
    /// Scale of `level`.
    pub scale: LevelScale,
    /// Level on that scale.
    pub level: Value<u8>,
    /// Cases a year.
    pub cases_per_year: Option<u64>,
    /// Status as it stood.
    pub status: Option<String>,
    /// The row.
    pub place: Place,
}

/// How exactly a number was given. An approximate one is a value and is printed as what it is.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum Bound {
    /// The number itself.
    #[default]
    Exact,
    /// About it: "rund", "ca.", "etwa".
    About,
    /// More than it.
    MoreThan,
    /// It or more: "mindestens".
    AtLeast,
    /// It or less: "höchstens", "maximal".
    AtMost,
    /// Less than it.
    LessThan,
    /// From it to this number: "2–3".
    UpTo(f64),
}

impl Bound {
    /// The number as it is told: "rund 200".
    pub fn told(self, value: f64, digits: u8) -> Message {
        let key = match self {
            Self::Exact => "bound-exact",
            Self::About => "bound-about",
            Self::MoreThan => "bound-more-than",
            Self::AtLeast => "bound-at-least",
            Self::AtMost => "bound-at-most",
            Self::LessThan => "bound-less-than",
            Self::UpTo(_) => "bound-up-to",
        };
        let message = Message::new(key).with("value", Arg::Decimal { value, digits });
        match self {
            Self::UpTo(value) => message.with("to", Arg::Decimal { value, digits }),
            _ => message,
        }
    }
}

/// Which way a figure should go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// More is better.
    More,
    /// Less is better.
    Less,
    /// Exactly the target.
    Exactly,
}

/// One Kennzahl of one year.
#[derive(Debug, Clone, PartialEq)]
pub struct Kennzahl {
    /// Name ("Laptops").
    pub name: String,
    /// Value.
    pub value: Value<f64>,
    /// Digits after the decimal mark as it stood.
    pub digits: u8,
    /// Unit of measure ("TB", "€ pro Jahr").
    pub measure: Option<String>,
    /// Year.
    pub year: Option<i32>,
    /// Target value.
    pub target: Option<f64>,
    /// Year by which the target is due.
    pub target_year: Option<i32>,
    /// How exactly the value was given ("rund 200").
    pub bound: Bound,
    /// How the target is meant ("mindestens 50").
    pub target_bound: Bound,
    /// What the value is a part of ("46 von 133").
    pub base: Option<f64>,
    /// The share that was printed beside it, 0 to 1.
    pub printed_share: Option<f64>,
    /// Whether more or less of it is better; `None` where nobody said and no target shows it.
    pub direction: Option<Direction>,
    /// Where the figure is from.
    pub source: Option<String>,
    /// The goal or project it measures: id or title.
    pub goal: Option<String>,
    /// The cell of the value.
    pub place: Place,
}
