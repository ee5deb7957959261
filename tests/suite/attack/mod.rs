//! Attacks on the finished public folder of Musterstadt and of invented towns, by other means than those that protect it.

mod asked;
mod bounds;
mod folder;
mod formats;
mod inside;
mod joined;
mod leaks;
mod planted;
mod print;
mod questionnaire;
mod staff;
mod towns;
mod years;
