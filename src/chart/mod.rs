//! A gated finding → its chart, drawn from the finding's own cells. It computes no number.
