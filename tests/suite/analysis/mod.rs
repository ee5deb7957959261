//! Findings: hand-worked examples, recounts with plain loops on random tables, and the rules of counting as laws.

mod barometer;
mod beside;
mod boards;
mod counted;
pub(crate) mod demography;
mod goals;
mod handlungsfelder;
mod inventory;
pub(crate) mod make;
mod mentions;
mod retirement;
mod strategy;
mod unsigned;
mod words;
