//! The gate: what it lets through, and that an attacker gains nothing.

mod account;
mod attacker;
mod bands;
mod beside;
mod layers;
mod linked;
mod make;
mod property;
mod quantiles;
mod shares;
mod survey;
mod years;
