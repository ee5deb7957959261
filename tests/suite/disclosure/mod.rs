//! The gate: what it lets through, and that an attacker gains nothing.

mod account;
mod attacker;
mod bands;
mod editions;
mod layers;
mod linked;
mod make;
mod mixed;
mod property;
mod quantiles;
mod shares;
mod years;
