//! Lexical likeness of a text to the wordings of the categories: features, a linear model, its calibration, and the
//! nearest Ankerbeispiele as evidence.

pub(super) mod calibrate;
pub(super) mod cuts;
pub(super) mod features;
pub(super) mod linear;
pub(super) mod many;
pub(super) mod nearest;
pub(super) mod trial;
